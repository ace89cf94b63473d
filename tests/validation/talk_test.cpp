// How much customers of an ordinary firm talk, and who does most of it. Messages are counted where they are heard, and
// traced to the journey they tell of.
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "models/vocabulary.hpp"
#include "support/catch.hpp"
#include "support/targets.hpp"
#include "validation/firm.hpp"

using namespace goodwill;
using namespace goodwill::support;

namespace {

//! Share of the customers who are dissatisfied tonight.
double dissatisfied(simulation::World& world) {
    const auto satisfaction = world.people(models::satisfaction_column);
    double below = 0;
    for (std::uint32_t person = 0; person < satisfaction.size(); ++person)
        below += world.is_customer(person) && satisfaction[person] < 0 ? 1 : 0;
    return below / static_cast<double>(world.customers());
}

//! Messages told of journeys after which satisfaction, half of it the lasting one, was around a value.
struct Arm {
    double journeys{0}, messages{0};
    [[nodiscard]] double each() const { return messages / journeys; }
};

}  // namespace

TEST_CASE("Good things are told two to four and a half times as often as bad ones (TB01)", "[validation]") {
    Target target{"TB01"};
    constexpr std::uint32_t replications = 6;
    const auto firm = service_firm();
    for (const auto seed : seeds()) {
        double share = 0, all_good = 0, all_bad = 0;
        for (std::uint32_t r = 0; r < replications; ++r) {
            double good = 0, bad = 0;
            live(firm, seed, r, [&](simulation::World& world) {
                for (const auto& heard : world.events<models::Heard>())
                    if (world.reported())
                        (heard.sign > 0 ? good : bad) += 1;
                if (world.last_day())
                    share += dissatisfied(world) / replications;
            });
            if (good <= bad)
                target.check(false, fmt::format("{} good and {} bad messages", good, bad));
            all_good += good;
            all_bad += bad;
        }
        target.check(share >= .1 && share <= .2, fmt::format("{:.1f}% dissatisfied, band 10% to 20%", 100 * share));
        const double ratio = all_good / all_bad;
        target.check(ratio >= 2 && ratio <= 4.5,
                     fmt::format("{:.2f} good messages for a bad one, band 2 to 4.5", ratio));
    }
}

TEST_CASE("Both ends of satisfaction talk most, the dissatisfied less than three times as much (TB02)",
          "[validation]") {
    Target target{"TB02"};
    constexpr double step = .5;  // su; arm 0 is satisfaction up to .5 away from neither, and so on
    constexpr std::size_t steps = 4;
    const auto firm = service_firm();
    for (const auto seed : seeds()) {
        std::array<Arm, steps> left{}, right{};
        for (std::uint32_t r = 0; r < 12; ++r) {
            std::map<std::pair<std::uint32_t, std::uint32_t>, Arm*> told;  // yesterday's journeys, by whom and which
            live(firm, seed, r, [&](simulation::World& world) {
                for (const auto& heard : world.events<models::Heard>()) {
                    const auto found = told.find({heard.talker, heard.occasion});
                    if (found != told.end())
                        found->second->messages += 1;
                }
                told.clear();
                if (world.last_day())
                    return;
                for (const auto& ended : world.events<models::EpisodeEnded>()) {
                    const float lasting = world.people(models::satisfaction_column)[ended.person];
                    const double felt = static_cast<double>(lasting + ended.satisfaction) / 2;
                    const auto arm = static_cast<std::size_t>(std::abs(felt) / step);
                    if (arm >= steps)
                        continue;
                    Arm& place = (felt < 0 ? left : right)[arm];
                    place.journeys += 1;
                    told[{ended.person, ended.occasion}] = &place;
                }
            });
        }
        for (std::size_t arm = 1; arm < steps; ++arm) {
            const double ratio = left[arm].each() / right[arm].each();
            target.check(ratio > 1 && ratio < 3, fmt::format("left {:.2f} of right arm at {:.2f} su, band 1 to 3",
                                                             ratio, (static_cast<double>(arm) + .5) * step));
            target.check(left[arm].each() > left[arm - 1].each() && right[arm].each() > right[arm - 1].each(),
                         fmt::format("messages {:.3f} and {:.3f}, nearer {:.3f} and {:.3f}", left[arm].each(),
                                     right[arm].each(), left[arm - 1].each(), right[arm - 1].each()));
        }
    }
}
