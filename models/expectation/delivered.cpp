// Expected visits by following the shares of where to go next, step by step.
#include "models/expectation/delivered.hpp"

#include <algorithm>
#include <vector>

#include "models/expectation/equations.hpp"

namespace goodwill::models {

namespace {

constexpr int longest_walk = 64;  // steps of a journey that are followed; later ones hardly occur

//! Adds the expected visits of one journey, started with `weight`, along the shares of where to go next.
void follow(const simulation::Values& values, std::vector<double> present, std::vector<double>& visits) {
    for (int step = 0; step < longest_walk; ++step) {
        std::vector<double> next(present.size(), 0.);
        for (std::size_t t = 0; t < present.size(); ++t) {
            if (present[t] <= 0) continue;
            visits[t] += present[t];
            const simulation::Route& route = values.touchpoints[t].next;
            double below = 0;
            for (std::size_t i = 0; i < route.target.size(); ++i) {
                const double share = (i + 1 < route.target.size() ? route.cumulated[i] : 1.) - below;
                below += share;
                if (route.target[i] < next.size()) next[route.target[i]] += share * present[t];
            }
        }
        present = std::move(next);
    }
}

}  // namespace

namespace {

//! Expected visits to each touchpoint, on any scale.
std::vector<double> expected_visits(const simulation::Model& model, const simulation::Values& values) {
    const std::size_t touchpoints = values.touchpoints.size();
    std::vector<double> visits(touchpoints, 0.);
    for (std::size_t j = 0; j < model.journeys.size(); ++j) {
        const auto journey = values.scenario.journeys.items.find(model.journeys[j].name);
        if (journey == values.scenario.journeys.items.end()) continue;
        const double rate = std::max(values.journeys[j].per_day, values.journeys[j].arrivals_per_minute);
        std::vector<double> present(touchpoints, 0.);
        for (const auto& [name, share] : journey->second.starts_at.items)
            if (const auto t = model.find_touchpoint(name); t < touchpoints) present[t] += rate * share;
        follow(values, std::move(present), visits);
    }
    return visits;
}

//! Mean over visits of what `quality_of(touchpoint, dimension)` says.
template <class Quality>
Five mean_over_visits(const std::vector<double>& visits, Quality&& quality_of) {
    Five mean{};
    double total = 0;
    for (const double v : visits) total += v;
    for (std::size_t k = 0; k < dimensions; ++k) {
        double sum = 0;
        for (std::size_t t = 0; t < visits.size(); ++t) sum += visits[t] * quality_of(t, k);
        mean[k] = total > 0 ? static_cast<float>(sum / total) : 7.5F;
    }
    return mean;
}

}  // namespace

Five delivered_quality(const simulation::Model& model, const simulation::Values& values) {
    return mean_over_visits(expected_visits(model, values), [&](std::size_t t, std::size_t k) {
        return static_cast<double>(values.touchpoints[t].quality[k]);
    });
}

Five quality_to_reckon_with(const simulation::Model& model, const simulation::Values& values, float mean_severity,
                            const PerceptionParameters& p) {
    const float fall = failure_fall(mean_severity, 0, 0, p);
    return mean_over_visits(expected_visits(model, values), [&](std::size_t t, std::size_t k) {
        const simulation::TouchpointValues& v = values.touchpoints[t];
        return static_cast<double>(v.quality[k] - v.fails * fall * failure_load[k]);
    });
}

}  // namespace goodwill::models
