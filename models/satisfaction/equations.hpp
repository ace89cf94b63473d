// Satisfaction for one person (model sheet E5 to E7 and the satisfaction part of E11), in su within -3..3.
#pragma once
#include "models/satisfaction/parameters.hpp"

namespace goodwill::models {

//! What an encounter brought: quality in points, value in points^exponent from the sector's, lift in points, anger >=
//! 0.
struct Felt {
    float quality{7.5F};
    float value{0};
    float lift{0};
    float anger{0};
};

//! E5: satisfaction with one encounter, su within +-3, for a customer of disposition `level` (su) and luck `noise`
//! (su).
[[nodiscard]] float encounter_satisfaction(const Felt& felt, float level, float noise, const SatisfactionParameters& p);

//! E6: what is remembered of a journey so far: its peak (farthest from the usual) and its end (Kahneman et al. 1993).
struct PeakEnd {
    float peak{0};
    float end{0};
    bool begun{false};
    void live_through(float s, float usual) {
        const auto away = [usual](float x) { return x < usual ? usual - x : x - usual; };
        if (!begun || away(s) > away(peak)) peak = s;
        end = s;
        begun = true;
    }
    [[nodiscard]] float remembered(float peak_share) const { return peak_share * peak + (1 - peak_share) * end; }
};

//! E7: how far an episode s moves satisfaction S, 0..1, after `tenure_days` (Bolton 1998: losses and newcomers more).
[[nodiscard]] float satisfaction_gain(float s, float S, float tenure_days, const SatisfactionParameters& p);

//! E7: S after an episode, su within +-3.
[[nodiscard]] float satisfaction_after(float S, float s, float tenure_days, const SatisfactionParameters& p);

//! E11: how a handling of cumulative justice J_c (0..1) feels, su, after `failures` failures lately (decayed count
//! n_f), to somebody who trusts the firm to put things right by `trust` (0..1).
[[nodiscard]] float handling_satisfaction(float justice, float failures, float trust, const SatisfactionParameters& p);

//! E11: S after a complaint was closed, su within +-3.
[[nodiscard]] float satisfaction_after_handling(float S, float s_c, float tenure_days, const SatisfactionParameters& p);

//! S of a customer at the start of the run, su, from his disposition and a standard normal number.
[[nodiscard]] float starting_satisfaction(float level, float eta, const SatisfactionParameters& p);

//! S of a newcomer, su, from his disposition and the quality he believed in, points.
[[nodiscard]] float newcomer_satisfaction(float level, float believed, const SatisfactionParameters& p);

//! How inclined a customer is to recommend, su: an intention, so it reads the same memory of failures as leaving does (model
//! sheet E13); `failures` is their decayed count n_f >= 0. Answers to "would you recommend us" come from this, not from S alone.
[[nodiscard]] float inclination_to_recommend(float S, float failures, const SatisfactionParameters& p);

}  // namespace goodwill::models
