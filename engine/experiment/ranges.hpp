// How far the unsure numbers may lie from their defaults: the space in which the robustness of a verdict is judged. One
// file, one line a number, each with its source; limits of validity are another thing and stand in describe().
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "scenario/load.hpp"

namespace goodwill::experiment {

struct SensitivityRange {
    std::string path{};
    std::string low{}, high{};  // as written, with units
    std::string source{};
};

struct LoadedRanges {
    std::vector<SensitivityRange> ranges{};
    input::Origins origins{};
    input::Node tree{};
};
[[nodiscard]] std::optional<LoadedRanges> load_ranges(const std::string& path, base::Diagnostics& out);
[[nodiscard]] std::optional<LoadedRanges> load_ranges_text(std::shared_ptr<const base::SourceText> source,
                                                           base::Diagnostics& out);

//! A range in the unit of what it leads to.
struct Bounds {
    std::string path{};
    input::Unit unit{};
    double low{0}, high{0};
    base::Place place{};
    //! The value at a share of the way, in (0, 1), as a setting.
    [[nodiscard]] scenario::Setting at(double share) const;
};
//! The ranges as they apply to a scenario; those of models that are switched off are left out. A path that leads nowhere
//! is an error, as are a value outside its limits, and a range that does not rise.
[[nodiscard]] std::vector<Bounds> bounds_of(const LoadedRanges& ranges, const scenario::Loaded& world,
                                            base::Diagnostics& out);

}  // namespace goodwill::experiment
