// See ecsi_mobi.hpp.
#include "validation/ecsi_mobi.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "models/feedback/survey_paths.hpp"
#include "statistics/correlation.hpp"
#include "support/catch.hpp"
#include "support/environment.hpp"

namespace goodwill::support {

namespace {

constexpr std::array<std::string_view, 7> constructs{"IMAG", "CUEX", "PERQ", "PERV", "CUSA", "CUSCO", "CUSL"};

}  // namespace

std::size_t ecsi_block(std::string_view construct) {
    const auto found = std::find(constructs.begin(), constructs.end(), construct);
    REQUIRE(found != constructs.end());
    return static_cast<std::size_t>(found - constructs.begin());
}

statistics::PathModel ecsi_model(const std::vector<std::string>& items) {
    return models::index_model(std::vector<std::string_view>{items.begin(), items.end()});
}

double ecsi_path(const statistics::PathFit& fit, const std::vector<std::string>& items, std::string_view from,
                 std::string_view to) {
    return models::path_of(ecsi_model(items), fit, static_cast<models::Construct>(ecsi_block(from)),
                           static_cast<models::Construct>(ecsi_block(to)));
}

EcsiMobi::EcsiMobi() {
    std::ifstream file{data_file("ecsi_mobi.csv")};
    std::string line;
    std::string cell;
    std::getline(file, line);
    for (std::istringstream head{line}; std::getline(head, cell, ',');) items_.push_back(cell.substr(1, cell.rfind('"') - 1));
    while (std::getline(file, line))
        for (std::istringstream row{line}; std::getline(row, cell, ',');) cells_.push_back(std::stod(cell));
}

std::vector<double> EcsiMobi::item(std::string_view name) const {
    const auto found = std::find(items_.begin(), items_.end(), name);
    REQUIRE(found != items_.end());
    return statistics::column_of(cells_, columns(), static_cast<std::size_t>(found - items_.begin()));
}

}  // namespace goodwill::support
