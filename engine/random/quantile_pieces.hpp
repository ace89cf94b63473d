// The quantile functions of Gamma and Beta as cubic pieces in log Q, by the distance t of u from the nearer end. Half
// of the pieces serve u < 1/2, half u >= 1/2; each halving of t has eight, so the piece is found from the bits of t.
#pragma once
#include <array>
#include <cstddef>
#include <vector>

#include "random/functions.hpp"

namespace goodwill::random {

//! The exact quantile at one knot: log Q and d(log Q)/dt.
struct QuantileKnot {
    double log_value;
    double slope;
};

struct QuantilePieces {
    static constexpr std::size_t per_halving = 8;
    static constexpr std::size_t halvings = 64;
    static constexpr std::size_t side = per_halving * halvings + 1;  // the first piece is t = 1/2 alone

    std::vector<std::array<double, 4>> cubic;  // lower side, then upper side
    double lower_power;                        // Q ~ u^lower_power as u -> 0

    //! Q(u) for u in (0, 1).
    [[nodiscard]] double operator()(double u) const {
        using namespace detail;
        const bool upper = u >= .5;
        const double t = upper ? 1. - u : u;
        const std::size_t piece = (bits(.5) >> 49U) - (bits(t) >> 49U);
        if (piece >= side) [[unlikely]]
            return beyond(t, upper);
        const double s = static_cast<double>(bits(t) & 0x0001FFFFFFFFFFFFULL) * 0x1p-49;
        const std::array<double, 4>& c = cubic[upper ? side + piece : piece];
        return random::exp(c[0] + s * (c[1] + s * (c[2] + s * c[3])));
    }

    [[nodiscard]] double beyond(double t, bool upper) const;
};

//! Both reject (as our mistake) parameters outside [.005, 1 000 000].
[[nodiscard]] QuantilePieces gamma_pieces(double shape);
[[nodiscard]] QuantilePieces beta_pieces(double a, double b);

}  // namespace goodwill::random
