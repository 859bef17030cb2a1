#!/usr/bin/env bash
# Makes a machine ready to work on Cold Open: the programs its tests judge outputs with, then the npm packages.
# Installs programs only where it may (root, Debian or a relative of it); elsewhere it says what is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# program:Debian package
TOOLS=(qpdf:qpdf pdftotext:poppler-utils chromium:chromium java:default-jre-headless xmllint:libxml2-utils ffmpeg:ffmpeg mkvmerge:mkvtoolnix mutagen-inspect:python3-mutagen opusinfo:opus-tools metaflac:flac espeak-ng:espeak-ng flite:flite)

missing_packages() {
  local tool
  for tool in "${TOOLS[@]}"; do
    command -v "${tool%%:*}" >/dev/null 2>&1 || printf '%s\n' "${tool#*:}"
  done
}

node_is_recent_enough() {
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'
}

if ! command -v node >/dev/null 2>&1 || ! node_is_recent_enough; then
  echo "Cold Open needs Node.js 20.19 or newer; found $(node --version 2>/dev/null || echo none)." >&2
  exit 1
fi

mapfile -t packages < <(missing_packages)
if [ "${#packages[@]}" -gt 0 ]; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing ${packages[*]} with apt-get."
    export DEBIAN_FRONTEND=noninteractive
    apt-get -qq update </dev/null
    apt-get -qq install -y --no-install-recommends "${packages[@]}" </dev/null >/dev/null
  else
    {
      echo "The tests need programs that this machine does not have: ${packages[*]} (names of Debian packages)."
      echo "On Debian or Ubuntu: sudo apt-get install ${packages[*]}"
      echo "On macOS: brew install qpdf poppler libxml2 openjdk ffmpeg mkvtoolnix mutagen opus-tools flac espeak-ng flite && brew install --cask chromium"
    } >&2
    exit 1
  fi
fi

npm ci --ignore-scripts --no-audit --no-fund </dev/null
