// Many tests at once: Holm's step-down correction (1979), which keeps the chance of a single false finding among all of
// them below alpha, whatever their dependence.
#pragma once
#include <span>
#include <vector>

namespace goodwill::statistics {

//! Adjusted p-values, in the order given: the i-th smallest times (n - i), never falling, at most 1. A test stands at
//! level alpha when its adjusted p is below alpha.
[[nodiscard]] std::vector<double> holm_adjusted(std::span<const double> p);

}  // namespace goodwill::statistics
