// Anger: its scale, its causes, how it fades.
#include "models/emotion/equations.hpp"

#include "models/evening.hpp"
#include "support/catch.hpp"

using namespace goodwill;
using namespace goodwill::models;

TEST_CASE("Anger 1 is a failure of severity 1, wholly the firm's, the first in a long time", "[emotion]") {
    CHECK(anger_after_failure(0, 1, 1, 0, {}) == Approx(1));
    CHECK(anger_after_failure(0, 1, .5F, 0, {}) == Approx(.5));
    CHECK(anger_after_failure(0, 1, 1, 2, {}) == Approx(2));
}

TEST_CASE("A worse failure never angers less", "[emotion]") {
    float before = 0;
    for (int i = 0; i <= 100; ++i) {
        const float anger = anger_after_failure(.1F, static_cast<float>(i) * .01F, 1, 0, {});
        REQUIRE(anger >= before);
        before = anger;
    }
}

TEST_CASE("Seven customers in ten blame the firm alone", "[emotion]") {
    CHECK(attribution(.699F, false, {}) == 1);
    CHECK(attribution(.701F, false, {}) == .5F);
    CHECK(attribution(.699F, true, {}) == .5F);  // told before, and why
    CHECK(attribution(.701F, true, {}) == .25F);
}

TEST_CASE("Anger halves in fourteen days, the count of failures fades to 37% in ninety, in any number of looks",
          "[emotion]") {
    const Fading f;
    const Temper t{.anger = .8F, .failures = 2, .at = base::Day{-20}};
    CHECK(faded(t, base::Day{-6}, f).anger == Approx(.4F));
    CHECK(faded(t, base::Day{70}, f).failures == Approx(2 * .36787944F));
    const Temper twice = faded(faded(t, base::Day{3}, f), base::Day{17}, f);
    const Temper once = faded(t, base::Day{17}, f);
    CHECK(twice.anger == Approx(once.anger).epsilon(1e-6));
    CHECK(twice.failures == Approx(once.failures).epsilon(1e-6));
    CHECK(once.at == base::Day{17});
}

TEST_CASE("Each barrier adds to the anger of those who get through; failing to complain frustrates the rest",
          "[emotion]") {
    CHECK(anger_after_barriers(.2F, 3 * .65F, {}) == Approx(.395));
    CHECK(anger_after_frustration(.2F, .65F, .4F, {}) == Approx(.265));
    CHECK(anger_after_frustration(.2F, 0, .4F, {}) == Approx(.2));
}

TEST_CASE("Good handling relieves, bad handling is a second failure", "[emotion]") {
    CHECK(anger_after_handling(.5F, .7F, {}) == Approx(.15));
    CHECK(anger_after_handling(.5F, -.3F, {}) == Approx(.59));
    float before = 9;
    for (int i = -100; i <= 110; ++i) {
        const float anger = anger_after_handling(.5F, static_cast<float>(i) * .01F, {});
        REQUIRE(anger <= before);
        before = anger;
    }
}

TEST_CASE("Anger stays within its scale", "[emotion]") {
    CHECK(anger_after_failure(2.5F, 1, 1, 10, {}) == most_anger);
    CHECK(anger_after_handling(3, -1, {}) == most_anger);
}
