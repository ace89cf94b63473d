// Diagnostics as text: place and message, the line itself with its number, a caret line with the help behind it, notes
// below. Nothing printed is wider than 100 columns if it can be cut; control characters never reach a terminal.
#include "base/diagnostics.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/core.h>

namespace goodwill::base {

namespace {

constexpr int widest = 100;
constexpr int margin_width = 8;  // "   41 | "

struct Paint {
    bool colour{false};
    [[nodiscard]] std::string operator()(std::string_view code, std::string_view text) const {
        return colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
    }
};
constexpr std::string_view bold = "1", red = "1;31", magenta = "1;35", cyan = "1;36", green = "1;32";

//! One character of a line as it is shown: its bytes and how many columns it takes.
struct Glyph {
    std::string bytes;
    int columns{1};
};

std::size_t sequence_length(unsigned char first) {
    return first < 0x80 ? 1U : first < 0xE0 ? 2U : first < 0xF0 ? 3U : 4U;
}

int columns_of(std::uint32_t c) {
    if (c >= 0x300 && c < 0x370)
        return 0;  // combining marks
    const bool wide = (c >= 0x1100 && c < 0x1160) || (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xAC00 && c < 0xD7A4) ||
                      (c >= 0xF900 && c < 0xFB00) || (c >= 0xFE30 && c < 0xFE70) || (c >= 0xFF00 && c < 0xFF61) ||
                      (c >= 0x1F300 && c < 0x1FB00);
    return wide ? 2 : 1;
}

std::vector<Glyph> glyphs_of(std::string_view text) {
    std::vector<Glyph> all;
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        const std::size_t length = std::min(sequence_length(first), text.size() - i);
        std::uint32_t code = length == 1 ? first : first & (0x7FU >> length);
        for (std::size_t k = 1; k < length; ++k)
            code = (code << 6U) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
        const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
        all.push_back(control ? Glyph{code == '\t' ? " " : "?", 1}
                              : Glyph{std::string(text.substr(i, length)), columns_of(code)});
        i += length;
    }
    return all;
}

std::string shown(std::string_view text) {
    std::string result;
    for (const Glyph& glyph : glyphs_of(text))
        result += glyph.bytes;
    return result;
}

struct Excerpt {
    std::string line;
    int caret{0};   // columns before the caret
    int length{1};  // columns underlined
};

int width(const std::vector<Glyph>& glyphs, std::size_t from, std::size_t to) {
    int columns = 0;
    for (std::size_t i = from; i < to && i < glyphs.size(); ++i)
        columns += glyphs[i].columns;
    return columns;
}

//! The line of a place; what is too long is cut around the caret, with "..." at the cut ends.
Excerpt excerpt_of(const Place& place) {
    const auto glyphs = glyphs_of(place.source->line(place.line));
    const auto caret = std::min(static_cast<std::size_t>(std::max(place.column, 1) - 1), glyphs.size());
    const auto end = std::min(caret + static_cast<std::size_t>(std::max(place.length, 1)), glyphs.size());
    constexpr int room = widest - margin_width;
    constexpr int dots = 3;
    std::size_t from = 0;
    std::size_t to = glyphs.size();
    if (width(glyphs, 0, to) > room) {
        constexpr int before = 40;  // what is kept before the caret
        int left = width(glyphs, 0, caret);
        if (left + 20 > room - dots) {
            while (left > before)
                left -= glyphs[from++].columns;
        }
        int kept = from > 0 ? dots : 0;
        to = from;
        while (to < glyphs.size() && kept + glyphs[to].columns <= room - dots)
            kept += glyphs[to++].columns;
    }
    Excerpt excerpt;
    if (from > 0)
        excerpt.line = "...";
    for (std::size_t i = from; i < to; ++i)
        excerpt.line += glyphs[i].bytes;
    if (to < glyphs.size())
        excerpt.line += "...";
    excerpt.caret = (from > 0 ? dots : 0) + width(glyphs, from, caret);
    excerpt.length = std::max(1, width(glyphs, caret, std::min(end, to)));
    return excerpt;
}

std::string where(const Place& place) {
    if (place.source == nullptr)
        return {};
    const std::string name = shown(place.source->name);
    return place.known() ? fmt::format("{}:{}:{}: ", name, place.line, place.column) : name + ": ";
}

void render_excerpt(std::string& text, const Diagnostic& d, const Paint& paint) {
    const Excerpt excerpt = excerpt_of(d.place);
    text += fmt::format("{:>5} | {}\n", d.place.line, excerpt.line);
    const std::string caret = "^" + std::string(static_cast<std::size_t>(excerpt.length - 1), '~');
    text += fmt::format("      | {}{}", std::string(static_cast<std::size_t>(excerpt.caret), ' '), paint(green, caret));
    if (!d.help.empty()) {
        const std::string help = "help: " + shown(d.help);
        const int used = margin_width + excerpt.caret + excerpt.length + 1;
        const bool fits = used + width(glyphs_of(help), 0, help.size()) <= widest;
        text += fits ? " " : "\n      | ";
        text += paint(green, help);
    }
    text += '\n';
}

void render_one(std::string& text, const Diagnostic& d, const Paint& paint) {
    const bool is_error = d.severity == Severity::error;
    text += paint(bold, where(d.place));
    text += paint(is_error ? red : magenta, is_error ? "error:" : "warning:");
    text += ' ' + paint(bold, shown(d.message)) + '\n';
    if (d.place.known()) {
        render_excerpt(text, d, paint);
    } else if (!d.help.empty()) {
        text += "   " + paint(green, "help: " + shown(d.help)) + '\n';
    }
    for (const Note& note : d.notes) {
        const bool same_file = note.place.known() && note.place.source == d.place.source;
        const std::string place =
            same_file ? fmt::format("{}:{}: ", note.place.line, note.place.column) : where(note.place);
        text += "   " + paint(bold, place) + paint(cyan, "note:") + ' ' + shown(note.text) + '\n';
    }
}

}  // namespace

