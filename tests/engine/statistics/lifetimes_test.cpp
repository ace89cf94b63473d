#include "statistics/lifetimes.hpp"

#include <cmath>
#include <vector>

#include "random/address.hpp"
#include "random/functions.hpp"
#include "random/sampler.hpp"
#include "statistics/moments.hpp"
#include "support/catch.hpp"
#include "support/statistics.hpp"

using namespace goodwill::statistics;
using goodwill::random::Sampler;

namespace {

// Patience against an independent waiting time: most are answered before they would have left.
std::vector<Lifetime> censored(const Sampler& patience, double mean_wait, std::uint32_t n,
                               std::uint32_t replication = 0) {
    const goodwill::random::Luck luck{1, replication};
    std::vector<Lifetime> data;
    for (std::uint32_t i = 0; i < n; ++i) {
        const goodwill::random::Block b = luck({i, 0, {0, 7}});
        const double leaves = patience(b.uniform());
        const double answered = -mean_wait * goodwill::random::log(b.uniform(2));
        data.push_back({std::min(leaves, answered), answered < leaves});
    }
    return data;
}

}  // namespace

TEST_CASE("Exponential, Weibull and lognormal patience are recovered although most calls are answered first") {
    const auto exponential = fit_exponential(censored(Sampler::exponential(348.), 100., 400'000));
    REQUIRE(exponential);
    CHECK(std::fabs(exponential->mean - 348.) < 4.89 * exponential->mean_error);
    CHECK(exponential->mean_error < 2.);
    const auto weibull = fit_weibull(censored(Sampler::weibull(389., .909), 100., 200'000));
    REQUIRE(weibull);
    CHECK(std::fabs(weibull->scale - 389.) < 4.89 * weibull->scale_error);
    CHECK(std::fabs(weibull->shape - .909) < 4.89 * weibull->shape_error);
    CHECK(weibull->scale_error < 8.);
    CHECK(weibull->shape_error < .01);
    const auto lognormal = fit_lognormal(censored(Sampler::lognormal(120., 2.56), 150., 200'000));
    REQUIRE(lognormal);
    CHECK(std::fabs(std::log(lognormal->median / 120.)) < 4.89 * lognormal->log_median_error);
    CHECK(std::fabs(std::log(lognormal->spread) - std::log(2.56)) < 4.89 * lognormal->log_spread_error);
    CHECK(lognormal->log_median_error < .01);
}

TEST_CASE("Fits reject a shape or spread that is 3% wrong") {
    const auto weibull = fit_weibull(censored(Sampler::weibull(389., .909 * 1.03), 100., 400'000));
    CHECK(std::fabs(weibull->shape - .909) > 4.89 * weibull->shape_error);
    const auto lognormal = fit_lognormal(censored(Sampler::lognormal(120., std::pow(2.56, 1.03)), 150., 200'000));
    CHECK(std::fabs(std::log(lognormal->spread) - std::log(2.56)) > 4.89 * lognormal->log_spread_error);
}

TEST_CASE("Standard errors of the fits are those seen over replications") {
    Moments shape;
    Moments scale;
    Moments log_median;
    double shape_error = 0.;
    double scale_error = 0.;
    double median_error = 0.;
    constexpr std::uint32_t replications = 400;
    for (std::uint32_t r = 0; r < replications; ++r) {
        const auto weibull = fit_weibull(censored(Sampler::weibull(389., .909), 300., 500, r));
        shape.add(weibull->shape);
        scale.add(weibull->scale);
        shape_error += weibull->shape_error / replications;
        scale_error += weibull->scale_error / replications;
        const auto lognormal = fit_lognormal(censored(Sampler::lognormal(120., 2.56), 150., 500, r));
        log_median.add(std::log(lognormal->median));
        median_error += lognormal->log_median_error / replications;
    }
    CHECK(shape_error == Approx(shape.deviation()).epsilon(.18));  // 4.89 / sqrt(2 * 400)
    CHECK(scale_error == Approx(scale.deviation()).epsilon(.18));
    CHECK(median_error == Approx(log_median.deviation()).epsilon(.18));
}

TEST_CASE("Uncensored fits are the closed forms") {
    std::vector<Lifetime> data;
    for (double t : {1., 2., 4., 8., 16.})
        data.push_back({t, false});
    CHECK(fit_exponential(data)->mean == Approx(6.2));
    CHECK(fit_lognormal(data)->median == Approx(4.));
    CHECK(fit_lognormal(data)->spread == Approx(std::pow(2., std::sqrt(2.))));
    CHECK(fit_lognormal(data)->log_likelihood ==
          Approx(-5. * (std::log(4. * std::sqrt(2.) * std::log(2.)) + .5 * std::log(2. * 3.14159265358979) + .5)));
    CHECK(fit_weibull(data)->log_likelihood >= fit_exponential(data)->log_likelihood);
}

TEST_CASE("The true family has the greatest likelihood") {
    const std::vector<Lifetime> data = censored(Sampler::lognormal(120., 2.56), 300., 20'000);
    CHECK(fit_lognormal(data)->log_likelihood > fit_weibull(data)->log_likelihood);
    CHECK(fit_weibull(data)->log_likelihood > fit_exponential(data)->log_likelihood);
}

TEST_CASE("Data that say nothing have no fit") {
    const std::vector<Lifetime> none;
    const std::vector<Lifetime> all_censored{{3., true}, {4., true}};
    const std::vector<Lifetime> equal{{3., false}, {3., false}, {1., true}};
    const std::vector<Lifetime> zero{{0., false}, {3., false}};
    for (const auto& data : {none, all_censored, zero}) {
        CHECK_FALSE(fit_exponential(data));
        CHECK_FALSE(fit_weibull(data));
        CHECK_FALSE(fit_lognormal(data));
    }
    CHECK(fit_exponential(equal));
    CHECK_FALSE(fit_weibull(equal));
    CHECK_FALSE(fit_lognormal(equal));
}

TEST_CASE("Kaplan and Meier's curve is the textbook's") {
    // Remission times of 21 patients, 6-mercaptopurine (Freireich 1963).
    std::vector<Lifetime> data;
    for (double t : {6., 6., 6., 7., 10., 13., 16., 22., 23.})
        data.push_back({t, false});
    for (double t : {6., 9., 10., 11., 17., 19., 20., 25., 32., 32., 34., 35.})
        data.push_back({t, true});
    const SurvivalCurve curve = kaplan_meier(data);
    CHECK(curve(0.) == 1.);
    CHECK(curve(6.) == Approx(.8571).epsilon(1e-4));
    CHECK(curve(7.) == Approx(.8067).epsilon(1e-4));
    CHECK(curve(15.) == Approx(.6902).epsilon(1e-4));
    CHECK(curve(100.) == Approx(.4482).epsilon(1e-4));
    CHECK(curve.at(23.).error == Approx(.1346).epsilon(1e-3));
    CHECK(curve.steps().size() == 7);
    CHECK(kaplan_meier(std::vector<Lifetime>{})(5.) == 1.);
}

TEST_CASE("Kaplan and Meier's curve follows the truth under heavy censoring") {
    const SurvivalCurve curve = kaplan_meier(censored(Sampler::weibull(389., .909), 100., 200'000));
    for (double t : {30., 60., 120., 300.}) {
        const SurvivalStep step = curve.at(t);
        CHECK(std::fabs(step.survival - std::exp(-std::pow(t / 389., .909))) < 4.89 * step.error);
        CHECK(step.error < .01);
    }
}
