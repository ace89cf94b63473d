// Word that spreads by contact, as an innovation (Bass 1969) or a rumour (Kermack & McKendrick 1927) does. A person has
// not heard, tells, or is silent. In one step
//
//   on a graph            chance to hear = 1 - (1 - p)(1 - q)^(friends who tell)
//   in a complete network chance to hear = p + q (tellers / all others): one occasion a step, alone or with anybody
//
// with p, q = external, internal rate x step; whoever told in a step falls silent at its end with chance r = forgets x
// step. Nobody is asked step by step. Each person, each ordered pair of friends and each teller has one uniform, and what
// it decides happens in the step in which the cumulated hazard passes it (Sellke 1983): sleeping people cost nothing,
// each tie is touched once, a lower rate can only postpone, and the order of work cannot matter.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "models/vocabulary.hpp"
#include "network/friends.hpp"
#include "random/address.hpp"
#include "random/lanes.hpp"

namespace goodwill::models {

//! Chances of one step.
struct StepChances {
    double external{0}, internal{0}, forgets{0};
};

//! -ln(1 - chance), at most 40, which no uniform reaches.
[[nodiscard]] double hazard_of(double chance);

//! Hazard from the beginning to the end of each step.
class CumulatedHazard {
public:
    void add(double chance) { sum_.push_back(sum_.back() + hazard_of(chance)); }
    [[nodiscard]] std::size_t steps() const { return sum_.size() - 1; }
    //! Chance that something happens in the steps from `from` up to, not including, `to`.
    [[nodiscard]] double chance(std::size_t from, std::size_t to) const;
    //! After how many steps of the run it has happened, by a uniform, counting from `from`; steps() + 1 if it does not.
    [[nodiscard]] std::size_t when(std::size_t from, double u) const;

private:
    std::vector<double> sum_{0.0};
};

//! The wave at its highest: after how many steps, and how many hear in one step then. A parabola through two
//! thirds of the interquartile range around the fullest moving sum, so that the noise of single steps does not decide.
//! Absent when nobody hears.
struct Peak {
    double step{0}, hearers{0};
};
[[nodiscard]] std::optional<Peak> peak_of(std::span<const std::uint32_t> hearers);

//! One piece of news among people. `people` is their column, the same at every call.
class Spread {
public:
    Spread(const network::Friends& friends, const random::Luck& luck, std::vector<StepChances> chances);
    //! `told` people know and tell before the first step; who hears by himself is settled too.
    void begin(std::span<Word> people, std::uint32_t told);
    //! Lives through the next step; those who hear in it are hearers().
    void step(std::span<Word> people);

    [[nodiscard]] std::size_t steps() const { return chances_.size(); }
    [[nodiscard]] std::size_t now() const { return now_; }  // steps lived
    [[nodiscard]] std::span<const std::uint32_t> hearers() const { return hearers_; }
    [[nodiscard]] std::uint32_t heard() const { return heard_; }
    [[nodiscard]] std::uint32_t telling() const { return telling_; }
    [[nodiscard]] std::span<const std::uint32_t> hearers_by_step() const { return by_step_; }

private:
    struct Ear {
        double u;
        std::uint32_t person;
    };
    void tell_first(std::span<Word> people, std::uint32_t told);
    void settle_who_hears_alone(std::span<Word> people);
    void hear_from_anybody(std::span<Word> people);
    void hear_from_friends(std::span<Word> people);
    void start_telling(std::span<Word> people);
    [[nodiscard]] std::size_t tells_until(Word& word, std::uint32_t person);
    void pass_on(std::span<Word> people, std::uint32_t teller, double chance);
    void draw_lanes(std::span<Word> people, std::size_t lanes, double chance);

    const network::Friends* friends_;
    random::Luck luck_;
    std::vector<StepChances> chances_;
    CumulatedHazard alone_, tie_, silence_;
    std::size_t now_{0};
    std::uint32_t heard_{0}, telling_{0};
    std::vector<std::uint32_t> hearers_, by_step_;
    std::vector<std::uint32_t> falls_silent_;           // by step: how many
    std::vector<std::vector<std::uint32_t>> may_hear_;  // by step; not those who have heard before
    std::vector<std::pair<std::size_t, double>> told_;  // by last step: chance to tell a friend until then, from which step
    std::vector<Ear> ears_;                             // complete network: by uniform
    std::size_t next_ear_{0};
    double hazard_{0};                                  // complete network: so far
    random::Lanes address_{}, drawn_{};
    std::array<std::uint32_t, random::lane_count> friend_{};
};

}  // namespace goodwill::models
