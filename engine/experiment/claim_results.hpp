// What came of a claim: its expectations with their effects, the verdict corrected for all claims tested together, and
// the sweep over the unsure numbers.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "experiment/claim_run.hpp"
#include "experiment/ranges.hpp"
#include "experiment/verdict.hpp"

namespace goodwill::experiment {

struct OutcomeResult {
    Expectation expectation{};
    std::string unit{};
    std::optional<Effect> effect{};  // absent where a figure has no value
    Judgement judgement{};
    double from{0}, to{0};           // mean levels; `from` is the number it is measured against, where there is one
    std::vector<double> swept{};     // mean effect at each point of the sweep; NaN where a figure has no value
};

struct ClaimResult {
    Claim claim{};
    Verdict verdict{Verdict::inconclusive};
    std::vector<OutcomeResult> outcomes{};
    std::size_t points{0}, held{0};           // of the sweep; no points: there was none
    std::vector<std::string> turns_on{};      // the two most influential numbers, where the sign is not robust
    [[nodiscard]] double share() const { return static_cast<double>(held) / static_cast<double>(points); }
    //! Whether every outcome's sign (or, under `any`, one's) is as it was said, chance and size apart.
    [[nodiscard]] bool sign_is_right() const;
};

//! Effects and judgements from the kept figures; the verdict is still open.
[[nodiscard]] ClaimResult result_of(const Claim& claim, const results::Registry& figures, const ArmFigures& arms);

//! Verdicts of all of them together, corrected for their number.
void decide(std::span<ClaimResult> results);

//! Adds one point of the sweep.
void add_point(ClaimResult& result, const results::Registry& figures, const ArmFigures& arms);

//! After the last point: how often the sign held, what it turns on, and the verdict in that light. `points` are the
//! design's rows, `paths` its columns.
void finish_sweep(ClaimResult& result, const std::vector<std::vector<double>>& points,
                  std::span<const std::string> paths);

}  // namespace goodwill::experiment
