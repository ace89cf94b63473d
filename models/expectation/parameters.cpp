// Keys, ranges, sources and meanings of what is assumed about perception and expectation.
#include "models/expectation/parameters.hpp"

namespace goodwill::models {

void describe(input::Fields& field, PerceptionParameters& p) {
    field("assimilation", p.assimilation, {.low = 0, .high = .9, .source = "boulding_1993",
          .meaning = "how far perception is pulled towards what was expected"});
    field("encounter_sd", p.encounter_sd, {.low = 0, .high = 3,
          .source = "calibrated: halo between attributes, customerSat survey",
          .meaning = "luck of one encounter common to the five dimensions, standard deviation"});
    field("dimension_sd", p.dimension_sd, {.low = 0, .high = 3,
          .source = "calibrated: halo between attributes, customerSat survey",
          .meaning = "luck of one encounter in each dimension, standard deviation"});
    field("failure_fall", p.failure_fall, {.low = 0, .high = 20,
          .source = "calibrated: a silent failure of mean severity lowers satisfaction by .08",
          .meaning = "fall of reliability at a failure of severity 1; other dimensions fall by less"});
    field("anger_sharpens", p.anger_sharpens, {.low = 0, .high = 3, .source = "assumed",
          .meaning = "how much harder an angry customer takes a failure, per unit of anger"});
    field("repetition_sharpens", p.repetition_sharpens, {.low = 0, .high = 3, .source = "maxham_netemeyer_2002",
          .meaning = "how much harder a customer takes a failure for each earlier one he remembers; its size is assumed"});
    field("angry_discount", p.angry_discount, {.low = 0, .high = 3, .source = "assumed",
          .meaning = "points off every dimension per unit of anger"});
    field("skill_gain", p.skill_gain, {.low = 0, .high = 20, .source = "assumed",
          .meaning = "points of assurance per unit of the employee's skill"});
    field("empathy_gain", p.empathy_gain, {.low = 0, .high = 20, .source = "assumed",
          .meaning = "points of empathy per unit of the employee's empathy"});
    field("engagement_gain", p.engagement_gain, {.low = 0, .high = 5, .source = "brown_lam_2008",
          .meaning = "points on every dimension between a neutral and a fully engaged employee"});
}

void describe(input::Fields& field, WaitingParameters& p) {
    field("felt_longer", p.felt_longer, {.low = 1, .high = 2, .source = "hornik_1984",
          .meaning = "perceived over actual waiting time while unoccupied"});
    field("weight", p.weight, {.low = 0, .high = 3, .source = "assumed",
          .meaning = "points of responsiveness lost when a wait beyond the expected one is 1.7 times the "
                     "expected one"});
    field("least_expected", p.least_expected, {.low = .01, .high = 60, .source = "assumed",
          .meaning = "a shorter expected wait counts as this long"});
    field("turned_away", p.turned_away, {.low = 0, .high = 10, .source = "assumed",
          .meaning = "points of reliability and responsiveness lost when nobody serves"});
    field("menu", p.menu, {.low = 0, .high = 10, .source = "assumed",
          .meaning = "points of responsiveness lost at a touchpoint of effort 1"});
    field("story_retold", p.story_retold, {.low = 0, .high = 10, .source = "assumed",
          .meaning = "points of empathy lost when the story has to be told again"});
}

void describe(input::Fields& field, PromiseParameters& p) {
    field("days_per_point", p.days_per_point, {.low = .01, .high = 1000,
          .source = "calibrated: stars by days early and late in the Olist orders",
          .meaning = "days before the promised time that win the first point of reliability"});
    field("loss_weight", p.loss_weight, {.low = 1, .high = 100, .source = "tversky_kahneman_1992",
          .meaning = "how much more a day late costs than a day early wins"});
}

void describe(input::Fields& field, PersonalParameters& p) {
    field("granted", p.granted, {.low = 0, .high = 10, .source = "assumed",
          .meaning = "points of empathy won when a request beyond the rules is granted", .lever = true});
    field("refused", p.refused, {.low = 0, .high = 10, .source = "assumed",
          .meaning = "points of responsiveness and empathy lost when it is refused", .lever = true});
    field("recognised", p.recognised, {.low = 0, .high = 10, .source = "assumed",
          .meaning = "points of empathy won when those who serve know the customer from earlier visits", .lever = true});
    field("notice_believed", p.notice_believed, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "how much of an announced fall in quality customers reckon with before it comes", .lever = true});
}

namespace {

void describe_gaps(input::Fields& field, ExpectationParameters& p) {
    field("perception", p.perception, {.meaning = "what luck, mood and mishaps do to perceived quality"});
    field("waiting", p.waiting, {.meaning = "what waiting and barriers do to perceived quality"});
    field("promises", p.promises, {.meaning = "what beating or missing a promised time does to perceived quality"});
    field("personal", p.personal, {.meaning = "what is done for one customer, and telling him before"});
    field("will_gain", p.will_gain, {.low = 0, .high = 1, .source = "boulding_1993",
          .meaning = "how far one encounter moves what the customer thinks will be"});
    field("should_gain", p.should_gain, {.low = 0, .high = 1, .source = "boulding_1993",
          .meaning = "how far one encounter lifts what should be towards the best known"});
    field("should_share", p.should_share, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "share of what should be in the point of reference"});
    field("adequate_gap", p.adequate_gap, {.low = 0, .high = 5, .source = "zeithaml_berry_parasuraman_1993",
          .meaning = "how far below what will be service is still adequate"});
    field("zone_slope", p.zone_slope, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "how much a gap counts inside the zone of tolerance; 1 switches the zone off"});
}

void describe_losses(input::Fields& field, ExpectationParameters& p) {
    field("loss_weight", p.loss_weight, {.low = 1, .high = 10, .source = "tversky_kahneman_1992",
          .meaning = "how much more a shortfall hurts than an equal surplus pleases"});
}

void describe_levels(input::Fields& field, ExpectationParameters& p) {
    field("exponent", p.exponent, {.low = .3, .high = 1, .source = "tversky_kahneman_1992",
          .meaning = "how gaps lose weight as they grow"});
    field("benchmark_drift", p.benchmark_drift, {.low = -5, .high = 5, .source = "assumed",
          .meaning = "points a year by which the best known elsewhere gets better"});
    field("will_sd", p.will_sd, {.low = 0, .high = 3, .source = "assumed",
          .meaning = "differences between customers in what they think will be, at the start"});
    field("should_sd", p.should_sd, {.low = 0, .high = 3, .source = "assumed",
          .meaning = "differences between customers in what should be, at the start"});
    field("sector_quality", p.sector_quality, {.low = 0, .high = 10, .source = "tenenhaus_2005",
          .meaning = "quality usual in the sector: a newcomer expects half of it and half of what is said of us"});
    field("sector_gap", p.sector_gap, {.low = 0, .high = 5, .source = "assumed",
          .meaning = "by how much what should be exceeds what will be, usual in the sector"});
    field("talk_shift", p.talk_shift, {.low = 0, .high = 2, .source = "assumed",
          .meaning = "points by which a close friend's talk moves what a customer thinks will be; others half"});
}

}  // namespace

void describe(input::Fields& field, ExpectationParameters& p) {
    describe_gaps(field, p);
    describe_losses(field, p);
    describe_levels(field, p);
}

void describe(input::Fields& field, SymmetricParameters& p) {
    describe_gaps(field, p);
    describe_levels(field, p);
}

}  // namespace goodwill::models
