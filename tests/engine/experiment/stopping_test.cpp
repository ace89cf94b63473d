#include "experiment/stopping.hpp"

#include <cmath>
#include <limits>

#include "random/address.hpp"
#include "random/functions.hpp"
#include "statistics/intervals.hpp"
#include "support/catch.hpp"

namespace goodwill::experiment {
namespace {

constexpr random::Purpose own_luck{255, 4};

Goal standard_normals(std::uint32_t experiment, std::size_t number, double half_width) {
    const random::Luck luck{79, experiment};
    Goal goal{.half_width = half_width};
    for (std::uint32_t i = 0; i < number; ++i)
        goal.values.push_back(random::normal_quantile(luck({.who = i, .purpose = own_luck}).uniform()));
    return goal;
}

}  // namespace

TEST_CASE("Enough is when every half-width is met and stays met as far as is looked ahead") {
    Goal narrow{.values = std::vector<double>(40, 1.), .half_width = .1};
    CHECK(enough(std::vector{narrow}) == 15U);
    narrow.values[12] = 90;  // met at 10, 11 and 12; broken at 13, and for the rest
    CHECK_FALSE(enough(std::vector{narrow}));
    Goal short_one{.values = std::vector<double>(14, 1.), .half_width = .1};
    CHECK_FALSE(enough(std::vector{short_one}));
    CHECK_FALSE(enough(std::span<const Goal>{}));
    Goal absent{.values = std::vector<double>(40, std::numeric_limits<double>::quiet_NaN()), .half_width = .1};
    CHECK_FALSE(enough(std::vector{Goal{.values = std::vector<double>(40, 1.), .half_width = .1}, absent}));
    CHECK(look_ahead(30) == 5);
    CHECK(look_ahead(400) == 20);
}

TEST_CASE("What is foreseen is about what is needed") {
    const Goal goal = standard_normals(0, 60, .2);  // 1.96^2 / .2^2 = 96
    CHECK(foreseen(std::vector{goal}) > 60);
    CHECK(foreseen(std::vector{goal}) < 160);
}

TEST_CASE("With the precision rule, too, the 95% interval covers the truth in 93 to 97 of 100") {
    constexpr std::uint32_t experiments = 2000;
    for (const double half_width : {.25, .5, 1.}) {
        INFO("half-width " << half_width);
        std::uint32_t covered = 0;
        for (std::uint32_t e = 0; e < experiments; ++e) {
            Goal goal = standard_normals(e, 400, half_width);
            const auto n = enough(std::vector{goal});
            REQUIRE(n);
            goal.values.resize(*n);
            const auto interval = statistics::mean_interval(goal.values);
            CHECK(interval->half_width() <= half_width);
            covered += interval->contains(0) ? 1U : 0U;
        }
        CHECK(covered >= experiments * 93 / 100);
        CHECK(covered <= experiments * 97 / 100);
    }
}

}  // namespace goodwill::experiment
