// Talk (model sheet E14): how often a journey is told rises with the square of the mood on either side, an asymmetric U
// (Anderson 1998), and with anger, from which most negative talk comes.
#pragma once
#include "models/talk/parameters.hpp"

namespace goodwill::models {

//! Mood in which a journey is told, su: cumulative satisfaction S and the journey's own satisfaction, weighed.
[[nodiscard]] double talking_mood(const TalkRates& p, double satisfaction, double of_journey);

//! Mean numbers of messages a journey gives rise to.
struct Messages {
    double positive{0}, negative{0}, neutral{0};
    [[nodiscard]] double sum() const { return positive + negative + neutral; }
};
[[nodiscard]] Messages messages_expected(const TalkRates& p, double mood, double anger);

//! Positive messages for each negative one when a share x is dissatisfied and tells `per_capita` times as many people
//! as a satisfied customer does: (1 - x) / (per_capita x) (East, Hammond & Wright 2007).
[[nodiscard]] double volume_ratio(double dissatisfied, double per_capita);
//! The share x at which that ratio is reached: 1 / (1 + per_capita ratio).
[[nodiscard]] double dissatisfied_at_ratio(double ratio, double per_capita);

//! What one message adds to what was heard, logit.
[[nodiscard]] double message_effect(const TalkEffects& p, bool positive, bool strong);
//! What was heard after one more message, cut at +- largest.
[[nodiscard]] double heard_after(const TalkEffects& p, double heard, double effect);

}  // namespace goodwill::models
