// The space of the unsure numbers as a design that worlds are held against: each world moves the numbers it has.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "experiment/ranges.hpp"

namespace goodwill::commands {

inline constexpr std::size_t sweep_points = 64;
inline constexpr std::uint32_t sweep_replications = 2;  // at each point

class Sweep {
public:
    //! The ranges must outlive it.
    Sweep(const experiment::LoadedRanges& ranges, std::uint64_t seed);
    [[nodiscard]] const std::vector<std::vector<double>>& points() const { return points_; }
    [[nodiscard]] const std::vector<std::string>& paths() const { return paths_; }
    //! Learns the next world's bounds.
    void add(const scenario::Loaded& world, base::Diagnostics& out);
    //! What is set at a point in a world, by its number in the order of adding.
    [[nodiscard]] std::vector<scenario::Setting> at(std::size_t point, std::size_t world) const;
    //! How many numbers move in a world.
    [[nodiscard]] std::size_t numbers(std::size_t world) const { return bounds_[world].size(); }

private:
    const experiment::LoadedRanges* ranges_;
    std::vector<std::string> paths_{};
    std::vector<std::vector<double>> points_{};
    std::vector<std::vector<experiment::Bounds>> bounds_{};  // by world
};

}  // namespace goodwill::commands
