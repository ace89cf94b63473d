// Lifetime values against closed forms and published ones, and the ledger's law.
#include "models/money/equations.hpp"
#include "models/money/ledger.hpp"

#include "random/address.hpp"
#include "support/catch.hpp"
#include "support/targets.hpp"

using namespace goodwill;
using namespace goodwill::models;

TEST_CASE("A customer kept with .8 at 10% is worth 3.667 margins, 2.667 if the first comes after a year (TA28)",
          "[money][class-a]") {
    support::Target target{"TA28"};
    target.near("from the start", lifetime_value(100, .8, .1), 366.667, 5e-4);
    target.near("after one year", lifetime_value_after_one(100, .8, .1), 266.667, 5e-4);
}

TEST_CASE("Five points of retention are worth 28% at .8 and 41% at .9, not 100% (TA29)", "[money][class-a]") {
    support::Target target{"TA29"};
    const auto ratio = [](double to, double from) {
        return lifetime_value_after_one(1, to, .1) / lifetime_value_after_one(1, from, .1);
    };
    target.near("ratio at .8", ratio(.85, .8), 1.275, 5e-4);
    target.near("ratio at .9", ratio(.95, .9), 1.4074, 5e-5);
}

TEST_CASE("The elasticity of value to retention is r over 1 + d - r (TA30)", "[money][class-a]") {
    support::Target target{"TA30"};
    target.near("at .8", retention_elasticity(.8, .1), 2.6667, 5e-5);
    target.near("at .9", retention_elasticity(.9, .1), 4.5, 5e-5);
    const double step = 1e-6;
    const double slope = (lifetime_value(1, .8 * (1 + step), .1) / lifetime_value(1, .8, .1) - 1) / step;
    CHECK(slope == Approx(retention_elasticity(.8, .1)).epsilon(1e-4));
}

TEST_CASE("A mixed cohort lives longer than its first year suggests: the published expected lifetimes",
          "[money][class-a]") {
    CHECK(discounted_lifetime(.704, 1.182, .1) == Approx(3.695).margin(5e-4));
    CHECK(discounted_lifetime(.668, 3.806, .1) == Approx(5.923).margin(5e-4));
    CHECK(lifetime_value(1, 1.182 / (.704 + 1.182), .1) == Approx(2.324).margin(5e-4));
    CHECK(lifetime_value(1, 3.806 / (.668 + 3.806), .1) == Approx(4.412).margin(5e-4));
}

TEST_CASE("Right the first time saves 2.80 an order (TA43)", "[money][class-a]") {
    support::Target{"TA43"}.near("saved an order", right_first_time_saving(.10, .02, 15, .05, 400), 2.80, 1e-12);
}

TEST_CASE("What referred customers earn beyond others halves and halves again", "[money]") {
    const ReferredMargin p;
    CHECK(referred_margin(p, 0) == Approx(1.08));
    CHECK(referred_margin(p, 365) == Approx(1.04));
    CHECK(referred_margin(p, 730) == Approx(1.02));
    CHECK(referred_margin(p, 36500) == Approx(1));
}

TEST_CASE("A neutral customer has no goodwill, a better one more, a worse one less", "[money]") {
    const BringsParameters p;
    CHECK(brought_by_talk(p, 0, 18) == 0);
    CHECK(brought_by_referral(p, 0) == 0);
    const CustomerValue v{.margin = 119, .discount = .1, .newcomer = lifetime_value(119, .81, .1)};
    CHECK(goodwill_of(v, .9, .9, 0) == 0);
    double before = -1e9;
    for (double s = -3; s <= 3; s += .1) {
        const double now = goodwill_of(v, .8 + .05 * s, .8, brought_by_talk(p, s, 18) + brought_by_referral(p, s));
        REQUIRE(now > before);
        before = now;
    }
}

TEST_CASE("Nobody brings more newcomers than the referrals he could make in a year", "[money]") {
    const BringsParameters p;
    CHECK(brought_by_referral(p, 3) < p.acts * p.converts);
    CHECK(brought_by_referral(p, 3) > 0);
    CHECK(brought_by_referral(p, -3) < 0);
}

TEST_CASE("The ledger sums to zero after any bookings, and its cash is the profit", "[money]") {
    Ledger ledger;
    const random::Luck luck{1, 0};
    std::int64_t profit = 0;
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        const random::Block b = luck({.who = i, .purpose = {14, 15}});
        const auto line = static_cast<Line>(b.word[2] % static_cast<unsigned>(Line::count));
        const std::int64_t cents = in_cents(2000 * (b.uniform() - .5));
        profit += cents;
        ledger.book(line, cents);
        REQUIRE(ledger.sum() == 0);
    }
    CHECK(ledger.cash() == profit);
    std::int64_t lines = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Line::count); ++i)
        lines += ledger.of(static_cast<Line>(i));
    CHECK(lines == profit);
}

TEST_CASE("Amounts become the nearest cent", "[money]") {
    CHECK(in_cents(6.5) == 650);
    CHECK(in_cents(.1 + .2) == 30);
    CHECK(in_cents(-14) == -1400);
}
