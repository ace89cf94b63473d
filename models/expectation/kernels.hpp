// The two loops of an evening's perception that are worth wide registers: element by element, so every width gives the
// same bits.
#pragma once
#include <cstddef>
#include <cstdint>

#include "models/expectation/equations.hpp"

namespace goodwill::models {

//! out[i] = standard normal number of words[i].
void normals_of_words(const std::uint32_t* words, float* out, std::size_t n);

//! out[i] = tolerant_value(gap[i], inside[i], k).
void tolerant_values(const float* gap, const float* inside, float* out, std::size_t n, const PerceptionConstants& k);

}  // namespace goodwill::models
