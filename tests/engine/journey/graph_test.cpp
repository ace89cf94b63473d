// The journey as a graph, against small pictures one can check by eye.
#include "journey/graph.hpp"

#include "support/catch.hpp"

using namespace goodwill::journey;

namespace {

// 0 -> 1 -> 2 -> 1, 3 -> 4, 5 alone
Graph picture() { return {6, {{0, 1}, {1, 2}, {2, 1}, {3, 4}}}; }

}  // namespace

TEST_CASE("A place is reached when a path of steps leads to it from a start") {
    const std::vector<std::size_t> starts{0, 3};
    CHECK(reachable_from(picture(), starts) == std::vector<bool>{true, true, true, true, true, false});
    CHECK(reachable_from(picture(), {}) == std::vector<bool>(6, false));
}

TEST_CASE("A place reaches a goal when a path of steps leads from it to the goal") {
    const std::vector<std::size_t> goals{2};
    CHECK(can_reach(picture(), goals) == std::vector<bool>{true, true, true, false, false, false});
}

TEST_CASE("Places that can reach each other make one round trip, and all others stand alone") {
    const auto part = round_trips(picture());
    CHECK(part[1] == part[2]);
    CHECK(part[0] != part[1]);
    CHECK(part[3] != part[4]);
}

TEST_CASE("Places that hang together in any direction make one part") {
    const auto part = separate_parts(picture());
    CHECK(part[0] == part[2]);
    CHECK(part[3] == part[4]);
    CHECK(part[0] != part[3]);
    CHECK(part[5] != part[0]);
    CHECK(part[5] != part[3]);
}

TEST_CASE("An empty graph has nothing in it") {
    CHECK(round_trips({}).empty());
    CHECK(separate_parts({}).empty());
}
