package wazero_test

import (
	"context"
	"fmt"
	"log"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/verdict"
	"github.com/redline5g/redline/hosts/wazero"
)

// The README's example.
func Example() {
	ctx := context.Background()
	host, err := wazero.New(ctx, wazero.Options{})
	if err != nil {
		log.Fatal(err)
	}
	defer host.Close(ctx)

	result, err := host.Evaluate(ctx, []byte(`{
	  "kind": "order", "id": "O-1", "at": "2026-03-01T10:00:00+08:00",
	  "stage": "offer", "channel": "app", "action": "sign-up",
	  "customer": {"terminal": "not-5g", "area": {"name": "青溪县", "coverage": "full"}},
	  "plans": [{"id": "P5G-69", "name": "5G星河69元套餐", "generation": "5g", "contract": {"months": 0}}],
	  "items": ["P5G-69"]
	}`), core.Compact)
	if err != nil {
		log.Fatal(err)
	}
	v, err := verdict.Parse(result)
	if err != nil {
		log.Fatal(err) // a *verdict.Fault where the order can't be judged
	}
	fmt.Println(v.Decision)
	for _, r := range v.Reminders {
		fmt.Println(r.Rule, r.ZH)
	}
	// Output:
	// remind
	// 2.1-coverage-enquiry 您可通过实体营业厅、客服热线、网上营业厅、手机APP查询本地区5G网络覆盖情况。
	// 2.2-terminal 您目前使用的不是5G终端。使用5G网络要更换5G终端；非5G终端办理5G套餐只能享受5G资费优惠，不能使用5G网络。
}
