// The language of a scenario: journeys, touchpoints and teams.
#include "scenario/describe_parts.hpp"

namespace goodwill::scenario {

namespace {

constexpr auto run = Changes::run;

bool increases(const std::vector<Number>& values) {
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (values[i] <= values[i - 1]) return false;
    }
    return true;
}

}  // namespace

void describe(Fields& field, HourProfile& p) {
    field("source", p.source, {.meaning = "where the profile comes from"});
    field("at", p.at, {.low = 0, .high = 24, .required = true,
          .meaning = "hours of the day, increasing; each level holds until the next hour or midnight, and before the first nothing is needed"});
    field("level", p.level, {.low = 0, .high = 1e9, .required = true, .meaning = "how many needs are felt from each of the hours on, on any scale"});
    field.rule(!p.at.empty(), "at", "names no hour", "give at least one hour");
    field.rule(p.at.size() == p.level.size(), "level", "needs as many levels as hours", "give one level for each 'at'");
    field.rule(increases(p.at), "at", "needs hours that increase", "sort them, each once");
}

void describe(Fields& field, ArrivalShape& p) {
    field("hour", p.hour, {.meaning = "shape of a day; absent: even over the opening hours of the first touchpoint"});
    field("weekday", p.weekday, {.low = 0, .high = 1e9, .meaning = "seven levels, Monday first, on any scale; absent: all days alike"});
    field.rule(p.weekday.empty() || p.weekday.size() == 7, "weekday", "needs seven levels", "one for each day, Monday first");
    field("overdispersion", p.overdispersion, {.low = 1, .high = 100, .source = "technion_calls_1999",
          .meaning = "variance divided by mean of the needs in an average open hour; 1: no more chance than Poisson"});
}

void describe(Fields& field, OpenArrivals& p) {
    field("rate", p.rate, {.low = 0, .high = 1e6, .required = true, .changes = run, .source = "assumed",
          .meaning = "how many come in all, on average over every minute of the week; they come while the first touchpoint is open"});
    field("who", p.who, {.meaning = "customers drawn at random, or anonymous people nobody remembers"});
}

void describe(Fields& field, Journey& p) {
    field("needed", p.needed, {.low = 0.01, .high = 36500, .changes = run, .source = "assumed",
          .meaning = "mean time between two needs of one person", .every = true});
    field("rate_shape", p.rate_shape, {.low = 0.05, .high = 1000, .source = "fader_2005",
          .meaning = "how alike people's rates of need are: shape of a Gamma distribution around the mean; absent: all alike"});
    field.rule(!p.rate_shape || p.needed, "rate_shape", "has 'rate_shape' without 'needed'",
               "a total rate has no personal rates");
    field("arrivals", p.arrivals, {.meaning = "a total rate of arrivals, instead of 'needed'"});
    field("starts_at", p.starts_at, {.low = 0, .high = 1, .required = true, .changes = run, .source = "assumed",
          .meaning = "the touchpoints where the journey starts, with their shares", .refers_to = "touchpoints", .adds_up = "shares"});
    field("arrives", p.arrives, {.meaning = "when needs are felt; shapes only, the number follows from 'needed'"});
    field("worth", p.worth, {.low = 0, .high = 1e9, .changes = run, .source = "assumed",
          .meaning = "margin of one served need, beyond the margin of its visits"});
}

void describe(Fields& field, Onward& p) {
    field("next", p.next, {.low = 0, .high = 1, .changes = run, .source = "assumed", .meaning = "where to, with shares; absent: the journey is lost",
          .refers_to = "next", .adds_up = "shares"});
    field("after", p.after, {.changes = run, .source = "assumed", .meaning = "how long until then"});
}

void describe(Fields& field, Delight& p) {
    field("chance", p.chance, {.low = 0, .high = 1, .changes = run, .source = "assumed", .meaning = "share of the visits with an unexpected kindness"});
    field("lift", p.lift, {.low = 0, .high = 10, .changes = run, .source = "assumed", .meaning = "by how many points it lifts the perceived quality"});
}

void describe(Fields& field, Exceptions& p) {
    field("asked", p.asked, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "share of the visits in which a customer asks for what the rules do not provide for", .lever = true});
    field("granted", p.granted, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "how flexible the rules are: share of these requests that are granted", .lever = true});
    field("costs", p.costs, {.low = 0, .high = 1e6, .changes = run, .source = "assumed", .meaning = "what one that is granted costs", .lever = true});
}

