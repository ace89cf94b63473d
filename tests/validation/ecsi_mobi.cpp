// See ecsi_mobi.hpp.
#include "validation/ecsi_mobi.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "statistics/correlation.hpp"
#include "support/catch.hpp"
#include "support/environment.hpp"

namespace goodwill::support {

namespace {

constexpr std::array<std::string_view, 7> constructs{"IMAG", "CUEX", "PERQ", "PERV", "CUSA", "CUSCO", "CUSL"};

//! An item is the name of its construct and a number, or none.
bool belongs(std::string_view item, std::string_view construct) {
    return item.starts_with(construct) && item.find_first_not_of("0123456789", construct.size()) == std::string_view::npos;
}

}  // namespace

std::size_t ecsi_block(std::string_view construct) {
    const auto found = std::find(constructs.begin(), constructs.end(), construct);
    REQUIRE(found != constructs.end());
    return static_cast<std::size_t>(found - constructs.begin());
}

statistics::PathModel ecsi_model(const std::vector<std::string>& items) {
    statistics::PathModel model;
    for (const std::string_view construct : constructs) {
        statistics::PathModel::Block& block = model.blocks.emplace_back();
        block.name = construct;
        for (std::size_t i = 0; i < items.size(); ++i)
            if (belongs(items[i], construct)) block.items.push_back(i);
    }
    constexpr std::array<std::array<std::string_view, 2>, 12> paths{{{"IMAG", "CUEX"}, {"IMAG", "CUSA"}, {"IMAG", "CUSL"},
        {"CUEX", "PERQ"}, {"CUEX", "PERV"}, {"CUEX", "CUSA"}, {"PERQ", "PERV"}, {"PERQ", "CUSA"}, {"PERV", "CUSA"},
        {"CUSA", "CUSCO"}, {"CUSA", "CUSL"}, {"CUSCO", "CUSL"}}};
    for (const auto& [from, to] : paths) model.paths.push_back({ecsi_block(from), ecsi_block(to)});
    return model;
}

double ecsi_path(const statistics::PathFit& fit, const std::vector<std::string>& items, std::string_view from,
                 std::string_view to) {
    const auto paths = ecsi_model(items).paths;
    const auto found = std::find_if(paths.begin(), paths.end(), [&](const statistics::PathModel::Path& p) {
        return p.from == ecsi_block(from) && p.to == ecsi_block(to);
    });
    REQUIRE(found != paths.end());
    return fit.coefficients[static_cast<std::size_t>(found - paths.begin())];
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
