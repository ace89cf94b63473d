#include "journey/graph.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/strong_components.hpp>

#include "base/check.hpp"

namespace goodwill::journey {

namespace {

using Directed = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

enum class Direction { forwards, backwards };

template <class G>
G build(const Graph& graph, Direction direction) {
    G built(graph.places);
    for (const Edge& edge : graph.edges) {
        GOODWILL_CHECK(edge.from < graph.places && edge.to < graph.places, "an edge leaves the graph");
        if (direction == Direction::forwards) {
            boost::add_edge(edge.from, edge.to, built);
        } else {
            boost::add_edge(edge.to, edge.from, built);
        }
    }
    return built;
}

std::vector<bool> flood(const Graph& graph, std::span<const std::size_t> from, Direction direction) {
    const auto built = build<Directed>(graph, direction);
    std::vector<boost::default_color_type> colours(graph.places, boost::white_color);
    const auto colour = boost::make_iterator_property_map(colours.begin(), boost::get(boost::vertex_index, built));
    for (const std::size_t place : from) {
        if (colours[place] == boost::white_color) {
            boost::queue<std::size_t> queue;
            boost::breadth_first_visit(built, place, queue, boost::default_bfs_visitor{}, colour);
        }
    }
    std::vector<bool> reached(graph.places);
    for (std::size_t i = 0; i < graph.places; ++i) reached[i] = colours[i] != boost::white_color;
    return reached;
}

}  // namespace

std::vector<bool> reachable_from(const Graph& graph, std::span<const std::size_t> starts) {
    return flood(graph, starts, Direction::forwards);
}

std::vector<bool> can_reach(const Graph& graph, std::span<const std::size_t> goals) {
    return flood(graph, goals, Direction::backwards);
}

std::vector<std::size_t> round_trips(const Graph& graph) {
    const auto built = build<Directed>(graph, Direction::forwards);
    std::vector<std::size_t> part(graph.places);
    if (graph.places > 0) boost::strong_components(built, boost::make_iterator_property_map(part.begin(), boost::get(boost::vertex_index, built)));
    return part;
}

std::vector<std::size_t> separate_parts(const Graph& graph) {
    const auto built = build<Undirected>(graph, Direction::forwards);
    std::vector<std::size_t> part(graph.places);
    if (graph.places > 0) boost::connected_components(built, boost::make_iterator_property_map(part.begin(), boost::get(boost::vertex_index, built)));
    return part;
}

}  // namespace goodwill::journey
