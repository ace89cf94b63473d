// See arms.hpp.
#include "experiment/arms.hpp"

#include "simulation/compile.hpp"
#include "time/date.hpp"

namespace goodwill::experiment {
namespace {

std::vector<simulation::EpochInput> epochs_of(const scenario::Loaded& loaded,
                                              const std::vector<scenario::LoadedPolicy>& policies) {
    std::vector<simulation::EpochInput> inputs;
    for (scenario::ValueEpoch& e : scenario::value_epochs(loaded, policies))
        inputs.push_back(
            {e.from, std::move(e.values), e.programmes.once, e.programmes.per_month / time::days_per_month, std::move(e.announced), e.notice_of});
    return inputs;
}

}  // namespace

Arm baseline_arm(const scenario::Loaded& loaded, std::shared_ptr<const simulation::Catalogue> catalogue) {
    return {"baseline", simulation::compile(loaded.scenario, epochs_of(loaded, {}), std::move(catalogue), "baseline")};
}

Arm policy_arm(const scenario::Loaded& loaded, const std::vector<scenario::LoadedPolicy>& policies,
               std::shared_ptr<const simulation::Catalogue> catalogue) {
    std::string name;
    for (const auto& p : policies)
        name += (name.empty() ? "" : "+") + p.policy.name;
    return {name, simulation::compile(loaded.scenario, epochs_of(loaded, policies), std::move(catalogue), name)};
}

}  // namespace goodwill::experiment
