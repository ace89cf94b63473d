// Who answers, and what that does to what is reported: identities known exactly.
#include "models/feedback/equations.hpp"

#include <array>
#include <cmath>

#include "random/address.hpp"
#include "support/catch.hpp"
#include "support/targets.hpp"

using namespace goodwill;
using namespace goodwill::models;

TEST_CASE("The bias of a survey has a closed form: 3.87 is reported as 3.9969 (TA47)", "[feedback][class-a]") {
    constexpr std::array stars{1., 2., 3., 4., 5.};
    constexpr std::array truth{.05, .08, .17, .35, .35};
    constexpr std::array all{1., 1., 1., 1., 1.};
    constexpr std::array answers{.40, .20, .08, .12, .30};
    support::Target target{"TA47"};
    target.near("true mean", reported_mean(stars, truth, all), 3.87, 1e-12);
    target.near("reported mean", reported_mean(stars, truth, answers), 3.9969, 5e-5);
}

TEST_CASE("Those who answer look like the published distribution (TA48)", "[feedback][class-a]") {
    constexpr std::array truth{.05, .08, .17, .35, .35};
    constexpr std::array answers{.40, .20, .08, .12, .30};
    constexpr std::array published{.1017, .0814, .0692, .2136, .5341};
    support::Target target{"TA48"};
    for (std::size_t star = 0; star < truth.size(); ++star) {
        std::array<double, 5> is_star{};
        is_star[star] = 1;
        target.near("share", reported_mean(is_star, truth, answers), published[star], 5e-5);
    }
}

TEST_CASE("Half promoters and a fifth detractors make an NPS of 30, known to 3.9 points from 400 answers (TA33)",
          "[feedback][class-a]") {
    support::Target target{"TA33"};
    target.near("score", net_promoter_score(.5, .2), 30, 1e-9);
    target.near("error", net_promoter_error(.5, .2, 400), 3.9051, 5e-5);
}

TEST_CASE("250 answers leave a margin of 9.6 points (TA34)", "[feedback][class-a]") {
    support::Target{"TA34"}.near("margin", 1.96 * net_promoter_error(.38, .24, 250), 9.6052, 5e-5);
}

TEST_CASE("The spread of sampled net promoter scores is the identity's (TA33)", "[feedback][class-a][statistical]") {
    constexpr int surveys = 4000;
    constexpr int answers = 400;
    double sum = 0;
    double squares = 0;
    const random::Luck luck{1, 0};
    for (std::uint32_t survey = 0; survey < surveys; ++survey) {
        int score = 0;
        for (std::uint32_t i = 0; i < answers; ++i) {
            const double u = luck({.who = survey, .occasion = i, .purpose = {12, 15}}).uniform();
            score += u < .5 ? 1 : u < .7 ? -1 : 0;
        }
        const double nps = 100.0 * score / answers;
        sum += nps;
        squares += nps * nps;
    }
    const double mean = sum / surveys;
    const double sd = std::sqrt(squares / surveys - mean * mean);
    support::Target target{"TA33"};
    target.near("mean of surveys", mean, 30, 4.89 * 3.9051 / std::sqrt(surveys));
    target.near("their spread", sd, 3.9051, 4.89 * 3.9051 / std::sqrt(2.0 * surveys));
    CHECK(std::abs(sd - 1.1 * 3.9051) >
          4.89 * 3.9051 / std::sqrt(2.0 * surveys));  // canary: a tenth more spread is seen
}

TEST_CASE("Extreme and displeased customers answer more often", "[feedback]") {
    const FeedbackParameters p;
    const double usual = answer_probability(p, p.base, .6, 0, 3);
    CHECK(usual == Approx(.19781611).epsilon(1e-6));  // logistic(-1.4)
    CHECK(answer_probability(p, p.base, 2, 0, 3) > usual);
    CHECK(answer_probability(p, p.base, -1, 0, 3) > answer_probability(p, p.base, 2.2, 0, 3));
}

TEST_CASE("Asking often or at length never raises the response", "[feedback]") {
    const FeedbackParameters p;
    for (double lately = 0; lately < 5; lately += .5)
        REQUIRE(answer_probability(p, p.base, .6, lately + .5, 3) < answer_probability(p, p.base, .6, lately, 3));
    CHECK(answer_probability(p, p.base, .6, 0, 2) == answer_probability(p, p.base, .6, 0, 3));
    CHECK(answer_probability(p, p.base, .6, 0, 10) < answer_probability(p, p.base, .6, 0, 4));
    FeedbackParameters pleasure;
    pleasure.engaging = 1;
    CHECK(answer_probability(pleasure, p.base, .6, 0, 3) > answer_probability(p, p.base, .6, 0, 3));
}
