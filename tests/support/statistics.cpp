#include "support/statistics.hpp"

#include <fmt/format.h>

#include <cmath>
#include <vector>

#include "statistics/goodness_of_fit.hpp"
#include "statistics/intervals.hpp"
#include "statistics/moments.hpp"
#include "statistics/quantiles.hpp"
#include "support/catch.hpp"

namespace goodwill::support {

namespace {

// Two-sided p of an estimate that is t standard errors off.
double two_sided_p(double t, double degrees) { return 2. * statistics::student_cdf(-std::fabs(t), degrees); }

Finding judge(std::uint64_t n, double estimate, double error, double exact, double degrees, double largest_error) {
    const double half = statistics::student_quantile(1. - alpha / 2., degrees) * error;
    const double distance = estimate - exact;
    const double p = error > 0. ? two_sided_p(distance / error, degrees) : (distance == 0. ? 1. : 0.);
    Finding finding{.passed = p >= alpha && error <= largest_error, .text = {}};
    finding.text = fmt::format("n {}, estimate {:.8g}, interval [{:.8g}, {:.8g}], exact {:.8g}, p {:.3g}", n, estimate,
                               estimate - half, estimate + half, exact, p);
    if (!(error <= largest_error)) {
        const double wanted = std::ceil(static_cast<double>(n) * error * error / (largest_error * largest_error));
        finding.text +=
            fmt::format("; standard error {:.3g} exceeds {:.3g}: take n >= {:.0f}", error, largest_error, wanted);
    }
    return finding;
}

Finding too_few(std::size_t n, std::size_t least) {
    return {.passed = false, .text = fmt::format("n {}: at least {} are needed", n, least)};
}

double allowed_error(double exact, const MeanOptions& options) {
    return options.absolute_error > 0. ? options.absolute_error : options.largest_error * std::fabs(exact);
}

}  // namespace

Finding compare_mean(std::span<const double> estimates, double exact, const MeanOptions& options) {
    if (estimates.size() < 5)
        return too_few(estimates.size(), 5);
    statistics::Moments moments;
    for (double value : estimates)
        moments.add(value);
    return judge(estimates.size(), moments.mean(), moments.standard_error(), exact,
                 static_cast<double>(estimates.size() - 1), allowed_error(exact, options));
}

Finding compare_variance(std::span<const double> values, double exact, const MeanOptions& options) {
    if (values.size() < 1000)
        return too_few(values.size(), 1000);
    statistics::Moments moments;
    for (double value : values)
        moments.add(value);
    statistics::Moments squares;
    for (double value : values)
        squares.add((value - moments.mean()) * (value - moments.mean()));
    return judge(values.size(), moments.variance(), squares.standard_error(), exact,
                 static_cast<double>(values.size() - 1), allowed_error(exact, options));
}

Finding compare_share(std::uint64_t successes, std::uint64_t trials, double exact, double largest_error) {
    if (trials < 100)
        return too_few(trials, 100);
    const double n = static_cast<double>(trials);
    const double error = std::sqrt(exact * (1. - exact) / n);  // of the hypothesis
    const double allowed = largest_error > 0. ? largest_error : exact < .1 ? .02 : .005;
    return judge(trials, static_cast<double>(successes) / n, error, exact, 1e9, allowed * exact);
}

Finding compare_counts(std::span<const std::uint64_t> counts, std::span<const double> expected) {
    for (double e : expected) {
        if (!(e >= 5.))
            return {.passed = false, .text = fmt::format("a cell expects {:.3g}: at least 5 are needed", e)};
    }
    const statistics::TestResult result = statistics::chi_square_test(counts, expected);
    return {.passed = result.p >= alpha,
            .text = fmt::format("cells {}, chi-square {:.6g}, p {:.3g}", counts.size(), result.statistic, result.p)};
}

Finding compare_distribution(std::span<const double> values, const std::function<double(double)>& cdf) {
    if (values.size() < 100)
        return too_few(values.size(), 100);
    const statistics::TestResult result = statistics::kolmogorov_smirnov_test(values, cdf);
    return {.passed = result.p >= alpha,
            .text = fmt::format("n {}, largest distance {:.6g}, p {:.3g}", values.size(), result.statistic, result.p)};
}

Finding compare_uncorrelated(std::span<const double> values) {
    if (values.size() < 1000)
        return too_few(values.size(), 1000);
    statistics::Moments moments;
    for (double value : values)
        moments.add(value);
    double sum = 0.;
    for (std::size_t i = 1; i < values.size(); ++i)
        sum += (values[i] - moments.mean()) * (values[i - 1] - moments.mean());
    const double n = static_cast<double>(values.size());
    const double correlation = sum / (moments.variance() * (n - 1.));
    return judge(values.size(), correlation, 1. / std::sqrt(n), 0., 1e9, 1.);
}

Finding compare_effect(std::span<const double> differences, int sign) {
    if (differences.size() < 5)
        return too_few(differences.size(), 5);
    statistics::Moments moments;
    for (double value : differences)
        moments.add(value);
    const double error = moments.standard_error();
    const double degrees = static_cast<double>(differences.size() - 1);
    const double t = error > 0. ? moments.mean() / error : std::copysign(HUGE_VAL, moments.mean());
    const double p = moments.mean() == 0. ? 1. : statistics::student_cdf(-t * sign, degrees);
    return {.passed = p <= alpha,
            .text = fmt::format("n {}, mean difference {:.6g}, standard error {:.3g}, one-sided p {:.3g}",
                                differences.size(), moments.mean(), error, p)};
}

void check(const Finding& finding) {
    INFO(finding.text);
    CHECK(finding.passed);
}

}  // namespace goodwill::support
