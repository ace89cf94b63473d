// Sixteen addressed draws at once, equal to the bit to sixteen scalar ones, and twice as fast where the processor has
// registers of 256 bits. The day's draws are collected along the drawn routes and made in such batches; a draw too many
// is harmless, since it can be drawn again.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "random/address.hpp"

namespace goodwill::random {

inline constexpr std::size_t lane_count = 16;

//! word[j][lane]: counter words before, random words after; lane for lane a Block.
struct alignas(64) Lanes {
    std::array<std::array<std::uint32_t, lane_count>, 4> word;

    void set(std::size_t lane, const Address& a) {
        const std::array<std::uint32_t, 4> counter = counter_of(a);
        for (std::size_t j = 0; j < 4; ++j)
            word[j][lane] = counter[j];
    }
    [[nodiscard]] Block block(std::size_t lane) const {
        return Block{{word[0][lane], word[1][lane], word[2][lane], word[3][lane]}};
    }
};

//! Which registers to use, with the same result: one lane after another, 256 bits where this processor has them, or the
//! widest it has.
enum class Width : std::uint8_t { one, half, widest };

//! Philox of sixteen counters under one key.
void philox_lanes(const Lanes& counter, std::uint32_t key0, std::uint32_t key1, Lanes& out,
                  Width width = Width::widest);

//! Block::uniform() of every lane.
void uniform_lanes(const Lanes& drawn, std::array<double, lane_count>& out);

//! The sixteen draws at the addresses set in `counter`.
inline void draw(const Luck& luck, const Lanes& counter, Lanes& out) {
    philox_lanes(counter, luck.key0(), luck.key1(), out);
}

//! The draws at `address(0)` to `address(n - 1)`, handed on one by one as `use(i, block)` in that order.
template <class AddressOf, class Use>
void draw_each(const Luck& luck, std::size_t n, AddressOf&& address, Use&& use) {
    Lanes counter;
    Lanes drawn;
    for (std::size_t from = 0; from < n; from += lane_count) {
        const std::size_t many = std::min(lane_count, n - from);
        if (many < lane_count) counter = Lanes{};
        for (std::size_t i = 0; i < many; ++i) counter.set(i, address(from + i));
        draw(luck, counter, drawn);
        for (std::size_t i = 0; i < many; ++i) use(from + i, drawn.block(i));
    }
}

//! out[i] = normal_of_word(words[i]).
void normals_of_words(const std::uint32_t* words, float* out, std::size_t n);

}  // namespace goodwill::random
