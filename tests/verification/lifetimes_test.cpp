// Customer lifetimes, open markets and referrals through scenario files and the real engine, against closed forms: cohorts of
// contracts (Fader & Hardie), lifetime values, branching processes (Galton & Watson), the base of an open market. Two-sided
// at z = 4.89 with standard errors of at most half a per cent; in every family a value that is 3% off must be noticed.
#include <cmath>

#include "models/loyalty/equations.hpp"
#include "models/money/equations.hpp"
#include "support/catch.hpp"
#include "support/environment.hpp"
#include "support/statistics.hpp"
#include "verification/lessons.hpp"

using namespace goodwill;
using namespace goodwill::support;

namespace {

std::vector<double> quotient(std::vector<double> top, const std::vector<double>& bottom, double scale = 1) {
    for (std::size_t r = 0; r < top.size(); ++r) top[r] *= scale / bottom[r];
    return top;
}

//! Share of the cohort of day 0 still there on an evening.
std::vector<double> survival(const LessonFigures& run, std::size_t day) {
    return quotient(run.on_day("customers", day), run.on_day("customers", 0));
}

//! Of customers whose chances to leave in a year are Beta: S(t) = B(alpha, beta + t) / B(alpha, beta), for any t.
double exact_survival(const models::Frailty& p, double years) {
    return std::exp(std::lgamma(p.beta + years) - std::lgamma(p.alpha + p.beta + years) - std::lgamma(p.beta) +
                    std::lgamma(p.alpha + p.beta));
}

//! Four years of survival and retention, read on the evening of each anniversary, or the day before where leaving knows no
//! dates and everybody was looked at then.
void check_cohort(const LessonFigures& run, const models::Frailty& p, std::size_t first = 365) {
    const auto years = [&](int t) { return t - (365 - static_cast<double>(first)) / 365; };
    for (int t = 1; t <= 4; ++t) {
        const std::size_t day = first + 365 * static_cast<std::size_t>(t - 1);
        check_mean(survival(run, day), exact_survival(p, years(t)));
        if (t > 1)
            check_mean(quotient(survival(run, day), survival(run, day - 365)), exact_survival(p, years(t)) / exact_survival(p, years(t - 1)));
    }
}

LessonFigures contracts(std::uint64_t seed, const std::string& keeps, std::vector<std::string> more = {}) {
    more.push_back("models.loyalty.keeps=" + keeps);
    return LessonFigures{"30_renewal", seed, more};
}

//! Per cent by which a value rises when retention rises by one per cent, from one run a little below and one above.
std::vector<double> elasticity(const std::vector<double>& low, const std::vector<double>& high, double ratio) {
    std::vector<double> all;
    for (std::size_t r = 0; r < low.size(); ++r) all.push_back(std::log(high[r] / low[r]) / std::log(ratio));
    return all;
}

}  // namespace

TEST_CASE("Customers under contract are worth what the geometric formula says (TA28)", "[verification]") {
    CHECK(models::lifetime_value(100, .8, .1) == Approx(366.667).margin(5e-4));
    CHECK(models::lifetime_value_after_one(100, .8, .1) == Approx(266.667).margin(5e-4));
    for (const auto seed : seeds()) {
        const LessonFigures run = contracts(seed, "80%");
        check_mean(run["lifetime-value.realised"], 366.667);
        check_mean(run["lifetime-value.realised.after-one"], 266.667);
        CHECK(run["lifetime-value"][0] == Approx(366.667).epsilon(1e-5));  // of those present, by the formula
        CHECK(run["lifetime-value.after-one"][0] == Approx(266.667).epsilon(1e-5));
        CHECK(run["lifetime-value.elasticity"][0] == Approx(2.6667).epsilon(1e-4));
    }
    const LessonFigures dearer = contracts(1, "80%", {"money.margin_per_contract=103 EUR"});
    CHECK_FALSE(compare_mean(dearer["lifetime-value.realised"], 366.667).passed);
}

