package storefront

// Words is a text in Chinese and in English.
type Words struct {
	ZH string `json:"zh"`
	EN string `json:"en,omitempty"`
}

// Plan is what the storefront knows of a plan, a pack, an add-on or a gift. Its
// JSON is a plan of Redline's documents, see core/DOCUMENTS.md.
type Plan struct {
	ID           string      `json:"id"`
	Product      string      `json:"product"`
	FilingNumber string      `json:"filingNumber,omitempty"`
	Name         string      `json:"name"`
	Generation   string      `json:"generation"`
	FeePerMonth  int         `json:"feePerMonth"` // in fen
	Tier         string      `json:"tier,omitempty"`
	Status       string      `json:"status"`
	DelistedOn   string      `json:"delistedOn,omitempty"`
	Allowances   Allowances  `json:"allowances"`
	DownlinkKbps int         `json:"downlinkKbps,omitempty"`
	Contract     Contract    `json:"contract"`
	Conditions   []Condition `json:"conditions"`
	SoldIn       []string    `json:"soldIn"`

	Pitch Words  `json:"-"` // what it is good for, in a sentence
	Gift  string `json:"-"` // the id of what comes with it for free
}

// Allowances is what a monthly fee includes.
type Allowances struct {
	DataMegabytes     int `json:"dataMegabytes"`
	AppBoundMegabytes int `json:"appBoundMegabytes"`
	VoiceMinutes      int `json:"voiceMinutes"`
	Messages          int `json:"messages"`
}

// Contract is the agreement that comes with a plan; of 0 months it is none.
type Contract struct {
	Months    int        `json:"months"`
	Liability *Liability `json:"liability,omitempty"`
}

// Liability is what leaving a contract early costs, for each of the three exits
// of clause 2.4.
type Liability struct {
	PortOut     *Words `json:"portOut,omitempty"`
	ChangePlan  *Words `json:"changePlan,omitempty"`
	CloseNumber *Words `json:"closeNumber,omitempty"`
}

// Condition is a restrictive condition of a plan.
type Condition struct {
	Kind           string `json:"kind"`
	AfterMegabytes int    `json:"afterMegabytes,omitempty"`
	ToKbps         int    `json:"toKbps,omitempty"`
	Months         int    `json:"months,omitempty"`
	FeeAfter       int    `json:"feeAfter,omitempty"` // in fen
	Words          Words  `json:"words"`
}

// The products and statuses that the storefront tells apart.
const (
	plan        = "plan"
	upgradePack = "upgrade-pack"
	addOn       = "add-on"
	gift        = "gift"

	onSale   = "on-sale"
	delisted = "delisted"
)

// After is the monthly fee after a promotional period, or the fee where there
// is none.
func (p *Plan) After() int {
	for _, c := range p.Conditions {
		if c.FeeAfter > 0 {
			return c.FeeAfter
		}
	}
	return p.FeePerMonth
}

// Is tells whether it is of a product.
func (p *Plan) Is(product string) bool { return p.Product == product }

// IsOnSale tells whether it is a plan that may be ordered.
func (p *Plan) IsOnSale() bool { return p.Status == onSale }

// Gigabytes is the data that it includes, in GB.
func (p *Plan) Gigabytes() int { return p.Allowances.DataMegabytes / 1024 }

// BoundGigabytes is the part of it that only certain apps can use, in GB.
func (p *Plan) BoundGigabytes() int { return p.Allowances.AppBoundMegabytes / 1024 }

// Mbps is the download rate that it is sold with.
func (p *Plan) Mbps() int { return p.DownlinkKbps / 1000 }
