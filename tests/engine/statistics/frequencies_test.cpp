#include "statistics/frequencies.hpp"

#include <vector>

#include "base/check.hpp"
#include "support/catch.hpp"

using namespace goodwill::statistics;

TEST_CASE("Answers are counted by value and become shares that add up to 1") {
    const std::vector<double> stars{5, 4, 5, 1, 5, 3, 4, 9, 2.5};
    const auto counts = tabulate(stars, 1, 5);
    CHECK(counts == std::vector<std::uint64_t>{1, 0, 1, 2, 3});
    const auto shares = shares_of(counts);
    CHECK(shares[4] == Approx(3. / 7));
    CHECK(shares[0] + shares[1] + shares[2] + shares[3] + shares[4] == Approx(1));
    CHECK(shares_of(std::vector<std::uint64_t>{0, 0}) == std::vector<double>{0, 0});
}

TEST_CASE("Shares have the mean and the variance of what they are shares of") {
    const std::vector<double> values{1, 2, 3, 4, 5};
    const std::vector<double> shares{.05, .08, .17, .35, .35};
    CHECK(mean_of_shares(values, shares) == Approx(3.87));
    CHECK(variance_of_shares(values, shares) == Approx(.05 + .32 + 1.53 + 5.6 + 8.75 - 3.87 * 3.87));
}

TEST_CASE("Total variation is the largest difference in the chance of any event") {
    const std::vector<double> a{.5, .3, .2};
    CHECK(total_variation(a, a) == 0);
    CHECK(total_variation(a, std::vector<double>{.4, .3, .3}) == Approx(.1));
    CHECK(total_variation(std::vector<double>{1, 0}, std::vector<double>{0, 1}) == 1);
    CHECK(total_variation(a, std::vector<double>{.4, .2, .4}) == total_variation(std::vector<double>{.4, .2, .4}, a));
    CHECK_THROWS_AS(total_variation(a, std::vector<double>{1}), goodwill::base::Mistake);
    CHECK_THROWS_AS(tabulate(a, 2, 1), goodwill::base::Mistake);
}
