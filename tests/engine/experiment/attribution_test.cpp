#include "experiment/attribution.hpp"

#include <cmath>
#include <numeric>

#include "support/catch.hpp"

namespace goodwill::experiment {
namespace {

//! A value for every combination that the orders pass through.
template <class Value>
std::map<Levers, double> valued(std::span<const std::vector<std::size_t>> orders, const Value& value) {
    std::map<Levers, double> values;
    for (const Levers on : combinations(orders))
        values[on] = value(on);
    return values;
}

double on(Levers levers, std::size_t lever) { return (levers >> lever & 1U) != 0 ? 1 : 0; }

}  // namespace

TEST_CASE("Up to six levers all orders count, and beyond each drawn one is taken backwards, too") {
    CHECK(orders_of(1, 1).size() == 1);
    CHECK(orders_of(3, 1).size() == 6);
    CHECK(orders_of(6, 1).size() == 720);
    CHECK(combinations(orders_of(6, 1)).size() == 64);
    const auto many = orders_of(9, 1);
    CHECK(many.size() == 64);
    CHECK(std::vector<std::size_t>(many[1].rbegin(), many[1].rend()) == many[0]);
    CHECK(many == orders_of(9, 1));
    CHECK(many != orders_of(9, 2));
}

TEST_CASE("Parts add up to the whole, and a lever that changes nothing gets nothing") {
    for (const std::size_t levers : {3U, 6U, 9U}) {
        INFO(levers << " levers");
        const auto orders = orders_of(levers, 4);
        const auto values = valued(orders, [&](Levers all) {
            return 10 + 3 * on(all, 0) - .7 * on(all, 1) + 2.3 * on(all, 0) * on(all, 1);  // lever 2 and on: nothing
        });
        const std::vector<double> parts = parts_of(orders, values);
        REQUIRE(parts.size() == levers);
        CHECK(std::accumulate(parts.begin(), parts.end(), 0.0) == Approx(4.6).margin(1e-9));
        for (std::size_t lever = 2; lever < levers; ++lever)
            CHECK(parts[lever] == 0);
        CHECK(parts[0] == Approx(3 + 2.3 / 2));  // what two do together is shared evenly, also by orders taken backwards
        CHECK(parts[1] == Approx(-.7 + 2.3 / 2));
    }
}

TEST_CASE("A lever that acts alone gets all of it") {
    const auto orders = orders_of(5, 1);
    const auto values = valued(orders, [](Levers all) { return 7 * on(all, 3); });
    CHECK(parts_of(orders, values) == std::vector<double>{0, 0, 0, 7, 0});
}

}  // namespace goodwill::experiment
