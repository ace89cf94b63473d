// Arithmetic on digits, as a person would do it on paper: a number is multiplied and divided exactly, and only the end
// result becomes the nearest double. So 7% is the double nearest to 0.07, and 133 s the one nearest to 133/60 min.
#include "input/decimal.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>

#include <fmt/core.h>

namespace goodwill::input {

namespace {

constexpr std::string_view digit_characters = "0123456789";

bool is_digit(char c) { return digit_characters.find(c) != std::string_view::npos; }

std::string multiplied(const std::string& digits, std::uint64_t factor) {
    std::string reversed;
    std::uint64_t carry = 0;
    for (auto it = digits.rbegin(); it != digits.rend() || carry > 0;) {
        if (it != digits.rend())
            carry += static_cast<std::uint64_t>(*it++ - '0') * factor;
        reversed += static_cast<char>('0' + carry % 10);
        carry /= 10;
    }
    return {reversed.rbegin(), reversed.rend()};
}

//! Enough digits to decide any rounding: 40 more than there are, and a last 1 if something remains.
void divide(Decimal& d, std::uint64_t divisor) {
    constexpr int more = 40;
    d.digits.append(more, '0');
    d.exponent -= more;
    std::uint64_t rest = 0;
    for (char& digit : d.digits) {
        rest = rest * 10 + static_cast<std::uint64_t>(digit - '0');
        digit = static_cast<char>('0' + rest / divisor);
        rest %= divisor;
    }
    if (rest == 0)
        return;
    d.digits += '1';
    d.exponent -= 1;
}

std::size_t digits_at(std::string_view text, std::size_t at) {
    const std::size_t end = text.find_first_not_of(digit_characters, at);
    return (end == std::string_view::npos ? text.size() : end) - at;
}

//! Thousands after a first group: " 000" or "_000"; false when digits are grouped otherwise.
bool scan_groups(std::string_view text, std::size_t& at, std::string& digits) {
    while (at + 1 < text.size() && (text[at] == ' ' || text[at] == '_') && is_digit(text[at + 1])) {
        if (digits_at(text, at + 1) != 3)
            return false;
        digits += text.substr(at + 1, 3);
        at += 4;
    }
    return true;
}

void scan_exponent(std::string_view text, std::size_t& at, Decimal& d) {
    if (at >= text.size() || (text[at] != 'e' && text[at] != 'E'))
        return;
    const bool sign = at + 1 < text.size() && (text[at + 1] == '-' || text[at + 1] == '+');
    const std::size_t begin = at + (sign ? 2 : 1);
    const std::size_t length = digits_at(text, begin);
    if (begin >= text.size() || length == 0 || length > 4)
        return;
    int exponent = 0;
    std::from_chars(text.data() + begin, text.data() + begin + length, exponent);
    d.exponent += sign && text[at + 1] == '-' ? -exponent : exponent;
    at = begin + length;
}

std::string comma_help(std::string_view digits, std::string_view text, std::size_t comma) {
    const std::string after(text.substr(comma + 1, digits_at(text, comma + 1)));
    if (after.empty())
        return {};
    if (after.size() != 3)
        return fmt::format("write {}.{}: the decimal sign is a point", digits, after);
    return fmt::format("write '{0} {1}' for thousands, '{0}.{1}' for a decimal point", digits, after);
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

std::optional<double> nearest_double(const Decimal& d) {
    const std::string text = fmt::format("{}e{}", d.digits, d.exponent);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return d.negative && value != 0 ? -value : value;
}

std::optional<double> scaled(Decimal d, std::uint64_t numerator, std::uint64_t denominator, int shift) {
    d.digits = multiplied(d.digits, numerator);
    d.exponent += shift;
    if (denominator != 1)
        divide(d, denominator);
    return nearest_double(d);
}

Scanned scan_number(std::string_view text) {
    Scanned result;
    Decimal d;
    std::size_t at = 0;
    if (!text.empty() && (text[0] == '-' || text[0] == '+'))
        d.negative = text[at++] == '-';
    const std::size_t whole = digits_at(text, at);
    d.digits = text.substr(at, whole);
    at += whole;
    if (whole > 1 && d.digits[0] == '0') {
        const std::string shorter = d.digits.substr(std::min(d.digits.find_first_not_of('0'), whole - 1));
        return {{}, {}, fmt::format("write {}: a number does not begin with 0", shorter)};
    }
    const std::size_t before_groups = at;
    if (whole > 0 && !scan_groups(text, at, d.digits))
        return {{}, {}, "group thousands by three digits, as in 50 000"};
    if (at > before_groups && whole > 3)
        return {{}, {}, "group thousands by three digits, as in 50 000"};
    if (at < text.size() && text[at] == ',')
        return {{}, {}, comma_help(d.digits, text, at)};
    if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
        const std::size_t places = digits_at(text, at + 1);
        d.digits += text.substr(at + 1, places);
        d.exponent = -static_cast<int>(places);
        at += 1 + places;
    }
    if (d.digits.empty())
        return result;
    scan_exponent(text, at, d);
    result.number = d;
    result.rest = trimmed(text.substr(at));
    return result;
}

std::string spelled(Decimal d) {
    while (d.digits.size() > 1 && d.digits.back() == '0') {
        d.digits.pop_back();
        ++d.exponent;
    }
    const std::size_t first = d.digits.find_first_not_of('0');
    if (first == std::string::npos)
        return "0";
    d.digits.erase(0, first);
    const std::string sign = d.negative ? "-" : "";
    const int size = static_cast<int>(d.digits.size());
    if (d.exponent > 18 || size + d.exponent < -9)
        return fmt::format("{}{}e{}", sign, d.digits, d.exponent);
    if (d.exponent >= 0)
        return sign + d.digits + std::string(static_cast<std::size_t>(d.exponent), '0');
    if (size + d.exponent > 0)
        return sign + d.digits.insert(static_cast<std::size_t>(size + d.exponent), ".");
    return sign + "0." + std::string(static_cast<std::size_t>(-size - d.exponent), '0') + d.digits;
}

std::string spelled(double value, int shift) {
    Decimal d = scan_number(fmt::format("{}", value)).number.value_or(Decimal{.digits = "0"});
    d.exponent += shift;
    return spelled(d);
}

}  // namespace goodwill::input
