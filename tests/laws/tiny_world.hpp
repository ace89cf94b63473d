// The tiny bank, loaded, compiled and run: what the laws are tried on.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "results/record.hpp"
#include "simulation/model.hpp"

namespace goodwill::support {

//! The tiny bank with settings such as "models.talk=off"; fails the test with the diagnostics when a setting is wrong.
[[nodiscard]] std::shared_ptr<const simulation::Model> tiny_model(const std::vector<std::string>& settings = {});

//! The same with the firm acting otherwise from the first morning on: an arm whose constants are the unchanged bank's.
[[nodiscard]] std::shared_ptr<const simulation::Model> tiny_arm(const std::vector<std::string>& settings);

//! One replication's figures by name; NaN where a figure has no value.
class Figures {
public:
    Figures(const std::shared_ptr<const simulation::Model>& model, std::uint64_t seed, std::uint32_t replication);
    [[nodiscard]] double operator[](const std::string& name) const;
    [[nodiscard]] const results::Registry& registry() const { return registry_; }
    [[nodiscard]] const results::Record& record() const { return record_; }

private:
    results::Registry registry_;
    results::Record record_;
};

}  // namespace goodwill::support
