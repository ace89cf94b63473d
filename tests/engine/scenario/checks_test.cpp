// Every message about a scenario as a whole, to the letter.
#include "loading.hpp"
#include "random/address.hpp"

using namespace goodwill;
using namespace goodwill::scenario::test;

TEST_CASE("A sound scenario is checked without a word") { CHECK(load(counter).said.empty()); }

TEST_CASE("A validity belongs to an indicator, and barriers stand in somebody's way") {
    CHECK(load(with(counter, "teams:\n", "complaints: {tiers: [{team: clerks}], learning: {validity: 20%}}\nteams:\n")).said ==
          R"(test.yaml:12:50: error: 'complaints.learning' has 'validity' without 'finds: indicator'
   12 | complaints: {tiers: [{team: clerks}], learning: {validity: 20%}}
      |                                                  ^~~~~~~~
      | help: write 'finds: indicator' beside it; complaints, surveys and guesses have none
)");
    CHECK(load(with(counter, "    next: {done: 100%}", "    barriers: 3")).said ==
          R"(test.yaml:11:5: error: 'touchpoints.counter' has 'barriers' that stand in nobody's way
   11 |     barriers: 3
      |     ^~~~~~~~
      | help: give the touchpoint an 'effort', or a 'next' with a lost end such as gave-up
)");
}

// names and references

TEST_CASE("A reference to nothing is reported with what was meant and where that is") {
    CHECK(load(with(counter, "team: clerks", "team: clerk")).said ==
          R"(test.yaml:9:11: error: there is no team called 'clerk'
    9 |     team: clerk
      |           ^~~~~ help: did you mean 'clerks'?
   13:3: note: 'clerks' is defined here
)");
    CHECK(load(with(counter, "{done: 100%}", "{home: 100%}")).said ==
          R"(test.yaml:11:12: error: there is no touchpoint or end called 'home'
   11 |     next: {home: 100%}
      |            ^~~~ help: one of: counter, done, gave-up
)");
    CHECK(load(with(counter, "starts_at: {counter: 100%}", "starts_at: {countr: 100%}")).said ==
          R"(test.yaml:6:17: error: there is no touchpoint called 'countr'
    6 |     starts_at: {countr: 100%}
      |                 ^~~~~~ help: did you mean 'counter'?
   8:3: note: 'counter' is defined here
)");
    CHECK(load(with(counter, "    takes: 5 min\n", "    takes: 5 min\n    if_closed: wait\n")).said ==
          R"(test.yaml:11:16: error: expected waits, gave-up or a touchpoint, found 'wait'
   11 |     if_closed: wait
      |                ^~~~ help: did you mean 'waits'?
)");
}

TEST_CASE("A name means one thing among touchpoints, teams and ends") {
    CHECK(load(with(with(counter, "team: clerks", "team: counter"), "  clerks:", "  counter:")).said ==
          R"(test.yaml:13:3: error: 'counter' is the name of a touchpoint and of a team
   13 |   counter:
      |   ^~~~~~~ help: rename one
   8:3: note: a touchpoint called 'counter'
)");
    const std::string waits = with(with(counter, "starts_at: {counter:", "starts_at: {waits:"), "  counter:\n    team", "  waits:\n    team");
    CHECK(load(waits).said ==
          R"(test.yaml:8:3: error: 'waits' has a meaning of its own and cannot be the name of a touchpoint
    8 |   waits:
      |   ^~~~~ help: choose another name
)");
}

TEST_CASE("Two names that would share their luck are reported") {
    std::map<std::uint32_t, std::string> names;
    std::string first, second;
    for (int i = 0; first.empty(); ++i) {
        const std::string name = fmt::format("desk-{:05}", i);
        const auto [known, added] = names.emplace(random::name_hash(name), name);
        if (!added) first = known->second, second = name;
    }
    std::string text = with(counter, "next: {done: 100%}", fmt::format("next: {{{}: 100%}}", first));
    text = with(text, "teams:\n", fmt::format("  {}:\n    next: {{{}: 100%}}\n  {}:\n    next: {{done: 100%}}\nteams:\n", first, second, second));
    CHECK(load(text).said == R"(test.yaml:14:3: error: 'desk-01703' and 'desk-02183' would share their luck, because their names have the same short hash
   14 |   desk-02183:
      |   ^~~~~~~~~~ help: rename one
   12:3: note: 'desk-01703'
)");
}

