// The reporting maps and the table of net promotion.
#include "models/reporting.hpp"

#include <algorithm>

#include "random/functions.hpp"

namespace goodwill::models {

namespace {

//! The nearest whole number, halves upwards, without libm.
std::int64_t nearest(double x) {
    const double y = x + .5;
    const auto down = static_cast<std::int64_t>(y);
    return static_cast<double>(down) > y ? down - 1 : down;
}

}  // namespace

int ten_point_answer(double s, double eta) {
    return static_cast<int>(std::clamp<std::int64_t>(nearest(8.0 + 1.9 * (s - .66) + .75 * eta), 1, 10));
}

int five_point_answer(double s, double eta, double noise_sd) {
    constexpr std::array<double, 4> cuts{-.9, -.25, .35, 1.10};
    const double felt = s + noise_sd * eta;
    return 1 + static_cast<int>(std::count_if(cuts.begin(), cuts.end(), [felt](double cut) { return felt >= cut; }));
}

int recommendation(double s, double eta, const RecommendationMap& m) {
    const double latent = s + m.noise_sd * eta - m.centre;
    return latent > m.promoter_above ? 1 : latent < m.detractor_below ? -1 : 0;
}

int ten_point_recommendation(double s, double eta, const RecommendationMap& m) {
    const double latent = s + m.noise_sd * eta - m.centre;
    if (latent < m.detractor_below)
        return 1 + static_cast<int>(std::count_if(m.below_detractor.begin(), m.below_detractor.end(),
                                                  [latent](double cut) { return latent >= cut; }));
    return latent > m.ten_above ? 10 : latent > m.promoter_above ? 9 : latent >= m.eight_above ? 8 : 7;
}

double promoter_probability(double s, const RecommendationMap& m) {
    return 1 - random::normal_cdf((m.promoter_above + m.centre - s) / m.noise_sd);
}

double detractor_probability(double s, const RecommendationMap& m) {
    return random::normal_cdf((m.detractor_below + m.centre - s) / m.noise_sd);
}

NetPromotion::NetPromotion(const RecommendationMap& m) {
    constexpr int cells = 6 * cells_per_unit;
    knots_.reserve(cells + 2);
    for (int i = 0; i <= cells + 1; ++i) {
        const double s = -3 + static_cast<double>(i) / cells_per_unit;
        knots_.push_back(
            static_cast<std::int32_t>(nearest((promoter_probability(s, m) - detractor_probability(s, m)) * one)));
    }
}

}  // namespace goodwill::models
