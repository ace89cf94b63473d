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

TEST_CASE("Left alone, processes wear as interest grows; kept, they come to rest above what nothing removes", "[learning]") {
    LearningParameters p;
    CHECK(failures_after_wear(p, 1, 0, 365) == Approx(1));  // nothing wears by default
    CHECK(failures_after_wear(p, 1, p.upkeep_cost, 365) == Approx(.3 + .7 * .3678794).epsilon(1e-6));
    p.wear = .3;
    CHECK(failures_after_wear(p, 1, 0, 365) == Approx(1.3498588).epsilon(1e-6));
    CHECK(failures_after_wear(p, 1, 0, 36500) == p.worn_out);
    const double twice = 2 * p.upkeep_cost;
    const double in_one = failures_after_wear(p, 1, twice, 60);
    CHECK(failures_after_wear(p, failures_after_wear(p, 1, twice, 30), twice, 30) == Approx(in_one));
    CHECK(failures_after_wear(p, 1, twice, 36500) == Approx(2 * .3 / (2 - .3)));  // m p_min / (m - wear)
    CHECK(failures_after_wear(p, 1, p.wear * p.upkeep_cost, 365) == Approx(1 + .3 * .3));  // as fast as it wears: grows steadily
    CHECK(failures_after_wear(p, .2, twice, 1) > .2);  // what was better than that wears too
}

TEST_CASE("What fires cost is taken from upkeep as far as it yields, and no further than it goes", "[learning]") {
    CHECK(upkeep_left(400, 0, 1000) == 400);
    CHECK(upkeep_left(400, .5, 300) == 250);
    CHECK(upkeep_left(400, 1, 1000) == 0);
}
