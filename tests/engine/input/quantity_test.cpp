// Numbers with units: exact in decimal, back again, and what is said about wrong ones.
#include "input/quantity.hpp"

#include <cmath>
#include <random>

#include "support/catch.hpp"

using namespace goodwill::input;

namespace {

double value_of(std::string_view text, Unit unit, std::string_view of = {}, bool every = false) {
    const auto parsed = parse_quantity(text, unit, of, every);
    INFO(text << ": " << parsed.error.message);
    REQUIRE(parsed.value.has_value());
    return *parsed.value;
}

//! Message and help of a refused text.
std::string refusal(std::string_view text, Unit unit, std::string_view of = {}, bool every = false) {
    const auto parsed = parse_quantity(text, unit, of, every);
    if (parsed.value)
        return "accepted";
    return parsed.error.message + (parsed.error.help.empty() ? "" : " | " + parsed.error.help);
}

}  // namespace

TEST_CASE("a percentage is the double nearest to its hundredth") {
    CHECK(value_of("7%", Unit::share) == 0.07);
    CHECK(value_of("14%", Unit::share) == 0.14);
    CHECK(value_of("28%", Unit::share) == 0.28);
    CHECK(value_of("55%", Unit::share) == 0.55);
    CHECK(value_of("57%", Unit::share) == 0.57);
    CHECK(value_of("0.1%", Unit::share) == 0.001);
    CHECK(value_of("38.3 %", Unit::share) == 0.383);
    for (int i = 0; i <= 10000; ++i) {
        const std::string text = std::to_string(i / 100) + "." + std::to_string(i / 10 % 10) + std::to_string(i % 10);
        const double nearest = std::strtod(
            ("0." + std::string(i < 10000 ? 4 - std::to_string(i).size() : 0, '0') + std::to_string(i)).c_str(),
            nullptr);
        if (i < 10000 && value_of(text + "%", Unit::share) != nearest)
            FAIL(text);
    }
}

TEST_CASE("every unit of the language is read in its canonical measure") {
    CHECK(value_of("0.92", Unit::number) == 0.92);
    CHECK(value_of("-2.25", Unit::number) == -2.25);
    CHECK(value_of(".6", Unit::number) == 0.6);
    CHECK(value_of("+3", Unit::number) == 3);
    CHECK(value_of("1e-3", Unit::number) == 0.001);
    CHECK(value_of("0.5%", Unit::number) == 0.005);
    CHECK(value_of("50 000", Unit::count) == 50000);
    CHECK(value_of("50_000", Unit::count) == 50000);
    CHECK(value_of("50\xC2\xA0"
                   "000",
                   Unit::count) == 50000);
    CHECK(value_of("2 000 000 000", Unit::count) == 2e9);
    CHECK(value_of("7.5", Unit::points) == 7.5);
    CHECK(value_of("15% of visits", Unit::share, "visits") == 0.15);
    CHECK(value_of("15%", Unit::share, "visits") == 0.15);
    CHECK(value_of("90 s", Unit::minutes) == 1.5);
    CHECK(value_of("133 s", Unit::minutes) == 133.0 / 60);
    CHECK(value_of("6 min", Unit::minutes) == 6);
    CHECK(value_of("1.5 h", Unit::minutes) == 90);
    CHECK(value_of("1.1 h", Unit::minutes) == 66);
    CHECK(value_of("2 days", Unit::minutes) == 2880);
    CHECK(value_of("every 20 days", Unit::days, {}, true) == 20);
    CHECK(value_of("20 days", Unit::days, {}, true) == 20);
    CHECK(value_of("every week", Unit::days, {}, true) == 7);
    CHECK(value_of("13 weeks", Unit::days) == 91);
    CHECK(value_of("2 years", Unit::days) == 730);
    CHECK(value_of("12 months", Unit::days) == 365);
    CHECK(value_of("1 month", Unit::days) == 365.0 / 12);
    CHECK(value_of("36 h", Unit::days) == 1.5);
    CHECK(value_of("5 working days", Unit::working_days) == 5);
    CHECK(value_of("1 working day", Unit::working_days) == 1);
    CHECK(value_of("48 per min", Unit::per_minute) == 48);
    CHECK(value_of("2 per h", Unit::per_minute) == 2.0 / 60);
    CHECK(value_of("300 per day", Unit::per_minute) == 300.0 / 1440);
    CHECK(value_of("100 per year", Unit::per_year) == 100);
    CHECK(value_of("8 per month", Unit::per_year) == 96);
    CHECK(value_of("30% per year", Unit::share_per_year) == 0.3);
    CHECK(value_of("2% per month", Unit::share_per_year) == 0.24);
    CHECK(value_of("7%/year", Unit::share_per_year) == 0.07);
    CHECK(value_of("1 200 EUR", Unit::money) == 1200);
    CHECK(value_of("6.50 EUR", Unit::money) == 6.5);
    CHECK(value_of("21 EUR/h", Unit::pay) == 21);
    CHECK(value_of("21 EUR per h", Unit::pay) == 21);
    CHECK(parse_quantity("25 CHF", Unit::money).currency == "CHF");
    CHECK(parse_quantity("25 CHF/h", Unit::pay).currency == "CHF");
}

