// The description of the sample world.
#include "engine/input/sample.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace sample {

void describe(Fields& field, Delight& p) {
    field("chance", p.chance,
          {.low = 0, .high = 1, .changes = Changes::run, .source = "assumed", .meaning = "chance of a delight"});
    field("lift", p.lift,
          {.low = 0, .high = 10, .changes = Changes::run, .source = "assumed", .meaning = "points it lifts"});
}
void describe(Fields& field, Onward& p) {
    field("next", p.next, {.low = 0, .high = 1, .changes = Changes::run, .meaning = "where to", .refers_to = "next"});
    field("after", p.after, {.changes = Changes::run, .meaning = "after how long"});
}
void describe(Fields& field, Touchpoint& p) {
    field("team", p.team, {.meaning = "who serves", .refers_to = "teams"});
    field("open", p.open, {.meaning = "when it is open"});
    field("takes", p.takes, {.changes = Changes::run, .meaning = "service time"});
    field("patience", p.patience, {.changes = Changes::run, .meaning = "how long people wait"});
    field("built_in", p.built_in, {.meaning = "a delay of the building"});
    field("fails", p.fails,
          {.low = 0, .high = 1, .changes = Changes::run, .source = "assumed", .meaning = "chance of a failure"});
    field("delights", p.delights, {.meaning = "unexpected kindness"});
    field("if_abandoned", p.if_abandoned, {.meaning = "where people go who hang up"});
    field("next", p.next,
          {.low = 0, .high = 1, .changes = Changes::run, .meaning = "where to, after service", .refers_to = "next"});
}
void describe(Fields& field, Profile& p) {
    field("source", p.source, {.meaning = "where it comes from"});
    field("at", p.at, {.low = 0, .high = 24, .meaning = "hours"});
}
void describe(Fields& field, Tier& p) {
    field("team", p.team, {.required = true, .meaning = "who handles it", .refers_to = "teams"});
    field("solves", p.solves,
          {.low = 0, .high = 1, .changes = Changes::run, .source = "assumed", .meaning = "chance to mend it"});
}
void describe(Fields& field, Ring& p) {
    field("friends", p.friends, {.low = 1, .high = 100, .source = "assumed", .meaning = "how many"});
}
void describe(Fields& field, Random& p) {
    field("friends", p.friends, {.low = 0, .high = 100, .source = "assumed", .meaning = "how many on average"});
}
void describe(Fields&, Nobody&) {}
void describe(Fields& field, Survey& p) {
    field("after", p.after,
          {.low = 0,
           .high = 1,
           .changes = Changes::run,
           .source = "assumed",
           .meaning = "share that is asked",
           .of = "visits"});
}
void describe(Fields& field, Change& p) {
    field("on", p.on, {.required = true, .meaning = "the day"});
    field("set", p.set, {.required = true, .meaning = "what changes"});
    field("because", p.because, {.meaning = "why"});
}
void describe(Fields& field, Weights& p) {
    field("value", p.value,
          {.low = 0, .high = 10, .changes = Changes::run, .source = "assumed", .meaning = "of value"});
    field("price", p.price,
          {.low = 0, .high = 10, .changes = Changes::run, .source = "assumed", .meaning = "of price"});
}
void describe(Fields& field, World& p) {
    field("name", p.name, {.meaning = "what it is called"});
    field("sources", p.sources, {.meaning = "where the numbers come from"});
    field("start", p.start, {.meaning = "the first day"});
    field("run", p.run, {.low = 1, .high = 36500, .meaning = "how long", .every = true});
    field("people", p.people, {.low = 1, .high = 2e9, .required = true, .meaning = "how many people there are"});
    field("touchpoints", p.touchpoints, {.meaning = "where the service is met"});
    field("arrives", p.arrives, {.meaning = "when"});
    field("tiers", p.tiers, {.meaning = "who handles complaints"});
    field("asked", p.asked, {.changes = Changes::run, .meaning = "who is asked"});
    field("public", p.is_public, {.changes = Changes::run, .meaning = "whether all can read it"});
    field("network", p.network, {.meaning = "who knows whom"});
    field("survey", p.survey, {.changes = Changes::run, .meaning = "who is surveyed"});
    field("reply", p.reply,
          {.low = 0, .high = 60, .changes = Changes::run, .source = "assumed", .meaning = "promised"});
    field("rate", p.rate, {.low = 0, .changes = Changes::run, .source = "assumed", .meaning = "of arrivals"});
    field("turnover", p.turnover,
          {.low = 0, .high = 3, .changes = Changes::run, .source = "assumed", .meaning = "of staff"});
    field("pay", p.pay, {.low = 0, .high = 1000, .changes = Changes::run, .source = "assumed", .meaning = "per hour"});
    field("reward", p.reward, {.low = 0, .changes = Changes::run, .source = "assumed", .meaning = "for a referral"});
    field("currency", p.currency, {.meaning = "of all amounts"});
    field("weights", p.weights, {.meaning = "what counts"});
    field("changes", p.changes, {.meaning = "what changes during the run"});
    field("watch", p.watch, {.meaning = "figures", .refers_to = "figures"});
    field("precision", p.precision, {.low = 0, .meaning = "half-widths by figure", .refers_to = "figures"});
}

std::string messages_of(const base::Diagnostics& out) {
    std::string text;
    for (const auto& d : out.all()) {
        text += fmt::format("{}:{}: {}{}\n", d.place.line, d.place.column, d.message,
                            d.help.empty() ? "" : " (" + d.help + ")");
        for (const auto& note : d.notes)
            text += fmt::format("  {}:{}: {}\n", note.place.line, note.place.column, note.text);
    }
    return text;
}

std::string Result::messages() const { return messages_of(out); }

std::shared_ptr<const base::SourceText> source_of(const std::string& text) {
    return std::make_shared<const base::SourceText>(base::SourceText{"world.yaml", text});
}

Result read_world(const std::string& text) {
    Result result;
    if (const auto tree = parse_yaml(source_of(text), result.out)) {
        Reading reading{result.out, result.origins};
        read_into(*tree, result.world, reading);
        result.currency = reading.currency;
    }
    return result;
}

const char* const complete_text = R"(name: Corner shop
sources: [a log of 1999, "with: a colon"]
start: 2026-02-28
run: 2 years
people: 50 000
touchpoints:
  app:
    takes: {median: 133 s, spread: 2.6, source: log_1999}
    fails: {value: 7%, source: log_1999, interval: "6% to 8%"}
    next: {done: 93%, counter: 7%}
  counter:
    team: staff
    open: {mon-fri: [09:00-12:00, 13:00-17:00], sat: 22:00-06:00}
    takes: 90 s
    patience: {kind: gamma, mean: 5 min, cv: 0.5}
    delights: {chance: 1%, source: diary}
    if_abandoned: {next: {app: 60%, lost: 40%, source: guess}, after: {mean: 1 h, cv: 0.7}}
    next: {done: 100%}
arrives: {source: call log, at: [7, 9, 24]}
tiers:
  - {team: staff, solves: 55%}
  - team: desk
asked: everyone
public: no
network: none
survey: {after: 15% of visits}
reply: 5 working days
rate: 2 per h
turnover: 2% per month
pay: 21 CHF/h
reward: 1 200 CHF
currency: CHF
weights: {value: 3, price: 4}
changes:
  - {on: day 180, set: {touchpoints.app.fails: 3%}, because: cost cutting}
  - {on: 2026-07-04, set: {touchpoints.app.takes: {median: 1 min}}}
watch: [nps, wait.counter.p90]
precision: {nps: 1.0, wait.counter.p90: 0.5%}
)";

}  // namespace sample
