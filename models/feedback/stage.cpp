// Surveys after visits: who is asked, who answers, what he says. What management sees; never the truth itself.
#include "models/feedback/stage.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "models/evening.hpp"
#include "models/feedback/beliefs.hpp"
#include "models/feedback/equations.hpp"
#include "models/feedback/interviews.hpp"
#include "models/feedback/purposes.hpp"
#include "models/feedback/reading.hpp"
#include "models/feedback/survey_paths.hpp"
#include "models/reporting.hpp"
#include "models/vocabulary.hpp"
#include "random/functions.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

namespace {

using results::Direction;
using simulation::World;

//! Of the alternative `by-answer`: how often each answer is held and given.
struct AnswerTallies {
    std::vector<results::TallyId> held, given;  // by answer
    results::TallyId held_sum{}, given_sum{};
};

class FeedbackStage final : public simulation::Stage {
public:
    FeedbackStage(const FeedbackParameters& p, bool on) : p_{p}, on_{on}, interviews_{p.questionnaire}, beliefs_{p.beliefs} {}
    FeedbackStage(const ByAnswerParameters& p, bool on)
        : on_{on}, by_answer_{p}, interviews_{p.questionnaire}, beliefs_{p.beliefs} {}

    void declare(simulation::Declarations& out) override;
    void values(World& w) override;
    void joined(World& /*w*/, base::PersonId who) override { interviews_.joined(who); }
    void month(World& w) override;
    void morning(World& w) override { interviews_.morning(w); }
    void tell(World& w) override;
    void account(World& w) override;

private:
    void declare_answers(results::Registry& figures);
    [[nodiscard]] double questions() const;
    [[nodiscard]] bool answers(World& w, const EpisodeEnded& visit, double satisfaction, double lately, double u);
    void ask(World& w, const EpisodeEnded& visit, const random::Block& luck, double satisfaction, Surveyed& surveyed);
    void record(World& w, const EpisodeEnded& visit, double satisfaction);

