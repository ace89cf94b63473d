// Rows are sorted, hence "are they friends" is a binary search.
#include "network/metrics.hpp"

#include <algorithm>

namespace goodwill::network {

double mean_degree(const Friends& friends) {
    if (friends.complete())
        return friends.people() > 0 ? friends.people() - 1.0 : 0.0;
    std::size_t sum = 0;
    for (std::uint32_t person = 0; person < friends.people(); ++person)
        sum += friends.of(person).size();
    return friends.people() == 0 ? 0.0 : static_cast<double>(sum) / friends.people();
}

double clustering(const Friends& friends) {
    if (friends.complete())
        return friends.people() > 2 ? 1.0 : 0.0;
    double sum = 0;
    std::size_t counted = 0;
    for (std::uint32_t person = 0; person < friends.people(); ++person) {
        const auto row = friends.of(person);
        if (row.size() < 2)
            continue;
        std::size_t closed = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto theirs = friends.of(row[i]);
            for (std::size_t j = i + 1; j < row.size(); ++j)
                if (std::binary_search(theirs.begin(), theirs.end(), row[j]))
                    ++closed;
        }
        sum +=
            2.0 * static_cast<double>(closed) / (static_cast<double>(row.size()) * static_cast<double>(row.size() - 1));
        ++counted;
    }
    return counted == 0 ? 0.0 : sum / static_cast<double>(counted);
}

}  // namespace goodwill::network
