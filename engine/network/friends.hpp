// Who knows whom, as flat arrays (compressed rows): the friends of a person lie side by side, in the order of their
// numbers. A small world is a ring of neighbours of whom some are exchanged for anybody (Watts & Strogatz 1998); a
// random graph has about Poisson many friends each (Erdos & Renyi). Every friendship is drawn at an address of its
// owner (the lower side on the ring), so that more friends add friendships and move none. In a complete network everybody
// knows everybody, which needs no list.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/large_pages.hpp"
#include "random/address.hpp"

namespace goodwill::network {

//! Purpose of a friendship: who = its owner, other = the owner's nth; words 0-1 whom instead, 2 whether rewired, 3
//! whether the last, partial friendship of an odd or broken number exists. Block 1, words 0-1: how many the owner has
//! (random graph).
inline constexpr random::Purpose friendship_purpose{0, 15};

enum class Kind : std::uint8_t { none, small_world, random_graph, complete };

//! What the network is to look like.
struct Shape {
    Kind kind{Kind::small_world};
    double friends{8};   // of one person, on average
    double rewired{.1};  // share of the friendships that reach anybody instead of a neighbour; small world only
};

class Friends {
public:
    Friends() = default;  // nobody knows anybody
    Friends(const Shape& shape, std::uint32_t people, const random::Luck& luck);

    [[nodiscard]] std::uint32_t people() const { return people_; }
    //! Whether everybody knows everybody; of() is empty then.
    [[nodiscard]] bool complete() const { return complete_; }
    //! The friends of a person, each once, by number; empty for somebody who joined after the network was made.
    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t person) const {
        if (person + std::size_t{1} >= first_.size())
            return {};
        return {friends_.data() + first_[person], first_[person + 1] - first_[person]};
    }
    //! Fetches where the list of a person stands, which of() will need.
    void fetch(std::uint32_t person) const {
        if (person < first_.size())
            __builtin_prefetch(first_.data() + person);
    }
    //! The friend with the smallest uniform, drawn at `address` with the friend's number in `where` (upper) and `other`
    //! (lower half): one more friend leaves the others' luck alone. Absent when there are no friends. In a complete
    //! network: anybody else, by the uniform at `address` itself.
    [[nodiscard]] std::optional<std::uint32_t> choose(std::uint32_t person, const random::Luck& luck,
                                                      random::Address address) const;

private:
    std::uint32_t people_{0};
    bool complete_{false};
    base::LargeVector<std::size_t> first_;  // people + 1; none in a complete network
    base::LargeVector<std::uint32_t> friends_;
};

}  // namespace goodwill::network
