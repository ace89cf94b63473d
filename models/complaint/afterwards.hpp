// What becomes of customers after a failure, by what they did about it. Observed only: nobody's decision reads it.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "models/vocabulary.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

class Afterwards {
public:
    //! How long after the failure we look whether they are still here, days.
    static constexpr int days = 182;

    void declare(results::Registry& figures);
    //! Today's responses to failures; those of the warm-up are left out.
    void note(const simulation::World& w, const Response& r);
    //! Evening: looks at those whose failure was half a year ago. Failures of a run's last half year are never counted.
    void account(simulation::World& w);

private:
    //! Exit at once counts as silence: nobody was told.
    enum class Path : std::uint8_t { voice, silence, publicly, count };
    struct Wronged {
        std::uint32_t person;
        std::uint32_t spell;
        base::Day since;
        Path path;
    };
    static constexpr auto paths = static_cast<std::size_t>(Path::count);

    std::vector<Wronged> waiting_;  // in order of their failures
    std::size_t next_{0};
    std::array<results::TallyId, paths> failed_{}, kept_{};
};

}  // namespace goodwill::models
