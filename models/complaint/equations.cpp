// Utilities, the choice among four, and the numerical solution for who complains when nothing stands in the way.
#include "models/complaint/equations.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "random/functions.hpp"

namespace goodwill::models {

double complaint_effort(double ease, double barriers, const VoiceParameters& p) {
    return std::clamp(1 - ease + p.barrier_share * barriers, 0., 1.);
}

double voice_utility(const Wronged& c, double b0, const VoiceParameters& p) {
    return b0 + p.severity * c.severity + p.trust * (c.trust - p.reference_trust) +
           p.stake * (c.trust - p.even_chance) * c.severity - p.effort * (c.effort - p.reference_effort);
}

double exit_utility(const Wronged& c, const ExitParameters& p) {
    return p.base + p.severity * c.severity + p.anger * c.anger - p.switching * p.switching_cost -
           p.satisfaction * (c.satisfaction - p.reference_satisfaction);
}

double public_utility(const Wronged& c, const PublicParameters& p) {
    return p.base + p.anger * c.anger + p.extraversion * c.extraversion - p.easy_door * (1 - c.effort);
}

ResponseKind ResponseChances::operator()(const std::array<double, 4>& u) const {
    const std::array<std::pair<double, ResponseKind>, 4> rates{{{voice, ResponseKind::voice},
                                                                {exit, ResponseKind::exit},
                                                                {publicly, ResponseKind::publicly},
                                                                {silence(), ResponseKind::silence}}};
    ResponseKind first = ResponseKind::silence;
    double wait = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < rates.size(); ++i) {
        if (rates[i].first <= 0) continue;
        const double own = -random::log(u[i]) / rates[i].first;
        if (own < wait) {
            wait = own;
            first = rates[i].second;
        }
    }
    return first;
}

ResponseChances response_chances(const Wronged& c, double b0, const ComplaintParameters& p) {
    const double voice = random::exp(std::min(voice_utility(c, b0, p.voice), 300.));
    const double exit = random::exp(std::min(exit_utility(c, p.exit), 300.));
    const double publicly = random::exp(std::min(public_utility(c, p.publicly), 300.));
    const double all = 1 + voice + exit + publicly;
    return {voice / all, exit / all, publicly / all};
}

double average_voice(double b0, double effort, const VoiceParameters& p) {
    // severity x = t^2, so that the density of Beta(1.5, 4) is a polynomial in t: 2 t^2 (1 - t^2)^3 / B
    constexpr int steps = 256;  // Simpson's rule
    double weights = 0;
    double sum = 0;
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        const double x = t * t;
        const double rest = 1 - x;
        const double weight = (i == 0 || i == steps ? 1. : i % 2 == 1 ? 4. : 2.) * x * rest * rest * rest;
        weights += weight;
        sum += weight * random::logistic(b0 + p.severity * x - p.effort * (effort - p.reference_effort));
    }
    return sum / weights;
}

double voice_intercept(double voices_when_wronged, const VoiceParameters& p) {
    double low = -40;
    double high = 40;
    for (int i = 0; i < 60; ++i) {
        const double middle = .5 * (low + high);
        (average_voice(middle, 0, p) < voices_when_wronged ? low : high) = middle;
    }
    return .5 * (low + high);
}

double exit_after_handling(const Wronged& c, double justice, const ExitParameters& p) {
    return random::logistic(exit_utility(c, p) - p.justice * justice - p.voiced);
}

double public_after_handling(const Wronged& c, double satcom, const PublicParameters& p) {
    return random::logistic(public_utility(c, p) - p.handled_well * satcom);
}

float trust_after(float trust, float justice, const ComplaintParameters& p) {
    return std::clamp(trust + static_cast<float>(p.trust_gain) * (justice - trust), 0.F, 1.F);
}

}  // namespace goodwill::models
