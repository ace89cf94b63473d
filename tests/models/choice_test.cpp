// The multinomial logit by hand, what stars are worth against published effects, and the laws of choice.
#include <array>
#include <cmath>
#include <vector>

#include "models/choice/equations.hpp"
#include "models/choice/offers.hpp"
#include "support/catch.hpp"

using namespace goodwill::models;

namespace {

//! Chance that an average prospect of the bank chooses us among two rivals when a mean of `stars` is on show.
double bank_probability(const ChoiceParameters& p, bool reads, double stars, double heard = 0) {
    const Chooser who{.experience_weight = .9, .price_sensitivity = .55};
    const Offer rival{.quality = 7.4, .price = .97};
    Offer present = rival;
    present.present = true;
    const double us = p.weights.brand + offer_utility(p.weights, who, {.quality = 7.4, .price = 1}) + heard +
                      (reads ? stars_worth(p.stars, stars) - stars_worth(p.stars, p.stars.usual) : 0);
    const std::array<double, 3> utilities{us, offer_utility(p.weights, who, present),
                                          offer_utility(p.weights, who, rival)};
    return first_choice_probability(utilities);
}

}  // namespace

TEST_CASE("The chance of the first choice is its share of the exponentials", "[choice]") {
    const std::array<double, 3> utilities{.2, -.4, 1.1};
    const double sum = std::exp(.2) + std::exp(-.4) + std::exp(1.1);
    CHECK(first_choice_probability(utilities) == Approx(std::exp(.2) / sum));
    CHECK(first_choice_probability(std::vector<double>{.7}) == 1);
}

TEST_CASE("One uniform chooses in order, each with its share", "[choice]") {
    const std::array<double, 3> utilities{.2, -.4, 1.1};
    std::array<double, 3> chosen{};
    constexpr int steps = 100000;
    for (int k = 0; k < steps; ++k)
        chosen[logit_choice(utilities, (k + .5) / steps)] += 1.0 / steps;
    const double sum = std::exp(.2) + std::exp(-.4) + std::exp(1.1);
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(chosen[i] == Approx(std::exp(utilities[i]) / sum).margin(2e-5));
    CHECK(logit_choice(std::vector<double>{-800, 800}, .5) == 1);
}

TEST_CASE("A better offer is never chosen less: who chose it before chooses it still", "[choice]") {
    for (double u = .005; u < 1; u += .01) {
        const std::array<double, 3> before{.1, .3, .2};
        const std::array<double, 3> after{.6, .3, .2};
        if (logit_choice(before, u) == 0)
            CHECK(logit_choice(after, u) == 0);
    }
}

TEST_CASE("What is added to all offers alike changes nothing", "[choice]") {
    const std::array<double, 3> here{.2, -.4, 1.1};
    const std::array<double, 3> there{5.2, 4.6, 6.1};
    CHECK(first_choice_probability(here) == Approx(first_choice_probability(there)));
}

TEST_CASE("Dearer is chosen less, better and present more, each by its weight", "[choice]") {
    const ChoiceWeights p;
    const Chooser who{.experience_weight = 1, .price_sensitivity = .5};
    CHECK(offer_utility(p, who, {.quality = 7.5}) == 0);
    CHECK(offer_utility(p, who, {.quality = 8.5}) == Approx(.5));
    CHECK(offer_utility(p, who, {.quality = 7.5, .price = 1.1}) == Approx(-2.5 * std::log(1.1)));
    CHECK(offer_utility(p, who, {.quality = 7.5, .present = true}) == Approx(.6));
    CHECK(offer_utility(p, {.experience_weight = 0}, {.quality = 2}) == 0);  // a true price shopper
}

TEST_CASE("About one comparison in four is won at the reference", "[choice]") {
    const ChoiceParameters p;
    CHECK(bank_probability(p, false, 4.2) == Approx(.266).margin(.02));
}

TEST_CASE("Readers buy most where marks are good but not perfect, between 4.1 and 4.6 stars", "[choice]") {
    const ChoiceParameters p;
    double best = 0;
    double at = 0;
    for (double stars = 1; stars <= 5; stars += .01) {
        if (const double chance = bank_probability(p, true, stars); chance > best) {
            best = chance;
            at = stars;
        }
    }
    CHECK(at > 4.1);
    CHECK(at < 4.6);
    CHECK(bank_probability(p, true, 4.4) > bank_probability(p, true, 5));
}

TEST_CASE("Whoever is trusted fully has no marks that are too good", "[choice]") {
    StarWeights p;
    p.credibility = 1;
    CHECK(stars_worth(p, 5) == Approx(stars_worth(p, 4.35)));
}

TEST_CASE("One star more wins between 3% and 11% more customers, and none where nobody reads", "[choice]") {
    ChoiceParameters p;
    const auto won = [&](double stars) {
        return p.stars.readers * bank_probability(p, true, stars) +
               (1 - p.stars.readers) * bank_probability(p, false, stars);
    };
    const double gain = won(4.2) / won(3.2) - 1;
    CHECK(gain > .03);
    CHECK(gain < .11);
    p.stars.readers = 0;
    CHECK(won(4.2) / won(3.2) - 1 == Approx(0).margin(1e-12));
}

TEST_CASE("At a prior below one half, praise moves the chance more than blame of the same strength", "[choice]") {
    const ChoiceParameters p;
    const double before = bank_probability(p, false, 4.2);
    CHECK(before < .5);
    CHECK(bank_probability(p, false, 4.2, .4) - before > before - bank_probability(p, false, 4.2, -.4));
}

TEST_CASE("Who leaves believes us as good as he was satisfied", "[choice]") {
    const BeliefParameters p;
    CHECK(belief_after_leaving(p, 7.5, .6) == Approx(7.5));
    CHECK(belief_after_leaving(p, 7.5, -.4) == Approx(7.5 - .7 * 1.5));
    CHECK(belief_after_leaving({.points_per_su = 4, .of_own_experience = 1}, 7.5, -3) == 0);
    CHECK(belief_after_leaving({.points_per_su = 4, .of_own_experience = 1}, 7.5, 3) == 10);
}

TEST_CASE("Whoever listens offers what fits: by the share of the needs that a customer who talks lets be known", "[choice]") {
    const OfferParameters p;
    CHECK(fitting_probability(0, p) == Approx(.3));
    CHECK(fitting_probability(.3, p) == Approx(.3 + .6 * (1 - std::exp(-2.3 * .3))));
    CHECK(fitting_probability(.7, p) > fitting_probability(.3, p));
    CHECK(fitting_probability(1, p) < .9);
    CHECK(fitting_probability(1, {.told = 0}) == Approx(.3));
}

TEST_CASE("What fits is taken more readily, and either in a better mood", "[choice]") {
    const OfferParameters p;
    CHECK(taking_probability(false, .6, p) == Approx(1 / (1 + std::exp(3.))));
    CHECK(taking_probability(true, .6, p) == Approx(1 / (1 + std::exp(1.))));
    CHECK(taking_probability(true, 1.6, p) == Approx(1 / (1 + std::exp(.5))));
    CHECK(mood_after(.2, 1, p) == Approx(.6));
}

TEST_CASE("An offer that does not fit annoys, and more the worse the mood", "[choice]") {
    const OfferParameters p;
    CHECK(anger_at_offer(.6, p) == Approx(.03));
    CHECK(anger_at_offer(2, p) == Approx(.03));
    CHECK(anger_at_offer(-.4, p) == Approx(.06));
    CHECK(anger_at_offer(-.4, {.soreness = 0}) == Approx(.03));
}