TEST_CASE("a wrong unit is answered with the right spelling") {
    CHECK(refusal("0.02", Unit::share) == "needs a share such as 5%, found '0.02' | write 2%");
    CHECK(refusal("0.07", Unit::share) == "needs a share such as 5%, found '0.07' | write 7%");
    CHECK(refusal("40", Unit::share) == "needs a share such as 5%, found '40' | write 40%");
    CHECK(refusal("1", Unit::share) == "needs a share such as 5%, found '1' | write 100%, or 1%");
    CHECK(refusal("0", Unit::share) == "needs a share such as 5%, found '0' | write 0%");
    CHECK(refusal("15% of calls", Unit::share, "visits") ==
          "needs a share such as 5%, found '15% of calls' | write '15%' or '15% of visits'");
    CHECK(refusal("30% per year", Unit::share) == "needs a share such as 5%, found '30% per year' | write 30%");
    CHECK(refusal("90", Unit::minutes) ==
          "needs a duration such as 90 s or 6 min, found '90' | add a unit: 90 s, 90 min or 90 h");
    CHECK(refusal("6 mins", Unit::minutes) ==
          "needs a duration such as 90 s or 6 min, found '6 mins' | write 6 min");
    CHECK(refusal("6 m", Unit::minutes) == "needs a duration such as 90 s or 6 min, found '6 m' | write 6 min");
    CHECK(refusal("6m", Unit::days) == "needs a duration such as 20 days or 13 weeks, found '6m' | write 6 months");
    CHECK(refusal("2y", Unit::days) == "needs a duration such as 20 days or 13 weeks, found '2y' | write 2 years");
    CHECK(refusal("6 minuts", Unit::minutes) ==
          "needs a duration such as 90 s or 6 min, found '6 minuts' | did you mean '6 minute'?");
    CHECK(refusal("6 q", Unit::minutes) ==
          "needs a duration such as 90 s or 6 min, found '6 q' | units are s, min, h, days, weeks, months and years");
    CHECK(refusal("every 2 h", Unit::minutes) ==
          "needs a duration such as 90 s or 6 min, found 'every 2 h' | write '2 h'");
    CHECK(refusal("20", Unit::days) ==
          "needs a duration such as 20 days or 13 weeks, found '20' | add a unit: 20 days, 20 weeks or 20 years");
    CHECK(refusal("5 days", Unit::working_days) ==
          "needs a time such as 5 working days, found '5 days' | write '5 working days'");
    CHECK(refusal("48", Unit::per_minute) ==
          "needs a rate such as 48 per min, found '48' | write '48 per min', '48 per h' or '48 per day'");
    CHECK(refusal("100", Unit::per_year) ==
          "needs a rate such as 100 per year, found '100' | write '100 per year' or '100 per month'");
    CHECK(refusal("30%", Unit::share_per_year) ==
          "needs a yearly share such as 30% per year, found '30%' | write '30% per year' or '30% per month'");
    CHECK(refusal("0.3", Unit::share_per_year) ==
          "needs a yearly share such as 30% per year, found '0.3' | write 30% per year");
    CHECK(refusal("25", Unit::money) == "needs an amount such as 25 EUR, found '25' | write 25 EUR");
    CHECK(refusal("25 eur", Unit::money) == "needs an amount such as 25 EUR, found '25 eur' | write 25 EUR");
    CHECK(refusal("\xE2\x82\xAC"
                  "25",
                  Unit::money) ==
          "needs an amount such as 25 EUR, found '\xE2\x82\xAC"
          "25' | write 25 EUR");
    CHECK(refusal("25 $", Unit::money) == "needs an amount such as 25 EUR, found '25 $' | write 25 USD");
    CHECK(refusal("EUR 25", Unit::money) == "needs an amount such as 25 EUR, found 'EUR 25' | write 25 EUR");
    CHECK(refusal("21 EUR", Unit::pay) == "needs an hourly pay such as 21 EUR/h, found '21 EUR' | write 21 EUR/h");
    CHECK(refusal("21 EUR/day", Unit::pay) ==
          "needs an hourly pay such as 21 EUR/h, found '21 EUR/day' | write what one hour costs");
    CHECK(refusal("3000 EUR per month", Unit::pay) ==
          "needs an hourly pay such as 21 EUR/h, found '3000 EUR per month' | write what one hour costs");
    CHECK(refusal("50.000", Unit::count) ==
          "needs a whole number such as 8 or 50 000, found '50.000' | write '50 000' for thousands");
    CHECK(refusal("50,000", Unit::count) ==
          "needs a whole number such as 8 or 50 000, found '50,000' | write '50 000' for thousands");
    CHECK(parse_quantity("50.0", Unit::count).value == 50);
    CHECK(refusal("3.5", Unit::count) == "needs a whole number such as 8 or 50 000, found '3.5'");
    CHECK(refusal("3 min", Unit::count) == "needs a whole number such as 8 or 50 000, found '3 min' | write 3");
    CHECK(refusal("soon", Unit::minutes) == "needs a duration such as 90 s or 6 min, found 'soon'");
    CHECK(refusal("", Unit::number) == "needs a number such as 1.5, found ''");
    CHECK(refusal("7.5%", Unit::points) ==
          "needs a score such as 7.5, found '7.5%' | write 7.5: scores go from 0 to 10");
    CHECK(refusal("76%", Unit::points) ==
          "needs a score such as 7.5, found '76%' | write 7.6: scores go from 0 to 10");
}

