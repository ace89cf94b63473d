// See compare_screen.hpp.
#include "tools/commands/compare_screen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "scenario/analysis.hpp"
#include "tools/commands/compare_table.hpp"
#include "tools/commands/life.hpp"
#include "tools/commands/numbers.hpp"
#include "tools/commands/wrapping.hpp"

namespace goodwill::commands {
namespace {

using experiment::Fate;
using experiment::Ruling;

constexpr std::size_t heading = 14;  // columns of "  WHO         "

const ComparedFigure* judged(const Comparison& c, const ComparedPolicy& policy, std::string_view figure) {
    const auto f = c.find(figure);
    return f && policy.figures[*f].pair ? &policy.figures[*f] : nullptr;
}

//! What the figures about customers say together; where there are no customers, all that can be good or bad.
std::string for_customers(const Comparison& c, const ComparedPolicy& policy) {
    std::size_t better = 0, worse = 0, open = 0;
    const auto count = [&](const ComparedFigure* f) {
        if (f == nullptr)
            return;
        better += f->judged.ruling == Ruling::better ? 1U : 0U;
        worse += f->judged.ruling == Ruling::worse ? 1U : 0U;
        open += f->judged.ruling == Ruling::cannot_tell_yet ? 1U : 0U;
    };
    const bool customers = has_customers(c.prepared->loaded.scenario);
    if (customers)
        for (const char* figure : {"nps", "retention"})
            count(judged(c, policy, figure));
    else
        for (const HeadlineFigure& line : c.lines)
            count(judged(c, policy, line.figure));
    const std::string whom = customers ? " for customers" : "";
    if (better > 0 && worse > 0)
        return customers ? "For customers better and worse at once." : "Better and worse at once.";
    if (better > 0)
        return fmt::format("Yes{}.", whom);
    if (worse > 0)
        return fmt::format("No: worse{}.", whom);
    if (open > 0)
        return fmt::format("Nobody can tell yet{}.", whom);
    return fmt::format("No material difference{}.", whom);
}

std::string for_the_account(const Comparison& c, const ComparedPolicy& policy) {
    const ComparedFigure* profit = judged(c, policy, "profit");
    if (!policy.money || profit == nullptr)
        return {};
    const double share = static_cast<double>(policy.money->pays) / static_cast<double>(policy.money->profit.pairs);
    const std::string within = length_of_days(c.prepared->baseline.model->days);
    switch (profit->judged.ruling) {
        case Ruling::better: return share >= .95 ? "It pays for itself." : "It pays for itself in most futures.";
        case Ruling::worse:
            return share <= .05 ? fmt::format("It does not pay within {}.", within)
                                : fmt::format("In most futures it does not pay within {}.", within);
        case Ruling::no_material_difference: return "The account hardly notices.";
        default: return "Whether it pays nobody can tell yet.";
    }
}

std::string section(std::string_view name, const std::string& text, const Console& console) {
    const std::string head = fmt::format("  {:<12}", name);
    return console.accent(head) + plain(wrapped(text, heading, heading), console);
}

std::string people(double number) { return grouped(std::round(number)); }

//! The segment and the reason that most of them share.
std::string most_of(const Comparison& c, const ComparedPolicy& policy, Fate fate) {
    const auto& segments = c.prepared->baseline.model->segments;
    std::size_t segment = 0;
    for (std::size_t s = 1; s < segments.size(); ++s)
        if (policy.census.of_segment(fate, static_cast<std::uint16_t>(s)) >
            policy.census.of_segment(fate, static_cast<std::uint16_t>(segment)))
            segment = s;
    std::uint8_t reason = results::no_reason;
    for (std::uint8_t r = 0; r < results::no_reason; ++r)
        if (policy.census.of_reason(fate, r) > policy.census.of_reason(fate, reason))
            reason = r;
    std::string text;
    if (segments.size() > 1)
        text = fmt::format("{} ({}); ", as_words(segments[segment]),
                           people(policy.census.of_segment(fate, static_cast<std::uint16_t>(segment))));
    const bool stays = fate == Fate::saved || fate == Fate::lost;
    return text + fmt::format("{} ({})", stays ? why_left(reason) : how_found(reason),
                              people(policy.census.of_reason(fate, reason)));
}

std::string who(const Comparison& c, const ComparedPolicy& policy, const Console& console) {
    const auto saved = policy.census.count(Fate::saved);
    const auto lost = policy.census.count(Fate::lost);
    const auto won = policy.census.count(Fate::won);
    const auto never = policy.census.count(Fate::never_came);
    const auto net = policy.census.net_of_customers();
    if (!saved || !lost || !won || !never || !net)
        return {};
    if (saved->estimate + lost->estimate + won->estimate + never->estimate == 0)
        return section("WHO", "nobody's life ends otherwise", console);
    const Precision whole{1, 0};
    std::string text = section("WHO",
                               fmt::format("{} saved, {} lost who would have stayed; net {} ± {} of {}",
                                           people(saved->estimate), people(lost->estimate),
                                           signed_text(whole, net->estimate), whole(net->half_width()),
                                           grouped(scenario::analyse(c.prepared->loaded).customers)),
                               console);
    if (won->estimate + never->estimate >= 1)
        text += section("", fmt::format("{} won who would not have come, {} never came who would have",
                                        people(won->estimate), people(never->estimate)),
                        console);
    if (saved->estimate >= 1)
        text += section("", "saved most: " + most_of(c, policy, Fate::saved), console);
    if (lost->estimate >= 1)
        text += section("", "lost most: " + most_of(c, policy, Fate::lost), console);
    return text;
}

std::string money(const Comparison& c, const ComparedPolicy& policy, const Console& console) {
    if (!policy.money || is_the_same(policy.money->profit))
        return {};
    const MoneyMatters& m = *policy.money;
    const std::string& currency = c.prepared->loaded.scenario.money.currency;
    const bool thousands = std::max({std::fabs(m.costs), std::fabs(m.brings), std::fabs(m.profit.difference())}) >= 2e4;
    const double scale = thousands ? 1e-3 : 1;
    const Precision whole{1, 0};
    const auto amount = [&](double value) { return whole(std::fabs(value) * scale); };
    std::string text = m.costs >= 0
                           ? fmt::format("costs {} {}{}, {} {}.", amount(m.costs), thousands ? "k" : "", currency,
                                         m.brings >= 0 ? "brings" : "and loses", amount(m.brings))
                           : fmt::format("saves {} {}{}, {} {}.", amount(m.costs), thousands ? "k" : "", currency,
                                         m.brings >= 0 ? "and brings" : "loses", amount(m.brings));
    text += fmt::format(" One single future: {} .. {}.", signed_text(whole, m.profit.future.low * scale),
                        signed_text(whole, m.profit.future.high * scale));
    text += fmt::format(" Pays within {} in {} of {} futures", length_of_days(c.prepared->baseline.model->days), m.pays,
                        m.profit.pairs);
    if (m.typical_day)
        text += *m.typical_day <= 1
                    ? "; from the first day on"
                    : fmt::format("; typically after {}", *m.typical_day < 91
                                                              ? counted(std::ceil(*m.typical_day / 7), "week", "weeks")
                                                              : counted(std::ceil(*m.typical_day * 12 / 365), "month", "months"));
    return section("MONEY", text + ".", console);
}

//! In how many settings of the unsure numbers the main differences keep their sign, and what could turn the weakest.
std::string against_assumptions(const Comparison& c, std::size_t policy, const Robustness& r) {
    std::string text;
    std::optional<std::size_t> weakest;
    std::size_t least = r.points;
    for (const char* name : {"nps", "retention", "profit"}) {
        const auto f = c.find(name);
        if (!f || !c.policies[policy].figures[*f].pair)
            continue;
        const double usual = c.policies[policy].figures[*f].pair->difference();
        const auto held = r.held(policy, *f, usual);
        if (!held)
            continue;
        const std::string label = std::string_view{name} == "nps" ? "NPS" : label_of(c.figures().figures()[*f]);
        text += fmt::format("{}{} {} in {}", text.empty() ? "" : ", ", label.substr(0, label.find(',')),
                            usual > 0 ? "rises" : "falls", *held);
        if (*held < least) {
            least = *held;
            weakest = f;
        }
    }
    if (text.empty())
        return "Assumptions: nothing among what is watched differs.";
    text = fmt::format("Assumptions: {} of {} settings of {} unsure numbers.", text, r.points, r.numbers);
    if (!weakest)
        return text + " None of these numbers turns a sign.";
    const std::vector<std::string> turns = r.turns_on(policy, *weakest);
    text += fmt::format(" What could turn {}: (1) {}", label_of(c.figures().figures()[*weakest]), turns.front());
    return text + (turns.size() > 1 ? fmt::format(" (2) {}. Measure (1) first.", turns[1]) : ".");
}

std::string how_sure(const Comparison& c, std::size_t number, const CompareFacts& facts, const Console& console) {
    const ComparedPolicy& policy = c.policies[number];
    std::size_t told = 0, all = 0;
    for (const HeadlineFigure& line : c.lines) {
        if (const ComparedFigure* f = judged(c, policy, line.figure)) {
            ++all;
            told += f->judged.ruling != Ruling::cannot_tell_yet ? 1U : 0U;
        }
    }
    const scenario::SourceCounts sources = scenario::analyse(c.prepared->loaded).sources;
    const std::string luck = fmt::format(
        "Luck: {} of {} verdicts are settled, and no more than 1 in 20 such tables has a false one. ", told, all);
    const std::string assumptions =
        facts.robustness != nullptr
            ? against_assumptions(c, number, *facts.robustness)
            : fmt::format("Assumptions: {} numbers are assumed; --robust tries what they could turn.", sources.assumed);
    return section("HOW SURE", luck + assumptions, console);
}

//! What moves first among what is watched, and when the survey sees it.
std::string signs(const Comparison& c, const ComparedPolicy& policy, const Console& console) {
    std::map<std::size_t, std::string> weeks;
    for (const HeadlineFigure& line : c.lines) {
        const ComparedFigure* f = judged(c, policy, line.figure);
        if (f == nullptr || !f->sign || f->judged.ruling == Ruling::no_material_difference)
            continue;
        std::string label = line.label.substr(std::min(line.label.find_first_not_of(' '), line.label.size()));
        label = line.figure == "nps.surveyed" ? "survey (NPS)" : label.substr(0, label.find(','));
        std::string& week = weeks[f->sign->week];
        week += fmt::format("{}{} {}", week.empty() ? "" : ", ", label, f->sign->difference > 0 ? "up" : "down");
    }
    if (weeks.empty())
        return {};
    const std::string dot = fmt::format(" {} ", console.dot());
    std::string text;
    for (const auto& [week, signs] : weeks)
        text += fmt::format("{}week {}: {}", text.empty() ? "" : dot, week + 1, signs);
    if (policy.money && policy.money->behind_until && policy.money->profit.difference() > 0)
        text += fmt::format(". Warn your board: until week {} the account is behind.",
                            (*policy.money->behind_until + 6) / 7);
    return section("FIRST SIGN", text, console);
}

//! "2 800", "41", "3.7", ".08".
std::string two_digits(double value) {
    const int digits = value > 0 ? 1 - static_cast<int>(std::floor(std::log10(value))) : 0;
    return Precision{std::pow(10., -digits), std::clamp(digits, 0, 3)}(value);
}

std::string pairing(const Comparison& c, const ComparedPolicy& policy) {
    std::string text;
    for (const auto& [gain, name] : {std::pair{policy.gain_nps, "NPS"}, std::pair{policy.gain_profit, "profit"}}) {
        if (!gain)
            continue;
        text += fmt::format("{}{} {} times ({} .. {})", text.empty() ? "" : ", ", name, two_digits(gain->estimate),
                            two_digits(gain->low), two_digits(gain->high));
    }
    if (text.empty() || !policy.gain_nps)
        return text.empty() ? text : "Common luck tells as much as more runs without it: " + text + ".";
    return fmt::format("Pairing by luck gave what {} unpaired runs would have given: {}.",
                       grouped(std::round(policy.gain_nps->estimate * static_cast<double>(c.pairs) / 10) * 10), text);
}

std::string ranking(const Comparison& c, const Console& console) {
    std::string text;
    for (const Ranking& r : c.rankings) {
        std::vector<std::size_t> order(r.places.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return r.places[i]; });
        std::string line;
        for (const std::size_t i : order)
            line += fmt::format("{}{}{} {}", line.empty() ? "" : ", ",
                                std::ranges::count(r.places, r.places[i]) > 1 ? "=" : "", r.places[i],
                                i == 0 ? "as it is" : c.policies[i - 1].name);
        const results::FigureInfo& info = c.figures().figures()[r.figure];
        text += section(text.empty() ? "RANKING" : "", label_of(info) + ": " + line, console);
    }
    return text;
}

std::string matters(const Comparison& c) {
    const bool own = !c.prepared->loaded.scenario.report.material.items.empty();
    return fmt::format("A difference matters from 1 point, 0.5 of a %, 1% of money, 5% of anything else{}.",
                       own ? ", or as the file says (report.material)" : " (assumed; report.material sets it)");
}

}  // namespace

