package tariffs

import (
	"strings"
	"testing"
)

func TestReadOutlets(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"营业厅", "hall"},
		{"星河线下自营营业厅", "hall"},
		{"直营厅、代理商", "hall agent"},
		{"合作营业厅", "agent"},
		{"代理商云州远山公司下属门店", "agent"},
		{"与星河合作的手机厂商、卖场", "agent"},
		{"社会渠道/经销商", "agent"},
		{"客服热线", "hotline"},
		{"10010", "hotline"},
		{"１００１０热线", "hotline"},
		{"拨打10086或前往营业厅办理", "hall hotline"},
		{"10016外呼", "outbound-call"},
		{"10010热线、10016外呼", "hotline outbound-call"},
		{"短信", "sms"},
		{"编辑短信XH至10010", "sms"},
		{"10010短信营业厅", "sms"},
		{"网上营业厅，小程序", "web mini-program"},
		{"星河移动app", "app"},
		{"移动A\u200bPP、网厅", "web app"},
		{"通过APP办理", "app"},
		{"手机营业厅", "online"},
		{"京东APP及星河营业厅咨询办理", "hall online"},
		{"某某生活APP", "online"},
		{"京东小程序", "online"},
		{"抖音直播间", "online"},
		{"线上合作渠道", "online"},
		{"合作方小程序", "online"},
		{"线下渠道", "offline"},
		{"线上线下", "offline online"},
		{"线下 线上", "offline online"},
		{"全渠道", "offline online"},
		{"不限渠道", "offline online"},
		{"校园线上渠道和校园线下渠道", "offline online"},
		{"仅限直营厅等线下渠道", "hall offline"},
		{"线上及线下渠道（除星河移动APP）", "offline online"},
		{"全渠道（线上除外）", "offline"},
		{"营业厅、APP、网厅（除APP，网厅）", "hall"},
		{"除外呼渠道外的线上线下渠道", "offline online"},
		{"营业厅、APP，线上不可办理", "hall"},
		{"暂不支持线上办理，请到营业厅", "hall"},
		{"线下渠道。不单独销售，以礼盒形式销售（10元/月）。", "offline"},
		{"<p>营业厅&nbsp;</p>", "hall"},
	} {
		got, why := readOutlets(c.text)
		for _, outlet := range strings.Fields(c.want) {
			if !strings.Contains(" "+strings.Join(got, " ")+" ", " "+outlet+" ") {
				t.Errorf("%q: %v, wanted %q in it", c.text, got, outlet)
			}
		}
		if len(got) != len(strings.Fields(c.want)) || why != "" {
			t.Errorf("%q: %v (%s), wanted %q", c.text, got, why, c.want)
		}
	}
}

func TestReadOutletsDoesNotGuess(t *testing.T) {
	for _, c := range []struct{ text, want, quoted string }{
		{"线上渠道(线下渠道具体范围以各市为准)", "online unknown", "线下渠道具体范围以各市为准"},
		{"线上、线下，具体以页面为准", "unknown", "具体以页面为准"},
		{"部分营业厅", "unknown", "部分营业厅"},
		{"远山客户经理", "unknown", "远山客户经理"},
		{"远山渠道", "unknown", "远山渠道"},
		{"校园渠道", "unknown", "校园渠道"},
		{"营业厅、直销渠道", "hall unknown", "直销渠道"},
		{"线下渠道可通过远山系统或扫码办理", "offline unknown", "扫码办理"},
		{"京东线下体验", "offline unknown", "京东线下体验"},
		{"营业厅，APP均不可办理", "unknown", "APP均不可办理"},
		{"除营业厅外，还可在APP办理", "app unknown", "还可在APP办理"},
		{"除APP外均可办理", "unknown", "均可办理"},
		{"非营业厅", "unknown", "非营业厅"},
		{"100100", "unknown", "100100"},
		{"办理", "unknown", "names no outlet"},
		{"线上（不支持线上）", "unknown", "names no outlet"},
		{"10016外呼详询营业厅", "unknown", "10016外呼详询营业厅"},
		{"电话", "unknown", "电话"},
		{"营业厅等其他渠道", "hall unknown", "营业厅等其他渠道"},
	} {
		got, why := readOutlets(c.text)
		if strings.Join(got, " ") != c.want || !strings.Contains(why, c.quoted) {
			t.Errorf("%q: %v (%s), wanted %q for %q", c.text, got, why, c.want, c.quoted)
		}
	}
}

func TestReadOutletsOfNothingIsNotNone(t *testing.T) {
	for _, text := range []string{"", " ", "无", "-", "<p></p>", "\u200b"} {
		if got, why := readOutlets(text); got != nil || why != whyEmpty {
			t.Errorf("%q: %v (%s), wanted not known", text, got, why)
		}
	}
}
