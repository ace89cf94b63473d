// See summary.hpp.
#include "tools/commands/summary.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "scenario/analysis.hpp"
#include "tools/commands/footnotes.hpp"
#include "tools/commands/headline.hpp"
#include "tools/commands/numbers.hpp"
#include "tools/commands/table.hpp"

namespace goodwill::commands {
namespace {

std::string header(const Prepared& p, const scenario::Analysis& analysis, std::size_t runs, const Console& console) {
    const std::string gap = fmt::format(" {} ", console.dot());
    std::string line = console.bold(p.loaded.scenario.name);
    if (!p.under.empty())
        line += " under " + console.bold(p.under.front().arm.name);
    if (has_customers(p.loaded.scenario))
        line += gap + grouped(analysis.people) + " people, " + grouped(analysis.customers) + " customers";
    return line + gap + length_of_days(analysis.days) + gap + counted(static_cast<double>(runs), "run", "runs") + "\n";
}

std::string figures_table(const Prepared& p, const Findings& findings, const RunFacts& facts,
                          const std::vector<Footnote>& notes, std::vector<const Footnote*>& used,
                          const Console& console) {
    std::vector<Row> rows;
    for (const HeadlineFigure& line : headline(p, findings, facts.top)) {
        const auto f = findings.find(line.figure);
        if (!f)
            continue;
        rows.push_back(row_of(line.label, *findings.summaries[*f], line.unit, line.spelling));
        for (const Footnote& note : notes) {
            if (note.figure != line.figure || facts.top)
                continue;
            used.push_back(&note);
            rows.back().note = static_cast<int>(used.size());
        }
    }
    return render(rows, console);
}

std::string footnote_text(const std::vector<const Footnote*>& used) {
    std::string text;
    for (std::size_t n = 0; n < used.size(); ++n)
        for (std::size_t i = 0; i < used[n]->lines.size(); ++i)
            text += (i == 0 ? fmt::format("  [{}] ", n + 1) : "      ") + used[n]->lines[i] + "\n";
    return text.empty() ? text : "\n" + text;
}

std::string next_step(const Prepared& p, const std::string& word) {
    if (!p.under.empty())
        return fmt::format("goodwill run {}", word);
    const std::vector<Entry> policies = known_policies(p.entry.file);
    if (policies.empty())
        return fmt::format("goodwill check {}", word);
    for (const Entry& policy : policies)
        if (policy.name == "easy_complaints")
            return fmt::format("goodwill compare {} {}", word, policy.name);
    return fmt::format("goodwill compare {} {}", word, policies.front().name);
}

std::string how_long(const RunFacts& facts, std::size_t runs) {
    if (facts.found == runs)
        return fmt::format("found finished, seed {}", facts.seed);
    const std::string found = facts.found > 0 ? fmt::format("{} runs found finished, ", facts.found) : "";
    return fmt::format("{}{}, seed {}", found, seconds_taken(facts.seconds), facts.seed);
}

nlohmann::ordered_json number_or_null(const std::optional<double>& value) {
    return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

nlohmann::ordered_json json_of(const std::optional<experiment::FigureSummary>& s, const std::string& unit) {
    const auto end = [&](std::optional<experiment::Range> experiment::FigureSummary::*range,
                         double experiment::Range::*side) {
        return number_or_null(s && *s.*range ? std::optional{*((*s).*range).*side} : std::nullopt);
    };
    using experiment::FigureSummary, experiment::Range;
    return {{"mean", number_or_null(s ? std::optional{s->mean} : std::nullopt)},
            {"low", end(&FigureSummary::average, &Range::low)},
            {"high", end(&FigureSummary::average, &Range::high)},
            {"future_low", end(&FigureSummary::future, &Range::low)},
            {"future_high", end(&FigureSummary::future, &Range::high)},
            {"unit", unit}};
}

}  // namespace

void print_summary(const Prepared& p, const Findings& findings, const RunFacts& facts, const Console& console) {
    const scenario::Analysis analysis = scenario::analyse(p.loaded);
    const std::vector<Footnote> notes = facts.quiet ? std::vector<Footnote>{} : footnotes(findings);
    std::vector<const Footnote*> used;
    std::string text = header(p, analysis, findings.replications, console);
    text += figures_table(p, findings, facts, notes, used, console);
    text += footnote_text(used);
    if (!facts.quiet) {
        const std::string s = has_customers(p.loaded.scenario) ? surprise(p.loaded.scenario, findings) : "";
        if (!s.empty())
            text += fmt::format("  {} {}\n", console.accent("Surprise:"), s);
        const scenario::SourceCounts& sources = analysis.sources;
        const std::string rests = fmt::format("  Rests on: {} measured or published numbers, {} assumed",
                                              sources.sourced + sources.published, sources.assumed);
        const std::string where = fmt::format("(goodwill check {})", facts.word);
        text += rests + (rests.size() + where.size() < 80 ? " " : "\n            ") + where + "\n";
        if (!facts.precision.empty())
            text += fmt::format("  Asked:    {}\n", facts.precision);
        text += fmt::format("  Results:  {} ({})\n", facts.folder, how_long(facts, findings.replications));
        text += fmt::format("  Next:     {}\n", next_step(p, facts.word));
    }
    console.out << text;
}

void print_json(const Prepared& p, const Findings& findings, const RunFacts& facts, const Console& console) {
    nlohmann::ordered_json json;
    json["scenario"] = p.loaded.scenario.name;
    if (!p.under.empty())
        json["policy"] = p.under.front().arm.name;
    json["seed"] = facts.seed;
    json["replications"] = findings.replications;
    json["days"] = p.baseline.model->days;
    json["people"] = p.baseline.model->people;
    nlohmann::ordered_json& figures = json["figures"];
    for (std::size_t f = 0; f < p.figures.figures().size(); ++f)
        figures[p.figures.figures()[f].name] = json_of(findings.summaries[f], p.figures.figures()[f].unit);
    json["results"] = facts.folder;
    console.out << json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << "\n";
}

}  // namespace goodwill::commands
