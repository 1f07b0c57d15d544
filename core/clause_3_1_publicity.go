package core

// Clause 3.1, verbatim:
//
//	一是客观真实宣传5G业务及资费,公示全量在售套餐情况,不得片面夸大5G优势或优惠项目,隐瞒或
//	淡化限制性条件。

var fullPublicity = Rule{
	ID:      "3.1-full-publicity",
	Clause:  "3.1",
	TitleZH: "公示全量在售套餐",
	TitleEN: "Publish every plan on sale, as it is",
	Quote:   "公示全量在售套餐情况",
	Since:   noticeSince,
	Catalog: judgePublicity,
}

var fullPublicityReading = Reading{
	rule: &fullPublicity,
	Readings: []string{
		"every channel that publishes tariffs publishes every plan on sale, 4G and 5G; packs and gifts too, since they are sold at a price",
		"where no channel publishes tariffs, plans on sale are not published",
		"an entry is complete when it has a fee, a validity, a way to leave, and for an in-network term its liability; of a delisted plan it only has to say so",
		"words that point elsewhere tell no validity, and one that has ended and is not renewed is for a person to judge; a ban on leaving is no way to leave, and whom to ask is one",
		"what an entry leaves out is not known, and goes to a person; an empty list or a term of 0 is published as none",
		"how a liability is worded is free, so that other words than the contract's are for a person to compare; a ban on leaving is none",
		readingSale,
	},
	Blind: []string{"whether a channel's page really shows what its entry says", "channels that the catalogue does not name"},
}

func judgePublicity(j *judge, c *Catalog) {
	plans := c.Plans.Items
	for i := range plans {
		j.saleDate(c, &plans[i])
	}
	if len(c.Channels.Items) == 0 {
		j.ask(textChannelsNotGiven, fixChannelsNotGiven, c.At.dot(memberChannels)).of(c.ID)
	} else if c.publishesNowhere() {
		j.publishedNowhere(c)
	}
	for i := range c.Channels.Items {
		j.channelPublicity(c, i)
	}
}

// publishesNowhere tells whether every channel says that it publishes no tariffs.
func (c *Catalog) publishesNowhere() bool {
	for i := range c.Channels.Items {
		if c.Channels.Items[i].Publishes != No {
			return false
		}
	}
	return true
}

// publishedNowhere reports that no channel publishes tariffs though a plan is on
// sale, or may be.
func (j *judge) publishedNowhere(c *Catalog) {
	var first *Plan
	outcome := Review
	for i := range c.Plans.Items {
		plan := &c.Plans.Items[i]
		status, _ := plan.statusAt(j.at)
		if status == StatusOnSale {
			first, outcome = plan, Violation
			break
		}
		if status == StatusUnknown && first == nil {
			first = plan
		}
	}
	if first == nil {
		return
	}
	_, fact := first.statusAt(j.at)
	channels := c.At.dot(memberChannels)
	j.find(outcome, textPublishedNowhere).of(c.ID).
		because(fact).because(channels).
		text(first.Name).
		fix(fixPublishedNowhere, channels)
}

// saleDate reports a plan that is on sale past the day it was to be taken off.
func (j *judge) saleDate(c *Catalog, plan *Plan) {
	if !plan.isPastSale(j.at) {
		return
	}
	j.find(Violation, textPastOffSaleDate).of(plan.ID).
		because(plan.At.dot(memberStatus)).because(plan.At.dot(memberOnSaleUntil)).because(c.At.dot(memberAt)).
		text(plan.Name).day(plan.OnSaleUntil.Value).
		fix(fixPastOffSaleDate, plan.At.dot(memberStatus))
}

func (j *judge) channelPublicity(c *Catalog, at int) {
	channel := &c.Channels.Items[at]
	entries := channel.At.dot(memberEntries)
	switch {
	case channel.Publishes == No:
		j.find(Inapplicable, textPublishesNoTariffs).because(channel.At.dot(memberPublishesTariffs))
	case !channel.Entries.Known:
		j.ask(textEntriesNotGiven, fixEntriesNotGiven, entries)
	case channel.Publishes == Unknown && len(channel.Entries.Items) == 0:
		j.ask(textPublishingNotGiven, fixPublishingNotGiven, channel.At.dot(memberPublishesTariffs)).because(entries)
	default:
		plans := c.Plans.Items
		for i := range plans {
			if entry := j.entry(c, at, i); entry != nil {
				publicity{j: j, plan: &plans[i], entry: entry, channel: channel.Channel}.judge()
			} else {
				j.unpublished(&plans[i], channel)
			}
		}
		return
	}
	j.ofChannel(channel.Channel).channel(channel.Channel)
}

// unpublished judges a plan of which a channel publishes nothing.
func (j *judge) unpublished(plan *Plan, channel *CatalogChannel) {
	entries := channel.At.dot(memberEntries)
	switch status, fact := plan.statusAt(j.at); status {
	case StatusOnSale:
		j.find(Violation, textNotPublished).because(fact).because(entries).fix(fixNotPublished, entries)
	case StatusDelisted:
		j.find(Inapplicable, textDelisted).because(fact)
	default:
		j.ask(textStatusNotGiven, fixStatusNotGiven, fact).because(entries)
	}
	j.of(plan.ID).ofChannel(channel.Channel).text(plan.Name).channel(channel.Channel).text(plan.ID)
}

// channel fills in a channel, and ofChannel adds one to the finding's subject.
func (j *judge) channel(c Channel) *judge   { return j.told(channelZH, channelNames, int(c)) }
func (j *judge) ofChannel(c Channel) *judge { return j.of(channelNames.at(int(c))) }
