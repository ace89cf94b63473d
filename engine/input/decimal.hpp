// Numbers as digits and a power of ten, so that scaling by a unit ("%", "h" for a field in minutes) is exact until the
// last step. Used by quantity.cpp only.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace goodwill::input {

//! +-digits * 10^exponent, as written.
struct Decimal {
    bool negative{false};
    std::string digits{};
    int exponent{0};
};

//! The number at the beginning of a text, and what follows it. Without a number, `help` may say how to write it.
struct Scanned {
    std::optional<Decimal> number{};
    std::string_view rest{};
    std::string help{};
};
[[nodiscard]] Scanned scan_number(std::string_view text);

//! The nearest double; absent when there is none (too large, or too small to tell from zero).
[[nodiscard]] std::optional<double> nearest_double(const Decimal& d);
//! The double nearest to d * numerator / denominator * 10^shift.
[[nodiscard]] std::optional<double> scaled(Decimal d, std::uint64_t numerator, std::uint64_t denominator, int shift);

//! Digits without an exponent where that stays short.
[[nodiscard]] std::string spelled(Decimal d);
//! The shortest decimal that is nearest to this double, times 10^shift.
[[nodiscard]] std::string spelled(double value, int shift = 0);

//! Without spaces at either end.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace goodwill::input
