// What a test may ask of its surroundings. Paths come from the build; environment variables overrule them.
#include "support/environment.hpp"

#include <cstdlib>
#include <iostream>

#include "paths.hpp"  // written by tests/CMakeLists.txt
#include "support/catch.hpp"

namespace goodwill::support {
namespace {

int skipped = 0;

std::filesystem::path from_environment(const char* variable, const std::filesystem::path& otherwise) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0' ? std::filesystem::path{value} : otherwise;
}

}  // namespace

bool everything() {
    const char* value = std::getenv("GOODWILL_ALL");
    return value != nullptr && std::string_view{value} == "1";
}

std::vector<std::uint64_t> seeds() {
    return everything() ? std::vector<std::uint64_t>{1, 2, 3, 4, 5} : std::vector<std::uint64_t>{1};
}

std::filesystem::path source_folder() { return GOODWILL_SOURCE_FOLDER; }

std::filesystem::path program() { return from_environment("GOODWILL_PROGRAM", GOODWILL_PROGRAM_FILE); }

std::filesystem::path data_folder() {
    return from_environment("GOODWILL_DATA", source_folder() / ".." / "shared" / "data");
}

std::filesystem::path data_file(const std::string& name) {
    const std::filesystem::path file = data_folder() / name;
    if (!std::filesystem::exists(file)) {
        skip("no " + name + " in " + data_folder().lexically_normal().string() + " (set GOODWILL_DATA)");
    }
    return file;
}

void skip(const std::string& reason) {
    ++skipped;
    std::cout << "skipped: " << reason << '\n';
    // This exception ends a test case without counting as a failure of its own.
#if CATCH_VERSION_MAJOR >= 3
    Catch::throw_test_failure_exception();
#else
    throw Catch::TestFailureException{};
#endif
}

int skipped_count() { return skipped; }

}  // namespace goodwill::support
