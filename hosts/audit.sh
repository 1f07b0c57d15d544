#!/bin/sh
# Asks the databases of known vulnerabilities about all that Redline uses. What
# is found fails; a database that can't be reached is told.
set -u
cd "$(dirname "$0")/.." || exit 1
worst=0

# asked NAME STATUS OUTPUT CANNOT: what came of asking one database.
asked() {
	if [ "$2" = 0 ]; then
		echo "$1: nothing known"
	elif echo "$3" | grep -qE "$4"; then
		echo "$1: not asked, its database can't be reached"
	else
		printf '%s:\n%s\n' "$1" "$3"
		worst=1
	fi
}

govulncheck=$(cd hosts/release && go tool -n govulncheck) || exit 1
for module in . hosts/wasmtime hosts/release; do
	output=$(cd "$module" && "$govulncheck" ./... 2>&1)
	asked "Go, $module" $? "$output" 'fetching vulnerabilities|dial tcp|no such host'
done
for package in js wasm; do
	output=$(npm audit --prefix "$package" 2>&1)
	asked "npm, $package" $? "$output" 'audit endpoint returned an error|ENOTFOUND|ECONNREFUSED|ETIMEDOUT'
done
exit $worst
