// Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror & Shaw (2011): a bijection of 128 bits keyed
// by 64. Known-answer vectors of Random123 are tested. Uniforms lie strictly inside (0, 1).
#pragma once
#include <array>
#include <cstdint>

namespace goodwill::random {

struct Block {
    std::array<std::uint32_t, 4> word;

    //! Uniform of words 0 and 1: the centre of one of 2^52 equal cells, so u and 1 - u are both exact and never 0 or 1.
    [[nodiscard]] double uniform() const {
        return (static_cast<double>((std::uint64_t{word[0]} << 20U) | (word[1] >> 12U)) + .5) * 0x1p-52;
    }
    //! 32-bit uniform of one word.
    [[nodiscard]] double uniform(unsigned which) const { return (static_cast<double>(word[which]) + .5) * 0x1p-32; }
};

[[nodiscard]] inline Block philox(std::array<std::uint32_t, 4> c, std::uint32_t key0, std::uint32_t key1) {
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t p = std::uint64_t{0xD2511F53U} * c[0];
        const std::uint64_t q = std::uint64_t{0xCD9E8D57U} * c[2];
        c = {static_cast<std::uint32_t>(q >> 32U) ^ c[1] ^ key0, static_cast<std::uint32_t>(q),
             static_cast<std::uint32_t>(p >> 32U) ^ c[3] ^ key1, static_cast<std::uint32_t>(p)};
        key0 += 0x9E3779B9U;
        key1 += 0xBB67AE85U;
    }
    return Block{c};
}

}  // namespace goodwill::random
