// Customer bases from their records, by maximum likelihood: how a cohort under contract shrinks (shifted Beta-geometric, Fader
// & Hardie 2007), and how people buy and stop buying where nobody says that he leaves (BG/NBD, Fader, Hardie & Lee 2005).
#pragma once
#include <optional>
#include <span>

namespace goodwill::statistics {

//! Chance to leave at a renewal ~ Beta(alpha, beta) over customers.
struct ShiftedBetaGeometricFit {
    double alpha{0};
    double beta{0};
    double log_likelihood{0};
    //! Share of a fresh cohort still there after so many renewals.
    [[nodiscard]] double survival(int renewals) const;
};

//! `still_there[t]` customers (any scale; standard errors are not asked for) are left after t renewals, [0] all. Absent if
//! fewer than two renewals are recorded, the numbers rise, or nobody left.
[[nodiscard]] std::optional<ShiftedBetaGeometricFit> fit_shifted_beta_geometric(std::span<const double> still_there);

//! One customer since his first purchase: how many more he made, when the last was (0 without any), and for how long he has
//! been watched; times in one unit.
struct BuyingHistory {
    int repeats{0};
    double last{0};
    double watched{0};
};

//! Rates of buying ~ Gamma(shape r, rate alpha) per unit of time; chance to stop after each repeat purchase ~ Beta(a, b).
struct BgNbd {
    double r{1};
    double alpha{1};
    double a{1};
    double b{1};
};
struct BgNbdFit : BgNbd {
    double log_likelihood{0};
};

//! Log likelihood of the parameters; those are above 0.
[[nodiscard]] double log_likelihood(const BgNbd& p, std::span<const BuyingHistory> customers);

//! Absent if nobody bought again, a history is impossible (last > watched, or repeats without time), or the search does not
//! settle.
[[nodiscard]] std::optional<BgNbdFit> fit_bg_nbd(std::span<const BuyingHistory> customers);

}  // namespace goodwill::statistics
