// What keeps the sources readable: every file says at its head what it is, none grows beyond what one can hold in mind,
// and nothing is left for later inside a file.
#include <algorithm>
#include <string>
#include <vector>

#include "architecture/sources.hpp"
#include "support/catch.hpp"

namespace goodwill::architecture {
namespace {

constexpr std::ptrdiff_t most_lines = 500;
constexpr std::ptrdiff_t comfortable_lines = 400;

std::ptrdiff_t line_count(const Source& source) { return std::ranges::count(source.text, '\n'); }

// A .cpp file may leave it to the header of the same name, which it then includes first.
bool has_head(const Source& source) {
    const std::string header = source.path.substr(0, source.path.rfind('.')) + ".hpp";
    const std::vector<Include> includes = includes_of(source);
    const bool header_speaks = !source.is_header() && !includes.empty() && includes[0].quoted &&
                               ("engine/" + includes[0].target == header || includes[0].target == header ||
                                "tests/" + includes[0].target == header);
    return source.text.starts_with("//") || header_speaks;
}

// Marks of unfinished work. They are put together here so that this file does not contain them.
std::vector<std::string> marks_of_unfinished_work(const Source& source) {
    static const std::vector<std::string> marks{std::string{"TO"} + "DO", std::string{"FIX"} + "ME",
                                                std::string{"XX"} + "X", std::string{"HA"} + "CK"};
    std::vector<std::string> found;
    for (const std::string& mark : marks) {
        if (source.text.find(mark) != std::string::npos) {
            found.push_back(source.path + ": " + mark);
        }
    }
    return found;
}

std::vector<Source> all_sources() {
    std::vector<Source> all;
    for (const char* top : {"engine", "models", "tools", "tests"}) {
        all.insert(all.end(), sources(top).begin(), sources(top).end());
    }
    return all;
}

}  // namespace

TEST_CASE("Every source says at its head what it is", "[architecture]") {
    std::vector<std::string> headless;
    for (const Source& source : all_sources()) {
        const bool speaks_in_sentences = source.path.ends_with("_test.cpp");  // the names of its tests
        if (!speaks_in_sentences && !has_head(source)) {
            headless.push_back(source.path);
        }
    }
    CHECK(joined(headless) == "");
}

TEST_CASE("No source leaves work for later", "[architecture]") {
    std::vector<std::string> found;
    for (const Source& source : all_sources()) {
        std::ranges::move(marks_of_unfinished_work(source), std::back_inserter(found));
    }
    CHECK(joined(found) == "");
}

TEST_CASE("No source is longer than one can hold in mind", "[architecture]") {
    std::vector<std::string> too_long;
    for (const Source& source : all_sources()) {
        const std::string length = source.path + ": " + std::to_string(line_count(source)) + " lines";
        if (line_count(source) > most_lines) {
            too_long.push_back(length);
        } else if (line_count(source) > comfortable_lines) {
            WARN(length << ", more than " << comfortable_lines << ": consider parting it");
        }
    }
    CHECK(joined(too_long) == "");
}

TEST_CASE("Marks of unfinished work and missing heads are found", "[architecture]") {
    CHECK(marks_of_unfinished_work(make_source("a.cpp", std::string{"// TO"} + "DO: later\n")).size() == 1);
    CHECK(marks_of_unfinished_work(make_source("a.cpp", "// done\n")).empty());
    CHECK_FALSE(has_head(make_source("engine/base/a.hpp", "#pragma once\n")));
    CHECK_FALSE(has_head(make_source("engine/base/b.cpp", "#include \"base/a.hpp\"\n")));
    CHECK(has_head(make_source("engine/base/a.cpp", "#include \"base/a.hpp\"\n")));
    CHECK(has_head(make_source("engine/base/a.cpp", "// What it is.\n")));
}

}  // namespace goodwill::architecture
