#include "random/sampler.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.hpp"
#include "random/clones.hpp"
#include "random/functions.hpp"
#include "random/quantile_pieces.hpp"

namespace goodwill::random {

//! Corner points of a piecewise linear quantile function; shares rise from 0 to 1, and where two are equal it jumps.
struct QuantilePoints {
    std::vector<double> share;
    std::vector<double> at;

    [[nodiscard]] double operator()(double u) const {
        const auto above = std::upper_bound(share.begin() + 1, share.end() - 1, u);
        const auto i = static_cast<std::size_t>(above - share.begin());
        return at[i - 1] + (at[i] - at[i - 1]) * ((u - share[i - 1]) / (share[i] - share[i - 1]));
    }
};

namespace {

// -log(1 - u): rises with u, and 1 - u is exact for our uniforms. Never -0.
GOODWILL_LANES double unit_exponential(double u) { return 0. - detail::log_of_normal(1. - u); }
GOODWILL_LANES double unit_weibull(double u, double inverse_shape) {
    return exp(detail::log_of_normal(unit_exponential(u)) * inverse_shape);
}

// Element by element, so the clones for wider registers give the same bits.
GOODWILL_CLONES void exponentials(const double* u, double* out, std::size_t n, double mean) {
    for (std::size_t i = 0; i < n; ++i)
        out[i] = mean * unit_exponential(u[i]);
}

GOODWILL_CLONES void weibulls(const double* u, double* out, std::size_t n, double scale, double inverse_shape) {
    for (std::size_t i = 0; i < n; ++i)
        out[i] = scale * unit_weibull(u[i], inverse_shape);
}

GOODWILL_CLONES void normal_centres(const double* u, double* out, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i)
        out[i] = detail::normal_centre(u[i] - .5);
}

//! normal_quantile() of each: the centre, where most are, in lanes; then the tails one by one.
void normals(const double* u, double* out, std::size_t n) {
    std::array<double, 64> drawn;
    for (std::size_t from = 0; from < n; from += drawn.size()) {
        const std::size_t many = std::min(drawn.size(), n - from);
        std::copy_n(u + from, many, drawn.begin());
        normal_centres(drawn.data(), out + from, many);
        for (std::size_t i = 0; i < many; ++i)
            if (detail::magnitude(drawn[i] - .5) > detail::normal_centre_width)
                out[from + i] = normal_quantile(drawn[i]);
    }
}

GOODWILL_CLONES void exponentiate(double* out, std::size_t n, double median, double log_spread) {
    for (std::size_t i = 0; i < n; ++i)
        out[i] = median * exp(log_spread * out[i]);
}

}  // namespace

Sampler Sampler::constant(double value) { return {Kind::constant, value, 0., value}; }

Sampler Sampler::exponential(double mean) {
    GOODWILL_CHECK(mean >= 0., fmt::format("mean {}", mean));
    return mean > 0. ? Sampler{Kind::exponential, mean, 1., mean} : constant(0.);
}

Sampler Sampler::lognormal(double median, double spread) {
    GOODWILL_CHECK(median >= 0. && spread >= 1., fmt::format("median {}, spread {}", median, spread));
    if (median == 0. || spread == 1.)
        return constant(median);
    const double log_spread = log(spread);
    return {Kind::lognormal, median, log_spread, median * exp(.5 * log_spread * log_spread)};
}

Sampler Sampler::weibull(double scale, double shape) {
    GOODWILL_CHECK(scale >= 0. && shape > 0., fmt::format("scale {}, shape {}", scale, shape));
    if (scale == 0.)
        return constant(0.);
    return {Kind::weibull, scale, 1. / shape, scale * exp(log_gamma(1. + 1. / shape))};
}

Sampler Sampler::gamma(double shape, double scale) {
    GOODWILL_CHECK(scale >= 0., fmt::format("scale {}", scale));
    if (scale == 0.)
        return constant(0.);
    Sampler made{Kind::pieces, scale, 0., shape * scale};
    made.pieces_ = std::make_shared<const QuantilePieces>(gamma_pieces(shape));
    return made;
}

