// Work that is never done twice: replications found finished in a store are taken from there, the others are run and
// kept. Results are read back from the store in order, so that they are the same whether they were run now or long ago.
#pragma once
#include <atomic>
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "experiment/daily.hpp"
#include "experiment/executor.hpp"
#include "results/csv.hpp"
#include "results/store.hpp"

namespace goodwill::experiment {

//! What is to be run: as many replications of each arm. `keys` say, arm by arm, all that determines a replication.
struct Batch {
    std::vector<Arm> arms;
    std::vector<std::string> keys;
    std::uint64_t seed{0};
    std::uint32_t replications{0};
};

//! What is still to be run, replication by replication.
[[nodiscard]] std::vector<WorkItem> missing(const Batch& batch, const results::Store& store);

//! Called when an item is finished and kept, one call at a time.
using Kept = std::function<void(std::size_t finished_now)>;

//! Runs items and keeps each as soon as it is finished; see execute(). Returns how many were finished.
std::size_t run_and_keep(const Batch& batch, const std::vector<WorkItem>& items, unsigned threads,
                         results::Store& store, const Kept& kept = {}, std::stop_token stop = {},
                         std::atomic<std::uint64_t>* days_lived = nullptr);

//! One arm's results: figures of every replication, and every day's averages.
struct ArmResults {
    results::ArmRecords figures;  // records without their days
    Daily daily;
};
//! Called with each record as it is read back, its days still in it.
using Seen = std::function<void(std::size_t arm, const results::Record& record)>;
//! What a store has of a batch, arm by arm, in the order of the replications.
[[nodiscard]] std::vector<ArmResults> read_results(const Batch& batch, const results::Store& store,
                                                   const Seen& seen = {});

}  // namespace goodwill::experiment
