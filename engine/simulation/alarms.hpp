// Rare events of many people on one clock. Everybody who waits for something has a threshold of his own on a cumulated
// hazard that is common to all; the clock goes on by each day's hazard, and whoever's threshold it passes is due. A hazard
// that rises brings everybody forward and changes nobody's luck, and people to whom nothing happens cost nothing.
#pragma once
#include <cstdint>
#include <queue>
#include <tuple>
#include <vector>

namespace goodwill::simulation {

struct Alarm {
    double at{0};             // on the cumulated hazard
    std::uint32_t person{0};
    std::uint32_t tag{0};     // the owner's: which spell, which time
};

class Alarms {
public:
    //! Adds a day's hazard.
    void advance(double hazard) { now_ += hazard; }
    //! Somebody is due when `ahead` more hazard has come together.
    void set(std::uint32_t person, std::uint32_t tag, double ahead) { waiting_.push({now_ + ahead, person, tag}); }
    [[nodiscard]] bool is_due() const { return !waiting_.empty() && waiting_.top().at <= now_; }
    //! The earliest who is due; ties by person and tag.
    [[nodiscard]] Alarm take() {
        const Alarm first = waiting_.top();
        waiting_.pop();
        return first;
    }

private:
    struct Later {
        bool operator()(const Alarm& a, const Alarm& b) const {
            return std::tie(a.at, a.person, a.tag) > std::tie(b.at, b.person, b.tag);
        }
    };
    std::priority_queue<Alarm, std::vector<Alarm>, Later> waiting_{};
    double now_{0};
};

}  // namespace goodwill::simulation
