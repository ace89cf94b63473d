// Keys, ranges, sources and meanings of what is assumed about staying and leaving.
#include "models/loyalty/parameters.hpp"

namespace goodwill::models {

void describe(input::Fields& field, Frailty& p) {
    field("alpha", p.alpha,
          {.low = .05,
           .high = 20,
           .source = "fader_hardie_2007",
           .meaning = "first shape of the Beta distribution of customers' own yearly chance to leave"});
    field("beta", p.beta,
          {.low = .05,
           .high = 100,
           .source = "fader_hardie_2007",
           .meaning = "second shape; the mean chance of a new customer is alpha / (alpha + beta)"});
}

void describe(input::Fields& field, LeavingWeights& p) {
    field("satisfaction", p.satisfaction,
          {.low = 0,
           .high = 3,
           .source = "calibrated: retention of detractors, passives and promoters in the bank",
           .meaning = "how much one su of satisfaction lowers the log hazard"});
    field("neutral", p.neutral,
          {.low = -3,
           .high = 3,
           .source = "calibrated: mean satisfaction of the sector",
           .meaning = "satisfaction at which it does not move the hazard, su"});
    field("top", p.top,
          {.low = 0,
           .high = 5,
           .source = "jones_sasser_1995",
           .meaning = "how much each su beyond `top_from` lowers the log hazard further"});
    field("top_from", p.top_from,
          {.low = -1,
           .high = 3,
           .source = "assumed",
           .meaning = "satisfaction from which somebody is totally satisfied, su"});
    field("anger", p.anger,
          {.low = 0, .high = 3, .source = "assumed", .meaning = "how much anger of 1 raises the log hazard"});
    field("failures", p.failures,
          {.low = 0,
           .high = 2,
           .source = "calibrated: a silent failure costs one point of yearly retention",
           .meaning = "how much each remembered failure raises the log hazard"});
    field("referred", p.referred,
          {.low = 0,
           .high = 1,
           .source = "schmitt_2011",
           .meaning = "how much lower the log hazard of a referred customer is: ln(1 / .82)"});
    field("talk", p.talk,
          {.low = 0,
           .high = 1,
           .source = "assumed",
           .meaning = "how much one unit of what was heard from friends lowers the log hazard"});
    field("price", p.price,
          {.low = 0,
           .high = 10,
           .source = "assumed",
           .meaning = "how much the log of our price over the rivals' raises the log hazard of somebody of price "
                      "sensitivity 1"});
    field("cause_from", p.cause_from,
          {.low = 0,
           .high = 1,
           .source = "assumed",
           .meaning = "a term of the log hazard smaller than this is not named as the cause of a loss; names only, "
                      "nobody leaves by it"});
}

void describe(input::Fields& field, ComplaintBump& p) {
    field("complaint", p.complaint,
          {.low = 0,
           .high = 3,
           .source = "knox_vanoest_2014",
           .meaning = "how much having complained raises the log hazard of a newcomer"});
    field("recovery", p.recovery,
          {.low = 0,
           .high = 3,
           .source = "knox_vanoest_2014",
           .meaning = "how much of that a perfect recovery takes back; below `complaint`, because recovery never fully "
                      "offsets"});
    field("repeated", p.repeated,
          {.low = 0,
           .high = 3,
           .source = "knox_vanoest_2014",
           .meaning = "how much each complaint still remembered adds"});
    field("tenure", p.tenure,
          {.low = 0,
           .high = 1,
           .source = "knox_vanoest_2014",
           .meaning = "power of (1 + years as a customer) that shrinks the effect"});
    field("half_life", p.half_life,
          {.low = 5,
           .high = 365,
           .source = "assumed",
           .meaning = "time in which the effect halves; the relationship soon returns to normal"});
    field("memory", p.memory,
          {.low = 1,
           .high = 365,
           .source = "knox_vanoest_2014",
           .meaning = "time in which the count of earlier complaints falls to 37%"});
}

namespace {

void describe_hazard(input::Fields& field, LoyaltyParameters& p, std::string_view frailty) {
    field("frailty", p.frailty, {.meaning = frailty});
    field("level_spread", p.level_spread,
          {.low = 0,
           .high = 1.5,
           .source = "calibrated: slope of recommendation on satisfaction in the ECSI mobile phone survey",
           .meaning = "standard deviation of the lasting personal level of satisfaction, su"});
    field("satisfaction_at_start", p.satisfaction_at_start,
          {.low = -3,
           .high = 3,
           .source = "calibrated: satisfaction neither rises nor falls in the first years",
           .meaning =
               "satisfaction of somebody of average level while those present at the start were being retained, su"});
    field("oldest_tenure", p.oldest_tenure,
          {.low = 0,
           .high = 80,
           .source = "assumed",
           .meaning = "longest time anybody has been a customer at the start, years; 0: all are new"});
    field("leaving", p.leaving, {.meaning = "what moves the hazard of leaving"});
    field("complaints", p.complaints, {.meaning = "what a complaint leaves behind"});
}

}  // namespace

void describe(input::Fields& field, LoyaltyParameters& p) {
    describe_hazard(field, p, "own yearly chance to leave, different from customer to customer and lasting");
}

void describe(input::Fields& field, HomogeneousParameters& p) {
    describe_hazard(field, p, "the mixture whose mean hazard every customer has");
}

}  // namespace goodwill::models
