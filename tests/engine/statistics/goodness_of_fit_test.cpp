#include "statistics/goodness_of_fit.hpp"

#include <cmath>
#include <vector>

#include "base/check.hpp"
#include "random/address.hpp"
#include "support/catch.hpp"
#include "support/statistics.hpp"

using namespace goodwill::statistics;

namespace {

std::vector<double> uniforms(std::uint32_t who, std::uint32_t n) {
    const goodwill::random::Luck luck{1, 0};
    std::vector<double> values;
    for (std::uint32_t i = 0; i < n; ++i)
        values.push_back(luck({who, i, {0, 5}}).uniform());
    return values;
}

}  // namespace

TEST_CASE("The upper tail of chi-square is that of the tables") {
    CHECK(chi_square_p(3.841458821, 1) == Approx(.05).epsilon(1e-8));
    CHECK(chi_square_p(18.30703805, 10) == Approx(.05).epsilon(1e-8));
    CHECK(chi_square_p(0., 4) == 1.);
}

TEST_CASE("Pearson's test is the textbook's") {
    const std::vector<std::uint64_t> counts{22, 21, 22, 27, 22, 36};
    const std::vector<double> expected(6, 25.);
    const TestResult result = chi_square_test(counts, expected);
    CHECK(result.statistic == Approx(6.72));
    CHECK(result.p == Approx(.2423).epsilon(1e-3));
    CHECK(chi_square_test(counts, expected, 1).p < result.p);
    CHECK_THROWS_AS(chi_square_test(counts, std::vector<double>(5, 30.)), goodwill::base::Mistake);
}

TEST_CASE("Kolmogorov's distribution is that of the tables, and its two series meet") {
    const double n = 1e8;  // the small-sample correction vanishes
    CHECK(kolmogorov_p(1.3581 / std::sqrt(n), n) == Approx(.05).epsilon(1e-3));
    CHECK(kolmogorov_p(1.6276 / std::sqrt(n), n) == Approx(.01).epsilon(1e-3));
    CHECK(kolmogorov_p(.8276 / std::sqrt(n), n) == Approx(.5).epsilon(1e-3));
    CHECK(kolmogorov_p(.99999 / std::sqrt(n), n) == Approx(kolmogorov_p(1.00001 / std::sqrt(n), n)).epsilon(1e-3));
    CHECK(kolmogorov_p(0., 10.) == 1.);
}

TEST_CASE("p-values of a true hypothesis are uniform") {
    std::vector<double> ks;
    for (std::uint32_t i = 0; i < 2'000; ++i)
        ks.push_back(kolmogorov_smirnov_test(uniforms(i, 100), [](double x) { return x; }).p);
    std::uint64_t rejected = 0;
    for (double p : ks)
        rejected += p < .2 ? 1U : 0U;
    goodwill::support::check_share(rejected, ks.size(), .2, .05);
}

TEST_CASE("Two samples of one source agree, of two sources do not") {
    const std::vector<double> a = uniforms(1, 3'000);
    const std::vector<double> b = uniforms(2, 4'000);
    CHECK(kolmogorov_smirnov_test(a, b).p > 1e-6);
    std::vector<double> c = b;
    for (double& v : c)
        v *= .85;
    CHECK(kolmogorov_smirnov_test(a, c).p < 1e-6);
    CHECK(kolmogorov_smirnov_test(a, a).statistic == 0.);
    CHECK_THROWS_AS(kolmogorov_smirnov_test(a, std::vector<double>{}), goodwill::base::Mistake);
}
