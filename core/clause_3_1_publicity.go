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
	Readings: []string{
		"every channel that publishes tariffs publishes every plan on sale, 4G and 5G; packs and gifts too, since they are sold at a price",
		"an entry is complete when it has a fee, a validity, a way to leave, and for an in-network term its liability; of a delisted plan it only has to say so",
		"what an entry leaves out is not known, and goes to a person; an empty list or a term of 0 is published as none",
	},
	Blind: []string{"whether a channel's page really shows what its entry says"},
}

func judgePublicity(j *judge, c *Catalog) {
	for i := range c.Plans.Items {
		j.saleDate(c, &c.Plans.Items[i])
	}
	if len(c.Channels.Items) == 0 {
		f := j.find(Review, "channels-not-given", c.ID)
		j.because(f, c.At.dot(memberChannels))
		j.say(f, "未说明各渠道公示的内容。", "What the channels publish is not given.")
		j.fix(f, "provide-fact", c.At.dot(memberChannels), "补充各渠道公示的条目。", "Provide what each channel publishes.")
	}
	for i := range c.Channels.Items {
		j.channelPublicity(c, i)
	}
}

// saleDate reports a plan that is on sale past the day it was to be taken off.
func (j *judge) saleDate(c *Catalog, plan *Plan) {
	if plan.Status != StatusOnSale || !plan.OnSaleUntil.Known || plan.OnSaleUntil.Value >= j.at.date() {
		return
	}
	f := j.find(Violation, "past-off-sale-date", plan.ID)
	j.because(f, plan.At.dot(memberStatus), plan.At.dot(memberOnSaleUntil), c.At.dot(memberAt))
	j.say(f, "“{0}”应于{1}下线，仍标为在售。", "“{0}” was to go off sale on {1} and is still on sale.", text(plan.Name), onDay(plan.OnSaleUntil.Value))
	j.fix(f, "correct-status", plan.At.dot(memberStatus), "将该套餐下架并公示，或更正下线日期。", "Delist the plan and announce it, or correct the date.")
}

func (j *judge) channelPublicity(c *Catalog, at int) {
	channel := &c.Channels.Items[at]
	name, where := channelNames[channel.Channel], told(channelZH, channelNames, int(channel.Channel))
	switch {
	case channel.Publishes == No:
		f := j.find(Inapplicable, "publishes-no-tariffs", name)
		j.because(f, channel.At.dot(memberPublishesTariffs))
		j.say(f, "渠道{0}不公示资费。", "Channel {0} publishes no tariffs.", where)
		return
	case !channel.Entries.Known:
		f := j.find(Review, "entries-not-given", name)
		j.because(f, channel.At.dot(memberEntries))
		j.say(f, "未说明渠道{0}公示的条目。", "What channel {0} publishes is not given.", where)
		j.fix(f, "provide-fact", channel.At.dot(memberEntries), "补充该渠道公示的条目。", "Provide the entries of this channel.")
		return
	case channel.Publishes == Unknown && len(channel.Entries.Items) == 0:
		f := j.find(Review, "publishing-not-given", name)
		j.because(f, channel.At.dot(memberPublishesTariffs), channel.At.dot(memberEntries))
		j.say(f, "未说明渠道{0}是否公示资费。", "Whether channel {0} publishes tariffs is not given.", where)
		j.fix(f, "provide-fact", channel.At.dot(memberPublishesTariffs), "说明该渠道是否公示资费，并补充其条目。", "Say whether this channel publishes tariffs, and provide its entries.")
		return
	}
	for i := range c.Plans.Items {
		plan := &c.Plans.Items[i]
		if entry := j.s.entry(c, at, i); entry != nil {
			publicity{j: j, plan: plan, entry: entry, channel: name, where: where}.judge()
		} else {
			j.unpublished(plan, channel)
		}
	}
}

// unpublished judges a plan of which a channel publishes nothing.
func (j *judge) unpublished(plan *Plan, channel *CatalogChannel) {
	name, where := channelNames[channel.Channel], told(channelZH, channelNames, int(channel.Channel))
	switch plan.Status {
	case StatusOnSale:
		f := j.find(Violation, "not-published", plan.ID, name)
		j.because(f, plan.At.dot(memberStatus), channel.At.dot(memberEntries))
		j.say(f, "在售套餐“{0}”未在渠道{1}公示。", "Plan “{0}” is on sale and not published in channel {1}.", text(plan.Name), where)
		j.fix(f, "publish", channel.At.dot(memberEntries), "在渠道{1}公示套餐{0}。", "Publish plan {0} in channel {1}.", text(plan.ID), where)
	case StatusDelisted:
		f := j.find(Inapplicable, "delisted", plan.ID, name)
		j.because(f, plan.At.dot(memberStatus))
		j.say(f, "“{0}”已下架。", "“{0}” is delisted.", text(plan.Name))
	default:
		f := j.find(Review, "status-not-given", plan.ID, name)
		j.because(f, plan.At.dot(memberStatus), channel.At.dot(memberEntries))
		j.say(f, "“{0}”未在渠道{1}公示，是否在售未说明。", "“{0}” is not published in channel {1}, and whether it is on sale is not given.", text(plan.Name), where)
		j.fix(f, "provide-fact", plan.At.dot(memberStatus), "说明该套餐是否在售。", "Say whether the plan is on sale.")
	}
}
