// See output.hpp.
#include "tools/commands/output.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "models/feedback/questionnaire.hpp"
#include "results/files.hpp"
#include "results/manifest.hpp"
#include "results/sha256.hpp"
#include "tools/commands/build_facts.hpp"

namespace goodwill::commands {
namespace {

namespace fs = std::filesystem;

//! Texts in a row, each with its length before it, so that no two rows are alike.
class Digest {
public:
    Digest& add(std::string_view text) {
        all_ += fmt::format("{}:", text.size());
        all_ += text;
        return *this;
    }
    [[nodiscard]] std::string text() const { return results::sha256(all_); }

private:
    std::string all_;
};

std::string settings_text(const scenario::Loaded& loaded) {
    Digest digest;
    for (const scenario::Setting& s : loaded.settings)  // a setting also outlives the changes of its path
        if (s.path.place.source)
            digest.add(s.path.place.source->text);
    return loaded.settings.empty() ? "" : digest.text();
}

std::vector<results::InputFile> digests_of(const Prepared& p) {
    std::vector<results::InputFile> files;
    for (const auto& source : p.loaded.sources)
        files.push_back({source->name, results::sha256(source->text)});
    for (const auto& policy : p.policies)
        files.push_back({policy.source->name, results::sha256(policy.source->text)});
    return files;
}

bool asked_in_full(const results::ArmRecords& arm) {
    return std::ranges::any_of(arm.records, [](const results::Record& r) { return !r.respondents.empty(); });
}

}  // namespace

Identity identify(const Prepared& p, const std::vector<ArmOf>& arms, std::uint64_t seed, const fs::path& out) {
    Identity identity{.effective = scenario::effective_yaml(p.loaded), .digest = {}, .keys = {}, .folder = {}};
    std::string figures;
    for (const results::FigureInfo& f : p.figures.figures())
        figures += f.name + "\n";
    Digest scenario;
    scenario.add(std::to_string(results::results_version)).add(std::to_string(seed)).add(identity.effective);
    scenario.add(settings_text(p.loaded));
    Digest all = scenario;
    for (const ArmOf& arm : arms) {
        Digest policies;
        for (const std::size_t i : arm.policies)
            policies.add(p.policies[i].source->text);
        all.add(policies.text());
        identity.keys.push_back(Digest{scenario}.add(engine_digest).add(figures).add(policies.text()).text());
    }
    identity.digest = all.text();
    identity.folder = out / fmt::format("{}-{}", p.entry.name, identity.digest.substr(0, 8));
    return identity;
}

void adopt_from_neighbours(const Identity& identity, const std::string& name, std::uint32_t replications,
                           results::Store& store) {
    std::error_code ignored;
    std::vector<fs::path> neighbours;
    for (fs::directory_iterator i{identity.folder.parent_path(), ignored}, end; !ignored && i != end;
         i.increment(ignored)) {
        const bool same_scenario = i->path().filename().string().starts_with(name + "-");
        if (same_scenario && i->path() != identity.folder && fs::is_regular_file(i->path() / "results.db", ignored))
            neighbours.push_back(i->path() / "results.db");
    }
    std::ranges::sort(neighbours);
    for (const std::string& key : identity.keys) {
        for (const fs::path& neighbour : neighbours) {
            if (store.finished(key, replications).size() == replications)
                break;
            store.adopt(key, neighbour, replications);
        }
    }
}

void write_folder(const Prepared& p, const Identity& identity, const experiment::Batch& batch,
                  const std::vector<experiment::ArmResults>& arms, const std::vector<std::string>& command,
                  const std::vector<std::string>& set) {
    std::vector<results::ArmRecords> records;
    std::string daily{experiment::Daily::header};
    for (const experiment::ArmResults& arm : arms) {
        records.push_back(arm.figures);
        arm.daily.append_rows(daily, arm.figures.name, p.figures);
    }
    results::Manifest manifest{.build = {std::string{program_version}, std::string{source_revision},
                                         std::string{compiler}, std::string{engine_digest}},
                               .scenario = p.loaded.scenario.name,
                               .arms = {},
                               .seed = batch.seed,
                               .replications = batch.replications,
                               .command = command,
                               .settings = set,
                               .files = digests_of(p),
                               .effective_sha256 = results::sha256(identity.effective),
                               .results_sha256 = identity.digest,
                               .tables = {}};
    for (const experiment::Arm& arm : batch.arms)
        manifest.arms.push_back(arm.name);
    const auto write = [&](const char* name, const std::string& text) {
        results::write_file(identity.folder / name, text);
        manifest.tables.push_back({name, results::sha256(text)});
    };
    write("effective.yaml", identity.effective);
    write("codebook.csv", results::codebook_csv(p.figures));
    write("figures.csv", results::figures_csv(p.figures, records));
    write("daily.csv", daily);
    if (std::ranges::any_of(records, asked_in_full))
        write("survey.csv", results::survey_csv(models::item_names, batch.arms.front().model->segments, records));
    results::write_file(identity.folder / "manifest.json", to_json(manifest));
}

}  // namespace goodwill::commands