TEST_CASE("A channel nobody offers and a channel nobody asks for are worth a warning") {
    const std::string gate = "market:\n  segments:\n    natives: {share: 100%, relevant_only_if: {channel: digtal}}\n";
    CHECK(load(with(counter, "journeys:", gate + "journeys:")).said ==
          R"(test.yaml:5:56: warning: no touchpoint has the channel 'digtal', so nobody of segment 'natives' will consider us
    5 |     natives: {share: 100%, relevant_only_if: {channel: digtal}}
      |                                                        ^~~~~~
)");
    const std::string rival = "market:\n  rivals:\n    other: {relevance: {digital: 95%}}\n";
    CHECK(load(with(counter, "journeys:", rival + "journeys:")).said ==
          R"(test.yaml:5:25: warning: no segment asks for the channel 'digital', so this share is never used
    5 |     other: {relevance: {digital: 95%}}
      |                         ^~~~~~~
)");
}

TEST_CASE("Figures that are watched must exist") {
    const std::vector<std::string> figures{"nps", "retention"};
    CHECK(load(counter + "report: {watch: [nps, retenton], precision: {npss: 1.0}}\n", {}, figures).said ==
          R"(test.yaml:16:23: error: there is no figure called 'retenton'
   16 | report: {watch: [nps, retenton], precision: {npss: 1.0}}
      |                       ^~~~~~~~ help: did you mean 'retention'?
test.yaml:16:46: error: there is no figure called 'npss'
   16 | report: {watch: [nps, retenton], precision: {npss: 1.0}}
      |                                              ^~~~ help: did you mean 'nps'?
)");
    CHECK(load(counter + "report: {precision: {nps: 0}}\n", {}, figures).said ==
          R"(test.yaml:16:27: error: the precision of 'nps' must be above 0
   16 | report: {precision: {nps: 0}}
      |                           ^ help: it is the half-width of an interval
)");
    CHECK(load(counter + "report: {watch: [anything]}\n").said.empty());
}

// values

TEST_CASE("Segment shares that do not add up are listed part by part") {
    const std::string market = "market:\n  segments:\n    everyday: {share: 70%}\n    business: {share: 40%}\n";
    CHECK(load(with(counter, "journeys:", market + "journeys:")).said ==
          R"(test.yaml:6:23: error: segment shares add up to 110%, expected 100%
    6 |     business: {share: 40%}
      |                       ^~~
   5:23: note: 'everyday' has 70%
   6:23: note: 'business' has 40%
)");
    const std::string silent = "market:\n  segments:\n    a: {}\n    b: {share: 50%}\n";
    CHECK(load(with(counter, "journeys:", silent + "journeys:")).said ==
          R"(test.yaml:6:16: error: segment shares add up to 150%, expected 100%
    6 |     b: {share: 50%}
      |                ^~~ help: left out: a 100%
)");
}

