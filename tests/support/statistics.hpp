// Statistical asserts: two-sided at alpha = 1e-6 (z = 4.89, Student's t for few estimates), without retries. A failure
// prints n, estimate, interval and p. An assert that could not see an error of some size proves nothing, so the
// standard error must be small against the value, 0.5% unless the test says otherwise. The canary tests of this file's
// own test show that each assert rejects a sampler that is wrong by 3%.
#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace goodwill::support {

inline constexpr double alpha = 1e-6;

//! What an assert found; Catch2 is told by check_* below, canaries look at it themselves.
struct Finding {
    bool passed{false};
    std::string text{};  // n, estimate, interval, p, and why it failed
};

struct MeanOptions {
    double largest_error{.005};  // of the standard error, relative to |exact|
    double absolute_error{0};    // instead, where exact is 0 or tiny: largest standard error in the value's own unit
};

//! Whether the mean of independent estimates (replications) agrees with the exact value.
[[nodiscard]] Finding compare_mean(std::span<const double> estimates, double exact, const MeanOptions& options = {});
//! Whether the variance of independent values agrees with the exact one (large-sample, by the fourth moment).
[[nodiscard]] Finding compare_variance(std::span<const double> values, double exact, const MeanOptions& options = {});
//! Whether a share of n trials agrees with the exact probability; standard error at most `largest_error` of it
//! (2% where it is below .1, unless told).
[[nodiscard]] Finding compare_share(std::uint64_t successes, std::uint64_t trials, double exact,
                                    double largest_error = 0.);
//! Whether counts agree with expected counts (chi-square; cells expected below 5 are refused).
[[nodiscard]] Finding compare_counts(std::span<const std::uint64_t> counts, std::span<const double> expected);
//! Whether values follow a continuous distribution (Kolmogorov-Smirnov). The values are copied and sorted.
[[nodiscard]] Finding compare_distribution(std::span<const double> values, const std::function<double(double)>& cdf);
//! Whether neighbours in a sequence are uncorrelated.
[[nodiscard]] Finding compare_uncorrelated(std::span<const double> values);
//! Whether the mean difference of pairs is above (sign = 1) or below (sign = -1) zero beyond chance.
[[nodiscard]] Finding compare_effect(std::span<const double> differences, int sign);

//! Report a finding to the test in progress.
void check(const Finding& finding);

inline void check_mean(std::span<const double> estimates, double exact, const MeanOptions& options = {}) {
    check(compare_mean(estimates, exact, options));
}
inline void check_variance(std::span<const double> values, double exact, const MeanOptions& options = {}) {
    check(compare_variance(values, exact, options));
}
inline void check_share(std::uint64_t successes, std::uint64_t trials, double exact, double largest_error = 0.) {
    check(compare_share(successes, trials, exact, largest_error));
}
inline void check_counts(std::span<const std::uint64_t> counts, std::span<const double> expected) {
    check(compare_counts(counts, expected));
}
inline void check_distribution(std::span<const double> values, const std::function<double(double)>& cdf) {
    check(compare_distribution(values, cdf));
}
inline void check_uncorrelated(std::span<const double> values) { check(compare_uncorrelated(values)); }
inline void check_effect(std::span<const double> differences, int sign) { check(compare_effect(differences, sign)); }

}  // namespace goodwill::support
