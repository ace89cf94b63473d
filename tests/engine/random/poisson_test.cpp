#include <boost/math/distributions/poisson.hpp>
#include <cmath>
#include <vector>

#include "base/check.hpp"
#include "random/address.hpp"
#include "random/sampler.hpp"
#include "support/catch.hpp"
#include "support/statistics.hpp"

using goodwill::random::poisson_quantile;

TEST_CASE("A Poisson count is the smallest whose cumulated probability reaches the uniform") {
    for (double mean : {.001, .3, 1.5, 7., 40., 120., 333., 700.}) {
        const boost::math::poisson_distribution<double> exact{mean};
        int wrong = 0;
        for (double u = .00049; u < 1.; u += .00173) {
            const int count = poisson_quantile(u, mean);
            const bool reaches = boost::math::cdf(exact, count) >= u - 1e-12;
            const bool smallest = count == 0 || boost::math::cdf(exact, count - 1) < u + 1e-12;
            wrong += reaches && smallest ? 0 : 1;
        }
        CAPTURE(mean);
        CHECK(wrong == 0);
    }
}

TEST_CASE("A Poisson count never falls when the uniform or the mean rises") {
    for (double u = .0013; u < 1.; u += .0107) {
        int before = 0;
        for (double mean = 0.; mean <= 700.; mean += .73) {
            const int count = poisson_quantile(u, mean);
            CHECK(count >= before);
            before = count;
        }
    }
    int before = 0;
    for (double u = .0001; u < 1.; u += .0001) {
        const int count = poisson_quantile(u, 55.5);
        CHECK(count >= before);
        before = count;
    }
}

TEST_CASE("Extremes of a Poisson count are finite, and a mean of 0 gives none") {
    CHECK(poisson_quantile(.999999, 0.) == 0);
    CHECK(poisson_quantile(0x1p-53, 700.) > 450);
    CHECK(poisson_quantile(1. - 0x1p-53, 700.) < 1000);
    CHECK(poisson_quantile(1. - 0x1p-53, 1e-3) < 10);
    CHECK_THROWS_AS(poisson_quantile(.5, 701.), goodwill::base::Mistake);
    CHECK_THROWS_AS(poisson_quantile(.5, -1.), goodwill::base::Mistake);
}

TEST_CASE("Poisson counts at addresses have the right mean and variance") {
    const goodwill::random::Luck luck{1, 0};
    std::vector<double> counts;
    for (std::uint32_t i = 0; i < 200'000; ++i)
        counts.push_back(poisson_quantile(luck({i, 0, {0, 3}}).uniform(), 1.5));
    goodwill::support::check_mean(counts, 1.5);
    goodwill::support::check_variance(counts, 1.5);
}
