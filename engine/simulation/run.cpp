// See run.hpp.
#include "simulation/run.hpp"

#include "simulation/queues.hpp"

namespace goodwill::simulation {

results::Registry figures_of(const std::shared_ptr<const Model>& model) {
    auto few = std::make_shared<Model>(*model);
    few->people = 1;  // declaring needs nobody; the smallest world declares the same figures
    return World{few, 1, 0}.figures();
}

std::optional<results::Record> run_replication(const std::shared_ptr<const Model>& model, std::uint64_t seed, std::uint32_t replication,
                                               const Watcher& watcher) {
    World world{model, seed, replication};
    results::Recorder recorder{world.figures()};
    std::vector<results::Respondent> respondents;
    std::vector<results::Transition> transitions;
    while (world.day().value < model->days) {
        const bool reported = world.reported();
        world.live_day();
        if (reported) {
            recorder.add_day(world.tallies());
            const auto& answered = world.events<results::Respondent>();
            respondents.insert(respondents.end(), answered.begin(), answered.end());
            const auto& turned = world.events<results::Transition>();
            transitions.insert(transitions.end(), turned.begin(), turned.end());
        }
        if (watcher && !watcher(world)) return {};
    }
    results::Record record = recorder.finish(replication, [&](const results::FigureInfo& f) {
        return world.queues().wait_quantile(static_cast<std::uint16_t>(f.top.index), f.quantile);
    });
    record.respondents = std::move(respondents);
    record.transitions = std::move(transitions);
    return record;
}

}  // namespace goodwill::simulation
