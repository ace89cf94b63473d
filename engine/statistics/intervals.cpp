#include "statistics/intervals.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/check.hpp"
#include "statistics/quantiles.hpp"

namespace goodwill::statistics {

namespace {

Moments moments_of(std::span<const double> values) {
    Moments moments;
    for (double value : values)
        moments.add(value);
    return moments;
}

// Student's t that leaves (1 - central) / 2 on either side.
double two_sided_t(double central, std::uint64_t n) {
    GOODWILL_CHECK(central > 0. && central < 1., fmt::format("confidence or coverage {}", central));
    return student_quantile(.5 * (1. + central), static_cast<double>(n - 1));
}

Interval around(double centre, double half) { return {centre - half, centre, centre + half}; }

}  // namespace

std::optional<Interval> mean_interval(const Moments& moments, double confidence) {
    if (moments.count() < 2)
        return std::nullopt;
    return around(moments.mean(), two_sided_t(confidence, moments.count()) * moments.standard_error());
}

std::optional<Interval> mean_interval(std::span<const double> values, double confidence) {
    return mean_interval(moments_of(values), confidence);
}

std::optional<Interval> prediction_interval(const Moments& moments, double coverage) {
    if (moments.count() < 2)
        return std::nullopt;
    const double spread = moments.deviation() * std::sqrt(1. + 1. / static_cast<double>(moments.count()));
    return around(moments.mean(), two_sided_t(coverage, moments.count()) * spread);
}

std::optional<Interval> prediction_interval(std::span<const double> values, double coverage) {
    return prediction_interval(moments_of(values), coverage);
}

std::optional<PairedDifference> paired_difference(std::span<const double> before, std::span<const double> after,
                                                  double confidence) {
    GOODWILL_CHECK(before.size() == after.size(),
                   fmt::format("{} values before, {} after", before.size(), after.size()));
    Moments differences;
    for (std::size_t i = 0; i < before.size(); ++i)
        differences.add(after[i] - before[i]);
    const std::optional<Interval> interval = mean_interval(differences, confidence);
    if (!interval)
        return std::nullopt;
    const double error = differences.standard_error();
    if (error == 0.)
        return PairedDifference{*interval, differences.mean() == 0. ? 1. : 0.};
    const double t = std::fabs(differences.mean()) / error;
    return PairedDifference{*interval, 2. * student_cdf(-t, static_cast<double>(differences.count() - 1))};
}

}  // namespace goodwill::statistics