std::string_view SourceText::line(int number) const {
    std::size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;  // a byte order mark belongs to no line
    for (int n = 1; n < number; ++n) {
        const std::size_t end = text.find('\n', begin);
        if (end == std::string::npos)
            return {};
        begin = end + 1;
    }
    if (number < 1)
        return {};
    std::string_view found = std::string_view(text).substr(begin);
    found = found.substr(0, found.find('\n'));
    if (found.ends_with('\r'))
        found.remove_suffix(1);
    return found;
}

Diagnostic& Diagnostics::error(Place place, std::string message, std::string help) {
    ++errors_;
    return all_.emplace_back(Diagnostic{Severity::error, std::move(place), std::move(message), std::move(help), {}});
}

Diagnostic& Diagnostics::warning(Place place, std::string message, std::string help) {
    return all_.emplace_back(Diagnostic{Severity::warning, std::move(place), std::move(message), std::move(help), {}});
}

std::string Diagnostics::render(std::size_t limit, bool colour) const {
    std::map<const SourceText*, std::size_t> order{{nullptr, 0}};
    for (const Diagnostic& d : all_)
        order.try_emplace(d.place.source.get(), order.size());
    std::vector<const Diagnostic*> sorted;
    for (const Diagnostic& d : all_)
        sorted.push_back(&d);
    std::ranges::stable_sort(sorted, {}, [&](const Diagnostic* d) {
        return std::tuple(d->severity, order.at(d->place.source.get()), d->place.line, d->place.column);
    });
    std::string text;
    for (std::size_t i = 0; i < sorted.size() && i < limit; ++i)
        render_one(text, *sorted[i], Paint{colour});
    if (sorted.size() > limit)
        text += fmt::format("and {} more\n", sorted.size() - limit);
    return text;
}

}  // namespace goodwill::base
