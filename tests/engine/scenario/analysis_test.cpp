// What follows from a scenario alone, against the reference targets of the waiting lines and of the funnel, and the screen.
#include "scenario/analysis.hpp"

#include "loading.hpp"

using namespace goodwill;
using namespace goodwill::scenario;
using namespace goodwill::scenario::test;

namespace {

//! One open line, day and night.
std::string open_line(const std::string& rate, const std::string& touchpoint, int servers) {
    return "goodwill: 1\nname: Line\njourneys:\n  visit: {arrivals: {rate: " + rate + ", who: anonymous}, starts_at: {desk: 100%}}\n" +
           "touchpoints:\n  desk: {team: staff, " + touchpoint + "}\nteams:\n  staff: {size: " + std::to_string(servers) + ", open: always}\n";
}

Analysis analysed(const std::string& text) { return analyse(sound(text)); }

const TouchpointLoad& load_of(const Analysis& analysis, const std::string& name) {
    for (const TouchpointLoad& load : analysis.touchpoints) {
        if (load.name == name) return load;
    }
    FAIL("no touchpoint " << name);
    return analysis.touchpoints.front();
}

double share_of(const JourneyAnalysis& journey, const std::string& end) {
    for (const EndShare& e : journey.ends) {
        if (e.name == end) return e.share;
    }
    return 0;
}

}  // namespace

TEST_CASE("The mean wait of an open line is that of the exact formulas") {
    const std::string minute = "takes: {kind: exponential, mean: 1 min}";
    CHECK(load_of(analysed(open_line("0.8 per min", minute, 1)), "desk").wait_minutes == Approx(4).margin(1e-6));
    CHECK(load_of(analysed(open_line("2.4 per min", minute, 3)), "desk").wait_minutes == Approx(1.078652).margin(1e-6));
    CHECK(load_of(analysed(open_line("0.7 per min", "takes: 1 min", 1)), "desk").wait_minutes == Approx(1.166667).margin(1e-6));
    CHECK(load_of(analysed(open_line("0.7 per min", "takes: {mean: 1 min, cv: 1.2280879}", 1)), "desk").wait_minutes == Approx(2.926233).margin(1e-5));
}

TEST_CASE("With impatience, waits and losses are those of Erlang-A") {
    const Analysis a = analysed(open_line("48 per min", "takes: {kind: exponential, mean: 1 min}, patience: {kind: exponential, mean: 2 min}", 50));
    const TouchpointLoad& desk = load_of(a, "desk");
    CHECK(desk.abandoned == Approx(.030912).margin(1e-6));
    CHECK(desk.wait_minutes * 60 == Approx(3.709).margin(5e-4));
    CHECK(a.teams.front().load == Approx(.96).margin(1e-9));
    CHECK(share_of(a.journeys.front(), "lost") == Approx(.030912).margin(1e-6));
}

TEST_CASE("Without room, customers are lost as Erlang B and M/M/c/K say") {
    const std::string minute = "takes: {kind: exponential, mean: 1 min}";
    CHECK(load_of(analysed(open_line("10 per min", minute + ", room: 14", 14)), "desk").blocked == Approx(.056819).margin(1e-6));
    CHECK(load_of(analysed(open_line("2.4 per min", minute + ", room: 8", 3)), "desk").blocked == Approx(.051080).margin(1e-6));
}

TEST_CASE("Those served first wait as Cobham's formula says") {
    const Analysis a = analysed(R"(goodwill: 1
name: Lanes
journeys:
  first: {arrivals: {rate: 0.3 per min, who: anonymous}, starts_at: {fast: 100%}}
  second: {arrivals: {rate: 0.5 per min, who: anonymous}, starts_at: {slow: 100%}}
touchpoints:
  fast: {team: staff, priority: 1, takes: {kind: exponential, mean: 1 min}}
  slow: {team: staff, priority: 2, takes: {kind: exponential, mean: 1 min}}
teams:
  staff: {size: 1, open: always}
)");
    CHECK(load_of(a, "fast").wait_minutes == Approx(1.142857).margin(1e-6));
    CHECK(load_of(a, "slow").wait_minutes == Approx(5.714286).margin(1e-6));
}

TEST_CASE("A matter not settled the first time comes back and lengthens the line") {
    const auto wait = [](const std::string& settled) {
        const Analysis a = analysed(open_line("200 per h", "takes: {kind: exponential, mean: 180 s}, resolves_first_time: " + settled, 16));
        return std::pair{load_of(a, "desk").wait_minutes * 60, a.journeys.front().encounters};
    };
    CHECK(wait("80%").first == Approx(13.5825).margin(1e-3));
    CHECK(wait("80%").second == Approx(1.25).margin(1e-9));
    CHECK(wait("70%").first == Approx(59.5231).margin(1e-3));
}

