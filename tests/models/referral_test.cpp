// The referral funnel against the published one, and the laws of asking.
#include "models/referral/equations.hpp"

#include <cmath>

#include "models/reporting.hpp"
#include "random/functions.hpp"
#include "support/catch.hpp"

using namespace goodwill;
using namespace goodwill::models;

namespace {

//! Share of those asked who intend to, when customers' satisfaction is N(.70, .60) as at the bank.
double intention(bool promoters_only) {
    double asked = 0;
    double intend = 0;
    constexpr int steps = 2000;
    for (int k = 0; k < steps; ++k) {
        const double s = .70 + .60 * random::normal_quantile((k + .5) / steps);
        const double weight = promoters_only ? promoter_probability(s) : 1;
        asked += weight;
        intend += weight * intention_probability({}, s, {});
    }
    return intend / asked;
}

}  // namespace

TEST_CASE("Of the promoters asked about 68% intend to refer, 33% do, and 14% of the referrals win a customer",
          "[referral]") {
    const ReferralParameters p;
    CHECK(intention(true) == Approx(.68).margin(.05));
    CHECK(intention(true) * p.acts == Approx(.33).margin(.05));
    CHECK(conversion_of_eligible(p.converts, .54) * .54 == Approx(.14));
}

TEST_CASE("Asking promoters only is worth more an ask than asking everybody", "[referral]") {
    CHECK(intention(true) > intention(false) + .1);
    CHECK(intention(false) == Approx(.48).margin(.08));
}

TEST_CASE("The more satisfied intend more", "[referral]") {
    double before = 0;
    for (double s = -3; s <= 3; s += .1) {
        const double now = intention_probability({}, s, {});
        CHECK(now > before);
        before = now;
    }
    CHECK(intention_probability({}, 1, {}) == Approx(1 / (1 + 1 / 2.117)).margin(.005));
}

TEST_CASE("Asking without permission, paying nothing and forgetting to thank lower the intention a little",
          "[referral]") {
    const double usual = intention_probability({}, .8, {});
    CHECK(intention_probability({}, .8, {.permitted = false}) < usual);
    CHECK(intention_probability({}, .8, {.reward = 0}) < usual);
    CHECK(intention_probability({}, .8, {.thanks = scenario::Thanks::none, .has_won_before = true}) < usual);
    CHECK(intention_probability({}, .8, {.thanks = scenario::Thanks::gift, .has_won_before = true}) > usual);
    CHECK(intention_probability({}, .8, {.thanks = scenario::Thanks::none}) == usual);  // nobody to thank yet
}

TEST_CASE("That there is a reward counts more than its size", "[referral]") {
    const auto with = [](double reward) { return intention_probability({}, .8, {.reward = reward}); };
    CHECK(with(20) - with(0) > 5 * (with(200) - with(20)));
}

TEST_CASE("Those who can be won are no customers and hold us a possible provider", "[referral]") {
    scenario::Market market;
    CHECK(share_to_be_won(market) == Approx(.6 * .9));
    market.segments.items["a"] = {.share = .5, .customers_at_start = .2};
    market.segments.items["b"] = {.share = .5, .customers_at_start = .6};
    market.relevance = .5;
    CHECK(share_to_be_won(market) == Approx(.3));
    CHECK(conversion_of_eligible(.14, .05) == 1);
}

TEST_CASE("Whom a referral wins may hang on what he believes, or not", "[referral]") {
    CHECK(conversion_by_belief({}, .3, 9) == .3);
    const ReferralMatch match{.belief = .5};
    CHECK(conversion_by_belief(match, .3, match.usual) == Approx(.3));
    CHECK(conversion_by_belief(match, .3, match.usual + 2) == Approx(.3 * 2.71828 / (.7 + .3 * 2.71828)).epsilon(1e-5));
    CHECK(conversion_by_belief(match, .3, 0) > 0);
    CHECK(conversion_by_belief(match, 1, 0) == 1);
}

TEST_CASE("Who is asked too soon, or hears nothing of his friend, intends less", "[referral]") {
    const auto logit = [](double chance) { return std::log(chance / (1 - chance)); };
    ReferralIntent p;
    const double usual = logit(intention_probability(p, 1, {}));
    CHECK(logit(intention_probability(p, 1, {.hears_of_friend = true})) == Approx(usual + .2));
    CHECK(intention_probability(p, 1, {.visits = 1}) == intention_probability(p, 1, {}));  // by default nobody minds
    p.too_soon = 1.5;
    CHECK(logit(intention_probability(p, 1, {.visits = 1})) == Approx(usual - 1.5));
    CHECK(logit(intention_probability(p, 1, {.visits = 4})) == Approx(usual - 1.5 * .36787944));
}
