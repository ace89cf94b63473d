// Perception, expectation and value against their closed forms and laws.
#include "models/expectation/equations.hpp"
#include "models/expectation/personal.hpp"

#include <vector>

#include "models/evening.hpp"
#include "random/address.hpp"
#include "support/catch.hpp"
#include "support/environment.hpp"

using namespace goodwill;
using namespace goodwill::models;

namespace {

//! No assimilation, no zone, no should: the reference is what was expected.
ExpectationParameters plain(double loss_weight, double gain) {
    ExpectationParameters p;
    p.perception.assimilation = 0.;
    p.should_share = 0.;
    p.zone_slope = 1.;
    p.exponent = 1.;
    p.loss_weight = loss_weight;
    p.will_gain = gain;
    return p;
}

//! Mean value of standard normal performance around what is expected of it, and its standard error from 100 batches.
struct Estimate {
    double mean, error;
};
Estimate mean_value(const PerceptionConstants& k, std::uint64_t seed) {
    constexpr int batches = 100;
    constexpr int batch = 20'000;
    const random::Luck luck{seed, 0};
    float will = 5;
    double sum = 0;
    double squares = 0;
    for (int b = -1; b < batches; ++b) {  // the first batch warms up
        double total = 0;
        for (int i = 0; i < batch / 4; ++i) {
            const auto words = luck({.who = static_cast<std::uint32_t>(b + 1),
                                     .occasion = static_cast<std::uint32_t>(i),
                                     .purpose = {1, 15}});
            for (const std::uint32_t word : words.word) {
                const float x = perceived_quality(5, will, .3F * normal_f(word), k.a_W);
                total += static_cast<double>(tolerant_value(x - will, 0, k)) / .3;
                will = will_after(will, x, k.alpha);
            }
        }
        if (b < 0) continue;
        sum += total / batch;
        squares += (total / batch) * (total / batch);
    }
    const double mean = sum / batches;
    const double variance = (squares - batches * mean * mean) / (batches - 1);
    return {mean, random::pow(variance / batches, .5)};
}

}  // namespace

TEST_CASE("Delight habituates: a lasting step of quality is a gap of (1 - alpha)^k at the k-th visit",
          "[expectation]") {
    const PerceptionConstants k{plain(2.25, .2)};
    float will = 6;
    double sum = 0;
    double expected = 1;
    for (int visit = 0; visit < 60; ++visit) {
        const float x = perceived_quality(7, will, 0, k.a_W);
        const auto gap = static_cast<double>(x - reference_point(will, 8, k.omega));
        if (visit < 5) CHECK(gap == Approx(expected).epsilon(1e-6));
        sum += gap;
        expected *= .8;
        will = will_after(will, x, k.alpha);
    }
    CHECK(sum == Approx(5).epsilon(1e-5));
}

TEST_CASE("Varying quality costs a loss-averse customer what the consistency theorem says",
          "[expectation][statistical]") {
    for (const std::uint64_t seed : support::seeds()) {
        for (const auto& [gain, value] : {std::pair{.2, -.525653}, std::pair{.5, -.575824}}) {
            const Estimate e = mean_value(PerceptionConstants{plain(2.25, gain)}, seed);
            CAPTURE(seed, gain, e.mean, e.error);
            CHECK(e.error < .005 * -value);
            CHECK(e.mean == Approx(value).margin(4.89 * e.error));
            const Estimate wrong = mean_value(PerceptionConstants{plain(2.25 * 1.05, gain)}, seed);
            CHECK(wrong.mean != Approx(value).margin(4.89 * wrong.error));  // the check sees a loss weight 5% off
        }
    }
}

TEST_CASE("Without loss aversion varying quality costs nothing", "[expectation][statistical]") {
    const Estimate e = mean_value(PerceptionConstants{plain(1, .2)}, 1);
    CHECK(e.mean == Approx(0).margin(4.89 * e.error));
}

TEST_CASE("The value of a gap is continuous and rises, also at the edges of the zone of tolerance", "[expectation]") {
    for (const double slope : {.1, .3, 1.}) {
        ExpectationParameters p;
        p.zone_slope = slope;
        const PerceptionConstants k{p};
        const float will = 7.5F;
        const float should = 8.3F;
        const float reference = reference_point(will, should, k.omega);
        float before = -1e9F;
        for (int i = -4000; i <= 3000; ++i) {
            const float gap = static_cast<float>(i) * .001F;
            const float value = tolerant_value(gap, inside_zone(gap, will, should, reference, k.adequate_gap), k);
            if (before > -1e8F) {
                REQUIRE(value >= before);
                REQUIRE(value - before < .012F);
            }
            before = value;
        }
    }
}

