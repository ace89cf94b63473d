// What a command will cost, before it is run: a world is lived for a moment and the rest reckoned from it.
#pragma once
#include <cstddef>
#include <cstdint>

#include "simulation/model.hpp"

namespace goodwill::commands {

struct Estimate {
    double seconds{0};           // of one replication on one thread
    double memory_megabytes{0};  // of one world
    double disk_megabytes{0};    // of one kept replication
};

[[nodiscard]] Estimate estimate(const std::shared_ptr<const simulation::Model>& model, std::uint64_t seed,
                                std::size_t figures);

}  // namespace goodwill::commands
