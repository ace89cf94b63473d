// Keys, ranges, sources and meanings of what is assumed about talk.
#include "models/talk/parameters.hpp"

namespace goodwill::models {

void describe(input::Fields& field, TalkRates& p) {
    field("neutral", p.neutral, {.low = 0, .high = .5, .source = "assumed", .meaning = "neutral mentions a journey"});
    field("positive", p.positive,
          {.low = 0,
           .high = .5,
           .source = "calibrated: one positive message a customer and year",
           .meaning = "positive messages a journey at a mood of +1 su; grows with its power `exponent`"});
    field("negative", p.negative,
          {.low = 0,
           .high = .5,
           .source = "anderson_1998",
           .meaning = "negative messages a journey at a mood of -1 su; grows with its power `exponent`"});
    field("anger", p.anger,
          {.low = 0,
           .high = 3,
           .source = "calibrated: three to four positive messages for a negative one",
           .meaning = "negative messages a journey at anger 1"});
    field("exponent", p.exponent,
          {.low = 0,
           .high = 4,
           .source = "anderson_1998",
           .meaning = "power of the mood in both; 0: the satisfied talk at one rate and the dissatisfied at another"});
    field("cumulative", p.cumulative,
          {.low = 0,
           .high = 1,
           .source = "assumed",
           .meaning = "weight of lasting satisfaction in the mood; the rest is the journey just ended"});
}

void describe(input::Fields& field, TalkEffects& p) {
    field("strong", p.strong,
          {.low = 0,
           .high = 1,
           .source = "assumed",
           .meaning = "what a message from a close friend adds to the willingness to choose us, logit"});
    field("weak", p.weak, {.low = 0, .high = 1, .source = "assumed", .meaning = "the same from an acquaintance"});
    field("largest", p.largest,
          {.low = 0,
           .high = 10,
           .source = "assumed",
           .meaning = "largest effect of all that was heard, logit, either way"});
    field("triggers_strong", p.triggers_strong,
          {.low = 0,
           .high = 1,
           .source = "assumed",
           .meaning = "chance that a positive message from a close friend makes somebody consider us"});
    field("triggers_weak", p.triggers_weak,
          {.low = 0, .high = 1, .source = "assumed", .meaning = "the same from an acquaintance"});
}

void describe(input::Fields& field, TalkParameters& p) {
    field("rates", p.rates, {.meaning = "how many messages a journey gives rise to"});
    field("effects", p.effects, {.meaning = "what one message does"});
    field(
        "half_life", p.half_life,
        {.low = 1, .high = 3650, .source = "assumed", .meaning = "time in which the effect of what was heard halves"});
}

}  // namespace goodwill::models
