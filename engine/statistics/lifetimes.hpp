// Times until something happens, some of them only known to be longer (right-censored): how long callers would wait
// when most are answered before they lose patience. Maximum likelihood, and Kaplan & Meier's (1958) curve without a
// form.
#pragma once
#include <optional>
#include <span>
#include <vector>

namespace goodwill::statistics {

//! One observation: it happened at `time`, or had not yet happened then (`censored`). Times are above 0 (Kaplan-Meier:
//! not below 0) in any unit; results are in the same unit.
struct Lifetime {
    double time{0};
    bool censored{false};
};

//! Fits are absent if nothing was observed to happen (Weibull, lognormal: fewer than two different times), or a time is
//! not above 0. Standard errors come from the observed information.
struct ExponentialFit {
    double mean{0};
    double mean_error{0};
    double log_likelihood{0};
};
struct WeibullFit {
    double scale{0};
    double shape{0};
    double scale_error{0};
    double shape_error{0};
    double log_likelihood{0};
};
struct LognormalFit {
    double median{0};
    double spread{0};            // geometric standard deviation
    double log_median_error{0};  // standard errors of the logarithms
    double log_spread_error{0};  // of sigma = log(spread)
    double log_likelihood{0};
};
[[nodiscard]] std::optional<ExponentialFit> fit_exponential(std::span<const Lifetime> data);
[[nodiscard]] std::optional<WeibullFit> fit_weibull(std::span<const Lifetime> data);
[[nodiscard]] std::optional<LognormalFit> fit_lognormal(std::span<const Lifetime> data);

//! The share not yet reached by `time`, with Greenwood's standard error.
struct SurvivalStep {
    double time{0};
    double survival{1};
    double error{0};
};
class SurvivalCurve {
public:
    explicit SurvivalCurve(std::vector<SurvivalStep> steps) : steps_{std::move(steps)} {}
    //! The share for which it happens later than `time`; 1 before the first step, the last step's value after the end.
    [[nodiscard]] double operator()(double time) const { return at(time).survival; }
    [[nodiscard]] SurvivalStep at(double time) const;
    [[nodiscard]] const std::vector<SurvivalStep>& steps() const { return steps_; }

private:
    std::vector<SurvivalStep> steps_;
};
//! A censored time equal to an observed one counts as longer. Without data the curve is 1 everywhere.
[[nodiscard]] SurvivalCurve kaplan_meier(std::span<const Lifetime> data);

}  // namespace goodwill::statistics
