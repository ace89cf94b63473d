// Loading: what is laid over what, and what is said when it does not fit.
#include "loading.hpp"

using namespace goodwill;
using namespace goodwill::scenario;
using namespace goodwill::scenario::test;

namespace {

LoadSettings set(std::vector<std::string> settings) { return {.set = std::move(settings), .read = {}}; }

}  // namespace

// defaults that follow from other fields

TEST_CASE("What is left out follows from the rest") {
    const Loaded loaded = sound(with(counter, "    next: {done: 100%}\n", ""));
    const Scenario& s = loaded.scenario;
    REQUIRE(s.market.segments.items.size() == 1);
    CHECK(s.market.segments.items.begin()->first == "everyone");
    CHECK(s.ends.items == std::map<std::string, End>{{"done", End::served}, {"gave-up", End::lost}});
    const Touchpoint& t = s.touchpoints.items.at("counter");
    CHECK(t.next.items.at("done") == 1.0);
    CHECK(t.if_unresolved.next.items.at("counter") == 1.0);
    CHECK(t.if_closed == "gave-up");
}

TEST_CASE("Work that waits in a backlog waits at a closed door") {
    const Loaded loaded = sound(with(counter, "    takes", "    asynchronous: yes\n    takes"));
    CHECK(loaded.scenario.touchpoints.items.at("counter").if_closed == "waits");
}

TEST_CASE("A touchpoint without 'next' leads to the first end that counts as served") {
    const std::string text = with(counter, "    next: {done: 100%}\n", "");
    const Loaded loaded = sound(with(text, "teams:\n", "ends: {bought: served, away: lost, browsed: served}\nteams:\n"));
    CHECK(loaded.scenario.touchpoints.items.at("counter").next.items.count("bought") == 1);
}

TEST_CASE("Completing twice changes nothing") {
    Loaded loaded = sound(counter);
    const std::string once = effective_yaml(loaded);
    complete(loaded.scenario);
    CHECK(effective_yaml(loaded) == once);
}

// --set

TEST_CASE("A setting of the command line reads its value as if it stood in the file") {
    const Loaded loaded = sound(counter, set({"teams.clerks.size=14", "touchpoints.counter.takes={median: 3 min, spread: 2}"}));
    CHECK(loaded.scenario.teams.items.at("clerks").size == 14.0);
    CHECK(std::holds_alternative<Lognormal>(loaded.scenario.touchpoints.items.at("counter").takes));
}

TEST_CASE("A setting of the command line may change structure, because it acts before the run") {
    CHECK(sound(counter, set({"market.people=500"})).scenario.market.people == 500.0);
    CHECK(sound(counter, set({"market.segments.everyone.customers_at_start=50%"})).scenario.market.segments.items.at("everyone").customers_at_start == .5);
}

TEST_CASE("Mistakes in --set are shown in what was typed") {
    CHECK(load(counter, set({"teams.clerk.size=14"})).said == R"(--set teams.clerk.size=14:1:7: error: there is no 'clerk' in 'teams'
    1 | teams.clerk.size=14
      |       ^~~~~ help: did you mean 'clerks'?
)");
    CHECK(load(counter, set({"teams.clerks.size=many"})).said == R"(--set teams.clerks.size=many:1:19: error: 'teams.clerks.size' needs a whole number such as 8 or 50 000, found 'many'
    1 | teams.clerks.size=many
      |                   ^~~~
)");
    CHECK(load(counter, set({"teams.clerks.size"})).said == R"(--set teams.clerks.size:1:1: error: expected PATH=VALUE, found 'teams.clerks.size'
    1 | teams.clerks.size
      | ^ help: such as --set teams.agents.size=14
)");
    CHECK(load(counter, set({"extends=other.yaml"})).said == R"(--set extends=other.yaml:1:1: error: 'extends' can only be written in a scenario file
    1 | extends=other.yaml
      | ^~~~~~~
)");
    CHECK(load(counter, set({"teams.clerks.size="})).said == R"(--set teams.clerks.size=:1:1: error: 'teams.clerks.size' has no value behind '='
    1 | teams.clerks.size=
      | ^~~~~~~~~~~~~~~~~ help: such as --set teams.agents.size=14
)");
}

TEST_CASE("What --set fixes, no change may move, and the change is told so") {
    const std::string text = counter + "changes:\n  - {on: day 30, set: {teams.clerks.size: 1, teams.clerks.skill: 0.5}}\n";
    const Outcome outcome = load(text, set({"teams.clerks.size=14"}));
    CHECK(outcome.said == R"(test.yaml:17:24: warning: --set fixes 'teams.clerks.size' for the whole run, so this change has no effect
   17 |   - {on: day 30, set: {teams.clerks.size: 1, teams.clerks.skill: 0.5}}
      |                        ^~~~~~~~~~~~~~~~~
)");
    const auto epochs = value_epochs(*outcome.loaded);
    REQUIRE(epochs.size() == 2);
    CHECK(epochs[1].values.teams.items.at("clerks").size == 14.0);
    CHECK(epochs[1].values.teams.items.at("clerks").skill == .5);
}