TEST_CASE("Contracts of half a year are worth what the formula says for half a year's chances (TA28)", "[verification]") {
    for (const auto seed : seeds()) {
        const LessonFigures run{"30_renewal", seed, {"models.loyalty.every=182.5 days", "models.loyalty.keeps=70%", "time.run=20 years"}};
        const double discount = std::sqrt(1.1) - 1;
        check_mean(run["lifetime-value.realised"], models::lifetime_value(100, .7, discount));
        CHECK(run["lifetime-value"][0] == Approx(models::lifetime_value(100, .7, discount)).epsilon(1e-5));
    }
}

TEST_CASE("Five points more retention are worth what arithmetic says, and no more (TA29)", "[verification]") {
    for (const auto seed : seeds()) {
        const std::string figure = "lifetime-value.realised.after-one";
        const auto ratio = [&](const std::string& before, const std::string& after) {
            const std::vector<std::string> long_run{"time.run=60 years", "market.people=2500"};
            return quotient(contracts(seed, after, long_run)[figure], contracts(seed, before, long_run)[figure]);
        };
        check_mean(ratio("80%", "85%"), 1.275);
        check_mean(ratio("90%", "95%"), 1.4074);
    }
}

TEST_CASE("Lifetime values answer to retention with the elasticity r / (1 + d - r) (TA30)", "[verification]") {
    for (const auto seed : seeds()) {
        const std::string figure = "lifetime-value.realised";
        const auto steps = [&](const std::string& low, const std::string& high, const std::string& run) {
            const std::vector<std::string> length{"time.run=" + run, "market.people=6000"};
            return elasticity(contracts(seed, low, length)[figure], contracts(seed, high, length)[figure], 1.02 / .98);
        };
        // 2% either way: the curve of the logarithm adds less than .4% to the slope
        const auto secant = [](double r) {
            return std::log(models::lifetime_value(1, 1.02 * r, .1) / models::lifetime_value(1, .98 * r, .1)) / std::log(1.02 / .98);
        };
        CHECK(secant(.8) == Approx(2.6667).epsilon(.01));
        CHECK(secant(.9) == Approx(4.5).epsilon(.02));
        check_mean(steps("78.4%", "81.6%", "40 years"), secant(.8), {.largest_error = .01});
        check_mean(steps("88.2%", "91.8%", "55 years"), secant(.9), {.largest_error = .01});
    }
}

TEST_CASE("A cohort of different customers shrinks as the shifted Beta-geometric says, under contract (TA31)", "[verification]") {
    const std::vector<std::string> years{"time.run=1461 days"};
    const models::Frailty regular{.alpha = .704, .beta = 1.182};
    CHECK(exact_survival(regular, 1) == Approx(.6267).margin(5e-5));
    CHECK(exact_survival(regular, 4) == Approx(.3321).margin(5e-5));
    for (const auto seed : seeds()) {
        check_cohort({"31_differences", seed, years}, regular);
        const models::Frailty high_end{.alpha = .668, .beta = 3.806};
        check_cohort({"31_differences", seed, {years[0], "models.loyalty.frailty={alpha: 0.668, beta: 3.806}"}},
                     high_end);
    }
    const LessonFigures off{"31_differences", 1, {years[0], "models.loyalty.frailty.beta=1.24"}};
    CHECK_FALSE(compare_mean(survival(off, 1460), models::cohort_survival(regular, 4)).passed);
}

TEST_CASE("Without feelings the standard model is the shifted Beta-geometric too (TA31)", "[verification]") {
    const std::string pure = "models.loyalty={model: standard, frailty: {alpha: 0.704, beta: 1.182}, oldest_tenure: 0, "
                             "leaving: {satisfaction: 0, top: 0, anger: 0, failures: 0, referred: 0, talk: 0, price: 0}}";
    for (const auto seed : seeds())
        check_cohort({"31_differences", seed, {"time.run=1461 days", pure}}, {.alpha = .704, .beta = 1.182}, 364);
}

