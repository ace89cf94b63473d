// The response to a failure as one choice among four, and the second decision after handling (model sheet E10, E12),
// for one person. Utilities are log odds against silence, which has 0.
#pragma once
#include <array>

#include "models/complaint/parameters.hpp"
#include "models/vocabulary.hpp"

namespace goodwill::models {

//! Somebody to whom something has happened: all 0..1 but satisfaction (su), anger (>= 0) and extraversion (standard
//! normal).
struct Wronged {
    double severity{0};
    double effort{.65};
    double trust{.6};
    double satisfaction{.6};
    double anger{0};
    double extraversion{0};
};

//! E10: effort of complaining, 0..1, from the firm's ease (0..1) and the barriers (sum of efforts) met on the journey.
[[nodiscard]] double complaint_effort(double ease, double barriers, const VoiceParameters& p);

[[nodiscard]] double voice_utility(const Wronged& c, double b0, const VoiceParameters& p);
[[nodiscard]] double exit_utility(const Wronged& c, const ExitParameters& p);
[[nodiscard]] double public_utility(const Wronged& c, const PublicParameters& p);

//! Chances of the four responses; they add up to 1.
struct ResponseChances {
    double voice{0};
    double exit{0};
    double publicly{0};
    [[nodiscard]] double silence() const { return 1 - voice - exit - publicly; }
    //! The response to four uniforms in (0, 1), one for each of voice, exit, public and silence: the first to arrive of four
    //! exponential waits with the chances as their rates, which is the choice of the largest of four utilities with Gumbel
    //! errors. Making one response likelier moves people to it and nobody between the others.
    [[nodiscard]] ResponseKind operator()(const std::array<double, 4>& u) const;
};
[[nodiscard]] ResponseChances response_chances(const Wronged& c, double b0, const ComplaintParameters& p);

//! b0 of a segment of which the share `voices_when_wronged` (0..1) complains when nothing stands in the way, over
//! failures of every severity, Beta(1.5, 4); voice alone against silence. Solved numerically.
[[nodiscard]] double voice_intercept(double voices_when_wronged, const VoiceParameters& p);

//! Share that complains over all severities, voice alone against silence, at a given effort.
[[nodiscard]] double average_voice(double b0, double effort, const VoiceParameters& p);

//! E12: chance that a voicer leaves after his case was closed with justice J (0..1.1).
[[nodiscard]] double exit_after_handling(const Wronged& c, double justice, const ExitParameters& p);
//! E12: chance that one who stays tells the public, after satisfaction with the handling SATCOM (-1..1.1).
[[nodiscard]] double public_after_handling(const Wronged& c, double satcom, const PublicParameters& p);

//! E11: trust, 0..1, after a case was closed with cumulative justice J_c (0..1).
[[nodiscard]] float trust_after(float trust, float justice, const ComplaintParameters& p);

}  // namespace goodwill::models
