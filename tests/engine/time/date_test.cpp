// The calendar against known dates, and there and back over eight centuries.
#include "time/date.hpp"

#include "support/catch.hpp"

using namespace goodwill::time;

TEST_CASE("known dates have their known day numbers and weekdays") {
    CHECK(days_since_epoch({1970, 1, 1}) == 0);
    CHECK(weekday({1970, 1, 1}) == 3);
    CHECK(days_since_epoch({2000, 3, 1}) == 11017);
    CHECK(weekday({2026, 1, 5}) == 0);
    CHECK(weekday({2024, 2, 29}) == 3);
    CHECK(weekday({1969, 12, 31}) == 2);
    CHECK(days_since_epoch({1, 1, 1}) == -719162);
}

TEST_CASE("every day from 1600 to 2400 is found again, and weekdays follow one another") {
    const auto first = days_since_epoch({1600, 1, 1});
    const auto last = days_since_epoch({2400, 12, 31});
    int expected_weekday = weekday({1600, 1, 1});
    bool all_right = true;
    for (auto n = first; n <= last; ++n) {
        const Date date = date_of(n);
        all_right = all_right && days_since_epoch(date) == n && weekday(date) == expected_weekday;
        expected_weekday = (expected_weekday + 1) % 7;
    }
    CHECK(all_right);
    CHECK(last - first == 2 * 146'097 + 365);  // two eras, and to the end of a leap year
}

TEST_CASE("a date is read in exactly one form and only if the day exists") {
    CHECK(parse_date("2026-01-05") == Date{2026, 1, 5});
    CHECK(parse_date("2024-02-29") == Date{2024, 2, 29});
    for (const char* wrong :
         {"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-04-31", "26-01-05", "2026-1-5",
          "2026/01/05", "2026-01-05 ", "", "05-01-2026", "+026-01-05", "2026-01-0x"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_date(wrong).has_value());
    }
    CHECK(to_string(Date{2026, 1, 5}) == "2026-01-05");
    CHECK(to_string(Date{812, 12, 31}) == "0812-12-31");
}

TEST_CASE("a moment is a day of the run or a date counted from the start") {
    CHECK(day_of_run(Moment{.day = 180}, {2026, 1, 5}) == 180);
    CHECK(day_of_run(Moment{.date = Date{2026, 1, 5}}, {2026, 1, 5}) == 0);
    CHECK(day_of_run(Moment{.date = Date{2026, 7, 4}}, {2026, 1, 5}) == 180);
    CHECK(day_of_run(Moment{.date = Date{2026, 1, 4}}, {2026, 1, 5}) == -1);
}
