// See resume.hpp.
#include "experiment/resume.hpp"

#include <algorithm>

namespace goodwill::experiment {

std::vector<WorkItem> missing(const Batch& batch, const results::Store& store) {
    std::vector<std::vector<std::uint32_t>> finished;
    for (const std::string& key : batch.keys)
        finished.push_back(store.finished(key, batch.replications));
    std::vector<WorkItem> items = plan(batch.arms.size(), batch.replications);
    std::erase_if(items, [&](const WorkItem& i) { return std::ranges::binary_search(finished[i.arm], i.replication); });
    return items;
}

std::size_t run_and_keep(const Batch& batch, const std::vector<WorkItem>& items, unsigned threads,
                         results::Store& store, const Kept& kept, std::stop_token stop,
                         std::atomic<std::uint64_t>* days_lived) {
    std::size_t done = 0;
    const auto keep = [&](const WorkItem& item, const results::Record& record) {
        store.keep(batch.keys[item.arm], record);
        ++done;
        if (kept)
            kept(done);
    };
    return execute(batch.arms, batch.seed, items, threads, keep, std::move(stop), {}, days_lived);
}

std::vector<ArmResults> read_results(const Batch& batch, const results::Store& store, const Seen& seen) {
    std::vector<ArmResults> all;
    for (std::size_t a = 0; a < batch.arms.size(); ++a) {
        ArmResults& arm = all.emplace_back();
        arm.figures.name = batch.arms[a].name;
        for (const std::uint32_t r : store.finished(batch.keys[a], batch.replications)) {
            std::optional<results::Record> record = store.find(batch.keys[a], r);
            if (!record)
                continue;
            arm.daily.add(*record);
            if (seen)
                seen(a, *record);
            record->daily.clear();
            arm.figures.records.push_back(std::move(*record));
        }
    }
    return all;
}

}  // namespace goodwill::experiment
