package storefront

import "slices"

// Area is a place, and how far 5G covers it.
type Area struct {
	ID       string
	Name     string
	EN       string
	Coverage string // "full", "partial" or "none"
	Progress Words
	Share    int // of the people who live there and are covered, in hundredths
}

// areas are all places of the region.
var areas = []Area{
	{"yunling", "云岭市", "Yunling city", "full", Words{"城区及各乡镇均已开通。", "The city and its townships are covered."}, 98},
	{"qingxi", "青溪县", "Qingxi county", "partial", Words{"县城已覆盖，各乡镇计划于2027年底前完成。", "The county town is covered; the townships are planned for the end of 2027."}, 61},
	{"baishi", "白石乡", "Baishi township", "none", Words{"计划于2027年上半年开始建设。", "Building is planned to begin in the first half of 2027."}, 0},
}

func findArea(id string) *Area {
	i := slices.IndexFunc(areas, func(a Area) bool { return a.ID == id })
	if i < 0 {
		return nil
	}
	return &areas[i]
}

// Line is one of the demo customer's numbers. No carrier has such ones.
type Line struct {
	Number   string
	Plan     string // the id of the plan it has
	Terminal string
}

// The demo customer's numbers: one on a delisted 4G plan, which orders, and one
// on a 5G plan without an agreement, which changes.
var (
	ordering = Line{Number: "100 0000 0210", Plan: "G4-58", Terminal: "not-5g"}
	changing = Line{Number: "100 0000 0826", Plan: "G5-79", Terminal: "5g"}
)
