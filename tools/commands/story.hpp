// One person's life as a trainer would read it out: what happened, what was felt, said and done, without the figures of
// `--events`.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "simulation/world.hpp"

namespace goodwill::commands {

//! Follows one person from evening to evening, because a mood is told only when it changes.
class Story {
public:
    explicit Story(std::uint32_t person) : who_{person} {}
    struct Day {
        std::vector<std::string> sentences{};  // in the order in which things happened
        std::size_t quiet_visits{0};           // of which there is nothing to tell, and no sentence
    };
    //! The day that ends.
    [[nodiscard]] Day evening(simulation::World& world);

private:
    std::uint32_t who_;
    std::string mood_{};
};

}  // namespace goodwill::commands
