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
)
