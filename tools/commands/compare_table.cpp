// See compare_table.hpp.
#include "tools/commands/compare_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "tools/commands/numbers.hpp"

namespace goodwill::commands {
namespace {

using experiment::PairedFigure;
using experiment::Ruling;

//! One digit of the half-width; where nothing varies, four of the size.
Precision precision_of(const PairedFigure& f, double scale) {
    const double half = f.average.half_width() * scale;
    if (half > 0) {
        const int digits = std::clamp(-static_cast<int>(std::floor(std::log10(half))), -6, 3);
        return {std::pow(10., -digits), std::max(digits, 0)};
    }
    return precision_for(std::max(std::fabs(f.before), std::fabs(f.after)) * scale, {});
}

struct Cells {
    std::string label{}, before{}, after{}, difference{}, verdict{};
};

std::string verdict_text(const ComparedFigure& f) {
    switch (f.judged.ruling) {
        case Ruling::better: return "better";
        case Ruling::worse: return "worse";
        case Ruling::higher: return "more";
        case Ruling::lower: return "less";
        case Ruling::no_material_difference: return is_the_same(*f.pair) ? "the same" : "no real difference";
        case Ruling::cannot_tell_yet: break;
    }
    return f.judged.more_pairs ? fmt::format("can't tell: {} more", grouped(static_cast<double>(*f.judged.more_pairs)))
                               : "can't tell";
}

Cells cells_of(const HeadlineFigure& line, const ComparedFigure& f) {
    const PairedFigure& pair = *f.pair;
    Cells cells{.label = line.label, .verdict = verdict_text(f)};
    if (line.spelling == Spelling::clock) {
        const Precision seconds{1, 0};
        cells.before = clock_time(pair.before);
        cells.after = clock_time(pair.after);
        cells.difference = fmt::format("{} s ± {}", signed_text(seconds, pair.difference() * 60),
                                       seconds(pair.average.half_width() * 60));
        return cells;
    }
    double scale = 1;
    std::string unit = line.unit;
    if (is_money(unit) && std::max(std::fabs(pair.before), std::fabs(pair.after)) >= 1e5) {
        scale = 1e-3;
        unit.insert(0, "k");
    }
    const Precision precise = precision_of(pair, scale);
    const std::string behind = unit.starts_with('%') ? "%" : "";
    if (is_money(line.unit))
        cells.label += ", " + unit;
    cells.before = precise(pair.before * scale) + behind;
    cells.after = precise(pair.after * scale) + behind;
    cells.difference = is_the_same(pair) ? "0"
                                         : fmt::format("{} ± {}", signed_text(precise, pair.difference() * scale),
                                                       precise(pair.average.half_width() * scale));
    return cells;
}

//! Characters on a screen, of a text in UTF-8.
std::size_t width_of(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(width > width_of(text) ? width - width_of(text) : 0, ' ');
}

std::string painted(const Cells& cells, Ruling ruling, const Console& console) {
    switch (ruling) {
        case Ruling::better:
        case Ruling::worse: return console.bold(cells.verdict);
        default: return cells.verdict;
    }
}

//! More complaints are good news where failures did not grow with them.
std::string note_on(const HeadlineFigure& line, const ComparedFigure& f, const Comparison& c,
                    const ComparedPolicy& policy, Notes& notes) {
    if (line.figure != "complaints.voiced" || f.pair->difference() <= 0 || is_the_same(*f.pair))
        return {};
    if (f.judged.ruling == Ruling::no_material_difference || f.judged.ruling == Ruling::cannot_tell_yet)
        return {};
    const auto met = c.find("failures.met");
    if (!met || !policy.figures[*met].pair || policy.figures[*met].judged.ruling == Ruling::worse)
        return {};
    const PairedFigure& failures = *policy.figures[*met].pair;
    const double change = failures.before != 0 ? 100 * failures.difference() / failures.before : 0;
    const std::string how =
        change <= -.5 ? fmt::format("Failures fell by {:.0f}%.", -change) : std::string{"Failures did not grow."};
    return notes.mark(how + " You only hear of more of them.");
}

}  // namespace

std::string Notes::mark(std::string text) {
    texts.push_back(std::move(text));
    return fmt::format(" [{}]", texts.size());
}

bool is_the_same(const experiment::PairedFigure& f) { return f.deviation == 0 && f.difference() == 0; }

std::string plain(std::string text, const Console& console) {
    if (console.ascii)
        for (std::size_t at = 0; (at = text.find("±")) != std::string::npos;)
            text.replace(at, std::string_view{"±"}.size(), "+-");
    return text;
}

std::string comparison_table(const Comparison& c, const ComparedPolicy& policy, Notes& notes, const Console& console) {
    struct Line {
        Cells cells;
        Ruling ruling;
        std::string note;
    };
    std::vector<Line> rows;
    Cells widest{.label = std::string(26, ' '), .before = "as it is", .after = "with it", .difference = "difference"};
    const auto widen = [](std::string& cell, const std::string& text) {
        if (width_of(text) > width_of(cell))
            cell = text;
    };
    for (const HeadlineFigure& line : c.lines) {
        const auto f = c.find(line.figure);
        if (!f || !policy.figures[*f].pair)
            continue;
        const ComparedFigure& figure = policy.figures[*f];
        rows.push_back({cells_of(line, figure), figure.judged.ruling, note_on(line, figure, c, policy, notes)});
        widen(widest.label, rows.back().cells.label);
        widen(widest.before, rows.back().cells.before);
        widen(widest.after, rows.back().cells.after);
        widen(widest.difference, rows.back().cells.difference);
    }
    const std::size_t before = width_of(widest.before);
    const std::size_t after = width_of(widest.after);
    const std::size_t difference = width_of(widest.difference);
    const std::size_t room = 80 - std::min<std::size_t>(40, before + after + difference + 3 + 2 + 20);
    const std::size_t label = std::min(width_of(widest.label), room);
    std::string text = console.dim(fmt::format("{:<{}} {:>{}} {:>{}}  {} verdict", "", label, "as it is", before,
                                               "with it", after, padded("difference", difference))) +
                       "\n";
    for (const Line& row : rows) {
        std::string name = row.cells.label;
        if (name.size() > label)
            name = name.substr(0, label - 2) + "..";
        text += fmt::format("{:<{}} {:>{}} ", name, label, row.cells.before, before) +
                console.bold(fmt::format("{:>{}}", row.cells.after, after)) + "  " +
                padded(row.cells.difference, difference) + " " + painted(row.cells, row.ruling, console) + row.note +
                "\n";
    }
    return plain(text, console);
}

}  // namespace goodwill::commands
