// Keys, ranges, sources and meanings of what is assumed about reviews.
#include "models/reviews/parameters.hpp"

namespace goodwill::models {

namespace {
constexpr std::string_view fitted = "calibrated: shares of stars in the Olist reviews";
}

void describe(input::Fields& field, ReviewPosting& p) {
    field("base", p.base,
          {.low = -12,
           .high = 3,
           .source = fitted,
           .meaning = "logit of the chance to review a journey that was as usual"});
    field("moved", p.moved,
          {.low = 0,
           .high = 3,
           .source = "hu_2009",
           .meaning = "how much being moved, either way, raises it: the J shape of reviews"});
    field("exponent", p.exponent,
          {.low = .5, .high = 3, .source = "assumed", .meaning = "power of the distance from usual satisfaction"});
    field(
        "negative", p.negative,
        {.low = 0, .high = 3, .source = fitted, .meaning = "how much being dissatisfied raises the logit beyond that"});
    field("neutral", p.neutral,
          {.low = -3,
           .high = 3,
           .source = "calibrated: mean satisfaction of the sector",
           .meaning = "satisfaction with a usual journey, su"});
    field("volume_of_answers", p.volume_of_answers,
          {.low = 0,
           .high = 1,
           .source = "proserpio_zervas_2017",
           .meaning = "share of reviews more when every review gets an answer"});
}

void describe(input::Fields& field, ReviewStars& p) {
    field("noise", p.noise,
          {.low = 0,
           .high = 2,
           .source = "assumed",
           .meaning = "standard deviation of what makes two people give different stars for the same, su"});
    field("second", p.second,
          {.low = -4, .high = 4, .source = fitted, .meaning = "satisfaction from which a second star is given, su"});
    field("third", p.third,
          {.low = -4, .high = 4, .source = fitted, .meaning = "satisfaction from which a third star is given, su"});
    field("fourth", p.fourth,
          {.low = -4, .high = 4, .source = fitted, .meaning = "satisfaction from which a fourth star is given, su"});
    field("fifth", p.fifth,
          {.low = -4, .high = 4, .source = fitted, .meaning = "satisfaction from which all five stars are given, su"});
    field("shift_of_answers", p.shift_of_answers,
          {.low = 0,
           .high = 1,
           .source = "calibrated: +.12 star when answering starts (proserpio_zervas_2017)",
           .meaning = "how much milder later reviewers judge when every review gets an answer, su"});
}

void describe(input::Fields& field, ReviewDisplay& p) {
    field("fades", p.fades, {.source = "assumed", .meaning = "whether old reviews count less; no: a plain mean of all"});
    field("half_life", p.half_life,
          {.low = 10, .high = 3650, .source = "assumed", .meaning = "time in which the weight of a review halves"});
    field("prior_reviews", p.prior_reviews,
          {.low = 0,
           .high = 100000,
           .source = "assumed",
           .meaning = "reviews on show at the start; they fade like all others"});
    field("prior_stars", p.prior_stars, {.low = 1, .high = 5, .source = "assumed", .meaning = "their mean"});
}

void describe(input::Fields& field, ReviewGating& p) {
    field("found_out", p.found_out, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "chance that a review held back is missed by its writer in public, and so comes out"});
    field("distrust", p.distrust, {.low = 0, .high = 4, .source = "assumed",
          .meaning = "stars that readers take off what is shown when it has come out"});
    field("half_life", p.half_life, {.low = 1, .high = 3650, .source = "assumed", .meaning = "half-life of that distrust"});
}

void describe(input::Fields& field, ReviewsParameters& p) {
    field("posting", p.posting, {.meaning = "who writes"});
    field("stars", p.stars, {.meaning = "how many stars"});
    field("display", p.display, {.meaning = "what is shown"});
    field("gating", p.gating, {.meaning = "what becomes of reviews held back"});
}

}  // namespace goodwill::models
