#!/usr/bin/env bash
# Prints the path of a Node.js 24 that comes from npm and lives in .tools, fetching it the first time.
# The package `node` only picks the package of this platform in an install script; no such script is run here.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
home=.tools/node-24
platform=$(node -p '`${process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node"}-${process.platform}-${process.arch}`')
binary="$home/node_modules/$platform/bin/node"

if [ ! -x "$binary" ]; then
  mkdir -p "$home"
  echo '{ "private": true }' >"$home/package.json"
  install=(npm install --prefix "$home" --ignore-scripts --no-audit --no-fund --loglevel=error)
  "${install[@]}" node@24 </dev/null >&2
  version=$(node -p "require('./$home/node_modules/node/package.json').version")
  "${install[@]}" "$platform@$version" </dev/null >&2
fi
printf '%s\n' "$PWD/$binary"
