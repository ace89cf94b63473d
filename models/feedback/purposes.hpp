// Draws of the surveys: who = person, occasion = the need.
#pragma once
#include "models/vocabulary.hpp"
#include "random/address.hpp"

namespace goodwill::models {

// (person, need): 0-1 whether asked, 2 whether he answers, 3 whether he says unasked that we are excellent
inline constexpr random::Purpose survey_purpose{number(Number::feedback), 0};
// (person, need): 0-1 noise of the recommendation, 2 noise of the ten points, 3 of the answer on few points
inline constexpr random::Purpose answer_purpose{number(Number::feedback), 1};
// (person, need; blocks 0-5): word k of block b is the noise of item 4 b + k of the questionnaire, after the last item that of value
inline constexpr random::Purpose questionnaire_purpose{number(Number::feedback), 2};
// (person, occasion 0): 0 how this person uses scales
inline constexpr random::Purpose scale_use_purpose{number(Number::feedback), 3};
// (person, day): 0-1 noise of the recommendation that is read twice a year
inline constexpr random::Purpose reading_purpose{number(Number::feedback), 4};
// (person, day): 0-1 noise of the ten points that all customers would give
inline constexpr random::Purpose truth_purpose{number(Number::feedback), 5};

}  // namespace goodwill::models
