// What the engine and the models must not touch: libm's transcendental functions and the standard library's random
// numbers, whose results differ between machines; threads, files and clocks in the simulation core, for its results
// must be a function of scenario and seed; heavy third-party headers in headers of ours.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "architecture/sources.hpp"
#include "support/catch.hpp"

namespace goodwill::architecture {
namespace {

// sqrt, fabs, floor, fma and the like are exact by IEEE 754 and may be used.
const std::string transcendental =
    "(exp|exp2|expm1|log|log10|log1p|log2|pow|cbrt|hypot|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|"
    "atanh|erf|erfc|tgamma|lgamma|beta|expint)[fl]?";

void append(std::vector<std::string>& to, std::vector<std::string> more) {
    std::ranges::move(more, std::back_inserter(to));
}

bool in_folder(const Source& source, std::string_view folder) { return source.path.starts_with(folder); }

std::vector<std::string> calls_of_libm(const Source& source) {
    // Statistics come after the simulation; the quantile tables come from Boost.Math, which calls libm itself.
    if (in_folder(source, "engine/statistics/") || in_folder(source, "engine/random/quantile_pieces.")) {
        return {};
    }
    std::vector<std::string> found =
        find_in_code(source, "(\\bstd|(^|[^A-Za-z0-9_]))::" + transcendental + "\\s*\\(", "calls libm");
    // Without a qualifier it is libm's too, unless the file says whose it is or belongs to random.
    const bool says_whose = source.code.find("using random::") != std::string::npos ||
                            source.code.find("using namespace random;") != std::string::npos;
    if (!in_folder(source, "engine/random/") && !says_whose) {
        const std::string before = "(^\\s*|[-+*/%=(,{?!|<;]\\s*|[^:]:\\s*|\\breturn\\s+)";  // a call, not a declaration
        append(found, find_in_code(source, before + transcendental + "\\s*\\(\\s*[^)\\s]", "calls libm"));
    }
    return found;
}

std::vector<std::string> foreign_luck(const Source& source) {
    return find_in_code(source, "std::(shuffle|sample|random_device|mt19937|[a-z_]+_distribution)\\b|\\bs?rand\\(",
                        "draws numbers that differ between standard libraries");
}

const std::set<std::string> worldly{
    "thread",  "stop_token", "mutex",  "shared_mutex", "atomic", "future",  "semaphore", "condition_variable",
    "fstream", "iostream",   "cstdio", "chrono",       "ctime",  "csignal", "unistd.h",  "random"};

// Which folders or files may use which part of the outer world. Everything else is the core and uses none.
bool may_include(const Source& source, const std::string& header) {
    static const std::map<std::string, std::set<std::string>> granted{
        {"engine/experiment/",
         {"thread", "stop_token", "mutex", "atomic", "condition_variable", "fstream", "chrono", "csignal"}},
        {"engine/results/", {"fstream", "cstdio", "chrono", "ctime", "unistd.h", "mutex"}},
        {"engine/input/source.cpp", {"fstream"}},
    };
    return !worldly.contains(header) || std::ranges::any_of(granted, [&](const auto& grant) {
        return in_folder(source, grant.first) && grant.second.contains(header);
    });
}

std::vector<std::string> worldly_includes(const Source& source) {
    std::vector<std::string> found;
    for (const Include& include : includes_of(source)) {
        if (!include.quoted && !may_include(source, include.target)) {
            found.push_back(source.path + ":" + std::to_string(include.line) + ": includes <" + include.target + ">");
        }
    }
    return found;
}

std::vector<std::string> heavy_includes(const Source& source) {
    std::vector<std::string> found;
    for (const Include& include : includes_of(source)) {
        const std::string library = include.target.substr(0, include.target.find('/'));
        static const std::set<std::string> heavy{"boost", "Eigen", "yaml-cpp", "sqlite3.h", "mpi.h", "CLI"};
        if (source.is_header() && heavy.contains(library)) {
            found.push_back(source.path + ":" + std::to_string(include.line) + ": includes <" + include.target + ">");
        }
    }
    return found;
}

std::vector<Source> engine_and_models() {
    std::vector<Source> all = sources("engine");
    all.insert(all.end(), sources("models").begin(), sources("models").end());
    return all;
}

}  // namespace

TEST_CASE("The simulated path calls no transcendental function of libm", "[architecture]") {
    std::vector<std::string> found;
    for (const Source& source : engine_and_models()) {
        append(found, calls_of_libm(source));
    }
    CHECK(joined(found) == "");
}

TEST_CASE("Engine and models draw no number from the standard library", "[architecture]") {
    std::vector<std::string> found;
    for (const Source& source : engine_and_models()) {
        append(found, foreign_luck(source));
    }
    CHECK(joined(found) == "");
}

TEST_CASE("The simulation core knows no threads, files, clocks or terminals", "[architecture]") {
    std::vector<std::string> found;
    for (const Source& source : engine_and_models()) {
        append(found, worldly_includes(source));
    }
    CHECK(joined(found) == "");
}

TEST_CASE("Only the tools print or exit", "[architecture]") {
    std::vector<std::string> found;
    for (const Source& source : engine_and_models()) {
        append(found,
               find_in_code(source, "std::(cout|cerr|clog)\\b|\\b(std::)?(exit|_Exit|abort|quick_exit|printf|puts)\\(",
                            "prints or exits"));
    }
    CHECK(joined(found) == "");
}

TEST_CASE("Heavy third-party headers stay out of headers", "[architecture]") {
    std::vector<std::string> found;
    for (const char* top : {"engine", "models", "tools"}) {
        for (const Source& source : sources(top)) {
            append(found, heavy_includes(source));
        }
    }
    CHECK(joined(found) == "");
}

TEST_CASE("A call, a draw or an include that the core must not have is found", "[architecture]") {
    const auto calls = [](const char* path, const char* text) { return calls_of_libm(make_source(path, text)).size(); };
    CHECK(calls("models/talk/equations.cpp", "return std::exp(-x);") == 1);
    CHECK(calls("models/talk/equations.cpp", "return powf (x, 2);") == 1);
    CHECK(calls("models/talk/equations.cpp", "return ::lgamma(x);") == 1);
    CHECK(calls("models/talk/equations.cpp", "return a * log(x);") == 1);
    CHECK(calls("engine/simulation/world.hpp", "void log(const Encounter& row);\nconst Log& log() const;") == 0);
    CHECK(calls("engine/random/gamma.cpp", "return std::lgamma(x);") == 1);
    CHECK(calls("engine/random/gamma.cpp", "double exp(double x);") == 0);
    CHECK(calls("models/talk/equations.cpp", "using random::exp;\nreturn exp(-x);") == 0);
    CHECK(calls("models/talk/equations.cpp", "// std::exp(x)\nreturn random::exp(-x) + std::sqrt(y) + \"log(1)\";") ==
          0);
    CHECK(calls("engine/statistics/t.cpp", "return std::log(x);") == 0);
    CHECK(foreign_luck(make_source("models/a.cpp", "std::normal_distribution<double> d;")).size() == 1);
    CHECK(foreign_luck(make_source("models/a.cpp", "std::shuffle(a, b, g);")).size() == 1);
    CHECK(foreign_luck(make_source("models/a.cpp", "input::Distribution d; operand(1);")).empty());
    CHECK(worldly_includes(make_source("engine/simulation/day.cpp", "#include <thread>\n#include <cmath>")).size() ==
          1);
    CHECK(worldly_includes(make_source("engine/experiment/threads.cpp", "#include <thread>")).empty());
    CHECK(worldly_includes(make_source("engine/input/reader.cpp", "#include <fstream>")).size() == 1);
    CHECK(worldly_includes(make_source("engine/input/source.cpp", "#include <fstream>")).empty());
    CHECK(heavy_includes(make_source("engine/journey/a.hpp", "#include <boost/graph/graph_traits.hpp>")).size() == 1);
    CHECK(heavy_includes(make_source("engine/journey/a.cpp", "#include <boost/graph/graph_traits.hpp>")).empty());
}

TEST_CASE("Comments and literals are blanked and line numbers stay", "[architecture]") {
    CHECK(without_comments_and_literals("a // b\nc") == "a     \nc");
    CHECK(without_comments_and_literals("a /* b\n */c") == "a     \n   c");
    CHECK(without_comments_and_literals("f(\"a\\\"b\")") == "f(      )");
    CHECK(without_comments_and_literals("f('\"', 1'000)") == "f(   , 1'000)");
    CHECK(without_comments_and_literals("R\"x(\" )\")x\";") == std::string(11, ' ') + ";");
}

}  // namespace goodwill::architecture
