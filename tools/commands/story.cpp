// See story.hpp.
#include "tools/commands/story.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "models/evening.hpp"
#include "models/parameter.hpp"
#include "models/vocabulary.hpp"
#include "tools/commands/headline.hpp"
#include "tools/commands/life.hpp"
#include "tools/commands/numbers.hpp"

namespace goodwill::commands {
namespace {

using simulation::Encounter;
using simulation::World;
using Lines = std::vector<std::string>;

constexpr float told_wait = .5F;  // minutes

std::string place(const World& w, std::uint16_t touchpoint) { return as_words(w.model().touchpoints[touchpoint].name); }

std::string how_wrong(float severity) {
    if (severity < .3F)
        return "something small goes wrong";
    return severity < .6F ? "it goes wrong" : "it goes badly wrong";
}

//! Empty when there is nothing to tell of it.
std::string visit(const World& w, const Encounter& e) {
    std::string line = (e.handling ? "about the complaint, " : "") + place(w, e.touchpoint);
    Lines parts;
    if (e.wait_minutes > told_wait && !e.handling)  // nobody sits and waits while a case lies
        parts.push_back("waits " + clock_time(static_cast<double>(e.wait_minutes)));
    if (e.turned_away)
        parts.emplace_back("is not served");
    if (e.retold)
        parts.emplace_back("has to tell the story again");
    if (e.delighted)
        parts.emplace_back("is done a kindness");
    if (e.failed)
        parts.push_back(how_wrong(e.severity));
    if (e.unresolved)
        parts.emplace_back("must come back");
    if (e.last && !e.handling && !e.served_end)
        parts.emplace_back("leaves without having got it");
    if (parts.empty())
        return {};
    for (std::size_t i = 0; i < parts.size(); ++i)
        line += (i == 0 ? ": " : ", ") + parts[i];
    return line;
}

void hearsay(World& w, std::uint32_t who, Lines& lines) {
    std::size_t good = 0, bad = 0;
    for (const models::Heard& h : w.events<models::Heard>()) {
        if (h.target == who && h.sign != 0)
            lines.push_back(fmt::format("hears {} things of us from {}", h.sign > 0 ? "good" : "bad",
                                        h.strong ? "a close friend" : "an acquaintance"));
        if (h.talker == who)
            (h.sign > 0 ? good : bad) += h.sign != 0 ? 1U : 0U;
    }
    for (const auto& [number, what] : {std::pair{good, "good"}, std::pair{bad, "bad"}})
        if (number > 0)
            lines.push_back(fmt::format("has told {} {} things", counted(static_cast<double>(number), "friend", "friends"),
                                        what));
}

void answers(World& w, std::uint32_t who, Lines& lines) {
    for (const models::Response& r : w.events<models::Response>()) {
        if (r.person != who)
            continue;
        switch (r.kind) {
            case models::ResponseKind::silence: lines.emplace_back("says nothing"); break;
            case models::ResponseKind::voice: lines.emplace_back("complains to us"); break;
            case models::ResponseKind::exit: lines.emplace_back("goes without a word"); break;
            case models::ResponseKind::publicly: lines.emplace_back("tells the public, not us"); break;
        }
    }
    for (const models::CaseClosed& c : w.events<models::CaseClosed>())
        if (c.person == who)
            lines.push_back(fmt::format("the complaint is {} after {}{}; feels {} treated",
                                        c.solved ? "solved" : "closed, not solved",
                                        counted(std::max(1.F, std::round(c.days)), "day", "days"),
                                        c.promise_kept ? "" : ", later than promised",
                                        c.justice >= 0 ? "fairly" : "unfairly"));
    for (const models::ReviewPosted& r : w.events<models::ReviewPosted>())
        if (r.person == who)
            lines.push_back("writes a review: " + counted(r.stars, "star", "stars"));
}

void turns(World& w, std::uint32_t who, Lines& lines) {
    for (const models::Won& won : w.events<models::Won>()) {
        if (won.person == who)
            lines.push_back(fmt::format("BECOMES A CUSTOMER, by {}", how_found(models::number_of(won.source))));
        else if (won.by == who && won.source == models::Source::referral)
            lines.emplace_back("has brought us a friend");
    }
    for (const models::Lost& lost : w.events<models::Lost>())
        if (lost.person == who)
            lines.push_back(fmt::format("IS LOST: {}", why_left(models::number_of(lost.cause))));
}

std::string mood_of(World& w, std::uint32_t who) {
    const float satisfaction = w.people(models::satisfaction_column)[who];
    const auto fading = models::fading_of(w.values().scenario.models);
    const float anger = models::faded(w.people(models::temper_column)[who], w.day() - 1, fading).anger;
    std::string mood = satisfaction > 1.5F    ? "delighted with us"
                       : satisfaction > .5F   ? "pleased with us"
                       : satisfaction > -.5F  ? "neither pleased nor displeased"
                       : satisfaction > -1.5F ? "displeased with us"
                                              : "bitter about us";
    if (anger > .5F)
        mood += ", and angry";
    else if (anger > .15F)
        mood += ", and annoyed";
    return mood;
}

}  // namespace

Story::Day Story::evening(World& w) {
    Day day;
    hearsay(w, who_, day.sentences);
    for (const Encounter& e : w.encounters()) {
        if (e.person != who_)
            continue;
        if (std::string told = visit(w, e); !told.empty())
            day.sentences.push_back(std::move(told));
        else
            ++day.quiet_visits;
    }
    answers(w, who_, day.sentences);
    turns(w, who_, day.sentences);
    if (day.sentences.empty() && day.quiet_visits == 0)
        return day;
    if (std::string mood = mood_of(w, who_); mood != mood_) {
        if (!mood_.empty())
            day.sentences.push_back("is now " + mood);
        mood_ = std::move(mood);
    }
    return day;
}

}  // namespace goodwill::commands
