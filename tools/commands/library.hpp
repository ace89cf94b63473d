// Finding scenarios and policies by short name: cases by their folder, lessons and other scenarios by their file,
// policies by their file beside the scenario. A unique part of a name is enough; a path always works. Looked through
// are the current folder and the library: GOODWILL_LIBRARY, else beside the sources, else where the program was
// installed.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/commands/console.hpp"

namespace goodwill::commands {

enum class Shelf { own, example, lesson, case_of_library };

struct Entry {
    std::string name;            // "neighbourhood_bank"
    std::filesystem::path file;  // its YAML
    Shelf shelf{Shelf::own};
};

//! The library's folder; absent when there is none.
[[nodiscard]] std::optional<std::filesystem::path> library_folder();
//! All scenarios that go by name: those of the current folder first, then the library's cases, lessons and others.
[[nodiscard]] std::vector<Entry> known_scenarios();
//! The policies beside a scenario and those in the folder `policies` of the current folder.
[[nodiscard]] std::vector<Entry> known_policies(const std::filesystem::path& scenario);
//! What a scenario at a path goes by: its file's name, or its folder's where the file is called baseline.
[[nodiscard]] std::string short_name(const std::filesystem::path& scenario);

//! The scenario or policy meant by a word; absent, with one line on the console, when there is none or more than one.
[[nodiscard]] std::optional<Entry> find_scenario(std::string_view word, const Console& console);
[[nodiscard]] std::optional<Entry> find_policy(std::string_view word, const std::filesystem::path& scenario,
                                               const Console& console);

//! Entries meant by a word: the one of that name, else those with it among the parts of their names, else those with it
//! anywhere in their names.
[[nodiscard]] std::vector<Entry> meant_by(std::string_view word, const std::vector<Entry>& entries);

}  // namespace goodwill::commands
