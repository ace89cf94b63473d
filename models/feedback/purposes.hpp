// Draws of the surveys: who = person, occasion = the need.
#pragma once
#include "models/vocabulary.hpp"
#include "random/address.hpp"

namespace goodwill::models {

// (person, need): 0-1 whether asked, 2 whether he answers
inline constexpr random::Purpose survey_purpose{number(Number::feedback), 0};
// (person, need): 0-1 noise of the recommendation, 2 noise of the ten points
inline constexpr random::Purpose answer_purpose{number(Number::feedback), 1};

}  // namespace goodwill::models
