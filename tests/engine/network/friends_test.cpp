// Who knows whom: degrees and clustering against their closed forms, and the promise that luck stays where it is.
#include <algorithm>
#include <array>
#include <vector>

#include "network/friends.hpp"
#include "network/metrics.hpp"
#include "support/catch.hpp"

using namespace goodwill;
using network::Friends;
using network::Kind;

namespace {

const random::Luck luck{1, 0};
constexpr random::Purpose purpose{0, 14};

std::vector<std::uint32_t> row(const Friends& friends, std::uint32_t person) {
    const auto span = friends.of(person);
    return {span.begin(), span.end()};
}

bool know_each_other(const Friends& friends, std::uint32_t a, std::uint32_t b) {
    const auto of = friends.of(a);
    return std::binary_search(of.begin(), of.end(), b);
}

}  // namespace

TEST_CASE("A ring without rewiring gives everybody the neighbours on both sides", "[network]") {
    const Friends friends{{Kind::small_world, 4, 0}, 10, luck};
    CHECK(row(friends, 0) == std::vector<std::uint32_t>{1, 2, 8, 9});
    CHECK(row(friends, 5) == std::vector<std::uint32_t>{3, 4, 6, 7});
    CHECK(network::mean_degree(friends) == 4);
}

TEST_CASE("A ring of eight neighbours has a clustering of 9/14, and rewiring a share p leaves about (1-p)^3 of it",
          "[network]") {
    CHECK(network::clustering(Friends{{Kind::small_world, 8, 0}, 1000, luck}) == Approx(9.0 / 14).epsilon(1e-12));
    // rewired links keep one end, so that the rest of (1-p)^3 is of order 1/people plus small terms in p: 3% covers
    // both
    const double rewired = network::clustering(Friends{{Kind::small_world, 8, .1}, 50000, luck});
    CHECK(rewired == Approx(9.0 / 14 * .9 * .9 * .9).epsilon(.03));
}

TEST_CASE("In a complete network everybody may choose anybody else, evenly, and nothing is stored", "[network]") {
    const Friends all{{.kind = Kind::complete}, 5, luck};
    CHECK(all.complete());
    CHECK(all.people() == 5);
    CHECK(all.of(2).empty());
    CHECK(network::mean_degree(all) == 4);
    CHECK(network::clustering(all) == 1);
    std::array<int, 5> chosen{};
    for (std::uint32_t n = 0; n < 40000; ++n)
        ++chosen[all.choose(2, luck, {.who = 2, .occasion = n, .purpose = purpose}).value()];
    CHECK(chosen[2] == 0);
    for (const std::size_t other : {0U, 1U, 3U, 4U})
        CHECK(std::abs(chosen[other] - 10000) < 4.89 * 87);  // sd of a quarter of 40 000
    CHECK(!Friends({.kind = Kind::complete}, 1, luck).choose(0, luck, {.who = 0, .purpose = purpose}));
}

TEST_CASE("Friendship is mutual, nobody is his own friend, and every friend is listed once in order", "[network]") {
    for (const Kind kind : {Kind::small_world, Kind::random_graph}) {
        const Friends friends{{kind, 8, .3}, 500, luck};
        for (std::uint32_t person = 0; person < 500; ++person) {
            const auto all = row(friends, person);
            CHECK(std::is_sorted(all.begin(), all.end()));
            CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
            for (const std::uint32_t other : all) {
                CHECK(other != person);
                CHECK(know_each_other(friends, other, person));
            }
        }
    }
}

TEST_CASE("A share p of the friendships is rewired", "[network]") {
    const Friends friends{{Kind::small_world, 8, .1}, 50000, luck};
    std::size_t near = 0;
    std::size_t all = 0;
    for (std::uint32_t person = 0; person < 50000; ++person) {
        for (const std::uint32_t other : friends.of(person)) {
            const std::uint32_t step = other > person ? other - person : person - other;
            near += std::min(step, 50000 - step) <= 4 ? 1U : 0U;
            ++all;
        }
    }
    // 200 000 friendships: standard error .00067
    CHECK(1 - static_cast<double>(near) / static_cast<double>(all) == Approx(.1).margin(4.89 * .00067));
}

