// The full questionnaire: what a customer answers, on ten points, to the items of the European Customer Satisfaction Index
// (Tenenhaus et al. 2005). Every construct reads a state of the simulated person; an item adds how this person uses scales,
// and noise. Means and noises are moments of single blocks of items in the index's mobile-phone survey (ecsi_mobi_2005), each
// named below; nothing here comes from how the blocks go together.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "models/feedback/parameters.hpp"
#include "models/vocabulary.hpp"

namespace goodwill::models {

//! Items in the order of the answers. PERQ: the five dimensions in the order used everywhere. The index's CUSL2 (the price at
//! which one would switch) and two items of quality are not asked.
enum Item : std::size_t {
    CUEX1, CUEX2, CUEX3, PERQ1, PERQ2, PERQ3, PERQ4, PERQ5, PERV1, PERV2, CUSA1, CUSA2, CUSA3, CUSCO, CUSL1, CUSL3,
    IMAG1, IMAG2, IMAG3, IMAG4, IMAG5, items
};
inline constexpr std::array<std::string_view, items> item_names{
    "CUEX1", "CUEX2", "CUEX3", "PERQ1", "PERQ2", "PERQ3", "PERQ4", "PERQ5", "PERV1", "PERV2", "CUSA1",
    "CUSA2", "CUSA3", "CUSCO", "CUSL1", "CUSL3", "IMAG1", "IMAG2", "IMAG3", "IMAG4", "IMAG5"};

//! Mean answer of somebody to whom everything is as usual, and what moves one item alone (standard deviation), points.
struct ItemScale {
    double mean, noise;
};
inline constexpr ItemScale expectation_items{7.51, 1.64};  // mean; sqrt((1 - r) variance), r = mean correlation within
inline constexpr ItemScale quality_items{7.71, 1.18};      // the same
inline constexpr ItemScale value_items{6.54, 1.11};        // the same
inline constexpr ItemScale image_items{7.54, 1.45};        // the same
inline constexpr ItemScale further_satisfaction_items{7.22, 1.25};  // CUSA2, CUSA3: sqrt(variance 3.1 less shared 1.54)
inline constexpr ItemScale handling_item{7.07, 2.0};       // one item: sqrt(variance 5.15 less what quality's items share)
inline constexpr double points_per_su = 1.9;               // of answers to satisfaction (models/reporting.hpp)
inline constexpr double quality_points_per_su = 1.8;       // of answers to quality: sqrt((shared 1.43 - .25) / .6^2)
inline constexpr double usual = .66;                       // satisfaction, su, at which the means hold (same place)

//! What the questions find in a customer's mind.
struct Mind {
    Five expected{};            // when he became a customer, points
    Five remembered{};          // quality as he has learnt to know it, points
    double level{0};            // his lasting difference from others who meet the same, su
    double satisfaction{0};     // su
    double inclination{0};      // to recommend, su
    double trust{.6};           // that the firm puts things right, 0..1
    double image{.6};           // su
    double price_sensitivity{.5};
    double log_price_ratio{0};  // ln(our price / the others')
};

//! Value for money, su: satisfaction less what the price takes, and `luck` (standard normal) of the person.
[[nodiscard]] double perceived_value(const Mind& mind, double luck, const QuestionnaireParameters& p);

//! Noise of an interview: standard normal numbers, one for each item, then that of value; and the person's use of scales.
struct InterviewLuck {
    std::array<double, items + 1> of_item{};
    double of_person{0};
};

//! The answers, 1..10 each.
[[nodiscard]] std::array<std::uint8_t, items> answers(const Mind& mind, const InterviewLuck& luck,
                                                      const QuestionnaireParameters& p);

//! Image after `days`, on its way from `before` to what satisfaction (su), talk (logit) and stars on show make of it now.
[[nodiscard]] double image_now(double satisfaction, double heard, double stars, const ImageParameters& p);
[[nodiscard]] double image_after(double before, double now, double days, const ImageParameters& p);

}  // namespace goodwill::models
