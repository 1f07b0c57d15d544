package storefront

import "time"

// catalog is the carrier's range as a document, see core.Catalog.
type catalog struct {
	Kind     string           `json:"kind"`
	ID       string           `json:"id"`
	At       string           `json:"at"`
	Carrier  string           `json:"carrier"`
	Region   string           `json:"region"`
	Plans    []Plan           `json:"plans"`
	Channels []catalogChannel `json:"channels"`
}

type catalogChannel struct {
	Channel string         `json:"channel"`
	Entries []catalogEntry `json:"entries"`
}

type catalogEntry struct {
	Plan        string      `json:"plan"`
	FeePerMonth int         `json:"feePerMonth"`
	Status      string      `json:"status"`
	Allowances  Allowances  `json:"allowances"`
	Contract    Contract    `json:"contract"`
	Conditions  []Condition `json:"conditions"`
	Validity    string      `json:"validity"`
	WayOut      string      `json:"wayOut"`
}

// newCatalog is the range as it is now. Broken in 3.4, its 4G plans are sold
// offline only.
func newCatalog(now time.Time, b broken) catalog {
	c := catalog{Kind: "catalog", ID: "CAT-YUNLING", At: instant(now), Carrier: Carrier, Region: Region}
	for _, p := range plans {
		if b.Is("3.4") && p.Generation == "4g" && p.IsOnSale() {
			p.SoldIn = []string{"hall", "hotline"}
		}
		c.Plans = append(c.Plans, p)
	}
	for _, channel := range everywhere {
		c.Channels = append(c.Channels, catalogChannel{channel, entries()})
	}
	return c
}

// entries are what every channel publishes.
func entries() (all []catalogEntry) {
	for _, p := range plans {
		if !p.IsOnSale() {
			continue
		}
		all = append(all, catalogEntry{
			p.ID, p.FeePerMonth, p.Status, p.Allowances, p.Contract, p.Conditions,
			"长期有效，下线前公示。", "营业厅、客服热线、网上营业厅、手机APP均可退订。",
		})
	}
	return all
}
