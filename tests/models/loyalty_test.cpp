// Leaving against the shifted Beta-geometric model and its published series, and the laws of the hazard.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "models/loyalty/equations.hpp"
#include "models/loyalty/keeping.hpp"
#include "models/reporting.hpp"
#include "random/address.hpp"
#include "random/functions.hpp"
#include "random/sampler.hpp"
#include "support/catch.hpp"

using namespace goodwill;
using namespace goodwill::models;

namespace {

constexpr Frailty regular{.alpha = .704, .beta = 1.182};
constexpr random::Purpose purpose{0, 13};

//! Share of `people` still there after each year, looked at every `step` days: own hazards from the Beta, one threshold
//! each.
std::array<double, 4> simulated_survival(std::uint64_t seed, double hazard_factor, double step, std::uint32_t people) {
    const auto theta = random::Sampler::beta(regular.alpha, regular.beta);
    const random::Luck luck{seed, 0};
    std::array<double, 4> there{};
    for (std::uint32_t person = 0; person < people; ++person) {
        const double hazard = own_hazard(theta(luck({.who = person, .purpose = purpose}).uniform())) * hazard_factor;
        double left = -random::log(luck({.who = person, .occasion = 1, .purpose = purpose}).uniform());
        double day = 0;
        for (std::size_t year = 0; year < 4 && left > 0; ++year) {
            while (day < 365.0 * static_cast<double>(year + 1)) {
                const double days = std::min(step, 365.0 * static_cast<double>(year + 1) - day);
                left += random::log(chance_to_stay(hazard, hazard_ratio(0), days));
                day += days;
            }
            if (left > 0)
                there[year] += 1.0 / people;
        }
    }
    return there;
}

constexpr std::array<double, 4> published{.6267, .4738, .3880, .3321};

}  // namespace

TEST_CASE("A cohort shrinks as the shifted Beta-geometric model says", "[loyalty]") {
    for (int year = 1; year <= 4; ++year)
        CHECK(cohort_survival(regular, year) == Approx(published[static_cast<std::size_t>(year - 1)]).margin(5e-5));
    CHECK(cohort_survival(regular, 2) / cohort_survival(regular, 1) == Approx(.7561).margin(1e-4));
    CHECK(cohort_survival(regular, 3) / cohort_survival(regular, 2) == Approx(.8188).margin(1e-4));
    CHECK(cohort_survival(regular, 4) / cohort_survival(regular, 3) == Approx(.8559).margin(1e-4));
}

TEST_CASE("Seven years of a real cohort forecast the next five within one and a half points", "[loyalty]") {
    const std::array<double, 5> observed{.223, .207, .194, .183, .173};  // years 8 to 12 (Fader & Hardie 2007)
    for (std::size_t k = 0; k < observed.size(); ++k)
        CHECK(std::abs(cohort_survival(regular, 8 + static_cast<int>(k)) - observed[k]) < .015);
}

TEST_CASE("Without feelings, thresholds and personal hazards give the published survival, however often one looks",
          "[loyalty]") {
    constexpr std::uint32_t people = 100000;
    for (const std::uint64_t seed : support::seeds()) {
        for (const double step : {365.0, 20.0}) {
            const auto there = simulated_survival(seed, 1, step, people);
            for (std::size_t year = 0; year < 4; ++year) {
                const double se = std::sqrt(published[year] * (1 - published[year]) / people);
                CAPTURE(seed, step, year, there[year], se);
                CHECK(std::abs(there[year] - published[year]) < 4.89 * se + 5e-5);
            }
        }
    }
}

TEST_CASE("Canary: a hazard 10% too high is noticed", "[loyalty]") {
    const auto there = simulated_survival(1, 1.1, 365, 100000);
    const double se = std::sqrt(published[1] * (1 - published[1]) / 100000);
    CHECK(std::abs(there[1] - published[1]) > 4.89 * se);
}

TEST_CASE("A stretch of time is the product of its parts", "[loyalty]") {
    CHECK(chance_to_stay(.3, 1.7, 100) * chance_to_stay(.3, 1.7, 265) == Approx(chance_to_stay(.3, 1.7, 365)));
    CHECK(chance_to_stay(own_hazard(.2), 1, 365) == Approx(.8));
    CHECK(chance_to_stay(.3, 1.7, 0) == 1);
}

TEST_CASE("The mean of what fades is its integral over time", "[loyalty]") {
    for (const double days : {.5, 20.0, 400.0}) {
        double sum = 0;
        constexpr int steps = 20000;
        for (int k = 0; k < steps; ++k)
            sum += std::exp2(-(k + .5) * days / steps / 14);
        CHECK(mean_while_halving(days, 14) == Approx(sum / steps).epsilon(1e-6));
        CHECK(mean_while_fading(days, 14 / std::log(2.0)) == Approx(mean_while_halving(days, 14)).epsilon(1e-9));
    }
    CHECK(mean_while_halving(0, 14) == 1);
}

