// From the text of the tiny bank to figures, through the real loader, compiler and engine.
#include "laws/tiny_world.hpp"

#include <algorithm>

#include "models/catalogue.hpp"
#include "scenario/load.hpp"
#include "simulation/compile.hpp"
#include "simulation/run.hpp"
#include "support/catch.hpp"
#include "support/tiny_bank.hpp"
#include "time/date.hpp"

namespace goodwill::support {

namespace {

std::vector<simulation::EpochInput> epochs_of(const scenario::Loaded& loaded) {
    std::vector<simulation::EpochInput> epochs;
    for (scenario::ValueEpoch& e : scenario::value_epochs(loaded))
        epochs.push_back(
            {e.from, std::move(e.values), e.programmes.once, e.programmes.per_month / time::days_per_month,
             std::move(e.announced), e.notice_of});
    return epochs;
}

//! Not owned by the pointer: the catalogue lives as long as the program.
std::shared_ptr<const simulation::Catalogue> all_models() { return {std::shared_ptr<void>{}, &models::catalogue()}; }

scenario::Loaded load(const std::vector<std::string>& settings) {
    base::Diagnostics said;
    const auto text = std::make_shared<base::SourceText>(base::SourceText{"tiny_bank.yaml", std::string{tiny_bank}});
    auto loaded = scenario::load_scenario_text(text, models::kinds(), said, {.set = settings});
    INFO(said.render());
    REQUIRE(loaded.has_value());
    return std::move(*loaded);
}

}  // namespace

std::shared_ptr<const simulation::Model> tiny_model(const std::vector<std::string>& settings) {
    const scenario::Loaded loaded = load(settings);
    return simulation::compile(loaded.scenario, epochs_of(loaded), all_models());
}

std::shared_ptr<const simulation::Model> tiny_arm(const std::vector<std::string>& settings) {
    return simulation::compile(load({}).scenario, epochs_of(load(settings)), all_models(), "arm");
}

Figures::Figures(const std::shared_ptr<const simulation::Model>& model, std::uint64_t seed, std::uint32_t replication)
    : registry_{simulation::figures_of(model)} {
    auto record = simulation::run_replication(model, seed, replication);
    REQUIRE(record.has_value());
    record_ = std::move(*record);
}

double Figures::operator[](const std::string& name) const {
    const auto& all = registry_.figures();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const results::FigureInfo& f) { return f.name == name; });
    INFO("figure " << name);
    REQUIRE(found != all.end());
    return record_.figures[static_cast<std::size_t>(found - all.begin())];
}

}  // namespace goodwill::support
