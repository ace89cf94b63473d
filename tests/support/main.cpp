// The one main of all test programs, compiled once because Catch2's costs ten seconds. Beside Catch2's own options it
// knows two, with which CMake gives ctest one entry per test case, named by the law it states:
//   --register      prints "labels<TAB>name" for every test case; labels are its tags
//   --exactly NAME  runs that one test case; exit code 77 says it was skipped
#define CATCH_CONFIG_RUNNER
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"
#include "support/targets.hpp"

namespace {

constexpr int skipped_code = 77;

// The two versions of Catch2 keep a test case's name and tags in different places, and have different words for the
// wish that a name without a test case be a failure.
#if CATCH_VERSION_MAJOR >= 3
constexpr const char* unmatched = "UnmatchedTestSpec";
const Catch::TestCaseInfo& info_of(const Catch::TestCaseHandle& test) { return test.getTestCaseInfo(); }
std::string text_of(const Catch::Tag& tag) { return static_cast<std::string>(tag.original); }
#else
constexpr const char* unmatched = "NoTests";
const Catch::TestCaseInfo& info_of(const Catch::TestCase& test) { return test.getTestCaseInfo(); }
const std::string& text_of(const std::string& tag) { return tag; }
#endif

int print_test_cases() {
    const Catch::Config config{Catch::ConfigData{}};
    for (const auto& test : Catch::getAllTestCasesSorted(config)) {
        std::string labels;
        for (const auto& tag : info_of(test).tags) {
            if (text_of(tag) != "." && !text_of(tag).starts_with('!')) {
                labels += (labels.empty() ? "" : ",") + text_of(tag);
            }
        }
        std::cout << labels << '\t' << info_of(test).name << '\n';
    }
    return 0;
}

// A name is a sentence; commas, brackets and the like would otherwise be read as Catch2's pattern language.
std::string as_pattern(std::string_view name) {
    std::string pattern;
    for (const char c : name) {
        if (std::string_view{",[]\"\\*~"}.find(c) != std::string_view::npos) {
            pattern += '\\';
        }
        pattern += c;
    }
    return pattern;
}

int run_exactly(Catch::Session& session, std::string_view name) {
    const std::string pattern = as_pattern(name);
    const char* const arguments[] = {"tests", pattern.c_str(), "--warn", unmatched};
    if (const int refused = session.applyCommandLine(4, arguments); refused != 0) {
        return refused;
    }
    const int failures = session.run();
    const bool skipped = goodwill::support::skipped_count() > 0;
    if (!skipped) {
        goodwill::support::report_by_name(name, failures == 0);
    }
    return failures == 0 && skipped ? skipped_code : failures;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    if (words.size() == 1 && words[0] == "--register") {
        return print_test_cases();
    }
    Catch::Session session;
    if (words.size() == 2 && words[0] == "--exactly") {
        return run_exactly(session, words[1]);
    }
    const int result = session.run(argc, argv);
    if (goodwill::support::skipped_count() > 0) {
        std::cout << goodwill::support::skipped_count() << " test cases skipped\n";
    }
    return result;
}
