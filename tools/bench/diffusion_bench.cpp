// What talk by contact costs a person and step in the real engine, from the scenario file: processor time of one thread, with
// the set-up of the world (people, network) apart. Prints one line a replication: name, people, steps, share of people silent
// at the end, processor seconds of the set-up and of the run, nanoseconds a person and step.
#include <fmt/core.h>

#include <cstdlib>
#include <ctime>

#include "experiment/arms.hpp"
#include "models/catalogue.hpp"
#include "scenario/load.hpp"
#include "simulation/world.hpp"

using namespace goodwill;

namespace {

double processor_seconds() {
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

double silent_percent(const simulation::World& world) {
    for (std::size_t i = 0; i < world.figures().tallies().size(); ++i)
        if (world.figures().tallies()[i] == "talk.silent") return world.tallies()[i];
    return 0;
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) {
        fmt::print(stderr, "usage: diffusion_bench SCENARIO REPLICATIONS\n");
        return 2;
    }
    base::Diagnostics said;
    const auto loaded = scenario::load_scenario(words[1], models::kinds(), said);
    if (!loaded) {
        fmt::print(stderr, "{}", said.render());
        return 2;
    }
    const auto arm = experiment::baseline_arm(*loaded, {std::shared_ptr<void>{}, &models::catalogue()});
    for (std::uint32_t r = 0; r < static_cast<std::uint32_t>(std::atoi(words[2])); ++r) {
        const double begin = processor_seconds();
        simulation::World world{arm.model, 1, r};
        const double made = processor_seconds();
        while (world.day().value < arm.model->days) world.live_day();
        const double lived = processor_seconds() - made;
        const double person_steps = static_cast<double>(arm.model->people) * arm.model->days;
        fmt::print("{} {} {} {:.4f} {:.3f} {:.3f} {:.2f}\n", loaded->scenario.name, arm.model->people, arm.model->days,
                   silent_percent(world) / 100, made - begin, lived, 1e9 * lived / person_steps);
    }
    return 0;
}
