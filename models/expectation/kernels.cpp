// Plain loops, compiled for several register widths; one call each of a function without branches.
#include "models/expectation/kernels.hpp"

#include <algorithm>

#include "random/clones.hpp"
#include "random/functions.hpp"

namespace goodwill::models {

GOODWILL_CLONES void normals_of_words(const std::uint32_t* __restrict words, float* __restrict out, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) out[i] = random::normal_of_word(words[i]);
}

GOODWILL_CLONES void powers(const float* __restrict x, float* __restrict out, std::size_t n, float exponent) {
    for (std::size_t i = 0; i < n; ++i) out[i] = random::powf(std::max(x[i], -x[i]), exponent);
}

}  // namespace goodwill::models
