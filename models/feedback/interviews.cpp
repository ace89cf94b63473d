// See interviews.hpp. Columns of other models are read in the mornings, when all of them have settled who joined yesterday;
// image moves once a month for everybody, so that its pace is the same for those who come often and those who do not.
#include "models/feedback/interviews.hpp"

#include <algorithm>

#include "models/evening.hpp"
#include "models/feedback/purposes.hpp"
#include "models/parameter.hpp"
#include "random/functions.hpp"

namespace goodwill::models {

namespace {

constexpr double days_per_month = 365.0 / 12;

//! Mean price of the others, the market's own where there are none.
double price_of_others(const scenario::Market& market) {
    if (market.rivals.items.empty())
        return market.price;
    double sum = 0;
    for (const auto& [name, rival] : market.rivals.items)
        sum += rival.price;
    return sum / static_cast<double>(market.rivals.items.size());
}

}  // namespace

void Interviews::values(simulation::World& w) {
    const scenario::Scenario& s = w.values().scenario;
    if (!wanted_) {
        wanted_ = std::ranges::any_of(w.model().values, [](const simulation::Values& v) {
            return v.scenario.feedback.survey && v.scenario.feedback.survey->questionnaire;
        });
        if (!wanted_)
            return;
        w.people().add(image_column);
        w.people().add(first_expectation_column);
    }
    log_price_ratio_ = random::log(s.market.price / price_of_others(s.market));
    quality_per_su_ = number_of(s.models, "satisfaction", "points_per_su", 1.5);
    usual_satisfaction_ = number_of(s.models, "satisfaction", "usual_satisfaction", .6);
    hearsay_half_life_ = number_of(s.models, "talk", "half_life", 120);
}

void Interviews::joined(base::PersonId who) {
    if (wanted_)
        newcomers_.push_back(who.value);
}

void Interviews::morning(simulation::World& w) {
    if (!wanted_)
        return;
    const auto& shown = w.events<Stars>();
    const double stars = shown.empty() ? double{p_.image.usual_stars} : static_cast<double>(shown.back().shown);
    const auto image = w.people(image_column);
    if (!begun_) {
        for (std::uint32_t i = 0; i < w.model().people; ++i)
            if (w.is_customer(i))
                meet(w, i, image_target(w, i, stars));
    } else if (month_turned_) {
        for (std::uint32_t i = 0; i < w.model().people; ++i)
            if (w.is_customer(i))
                image[i] = static_cast<float>(image_after(static_cast<double>(image[i]),
                                                          static_cast<double>(image_target(w, i, stars)), days_per_month,
                                                          p_.image));
    }
    begun_ = true;
    month_turned_ = false;
    for (const std::uint32_t i : newcomers_) {
        const double believed = static_cast<double>(w.people(belief_column)[i].quality);
        meet(w, i, static_cast<float>(usual_satisfaction_ + (believed - 7.5) / quality_per_su_));
    }
    newcomers_.clear();
}

//! He becomes a customer with this image of us and what he expects now.
void Interviews::meet(simulation::World& w, std::uint32_t person, float image) const {
    w.people(image_column)[person] = image;
    w.people(first_expectation_column)[person] = w.people(expectations_column)[person].will;
}

float Interviews::image_target(simulation::World& w, std::uint32_t person, double stars) const {
    const Hearsay& heard = w.people(hearsay_column)[person];
    const double left = heard.weight == 0 ? 0.
                                          : static_cast<double>(heard.weight) *
                                                random::exp2(-(w.day() - heard.at) / hearsay_half_life_);
    return static_cast<float>(
        image_now(static_cast<double>(w.people(satisfaction_column)[person]), left, stars, p_.image));
}

Mind Interviews::mind_of(simulation::World& w, std::uint32_t person) const {
    return {.expected = w.people(first_expectation_column)[person],
            .remembered = w.people(expectations_column)[person].will,
            .level = static_cast<double>(w.people(traits_column)[person].level),
            .satisfaction = static_cast<double>(w.people(satisfaction_column)[person]),
            .inclination = static_cast<double>(w.people(inclination_column)[person]),
            .trust = static_cast<double>(w.people(trust_column)[person]),
            .image = static_cast<double>(w.people(image_column)[person]),
            .price_sensitivity = w.values().segments[w.person(person).segment]->price_sensitivity,
            .log_price_ratio = log_price_ratio_};
}

const results::Respondent& Interviews::hold(simulation::World& w, std::uint32_t person, std::uint32_t occasion) const {
    InterviewLuck luck;
    for (std::uint32_t i = 0; i < luck.of_item.size(); i += 4) {
        const auto block =
            w.luck()({.who = person, .occasion = occasion, .purpose = questionnaire_purpose, .block = i / 4});
        for (std::uint32_t k = i; k < std::min<std::size_t>(i + 4, luck.of_item.size()); ++k)
            luck.of_item[k] = static_cast<double>(normal_f(block.word[k - i]));
    }
    luck.of_person = random::normal_quantile(w.luck()({.who = person, .purpose = scale_use_purpose}).uniform());
    results::Respondent filled{.person = person, .day = w.day().value, .segment = w.person(person).segment};
    std::ranges::copy(answers(mind_of(w, person), luck, p_), filled.answers.begin());
    return w.events<results::Respondent>().emplace_back(filled);
}

}  // namespace goodwill::models
