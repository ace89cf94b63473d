// How the knots are found: log P is concave in log x (gamma) and in log(x / (1 - x)) (beta), so Newton's steps on it
// converge from any start. P itself is the usual series or continued fraction (DiDonato & Morris 1986, 1992), in our
// own arithmetic.
#include "random/quantile_pieces.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.hpp"

namespace goodwill::random {

namespace {

constexpr double negligible_log = -37.;  // below e^-37 the leading power of the lower tail is exact
constexpr double tolerance = 1e-16;
constexpr int most_terms = 100'000;

void check_shape(double value, const char* what) {
    GOODWILL_CHECK(value >= .005 && value <= 1e6, fmt::format("{} {} is outside [.005, 1 000 000]", what, value));
}

// t at the lower end of a piece.
double knot(std::size_t piece) { return detail::from_bits(detail::bits(.5) - (std::uint64_t{piece} << 49U)); }

// The cubic on [0, 1] with these values and slopes at its ends; slopes are held to three times the secant, within which
// a cubic is monotone (Fritsch & Carlson 1980).
std::array<double, 4> monotone_cubic(double left, double right, double left_slope, double right_slope) {
    const double rise = right - left;
    const auto held = [rise](double slope) {
        return rise >= 0. ? std::clamp(slope, 0., 3. * rise) : std::clamp(slope, 3. * rise, 0.);
    };
    const double a = held(left_slope);
    const double b = held(right_slope);
    return {left, a, 3. * rise - 2. * a - b, a + b - 2. * rise};
}

// Appends the pieces of one side, from t = 1/2 outwards; `exact(t)` gives the knot.
template <class Exact>
void append_side(std::vector<std::array<double, 4>>& cubic, Exact&& exact) {
    QuantileKnot outer = exact(.5);
    cubic.push_back({outer.log_value, 0., 0., 0.});
    for (std::size_t piece = 1; piece < QuantilePieces::side; ++piece) {
        const double t = knot(piece);
        const double width = knot(piece - 1) - t;
        const QuantileKnot inner = exact(t);
        cubic.push_back(monotone_cubic(inner.log_value, outer.log_value, inner.slope * width, outer.slope * width));
        outer = inner;
    }
}

// A probability and the density of the transformed variable at v.
struct Tail {
    double probability;
    double density;
};

// Solves log tail(v) = log t by Newton's method, from v; a tail falls or rises according to the sign of its density.
template <class Function>
double solve(const Function& tail, double t, double v) {
    const double log_t = log(t);
    for (int step = 0; step < 200; ++step) {
        const Tail at = tail(v);
        const double change = (log(at.probability) - log_t) * at.probability / at.density;
        v -= change;
        if (detail::magnitude(change) <= 1e-14 * (1. + detail::magnitude(v)))
            break;
    }
    return v;
}

struct GammaTails {
    double shape;
    double log_norm;  // log Gamma(shape + 1)

    // x^shape e^-x / Gamma(shape): the density of v = log x.
    [[nodiscard]] double density(double v, double x) const { return exp(shape * v - x - log_norm) * shape; }

    [[nodiscard]] Tail lower(double v) const {
        const double x = exp(v);
        double term = 1.;
        double sum = 1.;
        for (int n = 1; n < most_terms && term > tolerance * sum; ++n) {
            term *= x / (shape + n);
            sum += term;
        }
        const double f = density(v, x);
        return {f / shape * sum, f};
    }

    [[nodiscard]] Tail upper(double v) const {
        const double x = exp(v);
        const double f = density(v, x);
        if (x < shape + 1.)
            return {1. - lower(v).probability, -f};
        double b = x + 1. - shape;  // Lentz's form of the continued fraction
        double c = 1e300;
        double d = 1. / b;
        double h = d;
        for (int n = 1; n < most_terms; ++n) {
            const double a = -n * (n - shape);
            b += 2.;
            d = 1. / (a * d + b);
            c = b + a / c;
            h *= d * c;
            if (detail::magnitude(d * c - 1.) < 3e-16)
                break;
        }
        return {f * h, -f};
    }
};

// log(1 + e^v) without overflow.
double softplus(double v) { return std::max(v, 0.) + log1p(exp(-detail::magnitude(v))); }

struct BetaTail {
    double a;
    double b;
    double log_beta;

