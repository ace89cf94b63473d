// See barriers.hpp.
#include "simulation/barriers.hpp"

#include "random/functions.hpp"

namespace goodwill::simulation {

double lost_to_barriers(double lost, double left) { return lost >= 1 ? 1 : 1 - random::pow(1 - lost, left); }

std::uint16_t past_barriers(const Model& model, const Route& route, double u, double left) {
    const auto is_lost = [&](std::size_t i) {
        const std::uint16_t target = route.target[i];
        return target >= model.ends_from() && !model.end_served[static_cast<std::size_t>(target - model.ends_from())];
    };
    double lost = 0;
    double place = -1;  // of u among the shares that are lost
    std::uint16_t there = no_place;
    std::size_t open = route.target.size();  // the last target that is not lost
    double below = 0;
    for (std::size_t i = 0; i < route.target.size(); ++i) {
        const double above = i + 1 < route.target.size() ? route.cumulated[i] : 1;
        const bool chosen = there == no_place && (u < above || i + 1 == route.target.size());
        if (chosen) there = route.target[i];
        if (is_lost(i)) {
            if (chosen) place = lost + (u - below);
            lost += above - below;
        } else {
            open = i;
        }
        below = above;
    }
    if (place < 0 || open == route.target.size()) return there;
    const double still = lost_to_barriers(lost, left);
    if (place < still) return there;
    double onward = (place - still) / (lost - still) * (1 - lost);
    below = 0;
    for (std::size_t i = 0; i < open; ++i) {
        const double share = route.cumulated[i] - below;
        below = route.cumulated[i];
        if (is_lost(i)) continue;
        if (onward < share) return route.target[i];
        onward -= share;
    }
    return route.target[open];
}

}  // namespace goodwill::simulation
