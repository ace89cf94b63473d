// One passage through one touchpoint, as the day loop logs it. In the evening the log is sorted by (person, end, need, step)
// and read by the stages, who must not change it.
#pragma once
#include <cstdint>

#include "base/ids.hpp"

namespace goodwill::simulation {

inline constexpr std::uint32_t nobody = 0xFFFFFFFFU;  // an encounter without an employee (self-service, turned away)

//! Mean severity of a failure, 0..1: of Beta(1.5, 4).
inline constexpr float mean_severity = 1.5F / 5.5F;

struct Encounter {
    std::uint64_t end_microsecond{0};  // within the day
    std::uint32_t person{0};
    std::uint32_t occasion{0};         // the exogenous need (address word c1)
    std::uint32_t journey_slot{0};     // number of the journey under way, from its first to its last encounter its own
    std::uint32_t employee{nobody};
    std::uint32_t tag{0};              // handling: number of the case
    float wait_minutes{0};
    float service_minutes{0};
    float severity{0};                 // 0..1 when `failed`, drawn from Beta(1.5, 4)
    std::uint16_t touchpoint{0};
    std::uint8_t journey{0};           // kind of journey
    std::uint8_t passage{0};           // nth passage of this touchpoint in this journey, from 0
    std::uint8_t step{0};              // nth encounter of the journey, saturating
    bool first : 1 {false};            // first encounter of its journey
    bool last : 1 {false};             // the journey ends here
    bool served_end : 1 {false};       // ... and its need was served
    bool failed : 1 {false};           // something went wrong
    bool delighted : 1 {false};
    bool unresolved : 1 {false};       // must come back with the same matter
    bool turned_away : 1 {false};      // no service: hung up, no room, closed
    bool retold : 1 {false};           // the story had to be told again after a transfer
    bool handling : 1 {false};         // work on a complaint, not a need
    bool asynchronous : 1 {false};     // nobody held the line while waiting
};

}  // namespace goodwill::simulation
