// Does a sample follow a distribution? Tests that return the chance p of a deviation at least so large if it does.
#pragma once
#include <cstdint>
#include <functional>
#include <span>

namespace goodwill::statistics {

struct TestResult {
    double statistic{0};
    double p{1};
};

//! Upper tail of chi-square; degrees above 0.
[[nodiscard]] double chi_square_p(double statistic, double degrees);

//! Pearson's test of counts against expected counts, one length and at least two cells (otherwise our mistake); degrees
//! of freedom are cells - 1 - `fitted`. Wants at least about 5 expected in each cell.
[[nodiscard]] TestResult chi_square_test(std::span<const std::uint64_t> counts, std::span<const double> expected,
                                         unsigned fitted = 0);

//! Kolmogorov's distribution for a largest distance D of n values (Stephens 1970; right to .001 from n = 5 on).
[[nodiscard]] double kolmogorov_p(double distance, double n);

//! One sample against a continuous distribution function; at least one value (otherwise our mistake).
[[nodiscard]] TestResult kolmogorov_smirnov_test(std::span<const double> values,
                                                 const std::function<double(double)>& cdf);

//! Two samples against each other, large-sample form; at least one value each (otherwise our mistake).
[[nodiscard]] TestResult kolmogorov_smirnov_test(std::span<const double> a, std::span<const double> b);

}  // namespace goodwill::statistics