TEST_CASE("Satisfaction keeps, anger, failures, complaints, bad talk and a higher price drive away", "[loyalty]") {
    const LeavingWeights p;
    const Felt usual{.satisfaction = .6, .price_sensitivity = .5};
    CHECK(leaving_terms(p, usual).eta() == 0);
    const auto eta_with = [&](auto change) {
        Felt f = usual;
        change(f);
        return leaving_terms(p, f).eta();
    };
    CHECK(eta_with([](Felt& f) { f.satisfaction = .7; }) == Approx(-.12));
    CHECK(eta_with([](Felt& f) { f.satisfaction = 1.5; }) == Approx(-1.2 * .9 - 1.5 * .5));
    CHECK(eta_with([](Felt& f) { f.anger = .5; }) == Approx(.4));
    CHECK(eta_with([](Felt& f) { f.failures = 1; }) == Approx(.6));
    CHECK(eta_with([](Felt& f) { f.bump = .9; }) == Approx(.9));
    CHECK(eta_with([](Felt& f) { f.hearsay = -1; }) == Approx(.1));
    CHECK(eta_with([](Felt& f) { f.log_price_ratio = .1; }) == Approx(.05));
}

TEST_CASE("A referred customer's hazard is 82% of another's", "[loyalty]") {
    const LeavingWeights p;
    CHECK(hazard_ratio(leaving_terms(p, {.satisfaction = .6, .referred = true}).eta()) == Approx(.82).margin(.005));
}

TEST_CASE("More satisfaction never shortens a relationship", "[loyalty]") {
    const LeavingWeights p;
    double before = 0;
    for (double s = -3; s <= 3; s += .05) {
        const double stays = chance_to_stay(.2, hazard_ratio(leaving_terms(p, {.satisfaction = s}).eta()), 365);
        CHECK(stays >= before);
        before = stays;
    }
}

TEST_CASE("The hazard ratio stays within e^4 either way", "[loyalty]") {
    CHECK(hazard_ratio(100) == Approx(std::exp(4)));
    CHECK(hazard_ratio(-100) == Approx(std::exp(-4)));
}

TEST_CASE("A loss is put down to what drove hardest, and to nothing of ours when nothing did", "[loyalty]") {
    const LeavingWeights p;
    const auto cause = [&](const Felt& f) { return cause_of_leaving(p, leaving_terms(p, f)); };
    CHECK(cause({.satisfaction = .6}) == Cause::other);
    CHECK(cause({.satisfaction = 2, .price_sensitivity = .3, .log_price_ratio = .03}) == Cause::other);
    CHECK(cause({.satisfaction = 2, .price_sensitivity = .9, .log_price_ratio = .1}) == Cause::price);
    CHECK(cause({.satisfaction = -.5, .anger = .1}) == Cause::dissatisfied);
    CHECK(cause({.satisfaction = .5, .anger = 1, .failures = .5}) == Cause::anger);
    CHECK(cause({.satisfaction = .5, .failures = 1}) == Cause::unvoiced);
    CHECK(cause({.satisfaction = .5, .failures = 1, .bump = 1.2}) == Cause::complaint);
    CHECK(cause({.satisfaction = .6, .hearsay = -1}) == Cause::talk);
}

TEST_CASE("A complaint raises the hazard and even perfect recovery does not take all of it back", "[loyalty]") {
    const ComplaintBump p;
    CHECK(bump_after_case(p, 0, 0, -.5) == Approx(1.2));
    CHECK(bump_after_case(p, 0, 0, 1) == Approx(.3));
    CHECK(bump_after_case(p, 1, 0, -.5) == Approx(2.0));
    for (double years = 0; years < 20; years += 1.7)
        for (double satcom = -1; satcom <= 1.1; satcom += .1)
            for (double earlier = 0; earlier < 3; earlier += .5)
                CHECK(bump_after_case(p, earlier, years, satcom) > 0);
}

TEST_CASE("Long relations soften a complaint, earlier complaints sharpen it", "[loyalty]") {
    const ComplaintBump p;
    CHECK(bump_after_case(p, 0, 5, 0) < bump_after_case(p, 0, 1, 0));
    CHECK(bump_after_case(p, 2, 1, 0) > bump_after_case(p, 1, 1, 0));
    CHECK(bump_after_case(p, 0, 1, .8) < bump_after_case(p, 0, 1, .2));
    CHECK(bump_after_case({.complaint = 0, .recovery = 0, .repeated = 0}, 3, 1, .5) == 0);
}

TEST_CASE("Tenure at the start follows the survival of cohorts", "[loyalty]") {
    const Frailty p;
    const TenureAtStart tenure{p, 20};
    CHECK(tenure.years(1e-12) == Approx(0).margin(1e-6));
    CHECK(tenure.years(1 - 1e-12) == Approx(20).margin(1e-6));
    // density ~ survival: twice the density at 0 lies where survival is twice that of the other place
    const double density_young = .001 / (tenure.years(.501) - tenure.years(.5));
    const double density_old = .001 / (tenure.years(.951) - tenure.years(.95));
    const double years_young = tenure.years(.5005);
    const double years_old = tenure.years(.9505);
    const auto survival = [&](double years) {  // B(alpha, beta + t) / B(alpha, beta)
        return std::exp(std::lgamma(p.beta + years) - std::lgamma(p.alpha + p.beta + years) - std::lgamma(p.beta) +
                        std::lgamma(p.alpha + p.beta));
    };
    CHECK(density_old / density_young == Approx(survival(years_old) / survival(years_young)).epsilon(.01));
}

