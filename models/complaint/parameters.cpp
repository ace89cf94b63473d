// Keys, ranges, sources and meanings of what is assumed about responses to failure.
#include "models/complaint/parameters.hpp"

namespace goodwill::models {

void describe(input::Fields& field, VoiceParameters& p) {
    field("severity", p.severity, {.low = 0, .high = 20,
          .source = "calibrated: 3% voice a trivial problem, 69% a costly one (goodman_newman_2003)",
          .meaning = "how severity drives complaining"});
    field("trust", p.trust, {.low = 0, .high = 10, .source = "hirschman_1970",
          .meaning = "how trust that the firm puts things right drives complaining"});
    field("stake", p.stake, {.low = 0, .high = 10, .source = "singh_1988",
          .meaning = "how that trust counts the more, the more is at stake"});
    field("effort", p.effort, {.low = 0, .high = 8, .source = "assumed",
          .meaning = "how the effort of complaining keeps people from it"});
    field("reference_effort", p.reference_effort, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "effort at which the published shares of complainers hold"});
    field("reference_trust", p.reference_trust, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "trust at which they hold"});
    field("even_chance", p.even_chance, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "chance of success at which the stake does not count"});
    field("barrier_share", p.barrier_share, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "how much of the barriers met on the journey stands in the way of a complaint too"});
    field("barriers_per_effort", p.barriers_per_effort, {.low = 0, .high = 20, .source = "assumed",
          .meaning = "number of barriers that an effort of 1 stands for"});
}

void describe(input::Fields& field, ExitParameters& p) {
    field("base", p.base, {.low = -10, .high = 10, .source = "calibrated: repurchase by path of complaint (TARP 1986)",
          .meaning = "log odds of leaving at once, switching free, at severity 0"});
    field("severity", p.severity, {.low = 0, .high = 10,
          .source = "calibrated: repurchase by path of complaint (TARP 1986)",
          .meaning = "how severity drives leaving at once"});
    field("anger", p.anger, {.low = 0, .high = 10, .source = "assumed", .meaning = "how anger drives it"});
    field("switching", p.switching, {.low = 0, .high = 10,
          .source = "calibrated: 3 to 4% of failures end a relation at once",
          .meaning = "how the cost of switching holds customers"});
    field("switching_cost", p.switching_cost, {.low = 0, .high = 2, .source = "assumed",
          .meaning = "cost of switching: 0 a repurchase is a free choice, 1 a bank account"});
    field("satisfaction", p.satisfaction, {.low = 0, .high = 10, .source = "assumed",
          .meaning = "how satisfaction holds them"});
    field("reference_satisfaction", p.reference_satisfaction, {.low = -3, .high = 3, .source = "assumed",
          .meaning = "satisfaction usual in the sector, su"});
    field("justice", p.justice, {.low = 0, .high = 10,
          .source = "calibrated: repurchase by path of complaint (TARP 1986)",
          .meaning = "how just handling holds those who complained"});
    field("voiced", p.voiced, {.low = -5, .high = 5,
          .source = "calibrated: repurchase by path of complaint (TARP 1986)",
          .meaning = "how having been heard at all holds them"});
}

void describe(input::Fields& field, PublicParameters& p) {
    field("base", p.base, {.low = -20, .high = 5, .source = "calibrated: 1 to 2% of failures are told in public",
          .meaning = "log odds of telling the public, without anger"});
    field("anger", p.anger, {.low = 0, .high = 10, .source = "assumed", .meaning = "how anger drives it"});
    field("extraversion", p.extraversion, {.low = 0, .high = 5, .source = "assumed",
          .meaning = "differences between people in it"});
    field("easy_door", p.easy_door, {.low = 0, .high = 5, .source = "singh_1988",
          .meaning = "how an easy direct door keeps complaints out of the public"});
    field("handled_well", p.handled_well, {.low = 0, .high = 10, .source = "assumed",
          .meaning = "how satisfaction with the handling keeps it out afterwards"});
}

void describe(input::Fields& field, ComplaintParameters& p) {
    field("voice", p.voice, {.meaning = "what makes people complain to us"});
    field("exit", p.exit, {.meaning = "what makes people leave over a failure"});
    field("publicly", p.publicly, {.meaning = "what makes people tell everybody"});
    field("trust_gain", p.trust_gain, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "how far one closed complaint moves trust towards the justice met"});
    field("starting_trust", p.starting_trust, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "trust of customers who never complained"});
}

}  // namespace goodwill::models