void print_comparison(const Comparison& c, const CompareFacts& facts, const Console& console) {
    const Prepared& p = *c.prepared;
    const scenario::Analysis analysis = scenario::analyse(p.loaded);
    const std::string gap = fmt::format(" {} ", console.dot());
    std::string text;
    for (std::size_t number = 0; number < c.policies.size(); ++number) {
        const ComparedPolicy& policy = c.policies[number];
        Notes notes;
        text += fmt::format("{}, against the {} as it is\n", console.bold(policy.name), p.loaded.scenario.name);
        text += has_customers(p.loaded.scenario)
                    ? fmt::format("same {} customers, same days, same luck{}{}\n", grouped(analysis.customers), gap,
                                  counted(static_cast<double>(c.pairs), "pair", "pairs"))
                    : fmt::format("same needs, same days, same luck{}{}\n", gap,
                                  counted(static_cast<double>(c.pairs), "pair", "pairs"));
        const std::string account = for_the_account(c, policy);
        text += fmt::format("  {}  ", console.accent("IS IT BETTER?")) +
                wrapped(for_customers(c, policy) + (account.empty() ? "" : " " + account), 17, 17);
        text += comparison_table(c, policy, notes, console);
        if (!facts.quiet) {
            if (has_customers(p.loaded.scenario))
                text += who(c, policy, console);
            text += money(c, policy, console);
            text += how_sure(c, number, facts, console);
            text += signs(c, policy, console);
            for (std::size_t i = 0; i < notes.texts.size(); ++i)
                text += fmt::format("  [{}] ", i + 1) + wrapped(notes.texts[i], 6, 6);
            if (const std::string saved = pairing(c, policy); !saved.empty())
                text += "  " + wrapped(saved, 2, 2);
        }
        text += "\n";
    }
    if (!facts.quiet) {
        text += ranking(c, console);
        text += "  " + wrapped(matters(c), 2, 2);
        if (!facts.precision.empty())
            text += fmt::format("  Asked:    {}\n", facts.precision);
        text += fmt::format("  Results:  {} ({})\n", facts.folder,
                            facts.found == facts.runs
                                ? fmt::format("found finished, seed {}", facts.seed)
                                : fmt::format("{}{}, seed {}",
                                              facts.found > 0 ? fmt::format("{} found, ", facts.found) : "",
                                              seconds_taken(facts.seconds), facts.seed));
        if (const ComparedPolicy& first = c.policies.front(); first.somebody)
            text += fmt::format("  Next:     goodwill explain {} --customer {}\n", facts.folder, *first.somebody);
    }
    console.out << text;
}

}  // namespace goodwill::commands
