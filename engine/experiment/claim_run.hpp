// Running claims: the arms of all of them in one list of work, each kept when it is finished and never done again; then
// what the kept figures say about each expectation. Records are kept without their days, and with the figures of the
// stretches that an expectation looks at.
#pragma once
#include <atomic>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "experiment/claim.hpp"
#include "experiment/executor.hpp"
#include "experiment/verdict.hpp"
#include "results/store.hpp"

namespace goodwill::experiment {

//! One arm to be run, known by a key that says all that determines it.
struct KeyedArm {
    Arm arm{};
    std::string key{};
    std::uint32_t replications{0};
    std::vector<Window> windows{};
};

//! The stretches that a claim's expectations look at, each once.
[[nodiscard]] std::vector<Window> windows_of(const Claim& claim);

//! Figures of a stretch, from a record with its days: totals are added up, a last value is the last one in it, and
//! others are the mean of the days that have a value. Quantiles have none.
[[nodiscard]] std::vector<double> window_figures(const results::Registry& figures, const results::Record& record,
                                                 const Window& window);

//! What is still to be run; arms of one key are run once.
[[nodiscard]] std::vector<WorkItem> missing(const std::vector<KeyedArm>& arms, const results::Store& store);

//! Runs items of these arms and keeps each as it is finished; see execute(). Returns how many were finished.
std::size_t run_and_keep(const std::vector<KeyedArm>& arms, const std::vector<WorkItem>& items, std::uint64_t seed,
                         unsigned threads, results::Store& store, const Finished& finished = {},
                         std::stop_token stop = {}, std::atomic<std::uint64_t>* days_lived = nullptr);

//! Kept figures of a claim's arms: by arm, replication by replication.
using ArmFigures = std::map<std::string, std::vector<std::vector<double>>>;
[[nodiscard]] ArmFigures kept_figures(const std::vector<KeyedArm>& arms, const results::Store& store);

//! One expectation against what was seen.
struct Outcome {
    std::vector<double> effects{};  // replication by replication; NaN where a figure has no value
    std::vector<double> from{}, to{};  // levels in the two arms; `from` is empty when `against` a number
    std::vector<std::vector<double>> spread{};  // levels in all arms that enter
};
[[nodiscard]] Outcome outcome_of(const Claim& claim, const Expectation& expectation, const results::Registry& figures,
                                 const ArmFigures& arms);

}  // namespace goodwill::experiment
