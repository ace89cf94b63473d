// Numbers as people read them: thousands apart, as many digits as the uncertainty leaves meaning.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace goodwill::commands {

//! "25 300", "-1 234.5".
[[nodiscard]] std::string grouped(double value, int decimals = 0);
//! Minutes as "1:24" (minutes and seconds).
[[nodiscard]] std::string clock_time(double minutes);
//! "2 years", "26 weeks", "100 days".
[[nodiscard]] std::string length_of_days(int days);
//! "6.2 s", "4 min", "2.5 h".
[[nodiscard]] std::string seconds_taken(double seconds);
//! "1 run", "30 runs".
[[nodiscard]] std::string counted(double number, std::string_view singular, std::string_view plural);

//! How to write a family of numbers (a mean and its ranges) alike.
struct Precision {
    double step{1};  // numbers are rounded to multiples of it
    int decimals{0};
    [[nodiscard]] std::string operator()(double value) const;
};
//! Two digits of the width of what is uncertain; four digits of the value where no width is known. At most four
//! decimals.
[[nodiscard]] Precision precision_for(double value, std::optional<double> width);
//! Whether a unit is a currency: three capitals.
[[nodiscard]] bool is_money(std::string_view unit);
//! With a sign before what is not nothing.
[[nodiscard]] std::string signed_text(const Precision& precise, double value);

}  // namespace goodwill::commands
