#include "statistics/logistic.hpp"

#include <cmath>
#include <vector>

#include "base/check.hpp"
#include "random/address.hpp"
#include "random/functions.hpp"
#include "support/catch.hpp"
#include "support/statistics.hpp"

using namespace goodwill::statistics;

namespace {

//! Slopes of `trials` samples of 1 000 whose true logit is -.5 + slope x, and how many 95% intervals hold `claimed`.
struct Slopes {
    std::vector<double> values{};
    std::uint64_t covered{0};
};
Slopes sampled(std::uint32_t trials, double slope, double claimed) {
    const goodwill::random::Luck luck{1, 0};
    Slopes slopes;
    for (std::uint32_t trial = 0; trial < trials; ++trial) {
        std::vector<double> x;
        std::vector<double> y;
        for (std::uint32_t i = 0; i < 1'000; ++i) {
            const goodwill::random::Block b = luck({trial, i, {0, 7}});
            x.push_back(goodwill::random::normal_quantile(b.uniform()));
            y.push_back(b.uniform(2) < 1 / (1 + std::exp(.5 - slope * x.back())) ? 1 : 0);
        }
        const auto fit = fit_logistic_line(x, y);
        slopes.values.push_back(fit->coefficients[1]);
        slopes.covered += std::abs(fit->coefficients[1] - claimed) < 1.959964 * fit->standard_errors[1] ? 1U : 0U;
    }
    return slopes;
}

}  // namespace

TEST_CASE("Two groups give the logarithm of their odds ratio and its textbook error") {
    // 30 of 40 against 20 of 60: odds 3 and 1/2
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i < 100; ++i) {
        x.push_back(i < 40 ? 1 : 0);
        y.push_back(i < 30 || (i >= 40 && i < 60) ? 1 : 0);
    }
    const auto fit = fit_logistic_line(x, y);
    REQUIRE(fit);
    CHECK(fit->coefficients[0] == Approx(std::log(.5)));
    CHECK(fit->coefficients[1] == Approx(std::log(6.)));
    CHECK(fit->standard_errors[0] == Approx(std::sqrt(1. / 20 + 1. / 40)));
    CHECK(fit->standard_errors[1] == Approx(std::sqrt(1. / 30 + 1. / 10 + 1. / 20 + 1. / 40)));
    CHECK(fit->log_likelihood ==
          Approx(30 * std::log(.75) + 10 * std::log(.25) + 20 * std::log(1. / 3) + 40 * std::log(2. / 3)));
}

TEST_CASE("A logistic slope is found and its intervals cover") {
    const Slopes slopes = sampled(2'200, 1., 1.);
    goodwill::support::check_mean(slopes.values, 1.);
    goodwill::support::check_share(slopes.covered, 2'200, .95);
    // canary: a slope that is a tenth steeper is told from the claimed one
    CHECK_FALSE(goodwill::support::compare_share(sampled(2'200, 1.1, 1.).covered, 2'200, .95).passed);
}

TEST_CASE("Outcomes told apart without error have no finite slope, nor have too few rows or dependent columns") {
    CHECK_FALSE(fit_logistic_line(std::vector<double>{1., 2., 3., 4.}, std::vector<double>{0., 0., 1., 1.}));
    CHECK_FALSE(fit_logistic_line(std::vector<double>{1., 2., 2., 3.}, std::vector<double>{0., 0., 1., 1.}));
    CHECK_FALSE(fit_logistic_line(std::vector<double>{1., 2., 3., 4.}, std::vector<double>{1., 1., 1., 1.}));
    CHECK_FALSE(fit_logistic_line(std::vector<double>{1., 2.}, std::vector<double>{0., 1.}));
    CHECK_FALSE(fit_logistic_line(std::vector<double>{1., 1., 1.}, std::vector<double>{0., 1., 1.}));
    CHECK_THROWS_AS(fit_logistic_line(std::vector<double>{1.}, std::vector<double>{}), goodwill::base::Mistake);
}
