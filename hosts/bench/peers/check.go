package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/bench/results"
)

// check measures the command line on NDJSON, beside what one core judges
// natively of orders that are in memory.
func (b *bench) check(r *results.Results) error {
	command := filepath.Join(built, "redline")
	build := exec.Command("go", "build", "-o", filepath.Join(b.root, "hosts", "bench", "peers", command), "./hosts/redline")
	build.Dir = b.root
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	file := filepath.Join(built, "orders.ndjson")
	defer os.Remove(file)
	cores := float64(runtime.NumCPU())
	for _, host := range []string{"native", "wazero"} {
		var few, many speed
		for _, take := range []struct {
			speed  *speed
			orders int
		}{{&few, 100_000}, {&many, 1_000_000}} {
			err := b.writeOrders(file, take.orders)
			if err == nil {
				*take.speed, err = checkOrders(command, host, file, take.orders)
			}
			if err != nil {
				return err
			}
		}
		one := b.oneCore()
		share := many.rate / one / cores
		flat := float64(many.megabytes) <= 1.25*float64(few.megabytes)
		reached(r, "`redline check --host "+host+"` on 1,000,000 orders, NDJSON", "≥ 0.8 × cores × the native rate of one; memory flat",
			fmt.Sprintf("%.2f × (%.0f orders a second on %.0f cores; one judges %.0f natively); %d MB after 100,000, %d MB after 1,000,000",
				share, many.rate, cores, one, few.megabytes, many.megabytes), share >= 0.8 && flat)
	}
	return nil
}

// speed is that of one run of the command.
type speed struct {
	rate      float64 // orders a second
	megabytes int64   // the most memory
}

func checkOrders(command, host, file string, orders int) (speed, error) {
	cmd := exec.Command(command, "check", "--host", host, "--format", "ndjson", "--form", "compact", file)
	begin := time.Now()
	if err := cmd.Start(); err != nil {
		return speed{}, err
	}
	most := make(chan int64)
	go func() { most <- megabytes(cmd.Process.Pid) }()
	err := cmd.Wait()
	took := time.Since(begin)
	if err != nil {
		return speed{}, fmt.Errorf("redline check: %w", err)
	}
	s := speed{float64(orders) / took.Seconds(), <-most}
	if s.megabytes == 0 {
		return s, errors.New("this system does not tell how much memory a process takes")
	}
	return s, nil
}

var highWater = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

// megabytes is the most memory that a process takes until it ends. It is asked
// while it runs: what Linux says of one that has ended is at least the memory of
// the process that started it.
func megabytes(process int) (most int64) {
	for {
		status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", process))
		found := highWater.FindSubmatch(status)
		if found == nil { // it has ended
			return most
		}
		kilobytes, _ := strconv.ParseInt(string(found[1]), 10, 64)
		most = kilobytes >> 10
		time.Sleep(5 * time.Millisecond)
	}
}

// writeOrders writes orders, each with a number of its own. They are on the disk
// when it returns, so that writing them does not go on while they are judged.
func (b *bench) writeOrders(file string, orders int) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<20)
	for i := range orders {
		_, _ = w.Write(b.order(i)) // Flush has the error
		_ = w.WriteByte('\n')
	}
	return errors.Join(w.Flush(), f.Sync(), f.Close())
}

// order is the order of a number.
func (b *bench) order(i int) []byte {
	return bytes.ReplaceAll([]byte(b.documents[0].text), []byte("O-7"), strconv.AppendInt([]byte("O-"), int64(i), 10))
}

// oneCore is how many orders a second the core judges on one processor.
func (b *bench) oneCore() float64 {
	const orders, rounds = 20_000, 5
	var lines [][]byte
	for i := range orders {
		lines = append(lines, b.order(i))
	}
	var engine core.Engine
	var result []byte
	best := time.Hour
	for range rounds {
		begin := time.Now()
		for _, line := range lines {
			result = engine.Evaluate(result[:0], line, core.Compact)
		}
		best = min(best, time.Since(begin))
	}
	return orders / best.Seconds()
}
