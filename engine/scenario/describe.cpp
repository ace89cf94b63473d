// The language of a scenario: its frame (time, market, report), dated changes and policies. This file and its two siblings
// are the only place that knows a key, its unit, range, default, source and meaning.
#include "scenario/describe_parts.hpp"

namespace goodwill::scenario {

namespace {

constexpr auto run = Changes::run;

}  // namespace

void describe(Fields& field, TimeFrame& p) {
    field("start", p.start, {.meaning = "first day that is reported, day 0"});
    field("run", p.run, {.low = 1, .high = 36500, .meaning = "how long the reported time lasts"});
    field("warm_up", p.warm_up, {.low = 0, .high = 3650, .source = "assumed",
          .meaning = "simulated before the start and not reported, so that queues and moods have settled"});
    field("step", p.step, {.meaning = "how often talk by contact goes on (talk: {model: contact}); all else lives day by day"});
}

void describe(Fields& field, FiveScores& p) {
    const Info info{.low = 0, .high = 10, .changes = run, .source = "assumed"};
    const auto with = [&](std::string_view meaning) { Info i = info; i.meaning = meaning; return i; };
    field("tangibles", p.tangibles, with("what one can see: rooms, screens, letters, people's appearance"));
    field("reliability", p.reliability, with("doing what was promised, dependably and without fault"));
    field("responsiveness", p.responsiveness, with("helping willingly and promptly"));
    field("assurance", p.assurance, with("knowing the job, being courteous and inspiring trust"));
    field("empathy", p.empathy, with("caring and individual attention"));
}

void describe(Fields& field, FiveWeights& p) {
    const Info info{.low = 0, .high = 100, .changes = run, .source = "zeithaml_1990"};
    const auto with = [&](std::string_view meaning) { Info i = info; i.meaning = meaning; return i; };
    field("tangibles", p.tangibles, with("of 100 points, how many what one can see weighs"));
    field("reliability", p.reliability, with("of 100 points, how many kept promises weigh"));
    field("responsiveness", p.responsiveness, with("of 100 points, how many prompt help weighs"));
    field("assurance", p.assurance, with("of 100 points, how many competence and courtesy weigh"));
    field("empathy", p.empathy, with("of 100 points, how many individual attention weighs"));
}

void describe(Fields& field, RelevanceGate& p) {
    field("channel", p.channel, {.required = true,
          .meaning = "only providers met through this channel are considered at all"});
}

void describe(Fields& field, Segment& p) {
    field("share", p.share, {.low = 0, .high = 1, .source = "assumed", .meaning = "share of all people who belong to this segment"});
    field("customers_at_start", p.customers_at_start, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "share of the segment who are our customers when the simulation begins"});
    field("expects", p.expects, {.source = "assumed", .meaning = "what service should be like, 0 to 10"});
    field("weighs", p.weighs, {.changes = run, .source = "zeithaml_1990",
          .meaning = "how much each dimension of service counts, in points that add up to 100"});
    field("price_sensitivity", p.price_sensitivity, {.low = 0, .high = 5, .changes = run, .source = "assumed",
          .meaning = "how strongly price drives the choice of a provider: 0 not at all"});
    field("experience_weight", p.experience_weight, {.low = 0, .high = 5, .changes = run, .source = "assumed",
          .meaning = "how strongly experienced quality drives the choice of a provider: 0 not at all"});
    field("voices_when_wronged", p.voices_when_wronged, {.low = 0.01, .high = 0.99, .changes = run, .source = "goodman_newman_2003",
          .meaning = "share of failures, of every severity, that would be voiced if nothing stood in the way"});
    field("relevant_only_if", p.relevant_only_if, {.meaning = "a gate before any comparison of providers; absent: no gate"});
    field("priority", p.priority, {.low = 1, .high = 9, .changes = run, .source = "assumed",
          .meaning = "who is served first in a queue: 1 first, 9 last"});
}

void describe(Fields& field, Rival& p) {
    field("price", p.price, {.low = 0.01, .high = 100, .changes = run, .source = "assumed",
          .meaning = "the rival's price relative to the market, 1 is the market"});
    field("experience", p.experience, {.low = 0, .high = 10, .changes = run, .source = "assumed",
          .meaning = "the quality people believe the rival delivers, 0 to 10"});
    field("relevance", p.relevance, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "by channel, share of the people with that gate for whom the rival passes it"});
}

