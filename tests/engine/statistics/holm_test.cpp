#include "statistics/holm.hpp"

#include "support/catch.hpp"

namespace goodwill::statistics {

TEST_CASE("Holm multiplies the smallest p by all tests, the next by one fewer, and never falls") {
    const std::vector<double> p{.01, .04, .03, .005};
    const std::vector<double> adjusted = holm_adjusted(p);
    CHECK(adjusted[3] == Approx(.02));  // 4 x .005
    CHECK(adjusted[0] == Approx(.03));  // 3 x .01
    CHECK(adjusted[2] == Approx(.06));  // 2 x .03
    CHECK(adjusted[1] == Approx(.06));  // 1 x .04 would fall
}

TEST_CASE("A single test needs no correction, and an adjusted p is never above one") {
    CHECK(holm_adjusted(std::vector<double>{.2}) == std::vector<double>{.2});
    CHECK(holm_adjusted(std::vector<double>{.9, .8}) == std::vector<double>{1, 1});
    CHECK(holm_adjusted(std::vector<double>{}).empty());
}

TEST_CASE("Holm rejects at least what Bonferroni rejects") {
    const std::vector<double> p{.001, .012, .013, .02, .6};
    const std::vector<double> adjusted = holm_adjusted(p);
    for (std::size_t i = 0; i < p.size(); ++i) {
        CHECK(adjusted[i] >= p[i]);
        CHECK(adjusted[i] <= std::min(1., 5 * p[i]) + 1e-15);
    }
}

}  // namespace goodwill::statistics
