// The definitions of equations.hpp; the paper's symbols are named there.
#include "models/choice/equations.hpp"

#include <algorithm>

#include "random/functions.hpp"

namespace goodwill::models {

double offer_utility(const ChoiceWeights& p, const Chooser& who, const Offer& offer) {
    return p.experience * who.experience_weight * (offer.quality - p.reference) -
           p.price * who.price_sensitivity * random::log(offer.price) + (offer.present ? double{p.inertia} : 0.0);
}

double stars_worth(const StarWeights& p, double stars) {
    return p.each * std::min(stars, double{p.too_good_from}) -
           p.too_good * std::max(stars - p.too_good_from, 0.0) * (1 - p.credibility);
}

std::size_t logit_choice(std::span<const double> utilities, double u) {
    const double highest = *std::max_element(utilities.begin(), utilities.end());
    double sum = 0;
    for (const double utility : utilities)
        sum += random::exp(utility - highest);
    double below = 0;
    for (std::size_t i = 0; i + 1 < utilities.size(); ++i) {
        below += random::exp(utilities[i] - highest) / sum;
        if (u < below)
            return i;
    }
    return utilities.size() - 1;
}

double first_choice_probability(std::span<const double> utilities) {
    double others = 0;
    for (std::size_t i = 1; i < utilities.size(); ++i)
        others += random::exp(utilities[i] - utilities[0]);
    return 1 / (1 + others);
}

double belief_after_leaving(const BeliefParameters& p, double reference, double satisfaction) {
    return std::clamp(reference + p.of_own_experience * p.points_per_su * (satisfaction - p.neutral), 0.0, 10.0);
}

}  // namespace goodwill::models
