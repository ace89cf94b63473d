// Distinct integer types for the things a world is full of, so that a team can never be passed where a touchpoint
// is meant. They cost nothing: each is one 32-bit number. "Never" is an absent optional, not a special value.
#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace goodwill::base {

template <class Tag>
struct Id {
    std::uint32_t value{0};

    constexpr Id() = default;
    constexpr explicit Id(std::size_t index) : value{static_cast<std::uint32_t>(index)} {}
    [[nodiscard]] constexpr std::size_t index() const { return value; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

using PersonId = Id<struct PersonTag>;          // a customer, a prospect or a lapsed customer
using EmployeeId = Id<struct EmployeeTag>;      // one place on a team's pay-roll; its holder may change
using TouchpointId = Id<struct TouchpointTag>;  // in name order
using TeamId = Id<struct TeamTag>;              // in name order
using JourneyId = Id<struct JourneyTag>;        // a kind of journey, in name order
using SegmentId = Id<struct SegmentTag>;        // in name order

//! A day of the run: 0 is the first reported day, the warm-up lies on negative days.
struct Day {
    std::int32_t value{0};

    friend constexpr auto operator<=>(const Day&, const Day&) = default;
    friend constexpr std::int32_t operator-(Day a, Day b) { return a.value - b.value; }
    friend constexpr Day operator+(Day a, std::int32_t days) { return Day{a.value + days}; }
    friend constexpr Day operator-(Day a, std::int32_t days) { return Day{a.value - days}; }
};

}  // namespace goodwill::base

template <class Tag>
struct std::hash<goodwill::base::Id<Tag>> {
    std::size_t operator()(goodwill::base::Id<Tag> id) const noexcept { return id.value; }
};
