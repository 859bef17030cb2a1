#!/usr/bin/env bash
# What a user does on the first day: install the packed tool into an empty folder, start a show, lint it, build it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

tarball=$(npm pack --ignore-scripts --silent --pack-destination "$work" </dev/null | tail -n 1)
mkdir "$work/tool" "$work/show"
echo '{ "private": true }' >"$work/tool/package.json"
npm install --prefix "$work/tool" --ignore-scripts --no-audit --no-fund --loglevel=error "$work/$tarball" </dev/null
coldopen="$work/tool/node_modules/.bin/coldopen"

cd "$work/show"
"$coldopen" --version
"$coldopen" init </dev/null
"$coldopen" lint
"$coldopen" build
find dist -type f | sort
pdfs=$(find dist -name 'study-guide.pdf' -size +1k | wc -l)
if [ "$pdfs" -eq 0 ]; then
  echo "Unexpected build of a new show: no study guide was made." >&2
  exit 1
fi
