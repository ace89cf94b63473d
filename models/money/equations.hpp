// What customers are worth. Retention r and discount d are shares per year, margins EUR per year.
#pragma once
#include "models/money/parameters.hpp"

namespace goodwill::models {

//! Value of a customer whose first margin falls due now, m (1 + d) / (1 + d - r), at most a hundred years of it.
[[nodiscard]] double lifetime_value(double margin, double retention, double discount);
//! The same when the first margin falls due after a year, m r / (1 + d - r).
[[nodiscard]] double lifetime_value_after_one(double margin, double retention, double discount);
//! By how many percent the value rises when retention rises by one percent, r / (1 + d - r).
[[nodiscard]] double retention_elasticity(double retention, double discount);
//! Discounted expected lifetime in years of a cohort whose yearly chances to leave are Beta(alpha, beta): the sum over
//! t >= 0 of S(t) / (1 + d)^t (Fader & Hardie 2007). d > 0.
[[nodiscard]] double discounted_lifetime(double alpha, double beta, double discount);

//! What doing it right the first time saves per order, (p0 - p1)(fix + churn value): failure chances before and after,
//! cost of a repair, rise of the chance to leave after a failure, value of a customer.
[[nodiscard]] double right_first_time_saving(double before, double after, double fix, double churn, double value);

//! Newcomers a year whom a customer with satisfaction S (su) brings by talk in `journeys` journeys; negative below S =
//! 0.
[[nodiscard]] double brought_by_talk(const BringsParameters& p, double satisfaction, double journeys);
//! Newcomers a year whom he brings by referral, beyond what he would bring at S = 0, when promoters are asked once a
//! year.
[[nodiscard]] double brought_by_referral(const BringsParameters& p, double satisfaction);

//! Factor on the margins of a referred customer, `days` after he came: 1 + more 2^(-days / half_life).
[[nodiscard]] double referred_margin(const ReferredMargin& p, double days);

//! Goodwill of one customer, EUR: what staying and bringing others is worth beyond neutral satisfaction. `keeps` and
//! `keeps_if_neutral` are chances to stay another year, `brings` newcomers in a year.
struct CustomerValue {
    double margin{0};
    double discount{.1};
    double newcomer{0};  // value of a newcomer, EUR
};
[[nodiscard]] double goodwill_of(const CustomerValue& v, double keeps, double keeps_if_neutral, double brings);

}  // namespace goodwill::models
