// What the benchmarks share: a scenario file as a compiled arm, and the processor's clock of this process.
#pragma once
#include <fmt/core.h>

#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <optional>

#include "experiment/arms.hpp"
#include "models/catalogue.hpp"
#include "scenario/load.hpp"

namespace goodwill::bench {

//! Processor time of this process, seconds.
inline double processor_seconds() {
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

//! What the command line `NAME SCENARIO REPLICATIONS` asks for; absent, with a word on standard error, when it is wrong.
struct Asked {
    scenario::Loaded loaded;
    experiment::Arm arm;
    std::uint32_t replications;
};
inline std::optional<Asked> asked(const char* name, int count, char** words) {
    if (count != 3) {
        fmt::print(stderr, "usage: {} SCENARIO REPLICATIONS\n", name);
        return {};
    }
    base::Diagnostics said;
    auto loaded = scenario::load_scenario(words[1], models::kinds(), said);
    if (!loaded) {
        fmt::print(stderr, "{}", said.render());
        return {};
    }
    auto arm = experiment::baseline_arm(*loaded, {std::shared_ptr<void>{}, &models::catalogue()});
    return Asked{std::move(*loaded), std::move(arm), static_cast<std::uint32_t>(std::atoi(words[2]))};
}

}  // namespace goodwill::bench
