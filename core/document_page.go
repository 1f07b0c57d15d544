package core

// Page is what a collector measured of one page: facts, no opinions. Lengths
// are in hundredths of a CSS pixel, shares and contrasts in hundredths.
type Page struct {
	At        At
	ID        string             `member:"id" max:"128" zh:"页面编号"`                                 // The page's id.
	Time      Instant            `member:"at" zh:"测量时刻"`                                           // When it was measured, for which it is judged.
	Channel   Channel            `member:"channel" zh:"渠道"`                                        // Where it is shown: web, app or mini-program as a rule.
	Region    string             `member:"region,optional" max:"100" zh:"地区"`                      // The province or city, for reports by region.
	Address   string             `member:"address,optional" max:"2000" zh:"网址"`                    // Where it was found.
	Language  string             `member:"language,optional" max:"35" zh:"语言"`                     // Its language, as BCP 47 names it.
	Zoom      Opt[int]           `member:"zoom,optional" min:"25" max:"500" zh:"缩放(百分之一)"`         // The zoom it was measured at; 100 is none.
	Width     int                `member:"viewportWidth" min:"1" max:"10000000" zh:"视口宽(百分之一像素)"`  // The width of a screen.
	Height    int                `member:"viewportHeight" min:"1" max:"10000000" zh:"视口高(百分之一像素)"` // The height of a screen.
	RunsFrom  Opt[Date]          `member:"runsFrom,optional" zh:"投放起始日期"`                          // The first day of what its claims say.
	RunsUntil Opt[Date]          `member:"runsUntil,optional" zh:"投放截止日期"`                         // The last day of it.
	Plans     List[Plan]         `member:"plans,optional" max:"256" zh:"涉及的套餐"`                    // The plans that it offers or speaks of, with their facts.
	Sources   List[Source]       `member:"sources,optional" max:"64" zh:"引用来源"`                    // The sources that its claims cite.
	Coverage  List[AreaCoverage] `member:"coverage,optional" max:"64" zh:"5G覆盖事实"`                 // How far the 5G network really covers the areas that its claims are about.
	Elements  List[Element]      `member:"elements" max:"2000" zh:"元素"`                            // What was measured.
	Complete  Answer             `member:"complete,optional" zh:"是否完整测量"`                          // Whether all elements of these roles that the page has are among them.
	FourGSale Answer             `member:"fourGOnSale,optional" zh:"是否有在售4G套餐"`                    // Whether the carrier has 4G plans on sale; where it is left out, the plans tell.
	Searches  List[Search]       `member:"searches,optional" max:"16" zh:"站内搜索"`                   // Searches that were tried, and what they found; an empty list says that the page has no search.
}

// ElementRole is what an element is for.
type ElementRole uint8

// The roles of elements.
const (
	ElementUnset     ElementRole = iota
	ElementLookUp                // "look-up" 查询入口: leads to plans to read about
	ElementOrder                 // "order" 办理入口: leads to plans to order
	ElementClaim                 // "claim" 宣传语
	ElementCondition             // "condition" 限制性条件
	ElementOption                // "option" 选项: ticked or not, adds something to the order
	ElementAccept                // "accept" 同意按钮
	ElementDecline               // "decline" 拒绝按钮
)

// Element is one element of a page, as it was measured.
type Element struct {
	At          At
	Role        ElementRole   `member:"role" zh:"用途"`                                            // What it is for.
	Generation  Generation    `member:"generation,optional" zh:"网络制式"`                           // Of an entry: the network whose plans it leads to.
	Plans       List[PlanRef] `member:"plans,optional" max:"64" zh:"所涉套餐"`                       // The plans that it speaks of or orders; where it is left out, all of the page's.
	Text        string        `member:"text,optional" max:"65536" zh:"文字"`                       // The words it shows.
	Name        string        `member:"accessibleName,optional" max:"2000" zh:"无障碍名称"`           // The name that assistive technology reads, where it is another than the text.
	Box         Opt[Box]      `member:"box,optional" zh:"位置"`                                    // Where it lies on the page.
	Visible     Opt[int]      `member:"visibleShare,optional" min:"0" max:"100" zh:"可见部分(百分之一)"` // How much of it can be seen when it is scrolled to, in hundredths.
	Display     Display       `member:"display,optional" zh:"显示状态"`                              // Whether it can be seen at all.
	CoveredBy   string        `member:"coveredBy,optional" max:"200" zh:"遮挡物"`                   // What covers it, in the collector's words.
	FontSize    Opt[int]      `member:"fontSize,optional" min:"0" max:"1000000" zh:"字号(百分之一像素)"` // The size of its type.
	FontWeight  Opt[int]      `member:"fontWeight,optional" min:"1" max:"1000" zh:"字重"`          // The weight of its type, as CSS counts it.
	Colour      string        `member:"colour,optional" max:"32" zh:"文字颜色"`                      // The colour of its type, as #rrggbb.
	Background  string        `member:"background,optional" max:"32" zh:"背景颜色"`                  // The colour behind it, as #rrggbb.
	Contrast    Opt[int]      `member:"contrast,optional" min:"100" max:"2100" zh:"对比度(百分之一)"`   // The contrast of its text: 450 is 4.5:1.
	Opacity     Opt[int]      `member:"opacity,optional" min:"0" max:"100" zh:"不透明度(百分之一)"`      // Its opacity, its ancestors' counted in.
	Taps        Opt[int]      `member:"taps,optional" min:"0" max:"100" zh:"点击次数"`               // How many taps lead to it from the home page, or to what it leads to.
	PreSelected Answer        `member:"preSelected,optional" zh:"是否预先勾选"`                        // Of an option: whether it is ticked at the start.
	Focusable   Answer        `member:"focusable,optional" zh:"是否可聚焦"`                           // Whether the keyboard reaches it.
	Price       Opt[Fen]      `member:"price,optional" min:"0" max:"100000000" zh:"价格(分)"`       // Of an option: what it costs, in fen; where it is left out, its plans tell.
}

// Box is where an element lies: from the top left corner of the page.
type Box struct {
	At     At
	X      int `member:"x" min:"-1000000000" max:"1000000000" zh:"横坐标"` // How far right it begins.
	Y      int `member:"y" min:"-1000000000" max:"1000000000" zh:"纵坐标"` // How far down it begins.
	Width  int `member:"width" min:"0" max:"1000000000" zh:"宽"`         // Its width.
	Height int `member:"height" min:"0" max:"1000000000" zh:"高"`        // Its height.
}

// Search is a search that was tried.
type Search struct {
	At    At
	Words string `member:"words" max:"200" zh:"搜索词"`          // What was searched for.
	Finds Answer `member:"findsFourG,optional" zh:"是否找到4G套餐"` // Whether 4G plans were among what it found.
}
