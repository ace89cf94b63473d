// The choice among voice, exit, public and silence against the published shares and orders.
#include "models/complaint/equations.hpp"

#include <array>
#include <cmath>
#include <map>

#include "random/address.hpp"
#include "random/functions.hpp"
#include "support/catch.hpp"

using namespace goodwill;
using namespace goodwill::models;

namespace {

constexpr double usual_share = .383;  // voices_when_wronged that belongs to the published line

//! A customer as usual, right after a first failure.
Wronged after_failure(double severity) { return {.severity = severity, .anger = .85 * random::pow(severity, 1.2)}; }

//! Four uniforms of one of many people.
std::array<double, 4> luck_of(std::uint32_t person) {
    const random::Luck luck{5, 0};
    random::Address address{.who = person, .purpose = random::Purpose{255, 3}};
    const random::Block first = luck(address);
    address.block = 1;
    return {first.uniform(), first.uniform(2), first.uniform(3), luck(address).uniform()};
}

double stays_silent(double severity, const ExitParameters& p) {
    return 1 - random::logistic(exit_utility(after_failure(severity), p));
}
double stays_after_handling(double severity, double justice, const ExitParameters& p) {
    return 1 - exit_after_handling(after_failure(severity), justice, p);
}

}  // namespace

TEST_CASE("Three per cent voice a trivial problem, 69% a costly one", "[complaint]") {
    const ComplaintParameters p;
    const double b0 = voice_intercept(usual_share, p.voice);
    CHECK(b0 == Approx(-4.17).margin(.02));
    CHECK(response_chances(after_failure(.1), b0, p).voice == Approx(.03).margin(.01));
    CHECK(response_chances(after_failure(.7), b0, p).voice == Approx(.69).margin(.02));
}

TEST_CASE("A segment's share of voices holds over failures of every severity when nothing stands in the way",
          "[complaint]") {
    const VoiceParameters p;
    const std::array<double, 4> shares{.2, .3, .45, .6};
    const std::array<double, 4> intercepts{-3.78, -3.06, -2.19, -1.39};
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double b0 = voice_intercept(shares[i], p);
        CHECK(average_voice(b0, 0, p) == Approx(shares[i]).epsilon(1e-9));
        CHECK(b0 + p.effort * p.reference_effort == Approx(intercepts[i]).margin(.01));
    }
}

TEST_CASE("Effort keeps people from complaining as the model sheet says", "[complaint]") {
    const VoiceParameters p;
    const double b0 = voice_intercept(usual_share, p);
    const std::array<double, 5> effort{0, .1, .35, .65, .9};
    const std::array<double, 5> voiced{.38, .33, .24, .15, .10};
    for (std::size_t i = 0; i < effort.size(); ++i)
        CHECK(average_voice(b0, effort[i], p) == Approx(voiced[i]).margin(.011));  // two digits on the sheet
}

TEST_CASE("An easier door never lowers voice, and never raises exit, public anger or silence", "[complaint]") {
    const ComplaintParameters p;
    for (const double severity : {.05, .3, .8}) {
        ResponseChances before;
        before.exit = before.publicly = 1;
        for (int i = 0; i <= 20; ++i) {
            Wronged c = after_failure(severity);
            c.effort = complaint_effort(i * .05, 0, p.voice);
            const ResponseChances now = response_chances(c, -4.17, p);
            REQUIRE(now.voice >= before.voice);
            REQUIRE(now.exit <= before.exit);
            REQUIRE(now.publicly <= before.publicly);
            before = now;
        }
    }
}

TEST_CASE("Ease becomes effort in one place, and barriers on the journey add to it", "[complaint]") {
    const VoiceParameters p;
    CHECK(complaint_effort(.35, 0, p) == Approx(.65));
    CHECK(complaint_effort(.35, .3, p) == Approx(.725));
    CHECK(complaint_effort(0, 2, p) == 1);
    CHECK(complaint_effort(1, 0, p) == 0);
}

TEST_CASE("Each of the four responses comes as often as its chance says", "[complaint]") {
    const ResponseChances chances{.2, .3, .1};
    CHECK(chances.silence() == Approx(.4));
    CHECK(ResponseChances{0, 0, 0}({.5, .5, .5, .5}) == ResponseKind::silence);
    CHECK(ResponseChances{1, 0, 0}({.5, .5, .5, .5}) == ResponseKind::voice);
    std::map<ResponseKind, double> share;
    constexpr std::uint32_t people = 40'000;
    for (std::uint32_t i = 0; i < people; ++i)
        share[chances(luck_of(i))] += 1. / people;
    const auto near = [](double p) { return Approx(p).margin(4 * std::sqrt(p * (1 - p) / people)); };
    CHECK(share[ResponseKind::voice] == near(.2));
    CHECK(share[ResponseKind::exit] == near(.3));
    CHECK(share[ResponseKind::publicly] == near(.1));
    CHECK(share[ResponseKind::silence] == near(.4));
}

TEST_CASE("Who is made to complain comes from the other responses, and nobody goes from one of them to another", "[complaint]") {
    const ResponseChances closed{.1, .2, .1};
    constexpr double rest = .6 / .9;  // the door opened: the others lose in proportion
    const ResponseChances open{.4, .2 * rest, .1 * rest};
    std::uint32_t moved = 0;
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        const ResponseKind before = closed(luck_of(i)), after = open(luck_of(i));
        if (before == after)
            continue;
        CHECK(after == ResponseKind::voice);
        ++moved;
    }
    CHECK(moved > 2'700);
    CHECK(moved < 3'300);
}

TEST_CASE("Switching free, those who repurchase stand in the published order, and near the published shares",
          "[complaint]") {
    ExitParameters p;
    p.switching_cost = 0.;
    const double unresolved = .10;  // justice J: courteous and slow, halved, nothing given
    const double resolved = .65;    // solved at the second contact after ten days
    const double quickly = .96;
    const double severity = .1;
    CHECK(stays_silent(severity, p) == Approx(.37).margin(.12));
    CHECK(stays_after_handling(severity, unresolved, p) == Approx(.46).margin(.12));
    CHECK(stays_after_handling(severity, resolved, p) == Approx(.70).margin(.12));
    CHECK(stays_after_handling(severity, quickly, p) == Approx(.95).margin(.12));
    for (const double s : {.1, .4, .7}) {
        CHECK(stays_silent(s, p) < stays_after_handling(s, unresolved, p));
        CHECK(stays_after_handling(s, unresolved, p) < stays_after_handling(s, resolved, p));
        CHECK(stays_after_handling(s, resolved, p) < stays_after_handling(s, quickly, p));
        CHECK(stays_silent(s + .1, p) < stays_silent(s, p));
    }
}

TEST_CASE("Anger drives people out and into the public; satisfaction and good handling hold them", "[complaint]") {
    const ComplaintParameters p;
    Wronged calm = after_failure(.4);
    Wronged angry = calm;
    angry.anger = 1.5;
    CHECK(exit_utility(angry, p.exit) > exit_utility(calm, p.exit));
    CHECK(public_utility(angry, p.publicly) > public_utility(calm, p.publicly));
    Wronged happy = calm;
    happy.satisfaction = 1.5;
    CHECK(exit_utility(happy, p.exit) < exit_utility(calm, p.exit));
    CHECK(public_after_handling(calm, .5, p.publicly) < public_after_handling(calm, -.5, p.publicly));
}

TEST_CASE("Trust follows the justice met and stays a share", "[complaint]") {
    CHECK(trust_after(.6F, 1, {}) == Approx(.7));
    CHECK(trust_after(.6F, .2F, {}) == Approx(.5));
}
