#include "experiment/fates.hpp"

#include "support/catch.hpp"

namespace goodwill::experiment {
namespace {

using results::Transition;
using results::Turn;

Transition leaves(std::uint32_t person, std::int32_t day, std::uint8_t reason = 1) {
    return {.person = person, .day = day, .segment = 2, .turn = Turn::left, .reason = reason};
}
Transition comes(std::uint32_t person, std::int32_t day, std::uint8_t reason = 3) {
    return {.person = person, .day = day, .segment = 2, .turn = Turn::came, .reason = reason};
}
results::Record world(std::vector<Transition> transitions) {
    results::Record record;
    record.transitions = std::move(transitions);
    return record;
}

}  // namespace

TEST_CASE("Who ends otherwise is saved, lost, won or never came; who ends alike is not told of") {
    const results::Record before =
        world({leaves(1, 10), leaves(2, 20), comes(4, 30), leaves(6, 5), comes(6, 50), comes(7, 9), leaves(7, 80)});
    const results::Record after = world({leaves(2, 25), leaves(3, 40, 5), comes(5, 60, 2), leaves(6, 6)});
    const std::vector<Turned> all = turned(before, after);
    REQUIRE(all.size() == 5);
    CHECK(all[0] == Turned{.person = 1, .segment = 2, .fate = Fate::saved, .day = 10, .reason = 1});
    CHECK(all[1] == Turned{.person = 3, .segment = 2, .fate = Fate::lost, .day = 40, .reason = 5});
    CHECK(all[2] == Turned{.person = 4, .segment = 2, .fate = Fate::never_came, .day = 30, .reason = 3});
    CHECK(all[3] == Turned{.person = 5, .segment = 2, .fate = Fate::won, .day = 60, .reason = 2});
    CHECK(all[4] == Turned{.person = 6, .segment = 2, .fate = Fate::lost, .day = 6, .reason = 1});
}

TEST_CASE("Two worlds that are one turn nobody") {
    const results::Record one = world({leaves(1, 10), comes(4, 30), leaves(4, 31)});
    CHECK(turned(one, one).empty());
}

TEST_CASE("The census counts pair by pair, by segment and by reason") {
    Census census;
    const std::vector<Turned> two{{.person = 1, .segment = 0, .fate = Fate::saved, .reason = 3},
                                  {.person = 2, .segment = 1, .fate = Fate::saved, .reason = 3}};
    const std::vector<Turned> one{{.person = 1, .segment = 1, .fate = Fate::saved, .reason = 7},
                                  {.person = 9, .segment = 1, .fate = Fate::lost, .reason = 7}};
    census.add(two);
    CHECK_FALSE(census.count(Fate::saved));
    census.add(one);
    REQUIRE(census.count(Fate::saved));
    CHECK(census.count(Fate::saved)->estimate == 1.5);
    CHECK(census.net_of_customers()->estimate == 1);
    CHECK(census.of_segment(Fate::saved, 1) == 1);
    CHECK(census.of_segment(Fate::saved, 7) == 0);
    CHECK(census.of_reason(Fate::saved, 3) == 1);
    CHECK(census.of_reason(Fate::lost, 7) == .5);
}

}  // namespace goodwill::experiment
