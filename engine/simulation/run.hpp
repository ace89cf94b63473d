// One replication from its first morning to its last evening, as a record of figures.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "results/record.hpp"
#include "simulation/model.hpp"
#include "simulation/world.hpp"

namespace goodwill::simulation {

//! What a model can be watched for, without running it.
[[nodiscard]] results::Registry figures_of(const std::shared_ptr<const Model>& model);

//! Called every evening before the day ends; returns false to stop the replication.
using Watcher = std::function<bool(World&)>;

//! Runs one replication. Absent when the watcher stopped it. The same model, seed and replication give the same bits.
[[nodiscard]] std::optional<results::Record> run_replication(const std::shared_ptr<const Model>& model, std::uint64_t seed,
                                                             std::uint32_t replication, const Watcher& watcher = {});

}  // namespace goodwill::simulation
