// The definitions of equations.hpp; the paper's symbols are named there.
#include "models/loyalty/equations.hpp"

#include <algorithm>

#include "random/functions.hpp"

namespace goodwill::models {

namespace {

constexpr double days_per_year = 365;
constexpr int knots_a_year = 4;

//! The digamma function from 16 on, by its asymptotic series.
double digamma_of_large(double x) {
    const double y = 1 / (x * x);
    return random::log(x) - .5 / x - y * (1. / 12 - y * (1. / 120 - y * (1. / 252 - y / 240)));
}

}  // namespace

double cohort_survival(const Frailty& p, int years) {
    double survival = 1;
    for (int t = 1; t <= years; ++t)
        survival *= (p.beta + t - 1) / (p.alpha + p.beta + t - 1);
    return survival;
}

double own_hazard(double theta) { return -random::log1p(-std::min(theta, .999)); }

double mean_own_hazard(const Frailty& p) {
    double difference = 0;  // psi(x + 1) = psi(x) + 1 / x, up to where the asymptotic series is exact to the last digits
    double low = p.beta;
    for (; low < 16; low += 1) difference -= 1 / low;
    double high = p.alpha + p.beta;
    for (; high < 16; high += 1) difference += 1 / high;
    return digamma_of_large(high) - digamma_of_large(low) - difference;
}

TenureAtStart::TenureAtStart(const Frailty& p, double oldest_years) {
    // survival between whole years by geometric interpolation
    cumulate(
        [&p](double years) {
            const int whole = static_cast<int>(years);
            const double before = cohort_survival(p, whole);
            return before * random::pow(cohort_survival(p, whole + 1) / before, years - whole);
        },
        oldest_years);
}

TenureAtStart::TenureAtStart(double hazard, double oldest_years) {
    cumulate([hazard](double years) { return random::exp(-hazard * years); }, oldest_years);
}

//! The integral of survival by trapezia.
template <class Survival>
void TenureAtStart::cumulate(const Survival& survival_at, double oldest_years) {
    const int knots = 1 + static_cast<int>(oldest_years * knots_a_year);
    step_ = oldest_years / knots;
    cumulated_.push_back(0);
    for (int k = 0; k < knots; ++k) {
        cumulated_.push_back(cumulated_.back() + (survival_at(k * step_) + survival_at((k + 1) * step_)) / 2);
    }
    for (double& share : cumulated_)
        share /= cumulated_.back();
}

double TenureAtStart::years(double u) const {
    const auto above = std::upper_bound(cumulated_.begin(), cumulated_.end() - 1, u);
    const auto knot = static_cast<std::size_t>(above - cumulated_.begin());
    const double part = (u - cumulated_[knot - 1]) / (cumulated_[knot] - cumulated_[knot - 1]);
    return step_ * (static_cast<double>(knot - 1) + part);
}

LeavingTerms leaving_terms(const LeavingWeights& p, const Felt& felt) {
    LeavingTerms terms;
    terms.satisfaction = -p.satisfaction * (felt.satisfaction - p.neutral);
    terms.delight = -p.top * std::max(0.0, felt.satisfaction - p.top_from);
    terms.anger = p.anger * felt.anger;
    terms.failures = p.failures * felt.failures;
    terms.complaint = felt.bump;
    terms.talk = -p.talk * felt.hearsay;
    terms.price = p.price * felt.price_sensitivity * felt.log_price_ratio;
    terms.referred = felt.referred ? -double{p.referred} : 0.0;
    return terms;
}

Cause cause_of_leaving(const LeavingWeights& p, const LeavingTerms& terms) {
    struct Candidate {
        double term;
        Cause cause;
    };
    const std::array<Candidate, 6> candidates{{{terms.satisfaction + terms.delight, Cause::dissatisfied},
                                               {terms.anger, Cause::anger},
                                               {terms.failures, Cause::unvoiced},
                                               {terms.complaint, Cause::complaint},
                                               {terms.talk, Cause::talk},
                                               {terms.price, Cause::price}}};
    const auto largest = std::max_element(candidates.begin(), candidates.end(),
                                          [](const Candidate& a, const Candidate& b) { return a.term < b.term; });
    return largest->term > 0 && largest->term >= p.cause_from ? largest->cause : Cause::other;
}

double bump_after_case(const ComplaintBump& p, double earlier_complaints, double years, double satcom) {
    const double offset = p.complaint > 0 ? p.recovery / p.complaint * std::clamp(satcom, 0.0, 1.0) : 0.0;
    return (p.complaint + p.repeated * earlier_complaints) * random::pow(1 + std::max(0.0, years), -p.tenure) *
           std::max(0.0, 1 - offset);
}

double chance_still_here(const LoyaltyParameters& p, double hazard, double level, double years) {
    Felt felt;
    felt.satisfaction = level + p.satisfaction_at_start;
    const double ratio = hazard_ratio(leaving_terms(p.leaving, felt).eta());
    return chance_to_stay(hazard, ratio, years * days_per_year);
}

}  // namespace goodwill::models
