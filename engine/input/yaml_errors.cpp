// The library reports what its grammar missed; the author wants to know which slip causes that. The commonest slips are
// a tab, an indentation that is off, ': ' inside a text without quotes, and a bracket or quote that is not closed.
#include "input/yaml_errors.hpp"

#include <algorithm>

#include <fmt/core.h>
#include <yaml-cpp/exceptions.h>

namespace goodwill::input {

namespace {

std::string_view line_before(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const std::size_t newline = before.rfind('\n');
    return newline == std::string_view::npos ? before : before.substr(newline + 1);
}

std::size_t indentation(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

Explanation wrong_colon(std::string_view text, std::size_t offset) {
    const std::string_view before = line_before(text, offset);
    if (before.find(": ") != std::string_view::npos)
        return {"this ':' cannot stand here", "put a text that contains ': ' in quotes"};
    const std::size_t line_begin = offset - before.size();
    const std::string_view above = line_before(text, line_begin > 0 ? line_begin - 1 : 0);
    if (above.find(": ") != std::string_view::npos && indentation(above) < indentation(before)) {
        return {"this ':' cannot stand here", "the line above has a value already: indent this line like it"};
    }
    return {"this ':' cannot stand here",
            "in the line above, is ':' or the space behind it missing, or a quote not closed?"};
}

//! A line that begins in a column of its own, or something behind a value that had ended.
Explanation wrong_column(std::string_view text, std::size_t offset) {
    const std::string_view before = line_before(text, offset);
    if (before.find('\t') < before.find_first_not_of(" \t"))
        return {"a tab cannot indent a line", "indent with spaces"};
    if (before.ends_with('\'') && before.find(": '") != std::string_view::npos)
        return {"the quote is closed before this", "write '' for a ' inside, or put the text in double quotes"};
    if (before.ends_with('"') && before.find(": \"") != std::string_view::npos)
        return {"the quote is closed before this", "write \\\" for a \" inside, or put the text in single quotes"};
    return {"this line does not fit the lines above it", "check its indentation, and that of the line above"};
}

Explanation unknown_character(std::string_view text, std::size_t offset) {
    const std::string_view rest = text.substr(std::min(offset, text.size()));
    if (rest.starts_with('\t'))
        return {"a tab cannot stand here", "use spaces"};
    const std::string_view first = rest.substr(0, 1);
    return {fmt::format("a text cannot begin with '{}'", first), "put it in quotes"};
}

}  // namespace

Explanation explanation(std::string_view message, std::string_view text, std::size_t offset) {
    namespace Msg = YAML::ErrorMsg;
    const auto is = [&](const char* known) { return message == known; };
    if (is(Msg::TAB_IN_INDENTATION))
        return {"a tab cannot indent a line", "indent with spaces"};
    if (is(Msg::MAP_VALUE))
        return wrong_colon(text, offset);
    if (is(Msg::END_OF_MAP) || is(Msg::END_OF_SEQ))
        return wrong_column(text, offset);
    if (is(Msg::END_OF_MAP_FLOW))
        return {.message = "this '{' is not closed",
                .help = "close it with '}', and set ',' between entries",
                .at_opening = true};
    if (is(Msg::END_OF_SEQ_FLOW))
        return {.message = "this '[' is not closed",
                .help = "close it with ']', and set ',' between entries",
                .at_opening = true};
    if (is(Msg::EOF_IN_SCALAR) || is(Msg::DOC_IN_SCALAR))
        return {.message = "this quote is not closed", .help = "close it on the same line", .at_quote = true};
    if (is(Msg::UNKNOWN_TOKEN))
        return unknown_character(text, offset);
    if (is(Msg::FLOW_END))
        return {"this bracket closes nothing", "remove it, or open it before"};
    if (is(Msg::BLOCK_ENTRY))
        return {"a list entry cannot begin here", "begin each entry with '-' on a line of its own"};
    if (message.starts_with(Msg::INVALID_ESCAPE)) {
        return {fmt::format("'\\{}' means nothing in double quotes",
                            message.substr(std::string_view(Msg::INVALID_ESCAPE).size())),
                "write '\\\\' for a backslash, or use single quotes"};
    }
    const bool alias =
        is(Msg::UNKNOWN_ANCHOR) || is(Msg::ALIAS_NOT_FOUND) || is(Msg::CHAR_IN_ALIAS) || is(Msg::ALIAS_CONTENT);
    if (alias)
        return {"aliases ('*name') are not part of the language", "put a text that begins with '*' in quotes"};
    const bool anchor = is(Msg::ANCHOR_NOT_FOUND) || is(Msg::CHAR_IN_ANCHOR) || is(Msg::MULTIPLE_ANCHORS);
    if (anchor)
        return {"anchors ('&name') are not part of the language", "put a text that begins with '&' in quotes"};
    const bool tag = is(Msg::CHAR_IN_TAG_HANDLE) || is(Msg::TAG_WITH_NO_SUFFIX) || is(Msg::END_OF_VERBATIM_TAG) ||
                     is(Msg::MULTIPLE_TAGS);
    if (tag)
        return {"tags ('!name') are not part of the language", "put a text that begins with '!' in quotes"};
    return {fmt::format("this cannot be read as YAML: {}", message), {}};
}

}  // namespace goodwill::input