TEST_CASE("With one hazard for all a cohort shrinks by the same share every year", "[verification]") {
    const std::string alike = "models.loyalty={model: homogeneous, frailty: {alpha: 0.704, beta: 1.182}, oldest_tenure: 0, "
                              "leaving: {satisfaction: 0, top: 0, anger: 0, failures: 0, referred: 0, talk: 0, price: 0}}";
    for (const auto seed : seeds()) {
        const LessonFigures run{"31_differences", seed, {"time.run=1095 days", alike, "market.people=9000"}, 45};
        const double kept = std::exp(-models::mean_own_hazard({.alpha = .704, .beta = 1.182}));
        for (int t = 1; t <= 3; ++t)
            check_mean(survival(run, static_cast<std::size_t>(365 * t - 1)), std::pow(kept, t - 1 / 365.));
    }
}

TEST_CASE("The discounted lifetime of different customers is longer than their mean chances say (TA31)", "[verification]") {
    for (const auto seed : seeds()) {
        const LessonFigures mixed{"31_differences", seed, {"time.run=80 years", "market.people=2000"}};
        check_mean(mixed["lifetime.discounted"], 3.695);
        check_mean(contracts(seed, "62.672%", {"time.run=25 years"})["lifetime.discounted"], 2.324);
    }
}

TEST_CASE("So is that of customers who are mostly faithful", "[verification]") {
    for (const auto seed : seeds()) {
        const LessonFigures mixed{"31_differences", seed,
            {"time.run=80 years", "market.people=2000", "models.loyalty.frailty={alpha: 0.668, beta: 3.806}"}};
        check_mean(mixed["lifetime.discounted"], 5.923);
        check_mean(contracts(seed, "85.0693%", {"time.run=45 years"})["lifetime.discounted"], 4.412);
    }
}

TEST_CASE("A base with referrals settles where joining balances leaving (TA27)", "[verification]") {
    for (const auto seed : seeds()) {
        check_mean(LessonFigures{"32_open_market", seed}["customers"], 1666.67);
        const LessonFigures by_rate{"32_open_market", seed, {"referrals.mean=0", "referrals.rate=0.04 per year"}};
        check_mean(by_rate["customers"], 1666.67);
        const LessonFigures alone{"32_open_market", seed, {"referrals.mean=0", "market.people=1000", "time.run=40 years"}};
        check_mean(alone["customers"], 1000);
    }
    const LessonFigures faster{"32_open_market", 1, {"market.leaves=10.5% per year"}};
    CHECK_FALSE(compare_mean(faster["customers"], 1666.67).passed);
}

TEST_CASE("Chains of referrals have the size and variance of a branching process (TA25)", "[verification]") {
    for (const auto seed : seeds()) {
        const LessonFigures run{"33_chains", seed, {}, 90};
        check_mean(run["referrals.cluster.size"], 2.5);
        check_mean(run["referrals.cluster.variance"], 9.375);
        for (const double share : run["referrals.extinct"]) CHECK(share == 100);
        const LessonFigures shorter{"33_chains", seed, {"referrals.mean=0.3"}, 60};
        check_mean(shorter["referrals.cluster.size"], 1 / .7);
        check_mean(shorter["referrals.cluster.variance"], .3 / (.7 * .7 * .7));
    }
    const LessonFigures more{"33_chains", 1, {"referrals.mean=0.618"}};
    CHECK_FALSE(compare_mean(more["referrals.cluster.size"], 2.5).passed);
}

TEST_CASE("Above one a chain of referrals dies out with the root of q = e^(R (q - 1)) (TA26)", "[verification]") {
    for (const auto seed : seeds()) {
        const LessonFigures run{"33_chains_without_end", seed};
        check_mean(run.scaled("referrals.extinct", .01), .417188);
        const LessonFigures fast{"33_chains_without_end", seed, {"referrals.mean=2", "referrals.largest=60"}, 45};
        check_mean(fast.scaled("referrals.extinct", .01), .203188, {.largest_error = .01});
    }
    const LessonFigures more{"33_chains_without_end", 1, {"referrals.mean=1.545"}};
    CHECK_FALSE(compare_mean(more.scaled("referrals.extinct", .01), .417188).passed);
}
