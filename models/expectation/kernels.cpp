#include "models/expectation/kernels.hpp"

#include "random/clones.hpp"

namespace goodwill::models {

GOODWILL_CLONES void normals_of_words(const std::uint32_t* __restrict words, float* __restrict out, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) out[i] = random::normal_of_word(words[i]);
}

GOODWILL_CLONES void tolerant_values(const float* __restrict gap, const float* __restrict inside, float* __restrict out,
                                     std::size_t n, const PerceptionConstants& constants) {
    const PerceptionConstants k = constants;  // a copy: nothing written can change it
    for (std::size_t i = 0; i < n; ++i) out[i] = tolerant_value(gap[i], inside[i], k);
}

}  // namespace goodwill::models
