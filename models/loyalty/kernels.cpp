// Plain loops without branches, compiled for several register widths; element by element, so every width gives the same
// bits.
#include "models/loyalty/kernels.hpp"

#include "models/loyalty/equations.hpp"
#include "random/clones.hpp"
#include "random/functions.hpp"

namespace goodwill::models {

namespace {

constexpr double ln2 = 0.693147180559945309;

//! (1 - e^-x) / x, 1 at 0.
GOODWILL_LANES double mean_of_decay(double x) {
    return random::detail::select(x < 1e-9, 1.0, -random::expm1(-x) / x);
}

}  // namespace

GOODWILL_CLONES void halve(Fade& fade, std::size_t n, double half_life) {
    for (std::size_t i = 0; i < n; ++i)
        fade.value[i] = fade.value[i] * random::exp2(-fade.before[i] / half_life) *
                        mean_of_decay(fade.span[i] * ln2 / half_life);
}

GOODWILL_CLONES void decay(Fade& fade, std::size_t n, double memory) {
    for (std::size_t i = 0; i < n; ++i)
        fade.value[i] =
            fade.value[i] * random::exp(-fade.before[i] / memory) * mean_of_decay(fade.span[i] / memory);
}

GOODWILL_CLONES void hazard_ratios(Looks& eta, std::size_t n) {
    using random::detail::select;
    for (std::size_t i = 0; i < n; ++i)
        eta[i] = random::exp(select(eta[i] < -largest_eta, -largest_eta, select(eta[i] > largest_eta, largest_eta, eta[i])));
}

GOODWILL_CLONES void chances_to_stay(const Looks& hazard, Looks& ratio, std::size_t n, double days) {
    for (std::size_t i = 0; i < n; ++i) ratio[i] = random::exp(-hazard[i] * ratio[i] * days / 365);
}

}  // namespace goodwill::models
