package core

// After a document has been read its facts are held against each other:
// references are resolved, and facts that exclude each other are refused.

// indexPlans makes the document's plans findable by id and refuses two with
// the same one. Small documents are searched one by one, large ones by a hash
// table with open addressing.
func (d *decoder) indexPlans(plans []Plan) {
	if d.failed() {
		return
	}
	slots := 1
	for slots < 2*len(plans) {
		slots *= 2
	}
	if cap(d.s.planSlot) < slots {
		d.s.planSlot = make([]int32, slots)
	}
	d.s.planSlot = d.s.planSlot[:slots]
	clear(d.s.planSlot)
	for i := range plans {
		slot := d.findSlot(plans, plans[i].ID)
		if d.s.planSlot[slot] != 0 {
			d.failAt("duplicate-id", "an id for each plan", plans[i].At.dot(memberID))
			return
		}
		d.s.planSlot[slot] = int32(i) + 1
	}
}

// findSlot is the slot of a plan's id, or the empty one where it would go.
func (d *decoder) findSlot(plans []Plan, id string) int {
	mask := len(d.s.planSlot) - 1
	slot := int(hash(id)) & mask
	for {
		n := d.s.planSlot[slot]
		if n == 0 || plans[n-1].ID == id {
			return slot
		}
		slot = (slot + 1) & mask
	}
}

// hash is FNV-1a. See draft-eastlake-fnv.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// resolve finds the plan that a reference names. One that was left out keeps
// its index of -1.
func (d *decoder) resolve(ref *PlanRef, plans []Plan, p Place) {
	if d.failed() || ref.ID == "" {
		return
	}
	n := d.s.planSlot[d.findSlot(plans, ref.ID)]
	if n == 0 {
		d.failAt("unknown-plan", "the id of one of the document's plans", p)
		for i := range plans {
			d.fault.suggest(ref.ID, plans[i].ID)
		}
		return
	}
	ref.Index = int(n) - 1
}

func (d *decoder) resolveAll(refs []PlanRef, plans []Plan, at At, m member) {
	for i := range refs {
		d.resolve(&refs[i], plans, at.item(m, i))
	}
}

// checkPlans holds each plan's facts against each other.
func (d *decoder) checkPlans(plans []Plan) {
	for i := range plans {
		d.checkCharges(plans[i].Charges.Items)
		d.checkContract(&plans[i].Contract.Value)
	}
}

func (d *decoder) checkContract(c *Contract) {
	if c.Months == 0 && c.Liability.Known {
		d.failAt("contradiction", "no liability, since there is no term", c.At.dot(memberLiability))
	}
}

// checkCharges refuses a charge that says nothing.
func (d *decoder) checkCharges(charges []Charge) {
	for i := range charges {
		if c := &charges[i]; !c.Amount.Known && c.Words == "" {
			d.failAt("contradiction", "an amount, or words that tell it", c.At.here())
		}
	}
}

