# The ten decisions on an order, in Rego: the set of those that are not kept.
package redline

lead := [p | some p in input.plans; p.generation == "5g"; p.id in input.items][0]

reminded(rule) if {
	some r in input.reminders
	r.rule == rule
	r.order == input.id
	r.plan == lead.id
	r.acknowledged.at <= input.at
}

crossed contains "2.1-coverage-enquiry" if {
	lead
	not reminded("2.1-coverage-enquiry")
}

crossed contains "2.1-coverage-progress" if {
	lead
	input.customer.area.coverage != "full"
	not reminded("2.1-coverage-progress")
}

crossed contains "2.2-terminal" if {
	lead
	not reminded("2.2-terminal")
}

crossed contains "2.3-delisted-plan" if {
	lead
	input.action == "change"
	some p in input.plans
	p.id == input.currentPlan
	p.status == "delisted"
	not reminded("2.3-delisted-plan")
}

crossed contains "2.4-contract-exit" if {
	lead.contract.months > 0
	not reminded("2.4-contract-exit")
}

crossed contains "steps" if {
	lead
	input.choice.stepsToDecline > input.choice.stepsToAccept
}

crossed contains "alternatives" if {
	lead
	not alternative
}

alternative if {
	some p in input.plans
	p.id in input.choice.open
	p.id != lead.id
	p.status == "on-sale"
}

crossed contains "4g" if {
	lead
	input.choice.fourGOnSale
	not four_g
}

four_g if {
	some p in input.plans
	p.id in input.choice.open
	p.generation == "4g"
	p.status == "on-sale"
}

crossed contains "tying" if {
	lead
	count(input.choice.tiedServices) > 0
}

crossed contains "refusals" if {
	lead
	input.choice.initiative != "customer"
	count(input.choice.refusals) > 0
}
