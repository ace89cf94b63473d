// Opening hours in everyday words, and what they mean.
#include "input/hours_guess.hpp"

#include "support/catch.hpp"

using namespace goodwill::input;

TEST_CASE("hours of everyday life are understood for a help") {
    CHECK(guessed_interval("9-17") == "09:00-17:00");
    CHECK(guessed_interval("9-5") == "09:00-17:00");
    CHECK(guessed_interval("9am - 5 pm") == "09:00-17:00");
    CHECK(guessed_interval("12am-12pm") == "00:00-12:00");
    CHECK(guessed_interval("9.30\xE2\x80\x93" "16.00") == "09:30-16:00");
    CHECK(guessed_interval("08:00 to 17h") == "08:00-17:00");
    CHECK(guessed_interval("22-6") == "22:00-18:00");  // nobody can know
    for (const char* text : {"", "-", "9", "9-", "-9", "9-99", "25-26", "nine-five", "9:-10", "9-10x", "99999999999-1"})
        CHECK_FALSE(guessed_interval(text));
}

TEST_CASE("days of everyday life are understood for a help") {
    CHECK(guessed_days("Monday") == "mon");
    CHECK(guessed_days("Mo-Fr") == "mon-fri");
    CHECK(guessed_days("monday to friday") == "mon-fri");
    CHECK(guessed_days("Tues") == "tue");
    CHECK(guessed_days("weekdays") == "mon-fri");
    CHECK(guessed_days("Weekend") == "sat-sun");
    CHECK(guessed_days("every day") == "daily");
    for (const char* text : {"", "-", "m", "holidays", "monday-", "mon-friyay"})
        CHECK_FALSE(guessed_days(text));
}

TEST_CASE("days with hours are understood for a help") {
    CHECK(guessed_hours("mon-fri 9-17") == "{mon-fri: 09:00-17:00}");
    CHECK(guessed_hours("weekdays: 9am-5pm") == "{mon-fri: 09:00-17:00}");
    CHECK(guessed_hours("09:00-17:00") == "{daily: 09:00-17:00}");
    CHECK(guessed_hours("24/7") == "always");
    for (const char* text : {"", "soon", "mon-fri", "someday 9-17"})
        CHECK_FALSE(guessed_hours(text));
}
