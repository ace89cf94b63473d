#include "random/philox.hpp"

#include <array>
#include <cstdint>

#include "support/catch.hpp"

using goodwill::random::Block;
using goodwill::random::philox;
using Words = std::array<std::uint32_t, 4>;

TEST_CASE("Philox4x32-10 gives the known answers of Random123") {
    CHECK(philox({0, 0, 0, 0}, 0, 0).word == Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
    constexpr std::uint32_t ones = 0xffffffff;
    CHECK(philox({ones, ones, ones, ones}, ones, ones).word == Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
    CHECK(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, 0xa4093822, 0x299f31d0).word ==
          Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("Uniforms lie strictly inside (0, 1), as does their complement, at both ends") {
    const Block least{{0, 0, 0, 0}};
    const Block greatest{{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}};
    CHECK(least.uniform() == 0x1p-53);
    CHECK(greatest.uniform() == 1. - 0x1p-53);
    CHECK(1. - greatest.uniform() == least.uniform());
    for (unsigned which = 0; which < 4; ++which) {
        CHECK(least.uniform(which) == 0x1p-33);
        CHECK(greatest.uniform(which) == 1. - 0x1p-33);
    }
}

TEST_CASE("The upper word weighs most in a uniform") {
    CHECK(Block{{0x80000000, 0, 0, 0}}.uniform() == .5 + 0x1p-53);
    CHECK(Block{{0, 0x80000000, 0, 0}}.uniform() == 0x1p-33 + 0x1p-53);
}
