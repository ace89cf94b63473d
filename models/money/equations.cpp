// Lifetime values in closed form (science.md 3.9) and what goodwill makes of them.
#include "models/money/equations.hpp"

#include <algorithm>

#include "models/reporting.hpp"
#include "random/functions.hpp"

namespace goodwill::models {

namespace {

//! What is lost a year, by leaving and by discounting; with neither, a hundred years are counted.
double yearly_loss(double retention, double discount) { return std::max(1 + discount - retention, .01); }

}  // namespace

double lifetime_value(double margin, double retention, double discount) {
    return margin * (1 + discount) / yearly_loss(retention, discount);
}

double lifetime_value_after_one(double margin, double retention, double discount) {
    return margin * retention / yearly_loss(retention, discount);
}

double retention_elasticity(double retention, double discount) { return retention / yearly_loss(retention, discount); }

double discounted_lifetime(double alpha, double beta, double discount) {
    double survival = 1;
    double factor = 1;
    double sum = 0;
    for (int year = 0; survival * factor > 1e-12; ++year) {
        sum += survival * factor;
        survival *= (beta + year) / (alpha + beta + year);
        factor /= 1 + discount;
    }
    return sum;
}

double right_first_time_saving(double before, double after, double fix, double churn, double value) {
    return (before - after) * (fix + churn * value);
}

double brought_by_talk(const BringsParameters& p, double satisfaction, double journeys) {
    const double good = std::max(satisfaction, 0.0);
    const double bad = std::max(-satisfaction, 0.0);
    return p.talk_wins * journeys * (p.praise * good * good - p.blame * bad * bad);
}

namespace {

double referrals_won(const BringsParameters& p, double satisfaction) {
    return promoter_probability(satisfaction) * random::logistic(p.intends + p.intends_slope * (satisfaction - 1)) *
           p.acts * p.converts;
}

}  // namespace

double brought_by_referral(const BringsParameters& p, double satisfaction) {
    return referrals_won(p, satisfaction) - referrals_won(p, 0);
}

double referred_margin(const ReferredMargin& p, double days) { return 1 + p.more * random::exp2(-days / p.half_life); }

double goodwill_of(const CustomerValue& v, double keeps, double keeps_if_neutral, double brings) {
    return lifetime_value(v.margin, keeps, v.discount) - lifetime_value(v.margin, keeps_if_neutral, v.discount) +
           brings * v.newcomer;
}

}  // namespace goodwill::models
