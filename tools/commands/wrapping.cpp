// See wrapping.hpp.
#include "tools/commands/wrapping.hpp"

#include <algorithm>

namespace goodwill::commands {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string wrapped(const std::string& text, std::size_t indent, std::size_t first, std::size_t width) {
    std::string result;
    std::size_t column = first;
    for (std::size_t from = 0; from < text.size();) {
        std::size_t to = std::min(text.find(' ', from), text.size());
        while (to < text.size() && is_digit(text[to - 1]) && is_digit(text[to + 1]))  // inside 25 300
            to = std::min(text.find(' ', to + 1), text.size());
        const std::string word = text.substr(from, to - from);
        if (column > indent && column + word.size() + 1 > width) {
            result += "\n" + std::string(indent, ' ');
            column = indent;
        } else if (!result.empty()) {
            result += ' ';
            ++column;
        }
        result += word;
        column += word.size();
        from = to + 1;
    }
    return result + "\n";
}

}  // namespace goodwill::commands
