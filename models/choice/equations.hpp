// Choice between us and our rivals as a multinomial logit (model sheet E15), behind a gate of relevance that comes
// first (Hauser & Wernerfelt 1990): whoever does not pass it never compares.
#pragma once
#include <span>

#include "models/choice/parameters.hpp"

namespace goodwill::models {

//! Somebody who compares.
struct Chooser {
    double experience_weight{1};
    double price_sensitivity{.5};
};
//! A provider as he sees it: believed quality in points, price relative to the market.
struct Offer {
    double quality{7.5};
    double price{1};
    bool present{false};  // he is with them now
};
//! Utility of an offer, logit: beta_x cx (quality - reference) - beta_p ps ln price, plus inertia for the present
//! provider.
[[nodiscard]] double offer_utility(const ChoiceWeights& p, const Chooser& who, const Offer& offer);

//! Worth of a mean of `stars` to a reader, logit: rises to 4.35, then falls, too good to be true (Maslowska et al.
//! 2017).
[[nodiscard]] double stars_worth(const StarWeights& p, double stars);

//! Which of several utilities is chosen by one uniform, in their order; the multinomial logit. At least one utility.
[[nodiscard]] std::size_t logit_choice(std::span<const double> utilities, double u);
//! Chance that the first of them is chosen.
[[nodiscard]] double first_choice_probability(std::span<const double> utilities);

//! What somebody who leaves believes our quality to be: reference + kept share of u (S - neutral), points, clipped to
//! 0..10.
[[nodiscard]] double belief_after_leaving(const BeliefParameters& p, double reference, double satisfaction);

}  // namespace goodwill::models
