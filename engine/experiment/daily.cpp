// See daily.hpp.
#include "experiment/daily.hpp"

#include <cmath>
#include <map>

#include "results/csv.hpp"
#include "statistics/quantiles.hpp"

namespace goodwill::experiment {
namespace {

//! Student's t for a 95% interval of the mean of n values, worked out once for each n.
class Factors {
public:
    double operator()(std::uint64_t n) {
        const auto [found, is_new] = known_.try_emplace(n, 0);
        if (is_new)
            found->second = statistics::student_quantile(.975, static_cast<double>(n - 1));
        return found->second;
    }

private:
    std::map<std::uint64_t, double> known_;
};

}  // namespace

void Daily::add(const results::Record& record) {
    if (cells_.empty())
        cells_.resize(record.daily.size());
    for (std::size_t i = 0; i < cells_.size(); ++i)
        if (!std::isnan(record.daily[i]))
            cells_[i].add(static_cast<double>(record.daily[i]));
}

void Daily::append_rows(std::string& text, std::string_view arm, const results::Registry& registry) const {
    const std::vector<std::size_t> order = results::by_name(registry);
    const std::size_t figures = registry.figures().size();
    Factors factor;
    for (std::size_t day = 0; figures > 0 && day < cells_.size() / figures; ++day) {
        std::string head;
        results::append_cell(head, arm);
        head += ',' + std::to_string(day) + ',';
        for (const std::size_t f : order) {
            const statistics::Moments& cell = cells_[day * figures + f];
            text += head + registry.figures()[f].name + ',';
            if (cell.count() > 0)
                results::append_number(text, cell.mean());
            text += ',';
            const double half = cell.count() > 1 ? factor(cell.count()) * cell.standard_error() : 0;
            if (cell.count() > 1)
                results::append_number(text, cell.mean() - half);
            text += ',';
            if (cell.count() > 1)
                results::append_number(text, cell.mean() + half);
            text += '\n';
        }
    }
}

}  // namespace goodwill::experiment
