// See life.hpp.
#include "tools/commands/life.hpp"

#include <fmt/format.h>

#include <array>

#include "models/evening.hpp"
#include "models/parameter.hpp"
#include "models/vocabulary.hpp"
#include "tools/commands/headline.hpp"
#include "tools/commands/numbers.hpp"

namespace goodwill::commands {
namespace {

using simulation::Encounter;
using simulation::World;

constexpr std::array<std::string_view, 8> causes{"went at once after a failure nobody was told about",
                                                   "went after a case that ended badly",
                                                   "was not satisfied enough",
                                                   "was angry",
                                                   "still doubted after a complaint",
                                                   "had heard bad things from friends",
                                                   "found rivals cheaper",
                                                   "had reasons of their own"};
constexpr std::array<std::string_view, 4> sources{"searching", "reading reviews", "what a friend said",
                                                    "a recommendation"};

class Day {
public:
    Day(World& world, std::uint32_t person) : w_{world}, who_{person} {}

    std::vector<std::string> lines() {
        hearsay();
        encounters();
        responses();
        cases();
        talk();
        comings_and_goings();
        if (!lines_.empty())
            mood();
        return std::move(lines_);
    }

private:
    template <class... A>
    void say(fmt::format_string<A...> text, A&&... values) {
        lines_.push_back(fmt::format(text, std::forward<A>(values)...));
    }
    [[nodiscard]] std::string place(std::uint16_t touchpoint) const {
        return as_words(w_.model().touchpoints[touchpoint].name);
    }

    void hearsay() {
        for (const models::Heard& h : w_.events<models::Heard>())
            if (h.target == who_)
                say("hears {} about us from {} {}",
                    h.sign > 0   ? "good things"
                    : h.sign < 0 ? "bad things"
                                 : "something",
                    h.strong ? "a close friend, person" : "an acquaintance, person", h.talker);
    }

    void encounters() {
        const auto rows = w_.encounters();
        const auto& felt = w_.events<models::Perceived>();
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].person == who_)
                encounter(rows[i], i < felt.size() && felt[i].perceived ? &felt[i] : nullptr);
    }

    void encounter(const Encounter& e, const models::Perceived* felt) {
        const auto minute = static_cast<int>(e.end_microsecond / 60'000'000U);
        std::string line = fmt::format("{:02}:{:02}  {}", minute / 60 % 24, minute % 60, place(e.touchpoint));
        if (e.handling)
            line += fmt::format(", case {}", e.tag);
        if (e.wait_minutes > .05F)
            line += fmt::format(", waits {}", clock_time(static_cast<double>(e.wait_minutes)));
        if (e.turned_away)
            line += ", is not served";
        else if (e.service_minutes > 0)
            line += fmt::format(", served in {}", clock_time(static_cast<double>(e.service_minutes)));
        if (!e.turned_away && e.employee != simulation::nobody)
            line += fmt::format(" by employee {}", e.employee);
        if (e.retold)
            line += ", has to tell the story again";
        if (e.failed)
            line += fmt::format("; GOES WRONG (severity {:.2f})", e.severity);
        if (e.delighted)
            line += "; a kindness";
        if (e.unresolved)
            line += "; not settled, must come back";
        if (felt != nullptr)
            line += fmt::format("; quality {:.1f} of 10, satisfaction {:+.2f}", felt->quality, felt->satisfaction);
        if (e.last && !e.handling)
            line += e.served_end ? "; done" : "; leaves without having got it";
        lines_.push_back(std::move(line));
    }

    void responses() {
        for (const models::Response& r : w_.events<models::Response>()) {
            if (r.person != who_)
                continue;
            const std::string after = fmt::format("after the failure at {}: ", place(r.touchpoint));
            switch (r.kind) {
                case models::ResponseKind::silence: say("{}says nothing", after); break;
                case models::ResponseKind::voice: say("{}complains to us", after); break;
                case models::ResponseKind::exit: say("{}leaves without a word", after); break;
                case models::ResponseKind::publicly: say("{}tells the public, not us", after); break;
            }
        }
    }

    void cases() {
        for (const models::CaseEscalated& c : w_.events<models::CaseEscalated>())
            if (c.person == who_)
                say("case {} is passed on to the next tier", c.case_number);
        for (const models::CaseClosed& c : w_.events<models::CaseClosed>()) {
            if (c.person != who_)
                continue;
            say("the case is closed after {:.1f} days and {}: {}, {}, justice felt {:+.2f}", c.days,
                counted(c.contacts, "contact", "contacts"), c.solved ? "solved" : "not solved",
                c.promise_kept ? "in time" : "later than promised", c.justice);
        }
    }

    void talk() {
        for (const models::ReviewPosted& r : w_.events<models::ReviewPosted>())
            if (r.person == who_)
                say("writes a review: {}", counted(r.stars, "star", "stars"));
        for (const models::Considers& c : w_.events<models::Considers>())
            if (c.person == who_)
                say("begins to think of coming to us, by {}", how_found(models::number_of(c.source)));
    }

    void comings_and_goings() {
        for (const models::Won& won : w_.events<models::Won>()) {
            if (won.person == who_)
                say("BECOMES A CUSTOMER, by {}", how_found(models::number_of(won.source)));
            else if (won.by == who_ && won.source == models::Source::referral)
                say("has won us person {}", won.person);
        }
        for (const models::Lost& lost : w_.events<models::Lost>())
            if (lost.person == who_)
                say("IS LOST: {}", why_left(models::number_of(lost.cause)));
    }

    void mood() {
        const float satisfaction = w_.people(models::satisfaction_column)[who_];
        const auto fading = models::fading_of(w_.values().scenario.models);
        const float anger = models::faded(w_.people(models::temper_column)[who_], w_.day() - 1, fading)
                                .anger;  // the day has just ended
        say("evening: satisfaction {:+.2f}, anger {:.2f}", satisfaction, anger);
    }

    World& w_;
    std::uint32_t who_;
    std::vector<std::string> lines_;
};

}  // namespace

std::string_view why_left(std::uint8_t reason) { return reason < causes.size() ? causes.at(reason) : "moved away"; }
std::string_view how_found(std::uint8_t reason) { return reason < sources.size() ? sources.at(reason) : "moving here"; }

bool left_over_something(std::uint8_t reason) {
    using models::Cause, models::number_of;
    return reason == number_of(Cause::unvoiced) || reason == number_of(Cause::badly_handled) ||
           reason == number_of(Cause::anger) || reason == number_of(Cause::complaint);
}

std::vector<std::string> lines_of_day(World& world, std::uint32_t person) { return Day{world, person}.lines(); }

std::string who_is(World& world, std::uint32_t person) {
    const population::Person& p = world.person(person);
    const std::string& segment = world.model().segments[p.segment];
    switch (p.status) {
        case population::Status::customer: {
            const double years = (world.day() - p.since) / 365.;
            return fmt::format("customer for {:.1f} years, {}", years, segment);
        }
        case population::Status::lapsed: return fmt::format("used to be a customer, {}", segment);
        case population::Status::absent: return fmt::format("not in the market, {}", segment);
        case population::Status::prospect: return fmt::format("not a customer, {}", segment);
    }
    return {};
}

}  // namespace goodwill::commands
