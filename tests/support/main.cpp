// The one main of all test programs, compiled once because Catch2's costs ten seconds. Beside Catch2's own options it knows
// two, with which CMake gives ctest one entry per test case, named by the law it states:
//   --register      prints "labels<TAB>name" for every test case; labels are its tags
//   --exactly NAME  runs that one test case; exit code 77 says it was skipped
#define CATCH_CONFIG_RUNNER
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"

namespace {

constexpr int skipped_code = 77;

int print_test_cases() {
    const std::shared_ptr<Catch::IConfig const> config = std::make_shared<Catch::Config>();
    for (const Catch::TestCase& test : Catch::getAllTestCasesSorted(*config)) {
        std::string labels;
        for (const std::string& tag : test.tags) {
            if (tag != ".") {
                labels += (labels.empty() ? "" : ",") + tag;
            }
        }
        std::cout << labels << '\t' << test.name << '\n';
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
    session.configData().testsOrTags = {as_pattern(name)};
    session.configData().warnings = Catch::WarnAbout::NoTests;
    const int failures = session.run();
    return failures == 0 && goodwill::support::skipped_count() > 0 ? skipped_code : failures;
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
