// Many replications: numbered work items (arm, replication), run by however many threads, kept by number. Which thread
// ran what, and in which order, leaves no trace in the results.
#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "results/record.hpp"
#include "simulation/model.hpp"

namespace goodwill::experiment {

//! One world to be lived through, by name: the scenario as it is, or under a policy.
struct Arm {
    std::string name;
    std::shared_ptr<const simulation::Model> model;
};

struct WorkItem {
    std::size_t arm{0};
    std::uint32_t replication{0};
};

//! All replications of all arms, replication by replication, so that what is finished at any moment is balanced over
//! arms.
[[nodiscard]] std::vector<WorkItem> plan(std::size_t arms, std::uint32_t replications);

//! Called as each item is finished, one call at a time, in the order of finishing.
using Finished = std::function<void(const WorkItem& item, const results::Record& record)>;

//! Runs the items on `threads` threads. When `stop` is asked for, running replications are finished and kept, and no
//! new one begins; when `abandon` is, running ones are given up at the end of their day. The first exception thrown by
//! a replication or by `finished` ends the run likewise and is thrown on to the caller. `days_lived`, where given,
//! counts the days of all worlds, warm-up included, for whoever shows progress. Returns how many items were finished.
std::size_t execute(const std::vector<Arm>& arms, std::uint64_t seed, const std::vector<WorkItem>& items,
                    unsigned threads, const Finished& finished, std::stop_token stop = {}, std::stop_token abandon = {},
                    std::atomic<std::uint64_t>* days_lived = nullptr);

}  // namespace goodwill::experiment
