// Handling one complaint: the justices, their order, and the slot map of cases.
#include "models/recovery/equations.hpp"

#include <array>
#include <cmath>
#include <cstdint>

#include "models/recovery/cases.hpp"
#include "random/address.hpp"
#include "support/catch.hpp"

using namespace goodwill;
using namespace goodwill::models;

namespace {

constexpr Complaint usual{.severity = .27, .loss = 54, .monetary = true, .matched = true};
constexpr Handling good{.solved = true, .compensation = .4, .days = 3};

double verdict(const Complaint& c, const Handling& h, const scenario::Complaints& rules = {}) {
    const RecoveryParameters p;
    return handling_verdict(justice_of(c, h, rules, p), c.severity, p.justice);
}

}  // namespace

TEST_CASE("Satisfaction with handling weighs what was given above treatment, and treatment above procedure",
          "[recovery]") {
    // regression on independent justices: slope = covariance / variance, all three with the variance of a uniform
    const JusticeParameters p;
    const random::Luck luck{1, 0};
    std::array<double, 3> slope{};
    constexpr int n = 100'000;
    for (std::uint32_t i = 0; i < n; ++i) {
        const auto b = luck({.who = i, .purpose = {5, 15}});
        const std::array<double, 3> j{b.uniform(1), b.uniform(2), b.uniform(3)};
        const double v = handling_verdict({j[0], j[1], j[2]}, 0, p);
        for (std::size_t k = 0; k < 3; ++k) slope[k] += v * (j[k] - .5) * 12 / n;
    }
    CHECK(slope[0] == Approx(.50).margin(.03));
    CHECK(slope[1] == Approx(.40).margin(.03));
    CHECK(slope[2] == Approx(.20).margin(.03));
    CHECK(slope[0] > slope[1]);
    CHECK(slope[1] > slope[2]);
    CHECK(slope[2] > 0);
}

TEST_CASE("The relation remembers treatment slightly more than what was given", "[recovery]") {
    const JusticeParameters p;
    CHECK(cumulative_justice({0, 1, 0}, p) > cumulative_justice({1, 0, 0}, p));
    CHECK(cumulative_justice({1, 1, 1}, p) == Approx(1));
    CHECK(transaction_justice({1, 1, 1}, p) == Approx(1.1));
}

TEST_CASE("A full refund does nine tenths of justice; more hardly helps", "[recovery]") {
    LossParameters p;
    p.solved_bonus = 0.;
    p.solved_floor = 0.;
    Complaint c = usual;
    c.monetary = false;
    CHECK(distributive_justice(c, {.solved = true, .compensation = 1}, p) == Approx(.9).margin(.001));
    CHECK(distributive_justice(c, {.solved = true, .compensation = 2}, p) < 1);
    CHECK(distributive_justice(c, {.solved = false, .compensation = 1}, p) == 0);
}

TEST_CASE("Compensation mends a loss of money better when it fits, an apology one of another kind", "[recovery]") {
    const RecoveryParameters p;
    Complaint unmatched = usual;
    unmatched.matched = false;
    CHECK(distributive_justice(usual, good, p.loss) > distributive_justice(unmatched, good, p.loss));
    Complaint personal = usual;
    personal.monetary = false;
    Complaint personal_unmatched = personal;
    personal_unmatched.matched = false;
    CHECK(interactional_justice(personal, good, {}, p) > interactional_justice(personal_unmatched, good, {}, p));
    CHECK(interactional_justice(usual, good, {}, p) == interactional_justice(unmatched, good, {}, p));
}

TEST_CASE("Every lever of handling moves satisfaction with it the right way", "[recovery]") {
    const double base = verdict(usual, good);
    Handling h = good;
    h.compensation = .1;
    CHECK(verdict(usual, h) < base);
    h = good;
    h.days = 10;
    CHECK(verdict(usual, h) < base);
    h = good;
    h.contacts = 2;
    CHECK(verdict(usual, h) < base);
    h = good;
    h.promise_kept = false;
    CHECK(verdict(usual, h) < base);
    h = good;
    h.courtesy = .9;
    CHECK(verdict(usual, h) > base);
    h = good;
    h.solved = false;
    CHECK(verdict(usual, h) < 0);
    Complaint worse = usual;
    worse.severity = .5;
    CHECK(verdict(worse, good) < base);
}

TEST_CASE("A personal word is worth more than none, and none more than an automatic one", "[recovery]") {
    scenario::Complaints rules;
    rules.acknowledgement = scenario::Acknowledgement::autoresponder;
    const double automatic = verdict(usual, good, rules);
    rules.acknowledgement = scenario::Acknowledgement::none;
    const double none = verdict(usual, good, rules);
    rules.acknowledgement = scenario::Acknowledgement::personal;
    CHECK(automatic < none);
    CHECK(none < verdict(usual, good, rules));
    rules.redress.apology = false;
    const double unapologetic = verdict(usual, good, rules);
    rules.redress.apology = true;
    rules.redress.explanation = true;
    CHECK(unapologetic < verdict(usual, good, rules));
}

TEST_CASE("Courteous failure is not nearly as good as success", "[recovery]") {
    Handling kind = good;
    kind.solved = false;
    kind.courtesy = 1;
    CHECK(verdict(usual, kind) < verdict(usual, good) - .4);
}

