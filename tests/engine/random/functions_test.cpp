// The error bounds stated in random/functions.hpp, against long double (64 bits of significand, so the oracle's own
// error is below a thousandth of what is measured), over random points in the whole domain and where cancellation
// threatens.
#include "random/functions.hpp"

#include <algorithm>
#include <bit>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "random/address.hpp"
#include "support/catch.hpp"

namespace g = goodwill::random;

namespace {

using Exact = long double (*)(long double);
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan_value = std::numeric_limits<double>::quiet_NaN();

// Spacing of numbers with `digits` bits at |x|, `least` below the normal range.
long double spacing(long double x, int digits, int least) {
    int exponent = 0;
    std::frexp(x, &exponent);
    return std::ldexp(1.0L, std::max(exponent - digits, least));
}
long double ulps(double got, long double exact) { return std::fabs(got - exact) / spacing(exact, 53, -1074); }
long double ulps(float got, long double exact) { return std::fabs(got - exact) / spacing(exact, 24, -149); }

// `count` uniform points of [low, high], always the same.
std::vector<double> points(double low, double high, std::uint32_t count = 100'000) {
    const g::Luck luck{1, 0};
    std::vector<double> all;
    for (std::uint32_t i = 0; i < count; ++i)
        all.push_back(low + (high - low) * luck({i, 0, g::Purpose{0, 1}}).uniform());
    return all;
}
std::vector<double> powers(double low, double high, double sign = 1.) {  // sign * 2^uniform(low, high)
    std::vector<double> all = points(low, high);
    for (double& x : all)
        x = sign * std::exp2(x);
    return all;
}

template <class Function, class Oracle>
long double worst_ulps(Function f, Oracle exact, const std::vector<double>& xs) {
    long double worst = 0;
    for (double x : xs) {
        const long double off = ulps(f(x), exact(static_cast<long double>(x)));
        worst = off <= worst ? worst : off;  // NaN counts as worst
    }
    return worst;
}
template <class Function, class Oracle>
long double worst_relative(Function f, Oracle exact, const std::vector<double>& xs) {
    long double worst = 0;
    for (double x : xs) {
        const long double truth = exact(static_cast<long double>(x));
        const long double off = std::fabs((f(x) - truth) / truth);
        worst = off <= worst ? worst : off;
    }
    return worst;
}

long double exact_normal_quantile(long double p) {
    static const boost::math::normal_distribution<long double> normal;
    return p < .5L ? boost::math::quantile(normal, p) : -boost::math::quantile(normal, 1.0L - p);
}

bool same_bits(double a, double b) { return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b); }

}  // namespace

TEST_CASE("exp, exp2 and expm1 keep their bounds over their whole domains") {
    const auto exp = [](double x) { return g::exp(x); };
    const Exact exact_exp = [](long double x) { return std::exp(x); };
    CHECK(worst_ulps(exp, exact_exp, points(-708., 709.7)) < 1);
    CHECK(worst_ulps(exp, exact_exp, points(-1., 1.)) < 1);
    CHECK(worst_ulps(exp, exact_exp, points(-745., -708.)) < 1);  // subnormal results
    CHECK(worst_ulps([](double x) { return g::exp2(x); }, Exact{[](long double x) { return std::exp2(x); }},
                     points(-1074., 1024.)) < 1);
    const auto expm1 = [](double x) { return g::expm1(x); };
    const Exact exact_expm1 = [](long double x) { return std::expm1(x); };
    for (const auto& xs : {points(-3., 3.), points(-60., 709.), powers(-70., 0.), powers(-70., 0., -1.)}) {
        CHECK(worst_ulps(expm1, exact_expm1, xs) < 1.1L);
    }
}

TEST_CASE("log and log1p keep their bounds over their whole domains") {
    const auto log = [](double x) { return g::log(x); };
    const Exact exact_log = [](long double x) { return std::log(x); };
    for (const auto& xs : {powers(-1074., 1024.), points(.5, 2.), points(0., 1.)}) {
        CHECK(worst_ulps(log, exact_log, xs) < 1);
    }
    const auto log1p = [](double x) { return g::log1p(x); };
    const Exact exact_log1p = [](long double x) { return std::log1p(x); };
    for (const auto& xs : {points(-1., 3.), powers(-70., 1000.), powers(-70., 0., -1.)}) {
        CHECK(worst_ulps(log1p, exact_log1p, xs) < 1);
    }
}

