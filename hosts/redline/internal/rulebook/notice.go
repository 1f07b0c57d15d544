package rulebook

// Clause is a part of the Notice: one of its six requirements, or a clause of
// one.
type Clause struct {
	Number string
	Words  string // verbatim
}

// Clauses are the Notice's requirements and the clauses of those that have
// some, in its order. Of requirements the heading is quoted.
var Clauses = []Clause{
	{"1", "全面提升思想认识,高度重视服务工作"},
	{"2", "健全四个提醒机制,充分保障用户知情权"},
	{"2.1", "一是提醒用户可通过实体营业厅、客服热线、网上营业厅、手机APP查询本地区5G网络覆盖情况,在5G网络暂未覆盖的地区发展5G用户,事先提醒用户知悉本地区5G网络覆盖进度情况。"},
	{"2.2", "二是提醒用户使用5G网络要更换5G终端,非5G终端办理5G套餐只能享受5G资费优惠,不能使用5G网络。"},
	{"2.3", "三是用户在办理已公示下架套餐变更为5G套餐时,提醒用户变更5G套餐后将无法再选择办理原套餐,可以选择其他在售套餐。"},
	{"2.4", "四是用户办理有合约要求的5G套餐前,提醒用户如要解除合约办理“携号转网”服务、更改套餐或注销须履行的解约责任。"},
	{"3", "严守四条营销红线,切实维护用户权益"},
	{"3.1", "一是客观真实宣传5G业务及资费,公示全量在售套餐情况,不得片面夸大5G优势或优惠项目,隐瞒或淡化限制性条件。"},
	{"3.2", "二是尊重用户的真实意愿,不得误导、强迫用户办理或升级5G套餐,未经用户同意不得擅自开通5G套餐、升级包等服务。"},
	{"3.3", "三是无协议约定不得限制5G套餐用户更改其他在售套餐,对于有协议约定的5G套餐用户变更套餐的,可依据《中华人民共和国民法典》与用户协商解约事宜。"},
	{"3.4", "四是确保在售的高中低档4G与5G套餐在线上线下渠道均承载销售,4G套餐查询、办理入口不得隐蔽设置。"},
	{"4", "统一渠道宣传口径,及时回应社会关切"},
	{"5", "建立三类监测体系,准确把握服务态势"},
	{"6", "强化协同监管,加强监督检查"},
}

// ClauseOf is the clause with a number, or nil.
func ClauseOf(number string) *Clause {
	for i := range Clauses {
		if Clauses[i].Number == number {
			return &Clauses[i]
		}
	}
	return nil
}
