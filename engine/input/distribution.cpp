// The keys of distributions, and their first two moments in closed form. Moments size teams and set reference
// constants, so they must be equal to the bit on every machine: exponential, logarithm and gamma function are our own
// series here.
#include "input/distribution.hpp"

#include <algorithm>
#include <cmath>

namespace goodwill::input {

namespace {

constexpr double longest = 5'256'000;  // ten years, in minutes
constexpr double ln_2 = 0.693147180559945309417;
constexpr double half_ln_2_pi = 0.918938533204672741780;

//! e^x: the series for x / 2^k, squared k times.
double exponential(double x) {
    int halvings = 0;
    while (std::fabs(x) > 0.125 && halvings < 64) {
        x *= 0.5;
        ++halvings;
    }
    double term = 1;
    double rest = 0;  // e^x - 1, which keeps its digits
    for (int n = 1; n < 16; ++n) {
        term *= x / n;
        rest += term;
    }
    for (int k = 0; k < halvings; ++k)
        rest = rest * (2 + rest);
    return 1 + rest;
}

//! ln x for x > 0: halved or doubled to [2/3, 4/3], then 2 artanh((x-1)/(x+1)).
double logarithm(double x) {
    int twos = 0;
    for (; x > 4.0 / 3; x *= 0.5)
        ++twos;
    for (; x < 2.0 / 3; x *= 2)
        --twos;
    const double t = (x - 1) / (x + 1);
    double power = t;
    double sum = 0;
    for (int n = 1; n < 40; n += 2) {
        sum += power / n;
        power *= t * t;
    }
    return 2 * sum + twos * ln_2;
}

//! ln Gamma(x) for x > 0: Stirling's series beyond 12, reached by x Gamma(x) = Gamma(x + 1).
double log_gamma(double x) {
    double product = 1;
    double below = 0;
    for (; x < 12; x += 1) {
        product *= x;
        if (product > 1e200) {
            below += logarithm(product);
            product = 1;
        }
    }
    const double inverse = 1 / x;
    const double square = inverse * inverse;
    const double series =
        inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))));
    return (x - 0.5) * logarithm(x) - x + half_ln_2_pi + series - below - logarithm(product);
}

double squared_log(double spread) {
    const double l = logarithm(spread);
    return l * l;
}

struct Moments {
    double mean{0};
    double squared_cv{0};
};

//! A measured table: shares at increasing times, linear between, so each step is a uniform piece. What lies below the
//! first entry begins at 0.
Moments of_table(const Table& table) {
    double mean = 0;
    double second = 0;
    double from = 0;
    double below = 0;
    for (std::size_t i = 0; i < table.at.size() && i < table.share.size(); ++i) {
        const double to = table.at[i];
        const double share = table.share[i] - below;
        mean += share * (from + to) / 2;
        second += share * (from * from + from * to + to * to) / 3;
        from = to;
        below = table.share[i];
    }
    return {mean, mean > 0 ? std::max(0.0, second / (mean * mean) - 1) : 0};
}

struct MomentsOf {
    Moments operator()(const Constant& p) const { return {p.always, 0}; }
    Moments operator()(const Lognormal& p) const {
        const double variance = squared_log(p.spread);
        return {p.median * exponential(variance / 2), exponential(variance) - 1};
    }
    Moments operator()(const LognormalByMean& p) const {
        if (p.cv)
            return {p.mean, *p.cv * *p.cv};
        return {p.mean, p.spread ? exponential(squared_log(*p.spread)) - 1 : 0};
    }
    Moments operator()(const Exponential& p) const { return {p.mean, p.mean > 0 ? 1.0 : 0.0}; }
    Moments operator()(const Gamma& p) const { return {p.mean, p.cv * p.cv}; }
    Moments operator()(const Weibull& p) const {
        const double first = log_gamma(1 + 1 / p.shape);
        return {p.scale * exponential(first), exponential(log_gamma(1 + 2 / p.shape) - 2 * first) - 1};
    }
    Moments operator()(const Table& p) const { return of_table(p); }
};

