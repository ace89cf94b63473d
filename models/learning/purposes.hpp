// Draws of the firm's learning. Of a colleague: who = hash(team) xor seat, other = the site, as in the employees' own.
#pragma once
#include "models/vocabulary.hpp"
#include "random/address.hpp"

namespace goodwill::models {

// (world, day; where = the touchpoint's name, passage = kind of cause): 0-1 whether the cause is found
inline constexpr random::Purpose fix_purpose{number(Number::learning), 0};
// (world, day): 0-1 where a guess looks
inline constexpr random::Purpose guess_purpose{number(Number::learning), 1};
// (person, need; where = the touchpoint's name): 0-1 of what kind the cause of a failure is
inline constexpr random::Purpose cause_purpose{number(Number::learning), 2};
// (colleague, day; where = the touchpoint's name, passage = kind): 0-1 whether he takes up a circular
inline constexpr random::Purpose circular_purpose{number(Number::learning), 3};
// (colleague, day): 0-1 whether he learns at a training
inline constexpr random::Purpose training_purpose{number(Number::learning), 4};
// (colleague, holder): 0-1 whether his first day brings him what has been learnt
inline constexpr random::Purpose orientation_purpose{number(Number::learning), 5};
// (world, day; where = the touchpoint's name, passage = kind of cause): 0-1 luck of an indicator
inline constexpr random::Purpose indicator_purpose{number(Number::learning), 6};
// (world, day; passage = nth visit): 0-1 where a mystery visit goes; with where = the touchpoint's name and other = the barrier, 2 whether it is found
inline constexpr random::Purpose mystery_purpose{number(Number::learning), 7};
// (colleague, day): 0-1 whether he is asked for barriers; with where = the touchpoint's name, passage = the barrier, 2 whether he names it
inline constexpr random::Purpose witness_purpose{number(Number::learning), 8};
// (person, need; where = the touchpoint's name, passage): 0-1 whether he is asked for barriers; with other = the barrier from 1 on, 2 whether he names it
inline constexpr random::Purpose visitor_purpose{number(Number::learning), 9};
// (world; where = the touchpoint's name, passage = the barrier): 0-1 whether it is taken away once found
inline constexpr random::Purpose removal_purpose{number(Number::learning), 10};

}  // namespace goodwill::models
