// See attribution.hpp.
#include "experiment/attribution.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "base/check.hpp"

namespace goodwill::experiment {
namespace {

constexpr std::uint32_t drawn_orders = 32;

std::vector<std::size_t> in_order(std::size_t levers) {
    std::vector<std::size_t> order(levers);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

std::vector<std::size_t> drawn(std::size_t levers, std::uint64_t seed, std::uint32_t number) {
    const random::Luck luck{seed, 0};
    std::vector<double> lots;
    for (std::uint32_t lever = 0; lever < levers; ++lever)
        lots.push_back(luck({.who = lever, .occasion = number, .purpose = order_purpose}).uniform());
    std::vector<std::size_t> order = in_order(levers);
    std::ranges::stable_sort(order, {}, [&](std::size_t lever) { return lots[lever]; });
    return order;
}

}  // namespace

std::vector<std::vector<std::size_t>> orders_of(std::size_t levers, std::uint64_t seed) {
    GOODWILL_CHECK(levers <= most_levers, "more levers than can be told apart");
    std::vector<std::vector<std::size_t>> orders;
    std::vector<std::size_t> order = in_order(levers);
    if (levers <= exact_levers) {
        do
            orders.push_back(order);
        while (std::ranges::next_permutation(order).found);
        return orders;
    }
    for (std::uint32_t n = 0; n < drawn_orders; ++n) {
        orders.push_back(drawn(levers, seed, n));
        orders.emplace_back(orders.back().rbegin(), orders.back().rend());
    }
    return orders;
}

std::vector<Levers> combinations(std::span<const std::vector<std::size_t>> orders) {
    std::set<Levers> seen;
    for (const std::vector<std::size_t>& order : orders) {
        Levers on = 0;
        seen.insert(on);
        for (const std::size_t lever : order)
            seen.insert(on |= Levers{1} << lever);
    }
    return {seen.begin(), seen.end()};
}

std::vector<double> parts_of(std::span<const std::vector<std::size_t>> orders, const std::map<Levers, double>& values) {
    const auto value = [&](Levers on) {
        const auto found = values.find(on);
        GOODWILL_CHECK(found != values.end(), "a combination of levers was not lived");
        return found->second;
    };
    std::vector<double> parts(orders.empty() ? 0 : orders.front().size(), 0.0);
    for (const std::vector<std::size_t>& order : orders) {
        Levers on = 0;
        double before = value(on);
        for (const std::size_t lever : order) {
            const double after = value(on |= Levers{1} << lever);
            parts[lever] += after - before;
            before = after;
        }
    }
    for (double& part : parts)
        part /= static_cast<double>(orders.size());
    return parts;
}

}  // namespace goodwill::experiment
