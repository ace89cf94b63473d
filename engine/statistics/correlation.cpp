// See correlation.hpp. Deviations from the mean first, products then: sums of squares would cancel.
#include "statistics/correlation.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/check.hpp"
#include "statistics/moments.hpp"

namespace goodwill::statistics {

std::optional<double> correlation(std::span<const double> x, std::span<const double> y) {
    GOODWILL_CHECK(x.size() == y.size(), fmt::format("{} x, {} y", x.size(), y.size()));
    Moments of_x;
    Moments of_y;
    for (std::size_t i = 0; i < x.size(); ++i) {
        of_x.add(x[i]);
        of_y.add(y[i]);
    }
    const double spread = of_x.deviation() * of_y.deviation();
    if (x.size() < 2 || spread <= 0)
        return std::nullopt;
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        sum += (x[i] - of_x.mean()) * (y[i] - of_y.mean());
    return sum / (spread * static_cast<double>(x.size() - 1));
}

std::vector<double> column_of(std::span<const double> rows, std::size_t columns, std::size_t which) {
    GOODWILL_CHECK(columns > 0 && which < columns && rows.size() % columns == 0,
                   fmt::format("column {} of {} in {} cells", which, columns, rows.size()));
    std::vector<double> column;
    for (std::size_t i = which; i < rows.size(); i += columns)
        column.push_back(rows[i]);
    return column;
}

std::optional<double> mean_inter_item_correlation(std::span<const double> rows, std::size_t columns) {
    GOODWILL_CHECK(columns >= 2, fmt::format("{} items", columns));
    std::vector<std::vector<double>> items;
    for (std::size_t i = 0; i < columns; ++i)
        items.push_back(column_of(rows, columns, i));
    Moments pairs;
    for (std::size_t i = 0; i < columns; ++i) {
        for (std::size_t j = i + 1; j < columns; ++j) {
            const auto r = correlation(items[i], items[j]);
            if (!r)
                return std::nullopt;
            pairs.add(*r);
        }
    }
    return pairs.mean();
}

}  // namespace goodwill::statistics