TEST_CASE("The mean number of friends is the one asked for, odd and broken numbers too", "[network]") {
    CHECK(network::mean_degree(Friends{{Kind::small_world, 7, 0}, 50000, luck}) == Approx(7).margin(.03));
    CHECK(network::mean_degree(Friends{{Kind::small_world, 2.5, 0}, 50000, luck}) == Approx(2.5).margin(.03));
    CHECK(network::mean_degree(Friends{{Kind::random_graph, 8}, 50000, luck}) == Approx(8).margin(.09));
}

TEST_CASE("In a random graph the number of friends is Poisson, hence its variance is its mean", "[network]") {
    const Friends friends{{Kind::random_graph, 8}, 50000, luck};
    double sum = 0;
    double squares = 0;
    for (std::uint32_t person = 0; person < 50000; ++person) {
        const auto degree = static_cast<double>(friends.of(person).size());
        sum += degree;
        squares += degree * degree;
    }
    const double mean = sum / 50000;
    CHECK(squares / 50000 - mean * mean == Approx(8).margin(.26));
    CHECK(network::clustering(friends) < .001);
}

TEST_CASE("An empty network, one person alone and unknown people have no friends", "[network]") {
    CHECK(Friends{}.of(3).empty());
    CHECK(Friends{{Kind::none, 8, .1}, 100, luck}.of(3).empty());
    CHECK(Friends{{Kind::small_world, 8, .1}, 1, luck}.of(0).empty());
    const Friends friends{{Kind::small_world, 8, .1}, 100, luck};
    CHECK(friends.of(100).empty());
    CHECK_FALSE(Friends{}.choose(0, luck, {.purpose = purpose}).has_value());
    CHECK(network::mean_degree(Friends{}) == 0);
}

TEST_CASE("In a small group everybody knows everybody, however many friends were asked for", "[network]") {
    const Friends friends{{Kind::small_world, 8, 0}, 4, luck};
    CHECK(row(friends, 2) == std::vector<std::uint32_t>{0, 1, 3});
    CHECK(row(Friends{{Kind::small_world, 8, 0}, 2, luck}, 0) == std::vector<std::uint32_t>{1});
}

TEST_CASE("The same seed makes the same network, another replication another one", "[network]") {
    const network::Shape shape{Kind::small_world, 8, .1};
    const Friends one{shape, 1000, luck};
    const Friends again{shape, 1000, luck};
    const Friends other{shape, 1000, random::Luck{1, 1}};
    bool differs = false;
    for (std::uint32_t person = 0; person < 1000; ++person) {
        CHECK(row(one, person) == row(again, person));
        differs = differs || row(one, person) != row(other, person);
    }
    CHECK(differs);
}

TEST_CASE("More friends add friendships and take none away", "[network]") {
    const Friends few{{Kind::small_world, 6, .2}, 1000, luck};
    const Friends many{{Kind::small_world, 8, .2}, 1000, luck};
    for (std::uint32_t person = 0; person < 1000; ++person) {
        const auto before = few.of(person);
        const auto after = many.of(person);
        CHECK(std::includes(after.begin(), after.end(), before.begin(), before.end()));
    }
}

TEST_CASE("One more friend changes whom somebody talks to only when it is the new friend", "[network]") {
    const Friends few{{Kind::small_world, 6, .2}, 1000, luck};
    const Friends many{{Kind::small_world, 8, .2}, 1000, luck};
    int same = 0;
    for (std::uint32_t person = 0; person < 1000; ++person) {
        const random::Address address{.who = person, .occasion = 7, .purpose = purpose};
        const auto before = few.choose(person, luck, address);
        const auto after = many.choose(person, luck, address);
        REQUIRE(before.has_value());
        REQUIRE(after.has_value());
        if (*before == *after)
            ++same;
        else
            CHECK_FALSE(know_each_other(few, person, *after));
    }
    CHECK(same > 650);  // three of four, standard deviation 14
    CHECK(same < 830);
}

TEST_CASE("Every friend is chosen equally often", "[network]") {
    const Friends friends{{Kind::small_world, 4, 0}, 10, luck};
    std::array<int, 10> chosen{};
    for (std::uint32_t occasion = 0; occasion < 40000; ++occasion)
        ++chosen[*friends.choose(5, luck, {.who = 5, .occasion = occasion, .purpose = purpose})];
    for (const std::size_t other : {3U, 4U, 6U, 7U})
        CHECK(chosen[other] == Approx(10000).margin(4.89 * 86.6));
}
