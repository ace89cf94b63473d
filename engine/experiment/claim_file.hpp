// From a claim's file to arms that can be run. What is wrong with a file is said with its place, and everything in it is
// held against the world it names: paths, values, figures, arms.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "experiment/claim.hpp"
#include "experiment/executor.hpp"
#include "scenario/load.hpp"

namespace goodwill::experiment {

struct LoadedClaim {
    Claim claim{};
    input::Origins origins{};
    input::Node tree{};
    std::shared_ptr<const base::SourceText> source{};
};

//! Reads a claim; absent, with diagnostics, when there was an error. A file is named after its claim: C01_easy.yaml.
[[nodiscard]] std::optional<LoadedClaim> load_claim(const std::string& path, base::Diagnostics& out);
[[nodiscard]] std::optional<LoadedClaim> load_claim_text(std::shared_ptr<const base::SourceText> source,
                                                         base::Diagnostics& out);

//! One arm in its world: the scenario as it begins, and what is done from day 0 on.
struct LoadedArm {
    std::string name{};
    scenario::Loaded world{};
    scenario::LoadedPolicy policy{};
};

//! What a claim's world is made of. `point` are values laid under the claim's own, such as those of a sweep.
struct WorldOf {
    std::string path{};  // of the scenario's file
    const std::vector<scenario::ModelKind>* kinds{nullptr};
    std::vector<scenario::Setting> point{};
};

//! The arms baseline, treatment and others by name; absent, with diagnostics, when one of them is wrong.
[[nodiscard]] std::optional<std::vector<LoadedArm>> load_arms(const LoadedClaim& claim, const WorldOf& world,
                                                              base::Diagnostics& out);

//! Whether the figures, arms and days (of a run of so many) that the expectations name are there.
void check_expectations(const LoadedClaim& claim, const results::Registry& figures, int days, base::Diagnostics& out);

[[nodiscard]] Arm compile_arm(const LoadedArm& arm, std::shared_ptr<const simulation::Catalogue> catalogue);

//! All that determines an arm's replications apart from seed and program, as text.
[[nodiscard]] std::string identity_of(const LoadedArm& arm);

}  // namespace goodwill::experiment
