// See frequencies.hpp.
#include "statistics/frequencies.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/check.hpp"

namespace goodwill::statistics {
namespace {

void check_lengths(std::span<const double> a, std::span<const double> b) {
    GOODWILL_CHECK(a.size() == b.size(), fmt::format("{} against {} categories", a.size(), b.size()));
}

}  // namespace

std::vector<double> shares_of(std::span<const std::uint64_t> counts) {
    double all = 0;
    for (const std::uint64_t count : counts)
        all += static_cast<double>(count);
    std::vector<double> shares;
    for (const std::uint64_t count : counts)
        shares.push_back(all > 0 ? static_cast<double>(count) / all : 0);
    return shares;
}

std::vector<std::uint64_t> tabulate(std::span<const double> values, int first, int last) {
    GOODWILL_CHECK(last >= first, fmt::format("from {} to {}", first, last));
    std::vector<std::uint64_t> counts(static_cast<std::size_t>(last - first) + 1);
    for (const double value : values)
        if (const double place = value - first; place >= 0 && place <= last - first && place == std::floor(place))
            ++counts[static_cast<std::size_t>(place)];
    return counts;
}

double mean_of_shares(std::span<const double> values, std::span<const double> shares) {
    check_lengths(values, shares);
    double mean = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        mean += values[i] * shares[i];
    return mean;
}

double variance_of_shares(std::span<const double> values, std::span<const double> shares) {
    const double mean = mean_of_shares(values, shares);
    double variance = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        variance += (values[i] - mean) * (values[i] - mean) * shares[i];
    return variance;
}

double total_variation(std::span<const double> a, std::span<const double> b) {
    check_lengths(a, b);
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(a[i] - b[i]);
    return sum / 2;
}

}  // namespace goodwill::statistics
