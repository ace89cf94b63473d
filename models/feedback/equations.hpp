// Who answers a survey (model sheet E18), and what that does to what is reported.
#pragma once
#include <span>

#include "models/feedback/parameters.hpp"

namespace goodwill::models {

//! Chance (0..1) to answer, sigma(base + r_U |S - usual|^1.5 + r_- 1[S < 0] - r_f surveys lately - length - ...);
//! `base` is the logit of the scenario's `answers` where given, S in su, `lately` the decayed count of surveys received
//! before this one.
[[nodiscard]] double answer_probability(const FeedbackParameters& p, double base, double satisfaction, double lately,
                                        double questions);

//! The mean that is reported when value v of share w answers with chance r: sum v w r / sum w r. All of one length.
[[nodiscard]] double reported_mean(std::span<const double> values, std::span<const double> shares,
                                   std::span<const double> answers);

//! Net promoter score, 100 (P - D), from shares; in [-100, 100].
[[nodiscard]] double net_promoter_score(double promoter_share, double detractor_share);
//! Its standard error with n answers, 100 sqrt((P + D - (P - D)^2) / n).
[[nodiscard]] double net_promoter_error(double promoter_share, double detractor_share, double answers);

}  // namespace goodwill::models
