// Surveys after visits: who is asked, who answers, what he says. What management sees; never the truth itself.
#include "models/feedback/stage.hpp"

#include <optional>

#include "models/evening.hpp"
#include "models/feedback/equations.hpp"
#include "models/feedback/purposes.hpp"
#include "models/reporting.hpp"
#include "models/vocabulary.hpp"
#include "random/functions.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

namespace {

using results::Direction;
using simulation::World;

class FeedbackStage final : public simulation::Stage {
public:
    FeedbackStage(const FeedbackParameters& p, bool on) : p_{p}, on_{on} {}

    void declare(simulation::Declarations& out) override;
    void values(World& w) override;
    void tell(World& w) override;

private:
    void ask(World& w, const EpisodeEnded& visit, const random::Block& luck, double satisfaction, Surveyed& surveyed);
    void record(World& w, const EpisodeEnded& visit, double satisfaction);

    FeedbackParameters p_;
    bool on_;
    std::optional<scenario::Survey> survey_{};
    double base_{0};  // logit of answering as usual
    results::TallyId sent_, answered_, promoters_less_detractors_, recommended_, points_, rated_;
};

void FeedbackStage::declare(simulation::Declarations& out) {
    out.people.add(surveyed_column);
    sent_ = out.figures.tally("surveys.sent");
    answered_ = out.figures.tally("surveys.answered");
    promoters_less_detractors_ = out.figures.tally("nps.surveyed.promoters-less-detractors");
    recommended_ = out.figures.tally("nps.surveyed.answers");
    points_ = out.figures.tally("satisfaction.surveyed.points");
    rated_ = out.figures.tally("satisfaction.surveyed.answers");
    out.figures.total("surveys.sent", "surveys", "customers asked after a visit", Direction::neither, sent_);
    out.figures.total("surveys.answered", "surveys", "surveys answered", Direction::neither, answered_);
    out.figures.ratio("survey.response", "%", "share of the surveys answered", Direction::higher_is_better, answered_,
                      sent_, 100);
    out.figures.ratio("nps.surveyed", "points", "net promoter score among those who answered",
                      Direction::higher_is_better, promoters_less_detractors_, recommended_, 100);
    out.figures.ratio("satisfaction.surveyed", "of 10", "mean satisfaction, 1 to 10, among those who answered",
                      Direction::higher_is_better, points_, rated_);
}

void FeedbackStage::values(World& w) {
    survey_ = w.values().scenario.feedback.survey;
    base_ = p_.base;
    if (survey_ && survey_->answers)
        base_ = random::log(*survey_->answers / (1 - *survey_->answers));
}

void FeedbackStage::tell(World& w) {
    if (!on_ || !survey_)
        return;
    const auto satisfaction = w.people(satisfaction_column);
    const auto surveyed = w.people(surveyed_column);
    for_each_ended(w, survey_purpose, [&](const EpisodeEnded& visit, const random::Block& luck) {
        if (luck.uniform() < survey_->after && w.is_customer(visit.person))
            ask(w, visit, luck, static_cast<double>(satisfaction[visit.person]), surveyed[visit.person]);
    });
}

void FeedbackStage::ask(World& w, const EpisodeEnded& visit, const random::Block& luck, double satisfaction,
                        Surveyed& surveyed) {
    const double lately =
        static_cast<double>(surveyed.lately) * random::exp(-(w.day() - surveyed.at) / p_.fatigue_memory);
    surveyed = {static_cast<float>(lately + 1), w.day()};
    w.tally(sent_) += 1;
    if (luck.uniform(2) >= answer_probability(p_, base_, satisfaction, lately, survey_->length))
        return;
    w.tally(answered_) += 1;
    record(w, visit, satisfaction);
}

//! A survey of one question asks the main one only; a longer one asks both.
void FeedbackStage::record(World& w, const EpisodeEnded& visit, double satisfaction) {
    const random::Block luck = w.luck()({.who = visit.person, .occasion = visit.occasion, .purpose = answer_purpose});
    const bool both = survey_->length > 1;
    if (both || survey_->question == scenario::Question::nps) {
        w.tally(recommended_) += 1;
        const auto inclination = static_cast<double>(w.people(inclination_column)[visit.person]);
        w.tally(promoters_less_detractors_) += recommendation(inclination, random::normal_quantile(luck.uniform()));
    }
    if (both || survey_->question == scenario::Question::satisfaction) {
        w.tally(rated_) += 1;
        w.tally(points_) += ten_point_answer(satisfaction, random::normal_quantile(luck.uniform(2)));
    }
}

}  // namespace

std::unique_ptr<simulation::Stage> make_feedback_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<FeedbackStage>(
        dynamic_cast<const scenario::Parameters<FeedbackParameters>&>(parameters).value, on);
}

}  // namespace goodwill::models
