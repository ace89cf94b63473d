// A plain loop, compiled for several register widths; one call of a function without branches.
#include "models/expectation/kernels.hpp"

#include <algorithm>

#include "random/clones.hpp"
#include "random/functions.hpp"

namespace goodwill::models {

GOODWILL_CLONES void powers(const float* __restrict x, float* __restrict out, std::size_t n, float exponent) {
    for (std::size_t i = 0; i < n; ++i) out[i] = random::powf(std::max(x[i], -x[i]), exponent);
}

}  // namespace goodwill::models
