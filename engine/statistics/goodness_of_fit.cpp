#include "statistics/goodness_of_fit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <numbers>
#include <vector>

#include "base/check.hpp"

namespace goodwill::statistics {

namespace {

std::vector<double> sorted(std::span<const double> values) {
    GOODWILL_CHECK(!values.empty(), "an empty sample");
    std::vector<double> copy{values.begin(), values.end()};
    std::sort(copy.begin(), copy.end());
    return copy;
}

}  // namespace

double chi_square_p(double statistic, double degrees) {
    GOODWILL_CHECK(statistic >= 0. && degrees > 0., fmt::format("chi-square {}, degrees {}", statistic, degrees));
    return boost::math::gamma_q(.5 * degrees, .5 * statistic);
}

TestResult chi_square_test(std::span<const std::uint64_t> counts, std::span<const double> expected, unsigned fitted) {
    GOODWILL_CHECK(counts.size() == expected.size() && counts.size() >= 2 + fitted,
                   fmt::format("{} counts, {} expected, {} fitted", counts.size(), expected.size(), fitted));
    double statistic = 0.;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double gap = static_cast<double>(counts[i]) - expected[i];
        statistic += gap * gap / expected[i];
    }
    return {statistic, chi_square_p(statistic, static_cast<double>(counts.size() - 1 - fitted))};
}

double kolmogorov_p(double distance, double n) {
    const double root = std::sqrt(n);
    const double lambda = (root + .12 + .11 / root) * distance;
    if (lambda < .2)
        return 1.;
    if (lambda < 1.) {  // the series that converges here is the other theta function
        const double unit = std::numbers::pi * std::numbers::pi / (8. * lambda * lambda);
        double sum = 0.;
        for (int k = 1; k < 20; k += 2)
            sum += std::exp(-unit * k * k);
        return std::clamp(1. - std::sqrt(2. * std::numbers::pi) / lambda * sum, 0., 1.);
    }
    double sum = 0.;
    for (int k = 1; k < 20; ++k)
        sum += (k % 2 == 1 ? 1. : -1.) * std::exp(-2. * k * k * lambda * lambda);
    return std::clamp(2. * sum, 0., 1.);
}

TestResult kolmogorov_smirnov_test(std::span<const double> values, const std::function<double(double)>& cdf) {
    const std::vector<double> ascending = sorted(values);
    const double n = static_cast<double>(ascending.size());
    double distance = 0.;
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        const double share = cdf(ascending[i]);
        distance = std::max({distance, share - static_cast<double>(i) / n, static_cast<double>(i + 1) / n - share});
    }
    return {distance, kolmogorov_p(distance, n)};
}

TestResult kolmogorov_smirnov_test(std::span<const double> a, std::span<const double> b) {
    const std::vector<double> x = sorted(a);
    const std::vector<double> y = sorted(b);
    const double n = static_cast<double>(x.size());
    const double m = static_cast<double>(y.size());
    double distance = 0.;
    for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
        const double value = std::min(x[i], y[j]);
        while (i < x.size() && x[i] <= value)
            ++i;
        while (j < y.size() && y[j] <= value)
            ++j;
        distance = std::max(distance, std::fabs(static_cast<double>(i) / n - static_cast<double>(j) / m));
    }
    return {distance, kolmogorov_p(distance, n * m / (n + m))};
}

}  // namespace goodwill::statistics
