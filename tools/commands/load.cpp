// See load.hpp.
#include "tools/commands/load.hpp"

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

void append(base::Diagnostics& to, const base::Diagnostics& more) {
    for (const base::Diagnostic& d : more.all()) {
        base::Diagnostic& own = d.severity == base::Severity::error ? to.error(d.place, d.message, d.help)
                                                                    : to.warning(d.place, d.message, d.help);
        own.notes = d.notes;
    }
}

bool load_policies(const Asked& asked, Prepared& p, base::Diagnostics& out, const Console& console) {
    for (const std::string& word : asked.policies) {
        const std::optional<Entry> entry = find_policy(word, p.entry.file, console);
        if (!entry)
            return false;
        std::optional<scenario::LoadedPolicy> policy = scenario::load_policy(entry->file.string(), p.loaded, out);
        if (policy)
            p.policies.push_back(std::move(*policy));
    }
    if (!out.failed())
        scenario::check_policies(p.loaded, p.policies, out);
    if (!out.failed())
        scenario::check_over_time(p.loaded, p.policies, out);
    return true;
}

}  // namespace

std::optional<Prepared> prepare(const Asked& asked, const Console& console) {
    std::optional<Entry> entry = find_scenario(asked.scenario, console);
    if (!entry)
        return {};
    base::Diagnostics reading;
    std::optional<scenario::Loaded> loaded =
        scenario::load_scenario(entry->file.string(), models::kinds(), reading, {.set = asked.set, .read = {}});
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
               .policy = {},
               .figures = {},
               .warnings = std::move(reading)};
    p.baseline = experiment::baseline_arm(p.loaded, catalogue());
    p.figures = in_currency(simulation::figures_of(p.baseline.model), p.loaded.scenario.money.currency);
    scenario::check_scenario(p.loaded, p.warnings, names_of(p.figures));
    if (!p.warnings.failed() && !load_policies(asked, p, p.warnings, console))
        return {};
    if (p.warnings.failed()) {
        console.print(p.warnings);
        return {};
    }
    if (!p.policies.empty())
        p.policy = experiment::policy_arm(p.loaded, p.policies, catalogue());
    return p;
}

}  // namespace goodwill::commands
