// The screens that tell what there is to type.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace goodwill::commands {

//! What bare `goodwill` prints: the first things to do.
[[nodiscard]] std::string first_screen();
//! `goodwill --help`, grouped by who you are.
[[nodiscard]] std::string help_screen();
//! `goodwill VERB --help`; empty for an unknown verb.
[[nodiscard]] std::string help_for(std::string_view verb);
//! Verbs that are there, and those that are designed and not there yet.
[[nodiscard]] const std::vector<std::string>& verbs();
[[nodiscard]] const std::vector<std::string>& planned_verbs();

}  // namespace goodwill::commands
