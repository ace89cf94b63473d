// What talk by contact costs a person and step in the real engine, from the scenario file: processor time of one thread, with
// the set-up of the world (people, network) apart. Prints one line a replication: name, people, steps, share of people silent
// at the end, processor seconds of the set-up and of the run, nanoseconds a person and step.
#include <fmt/core.h>

#include "simulation/world.hpp"
#include "tools/bench/bench.hpp"

using namespace goodwill;

namespace {

double silent_percent(const simulation::World& world) {
    for (std::size_t i = 0; i < world.figures().tallies().size(); ++i)
        if (world.figures().tallies()[i] == "talk.silent") return world.tallies()[i];
    return 0;
}

}  // namespace

int main(int count, char** words) {
    const auto asked = bench::asked("diffusion_bench", count, words);
    if (!asked) return 2;
    const experiment::Arm& arm = asked->arm;
    for (std::uint32_t r = 0; r < asked->replications; ++r) {
        const double begin = bench::processor_seconds();
        simulation::World world{arm.model, 1, r};
        const double made = bench::processor_seconds();
        while (world.day().value < arm.model->days) world.live_day();
        const double lived = bench::processor_seconds() - made;
        const double person_steps = static_cast<double>(arm.model->people) * arm.model->days;
        fmt::print("{} {} {} {:.4f} {:.3f} {:.3f} {:.2f}\n", asked->loaded.scenario.name, arm.model->people, arm.model->days,
                   silent_percent(world) / 100, made - begin, lived, 1e9 * lived / person_steps);
    }
    return 0;
}
