// Loyalty's draws: numbers are never reused, meanings never change.
#pragma once
#include "models/vocabulary.hpp"
#include "random/address.hpp"

namespace goodwill::models {

// (person; occasion = number of the try): 0-1 own chance to leave, 2 personal level, 3 whether he would still be here
inline constexpr random::Purpose trait_purpose{number(Number::loyalty), 0};
// (person): 0-1 years as a customer at the start
inline constexpr random::Purpose tenure_purpose{number(Number::loyalty), 1};
// (person; occasion = spell): 0-1 threshold of the spell
inline constexpr random::Purpose spell_purpose{number(Number::loyalty), 2};
// (person; occasion = spell): 0-1 own chance to leave of a newcomer
inline constexpr random::Purpose newcomer_purpose{number(Number::loyalty), 3};
// (person, need): 2 what colours the answer given after a purchase
inline constexpr random::Purpose answer_purpose{number(Number::loyalty), 4};

}  // namespace goodwill::models
