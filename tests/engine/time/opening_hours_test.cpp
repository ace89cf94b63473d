// Opening hours: over midnight, overlaps, and what two doors have in common.
#include "time/opening_hours.hpp"

#include "support/catch.hpp"

using namespace goodwill::time;

namespace {

OpeningHours open_daily(int from, int to) {
    OpeningHours hours;
    for (int day = 0; day < 7; ++day)
        hours.add(day, from, to);
    return hours;
}

}  // namespace

TEST_CASE("hours are read with hours of one or two digits, up to 24:00, and over midnight") {
    CHECK(parse_interval("07:00-24:00") == Interval{420, 1440});
    CHECK(parse_interval("7:00-16:30") == Interval{420, 990});
    CHECK(parse_interval("22:00-06:00") == Interval{1320, 1800});
    CHECK(parse_interval("09:00 - 12:00") == Interval{540, 720});
    CHECK(parse_interval("00:00-24:00") == Interval{0, 1440});
    CHECK(parse_interval("22:00-00:00") == Interval{1320, 1440});
    for (const char* wrong :
         {"", "-", "07:00", "7-17", "07:00-25:00", "07:60-08:00", "24:01-25:00", "07:00-07:00", "24:00-07:00",
          "07:0-08:00", "007:00-08:00", "a7:00-08:00", "07:00-08:00-09:00", "07:0a-08:00"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_interval(wrong).has_value());
    }
}

TEST_CASE("days are single, a range that may go over the week's end, or daily") {
    CHECK(parse_days("wed") == std::vector<int>{2});
    CHECK(parse_days("mon-fri") == std::vector<int>{0, 1, 2, 3, 4});
    CHECK(parse_days("sat-mon") == std::vector<int>{5, 6, 0});
    CHECK(parse_days("daily").size() == 7);
    for (const char* wrong : {"", "monday", "mon-", "-fri", "mon-fri-sun", "Mon"})
        CHECK(parse_days(wrong).empty());
}

TEST_CASE("hours over midnight go on the next day, also from Sunday to Monday") {
    OpeningHours hours;
    CHECK(hours.add(6, 1320, 1800));
    CHECK(hours.week[6] == std::vector<Interval>{{1320, 1440}});
    CHECK(hours.week[0] == std::vector<Interval>{{0, 360}});
    CHECK(hours.is_open(6, 1439.9));
    CHECK(hours.is_open(0, 0));
    CHECK_FALSE(hours.is_open(0, 360));
    CHECK(hours.minutes_per_week() == 480);
}

TEST_CASE("overlapping hours are refused, touching ones are joined, all are sorted") {
    OpeningHours hours;
    CHECK(hours.add(0, 780, 1020));
    CHECK(hours.add(0, 540, 720));
    CHECK_FALSE(hours.add(0, 700, 800));
    CHECK(hours.week[0] == std::vector<Interval>{{540, 720}, {780, 1020}});
    CHECK(hours.add(0, 720, 780));
    CHECK(hours.week[0] == std::vector<Interval>{{540, 1020}});
    CHECK_FALSE(hours.is_open(0, 539.99));
    CHECK(hours.is_open(0, 540));
    CHECK_FALSE(hours.is_open(0, 1020));
    CHECK_FALSE(hours.open_on(1));
}

TEST_CASE("a door that is open on every minute of the week never closes") {
    CHECK(open_daily(0, 1440) == OpeningHours::round_the_clock());
    CHECK(open_daily(480, 1920).always);
    CHECK_FALSE(open_daily(0, 1439).always);
    CHECK(OpeningHours::round_the_clock().minutes_per_week() == 10080);
    CHECK(OpeningHours::round_the_clock().open_on(3));
    CHECK(OpeningHours::round_the_clock().is_open(3, 100));
}

TEST_CASE("the minutes two doors have in common do not depend on which is asked") {
    const auto day = open_daily(540, 1020);
    const auto evening = open_daily(960, 1320);
    CHECK(day.common_minutes(evening) == 7 * 60);
    CHECK(evening.common_minutes(day) == 7 * 60);
    CHECK(day.common_minutes(OpeningHours::round_the_clock()) == day.minutes_per_week());
    CHECK(OpeningHours::round_the_clock().common_minutes(day) == day.minutes_per_week());
    CHECK(day.common_minutes(OpeningHours{}) == 0);
}

TEST_CASE("hours are written as a scenario writes them") {
    OpeningHours hours;
    for (int weekday = 0; weekday < 5; ++weekday)
        hours.add(weekday, 420, 1440);
    hours.add(6, 420, 1440);
    CHECK(to_string(hours) == "mon-fri 07:00-24:00, sun 07:00-24:00");
    CHECK(to_string(OpeningHours::round_the_clock()) == "always");
    CHECK(to_string(OpeningHours{}) == "never");
    CHECK(to_string(open_daily(540, 1020)) == "daily 09:00-17:00");
    CHECK(spelled(OpeningHours{}).front().first == "daily");
}
