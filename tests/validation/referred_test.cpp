// Whether customers whom others brought are worth more than those who came otherwise (Schmitt, Skiera & Van den Bulte
// 2011), at a firm with a referral programme: both groups are won in the same year and followed together.
#include <array>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "models/vocabulary.hpp"
#include "support/catch.hpp"
#include "support/targets.hpp"
#include "validation/firm.hpp"

using namespace goodwill;
using namespace goodwill::support;

namespace {

constexpr std::int32_t first_year = 365;
constexpr std::int32_t watched = 1000;  // days: the bank's were watched for almost three years

struct Group {
    double people{0}, losses{0}, years{0};
    [[nodiscard]] double rate() const { return losses / years; }
};

//! Those won in the first year, [0] otherwise and [1] by referral, each until he left or was watched long enough.
std::array<Group, 2> followed(const std::shared_ptr<const simulation::Model>& firm, std::uint64_t seed,
                              std::uint32_t replications) {
    struct Newcomer {
        std::int32_t since{0};
        std::size_t group{0};
        bool here{false};
    };
    std::array<Group, 2> groups;
    for (std::uint32_t r = 0; r < replications; ++r) {
        std::vector<Newcomer> all;
        live(firm, seed, r, [&](simulation::World& world) {
            const std::int32_t today = world.day().value - 1;  // the evening is over
            all.resize(world.everybody());
            for (std::uint32_t person = 0; person < all.size(); ++person) {
                Newcomer& one = all[person];
                if (!one.here)
                    continue;
                const bool lost = !world.is_customer(person);
                if (!lost && today - one.since < watched)
                    continue;
                one.here = false;
                groups[one.group].losses += lost ? 1 : 0;
                groups[one.group].years += (today - one.since) / 365.;
            }
            if (today < 0 || today >= first_year)
                return;
            for (const auto& won : world.events<models::Won>()) {
                if (!world.is_customer(won.person))
                    continue;
                all[won.person] = {today, won.source == models::Source::referral ? 1U : 0U, true};
                groups[all[won.person].group].people += 1;
            }
        });
    }
    return groups;
}

double mean(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.) / static_cast<double>(values.size());
}

}  // namespace

TEST_CASE("Referred customers leave less and are worth more than others (TB16)", "[validation]") {
    const auto settings = [](const std::string& time, const std::vector<std::string>& more) {
        std::vector<std::string> all{"time.run=" + time, "market.people=40000", "journeys.visit.needed=every 30 days"};
        all.insert(all.end(), more.begin(), more.end());
        return verification_model("../../validation/scenarios/referral_programme", all);
    };
    Target target{"TB16"};
    for (const auto seed : seeds()) {
        const auto groups = followed(settings("1365 days", {}), seed, 4);
        REQUIRE(groups[0].people > 2000);
        REQUIRE(groups[1].people > 2000);
        const double ratio = groups[1].rate() / groups[0].rate();
        target.check(ratio > .75 && ratio < .92,
                     fmt::format("hazard ratio {:.3f} (standard error {:.3f}), band .75 to .92", ratio,
                                 std::hypot(1 / std::sqrt(groups[0].losses), 1 / std::sqrt(groups[1].losses))));
        const auto values = figures_of(settings("7 years", {}),
                                       {"lifetime-value.won.referred", "lifetime-value.won.otherwise"}, seed, 10);
        const double worth = mean(values[0]) / mean(values[1]);
        target.check(worth > 1.08 && worth < 1.3, fmt::format("value ratio {:.3f}, band 1.08 to 1.30", worth));
    }
}
