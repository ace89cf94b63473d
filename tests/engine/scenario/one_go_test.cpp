// All mistakes of a file are told in one go, each once: what can be judged beside a mistake is judged, and what a mistake
// makes doubtful is left alone.
#include "loading.hpp"

using namespace goodwill;
using namespace goodwill::scenario;
using namespace goodwill::scenario::test;

namespace {

//! Places and messages only, a line each.
std::string messages(const std::string& text, const LoadSettings& settings = {}) {
    std::string lines;
    const std::string said = load(text, settings).said;
    for (std::size_t at = 0; at < said.size();) {
        const std::size_t end = said.find('\n', at);
        const std::string line = said.substr(at, end - at);
        if (line.find(": error: ") != std::string::npos || line.find(": warning: ") != std::string::npos) lines += line + "\n";
        at = end + 1;
    }
    return lines;
}

const std::string two_segments = "market:\n  segments:\n    everyday: {share: 70%}\n    business: {share: 40%}\n";

}  // namespace

TEST_CASE("A mistake in one place does not hide those in others") {
    std::string text = with(counter, "journeys:", two_segments + "journeys:");
    text = with(text, "takes: 5 min", "takes: 5");
    text = with(text, "team: clerks", "team: clerk");
    text = with(text, "open: {mon-fri: 09:00-17:00}", "open: {mon-fri: closed}");
    CHECK(load(text).said ==
          R"(test.yaml:6:23: error: segment shares add up to 110%, expected 100%
    6 |     business: {share: 40%}
      |                       ^~~
   5:23: note: 'everyday' has 70%
   6:23: note: 'business' has 40%
test.yaml:13:11: error: there is no team called 'clerk'
   13 |     team: clerk
      |           ^~~~~ help: did you mean 'clerks'?
   17:3: note: 'clerks' is defined here
test.yaml:14:12: error: 'touchpoints.counter.takes' needs a duration such as 90 s or 6 min, found '5'
   14 |     takes: 5
      |            ^ help: add a unit: 5 s, 5 min or 5 h
test.yaml:19:5: error: team 'clerks' is never on duty
   19 |     open: {mon-fri: closed}
      |     ^~~~
)");
}

TEST_CASE("A sum with a broken part is left alone") {
    CHECK(messages(with(counter, "journeys:", with(two_segments, "40%", "0.4") + "journeys:")) ==
          "test.yaml:6:23: error: 'market.segments.business.share' needs a share such as 5%, found '0.4'\n");
    CHECK(messages(with(counter, "{done: 100%}", "{done: 70%, gave-up: lots}")) ==
          "test.yaml:11:32: error: 'touchpoints.counter.next.gave-up' needs a share such as 5%, found 'lots'\n");
}

TEST_CASE("A misspelt key may be any that is not there, so that its default is not judged") {
    CHECK(messages(with(counter, "next: {done: 100%}", "nxet: {done: 100%}")) ==
          "test.yaml:11:5: error: unknown key 'nxet' in touchpoint 'counter'\n");
    CHECK(messages(with(counter, "journeys:", with(two_segments, "share: 40%", "shre: 40%") + "journeys:")) ==
          "test.yaml:6:16: error: unknown key 'shre' in segment 'business'\n");
    CHECK(messages(with(counter, "needed: every", "neded: every")) == "test.yaml:5:5: error: unknown key 'neded' in journey 'visit'\n");
    CHECK(messages(with(counter, "\nteams:", "\nteam:")) == "test.yaml:12:1: error: unknown key 'team' at the top level\n");
    CHECK(messages(with(counter, "\njourneys:", "\njourney:")) == "test.yaml:3:1: error: unknown key 'journey' at the top level\n");
    // what is there is judged beside it
    CHECK(messages(with(with(counter, "takes: 5 min", "take: 5 min"), "{done: 100%}", "{done: 90%}")) ==
          "test.yaml:10:5: error: unknown key 'take' in touchpoint 'counter'\n"
          "test.yaml:11:18: error: the shares of 'next' in touchpoint 'counter' add up to 90%, expected 100%\n");
}

TEST_CASE("A name that cannot be one is missed by nobody") {
    CHECK(messages(with(counter, "  counter:\n", "  Main Counter:\n")) == "test.yaml:8:3: error: 'Main Counter' cannot be a name in 'touchpoints'\n");
    CHECK(messages(with(counter, "  clerks:\n", "  Clerks:\n")) == "test.yaml:13:3: error: 'Clerks' cannot be a name in 'teams'\n");
}

TEST_CASE("A touchpoint that begins too far to the right is one mistake") {
    const std::string second = "  desk:\n    team: clerks\n    takes: 9 min\nteams:";
    const std::string text = with(with(counter, "teams:", second), "{counter: 100%}", "{counter: 50%, desk: 50%}");
    CHECK(load(text).said.empty());
    CHECK(load(with(text, "  desk:", "    desk:")).said == R"(test.yaml:12:5: error: unknown key 'desk' in touchpoint 'counter'
   12 |     desk:
      |     ^~~~ help: indent it like 'counter' if it is another touchpoint
test.yaml:13:5: error: key 'team' is given twice
   13 |     team: clerks
      |     ^~~~ help: remove one of the two
   9:5: note: first given here
   14:5: note: 'takes' too
)");
    const std::string deeper = with(with(text, "  desk:", "    desk:"), "    team: clerks\n    takes: 9", "      team: clerks\n      takes: 9");
    CHECK(messages(deeper) == "test.yaml:12:5: error: unknown key 'desk' in touchpoint 'counter'\n");
}