TEST_CASE("Shares of what comes next must add up, wherever they stand") {
    CHECK(load(with(counter, "{done: 100%}", "{done: 90%, gave-up: 8%}")).said ==
          R"(test.yaml:11:32: error: the shares of 'next' in touchpoint 'counter' add up to 98%, expected 100%
   11 |     next: {done: 90%, gave-up: 8%}
      |                                ^~
   11:18: note: 'done' has 90%
   11:32: note: 'gave-up' has 8%
)");
    CHECK(load(with(counter, "    takes: 5 min\n", "    takes: 5 min\n    if_abandoned: {next: {done: 50%}}\n")).said ==
          R"(test.yaml:11:33: error: the shares of 'if_abandoned.next' in touchpoint 'counter' add up to 50%, expected 100%
   11 |     if_abandoned: {next: {done: 50%}}
      |                                 ^~~
)");
    CHECK(load(with(counter, "starts_at: {counter: 100%}", "starts_at: {counter: 99%}")).said ==
          R"(test.yaml:6:26: error: the shares of 'starts_at' in journey 'visit' add up to 99%, expected 100%
    6 |     starts_at: {counter: 99%}
      |                          ^~~
)");
    const std::string thirds = "{done: 33.3333333333%, gave-up: 66.6666666667%}";
    CHECK(load(with(counter, "{done: 100%}", thirds)).said.empty());
}

TEST_CASE("Weights of the five dimensions must add up to 100, with what was left out") {
    const std::string market = "market:\n  segments:\n    all: {weighs: {reliability: 30, empathy: 20}, share: 100%}\n";
    CHECK(load(with(counter, "journeys:", market + "journeys:")).said ==
          R"(test.yaml:5:46: error: the weights of segment 'all' add up to 102, expected 100
    5 |     all: {weighs: {reliability: 30, empathy: 20}, share: 100%}
      |                                              ^~
      | help: left out: tangibles 11, responsiveness 22, assurance 19
   5:33: note: 'reliability' has 30
   5:46: note: 'empathy' has 20
)");
}

TEST_CASE("Personal rates need a rate of persons, and chains of referrals a branching process") {
    CHECK(load(with(counter, "needed: every 20 days", "arrivals: {rate: 1 per min}\n    rate_shape: 0.5")).said ==
          R"(test.yaml:6:5: error: 'journeys.visit' has 'rate_shape' without 'needed'
    6 |     rate_shape: 0.5
      |     ^~~~~~~~~~ help: a total rate has no personal rates
)");
    for (const std::string key : {"mean", "rate", "largest"}) {
        const std::string value = key == "rate" ? "2 per year" : "2";
        const std::string said = load(counter + "referrals: {" + key + ": " + value + "}\n").said;
        CHECK(said.find("error: 'referrals' has '" + key + "' without 'model: branching'\n") != std::string::npos);
        CHECK(said.find("help: write 'model: branching' beside it; 'asking' asks and waits for friends\n") != std::string::npos);
        CHECK(load(counter + "referrals: {model: branching, " + key + ": " + value + "}\n").said.empty());
    }
}

TEST_CASE("Profiles need as many levels as hours, in order") {
    const auto arrives = [](const std::string& shape) { return with(counter, "    starts_at", "    arrives: " + shape + "\n    starts_at"); };
    CHECK(load(arrives("{weekday: [1, 2]}")).said ==
          R"(test.yaml:6:15: error: 'journeys.visit.arrives' needs seven levels
    6 |     arrives: {weekday: [1, 2]}
      |               ^~~~~~~ help: one for each day, Monday first
)");
    CHECK(load(arrives("{hour: {at: [9, 12], level: [1]}}")).said ==
          R"(test.yaml:6:35: error: 'journeys.visit.arrives.hour' needs as many levels as hours
    6 |     arrives: {hour: {at: [9, 12], level: [1]}}
      |                                   ^~~~~ help: give one level for each 'at'
)");
    CHECK(load(arrives("{hour: {at: [12, 9], level: [1, 2]}}")).said ==
          R"(test.yaml:6:22: error: 'journeys.visit.arrives.hour' needs hours that increase
    6 |     arrives: {hour: {at: [12, 9], level: [1, 2]}}
      |                      ^~ help: sort them, each once
)");
}

// journeys

