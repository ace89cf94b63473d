// What reviews of complaints can and cannot do to failures.
#include "models/learning/equations.hpp"

#include <array>

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

TEST_CASE("A lesson leaves what it does not remove, and what a newcomer does not know comes back", "[learning]") {
    CHECK(after_lesson(1, .5, 1) == .5);
    CHECK(after_lesson(.8, .5, 0) == .8);    // nothing of it is knowledge
    CHECK(after_lesson(.8, 2, 1) == 0);      // never below nothing
    const LearningParameters p;
    CHECK(failures_with_lessons(p, 1, 1) == 1);
    CHECK(failures_with_lessons(p, 1, 0) == Approx(p.irreducible));
    CHECK(failures_with_lessons(p, 1.3, .5) == Approx(.8));
    CHECK(failures_with_lessons(p, .2, 0) == .2);  // better than what nothing removes
}

TEST_CASE("Every level passes on its share", "[learning]") {
    LearningParameters p;
    CHECK(passed_on(p, 0) == 1);
    CHECK(passed_on(p, 2) == Approx(.81));
    p.level_loss = 1.;
    CHECK(passed_on(p, 1) == 0);
}

TEST_CASE("An indicator points where it is worst as far as it is valid, else where luck has it", "[learning]") {
    constexpr std::array failures{10., 90., 20.};
    constexpr std::array luck{3., -3., 0.};
    CHECK(indicated(failures, luck, 1) == 1);
    CHECK(indicated(failures, luck, 0) == 0);
    constexpr std::array alike{5., 5., 5.};
    CHECK(indicated(alike, luck, 1) == 0);  // nothing to tell them apart
    CHECK(indicated(alike, luck, .5) == 0);
}

TEST_CASE("Kinds of cause share all failures, and only staff's mending is all in heads", "[learning]") {
    const CauseWeights weights;
    double all = 0;
    for (const double share : weights.shares())
        all += share;
    CHECK(all == Approx(1));
    const InHeads heads;
    CHECK(heads.of().front() == 0);
    CHECK(heads.of().back() == 1);
}
