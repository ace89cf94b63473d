// See estimate.hpp.
#include "tools/commands/estimate.hpp"

#include <algorithm>
#include <chrono>

#include "simulation/run.hpp"

namespace goodwill::commands {
namespace {

using Clock = std::chrono::steady_clock;
constexpr double longest_look = .4;  // seconds
constexpr double megabyte = 1e6;

double seconds_since(Clock::time_point begun) { return std::chrono::duration<double>(Clock::now() - begun).count(); }

}  // namespace

Estimate estimate(const std::shared_ptr<const simulation::Model>& model, std::uint64_t seed, std::size_t figures) {
    Estimate result;
    const Clock::time_point begun = Clock::now();
    Clock::time_point first_evening = begun;
    int days = 0;
    double per_row = 0;
    const auto record = simulation::run_replication(model, seed, 0, [&](simulation::World& w) {
        if (days++ == 0)
            first_evening = Clock::now();
        per_row = static_cast<double>(w.people().bytes_per_row());
        return seconds_since(begun) < longest_look;
    });
    const double lived = seconds_since(first_evening);
    const double start = std::chrono::duration<double>(first_evening - begun).count();
    const int all = model->warm_up + model->days;
    result.seconds = record ? seconds_since(begun) : start + lived * (all - 1) / std::max(1, days - 1);
    const double kept = 4. * model->days * static_cast<double>(figures);
    result.memory_megabytes = (per_row * model->people + 2 * kept) / megabyte + 4;
    result.disk_megabytes = kept / megabyte;
    return result;
}

}  // namespace goodwill::commands
