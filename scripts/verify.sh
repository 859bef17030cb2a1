#!/usr/bin/env bash
# Sets up this machine and runs every check that a change must pass, in the order in which they are cheap.
# All of them run even after one fails, so that one run tells everything. Reports of the tests land in .tools/reports.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
reports=.tools/reports
rm -rf "$reports"
mkdir -p "$reports"
# A missing program fails its tests here instead of skipping them.
export COLDOPEN_REQUIRE_TOOLS=1

failed=()
step() {
  local name=$1 begin=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  if "$@"; then
    printf '== %s: ok, %d s\n' "$name" $((SECONDS - begin))
  else
    printf '== %s: FAILED, %d s\n' "$name" $((SECONDS - begin))
    failed+=("$name")
    printf '%s\n' "$name" >>"$reports/failed-steps.txt"
  fi
}

tests_with() {
  local report=$1 node=$2
  shift 2
  "$node" node_modules/vitest/vitest.mjs run --reporter=default --reporter=json --outputFile.json="$reports/$report.json" "$@"
}

# What takes long and asks nothing of Node that a shorter test does not: fuzzing, what other programs make of our outputs, and
# most of what users type, which is the same code again in processes of its own.
ONCE=(
  'tests/parse/markdown/**' 'tests/notation/syntax/**' 'tests/scripts/**' 'tests/lint/seeded-faults.test.ts' 'tests/fix*.test.ts'
  'tests/lint-run/edited-show.test.ts' 'tests/timing/spoken-length.test.ts' 'tests/audio/**' 'tests/chapters/**' 'tests/run/**'
  'tests/render/study-guide/**' 'tests/render/browser.test.ts' 'tests/render/teleprompter.test.ts' 'tests/render/show/**'
  'tests/cli/[abd-km-z]*.test.ts' 'tests/cli/chapters.test.ts' 'tests/cli/calibrate.test.ts' 'tests/cli/lint-*.test.ts'
)

tests_with_node_24() {
  local node
  node=$(bash scripts/node-24.sh) && "$node" --version && tests_with node-24 "$node" "${ONCE[@]/#/--exclude=}"
}

step 'set up' bash scripts/setup.sh
if [ "${#failed[@]}" -gt 0 ]; then
  echo 'Nothing was checked, because the machine could not be set up.' >&2
  exit 1
fi
step 'compile' npm run --silent compile
step 'types' npm run --silent typecheck
step 'format' npm run --silent format:check
step 'lint' npm run --silent lint
step 'generated files are up to date' npm run --silent generate -- --check
step 'the sample show lints clean' node lib/cli/main.js lint
step 'its programs print what it says' node lib/cli/main.js lint --run-code
step 'the sample show is tidy' node lib/cli/main.js fmt --check
step 'the sample show builds' npm run --silent sample
step "tests on Node $(node --version)" tests_with node-own node
step 'tests on Node 24' tests_with_node_24
step 'pack, install, init, lint, build' bash scripts/smoke.sh

if [ "${#failed[@]}" -gt 0 ]; then
  printf '\nFailed: %s\n' "$(printf '%s; ' "${failed[@]}")" >&2
  exit 1
fi
printf '\nEverything passed in %d s.\n' "$SECONDS"
