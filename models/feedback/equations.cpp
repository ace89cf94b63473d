// The response model and its bias in closed form.
#include "models/feedback/equations.hpp"

#include <algorithm>
#include <cmath>

#include "random/functions.hpp"

namespace goodwill::models {

double answer_probability(const FeedbackParameters& p, double base, double satisfaction, double lately,
                          double questions) {
    const double away = std::abs(satisfaction - p.usual_satisfaction);
    const double logit = base + p.extremes * random::pow(away, 1.5) + (satisfaction < 0 ? p.displeased.value : 0.0) -
                         p.fatigue * lately - p.length * std::max(0.0, questions - p.short_enough) +
                         p.engaging_weight * p.engaging;
    return random::logistic(logit);
}

double reported_mean(std::span<const double> values, std::span<const double> shares, std::span<const double> answers) {
    double sum = 0;
    double weight = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        sum += values[i] * shares[i] * answers[i];
        weight += shares[i] * answers[i];
    }
    return sum / weight;
}

double net_promoter_score(double promoter_share, double detractor_share) {
    return 100 * (promoter_share - detractor_share);
}

double net_promoter_error(double promoter_share, double detractor_share, double answers) {
    const double difference = promoter_share - detractor_share;
    return 100 * std::sqrt((promoter_share + detractor_share - difference * difference) / answers);
}

}  // namespace goodwill::models