TEST_CASE("Survivors are happier than average and leave less than newcomers", "[loyalty]") {
    const LoyaltyParameters p;
    const auto theta = random::Sampler::beta(p.frailty.alpha, p.frailty.beta);
    const TenureAtStart tenure{p.frailty, p.oldest_tenure};
    const random::Luck luck{1, 0};
    double level = 0, weight = 0, stay = 0, stay_new = 0, all = 0;
    for (std::uint32_t k = 0; k < 50000; ++k) {
        const random::Block b = luck({.who = k, .purpose = purpose});
        const double years = tenure.years(luck({.who = k, .occasion = 1, .purpose = purpose}).uniform());
        const double hazard = own_hazard(theta(b.uniform()));
        const double u = p.level_spread * random::normal_quantile(b.uniform(2));
        const double here = chance_still_here(p, hazard, u, years);
        const double next = chance_still_here(p, hazard, u, 1);
        level += here * u;
        stay += here * next;
        weight += here;
        stay_new += next;
        all += 1;
    }
    CHECK(level / weight > .1);
    CHECK(level / weight < .3);
    CHECK(stay / weight > .88);
    CHECK(stay / weight < .95);
    CHECK(stay_new / all < stay / weight - .05);
}

TEST_CASE("The mean own hazard of a mixture is the mean of -ln(1 - theta)", "[loyalty]") {
    for (const Frailty& p : {Frailty{.alpha = .704, .beta = 1.182}, Frailty{}, Frailty{.alpha = 12, .beta = 30}}) {
        // by integration over the quantiles of theta
        const auto theta = random::Sampler::beta(p.alpha, p.beta);
        double sum = 0;
        constexpr int steps = 400000;
        for (int k = 0; k < steps; ++k) sum += -std::log1p(-theta((k + .5) / steps)) / steps;
        CHECK(mean_own_hazard(p) == Approx(sum).epsilon(1e-3));
    }
    CHECK(mean_own_hazard({.alpha = 1, .beta = 1}) == Approx(1));  // psi(2) - psi(1)
    CHECK(mean_own_hazard({.alpha = 2, .beta = 1}) == Approx(1.5));
}

TEST_CASE("Satisfaction shifts the logit of staying, and nothing shifts it at slopes of 0", "[loyalty]") {
    Keeping p;
    CHECK(keeping_shift(p, -2) == 0);
    CHECK(shifted_hazard(.3, 0) == .3);
    p.satisfaction = 2;
    p.top = 2;
    CHECK(keeping_shift(p, .6) == 0);
    CHECK(keeping_shift(p, 1.5) == Approx(2 * .9 + 2 * .5));
    for (const double keeps : {.05, .5, .9, .999}) {
        for (const double shift : {-3., -.2, .7, 4.}) {
            const double shifted = std::exp(-shifted_hazard(-std::log(keeps), shift));
            CHECK(std::log(shifted / (1 - shifted)) == Approx(std::log(keeps / (1 - keeps)) + shift).epsilon(1e-9));
        }
    }
    CHECK(shifted_hazard(0, -4) == 0);  // who never leaves is not talked into it
    CHECK(occasion_hazard(.2) == Approx(-std::log(.8)));
    CHECK(occasion_hazard(1) == 50);
}

TEST_CASE("Contracts found at the start are as old as cohorts survive renewals", "[loyalty]") {
    Keeping p;
    p.keeps = .5;
    const PeriodsAtStart periods{p, 3};
    CHECK(periods(1e-12) == Approx(0).margin(1e-9));
    CHECK(periods(4. / 7) == Approx(1).epsilon(1e-9));
    CHECK(periods(6. / 7) == Approx(2).epsilon(1e-9));
    CHECK(periods(1 - 1e-12) == Approx(3).epsilon(1e-9));
    const PeriodsAtStart half{p, 1.5};  // the second period only half
    CHECK(half(.8) == Approx(1).epsilon(1e-9));
    CHECK(half(1 - 1e-12) == Approx(1.5).epsilon(1e-9));
    CHECK(PeriodsAtStart{p, 0}(.5) == 0);
}

TEST_CASE("The answer on five points is blurred by the noise one says", "[loyalty]") {
    CHECK(five_point_answer(1.2, 0, 0) == 5);
    CHECK(five_point_answer(1.2, -1, .2) == 4);
    CHECK(five_point_answer(1.2, -1, .05) == 5);
    CHECK(five_point_answer(1.2, -1) == five_point_answer(1.2, -1, .3));
}
