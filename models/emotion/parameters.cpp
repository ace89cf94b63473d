// Keys, ranges, sources and meanings of what is assumed about anger.
#include "models/emotion/parameters.hpp"

namespace goodwill::models {

void describe(input::Fields& field, EmotionParameters& p) {
    field("anger_scale", p.anger_scale, {.low = 0, .high = 5, .source = "assumed",
          .meaning = "anger at a failure of severity 1 that is wholly the firm's"});
    field("severity_exponent", p.severity_exponent, {.low = .5, .high = 3, .source = "assumed",
          .meaning = "how anger grows with severity"});
    field("blames_firm", p.blames_firm, {.low = 0, .high = 1, .source = "folkes_1984",
          .meaning = "share of the failures that are blamed on the firm alone"});
    field("partly_blamed", p.partly_blamed, {.low = 0, .high = 1, .source = "folkes_1984",
          .meaning = "anger at the others, relative to that"});
    field("repeated", p.repeated, {.low = 0, .high = 3, .source = "maxham_netemeyer_2002",
          .meaning = "how much more anger each recent failure before this one adds, as a share"});
    field("announced_blame", p.announced_blame, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "anger at what customers were told of before, relative to the same unannounced", .lever = true});
    field("anger_half_life", p.anger_half_life, {.low = 1, .high = 365, .source = "assumed",
          .meaning = "time in which anger halves"});
    field("failures_memory", p.failures_memory, {.low = 1, .high = 3650, .source = "assumed",
          .meaning = "time in which the count of failures fades to 37%"});
    field("barrier", p.barrier, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "anger added by each barrier met on the way to complaining"});
    field("frustration", p.frustration, {.low = 0, .high = 2, .source = "assumed",
          .meaning = "anger of those who do not get through, per unit of effort and severity"});
    field("relief", p.relief, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "share of anger that a fully satisfying handling takes away"});
    field("relief_from", p.relief_from, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "satisfaction with the handling, below zero, from which relief begins"});
    field("second_failure", p.second_failure, {.low = 0, .high = 2, .source = "bitner_1990",
          .meaning = "anger added by a handling that fails the customer again, per unit of dissatisfaction with it"});
    field("passed_on", p.passed_on, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "anger added when a complaint goes up a step"});
}

}  // namespace goodwill::models
