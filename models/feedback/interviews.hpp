// What the full questionnaire needs to know of people over time, and the interviews themselves. All of it exists only in
// scenarios in which a survey is a full questionnaire at any time; elsewhere it costs nothing.
#pragma once
#include <vector>

#include "models/feedback/questionnaire.hpp"
#include "results/respondent.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

class Interviews {
public:
    explicit Interviews(const QuestionnaireParameters& p) : p_{p} {}

    //! The values in force from this morning; the first call sees whether anybody will ever be interviewed.
    void values(simulation::World& w);
    void joined(base::PersonId who);
    void month() { month_turned_ = true; }
    void morning(simulation::World& w);

    //! Somebody answers the whole questionnaire about us after this need; posts and returns it.
    const results::Respondent& hold(simulation::World& w, std::uint32_t person, std::uint32_t occasion) const;

private:
    void meet(simulation::World& w, std::uint32_t person, float image) const;
    [[nodiscard]] float image_target(simulation::World& w, std::uint32_t person, double stars) const;
    [[nodiscard]] Mind mind_of(simulation::World& w, std::uint32_t person) const;

    QuestionnaireParameters p_;
    bool wanted_{false};
    bool begun_{false};
    bool month_turned_{false};
    double log_price_ratio_{0};
    double quality_per_su_{1.5};
    double hearsay_half_life_{120};
    double usual_satisfaction_{.6};
    std::vector<std::uint32_t> newcomers_;  // since yesterday
};

}  // namespace goodwill::models
