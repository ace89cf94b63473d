// Intervals for figures of independent replications, by Student's t. One value alone has no interval. All are in the
// unit of the values.
#pragma once
#include <optional>
#include <span>

#include "statistics/moments.hpp"

namespace goodwill::statistics {

struct Interval {
    double low{0};
    double estimate{0};
    double high{0};
    [[nodiscard]] bool contains(double value) const { return low <= value && value <= high; }
    [[nodiscard]] double half_width() const { return .5 * (high - low); }
};

//! Where the true mean lies, with the given confidence in (0, 1): mean -+ t s / sqrt(n). Absent for fewer than two
//! values.
[[nodiscard]] std::optional<Interval> mean_interval(const Moments& moments, double confidence = .95);
[[nodiscard]] std::optional<Interval> mean_interval(std::span<const double> values, double confidence = .95);

//! Where one future value will lie ("what one year may bring"): mean -+ t s sqrt(1 + 1/n), for values near the normal.
//! Absent for fewer than two values.
[[nodiscard]] std::optional<Interval> prediction_interval(const Moments& moments, double coverage = .9);
[[nodiscard]] std::optional<Interval> prediction_interval(std::span<const double> values, double coverage = .9);

//! The mean of after - before over pairs with common luck, and the chance of one so large if there were no difference.
//! If all differences are equal the interval is a point, and p is 1 for no difference, else 0.
struct PairedDifference {
    Interval interval;
    double p{1};
};
//! Spans of one length (otherwise our mistake); absent for fewer than two pairs.
[[nodiscard]] std::optional<PairedDifference> paired_difference(std::span<const double> before,
                                                                std::span<const double> after, double confidence = .95);

}  // namespace goodwill::statistics
