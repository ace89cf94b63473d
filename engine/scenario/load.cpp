// Loading in the order in which things are laid over each other: the extended file, the file, `--set`, then the check that
// the dated changes can be applied to the result.
#include "scenario/load.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "base/edit_distance.hpp"
#include "scenario/changes.hpp"
#include "scenario/checks.hpp"
#include "scenario/describe_parts.hpp"
#include "scenario/walk.hpp"

namespace goodwill::scenario {

namespace {

using Source = std::shared_ptr<const base::SourceText>;

Source read_with(const ReadSource& read, const std::string& name, base::Diagnostics& out) {
    return read ? read(name, out) : input::read_source(name, out);
}

base::Place start_of(const Source& source) { return {source, 1, 1, 1}; }

void remove_key(Node& map, std::string_view key) {
    std::erase_if(map.entries, [&](const auto& entry) { return entry.first.text == key; });
}

std::string beside(const std::string& file, const std::string& other) {
    return (std::filesystem::path{file}.parent_path() / other).lexically_normal().string();
}

//! The tree that `over` extends; absent, with a diagnostic at its `extends:`.
std::optional<Node> read_extended(const Node& extends, const LoadSettings& settings, std::vector<Source>& sources, base::Diagnostics& out) {
    if (!extends.is_scalar() || extends.text.empty()) {
        out.error(extends.place, "'extends' expects the path of a scenario file", "write extends: baseline.yaml");
        return std::nullopt;
    }
    const std::string name = beside(extends.place.source->name, extends.text);
    base::Diagnostics reading;
    const Source source = read_with(settings.read, name, reading);
    if (!source) {
        const std::string why = reading.all().empty() ? "it cannot be read" : reading.all().front().message;
        out.error(extends.place, fmt::format("cannot extend '{}': {}", extends.text, why), "the path is relative to this file");
        return std::nullopt;
    }
    sources.push_back(source);
    std::optional<Node> tree = input::parse_yaml(source, out);
    if (!tree) return std::nullopt;
    if (const Node* again = tree->find("extends")) {
        auto& error = out.error(extends.place, fmt::format("'{}' itself extends another scenario, and only one level is allowed", extends.text),
                                "extend that one, or write its values here");
        error.notes.push_back({again->place, fmt::format("'{}' extends '{}'", extends.text, again->text)});
        return std::nullopt;
    }
    return tree;
}

//! `~` takes away what the extended file says; of a key it does not have there is nothing to take, so it is a slip, and
//! what was to be taken is still there.
void check_removals(const Node& extended, const Node& over, const std::string& path, input::Broken& broken, base::Diagnostics& out) {
    std::vector<std::string> known;
    for (const auto& [key, value] : extended.entries) known.push_back(key.text);
    for (const auto& [key, value] : over.entries) {
        const Node* there = extended.find(key.text);
        if (value.is_null() && there == nullptr) {
            out.error(key.place, fmt::format("'{}: ~' removes nothing: the extended file has no such key here", key.text),
                      base::did_you_mean(key.text, known));
            broken.add(path);
        } else if (value.is_map()) {
            check_removals(there != nullptr ? *there : Node{}, value, join(path, key.text), broken, out);
        }
    }
}

//! The text as a tree, laid over what it extends.
std::optional<Node> read_tree(const Source& source, const LoadSettings& settings, std::vector<Source>& sources, input::Broken& broken,
                              base::Diagnostics& out) {
    std::optional<Node> tree = input::parse_yaml(source, out);
    if (!tree) return std::nullopt;
    if (!tree->is_map()) {
        out.error(start_of(source), "expected a scenario, found no keys", "a scenario begins with goodwill: 1");
        return std::nullopt;
    }
    if (const Node* policy = tree->find_key("policy"); policy != nullptr && tree->find("goodwill") == nullptr) {
        out.error(policy->place, "this is a policy, not a scenario", "goodwill compare SCENARIO POLICY");
        return std::nullopt;
    }
    const Node* extends = tree->find("extends");
    if (extends == nullptr) return tree;
    const std::optional<Node> extended = read_extended(*extends, settings, sources, out);
    if (!extended) return std::nullopt;
    remove_key(*tree, "extends");
    check_removals(*extended, *tree, "", broken, out);
    return input::merged(*extended, *tree);
}

//! Moves the places of a value that was parsed alone to where it stands in the whole text.
void relocate(Node& node, const Source& source, int columns) {
    node.place.source = source;
    node.place.column += columns;
    for (auto& [key, value] : node.entries) {
        relocate(key, source, columns);
        relocate(value, source, columns);
    }
    for (Node& item : node.items) relocate(item, source, columns);
}

//! "teams.agents.size=14" as a path and a value, with places in a source named after what was typed.
std::optional<Setting> parse_setting(const std::string& text, base::Diagnostics& out) {
    const auto source = std::make_shared<const base::SourceText>(base::SourceText{"--set " + text, text});
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
        out.error(start_of(source), fmt::format("expected PATH=VALUE, found '{}'", text), "such as --set teams.agents.size=14");
        return std::nullopt;
    }
    Setting setting;
    setting.path.kind = Node::Kind::scalar;
    setting.path.text = text.substr(0, equals);
    setting.path.place = {source, 1, 1, static_cast<int>(equals)};
    if (setting.path.text == "extends") {
        out.error(setting.path.place, "'extends' can only be written in a scenario file");
        return std::nullopt;
    }
    if (text.find_first_not_of(' ', equals + 1) == std::string::npos) {
        out.error(setting.path.place, fmt::format("'{}' has no value behind '='", setting.path.text), "such as --set teams.agents.size=14");
        return std::nullopt;
    }
    const auto value_source = std::make_shared<const base::SourceText>(base::SourceText{source->name, text.substr(equals + 1)});
    std::optional<Node> value = input::parse_yaml(value_source, out);
    if (!value) return std::nullopt;
    setting.value = std::move(*value);
    if (!setting.value.place.known()) setting.value.place = start_of(source);
    relocate(setting.value, source, static_cast<int>(equals) + 1);
    return setting;
}

void apply_settings(Loaded& loaded, const std::vector<std::string>& texts, base::Diagnostics& out) {
    input::Reading reading{out, loaded.origins, loaded.scenario.money.currency};
    for (const std::string& text : texts) {
        std::optional<Setting> setting = parse_setting(text, out);
        if (!setting) continue;
        if (input::set_path(Fields::slot(loaded.scenario), setting->path, setting->value, false, reading)) {
            loaded.settings.push_back(std::move(*setting));
        }
    }
}

//! The first thing that does not work when all changes act together, unless something was reported already.
void check_together(const Loaded& loaded, const std::vector<LoadedPolicy>& policies, base::Diagnostics& out) {
    if (out.failed()) return;
    base::Diagnostics together;
    static_cast<void>(build_epochs(loaded, policies, together));
    pass_on_first_error(together, out);
}

}  // namespace