    FeedbackParameters p_;
    bool on_;
    std::optional<ByAnswerParameters> by_answer_{};
    AnswerTallies tallies_{};
    Interviews interviews_;
    SurveyPaths paths_;
    Reading reading_{};
    Beliefs beliefs_;
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
    if (by_answer_)
        declare_answers(out.figures);
    if (!on_)
        return;
    paths_.declare(out);
    reading_.declare(out.figures);
    beliefs_.declare(out);
}

void FeedbackStage::declare_answers(results::Registry& figures) {
    tallies_.held_sum = figures.tally("answers.held.sum");
    tallies_.given_sum = figures.tally("answers.given.sum");
    for (std::size_t i = 1; i <= by_answer_->chances.size(); ++i) {
        const std::string answer = std::to_string(i);
        tallies_.held.push_back(figures.tally("answers.held." + answer));
        tallies_.given.push_back(figures.tally("answers.given." + answer));
        figures.ratio("answers.held." + answer, "%", "share of those asked who would answer " + answer,
                      Direction::neither, tallies_.held.back(), sent_, 100);
        figures.ratio("answers.given." + answer, "%", "share of the answers given that are " + answer,
                      Direction::neither, tallies_.given.back(), answered_, 100);
    }
    figures.ratio("answers.held.mean", "", "mean answer that those asked would give", Direction::higher_is_better,
                  tallies_.held_sum, sent_);
    figures.ratio("answers.given.mean", "", "mean of the answers given", Direction::higher_is_better, tallies_.given_sum,
                  answered_);
}

void FeedbackStage::values(World& w) {
    survey_ = w.values().scenario.feedback.survey;
    base_ = p_.base;
    if (survey_ && survey_->answers)
        base_ = random::log(*survey_->answers / (1 - *survey_->answers));
    if (on_)
        interviews_.values(w);
}

double FeedbackStage::questions() const {
    const double asked = survey_->length;
    return survey_->questionnaire ? std::max<double>(asked, items) : asked;
}

//! Whether somebody who is asked answers, by his own uniform u.
bool FeedbackStage::answers(World& w, const EpisodeEnded& visit, double satisfaction, double lately, double u) {
    if (!by_answer_)
        return u < answer_probability(p_, base_, satisfaction, lately, questions());
    const auto luck = w.luck()({.who = visit.person, .occasion = visit.occasion, .purpose = answer_purpose});
    const double felt = satisfaction + by_answer_->noise * random::normal_quantile(luck.uniform(3));
    const auto answer = static_cast<std::size_t>(std::count_if(by_answer_->cuts.begin(), by_answer_->cuts.end(),
                                                               [felt](double cut) { return felt >= cut; }));
    w.tally(tallies_.held[answer]) += 1;
    w.tally(tallies_.held_sum) += static_cast<double>(answer + 1);
    if (u >= by_answer_->chances[answer])
        return false;
    w.tally(tallies_.given[answer]) += 1;
    w.tally(tallies_.given_sum) += static_cast<double>(answer + 1);
    return true;
}

void FeedbackStage::tell(World& w) {
    if (!on_ || (!survey_ && !beliefs_.wanted()))
        return;
    const auto satisfaction = w.people(satisfaction_column);
    const auto surveyed = w.people(surveyed_column);
    const auto fetch_rows = [&](std::uint32_t person) {
        fetch(w.person(person));
        fetch(satisfaction[person]);
        fetch(surveyed[person]);
    };
    for_each_ended(w, survey_purpose, fetch_rows, [&](const EpisodeEnded& visit, const random::Block& luck) {
        if (beliefs_.wanted() && w.is_customer(visit.person))
            beliefs_.visited(w, visit, static_cast<double>(satisfaction[visit.person]), luck.uniform(3));
        if (survey_ && luck.uniform() < survey_->after && w.is_customer(visit.person))
            ask(w, visit, luck, static_cast<double>(satisfaction[visit.person]), surveyed[visit.person]);
    });
}

void FeedbackStage::ask(World& w, const EpisodeEnded& visit, const random::Block& luck, double satisfaction,
                        Surveyed& surveyed) {
    const double lately =
        static_cast<double>(surveyed.lately) * random::exp(-(w.day() - surveyed.at) / p_.fatigue_memory);
    surveyed = {static_cast<float>(lately + 1), w.day()};
    w.tally(sent_) += 1;
    if (!answers(w, visit, satisfaction, lately, luck.uniform(2)))
        return;
    w.tally(answered_) += 1;
    if (w.values().scenario.complaints.learning.finds == scenario::Finding::survey)
        w.events<SurveyAnswer>().push_back(
            {visit.person, visit.occasion, visit.touchpoint, visit.satisfaction < 0, visit.failures > 0});
    if (beliefs_.wanted())
        beliefs_.answered(w, visit, satisfaction);
    record(w, visit, satisfaction);
}

void FeedbackStage::month(World& w) {
    interviews_.month();
    const bool first_morning = w.day().value == -w.model().warm_up;  // nothing was heard yet
    if (on_ && beliefs_.wanted() && w.reported() && !first_morning)
        beliefs_.month(w);
}

void FeedbackStage::account(World& w) {
    if (!on_)
        return;
    paths_.account(w);
    reading_.account(w);
    if (beliefs_.wanted())
        beliefs_.complained(w);
}

//! A survey of one question asks the main one only; a longer one asks both. The full questionnaire has both among its items.
void FeedbackStage::record(World& w, const EpisodeEnded& visit, double satisfaction) {
    if (survey_->questionnaire) {
        const results::Respondent& filled = interviews_.hold(w, visit.person, visit.occasion);
        paths_.add(w, filled);
        const auto& answer = filled.answers;
        w.tally(recommended_) += 1;
        w.tally(promoters_less_detractors_) += answer[CUSL3] >= 9 ? 1 : answer[CUSL3] <= 6 ? -1 : 0;
        w.tally(rated_) += 1;
        w.tally(points_) += answer[CUSA1];
        return;
    }
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

std::unique_ptr<simulation::Stage> make_feedback_by_answer_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<FeedbackStage>(
        dynamic_cast<const scenario::Parameters<ByAnswerParameters>&>(parameters).value, on);
}

}  // namespace goodwill::models
