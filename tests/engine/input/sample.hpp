// A small described world that has one of everything a scenario may have, for the tests of the reader and its
// relatives.
#pragma once
#include <string>

#include "input/distribution.hpp"
#include "input/reader.hpp"

namespace sample {

using namespace goodwill;
using namespace goodwill::input;

struct Delight {
    Share chance{0};
    Points lift{1.5};
};
struct Onward {
    Keyed<Share> next{};
    Duration after{Constant{}};
};
struct Touchpoint {
    std::optional<std::string> team{};
    std::optional<time::OpeningHours> open{};
    Duration takes{Constant{2}};
    std::optional<Duration> patience{};
    Duration built_in{Constant{1}};  // may not change during the run
    Share fails{.02};
    Delight delights{};
    Onward if_abandoned{};
    Keyed<Share> next{};
};
enum class Asked { nobody, promoters, everyone };
struct Profile {
    std::string source{};
    std::vector<Number> at{};
};
struct Tier {
    std::string team{};
    Share solves{.5};
};
struct Ring {
    static constexpr Alternative alternative{.kind = "ring", .standard = true, .meaning = "a ring of friends"};
    Count friends{8};
};
struct Random {
    static constexpr Alternative alternative{.kind = "random", .meaning = "friends at random"};
    Number friends{8};
};
struct Nobody {
    static constexpr Alternative alternative{.kind = "none", .word = true, .meaning = "no friends"};
};
using Network = std::variant<Ring, Random, Nobody>;
struct Survey {
    Share after{.15};
};
struct Change {
    time::Moment on{};
    PathValues set{};
    std::string because{};
};
struct Weights {
    Number value{1};  // a key that is called like the wrapper's
    Number price{2};
};
struct World {
    std::string name{};
    std::vector<std::string> sources{};
    time::Date start{2026, 1, 5};
    Days run{365};
    Count people{1000};
    Keyed<Touchpoint> touchpoints{};
    Profile arrives{};
    std::vector<Tier> tiers{};
    Asked asked{Asked::promoters};
    bool is_public{true};
    Network network{Ring{}};
    std::optional<Survey> survey{};
    WorkingDays reply{5};
    PerMinute rate{48};
    SharePerYear turnover{.3};
    Pay pay{20};
    Money reward{30};
    std::string currency{"EUR"};
    Weights weights{};
    std::vector<Change> changes{};
    std::vector<std::string> watch{};
    Keyed<Number> precision{};
};
void describe(Fields& field, World& p);

//! A text read into a World, with all that was said about it.
struct Result {
    World world{};
    base::Diagnostics out{};
    Origins origins{};
    std::string currency{"EUR"};

    //! The messages without excerpts, one a line: "2:3: message (help)".
    [[nodiscard]] std::string messages() const;
};
[[nodiscard]] std::string messages_of(const base::Diagnostics& out);
[[nodiscard]] std::shared_ptr<const base::SourceText> source_of(const std::string& text);
[[nodiscard]] Result read_world(const std::string& text);

//! A text that uses everything and has no mistake.
extern const char* const complete_text;

}  // namespace sample

template <>
struct goodwill::input::EnumNames<sample::Asked> {
    static constexpr std::array<std::string_view, 3> names{"nobody", "promoters", "everyone"};
};
