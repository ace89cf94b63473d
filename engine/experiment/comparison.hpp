// Whether a difference is real and large enough to matter. A figure differs when the average difference is at least the
// margin of materiality and beyond chance; it does not when the difference is surely smaller than the margin; else
// nobody can tell yet, and it is said how many more pairs would. All verdicts given together are corrected for their
// number by Holm (1979), so that the chance of a single false one among them is at most 5%.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "experiment/pairs.hpp"
#include "results/figure.hpp"
#include "scenario/scenario.hpp"

namespace goodwill::experiment {

enum class Ruling {
    better,
    worse,
    higher,  // of figures that are neither good nor bad in themselves
    lower,
    no_material_difference,
    cannot_tell_yet
};
//! "no_material_difference", for other programs.
[[nodiscard]] std::string_view word_of(Ruling ruling);

//! The smallest difference of a figure that matters, in its unit: the scenario's own (report.material), else 1 point, .5
//! percentage points, and of the level as it is 1% of money and 5% of everything else (assumed). A level of 0 has 0.
[[nodiscard]] double material_difference(const results::FigureInfo& figure, double level,
                                         const scenario::Report& report);

//! One figure under one policy, to be judged.
struct Question {
    PairedFigure figure{};
    results::Direction direction{results::Direction::neither};
    double margin{0};
};
struct Judged {
    Ruling ruling{Ruling::cannot_tell_yet};
    double p{1};  // chance of such an estimate if the verdict were wrong, corrected
    //! With Ruling::cannot_tell_yet: about how many more pairs would tell, if the estimates stay; absent beyond
    //! 100 000.
    std::optional<std::size_t> more_pairs{};
};

//! Verdicts on all of them together.
[[nodiscard]] std::vector<Judged> judge_together(std::span<const Question> questions);

//! Places of worlds by one figure, the best first, from 1: a world's place is one more than the number of worlds that
//! are surely better, by paired tests of all against all with Holm's correction. Equal places are ties. `worlds` are the
//! worlds' values, replication by replication.
[[nodiscard]] std::vector<std::size_t> places(std::span<const std::vector<double>> worlds,
                                              results::Direction direction);

}  // namespace goodwill::experiment
