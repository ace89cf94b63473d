// Leaving as a proportional hazard (model sheet E13): each customer has his own hazard per year, drawn once (shifted
// Beta-geometric, Fader & Hardie 2007), times e^eta; eta moves with what he feels. With all weights 0 it is the sBG
// exactly.
#pragma once
#include <array>
#include <cstddef>
#include <vector>

#include "models/loyalty/parameters.hpp"
#include "models/vocabulary.hpp"
#include "random/functions.hpp"

namespace goodwill::models {

//! Share of a fresh cohort still there after whole years, sBG: product of (beta + t - 1) / (alpha + beta + t - 1).
[[nodiscard]] double cohort_survival(const Frailty& p, int years);
//! Own hazard per year of somebody whose yearly chance to leave is `theta`: -ln(1 - theta); theta is cut at .999.
[[nodiscard]] double own_hazard(double theta);
//! Mean own hazard per year of a fresh cohort: E[-ln(1 - theta)] = psi(alpha + beta) - psi(beta).
[[nodiscard]] double mean_own_hazard(const Frailty& p);

//! How long customers found at the start have been here: density proportional to the survival of a cohort.
class TenureAtStart {
public:
    TenureAtStart(const Frailty& p, double oldest_years);
    //! Of people who all have the own hazard `hazard` a year.
    TenureAtStart(double hazard, double oldest_years);
    //! Years below which a share `u` of them lies; u in (0, 1).
    [[nodiscard]] double years(double u) const;

private:
    template <class Survival>
    void cumulate(const Survival& survival_at, double oldest_years);

    double step_{1};                 // years between knots
    std::vector<double> cumulated_;  // share with at most knot * step years, from 0 to 1
};

//! Mean over `days` of something that is 1 at their beginning and halves every `half_life` days; 1 for no days. Like the
//! other inline equations without a branch: an evening runs them in lanes (kernels.hpp).
GOODWILL_LANES double mean_while_halving(double days, double half_life);
//! The same for something that falls to 37% every `memory` days.
GOODWILL_LANES double mean_while_fading(double days, double memory);

//! What somebody felt, on average over a stretch of time.
struct Felt {
    double satisfaction{0};  // su
    double anger{0};
    double failures{0};  // remembered
    double bump{0};      // what complaints left behind, log hazard
    double hearsay{0};   // logit
    bool referred{false};
    double price_sensitivity{0};
    double log_price_ratio{0};  // ln(ours / rivals')
};
//! The terms of eta (E13), each positive when it drives customers away; `complaint` is the bump C.
struct LeavingTerms {
    double satisfaction{0}, delight{0}, anger{0}, failures{0}, complaint{0}, talk{0}, price{0}, referred{0};
    [[nodiscard]] double eta() const {
        return satisfaction + delight + anger + failures + complaint + talk + price + referred;
    }
};
[[nodiscard]] LeavingTerms leaving_terms(const LeavingWeights& p, const Felt& felt);

inline constexpr double largest_eta = 4;
//! Factor e^eta on the own hazard, eta cut at +-4.
GOODWILL_LANES double hazard_ratio(double eta);
//! Chance to stay through `days` at own hazard h per year and factor `ratio`.
GOODWILL_LANES double chance_to_stay(double hazard, double ratio, double days);

//! What a loss is put down to: the largest term, `other` when none is at least `cause_from`.
[[nodiscard]] Cause cause_of_leaving(const LeavingWeights& p, const LeavingTerms& terms);

//! Bump of the log hazard right after a case (E11): (k_c + k_p n_c) (1 + years)^-k_n (1 - k_r / k_c clip(SATCOM, 0,
//! 1)); never negative while k_r <= k_c, so that a complaint never makes anybody more loyal than he was.
[[nodiscard]] double bump_after_case(const ComplaintBump& p, double earlier_complaints, double years, double satcom);

//! Chance that somebody of own hazard h, personal level u_i and this tenure is still here at the start (model
//! sheet 2.3).
[[nodiscard]] double chance_still_here(const LoyaltyParameters& p, double hazard, double level, double years);

namespace detail {

//! (1 - e^-x) / x, 1 at 0.
GOODWILL_LANES double mean_of_decay(double x) {
    return random::detail::select(x < 1e-9, 1.0, -random::expm1(-x) / x);
}

}  // namespace detail

GOODWILL_LANES double mean_while_halving(double days, double half_life) {
    constexpr double ln2 = 0.693147180559945309;
    return detail::mean_of_decay(days * ln2 / half_life);
}

GOODWILL_LANES double mean_while_fading(double days, double memory) { return detail::mean_of_decay(days / memory); }

GOODWILL_LANES double hazard_ratio(double eta) {
    using random::detail::select;
    return random::exp(select(eta < -largest_eta, -largest_eta, select(eta > largest_eta, largest_eta, eta)));
}

GOODWILL_LANES double chance_to_stay(double hazard, double ratio, double days) {
    constexpr double days_per_year = 365;
    return random::exp(-hazard * ratio * days / days_per_year);
}

}  // namespace goodwill::models
