// See csv.hpp.
#include "results/csv.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>

namespace goodwill::results {
namespace {

std::string_view word_for(Direction direction) {
    switch (direction) {
        case Direction::higher_is_better: return "higher is better";
        case Direction::lower_is_better: return "lower is better";
        case Direction::neither: return "neither";
    }
    return {};
}

std::string_view word_for(Aggregation aggregation) {
    switch (aggregation) {
        case Aggregation::total: return "sum over the days";
        case Aggregation::ratio: return "ratio of two sums over the days";
        case Aggregation::time_mean: return "mean over the days";
        case Aggregation::last: return "the last day on which it was set";
        case Aggregation::quantile: return "quantile over all visits";
    }
    return {};
}

}  // namespace

void append_number(std::string& text, double value) {
    if (std::isnan(value))
        return;
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    text.append(digits.data(), end);
}

void append_cell(std::string& text, std::string_view cell) {
    if (cell.find_first_of(",\"\n\r") == std::string_view::npos) {
        text += cell;
        return;
    }
    text += '"';
    for (const char c : cell) {
        if (c == '"')
            text += '"';
        text += c;
    }
    text += '"';
}

std::vector<std::size_t> by_name(const Registry& registry) {
    std::vector<std::size_t> order(registry.figures().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t f) -> const std::string& { return registry.figures()[f].name; });
    return order;
}

std::string figures_csv(const Registry& registry, const std::vector<ArmRecords>& arms) {
    std::string text = "arm,replication,figure,value,unit\n";
    const std::vector<std::size_t> order = by_name(registry);
    for (const ArmRecords& arm : arms) {
        for (const Record& record : arm.records) {
            std::string head;
            append_cell(head, arm.name);
            head += ',' + std::to_string(record.replication) + ',';
            for (const std::size_t f : order) {
                text += head;
                append_cell(text, registry.figures()[f].name);
                text += ',';
                append_number(text, record.figures[f]);
                text += ',';
                append_cell(text, registry.figures()[f].unit);
                text += '\n';
            }
        }
    }
    return text;
}

std::string codebook_csv(const Registry& registry) {
    std::string text = "figure,unit,meaning,direction,aggregation\n";
    for (const std::size_t f : by_name(registry)) {
        const FigureInfo& info = registry.figures()[f];
        append_cell(text, info.name);
        for (const std::string_view cell : {std::string_view{info.unit}, std::string_view{info.meaning},
                                            word_for(info.direction), word_for(info.aggregation)}) {
            text += ',';
            append_cell(text, cell);
        }
        text += '\n';
    }
    return text;
}

}  // namespace goodwill::results