TEST_CASE("how often in a time is answered with how long from one to the next") {
    const auto help = [](std::string_view text) { return parse_quantity(text, Unit::days, {}, true).error.help; };
    CHECK(help("3 per year") == "write 'every 122 days'");
    CHECK(help("3 times a year") == "write 'every 122 days'");
    CHECK(help("2x per week") == "write 'every 3.5 days'");
    CHECK(help("1/month") == "write 'every 30.4 days'");
    CHECK(help("0 per year") == "units are s, min, h, days, weeks, months and years");
}

TEST_CASE("looks that mean something else elsewhere are refused") {
    CHECK(refusal("012", Unit::count) ==
          "needs a whole number such as 8 or 50 000, found '012' | write 12: a number does not begin with 0");
    CHECK(refusal("7,5", Unit::number) ==
          "needs a number such as 1.5, found '7,5' | write 7.5: the decimal sign is a point");
    CHECK(
        refusal("1,200 EUR", Unit::money) ==
        "needs an amount such as 25 EUR, found '1,200 EUR' | write '1 200' for thousands, '1.200' for a decimal point");
    CHECK(refusal("50 00", Unit::count) ==
          "needs a whole number such as 8 or 50 000, found '50 00' | group thousands by three digits, as in 50 000");
    CHECK(refusal("5000 000", Unit::count) ==
          "needs a whole number such as 8 or 50 000, found '5000 000' | group thousands by three digits, as in 50 000");
    CHECK(refusal("1e400", Unit::number) ==
          "needs a number such as 1.5, found '1e400' | this number is too large or too small to count with");
    for (const char* text :
         {"nan", ".nan", "NaN", "inf", ".inf", "-inf",  "infinity", "0x10", "0o17",     "0b1", "1__000",
          "_1",  "1_",   "5.",  "--1", "1-",   "1.2.3", "1e",       "1 e5", "\xD9\xA3", "1 2", "1;2"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_quantity(text, Unit::number).value.has_value());
    }
    CHECK_FALSE(parse_quantity(std::string(100000, '1'), Unit::count).value.has_value());
    CHECK(refusal(std::string(70, 'x'), Unit::number) ==
          "needs a number such as 1.5, found '" + std::string(40, 'x') + "...'");
}

