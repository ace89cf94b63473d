// See load.hpp.
#include "tools/commands/load.hpp"

#include <sstream>

#include "experiment/arms.hpp"
#include "models/catalogue.hpp"
#include "scenario/checks.hpp"
#include "simulation/run.hpp"

namespace goodwill::commands {
namespace {

//! The catalogue lives as long as the program; nobody owns it.
std::shared_ptr<const simulation::Catalogue> catalogue() {
    return {std::shared_ptr<const void>{}, &models::catalogue()};
}

//! The figures with money in the scenario's own currency.
results::Registry in_currency(const results::Registry& figures, const std::string& currency) {
    results::Registry own;
    for (const std::string& name : figures.tallies())
        static_cast<void>(own.tally(name));
    for (results::FigureInfo info : figures.figures()) {
        if (info.unit == "EUR")
            info.unit = currency;
        own.figure(std::move(info));
    }
    return own;
}

std::vector<std::string> names_of(const results::Registry& figures) {
    std::vector<std::string> names;
    for (const results::FigureInfo& f : figures.figures())
        names.push_back(f.name);
    return names;
}

std::vector<std::string> percentages_of(const results::Registry& figures) {
    std::vector<std::string> names;
    for (const results::FigureInfo& f : figures.figures())
        if (f.unit == "%")
            names.push_back(f.name);
    return names;
}

void append(base::Diagnostics& to, const base::Diagnostics& more) {
    for (const base::Diagnostic& d : more.all()) {
        base::Diagnostic& own = d.severity == base::Severity::error ? to.error(d.place, d.message, d.help)
                                                                    : to.warning(d.place, d.message, d.help);
        own.notes = d.notes;
    }
}

//! Whether what is set is part of the world that everybody lives in, not the policy itself.
bool sets_the_world(const Asked& asked) { return !asked.apart || !asked.policies.empty(); }

//! For a YAML text in single quotes.
std::string doubled(std::string text) {
    for (std::size_t at = 0; (at = text.find('\'', at)) != std::string::npos; at += 2)
        text.insert(at, 1, '\'');
    return text;
}

//! The words of each world beside the one as it is.
std::vector<std::vector<std::string>> worlds_of(const Asked& asked) {
    std::vector<std::vector<std::string>> worlds;
    if (!asked.apart) {
        if (!asked.policies.empty())
            worlds.push_back(asked.policies);
        return worlds;
    }
    for (const std::string& word : asked.policies) {
        std::vector<std::string>& names = worlds.emplace_back();
        std::istringstream parts{word};
        for (std::string part; std::getline(parts, part, '+');)
            names.push_back(part);
    }
    return worlds;
}

//! What was set on the command line, from day 0 on.
std::shared_ptr<const base::SourceText> policy_of_settings(const std::vector<std::string>& set) {
    std::string all, text;
    for (const std::string& setting : set) {
        all += (all.empty() ? "" : ", ") + setting;
        const std::size_t equals = setting.find('=');
        text += "      " + setting.substr(0, equals) + ": " + (equals == std::string::npos ? "" : setting.substr(equals + 1)) + "\n";
    }
    return std::make_shared<const base::SourceText>(
        base::SourceText{"--set " + all, "policy: '" + doubled(all) + "'\nchanges:\n  - on: day 0\n    set:\n" + text});
}

scenario::LoadedPolicy& add(Prepared& p, ArmOf& world, scenario::LoadedPolicy&& policy) {
    world.policies.push_back(p.policies.size());
    return p.policies.emplace_back(std::move(policy));
}

//! The policies of one world, when all of them could be read and can act together.
std::vector<scenario::LoadedPolicy> acting(const Prepared& p, const ArmOf& world) {
    std::vector<scenario::LoadedPolicy> policies;
    for (const std::size_t i : world.policies)
        policies.push_back(p.policies[i]);
    return policies;
}

bool load_policies(const Asked& asked, Prepared& p, base::Diagnostics& out, const Console& console) {
    for (const std::vector<std::string>& words : worlds_of(asked)) {
        ArmOf& world = p.under.emplace_back();
        for (const std::string& word : words) {
            const std::optional<Entry> entry = find_policy(word, p.entry.file, console);
            if (!entry)
                return false;
            world.word += (world.word.empty() ? "" : "+") + word;
            if (auto policy = scenario::load_policy(entry->file.string(), p.loaded, out))
                add(p, world, std::move(*policy));
        }
    }
    if (asked.apart && asked.policies.empty()) {
        ArmOf& world = p.under.emplace_back();
        if (auto policy = scenario::load_policy_text(policy_of_settings(asked.set), p.loaded, out))
            world.word = add(p, world, std::move(*policy)).policy.name;
    }
    for (const ArmOf& world : p.under) {
        const std::vector<scenario::LoadedPolicy> policies = acting(p, world);
        if (!out.failed())
            scenario::check_policies(p.loaded, policies, out);
        if (!out.failed())
            scenario::check_over_time(p.loaded, policies, out);
    }
    return true;
}

}  // namespace

std::optional<Prepared> prepare(const Asked& asked, const Console& console) {
    std::optional<Entry> entry = find_scenario(asked.scenario, console);
    if (!entry)
        return {};
    base::Diagnostics reading;
    std::optional<scenario::Loaded> loaded =
        scenario::load_scenario(entry->file.string(), models::kinds(), reading,
                                {.set = sets_the_world(asked) ? asked.set : std::vector<std::string>{},
                                 .read = {},
                                 .start = asked.start});
    base::Diagnostics sound;
    if (loaded)
        scenario::check_scenario(*loaded, sound);
    if (!loaded || reading.failed() || sound.failed()) {
        append(reading, sound);
        console.print(reading);
        return {};
    }
    Prepared p{.entry = std::move(*entry),
               .loaded = std::move(*loaded),
               .policies = {},
               .baseline = {},
               .under = {},
               .figures = {},
               .warnings = std::move(reading)};
    p.baseline = experiment::baseline_arm(p.loaded, catalogue());
    p.figures = in_currency(simulation::figures_of(p.baseline.model), p.loaded.scenario.money.currency);
    scenario::check_scenario(p.loaded, p.warnings, names_of(p.figures));
    scenario::check_percentages(p.loaded, percentages_of(p.figures), p.warnings);
    if (!p.warnings.failed() && !load_policies(asked, p, p.warnings, console))
        return {};
    if (p.warnings.failed()) {
        console.print(p.warnings);
        return {};
    }
    for (ArmOf& world : p.under)
        world.arm = experiment::policy_arm(p.loaded, acting(p, world), catalogue());
    return p;
}

}  // namespace goodwill::commands