TEST_CASE("A journey is needed or arrives, one of both") {
    CHECK(load(with(counter, "    needed: every 20 days\n", "")).said ==
          R"(test.yaml:4:3: error: journey 'visit' says neither how often it is needed nor how many arrive
    4 |   visit:
      |   ^~~~~ help: add needed: every 20 days
)");
    CHECK(load(with(counter, "    starts_at", "    arrivals: {rate: 2 per h}\n    starts_at")).said ==
          R"(test.yaml:6:5: error: journey 'visit' has both 'needed' and 'arrivals'
    6 |     arrivals: {rate: 2 per h}
      |     ^~~~~~~~ help: keep 'needed' for what each person needs, or 'arrivals' for a total rate
   5:5: note: 'needed' is here
)");
    CHECK(load(with(counter, "starts_at: {counter: 100%}", "starts_at: {}")).said ==
          R"(test.yaml:6:5: error: journey 'visit' starts nowhere
    6 |     starts_at: {}
      |     ^~~~~~~~~ help: name a touchpoint, such as {branch: 100%}
)");
    const std::string nobody = "market:\n  segments:\n    all: {customers_at_start: 0%, share: 100%}\n";
    CHECK(load(with(counter, "journeys:", nobody + "journeys:")).said ==
          R"(test.yaml:7:3: warning: nobody is a customer at the start, so nobody needs journey 'visit'
    7 |   visit:
      |   ^~~~~ help: raise 'customers_at_start', or let the arrivals be anonymous
)");
}

TEST_CASE("A scenario without a journey is reported") {
    CHECK(load("goodwill: 1\nname: Empty\njourneys: {}\n").said ==
          R"(test.yaml:3:1: error: nobody needs anything: there is no journey
    3 | journeys: {}
      | ^~~~~~~~ help: add one under 'journeys'
)");
}

TEST_CASE("A touchpoint nobody comes to is worth a warning, unless a share of 0% leads to it") {
    const std::string kiosk = with(counter, "teams:\n", "  kiosk:\n    takes: 1 min\nteams:\n");
    CHECK(load(kiosk).said ==
          R"(test.yaml:12:3: warning: nobody ever comes to touchpoint 'kiosk'
   12 |   kiosk:
      |   ^~~~~ help: name it in a journey's 'starts_at' or in another touchpoint's 'next'
)");
    CHECK(load(with(kiosk, "{done: 100%}", "{done: 100%, kiosk: 0%}")).said.empty());
}

TEST_CASE("A journey that cannot end is reported with the touchpoints that hold it") {
    const std::string ping = with(counter, "{done: 100%}", "{kiosk: 100%}");
    CHECK(load(with(ping, "teams:\n", "  kiosk:\n    next: {counter: 100%}\nteams:\n")).said ==
          R"(test.yaml:11:5: error: whoever comes to touchpoints 'counter' and 'kiosk' never leaves them
   11 |     next: {kiosk: 100%}
      |     ^~~~ help: give a share of 'next' to an end: 'done' and 'gave-up'
)");
    CHECK(load(with(counter, "{done: 100%}", "{counter: 100%}")).said ==
          R"(test.yaml:11:5: error: whoever comes to touchpoint 'counter' never leaves it
   11 |     next: {counter: 100%}
      |     ^~~~ help: give a share of 'next' to an end: 'done' and 'gave-up'
)");
    CHECK(load(with(with(counter, "{done: 100%}", "{counter: 100%}"), "    takes", "    patience: 5 min\n    takes")).said.empty());
}

TEST_CASE("A touchpoint whose ends are all lost says where to go itself") {
    const std::string lost = with(with(counter, "    next: {done: 100%}\n", ""), "teams:\n", "ends: {away: lost}\nteams:\n");
    CHECK(load(lost).said ==
          R"(test.yaml:8:3: error: touchpoint 'counter' leads nowhere
    8 |   counter:
      |   ^~~~~~~ help: add 'next'
test.yaml:8:3: error: whoever comes to touchpoint 'counter' never leaves it
    8 |   counter:
      |   ^~~~~~~ help: give a share of 'next' to an end: 'away'
)");
}

