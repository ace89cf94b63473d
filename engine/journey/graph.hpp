// The journey as a graph: touchpoints are places, possible next steps are edges. Used before a run only, to find mistakes
// and to split a world into parts that never meet; the running simulation uses flat arrays. Boost.Graph stays inside.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace goodwill::journey {

struct Edge {
    std::size_t from{0};
    std::size_t to{0};
};

struct Graph {
    std::size_t places{0};
    std::vector<Edge> edges{};
};

//! For each place, whether it can be come to from one of the starts (a start counts as reached).
[[nodiscard]] std::vector<bool> reachable_from(const Graph& graph, std::span<const std::size_t> starts);

//! For each place, whether one of the goals can be come to from it (a goal counts).
[[nodiscard]] std::vector<bool> can_reach(const Graph& graph, std::span<const std::size_t> goals);

//! Which places can all reach each other: a number for each place, equal inside one such part.
[[nodiscard]] std::vector<std::size_t> round_trips(const Graph& graph);

//! Which places hang together at all, edges taken both ways: a number for each place, equal inside one part.
[[nodiscard]] std::vector<std::size_t> separate_parts(const Graph& graph);

}  // namespace goodwill::journey
