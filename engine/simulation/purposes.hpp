// The engine's own purposes (owner 0): which words of a block serve what. Numbers are never reused, meanings never change.
#pragma once
#include "random/address.hpp"

namespace goodwill::simulation {

// (person, need, touchpoint, passage): 0-1 service requirement, 2 route, 3 failure
inline constexpr random::Purpose encounter_purpose{0, 1};
// same address: 0-1 patience
inline constexpr random::Purpose patience_purpose{0, 2};
// same address: 0-1 delay before coming back, 2 where to (abandoned, full, unresolved), 3 resolved at once
inline constexpr random::Purpose onward_purpose{0, 3};
// same address: 0-1 severity of a failure, 2 delight, 3 story handed over
inline constexpr random::Purpose outcome_purpose{0, 4};
// (person, epoch): 0-1 number of needs of a layer
inline constexpr random::Purpose need_count_purpose{0, 5};
// (person, need): 0-1 moment, 2 first touchpoint, 3 thinning
inline constexpr random::Purpose need_purpose{0, 6};
// (world, day; where = journey's name, passage = hour): 0-1 the hour's common factor
inline constexpr random::Purpose hour_factor_purpose{0, 7};
// (ordinal of the day, day; where = journey's name): 0-1 gap, 2 who, 3 first touchpoint
inline constexpr random::Purpose open_source_purpose{0, 8};
// (person): 0-1 segment, 2 customer at the start, 3 home site
inline constexpr random::Purpose person_purpose{0, 9};
// (person, need, touchpoint, passage): 0-1 when, after the next opening, someone who found closed doors comes back
inline constexpr random::Purpose come_back_purpose{0, 10};
// (person; where = journey's name): 0-1 own rate of need
inline constexpr random::Purpose own_rate_purpose{0, 11};
// (world, day): 0-1 how many come into the market
inline constexpr random::Purpose market_joins_purpose{0, 12};
// (person): 0-1 threshold of leaving the market
inline constexpr random::Purpose market_leaves_purpose{0, 14};

}  // namespace goodwill::simulation
