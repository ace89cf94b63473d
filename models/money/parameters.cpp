// Keys, ranges, sources and meanings of the assumptions behind goodwill.
#include "models/money/parameters.hpp"

namespace goodwill::models {

void describe(input::Fields& field, BringsParameters& p) {
    field("praise", p.praise, {.low = 0, .high = 1,
          .source = "calibrated: about one positive message a customer and year",
          .meaning = "positive messages per journey and squared unit of satisfaction"});
    field("blame", p.blame, {.low = 0, .high = 1, .source = "anderson_1998",
          .meaning = "negative messages per journey and squared unit of dissatisfaction"});
    field("talk_wins", p.talk_wins, {.low = 0, .high = 1,
          .source = "calibrated: customers won by talk per positive message, chain of the model sheet",
          .meaning = "newcomers per positive message; a negative one costs as many"});
    field("intends", p.intends, {.low = -5, .high = 5, .source = "kumar_2007",
          .meaning = "logit of intending to refer at satisfaction 1"});
    field("intends_slope", p.intends_slope, {.low = 0, .high = 10, .source = "assumed",
          .meaning = "slope of that logit in satisfaction"});
    field("acts", p.acts, {.low = 0, .high = 1, .source = "kumar_2007",
          .meaning = "share of the intended referrals that are made"});
    field("converts", p.converts, {.low = 0, .high = 1, .source = "kumar_2007",
          .meaning = "share of the referrals made that become customers"});
}

void describe(input::Fields& field, ReferredMargin& p) {
    field("more", p.more, {.low = 0, .high = 1, .source = "schmitt_2011",
          .meaning = "how much more a referred customer's margins are when he comes; the size is assumed"});
    field("half_life", p.half_life, {.low = 1, .high = 36500, .source = "schmitt_2011",
          .meaning = "time in which half of that has gone; the size is assumed"});
}

void describe(input::Fields& field, MoneyParameters& p) {
    field("newcomer_keeps", p.newcomer_keeps, {.low = 0, .high = 1,
          .source = "calibrated: first-year retention of newcomers, chain of the model sheet",
          .meaning = "chance that a newcomer stays a year, for valuing those whom customers bring"});
    field("brings", p.brings, {.meaning = "whom satisfied customers bring, as far as goodwill counts them"});
    field("referred", p.referred,
          {.meaning = "what referred customers earn beyond others; absent, they earn the same and no figures tell them apart"});
}

}  // namespace goodwill::models
