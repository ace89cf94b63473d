// Where a random draw lives. A draw is a pure function of (seed, replication) and of an address: who, on which
// occasion, for what purpose, at which named place, which passage. Nothing is a place in a stream, so a new menu, a
// lost visit or another number of threads leaves every other draw alone (Salmon et al. 2011; engine/decisions.md).
//
//   c0 who       32  person; employee = hash(team) xor seat, holder; the world = 0
//   c1 occasion  32  need = journey 6 | epoch 16 | layer and index 10; or day + 2^31; or spell; the purpose fixes which
//   c2 purpose 12 | where 20     purpose = owner's number 8 | its own 4, never reused; where = hash of a NAME
//   c3 passage 8 | other 16 | block 8
//
// Inside a block words 0-1 give one 53-bit uniform, words 2 and 3 one 32-bit uniform each; which word serves what is
// written beside the purpose and never changes.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "base/check.hpp"
#include "random/philox.hpp"

namespace goodwill::random {

//! What a draw is for: the owner's number in the catalogue (engine = 0) and its own number, together 12 bits.
struct Purpose {
    std::uint16_t code{0};
    constexpr Purpose(unsigned owner, unsigned own) : code{static_cast<std::uint16_t>((owner << 4U) | own)} {
        GOODWILL_CHECK(owner < 256U && own < 16U, "a purpose is an owner's number below 256 and its own below 16");
    }
};

//! 20-bit hash of a touchpoint's or team's name (FNV-1a folded); two names with one hash are a diagnostic.
[[nodiscard]] constexpr std::uint32_t name_hash(std::string_view name) {
    std::uint32_t h = 2166136261U;
    for (char c : name)
        h = (h ^ static_cast<std::uint8_t>(c)) * 16777619U;
    return (h ^ (h >> 20U)) & 0xFFFFFU;
}

struct Address {
    std::uint32_t who{0};
    std::uint32_t occasion{0};
    Purpose purpose;
    std::uint32_t where{0};
    std::uint32_t passage{0};
    std::uint32_t other{0};
    std::uint32_t block{0};
};

//! The counter of an address. Each field has bits of its own; what exceeds its width (passage 8, other 16, block 8)
//! wraps.
[[nodiscard]] constexpr std::array<std::uint32_t, 4> counter_of(const Address& a) {
    return {a.who, a.occasion, (std::uint32_t{a.purpose.code} << 20U) | (a.where & 0xFFFFFU),
            ((a.passage & 0xFFU) << 24U) | ((a.other & 0xFFFFU) << 8U) | (a.block & 0xFFU)};
}

[[nodiscard]] constexpr std::uint32_t on_day(std::int32_t day) { return 0x80000000U + static_cast<std::uint32_t>(day); }

//! The luck of one replication: `key` = first 64 bits of Philox(seed, replication).
class Luck {
public:
    Luck() = default;
    Luck(std::uint64_t seed, std::uint32_t replication) {
        const Block b = philox(
            {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U), replication, 0x600D3111U}, 0,
            0);
        key0_ = b.word[0];
        key1_ = b.word[1];
    }
    [[nodiscard]] Block operator()(const Address& a) const { return philox(counter_of(a), key0_, key1_); }
    [[nodiscard]] std::uint32_t key0() const { return key0_; }
    [[nodiscard]] std::uint32_t key1() const { return key1_; }

private:
    std::uint32_t key0_{0};
    std::uint32_t key1_{0};
};

}  // namespace goodwill::random
