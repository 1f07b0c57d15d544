package tariffs

// Catalog is a Redline document of kind "catalog". Members without omitempty
// are written even when they are not known, as null or "unknown".
// See core/document_catalog.go.
type Catalog struct {
	Kind     string    `json:"kind"` // Always "catalog".
	ID       string    `json:"id"`
	At       string    `json:"at"` // RFC 3339, with a zone.
	Carrier  string    `json:"carrier,omitempty"`
	Region   string    `json:"region,omitempty"`
	Plans    []Plan    `json:"plans"`
	Channels []Channel `json:"channels"` // One: the web, where the tariffs are published.
}

// Plan is what the publication says of a plan.
type Plan struct {
	ID           string     `json:"id"`
	Product      string     `json:"product"`
	FilingNumber string     `json:"filingNumber,omitempty"`
	Name         string     `json:"name"`
	Generation   string     `json:"generation"`
	FeePerMonth  *int64     `json:"feePerMonth"` // In fen.
	Charges      []Charge   `json:"charges"`     // Nil is not known, empty is none.
	Status       string     `json:"status"`
	OnSaleUntil  *string    `json:"onSaleUntil"` // 2006-01-02.
	Allowances   Allowances `json:"allowances"`
	Contract     *Contract  `json:"contract"`
	SoldIn       []string   `json:"soldIn"` // Nil is not known.
}

// Channel is what one channel publishes.
type Channel struct {
	Channel string  `json:"channel"`
	Entries []Entry `json:"entries"`
}

// Entry is what a channel publishes of one plan.
type Entry struct {
	Plan        string     `json:"plan"`        // A plan's id.
	FeePerMonth *int64     `json:"feePerMonth"` // In fen.
	Charges     []Charge   `json:"charges"`     // Nil is not known, empty is none.
	Status      string     `json:"status"`
	Allowances  Allowances `json:"allowances"`
	Contract    *Contract  `json:"contract"`
	Validity    *string    `json:"validity"`
	WayOut      *string    `json:"wayOut"`
}

// Charge is a charge beside the monthly fee.
type Charge struct {
	Amount *int64 `json:"amount,omitempty"` // In fen; nil where only the words tell.
	Per    string `json:"per"`              // once, day, use or year, or other.
	Words  string `json:"words,omitempty"`  // The published words, where no amount could be told.
}

// Allowances is what the monthly fee includes; nil is not known.
type Allowances struct {
	DataMegabytes     *int64 `json:"dataMegabytes"` // App-bound data included.
	AppBoundMegabytes *int64 `json:"appBoundMegabytes"`
	VoiceMinutes      *int64 `json:"voiceMinutes"`
	Messages          *int64 `json:"messages"`
}

// Contract is an agreement to stay; months 0 says there is none.
type Contract struct {
	Months    int        `json:"months"`
	Liability *Liability `json:"liability,omitempty"`
}

// Liability is what leaving early costs, for each exit that the publication
// speaks of.
type Liability struct {
	PortOut     *Words `json:"portOut,omitempty"`
	ChangePlan  *Words `json:"changePlan,omitempty"`
	CloseNumber *Words `json:"closeNumber,omitempty"`
}

// Words are the publication's own words.
type Words struct {
	ZH string `json:"zh"`
}