TEST_CASE("A change of a whole keeps the part that --set fixes") {
    const std::string text = counter + "changes:\n  - {on: day 30, set: {touchpoints.counter.delights: {chance: 5%, lift: 2}}}\n";
    const Loaded loaded = sound(text, set({"touchpoints.counter.delights.lift=3"}));
    const auto epochs = value_epochs(loaded);
    REQUIRE(epochs.size() == 2);
    CHECK(epochs[1].values.touchpoints.items.at("counter").delights.chance == .05);
    CHECK(epochs[1].values.touchpoints.items.at("counter").delights.lift == 3.0);
}

// extends

TEST_CASE("A scenario may extend another: maps key by key, lists and choices whole, ~ removes") {
    const ReadSource files = shelf({{"cases/base.yaml", counter + "about: first\nreport: {watch: [nps, profit]}\n"}});
    const std::string text = R"(extends: base.yaml
name: Better counter
about: ~
teams: {clerks: {size: 5}}
touchpoints: {counter: {takes: {median: 4 min, spread: 2}}}
report: {watch: [retention]}
)";
    base::Diagnostics out;
    const auto loaded = load_scenario_text(source("cases/better.yaml", text), {}, out, {.set = {}, .read = files});
    INFO(out.render());
    REQUIRE(loaded);
    const Scenario& s = loaded->scenario;
    CHECK(s.name == "Better counter");
    CHECK(s.about.empty());
    CHECK(s.teams.items.at("clerks").size == 5.0);
    CHECK(s.teams.items.at("clerks").open.minutes_per_week() == 2400);
    CHECK(std::holds_alternative<Lognormal>(s.touchpoints.items.at("counter").takes));
    CHECK(s.report.watch == std::vector<std::string>{"retention"});
    CHECK_FALSE(s.extends);
    CHECK(loaded->sources.size() == 2);
    CHECK(loaded->origins.at("teams.clerks.size").place.source->name == "cases/better.yaml");
    CHECK(loaded->origins.at("journeys.visit.needed").place.source->name == "cases/base.yaml");
}

TEST_CASE("Mistakes name the file they stand in") {
    const ReadSource files = shelf({{"base.yaml", with(counter, "size: 2", "size: two")}});
    CHECK(load("extends: base.yaml\nname: Better\n", {.set = {}, .read = files}).said ==
          R"(base.yaml:14:11: error: 'teams.clerks.size' needs a whole number such as 8 or 50 000, found 'two'
   14 |     size: two
      |           ^~~
)");
}

TEST_CASE("What cannot be extended is reported at 'extends'") {
    const ReadSource files = shelf({{"chain.yaml", "extends: other.yaml\nname: Chain\n"}});
    CHECK(load("extends: missing.yaml\n", {.set = {}, .read = files}).said ==
          R"(test.yaml:1:10: error: cannot extend 'missing.yaml': there is no such file
    1 | extends: missing.yaml
      |          ^~~~~~~~~~~~ help: the path is relative to this file
)");
    CHECK(load("extends: chain.yaml\n", {.set = {}, .read = files}).said ==
          R"(test.yaml:1:10: error: 'chain.yaml' itself extends another scenario, and only one level is allowed
    1 | extends: chain.yaml
      |          ^~~~~~~~~~ help: extend that one, or write its values here
   chain.yaml:1:10: note: 'chain.yaml' extends 'other.yaml'
)");
    CHECK(load("extends: [a, b]\n").said ==
          R"(test.yaml:1:10: error: 'extends' expects the path of a scenario file
    1 | extends: [a, b]
      |          ^ help: write extends: baseline.yaml
)");
}

// what is no scenario

TEST_CASE("A text that is no scenario is told what it seems to be") {
    CHECK(load("policy: Easy complaints\nchanges: []\n").said == R"(test.yaml:1:1: error: this is a policy, not a scenario
    1 | policy: Easy complaints
      | ^~~~~~ help: goodwill compare SCENARIO POLICY
)");
    CHECK(load("hello\n").said == R"(test.yaml:1:1: error: expected a scenario, found no keys
    1 | hello
      | ^ help: a scenario begins with goodwill: 1
)");
    CHECK(load("name: Nothing else\n").said == R"(test.yaml:1:1: error: 'goodwill' is missing at the top level
    1 | name: Nothing else
      | ^ help: add 'goodwill: ...': version of the scenario language
test.yaml:1:1: error: nobody needs anything: there is no journey
    1 | name: Nothing else
      | ^ help: add one under 'journeys'
)");
}

