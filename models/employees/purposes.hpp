// Draws of the employees. who = hash(team) xor seat, occasion = the holder's number (or the day), where = the team's
// name, other = the site.
#pragma once
#include "models/vocabulary.hpp"
#include "random/address.hpp"

namespace goodwill::models {

// (place, holder): 0-1 skill, 2 empathy, 3 engagement at the beginning
inline constexpr random::Purpose colleague_purpose{number(Number::employees), 0};
// (place, holder): 0-1 threshold of quitting, 2 tenure of those present at the start
inline constexpr random::Purpose career_purpose{number(Number::employees), 1};
// (place, day): 0-1 order of layoffs by lot
inline constexpr random::Purpose lot_purpose{number(Number::employees), 2};
// (team; other = the site): 0-1 how a site's support departs from its team's
inline constexpr random::Purpose site_purpose{number(Number::employees), 3};

}  // namespace goodwill::models
