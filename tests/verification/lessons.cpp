#include "verification/lessons.hpp"

#include "experiment/arms.hpp"
#include "models/catalogue.hpp"
#include "scenario/load.hpp"
#include "simulation/run.hpp"
#include "support/catch.hpp"
#include "support/environment.hpp"

namespace goodwill::support {

LessonFigures::LessonFigures(const std::string& lesson, std::uint64_t seed, const std::vector<std::string>& settings,
                             std::uint32_t replications) {
    base::Diagnostics diagnostics;
    const std::string path = (source_folder() / "scenarios/lessons" / (lesson + ".yaml")).string();
    const auto loaded = scenario::load_scenario(path, models::kinds(), diagnostics, {.set = settings});
    INFO(diagnostics.render());
    REQUIRE(loaded.has_value());
    const std::shared_ptr<const simulation::Catalogue> catalogue{&models::catalogue(), [](const auto*) {}};
    const experiment::Arm arm = experiment::baseline_arm(*loaded, catalogue);
    const results::Registry registry = simulation::figures_of(arm.model);
    records_.resize(replications);
    for (std::size_t f = 0; f < registry.figures().size(); ++f) {
        place_[registry.figures()[f].name] = f;
        values_[registry.figures()[f].name].resize(replications);
    }
    experiment::execute({arm}, seed, experiment::plan(1, replications), 2,
                        [&](const experiment::WorkItem& item, const results::Record& record) {
                            for (std::size_t f = 0; f < registry.figures().size(); ++f)
                                values_[registry.figures()[f].name][item.replication] = record.figures[f];
                            if (record.days <= most_days_kept) records_[item.replication] = record;
                        });
}

const std::vector<double>& LessonFigures::operator[](const std::string& figure) const {
    const auto found = values_.find(figure);
    INFO(figure);
    REQUIRE(found != values_.end());
    return found->second;
}

std::vector<double> LessonFigures::scaled(const std::string& figure, double factor) const {
    std::vector<double> all = (*this)[figure];
    for (double& v : all) v *= factor;
    return all;
}

std::vector<double> LessonFigures::part(const std::string& figure, const std::vector<std::string>& of) const {
    std::vector<double> share = (*this)[figure];
    for (std::size_t r = 0; r < share.size(); ++r) {
        double sum = 0;
        for (const std::string& each : of) sum += (*this)[each][r];
        share[r] /= sum;
    }
    return share;
}

std::vector<double> LessonFigures::on_day(const std::string& figure, std::size_t day, double factor) const {
    const auto found = place_.find(figure);
    INFO(figure);
    REQUIRE(found != place_.end());
    std::vector<double> all;
    for (const results::Record& record : records_) {
        REQUIRE(day < record.days);
        all.push_back(factor * static_cast<double>(record.on_day(day, found->second)));
    }
    return all;
}

}  // namespace goodwill::support
