// See library.hpp.
#include "tools/commands/library.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>

#include "base/edit_distance.hpp"
#include "tools/commands/build_facts.hpp"

namespace goodwill::commands {
namespace {

namespace fs = std::filesystem;

//! What is in a folder, by name; nothing when it cannot be read.
std::vector<fs::path> contents(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code ignored;
    for (fs::directory_iterator i{folder, fs::directory_options::skip_permission_denied, ignored}, end;
         !ignored && i != end; i.increment(ignored))
        found.push_back(i->path());
    std::ranges::sort(found);
    return found;
}

bool is_file(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

bool is_yaml(const fs::path& path) {
    return (path.extension() == ".yaml" || path.extension() == ".yml") && is_file(path);
}

//! Whether a file has a line that begins with a key.
bool begins_with_key(const fs::path& file, std::string_view key) {
    std::ifstream in{file};
    std::string line;
    for (int n = 0; n < 200 && std::getline(in, line); ++n)
        if (line.starts_with(key))
            return true;
    return false;
}

void add_cases(std::vector<Entry>& entries, const fs::path& folder, Shelf shelf) {
    for (const fs::path& path : contents(folder))
        if (is_file(path / "baseline.yaml"))
            entries.push_back({path.filename().string(), path / "baseline.yaml", shelf});
}

void add_files(std::vector<Entry>& entries, const fs::path& folder, Shelf shelf, std::string_view key) {
    for (const fs::path& path : contents(folder))
        if (is_yaml(path) && path.stem() != "baseline" && begins_with_key(path, key))
            entries.push_back({path.stem().string(), path, shelf});
}

//! A name seen from another folder may be seen once more; the first counts.
void drop_doubles(std::vector<Entry>& entries) {
    std::vector<Entry> kept;
    for (Entry& e : entries)
        if (std::ranges::find(kept, e.name, &Entry::name) == kept.end())
            kept.push_back(std::move(e));
    entries = std::move(kept);
}

//! Small letters, and one kind of hyphen.
std::string folded(std::string_view text) {
    std::string result;
    for (const char c : text)
        result += c == '-' || c == ' ' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (result.ends_with(".yaml"))
        result.resize(result.size() - 5);
    return result;
}

std::vector<std::string> nearby_words(const std::vector<Entry>& entries) {
    std::vector<std::string> words;
    for (const Entry& e : entries)
        words.push_back(e.name);
    for (const Entry& e : entries) {
        const std::string name = folded(e.name);
        for (std::size_t from = 0, to = 0; from < name.size(); from = to + 1) {
            to = std::min(name.find('_', from), name.size());
            if (to - from >= 4)
                words.push_back(name.substr(from, to - from));
        }
    }
    return words;
}

std::string names_of(const std::vector<Entry>& entries) {
    std::string names;
    for (const Entry& e : entries)
        names += (names.empty() ? "" : ", ") + e.name;
    return names;
}

std::optional<Entry> chosen(std::string_view word, std::string_view what, const std::vector<Entry>& entries,
                            std::string_view nowhere, const Console& console) {
    const std::vector<Entry> meant = meant_by(word, entries);
    if (meant.size() == 1)
        return meant.front();
    if (!meant.empty()) {
        console.error(fmt::format("'{}' may mean {}; write more of the name", word, names_of(meant)));
        return {};
    }
    const std::vector<std::string> words = nearby_words(entries);
    const std::optional<std::string> near = base::nearest(folded(word), words);
    std::string help{nowhere};
    if (near) {
        help = fmt::format("did you mean '{}'?", *near);
    } else if (!entries.empty()) {
        help = fmt::format("there are: {}", names_of(entries));
    }
    console.error(fmt::format("no {} '{}'; {}", what, word, help));
    return {};
}

bool looks_like_path(std::string_view word) {
    return word.find('/') != std::string_view::npos || word.ends_with(".yaml") || word.ends_with(".yml");
}

}  // namespace

std::optional<fs::path> library_folder() {
    if (const char* own = std::getenv("GOODWILL_LIBRARY"); own != nullptr && *own != '\0')
        return fs::path{own};
    std::error_code ignored;
    for (const std::string_view folder : {source_library, installed_library})
        if (fs::is_directory(folder, ignored))
            return fs::path{folder};
    return {};
}

std::vector<Entry> known_scenarios() {
    std::vector<Entry> entries;
    add_cases(entries, ".", Shelf::own);
    add_files(entries, ".", Shelf::own, "goodwill:");
    for (Entry& e : entries)
        e.file = e.file.lexically_normal();
    if (const auto library = library_folder()) {
        add_cases(entries, *library / "cases", Shelf::case_of_library);
        add_files(entries, *library / "lessons", Shelf::lesson, "goodwill:");
        add_files(entries, *library, Shelf::example, "goodwill:");
    }
    drop_doubles(entries);
    return entries;
}

std::vector<Entry> known_policies(const fs::path& scenario) {
    std::vector<Entry> entries;
    add_files(entries, scenario.parent_path() / "policies", Shelf::own, "policy:");
    add_files(entries, "policies", Shelf::own, "policy:");
    drop_doubles(entries);
    return entries;
}

std::string short_name(const fs::path& scenario) {
    if (scenario.stem() != "baseline")
        return scenario.stem().string();
    const std::string folder = fs::absolute(scenario).lexically_normal().parent_path().filename().string();
    return folder.empty() ? "baseline" : folder;
}

std::vector<Entry> meant_by(std::string_view word, const std::vector<Entry>& entries) {
    const std::string wanted = folded(word);
    std::vector<Entry> exact, part, anywhere;
    for (const Entry& e : entries) {
        const std::string name = folded(e.name);
        if (name == wanted)
            exact.push_back(e);
        if (("_" + name + "_").find("_" + wanted + "_") != std::string::npos)
            part.push_back(e);
        if (!wanted.empty() && name.find(wanted) != std::string::npos)
            anywhere.push_back(e);
    }
    return !exact.empty() ? exact : !part.empty() ? part : anywhere;
}

std::optional<Entry> find_scenario(std::string_view word, const Console& console) {
    const fs::path path{word};
    if (is_file(path))
        return Entry{short_name(path), path, Shelf::own};
    if (is_file(path / "baseline.yaml"))
        return Entry{short_name(path / "baseline.yaml"), path / "baseline.yaml", Shelf::own};
    if (looks_like_path(word)) {
        console.error(fmt::format("there is no file {}; goodwill list shows what goes by name", word));
        return {};
    }
    return chosen(word, "scenario", known_scenarios(), "no library was found; give the path of a scenario file",
                  console);
}

std::optional<Entry> find_policy(std::string_view word, const fs::path& scenario, const Console& console) {
    const fs::path path{word};
    if (is_file(path))
        return Entry{path.stem().string(), path, Shelf::own};
    if (looks_like_path(word)) {
        console.error(fmt::format("there is no file {}", word));
        return {};
    }
    return chosen(word, "policy", known_policies(scenario),
                  "this scenario has no policies beside it; give the path of a policy file", console);
}

}  // namespace goodwill::commands
