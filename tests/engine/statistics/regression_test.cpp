#include "statistics/regression.hpp"

#include <vector>

#include "base/check.hpp"
#include "random/address.hpp"
#include "random/functions.hpp"
#include "support/catch.hpp"
#include "support/statistics.hpp"

using namespace goodwill::statistics;

TEST_CASE("A straight line is found with the textbook's errors") {
    // Anscombe's first set.
    const std::vector<double> x{10., 8., 13., 9., 11., 14., 6., 4., 12., 7., 5.};
    const std::vector<double> y{8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
    const auto line = regress_line(x, y);
    REQUIRE(line);
    CHECK(line->coefficients[0] == Approx(3.0000909));
    CHECK(line->coefficients[1] == Approx(.5000909));
    CHECK(line->standard_errors[0] == Approx(1.1247).epsilon(1e-4));
    CHECK(line->standard_errors[1] == Approx(.1179).epsilon(1e-3));
    CHECK(line->r_squared == Approx(.66654).epsilon(1e-4));
    CHECK(line->residual_deviation == Approx(1.2366).epsilon(1e-4));
    CHECK(line->degrees == 9.);
    CHECK(line->interval(1).contains(.5));
    CHECK_THROWS_AS(line->interval(2), goodwill::base::Mistake);
}

TEST_CASE("Coefficients of several regressors are unbiased and their intervals cover") {
    const goodwill::random::Luck luck{1, 0};
    std::vector<double> slopes;
    std::uint64_t covered = 0;
    constexpr std::uint32_t trials = 4'000;
    for (std::uint32_t trial = 0; trial < trials; ++trial) {
        std::vector<double> rows;
        std::vector<double> y;
        for (std::uint32_t i = 0; i < 20; ++i) {
            const goodwill::random::Block b = luck({trial, i, {0, 6}});
            rows.insert(rows.end(), {1., b.uniform(2), b.uniform(3)});
            y.push_back(2. + 3. * b.uniform(2) - b.uniform(3) + .3 * goodwill::random::normal_quantile(b.uniform()));
        }
        // words 2 and 3 are the regressors, words 0 and 1 the noise
        const auto fit = regress(rows, 3, y);
        slopes.push_back(fit->coefficients[1]);
        covered += fit->interval(1).contains(3.) ? 1U : 0U;
    }
    goodwill::support::check_mean(slopes, 3.);
    goodwill::support::check_share(covered, trials, .95);
}

TEST_CASE("Too few rows or dependent columns have no answer") {
    CHECK_FALSE(regress_line(std::vector<double>{1., 2.}, std::vector<double>{1., 2.}));
    CHECK_FALSE(regress_line(std::vector<double>{1., 1., 1.}, std::vector<double>{1., 2., 3.}));
    CHECK_THROWS_AS(regress_line(std::vector<double>{1.}, std::vector<double>{}), goodwill::base::Mistake);
}
