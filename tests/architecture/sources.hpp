// The sources as text, for laws about the sources themselves: which files there are, what they include, and their code
// without comments and literals, so that a word in a sentence is never mistaken for a call.
#pragma once
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace goodwill::architecture {

struct Source {
    std::string path;  // from the root, e.g. engine/base/ids.hpp
    std::string text;
    std::string code;  // the same with comments and literals blanked, line for line

    [[nodiscard]] bool is_header() const { return path.ends_with(".hpp"); }
    [[nodiscard]] std::string folder() const { return path.substr(0, path.rfind('/')); }
};

struct Include {
    std::string target;
    bool quoted;
    int line;
};

//! All C++ sources below the given top folders, in the order of their paths.
[[nodiscard]] const std::vector<Source>& sources(std::string_view top);

//! A source from a text, as the tests of these tests need it.
[[nodiscard]] Source make_source(std::string path, std::string text);

[[nodiscard]] std::vector<Include> includes_of(const Source& source);

//! Blanks comments, strings and characters; line breaks stay.
[[nodiscard]] std::string without_comments_and_literals(std::string_view text);

[[nodiscard]] std::string read_text(const std::filesystem::path& file);

//! Matches of a regular expression in the code, as "path:line: what".
[[nodiscard]] std::vector<std::string> find_in_code(const Source& source, const std::string& pattern,
                                                    const std::string& what);

//! The folders that a folder's CMakeLists.txt lists after USES, over all its calls of goodwill_library.
[[nodiscard]] std::set<std::string> declared_uses(std::string_view cmake_text);

//! One line each; empty when there is nothing to say, so that a test can compare with "".
[[nodiscard]] std::string joined(const std::vector<std::string>& lines);

}  // namespace goodwill::architecture
