// See headline.hpp.
#include "tools/commands/headline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "tools/commands/numbers.hpp"

namespace goodwill::commands {
namespace {

//! Units that say more than the label does; what is merely counted needs none.
std::string shown_unit(const std::string& unit) {
    static constexpr std::array<std::string_view, 12> counted{"journeys", "people",    "referrals", "customers",
                                                              "surveys",  "messages",  "reviews",   "encounters",
                                                              "fixes",    "employees", "barriers",  "0-1"};
    return std::ranges::find(counted, unit) != counted.end() || unit.size() > 9 ? "" : unit;
}

std::string profit_label(int days) {
    if (days == 365)
        return "Profit, one year";
    if (days == 730)
        return "Profit, two years";
    return fmt::format("Profit, {}", length_of_days(days));
}

std::vector<HeadlineFigure> about_customers(const Prepared& p, const Findings& findings) {
    std::vector<HeadlineFigure> lines{{"nps", "  Would recommend (NPS)", Spelling::plain, "points"},
                                      {"nps.surveyed", "    as your survey shows it", Spelling::plain, "points"},
                                      {"retention", "  Customers kept, a year", Spelling::plain, "%"},
                                      {"failures.met", "  Failures they met", Spelling::plain, ""},
                                      {"voiced.share", "    told to you", Spelling::plain, "%"},
                                      {"silent.share", "    told to nobody", Spelling::plain, "%"}};
    if (const std::string busiest = busiest_touchpoint(p.loaded.scenario, findings); !busiest.empty())
        lines.push_back({"wait." + busiest + ".mean", "  Wait, " + as_words(busiest), Spelling::clock, "min:s"});
    const std::string& currency = p.loaded.scenario.money.currency;
    lines.push_back({"profit", "  " + profit_label(p.baseline.model->days), Spelling::plain, currency});
    lines.push_back({"goodwill", "  Goodwill", Spelling::plain, currency});
    return lines;
}

//! A line as good as the name of a figure allows.
HeadlineFigure plain_line(const results::FigureInfo& info) {
    return {info.name, "  " + label_of(info), Spelling::plain, shown_unit(info.unit)};
}

void add_missing(std::vector<HeadlineFigure>& lines, const std::vector<std::string>& names, const Findings& findings) {
    for (const std::string& name : names) {
        const bool told_already = name == "complaints.voiced" || name == "complaints.unvoiced";  // as shares
        if (std::ranges::find(lines, name, &HeadlineFigure::figure) != lines.end())
            continue;
        if (const auto f = findings.find(name); f && !(told_already && !lines.empty()))
            lines.push_back(plain_line(findings.figures.figures()[*f]));
    }
}

//! For a world without customers whose author watches nothing.
std::vector<std::string> usual_of_queues(const Findings& findings) {
    std::vector<std::string> names;
    for (const results::FigureInfo& info : findings.figures.figures()) {
        const bool wait = info.name.starts_with("wait.") && info.name.ends_with(".mean");
        const bool usual =
            info.name.starts_with("abandoned.") || info.name.starts_with("load.") || info.name.starts_with("ends.");
        if (wait || usual)
            names.push_back(info.name);
    }
    return names;
}

void all_others(std::vector<HeadlineFigure>& lines, const Findings& findings) {
    std::vector<std::string> names;
    for (const results::FigureInfo& info : findings.figures.figures())
        names.push_back(info.name);
    std::ranges::sort(names);
    for (const std::string& name : names) {
        if (std::ranges::find(lines, name, &HeadlineFigure::figure) != lines.end())
            continue;
        if (const auto f = findings.find(name)) {
            HeadlineFigure line = plain_line(findings.figures.figures()[*f]);
            line.label = "  " + name;
            lines.push_back(std::move(line));
        }
    }
}

}  // namespace

std::string as_words(std::string_view name) {
    std::string words{name};
    std::ranges::replace(words, '-', ' ');
    return words;
}

std::string label_of(const results::FigureInfo& info) {
    static const std::map<std::string, std::string, std::less<>> known{{"nps", "Would recommend (NPS)"},
                                                                       {"nps.surveyed", "NPS as surveyed"},
                                                                       {"retention", "Customers kept, a year"},
                                                                       {"failures", "Failures"},
                                                                       {"failures.met", "Failures they met"},
                                                                       {"referrals", "Referrals made"},
                                                                       {"profit", "Profit"},
                                                                       {"goodwill", "Goodwill"},
                                                                       {"customers.end", "Customers at the end"},
                                                                       {"customers", "Customers"},
                                                                       {"talk.positive", "Good things told"},
                                                                       {"talk.negative", "Bad things told"},
                                                                       {"voiced.share", "Failures told to you"},
                                                                       {"silent.share", "Failures told to nobody"},
                                                                       {"complaints.voiced", "Complaints"},
                                                                       {"journeys.served.share", "Needs served"}};
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> families{
        {{"wait.", "Wait"},
         {"abandoned.", "Gave up waiting"},
         {"load.", "Busy"},
         {"blocked.", "Found no room"},
         {"present.", "Present"},
         {"waiting.", "Waiting"},
         {"stay.", "Stay"},
         {"ends.", "Ended in"}}};
    if (const auto found = known.find(info.name); found != known.end())
        return found->second;
    for (const auto& [prefix, word] : families) {
        if (!info.name.starts_with(prefix))
            continue;
        const std::string rest = info.name.substr(prefix.size());
        const std::size_t dot = rest.find('.');
        const std::string statistic = dot == std::string::npos ? "" : rest.substr(dot + 1);
        const std::string subject = as_words(rest.substr(0, dot));
        if (statistic.empty() || statistic == "mean")
            return fmt::format("{}, {}", word, subject);
        if (statistic == "p90")
            return fmt::format("9 of 10 wait less, {}", subject);
        if (statistic.starts_with("over-"))
            return fmt::format("Wait {}, {}", as_words(statistic), subject);
    }
    return info.name;
}

bool has_customers(const scenario::Scenario& scenario) {
    return std::ranges::any_of(scenario.journeys.items, [](const auto& named) {
        const auto& arrivals = named.second.arrivals;
        return !arrivals || arrivals->who == scenario::Who::customers;
    });
}

std::string busiest_touchpoint(const scenario::Scenario& scenario, const Findings& findings) {
    std::string busiest;
    double most = 0;
    for (const auto& [name, touchpoint] : scenario.touchpoints.items) {
        if (!touchpoint.team || touchpoint.asynchronous)
            continue;
        const double came = findings.mean("encounters." + name).value_or(0);
        if (came > most) {
            most = came;
            busiest = name;
        }
    }
    return busiest;
}

std::vector<HeadlineFigure> headline(const Prepared& p, const Findings& findings, std::optional<std::size_t> top) {
    const std::vector<std::string>& watched = p.loaded.scenario.report.watch;
    std::vector<HeadlineFigure> lines;
    const bool watches_customers = watched.empty() || std::ranges::find(watched, "nps") != watched.end();
    if (has_customers(p.loaded.scenario) && watches_customers) {
        lines = about_customers(p, findings);
        std::erase_if(lines, [&](const HeadlineFigure& line) { return !findings.find(line.figure); });
    }
    add_missing(lines, watched, findings);
    if (lines.empty())
        add_missing(lines, usual_of_queues(findings), findings);
    if (top) {
        all_others(lines, findings);
        lines.resize(std::min(*top, lines.size()));
    }
    return lines;
}

}  // namespace goodwill::commands