TEST_CASE("Inside the zone of tolerance a gap counts its share, outside it counts in full", "[expectation]") {
    const PerceptionConstants k{ExpectationParameters{}};
    CHECK(tolerant_value(-.5F, -.5F, k) == Approx(.3F * prospect_value(-.5F, 2.25F, .88F)));
    const float deep = tolerant_value(-3, -1.24F, k) - tolerant_value(-2, -1.24F, k);
    CHECK(deep == Approx(prospect_value(-3, 2.25F, .88F) - prospect_value(-2, 2.25F, .88F)).epsilon(1e-5));
}

TEST_CASE("The sector's value is the constant of the model sheet", "[expectation]") {
    ExpectationParameters p;
    CHECK(sector_value(p) == Approx(-.436).margin(5e-4));
    p.zone_slope = 1.;
    CHECK(sector_value(p) == Approx(-.869).margin(5e-4));
    p = {};
    p.loss_weight = 1.;
    CHECK(sector_value(p) == Approx(-.109).margin(5e-4));
}

TEST_CASE("A longer wait never raises quality", "[expectation]") {
    const WaitingParameters p;
    for (const float expected : {0.F, .5F, 2.F, 30.F}) {
        float before = 0;
        for (int i = 0; i < 600; ++i) {
            const float loss = wait_loss(static_cast<float>(i) * .2F, expected, p);
            REQUIRE(loss >= before);
            before = loss;
        }
        CHECK(wait_loss(expected / 1.4F, expected, p) == 0);
    }
    CHECK(wait_loss(20 / 1.36F, 10, p) == Approx(.693147).epsilon(1e-5));
}

TEST_CASE("What should be never falls, and follows the best known", "[expectation]") {
    CHECK(should_after(8.F, 7, .05F) == 8);
    CHECK(should_after(8.F, 9, .05F) == Approx(8.05F));
    CHECK(will_after(7.F, 9, 0) == 7);
}

TEST_CASE("Anger sharpens a failure and, below a threshold, colours nothing else", "[expectation]") {
    const PerceptionParameters p;
    CHECK(failure_fall(.4F, 0, 0, p) == Approx(4));
    CHECK(failure_fall(.4F, 1, 0, p) == Approx(6));
    CHECK(failure_fall(.4F, 3, 0, p) == Approx(6));
    CHECK(failure_fall(.4F, 0, 2, p) == Approx(4));  // repetition counts only when asked for
    CHECK(failure_fall(.4F, 0, 2, {.repetition_sharpens = .5}) == Approx(8));
    CHECK(anger_discount(.05F, p) == 0);
    CHECK(anger_discount(.4F, p) == Approx(.06));
}

TEST_CASE("In the symmetric alternative a shortfall weighs as much as an equal surplus, in the standard one more") {
    const PerceptionConstants averse{ExpectationParameters{}};
    const PerceptionConstants even{SymmetricParameters{}};
    for (const float gap : {.3F, 1.F, 4.F}) {
        INFO("gap " << gap);
        CHECK(tolerant_value(-gap, 0, even) == -tolerant_value(gap, 0, even));
        CHECK(-tolerant_value(-gap, 0, averse) == Approx(2.25 * tolerant_value(gap, 0, averse)).epsilon(1e-6));
    }
}

TEST_CASE("Perceived quality stays on the scale and is pulled towards what was expected", "[expectation]") {
    CHECK(perceived_quality(12, 8.F, 0, .2F) == 10);
    CHECK(perceived_quality(-9, 8.F, 0, .2F) == 0);
    CHECK(perceived_quality(5, 8.F, 0, .2F) == Approx(5.6));
}

TEST_CASE("A promise missed costs reliability more than one beaten by as much wins", "[expectation]") {
    ExpectationParameters p;
    p.promises.days_per_point = 2.;
    p.promises.loss_weight = 3.;
    CHECK(promise_gain(0, p) == 0);
    CHECK(promise_gain(2, p) == Approx(1));
    CHECK(promise_gain(-2, p) == Approx(-3));
    float before = promise_gain(-40, p);
    for (int hours = -959; hours < 960; ++hours) {
        const float now = promise_gain(static_cast<float>(hours) / 24, p);
        REQUIRE(now > before);
        before = now;
    }
}

TEST_CASE("Unheeded, what people need moves away in proportion to time, as far as the scale goes", "[expectation]") {
    double gap = 0;
    for (int day = 0; day < 365; ++day) gap = gap_after_day(gap, .5);
    CHECK(gap == Approx(.5));
    CHECK(gap_after_day(9.99, 3650) == 10);
    CHECK(gap_after_day(.2, 0) == .2);
}
