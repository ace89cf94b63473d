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
    base::Day failed{0};
    std::uint16_t touchpoint{0};  // of the failure
    std::uint16_t tier{0};
    std::uint8_t contacts{0};  // asked for so far
    bool opened_by_firm{false};
    bool announced{false};
    bool opportunist{false};
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

    //! Keeps a case that has not reached the firm yet.
    void keep_back(base::Day day, std::uint32_t at) { on_the_way_[day.value].push_back(at); }
    //! The cases that reach the firm today; they leave the calendar.
    [[nodiscard]] std::vector<std::uint32_t> arriving(base::Day today) { return due(on_the_way_, today); }

    //! Puts a case that nobody will answer into the calendar.
    void give_up_on(base::Day day, std::uint32_t at) { hopeless_[day.value].push_back(at); }
    //! The cases whose day has come; they leave the calendar.
    [[nodiscard]] std::vector<std::uint32_t> given_up(base::Day today) { return due(hopeless_, today); }

private:
    using Calendar = std::map<std::int32_t, std::vector<std::uint32_t>>;
    static std::vector<std::uint32_t> due(Calendar& calendar, base::Day today) {
        std::vector<std::uint32_t> cases;
        while (!calendar.empty() && calendar.begin()->first <= today.value) {
            cases.insert(cases.end(), calendar.begin()->second.begin(), calendar.begin()->second.end());
            calendar.erase(calendar.begin());
        }
        return cases;
    }

    std::vector<Case> slots_;
    std::vector<std::uint32_t> free_;
    std::int64_t count_{0};
    Calendar hopeless_, on_the_way_;
};

}  // namespace goodwill::models
