// The full questionnaire: what each answer reads, and what it must not.
#include "models/feedback/questionnaire.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "models/catalogue.hpp"
#include "models/reporting.hpp"
#include "random/address.hpp"
#include "random/functions.hpp"
#include "scenario/load.hpp"
#include "support/catch.hpp"
#include "support/statistics.hpp"

using namespace goodwill;
using namespace goodwill::models;

namespace {

Mind usual_mind() {
    Mind mind{.satisfaction = usual, .inclination = .6, .image = usual};
    mind.expected.fill(7.5F);
    mind.remembered.fill(7.5F);
    return mind;
}

InterviewLuck drawn(std::uint32_t person) {
    const random::Luck luck{1, 0};
    InterviewLuck all;
    for (std::uint32_t i = 0; i < all.of_item.size(); ++i)
        all.of_item[i] = random::normal_quantile(luck({person, i, {12, 14}}).uniform());
    all.of_person = random::normal_quantile(luck({person, 99, {12, 14}}).uniform());
    return all;
}

void check_rises(const Mind& less, const Mind& more, const std::vector<Item>& those) {
    const QuestionnaireParameters p;
    for (std::uint32_t person = 0; person < 200; ++person) {
        const auto before = answers(less, drawn(person), p);
        const auto after = answers(more, drawn(person), p);
        for (std::size_t i = 0; i < items; ++i) {
            INFO(item_names[i]);
            if (std::find(those.begin(), those.end(), static_cast<Item>(i)) == those.end()) REQUIRE(after[i] == before[i]);
            else REQUIRE(after[i] >= before[i]);
        }
    }
}

std::string said_about(const std::string& feedback) {
    base::Diagnostics out;
    const auto text = std::make_shared<base::SourceText>(base::SourceText{
        "test.yaml", "goodwill: 1\nname: x\njourneys: {visit: {needed: every 20 days, starts_at: {shop: 100%}}}\n"
                     "touchpoints: {shop: {next: {done: 100%}}}\nmodels: {feedback: " + feedback + "}\n"});
    static_cast<void>(scenario::load_scenario_text(text, kinds(), out));
    return out.render();
}

}  // namespace

TEST_CASE("Whoever finds everything as usual answers the usual, if neither luck nor habit is in it", "[questionnaire]") {
    const auto sheet = answers(usual_mind(), {}, {});
    CHECK(sheet[CUEX1] == 8);  // 7.51
    CHECK(sheet[PERQ3] == 8);  // 7.71
    CHECK(sheet[PERV1] == 7);  // 6.54
    CHECK(sheet[CUSA1] == 8);
    CHECK(sheet[CUSCO] == 7);
    CHECK(sheet[CUSL3] == 8);
    CHECK(sheet[IMAG5] == 8);
}

TEST_CASE("Each construct is read from its own state and from no other", "[questionnaire]") {
    const Mind mind = usual_mind();
    Mind other = mind;
    other.satisfaction += .5;
    check_rises(mind, other, {CUSA1, CUSA2, CUSA3, PERV1, PERV2});
    other = mind;
    other.inclination += .5;
    check_rises(mind, other, {CUSL1, CUSL3});
    other = mind;
    other.image += .5;
    check_rises(mind, other, {IMAG1, IMAG2, IMAG3, IMAG4, IMAG5});
    other = mind;
    other.trust += .2;
    check_rises(mind, other, {CUSCO});
    other = mind;
    other.level += .5;
    check_rises(mind, other, {CUEX1, CUEX2, CUEX3, PERQ1, PERQ2, PERQ3, PERQ4, PERQ5, CUSCO});
    other = mind;
    other.remembered[4] += 1;  // empathy
    check_rises(mind, other, {PERQ5, CUEX1, CUEX2});
    other = mind;
    other.expected[1] += 1;  // reliability
    check_rises(mind, other, {CUEX1, CUEX3});
}

TEST_CASE("A dearer firm is worth less to those who mind prices, and only to them", "[questionnaire]") {
    const QuestionnaireParameters p;
    Mind mind = usual_mind();
    mind.log_price_ratio = random::log(1.2);
    mind.price_sensitivity = .9;
    CHECK(perceived_value(mind, 0, p) == Approx(usual - .5 * .9 * std::log(1.2)));
    mind.price_sensitivity = 0;
    CHECK(perceived_value(mind, 0, p) == Approx(usual));
}

TEST_CASE("Use of scales moves all answers together and leaves the spread of each as its own map has it", "[questionnaire]") {
    QuestionnaireParameters p;
    for (const double scale_use : {0., .45, .75}) {
        p.scale_use = scale_use;
        std::uint64_t tens = 0;
        constexpr std::uint32_t people = 130'000;
        for (std::uint32_t person = 0; person < people; ++person) tens += answers(usual_mind(), drawn(person), p)[CUSA1] >= 9 ? 1U : 0U;
        // ten_point_answer: 8.0 + N(0, .75) rounds to 9 or more above 8.5
        support::check_share(tens, people, random::normal_cdf(-.5 / .75));
    }
    p.scale_use = 2;
    InterviewLuck mild;
    InterviewLuck keen;
    mild.of_person = -1;
    keen.of_person = 1;
    for (std::size_t i = 0; i < items; ++i) CHECK(answers(usual_mind(), keen, p)[i] > answers(usual_mind(), mild, p)[i]);
}

TEST_CASE("Promoters answer nine or ten, detractors six or less", "[questionnaire]") {
    for (double s = -3; s <= 3; s += .07)
        for (const double eta : {-2., -.3, 0., .8, 2.}) {
            const int points = ten_point_recommendation(s, eta);
            CHECK((points >= 1 && points <= 10));
            CHECK((points >= 9 ? 1 : points <= 6 ? -1 : 0) == recommendation(s, eta));
        }
}

TEST_CASE("Image goes half the way to what is felt, heard and shown within its half-life", "[questionnaire]") {
    const ImageParameters p;
    CHECK(image_now(.6, 0, 4.2, p) == Approx(.6));
    CHECK(image_now(.6, 1, 4.2, p) == Approx(.6 + p.talk));
    CHECK(image_now(.6, 0, 3.2, p) == Approx(.6 - p.stars));
    CHECK(image_after(0, 1, 365, p) == Approx(.5));
    CHECK(image_after(.3, .3, 100, p) == Approx(.3));
}

TEST_CASE("Chances by answer need one for each answer, and cuts in order", "[questionnaire]") {
    CHECK(said_about("{model: by-answer, cuts: [0, 1], chances: [10%, 20%, 30%]}").empty());
    CHECK(said_about("{model: by-answer, cuts: [0, 1], chances: [10%, 20%]}") ==
          R"(test.yaml:5:53: error: 'models.feedback' needs one chance for each answer
    5 | models: {feedback: {model: by-answer, cuts: [0, 1], chances: [10%, 20%]}}
      |                                                     ^~~~~~~
      | help: there is one answer more than there are cuts
)");
    CHECK(said_about("{model: by-answer, cuts: [1, 0], chances: [10%, 20%, 30%]}") ==
          R"(test.yaml:5:39: error: 'models.feedback' needs values that increase
    5 | models: {feedback: {model: by-answer, cuts: [1, 0], chances: [10%, 20%, 30%]}}
      |                                       ^~~~ help: sort them, each once
)");
}
