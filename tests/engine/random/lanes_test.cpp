#include "random/lanes.hpp"

#include <vector>

#include "support/catch.hpp"

using namespace goodwill::random;

TEST_CASE("Sixteen lanes are equal to the bit to sixteen single draws, whatever registers are used") {
    const Luck luck{20260704, 3};
    for (std::uint32_t round = 0; round < 200; ++round) {
        Lanes counter{};
        std::vector<Address> addresses(lane_count, Address{.purpose = Purpose{0, 0}});
        for (std::uint32_t lane = 0; lane < lane_count; ++lane) {
            const Block b = luck({round, lane, Purpose{1, 1}});
            addresses[lane] = {.who = b.word[0],
                               .occasion = b.word[1],
                               .purpose = Purpose{lane, round % 16},
                               .where = b.word[2] & 0xFFFFFU,
                               .passage = b.word[3] & 0xFFU,
                               .other = lane,
                               .block = round};
            counter.set(lane, addresses[lane]);
        }
        Lanes wide{};
        Lanes half{};
        Lanes narrow{};
        draw(luck, counter, wide);
        philox_lanes(counter, luck.key0(), luck.key1(), narrow, Width::one);
        philox_lanes(counter, luck.key0(), luck.key1(), half, Width::half);
        std::array<double, lane_count> uniforms{};
        uniform_lanes(wide, uniforms);
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            const Block single = luck(addresses[lane]);
            CHECK(wide.block(lane).word == single.word);
            CHECK(half.block(lane).word == single.word);
            CHECK(narrow.block(lane).word == single.word);
            CHECK(uniforms[lane] == single.uniform());
        }
    }
}

TEST_CASE("Lanes give the known answer of Random123") {
    Lanes out{};
    philox_lanes(Lanes{}, 0, 0, out);
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        CHECK(out.block(lane).word == std::array<std::uint32_t, 4>{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
    }
}