void describe(Fields& field, Offers& p) {
    field("made", p.made, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "share of the visits in which something is offered beyond what the customer came for", .lever = true});
    field("after_good_only", p.after_good_only, {.changes = run,
          .meaning = "whether that is done only where the visit went well: nothing failed, the matter is settled, nobody waited longer than expected"});
    field("listens", p.listens, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "share of the conversation in which the customer talks, before anything is offered", .lever = true});
    field("margin", p.margin, {.low = 0, .high = 1e6, .changes = run, .source = "assumed", .meaning = "margin of an offer that is taken and kept", .lever = true});
    field("return_costs", p.return_costs, {.low = 0, .high = 1e6, .changes = run, .source = "assumed", .meaning = "what taking one back costs", .lever = true});
}

void describe(Fields& field, OneQuality& p) {
    field("overall", p.overall, {.low = 0, .high = 10, .changes = run, .source = "assumed", .meaning = "quality delivered in all five dimensions, 0 to 10"});
}

void describe(Fields& field, FiveQualities& p) { describe(field, p.scores); }

namespace {

void describe_service(Fields& field, Touchpoint& p) {
    field("channel", p.channel, {.meaning = "how customers come here: phone, digital, in-person or any word of your own"});
    field("team", p.team, {.meaning = "who serves; absent: customers serve themselves", .refers_to = "teams"});
    field("open", p.open, {.meaning = "opening hours; absent: those of the team, or always"});
    field("quality", p.quality, {.changes = run, .source = "assumed", .meaning = "quality delivered when nothing goes wrong, 0 to 10"});
    field("takes", p.takes, {.changes = run, .source = "assumed", .meaning = "time a visit takes, without waiting"});
    field("patience", p.patience, {.changes = run, .source = "technion_calls_1999", .meaning = "how long people wait before they give up; absent: for ever"});
    field("expected_wait", p.expected_wait, {.low = 0, .high = 100000, .changes = run, .source = "assumed",
          .meaning = "the wait people expect; only what is longer annoys"});
    field("promised", p.promised, {.low = 0, .high = 3650, .changes = run,
          .meaning = "the time within which it is promised to be done, waiting included; absent: nothing is promised"});
    field("room", p.room, {.low = 1, .high = 1'000'000, .changes = run,
          .meaning = "places, including those being served; absent: no limit"});
    field("asynchronous", p.asynchronous, {.meaning = "work that waits in a backlog over nights, while nobody holds the line"});
    field("priority", p.priority, {.low = 1, .high = 9, .changes = run,
          .meaning = "who is served first: 1 first, 9 last; absent: the segment's, and 8 for asynchronous work"});
}

void describe_outcomes(Fields& field, Touchpoint& p) {
    field("effort", p.effort, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "the barrier met on the way: 0 none, 1 hardly anyone gets through"});
    field("barriers", p.barriers, {.low = 0, .high = 250,
          .meaning = "barriers of which `effort` and the lost ends of `next` are made, all alike: what somebody finds can be taken away; "
                     "0: nobody can find any", .lever = true});
    field("fails", p.fails, {.low = 0, .high = 1, .changes = run, .source = "assumed", .meaning = "share of the visits in which something goes wrong"});
    field("resolves_first_time", p.resolves_first_time, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "share of the served visits after which the matter is settled"});
    field("if_unresolved", p.if_unresolved, {.changes = run,
          .meaning = "where to when the matter is not settled; absent: the same touchpoint again"});
    field("if_abandoned", p.if_abandoned, {.changes = run,
          .meaning = "where to after giving up the wait; absent: the journey is lost"});
    field("if_full", p.if_full, {.changes = run,
          .meaning = "where to when there is no room; absent: the journey is lost"});
    field("if_closed", p.if_closed, {.meaning = "what people do at a closed door: waits, gave-up, or the name of a touchpoint; "
                                                "absent: gave-up, and waits for asynchronous work"});
    field("delights", p.delights, {.changes = run, .meaning = "the unexpected kindness nobody owed"});
    field("exceptions", p.exceptions, {.changes = run, .meaning = "requests that the rules do not provide for"});
    field("offers", p.offers, {.changes = run, .meaning = "what customers are offered beyond what they came for (see models/choice)"});
    field("hands_over", p.hands_over, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "share of the customers passed on who need not tell their story again"});
    field("costs", p.costs, {.low = 0, .high = 1e6, .changes = run, .source = "assumed",
          .meaning = "what one visit costs us, beyond pay; absent: nothing"});
    field("next", p.next, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "where to after service, with shares; absent: 'done'", .refers_to = "next", .adds_up = "shares"});
}

}  // namespace

