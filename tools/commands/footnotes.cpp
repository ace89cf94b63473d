// See footnotes.hpp.
#include "tools/commands/footnotes.hpp"

#include <fmt/format.h>

#include <cmath>

#include "tools/commands/headline.hpp"
#include "tools/commands/numbers.hpp"

namespace goodwill::commands {
namespace {

std::string rounded_to_hundred(double people) {
    return grouped(people >= 1000 ? std::round(people / 100) * 100 : std::round(people));
}

void about_survey(std::vector<Footnote>& notes, const Findings& f) {
    const auto truth = f.mean("nps");
    const auto shown = f.mean("nps.surveyed");
    const auto answered = f.mean("survey.response");
    if (!truth || !shown || !answered || std::fabs(*shown - *truth) < 1)
        return;
    const std::string points = counted(std::round(std::fabs(*shown - *truth)), "point", "points");
    const bool kind = *shown > *truth;
    notes.push_back(
        {"nps.surveyed",
         {fmt::format("Your survey is {} too {}: {:.0f} of 100 answer,", points, kind ? "kind" : "harsh", *answered),
          kind ? "and those who have left are never asked." : "and the displeased sooner than the others."}});
}

void about_silence(std::vector<Footnote>& notes, const Findings& f) {
    const auto voiced = f.mean("voiced.share");
    const auto silent = f.mean("silent.share");
    if (!voiced || !silent)
        return;
    Footnote note{"voiced.share", {fmt::format("Of 100 failures you hear of {:.0f}.", *voiced)}};
    if (const auto lost = f.mean("lost.unvoiced"); lost && *lost >= 1)
        note.lines.front() += fmt::format(" The unheard ones cost {} customers.", rounded_to_hundred(*lost));
    notes.push_back(std::move(note));
}

//! Somebody lost on the way: how many in a run, and the sentence about it.
struct Loss {
    double people{0};
    std::string text;
};

void keep_greater(Loss& best, double people, const std::string& text) {
    if (people > best.people)
        best = {people, text};
}

std::string one_in(double share) { return fmt::format("1 in {:.0f}", 1 / share); }

//! Shares of those served by nobody who go to an end that is a loss: menus, forms, web pages.
void lost_in_self_service(Loss& best, const scenario::Scenario& scenario, const Findings& f) {
    for (const auto& [name, touchpoint] : scenario.touchpoints.items) {
        if (touchpoint.team)
            continue;
        double share = 0;
        for (const auto& [target, part] : touchpoint.next.items) {
            const auto end = scenario.ends.items.find(target);
            if (end != scenario.ends.items.end() && end->second == scenario::End::lost)
                share += part;
        }
        const double people = share * f.mean("encounters." + name).value_or(0);
        if (share < .02 || share > .5)
            continue;
        keep_greater(best, people,
                     fmt::format("{} {} gives up in the {}; no log ever sees them", one_in(share),
                                 touchpoint.channel == "phone" ? "callers" : "people", as_words(name)));
    }
}

void lost_in_queues(Loss& best, const scenario::Scenario& scenario, const Findings& f) {
    for (const auto& [name, touchpoint] : scenario.touchpoints.items) {
        const double share = f.mean("abandoned." + name).value_or(0) / 100;
        if (share < .05 || share > .5)
            continue;
        const char* how = touchpoint.channel == "phone" ? "hangs up" : "walks out";
        keep_greater(best, share * f.mean("encounters." + name).value_or(0),
                     fmt::format("{} {} before the {} has time for them", one_in(share), how, as_words(name)));
    }
}

}  // namespace

std::vector<Footnote> footnotes(const Findings& findings) {
    std::vector<Footnote> notes;
    about_survey(notes, findings);
    about_silence(notes, findings);
    if (findings.find("goodwill"))
        notes.push_back({"goodwill",
                         {"What today's customers and their friends will bring because of how they",
                          "were treated, beyond what price alone explains."}});
    return notes;
}

std::string surprise(const scenario::Scenario& scenario, const Findings& findings) {
    Loss best;
    lost_in_self_service(best, scenario, findings);
    lost_in_queues(best, scenario, findings);
    if (const double closed = findings.mean("journeys.closed.share").value_or(0) / 100; closed >= .01 && closed <= .5)
        keep_greater(best, findings.mean("journeys.closed").value_or(0),
                     one_in(closed) + " comes to closed doors; no queue ever shows them");
    return best.text;
}

}  // namespace goodwill::commands
