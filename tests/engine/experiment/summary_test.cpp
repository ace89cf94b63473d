#include "experiment/summary.hpp"

#include <limits>

#include "support/catch.hpp"

namespace goodwill::experiment {
namespace {

std::vector<results::Record> records(const std::vector<double>& values) {
    std::vector<results::Record> all;
    for (const double v : values)
        all.push_back({.replication = 0, .figures = {v}});
    return all;
}

}  // namespace

TEST_CASE("The average's range shrinks with more runs and the range of one single future does not") {
    std::vector<double> few, many;
    for (int i = 0; i < 400; ++i)
        (i < 20 ? few : many).push_back(i % 2 == 0 ? 1 : 3);
    const auto a = summarise(records(few), 0);
    const auto b = summarise(records(many), 0);
    REQUIRE((a && b && a->average && b->average && a->future && b->future));
    CHECK(a->mean == 2);
    CHECK(b->average->high - b->average->low < .3 * (a->average->high - a->average->low));
    CHECK(b->future->high - b->future->low > .9 * (a->future->high - a->future->low));
}

TEST_CASE("One run has a mean and no ranges, and a figure without values has no summary") {
    const auto one = summarise(records({5}), 0);
    REQUIRE(one);
    CHECK(one->mean == 5);
    CHECK_FALSE(one->average);
    CHECK_FALSE(one->future);
    CHECK_FALSE(summarise(records({std::numeric_limits<double>::quiet_NaN()}), 0));
    CHECK_FALSE(summarise({}, 0));
}

}  // namespace goodwill::experiment
