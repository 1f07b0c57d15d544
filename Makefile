# Redline: see README.md. `make` lists the targets.

GO ?= go
WASM_OPT = wasm/node_modules/.bin/wasm-opt
FUZZTIME ?= 60s
MATRIX = $(CURDIR)/dist/matrix
DIFFERENTIAL = $(if $(COUNT),-differential.count=$(COUNT)) $(if $(SEED),-differential.seed=$(SEED))

# The packages that prove a runtime; hosts/wasmtime is a Go module of its own, for cgo.
RUNTIMES = ./hosts/native ./hosts/wazero ./hosts/http/... ./hosts/node ./hosts/browser ./hosts/jvm

.DEFAULT_GOAL := help
.PHONY: help accuracy demo screenshots test test-fast runtimes matrix setup generate vectors wasm oracle differential bench bench-peers size fuzz random mutants coverage planted lint release audit soak go

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

go:
	@command -v $(GO) >/dev/null || { echo "Go 1.26 or later is missing: see https://go.dev/dl/"; exit 1; }

demo: go ## judge two bundled documents, then serve a carrier's online shop and open it; without a terminal, try its switches
	@$(GO) build -o dist/redline ./hosts/redline
	@echo '$$ redline check testdata/demo/order.json'
	@dist/redline check testdata/demo/order.json || test $$? -le 1
	@echo
	@echo '$$ redline check testdata/demo/catalog.json'
	@dist/redline check testdata/demo/catalog.json || test $$? -le 1
	@echo
	@if [ -t 1 ]; then echo '$$ redline demo' && exec dist/redline demo; \
	else echo '$$ redline demo --check' && dist/redline demo --check && echo 'To see the shop: dist/redline demo'; fi

screenshots: setup ## photograph the online shop for README.md
	@fc-list :lang=zh | grep -q . || hosts/install.sh fonts-noto-cjk
	$(GO) test -count=1 ./hosts/storefront -run TestScreenshots -screenshots screenshots

test: setup lint ## install what is missing, and run all tests but the peers', which bench-peers has
	$(GO) test -timeout 20m $$($(GO) list ./... | grep -vxF "$$($(GO) list $(RUNTIMES))")
	cd hosts/release && $(GO) test ./...
	@! command -v npm >/dev/null && test "$(CI)" != true || npm test --silent --prefix js
	@$(MAKE) --no-print-directory runtimes

runtimes: # every runtime with every vector; with CI=true none may be missing
	@rm -rf $(MATRIX) && mkdir -p $(MATRIX)
	REDLINE_MATRIX=$(MATRIX) $(GO) test -count=1 -timeout 20m $(GO_TEST_FLAGS) $(RUNTIMES)
	cd hosts/wasmtime && REDLINE_MATRIX=$(MATRIX) $(GO) test -count=1 -timeout 20m ./...
	@$(GO) run ./hosts/matrix $(MATRIX) || test "$(CI)" != true

matrix: setup ## run every runtime, one after another, and write their table into README.md
	@$(MAKE) --no-print-directory runtimes CI=true GO_TEST_FLAGS='-p 1 -parallel 1'
	$(GO) run ./hosts/matrix -update README.md $(MATRIX)

setup: go $(WASM_OPT) js/node_modules ## install what tests need: Debian packages, npm packages
	@hosts/install.sh

test-fast: go ## the inner loop: the core, and every vector natively, in wazero and in Node
	$(GO) test -skip 'TestModel|TestMaterialIsReadInLinearTime' ./core/... ./hosts/suite ./hosts/native ./hosts/node
	$(GO) test -run 'TestSuite$$' ./hosts/wazero

generate: go ## write what is generated: decoder, schemas, types, references, rule table, the collector as a script
	$(GO) run ./core/internal/gen
	$(GO) run ./js/inject/gen
	$(GO) run ./hosts/redline rules --update README.md

vectors: go ## write the golden verdicts of testdata/vectors from the native core
	$(GO) test ./hosts/suite -run TestGolden -update

wasm: go $(WASM_OPT) ## build wasm/redline.wasm; needs Node 20
	$(GO) generate ./wasm

# Where there is no npm, what needs wasm-opt says so itself.
$(WASM_OPT): wasm/package-lock.json
	@! command -v npm >/dev/null || { npm ci --prefix wasm && touch $@; }

js/node_modules: js/package-lock.json
	@! command -v npm >/dev/null || { npm ci --prefix js && touch $@; }

