// The loop of an evening's perception that is worth wide registers: element by element, so every width gives the same
// bits.
#pragma once
#include <cstddef>

namespace goodwill::models {

//! out[i] = |x[i]|^exponent.
void powers(const float* x, float* out, std::size_t n, float exponent);

}  // namespace goodwill::models
