// Who was saved, lost, won or never came: two worlds with common luck, person by person. All follows from who became a
// customer and who ceased to be one in either world; policies begin on day 0, so that both worlds begin it alike.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "results/record.hpp"
#include "statistics/intervals.hpp"

namespace goodwill::experiment {

enum class Fate : std::uint8_t {
    saved,      // a customer on day 0, gone at the end as it is, there at the end with the policy
    lost,       // the other way round
    won,        // no customer on day 0, one at the end with the policy only
    never_came  // one at the end as it is only
};
inline constexpr std::size_t fates = 4;

struct Turned {
    std::uint32_t person{0};
    std::uint16_t segment{0};
    Fate fate{Fate::saved};
    //! The last transition in the world in which something happened that did not in the other: why a saved person left
    //! as it is, why a lost one left with the policy, how a won one came.
    std::int32_t day{0};
    std::uint8_t reason{results::no_reason};
    bool operator==(const Turned&) const = default;
};

//! Persons whose worlds end differently, by number.
[[nodiscard]] std::vector<Turned> turned(const results::Record& before, const results::Record& after);

//! How many turned so, pair by pair, and where the average of that lies (95%); absent with fewer than two pairs.
class Census {
public:
    void add(std::span<const Turned> pair);
    [[nodiscard]] std::optional<statistics::Interval> count(Fate fate) const;
    [[nodiscard]] std::optional<statistics::Interval> net_of_customers() const;  // saved - lost
    //! Mean number a pair, by segment or by reason.
    [[nodiscard]] double of_segment(Fate fate, std::uint16_t segment) const;
    [[nodiscard]] double of_reason(Fate fate, std::uint8_t reason) const;

private:
    struct Group {
        std::vector<double> by_segment{}, by_reason{};
    };
    std::vector<std::array<double, fates>> pairs_{};
    std::array<Group, fates> groups_{};
};

}  // namespace goodwill::experiment