TEST_CASE("A journey through too many touchpoints is reported") {
    std::string text = with(counter, "{done: 100%}", "{stop-01: 100%}");
    std::string stops;
    for (int i = 1; i <= 32; ++i) stops += fmt::format("  stop-{:02}: {{next: {{{}: 100%}}}}\n", i, i < 32 ? fmt::format("stop-{:02}", i + 1) : "done");
    CHECK(load(with(text, "teams:\n", stops + "teams:\n")).said ==
          R"(test.yaml:4:3: error: journey 'visit' can come through 33 touchpoints, expected at most 32
    4 |   visit:
      |   ^~~~~ help: join touchpoints that are alike
)");
}

// doors

TEST_CASE("A team that is never there when its touchpoint is open is reported") {
    const auto open = [](const std::string& hours) { return with(counter, "    takes", "    open: " + hours + "\n    takes"); };
    CHECK(load(open("{sat: 09:00-12:00}")).said ==
          R"(test.yaml:10:11: error: team 'clerks' is never on duty while touchpoint 'counter' is open
   10 |     open: {sat: 09:00-12:00}
      |           ^
   16:11: note: 'clerks' is on duty mon-fri 09:00-17:00
)");
    CHECK(load(open("{mon-fri: 08:00-17:00}")).said ==
          R"(test.yaml:10:11: warning: touchpoint 'counter' is open 5 hours a week while nobody of team 'clerks' is on duty
   10 |     open: {mon-fri: 08:00-17:00}
      |           ^
   16:11: note: 'clerks' is on duty mon-fri 09:00-17:00
)");
    CHECK(load(open("{mon-fri: 10:00-16:00}")).said.empty());
    CHECK(load(open("{mon-fri: closed}")).said ==
          R"(test.yaml:10:5: error: touchpoint 'counter' never opens
   10 |     open: {mon-fri: closed}
      |     ^~~~
)");
}

TEST_CASE("A journey that is needed only at closed doors is reported") {
    const std::string night = "    arrives: {hour: {at: [20], level: [1]}}\n    starts_at";
    CHECK(load(with(counter, "    starts_at", night)).said ==
          R"(test.yaml:7:17: error: journey 'visit' starts at touchpoint 'counter', which is never open when it is needed
    7 |     starts_at: {counter: 100%}
      |                 ^~~~~~~ help: 'counter' is open mon-fri 09:00-17:00
)");
}

// promises

TEST_CASE("Failures that nobody handles are worth a warning") {
    CHECK(load(with(counter, "    takes", "    fails: 2%\n    takes")).said ==
          R"(test.yaml:1:1: warning: visits can fail and customers can complain, but nobody handles complaints
    1 | goodwill: 1
      | ^ help: add complaints.tiers, or models: {complaint: off}
)");
}

TEST_CASE("A second step that may give less than the first is worth a warning") {
    const std::string text = with(counter, "teams:\n", R"(complaints:
  tiers:
    - {team: clerks}
    - {team: desk}
teams:
  desk: {authority: 10 EUR}
)");
    CHECK(load(text).said ==
          R"(test.yaml:15:14: warning: team 'desk' handles what 'clerks' could not, but may give less
   15 |     - {team: desk}
      |              ^~~~ help: raise its authority, or change the order
   18:3: note: 'clerks' may give 25 EUR
   17:21: note: 'desk' may give 10 EUR
)");
}

