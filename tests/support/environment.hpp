// What a test may ask of its surroundings: which seeds to try, where the real data lie, where the program and its
// sources are. A test whose surroundings lack something says so and is counted as skipped, never as passed.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace goodwill::support {

//! Whether everything is to be tested (tools/test --all), however long it takes.
[[nodiscard]] bool everything();

//! The seeds a statistical test runs with: 1, or 1 to 5 when everything is to be tested.
[[nodiscard]] std::vector<std::uint64_t> seeds();

//! The folder of real data: GOODWILL_DATA, else ../shared/data beside the sources. Tag such tests [data].
[[nodiscard]] std::filesystem::path data_folder();

//! A file of real data; ends the test case as skipped when it is not there.
[[nodiscard]] std::filesystem::path data_file(const std::string& name);

//! Ends the test case as skipped. It counts as skipped only if nothing has failed before.
[[noreturn]] void skip(const std::string& reason);

//! The root of the sources.
[[nodiscard]] std::filesystem::path source_folder();

//! The built command line program.
[[nodiscard]] std::filesystem::path program();

//! How many test cases of this process were skipped.
[[nodiscard]] int skipped_count();

}  // namespace goodwill::support
