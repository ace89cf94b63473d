// See claims_output.hpp.
#include "tools/commands/claims_output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "results/csv.hpp"
#include "tools/commands/build_facts.hpp"
#include "tools/commands/numbers.hpp"
#include "tools/commands/wrapping.hpp"

namespace goodwill::commands {
namespace {

using experiment::ClaimResult;
using experiment::OutcomeResult;
using experiment::Theme;
using experiment::Verdict;

template <class E>
std::string_view name_of(E e) {
    return input::EnumNames<E>::names[static_cast<std::size_t>(e)];
}

std::string_view heading(Theme theme) {
    switch (theme) {
        case Theme::complaining: return "COMPLAINING";
        case Theme::service: return "SERVICE AND WAITING";
        case Theme::promises: return "PROMISES AND EXPECTATIONS";
        case Theme::staff: return "STAFF";
        case Theme::talk: return "TALK AND REVIEWS";
        case Theme::referrals: return "REFERRALS";
        case Theme::money: return "MONEY";
        case Theme::control: return "NEGATIVE CONTROLS";
    }
    return {};
}

std::string_view literature_in_words(experiment::Literature l) {
    switch (l) {
        case experiment::Literature::agrees: return "agrees";
        case experiment::Literature::with_limits: return "agrees with limits";
        case experiment::Literature::contradicts: return "contradicts";
        case experiment::Literature::little: return "little evidence";
    }
    return {};
}

std::string upper(std::string_view text) {
    std::string result;
    for (const char c : text)
        result += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return result;
}

std::string figure_text(const OutcomeResult& o) {
    std::string text = o.expectation.figure;
    if (o.expectation.during)
        text += fmt::format(", days {} to {}", o.expectation.during->from.value, o.expectation.during->until.value);
    return text;
}

std::string unit_text(const OutcomeResult& o) { return o.unit.empty() ? "" : " " + o.unit; }

//! "retention 90.51 to 90.98 %: +.47 (.44 .. .50)".
std::string outcome_text(const OutcomeResult& o) {
    if (!o.effect)
        return figure_text(o) + ": no value in any run";
    const statistics::Interval& i = o.effect->interval;
    const Precision precise = precision_for(std::max(std::fabs(i.estimate), std::fabs(o.to)), i.high - i.low);
    const std::string range =
        fmt::format("{} ({} .. {})", signed_text(precise, i.estimate), precise(i.low), precise(i.high));
    if (o.expectation.against)
        return fmt::format("{} {}{}, not {}: {}", figure_text(o), precise(o.to), unit_text(o), precise(o.from), range);
    if (o.expectation.beyond)
        return fmt::format("{}: {}{} more than from {} to {}", figure_text(o), range, unit_text(o),
                           o.expectation.beyond->from, o.expectation.beyond->to);
    return fmt::format("{} {} to {}{}: {}", figure_text(o), precise(o.from), precise(o.to), unit_text(o), range);
}

std::string arms_text(const OutcomeResult& o) {
    const bool usual = o.expectation.from == "baseline" && o.expectation.to == "treatment";
    if (o.expectation.against)
        return o.expectation.to == "treatment" ? "" : o.expectation.to;
    return usual ? "" : o.expectation.from + " to " + o.expectation.to;
}

//! Whether it came out as it was said: a mark before each outcome.
std::string_view mark(const OutcomeResult& o) {
    switch (o.judgement.answer) {
        case experiment::Answer::as_said: return "as said";
        case experiment::Answer::opposite: return "opposite";
        case experiment::Answer::too_small: return "too small";
    }
    return {};
}

std::string sweep_text(const ClaimResult& r) {
    if (r.points == 0)
        return {};
    std::string text = fmt::format("the sign holds in {} of {} settings of the unsure numbers", r.held, r.points);
    for (std::size_t i = 0; i < r.turns_on.size(); ++i)
        text += (i == 0 ? "; it turns on " : " and ") + r.turns_on[i];
    return text;
}

void print_claim(const ClaimResult& r, const Console& console) {
    constexpr std::size_t indent = 20;
    const std::string verdict = fmt::format("{:<13}", upper(verdict_name(r.verdict)));
    const bool stands_out = r.verdict == Verdict::refuted || r.verdict == Verdict::depends;
    console.out << "  " << (stands_out ? console.accent(verdict) : console.bold(verdict))
                << fmt::format("{:<5}", r.claim.id) << wrapped(r.claim.says, indent, indent);
    const std::string margin(indent, ' ');
    for (const OutcomeResult& o : r.outcomes) {
        std::string line = outcome_text(o);
        if (const std::string arms = arms_text(o); !arms.empty())
            line = arms + ": " + line;
        if (o.judgement.answer != experiment::Answer::as_said)
            line += fmt::format(" [{}]", mark(o));
        console.out << margin << wrapped(line, indent + 2, indent);
    }
    if (const std::string sweep = sweep_text(r); !sweep.empty())
        console.out << margin << wrapped(sweep, indent + 2, indent);
}

std::size_t count(const ClaimResults& results, Verdict verdict, bool controls) {
    return static_cast<std::size_t>(std::ranges::count_if(results, [&](const ClaimResult& r) {
        return r.verdict == verdict && (r.claim.theme == Theme::control) == controls;
    }));
}

std::size_t controls(const ClaimResults& results) {
    return static_cast<std::size_t>(
        std::ranges::count_if(results, [](const ClaimResult& r) { return r.claim.theme == Theme::control; }));
}

std::string tally(const ClaimResults& results) {
    std::string text;
    for (const Verdict v : {Verdict::supported, Verdict::depends, Verdict::refuted, Verdict::inconclusive})
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count(results, v, false), verdict_name(v));
    return text;
}

std::string cell(std::string text) {
    for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2)
        text.insert(at, "\\");
    return text;
}

