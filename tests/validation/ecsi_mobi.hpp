// The survey of the European Customer Satisfaction Index as a path model, and the real respondents of one.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "statistics/path_model.hpp"

namespace goodwill::support {

//! The index's constructs in the order of ecsi_model(): IMAG CUEX PERQ PERV CUSA CUSCO CUSL.
[[nodiscard]] std::size_t ecsi_block(std::string_view construct);

//! The index's path model (Tenenhaus et al. 2005) for a table with these items, which belong to the construct whose name
//! they begin with.
[[nodiscard]] statistics::PathModel ecsi_model(const std::vector<std::string>& items);

//! The coefficient of one path of a fit of that model.
[[nodiscard]] double ecsi_path(const statistics::PathFit& fit, const std::vector<std::string>& items, std::string_view from,
                               std::string_view to);

//! ecsi_mobi.csv; ends the test as skipped when it is not there.
class EcsiMobi {
public:
    EcsiMobi();
    [[nodiscard]] const std::vector<std::string>& items() const { return items_; }
    [[nodiscard]] const std::vector<double>& cells() const { return cells_; }  // respondent after respondent
    [[nodiscard]] std::size_t columns() const { return items_.size(); }
    [[nodiscard]] std::size_t respondents() const { return cells_.size() / items_.size(); }
    [[nodiscard]] std::vector<double> item(std::string_view name) const;

private:
    std::vector<std::string> items_;
    std::vector<double> cells_;
};

}  // namespace goodwill::support
