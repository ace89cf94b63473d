// See comparison.hpp.
#include "experiment/comparison.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/check.hpp"
#include "statistics/holm.hpp"
#include "statistics/quantiles.hpp"

namespace goodwill::experiment {
namespace {

constexpr double level = .05;
constexpr double most_pairs = 100'000;

constexpr double points_that_matter = 1;         // assumed
constexpr double percentage_that_matters = .5;   // assumed, percentage points
constexpr double share_of_money = .01;           // assumed, of the level as it is
constexpr double share_of_anything_else = .05;   // assumed, likewise

bool is_money(std::string_view unit) {
    return unit.size() == 3 && std::ranges::all_of(unit, [](char c) { return c >= 'A' && c <= 'Z'; });
}

//! Chance, in one tail, of an estimate as far from a bound; certain where nothing varies.
double tail(double gap, const PairedFigure& f) {
    if (f.deviation == 0)
        return gap > 0 ? 0 : 1;
    return statistics::student_cdf(-gap / f.standard_error(), static_cast<double>(f.pairs - 1));
}

//! Whether the estimate is one that matters; a margin of 0 is passed by anything but nothing.
bool is_material(const Question& q) {
    const double size = std::fabs(q.figure.difference());
    return size > 0 && size >= q.margin;
}

double p_of(const Question& q) {
    const double size = std::fabs(q.figure.difference());
    if (is_material(q))
        return std::min(1., 2 * tail(size, q.figure));
    if (q.figure.deviation == 0)
        return 0;  // all pairs differ by the same, and that is too little
    return tail(q.margin - size, q.figure);
}

Ruling ruling_of(const Question& q) {
    if (!is_material(q))
        return Ruling::no_material_difference;
    const bool up = q.figure.difference() > 0;
    switch (q.direction) {
        case results::Direction::higher_is_better: return up ? Ruling::better : Ruling::worse;
        case results::Direction::lower_is_better: return up ? Ruling::worse : Ruling::better;
        case results::Direction::neither: return up ? Ruling::higher : Ruling::lower;
    }
    return Ruling::cannot_tell_yet;
}

//! By the normal: as many pairs as bring the p below its share of the level when all of the family are tested at once.
std::optional<std::size_t> more_pairs(const Question& q, std::size_t family) {
    const bool material = is_material(q);
    const double size = std::fabs(q.figure.difference());
    const double gap = material ? size : q.margin - size;
    const double share = level / static_cast<double>(family) / (material ? 2 : 1);
    const double root = statistics::normal_quantile(1 - share) * q.figure.deviation / gap;
    const double needed = root * root;
    if (!(needed < most_pairs))
        return {};
    const double more = std::ceil(needed) - static_cast<double>(q.figure.pairs);
    return static_cast<std::size_t>(std::max(1., more));
}

}  // namespace

std::string_view word_of(Ruling ruling) {
    constexpr std::array<std::string_view, 6> words{"better", "worse", "higher", "lower", "no_material_difference",
                                                    "cannot_tell_yet"};
    return words.at(static_cast<std::size_t>(ruling));
}

double material_difference(const results::FigureInfo& figure, double level_as_it_is, const scenario::Report& report) {
    if (const auto own = report.material.items.find(figure.name); own != report.material.items.end())
        return own->second * (figure.unit == "%" ? 100 : 1);
    if (figure.unit == "points")
        return points_that_matter;
    if (figure.unit == "%")
        return percentage_that_matters;
    return std::fabs(level_as_it_is) * (is_money(figure.unit) ? share_of_money : share_of_anything_else);
}

std::vector<Judged> judge_together(std::span<const Question> questions) {
    std::vector<double> p;
    for (const Question& q : questions)
        p.push_back(p_of(q));
    p = statistics::holm_adjusted(p);
    std::vector<Judged> verdicts;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        Judged& j = verdicts.emplace_back();
        j.p = p[i];
        if (p[i] < level)
            j.ruling = ruling_of(questions[i]);
        else
            j.more_pairs = more_pairs(questions[i], questions.size());
    }
    return verdicts;
}

std::vector<std::size_t> places(std::span<const std::vector<double>> worlds, results::Direction direction) {
    GOODWILL_CHECK(direction != results::Direction::neither, "places by a figure that is neither good nor bad");
    const double sign = direction == results::Direction::higher_is_better ? 1 : -1;
    struct Duel {
        std::size_t better, other;
    };
    std::vector<Duel> duels;
    std::vector<double> p;
    for (std::size_t a = 0; a < worlds.size(); ++a) {
        for (std::size_t b = a + 1; b < worlds.size(); ++b) {
            const auto pair = pair_up(worlds[a], worlds[b]);
            if (!pair || pair->difference() == 0)
                continue;
            const bool later_is_better = sign * pair->difference() > 0;
            duels.push_back(later_is_better ? Duel{b, a} : Duel{a, b});
            p.push_back(std::min(1., 2 * tail(std::fabs(pair->difference()), *pair)));
        }
    }
    p = statistics::holm_adjusted(p);
    std::vector<std::size_t> place(worlds.size(), 1);
    for (std::size_t i = 0; i < duels.size(); ++i)
        if (p[i] < level)
            ++place[duels[i].other];
    return place;
}

}  // namespace goodwill::experiment
