// The values of every day: what is laid over what, when it begins, moves and ends, and what policies cost.
#include "loading.hpp"
#include "scenario/walk.hpp"

using namespace goodwill;
using namespace goodwill::scenario;
using namespace goodwill::scenario::test;

namespace {

double size_of(const ValueEpoch& epoch) { return epoch.values.teams.items.at("clerks").size; }

std::vector<std::pair<int, double>> sizes(const std::vector<ValueEpoch>& epochs) {
    std::vector<std::pair<int, double>> all;
    for (const ValueEpoch& e : epochs) all.emplace_back(e.from.value, size_of(e));
    return all;
}

using Sizes = std::vector<std::pair<int, double>>;

std::string text_of(Scenario values) { return values_text(Fields::slot(values)); }

}  // namespace

TEST_CASE("Without changes there is one epoch, from the first day of the warm-up") {
    CHECK(sizes(value_epochs(sound(counter))) == Sizes{{-91, 2}});
    CHECK(sizes(value_epochs(sound(counter + "time: {warm_up: 0 days}\n"))) == Sizes{{0, 2}});
}

TEST_CASE("A change holds from the morning of its day, and its end restores what was before") {
    const Loaded loaded = sound(counter + "changes:\n  - {on: day 30, until: day 40, set: {teams.clerks.size: 5}}\n");
    CHECK(sizes(value_epochs(loaded)) == Sizes{{-91, 2}, {30, 5}, {40, 2}});
}

TEST_CASE("A change on day 0 does not reach into the warm-up") {
    const Loaded loaded = sound(counter + "changes:\n  - {on: day 0, set: {teams.clerks.size: 5}}\n");
    CHECK(sizes(value_epochs(loaded)) == Sizes{{-91, 2}, {0, 5}});
}

TEST_CASE("A date is the day it falls on") {
    const Loaded loaded = sound(counter + "changes:\n  - {on: 2026-02-05, set: {teams.clerks.size: 5}}\n");
    CHECK(sizes(value_epochs(loaded)) == Sizes{{-91, 2}, {31, 5}});
}

TEST_CASE("Of two changes of one path the later one counts, and its end uncovers the earlier one") {
    const Loaded loaded = sound(counter + R"(changes:
  - {on: day 50, until: day 60, set: {teams.clerks.size: 9}}
  - {on: day 30, set: {teams.clerks.size: 5}}
)");
    CHECK(sizes(value_epochs(loaded)) == Sizes{{-91, 2}, {30, 5}, {50, 9}, {60, 5}});
}

TEST_CASE("A ramp moves numbers in equal daily steps, whole numbers to the nearest") {
    const Loaded loaded = sound(counter + "changes:\n  - {on: day 30, ramp: 4 days, set: {teams.clerks.size: 4, teams.clerks.skill: 0.9}}\n");
    const auto epochs = value_epochs(loaded);
    CHECK(sizes(epochs) == Sizes{{-91, 2}, {30, 3}, {31, 3}, {32, 4}, {33, 4}});
    const std::vector<double> skills{.7, .75, .8, .85, .9};
    for (std::size_t i = 0; i < skills.size(); ++i) CHECK(epochs[i].values.teams.items.at("clerks").skill == Approx(skills[i]).margin(1e-12));
    CHECK(epochs.back().values.teams.items.at("clerks").skill == .9);
}

TEST_CASE("A ramp of shares keeps them adding up on every day") {
    const Loaded loaded = sound(with(counter, "{done: 100%}", "{done: 90%, gave-up: 10%}") +
                                "changes:\n  - {on: day 30, ramp: 7 days, set: {touchpoints.counter.next: {done: 60%, gave-up: 40%}}}\n");
    const auto epochs = value_epochs(loaded);
    REQUIRE(epochs.size() == 8);
    for (const ValueEpoch& epoch : epochs) {
        const auto& next = epoch.values.touchpoints.items.at("counter").next.items;
        CHECK(next.at("done") + next.at("gave-up") == Approx(1).margin(1e-12));
    }
    CHECK(epochs.back().values.touchpoints.items.at("counter").next.items.at("done") == .6);
}

TEST_CASE("A policy lies over the scenario's own changes") {
    const Loaded loaded = sound(counter + "changes:\n  - {on: day 30, set: {teams.clerks.size: 5, teams.clerks.skill: 0.5}}\n");
    const LoadedPolicy more = policy(loaded, "policy: More\nchanges:\n  - {on: day 10, until: day 50, set: {teams.clerks.size: 7}}\n");
    const auto epochs = value_epochs(loaded, {more});
    CHECK(sizes(epochs) == Sizes{{-91, 2}, {10, 7}, {30, 7}, {50, 5}});
    CHECK(epochs[2].values.teams.items.at("clerks").skill == .5);
}

TEST_CASE("A policy that changes nothing gives the epochs of the baseline") {
    const Loaded loaded = sound(counter + "changes:\n  - {on: day 30, set: {teams.clerks.size: 5}}\n");
    const auto baseline = value_epochs(loaded);
    for (const std::string changes : {"[]", "[{on: day 10, set: {}}]", "[{on: day 10, set: {teams.clerks.skill: 0.7}}]",
                                      "[{on: day 40, ramp: 9 days, set: {teams.clerks.size: 5}}]"}) {
        const auto epochs = value_epochs(loaded, {policy(loaded, "policy: Nothing\nchanges: " + changes + "\n")});
        INFO(changes);
        REQUIRE(epochs.size() == baseline.size());
        for (std::size_t i = 0; i < epochs.size(); ++i) {
            CHECK(epochs[i].from == baseline[i].from);
            CHECK(text_of(epochs[i].values) == text_of(baseline[i].values));
            CHECK(epochs[i].programmes == ProgrammeCost{});
        }
    }
}

