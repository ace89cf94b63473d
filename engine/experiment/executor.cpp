// See executor.hpp. Threads share one atomic index into the list of items and a lock around `finished`.
#include "experiment/executor.hpp"

#include <exception>
#include <mutex>
#include <thread>

#include "simulation/run.hpp"

namespace goodwill::experiment {

std::vector<WorkItem> plan(std::size_t arms, std::uint32_t replications) {
    std::vector<WorkItem> items;
    for (std::uint32_t r = 0; r < replications; ++r)
        for (std::size_t a = 0; a < arms; ++a)
            items.push_back({a, r});
    return items;
}

std::size_t execute(const std::vector<Arm>& arms, std::uint64_t seed, const std::vector<WorkItem>& items,
                    unsigned threads, const Finished& finished, std::stop_token stop, std::stop_token abandon,
                    std::atomic<std::uint64_t>* days_lived) {
    std::atomic<std::size_t> next{0};
    std::atomic<bool> failed{false};
    std::size_t done = 0;
    std::exception_ptr error;
    std::mutex lock;
    const auto go_on = [&](simulation::World&) {
        if (days_lived != nullptr)
            days_lived->fetch_add(1, std::memory_order_relaxed);
        return !abandon.stop_requested() && !failed;
    };
    const auto work = [&] {
        while (!stop.stop_requested() && !abandon.stop_requested() && !failed) {
            const std::size_t i = next.fetch_add(1);
            if (i >= items.size())
                return;
            try {
                const auto record =
                    simulation::run_replication(arms[items[i].arm].model, seed, items[i].replication, go_on);
                if (!record)
                    return;
                const std::scoped_lock guard{lock};
                finished(items[i], *record);
                ++done;
            } catch (...) {
                const std::scoped_lock guard{lock};
                if (!error)
                    error = std::current_exception();
                failed = true;
            }
        }
    };
    {
        std::vector<std::jthread> pool;
        for (unsigned t = 1; t < threads; ++t)
            pool.emplace_back(work);
        work();
    }
    if (error)
        std::rethrow_exception(error);
    return done;
}

}  // namespace goodwill::experiment