TEST_CASE("A journey ends as its absorbing chain says") {
    const Analysis a = analysed(R"(goodwill: 1
name: Funnel
journeys: {purchase: {needed: every 20 days, starts_at: {served: 100%}}}
ends: {retained: served, left-silently: lost, left-after-complaint: lost}
touchpoints:
  served: {next: {retained: 80%, failed: 20%}}
  failed: {next: {tier-one: 30%, retained: 42%, left-silently: 28%}}
  tier-one: {next: {failed: 5%, tier-two: 25%, retained: 60%, left-after-complaint: 10%}}
  tier-two: {next: {retained: 70%, left-after-complaint: 30%}}
)");
    const JourneyAnalysis& journey = a.journeys.front();
    CHECK(share_of(journey, "retained") == Approx(.932487).margin(5e-7));
    CHECK(share_of(journey, "left-silently") == Approx(.056853).margin(5e-7));
    CHECK(share_of(journey, "left-after-complaint") == Approx(.010660).margin(5e-7));
}

TEST_CASE("Needs are felt only while the first door is open, and as often as the scenario says") {
    const Analysis a = analysed(counter);
    CHECK(a.customers == Approx(4000));
    CHECK(a.journeys.front().needs_per_day == Approx(200));
    CHECK(load_of(a, "counter").closed == 0);
    CHECK(load_of(a, "counter").visits == Approx(200).epsilon(1e-9));
    // 1 400 visits a week of 5 minutes, 40 hours of two people
    CHECK(a.teams.front().load == Approx(1400 * 5 / (40 * 60 * 2.0)).epsilon(1e-9));
    CHECK_FALSE(a.teams.front().keeps_up);
}

TEST_CASE("A later door that is closed turns people away, or elsewhere") {
    const std::string text = R"(goodwill: 1
name: Doors
journeys: {visit: {needed: every 20 days, starts_at: {site: 100%}}}
touchpoints:
  site: {next: {desk: 100%}}
  desk: {team: staff, takes: 1 min}
teams: {staff: {size: 9, open: {mon-sun: 00:00-12:00}}}
)";
    const Analysis turned_away = analysed(text);
    CHECK(load_of(turned_away, "desk").closed == Approx(.5).margin(1e-9));
    CHECK(share_of(turned_away.journeys.front(), "gave-up") == Approx(.5).margin(1e-9));
    CHECK(turned_away.warnings == std::vector<std::string>{"50% of those who come to 'desk' find it closed"});
    const Analysis elsewhere = analysed(with(with(text, "takes: 1 min", "takes: 1 min, if_closed: chat"), "  desk:", "  chat: {takes: 2 min}\n  desk:"));
    CHECK(share_of(elsewhere.journeys.front(), "done") == Approx(1).margin(1e-9));
    CHECK(load_of(elsewhere, "chat").visits == Approx(load_of(elsewhere, "desk").visits / 2).epsilon(1e-9));
}

TEST_CASE("The busiest half hour follows the shape of the day and of the week") {
    const Analysis a = analysed(with(counter, "    starts_at", "    arrives: {weekday: [1, 1, 3, 1, 1, 0, 0], hour: {at: [9, 14, 15], level: [1, 2, 1]}}\n    starts_at"));
    CHECK(a.teams.front().busiest.weekday == 2);
    CHECK(a.teams.front().busiest.minute == 14 * 60);
    // levels: 7 day-weights times 9 hour-weights; the busiest hour has 3 x 2 of 63
    CHECK(a.teams.front().busiest.load == Approx(1400 * 6 / 63.0 / 60 * 5 / 2).epsilon(1e-9));
}

TEST_CASE("A team that cannot keep up is named, and giving up keeps a line finite") {
    CHECK(analysed(counter).warnings == std::vector<std::string>{"team 'clerks' cannot keep up: 146% of what it can do arrives, and nobody gives up waiting"});
    const Analysis a = analysed(with(counter, "    takes", "    patience: 10 min\n    takes"));
    CHECK(a.teams.front().keeps_up);
    CHECK(a.teams.front().abandoned > 1 - 4800 / (1400 * 5.0));  // at least what cannot be served
    CHECK(a.teams.front().abandoned < .4);
}

TEST_CASE("Hanging up and calling again is load, and the fixed point keeps the balance of visits") {
    const Analysis a = analysed(R"(goodwill: 1
name: Redial
journeys: {call: {arrivals: {rate: 1 per min, who: anonymous}, starts_at: {phone: 100%}}}
touchpoints:
  phone:
    team: agents
    takes: {kind: exponential, mean: 5 min}
    patience: {kind: exponential, mean: 2 min}
    if_abandoned: {next: {phone: 60%, gave-up: 40%}, after: 1 h}
teams: {agents: {size: 5, open: always}}
)");
    const TouchpointLoad& phone = load_of(a, "phone");
    CHECK(phone.visits == Approx(1440 / (1 - .6 * phone.abandoned)).epsilon(1e-5));
    CHECK(share_of(a.journeys.front(), "done") + share_of(a.journeys.front(), "gave-up") == Approx(1).margin(1e-6));
    CHECK(phone.served == Approx(1440 * share_of(a.journeys.front(), "done")).epsilon(1e-5));
}

