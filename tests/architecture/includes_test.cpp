// Who may include whom. The table below is the dependency picture of engine/README.md; a folder's CMakeLists.txt may
// declare no more than its row, and its sources may include no more than its CMakeLists.txt declares.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "architecture/sources.hpp"
#include "support/catch.hpp"

namespace goodwill::architecture {
namespace {

using Folders = std::set<std::string>;

const std::map<std::string, Folders>& allowed_uses() {
    static const std::map<std::string, Folders> table = [] {
        std::map<std::string, Folders> rows;
        rows["base"] = {};
        rows["time"] = {"base"};
        rows["input"] = {"base", "time"};
        rows["random"] = {"base", "input"};
        rows["statistics"] = {"base"};
        rows["results"] = {"base"};
        const Folders ground{"base", "time", "input", "random", "statistics", "results"};
        for (const char* folder : {"journey", "population", "network"}) {
            rows[folder] = ground;
        }
        rows["scenario"] = ground;
        rows["scenario"].insert({"journey", "population", "network"});
        rows["simulation"] = rows["scenario"];
        rows["simulation"].insert("scenario");
        rows["experiment"] = rows["simulation"];
        rows["experiment"].insert("simulation");
        rows["report"] = {"base", "results", "experiment"};
        rows["models"] = rows["simulation"];
        rows["models"].insert("simulation");
        return rows;
    }();
    return table;
}

// engine/base/ids.hpp -> base; models/talk/stage.cpp -> models
std::string library_of(const std::string& path) {
    const std::string top = path.substr(0, path.find('/'));
    if (top != "engine") {
        return top;
    }
    const std::string rest = path.substr(path.find('/') + 1);
    return rest.substr(0, rest.find('/'));
}

// "base/ids.hpp" -> base; "models/talk/stage.hpp" -> models
std::string library_of_include(const std::string& target) { return target.substr(0, target.find('/')); }

Folders declared_by(const std::string& library) {
    const std::filesystem::path root = support::source_folder();
    const std::filesystem::path folder = library == "models" ? root / library : root / "engine" / library;
    return declared_uses(read_text(folder / "CMakeLists.txt"));
}

std::vector<std::string> wrong_includes(const Source& source, const Folders& declared) {
    const std::string own = library_of(source.path);
    std::vector<std::string> wrong;
    for (const Include& include : includes_of(source)) {
        const std::string wanted = library_of_include(include.target);
        if (include.quoted && wanted != own && !declared.contains(wanted)) {
            wrong.push_back(source.path + ":" + std::to_string(include.line) + ": includes \"" + include.target +
                            "\", but '" + wanted + "' is not among the USES of " + own);
        }
    }
    return wrong;
}

// models/talk/stage.cpp -> talk; models/catalogue.cpp -> ""
std::string idea_of(const std::string& path) {
    const std::string rest = path.substr(path.find('/') + 1);
    const std::size_t slash = rest.find('/');
    return slash == std::string::npos ? "" : rest.substr(0, slash);
}

std::vector<std::string> meetings_between_models(const Source& source) {
    std::vector<std::string> wrong;
    const std::string own = idea_of(source.path);
    for (const Include& include : includes_of(source)) {
        if (own.empty() || !include.quoted || library_of_include(include.target) != "models") {
            continue;
        }
        const std::string other = idea_of(include.target);
        if (!other.empty() && other != own) {
            wrong.push_back(source.path + ":" + std::to_string(include.line) + ": includes \"" + include.target + "\"");
        }
    }
    return wrong;
}

std::vector<Source> engine_and_models() {
    std::vector<Source> all = sources("engine");
    all.insert(all.end(), sources("models").begin(), sources("models").end());
    return all;
}

}  // namespace

TEST_CASE("A folder declares no dependency that the architecture does not grant", "[architecture]") {
    std::vector<std::string> wrong;
    for (const auto& [library, allowed] : allowed_uses()) {
        for (const std::string& used : declared_by(library)) {
            if (!allowed.contains(used)) {
                wrong.push_back("the CMakeLists.txt of " + library + " lists '" + used + "' in USES");
            }
        }
    }
    CHECK(joined(wrong) == "");
}

TEST_CASE("A folder includes only folders it declares", "[architecture]") {
    std::vector<std::string> wrong;
    std::map<std::string, Folders> declared;
    for (const auto& [library, allowed] : allowed_uses()) {
        declared[library] = declared_by(library);
    }
    for (const Source& source : engine_and_models()) {
        const std::string library = library_of(source.path);
        INFO(source.path);
        REQUIRE(allowed_uses().contains(library));
        std::ranges::move(wrong_includes(source, declared[library]), std::back_inserter(wrong));
    }
    CHECK(joined(wrong) == "");
}

TEST_CASE("The dependencies of the folders have no cycle", "[architecture]") {
    for (const auto& [library, allowed] : allowed_uses()) {
        for (const std::string& used : allowed) {
            INFO(library << " and " << used);
            CHECK_FALSE(allowed_uses().at(used).contains(library));
        }
    }
}

TEST_CASE("Models meet through columns and events, never by including each other", "[architecture]") {
    std::vector<std::string> wrong;
    for (const Source& source : sources("models")) {
        std::ranges::move(meetings_between_models(source), std::back_inserter(wrong));
    }
    CHECK(joined(wrong) == "");
}

TEST_CASE("An include that the architecture forbids is found", "[architecture]") {
    const Source bad = make_source("engine/base/ids.hpp", "#include <vector>\n#include \"scenario/scenario.hpp\"\n");
    CHECK(wrong_includes(bad, {}).size() == 1);
    CHECK(wrong_includes(bad, {"scenario"}).empty());
    CHECK(wrong_includes(make_source("engine/journey/a.cpp", "#include \"models/vocabulary.hpp\""), {"base"}).size() ==
          1);
    const Source meeting = make_source("models/talk/stage.cpp", "#include \"models/emotion/stage.hpp\"\n");
    CHECK(meetings_between_models(meeting).size() == 1);
    const Source shared = make_source("models/talk/stage.cpp", "#include \"models/vocabulary.hpp\"\n");
    CHECK(meetings_between_models(shared).empty());
    CHECK(declared_uses("goodwill_library(a SOURCES x.cpp USES base time PRIVATE_USES q::q) # USES no\n"
                        "goodwill_library(a USES input)") == Folders{"base", "input", "time"});
}

}  // namespace goodwill::architecture
