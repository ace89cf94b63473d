// The keys of a claim file.
#include "experiment/claim.hpp"

#include "scenario/describe_parts.hpp"

namespace goodwill::experiment {

using input::Fields;

void describe(Fields& field, ClaimArm& p) {
    field("about", p.about, {.meaning = "what is done in this arm"});
    field("at_start", p.at_start, {.meaning = "values before anything happens, warm-up included"});
    field("set", p.set, {.meaning = "values from day 0 on"});
    field("changes", p.changes, {.meaning = "dated changes, as in a policy"});
    field("cost", p.cost, {.meaning = "what this arm costs in itself, booked to programmes"});
}

void describe(Fields& field, Window& p) {
    field("from", p.from, {.low = 0, .high = 36500, .meaning = "first day of the stretch, such as 365; day 0 is the first reported one"});
    field("until", p.until, {.low = 1, .high = 36500, .required = true, .meaning = "first day after the stretch"});
    field.rule(p.from.value < p.until.value, "until", "needs a stretch that ends after it begins", "give a later day");
}

void describe(Fields& field, Step& p) {
    field("from", p.from, {.meaning = "name of an arm"});
    field("to", p.to, {.meaning = "name of an arm"});
}

void describe(Fields& field, Expectation& p) {
    field("figure", p.figure, {.required = true, .meaning = "what is looked at"});
    field("per", p.per, {.meaning = "another figure it is divided by"});
    field("goes", p.goes, {.required = true, .meaning = "which way it is said to go"});
    field("at_least", p.at_least, {.low = 0, .high = 1e12,
          .meaning = "smallest effect that matters, in the figure's unit; absent: by `effect`"});
    field("effect", p.effect, {.low = 0, .high = 100, .source = "assumed",
          .meaning = "smallest effect that matters, in standard deviations between replications (Cohen's d)"});
    field("from", p.from, {.meaning = "arm it is compared with"});
    field("to", p.to, {.meaning = "arm it is looked at in"});
    field("beyond", p.beyond, {.meaning = "another step between arms, whose effect is taken off"});
    field("against", p.against, {.meaning = "a number that the level in `to` is compared with, instead of `from`"});
    field("during", p.during, {.meaning = "a stretch of the run; absent: all of it"});
    field.rule(!(p.beyond && p.against), "against", "has both 'against' and 'beyond'", "keep one of them");
}

void describe(Fields& field, Claim& p) {
    field("claim", p.id, {.required = true, .meaning = "its number in the catalogue, such as C01"});
    field("says", p.says, {.required = true, .meaning = "the saying in one sentence"});
    field("collected_from", p.collected_from, {.required = true, .meaning = "who says so"});
    field("theory", p.theory, {.meaning = "published theory that bears on it"});
    field("literature", p.literature, {.required = true, .meaning = "what research says, before any run"});
    field("theme", p.theme, {.required = true, .meaning = "under which heading it is shown"});
    field("first", p.first, {.meaning = "whether it is among the few that are shown first"});
    field("world", p.world, {.required = true,
          .meaning = "a case, a lesson, or a scenario in the folder `worlds` beside the file, by name"});
    field("at_start", p.at_start, {.meaning = "values of all arms before anything happens"});
    field("baseline", p.baseline, {.meaning = "what is done without the saying"});
    field("treatment", p.treatment, {.meaning = "what is done with it"});
    field("arms", p.arms, {.meaning = "more arms, by name"});
    field("not_a_policy", p.not_a_policy, {.meaning = "why nothing is bought here that would need a price"});
    field("priced", p.priced, {.meaning = "where the price is booked without `cost`, such as wages"});
    field("expects", p.expects, {.required = true, .meaning = "what the saying expects to see"});
    field("rule", p.rule, {.meaning = "whether all expectations must hold, or any of them"});
    field("replications", p.replications, {.low = 2, .high = 100'000, .source = "assumed",
          .meaning = "how many pairs of worlds with common luck"});
    field("limits", p.limits, {.meaning = "what the experiment leaves out of the saying"});
}

}  // namespace goodwill::experiment