Sampler Sampler::beta(double a, double b) {
    Sampler made{Kind::pieces, 1., 0., a / (a + b)};
    made.pieces_ = std::make_shared<const QuantilePieces>(beta_pieces(a, b));
    return made;
}

Sampler Sampler::table(std::span<const double> at, std::span<const double> share) {
    GOODWILL_CHECK(!at.empty() && at.size() == share.size(),
                   fmt::format("{} values, {} shares", at.size(), share.size()));
    QuantilePoints points;
    const auto add = [&points](double s, double value) {
        points.share.push_back(s);
        points.at.push_back(value);
    };
    if (share[0] > 0.)
        add(0., 0.);
    for (std::size_t i = 0; i < at.size(); ++i) {
        GOODWILL_CHECK(i == 0 || (at[i] >= at[i - 1] && share[i] >= share[i - 1]), fmt::format("falls at point {}", i));
        add(share[i], at[i]);
    }
    if (points.share.back() < 1.)
        add(1., points.at.back());  // the rest takes the largest measured value
    if (points.at.front() == points.at.back())
        return constant(points.at.front());
    double mean = 0.;
    for (std::size_t i = 1; i < points.at.size(); ++i) {
        mean += .5 * (points.at[i] + points.at[i - 1]) * (points.share[i] - points.share[i - 1]);
    }
    Sampler made{Kind::table, 1., 0., mean};
    made.points_ = std::make_shared<const QuantilePoints>(std::move(points));
    return made;
}

namespace {

struct Compile {
    Sampler operator()(const input::Constant& d) const { return Sampler::constant(d.always.value); }
    Sampler operator()(const input::Exponential& d) const { return Sampler::exponential(d.mean.value); }
    Sampler operator()(const input::Lognormal& d) const { return Sampler::lognormal(d.median.value, d.spread.value); }
    Sampler operator()(const input::LognormalByMean& d) const {
        const double variance = d.spread ? log(d.spread->value) * log(d.spread->value)
                                : d.cv   ? log1p(d.cv->value * d.cv->value)
                                         : 0.;  // variance of the logarithm
        return Sampler::lognormal(d.mean.value * exp(-.5 * variance), exp(__builtin_sqrt(variance)));
    }
    Sampler operator()(const input::Gamma& d) const {
        const double squared_cv = d.cv.value * d.cv.value;
        if (squared_cv == 0.)
            return Sampler::constant(d.mean.value);
        return Sampler::gamma(1. / squared_cv, d.mean.value * squared_cv);
    }
    Sampler operator()(const input::Weibull& d) const { return Sampler::weibull(d.scale.value, d.shape.value); }
    Sampler operator()(const input::Table& d) const {
        std::vector<double> at;
        std::vector<double> share;
        for (const auto& value : d.at)
            at.push_back(value.value);
        for (const auto& value : d.share)
            share.push_back(value.value);
        return Sampler::table(at, share);
    }
};

}  // namespace

Sampler::Sampler(const input::Duration& d) : Sampler{std::visit(Compile{}, d)} {}

double Sampler::operator()(double u) const {
    switch (kind_) {
        case Kind::constant: return scale_;
        case Kind::exponential: return scale_ * unit_exponential(u);
        case Kind::lognormal: return scale_ * exp(form_ * normal_quantile(u));
        case Kind::weibull: return scale_ * unit_weibull(u, form_);
        case Kind::pieces: return scale_ * (*pieces_)(u);
        case Kind::table: return (*points_)(u);
    }
    return 0.;
}

void Sampler::operator()(std::span<const double> u, std::span<double> out) const {
    GOODWILL_CHECK(u.size() == out.size(), fmt::format("{} uniforms for {} values", u.size(), out.size()));
    switch (kind_) {
        case Kind::exponential: return exponentials(u.data(), out.data(), u.size(), scale_);
        case Kind::weibull: return weibulls(u.data(), out.data(), u.size(), scale_, form_);
        case Kind::lognormal:
            normals(u.data(), out.data(), u.size());
            return exponentiate(out.data(), out.size(), scale_, form_);
        default:
            for (std::size_t i = 0; i < u.size(); ++i)
                out[i] = (*this)(u[i]);
    }
}

}  // namespace goodwill::random
