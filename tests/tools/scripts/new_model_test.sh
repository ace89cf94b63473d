# tools/new_model in a copy of the models: what it writes compiles, is registered with the build and with the tests, and what
# cannot be named is refused. Called with the root of the sources and the compiler.
set -u
root=$1
compiler=$2
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
failed=0
check() {
    if ! eval "$2"; then
        echo "not so: $1"
        failed=1
    fi
}
mkdir -p "$place/tests/models"
cp -r "$root/models" "$place/"
cp "$root/tests/models/CMakeLists.txt" "$place/tests/models/"
export GOODWILL_SOURCE=$place

for model in learning expectation; do
    check "$model: an alternative is begun" 'sh "$root/tools/new_model" $model stubborn-one > "$place/said"'
    check "$model: its lines for the catalogue are said" 'grep -q "&fresh<stubborn_one::" "$place/said"'
    for file in "$place/models/$model/stubborn_one"/*.cpp; do
        check "$file compiles" '"$compiler" -std=c++20 -fsyntax-only -I"$root/engine" -I"$place" "$file"'
    done
    check "$model: the build knows it" 'grep -q "stubborn_one/stage.cpp" "$place/models/$model/sources.cmake"'
    check "$model: its test is there" 'grep -q "${model}_stubborn_one_test.cpp" "$place/tests/models/CMakeLists.txt"'
done
check "a second one of that name is refused" '! sh "$root/tools/new_model" learning stubborn-one 2> /dev/null'
check "a model that is not there is refused" '! sh "$root/tools/new_model" lerning other 2> "$place/said" && grep -q "there are: choice" "$place/said"'
check "the names of the language are refused" '! sh "$root/tools/new_model" learning off 2> /dev/null'
exit $failed
