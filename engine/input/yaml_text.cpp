// Which texts can stand without quotes is decided narrowly: what is in doubt is quoted.
#include "input/yaml_text.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

namespace goodwill::input {

namespace {

bool is_plain(std::string_view text) {
    constexpr std::array<std::string_view, 4> nulls{"~", "null", "Null", "NULL"};
    if (text.empty() || std::ranges::find(nulls, text) != nulls.end())
        return false;
    const auto is_word = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    const bool negative = text.size() > 1 && text[0] == '-' && text[1] >= '0' && text[1] <= '9';
    if (!is_word(text[0]) && text[0] != '.' && text[0] != '_' && !negative)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        constexpr std::string_view harmless = "_./%()+'-;=<>";
        const bool space = text[i] == ' ' && i + 1 < text.size();
        const bool colon = text[i] == ':' && i + 1 < text.size() && is_word(text[i + 1]);
        if (!is_word(text[i]) && harmless.find(text[i]) == std::string_view::npos && !space && !colon)
            return false;
    }
    return text.size() < 4 || text.substr(0, 3) != "...";
}

std::string double_quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        switch (c) {
            case '"': result += "\\\""; break;
            case '\\': result += "\\\\"; break;
            case '\n': result += "\\n"; break;
            case '\t': result += "\\t"; break;
            case '\r': result += "\\r"; break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    result += fmt::format("\\x{:02x}", static_cast<int>(c));
                } else {
                    result += c;
                }
        }
    }
    return result + '"';
}

}  // namespace

std::string yaml_scalar(std::string_view text) { return is_plain(text) ? std::string(text) : double_quoted(text); }

std::string yaml_line(const Node& node) {
    std::string text;
    switch (node.kind) {
        case Node::Kind::null: return "~";
        case Node::Kind::scalar: return node.quoted ? double_quoted(node.text) : yaml_scalar(node.text);
        case Node::Kind::map:
            for (const auto& [key, value] : node.entries)
                text += (text.empty() ? "" : ", ") + yaml_line(key) + ": " + yaml_line(value);
            return "{" + text + "}";
        case Node::Kind::list:
            for (const Node& item : node.items)
                text += (text.empty() ? "" : ", ") + yaml_line(item);
            return "[" + text + "]";
    }
    return text;
}

std::string in_quotes(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::size_t end = 0;
    std::size_t characters = 0;
    while (end < text.size() && characters < longest) {
        ++end;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end;
        ++characters;
    }
    return "'" + std::string(text.substr(0, end)) + (end < text.size() ? "...'" : "'");
}

}  // namespace goodwill::input
