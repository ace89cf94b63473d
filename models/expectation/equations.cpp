// The parts of perception that are no loop over lanes, and the one constant that needs a quadrature.
#include "models/expectation/equations.hpp"

namespace goodwill::models {

namespace {

//! Square root by exp and log: exact enough for a constant, and the same on every machine.
double root(double x) { return x <= 0 ? 0 : random::exp(.5 * random::log(x)); }

}  // namespace

PerceptionConstants::PerceptionConstants(const ExpectationParameters& p)
    : a_W{static_cast<float>(p.perception.assimilation)},
      alpha{static_cast<float>(p.will_gain)},
      beta{static_cast<float>(p.should_gain)},
      omega{static_cast<float>(p.should_share)},
      adequate_gap{static_cast<float>(p.adequate_gap)},
      kappa{static_cast<float>(p.zone_slope)},
      lambda{static_cast<float>(p.loss_weight)},
      exponent{static_cast<float>(p.exponent)} {}

float promise_gain(float days_early, const ExpectationParameters& p) {
    return prospect_value(days_early / static_cast<float>(p.promises.days_per_point),
                          static_cast<float>(p.promises.loss_weight), static_cast<float>(p.exponent));
}

float failure_fall(float severity, float anger, float earlier, const PerceptionParameters& p) {
    const auto sharper = static_cast<float>(p.anger_sharpens) * std::min(anger, 1.F);
    return static_cast<float>(p.failure_fall) * severity * (1 + sharper + static_cast<float>(p.repetition_sharpens) * earlier);
}

float anger_discount(float anger, const PerceptionParameters& p) {
    return anger > .05F ? static_cast<float>(p.angry_discount) * anger : 0.F;
}

double sector_value(const ExpectationParameters& p) {
    const double a = p.perception.assimilation;
    const double alpha = p.will_gain;
    const double omega = p.should_share;
    const double common = (1 - a) * p.perception.encounter_sd;
    const double noise = common * common + p.perception.dimension_sd * p.perception.dimension_sd;
    const double keeps = 1 - alpha * (1 - a);
    const double drift = 1 - omega - a;  // how far an off expectation shows in the gap
    const double wander = alpha > 0 ? drift * drift * alpha * alpha * noise / (1 - keeps * keeps) : 0;
    const double sd = root(noise + wander);
    const double mean = -omega * p.sector_gap;
    const double low = std::min(0., omega * p.sector_gap - p.adequate_gap);
    const double high = std::max(0., (1 - omega) * p.sector_gap);
    const auto value = [&](double gap) {
        return gap >= 0 ? random::pow(gap, p.exponent) : -p.loss_weight * random::pow(-gap, p.exponent);
    };
    double weights = 0;
    double sum = 0;
    for (int i = -400; i <= 400; ++i) {
        const double z = i / 80.;
        const double weight = random::exp(-.5 * z * z);
        const double gap = mean + sd * z;
        weights += weight;
        sum += weight * (value(gap) - (1 - p.zone_slope) * value(std::clamp(gap, low, high)));
    }
    return sum / weights;
}

}  // namespace goodwill::models