nlohmann::ordered_json number(double value) {
    return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr);
}

nlohmann::ordered_json as_json(const OutcomeResult& o) {
    nlohmann::ordered_json json{{"figure", o.expectation.figure},
                                {"unit", o.unit},
                                {"goes", name_of(o.expectation.goes)},
                                {"from_arm", o.expectation.from},
                                {"to_arm", o.expectation.to},
                                {"from", number(o.from)},
                                {"to", number(o.to)}};
    if (!o.effect)
        return json;
    const statistics::Interval& i = o.effect->interval;
    json["difference"] = {{"mean", i.estimate}, {"low", i.low}, {"high", i.high}};
    json["d"] = o.effect->d();
    json["matters"] = o.effect->minimal;
    json["answer"] = mark(o);
    json["p"] = o.judgement.p;
    return json;
}

}  // namespace

std::string_view verdict_name(Verdict verdict) {
    switch (verdict) {
        case Verdict::supported: return "supported";
        case Verdict::refuted: return "refuted";
        case Verdict::depends: return "depends";
        case Verdict::inconclusive: return "inconclusive";
    }
    return {};
}

bool controls_hold(const ClaimResults& results) { return count(results, Verdict::refuted, true) == 0; }

void print_claims(const ClaimResults& results, const ClaimsFacts& facts, const Console& console) {
    const std::size_t sayings = results.size() - controls(results);
    if (!facts.quiet)
        console.out << console.bold(fmt::format("{} put to the test",
                                                counted(static_cast<double>(sayings), "saying about customers",
                                                        "sayings about customers")))
                    << fmt::format("\n{}\n", tally(results));
    for (std::size_t t = 0; t < input::EnumNames<Theme>::names.size(); ++t) {
        bool begun = false;
        for (const ClaimResult& r : results) {
            if (r.claim.theme != static_cast<Theme>(t))
                continue;
            if (!begun)
                console.out << "\n" << console.bold(heading(r.claim.theme)) << "\n";
            begun = true;
            print_claim(r, console);
        }
    }
    if (facts.quiet)
        return;
    console.out << "\n";
    if (controls(results) > 0)
        console.out << fmt::format("Negative controls: {} of {} null\n", count(results, Verdict::supported, true),
                                   controls(results));
    console.out << wrapped(fmt::format("Pairs on the same people with the same luck; corrected for {} tested together "
                                       "(Holm, 5%). {}Seed {}, {}.",
                                       results.size(), facts.quick ? "Quick: no sweep. " : facts.swept ? "" : "No sweep. ", facts.seed,
                                       seconds_taken(facts.seconds)),
                           0, 0);
    if (results.size() < facts.registered)
        console.out << fmt::format("Next:  goodwill claims --all   all {} · goodwill claims C01 Q06   some\n",
                                   facts.registered);
}

