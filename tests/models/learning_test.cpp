// What reviews of complaints can and cannot do to failures.
#include "models/learning/equations.hpp"

#include "support/catch.hpp"

using namespace goodwill::models;

TEST_CASE("Zero failures is impossible, however long one learns", "[learning]") {
    const LearningParameters p;
    double factor = 1;
    for (int review = 0; review < 1000; ++review) {
        const double next = failures_after_fix(p, factor, .3, .5);
        REQUIRE(next <= factor);
        factor = next;
    }
    CHECK(factor == Approx(p.irreducible.value).epsilon(1e-9));
}

TEST_CASE("What nobody voices is not mended, and more voice mends more", "[learning]") {
    const LearningParameters p;
    CHECK(failures_after_fix(p, 1, .15, 0) == 1);
    CHECK(failures_after_fix(p, 1, 0, 1) == 1);
    CHECK(failures_after_fix(p, 1, .15, 1) == Approx(1 - .7 * .15));
    CHECK(failures_after_fix(p, 1, .15, .4) < failures_after_fix(p, 1, .15, .2));
}

TEST_CASE("A touchpoint better than the irreducible share stays as it is", "[learning]") {
    CHECK(failures_after_fix({}, .2, 1, 1) == .2);
}
