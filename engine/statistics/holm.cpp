// See holm.hpp.
#include "statistics/holm.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace goodwill::statistics {

std::vector<double> holm_adjusted(std::span<const double> p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p[i]; });
    std::vector<double> adjusted(p.size());
    double most = 0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        most = std::max(most, std::min(1., static_cast<double>(p.size() - rank) * p[order[rank]]));
        adjusted[order[rank]] = most;
    }
    return adjusted;
}

}  // namespace goodwill::statistics
