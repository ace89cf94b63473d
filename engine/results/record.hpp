// What one replication leaves behind: every figure over the whole run and on each reported day, in the order of the
// registry.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "results/figure.hpp"
#include "results/respondent.hpp"
#include "results/transition.hpp"

namespace goodwill::results {

struct Record {
    std::uint32_t replication{0};
    std::vector<double> figures{};  // NaN where a figure has no value (nobody waited)
    std::vector<float> daily{};     // days x figures, day by day; NaN where there is none
    std::size_t days{0};
    std::vector<Respondent> respondents{};  // of full questionnaires, day by day; usually none
    std::vector<Transition> transitions{};  // of the reported days, in the order in which they happened

    [[nodiscard]] float on_day(std::size_t day, std::size_t figure) const {
        return daily[day * figures.size() + figure];
    }
};

//! Adds up the tallies of the reported days and makes figures of them.
class Recorder {
public:
    explicit Recorder(const Registry& registry);
    //! One reported day's tallies.
    void add_day(const std::vector<double>& tallies);
    //! The record; `quantile(figure)` answers for figures taken from histograms.
    template <class Quantile>
    [[nodiscard]] Record finish(std::uint32_t replication, const Quantile& quantile) {
        Record record = finish_sums(replication);
        for (std::size_t f = 0; f < registry_->figures().size(); ++f)
            if (registry_->figures()[f].aggregation == Aggregation::quantile)
                record.figures[f] = quantile(registry_->figures()[f]);
        return record;
    }

private:
    [[nodiscard]] Record finish_sums(std::uint32_t replication);
    const Registry* registry_;
    std::vector<double> sums_, last_;
    std::vector<float> daily_;
    std::size_t days_{0};
};

}  // namespace goodwill::results
