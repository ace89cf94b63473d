// The people who serve, one at a time: skill learnt on the job, engagement month by month (model sheet E19), and what
// both do to service time, failures and quitting. All shares and scores are 0..1, times in days unless the name says
// otherwise.
#pragma once
#include <optional>

#include "models/employees/parameters.hpp"
#include "scenario/scenario.hpp"

namespace goodwill::models {

//! Skill after `days` on the job, trained * (1 - (1 - newcomer) e^(-days / learning_time)); in [newcomer * trained,
//! trained].
[[nodiscard]] double skill_on_the_job(const SkillParameters& p, double trained, double days);

//! What a month brought to one colleague.
struct WorkingMonth {
    double support{.5};
    double recognition{0};
    double load{0};                 // busy minutes / minutes on duty of the team
    double looks_at{.5};            // engagement of the colleagues one looks at
    double surveys{0};              // a month
    double acted_on{0};             // share of what they say in them that something follows from
    std::optional<double> anger{};  // mean anger of the complainants handled; absent when there were none
};
//! Engagement after one more month, clipped to 0..1 (E19): every term is a departure from what is usual.
[[nodiscard]] double engagement_after_month(const EngagementParameters& p, double engagement,
                                            const WorkingMonth& month);
//! Where engagement comes to rest when every month is like this one, before clipping.
[[nodiscard]] double resting_engagement(const EngagementParameters& p, const WorkingMonth& month);

//! Factor on failure chances, 1 + care (.5 - e) (Brown & Lam 2008 for the sign); 1 at e = .5, within [0, 2].
[[nodiscard]] double failures_with_engagement(const EngagementParameters& p, double engagement);

//! Factor on service time, (reference skill / own skill)^exponent; 1 when equal, above 1 for a newcomer.
[[nodiscard]] double service_time_with_skill(const SkillParameters& p, double reference_skill, double skill);

//! Engagement of the colleagues one looks at: their mean, and as far as the best are recognised (0..1) the best of them.
[[nodiscard]] double example_set(double mean, double best, double recognition);

//! What accountability does: lifts skill and empathy by `lift` (on 0..1, given their spread between colleagues) and
//! multiplies departures from the team's level by `departures`. Goals work in full only with feedback (Locke & Latham 2002).
struct Accounted {
    double lift{0};
    double departures{1};
};
[[nodiscard]] Accounted accounted(const AccountabilityParameters& p, double spread, const scenario::Accountability& parts);

//! Effort for speed and for care, less what people give unasked.
struct Effort {
    double speed{0}, care{0};
};
//! Effort that a scorecard with these weights brings out: the linear case of two tasks whose efforts are substitutes in
//! their cost, 1/2 s^2 + 1/2 c^2 + k s c (Holmstroem & Milgrom 1991, who find that pay for the measured task draws effort
//! from the other): s = (w_s - k w_c) / (1 - k^2), c likewise. Nothing for no weights.
[[nodiscard]] Effort steered_effort(const ScorecardParameters& p, double speed_weight, double care_weight);

//! Rate of quitting per year, turnover * e^(slope (.5 - e)); `turnover` is the rate at engagement .5.
[[nodiscard]] double quit_rate(double slope, double turnover, double engagement);

}  // namespace goodwill::models
