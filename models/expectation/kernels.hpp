// The loops of an evening's perception that are worth wide registers: element by element, so every width gives the same
// bits.
#pragma once
#include <cstddef>

#include "models/expectation/parameters.hpp"

namespace goodwill::models {

//! out[i] = |x[i]|^exponent.
void powers(const float* x, float* out, std::size_t n, float exponent);

//! out[i] = wait_loss(minutes[i], expected[i], p).
void wait_losses(const float* minutes, const float* expected, float* out, std::size_t n, const WaitingParameters& p);

}  // namespace goodwill::models