std::optional<Loaded> load_scenario_text(Source source, const std::vector<ModelKind>& kinds, base::Diagnostics& out,
                                         const LoadSettings& settings) {
    base::Diagnostics mine;
    const auto finish = [&](std::optional<Loaded> loaded) {
        pass_on(mine, out);
        return mine.failed() ? std::nullopt : std::move(loaded);
    };
    Loaded loaded;
    loaded.sources.push_back(source);
    input::Reading reading{mine, loaded.origins};
    std::optional<Node> tree = read_tree(source, settings, loaded.sources, reading.broken, mine);
    if (!tree) return finish(std::nullopt);
    loaded.tree = std::move(*tree);
    loaded.scenario.models = ModelSet{kinds};
    input::read_into(loaded.tree, loaded.scenario, reading);
    complete(loaded.scenario);
    const std::size_t errors_before = mine.errors();
    for (const Setting& value : settings.start)
        static_cast<void>(input::set_path(Fields::slot(loaded.scenario), value.path, value.value, false, reading));
    apply_settings(loaded, settings.set, mine);
    if (mine.errors() > errors_before) return finish(std::nullopt);  // some value is not what was meant, and which is unknown
    fix_settings(loaded.scenario.changes, loaded.settings, mine);
    check_changes(loaded.scenario.changes, Places{loaded.origins, loaded.tree}, loaded.scenario, {reading.broken, reading.broken}, mine);
    check_together(loaded, {}, mine);
    if (mine.failed()) check_sound_parts(loaded, reading.broken, mine);
    return finish(std::move(loaded));
}

std::optional<Loaded> load_scenario(const std::string& path, const std::vector<ModelKind>& kinds, base::Diagnostics& out,
                                    const LoadSettings& settings) {
    Source source = read_with(settings.read, path, out);
    if (!source) return std::nullopt;
    return load_scenario_text(std::move(source), kinds, out, settings);
}

bool check_policy(LoadedPolicy& policy, const Loaded& scenario, base::Diagnostics& out) {
    base::Diagnostics mine;
    fix_settings(policy.policy.changes, scenario.settings, mine);
    check_changes(policy.policy.changes, Places{policy.origins, policy.tree}, scenario.scenario, {}, mine);
    check_together(scenario, {policy}, mine);
    pass_on(mine, out);
    return !mine.failed();
}

std::optional<LoadedPolicy> load_policy_text(Source source, const Loaded& scenario, base::Diagnostics& out) {
    base::Diagnostics mine;
    LoadedPolicy loaded;
    loaded.source = source;
    if (std::optional<Node> tree = input::parse_yaml(source, mine)) {
        loaded.tree = std::move(*tree);
        const Node* scenario_key = loaded.tree.find_key("goodwill");
        if (!loaded.tree.is_map()) {
            mine.error(start_of(source), "expected a policy, found no keys", "a policy begins with policy: and its name");
        } else if (scenario_key != nullptr) {
            mine.error(scenario_key->place, "this is a scenario, not a policy", "a policy begins with policy: and its name");
        } else {
            input::Reading reading{mine, loaded.origins, scenario.scenario.money.currency};
            input::read_into(loaded.tree, loaded.policy, reading);
            fix_settings(loaded.policy.changes, scenario.settings, mine);
            check_changes(loaded.policy.changes, Places{loaded.origins, loaded.tree}, scenario.scenario, {reading.broken, {}}, mine);
            check_together(scenario, {loaded}, mine);
        }
    }
    pass_on(mine, out);
    if (mine.failed()) return std::nullopt;
    return loaded;
}

std::optional<LoadedPolicy> load_policy(const std::string& path, const Loaded& scenario, base::Diagnostics& out, const ReadSource& read) {
    Source source = read_with(read, path, out);
    if (!source) return std::nullopt;
    return load_policy_text(std::move(source), scenario, out);
}

std::string effective_yaml(const Loaded& loaded) {
    Scenario copy = loaded.scenario;
    return input::to_yaml(Fields::slot(copy), loaded.origins, copy.money.currency);
}

}  // namespace goodwill::scenario
