#!/bin/sh
# Asks the databases of known vulnerabilities about all that Redline uses. It
# exits with 1 where something is known, else with 2 where a database could not
# be asked: nothing is known only of what was asked.
set -u
cd "$(dirname "$0")/.." || exit 1
known=0
unasked=0

# asked NAME STATUS OUTPUT CANNOT: what came of asking one database.
asked() {
	if [ "$2" = 0 ]; then
		echo "$1: nothing known"
	elif echo "$3" | grep -qE "$4"; then
		echo "$1: not asked, its database can't be reached"
		unasked=2
	else
		printf '%s:\n%s\n' "$1" "$3"
		known=1
	fi
}

govulncheck=$(cd hosts/release && go tool -n govulncheck) || exit 1
for module in . hosts/wasmtime hosts/release hosts/bench/peers; do
	output=$(cd "$module" && "$govulncheck" ./... 2>&1)
	asked "Go, $module" $? "$output" '^govulncheck: .*(fetching vulnerabilities|dial tcp|no such host)'
done
for package in js wasm hosts/bench/peers; do
	output=$(npm audit --prefix "$package" 2>&1)
	asked "npm, $package" $? "$output" '^npm (error|ERR!) .*(audit endpoint returned an error|ENOTFOUND|ECONNREFUSED|ETIMEDOUT)'
done
exit $((known ? known : unasked))
