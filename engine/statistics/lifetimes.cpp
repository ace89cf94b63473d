#include "statistics/lifetimes.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <utility>

namespace goodwill::statistics {

namespace {

struct Counts {
    double events{0};
    double total{0};  // sum of all times
    bool valid{true};
    bool varied{false};  // at least two different observed times
};

Counts counted(std::span<const Lifetime> data) {
    Counts counts;
    double first = 0.;
    for (const Lifetime& life : data) {
        counts.valid = counts.valid && life.time > 0. && std::isfinite(life.time);
        counts.total += life.time;
        if (life.censored)
            continue;
        if (counts.events == 0.)
            first = life.time;
        counts.varied = counts.varied || life.time != first;
        counts.events += 1.;
    }
    return counts;
}

// Sums over all times x (as shares of the largest, so that powers stay small): x^k, x^k log x, x^k log^2 x.
struct PowerSums {
    double zero{0};
    double one{0};
    double two{0};
};

PowerSums power_sums(std::span<const Lifetime> data, double largest, double shape) {
    PowerSums sums;
    for (const Lifetime& life : data) {
        const double log_time = std::log(life.time / largest);
        const double power = std::exp(shape * log_time);
        sums.zero += power;
        sums.one += power * log_time;
        sums.two += power * log_time * log_time;
    }
    return sums;
}

// The hazard of the standard normal, density / upper tail.
double normal_hazard(double z) {
    if (z > 25.)
        return z + 1. / z - 2. / (z * z * z);
    return std::sqrt(2. / std::numbers::pi) * std::exp(-.5 * z * z) / std::erfc(z * (std::numbers::sqrt2 / 2.));
}

double log_normal_tail(double z) {
    if (z > 25.)
        return -.5 * z * z - .5 * std::log(2. * std::numbers::pi) - std::log(normal_hazard(z));
    return std::log(.5 * std::erfc(z * (std::numbers::sqrt2 / 2.)));
}

// Log likelihood and derivatives in Olsen's (1978) parameters h = 1 / sigma, d = mu / sigma, in which it is concave.
struct Olsen {
    double value{0};
    double gradient_h{0}, gradient_d{0};
    double hh{0}, hd{0}, dd{0};
};

Olsen olsen(std::span<const Lifetime> data, double h, double d) {
    Olsen sum;
    for (const Lifetime& life : data) {
        const double y = std::log(life.time);
        const double z = h * y - d;
        double slope = -z;
        double curve = -1.;
        if (life.censored) {
            const double hazard = normal_hazard(z);
            sum.value += log_normal_tail(z);
            slope = -hazard;
            curve = -hazard * (hazard - z);
        } else {
            sum.value += std::log(h) - .5 * z * z - .5 * std::log(2. * std::numbers::pi) - y;
            sum.gradient_h += 1. / h;
            sum.hh -= 1. / (h * h);
        }
        sum.gradient_h += slope * y;
        sum.gradient_d -= slope;
        sum.hh += curve * y * y;
        sum.hd -= curve * y;
        sum.dd += curve;
    }
    return sum;
}

// Mean and deviation of the observed logarithms: where the search starts.
std::pair<double, double> observed_logs(std::span<const Lifetime> data, double events) {
    double mean = 0.;
    double square = 0.;
    for (const Lifetime& life : data) {
        if (!life.censored)
            mean += std::log(life.time) / events;
    }
    for (const Lifetime& life : data) {
        if (!life.censored)
            square += (std::log(life.time) - mean) * (std::log(life.time) - mean) / events;
    }
    return {mean, std::sqrt(square)};
}

}  // namespace

std::optional<ExponentialFit> fit_exponential(std::span<const Lifetime> data) {
    const Counts counts = counted(data);
    if (!counts.valid || counts.events == 0.)
        return std::nullopt;
    const double mean = counts.total / counts.events;
    return ExponentialFit{mean, mean / std::sqrt(counts.events), -counts.events * (std::log(mean) + 1.)};
}

std::optional<WeibullFit> fit_weibull(std::span<const Lifetime> data) {
    const Counts counts = counted(data);
    if (!counts.valid || !counts.varied)
        return std::nullopt;
    double largest = 0.;
    for (const Lifetime& life : data)
        largest = std::max(largest, life.time);
    const double mean_log = observed_logs(data, counts.events).first - std::log(largest);
    // The likelihood equation of the shape, which rises with it: sum x^k log x / sum x^k - 1 / k - mean log = 0.
    double low = 1e-3;
    double high = 1e3;
    double shape = 1.;
    PowerSums sums;
    for (int step = 0; step < 200; ++step) {
        sums = power_sums(data, largest, shape);
        const double ratio = sums.one / sums.zero;
        const double excess = ratio - 1. / shape - mean_log;
        (excess > 0. ? high : low) = shape;
        const double slope = sums.two / sums.zero - ratio * ratio + 1. / (shape * shape);
        const double newton = shape - excess / slope;
        const double next = newton > low && newton < high ? newton : std::sqrt(low * high);
        const double change = next - shape;
        shape = next;
        if (std::fabs(change) <= 1e-13 * shape)
            break;
    }
    sums = power_sums(data, largest, shape);
    const double scale = largest * std::pow(sums.zero / counts.events, 1. / shape);
    // Information in (a = log scale, k): with w = (t / scale)^k, -l_aa = k^2 d, -l_ak = -k sum w l, -l_kk = d/k^2 + sum
    // w l^2.
    const double shift = std::log(scale / largest);
    const double unit = counts.events / sums.zero;
    const double wl = unit * (sums.one - shift * sums.zero);
    const double wll = unit * (sums.two - 2. * shift * sums.one + shift * shift * sums.zero);
    const double aa = shape * shape * counts.events;
    const double ak = -shape * wl;
    const double kk = counts.events / (shape * shape) + wll;
    const double determinant = aa * kk - ak * ak;
    const double log_scale = std::log(scale);
    const double log_likelihood =
        counts.events * (std::log(shape) - shape * log_scale - 1. + (shape - 1.) * (mean_log + std::log(largest)));
    return WeibullFit{scale, shape, scale * std::sqrt(kk / determinant), std::sqrt(aa / determinant), log_likelihood};
}

std::optional<LognormalFit> fit_lognormal(std::span<const Lifetime> data) {
    const Counts counts = counted(data);
    if (!counts.valid || !counts.varied)
        return std::nullopt;
    const auto [mean, deviation] = observed_logs(data, counts.events);
    double h = 1. / deviation;
    double d = mean / deviation;
    Olsen at = olsen(data, h, d);
    for (int step = 0; step < 200; ++step) {
        const double determinant = at.hh * at.dd - at.hd * at.hd;
        const double move_h = -(at.dd * at.gradient_h - at.hd * at.gradient_d) / determinant;
        const double move_d = -(at.hh * at.gradient_d - at.hd * at.gradient_h) / determinant;
        const double gain = .5 * (move_h * at.gradient_h + move_d * at.gradient_d);  // still to be won, about
        double length = 1.;
        Olsen next = olsen(data, std::max(h + move_h, .1 * h), d + move_d);
        while (gain > 1e-7 && (h + length * move_h <= 0. || next.value < at.value) && length > 1e-9) {
            length *= .5;
            next = olsen(data, std::max(h + length * move_h, .1 * h), d + length * move_d);
        }
        h = std::max(h + length * move_h, .1 * h);
        d += length * move_d;
        at = next;
        if (gain <= 1e-7)
            break;  // the last step was taken in full and squared what was left
    }
    // From (h, d) to mu = d / h and sigma = 1 / h by the delta method.
    const double determinant = at.hh * at.dd - at.hd * at.hd;
    const double var_h = -at.dd / determinant;
    const double var_d = -at.hh / determinant;
    const double cov = at.hd / determinant;
    const double mu = d / h;
    const double var_mu = (var_d - 2. * mu * cov + mu * mu * var_h) / (h * h);
    return LognormalFit{std::exp(mu), std::exp(1. / h), std::sqrt(var_mu), std::sqrt(var_h) / (h * h), at.value};
}

SurvivalStep SurvivalCurve::at(double time) const {
    const auto after = std::upper_bound(steps_.begin(), steps_.end(), time,
                                        [](double t, const SurvivalStep& step) { return t < step.time; });
    return after == steps_.begin() ? SurvivalStep{time, 1., 0.} : *(after - 1);
}

SurvivalCurve kaplan_meier(std::span<const Lifetime> data) {
    std::vector<Lifetime> sorted{data.begin(), data.end()};
    std::sort(sorted.begin(), sorted.end(), [](const Lifetime& a, const Lifetime& b) { return a.time < b.time; });
    std::vector<SurvivalStep> steps;
    double survival = 1.;
    double greenwood = 0.;
    for (std::size_t i = 0; i < sorted.size();) {
        const double at_risk = static_cast<double>(sorted.size() - i);
        const double time = sorted[i].time;
        double events = 0.;
        for (; i < sorted.size() && sorted[i].time == time; ++i)
            events += sorted[i].censored ? 0. : 1.;
        if (events == 0.)
            continue;
        survival *= 1. - events / at_risk;
        if (at_risk > events)
            greenwood += events / (at_risk * (at_risk - events));
        steps.push_back({time, survival, survival * std::sqrt(greenwood)});
    }
    return SurvivalCurve{std::move(steps)};
}

}  // namespace goodwill::statistics
