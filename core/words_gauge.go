package core

// lackTexts are what is said of each lack, and lackRemedies what to do about it:
// {0} is what was measured, {1} what it must be, {2} what the element is called,
// {3} its words.
var (
	lackTexts = [...]string{
		lackDisplay: `hidden
{2}“{3}”：用户看不到，{0}。
{2} “{3}”: not visible, {0}.`,
		lackView: `out-of-view
{2}“{3}”：可见部分{0}%，须达{1}%。
{2} “{3}”: {0}% in view, needs {1}%.`,
		lackOpacity: `transparent
{2}“{3}”：不透明度{0}%，须达{1}%。
{2} “{3}”: opacity {0}%, needs {1}%.`,
		lackContrast: `low-contrast
{2}“{3}”：对比度{0}，须达{1}。
{2} “{3}”: contrast {0}, needs {1}.`,
		lackType: `small-type
{2}“{3}”：字号{0}像素，须达{1}像素。
{2} “{3}”: type of {0} px, needs {1} px.`,
		lackTypeBeside: `small-beside-claim
{2}“{3}”：字号{0}像素，相对宣传语的字号须达{1}像素。
{2} “{3}”: type of {0} px, needs {1} px beside its claim's.`,
		lackNearness: `far-from-claim
{2}“{3}”：距宣传语{0}像素，不得超过{1}像素。
{2} “{3}”: {0} px from its claim, at most {1} px.`,
		lackTaps: `more-taps
{2}“{3}”：须点击{0}次，不得超过{1}次。
{2} “{3}”: {0} taps, at most {1}.`,
		lackPlace: `further-down
{2}“{3}”：位于{0}像素处，不得低于{1}像素处。
{2} “{3}”: {0} px down the page, at most {1} px.`,
		lackArea: `smaller-than-5g
{2}“{3}”：面积为5G入口的{0}%，须达{1}%。
{2} “{3}”: area {0}% of the 5G entry's, needs {1}%.`,
		lackEase: `harder-to-decline
{2}“{3}”：拒绝须点击{0}次，不得超过同意的{1}次。
{2} “{3}”: {0} taps to decline, at most {1} as to accept.`,
		lackDecline: `smaller-than-accept
{2}“{3}”：面积为同意按钮的{0}%，须达{1}%。
{2} “{3}”: area {0}% of the accept control's, needs {1}%.`,
	}
	lackRemedies = [...]string{
		lackDisplay: `show
让用户无需操作即可看到。
Show it without anything to do first.`,
		lackView: `show
让它处于可见范围内。
Bring it into view.`,
		lackOpacity: `show
让它不透明。
Make it opaque.`,
		lackContrast: `raise-contrast
将对比度提高到{1}。
Raise the contrast to {1}.`,
		lackType: `enlarge-type
将字号提高到{1}像素。
Enlarge the type to {1} px.`,
		lackTypeBeside: `enlarge-type
将字号提高到{1}像素。
Enlarge the type to {1} px.`,
		lackNearness: `move
移到距宣传语{1}像素以内。
Move it to within {1} px of its claim.`,
		lackTaps: `shorten-way
让点击次数不多于{1}次。
Let it take no more than {1} taps.`,
		lackPlace: `move
移到{1}像素处或以上。
Move it to {1} px down the page or higher.`,
		lackArea: `enlarge
将面积提高到{1}%。
Enlarge it to {1}%.`,
		lackEase: `ease-declining
让拒绝不多于{1}次点击。
Let declining take at most {1}, as accepting does.`,
		lackDecline: `enlarge
将面积提高到{1}%。
Enlarge it to {1}%.`,
	}
)