bool increases(const std::vector<Minutes>& values) {
    return std::ranges::adjacent_find(values, [](double a, double b) { return b <= a; }) == values.end();
}

bool never_falls(const std::vector<Share>& values) {
    return std::ranges::adjacent_find(values, [](double a, double b) { return b < a; }) == values.end();
}

constexpr std::string_view spread_meaning =
    "geometric standard deviation: 68% lie between median/spread and median*spread";

}  // namespace

void describe(Fields& field, Constant& p) {
    field("always", p.always,
          {.low = 0, .high = longest, .required = true, .changes = Changes::run, .meaning = "the value itself"});
}

void describe(Fields& field, Lognormal& p) {
    field("median", p.median,
          {.low = 0, .high = longest, .required = true, .changes = Changes::run, .meaning = "half take longer"});
    field("spread", p.spread,
          {.low = 1, .high = 10, .changes = Changes::run, .source = "assumed", .meaning = spread_meaning});
}

void describe(Fields& field, LognormalByMean& p) {
    field("mean", p.mean,
          {.low = 0, .high = longest, .required = true, .changes = Changes::run, .meaning = "the mean"});
    field("spread", p.spread, {.low = 1, .high = 10, .changes = Changes::run, .meaning = spread_meaning});
    field("cv", p.cv,
          {.low = 0,
           .high = 10,
           .changes = Changes::run,
           .meaning = "coefficient of variation: standard deviation / mean"});
    field.rule(p.spread.has_value() || p.cv.has_value(), "mean", "has a mean but neither 'spread' nor 'cv'",
               "add 'spread: 1.8' or 'cv: 0.6', or write {kind: exponential, mean: ...}");
    field.rule(!(p.spread.has_value() && p.cv.has_value()), "cv", "has both 'spread' and 'cv'", "keep one of them");
}

void describe(Fields& field, Exponential& p) {
    field("mean", p.mean,
          {.low = 0, .high = longest, .required = true, .changes = Changes::run, .meaning = "the mean"});
}

void describe(Fields& field, Gamma& p) {
    field("mean", p.mean,
          {.low = 0, .high = longest, .required = true, .changes = Changes::run, .meaning = "the mean"});
    field("cv", p.cv,
          {.low = 0.01,
           .high = 10,
           .required = true,
           .changes = Changes::run,
           .meaning = "coefficient of variation: standard deviation / mean"});
}

void describe(Fields& field, Weibull& p) {
    field("scale", p.scale,
          {.low = 0, .high = longest, .required = true, .changes = Changes::run, .meaning = "63% take at most this"});
    field("shape", p.shape,
          {.low = 0.2,
           .high = 20,
           .required = true,
           .changes = Changes::run,
           .meaning = "1 is memoryless; below 1 a heavy tail, above 1 ageing"});
}

void describe(Fields& field, Table& p) {
    field("at", p.at,
          {.low = 0, .high = longest, .required = true, .changes = Changes::run, .meaning = "durations, increasing"});
    field("share", p.share,
          {.low = 0,
           .high = 1,
           .required = true,
           .changes = Changes::run,
           .meaning = "share of the cases that take at most `at`; the last is 100%"});
    field.rule(!p.at.empty(), "at", "has an empty table", "give at least one duration");
    field.rule(p.at.size() == p.share.size(), "share", "needs as many shares as durations",
               "give one share for each 'at'");
    field.rule(increases(p.at), "at", "needs durations that increase", "sort them, each once");
    field.rule(never_falls(p.share), "share", "needs shares that never fall",
               "they are cumulative: the share that takes at most 'at'");
    field.rule(p.share.empty() || p.share.back() == 1.0, "share", "needs a last share of 100%",
               "the longest duration covers all cases");
}

double mean_minutes(const Duration& d) { return std::visit(MomentsOf{}, d).mean; }

double squared_cv(const Duration& d) { return std::visit(MomentsOf{}, d).squared_cv; }

}  // namespace goodwill::input