TEST_CASE("minus zero is zero") {
    CHECK_FALSE(std::signbit(value_of("-0", Unit::number)));
    CHECK(to_text(-0.0, Unit::number) == "0");
}

TEST_CASE("canonical spellings are those a person would choose") {
    CHECK(to_text(0.07, Unit::share) == "7%");
    CHECK(to_text(0.15, Unit::share, "EUR", "visits") == "15% of visits");
    CHECK(to_text(1, Unit::share) == "100%");
    CHECK(to_text(50000, Unit::count) == "50 000");
    CHECK(to_text(1234567, Unit::count) == "1 234 567");
    CHECK(to_text(1200, Unit::count) == "1200");
    CHECK(to_text(133.0 / 60, Unit::minutes) == "133 s");
    CHECK(to_text(90, Unit::minutes) == "90 min");
    CHECK(to_text(60, Unit::minutes) == "1 h");
    CHECK(to_text(2880, Unit::minutes) == "2 days");
    CHECK(to_text(0, Unit::minutes) == "0 min");
    CHECK(to_text(365, Unit::days) == "365 days");
    CHECK(to_text(1, Unit::days) == "1 day");
    CHECK(to_text(20, Unit::days, "EUR", {}, true) == "every 20 days");
    CHECK(to_text(365.0 / 12, Unit::days) == "1 month");
    CHECK(to_text(5, Unit::working_days) == "5 working days");
    CHECK(to_text(2.0 / 60, Unit::per_minute) == "2 per h");
    CHECK(to_text(48, Unit::per_minute) == "48 per min");
    CHECK(to_text(96, Unit::per_year) == "96 per year");
    CHECK(to_text(0.3, Unit::share_per_year) == "30% per year");
    CHECK(to_text(6.5, Unit::money) == "6.50 EUR");
    CHECK(to_text(12000, Unit::money, "CHF") == "12 000 CHF");
    CHECK(to_text(21, Unit::pay) == "21 EUR/h");
    CHECK(to_text(0.1 + 0.2, Unit::number) == "0.30000000000000004");
}

TEST_CASE("a canonical spelling reads back to the same double, whatever the value") {
    std::mt19937_64 bits(1);
    const std::vector<Unit> units{Unit::number,         Unit::points,       Unit::share,      Unit::minutes,
                                  Unit::days,           Unit::working_days, Unit::per_minute, Unit::per_year,
                                  Unit::share_per_year, Unit::money,        Unit::pay};
    std::vector<double> values{0,    1,    0.1,           0.07, 1.0 / 3,  133.0 / 60, 1440,
                               1e-9, 1e15, 123456789.125, 1e22, 2.5e-300, 1e300};
    for (int i = 0; i < 3000; ++i) {
        const double mantissa = static_cast<double>(bits() >> 11) * 0x1p-53;
        values.push_back(mantissa * std::pow(10.0, static_cast<double>(bits() % 16) - 6));
        values.push_back(static_cast<double>(bits() % 100000) / 60);
        values.push_back(static_cast<double>(bits() % 100000) / 1000);
    }
    for (const Unit unit : units) {
        for (const double value : values) {
            const std::string text = to_text(value, unit);
            const auto parsed = parse_quantity(text, unit);
            if (parsed.value != value) {
                CAPTURE(static_cast<int>(unit), value, text, parsed.error.message);
                FAIL("does not read back");
            }
        }
    }
    for (const double value : values) {
        const double whole = std::floor(value);
        if (whole < 9e15)
            CHECK(parse_quantity(to_text(whole, Unit::count), Unit::count).value == whole);
    }
}
