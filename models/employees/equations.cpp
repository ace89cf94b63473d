// The forms of science.md 3.7 and of E19 in the model sheet.
#include "models/employees/equations.hpp"

#include <algorithm>

#include "random/functions.hpp"

namespace goodwill::models {

namespace {

//! Apart from imitation, which depends on where one stands.
double push_of(const EngagementParameters& p, const WorkingMonth& month) {
    const double abuse = month.anger ? p.abuse * (*month.anger - p.usual_anger) : 0.0;
    const double survey = month.surveys * (p.asked - p.unheard * (1 - month.acted_on));
    return (month.support - .5) + p.recognition * month.recognition + survey -
           p.load * std::max(0.0, month.load - p.load_limit) - abuse;
}

}  // namespace

double skill_on_the_job(const SkillParameters& p, double trained, double days) {
    return trained * (1 - (1 - p.newcomer) * random::exp(-std::max(0.0, days) / p.learning_time));
}

double engagement_after_month(const EngagementParameters& p, double engagement, const WorkingMonth& month) {
    return std::clamp(engagement + p.rate * (push_of(p, month) - p.pull * (engagement - .5) + p.imitation * (month.looks_at - engagement)), 0.0, 1.0);
}

double resting_engagement(const EngagementParameters& p, const WorkingMonth& month) {
    return .5 + push_of(p, month) / p.pull;
}

double failures_with_engagement(const EngagementParameters& p, double engagement) {
    return 1 + p.care * (.5 - engagement);
}

double service_time_with_skill(const SkillParameters& p, double reference_skill, double skill) {
    if (p.speed_exponent == 0)
        return 1;
    return random::pow(reference_skill / skill, p.speed_exponent);
}

double example_set(double mean, double best, double recognition) { return mean + recognition * (best - mean); }

Accounted accounted(const AccountabilityParameters& p, double spread, const scenario::Accountability& parts) {
    const double told = p.without_feedback + (1 - p.without_feedback) * parts.feedback;
    const double held = (parts.check_ins + parts.feedback + parts.consequences) / 3;
    return {.lift = p.goals * spread * parts.goals * told, .departures = 1 - p.narrows * held};
}

Effort steered_effort(const ScorecardParameters& p, double speed_weight, double care_weight) {
    const double k = p.substitution;
    const double each = 1 / (1 - k * k);
    return {.speed = each * (speed_weight - k * care_weight), .care = each * (care_weight - k * speed_weight)};
}

double quit_rate(double slope, double turnover, double engagement) {
    return turnover * random::exp(slope * (.5 - engagement));
}

}  // namespace goodwill::models
