package core

// checkPromotion holds a material's facts against each other.
func (d *decoder) checkPromotion(p *Promotion) {
	plans := p.Plans.Items
	d.indexPlans(plans)
	d.checkPlans(plans)
	parts := p.Parts.Items
	for i := range parts {
		part := &parts[i]
		d.resolveAll(part.Plans.Items, plans, part.At, memberPlans)
		if part.Speaker != SpeakerUnknown && part.Role != RoleSpoken {
			d.failAt("contradiction", "no speaker, since the part is not spoken", part.At.dot(memberSpeaker))
		}
	}
	d.resolveAll(p.Booked.Items, plans, p.At, memberBooked)
	if d.failed() {
		return
	}
	if p.Booked.Known && p.Medium != MediumTranscript {
		d.failAt("contradiction", "nothing booked, since the material is no call transcript", p.At.dot(memberBooked))
	}
	d.checkRun(p.RunsFrom, p.RunsUntil, p.At)
}

// checkRun checks that what runs does not end before it begins.
func (d *decoder) checkRun(from, until Opt[Date], at At) {
	if from.Known && until.Known && until.Value < from.Value {
		d.failAt("contradiction", "a last day after the first", at.dot(memberRunsUntil))
	}
}

// checkPage holds a page's measures against each other.
func (d *decoder) checkPage(p *Page) {
	plans := p.Plans.Items
	d.indexPlans(plans)
	d.checkPlans(plans)
	d.s.planSets = d.s.planSets[:0]
	elements := p.Elements.Items
	for i := range elements {
		element := &elements[i]
		d.resolveAll(element.Plans.Items, plans, element.At, memberPlans)
		d.notePlans(element, len(plans))
	}
	for i := range plans {
		if p.FourGSale == No && plans[i].onSale(Generation4G, p.Time) {
			d.failAt("contradiction", "true, since one of the plans is a 4G plan on sale", p.At.dot(memberFourGOnSale))
		}
	}
	d.checkRun(p.RunsFrom, p.RunsUntil, p.At)
}

// notePlans notes of which of a page's plans an element speaks, for
// Scratch.planSets: of all where it does not say.
func (d *decoder) notePlans(element *Element, plans int) {
	if d.failed() {
		return
	}
	var set planSet
	for i := range element.Plans.Items {
		set.add(element.Plans.Items[i].Index)
	}
	for i := 0; i < plans && !element.Plans.Known; i++ {
		set.add(i)
	}
	d.s.planSets = append(d.s.planSets, set)
}