void describe(Fields& field, Touchpoint& p) {
    describe_service(field, p);
    describe_outcomes(field, p);
    field.rule(p.barriers == 0 || p.effort > 0 || !p.next.items.empty(), "barriers", "has 'barriers' that stand in nobody's way",
               "give the touchpoint an 'effort', or a 'next' with a lost end such as gave-up");
}

void describe(Fields& field, Scorecard& p) {
    field("speed", p.speed, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "how much those who serve are judged by handling times or numbers handled", .lever = true});
    field("care", p.care, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "how much they are judged by how satisfied and settled they leave customers", .lever = true});
}

void describe(Fields& field, Accountability& p) {
    const auto part = [&](std::string_view key, Share& value, std::string_view meaning) {
        field(key, value, {.low = 0, .high = 1, .changes = run, .source = "assumed", .meaning = meaning, .lever = true});
    };
    part("goals", p.goals, "how clear and demanding their goals are");
    part("check_ins", p.check_ins, "how regularly somebody asks how they get on");
    part("feedback", p.feedback, "how well they are told how they did");
    part("consequences", p.consequences, "how fairly something follows from it");
}

void describe(Fields& field, StaffSurvey& p) {
    field("a_year", p.a_year, {.low = 0, .high = 12, .changes = run, .source = "assumed", .meaning = "how often in a year those who serve are asked how it is to work here", .lever = true});
    field("acted_on", p.acted_on, {.low = 0, .high = 1, .changes = run, .source = "assumed", .meaning = "share of what they say that is followed by something they see", .lever = true});
}

void describe(Fields& field, Team& p) {
    field("size", p.size, {.low = 1, .high = 100'000, .changes = run, .source = "assumed", .meaning = "people on duty whenever the team is open, at each site"});
    field("open", p.open, {.meaning = "when the team is on duty; absent: always"});
    field("pay", p.pay, {.low = 0, .high = 100'000, .changes = run, .source = "assumed", .meaning = "pay for an hour on duty, with everything on top"});
    field("skill", p.skill, {.low = 0, .high = 1, .changes = run, .source = "assumed", .meaning = "how well trained people know the job: 0 not at all, 1 perfectly"});
    field("empathy", p.empathy, {.low = 0, .high = 1, .changes = run, .source = "assumed", .meaning = "how well they feel with customers: 0 not at all, 1 perfectly"});
    field("authority", p.authority, {.low = 0, .high = 1e9, .changes = run, .source = "assumed", .meaning = "what one of them may give a customer without asking"});
    field("turnover", p.turnover, {.low = 0, .high = 10, .changes = run, .source = "assumed",
          .meaning = "share of the team that quits in a year, when engagement is average"});
    field("support", p.support, {.low = 0, .high = 1, .changes = run, .source = "assumed", .meaning = "how well they are led and supported: 0 not at all, 1 fully"});
    field("recognition", p.recognition, {.low = 0, .high = 1, .changes = run, .source = "assumed", .meaning = "how much good service is noticed and praised: 0 never, 1 always"});
    field("scorecard", p.scorecard, {.changes = run,
          .meaning = "what they are judged by, which steers their effort (see models/employees); absent: nobody keeps score"});
    field("accountability", p.accountability, {.changes = run,
          .meaning = "goals, check-ins, feedback and consequences (see models/employees); absent: as it usually is"});
    field("staff_survey", p.staff_survey, {.changes = run, .meaning = "a survey among those who serve (see models/employees)"});
    field("applicants", p.applicants, {.low = 1, .high = 1000, .changes = run, .source = "assumed",
          .meaning = "people seen for each vacant place, of whom the best is taken; 1: whoever comes", .lever = true});
    field("in_time_first", p.in_time_first, {.low = 0, .high = 1440, .changes = run,
          .meaning = "how a punished service level is met: who can still be served within this time is taken before those who "
                     "cannot any more; absent: the longest wait first"});
    field("contract", p.contract, {.low = 1, .high = 100, .source = "assumed", .meaning = "hours a week that one person works"});
    field("layoffs", p.layoffs, {.changes = run, .source = "assumed", .meaning = "who goes first when the team gets smaller"});
    field("sites", p.sites, {.low = 1, .high = 100'000, .meaning = "number of like places, each with its own team and queue; a person has one home site"});
    field("support_spread", p.support_spread, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "standard deviation of support between the sites, drawn once for each: how unequally the people of like places are treated", .lever = true});
}

}  // namespace goodwill::scenario
