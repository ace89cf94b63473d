// The definitions of equations.hpp; the paper's symbols are named there.
#include "models/referral/equations.hpp"

#include <algorithm>

#include "random/functions.hpp"

namespace goodwill::models {

double intention_probability(const ReferralIntent& p, double satisfaction, const Asking& asking) {
    double logit = p.base + p.satisfaction * (satisfaction - p.at);
    if (!asking.permitted)
        logit -= p.not_permitted;
    logit -= p.no_reward * random::exp(-asking.reward / p.reward_scale);
    if (asking.has_won_before && asking.thanks == scenario::Thanks::none)
        logit -= p.unthanked;
    if (asking.has_won_before && asking.thanks == scenario::Thanks::gift)
        logit += p.gift;
    if (asking.hears_of_friend)
        logit += p.informed;
    if (asking.visits)
        logit -= p.too_soon * random::exp(-(*asking.visits - 1) / p.known_after);
    return random::logistic(logit);
}

double share_to_be_won(const scenario::Market& market) {
    double shares = 0;
    double open = 0;
    for (const auto& [name, segment] : market.segments.items) {
        shares += segment.share;
        open += segment.share * (1 - segment.customers_at_start);
    }
    const double prospects = shares > 0 ? open / shares : 1 - scenario::Segment{}.customers_at_start;
    return prospects * market.relevance;
}

double conversion_of_eligible(double converts, double eligible_share) {
    return eligible_share <= converts ? 1.0 : converts / eligible_share;
}

double conversion_by_belief(const ReferralMatch& p, double conversion, double believed) {
    if (p.belief == 0 || conversion >= 1)
        return conversion;
    const double odds = conversion / (1 - conversion) * random::exp(p.belief * (believed - p.usual));
    return odds / (1 + odds);
}

}  // namespace goodwill::models
