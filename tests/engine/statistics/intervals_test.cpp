#include "statistics/intervals.hpp"

#include <cmath>
#include <vector>

#include "base/check.hpp"
#include "random/address.hpp"
#include "random/functions.hpp"
#include "support/catch.hpp"
#include "support/statistics.hpp"

using namespace goodwill::statistics;

namespace {

std::vector<double> normals(std::uint32_t from, std::uint32_t n) {
    const goodwill::random::Luck luck{1, 0};
    std::vector<double> values;
    for (std::uint32_t i = 0; i < n; ++i) {
        values.push_back(10. + 2. * goodwill::random::normal_quantile(luck({from, i, {0, 4}}).uniform()));
    }
    return values;
}

}  // namespace

TEST_CASE("The interval of a mean is the textbook's") {
    const std::vector<double> values{2., 4., 4., 4., 5., 5., 7., 9.};
    const auto interval = mean_interval(values, .95);
    REQUIRE(interval);
    CHECK(interval->estimate == Approx(5.));
    CHECK(interval->half_width() == Approx(2.364624252 * std::sqrt(32. / 7. / 8.)).epsilon(1e-8));
    CHECK(interval->contains(5.5));
    CHECK_FALSE(interval->contains(8.));
}

TEST_CASE("The interval of one future value is wider by what one value scatters") {
    const std::vector<double> values{2., 4., 4., 4., 5., 5., 7., 9.};
    const auto interval = prediction_interval(values, .9);
    REQUIRE(interval);
    CHECK(interval->half_width() == Approx(1.894578605 * std::sqrt(32. / 7.) * std::sqrt(1.125)).epsilon(1e-8));
}

TEST_CASE("One replication has no interval") {
    CHECK_FALSE(mean_interval(std::vector<double>{3.}));
    CHECK_FALSE(prediction_interval(std::vector<double>{3.}));
    CHECK_FALSE(paired_difference(std::vector<double>{3.}, std::vector<double>{4.}));
    CHECK_THROWS_AS(mean_interval(std::vector<double>{3., 4.}, 1.), goodwill::base::Mistake);
}

TEST_CASE("Intervals cover as often as they say") {
    std::uint64_t mean_covered = 0;
    std::uint64_t value_covered = 0;
    constexpr std::uint32_t trials = 20'000;
    for (std::uint32_t i = 0; i < trials; ++i) {
        const std::vector<double> values = normals(i, 6);
        const std::vector<double> past(values.begin(), values.end() - 1);
        mean_covered += mean_interval(past, .95)->contains(10.) ? 1U : 0U;
        value_covered += prediction_interval(past, .9)->contains(values.back()) ? 1U : 0U;
    }
    goodwill::support::check_share(mean_covered, trials, .95);
    goodwill::support::check_share(value_covered, trials, .9);
}

TEST_CASE("Pairs with common luck show a difference that the arms alone would hide") {
    std::vector<double> before = normals(1, 30);
    std::vector<double> after = before;
    for (std::size_t i = 0; i < after.size(); ++i)
        after[i] += .1 + .01 * static_cast<double>(i % 3);
    const auto difference = paired_difference(before, after);
    REQUIRE(difference);
    CHECK(difference->interval.low > 0.);
    CHECK(difference->interval.estimate == Approx(.11));
    CHECK(difference->p < 1e-6);
    CHECK(mean_interval(before)->contains(mean_interval(after)->estimate));
}

TEST_CASE("A policy without effect differs by exactly zero, and a constant effect is certain") {
    const std::vector<double> values = normals(2, 10);
    std::vector<double> shifted = values;
    for (double& v : shifted)
        v = v + 1.;
    const auto none = paired_difference(values, values);
    CHECK(none->interval.low == 0.);
    CHECK(none->interval.high == 0.);
    CHECK(none->p == 1.);
    CHECK(paired_difference(std::vector<double>{1., 2., 3.}, std::vector<double>{2., 3., 4.})->p == 0.);
    CHECK_THROWS_AS(paired_difference(values, std::vector<double>{1.}), goodwill::base::Mistake);
}
