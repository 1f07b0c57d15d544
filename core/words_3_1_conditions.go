package core

// See words.go.
const (
	textPlansNotGiven = `plans-not-given
未说明宣传语涉及哪些套餐。
Of which plans the page's claims speak is not given.`
	fixPlansNotGiven = `provide-fact
补充页面涉及的套餐及其限制性条件。
Provide the page's plans with their conditions.`
	textNoClaims = `no-claims
页面没有涉及套餐的宣传语。
No claim on the page speaks of a plan.`
	textConditionsNotGiven = `conditions-not-given
“{0}”有哪些限制性条件未说明。
Which restrictive conditions “{0}” has is not given.`
	fixConditionsNotGiven = `provide-fact
补充该套餐的限制性条件。
Provide the plan's conditions.`
	textNoConditions = `no-conditions
“{0}”没有限制性条件。
“{0}” has no restrictive conditions.`
	textStated = `stated
“{0}”的限制性条件在宣传语旁清晰写明。
The conditions of “{0}” are stated beside the claim, and can be seen.`
	textNoPlans = `no-plans
物料未涉及套餐。
The material speaks of no plan.`
	textCopyConditionsUnknown = `conditions-not-given
套餐“{0}”的限制性条件未给出。
The restrictive conditions of plan “{0}” are not given.`
	fixCopyConditionsUnknown = `provide-fact
补充限制性条件。
Provide the restrictive conditions.`
	textHiddenCondition = `hidden-condition
物料未写明套餐“{0}”的限制性条件：{1}。
The material does not state a restrictive condition of plan “{0}”: {1}.`
	fixHiddenCondition = `state-condition
在物料中写明该条件。
State the condition in the material.`
	textConditionsStated = `conditions-stated
套餐“{0}”的限制性条件均已写明。
The restrictive conditions of plan “{0}” are stated.`
	textNotStated = `not-stated
页面宣传“{0}”，未见其限制性条件：{1}。
The page speaks of “{0}”, and its condition is not among what was measured: {1}.`
	fixNotStated = `state-condition
在宣传语旁写明：{1}。
State it beside the claim: {1}.`
	textTooMuchStated = `too-much-to-judge
页面的限制性条件和说明过多，未逐一核对。
The page has too many conditions, and elements that state them, to hold them against each other.`
	fixTooMuchStated = `split-page
减少页面涉及的套餐或说明，或分页核对。
Have fewer plans or elements on the page, or judge it in parts.`
	textContradicted = `hidden-condition
套餐“{0}”的限制性条件是：{1}，而文案说不受此限。
Plan “{0}” has a restrictive condition, {1}, and the copy says that it is open beyond that.`
	fixContradicted = `remove-claim
删去与该条件相反的说法，或写明所指的套餐。
Take out what says otherwise, or say which plan is meant.`
)
