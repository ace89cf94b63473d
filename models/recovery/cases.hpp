// Open complaints in a slot map: a case keeps its number until it is closed, and every piece of work on it comes back
// with that number, so nothing is ever searched. Cases nobody will answer wait in a calendar of the days on which hope
// ends.
#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "base/ids.hpp"
#include "models/recovery/equations.hpp"

namespace goodwill::models {

struct Case {
    std::uint32_t person{0};
    std::uint32_t occasion{0};
    Complaint complaint{};
    base::Day opened{0};
    std::uint16_t touchpoint{0};  // of the failure
    std::uint16_t tier{0};
    std::uint8_t contacts{0};  // asked for so far
    bool opened_by_firm{false};
    bool open{false};
};

class Cases {
public:
    std::uint32_t open(Case c) {
        c.open = true;
        ++count_;
        if (free_.empty()) {
            slots_.push_back(c);
            return static_cast<std::uint32_t>(slots_.size() - 1);
        }
        const std::uint32_t at = free_.back();
        free_.pop_back();
        slots_[at] = c;
        return at;
    }
    //! The open case of that number, or none.
    [[nodiscard]] Case* find(std::uint32_t at) { return at < slots_.size() && slots_[at].open ? &slots_[at] : nullptr; }
    void close(std::uint32_t at) {
        slots_[at].open = false;
        free_.push_back(at);
        --count_;
    }
    [[nodiscard]] std::int64_t count() const { return count_; }

    //! Puts a case that nobody will answer into the calendar.
    void give_up_on(base::Day day, std::uint32_t at) { hopeless_[day.value].push_back(at); }
    //! The cases whose day has come; they leave the calendar.
    [[nodiscard]] std::vector<std::uint32_t> given_up(base::Day today) {
        std::vector<std::uint32_t> due;
        while (!hopeless_.empty() && hopeless_.begin()->first <= today.value) {
            due.insert(due.end(), hopeless_.begin()->second.begin(), hopeless_.begin()->second.end());
            hopeless_.erase(hopeless_.begin());
        }
        return due;
    }

private:
    std::vector<Case> slots_;
    std::vector<std::uint32_t> free_;
    std::int64_t count_{0};
    std::map<std::int32_t, std::vector<std::uint32_t>> hopeless_;
};

}  // namespace goodwill::models
