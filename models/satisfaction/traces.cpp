// See traces.hpp.
#include "models/satisfaction/traces.hpp"

#include "random/functions.hpp"

namespace goodwill::models {

namespace {

[[nodiscard]] float f(double x) { return static_cast<float>(x); }
[[nodiscard]] float left_after(float days, double half_life) { return random::expf(-.69314718F * days / f(half_life)); }

}  // namespace

float feeling_of(float lift, float anger, const SatisfactionParameters& p) {
    return f(p.affect_weight) * (lift / f(p.lift_scale) - anger);
}

Traces traces_after(const Traces& t, float step, float gain, float felt, const TracesParameters& p) {
    const float of_feeling = gain * (felt - t.affect);
    const float fades = 1 - f(p.kept);
    return {t.affect + of_feeling, t.feeling + fades * of_feeling, t.function + fades * (step - of_feeling)};
}

Faded traces_faded(const Traces& t, float days, const TracesParameters& p) {
    const float feeling = t.feeling * left_after(days, p.feeling_half_life);
    const float function = t.function * left_after(days, p.function_half_life);
    const float feeling_lost = t.feeling - feeling;
    return {{t.affect - feeling_lost, feeling, function}, feeling_lost + (t.function - function)};
}

}  // namespace goodwill::models