TEST_CASE("Before a policy begins, its epochs are those of the baseline") {
    const Loaded loaded = sound(counter + "changes:\n  - {on: day 30, set: {teams.clerks.size: 5}}\n");
    const auto baseline = value_epochs(loaded);
    const auto epochs = value_epochs(loaded, {policy(loaded, "policy: Late\nchanges: [{on: day 100, set: {teams.clerks.size: 1}}]\n")});
    REQUIRE(epochs.size() == 3);
    for (std::size_t i = 0; i < 2; ++i) CHECK(text_of(epochs[i].values) == text_of(baseline[i].values));
}

TEST_CASE("A policy costs once on its first day and by the month while it lasts") {
    const Loaded loaded = sound(counter);
    const LoadedPolicy training = policy(loaded, R"(policy: Training
cost: {once: 500 EUR, per_month: 20 EUR}
changes:
  - {on: day 10, until: day 50, set: {teams.clerks.skill: 0.9}}
)");
    const auto epochs = value_epochs(loaded, {training});
    REQUIRE(epochs.size() == 3);
    CHECK(epochs[0].programmes == ProgrammeCost{});
    CHECK(epochs[1].from.value == 10);
    CHECK(epochs[1].programmes == ProgrammeCost{500, 20});
    CHECK(epochs[2].from.value == 50);
    CHECK(epochs[2].programmes == ProgrammeCost{});
}

TEST_CASE("A policy that only costs begins on day 0, and costs of several policies add up") {
    const Loaded loaded = sound(counter);
    const LoadedPolicy a = policy(loaded, "policy: A\ncost: {once: 500 EUR, per_month: 20 EUR}\n");
    const LoadedPolicy b = policy(loaded, "policy: B\ncost: {per_month: 5 EUR}\nchanges: [{on: day 10, set: {teams.clerks.skill: 0.7}}]\n");
    const auto epochs = value_epochs(loaded, {a, b});
    REQUIRE(epochs.size() == 3);
    CHECK(epochs[1].from.value == 0);
    CHECK(epochs[1].programmes == ProgrammeCost{500, 20});
    CHECK(epochs[2].from.value == 10);
    CHECK(epochs[2].programmes == ProgrammeCost{0, 25});
}

TEST_CASE("Two policies that set one path on the same days are an error, on different days they are not") {
    const Loaded loaded = sound(counter);
    const LoadedPolicy a = policy(loaded, "policy: A\nchanges: [{on: day 10, until: day 20, set: {touchpoints.counter.delights: {chance: 5%}}}]\n", "a.yaml");
    const LoadedPolicy b = policy(loaded, "policy: B\nchanges: [{on: day 19, set: {touchpoints.counter.delights.chance: 2%}}]\n", "b.yaml");
    const LoadedPolicy c = policy(loaded, "policy: C\nchanges: [{on: day 20, set: {touchpoints.counter.delights.chance: 2%}}]\n", "c.yaml");
    base::Diagnostics clash;
    check_policies(loaded, {a, b}, clash);
    CHECK(clash.render() == R"(b.yaml:2:30: error: policies 'A' and 'B' set 'touchpoints.counter.delights.chance' on the same days
    2 | changes: [{on: day 19, set: {touchpoints.counter.delights.chance: 2%}}]
      |                              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      | help: compare them one at a time, or give them different days
   a.yaml:2:45: note: 'A' sets 'touchpoints.counter.delights' here
)");
    base::Diagnostics peace;
    check_policies(loaded, {a, c}, peace);
    CHECK(peace.all().empty());
}

TEST_CASE("A policy that makes shares not add up is reported in the policy") {
    const Loaded loaded = sound(counter);
    const LoadedPolicy read = policy(loaded, "policy: A\nchanges: [{on: day 10, set: {touchpoints.counter.next: {done: 80%}}}]\n");
    base::Diagnostics out;
    check_policies(loaded, {read}, out);
    CHECK(out.render() == R"(policy.yaml:2:30: error: from day 10: the shares of 'next' in touchpoint 'counter' add up to 80%, expected 100%
    2 | changes: [{on: day 10, set: {touchpoints.counter.next: {done: 80%}}}]
      |                              ^~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST_CASE("An announced change is told on its day, and what it touches is known to have been announced while it lasts") {
    const Loaded loaded = sound(counter + R"(changes:
  - {on: day 30, until: day 40, announced: 7 days, set: {teams.clerks.size: 1}}
)");
    const auto epochs = value_epochs(loaded);
    REQUIRE(sizes(epochs) == Sizes{{-91, 2}, {23, 2}, {30, 1}, {40, 2}});
    REQUIRE(epochs[1].notice_of);
    CHECK(epochs[1].notice_of->value == 30);
    CHECK(epochs[1].announced.empty());
    CHECK(epochs[2].announced == std::vector<std::string>{"counter"});  // the touchpoint whose team it is
    CHECK_FALSE(epochs[2].notice_of);
    CHECK(epochs[3].announced.empty());
}
