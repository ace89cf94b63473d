// See comparison.hpp.
#include "tools/commands/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "statistics/quantiles.hpp"
#include "tools/commands/life.hpp"

namespace goodwill::commands {
namespace {

using experiment::Question;

//! The usual lines of a run, and what a policy on complaints moves besides.
std::vector<HeadlineFigure> lines_of(const Prepared& p, const Findings& findings) {
    std::vector<HeadlineFigure> lines = headline(p, findings, {});
    if (!has_customers(p.loaded.scenario))
        return lines;
    std::vector<HeadlineFigure> more{{"complaints.voiced", "  Complaints you receive", Spelling::plain, ""},
                                     {"complaints.days", "  Days to solve", Spelling::plain, ""},
                                     {"turnover", "  Staff turnover, a year", Spelling::plain, "%"}};
    std::erase_if(more, [&](const HeadlineFigure& line) {
        return !findings.find(line.figure) ||
               std::ranges::find(lines, line.figure, &HeadlineFigure::figure) != lines.end();
    });
    const auto before = std::ranges::find_if(
        lines, [](const HeadlineFigure& line) { return line.figure.starts_with("wait.") || line.figure == "profit"; });
    lines.insert(before, more.begin(), more.end());
    return lines;
}

std::vector<double> values_of(const WorldResults& world, std::size_t figure) {
    std::vector<double> values;
    for (const results::Record& r : world.records)
        values.push_back(r.figures[figure]);
    return values;
}

//! Verdicts on one family: the figures for which `belongs` holds, under all policies.
template <class Belongs>
void judge_family(Comparison& c, const Belongs& belongs) {
    std::vector<Question> questions;
    std::vector<ComparedFigure*> judged;
    for (ComparedPolicy& policy : c.policies) {
        for (std::size_t f = 0; f < policy.figures.size(); ++f) {
            ComparedFigure& figure = policy.figures[f];
            if (!figure.pair || !belongs(f))
                continue;
            questions.push_back({*figure.pair, c.figures().figures()[f].direction, figure.margin});
            judged.push_back(&figure);
        }
    }
    const std::vector<experiment::Judged> verdicts = experiment::judge_together(questions);
    for (std::size_t i = 0; i < judged.size(); ++i)
        judged[i]->judged = verdicts[i];
}

void judge_all(Comparison& c) {
    std::vector<bool> shown(c.figures().figures().size(), false);
    for (const HeadlineFigure& line : c.lines)
        if (const auto f = c.find(line.figure))
            shown[*f] = true;
    judge_family(c, [&](std::size_t f) { return shown[f]; });
    judge_family(c, [&](std::size_t f) { return !shown[f]; });
}

//! The last day (from 1) on which the average account is behind.
std::optional<std::size_t> behind_until(const WorldResults& before, const WorldResults& after) {
    std::optional<std::size_t> last;
    double sum = 0;
    for (std::size_t d = 0; !before.profits.empty() && d < before.profits.front().size(); ++d) {
        for (std::size_t r = 0; r < before.profits.size(); ++r)
            sum += after.profits[r][d] - before.profits[r][d];
        if (sum < 0)
            last = d + 1;
    }
    return last;
}

std::optional<MoneyMatters> money_of(const Comparison& c, const ComparedPolicy& policy, const WorldResults& before,
                                     const WorldResults& after) {
    const auto profit = c.find("profit");
    if (!profit || !policy.figures[*profit].pair || before.profits.empty())
        return {};
    MoneyMatters m{.profit = *policy.figures[*profit].pair};
    const auto grows = [&](const char* figure) {
        const auto f = c.find(figure);
        return f && policy.figures[*f].pair ? policy.figures[*f].pair->difference() : 0;
    };
    m.costs = grows("programmes") + grows("wages");
    m.brings = m.profit.difference() + m.costs;
    std::vector<double> days;
    for (std::size_t r = 0; r < before.profits.size(); ++r) {
        if (!(after.records[r].figures[*profit] > before.records[r].figures[*profit]))
            continue;
        ++m.pays;
        if (const auto day = experiment::pays_from(before.profits[r], after.profits[r]))
            days.push_back(static_cast<double>(*day));
    }
    if (!days.empty())
        m.typical_day = statistics::sample_quantile(days, .5);
    m.behind_until = behind_until(before, after);
    return m;
}

//! The first one saved who would have left over something that happened, else the first whose life ends otherwise.
std::optional<std::uint32_t> worth_a_look(const std::vector<experiment::Turned>& pair) {
    const auto saved = std::ranges::find_if(pair, [](const experiment::Turned& t) {
        return t.fate == experiment::Fate::saved && left_over_something(t.reason);
    });
    if (saved != pair.end())
        return saved->person;
    return pair.empty() ? std::nullopt : std::optional{pair.front().person};
}

void count_people(ComparedPolicy& policy, const WorldResults& before, const WorldResults& after) {
    for (std::size_t r = 0; r < before.records.size(); ++r) {
        const std::vector<experiment::Turned> pair = experiment::turned(before.records[r], after.records[r]);
        policy.census.add(pair);
        if (r == 0)
            policy.somebody = worth_a_look(pair);
    }
}

ComparedPolicy compare_policy(const Comparison& c, const ArmOf& arm, const WorldResults& before,
                              const WorldResults& after) {
    ComparedPolicy policy{.name = arm.arm.name, .word = arm.word};
    const auto& infos = c.figures().figures();
    policy.levels = Findings{c.figures(), after.records}.summaries;
    for (std::size_t f = 0; f < infos.size(); ++f) {
        ComparedFigure& figure = policy.figures.emplace_back();
        figure.pair = experiment::pair_up(before.records, after.records, f);
        if (!figure.pair)
            continue;
        figure.margin =
            experiment::material_difference(infos[f], figure.pair->before, c.prepared->loaded.scenario.report);
        figure.sign = experiment::first_sign(before.weeks, after.weeks, f);
    }
    policy.money = money_of(c, policy, before, after);
    count_people(policy, before, after);
    const auto gain = [&](const char* name) -> std::optional<statistics::Interval> {
        const auto f = c.find(name);
        return f ? experiment::gain_by_pairing(values_of(before, *f), values_of(after, *f)) : std::nullopt;
    };
    policy.gain_nps = gain("nps");
    policy.gain_profit = gain("profit");
    return policy;
}

void rank(Comparison& c, const std::vector<WorldResults>& worlds) {
    if (worlds.size() < 3)
        return;
    for (const char* name : {"nps", "retention", "profit"}) {
        const auto f = c.find(name);
        if (!f)
            continue;
        std::vector<std::vector<double>> values;
        for (const WorldResults& world : worlds)
            values.push_back(values_of(world, *f));
        c.rankings.push_back({*f, experiment::places(values, c.figures().figures()[*f].direction)});
    }
}

}  // namespace

std::optional<std::size_t> Comparison::find(std::string_view figure) const {
    const results::FigureInfo* info = figures().find(figure);
    return info == nullptr ? std::nullopt
                           : std::optional{static_cast<std::size_t>(info - figures().figures().data())};
}

Comparison compare_worlds(const Prepared& prepared, const std::vector<WorldResults>& worlds) {
    Comparison c{.prepared = &prepared, .pairs = worlds.front().records.size()};
    const Findings as_it_is{prepared.figures, worlds.front().records};
    c.lines = lines_of(prepared, as_it_is);
    c.baseline = as_it_is.summaries;
    for (std::size_t w = 1; w < worlds.size(); ++w)
        c.policies.push_back(compare_policy(c, prepared.under[w - 1], worlds.front(), worlds[w]));
    judge_all(c);
    rank(c, worlds);
    return c;
}

}  // namespace goodwill::commands
