package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/redline5g/redline/core"
)

// billOfProgram writes which Go modules are in a program, by what the program
// says itself.
func billOfProgram(ctx context.Context, program, file string) error {
	tool, err := command(ctx, ".", nil, "go", "tool", "-n", "cyclonedx-gomod")
	if err != nil {
		return err
	}
	bill, err := command(ctx, ".", nil, strings.TrimSpace(string(tool)), "bin", "-json", "-std", "-licenses", "-version", "v"+core.Version, program)
	if err != nil {
		return err
	}
	return writeBill(file, bill)
}

// writeBill writes a bill of materials in CycloneDX's JSON without what tells
// when it was made: its serial number and its time.
func writeBill(file string, text []byte) error {
	var bill map[string]any
	if err := json.Unmarshal(text, &bill); err != nil {
		return fmt.Errorf("a bill of materials: %w", err)
	}
	if bill["bomFormat"] != "CycloneDX" {
		return fmt.Errorf("a bill of materials is of CycloneDX, not of %v", bill["bomFormat"])
	}
	delete(bill, "serialNumber")
	if metadata, ok := bill["metadata"].(map[string]any); ok {
		delete(metadata, "timestamp")
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(bill); err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}
