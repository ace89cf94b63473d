// The sources as text. A small scanner is enough: the sources have no trigraphs and no line-continued comments.
#include "architecture/sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

#include "support/environment.hpp"

namespace goodwill::architecture {
namespace {

bool is_cpp(const std::filesystem::path& file) {
    const std::string extension = file.extension().string();
    return extension == ".hpp" || extension == ".cpp" || extension == ".inc";
}

bool is_foreign(const std::filesystem::path& folder) {
    const std::string name = folder.filename().string();
    return name == "node_modules" || name == "dist" || name == "build";
}

std::vector<Source> scan(std::string_view top) {
    const std::filesystem::path root = support::source_folder();
    std::vector<Source> found;
    if (!std::filesystem::exists(root / top)) {
        return found;
    }
    for (auto entry = std::filesystem::recursive_directory_iterator(root / top);
         entry != std::filesystem::recursive_directory_iterator{}; ++entry) {
        if (entry->is_directory() && is_foreign(entry->path())) {
            entry.disable_recursion_pending();
        } else if (entry->is_regular_file() && is_cpp(entry->path())) {
            found.push_back(
                make_source(std::filesystem::relative(entry->path(), root).generic_string(), read_text(entry->path())));
        }
    }
    std::ranges::sort(found, {}, &Source::path);
    return found;
}

// Where the comment or literal that begins at `at` ends; `at` itself when none begins there.
std::size_t end_of_blank(std::string_view text, std::size_t at) {
    const auto after = [&](std::size_t found, std::size_t length) {
        return found == std::string_view::npos ? text.size() : found + length;
    };
    if (text.substr(at).starts_with("//")) {
        return after(text.find('\n', at), 0);
    }
    if (text.substr(at).starts_with("/*")) {
        return after(text.find("*/", at + 2), 2);
    }
    if (text.substr(at).starts_with("R\"")) {
        const std::size_t open = text.find('(', at);
        const std::string close = fmt::format("){}\"", text.substr(at + 2, open - at - 2));
        return after(text.find(close, open), close.size());
    }
    const char quote = text[at];
    const bool digit_separator = quote == '\'' && at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0;
    if ((quote != '"' && quote != '\'') || digit_separator) {
        return at;
    }
    std::size_t end = at + 1;
    while (end < text.size() && text[end] != quote && text[end] != '\n') {
        end += text[end] == '\\' ? 2 : 1;
    }
    return std::min(end + 1, text.size());
}

}  // namespace

const std::vector<Source>& sources(std::string_view top) {
    static std::map<std::string, std::vector<Source>, std::less<>> known;
    auto place = known.find(top);
    if (place == known.end()) {
        place = known.emplace(top, scan(top)).first;
    }
    return place->second;
}

Source make_source(std::string path, std::string text) {
    std::string code = without_comments_and_literals(text);
    return {.path = std::move(path), .text = std::move(text), .code = std::move(code)};
}

std::vector<Include> includes_of(const Source& source) {
    static const std::regex directive{R"re(^\s*#\s*include\s*(["<])([^">]+)[">])re"};
    std::vector<Include> found;
    std::istringstream lines{source.text};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        std::smatch match;
        if (std::regex_search(line, match, directive)) {
            found.push_back({.target = match[2], .quoted = match[1] == "\"", .line = number});
        }
    }
    return found;
}

std::string without_comments_and_literals(std::string_view text) {
    std::string code{text};
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = end_of_blank(text, at);
        for (std::size_t i = at; i < end; ++i) {
            code[i] = text[i] == '\n' ? '\n' : ' ';
        }
        at = std::max(end, at + 1);
    }
    return code;
}

std::string read_text(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    std::ostringstream text;
    text << stream.rdbuf();
    return std::move(text).str();
}

std::vector<std::string> find_in_code(const Source& source, const std::string& pattern, const std::string& what) {
    const std::regex expression{pattern};
    std::vector<std::string> found;
    std::istringstream lines{source.code};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        std::smatch match;
        if (std::regex_search(line, match, expression)) {
            found.push_back(source.path + ":" + std::to_string(number) + ": " + what + ": " + match.str());
        }
    }
    return found;
}

std::set<std::string> declared_uses(std::string_view cmake_text) {
    static const std::regex call{R"(goodwill_library\s*\(([^)]*)\))"};
    static const std::regex comment{R"(#[^\n]*)"};
    const std::string text = std::regex_replace(std::string{cmake_text}, comment, "");
    std::set<std::string> uses;
    for (auto match = std::sregex_iterator(text.begin(), text.end(), call); match != std::sregex_iterator{}; ++match) {
        std::istringstream words{(*match)[1].str()};
        std::string section;
        std::string word;
        while (words >> word) {
            if (word == "SOURCES" || word == "USES" || word == "PRIVATE_USES") {
                section = word;
            } else if (section == "USES") {
                uses.insert(word);
            }
        }
    }
    return uses;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) {
        all += "\n" + line;
    }
    return all;
}

}  // namespace goodwill::architecture
