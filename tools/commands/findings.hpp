// What an arm's replications say, figure by figure: what the screens, the footnotes and the JSON are written from.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "experiment/summary.hpp"
#include "results/figure.hpp"
#include "results/record.hpp"

namespace goodwill::commands {

struct Findings {
    const results::Registry& figures;
    std::size_t replications{0};
    std::vector<std::optional<experiment::FigureSummary>> summaries;  // by figure

    Findings(const results::Registry& registry, const std::vector<results::Record>& records)
        : figures{registry}, replications{records.size()} {
        for (std::size_t f = 0; f < registry.figures().size(); ++f)
            summaries.push_back(experiment::summarise(records, f));
    }
    //! Number of a figure in the registry; absent when there is none of that name or it has no value.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const {
        const results::FigureInfo* info = figures.find(name);
        if (info == nullptr)
            return {};
        const auto f = static_cast<std::size_t>(info - figures.figures().data());
        return summaries[f] ? std::optional{f} : std::nullopt;
    }
    [[nodiscard]] std::optional<double> mean(std::string_view name) const {
        const auto f = find(name);
        return f ? std::optional{summaries[*f]->mean} : std::nullopt;
    }
};

}  // namespace goodwill::commands
