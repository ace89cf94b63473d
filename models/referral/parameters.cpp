// Keys, ranges, sources and meanings of what is assumed about referrals.
#include "models/referral/parameters.hpp"

namespace goodwill::models {

void describe(input::Fields& field, ReferralIntent& p) {
    field("base", p.base,
          {.low = -5,
           .high = 5,
           .source = "calibrated: 68% of the promoters asked intend to (kumar_2007)",
           .meaning = "logit of the intention at satisfaction `at`"});
    field("satisfaction", p.satisfaction,
          {.low = 0, .high = 10, .source = "assumed", .meaning = "how much one su of satisfaction raises it"});
    field("at", p.at,
          {.low = -3, .high = 3, .source = "assumed", .meaning = "satisfaction at which the logit is `base`, su"});
    field("not_permitted", p.not_permitted,
          {.low = 0,
           .high = 3,
           .source = "assumed",
           .meaning = "how much being asked without being asked for permission first lowers it"});
    field("no_reward", p.no_reward,
          {.low = 0,
           .high = 3,
           .source = "ryu_feick_2007",
           .meaning = "how much having no reward to expect lowers it; that there is one counts more than its size"});
    field("reward_scale", p.reward_scale,
          {.low = .1, .high = 1000, .source = "assumed", .meaning = "reward at which 37% of that loss is left"});
    field("unthanked", p.unthanked,
          {.low = 0,
           .high = 3,
           .source = "assumed",
           .meaning = "how much never having been thanked lowers it in somebody who has won us a customer"});
    field("gift", p.gift,
          {.low = 0,
           .high = 3,
           .source = "assumed",
           .meaning = "how much having been thanked with a gift raises it in somebody who has won us a customer"});
    field("informed", p.informed,
          {.low = 0,
           .high = 3,
           .source = "assumed",
           .meaning = "how much hearing what became of a friend raises it in somebody who has sent one"});
    field("too_soon", p.too_soon,
          {.low = 0,
           .high = 5,
           .source = "assumed",
           .meaning = "how much being asked at the first visit lowers it; 0: nobody minds"});
    field("known_after", p.known_after,
          {.low = .1, .high = 1000, .source = "assumed", .meaning = "visits after which 37% of that reserve is left"});
}

void describe(input::Fields& field, ReferralMatch& p) {
    field("belief", p.belief,
          {.low = 0,
           .high = 3,
           .source = "vandenbulte_2018",
           .meaning = "how much one point of quality that a friend believes we have raises the logit of winning him; its size is "
                      "assumed"});
    field("usual", p.usual,
          {.low = 0, .high = 10, .source = "assumed", .meaning = "belief at which it neither raises nor lowers it, points"});
}

void describe(input::Fields& field, ReferralParameters& p) {
    field("asked_after", p.asked_after,
          {.low = 0,
           .high = 1,
           .source = "assumed",
           .meaning = "share of the journeys after which those to be asked are asked",
           .of = "journeys"});
    field("pause", p.pause,
          {.low = 0, .high = 3650, .source = "assumed", .meaning = "time in which nobody is asked twice"});
    field("intent", p.intent, {.meaning = "whether somebody asked intends to recommend us"});
    field("acts", p.acts,
          {.low = 0, .high = 1, .source = "kumar_2007", .meaning = "share of those who intend to that do"});
    field("converts", p.converts,
          {.low = 0,
           .high = 1,
           .source = "kumar_2007",
           .meaning = "share of all referrals made that win a customer, whoever they are made to"});
    field("match", p.match, {.meaning = "whether a referral wins those whom we suit"});
    field("closed", p.closed,
          {.low = 0,
           .high = 3650,
           .source = "assumed",
           .meaning = "time for which a former customer cannot be won back by a friend"});
}

}  // namespace goodwill::models