TEST_CASE("Like sites share the load") {
    const std::string one = open_line("2.4 per min", "takes: {kind: exponential, mean: 1 min}", 3);
    const std::string many = with(open_line("24 per min", "takes: {kind: exponential, mean: 1 min}", 3), "size: 3", "size: 3, sites: 10");
    CHECK(load_of(analysed(many), "desk").wait_minutes == Approx(load_of(analysed(one), "desk").wait_minutes).epsilon(1e-9));
}

TEST_CASE("A dated change shows what it does to the teams") {
    const Analysis a = analysed(counter + "changes:\n  - {on: day 30, set: {teams.clerks.size: 4}}\n");
    REQUIRE(a.later.size() == 1);
    CHECK(a.later.front().day == 30);
    CHECK(a.later.front().team.load == Approx(a.teams.front().load / 2));
}

TEST_CASE("Numbers are counted by what they rest on") {
    const Analysis plain = analysed(counter);
    const Analysis more = analysed(with(counter, "size: 2", "size: 2\n    skill: {value: 0.6, source: an audit}\n    support: 0.4"));
    CHECK(more.sources.sourced == plain.sources.sourced + 1);
    CHECK(more.sources.given == plain.sources.given + 1);
    CHECK(more.sources.assumed == plain.sources.assumed - 2);
    CHECK(more.sources.published == plain.sources.published);
}

TEST_CASE("What nobody asked customers about is listed until it is given") {
    const Analysis before = analysed(counter);
    CHECK(before.unasked_quality == std::vector<std::string>{"counter"});
    CHECK(before.unasked_expectations == std::vector<std::string>{"everyone"});
    CHECK_FALSE(before.surveyed);
    const std::string market = "market:\n  segments:\n    all: {share: 100%, expects: {empathy: 9}}\nfeedback: {survey: {after: 10% of visits}}\n";
    const Analysis after = analysed(with(with(counter, "    takes", "    quality: 7\n    takes"), "journeys:", market + "journeys:"));
    CHECK(after.unasked_quality.empty());
    CHECK(after.unasked_expectations.empty());
    CHECK(after.surveyed);
}

TEST_CASE("The screen tells a manager where needs go, who serves, what it rests on and what to look at") {
    const std::string text = with(with(counter, "    takes", "    patience: 10 min\n    fails: 2%\n    if_abandoned: {next: {counter: 50%, gave-up: 50%}, after: 1 h}\n    takes"),
                                  "teams:\n", "complaints: {tiers: [{team: clerks}]}\nteams:\n");
    CHECK(render(analysed(text)) == R"(Counter
10 000 people, 4 000 of them customers, 365 days from 2026-01-05

WHERE NEEDS GO                                            visits    mean    give
  ^ shown above                                         per need    wait      up

visit: each customer every 20 days: 200 a day
  100%  counter                                             1.33    4:59     50%
       100%  done
        50%  counter  (of those who give up, 1 h later)  ^
        50%  gave-up  (of those who give up, 1 h later)
  ends: done 67%, gave-up 33%
  0.67 visits served per need; in 1.3 of 100 needs something goes wrong

WHO SERVES             people   load while open              busiest half hour
  clerks                    2   [####################] 194%   all alike
                                mean wait 4:59, 50% give up, and complaints, at
                                most 1.0 a day

WHAT IT RESTS ON
  0 numbers with a source, 10 given without one, 6 published defaults, 48
  assumed
  assumed in market: people, share, customers_at_start, tangibles, reliability,
    responsiveness, assurance, empathy, price_sensitivity, experience_weight,
    priority, relevance, price
  assumed in journeys: worth
  assumed in touchpoints: overall, effort, resolves_first_time, chance,
    hands_over
  assumed in teams: pay, skill, empathy, authority, turnover, support,
    recognition, contract
  assumed in complaints: ease, spread, solves, promised_reply, compensation,
    follow_up_call, strength, review
  assumed in talk: friends, rewired, strong_ties, answered, malicious
  assumed in referrals: reward
  assumed in money: margin_per_visit, cost_of_a_failure, cost_of_a_contact,
    cost_of_an_escalation, cost_of_a_call, cost_of_a_newcomer, discount

WHAT NOBODY ASKED CUSTOMERS ABOUT
  how good it is: counter
  what they expect: everyone
  how it was: there is no survey (feedback.survey)

LOOK AT
  50% of those who come to team 'clerks' give up waiting
)");
}

TEST_CASE("No line of the screen is wider than asked for") {
    const Analysis a = analysed(counter);
    for (const int width : {80, 100}) {
        std::string screen = render(a, width);
        std::size_t from = 0;
        while (from < screen.size()) {
            const std::size_t end = screen.find('\n', from);
            CHECK(end - from <= static_cast<std::size_t>(width));
            from = end + 1;
        }
    }
}
