// Damerau-Levenshtein distance in its restricted form (optimal string alignment): three rows of the usual table. Words
// are compared byte by byte; the names of the language are plain ASCII.
#include "base/edit_distance.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace goodwill::base {

int edit_distance(std::string_view a, std::string_view b) {
    std::vector<int> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(before_last, last);
        std::swap(last, row);
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int changed = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + changed});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped)
                row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[b.size()];
}

namespace {

//! Capitals make no other word.
std::string in_small_letters(std::string_view text) {
    std::string small(text);
    for (char& c : small)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return small;
}

}  // namespace

std::optional<std::string> nearest(std::string_view written, std::span<const std::string> known) {
    constexpr std::size_t longest_word = 200;  // what is longer is no slip, and would cost time
    if (written.size() > longest_word)
        return std::nullopt;
    const std::string small = in_small_letters(written);
    const int enough = std::max(1, static_cast<int>(written.size() / 3));
    std::optional<std::string> best;
    int best_distance = enough + 1;
    for (const std::string& word : known) {
        const int distance = edit_distance(small, in_small_letters(word));
        // a word that shares no letter ("x" for "at") is no slip, however short
        if (distance >= best_distance || distance >= static_cast<int>(std::max(written.size(), word.size())))
            continue;
        best = word;
        best_distance = distance;
    }
    return best;
}

std::string did_you_mean(std::string_view written, std::span<const std::string> known) {
    if (const auto near = nearest(written, known))
        return "did you mean '" + *near + "'?";
    if (known.empty())
        return {};
    constexpr std::size_t shown = 8;
    std::string text = "one of: ";
    for (std::size_t i = 0; i < known.size() && i < shown; ++i)
        text += (i == 0 ? "" : ", ") + known[i];
    if (known.size() > shown)
        text += ", ...";
    return text;
}

}  // namespace goodwill::base
