// What a network looks like in two numbers, for reports and tests.
#pragma once
#include "network/friends.hpp"

namespace goodwill::network {

//! Friends of one person on average; 0 without people, all others in a complete network.
[[nodiscard]] double mean_degree(const Friends& friends);

//! How often two friends of a person are friends of each other, averaged over people with at least two friends, 0..1
//! (Watts & Strogatz 1998). A ring of k neighbours has 3(k-2) / 4(k-1); rewiring a share p leaves about (1-p)^3 of it.
[[nodiscard]] double clustering(const Friends& friends);

}  // namespace goodwill::network