TEST_CASE("A key given twice does not hide other mistakes, and neither value is judged") {
    CHECK(messages(with(counter, "    next: {done: 100%}\n", "    next: {done: 100%}\n    next: {done: 50%}\n    fails: 4\n")) ==
          "test.yaml:12:5: error: key 'next' is given twice\n"
          "test.yaml:13:12: error: 'touchpoints.counter.fails' needs a share such as 5%, found '4'\n");
}

TEST_CASE("Money in another currency does not hide other mistakes") {
    CHECK(messages(with(counter, "    size: 2\n", "    size: 2\n    pay: 21 USD/h\n") + "report: {precision: {nps: 0}}\n") ==
          "test.yaml:15:10: error: 'teams.clerks.pay' is in USD, but the money of this scenario is EUR\n"
          "test.yaml:17:27: error: the precision of 'nps' must be above 0\n");
}

TEST_CASE("A journey whose rate is broken is not told to have none") {
    CHECK(messages(with(counter, "needed: every 20 days", "needed: often")) ==
          "test.yaml:5:13: error: 'journeys.visit.needed' needs a duration such as 20 days or 13 weeks, found 'often'\n");
    CHECK(messages(with(counter, "    starts_at: {counter: 100%}\n", "")) == "test.yaml:4:3: error: 'starts_at' is missing in journey 'visit'\n");
}

TEST_CASE("Whoever never leaves is told so beside a mistake that has nothing to do with it") {
    CHECK(messages(with(with(counter, "{done: 100%}", "{counter: 100%}"), "size: 2", "size: two")) ==
          "test.yaml:11:5: error: whoever comes to touchpoint 'counter' never leaves it\n"
          "test.yaml:14:11: error: 'teams.clerks.size' needs a whole number such as 8 or 50 000, found 'two'\n");
    // which a broken way out might let them do
    CHECK(messages(with(counter, "next: {done: 100%}", "next: {counter: 100%}\n    patience: long")) ==
          "test.yaml:12:15: error: 'touchpoints.counter.patience' needs a duration such as 90 s or 6 min, found 'long'\n");
}

TEST_CASE("Dated changes are checked beside mistakes, but not what they set in a broken place") {
    const std::string changes = "changes:\n  - {on: day 10, set: {teams.clerks.size: two}, because: growth}\n";
    CHECK(messages(with(counter, "takes: 5 min", "takes: 5") + changes) ==
          "test.yaml:10:12: error: 'touchpoints.counter.takes' needs a duration such as 90 s or 6 min, found '5'\n"
          "test.yaml:17:43: error: 'teams.clerks.size' needs a whole number such as 8 or 50 000, found 'two'\n");
    CHECK(messages(with(counter, "  clerks:\n", "  Clerks:\n") + changes) == "test.yaml:13:3: error: 'Clerks' cannot be a name in 'teams'\n");
    CHECK(messages(with(counter, "starts_at", "start_at") + "time: {run: soon}\n" + changes) ==
          "test.yaml:6:5: error: unknown key 'start_at' in journey 'visit'\n"
          "test.yaml:16:13: error: 'time.run' needs a duration such as 20 days or 13 weeks, found 'soon'\n");
}

TEST_CASE("A change that is wrong does not hide what is wrong in the scenario") {
    CHECK(messages(with(counter, "{done: 100%}", "{done: 90%}") + "changes:\n  - {on: day 10, set: {teams.clerk.size: 3}, because: growth}\n") ==
          "test.yaml:11:18: error: the shares of 'next' in touchpoint 'counter' add up to 90%, expected 100%\n"
          "test.yaml:17:30: error: there is no 'clerk' in 'teams'\n");
}

TEST_CASE("Where --set or a removal went wrong, what it was meant to mend is not judged") {
    CHECK(messages(with(counter, "{done: 100%}", "{done: 90%}"), {.set = {"touchpoints.countr.next.done=100%"}}) ==
          "--set touchpoints.countr.next.done=100%:1:13: error: there is no 'countr' in 'touchpoints'\n");
    const ReadSource shelf_of_two = shelf({{"base.yaml", with(counter, "{done: 100%}", "{done: 90%}")}});
    CHECK(messages("extends: base.yaml\ntouchpoints:\n  countr: ~\n", {.set = {}, .read = shelf_of_two}) ==
          "test.yaml:3:3: error: 'countr: ~' removes nothing: the extended file has no such key here\n");
}

TEST_CASE("A policy tells all its mistakes at once") {
    base::Diagnostics out;
    const Loaded loaded = sound(counter);
    const std::string text = "policy: Growth\nabuot: more clerks\nchanges:\n  - {on: day 10, set: {teams.clerk.size: 3}, because: growth}\n"
                             "  - {on: soon, set: {teams.clerks.size: three}, because: growth}\n";
    CHECK_FALSE(load_policy_text(source("policy.yaml", text), loaded, out));
    CHECK(out.render() == R"(policy.yaml:2:1: error: unknown key 'abuot' at the top level
    2 | abuot: more clerks
      | ^~~~~ help: did you mean 'about'?
policy.yaml:4:30: error: there is no 'clerk' in 'teams'
    4 |   - {on: day 10, set: {teams.clerk.size: 3}, because: growth}
      |                              ^~~~~ help: did you mean 'clerks'?
policy.yaml:5:10: error: 'changes.1.on' needs a day such as 'day 180' or a date such as 2026-07-04, found 'soon'
    5 |   - {on: soon, set: {teams.clerks.size: three}, because: growth}
      |          ^~~~
)");
}

TEST_CASE("Thousands of mistakes are refused quickly") {
    std::string text = counter;
    for (int i = 0; i < 3000; ++i) text += fmt::format("  team-{}: {{size: x, opn: y}}\n", i);
    const Outcome outcome = load(text);
    CHECK_FALSE(outcome.loaded);
    CHECK(outcome.said.ends_with("and 5980 more\n"));
}
