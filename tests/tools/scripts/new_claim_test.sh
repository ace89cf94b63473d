# tools/new_claim writes a file that can be run, and refuses what it cannot name. Called with the script and the program.
set -u
script=$1
program=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
check() {
    if ! eval "$2"; then
        echo "not so: $1"
        failed=1
    fi
}
mkdir -p "$folder/claims/worlds"
cp "$(dirname "$script")/../scenarios/claims/worlds/small_bank.yaml" "$folder/claims/worlds/"
sed -i "s|extends: .*|extends: ../../baseline.yaml|" "$folder/claims/worlds/small_bank.yaml"
cp "$(dirname "$script")/../scenarios/cases/neighbourhood_bank/baseline.yaml" "$folder/"
export GOODWILL_LIBRARY=$folder

check "it writes a file called after the number and the words" \
    'sh "$script" Z07 "Early Knowledge!" > "$folder/said" && [ -f "$folder/claims/Z07_early_knowledge.yaml" ]'
check "it says what to do next" 'grep -q "claims Z07" "$folder/said"'
check "the same number is refused" '! sh "$script" Z07 "other words" 2> "$folder/said" && grep -q "is there already" "$folder/said"'
check "a number of another form is refused" '! sh "$script" early "words" 2> "$folder/said" && grep -q "no number of a claim" "$folder/said"'
check "words are needed" '! sh "$script" Z08 "..." 2> /dev/null'
cd "$folder" || exit 1
check "the file can be run as it is" '"$program" claims Z07 --quick --replications 2 > "$folder/said" && grep -q Z07 "$folder/said"'
exit $failed
