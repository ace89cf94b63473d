// What paired effects say about an expectation, and expectations about a claim. A claim is supported when the effect
// goes the way it was said, is as large as what matters, and is beyond chance after Holm's correction over all claims
// tested together; refuted when the effect goes the other way, or is beyond chance too small to matter; and else open.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "experiment/claim.hpp"
#include "statistics/intervals.hpp"

namespace goodwill::experiment {

enum class Verdict { supported, refuted, depends, inconclusive };

//! What the estimate says, whether or not it is beyond chance.
enum class Answer { as_said, opposite, too_small };

//! Of one expectation. `p` is the chance of such an estimate if the answer were wrong.
struct Judgement {
    Answer answer{Answer::too_small};
    double p{1};
};

//! An effect over replications: its interval (95%), how the figure varies between replications (the pooled standard
//! deviation of the arms), and the smallest size that matters.
struct Effect {
    statistics::Interval interval{};
    double standard_error{0};
    std::size_t replications{0};
    double deviation{0};
    double minimal{0};
    //! Cohen's d; 0 where nothing varies.
    [[nodiscard]] double d() const { return deviation > 0 ? interval.estimate / deviation : 0; }
};

//! Effects of one figure, replication by replication (of equal length, otherwise our mistake; NaN is left out), and
//! the figure itself in each arm for its spread. Absent with fewer than two replications.
[[nodiscard]] std::optional<Effect> effect_of(std::span<const double> effects,
                                              std::span<const std::vector<double>> arms,
                                              const Expectation& expectation);

[[nodiscard]] Judgement judge(Sign sign, const Effect& effect);

//! Of all expectations together: supported or refuted, with the p that carries it. Under `all` one that fails refutes;
//! under `any` one that holds supports; several chances to do so are paid for by Bonferroni.
struct Candidate {
    Verdict verdict{Verdict::inconclusive};
    double p{1};
};
[[nodiscard]] Candidate combine(Rule rule, std::span<const Judgement> judgements);

//! Candidates whose p stays below 5% after Holm's correction over all of them; the others are inconclusive.
[[nodiscard]] std::vector<Verdict> corrected(std::span<const Candidate> candidates);

//! Whether an effect without regard to chance goes the way it was said; `minimal` bounds what "stays" means.
[[nodiscard]] bool sign_holds(Sign sign, double effect, double minimal);

inline constexpr double robust_share = .7;
//! The verdict after the sweep: a supported claim whose sign holds in less than 70% of the settings depends on them, as
//! does one refuted by its sign that holds in more than 30%.
[[nodiscard]] Verdict after_sweep(Verdict verdict, bool sign_held_at_defaults, double share);

}  // namespace goodwill::experiment
