// Addresses never share a counter, and draws at neighbouring addresses look independent along every field.
#include "random/address.hpp"

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "base/check.hpp"
#include "support/catch.hpp"
#include "support/statistics.hpp"

using namespace goodwill::random;
using goodwill::support::check_counts;
using goodwill::support::check_mean;
using goodwill::support::check_uncorrelated;

namespace {

constexpr Purpose arriving{0, 1};

// One address that differs from the origin in one field only.
Address along(int field, std::uint32_t i) {
    Address a{.purpose = arriving};
    switch (field) {
        case 0: a.who = i; break;
        case 1: a.occasion = i; break;
        case 2: a.where = i & 0xFFFFFU; break;
        case 3:
            a.passage = i & 0xFFU;
            a.who = i >> 8U;
            break;
        case 4:
            a.other = i & 0xFFFFU;
            a.who = i >> 16U;
            break;
        default: a.block = i & 0xFFU; a.who = i >> 8U;
    }
    return a;
}

}  // namespace

TEST_CASE("Every field of an address has bits of its own in the counter") {
    const Address origin{.purpose = Purpose{0, 0}};
    const std::array<std::uint32_t, 4> zero{};
    CHECK(counter_of(origin) == zero);
    const std::vector<Address> full{{.who = 0xFFFFFFFF, .purpose = {0, 0}},
                                    {.occasion = 0xFFFFFFFF, .purpose = {0, 0}},
                                    {.purpose = {255, 15}},
                                    {.purpose = {0, 0}, .where = 0xFFFFF},
                                    {.purpose = {0, 0}, .passage = 0xFF},
                                    {.purpose = {0, 0}, .other = 0xFFFF},
                                    {.purpose = {0, 0}, .block = 0xFF}};
    std::array<std::uint32_t, 4> seen{};
    for (const Address& a : full) {
        const auto counter = counter_of(a);
        for (std::size_t j = 0; j < 4; ++j) {
            CHECK((seen[j] & counter[j]) == 0U);  // no bit serves two fields
            seen[j] |= counter[j];
        }
    }
    for (std::uint32_t word : seen)
        CHECK(word == 0xFFFFFFFFU);  // and no bit serves none
}

TEST_CASE("Owners and their purposes never meet") {
    std::set<unsigned> codes;
    for (unsigned owner = 0; owner < 256; ++owner) {
        for (unsigned own = 0; own < 16; ++own)
            codes.insert(Purpose{owner, own}.code);
    }
    CHECK(codes.size() == 4096);
    CHECK_THROWS_AS((Purpose{0, 16}), goodwill::base::Mistake);
    CHECK_THROWS_AS((Purpose{256, 0}), goodwill::base::Mistake);
}

TEST_CASE("A draw depends on its own address only: another purpose leaves it alone") {
    const Luck luck{1, 7};
    std::vector<Block> before;
    for (std::uint32_t i = 0; i < 100; ++i)
        before.push_back(luck({i, on_day(3), arriving}));
    for (std::uint32_t i = 0; i < 100; ++i) {
        static_cast<void>(luck({i, on_day(3), Purpose{9, 9}}));  // the new purpose draws in between
        CHECK(luck({i, on_day(3), arriving}).word == before[i].word);
    }
}

TEST_CASE("Replications and seeds have keys of their own") {
    std::set<std::uint64_t> keys;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        for (std::uint32_t replication = 0; replication < 200; ++replication) {
            const Luck luck{seed << 20U, replication};
            keys.insert((std::uint64_t{luck.key0()} << 32U) | luck.key1());
        }
    }
    CHECK(keys.size() == 50 * 200);
}

TEST_CASE("Days before the start have occasions of their own") {
    CHECK(on_day(0) == 0x80000000U);
    CHECK(on_day(-1) == 0x7FFFFFFFU);
    CHECK(on_day(-91) + 91U == on_day(0));
}

TEST_CASE("Hashes of names fit their 20 bits and rarely meet") {
    std::set<std::uint32_t> hashes;
    for (int i = 0; i < 200; ++i) {
        const std::uint32_t hash = name_hash("touchpoint-" + std::to_string(i));
        CHECK(hash < (1U << 20U));
        hashes.insert(hash);
    }
    CHECK(hashes.size() >= 198);
    CHECK(name_hash("counter") != name_hash("phone"));
}

TEST_CASE("Draws along every field of the address are uniform, uncorrelated and centred") {
    const int field = GENERATE(0, 1, 2, 3, 4, 5);
    CAPTURE(field);
    constexpr std::size_t cells = 256;
    const std::uint32_t n = 200'000;
    for (const std::uint64_t seed : goodwill::support::seeds()) {
        const Luck luck{seed, 1};
        std::vector<double> times;
        std::vector<std::uint64_t> counts(cells);
        std::vector<std::uint64_t> low_bits(cells);
        std::array<std::vector<double>, 2> words;
        for (std::uint32_t i = 0; i < n; ++i) {
            const Block b = luck(along(field, i));
            times.push_back(b.uniform());
            ++counts[static_cast<std::size_t>(b.uniform() * cells)];
            ++low_bits[b.word[2] & 0xFFU];
            words[0].push_back(b.uniform(2));
            words[1].push_back(b.uniform(3));
        }
        const std::vector<double> expected(cells, static_cast<double>(n) / cells);
        check_counts(counts, expected);
        check_counts(low_bits, expected);
        for (const auto& values : {times, words[0], words[1]}) {
            check_mean(values, .5);
            check_uncorrelated(values);
        }
    }
}

TEST_CASE("Words of one block are independent of each other") {
    const Luck luck{1, 2};
    std::vector<std::uint64_t> counts(16 * 16);
    for (std::uint32_t i = 0; i < 200'000; ++i) {
        const Block b = luck({i, 5, arriving});
        ++counts[(b.word[0] >> 28U) * 16 + (b.word[3] >> 28U)];
    }
    check_counts(counts, std::vector<double>(counts.size(), 200'000. / static_cast<double>(counts.size())));
}
