// The survey as its analysts see it: the path model of the European Customer Satisfaction Index (Tenenhaus et al. 2005)
// fitted to the answers of a run, as figures. It says whether quality works on loyalty through satisfaction, in the eyes of
// somebody who has nothing but the questionnaires.
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "results/respondent.hpp"
#include "simulation/stage.hpp"
#include "simulation/world.hpp"
#include "statistics/path_model.hpp"

namespace goodwill::models {

//! The index's constructs: image, expectations, quality, value, satisfaction, handling of complaints, loyalty.
enum class Construct : std::size_t { image, expectations, quality, value, satisfaction, handling, loyalty };

//! The index's model for a table with these items, which belong to the construct whose name they begin with (IMAG, CUEX,
//! PERQ, PERV, CUSA, CUSCO, CUSL). Blocks stand in the order of Construct.
[[nodiscard]] statistics::PathModel index_model(std::span<const std::string_view> items);

//! The coefficient of one path of a fit of `model`; that the path is there is the caller's promise.
[[nodiscard]] double path_of(const statistics::PathModel& model, const statistics::PathFit& fit, Construct from, Construct to);

//! Effects of quality on loyalty in the index's model with a path between the two: that path, and the product of those
//! that lead through satisfaction (also by way of value, and of how complaints are handled).
struct Mediation {
    double direct, through_satisfaction;
    [[nodiscard]] double share() const { return through_satisfaction / (direct + through_satisfaction); }
};
//! Rows respondent after respondent; absent when the answers are too few (as statistics::fit_path_model).
[[nodiscard]] std::optional<Mediation> mediation(std::span<const double> rows, std::span<const std::string_view> items);

//! Keeps the answers of the reported days and fits the model to them in the last evening. Exists only where the survey is a
//! full questionnaire on the first day.
class SurveyPaths {
public:
    void declare(simulation::Declarations& out);
    void add(const simulation::World& w, const results::Respondent& filled);
    //! The last evening; the figures stay absent when the answers are too few.
    void account(simulation::World& w) const;

private:
    bool wanted_{false};
    std::vector<double> rows_;  // respondent after respondent
    results::TallyId quality_to_satisfaction_{}, satisfaction_to_loyalty_{}, quality_to_loyalty_{}, mediated_{};
};

}  // namespace goodwill::models
