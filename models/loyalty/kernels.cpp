// Plain loops without branches, compiled for several register widths; element by element, so every width gives the same
// bits.
#include "models/loyalty/kernels.hpp"

#include "models/loyalty/equations.hpp"
#include "random/clones.hpp"
#include "random/functions.hpp"

namespace goodwill::models {

GOODWILL_CLONES void halve(Fade& fade, double half_life) {
    for (std::size_t i = 0; i < fade.size; ++i)
        fade.value[i] = fade.value[i] * random::exp2(-fade.before[i] / half_life) *
                        mean_while_halving(fade.span[i], half_life);
}

GOODWILL_CLONES void decay(Fade& fade, double memory) {
    for (std::size_t i = 0; i < fade.size; ++i)
        fade.value[i] =
            fade.value[i] * random::exp(-fade.before[i] / memory) * mean_while_fading(fade.span[i], memory);
}

GOODWILL_CLONES void hazard_ratios(Looks& eta, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) eta[i] = hazard_ratio(eta[i]);
}

GOODWILL_CLONES void chances_to_stay(const Looks& hazard, Looks& ratio, std::size_t n, double days) {
    for (std::size_t i = 0; i < n; ++i) ratio[i] = chance_to_stay(hazard[i], ratio[i], days);
}

}  // namespace goodwill::models