TEST_CASE("Justices are shares, whatever is offered", "[recovery]") {
    const RecoveryParameters p;
    for (const double given : {0., .4, 5.})
        for (const double days : {0., 400.})
            for (const bool solved : {false, true}) {
                const Justice j = justice_of(
                    usual, {.solved = solved, .compensation = given, .courtesy = 1, .engagement = 1, .days = days}, {},
                    p);
                for (const double x : {j.distributive, j.interactional, j.procedural}) {
                    CHECK(x >= 0);
                    CHECK(x <= 1);
                }
            }
}

TEST_CASE("A loss lies between half and one and a half times its mean", "[recovery]") {
    CHECK(loss_of(.5, 0, {}) == Approx(50));
    CHECK(loss_of(.5, 1, {}) == Approx(150));
    CHECK(wanted_compensation(usual, .4) == Approx(21.6));
    Complaint personal = usual;
    personal.monetary = false;
    CHECK(wanted_compensation(personal, .4) == Approx(10.8));
}

TEST_CASE("Working days are those on which the door is open, the first day not counted", "[recovery]") {
    time::OpeningHours weekdays;
    for (std::size_t d = 0; d < 5; ++d) weekdays.week[d] = {{540, 1020}};
    CHECK(working_days(weekdays, 0, 0) == 0);
    CHECK(working_days(weekdays, 0, 4) == 4);
    CHECK(working_days(weekdays, 4, 3) == 1);
    CHECK(working_days(weekdays, 2, 7) == 5);
    CHECK(working_days(weekdays, 5, 16) == 11);
    CHECK(working_days(time::OpeningHours::round_the_clock(), 3, 9) == 9);
}

TEST_CASE("A case keeps its number until it is closed, then the number serves again", "[recovery]") {
    Cases cases;
    const auto a = cases.open({.person = 7});
    const auto b = cases.open({.person = 8});
    CHECK(cases.count() == 2);
    REQUIRE(cases.find(b) != nullptr);
    cases.close(a);
    CHECK(cases.find(a) == nullptr);
    CHECK(cases.find(99) == nullptr);
    CHECK(cases.find(b)->person == 8);
    CHECK(cases.open({.person = 9}) == a);
    cases.give_up_on(base::Day{5}, a);
    cases.give_up_on(base::Day{3}, b);
    CHECK(cases.given_up(base::Day{2}).empty());
    CHECK(cases.given_up(base::Day{5}) == std::vector<std::uint32_t>{b, a});
    CHECK(cases.given_up(base::Day{9}).empty());
}

TEST_CASE("The more content with the handling, the less an answer is disputed", "[recovery]") {
    const DisputeParameters p;
    CHECK(dispute_probability(0, p) == Approx(1 / (1 + std::exp(1.86))));
    double before = 1;
    for (int i = -20; i <= 22; ++i) {
        const double now = dispute_probability(i / 20., p);
        REQUIRE(now < before);
        REQUIRE(now > 0);
        before = now;
    }
}

TEST_CASE("A problem that nobody deals with grows, and its loss with it, until it could not be worse", "[recovery]") {
    LossParameters p;
    CHECK(worsened(usual, 365, p).severity == usual.severity);  // by default it stays as it is
    p.worsens = .5;
    CHECK(worsened(usual, 0, p).loss == usual.loss);
    CHECK(worsened(usual, 30, p).severity == Approx(1.5 * usual.severity));
    CHECK(worsened(usual, 60, p).loss == Approx(2.25 * usual.loss));
    CHECK(worsened(worsened(usual, 20, p), 10, p).loss == Approx(worsened(usual, 30, p).loss));
    CHECK(worsened(usual, 3650, p).severity == Approx(1));
    CHECK(worsened(usual, 3650, p).loss == Approx(usual.loss / usual.severity));
}

TEST_CASE("Guidelines help whom they lift, a culture everybody, and rules leave less room", "[recovery]") {
    scenario::Complaints ruled;
    ruled.guidelines = 1.;
    scenario::Complaints dear;
    dear.culture = 1.;
    Handling rude = good;
    rude.courtesy = .2;
    Handling kind = good;
    kind.courtesy = .95;
    const RecoveryParameters p;
    const auto treated = [&](const Handling& h, const scenario::Complaints& c) { return interactional_justice(usual, h, c, p); };
    const double lifted = treated(rude, ruled) - treated(rude, {});
    CHECK(lifted > treated(kind, ruled) - treated(kind, {}));
    CHECK(treated(kind, ruled) >= treated(kind, {}));
    CHECK(treated(rude, dear) - treated(rude, {}) == Approx(.35 * .15 + .15 * .2));
    CHECK(procedural_justice(good, ruled, p) == Approx(procedural_justice(good, {}, p) - .2 * .2));
    CHECK(procedural_justice(good, dear, p) == Approx(procedural_justice(good, {}, p) + .2 * .3));
}

TEST_CASE("Whoever was told before, and why, feels more justly treated", "[recovery]") {
    Handling told = good;
    told.announced = true;
    CHECK(interactional_justice(usual, told, {}, {}) == Approx(interactional_justice(usual, good, {}, {}) + .15));
}

TEST_CASE("A complaint on its way reaches the firm on its day", "[recovery]") {
    Cases cases;
    const auto a = cases.open({.person = 7});
    cases.keep_back(base::Day{12}, a);
    CHECK(cases.arriving(base::Day{11}).empty());
    CHECK(cases.arriving(base::Day{12}) == std::vector<std::uint32_t>{a});
    CHECK(cases.arriving(base::Day{13}).empty());
}
