// See worlds.hpp.
#include "verification/worlds.hpp"

#include <algorithm>

#include "experiment/arms.hpp"
#include "models/catalogue.hpp"
#include "scenario/load.hpp"
#include "simulation/run.hpp"
#include "support/catch.hpp"
#include "support/environment.hpp"

namespace goodwill::support {

std::shared_ptr<const simulation::Model> verification_model(const std::string& file, const std::vector<std::string>& settings) {
    base::Diagnostics said;
    const std::string path = (source_folder() / "tests/verification/scenarios" / (file + ".yaml")).string();
    const auto loaded = scenario::load_scenario(path, models::kinds(), said, {.set = settings});
    INFO(said.render());
    REQUIRE(loaded.has_value());
    return experiment::baseline_arm(*loaded, {std::shared_ptr<void>{}, &models::catalogue()}).model;
}

namespace {

std::size_t place_of(const std::shared_ptr<const simulation::Model>& model, const std::string& figure) {
    const results::Registry registry = simulation::figures_of(model);
    const auto& all = registry.figures();
    const auto found = std::find_if(all.begin(), all.end(), [&](const results::FigureInfo& f) { return f.name == figure; });
    INFO(figure);
    REQUIRE(found != all.end());
    return static_cast<std::size_t>(found - all.begin());
}

using Look = std::function<void(std::uint32_t replication, const results::Record& record)>;

void run(const std::shared_ptr<const simulation::Model>& model, std::uint64_t seed, std::uint32_t replications, const Look& look) {
    experiment::execute({{"baseline", model}}, seed, experiment::plan(1, replications), 2,
                        [&](const experiment::WorkItem& item, const results::Record& record) { look(item.replication, record); });
}

}  // namespace

std::vector<std::vector<double>> figures_of(const std::shared_ptr<const simulation::Model>& model, const std::vector<std::string>& figures,
                                            std::uint64_t seed, std::uint32_t replications) {
    std::vector<std::size_t> places;
    for (const std::string& figure : figures) places.push_back(place_of(model, figure));
    std::vector<std::vector<double>> values(figures.size(), std::vector<double>(replications));
    run(model, seed, replications, [&](std::uint32_t replication, const results::Record& record) {
        for (std::size_t f = 0; f < places.size(); ++f) values[f][replication] = record.figures[places[f]];
    });
    return values;
}

std::vector<std::vector<double>> days_of(const std::shared_ptr<const simulation::Model>& model, const std::vector<std::string>& figures,
                                         std::uint64_t seed, std::uint32_t replications) {
    std::vector<std::size_t> places;
    for (const std::string& figure : figures) places.push_back(place_of(model, figure));
    const auto days = static_cast<std::size_t>(model->days);
    std::vector<std::vector<double>> values(figures.size(), std::vector<double>(days * replications));
    run(model, seed, replications, [&](std::uint32_t replication, const results::Record& record) {
        for (std::size_t f = 0; f < places.size(); ++f)
            for (std::size_t day = 0; day < days; ++day)
                values[f][replication * days + day] = static_cast<double>(record.on_day(day, places[f]));
    });
    return values;
}

std::vector<double> figure_of(const std::shared_ptr<const simulation::Model>& model, const std::string& figure, std::uint64_t seed,
                              std::uint32_t replications) {
    return figures_of(model, {figure}, seed, replications).front();
}

void live(const std::shared_ptr<const simulation::Model>& model, std::uint64_t seed, std::uint32_t replication,
          const std::function<void(simulation::World&)>& look) {
    simulation::World world{model, seed, replication};
    while (world.day().value < model->days) {
        world.live_day();
        look(world);
    }
}

}  // namespace goodwill::support
