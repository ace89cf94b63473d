// Shares of categories (an answer of 1 to 5 stars) and what follows from them: mean, variance, how far two lists of
// shares lie apart.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace goodwill::statistics {

//! Counts as shares that add up to 1; all 0 when nothing was counted.
[[nodiscard]] std::vector<double> shares_of(std::span<const std::uint64_t> counts);

//! How often each value of first .. last occurs, in that order; values outside are not counted. last >= first, otherwise
//! our mistake.
[[nodiscard]] std::vector<std::uint64_t> tabulate(std::span<const double> values, int first, int last);

//! Mean and variance of values v with shares w that add up to 1: sum v w, sum (v - mean)^2 w. Spans of one length
//! (otherwise our mistake).
[[nodiscard]] double mean_of_shares(std::span<const double> values, std::span<const double> shares);
[[nodiscard]] double variance_of_shares(std::span<const double> values, std::span<const double> shares);

//! Total-variation distance, half the sum of |a - b|: the largest difference in the chance of any event, 0 to 1. Spans of
//! one length (otherwise our mistake).
[[nodiscard]] double total_variation(std::span<const double> a, std::span<const double> b);

}  // namespace goodwill::statistics
