#!/usr/bin/env bash
# Builds the Debian package, with manual pages and completions for shells, into target/debian.
# Needs cargo-deb (`cargo install cargo-deb`).
#
#     tools/package.sh                 builds it
#     tools/package.sh --try FOLDER    and installs, uses and removes it in a clean Debian root,
#                                      which debootstrap makes in FOLDER if there is none; as root
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

cargo build --release --locked
made=target/package
rm -rf "$made"
mkdir -p "$made/man"
target/release/nachlese man --dir "$made/man"
gzip -9n "$made"/man/*
for shell in bash zsh fish; do
  target/release/nachlese completions "$shell" > "$made/completions.$shell"
done
cargo deb --no-build --no-strip
package="$(ls -t target/debian/nachlese_*.deb | head -n 1)"
echo "$package"
[ "${1:-}" = --try ] || exit 0

root="$2"
[ -e "$root/bin/sh" ] || debootstrap --variant=minbase stable "$root"
work="$root/tmp/nachlese"
rm -rf "$work"
mkdir -p "$work"
cp "$package" "$work/nachlese.deb"
cp quizzes/nachtbus-harlesund.toml "$work/quiz.toml"
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root sh -euc "cd /tmp/nachlese; $1"; }
inside 'dpkg -i nachlese.deb'
# The article of a quiz, back to a quiz; a sitting of it; what was kept.
inside 'nachlese export quiz.toml --to markdown > quiz.md
  nachlese make quiz.md -o made.toml
  nachlese check made.toml
  echo | nachlese play made.toml --plain > sitting
  nachlese stats --format json | grep -q "\"answered\": *1"
  nachlese --version'
inside 'test -s /usr/share/man/man1/nachlese.1.gz; test -s /usr/share/bash-completion/completions/nachlese
  dpkg -r nachlese; ! command -v nachlese'
echo "installed, used and removed in a clean root"
