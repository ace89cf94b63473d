// Plain loops, compiled for several register widths; each one call of a function without branches.
#include "models/expectation/kernels.hpp"

#include <algorithm>

#include "models/expectation/equations.hpp"
#include "random/clones.hpp"
#include "random/functions.hpp"

namespace goodwill::models {

GOODWILL_CLONES void powers(const float* __restrict x, float* __restrict out, std::size_t n, float exponent) {
    for (std::size_t i = 0; i < n; ++i) out[i] = random::powf(std::max(x[i], -x[i]), exponent);
}

GOODWILL_CLONES void wait_losses(const float* __restrict minutes, const float* __restrict expected,
                                 float* __restrict out, std::size_t n, const WaitingParameters& p) {
    const WaitingParameters constants = p;  // of its own, so that writing `out` cannot change it
    for (std::size_t i = 0; i < n; ++i) out[i] = wait_loss(minutes[i], expected[i], constants);
}

}  // namespace goodwill::models
