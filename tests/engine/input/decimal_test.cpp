// Scaling on digits: exact, and rounded once.
#include "input/decimal.hpp"

#include "support/catch.hpp"

using namespace goodwill::input;

TEST_CASE("scaling rounds once, at the end") {
    const auto of = [](const char* text) { return *scan_number(text).number; };
    CHECK(scaled(of("0.1"), 3, 1, 0) == 0.3);       // 0.1 * 3 in doubles is 0.30000000000000004
    CHECK(scaled(of("4.35"), 100, 1, 0) == 435.0);  // 4.35 * 100 in doubles is 434.99999999999994
    CHECK(scaled(of("1"), 1, 3, 0) == 1.0 / 3);
    CHECK(scaled(of("2"), 1, 3, 0) == 2.0 / 3);
    CHECK(scaled(of("-7"), 1, 1, -2) == -0.07);
    CHECK(scaled(of("9007199254740993"), 1, 1, 0) == 9007199254740992.0);  // halfway: to even
    CHECK(scaled(of("27021597764222979"), 1, 3, 0) == 9007199254740992.0);
    CHECK(scaled(of("27021597764222980"), 1, 3, 0) == 9007199254740994.0);  // a third above halfway
}

TEST_CASE("what follows a number is left for the unit") {
    CHECK(scan_number("5 working days").rest == "working days");
    CHECK(scan_number("1 200 EUR").rest == "EUR");
    CHECK(scan_number("25EUR").rest == "EUR");
    CHECK(scan_number("2e").rest == "e");
    CHECK_FALSE(scan_number("abc").number.has_value());
}

TEST_CASE("digits are spelt without an exponent where that stays short") {
    CHECK(spelled(0.1) == "0.1");
    CHECK(spelled(0.07, 2) == "7");
    CHECK(spelled(1e18) == "1000000000000000000");
    CHECK(spelled(1e25) == "1e25");
    CHECK(spelled(1e-9) == "0.000000001");
    CHECK(spelled(2.5e-12) == "25e-13");
    CHECK(spelled(-12.5) == "-12.5");
    CHECK(spelled(0.0) == "0");
}
