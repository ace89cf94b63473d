#!/usr/bin/env bash
# tools/goodwill in a small tree with a CMake that only records what it was asked: when it builds, when it does not, and that
# nothing but the program speaks on standard output.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
tree=$place/tree
mkdir -p "$place/bin" "$tree/tools" "$tree/engine" "$tree/models" "$place/elsewhere"
cp "$1" "$tree/tools/goodwill"
printf '#!/bin/sh\nexit 0\n' >"$tree/tools/setup"
touch "$tree/CMakeLists.txt" "$tree/CMakePresets.json" "$tree/engine/a.cpp"
cat >"$place/bin/cmake" <<'CMAKE'
#!/bin/sh
echo "cmake $*" >>"$PLACE/asked"
case $1 in
  --preset) touch "$PLACE/tree/build/release/build.ninja" ;;
  --build)
    if [ -e "$PLACE/broken" ]; then echo "a.cpp:1: error: no"; exit 1; fi
    printf '#!/bin/sh\nfor word in "$@"; do echo "<$word>"; done; pwd; exit 7\n' >"$PLACE/tree/build/release/goodwill"
    chmod +x "$PLACE/tree/build/release/goodwill"
    ;;
esac
CMAKE
chmod +x "$place/bin/cmake" "$tree/tools/setup"
ln -s "$tree/tools/goodwill" "$place/elsewhere/link"
failures=0

run() {
  : >"$place/asked"
  code=0
  (cd "$place/elsewhere" && PLACE=$place PATH="$place/bin:$PATH" "$@") >"$place/out" 2>"$place/err" || code=$?
}

expect() {
  local what=$1
  shift
  if ! "$@"; then
    echo "not so: $what"
    sed 's/^/  | /' "$place/out" "$place/err" "$place/asked"
    failures=$((failures + 1))
  fi
}

answer=$(printf '<run>\n<my bank>\n%s\n' "$place/elsewhere")

run "$tree/tools/goodwill" run "my bank"
expect "the first use builds once" test "$(grep -c '' "$place/asked")" = 2
expect "and says so" grep -q 'building Goodwill (once, some minutes)' "$place/err"
expect "only the program speaks on standard output, in the caller's folder" test "$(cat "$place/out")" = "$answer"
expect "its exit code is the program's" test "$code" = 7

run ./link run "my bank"
expect "the second use builds nothing, also through a link" test ! -s "$place/asked" -a ! -s "$place/err"
expect "and answers the same" test "$(cat "$place/out")" = "$answer"

sleep 0.05
touch "$tree/engine/a.cpp"
run "$tree/tools/goodwill"
expect "a newer source is built" grep -q -- '--build' "$place/asked"
expect "without configuring again" test "$(grep -c '' "$place/asked")" = 1

sleep 0.05
rm "$tree/engine/a.cpp"
run "$tree/tools/goodwill"
expect "a removed source is noticed" grep -q -- '--build' "$place/asked"

sleep 0.05
touch "$tree/engine/b.cpp" "$place/broken"
run "$tree/tools/goodwill"
expect "a failed build ends with 3" test "$code" = 3
expect "and shows the error" grep -q 'a.cpp:1: error: no' "$place/err"
expect "and not the old program's answer" test ! -s "$place/out"

rm "$place/broken"
run "$tree/tools/goodwill"
expect "and is tried again next time" test "$code" = 7

exit "$failures"
