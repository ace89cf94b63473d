// The definitions of questionnaire.hpp. A person's use of scales is part of the noise that the single reporting maps have
// (their own noise is what is left of it), so that each answer alone is spread as there.
#include "models/feedback/questionnaire.hpp"

#include <algorithm>
#include <cmath>

#include "models/reporting.hpp"
#include "random/functions.hpp"

namespace goodwill::models {

namespace {

constexpr double usual_quality = 7.5;  // points
constexpr double usual_trust = .6;
constexpr double satisfaction_noise = .75;  // of ten_point_answer, points

enum Dimension : std::size_t { tangibles, reliability, responsiveness, assurance, empathy };

std::uint8_t on_ten_points(double points) {
    return static_cast<std::uint8_t>(std::clamp(points, 1.0, 10.0) + .5);
}

//! What is left of a noise when a part of it is told apart.
double without(double noise, double part) { return std::sqrt(std::max(0.0, noise * noise - part * part)); }

//! Writes down answers item by item, each with its own luck.
class Sheet {
public:
    Sheet(const InterviewLuck& luck, const QuestionnaireParameters& p) : luck_{luck}, style_{p.scale_use * luck.of_person} {}

    void points(Item item, double deviation, const ItemScale& scale) {
        filled_[item] = on_ten_points(scale.mean + deviation + style_ + scale.noise * luck_.of_item[item]);
    }
    //! Through a map that draws its own noise: luck such that use of scales is a part of that noise.
    [[nodiscard]] double luck_of(Item item, double noise_points, double scale_use) const {
        return (style_ + without(noise_points, scale_use) * luck_.of_item[item]) / noise_points;
    }
    void answer(Item item, int value) { filled_[item] = static_cast<std::uint8_t>(value); }
    [[nodiscard]] const std::array<std::uint8_t, items>& filled() const { return filled_; }

private:
    const InterviewLuck& luck_;
    double style_;
    std::array<std::uint8_t, items> filled_{};
};

double mean_of(const Five& x) {
    double sum = 0;
    for (const float each : x)
        sum += static_cast<double>(each);
    return sum / dimensions;
}

}  // namespace

double perceived_value(const Mind& mind, double luck, const QuestionnaireParameters& p) {
    return mind.satisfaction - p.price * mind.price_sensitivity * mind.log_price_ratio + p.value_sd * luck;
}

std::array<std::uint8_t, items> answers(const Mind& mind, const InterviewLuck& luck, const QuestionnaireParameters& p) {
    Sheet sheet{luck, p};
    const double personal = quality_points_per_su * mind.level;
    const auto expected = [&](Item item, double then, double now) {
        sheet.points(item, then + p.hindsight * (now + personal - then) - usual_quality, expectation_items);
    };
    expected(CUEX1, mean_of(mind.expected), mean_of(mind.remembered));
    expected(CUEX2, static_cast<double>(mind.expected[empathy]), static_cast<double>(mind.remembered[empathy]));
    expected(CUEX3, static_cast<double>(mind.expected[reliability]), static_cast<double>(mind.remembered[reliability]));
    for (std::size_t k = 0; k < dimensions; ++k)
        sheet.points(static_cast<Item>(PERQ1 + k), static_cast<double>(mind.remembered[k]) - usual_quality + personal,
                     quality_items);
    const double value = perceived_value(mind, luck.of_item[items], p);
    for (const Item item : {PERV1, PERV2})
        sheet.points(item, points_per_su * (value - usual), value_items);
    sheet.answer(CUSA1, ten_point_answer(mind.satisfaction, sheet.luck_of(CUSA1, satisfaction_noise, p.scale_use)));
    for (const Item item : {CUSA2, CUSA3})
        sheet.points(item, points_per_su * (mind.satisfaction - usual), further_satisfaction_items);
    sheet.points(CUSCO, 10 * (mind.trust - usual_trust) + personal, handling_item);
    const double recommendation_noise = RecommendationMap{}.noise_sd * points_per_su;
    for (const Item item : {CUSL1, CUSL3})
        sheet.answer(item, ten_point_recommendation(mind.inclination,
                                                    sheet.luck_of(item, recommendation_noise, p.scale_use)));
    for (std::size_t k = 0; k < 5; ++k)
        sheet.points(static_cast<Item>(IMAG1 + k), points_per_su * (mind.image - usual), image_items);
    return sheet.filled();
}

double image_now(double satisfaction, double heard, double stars, const ImageParameters& p) {
    return satisfaction + p.talk * heard + p.stars * (stars - p.usual_stars);
}

double image_after(double before, double now, double days, const ImageParameters& p) {
    return now + (before - now) * random::exp2(-days / p.half_life);
}

}  // namespace goodwill::models
