// See survey_paths.hpp.
#include "models/feedback/survey_paths.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/check.hpp"
#include "models/feedback/questionnaire.hpp"

namespace goodwill::models {

namespace {

constexpr std::array<std::string_view, 7> names{"IMAG", "CUEX", "PERQ", "PERV", "CUSA", "CUSCO", "CUSL"};

//! An item is the name of its construct and a number, or none.
bool belongs(std::string_view item, std::string_view construct) {
    return item.starts_with(construct) && item.find_first_not_of("0123456789", construct.size()) == std::string_view::npos;
}

statistics::PathModel::Path path(Construct from, Construct to) {
    return {static_cast<std::size_t>(from), static_cast<std::size_t>(to)};
}

}  // namespace

statistics::PathModel index_model(std::span<const std::string_view> items) {
    statistics::PathModel model;
    for (const std::string_view construct : names) {
        statistics::PathModel::Block& block = model.blocks.emplace_back();
        block.name = construct;
        for (std::size_t i = 0; i < items.size(); ++i)
            if (belongs(items[i], construct))
                block.items.push_back(i);
    }
    using enum Construct;
    model.paths = {path(image, expectations), path(image, satisfaction), path(image, loyalty),
                   path(expectations, quality), path(expectations, value), path(expectations, satisfaction),
                   path(quality, value), path(quality, satisfaction), path(value, satisfaction),
                   path(satisfaction, handling), path(satisfaction, loyalty), path(handling, loyalty)};
    return model;
}

double path_of(const statistics::PathModel& model, const statistics::PathFit& fit, Construct from, Construct to) {
    const auto wanted = path(from, to);
    const auto found = std::ranges::find_if(
        model.paths, [&](const auto& p) { return p.from == wanted.from && p.to == wanted.to; });
    GOODWILL_CHECK(found != model.paths.end(), "a path that the model does not have");
    return fit.coefficients[static_cast<std::size_t>(found - model.paths.begin())];
}

std::optional<Mediation> mediation(std::span<const double> rows, std::span<const std::string_view> items) {
    using enum Construct;
    auto model = index_model(items);
    model.paths.push_back(path(quality, loyalty));
    const auto fit = statistics::fit_path_model(rows, items.size(), model);
    if (!fit)
        return std::nullopt;
    const auto coefficient = [&](Construct from, Construct to) { return path_of(model, *fit, from, to); };
    const double to_satisfaction = coefficient(quality, satisfaction) + coefficient(quality, value) * coefficient(value, satisfaction);
    const double from_satisfaction = coefficient(satisfaction, loyalty) + coefficient(satisfaction, handling) * coefficient(handling, loyalty);
    return Mediation{.direct = coefficient(quality, loyalty), .through_satisfaction = to_satisfaction * from_satisfaction};
}

void SurveyPaths::declare(simulation::Declarations& out) {
    const auto& survey = out.reference.feedback.survey;
    wanted_ = survey && survey->questionnaire;
    if (!wanted_)
        return;
    const auto figure = [&](const std::string& name, const std::string& unit, const std::string& meaning) {
        const auto tally = out.figures.tally(name);
        out.figures.last(name, unit, meaning, results::Direction::neither, tally);
        return tally;
    };
    quality_to_satisfaction_ = figure("survey.path.quality-satisfaction", "", "path from quality to satisfaction in the index's model, fitted to all answers");
    satisfaction_to_loyalty_ = figure("survey.path.satisfaction-loyalty", "", "path from satisfaction to loyalty in the index's model, fitted to all answers");
    quality_to_loyalty_ = figure("survey.path.quality-loyalty", "", "path from quality to loyalty beside satisfaction, where the index's model is given one");
    mediated_ = figure("survey.mediated", "%", "share of quality's effect on loyalty that goes through satisfaction, in that model");
}

void SurveyPaths::add(const simulation::World& w, const results::Respondent& filled) {
    if (wanted_ && w.day().value >= 0)
        rows_.insert(rows_.end(), filled.answers.begin(), filled.answers.begin() + items);
}

void SurveyPaths::account(simulation::World& w) const {
    if (!wanted_ || !w.last_day())
        return;
    using enum Construct;
    const auto model = index_model(item_names);
    const auto fit = statistics::fit_path_model(rows_, items, model);
    if (!fit)
        return;
    w.tally(quality_to_satisfaction_) = path_of(model, *fit, quality, satisfaction);
    w.tally(satisfaction_to_loyalty_) = path_of(model, *fit, satisfaction, loyalty);
    if (const auto split = mediation(rows_, item_names)) {
        w.tally(quality_to_loyalty_) = split->direct;
        w.tally(mediated_) = 100 * split->share();
    }
}

}  // namespace goodwill::models
