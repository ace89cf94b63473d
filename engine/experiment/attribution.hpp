// Why a figure moved: the difference between two worlds shared out among the levers that make it, by switching them on one
// after another and averaging over the orders (Shapley 1953). The parts add up to the whole, and a lever that changes
// nothing gets nothing.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "random/address.hpp"

namespace goodwill::experiment {

//! Which levers are switched on: bit i for lever i.
using Levers = std::uint64_t;
inline constexpr std::size_t most_levers = 63;
inline constexpr std::size_t exact_levers = 6;

//! Of attribution (owner 254): (who = the lever, occasion = the order): its lot in the order.
inline constexpr random::Purpose order_purpose{254, 0};

//! Orders to average over: all of them up to six levers; beyond, 32 drawn by lot and each of them backwards too.
[[nodiscard]] std::vector<std::vector<std::size_t>> orders_of(std::size_t levers, std::uint64_t seed);

//! The combinations that these orders pass through, none and all among them, each once, rising.
[[nodiscard]] std::vector<Levers> combinations(std::span<const std::vector<std::size_t>> orders);

//! Each lever's part of value(all) - value(none). Every combination of the orders has a value (otherwise our mistake).
[[nodiscard]] std::vector<double> parts_of(std::span<const std::vector<std::size_t>> orders,
                                           const std::map<Levers, double>& values);

}  // namespace goodwill::experiment
