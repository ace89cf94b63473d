// The definitions of equations.hpp; the paper's symbols are named there.
#include "models/reviews/equations.hpp"

#include <algorithm>

#include "random/functions.hpp"

namespace goodwill::models {

double review_probability(const ReviewPosting& p, double satisfaction, double answered) {
    const double distance = satisfaction > p.neutral ? satisfaction - p.neutral : p.neutral - satisfaction;
    const double logit =
        p.base + p.moved * random::pow(distance, p.exponent) + (satisfaction < 0 ? double{p.negative} : 0.0);
    return std::min(1.0, random::logistic(logit) * (1 + p.volume_of_answers * answered));
}

double believed_stars(const ReviewGating& p, double shown, double days) {
    return std::max(1.0, shown - p.distrust * random::exp2(-days / p.half_life));
}

int stars_given(const ReviewStars& p, double satisfaction, double answered, double eta) {
    const double felt = satisfaction + p.noise * eta + p.shift_of_answers * answered;
    return 1 + (felt >= p.second ? 1 : 0) + (felt >= p.third ? 1 : 0) + (felt >= p.fourth ? 1 : 0) +
           (felt >= p.fifth ? 1 : 0);
}

double mean_with_malice(double mean, double genuine, double malicious) {
    return (mean * genuine + malicious) / (genuine + malicious);
}

}  // namespace goodwill::models
