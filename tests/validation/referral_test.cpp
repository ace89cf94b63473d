// From the intention to recommend to a customer who was won, at an ordinary firm that asks its promoters.
#include <numeric>

#include "support/catch.hpp"
#include "support/targets.hpp"
#include "validation/firm.hpp"

using namespace goodwill;
using namespace goodwill::support;

TEST_CASE("Two in three of those asked mean to refer, one in three does, one referral in seven wins (TB18)",
          "[validation]") {
    Target target{"TB18"};
    for (const auto seed : seeds()) {
        const auto counts = figures_of(
            service_firm(), {"referrals.asked", "referrals.intended", "referrals", "referrals.won"}, seed, 8);
        const auto all = [&](std::size_t figure) {
            return std::accumulate(counts[figure].begin(), counts[figure].end(), 0.);
        };
        REQUIRE(all(2) > 2000);
        target.near("intended of asked", all(1) / all(0), .68, .05);
        target.near("made of asked", all(2) / all(0), .33, .05);
        target.near("won of made", all(3) / all(2), .14, .05);
    }
}