void print_claims_json(const ClaimResults& results, const ClaimsFacts& facts, const Console& console) {
    nlohmann::ordered_json claims = nlohmann::ordered_json::array();
    for (const ClaimResult& r : results) {
        nlohmann::ordered_json outcomes = nlohmann::ordered_json::array();
        for (const OutcomeResult& o : r.outcomes)
            outcomes.push_back(as_json(o));
        nlohmann::ordered_json robustness = nullptr;
        if (r.points > 0)
            robustness = {{"points", r.points}, {"held", r.held}, {"turns_on", r.turns_on}};
        claims.push_back({{"claim", r.claim.id},
                          {"says", r.claim.says},
                          {"collected_from", r.claim.collected_from},
                          {"theme", name_of(r.claim.theme)},
                          {"literature", name_of(r.claim.literature)},
                          {"verdict", verdict_name(r.verdict)},
                          {"robustness", robustness},
                          {"outcomes", outcomes}});
    }
    const nlohmann::ordered_json document{{"version", program_version}, {"seed", facts.seed}, {"quick", facts.quick}, {"swept", facts.swept},
                                          {"corrected_for", results.size()}, {"claims", claims}};
    console.out << document.dump(2) << "\n";
}

std::string claims_page(const ClaimResults& results, const ClaimsFacts& facts) {
    std::string text = fmt::format(
        "\n## The verdicts\n\nVersion {}, seed {}; {} and {} of {} negative controls null. Corrected for all {} together "
        "(Holm, 5%).\n",
        program_version, facts.seed, tally(results), count(results, Verdict::supported, true), controls(results),
        results.size());
    if (!facts.swept)
        text += "\nThe sweep over the unsure numbers has not been run for this page: *supported* means at the usual values, and which of\n"
                "these verdicts depend on them is open.\n";
    for (std::size_t t = 0; t < input::EnumNames<Theme>::names.size(); ++t) {
        const auto theme = static_cast<Theme>(t);
        if (std::ranges::none_of(results, [&](const ClaimResult& r) { return r.claim.theme == theme; }))
            continue;
        std::string title{heading(theme)};
        for (std::size_t i = 1; i < title.size(); ++i)
            if (title[i] >= 'A' && title[i] <= 'Z')
                title[i] = static_cast<char>(title[i] - 'A' + 'a');
        text += fmt::format("\n### {}\n\n| | saying | verdict | what was seen | sign holds in | research |\n"
                            "|---|---|---|---|---|---|\n", title);
        for (const ClaimResult& r : results) {
            if (r.claim.theme != theme)
                continue;
            std::string seen;
            for (const OutcomeResult& o : r.outcomes) {
                const std::string arms = arms_text(o);
                seen += fmt::format("{}{}{}{}{}", seen.empty() ? "" : "<br>", arms.empty() ? "" : arms + ": ", outcome_text(o),
                                    o.judgement.answer == experiment::Answer::as_said ? "" : " **",
                                    o.judgement.answer == experiment::Answer::as_said ? "" : std::string{mark(o)} + "**");
            }
            std::string sweep = r.points == 0 ? "" : fmt::format("{}/{}", r.held, r.points);
            for (const std::string& path : r.turns_on)
                sweep += "<br>" + path;
            text += fmt::format("| {} | {} | **{}** | {} | {} | {} |\n", r.claim.id, cell(r.claim.says),
                                verdict_name(r.verdict), cell(seen), sweep, literature_in_words(r.claim.literature));
        }
    }
    return text;
}

std::string claims_csv(const ClaimResults& results) {
    std::string text = "claim,verdict,points,held,outcome,figure,per,goes,answer,from,to,difference,low,high,matters,unit\n";
    for (const ClaimResult& r : results) {
        for (std::size_t i = 0; i < r.outcomes.size(); ++i) {
            const OutcomeResult& o = r.outcomes[i];
            text += fmt::format("{},{},{},{},{},", r.claim.id, verdict_name(r.verdict), r.points, r.held, i + 1);
            results::append_cell(text, o.expectation.figure);
            text += ',';
            results::append_cell(text, o.expectation.per.value_or(""));
            text += fmt::format(",{},{}", name_of(o.expectation.goes), mark(o));
            const statistics::Interval none{std::nan(""), std::nan(""), std::nan("")};
            const statistics::Interval i95 = o.effect ? o.effect->interval : none;
            for (const double v : {o.from, o.to, i95.estimate, i95.low, i95.high, o.effect ? o.effect->minimal : std::nan("")}) {
                text += ',';
                results::append_number(text, v);
            }
            text += ',';
            results::append_cell(text, o.unit);
            text += '\n';
        }
    }
    return text;
}

}  // namespace goodwill::commands
