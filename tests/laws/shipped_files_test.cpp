// Every file that is shipped loads with the real models and checks clean, and a slip in any of its keys is found where it
// stands.
#include <filesystem>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

#include "experiment/arms.hpp"
#include "experiment/claim.hpp"
#include "input/schema.hpp"
#include "models/catalogue.hpp"
#include "random/philox.hpp"
#include "scenario/checks.hpp"
#include "scenario/load.hpp"
#include "simulation/run.hpp"
#include "support/catch.hpp"
#include "support/environment.hpp"

using namespace goodwill;

namespace {

std::vector<std::filesystem::path> shipped() {
    std::vector<std::filesystem::path> files;
    for (const char* folder : {"scenarios", "tools/bench"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(support::source_folder() / folder))
            if (entry.path().extension() == ".yaml" && entry.path().parent_path().filename() != "policies" &&
                entry.path().parent_path().filename() != "claims")
                files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

//! All keys of the language, wherever they may stand.
std::set<std::string> keys_of_the_language() {
    scenario::Scenario s;
    s.models = scenario::ModelSet{models::kinds()};
    const auto schema = nlohmann::json::parse(input::json_schema(input::Fields::slot(s), "all"));
    std::set<std::string> keys;
    const std::function<void(const nlohmann::json&)> collect = [&](const nlohmann::json& part) {
        if (part.is_object() && part.contains("properties"))
            for (const auto& [key, value] : part["properties"].items()) keys.insert(key);
        for (const auto& child : part)
            if (child.is_structured()) collect(child);
    };
    collect(schema);
    for (const auto& kind : models::kinds()) keys.erase(kind.name);  // "complaint" may also be an author's touchpoint
    return keys;
}

//! The keys of a tree, with their places.
void collect_keys(const input::Node& node, std::vector<input::Node>& out) {
    for (const auto& [key, value] : node.entries) {
        out.push_back(key);
        collect_keys(value, out);
    }
    for (const input::Node& item : node.items) collect_keys(item, out);
}

}  // namespace

TEST_CASE("Every shipped scenario loads and checks without an error or a warning, and watches figures that exist", "[laws]") {
    const std::shared_ptr<const simulation::Catalogue> catalogue{std::shared_ptr<void>{}, &models::catalogue()};
    const auto files = shipped();
    CHECK(files.size() >= 18);
    for (const auto& file : files) {
        INFO(file.filename().string());
        base::Diagnostics out;
        const auto loaded = scenario::load_scenario(file.string(), models::kinds(), out);
        REQUIRE(loaded.has_value());
        std::vector<std::string> names;
        const auto registry = simulation::figures_of(experiment::baseline_arm(*loaded, catalogue).model);
        for (const auto& f : registry.figures()) names.push_back(f.name);
        scenario::check_scenario(*loaded, out, names);
        CHECK(out.render() == "");
    }
}

TEST_CASE("Of 200 random slips in keys of shipped files each is found at its line", "[laws]") {
    const auto known = keys_of_the_language();
    const auto files = shipped();
    int tried = 0;
    for (std::uint32_t n = 0; tried < 200; ++n) {
        REQUIRE(n < 5000);
        const random::Block luck = random::philox({n, 0, 0, 0}, 1, 2);
        const auto& file = files[luck.word[0] % files.size()];
        base::Diagnostics unsaid;
        const auto source = input::read_source(file.string(), unsaid);
        std::vector<input::Node> keys;
        collect_keys(input::parse_yaml(source, unsaid).value(), keys);
        const input::Node& key = keys[luck.word[1] % keys.size()];
        std::string slip = key.text;
        slip[luck.word[2] % slip.size()] = static_cast<char>('a' + luck.word[3] % 26);
        if (!known.contains(key.text) || known.contains(slip)) continue;  // names are the author's own
        ++tried;
        std::string text = source->text;
        std::size_t line_start = 0;
        for (int line = 1; line < key.place.line; ++line) line_start = text.find('\n', line_start) + 1;
        text.replace(line_start + static_cast<std::size_t>(key.place.column) - 1, key.text.size(), slip);
        base::Diagnostics out;
        static_cast<void>(scenario::load_scenario_text(std::make_shared<base::SourceText>(base::SourceText{file.string(), text}), models::kinds(), out));
        INFO(file.filename().string() << ":" << key.place.line << " '" << key.text << "' as '" << slip << "'\n" << out.render());
        REQUIRE(out.failed());
        bool at_its_line = false;
        for (const auto& d : out.all()) at_its_line = at_its_line || d.place.line == key.place.line;
        CHECK(at_its_line);
    }
}

TEST_CASE("The committed schema and reference page are what the descriptions say", "[laws]") {
    scenario::Scenario s;
    s.models = scenario::ModelSet{models::kinds()};
    const auto text_of = [](const char* name) {
        std::ifstream file(support::source_folder() / "scenarios" / name);
        return std::string{std::istreambuf_iterator<char>{file}, {}};
    };
    INFO("after a change of a describe(): goodwill schema --write scenarios");
    CHECK(text_of("SCHEMA.md") == input::reference_page(input::Fields::slot(s)));
    CHECK(nlohmann::json::parse(text_of("goodwill.schema.json"))["properties"] ==
          nlohmann::json::parse(input::json_schema(input::Fields::slot(s), "Goodwill scenario"))["properties"]);
    experiment::Claim claim;
    CHECK(nlohmann::json::parse(text_of("claim.schema.json"))["properties"] ==
          nlohmann::json::parse(input::json_schema(input::Fields::slot(claim), "Goodwill claim"))["properties"]);
}
