// See table.hpp.
#include "tools/commands/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "tools/commands/numbers.hpp"

namespace goodwill::commands {
namespace {

constexpr std::size_t widest = 80;
constexpr std::size_t widest_range = 15;

//! What values a figure can have at all; intervals from few runs know nothing of it.
experiment::Range possible(const std::string& unit) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (unit == "%")
        return {0, 100};
    if (unit == "min")
        return {0, infinity};
    return {-infinity, infinity};
}

std::string range_text(const std::optional<experiment::Range>& range, experiment::Range within,
                       const std::function<std::string(double)>& spell) {
    if (!range)
        return {};
    const std::string low = spell(std::max(range->low, within.low));
    const std::string high = spell(std::min(range->high, within.high));
    const std::string roomy = low + " to " + high;
    return roomy.size() <= widest_range ? roomy : low + ".." + high;
}

std::optional<double> width_of(const std::optional<experiment::Range>& range) {
    return range ? std::optional{range->high - range->low} : std::nullopt;
}

//! Percentages and points have one decimal, two where one would hide the range.
Precision one_decimal(const experiment::FigureSummary& s) {
    const std::optional<double> width = width_of(s.average);
    return width && *width > 0 && *width < .1 ? Precision{.01, 2} : Precision{.1, 1};
}

std::size_t widest_of(const std::vector<Row>& rows, std::string Row::*cell, std::size_t least) {
    for (const Row& row : rows)
        least = std::max(least, (row.*cell).size());
    return least;
}

void add_line(std::string& text, std::string line) {
    while (line.ends_with(' '))
        line.pop_back();
    text += line + "\n";
}

}  // namespace

Row row_of(std::string label, const experiment::FigureSummary& s, std::string unit, Spelling spelling) {
    Row row{.label = std::move(label), .mean = {}, .average = {}, .future = {}, .unit = std::move(unit)};
    const experiment::Range within = possible(spelling == Spelling::clock ? "min" : row.unit);
    double scale = 1;
    if (is_money(row.unit) && std::fabs(s.mean) >= 1e5) {
        scale = 1e-3;
        row.unit.insert(0, "k");
    }
    const std::optional<double> width = width_of(s.average);
    Precision precision = precision_for(s.mean * scale, width ? std::optional{*width * scale} : std::nullopt);
    if (row.unit.starts_with('%') || row.unit == "points")
        precision = one_decimal(s);
    std::function<std::string(double)> spell = [&](double v) { return precision(v * scale); };
    if (spelling == Spelling::clock) {
        spell = clock_time;
        row.unit = "min:s";
    }
    row.mean = spell(s.mean);
    row.average = range_text(s.average, within, spell);
    row.future = range_text(s.future, within, spell);
    return row;
}

std::string render(const std::vector<Row>& rows, const Console& console) {
    const bool ranges = std::ranges::any_of(rows, [](const Row& row) { return !row.average.empty(); });
    const std::size_t average = widest_of(rows, &Row::average, ranges ? 15 : 0);
    const std::size_t future = widest_of(rows, &Row::future, 0);
    const std::size_t unit = widest_of(rows, &Row::unit, 0);
    const std::size_t mean = widest_of(rows, &Row::mean, 0);
    const std::size_t behind = mean + (ranges ? average + future + 4 : 0) + 2 + unit + 4;
    const std::size_t room = widest > behind + 13 ? widest - behind - 1 : 12;
    const std::size_t label = std::min(widest_of(rows, &Row::label, 27), room);
    std::string text;
    const std::string_view heading = ranges ? "on average" : "in this run";
    std::string head = fmt::format("{:>{}}", heading, label + 1 + mean);
    if (ranges)
        head += fmt::format("  {:>{}}  {:>{}}", "average lies in", average, "one single future", future);
    add_line(text, console.dim(head));
    for (const Row& row : rows) {
        std::string name = row.label;
        if (name.size() > label)
            name = name.substr(0, label - 2) + "..";
        std::string line = fmt::format("{:<{}} ", name, label) + console.bold(fmt::format("{:>{}}", row.mean, mean));
        if (ranges)
            line += console.dim(fmt::format("  {:>{}}  {:>{}}", row.average, average, row.future, future));
        line += fmt::format("  {:<{}}", row.unit, unit);
        if (row.note > 0)
            line += fmt::format(" [{}]", row.note);
        add_line(text, line);
    }
    return text;
}

}  // namespace goodwill::commands
