// See keeping.hpp; keys, ranges, sources and meanings of the two alternatives.
#include "models/loyalty/keeping.hpp"

#include <algorithm>

#include "random/functions.hpp"

namespace goodwill::models {

namespace {

void describe_keeping(input::Fields& field, Keeping& p, std::string_view keeps) {
    field("keeps", p.keeps, {.low = 0, .high = 1, .source = "assumed", .meaning = keeps});
    field("frailty", p.frailty,
          {.meaning = "differences between customers: own chance to leave, Beta distributed, in the place of `keeps`"});
    field("satisfaction", p.satisfaction,
          {.low = 0, .high = 10, .source = "assumed", .meaning = "how much one su of satisfaction raises the logit of staying"});
    field("neutral", p.neutral,
          {.low = -3, .high = 3, .source = "calibrated: mean satisfaction of the sector",
           .meaning = "satisfaction at which it does not move the logit, su"});
    field("top", p.top,
          {.low = 0, .high = 10, .source = "assumed",
           .meaning = "how much each su beyond `top_from` raises the logit further"});
    field("top_from", p.top_from,
          {.low = -1, .high = 3, .source = "assumed", .meaning = "satisfaction from which somebody is totally satisfied, su"});
    field("level_spread", p.level_spread,
          {.low = 0, .high = 1.5,
           .source = "calibrated: slope of recommendation on satisfaction in the ECSI mobile phone survey",
           .meaning = "standard deviation of the lasting personal level of satisfaction, su"});
}

}  // namespace

void describe(input::Fields& field, RenewalParameters& p) {
    field("every", p.every,
          {.low = 1, .high = 36500, .source = "assumed", .meaning = "time from one renewal to the next", .every = true});
    describe_keeping(field, p, "chance to renew, of everybody; a `frailty` takes its place");
    field("satisfaction_at_start", p.satisfaction_at_start,
          {.low = -3, .high = 3, .source = "calibrated: satisfaction neither rises nor falls in the first years",
           .meaning = "satisfaction of somebody of average level while those present at the start renewed, su"});
    field("oldest_tenure", p.oldest_tenure,
          {.low = 0, .high = 80, .source = "assumed",
           .meaning = "longest time anybody has been a customer at the start, years; 0: all contracts begin there"});
}

void describe(input::Fields& field, RepurchaseParameters& p) {
    describe_keeping(field, p, "chance to come back after a purchase, of everybody; a `frailty` takes its place");
    field("answer_noise", p.answer_noise,
          {.low = 0, .high = 2, .source = "assumed",
           .meaning = "standard deviation of the answer on five points behind the figures repurchase.answer-1 to -5, su"});
}

double occasion_hazard(double theta) { return theta >= 1 ? 50.0 : std::min(-random::log1p(-theta), 50.0); }

double keeping_shift(const Keeping& p, double satisfaction) {
    return p.satisfaction * (satisfaction - p.neutral) + p.top * std::max(0.0, satisfaction - p.top_from);
}

double shifted_hazard(double hazard, double shift) {
    return shift == 0 ? hazard : random::log1p(random::expm1(hazard) * random::exp(-shift));
}

PeriodsAtStart::PeriodsAtStart(const Keeping& p, double most_periods) : most_{most_periods} {
    cumulated_.push_back(0);
    double survival = 1;
    for (int n = 0; n < most_; ++n) {
        cumulated_.push_back(cumulated_.back() + survival * std::min(1.0, most_ - n));
        survival *= p.frailty ? (p.frailty->beta + n) / (p.frailty->alpha + p.frailty->beta + n) : double{p.keeps};
    }
    for (double& share : cumulated_) share /= std::max(cumulated_.back(), 1e-300);
}

double PeriodsAtStart::operator()(double u) const {
    if (cumulated_.size() < 2) return 0;
    const auto above = std::upper_bound(cumulated_.begin(), cumulated_.end() - 1, u);
    const auto period = static_cast<std::size_t>(above - cumulated_.begin()) - 1;
    const double part = (u - cumulated_[period]) / (cumulated_[period + 1] - cumulated_[period]);
    return static_cast<double>(period) + part * std::min(1.0, most_ - static_cast<double>(period));
}

}  // namespace goodwill::models
