// See claims_library.hpp.
#include "tools/commands/claims_library.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/edit_distance.hpp"
#include "models/catalogue.hpp"
#include "simulation/run.hpp"
#include "tools/commands/library.hpp"

namespace goodwill::commands {
namespace {

namespace fs = std::filesystem;
using base::Diagnostics;

constexpr std::string_view ranges_file = "ranges.yaml";

std::vector<fs::path> claim_folders() {
    std::vector<fs::path> folders{"claims"};
    if (const auto library = library_folder())
        folders.push_back(*library / "claims");
    std::error_code ignored;
    std::erase_if(folders, [&](const fs::path& f) { return !fs::is_directory(f, ignored); });
    return folders;
}

std::string id_of(const fs::path& file) {
    const std::string stem = file.stem().string();
    return stem.substr(0, stem.find('_'));
}

std::string upper_first(std::string id) {
    if (!id.empty() && id.front() >= 'a' && id.front() <= 'z')
        id.front() = static_cast<char>(id.front() - 'a' + 'A');
    return id;
}

//! Files of the numbers that were asked for; absent, with one line on the console, when one is not there.
std::optional<std::vector<fs::path>> chosen_files(const std::vector<std::string>& ids, const Console& console) {
    const std::vector<fs::path> files = claim_files();
    if (files.empty()) {
        console.error("there are no claims here; they lie in the folder claims of the library");
        return {};
    }
    if (ids.empty())
        return files;
    std::vector<std::string> known;
    for (const fs::path& f : files)
        known.push_back(id_of(f));
    std::vector<fs::path> chosen;
    for (const std::string& id : ids) {
        const auto found = std::ranges::find(known, upper_first(id));
        if (found == known.end()) {
            const auto near = base::nearest(upper_first(id), known);
            console.error(near ? fmt::format("there is no claim '{}'; did you mean '{}'?", id, *near)
                               : fmt::format("there is no claim '{}'; goodwill claims --all runs every one", id));
            return {};
        }
        const fs::path& file = files[static_cast<std::size_t>(found - known.begin())];
        if (std::ranges::find(chosen, file) == chosen.end())
            chosen.push_back(file);
    }
    return chosen;
}

//! The scenario a claim names: beside it in `worlds`, else by its name in the library.
std::optional<fs::path> world_of(const experiment::LoadedClaim& claim, Diagnostics& out) {
    const std::string& name = claim.claim.world;
    const fs::path beside = fs::path{claim.source->name}.parent_path() / "worlds" / (name + ".yaml");
    std::error_code ignored;
    if (fs::is_regular_file(beside, ignored))
        return beside;
    std::vector<std::string> known;
    for (const Entry& e : known_scenarios()) {
        if (e.name == name)
            return e.file;
        known.push_back(e.name);
    }
    for (fs::directory_iterator i{beside.parent_path(), ignored}, end; !ignored && i != end; i.increment(ignored))
        known.push_back(i->path().stem().string());
    const auto place = claim.origins.find("world");
    out.error(place == claim.origins.end() ? base::Place{} : place->second.place,
              fmt::format("there is no world '{}'", name), base::did_you_mean(name, known));
    return {};
}

std::optional<ReadyClaim> ready(const fs::path& file, Diagnostics& out) {
    auto loaded = experiment::load_claim(file.string(), out);
    if (!loaded)
        return {};
    auto world = world_of(*loaded, out);
    if (!world)
        return {};
    auto arms = experiment::load_arms(*loaded, {.path = world->string(), .kinds = &models::kinds()}, out);
    if (!arms)
        return {};
    ReadyClaim claim{std::move(*loaded), std::move(*world), {}, arms->size(), 0};
    const scenario::TimeFrame& time = arms->front().world.scenario.time;
    claim.days = static_cast<int>(time.run.value + time.warm_up.value);
    claim.figures = simulation::figures_of(experiment::compile_arm(arms->front(), all_models()).model);
    experiment::check_expectations(claim.file, claim.figures, static_cast<int>(time.run.value), out);
    return claim;
}

}  // namespace

std::vector<fs::path> claim_files() {
    std::vector<fs::path> files;
    for (const fs::path& folder : claim_folders()) {
        std::vector<fs::path> here;
        std::error_code ignored;
        for (fs::directory_iterator i{folder, ignored}, end; !ignored && i != end; i.increment(ignored))
            if (i->path().extension() == ".yaml" && i->path().filename() != ranges_file)
                here.push_back(i->path());
        std::ranges::sort(here);
        for (const fs::path& f : here)
            if (std::ranges::find(files, id_of(f), id_of) == files.end())
                files.push_back(f);
    }
    std::ranges::sort(files, {}, id_of);
    return files;
}

std::shared_ptr<const simulation::Catalogue> all_models() {
    return {std::shared_ptr<const void>{}, &models::catalogue()};
}

std::optional<std::vector<ReadyClaim>> ready_claims(const std::vector<std::string>& ids, bool all,
                                                    const Console& console) {
    const auto files = chosen_files(ids, console);
    if (!files)
        return {};
    std::vector<ReadyClaim> claims;
    Diagnostics wrong;
    for (const fs::path& file : *files) {
        if (ids.empty() && !all) {
            Diagnostics ignored;
            const auto glance = experiment::load_claim(file.string(), ignored);
            if (glance && !glance->claim.first)
                continue;
        }
        if (auto claim = ready(file, wrong))
            claims.push_back(std::move(*claim));
    }
    if (wrong.failed()) {
        console.print(wrong);
        return {};
    }
    return claims;
}

std::optional<std::vector<experiment::LoadedArm>> arms_at(const ReadyClaim& claim, std::vector<scenario::Setting> point,
                                                          Diagnostics& out) {
    return experiment::load_arms(
        claim.file, {.path = claim.world.string(), .kinds = &models::kinds(), .point = std::move(point)}, out);
}

std::optional<experiment::LoadedRanges> sensitivity_ranges(const Console& console) {
    std::error_code ignored;
    for (const fs::path& folder : claim_folders()) {
        const fs::path file = folder / ranges_file;
        if (!fs::is_regular_file(file, ignored))
            continue;
        Diagnostics wrong;
        auto ranges = experiment::load_ranges(file.string(), wrong);
        if (!ranges)
            console.print(wrong);
        return ranges;
    }
    return experiment::LoadedRanges{};
}

}  // namespace goodwill::commands
