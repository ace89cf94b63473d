// Talk by contact: rates of a year must leave chances of one step, and those who know at the start must exist.
#include <fmt/format.h>

#include <array>
#include <string_view>

#include "scenario/check_parts.hpp"
#include "scenario/enum_names.hpp"

namespace goodwill::scenario {

namespace {

constexpr std::array<double, 4> steps_a_year{365, 365.0 / 7, 12, 1};  // by Step
constexpr double rounding = 1e-9;

void check_chance(const Check& check, double rate, std::string_view path, std::string_view what) {
    const auto step = static_cast<std::size_t>(check.scenario.time.step);
    const double chance = rate / steps_a_year[step];
    if (chance <= 1 + rounding)
        return;
    check.value_error(std::string{path},
                      fmt::format("{} in a step of a {} is {:.4g}%, more than 100%", what, EnumNames<Step>::names[step],
                                  chance * 100),
                      step > 0 ? "choose a shorter 'time.step' or a lower rate" : "choose a lower rate");
}

}  // namespace

void check_contact(const Check& check) {
    const auto* talk = std::get_if<ContactTalk>(&check.scenario.talk);
    if (talk == nullptr || !check.sound({"talk", "time.step"}))
        return;
    check_chance(check, talk->forgets, "talk.forgets", "the chance to fall silent");
    if (std::holds_alternative<CompleteNetwork>(talk->network)) {
        check_chance(check, talk->external + talk->internal, "talk.internal",
                     "the chance to hear, once all others tell,");
    } else {
        check_chance(check, talk->external, "talk.external", "the chance to hear by oneself");
        check_chance(check, talk->internal, "talk.internal", "the chance to hear from a friend");
    }
    if (check.sound("market.people") && talk->told_at_start > check.scenario.market.people)
        check.value_error("talk.told_at_start",
                          fmt::format("{:.0f} people know it at the start, but the market has {:.0f}",
                                      talk->told_at_start.value, check.scenario.market.people.value));
}

}  // namespace goodwill::scenario
