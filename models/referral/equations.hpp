// Referrals (model sheet E17), a funnel: promoters asked, who intend, who act, whose friend becomes a customer: .68,
// .49 of those, .14 of all referrals made (Kumar, Petersen & Leone 2007).
#pragma once
#include <optional>

#include "models/referral/parameters.hpp"
#include "scenario/scenario.hpp"

namespace goodwill::models {

//! How a customer is asked.
struct Asking {
    bool permitted{true};
    double reward{30};
    scenario::Thanks thanks{scenario::Thanks::note};
    bool has_won_before{false};
    bool hears_of_friend{false};     // of one he sent before
    std::optional<int> visits{};     // so far; absent where nobody minds how soon he is asked
};
//! Chance that a customer of satisfaction S (su) intends to recommend us: sigma(.75 + 3 (S - 1)) when asked the usual
//! way.
[[nodiscard]] double intention_probability(const ReferralIntent& p, double satisfaction, const Asking& asking);

//! Share of people whom a friend could win: no customers, and we are a possible provider; from a scenario's first
//! values.
[[nodiscard]] double share_to_be_won(const scenario::Market& market);
//! Chance that a referral made to one of them wins him, so that `converts` of all referrals do; at most 1.
[[nodiscard]] double conversion_of_eligible(double converts, double eligible_share);
//! That chance for a friend who believes our quality to be `believed` points: its logit moves with what he believes.
[[nodiscard]] double conversion_by_belief(const ReferralMatch& p, double conversion, double believed);

}  // namespace goodwill::models
