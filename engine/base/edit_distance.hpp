// "Did you mean": the nearest known word by Damerau-Levenshtein distance (one typing slip = 1).
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace goodwill::base {

//! Number of insertions, deletions, substitutions and neighbour swaps that turn one word into the other.
[[nodiscard]] int edit_distance(std::string_view a, std::string_view b);

//! The known word nearest to the one written, if it is near enough to be a likely slip (at most a third of its length,
//! and at least one); ties go to the first.
[[nodiscard]] std::optional<std::string> nearest(std::string_view written, std::span<const std::string> known);

//! "did you mean 'x'?" or, when nothing is near, "one of: a, b, c" (at most eight, then "..."); empty without
//! candidates.
[[nodiscard]] std::string did_you_mean(std::string_view written, std::span<const std::string> known);

}  // namespace goodwill::base
