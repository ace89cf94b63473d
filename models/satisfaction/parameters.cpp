// Keys, ranges, sources and meanings of what is assumed about satisfaction.
#include "models/satisfaction/parameters.hpp"

namespace goodwill::models {

namespace {

void describe_encounter(input::Fields& field, SatisfactionParameters& p) {
    field("points_per_su", p.points_per_su, {.low = .5, .high = 4, .source = "tenenhaus_2005",
          .meaning = "points of overall quality that make one unit of satisfaction"});
    field("usual_quality", p.usual_quality, {.low = 0, .high = 10, .source = "tenenhaus_2005",
          .meaning = "quality from which performance counts"});
    field("usual_satisfaction", p.usual_satisfaction, {.low = -3, .high = 3,
          .source = "calibrated: 12 to 15% of customers below zero",
          .meaning = "satisfaction usual in the sector"});
    field("base", p.base, {.low = -3, .high = 3, .source = "calibrated: mean satisfaction of .6 to .7 at usual quality",
          .meaning = "satisfaction with an encounter that is usual in everything"});
    field("performance_weight", p.performance_weight, {.low = 0, .high = 2, .source = "assumed",
          .meaning = "weight of quality as such"});
}

void describe_disconfirmation(input::Fields& field, SatisfactionParameters& p) {
    field("disconfirmation_weight", p.disconfirmation_weight, {.low = 0, .high = 2, .source = "oliver_1980",
          .meaning = "weight of the gap to what was expected; 0 is performance-only measurement (Cronin & "
                     "Taylor 1992)"});
}

void describe_mood(input::Fields& field, SatisfactionParameters& p) {
    field("affect_weight", p.affect_weight, {.low = 0, .high = 2, .source = "assumed",
          .meaning = "weight of delight, and of anger against it"});
    field("lift_scale", p.lift_scale, {.low = .1, .high = 10, .source = "assumed",
          .meaning = "points of delight that weigh as much as anger 1"});
    field("encounter_sd", p.encounter_sd, {.low = 0, .high = 2,
          .source = "calibrated: net promoter shares of the mobile-phone survey",
          .meaning = "luck in how one encounter is felt, standard deviation, su"});
    field("peak_share", p.peak_share, {.low = 0, .high = 1, .source = "kahneman_1993",
          .meaning = "share of the peak in how an episode is remembered; the rest is its end"});
}

void describe_relation(input::Fields& field, SatisfactionParameters& p) {
    field("loss_gain", p.loss_gain, {.low = .05, .high = .6, .source = "bolton_1998",
          .meaning = "how far an episode below it moves a newcomer's satisfaction"});
    field("surplus_gain", p.surplus_gain, {.low = .05, .high = .6, .source = "bolton_1998",
          .meaning = "how far an episode above it moves a newcomer's satisfaction"});
    field("tenure_scale", p.tenure_scale, {.low = 30, .high = 36500, .source = "bolton_1998",
          .meaning = "tenure after which an episode moves satisfaction half as far"});
    field("least_gain", p.least_gain, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "however long the tenure, this share of a newcomer's gain remains"});
    field("start_base", p.start_base, {.low = -3, .high = 3, .source = "calibrated: no trend in the first years",
          .meaning = "satisfaction of a customer of usual disposition at the start"});
    field("start_sd", p.start_sd, {.low = 0, .high = 2, .source = "assumed",
          .meaning = "luck in it, standard deviation, su"});
    field("newcomer_level", p.newcomer_level, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "how much of his lasting disposition a newcomer shows at once"});
    field("newcomer_belief", p.newcomer_belief, {.low = 0, .high = 2, .source = "assumed",
          .meaning = "weight of what he believed of us before"});
    field("newcomer_usual", p.newcomer_usual, {.low = 0, .high = 10, .source = "assumed",
          .meaning = "believed quality at which a newcomer is neither charmed nor wary"});
}

void describe_recovery(input::Fields& field, SatisfactionParameters& p) {
    field("recovery_gain", p.recovery_gain, {.low = 0, .high = 4, .source = "assumed",
          .meaning = "how much more than an episode the handling of a complaint moves satisfaction"});
    field("recovery_slope", p.recovery_slope, {.low = 0, .high = 12,
          .source = "calibrated: recovery paradox on satisfaction of d = .1 (dematos_2007)",
          .meaning = "su per unit of justice of the handling"});
    field("recovery_neutral", p.recovery_neutral, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "justice at which handling leaves satisfaction usual"});
    field("recovery_fatigue", p.recovery_fatigue, {.low = 0, .high = 4, .source = "maxham_netemeyer_2002",
          .meaning = "how fast good handling loses its shine with every failure after the first"});
    field("recovery_expected", p.recovery_expected, {.low = 0, .high = 2, .source = "maxham_netemeyer_2002",
          .meaning = "how far trust beyond `usual_trust` raises the justice at which handling leaves satisfaction usual: 1, a "
                     "customer is pleased only by more than he has come to expect; its size is assumed"});
    field("usual_trust", p.usual_trust, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "trust of customers who never complained"});
    field("retold_barrier", p.retold_barrier, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "the effort that having to tell the story again stands for"});
    field("remembered_failure", p.remembered_failure, {.low = 0, .high = 2, .source = "assumed",
          .meaning = "su by which one remembered failure lowers the inclination to recommend; as much as it weighs in "
                     "leaving (there .6 against 1.2 for satisfaction)"});
}

}  // namespace

void describe(input::Fields& field, GreetingParameters& p) {
    field("pleasure", p.pleasure, {.low = 0, .high = 2, .source = "assumed",
          .meaning = "what a greeting out of the blue does to satisfaction, su", .lever = true});
    field("habituation", p.habituation, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "how far one greeting makes the next one expected", .lever = true});
    field("memory", p.memory, {.low = 1, .high = 3650, .source = "assumed",
          .meaning = "time in which what is expected of greetings halves", .lever = true});
}

void describe(input::Fields& field, SatisfactionParameters& p) {
    describe_encounter(field, p);
    describe_disconfirmation(field, p);
    describe_mood(field, p);
    describe_relation(field, p);
    describe_recovery(field, p);
    field("greetings", p.greetings, {.meaning = "small attentions on a customer's own day"});
}

void describe(input::Fields& field, PerformanceOnlyParameters& p) {
    describe_encounter(field, p);
    describe_mood(field, p);
    describe_relation(field, p);
    describe_recovery(field, p);
    field("greetings", p.greetings, {.meaning = "small attentions on a customer's own day"});
}

void describe(input::Fields& field, TracesParameters& p) {
    describe(field, static_cast<SatisfactionParameters&>(p));
    field("kept", p.kept, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "share of what an episode does to satisfaction that stays; the rest fades"});
    field("feeling_half_life", p.feeling_half_life, {.low = 1, .high = 36500, .source = "assumed",
          .meaning = "time in which the part that delight and anger made fades by half"});
    field("function_half_life", p.function_half_life, {.low = 1, .high = 36500, .source = "assumed",
          .meaning = "time in which the part that quality made fades by half"});
}

}  // namespace goodwill::models