TEST_CASE("A file that cannot be read is reported and nothing is loaded") {
    base::Diagnostics out;
    CHECK_FALSE(load_scenario("no/such/file.yaml", {}, out));
    CHECK(out.failed());
}

TEST_CASE("A wrong file gives no scenario, and a warning still gives one") {
    CHECK_FALSE(load(with(counter, "size: 2", "size: two")).loaded);
    CHECK(load(counter + "referrals: {asked: nobody, reward: 30 EUR}\n").loaded);
}

// policies

TEST_CASE("A policy is read against its scenario") {
    const Loaded loaded = sound(counter);
    const LoadedPolicy read = policy(loaded, "policy: More clerks\ncost: {once: 500 EUR}\nchanges:\n  - {on: day 10, set: {teams.clerks.size: 4}}\n");
    CHECK(read.policy.name == "More clerks");
    CHECK(read.policy.cost.once == 500.0);
}

TEST_CASE("Mistakes in a policy are reported in the policy") {
    const Loaded loaded = sound(counter);
    const auto said = [&](const std::string& text) {
        base::Diagnostics out;
        CHECK_FALSE(load_policy_text(source("policy.yaml", text), loaded, out));
        return out.render();
    };
    CHECK(said(counter) == R"(policy.yaml:1:1: error: this is a scenario, not a policy
    1 | goodwill: 1
      | ^~~~~~~~ help: a policy begins with policy: and its name
)");
    CHECK(said("hello\n") == R"(policy.yaml:1:1: error: expected a policy, found no keys
    1 | hello
      | ^ help: a policy begins with policy: and its name
)");
    CHECK(said("policy: A\ncost: {once: 5 USD}\n") == R"(policy.yaml:2:14: error: 'cost.once' is in USD, but the money of this scenario is EUR
    2 | cost: {once: 5 USD}
      |              ^~~~~ help: write it in EUR, or set money.currency
)");
    CHECK(said("policy: A\nchanges: [{on: day 1, set: {teams.clerks.siez: 4}}]\n") ==
          R"(policy.yaml:2:42: error: there is no 'siez' in team 'clerks'
    2 | changes: [{on: day 1, set: {teams.clerks.siez: 4}}]
      |                                          ^~~~ help: did you mean 'size'?
)");
}

// the effective text

TEST_CASE("The effective text reads back to the same scenario") {
    const std::string text = counter + "changes:\n  - {on: day 30, until: 2026-03-01, set: {teams.clerks.size: 1}, because: winter}\n"
                                       "talk: none\nfeedback: {survey: {after: 15% of visits}}\n";
    const Loaded loaded = sound(text);
    const std::string effective = effective_yaml(loaded);
    const Outcome again = load(effective);
    INFO(effective << again.said);
    REQUIRE(again.loaded);
    CHECK(effective_yaml(*again.loaded) == effective);
    CHECK(value_epochs(*again.loaded).size() == value_epochs(loaded).size());
}

TEST_CASE("The effective text of a run with --set reads back to the same days") {
    const std::string text = counter + "changes:\n  - {on: day 30, set: {teams.clerks.size: 1}}\n";
    const Outcome outcome = load(text, set({"teams.clerks.size=14"}));
    const Outcome again = load(effective_yaml(*outcome.loaded));
    REQUIRE(again.loaded);
    CHECK(value_epochs(*again.loaded).size() == 1);
    CHECK(again.loaded->scenario.teams.items.at("clerks").size == 14.0);
}

TEST_CASE("The order of the keys changes nothing") {
    const std::string other = R"(teams:
  clerks: {open: {mon-fri: 09:00-17:00}, size: 2}
touchpoints:
  counter: {next: {done: 100%}, takes: 5 min, team: clerks}
journeys:
  visit: {starts_at: {counter: 100%}, needed: every 20 days}
name: Counter
goodwill: 1
)";
    CHECK(effective_yaml(sound(other)) == effective_yaml(sound(counter)));
}

TEST_CASE("Taking away what the extended file does not have is a slip") {
    base::Diagnostics out;
    const auto read = [](const std::string&, base::Diagnostics&) { return source("base.yaml", std::string{counter}); };
    const auto loaded = load_scenario_text(source("child.yaml", "extends: base.yaml\ntime: {warm_pu: ~}\nteams: {clerks: {sixe: ~}}\n"), {}, out, {.read = read});
    CHECK_FALSE(loaded);
    CHECK(out.render().find("child.yaml:2:8: error: 'warm_pu: ~' removes nothing: the extended file has no such key here") != std::string::npos);
}
