// A file as text, or a clear reason why it is none. The checks here are cheap looks at the bytes; they keep everything
// that would cost a YAML parser much time, memory or stack (and cost a scenario nothing) away from it.
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <system_error>

#include <fmt/core.h>

#include "input/source.hpp"
#include "input/tree.hpp"

namespace goodwill::input {

namespace {

constexpr std::size_t largest_file = 4U << 20U;
constexpr std::size_t longest_line = 65'536;
constexpr int most_lines = 200'000;
constexpr int most_marks = 400'000;
constexpr int deepest_brackets = 200;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string reason(int error) {
    switch (error) {
        case ENOENT: return "there is no such file";
        case EISDIR: return "it is a folder";
        case EACCES: return "reading it is not allowed";
        default: return std::generic_category().message(error);
    }
}

//! Length of the well-formed UTF-8 sequence at a place, 0 if there is none (no overlong forms, surrogates or beyond).
std::size_t sequence_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> std::uint32_t {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const std::uint32_t first = byte(0);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xC2 && first < 0xE0   ? 2U
                               : first >= 0xE0 && first < 0xF0 ? 3U
                               : first >= 0xF0 && first < 0xF5 ? 4U
                                                               : 0U;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return 0;
    }
    const bool overlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
    const bool beyond = (first == 0xED && byte(1) >= 0xA0) || (first == 0xF4 && byte(1) >= 0x90);
    return overlong || beyond ? 0 : length;
}

//! What the look at the bytes has met so far.
struct Tally {
    int line{1};
    int column{1};
    std::size_t line_bytes{0};
    int marks{0};
    int open_brackets{0};
};

struct Complaint {
    std::string message;
    std::string help{};
};

std::optional<Complaint> unusual_character(std::string_view text, std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c == '\r' && (at + 1 == text.size() || text[at + 1] != '\n')) {
        return Complaint{"a line ends in a carriage return alone",
                         "save the file with the line ends of Unix or Windows"};
    }
    const bool control = (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7F;
    if (!control)
        return std::nullopt;
    return Complaint{fmt::format("this is not text: a character with code {}", static_cast<int>(c)),
                     "is this a YAML file?"};
}

std::optional<Complaint> look(std::string_view text, std::size_t at, Tally& tally) {
    const char c = text[at];
    if (auto complaint = unusual_character(text, at))
        return complaint;
    constexpr std::string_view marks = "[]{},:'\"&*!";
    if (marks.find(c) != std::string_view::npos && ++tally.marks > most_marks) {
        return Complaint{"the file holds more than 200 000 values", "large tables belong in data files"};
    }
    if (c == '[' || c == '{')
        ++tally.open_brackets;
    if ((c == ']' || c == '}') && tally.open_brackets > 0)
        --tally.open_brackets;
    if (tally.open_brackets > deepest_brackets)
        return Complaint{"brackets are nested too deeply: 40 levels are allowed"};
    if (c == '\n') {
        tally.line_bytes = 0;
        tally.column = 0;
        if (++tally.line > most_lines)
            return Complaint{"the file has more than 200 000 lines"};
    } else if (++tally.line_bytes > longest_line) {
        return Complaint{"this line is longer than 65 536 characters", "large tables belong in data files"};
    }
    return std::nullopt;
}

}  // namespace

bool is_plain_text(const std::shared_ptr<const base::SourceText>& source, base::Diagnostics& out) {
    const std::string_view text = source->text;
    if (text.size() > largest_file) {
        out.error({source, 0, 0, 1}, "the file is larger than 4 MiB", "large tables belong in data files");
        return false;
    }
    Tally tally;
    for (std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; at < text.size();) {
        const std::size_t length = sequence_length(text, at);
        auto complaint =
            length == 0 ? Complaint{"this is not UTF-8 text", "save the file as UTF-8"} : look(text, at, tally);
        if (complaint) {
            out.error({source, tally.line, std::max(tally.column, 1), 1}, complaint->message, complaint->help);
            return false;
        }
        at += length;
        ++tally.column;
    }
    return true;
}

std::shared_ptr<const base::SourceText> read_source(const std::string& path, base::Diagnostics& out) {
    const auto fail = [&](const std::string& why) {
        out.error({}, fmt::format("cannot read '{}': {}", path, why));
        return nullptr;
    };
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fail(reason(errno));
    std::string text(largest_file + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.bad() || (errno == EISDIR))
        return fail(reason(errno));
    text.resize(static_cast<std::size_t>(file.gcount()));
    auto source = std::make_shared<base::SourceText>(base::SourceText{path, std::move(text)});
    if (!is_plain_text(source, out))
        return nullptr;
    return source;
}

}  // namespace goodwill::input
