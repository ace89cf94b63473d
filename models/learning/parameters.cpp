// Keys, ranges, sources and meanings of what is assumed about learning from complaints.
#include "models/learning/parameters.hpp"

namespace goodwill::models {

std::array<double, kinds_of_cause> CauseWeights::shares() const {
    const double all = product + procedure + information + policy + staff;
    return {product / all, procedure / all, information / all, policy / all, staff / all};
}

void describe(input::Fields& field, CauseWeights& p) {
    const auto weight = [&](std::string_view key, input::Number& value, std::string_view meaning) {
        field(key, value, {.low = 0, .high = 100, .source = "assumed", .meaning = meaning, .lever = true});
    };
    weight("product", p.product, "weight of failures that lie in what is sold");
    weight("procedure", p.procedure, "weight of failures that lie in how things are done");
    weight("information", p.information, "weight of failures that lie in what customers or colleagues are told");
    weight("policy", p.policy, "weight of failures that lie in the rules");
    weight("staff", p.staff, "weight of failures that lie in how somebody behaved or what he could not do");
    field.rule(p.product + p.procedure + p.information + p.policy + p.staff > 0, "staff", "leaves no kind of cause with a weight",
               "give at least one of the five a weight above 0");
}

void describe(input::Fields& field, InHeads& p) {
    const auto share = [&](std::string_view key, input::Share& value, std::string_view meaning) {
        field(key, value, {.low = 0, .high = 1, .source = "assumed", .meaning = meaning, .lever = true});
    };
    share("product", p.product, "share of what mends a product that colleagues have to know");
    share("procedure", p.procedure, "share of what mends a procedure that colleagues have to know");
    share("information", p.information, "share of what mends information that colleagues have to know");
    share("policy", p.policy, "share of what mends a rule that colleagues have to know");
    share("staff", p.staff, "share of what mends behaviour that colleagues have to know");
}

void describe(input::Fields& field, TeachingParameters& p) {
    field("causes", p.causes, {.meaning = "of what kinds the causes of failures are"});
    field("in_heads", p.in_heads, {.meaning = "how much of a mended cause is knowledge, which a newcomer has not"});
    field("training_cost", p.training_cost, {.low = 0, .high = 1e6, .source = "assumed", .meaning = "what a training costs for one colleague", .lever = true});
    field("orientation_cost", p.orientation_cost, {.low = 0, .high = 1e6, .source = "assumed",
          .meaning = "what it costs to teach a newcomer what has been learnt", .lever = true});
}

void describe(input::Fields& field, AuditParameters& p) {
    const auto chance = [&](std::string_view key, input::Share& value, std::string_view meaning) {
        field(key, value, {.low = 0, .high = 1, .source = "assumed", .meaning = meaning, .lever = true});
    };
    const auto cost = [&](std::string_view key, input::Money& value, std::string_view meaning) {
        field(key, value, {.low = 0, .high = 1e6, .source = "assumed", .meaning = meaning, .lever = true});
    };
    chance("visit_finds", p.visit_finds, "chance that one mystery visit to a touchpoint finds a barrier there");
    chance("colleague_names", p.colleague_names, "chance that a colleague who is asked names a barrier that his customers meet");
    chance("customer_names", p.customer_names, "chance that a customer who is asked names a barrier that he has just met");
    cost("visit_cost", p.visit_cost, "what one mystery visit costs");
    cost("colleague_cost", p.colleague_cost, "what asking one colleague costs");
    cost("customer_cost", p.customer_cost, "what asking one customer costs");
    cost("removal_cost", p.removal_cost, "what taking away one barrier costs");
}

void describe(input::Fields& field, LearningParameters& p) {
    field("works", p.works, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "chance that what a review decides mends the cause"});
    field("irreducible", p.irreducible, {.low = 0, .high = 1, .source = "juran_1988",
          .meaning = "share of a touchpoint's failures that no learning removes: zero failures is impossible"});
    field("fix_cost", p.fix_cost, {.low = 0, .high = 1e7, .source = "assumed",
          .meaning = "what one attempt to mend a cause costs"});
    field("hunch", p.hunch, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "share of a cause that a guess happens to hit, where a review finds by guessing", .lever = true});
    field("inspected", p.inspected, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "share of a cause that comes to light where an indicator points, where a review finds by an indicator", .lever = true});
    field("level_delay", p.level_delay, {.low = 0, .high = 365, .source = "assumed",
          .meaning = "how much later a cause is mended for each level between those who meet customers and whoever decides", .lever = true});
    field("level_loss", p.level_loss, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "share of what customers said that each such level does not pass on", .lever = true});
    field("wear", p.wear, {.low = 0, .high = 3, .source = "assumed",
          .meaning = "how fast processes wear without upkeep: failure chances grow by e^this in a year; 0: not at all", .lever = true});
    field("worn_out", p.worn_out, {.low = 1, .high = 20, .source = "assumed",
          .meaning = "failure chances relative to the start beyond which nothing wears any more", .lever = true});
    field("upkeep_cost", p.upkeep_cost, {.low = 1, .high = 1e9, .source = "assumed",
          .meaning = "what upkeep costs that leaves 37% of the failures that can be prevented, wear apart", .lever = true});
    field("teaching", p.teaching, {.meaning = "kinds of cause, and what is learnt about each; needs `complaints.learning.lessons`"});
    field("audits", p.audits, {.meaning = "how barriers are found; needs `feedback.audits`"});
}

}  // namespace goodwill::models
