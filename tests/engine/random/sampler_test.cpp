// Samplers are quantile functions, so their moments are integrals, computed here to 1e-9 and compared with the exact
// ones: no random numbers are needed to show that a sampler is right.
#include "random/sampler.hpp"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/weibull.hpp>
#include <boost/math/quadrature/gauss.hpp>
#include <cmath>
#include <functional>
#include <utility>
#include <vector>

#include "base/check.hpp"
#include "random/address.hpp"
#include "support/catch.hpp"
#include "support/statistics.hpp"

using goodwill::random::Sampler;
namespace input = goodwill::input;
namespace bm = boost::math;

namespace {

// Integral of f over (0, 1), by Gauss-Legendre on an eighth of each halving towards either end.
double integral(const std::function<double(double)>& f) {
    using Gauss = bm::quadrature::gauss<double, 20>;
    double sum = 0.;
    for (int k = 52; k >= 1; --k) {
        for (int part = 0; part < 8; ++part) {
            const double low = std::ldexp(1. + part / 8., -k - 1);
            const double high = std::ldexp(1. + (part + 1) / 8., -k - 1);
            sum += Gauss::integrate([&f](double t) { return f(t) + f(1. - t); }, low, high);
        }
    }
    return sum;
}

void check_moments(const Sampler& sampler, double mean, double variance, double tolerance = 2e-6) {
    const auto power = [&](int n) { return [&sampler, mean, n](double u) { return std::pow(sampler(u) - mean, n); }; };
    CHECK(sampler.mean() == Approx(mean).epsilon(1e-12));
    CHECK(integral(sampler) == Approx(mean).epsilon(tolerance));
    CHECK(integral(power(2)) == Approx(variance).epsilon(tolerance));
}

// Largest relative difference from the exact quantile, far into both tails.
template <class Distribution>
double worst_quantile(const Sampler& sampler, const Distribution& exact) {
    double worst = 0.;
    for (double e = -50.; e <= -.5; e += .23) {
        const double t = std::exp2(e);
        const double low = quantile(exact, t);
        if (low > 1e-290)
            worst = std::max(worst, std::fabs(sampler(t) / low - 1.));
        const double rest = 1. - (1. - t);  // what is left of t beside 1
        if (rest > 0.)
            worst = std::max(worst, std::fabs(sampler(1. - t) / quantile(complement(exact, rest)) - 1.));
    }
    return worst;
}

void check_rising(const Sampler& sampler) {
    double before = 0.;
    bool rises = true;
    const auto look = [&](double u) {
        const double value = sampler(u);
        rises = rises && value >= before;
        before = value;
    };
    for (int i = 6000; i > 100; --i)
        look(std::exp2(-i / 100.));
    for (int i = 5000; i < 10'000; ++i)
        look(i / 10'000.);
    for (int i = 1400; i <= 5300; ++i)
        look(1. - std::exp2(-i / 100.));
    CHECK(rises);
}

}  // namespace

TEST_CASE("Gamma quantiles are right in mean, variance and both tails, from shape .005 to a million") {
    const double shape = GENERATE(.005, .05, .1, .3, .66, 1., 1.51, 2., 5., 20., 200., 10'000., 1e6);
    CAPTURE(shape);
    const Sampler sampler = Sampler::gamma(shape, 2.);
    check_moments(sampler, 2. * shape, 4. * shape);
    CHECK(worst_quantile(sampler, bm::gamma_distribution<double>{shape, 2.}) < 3.5e-6 * (1. + 1. / shape));
    check_rising(sampler);
}

TEST_CASE("Beta quantiles are right in mean, variance and both tails") {
    const auto [a, b] = GENERATE(table<double, double>({{.668, 3.806},
                                                        {1.5, 4.},
                                                        {.704, 1.182},
                                                        {1., 1.},
                                                        {50., 2.},
                                                        {2., .3},
                                                        {.3, 8.},
                                                        {.005, 10'000.},
                                                        {10'000., 100.},
                                                        {3., 1e6}}));
    CAPTURE(a, b);
    const Sampler sampler = Sampler::beta(a, b);
    check_moments(sampler, a / (a + b), a * b / ((a + b) * (a + b) * (a + b + 1.)));
    CHECK(worst_quantile(sampler, bm::beta_distribution<double>{a, b}) < 3.5e-6 * (1. + 1. / a));
    check_rising(sampler);
    CHECK(sampler(1. - 0x1p-53) <= 1.);
}

TEST_CASE("The lower tail goes on as a power law beyond the outer knot") {
    const Sampler sampler = Sampler::gamma(2., 1.);  // P(x) = x^2 / 2 near 0
    for (double e = -200.; e < -60.; e += 1.7)
        CHECK(sampler(std::exp2(e)) == Approx(std::sqrt(2. * std::exp2(e))).epsilon(1e-5));
}

TEST_CASE("Shapes that no scenario may ask for are our mistake") {
    CHECK_THROWS_AS(Sampler::gamma(.001, 1.), goodwill::base::Mistake);
    CHECK_THROWS_AS(Sampler::beta(1., 1e7), goodwill::base::Mistake);
    CHECK_THROWS_AS(Sampler::exponential(-1.), goodwill::base::Mistake);
    CHECK_THROWS_AS(Sampler::lognormal(1., .5), goodwill::base::Mistake);
}

TEST_CASE("Exponential, lognormal and Weibull quantiles are exact") {
    const Sampler exponential = Sampler::exponential(3.);
    const Sampler lognormal = Sampler::lognormal(2., 1.8);
    const Sampler weibull = Sampler::weibull(389., .909);
    const double sigma = std::log(1.8);
    const bm::lognormal_distribution<double> exact_lognormal{std::log(2.), sigma};
    const bm::weibull_distribution<double> exact_weibull{.909, 389.};
    check_moments(exponential, 3., 9.);
    check_moments(lognormal, bm::mean(exact_lognormal), bm::variance(exact_lognormal));
    check_moments(weibull, bm::mean(exact_weibull), bm::variance(exact_weibull));
    for (double u = .5 / 512.; u < 1.; u += 1. / 512.) {  // 1 - u is exact, as for our uniforms
        CHECK(exponential(u) == Approx(-3. * std::log1p(-u)).epsilon(1e-14));
        CHECK(lognormal(u) == Approx(bm::quantile(exact_lognormal, u)).epsilon(1e-13));
        CHECK(weibull(u) == Approx(bm::quantile(exact_weibull, u)).epsilon(1e-13));
    }
    for (const Sampler& sampler : {exponential, lognormal, weibull}) {
        check_rising(sampler);
        CHECK(std::isfinite(sampler(1. - 0x1p-53)));
        CHECK(sampler(1e-300) >= 0.);
    }
}

TEST_CASE("A scenario's distributions become the samplers they describe") {
    CHECK(Sampler{input::Duration{input::Constant{{1.5}}}}(.3) == 1.5);
    CHECK(Sampler{input::Duration{input::Lognormal{{2.}, {1.8}}}}(.5) == Approx(2.));
    CHECK(Sampler{input::Duration{input::Exponential{{4.}}}}.mean() == 4.);
    check_moments(Sampler{input::Duration{input::LognormalByMean{{6.}, input::Number{1.8}, {}}}}, 6.,
                  36. * std::expm1(std::log(1.8) * std::log(1.8)));
    check_moments(Sampler{input::Duration{input::LognormalByMean{{6.}, {}, input::Number{1.2}}}}, 6., 36. * 1.44);
    check_moments(Sampler{input::Duration{input::Gamma{{3.}, {.5}}}}, 3., 2.25);
    CHECK(Sampler{input::Duration{input::Gamma{{3.}, {0.}}}}(.9) == 3.);
    CHECK(Sampler{input::Duration{input::Weibull{{389.}, {1.}}}}.mean() == Approx(389.));
}

TEST_CASE("A sampler's mean is the one its description states, over the whole range a scenario may ask for") {
    using input::Duration;
    const std::vector<Duration> all{input::Constant{{2.}},         input::Lognormal{{2.}, {1.}},
                                    input::Lognormal{{2.}, {10.}}, input::LognormalByMean{{3.}, {}, input::Number{10.}},
                                    input::Exponential{{0.}},      input::Gamma{{3.}, {.01}},
                                    input::Gamma{{3.}, {10.}},     input::Weibull{{5.}, {.2}},
                                    input::Weibull{{5.}, {20.}},   input::Table{{{1.}, {2.}, {3.}}, {{.5}, {.5}, {1.}}},
                                    input::Table{{{4.}}, {{1.}}},  input::Table{{{1.}, {2.}}, {{0.}, {1.}}}};
    for (const Duration& d : all) {
        CHECK(Sampler{d}.mean() == Approx(input::mean_minutes(d)).epsilon(1e-12));
    }
}

TEST_CASE("Nothing takes no time: zero is recognised whatever its form") {
    CHECK(Sampler{}.is_zero());
    CHECK(Sampler{}(.5) == 0.);
    CHECK(Sampler::exponential(0.).is_zero());
    CHECK(Sampler::lognormal(0., 2.).is_zero());
    CHECK(Sampler::gamma(1., 0.).is_zero());
    CHECK_FALSE(Sampler::constant(1.).is_zero());
}

TEST_CASE("A measured table is followed exactly, linear between its points") {
    const std::vector<double> at{1., 2., 6.};
    const std::vector<double> share{.2, .5, 1.};
    const Sampler sampler = Sampler::table(at, share);  // the first fifth lies between 0 and 1
    CHECK(sampler(.1) == Approx(.5));
    CHECK(sampler(.2) == Approx(1.));
    CHECK(sampler(.35) == Approx(1.5));
    CHECK(sampler(.75) == Approx(4.));
    CHECK(sampler(1. - 0x1p-53) == Approx(6.));
    check_moments(sampler, .2 * .5 + .3 * 1.5 + .5 * 4., .2 * 1. / 3. + .3 * 7. / 3. + .5 * 52. / 3. - 2.55 * 2.55,
                  1e-6);
    check_rising(sampler);
    const Sampler from = Sampler::table(std::vector<double>{3., 5.}, std::vector<double>{0., 1.});
    CHECK(from(1e-9) == Approx(3.));
    CHECK(from.mean() == 4.);
    const Sampler gap = Sampler::table(std::vector<double>{1., 2., 3.}, std::vector<double>{.5, .5, 1.});
    CHECK(gap(.49) == Approx(.98));
    CHECK(gap(.51) == Approx(2.02));  // no case takes between 1 and 2
    CHECK(gap.mean() == Approx(1.5));
    const Sampler jump =
        Sampler::table(std::vector<double>{1., 1., 4.}, std::vector<double>{0., .5, 1.});  // half take 1
    CHECK(jump(.3) == 1.);
    CHECK(jump.mean() == Approx(.5 + .5 * 2.5));
}

TEST_CASE("Many values at once have the bits of one at a time") {
    const goodwill::random::Luck luck{1, 0};
    std::vector<double> u;
    for (std::uint32_t i = 0; i < 1001; ++i)
        u.push_back(luck({i, 0, {0, 1}}).uniform());
    for (const Sampler& sampler : {Sampler::constant(2.), Sampler::exponential(3.), Sampler::lognormal(2., 1.8),
                                   Sampler::weibull(389., .909), Sampler::gamma(.66, 2.), Sampler::beta(1.5, 4.)}) {
        std::vector<double> out(u.size());
        sampler(u, out);
        bool same = true;
        for (std::size_t i = 0; i < u.size(); ++i)
            same = same && out[i] == sampler(u[i]);
        CHECK(same);
        std::vector<double> in_place = u;
        sampler(in_place, in_place);
        CHECK(in_place == out);
    }
}

TEST_CASE("Draws at addresses follow their distribution") {
    for (const std::uint64_t seed : goodwill::support::seeds()) {
        const goodwill::random::Luck luck{seed, 0};
        const Sampler gamma = Sampler::gamma(.66, 2.);
        const Sampler beta = Sampler::beta(1.5, 4.);
        std::vector<double> gammas;
        std::vector<double> betas;
        for (std::uint32_t i = 0; i < 100'000; ++i) {
            const goodwill::random::Block b = luck({i, 0, {0, 2}});
            gammas.push_back(gamma(b.uniform()));
            betas.push_back(beta(b.uniform(2)));
        }
        goodwill::support::check_distribution(gammas, [](double x) { return bm::gamma_p(.66, x / 2.); });
        goodwill::support::check_distribution(betas, [](double x) { return bm::ibeta(1.5, 4., x); });
        goodwill::support::check_mean(gammas, 1.32);
        goodwill::support::check_mean(betas, 1.5 / 5.5);
    }
}

TEST_CASE("A longer mean never shortens a draw: common luck stays coupled") {
    for (double u = .0005; u < 1.; u += .001) {
        CHECK(Sampler::exponential(3.1)(u) > Sampler::exponential(3.)(u));
        CHECK(Sampler::lognormal(2.1, 1.8)(u) > Sampler::lognormal(2., 1.8)(u));
        CHECK(Sampler::weibull(400., .909)(u) > Sampler::weibull(389., .909)(u));
    }
    const Sampler small = Sampler::gamma(.6, 2.);
    const Sampler large = Sampler::gamma(.7, 2.);
    for (double u = .0005; u < 1.; u += .001)
        CHECK(large(u) > small(u));
}
