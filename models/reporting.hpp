// How satisfaction is reported: the maps from cumulative satisfaction S (su) to survey answers, and the true net
// promoter score as an expectation. Readouts with noise of their own, calibrated to the mobile-phone survey of the
// European Customer Satisfaction Index (Tenenhaus et al. 2005) with fixed constants; nothing in the simulated world
// depends on them.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace goodwill::models {

//! Constants of the recommendation answer: L = S + noise_sd eta - centre; promoter above .305, detractor below -.706. All cuts
//! are the normal quantiles of the survey's cumulated shares of answers 1 .. 9.
struct RecommendationMap {
    double noise_sd{.62};
    double centre{.6};
    double detractor_below{-.706};
    double promoter_above{.305};
    std::array<double, 5> below_detractor{-1.852, -1.799, -1.626, -1.433, -.915};  // L from which 2 .. 6 is answered
    double eight_above{-.327};
    double ten_above{.595};
};

//! A 10-point satisfaction answer, 1..10, from S in su and a standard normal number.
[[nodiscard]] int ten_point_answer(double s, double eta);
//! A 5-point satisfaction answer, 1..5, from S in su and a standard normal number.
[[nodiscard]] int five_point_answer(double s, double eta, double noise_sd = .3);
//! -1 detractor, 0 passive, 1 promoter, from S in su and a standard normal number.
[[nodiscard]] int recommendation(double s, double eta, const RecommendationMap& m = {});
//! The same on ten points, 1..10: promoters answer 9 or 10, detractors 6 or less.
[[nodiscard]] int ten_point_recommendation(double s, double eta, const RecommendationMap& m = {});
//! Chance that a customer with satisfaction S is a promoter.
[[nodiscard]] double promoter_probability(double s, const RecommendationMap& m = {});
//! Chance that a customer with satisfaction S is a detractor.
[[nodiscard]] double detractor_probability(double s, const RecommendationMap& m = {});

//! P(promoter) - P(detractor) over S in [-3, 3] as a table in fixed point (2^-20): integer sums of it are exact in any
//! order.
class NetPromotion {
public:
    explicit NetPromotion(const RecommendationMap& m = {});
    [[nodiscard]] std::int64_t operator()(float s) const {
        const float place = (std::clamp(s, -3.F, 3.F) + 3.F) * cells_per_unit;
        const auto cell = static_cast<std::size_t>(place);
        const auto part = static_cast<std::int64_t>((place - static_cast<float>(cell)) * 1024.F);
        const std::int64_t low = knots_[cell];
        return low + (knots_[cell + 1] - low) * part / 1024;
    }
    static constexpr double one = 0x1p20;

private:
    static constexpr int cells_per_unit = 256;
    std::vector<std::int32_t> knots_;
};

}  // namespace goodwill::models