TEST_CASE("pow stays within two ulp up to the ends of the range") {
    const g::Luck luck{2, 0};
    long double worst = 0;
    for (std::uint32_t i = 0; i < 300'000; ++i) {
        const g::Block b = luck({i, 0, g::Purpose{0, 1}});
        const double u = b.uniform();
        const double x = i % 3 == 0   ? std::exp2(-1074. + 2097. * u)
                         : i % 3 == 1 ? .5 + 1.5 * u
                                      : 1. + std::exp2(-50. * u);
        const double limit = 1020. / std::fabs(std::log2(x));
        const double y = (2. * b.uniform(2) - 1.) * (i % 2 == 0 ? limit : std::min(limit, 3.));
        const long double exact = std::pow(static_cast<long double>(x), static_cast<long double>(y));
        worst = std::max(worst, ulps(g::pow(x, y), exact));
    }
    CHECK(worst < 2);
    for (int n = 0; n <= 30; ++n)
        CHECK(g::pow(3., n) == std::pow(3., n));  // exact where the result is
}

TEST_CASE("logistic, the normal and its quantile are right to 1e-15 in both tails") {
    const auto logistic = [](double x) { return g::logistic(x); };
    const auto exact = [](long double x) { return 1.0L / (1.0L + std::exp(-x)); };
    CHECK(worst_relative(logistic, exact, points(-700., 40.)) < 1e-15L);
    const auto normal = [](double x) { return g::normal_cdf(x); };
    const auto exact_normal = [](long double x) { return .5L * std::erfc(-x * std::sqrt(.5L)); };
    CHECK(worst_relative(normal, exact_normal, points(-37., 9.)) < 1e-15L);
    CHECK(worst_relative(normal, exact_normal, points(-2., 2.)) < 1e-15L);
    const auto quantile = [](double p) { return g::normal_quantile(p); };
    CHECK(worst_relative(quantile, exact_normal_quantile, points(0., 1., 20'000)) < 1e-15L);
    CHECK(worst_relative(quantile, exact_normal_quantile, powers(-1022., -1.)) < 1e-15L);
}

TEST_CASE("log_gamma is right to 2e-14 near its zeros and to 1e-15 of its value elsewhere") {
    long double worst = 0;
    for (double x : powers(-30., 60.)) {
        const long double exact = std::lgamma(static_cast<long double>(x));
        worst = std::max(worst, std::fabs(g::log_gamma(x) - exact) / (2e-14L + 1e-15L * std::fabs(exact)));
    }
    CHECK(worst < 1);
}

TEST_CASE("Float functions are rounded almost exactly") {
    const auto narrow = [](std::vector<double> xs) {
        for (double& x : xs)
            x = static_cast<double>(static_cast<float>(x));
        return xs;
    };
    const auto as_float = [](double x) { return static_cast<float>(x); };
    const Exact exact_exp = [](long double x) { return std::exp(x); };
    const Exact exact_log = [](long double x) { return std::log(x); };
    const Exact exact_pow = [](long double x) { return std::pow(x, static_cast<long double>(.88f)); };
    CHECK(worst_ulps([&](double x) { return g::expf(as_float(x)); }, exact_exp, narrow(points(-103., 88.7))) < .55L);
    const auto log = [&](double x) { return g::logf(as_float(x)); };
    CHECK(worst_ulps(log, exact_log, narrow(powers(-149., 127.9))) < .55L);
    CHECK(worst_ulps(log, exact_log, narrow(points(.5, 2.))) < .55L);
    const auto pow = [&](double x) { return g::powf(as_float(x), .88f); };
    CHECK(worst_ulps(pow, exact_pow, narrow(powers(-149., 127.9))) < .55L);
    CHECK(worst_ulps(pow, exact_pow, narrow(points(0.01, 5.))) < .55L);
    const auto quantile = [&](double p) { return g::normal_quantile_f(as_float(p)); };
    CHECK(worst_relative(quantile, exact_normal_quantile, narrow(points(1e-6, .999999, 20'000))) < 3e-7L);
    CHECK(worst_relative(quantile, exact_normal_quantile, narrow(powers(-125., -1.))) < 3e-7L);
}

TEST_CASE("powf is right for any exponent") {
    const g::Luck luck{3, 0};
    long double worst = 0;
    for (std::uint32_t i = 0; i < 300'000; ++i) {
        const g::Block b = luck({i, 0, g::Purpose{0, 1}});
        const double u = b.uniform();
        const auto x = static_cast<float>(i % 3 == 0   ? std::exp2(-149. + 276. * u)
                                          : i % 3 == 1 ? .5 + 1.5 * u
                                                       : 1. + std::exp2(-22. * u));
        if (x == 1.F || x == 0.F)
            continue;
        const double limit = 126. / std::fabs(std::log2(static_cast<double>(x)));
        const auto y = static_cast<float>((2. * b.uniform(2) - 1.) * (i % 2 == 0 ? limit : std::min(limit, 3.)));
        worst =
            std::max(worst, ulps(g::powf(x, y), std::pow(static_cast<long double>(x), static_cast<long double>(y))));
    }
    CHECK(worst < .55L);
}

TEST_CASE("The normal of a 32-bit word is symmetric and right to its last cell") {
    long double worst = 0;
    const g::Luck luck{4, 0};
    for (std::uint32_t i = 0; i < 20'000; ++i) {
        const std::uint32_t word = i < 50 ? i : luck({i, 0, g::Purpose{0, 1}}).word[0];
        const long double exact = exact_normal_quantile((static_cast<long double>(word) + .5L) / 4294967296.0L);
        worst = std::max(worst, std::fabs((g::normal_of_word(word) - exact) / exact));
        CHECK(g::normal_of_word(~word) == -g::normal_of_word(word));
    }
    CHECK(worst < 3e-7L);
    CHECK(g::normal_of_word(0) == Approx(-6.3379).epsilon(1e-4));
}

TEST_CASE("Special values are those of the standard") {
    CHECK(g::exp(0.) == 1.);
    CHECK(g::exp(-infinity) == 0.);
    CHECK(g::exp(-1e300) == 0.);
    CHECK(g::exp(710.) == infinity);
    CHECK(g::exp(infinity) == infinity);
    CHECK(std::isnan(g::exp(nan_value)));
    CHECK(g::exp2(10.) == 1024.);
    CHECK(g::exp2(-1074.) == std::numeric_limits<double>::denorm_min());
    CHECK(g::exp2(1024.) == infinity);
    CHECK(g::exp2(-infinity) == 0.);
    CHECK(same_bits(g::expm1(-0.), -0.));
    CHECK(g::expm1(-infinity) == -1.);
    CHECK(g::expm1(800.) == infinity);
    CHECK(std::isnan(g::expm1(nan_value)));
    CHECK(g::log(1.) == 0.);
    CHECK(g::log(0.) == -infinity);
    CHECK(g::log(-0.) == -infinity);
    CHECK(g::log(infinity) == infinity);
    CHECK(std::isnan(g::log(-1.)));
    CHECK(std::isnan(g::log(nan_value)));
    CHECK(g::log1p(-1.) == -infinity);
    CHECK(same_bits(g::log1p(-0.), -0.));
    CHECK(g::log1p(infinity) == infinity);
    CHECK(std::isnan(g::log1p(-1.5)));
    CHECK(g::logistic(0.) == .5);
    CHECK(g::logistic(-800.) == 0.);
    CHECK(g::logistic(800.) == 1.);
    CHECK(g::normal_cdf(0.) == .5);
    CHECK(g::normal_cdf(-infinity) == 0.);
    CHECK(g::normal_cdf(infinity) == 1.);
    CHECK(std::isnan(g::normal_cdf(nan_value)));
    CHECK(g::normal_quantile(.5) == 0.);
    CHECK(g::normal_quantile(0.) == -infinity);
    CHECK(g::normal_quantile(1.) == infinity);
    CHECK(std::isnan(g::normal_quantile(-.1)));
}

TEST_CASE("pow and powf treat zero, one and infinity as the standard does") {
    CHECK(g::pow(0., .88) == 0.);
    CHECK(g::pow(0., -1.) == infinity);
    CHECK(g::pow(0., 0.) == 1.);
    CHECK(g::pow(1., infinity) == 1.);
    CHECK(g::pow(2., infinity) == infinity);
    CHECK(g::pow(2., -infinity) == 0.);
    CHECK(g::pow(.5, infinity) == 0.);
    CHECK(g::pow(infinity, .5) == infinity);
    CHECK(g::pow(infinity, -.5) == 0.);
    CHECK(g::pow(2., 2000.) == infinity);
    CHECK(g::pow(2., -2000.) == 0.);
    CHECK(g::pow(7.5, 1.) == 7.5);
    CHECK(std::isnan(g::pow(-2., 2.)));
    CHECK(std::isnan(g::pow(2., nan_value)));
    CHECK(g::powf(0.F, .88F) == 0.F);
    CHECK(g::powf(0.F, .01F) == 0.F);
    CHECK(g::powf(0.F, -1.F) == std::numeric_limits<float>::infinity());
    CHECK(g::powf(0.F, 0.F) == 1.F);
    CHECK(g::powf(1.F, .88F) == 1.F);
    CHECK(g::powf(std::numeric_limits<float>::infinity(), .01F) == std::numeric_limits<float>::infinity());
    CHECK(g::powf(std::numeric_limits<float>::infinity(), -.01F) == 0.F);
    CHECK(std::isnan(g::powf(-2.F, 2.F)));
    CHECK(g::logf(0.F) == -std::numeric_limits<float>::infinity());
    CHECK(std::isnan(g::logf(-1.F)));
    CHECK(g::expf(-200.F) == 0.F);
    CHECK(g::expf(100.F) == std::numeric_limits<float>::infinity());
}

TEST_CASE("A loop over lanes gives the bits of single calls") {
    const std::vector<double> xs = points(1e-6, .999999, 1024);
    std::vector<double> a(xs.size());
    std::vector<double> b(xs.size());
    std::vector<float> c(xs.size());
    std::vector<float> d(xs.size());
    for (std::size_t i = 0; i < xs.size(); ++i)
        a[i] = g::pow(g::exp(xs[i]), g::log(xs[i]));
    for (std::size_t i = 0; i < xs.size(); ++i)
        b[i] = g::expm1(xs[i]) + g::log1p(-xs[i]) * g::normal_cdf(xs[i]);
    for (std::size_t i = 0; i < xs.size(); ++i)
        c[i] = g::powf(static_cast<float>(xs[i]), .88F);
    for (std::size_t i = 0; i < xs.size(); ++i)
        d[i] = g::normal_quantile_f(static_cast<float>(xs[i]));
    for (std::size_t i = 0; i < xs.size(); ++i) {
        volatile double kept = xs[i];  // keeps this loop scalar
        const double x = kept;
        CHECK(same_bits(a[i], g::pow(g::exp(x), g::log(x))));
        CHECK(same_bits(b[i], g::expm1(x) + g::log1p(-x) * g::normal_cdf(x)));
        CHECK(c[i] == g::powf(static_cast<float>(x), .88F));
        CHECK(d[i] == g::normal_quantile_f(static_cast<float>(x)));
    }
}

TEST_CASE("The functions give the same bits on every machine and with every compiler") {
    std::uint64_t hash = 14695981039346656037ULL;
    const auto add = [&hash](double value) { hash = (hash ^ std::bit_cast<std::uint64_t>(value)) * 1099511628211ULL; };
    const g::Luck luck{5, 0};
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        const double u = luck({i, 0, g::Purpose{0, 1}}).uniform();
        add(g::exp(100. * u - 50.));
        add(g::log(u));
        add(g::log1p(-u));
        add(g::expm1(u));
        add(g::exp2(u));
        add(g::pow(u, .88));
        add(g::logistic(20. * u - 10.));
        add(g::normal_cdf(20. * u - 10.));
        add(g::normal_quantile(u));
        add(g::log_gamma(20. * u));
        const auto f = static_cast<float>(u * .999);
        add(static_cast<double>(g::expf(f) + g::logf(f) + g::powf(f, .88F) + g::normal_quantile_f(f)));
    }
    CHECK(hash == 0x6379ab64e427f5f1ULL);
}
