// How long a customer of w1.yaml and a journey of w2.yaml take in the real engine, from the scenario files: processor time of
// one thread, set-up apart, with the result beside the exact one. Prints one line a replication: name, customers, mean wait
// of a journey in minutes, processor seconds. tools/bench/compare puts it beside a peer in the same minutes.
#include <fmt/core.h>

#include <string>

#include "simulation/run.hpp"
#include "tools/bench/bench.hpp"

using namespace goodwill;

namespace {

double figure(const results::Registry& registry, const results::Record& record, const std::string& name) {
    for (std::size_t f = 0; f < registry.figures().size(); ++f)
        if (registry.figures()[f].name == name) return record.figures[f];
    return 0;
}

}  // namespace

int main(int count, char** words) {
    const auto asked = bench::asked("queues_bench", count, words);
    if (!asked) return 2;
    const experiment::Arm& arm = asked->arm;
    const auto registry = simulation::figures_of(arm.model);
    for (std::uint32_t r = 0; r < asked->replications; ++r) {
        const double begin = bench::processor_seconds();
        const auto record = simulation::run_replication(arm.model, 1, r).value();
        const double seconds = bench::processor_seconds() - begin;
        double wait = 0;
        for (const auto& t : arm.model->touchpoints)
            wait += figure(registry, record, "wait." + t.name + ".mean") * figure(registry, record, "encounters." + t.name);
        const double customers = figure(registry, record, "journeys.started");
        fmt::print("{} {:.0f} {:.4f} {:.4f}\n", asked->loaded.scenario.name, customers, wait / customers, seconds);
    }
    return 0;
}
