#include "statistics/quantiles.hpp"

#include <vector>

#include "base/check.hpp"
#include "support/catch.hpp"

using namespace goodwill::statistics;

TEST_CASE("Quantiles of the normal and Student's t are those of the tables") {
    CHECK(normal_quantile(.975) == Approx(1.959963985).epsilon(1e-9));
    CHECK(normal_cdf(-1.959963985) == Approx(.025).epsilon(1e-8));
    CHECK(student_quantile(.975, 1) == Approx(12.70620474).epsilon(1e-9));
    CHECK(student_quantile(.95, 29) == Approx(1.699127027).epsilon(1e-9));
    CHECK(student_quantile(1. - 5e-7, 1e9) == Approx(4.89163848).epsilon(1e-8));
    CHECK(student_cdf(1.699127027, 29) == Approx(.95).epsilon(1e-9));
    CHECK_THROWS_AS(student_quantile(1., 5), goodwill::base::Mistake);
    CHECK_THROWS_AS(student_quantile(.5, 0), goodwill::base::Mistake);
    CHECK_THROWS_AS(normal_quantile(0.), goodwill::base::Mistake);
}

TEST_CASE("Quantiles of a sample lie between its order statistics") {
    const std::vector<double> values{9., 1., 5., 3., 7.};
    CHECK(sample_quantile(values, 0.) == 1.);
    CHECK(sample_quantile(values, .5) == 5.);
    CHECK(sample_quantile(values, .9) == Approx(8.2));
    CHECK(sample_quantile(values, 1.) == 9.);
    CHECK(sample_quantile(std::vector<double>{4.}, .3) == 4.);
    CHECK_THROWS_AS(sample_quantile(std::vector<double>{}, .5), goodwill::base::Mistake);
}