TEST_CASE("Settings without effect are worth a warning") {
    CHECK(load(counter + "referrals: {asked: nobody, reward: 30 EUR}\n").said ==
          R"(test.yaml:16:28: warning: a reward is promised, but nobody is asked to recommend us
   16 | referrals: {asked: nobody, reward: 30 EUR}
      |                            ^~~~~~
)");
    CHECK(load(counter + "talk: {reviews: {public: no, answered: 20%}}\n").said ==
          R"(test.yaml:16:30: warning: reviews are not public, so there is nothing to answer
   16 | talk: {reviews: {public: no, answered: 20%}}
      |                              ^~~~~~~~
)");
    CHECK(load(counter + "talk: {reviews: {public: no, answered: 0%, malicious: 2 per day}}\n").said ==
          R"(test.yaml:16:44: warning: reviews are not public, so nobody can write false ones
   16 | talk: {reviews: {public: no, answered: 0%, malicious: 2 per day}}
      |                                            ^~~~~~~~~
)");
    CHECK(load(with(with(counter, "    team: clerks\n", ""), "    takes", "    patience: 5 min\n    takes")).said ==
          R"(test.yaml:9:5: warning: nobody waits at touchpoint 'counter', where customers serve themselves, so patience has no effect
    9 |     patience: 5 min
      |     ^~~~~~~~
test.yaml:13:3: warning: team 'clerks' is paid and has nothing to do
   13 |   clerks:
      |   ^~~~~~ help: name it as the 'team' of a touchpoint or of a complaint tier
)");
}

// over time

TEST_CASE("What a change breaks is reported at the change, with its day") {
    const std::string text = counter + "changes:\n  - {on: day 30, set: {touchpoints.counter.next: {done: 80%}}}\n";
    CHECK(load(text).said ==
          R"(test.yaml:17:24: error: from day 30: the shares of 'next' in touchpoint 'counter' add up to 80%, expected 100%
   17 |   - {on: day 30, set: {touchpoints.counter.next: {done: 80%}}}
      |                        ^~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST_CASE("A chance of talk by contact that exceeds 100% in a step is reported, and more who know it than there are people") {
    const std::string news = "goodwill: 1\nname: n\ntime: {step: week}\nmarket: {people: 50}\n";
    CHECK(load(news + "talk: {model: contact, network: {kind: complete}}\n").said.empty());  // nobody needs to need anything
    CHECK(load(news + "talk: {model: contact, forgets: 40% per day}\n").said ==
          R"(test.yaml:5:33: error: the chance to fall silent in a step of a week is 280%, more than 100%
    5 | talk: {model: contact, forgets: 40% per day}
      |                                 ^~~~~~~~~~~
      | help: choose a shorter 'time.step' or a lower rate
)");
    CHECK(load(news + "talk: {model: contact, internal: 20% per day, told_at_start: 51}\n").said ==
          R"(test.yaml:5:34: error: the chance to hear from a friend in a step of a week is 140%, more than 100%
    5 | talk: {model: contact, internal: 20% per day, told_at_start: 51}
      |                                  ^~~~~~~~~~~
      | help: choose a shorter 'time.step' or a lower rate
test.yaml:5:62: error: 51 people know it at the start, but the market has 50
    5 | talk: {model: contact, internal: 20% per day, told_at_start: 51}
      |                                                              ^~
)");
    CHECK(load(with(news, "week", "day") + "talk: {model: contact, external: 101% per day}\n").said ==
          R"(test.yaml:5:34: error: the chance to hear by oneself in a step of a day is 101%, more than 100%
    5 | talk: {model: contact, external: 101% per day}
      |                                  ^~~~~~~~~~~~ help: choose a lower rate
)");
    CHECK(load(with(news, "week", "year") + "talk: {model: contact, network: {kind: complete}, internal: 98% per year}\n").said ==
          R"(test.yaml:5:61: error: the chance to hear, once all others tell, in a step of a year is 101%, more than 100%
    5 | talk: {model: contact, network: {kind: complete}, internal: 98% per year}
      |                                                             ^~~~~~~~~~~~
      | help: choose a shorter 'time.step' or a lower rate
)");
    CHECK(load(news + "talk: {model: contact, external: 3% per year}\nchanges:\n  - {on: day 7, set: {talk.external: 90% per day}}\n").said ==
          R"(test.yaml:7:23: error: from day 7: the chance to hear by oneself in a step of a week is 630%, more than 100%
    7 |   - {on: day 7, set: {talk.external: 90% per day}}
      |                       ^~~~~~~~~~~~~
)");
}
