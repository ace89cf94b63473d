#include "statistics/quantiles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <vector>

#include "base/check.hpp"

namespace goodwill::statistics {

namespace bm = boost::math;

double normal_quantile(double p) {
    GOODWILL_CHECK(p > 0. && p < 1., fmt::format("p = {}", p));
    return bm::quantile(bm::normal_distribution<double>{}, p);
}

double normal_cdf(double x) { return bm::cdf(bm::normal_distribution<double>{}, x); }

double student_quantile(double p, double degrees) {
    GOODWILL_CHECK(p > 0. && p < 1. && degrees > 0., fmt::format("p = {}, degrees = {}", p, degrees));
    return bm::quantile(bm::students_t_distribution<double>{degrees}, p);
}

double student_cdf(double t, double degrees) {
    GOODWILL_CHECK(degrees > 0., fmt::format("degrees = {}", degrees));
    return bm::cdf(bm::students_t_distribution<double>{degrees}, t);
}

double sorted_quantile(std::span<const double> ascending, double p) {
    GOODWILL_CHECK(!ascending.empty() && p >= 0. && p <= 1., fmt::format("n = {}, p = {}", ascending.size(), p));
    const double place = p * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 >= ascending.size())
        return ascending.back();
    return ascending[below] + (place - static_cast<double>(below)) * (ascending[below + 1] - ascending[below]);
}

double sample_quantile(std::span<const double> values, double p) {
    std::vector<double> sorted{values.begin(), values.end()};
    std::sort(sorted.begin(), sorted.end());
    return sorted_quantile(sorted, p);
}

}  // namespace goodwill::statistics
