// What the YAML library's own messages mean, in the words of somebody who writes a scenario.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace goodwill::input {

struct Explanation {
    std::string message;
    std::string help{};
    bool at_opening{false};  // the place to show is where the innermost bracket was opened
    bool at_quote{false};    // the place to show is the quote that is not closed
};

//! Explains a message of the library given for an offset in the text.
[[nodiscard]] Explanation explanation(std::string_view message, std::string_view text, std::size_t offset);

}  // namespace goodwill::input
