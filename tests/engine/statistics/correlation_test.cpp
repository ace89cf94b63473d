#include "statistics/correlation.hpp"

#include <cmath>
#include <vector>

#include "base/check.hpp"
#include "random/address.hpp"
#include "random/functions.hpp"
#include "support/catch.hpp"
#include "support/statistics.hpp"

using namespace goodwill::statistics;

namespace {

//! Mean correlations of three items that share a part `common` of their variance, one for each of 400 samples of 200.
std::vector<double> halos(double common) {
    const goodwill::random::Luck luck{1, 0};
    std::vector<double> found;
    for (std::uint32_t trial = 0; trial < 400; ++trial) {
        std::vector<double> rows;
        for (std::uint32_t i = 0; i < 200; ++i) {
            const auto draw = [&](std::uint32_t k) {
                return goodwill::random::normal_quantile(luck({trial, i, {0, 8}, 0, k}).uniform());
            };
            for (std::uint32_t k = 1; k <= 3; ++k)
                rows.push_back(std::sqrt(common) * draw(0) + std::sqrt(1 - common) * draw(k));
        }
        found.push_back(*mean_inter_item_correlation(rows, 3));
    }
    return found;
}

}  // namespace

TEST_CASE("A correlation is the textbook's: Anscombe's first set has .81642") {
    const std::vector<double> x{10., 8., 13., 9., 11., 14., 6., 4., 12., 7., 5.};
    const std::vector<double> y{8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
    CHECK(*correlation(x, y) == Approx(.81642).margin(5e-6));
    CHECK(*correlation(x, x) == Approx(1));
}

TEST_CASE("Halo is the mean correlation of all pairs of items") {
    const std::vector<double> rows{1, 2, 5, 2, 1, 4, 3, 4, 3, 4, 3, 1, 6, 5, 2};
    const auto r = [&](std::size_t a, std::size_t b) { return *correlation(column_of(rows, 3, a), column_of(rows, 3, b)); };
    CHECK(*mean_inter_item_correlation(rows, 3) == Approx((r(0, 1) + r(0, 2) + r(1, 2)) / 3));
}

TEST_CASE("Items that share half of their variance have halo .5 in the mean, and .55 is told from it") {
    // E[r] = rho - rho (1 - rho^2) / (2 n) to this order
    goodwill::support::check_mean(halos(.5), .5 - .5 * .75 / 400);
    CHECK_FALSE(goodwill::support::compare_mean(halos(.55), .5 - .5 * .75 / 400).passed);
}

TEST_CASE("What does not vary correlates with nothing") {
    CHECK_FALSE(correlation(std::vector<double>{1, 1, 1}, std::vector<double>{1, 2, 3}));
    CHECK_FALSE(correlation(std::vector<double>{1}, std::vector<double>{1}));
    CHECK_FALSE(mean_inter_item_correlation(std::vector<double>{1, 1, 2, 1, 3, 1}, 2));
    CHECK_THROWS_AS(correlation(std::vector<double>{1}, std::vector<double>{}), goodwill::base::Mistake);
    CHECK_THROWS_AS(column_of(std::vector<double>{1, 2, 3}, 2, 0), goodwill::base::Mistake);
}
