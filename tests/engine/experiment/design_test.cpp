#include "experiment/design.hpp"

#include <cmath>
#include <set>

#include "support/catch.hpp"
#include "support/statistics.hpp"

namespace goodwill::experiment {
namespace {

const std::vector<std::string> three{"a", "b", "c"};

std::vector<double> column(const std::vector<std::vector<double>>& points, std::size_t k) {
    std::vector<double> values;
    for (const auto& p : points)
        values.push_back(p[k]);
    return values;
}

}  // namespace

TEST_CASE("A Latin hypercube has exactly one point in every stratum of every parameter") {
    for (const std::size_t points : {1UL, 2UL, 7UL, 64UL}) {
        const auto design = latin_hypercube(1, points, three);
        REQUIRE(design.size() == points);
        for (std::size_t k = 0; k < three.size(); ++k) {
            std::set<std::size_t> strata;
            for (const double u : column(design, k)) {
                CHECK(u > 0);
                CHECK(u < 1);
                strata.insert(static_cast<std::size_t>(u * static_cast<double>(points)));
            }
            CHECK(strata.size() == points);
        }
    }
}

TEST_CASE("Within its stratum a point lies anywhere, and parameters are paired by lot") {
    std::vector<double> within, products;
    for (std::uint64_t seed = 1; seed <= 200; ++seed)
        for (const auto& p : latin_hypercube(seed, 16, three)) {
            within.push_back(std::fmod(p[0] * 16, 1.));
            products.push_back((p[0] - .5) * (p[1] - .5));
        }
    support::check(support::compare_distribution(within, [](double x) { return x; }));
    support::check_mean(products, 0, {.absolute_error = .002});
}

TEST_CASE("One more parameter leaves the points of the others where they were") {
    const std::vector<std::string> more{"new", "a", "b", "c"};
    const auto before = latin_hypercube(7, 64, three);
    const auto after = latin_hypercube(7, 64, more);
    for (std::size_t k = 0; k < three.size(); ++k)
        CHECK(column(after, k + 1) == column(before, k));
    CHECK(latin_hypercube(8, 64, three) != before);
}

TEST_CASE("Influence finds the parameter that moves the outcome, in whatever monotone form, and not the others") {
    const auto points = latin_hypercube(3, 64, three);
    std::vector<double> outcomes;
    for (const auto& p : points)
        outcomes.push_back(std::exp(8 * p[1]) + 20 * p[2]);
    const std::vector<double> found = influences(points, outcomes);
    CHECK(found[1] > .9);
    CHECK(found[2] < .3);
    CHECK(found[0] < .1);
}

TEST_CASE("An outcome that never changes is influenced by nothing, and few points are enough for an order") {
    const auto points = latin_hypercube(3, 3, three);
    CHECK(influences(points, std::vector<double>{5, 5, 5}) == std::vector<double>{0, 0, 0});
    const std::vector<double> found = influences(points, column(points, 1));
    CHECK(found[1] == Approx(1));
}

}  // namespace goodwill::experiment
