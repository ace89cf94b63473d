// The two loops of an evening's perception that are worth wide registers: element by element, so every width gives the
// same bits.
#pragma once
#include <cstddef>
#include <cstdint>

namespace goodwill::models {

//! out[i] = standard normal number of words[i].
void normals_of_words(const std::uint32_t* words, float* out, std::size_t n);

//! out[i] = |x[i]|^exponent.
void powers(const float* x, float* out, std::size_t n, float exponent);

}  // namespace goodwill::models
