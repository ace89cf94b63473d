// Scenario files of tests/verification/scenarios through the real loader and engine: figures of many replications, or
// worlds whose days and events are looked at.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "simulation/model.hpp"
#include "simulation/world.hpp"

namespace goodwill::support {

//! A scenario file with settings, compiled; fails the test with the diagnostics when it does not load.
[[nodiscard]] std::shared_ptr<const simulation::Model> verification_model(const std::string& file,
                                                                          const std::vector<std::string>& settings = {});

//! One figure's value in each replication.
[[nodiscard]] std::vector<double> figure_of(const std::shared_ptr<const simulation::Model>& model, const std::string& figure,
                                            std::uint64_t seed, std::uint32_t replications);
//! Several figures' values, replication by replication, from the same runs.
[[nodiscard]] std::vector<std::vector<double>> figures_of(const std::shared_ptr<const simulation::Model>& model,
                                                          const std::vector<std::string>& figures, std::uint64_t seed,
                                                          std::uint32_t replications);

//! Several figures' values on each reported day of each replication.
[[nodiscard]] std::vector<std::vector<double>> days_of(const std::shared_ptr<const simulation::Model>& model,
                                                       const std::vector<std::string>& figures, std::uint64_t seed,
                                                       std::uint32_t replications);

//! Lives one replication and looks at the world every evening.
void live(const std::shared_ptr<const simulation::Model>& model, std::uint64_t seed, std::uint32_t replication,
          const std::function<void(simulation::World&)>& look);

}  // namespace goodwill::support
