#include "experiment/pairs.hpp"

#include <cmath>
#include <limits>

#include "random/address.hpp"
#include "random/functions.hpp"
#include "support/catch.hpp"

namespace goodwill::experiment {
namespace {

constexpr double absent = std::numeric_limits<double>::quiet_NaN();
constexpr random::Purpose shared_luck{255, 0}, own_luck{255, 1};

//! Standard normal draws: pairs share one, and each side has one of its own.
struct Draws {
    std::vector<double> before{}, after{};
    Draws(std::uint32_t experiment, std::size_t pairs, double shared, double own, double effect) {
        const random::Luck luck{77, experiment};
        const auto normal = [&](std::uint32_t who, random::Purpose purpose, std::uint32_t where) {
            const random::Block b = luck({.who = who, .purpose = purpose, .where = where});
            return random::normal_quantile(b.uniform());
        };
        for (std::uint32_t i = 0; i < pairs; ++i) {
            const double common = shared * normal(i, shared_luck, 0);
            before.push_back(10 + common + own * normal(i, own_luck, 1));
            after.push_back(10 + effect + common + own * normal(i, own_luck, 2));
        }
    }
};

}  // namespace

TEST_CASE("A pair without a value on one side is left out of the difference and of both levels") {
    const std::vector<double> before{1, absent, 3, 5};
    const std::vector<double> after{2, 7, absent, 8};
    const auto f = pair_up(before, after);
    REQUIRE(f);
    CHECK(f->pairs == 2);
    CHECK(f->before == 3);
    CHECK(f->after == 5);
    CHECK(f->difference() == 2);
    CHECK(f->deviation == Approx(std::sqrt(2.)));
    CHECK(f->apart == Approx(std::sqrt(8. + 18.)));
    CHECK_FALSE(pair_up(std::vector<double>{1, absent}, std::vector<double>{1, 2}));
}

TEST_CASE("Two worlds that are one differ by exactly nothing") {
    const Draws d{0, 30, 1, 1, 0};
    const auto f = pair_up(d.before, d.before);
    REQUIRE(f);
    CHECK(f->average.low == 0);
    CHECK(f->average.high == 0);
    CHECK(f->future.high == 0);
    CHECK_FALSE(gain_by_pairing(d.before, d.before));
}

TEST_CASE("The gain by pairing is the ratio of the variances, and its interval covers the truth about as often as it says") {
    constexpr double shared = 2, own = .5;
    constexpr double truth = (shared * shared + own * own) / (own * own);  // of 2 x both over 2 x own
    constexpr std::uint32_t experiments = 400;
    std::uint32_t covered = 0;
    for (std::uint32_t e = 0; e < experiments; ++e) {
        const Draws d{e, 30, shared, own, .1};
        const auto gain = gain_by_pairing(d.before, d.after);
        REQUIRE(gain);
        CHECK(gain->low < gain->estimate);
        CHECK(gain->estimate < gain->high);
        covered += gain->contains(truth) ? 1U : 0U;
    }
    CHECK(covered >= experiments * 90 / 100);
}

}  // namespace goodwill::experiment
