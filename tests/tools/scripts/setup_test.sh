#!/usr/bin/env bash
# tools/setup on machines that this one is not: bare, without root, with an old Boost, or not Debian at all. The commands it
# calls are replaced by small ones that record what they were asked.
set -euo pipefail
setup=$1
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir "$place/bin"
failures=0

fake() { # name, body
  printf '#!/bin/sh\n%s\n' "$2" >"$place/bin/$1"
  chmod +x "$place/bin/$1"
}

machine() { # installed packages, user id
  : >"$place/asked"
  rm -f "$place/updated"
  fake dpkg-query "for p in $1; do case \" \$* \" in *Package*) echo \"installed \$p\" ;; *\" \$p \"*) echo installed ;; esac; done"
  fake id "echo $2"
  fake apt-get "echo \"\$*\" >>$place/asked
    case \$1 in update) touch $place/updated ;; install) test -e $place/updated ;; esac"
}

run() { code=0; PATH="$place/bin:$PATH" bash "$setup" "$@" >"$place/out" 2>"$place/err" || code=$?; }

expect() { # what, condition...
  local what=$1
  shift
  if ! "$@"; then
    echo "not so: $what"
    sed 's/^/  | /' "$place/err" "$place/asked"
    failures=$((failures + 1))
  fi
}

all="g++ cmake ninja-build libboost1.81-dev libeigen3-dev libyaml-cpp-dev libcli11-dev libfmt-dev nlohmann-json3-dev libsqlite3-dev"

machine "" 0
run --quiet
expect "a bare machine is set up, with one update of the lists" test "$code $(grep -c '^update' "$place/asked")" = "0 1"
expect "the compiler is installed" grep -q '^install .* g++ ' "$place/asked"
expect "nothing that is installed is removed" grep -q -- '--no-remove' "$place/asked"
expect "standard output stays empty" test ! -s "$place/out"

machine "$all" 0
run --quiet
expect "a complete machine is left alone, silently" test "$code" = 0 -a ! -s "$place/err" -a ! -s "$place/asked"

machine "$all" 0
run --tests --quiet
expect "the tests ask for their packages only" grep -q 'install .*--no-remove catch2 ' "$place/asked"

machine "" 1000
run
expect "without root it stops" test "$code" = 3
expect "and says what to install" grep -q 'apt-get install --no-install-recommends g++ cmake' "$place/err"
expect "and does not try" test ! -s "$place/asked"

machine "${all/libboost1.81-dev/libboost1.74-dev}" 0
run
expect "an old Boost is not removed" test "$code" = 3 -a ! -s "$place/asked"
expect "but explained" grep -q "libboost1.74-dev (Debian's default) excludes it" "$place/err"

machine "${all/libboost1.81-dev/libboost1.83-dev}" 0
run
expect "a newer Boost does" test "$code" = 0 -a ! -s "$place/asked"

run --nonsense
expect "an unknown option is refused" test "$code" = 2

exit "$failures"