    // The continued fraction of I_x(p, q) p B / (x^p (1-x)^q), quick for x < (p + 1) / (p + q + 2).
    static double fraction(double x, double p, double q) {
        const auto nonzero = [](double value) { return detail::magnitude(value) < 1e-300 ? 1e-300 : value; };
        double c = 1.;
        double d = 1. / nonzero(1. - (p + q) * x / (p + 1.));
        double h = d;
        for (int m = 1; m < most_terms; ++m) {
            const double even = m * (q - m) * x / ((p + 2 * m - 1.) * (p + 2 * m));
            d = 1. / nonzero(1. + even * d);
            c = nonzero(1. + even / c);
            h *= d * c;
            const double odd = -(p + m) * (p + q + m) * x / ((p + 2 * m) * (p + 2 * m + 1.));
            d = 1. / nonzero(1. + odd * d);
            c = nonzero(1. + odd / c);
            h *= d * c;
            if (detail::magnitude(d * c - 1.) < 3e-16)
                break;
        }
        return h;
    }

    // x^a (1 - x)^b / B: the density of v = log(x / (1 - x)).
    [[nodiscard]] double log_density(double v) const { return -a * softplus(-v) - b * softplus(v) - log_beta; }

    [[nodiscard]] Tail operator()(double v) const {
        const double f = exp(log_density(v));
        const double x = logistic(v);
        if (x < (a + 1.) / (a + b + 2.))
            return {f / a * fraction(x, a, b), f};
        return {1. - f / b * fraction(logistic(-v), b, a), f};
    }
};

}  // namespace

double QuantilePieces::beyond(double t, bool upper) const {
    const double last = cubic[upper ? 2 * side - 1 : side - 1][0];
    return random::exp(upper ? last : last + lower_power * log(t / knot(side - 1)));
}

QuantilePieces gamma_pieces(double shape) {
    check_shape(shape, "shape of a gamma distribution");
    const GammaTails tails{shape, log_gamma(shape + 1.)};
    QuantilePieces pieces{{}, 1. / shape};
    const auto leading = [&](double log_share) { return (log_share + tails.log_norm) / shape; };
    const double start = shape > 1. ? log(shape) : leading(log(.5));
    const double median = solve([&](double w) { return tails.lower(w); }, .5, start);
    double v = median;
    append_side(pieces.cubic, [&](double t) {
        if (leading(log(t)) < negligible_log)
            return QuantileKnot{leading(log(t)), 1. / (shape * t)};
        v = solve([&](double w) { return tails.lower(w); }, t, v);
        return QuantileKnot{v, 1. / tails.density(v, exp(v))};
    });
    v = median;
    append_side(pieces.cubic, [&](double t) {
        const double first = leading(log1p(-t));
        if (first < negligible_log)
            return QuantileKnot{first, -1. / (shape * (1. - t))};
        v = solve([&](double w) { return tails.upper(w); }, t, std::max(v, first));
        return QuantileKnot{v, -1. / tails.density(v, exp(v))};
    });
    return pieces;
}

QuantilePieces beta_pieces(double a, double b) {
    check_shape(a, "first shape of a beta distribution");
    check_shape(b, "second shape of a beta distribution");
    const double log_beta = log_gamma(a) + log_gamma(b) - log_gamma(a + b);
    QuantilePieces pieces{{}, 1. / a};
    // One side: the lower tail of beta(p, q) in v = log(x / (1 - x)); the upper tail of beta(a, b) is that of beta(b,
    // a).
    const auto side = [&](double p, double q, double sign) {
        const BetaTail tail{p, q, log_beta};
        double v = log(p / q);
        append_side(pieces.cubic, [&, sign](double t) {
            const double leading = (log(t) + log(p) + log_beta) / p;  // log x as x -> 0
            if (leading < negligible_log)
                v = leading;
            else
                v = solve(tail, t, v);
            return QuantileKnot{-softplus(-sign * v), sign * exp(-softplus(sign * v) - tail.log_density(v))};
        });
    };
    side(a, b, 1.);
    side(b, a, -1.);
    return pieces;
}

}  // namespace goodwill::random
