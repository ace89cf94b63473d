// Who writes and what is shown, against published effects of answering and the arithmetic of means.
#include <array>
#include <cmath>

#include "models/reviews/equations.hpp"
#include "random/functions.hpp"
#include "support/catch.hpp"

using namespace goodwill;
using namespace goodwill::models;

namespace {

struct Written {
    double volume{0};
    std::array<double, 6> share{};
    double mean{0};
};

//! What is written at the bank, whose journeys satisfy about as N(.85, .83), when a share `answered` is answered.
Written written(double answered) {
    const ReviewsParameters p;
    Written all;
    constexpr int steps = 400;
    for (int i = 0; i < steps; ++i) {
        const double s = .85 + .83 * random::normal_quantile((i + .5) / steps);
        const double writes = review_probability(p.posting, s, answered) / steps;
        for (int j = 0; j < steps; ++j) {
            const int stars = stars_given(p.stars, s, answered, random::normal_quantile((j + .5) / steps));
            all.share[static_cast<std::size_t>(stars)] += writes / steps;
        }
        all.volume += writes;
    }
    for (std::size_t k = 1; k <= 5; ++k) {
        all.share[k] /= all.volume;
        all.mean += static_cast<double>(k) * all.share[k];
    }
    return all;
}

}  // namespace

TEST_CASE("Whoever was moved more writes more, and the dissatisfied most", "[reviews]") {
    const ReviewPosting p;
    for (double far = .1; far < 2.4; far += .1) {
        CHECK(review_probability(p, .6 + far, 0) > review_probability(p, .5 + far, 0));
        CHECK(review_probability(p, .6 - far, 0) >= review_probability(p, .7 - far, 0));
    }
    CHECK(review_probability(p, .6, 0) == Approx(1 / (1 + std::exp(5.6))));
    CHECK(review_probability(p, -.4, 0) == Approx(1 / (1 + std::exp(5.6 - .55 - .5))));
    CHECK(review_probability({.base = 3, .moved = 3}, 3, 1) <= 1);
}

TEST_CASE("More satisfaction never gives fewer stars", "[reviews]") {
    const ReviewStars p;
    int before = 1;
    for (double s = -3; s <= 3; s += .01) {
        const int stars = stars_given(p, s, 0, 0);
        CHECK(stars >= before);
        before = stars;
    }
    CHECK(stars_given(p, -1.26, 0, 0) == 1);
    CHECK(stars_given(p, -1.25, 0, 0) == 2);
    CHECK(stars_given(p, .39, 0, 0) == 4);
    CHECK(stars_given(p, .4, 0, 0) == 5);
}

TEST_CASE("Reviews are shaped like a J: most have five stars, and of the others none is rarer than the second",
          "[reviews]") {
    const Written bank = written(0);
    CHECK(bank.share[5] > .5);
    CHECK(bank.share[5] > bank.share[4]);
    CHECK(bank.share[4] > bank.share[3]);
    CHECK(bank.share[3] > bank.share[2]);
}

TEST_CASE("Answering all reviews gives 12% more of them and about .12 star more", "[reviews]") {
    const Written before = written(0);
    const Written after = written(1);
    CHECK(after.volume / before.volume == Approx(1.12).margin(.001));
    CHECK(after.mean - before.mean > .05);
    CHECK(after.mean - before.mean < .20);
    CHECK(written(.5).mean > before.mean);
}

TEST_CASE("What is shown starts at the prior and forgets it with its half-life", "[reviews]") {
    ShownStars shown{ReviewDisplay{}};
    CHECK(shown.mean() == Approx(4.2));
    const double factor = random::exp2(-1.0 / 180);
    for (int day = 0; day < 180; ++day)
        shown.fade(factor);
    CHECK(shown.weight == Approx(20));
    CHECK(shown.mean() == Approx(4.2));
    for (int n = 0; n < 20; ++n)
        shown.add(1);
    CHECK(shown.mean() == Approx(2.6));
}

TEST_CASE("Without any review the prior is shown", "[reviews]") {
    const ShownStars shown{ReviewDisplay{.prior_reviews = 0}};
    CHECK(shown.mean() == Approx(4.2));
}

TEST_CASE("A few malicious reviews sink among many genuine ones, not among few", "[reviews]") {
    CHECK(mean_with_malice(4.4, 10, 2) == Approx(3.83333).epsilon(1e-5));
    CHECK(mean_with_malice(4.4, 200, 2) == Approx(4.36634).epsilon(1e-5));
}

TEST_CASE("When it has come out that reviews were held back, readers take stars off, and forget", "[reviews]") {
    const ReviewGating p;
    CHECK(believed_stars(p, 4.5, 0) == Approx(3.5));
    CHECK(believed_stars(p, 4.5, 365) == Approx(4));
    CHECK(believed_stars(p, 1.2, 0) == 1);
}