# Not npm ci, which wants the lock file to have ZEN's builds for all platforms: not every registry has them.
hosts/bench/peers/node_modules: hosts/bench/peers/package-lock.json
	@! command -v npm >/dev/null || { npm install --no-save --prefix hosts/bench/peers && touch $@; }

oracle: go ## build dist/oracle.wasm: wasm/guest by the standard toolchain, which the module is compared with
	GOOS=wasip1 GOARCH=wasm $(GO) build -trimpath -buildvcs=false -buildmode=c-shared -ldflags="-s -w -buildid=" -o dist/oracle.wasm ./wasm/guest

differential: go ## compare native Go, the oracle, wazero and wasmtime on COUNT cases that follow from SEED
	$(GO) test -count=1 -timeout 0 -v ./hosts/differential $(DIFFERENTIAL)
	cd hosts/wasmtime && $(GO) test -count=1 -timeout 0 -v -run TestDifferential . $(DIFFERENTIAL)

accuracy: go ## precision and recall on the labelled copy of testdata/copy, by category and by half
	@$(GO) run ./hosts/accuracy

bench: go oracle ## measure the core and the hosts, then all side by side; needs Node 20
	$(GO) test -run '^$$' -bench . -benchmem ./core ./hosts/wazero
	@$(GO) run ./hosts/bench wasm/redline.wasm dist/oracle.wasm testdata/documents/order.json

bench-peers: go hosts/bench/peers/node_modules ## measure beside other engines, and write README.md's tables; give it an idle machine
	cd hosts/bench/peers && $(GO) mod verify && $(GO) vet ./... && $(GO) test ./...
	cd hosts/bench/peers && $(GO) build -o node_modules/.bench/peers . && node_modules/.bench/peers

size: go $(WASM_OPT) ## what the module weighs, raw and compressed, and what its bytes are spent on
	@$(GO) run ./wasm/size

fuzz: go ## fuzz decoder, evaluator and policy, and native against wazero; FUZZTIME each
	$(GO) test -run '^$$' -fuzz FuzzEvaluate -fuzztime $(FUZZTIME) -fuzzminimizetime 10x ./core
	$(GO) test -run '^$$' -fuzz FuzzCopy -fuzztime $(FUZZTIME) -fuzzminimizetime 10x ./core
	$(GO) test -run '^$$' -fuzz FuzzPolicy -fuzztime $(FUZZTIME) -fuzzminimizetime 10x ./core
	$(GO) test -run '^$$' -fuzz FuzzAgree -fuzztime $(FUZZTIME) -fuzzminimizetime 10x ./hosts/wazero

soak: go ## load the wazero host and redline serve for FOR, 30m without it, with clients that misbehave and kill -9
	$(GO) run ./hosts/soak $(if $(FOR),-for $(FOR))

random: go ## run COUNT random programs from SEED on, natively and as modules
	$(GO) run ./wasm/smallgo/random $(if $(SEED),-seed $(SEED)) $(if $(COUNT),-n $(COUNT))

mutants: go ## change the rules in one place at a time: a vector must notice each, or the change is explained
	@$(GO) run ./hosts/mutants

coverage: go ## how much of the core the vectors come to by themselves, and what they don't
	@$(GO) run ./hosts/coverage

planted: go ## break the compiler in one place at a time: the corpus must notice each
	$(GO) test -count=1 -v ./wasm/smallgo/planted

lint: go ## formatting, vet, staticcheck, and that nothing generated is stale
	@test -z "$$(gofmt -l .)" || { echo "not formatted, run gofmt -w:"; gofmt -l .; exit 1; }
	$(GO) mod verify
	$(GO) vet ./...
	CGO_ENABLED=0 $(GO) build ./...
	GOOS=wasip1 GOARCH=wasm $(GO) vet -unsafeptr=false ./wasm/guest
	$(GO) tool staticcheck ./...
	for module in hosts/wasmtime hosts/release; do \
		(cd $$module && $(GO) mod verify && $(GO) vet ./... && "$$(cd ../.. && $(GO) tool -n staticcheck)" ./...) || exit 1; done
	$(GO) run ./core/internal/gen -check
	$(GO) run ./js/inject/gen -check
	$(GO) run ./hosts/redline rules --update README.md --check

release: setup ## make all that would be published, in dist/release; AGAIN=1 makes it twice and compares
	$(GO) generate ./wasm
	cd hosts/release && $(GO) run . $(if $(AGAIN),-again)

audit: go ## ask the databases of known vulnerabilities about all dependencies
	@hosts/audit.sh
