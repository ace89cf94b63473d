// Anger of one person (model sheet E8, E9, E11), >= 0 and at most 3. How it fades is in models/evening.hpp, since
// others read it too.
#pragma once
#include "models/emotion/parameters.hpp"

namespace goodwill::models {

inline constexpr float most_anger = 3;

//! E8: anger after a failure of severity 0..1, with n_f recent failures before it; `attribution` 0..1 is the firm's
//! part.
[[nodiscard]] float anger_after_failure(float anger, float severity, float attribution, float failures,
                                        const EmotionParameters& p);

//! E8: the firm's part in a failure, from one uniform in (0, 1); less where customers were told before, and why.
[[nodiscard]] float attribution(float u, bool announced, const EmotionParameters& p);

//! E9: anger of somebody who got through `barriers` barriers to complain.
[[nodiscard]] float anger_after_barriers(float anger, float barriers, const EmotionParameters& p);

//! E9: anger of somebody whom an effort of 0..1 kept from complaining about a failure of severity 0..1.
[[nodiscard]] float anger_after_frustration(float anger, float effort, float severity, const EmotionParameters& p);

//! E11: anger after a complaint was closed with satisfaction SATCOM (-1..1.1): relief, or anger at a second failure.
[[nodiscard]] float anger_after_handling(float anger, float satcom, const EmotionParameters& p);

//! Anger after something was offered that does not fit, which adds `added` (the choice model says how much).
[[nodiscard]] float anger_after_offer(float anger, float added);

//! E11: anger after a complaint was passed on to the next step.
[[nodiscard]] float anger_after_escalation(float anger, const EmotionParameters& p);

}  // namespace goodwill::models
