// A practitioners' saying as a registered experiment: two or more arms on the same people with the same luck, and what
// the saying expects to see. Only the mechanism is in the models; the outcome is nowhere but in the run. Files lie in
// scenarios/claims; keys, ranges and meanings are in claim.cpp's describe().
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "input/fields.hpp"
#include "scenario/scenario.hpp"

namespace goodwill::experiment {

//! Which way a figure is said to go from one arm to the other. `not_up` and `not_down` allow it to stay.
enum class Sign { up, down, none, not_up, not_down };
//! Whether every expectation must hold, or one is enough.
enum class Rule { all, any };
//! What published research says about the saying, before any run.
enum class Literature { agrees, with_limits, contradicts, little };
enum class Theme { complaining, service, promises, staff, talk, referrals, money, control };

//! One world of the experiment: what is otherwise before anything happens, from the first reported day on, and at
//! which price.
struct ClaimArm {
    std::string about{};
    input::PathValues at_start{};
    input::PathValues set{};
    std::vector<scenario::Change> changes{};
    scenario::PolicyCost cost{};
};

//! A stretch of the run, days [from, until).
struct Window {
    input::Count from{0};
    input::Count until{0};
    friend bool operator==(const Window& a, const Window& b) {
        return a.from.value == b.from.value && a.until.value == b.until.value;
    }
};
struct Step {
    std::string from{"baseline"};
    std::string to{"treatment"};
};

struct Expectation {
    std::string figure{};
    std::optional<std::string> per{};          // divided by this figure
    Sign goes{Sign::up};
    std::optional<input::Number> at_least{};   // smallest effect that matters, in the figure's unit
    input::Number effect{.1};                  // else in standard deviations between replications (Cohen's d)
    std::string from{"baseline"}, to{"treatment"};
    std::optional<Step> beyond{};              // the effect of another step, which this one is measured against
    std::optional<input::Number> against{};    // the level of `to` against this number instead of against `from`
    std::optional<Window> during{};            // absent: the whole run
};

struct Claim {
    std::string id{};
    std::string says{};
    std::string collected_from{};
    std::string theory{};
    Literature literature{Literature::little};
    Theme theme{Theme::service};
    bool first{false};
    std::string world{};
    input::PathValues at_start{};
    ClaimArm baseline{}, treatment{};
    input::Keyed<ClaimArm> arms{};
    std::string not_a_policy{};
    std::string priced{};
    std::vector<Expectation> expects{};
    Rule rule{Rule::all};
    input::Count replications{30};
    std::string limits{};
};

void describe(input::Fields& field, Claim& p);

}  // namespace goodwill::experiment

namespace goodwill::input {

template <>
struct EnumNames<experiment::Sign> {
    static constexpr std::array<std::string_view, 5> names{"up", "down", "none", "not-up", "not-down"};
};
template <>
struct EnumNames<experiment::Rule> {
    static constexpr std::array<std::string_view, 2> names{"all", "any"};
};
template <>
struct EnumNames<experiment::Literature> {
    static constexpr std::array<std::string_view, 4> names{"agrees", "with-limits", "contradicts", "little"};
};
template <>
struct EnumNames<experiment::Theme> {
    static constexpr std::array<std::string_view, 8> names{"complaining", "service",   "promises", "staff",
                                                           "talk",        "referrals", "money",    "control"};
};

}  // namespace goodwill::input
