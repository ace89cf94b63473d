#include "tools/commands/numbers.hpp"

#include "support/catch.hpp"

namespace goodwill::commands {

TEST_CASE("Thousands stand apart, and nothing has no sign") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(25300) == "25 300");
    CHECK(grouped(-1234567.25, 1) == "-1 234 567.2");
    CHECK(grouped(-.01, 1) == "0.0");
}

TEST_CASE("Waits are minutes and seconds") {
    CHECK(clock_time(1.4) == "1:24");
    CHECK(clock_time(.05) == "0:03");
    CHECK(clock_time(1.999) == "2:00");
    CHECK(clock_time(75) == "75:00");
    CHECK(clock_time(-.5) == "-0:30");
}

TEST_CASE("Lengths of time are said in the largest unit that fits") {
    CHECK(length_of_days(730) == "2 years");
    CHECK(length_of_days(365) == "1 year");
    CHECK(length_of_days(91) == "13 weeks");
    CHECK(length_of_days(100) == "100 days");
    CHECK(length_of_days(1) == "1 day");
    CHECK(seconds_taken(6.24) == "6.2 s");
    CHECK(seconds_taken(240) == "4 min");
    CHECK(seconds_taken(9000) == "2.5 h");
}

TEST_CASE("A number has the digits that its uncertainty leaves meaning") {
    CHECK(precision_for(25303, 500)(25303) == "25 300");
    CHECK(precision_for(25303, 500)(25048) == "25 050");
    CHECK(precision_for(12.41, 1.0)(12.41) == "12.4");
    CHECK(precision_for(4.0031, .06)(4.0031) == "4.003");
    CHECK(precision_for(4.0031, {})(4.0031) == "4.003");
    CHECK(precision_for(0, {})(0) == "0");
    CHECK(precision_for(.00001, .000001)(.00001) == "0.0000");
}

}  // namespace goodwill::commands
