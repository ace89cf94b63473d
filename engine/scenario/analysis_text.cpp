// The screen of `goodwill check`, for a manager: where needs go, who serves them, what the figures rest on.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include "scenario/analysis.hpp"

namespace goodwill::scenario {

namespace {

constexpr int narrowest = 80;
constexpr std::array<const char*, 7> weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

//! "1 000", "12", "0.4".
std::string amount(double value) {
    if (value < 9.95) return fmt::format("{:.1f}", value);
    std::string digits = fmt::format("{:.0f}", value);
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) digits.insert(static_cast<std::size_t>(at), 1, ' ');
    return digits;
}

std::string percent(double share) {
    if (share > 0 && share < .005) return "<1%";
    if (share < .99995 && share > .995) return ">99%";
    return fmt::format("{:.0f}%", share * 100);
}

//! "0:41", "2.5 h".
std::string wait(double minutes) {
    if (std::isinf(minutes)) return "grows";
    if (minutes >= 60) return fmt::format("{:.1f} h", minutes / 60);
    const int seconds = static_cast<int>(std::lround(minutes * 60));
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::string duration(double minutes) {
    if (minutes >= 24 * 60) return fmt::format("{:.3g} days", minutes / (24 * 60));
    if (minutes >= 60) return fmt::format("{:.2g} h", minutes / 60);
    return fmt::format("{:.2g} min", minutes);
}

std::string spaces(std::size_t count) { return std::string(count, ' '); }

std::string to_left(const std::string& text, std::size_t width) { return text.size() < width ? text + spaces(width - text.size()) : text; }

std::string to_right(const std::string& text, std::size_t width) { return text.size() < width ? spaces(width - text.size()) + text : text; }

class Screen {
public:
    Screen(const Analysis& analysis, int width) : a_{analysis}, width_{std::max(width, narrowest)} {}
    [[nodiscard]] std::string text() {
        head();
        journeys();
        teams();
        rests_on();
        unasked();
        warnings();
        return std::move(text_);
    }

private:
    void line(std::string content = {}) {
        while (content.ends_with(' ')) content.pop_back();
        text_ += content + "\n";
    }

    //! Words of a text, wrapped and indented; the first line may have less indentation.
    void wrapped(const std::string& content, int first, int indent) {
        std::string row(static_cast<std::size_t>(first), ' ');
        bool empty = true;
        std::size_t from = 0;
        while (from < content.size()) {
            const std::size_t space = std::min(content.find(' ', from), content.size());
            const std::string word = content.substr(from, space - from);
            if (!empty && static_cast<int>(row.size() + 1 + word.size()) > width_) {
                line(row);
                row = std::string(static_cast<std::size_t>(indent), ' ');
                empty = true;
            }
            row += (empty ? "" : " ") + word;
            empty = false;
            from = space + 1;
        }
        if (!empty) line(row);
    }

    void row(const std::string& label, const std::string& visits, const std::string& waiting, const std::string& leaving) {
        const auto room = static_cast<std::size_t>(width_) - 26;
        const std::string left = label.size() > room ? label.substr(0, room - 2) + ".." : label;
        line(fmt::format("{}{}{}{}", to_left(left, room), to_right(visits, 10), to_right(waiting, 8), to_right(leaving, 8)));
    }

    void head() {
        line(a_.name);
        line(fmt::format("{} people, {} of them customers, {} days from {}", amount(a_.people), amount(a_.customers), a_.days, a_.start));
    }

    // journeys

    [[nodiscard]] const TouchpointLoad* load_of(const JourneyAnalysis& journey, const std::string& name) const {
        const auto found = std::find_if(journey.touchpoints.begin(), journey.touchpoints.end(), [&](const auto& t) { return t.name == name; });
        return found == journey.touchpoints.end() ? nullptr : &*found;
    }

    struct Step {
        std::string name;
        double share;
        std::string when;
    };

    static std::string later(const Duration& after) {
        const double minutes = mean_minutes(after);
        return minutes > 0 ? fmt::format(", {} later", duration(minutes)) : "";
    }

    //! Where to from a touchpoint: shares of those served, then those of people who were not.
    static std::vector<Step> steps_of(const Touchpoint& t, const TouchpointLoad& load) {
        std::vector<Step> steps;
        const double settled = t.resolves_first_time;
        for (const auto& [name, share] : t.next.items) steps.push_back({name, share * settled, ""});
        std::stable_sort(steps.begin(), steps.end(), [](const auto& x, const auto& y) { return x.share > y.share; });
        if (settled < 1) {
            for (const auto& [name, share] : t.if_unresolved.next.items) {
                steps.push_back({name, share * (1 - settled), "not settled" + later(t.if_unresolved.after)});
            }
        }
        if (load.abandoned > 0) {
            for (const auto& [name, share] : t.if_abandoned.next.items) {
                steps.push_back({name, share, "of those who give up" + later(t.if_abandoned.after)});
            }
        }
        if (load.blocked > 0) {
            for (const auto& [name, share] : t.if_full.next.items) steps.push_back({name, share, "of those without room" + later(t.if_full.after)});
        }
        std::erase_if(steps, [](const Step& step) { return step.share <= 0; });
        return steps;
    }

    void step(const JourneyAnalysis& journey, const Step& s, std::size_t depth, std::set<std::string>& shown) {
        const std::string when = s.when.empty() ? "" : fmt::format("  ({})", s.when);
        const std::string label = fmt::format("{}{}  {}{}", spaces(2 + 5 * depth), to_right(percent(s.share), 4), s.name, when);
        const auto place = a_.scenario.touchpoints.items.find(s.name);
        const TouchpointLoad* load = load_of(journey, s.name);
        if (place == a_.scenario.touchpoints.items.end() || load == nullptr || !shown.insert(s.name).second) {
            line(place == a_.scenario.touchpoints.items.end() || load == nullptr ? label : label + "  ^");
            return;
        }
        const bool waits = place->second.team.has_value() && !place->second.asynchronous;
        row(label, fmt::format("{:.2f}", load->visits), waits ? wait(load->wait_minutes) : "", load->abandoned > 0 ? percent(load->abandoned) : "");
        for (const Step& next : steps_of(place->second, *load)) step(journey, next, depth + 1, shown);
    }

    void journey(const JourneyAnalysis& journey) {
        const Journey& described = a_.scenario.journeys.items.at(journey.name);
        const std::string rate = described.needed ? fmt::format("each customer every {}: ", duration(*described.needed * 24 * 60)) : "";
        line();
        line(fmt::format("{}: {}{} a day", journey.name, rate, amount(journey.needs_per_day)));
        std::vector<Step> starts;
        for (const auto& [name, share] : described.starts_at.items) starts.push_back({name, share, ""});
        std::stable_sort(starts.begin(), starts.end(), [](const auto& x, const auto& y) { return x.share > y.share; });
        std::set<std::string> shown;
        for (const Step& start : starts) step(journey, start, 0, shown);
        std::string ends;
        for (const EndShare& end : journey.ends) ends += fmt::format("{}{} {}", ends.empty() ? "" : ", ", end.name, percent(end.share));
        wrapped(fmt::format("ends: {}", ends), 2, 4);
        const std::string failures = journey.failures > 0 ? fmt::format("; in {:.2g} of 100 needs something goes wrong", journey.failures * 100) : "";
        wrapped(fmt::format("{:.2f} visits served per need{}", journey.encounters, failures), 2, 4);
    }

    void journeys() {
        line();
        row("WHERE NEEDS GO", "visits", "mean", "give");
        row("  ^ shown above", "per need", "wait", "up");
        for (const JourneyAnalysis& j : a_.journeys) journey(j);
    }

    // teams

    void team(const TeamAnalysis& team) {
        const std::string people = team.sites > 1 ? fmt::format("{:.0f}x{:.0f}", team.sites, team.size) : fmt::format("{:.0f}", team.size);
        const std::string name = fmt::format("  {}{}   ", to_left(team.name, 20), to_right(people, 7));
        if (team.touchpoints.empty()) {
            line(name + (team.handles_complaints ? fmt::format("complaints, at most {} a day", amount(team.most_complaints_per_day)) : "nothing to do"));
            return;
        }
        constexpr int length = 20;
        const int full = std::clamp(static_cast<int>(std::lround(team.load * length)), 0, length);
        const std::string bar = std::string(static_cast<std::size_t>(full), '#') + std::string(static_cast<std::size_t>(length - full), '-');
        const BusyHour& peak = team.busiest;
        const std::string hour = fmt::format("{} {:02}:{:02}", weekdays.at(static_cast<std::size_t>(peak.weekday)), peak.minute / 60, peak.minute % 60);
        const std::string when = peak.load < team.load * 1.01 ? "all alike" : fmt::format("{} {}", to_right(percent(peak.load), 4), hour);
        line(fmt::format("{}[{}] {}   {}", name, bar, to_right(percent(team.load), 4), when));
        std::string more;
        if (team.wait_minutes > 0) more = fmt::format("mean wait {}", wait(team.wait_minutes));
        if (team.abandoned > 0) more += fmt::format("{}{} give up", more.empty() ? "" : ", ", percent(team.abandoned));
        if (team.handles_complaints) more += fmt::format("{}and complaints, at most {} a day", more.empty() ? "" : ", ", amount(team.most_complaints_per_day));
        if (!more.empty()) wrapped(more, 32, 32);
    }

    void teams() {
        if (a_.teams.empty()) return;
        line();
        line(fmt::format("{}{}   {}{}", to_left("WHO SERVES", 22), to_right("people", 7), to_left("load while open", 29), "busiest half hour"));
        for (const TeamAnalysis& t : a_.teams) team(t);
        for (const LaterLoad& later : a_.later) {
            const TeamAnalysis& t = later.team;
            const std::string load = t.touchpoints.empty() ? "" : fmt::format(", load {}, mean wait {}", percent(t.load), wait(t.wait_minutes));
            const std::string lost = t.abandoned > 0 ? fmt::format(", {} give up", percent(t.abandoned)) : "";
            wrapped(fmt::format("from day {}: {} has {:.0f} on duty{}{}", later.day, t.name, t.size, load, lost), 2, 4);
        }
    }

    // what is known and what is not

    void rests_on() {
        const SourceCounts& s = a_.sources;
        line();
        line("WHAT IT RESTS ON");
        wrapped(fmt::format("{} numbers with a source, {} given without one, {} published defaults, {} assumed", s.sourced, s.given, s.published,
                            s.assumed), 2, 2);
        std::vector<std::string> sections;
        for (const AssumedGroup& g : a_.assumed) {
            if (std::find(sections.begin(), sections.end(), g.section) == sections.end()) sections.push_back(g.section);
        }
        for (const std::string& section : sections) {
            std::string fields;
            for (const AssumedGroup& g : a_.assumed) {
                if (g.section != section) continue;
                fields += fmt::format("{}{}{}", fields.empty() ? "" : ", ", g.field, g.count > 1 ? fmt::format(" ({})", g.count) : "");
            }
            wrapped(fmt::format("assumed in {}: {}", section, fields), 2, 4);
        }
    }

    void unasked_list(const std::string& what, const std::vector<std::string>& names) {
        std::string list;
        for (const std::string& name : names) list += (list.empty() ? " " : ", ") + name;
        if (!names.empty()) wrapped(what + list, 2, 4);
    }

    void unasked() {
        if (a_.unasked_quality.empty() && a_.unasked_expectations.empty() && a_.surveyed) return;
        line();
        line("WHAT NOBODY ASKED CUSTOMERS ABOUT");
        unasked_list("how good it is:", a_.unasked_quality);
        unasked_list("what they expect:", a_.unasked_expectations);
        if (!a_.surveyed) wrapped("how it was: there is no survey (feedback.survey)", 2, 4);
    }

    void warnings() {
        if (a_.warnings.empty()) return;
        line();
        line("LOOK AT");
        for (const std::string& warning : a_.warnings) wrapped(warning, 2, 4);
    }

    const Analysis& a_;
    int width_;
    std::string text_;
};

}  // namespace

std::string render(const Analysis& analysis, int width) { return Screen{analysis, width}.text(); }

}  // namespace goodwill::scenario
