package core

// See words.go.
const (
	textNo4gOnSaleHere = `no-4g-on-sale
没有在售4G套餐。
No 4G plan is on sale.`
	text4gOnSaleNotGiven = `4g-on-sale-not-given
未说明是否有在售4G套餐。
Whether 4G plans are on sale is not given.`
	fix4gOnSaleNotGiven = `provide-fact
说明是否有在售4G套餐。
Say whether 4G plans are on sale.`
	textEntryOpen = `entry-open
{0}“{1}”可见，与5G入口相比并不隐蔽。
{0} “{1}” is visible, and not hidden beside the 5G entries.`
	textGenerationNotGiven = `generation-not-given
入口“{0}”通往哪种网络的套餐未说明。
To plans of which network entry “{0}” leads is not given.`
	fixGenerationNotGiven = `provide-fact
说明该入口通往4G还是5G套餐。
Say whether it leads to 4G or 5G plans.`
	textNo5gEntry = `no-5g-entry
页面没有同类的5G入口。
The page has no such entry for 5G either.`
	textNo4gEntry = `no-4g-entry
页面有5G入口，未见{0}。
The page has an entry for 5G, and no {0} was found.`
	fixNo4gEntry = `add-entry
设置{0}。
Add a {0}.`
	textNoSearch = `no-search
页面没有搜索。
The page has no search.`
	text4gNotSearched = `4g-not-searched
没有搜索4G套餐的记录。
No search for 4G plans was tried.`
	fix4gNotSearched = `provide-fact
搜索4G套餐并记录结果。
Search for 4G plans, and give what was found.`
	textFoundBySearch = `found-by-search
搜索“{0}”能找到4G套餐。
A search for “{0}” finds 4G plans.`
	textNotFoundBySearch = `not-found-by-search
搜索“{0}”找不到4G套餐。
A search for “{0}” finds no 4G plan.`
	fixNotFoundBySearch = `list-4g-plans
让搜索“{0}”能找到在售4G套餐。
Let a search for “{0}” find the 4G plans on sale.`
	textSearchNotGiven = `search-not-given
搜索“{0}”是否找到4G套餐未说明。
Whether a search for “{0}” finds 4G plans is not given.`
	fixSearchNotGiven = `provide-fact
补充搜索结果。
Provide what was found.`
	textPageNotComplete = `page-not-complete
页面的元素未全部测量，或未说明已全部测量。
Not all elements of the page were measured, or it is not said that they were.`
	fixPageNotComplete = `provide-fact
测量页面的全部元素，并如此说明。
Measure all elements of the page, and say so.`
	textNo5g = `no-5g
不涉及5G套餐或升级包。
It leads into no 5G plan or pack.`
	textNotMeasured = `not-measured
{0}“{1}”：没有完整的测量，缺少{2}。
{0} “{1}”: not measured in full, {2} is missing.`
	fixNotMeasured = `provide-fact
补充该测量。
Provide this measure.`
)
