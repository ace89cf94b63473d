// Numbers with units. A field has one unit; its value is kept in that unit's canonical measure, so that no conversion
// factor ever occurs in a model. What a user may write for each unit is documented at parse_quantity().
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace goodwill::input {

enum class Unit {
    number,          // a plain number
    count,           // a whole number, thousands by space or '_': "50 000"
    points,          // 0..10 on a rating scale, a plain number
    share,           // "7%" -> 0.07; a bare number is refused
    minutes,         // "90 s", "6 min", "1.5 h", "2 days" -> minutes
    days,            // the same family -> days: "20 days", "13 weeks", "2 years"; "every 20 days" where Info::every
    working_days,    // "5 working days": days on which the team is open
    per_minute,      // "48 per min", "2 per h", "300 per day" -> per minute
    per_year,        // "100 per year", "8 per month" -> per year
    share_per_year,  // "30% per year", "2% per month" -> share per year (simple, times 12)
    money,           // "25 EUR" -> 25; three capital letters, which must be the scenario's currency
    pay,             // "21 EUR/h" -> 21 per hour
};

//! A number that knows its unit at compile time; converts to double by itself.
template <Unit U>
struct Quantity {
    double value{0};
    constexpr Quantity() = default;
    constexpr Quantity(double v) : value{v} {}  // NOLINT: parameters are written as numbers
    constexpr operator double() const { return value; }
};

using Number = Quantity<Unit::number>;
using Count = Quantity<Unit::count>;
using Points = Quantity<Unit::points>;
using Share = Quantity<Unit::share>;
using Minutes = Quantity<Unit::minutes>;
using Days = Quantity<Unit::days>;
using WorkingDays = Quantity<Unit::working_days>;
using PerMinute = Quantity<Unit::per_minute>;
using PerYear = Quantity<Unit::per_year>;
using SharePerYear = Quantity<Unit::share_per_year>;
using Money = Quantity<Unit::money>;
using Pay = Quantity<Unit::pay>;

//! Why a text is not a quantity of the wanted unit; `help` suggests the right spelling ("write 2% for a share").
struct QuantityError {
    std::string message;
    std::string help;
};
struct ParsedQuantity {
    std::optional<double> value;  // in the canonical measure; exact in decimal: "7%" is the double nearest to 0.07
    QuantityError error{};
    std::string currency{};  // for money and pay
};

//! Reads one quantity. `of` are words that may follow a share ("visits" for "15% of visits"); `every` allows the word
//! "every" before a duration. NaN, infinities, hexadecimal, octal looks and absurd lengths are refused.
[[nodiscard]] ParsedQuantity parse_quantity(std::string_view text, Unit unit, std::string_view of = {},
                                            bool every = false);

//! The canonical spelling, which parse_quantity() reads back to the same double: 0.07 share -> "7%".
[[nodiscard]] std::string to_text(double value, Unit unit, std::string_view currency = "EUR", std::string_view of = {},
                                  bool every = false);

//! "a share such as 5%", "a duration such as 90 s or 6 min": what an error message says it expected.
[[nodiscard]] std::string_view expected_text(Unit unit);

}  // namespace goodwill::input
