// Single-character mistakes in a text, as people make them: a character left out, two swapped, one mistyped. Used to hold
// readers to one law: a slip is reported, or it changes what is read; it is never silently ignored.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace goodwill::support {

struct Slip {
    std::string text;        // the whole text with the slip in it
    std::string what;        // "12:7: 'size' -> 'sze'"
    std::size_t position{0};
};

//! Slips at every `stride`-th character that means something; comments and white space are left alone.
[[nodiscard]] inline std::vector<Slip> slips(const std::string& text, std::size_t stride) {
    std::vector<Slip> all;
    std::size_t line = 1, column = 1, seen = 0;
    bool comment = false;
    for (std::size_t i = 0; i < text.size(); ++i, ++column) {
        const char c = text[i];
        if (c == '\n') {
            ++line, column = 0, comment = false;
            continue;
        }
        comment = comment || (c == '#' && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n'));
        if (comment || c == ' ' || ++seen % stride != 0) continue;
        const std::string where = std::to_string(line) + ":" + std::to_string(column);
        std::string out = text;
        out.erase(i, 1);
        all.push_back({out, where + ": '" + c + "' left out", i});
        std::string mistyped = text;
        mistyped[i] = c == 'x' ? 'y' : 'x';
        all.push_back({mistyped, where + ": '" + c + "' mistyped", i});
        if (i + 1 < text.size() && text[i + 1] != c && text[i + 1] != '\n' && text[i + 1] != ' ') {
            std::string swapped = text;
            std::swap(swapped[i], swapped[i + 1]);
            all.push_back({swapped, where + ": '" + c + text[i + 1] + "' swapped", i});
        }
    }
    return all;
}

}  // namespace goodwill::support