void describe(Fields& field, Market& p) {
    field("people", p.people, {.low = 1, .high = 10'000'000, .source = "assumed", .meaning = "customers and everyone who could become one"});
    field("segments", p.segments, {.meaning = "kinds of people, by name; absent: one segment 'everyone'"});
    field("rivals", p.rivals, {.meaning = "other providers people may choose, by name"});
    field("relevance", p.relevance, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "share of people for whom we are a possible provider at all"});
    field("price", p.price, {.low = 0.01, .high = 100, .changes = run, .source = "assumed",
          .meaning = "our price relative to the market, 1 is the market"});
    field("informed", p.informed, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "how well people know our quality before they choose: 0 they go by what they believe, 100% they know what is delivered",
          .lever = true});
    field("prices_known", p.prices_known, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "how much of a difference in price people know before they choose", .lever = true});
    field("needs_drift", p.needs_drift, {.low = 0, .high = 10, .changes = run, .source = "assumed",
          .meaning = "how many points a year what people need moves away from what is offered, unless the firm listens (feedback.listens)",
          .lever = true});
    field("joins", p.joins, {.low = 0, .high = 200'000, .changes = run, .source = "assumed",
          .meaning = "people who come into the market, as a Poisson stream; they are customers as often as those at the start; absent: nobody"});
    field("leaves", p.leaves, {.low = 0, .high = 100, .changes = run, .source = "assumed",
          .meaning = "rate at which everybody leaves the market for good, customer or not; absent: nobody does"});
}

void describe(Fields& field, Change& p) {
    field("on", p.on, {.required = true, .meaning = "first day of the change: 'day 180' of the run, or a date"});
    field("until", p.until, {.meaning = "the day on which the old values return; absent: never"});
    field("ramp", p.ramp, {.low = 0, .high = 3650, .meaning = "days in which numbers move to the new value in equal daily steps; 0: at once"});
    field("announced", p.announced, {.low = 0, .high = 3650,
          .meaning = "how long before it customers are told, and why; 0: they find out"});
    field("set", p.set, {.required = true, .meaning = "new values by path, such as teams.agents.size: 3"});
    field("because", p.because, {.meaning = "why; shown in the report"});
}

void describe(Fields& field, Report& p) {
    field("watch", p.watch, {.meaning = "the figures shown first", .refers_to = "figures"});
    field("precision", p.precision, {.low = 0, .high = 1e12,
          .meaning = "by figure, the half-width of the 95% interval that replications are run for", .refers_to = "figures"});
    field("material", p.material, {.low = 0, .high = 1e12, .source = "assumed",
          .meaning = "by figure, the smallest difference that matters when policies are compared; unless given, 1 point, .5% of percentages, 1% of money, 5% of other levels",
          .refers_to = "figures"});
}

void describe(Fields& field, PolicyCost& p) {
    field("once", p.once, {.low = 0, .high = 1e12, .source = "assumed", .meaning = "paid on the policy's first day"});
    field("per_month", p.per_month, {.low = 0, .high = 1e12, .source = "assumed", .meaning = "paid every month while the policy lasts"});
}

void describe(Fields& field, Policy& p) {
    field("policy", p.name, {.required = true, .meaning = "name of the policy, as it is shown"});
    field("about", p.about, {.meaning = "what the policy does and why"});
    field("cost", p.cost, {.meaning = "what the policy itself costs, beyond the costs that follow from its changes"});
    field("changes", p.changes, {.meaning = "what the policy changes, and when"});
}

void describe(Fields& field, Scenario& p) {
    field("goodwill", p.version, {.low = 1, .high = 1, .required = true, .meaning = "version of the scenario language"});
    field("extends", p.extends, {.meaning = "another scenario file, relative to this one; what stands here is laid over it"});
    field("name", p.name, {.required = true, .meaning = "name of the scenario, as it is shown"});
    field("about", p.about, {.meaning = "the story in a few sentences"});
    field("sources", p.sources, {.meaning = "where the numbers come from; shown in the report"});
    field("time", p.time, {.meaning = "when the simulation starts and how long it lasts"});
    field("market", p.market, {.meaning = "the people, and the providers they choose between"});
    field("journeys", p.journeys, {.meaning = "the needs people come with, by name"});
    field("ends", p.ends, {.meaning = "how a journey may end, by name; absent: done is served, gave-up is lost"});
    field("touchpoints", p.touchpoints, {.meaning = "where customers meet the firm, by name"});
    field("teams", p.teams, {.meaning = "the people who serve, by name"});
    field("complaints", p.complaints, {.meaning = "how easy it is to complain, and what happens then"});
    field("talk", p.talk, {.meaning = "who talks to whom about us, and reviews"});
    field("referrals", p.referrals, {.meaning = "how customers are asked to recommend us"});
    field("feedback", p.feedback, {.meaning = "what management sees of its customers; never the truth itself"});
    field("upkeep", p.upkeep, {.meaning = "what is spent on keeping processes as they were meant to be"});
    field("records", p.records, {.meaning = "what is written down about customers, and whether anybody reads it"});
    field("greetings", p.greetings, {.meaning = "small attentions on days that are a customer's own"});
    field("money", p.money, {.meaning = "margins and costs"});
    field("models", p.models, {.meaning = "how people respond: each model's variant and parameters"});
    field("changes", p.changes, {.meaning = "what happens on a day of the run"});
    field("report", p.report, {.meaning = "what the report shows first, and how precisely"});
}

}  // namespace goodwill::scenario