func (d *decoder) checkOrder(o *Order) {
	plans := o.Plans.Items
	d.indexPlans(plans)
	d.checkPlans(plans)
	d.resolve(&o.CurrentPlan, plans, o.At.dot(memberCurrentPlan))
	d.resolveAll(o.Items.Items, plans, o.At, memberItems)
	d.resolveAll(o.Activates.Items, plans, o.At, memberActivates)
	d.resolveAll(o.Choice.Value.Open.Items, plans, o.Choice.Value.At, memberOpen)
	reminders := o.Reminders.Items
	for i := range reminders {
		e := &reminders[i]
		d.resolve(&e.Plan, plans, e.At.dot(memberPlan))
	}
	consents := o.Consents.Items
	for i := range consents {
		c := &consents[i]
		d.resolve(&c.Item, plans, c.At.dot(memberItem))
		d.checkCharges(c.Charges.Items)
	}
	if d.failed() {
		return
	}
	if o.Action == ActionSignUp && o.CurrentPlan.ID != "" {
		d.failAt("contradiction", "no current plan, since a new customer signs up", o.At.dot(memberCurrentPlan))
	}
	if o.CurrentPlan.Index >= 0 {
		current := &plans[o.CurrentPlan.Index]
		if current.Product != ProductPlan {
			d.failAt("contradiction", "a plan, since the packs, add-ons and gifts beside it are not exchanged", o.At.dot(memberCurrentPlan))
		}
		if named(o.Items.Items, o.CurrentPlan.Index) && current.Contract.Known && current.Contract.Value.Months == 0 {
			d.failAt("contradiction", "another plan than the current one among the items, since it has no contract to sign again", o.At.dot(memberItems))
		}
	}
	if offered := &o.Choice.Value.OfferedAt; offered.Known && offered.Value > o.Time {
		d.failAt("contradiction", "an offer before the instant that the order is judged for", o.Choice.Value.At.dot(memberOfferedAt))
	}
	refusals := o.Choice.Value.Refusals.Items
	for i := range refusals {
		if refusal := &refusals[i]; refusal.Time > o.Time {
			d.failAt("contradiction", "a refusal before the instant that the order is judged for", refusal.At.dot(memberAt))
		}
	}
	found := 0
	for i := range o.Items.Items {
		item := o.Items.Items[i]
		if named(o.Items.Items[:i], item.Index) {
			d.failAt("contradiction", "each item once", o.At.item(memberItems, i))
		}
		if plans[item.Index].Product != ProductPlan {
			continue
		}
		found++
		if o.Action == ActionUpgrade {
			d.failAt("contradiction", "packs, add-ons and gifts only, since the action is upgrade", o.At.item(memberItems, i))
		}
		if found > 1 {
			d.failAt("contradiction", "at most one plan: an order is one number's", o.At.item(memberItems, i))
		}
	}
	if found == 0 && o.Action != ActionUpgrade {
		d.failAt("contradiction", "a plan among the items, since the action is sign-up or change", o.At.dot(memberItems))
	}
}

func (d *decoder) checkChange(c *Change) {
	plans := c.Plans.Items
	d.indexPlans(plans)
	d.checkPlans(plans)
	d.resolve(&c.CurrentPlan, plans, c.At.dot(memberCurrentPlan))
	d.resolve(&c.TargetPlan, plans, c.At.dot(memberTargetPlan))
	if d.failed() {
		return
	}
	if c.CurrentPlan.Index == c.TargetPlan.Index {
		d.failAt("contradiction", "another plan than the current one", c.At.dot(memberTargetPlan))
	}
	if c.RequestedAt > c.Time {
		d.failAt("contradiction", "a request before the instant it is judged for", c.At.dot(memberRequestedAt))
	}
}

func (d *decoder) checkCatalog(c *Catalog) {
	plans := c.Plans.Items
	d.indexPlans(plans)
	d.checkPlans(plans)
	d.s.entryOf = d.s.entryOf[:0]
	seen := uint(0)
	channels := c.Channels.Items
	for i := range channels {
		channel := &channels[i]
		d.indexEntries(channel, plans)
		if seen&(1<<channel.Channel) != 0 {
			d.failAt("contradiction", "each channel once", channel.At.dot(memberChannel))
		}
		seen |= 1 << channel.Channel
		if channel.Publishes == No && len(channel.Entries.Items) > 0 {
			d.failAt("contradiction", "no entries, since the channel does not publish tariffs", channel.At.dot(memberEntries))
		}
	}
}

// indexEntries notes which entry of a channel is about which plan, for
// Scratch.entry, and refuses two about one plan.
func (d *decoder) indexEntries(channel *CatalogChannel, plans []Plan) {
	row := len(d.s.entryOf)
	for range plans {
		d.s.entryOf = append(d.s.entryOf, 0)
	}
	entries := channel.Entries.Items
	for i := range entries {
		entry := &entries[i]
		d.resolve(&entry.Plan, plans, entry.At.dot(memberPlan))
		d.checkCharges(entry.Charges.Items)
		d.checkContract(&entry.Contract.Value)
		if d.failed() {
			return
		}
		slot := &d.s.entryOf[row+entry.Plan.Index]
		if *slot != 0 {
			d.failAt("contradiction", "each plan once in a channel", entry.At.dot(memberPlan))
			return
		}
		*slot = int32(i) + 1
	}
}

// entry is what a channel publishes of a plan, or nil.
func (s *Scratch) entry(c *Catalog, channel, plan int) *Entry {
	n := s.entryOf[channel*len(c.Plans.Items)+plan]
	if n == 0 {
		return nil
	}
	return &c.Channels.Items[channel].Entries.Items[n-1]
}
