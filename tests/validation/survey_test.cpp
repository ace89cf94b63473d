// The bank's customers fill in the index's questionnaire, and what they answer is read by the estimators that read the real
// survey (key tenenhaus_2005). Means and noises of the items come from the real one, block by block; how the blocks go
// together does not: that is what is tried here.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "experiment/arms.hpp"
#include "models/catalogue.hpp"
#include "models/feedback/questionnaire.hpp"
#include "models/feedback/survey_paths.hpp"
#include "models/vocabulary.hpp"
#include "scenario/load.hpp"
#include "simulation/run.hpp"
#include "simulation/world.hpp"
#include "statistics/correlation.hpp"
#include "statistics/logistic.hpp"
#include "statistics/path_model.hpp"
#include "support/catch.hpp"
#include "support/environment.hpp"
#include "validation/ecsi_mobi.hpp"

using namespace goodwill;
using namespace goodwill::support;

namespace {

const std::vector<std::string> item_names{models::item_names.begin(), models::item_names.end()};

std::shared_ptr<const simulation::Model> bank(const std::vector<std::string>& settings) {
    base::Diagnostics said;
    const auto path = (source_folder() / "scenarios/cases/neighbourhood_bank/baseline.yaml").string();
    const auto loaded = scenario::load_scenario(path, models::kinds(), said, {.set = settings});
    INFO(said.render());
    REQUIRE(loaded.has_value());
    return experiment::baseline_arm(*loaded, {std::shared_ptr<void>{}, &models::catalogue()}).model;
}

//! Half a year of the bank in which one visitor in fifty is interviewed, and everybody who is asked answers.
std::vector<results::Respondent> respondents(std::uint64_t seed, const std::vector<std::string>& changed = {}) {
    std::vector<std::string> settings{"time.run=180 days", "feedback.survey.questionnaire=yes", "feedback.survey.after=2%",
                                      "models.feedback={model: by-answer}"};
    settings.insert(settings.end(), changed.begin(), changed.end());
    const auto record = simulation::run_replication(bank(settings), seed, 0);
    REQUIRE(record.has_value());
    REQUIRE(record->respondents.size() > 2500);
    return record->respondents;
}

//! Answers of some of the items, respondent after respondent.
std::vector<double> table(const std::vector<results::Respondent>& all, std::size_t first, std::size_t last) {
    std::vector<double> rows;
    for (const auto& r : all)
        for (std::size_t i = first; i <= last; ++i) rows.push_back(r.answers[i]);
    return rows;
}

double path_of(const std::vector<results::Respondent>& all, const char* from, const char* to) {
    const auto fit = statistics::fit_path_model(table(all, 0, models::items - 1), models::items, ecsi_model(item_names));
    REQUIRE(fit);
    return ecsi_path(*fit, item_names, from, to);
}

void check_near(const char* what, double found, double real, double margin) {
    INFO(what << " = " << found << " (real: " << real << ")");
    CHECK(std::abs(found - real) <= margin);
}

}  // namespace

TEST_CASE("The simulated survey has the paths of the real one (TC06)", "[validation]") {
    for (const auto seed : seeds()) {
        const auto all = respondents(seed);
        check_near("Exp->Qual", path_of(all, "CUEX", "PERQ"), .557, .12);
        check_near("Qual->Sat", path_of(all, "PERQ", "CUSA"), .512, .12);
        check_near("Sat->Loy", path_of(all, "CUSA", "CUSL"), .485, .12);
        check_near("Qual->Value", path_of(all, "PERQ", "PERV"), .558, .12);
    }
}

TEST_CASE("Among customers who do not differ lastingly the survey's paths are not found", "[validation]") {
    const auto alike = respondents(1, {"models.loyalty.level_spread=0"});
    CHECK(path_of(alike, "CUEX", "PERQ") < .557 - .12);
    CHECK(path_of(alike, "PERQ", "CUSA") < .512 - .12);
    CHECK(path_of(alike, "PERQ", "PERV") < .558 - .12);
}

TEST_CASE("Recommending depends on satisfaction as steeply as in the real survey (TC09)", "[validation]") {
    for (const auto seed : seeds()) {
        const auto all = respondents(seed);
        const auto slope = [&](auto&& says) {
            std::vector<double> y;
            for (const auto& r : all) y.push_back(says(r.answers[models::CUSL3]) ? 1 : 0);
            const auto fit = statistics::fit_logistic_line(table(all, models::CUSA1, models::CUSA1), y);
            REQUIRE(fit);
            return fit->coefficients[1];
        };
        check_near("slope of promoters", slope([](int answer) { return answer >= 9; }), 1.026, .4);
        check_near("slope of detractors", slope([](int answer) { return answer <= 6; }), -1., .4);
    }
}

TEST_CASE("Answers on the five dimensions go together as in real surveys (TC23)", "[validation]") {
    for (const auto seed : seeds()) {
        const auto halo = statistics::mean_inter_item_correlation(table(respondents(seed), models::PERQ1, models::PERQ5), models::dimensions);
        REQUIRE(halo);
        check_near("mean correlation", *halo, (.4 + .65) / 2, (.65 - .4) / 2);
    }
}

TEST_CASE("Satisfaction goes with the gap to what was expected more than with what was expected (TB26)", "[validation]") {
    for (const auto seed : seeds()) {
        const auto model = bank({"time.run=60 days"});
        simulation::World world{model, seed, 0};
        std::vector<models::Expectations> before;
        std::vector<double> satisfaction, gap, expected;
        while (world.day().value < model->days) {
            const auto now = world.people(models::expectations_column);
            before.assign(now.begin(), now.end());
            world.live_day();
            const auto& perceived = world.events<models::Perceived>();
            for (std::size_t i = 0; i < perceived.size() && world.reported(); ++i) {
                if (!perceived[i].perceived) continue;
                const auto& will = before[world.encounters()[i].person].will;
                satisfaction.push_back(static_cast<double>(perceived[i].satisfaction));
                gap.push_back(static_cast<double>(perceived[i].disconfirmation));
                expected.push_back(std::accumulate(will.begin(), will.end(), 0.) / models::dimensions);
            }
        }
        REQUIRE(satisfaction.size() > 40'000);
        const double with_gap = *statistics::correlation(satisfaction, gap);
        const double with_expected = *statistics::correlation(satisfaction, expected);
        INFO("with the gap " << with_gap << ", with the expectation " << with_expected);
        CHECK(with_gap > with_expected + .1);
        CHECK(with_gap > 0);
    }
}

TEST_CASE("A run tells the paths of its own survey", "[validation]") {
    const auto model = bank({"time.run=60 days", "feedback.survey.questionnaire=yes", "feedback.survey.after=2%",
                             "models.feedback={model: by-answer}"});
    const auto record = simulation::run_replication(model, 1, 0);
    REQUIRE(record.has_value());
    const auto registry = simulation::figures_of(model);
    const auto figure = [&](const char* name) {
        const results::FigureInfo* found = registry.find(name);
        REQUIRE(found != nullptr);
        return record->figures[static_cast<std::size_t>(found - registry.figures().data())];
    };
    CHECK(figure("survey.path.quality-satisfaction") == path_of(record->respondents, "PERQ", "CUSA"));
    CHECK(figure("survey.path.satisfaction-loyalty") == path_of(record->respondents, "CUSA", "CUSL"));
    const auto split = models::mediation(table(record->respondents, 0, models::items - 1), models::item_names);
    REQUIRE(split);
    CHECK(figure("survey.path.quality-loyalty") == split->direct);
    CHECK(figure("survey.mediated") == Approx(100 * split->share()));
}
