// See sweep.hpp.
#include "tools/commands/sweep.hpp"

#include <algorithm>

#include "experiment/design.hpp"

namespace goodwill::commands {

Sweep::Sweep(const experiment::LoadedRanges& ranges, std::uint64_t seed) : ranges_{&ranges} {
    for (const experiment::SensitivityRange& r : ranges.ranges)
        paths_.push_back(r.path);
    points_ = experiment::latin_hypercube(seed, sweep_points, paths_);
}

void Sweep::add(const scenario::Loaded& world, base::Diagnostics& out) {
    bounds_.push_back(experiment::bounds_of(*ranges_, world, out));
}

std::vector<scenario::Setting> Sweep::at(std::size_t point, std::size_t world) const {
    std::vector<scenario::Setting> settings;
    for (const experiment::Bounds& b : bounds_[world]) {
        const auto column = std::ranges::find(paths_, b.path) - paths_.begin();
        settings.push_back(b.at(points_[point][static_cast<std::size_t>(column)]));
    }
    return settings;
}

}  // namespace goodwill::commands
