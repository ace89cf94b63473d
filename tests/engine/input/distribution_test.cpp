// Distributions: the ways to write them, their rules, and their moments against closed forms.
#include "input/distribution.hpp"

#include <cmath>

#include "engine/input/sample.hpp"
#include "support/catch.hpp"

using namespace goodwill::input;
using sample::read_world;

namespace {

Duration takes(const std::string& text) {
    const auto result = read_world("people: 1\ntouchpoints: {x: {takes: " + text + "}}\n");
    INFO(text << "\n" << result.messages());
    REQUIRE_FALSE(result.out.failed());
    return result.world.touchpoints.items.at("x").takes;
}

std::string refusal(const std::string& text) {
    return read_world("people: 1\ntouchpoints: {x: {takes: " + text + "}}\n").messages();
}

}  // namespace

TEST_CASE("a distribution is chosen by what is written") {
    CHECK(std::get<Constant>(takes("90 s")).always == 1.5);
    CHECK(std::get<Constant>(takes("{always: 2 min}")).always == 2);
    CHECK(std::get<Lognormal>(takes("{median: 133 s, spread: 2.6}")).spread == 2.6);
    CHECK(std::get<Lognormal>(takes("{median: 2 min}")).spread == 1.8);
    CHECK(std::get<LognormalByMean>(takes("{mean: 9 min, spread: 1.6}")).spread->value == 1.6);
    CHECK(std::get<LognormalByMean>(takes("{mean: 9 min, cv: 0.6}")).cv->value == 0.6);
    CHECK(std::get<Exponential>(takes("{kind: exponential, mean: 2 min}")).mean == 2);
    CHECK(std::get<Gamma>(takes("{kind: gamma, mean: 2 min, cv: 0.5}")).cv == 0.5);
    CHECK(std::get<Weibull>(takes("{kind: weibull, scale: 2 min, shape: 1.5}")).shape == 1.5);
    CHECK(std::get<Table>(takes("{kind: table, at: [1 min, 5 min], share: [50%, 100%]}")).at.size() == 2);
}

TEST_CASE("mistakes in a distribution are explained") {
    CHECK(refusal("{mean: 9 min}") ==
          "2:27: 'touchpoints.x.takes' has a mean but neither 'spread' nor 'cv' (add 'spread: 1.8' or 'cv: 0.6', or "
          "write {kind: exponential, mean: ...})\n");
    CHECK(refusal("{mean: 9 min, spread: 2, cv: 1}") ==
          "2:51: 'touchpoints.x.takes' has both 'spread' and 'cv' (keep one of them)\n");
    CHECK(refusal("{median: 9 min, mean: 2 min}") ==
          "2:42: 'touchpoints.x.takes' has both 'median' and 'mean' (keep one of them)\n");
    CHECK(refusal("{median: 9 min, spread: 0.5}") ==
          "2:50: 'touchpoints.x.takes.spread' must lie between 1 and 10, found '0.5' "
          "(geometric standard deviation: 68% lie between median/spread and median*spread)\n");
    CHECK(refusal("{kind: expnential, mean: 2 min}") ==
          "2:33: 'touchpoints.x.takes' has no kind 'expnential' (did you mean 'exponential'?)\n");
    CHECK(refusal("{kind: exponential}") ==
          "2:19: 'mean' is missing in 'takes' of touchpoint 'x' (add 'mean: ...': the mean)\n");
    CHECK(refusal("{spread: 2}") ==
          "2:19: 'touchpoints.x.takes' does not say which kind it is (add 'kind: ...', one of: constant, lognormal, "
          "lognormal-mean, "
          "exponential, gamma, weibull, table)\n");
    CHECK(refusal("90") ==
          "2:26: 'touchpoints.x.takes' needs a duration such as 90 s or 6 min, found '90' (add a unit: 90 s, 90 min or "
          "90 h)\n");
    CHECK(refusal("{kind: table, at: [1 min, 1 min], share: [50%, 100%]}") ==
          "2:40: 'touchpoints.x.takes' needs durations that increase (sort them, each once)\n");
    CHECK(refusal("{kind: table, at: [1 min], share: [50%, 100%]}") ==
          "2:53: 'touchpoints.x.takes' needs as many shares as durations (give one share for each 'at')\n");
    CHECK(refusal("{kind: table, at: [1 min, 2 min], share: [50%, 40%]}").find("needs shares that never fall") !=
          std::string::npos);
    CHECK(refusal("{kind: table, at: [1 min, 2 min], share: [50%, 90%]}").find("needs a last share of 100%") !=
          std::string::npos);
    CHECK(refusal("{kind: table, at: [], share: []}").find("has an empty table") != std::string::npos);
}

TEST_CASE("moments agree with their closed forms to twelve digits") {
    const auto near = [](double value, double expected) {
        INFO(value << " against " << expected);
        CHECK(std::fabs(value - expected) <= 1e-12 * std::fabs(expected));
    };
    for (const double spread : {1.0, 1.1, 1.8, 2.6, 5.0, 10.0}) {
        const double l = std::log(spread);
        near(mean_minutes(Lognormal{3, spread}), 3 * std::exp(l * l / 2));
        const double squared = squared_cv(Lognormal{3, spread});
        CHECK(std::fabs(squared - std::expm1(l * l)) <= 1e-12 * (1 + squared));
    }
    for (const double shape : {0.2, 0.5, 1.0, 1.5, 2.0, 3.7, 20.0}) {
        near(mean_minutes(Weibull{2, shape}), 2 * std::tgamma(1 + 1 / shape));
        const double ratio = std::tgamma(1 + 2 / shape) / (std::tgamma(1 + 1 / shape) * std::tgamma(1 + 1 / shape));
        CHECK(std::fabs(squared_cv(Weibull{2, shape}) - (ratio - 1)) <= 1e-11 * ratio);
    }
    CHECK(mean_minutes(Constant{4}) == 4);
    CHECK(squared_cv(Constant{4}) == 0);
    CHECK(mean_minutes(LognormalByMean{9, Number{1.6}, {}}) == 9);
    CHECK(squared_cv(LognormalByMean{9, {}, Number{.5}}) == .25);
    CHECK(squared_cv(Exponential{3}) == 1);
    CHECK(squared_cv(Gamma{3, .5}) == .25);
    near(mean_minutes(Table{{0, 6}, {0, 1}}), 3);
    near(squared_cv(Table{{0, 6}, {0, 1}}), 1.0 / 3);
    near(mean_minutes(Table{{2, 4, 10}, {.5, .75, 1}}), .5 * 1 + .25 * 3 + .25 * 7);
}
