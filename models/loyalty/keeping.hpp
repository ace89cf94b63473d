// Staying as a decision on occasions: at the dates of a contract's renewal (shifted Beta-geometric, Fader & Hardie 2007), or
// after each purchase (the dropout of BG/NBD, Fader, Hardie & Lee 2005). Each customer has a chance of his own to leave on
// such an occasion, and what he feels may shift its logit. With slopes of 0 both are exactly the published models.
#pragma once
#include <optional>
#include <vector>

#include "models/loyalty/parameters.hpp"

namespace goodwill::models {

//! The decision: chances that differ by Frailty, or `keeps` for all; slopes of the logit in satisfaction.
struct Keeping {
    input::Share keeps{.8};
    std::optional<Frailty> frailty{};
    input::Number satisfaction{0};
    input::Number neutral{.6};
    input::Number top{0};
    input::Number top_from{1};
    input::Number level_spread{.6};
};

//! A contract that is renewed, or not, at its dates.
struct RenewalParameters : Keeping {
    input::Days every{365};
    input::Number satisfaction_at_start{.5};
    input::Number oldest_tenure{20};
};

//! No contract: who does not come back after a purchase has left.
struct RepurchaseParameters : Keeping {
    input::Number answer_noise{.2};
};

void describe(input::Fields& field, RenewalParameters& p);
void describe(input::Fields& field, RepurchaseParameters& p);

//! Own log hazard of one occasion, -ln(1 - theta), for somebody who leaves with chance theta on it; at most 50.
[[nodiscard]] double occasion_hazard(double theta);
//! By how much satisfaction S (su) shifts the logit of staying.
[[nodiscard]] double keeping_shift(const Keeping& p, double satisfaction);
//! The hazard -ln(chance to stay) of an occasion after the logit of staying was shifted.
[[nodiscard]] double shifted_hazard(double hazard, double shift);

//! How many whole periods those found at the start have been here: a period with n renewals behind it has the weight of a
//! cohort's survival through n.
class PeriodsAtStart {
public:
    PeriodsAtStart(const Keeping& p, double most_periods);
    //! Periods below which a share `u` of them lies; u in (0, 1).
    [[nodiscard]] double operator()(double u) const;

private:
    double most_;
    std::vector<double> cumulated_;  // by whole periods, from 0 to 1
};

}  // namespace goodwill::models
