// How long a customer of w1.yaml and a journey of w2.yaml take in the real engine, from the scenario files: processor time of
// one thread, set-up apart, with the result beside the exact one. Prints one line a replication: name, customers, mean wait
// of a journey in minutes, processor seconds. tools/bench/compare puts it beside a peer in the same minutes.
#include <fmt/core.h>

#include <cstdlib>
#include <ctime>
#include <string>

#include "experiment/arms.hpp"
#include "models/catalogue.hpp"
#include "scenario/load.hpp"
#include "simulation/run.hpp"

using namespace goodwill;

namespace {

double processor_seconds() {
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

double figure(const results::Registry& registry, const results::Record& record, const std::string& name) {
    for (std::size_t f = 0; f < registry.figures().size(); ++f)
        if (registry.figures()[f].name == name) return record.figures[f];
    return 0;
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) {
        fmt::print(stderr, "usage: queues_bench SCENARIO REPLICATIONS\n");
        return 2;
    }
    base::Diagnostics said;
    const auto loaded = scenario::load_scenario(words[1], models::kinds(), said);
    if (!loaded) {
        fmt::print(stderr, "{}", said.render());
        return 2;
    }
    const auto arm = experiment::baseline_arm(*loaded, {std::shared_ptr<void>{}, &models::catalogue()});
    const auto registry = simulation::figures_of(arm.model);
    for (std::uint32_t r = 0; r < static_cast<std::uint32_t>(std::atoi(words[2])); ++r) {
        const double begin = processor_seconds();
        const auto record = simulation::run_replication(arm.model, 1, r).value();
        const double seconds = processor_seconds() - begin;
        double wait = 0;
        for (const auto& t : arm.model->touchpoints)
            wait += figure(registry, record, "wait." + t.name + ".mean") * figure(registry, record, "encounters." + t.name);
        const double customers = figure(registry, record, "journeys.started");
        fmt::print("{} {:.0f} {:.4f} {:.4f}\n", loaded->scenario.name, customers, wait / customers, seconds);
    }
    return 0;
}
