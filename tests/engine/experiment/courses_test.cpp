#include "experiment/courses.hpp"

#include <cmath>
#include <limits>

#include "support/catch.hpp"

namespace goodwill::experiment {
namespace {

constexpr float absent = std::numeric_limits<float>::quiet_NaN();

//! One figure, day by day.
results::Record world(std::vector<float> days) {
    results::Record record;
    record.figures = {0};
    record.days = days.size();
    record.daily = std::move(days);
    return record;
}

//! So many weeks of a level each.
results::Record weekly(const std::vector<float>& levels) {
    std::vector<float> days;
    for (const float level : levels)
        days.insert(days.end(), days_a_week, level);
    return world(std::move(days));
}

}  // namespace

TEST_CASE("A week is the mean of its days that have a value; a last week that is not whole is left out") {
    const Weeks weeks{world({1, 2, absent, 3, absent, absent, absent, absent, absent, absent, absent, absent, absent, absent, 9})};
    REQUIRE(weeks.count() == 2);
    CHECK(weeks.at(0, 0) == 2);
    CHECK(std::isnan(weeks.at(1, 0)));
}

TEST_CASE("The first sign is the first week of a difference beyond chance that goes on") {
    std::vector<Weeks> before, after;
    for (const float luck : {-.01F, 0.F, .01F, .02F}) {
        before.emplace_back(weekly({5, 5, 5, 5, 5}));
        after.emplace_back(weekly({5, 6 + luck, 5 - luck, 6 + luck, 7 + luck}));  // week 1 does not go on
    }
    const auto sign = first_sign(before, after, 0);
    REQUIRE(sign);
    CHECK(sign->week == 3);
    CHECK(sign->difference == Approx(1.005));
    CHECK_FALSE(first_sign(before, before, 0));
}

TEST_CASE("A policy pays from the day on which the sum stays above nothing") {
    const std::vector<double> before{1, 1, 1, 1, 1};
    CHECK(pays_from(before, std::vector<double>{3, 0, 0, 1, 5}) == 5U);
    CHECK(pays_from(before, std::vector<double>{2, 1, 1, 1, 1}) == 1U);
    CHECK_FALSE(pays_from(before, std::vector<double>{2, 1, 1, 1, 0}));
    CHECK_FALSE(pays_from(before, before));
}

}  // namespace goodwill::experiment
