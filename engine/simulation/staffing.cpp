// The part of Queues that knows who is on duty: opening, closing, shifts, the fixed rotation of the pay-roll over seats, and
// team sizes that change. A seat is a place at the counter; whoever holds it now lends it his skill.
#include <algorithm>
#include <bit>
#include <cmath>

#include "simulation/queues.hpp"
#include "simulation/world.hpp"

namespace goodwill::simulation {
namespace {

constexpr int longest_shift = 540;  // minutes: an opening time is cut into equal shifts of at most nine hours (assumed)
constexpr double microseconds = 60e6;

}  // namespace

void Queues::build_instances() {
    const Model& m = *model_;
    std::uint32_t seats = 0;
    instances_.resize(m.instances.size());
    for (std::size_t i = 0; i < m.instances.size(); ++i) {
        const TeamStructure& team = m.teams[m.instances[i].team];
        instances_[i].head.fill(none);
        instances_[i].tail.fill(none);
        instances_[i].idle.resize(std::bit_ceil(team.capacity + 1));
        for (std::uint32_t s = 0; s < team.capacity; ++s) seat_instance_.push_back(static_cast<std::uint16_t>(i));
        seats += team.capacity;
    }
    GOODWILL_CHECK(seats < index_mask, "more than four million seats");
    seats_.resize(seats);
    seat_state_.assign(seats, Seat::off);
    seat_slot_.assign(seats, none);
    seat_employee_.assign(seats, 0);
}

void Queues::start(World& world) {
    world_ = &world;
    values_ = &world.values();
    for (std::uint16_t i = 0; i < instances_.size(); ++i) {
        instances_[i].size = values_->team_size[model_->instances[i].team];
        man(i);
    }
}

void Queues::values(World& world) {
    world_ = &world;
    values_ = &world.values();
    for (std::size_t s = 0; s < values_->segments.size(); ++s)
        segment_priority_[s] = static_cast<std::uint8_t>(values_->segments[s]->priority);
    segments_differ_ = std::any_of(values_->segments.begin(), values_->segments.end(),
                                   [&](const scenario::Segment* s) { return s->priority != values_->segments[0]->priority; });
    for (Slot& s : slots_) {  // what was drawn for values that may have changed
        s.ahead.touchpoint = no_place;
        s.luck.patience_minutes = -1;
    }
    for (std::uint16_t i = 0; i < instances_.size(); ++i) {
        man(i);
        size_instance(i, values_->team_size[model_->instances[i].team]);
    }
}

//! The pay-roll as it is now, in seat order: the rotation runs over these.
void Queues::man(std::uint16_t number) {
    Instance& instance = instances_[number];
    const TeamInstance& place = model_->instances[number];
    const auto employment = world_->staff(population::employment_column);
    instance.employed.clear();
    for (std::uint32_t e = 0; e < model_->teams[place.team].headcount; ++e)
        if (employment[place.first_employee + e].employed) instance.employed.push_back(place.first_employee + e);
    GOODWILL_CHECK(!instance.employed.empty(), "a team without employees: " + model_->teams[place.team].name);
}

void Queues::size_instance(std::uint16_t number, std::uint32_t size) {
    Instance& instance = instances_[number];
    const std::uint32_t first = model_->instances[number].first_seat;
    const std::uint32_t before = instance.size;
    instance.size = size;
    if (!instance.open || size == before) return;
    if (size > before) {
        for (std::uint32_t s = before; s < size; ++s)
            if (seat_state_[first + s] == Seat::off) next_for(first + s, number);
        return;
    }
    // seats that go: the idle ones at once, the busy ones when they have finished
    const std::uint32_t mask = static_cast<std::uint32_t>(instance.idle.size()) - 1;
    std::vector<std::uint32_t> stay;
    for (std::uint32_t i = instance.idle_head; i != instance.idle_tail; ++i) {
        const std::uint32_t seat = instance.idle[i & mask];
        if (seat - first < size) stay.push_back(seat);
        else seat_state_[seat] = Seat::off;
    }
    instance.idle_head = instance.idle_tail = 0;
    for (const std::uint32_t seat : stay) put_idle(number, seat);
}

void Queues::put_idle(std::uint16_t number, std::uint32_t seat) {
    Instance& instance = instances_[number];
    seat_state_[seat] = Seat::idle;
    instance.idle[instance.idle_tail++ & (static_cast<std::uint32_t>(instance.idle.size()) - 1)] = seat;
}

//! Doors that open, close or change shift today, in the order of time.
void Queues::plan_day() {
    team_events_.clear();
    for (std::uint16_t i = 0; i < instances_.size(); ++i) {
        Instance& instance = instances_[i];
        const time::OpeningHours& hours = values_->teams[model_->instances[i].team]->open;
        instance.busy_minutes = instance.duty_minutes = 0;
        static const std::vector<time::Interval> whole_day{{0, 1440}};
        const auto& intervals = hours.always ? whole_day : hours.week[static_cast<std::size_t>(weekday_)];
        if (!hours.always && instance.open) team_events_.push_back({0, i, TeamEvent::Kind::close});
        for (const time::Interval& open : intervals) {
            const int shifts = std::max(1, (open.to - open.from + longest_shift - 1) / longest_shift);
            instance.duty_minutes += static_cast<double>(open.to - open.from) * instance.size;
            for (int s = 0; s < shifts; ++s) {
                const double at = open.from + static_cast<double>(open.to - open.from) * s / shifts;
                const bool opens = s == 0 && !(hours.always && instance.open);
                team_events_.push_back({static_cast<std::uint64_t>(at * microseconds), i, opens ? TeamEvent::Kind::open : TeamEvent::Kind::shift});
            }
            if (!hours.always && open.to < 1440)
                team_events_.push_back({static_cast<std::uint64_t>(open.to * microseconds), i, TeamEvent::Kind::close});
        }
    }
    std::stable_sort(team_events_.begin(), team_events_.end(), [](const TeamEvent& a, const TeamEvent& b) {
        return a.at != b.at ? a.at < b.at : a.instance != b.instance ? a.instance < b.instance : a.kind < b.kind;
    });
}

void Queues::team_event(const TeamEvent& e) {
    if (e.kind == TeamEvent::Kind::close) {
        if (instances_[e.instance].open) close_instance(e.instance);
        return;
    }
    change_shift(e.instance);
    if (e.kind == TeamEvent::Kind::open) open_instance(e.instance);
}

//! A fixed rotation: shift q puts the employees q*size, q*size+1, ... of the pay-roll on the seats.
void Queues::change_shift(std::uint16_t number) {
    Instance& instance = instances_[number];
    const std::uint32_t first = model_->instances[number].first_seat;
    const std::uint64_t staff = instance.employed.size();
    for (std::uint32_t s = 0; s < instance.size; ++s)
        if (seat_state_[first + s] != Seat::busy) seat_employee_[first + s] = instance.employed[(instance.shift * instance.size + s) % staff];
    ++instance.shift;
}

void Queues::open_instance(std::uint16_t number) {
    Instance& instance = instances_[number];
    const std::uint32_t first = model_->instances[number].first_seat;
    instance.open = true;
    instance.idle_head = instance.idle_tail = 0;
    for (std::uint32_t s = 0; s < instance.size; ++s)
        if (seat_state_[first + s] != Seat::busy) next_for(first + s, number);
}

//! Those in service are finished (overtime), those waiting are sent home, asynchronous work stays.
void Queues::close_instance(std::uint16_t number) {
    Instance& instance = instances_[number];
    const std::uint32_t first = model_->instances[number].first_seat;
    instance.open = false;
    for (std::uint32_t s = 0; s < model_->teams[model_->instances[number].team].capacity; ++s) {
        if (seat_state_[first + s] == Seat::idle) seat_state_[first + s] = Seat::off;
        if (seat_state_[first + s] == Seat::busy)  // overtime is paid
            instance.duty_minutes += static_cast<double>(time_of(seats_.at(first + s)) - clock_) / microseconds;
    }
    instance.idle_head = instance.idle_tail = 0;
    std::vector<std::uint32_t> sent_home;
    for (std::size_t c = 0; c < classes; ++c)
        for (std::uint32_t slot = instance.head[c]; slot != none; slot = slots_[slot].next)
            if (!model_->touchpoints[slots_[slot].touchpoint].asynchronous) sent_home.push_back(slot);
    for (const std::uint32_t slot : sent_home) {
        Slot& s = slots_[slot];
        unlink(slot, instance);
        occupy(occupancy(s), -1, -1);
        const double waited = static_cast<double>(now() - s.entered) / microseconds;
        s.wait_minutes = static_cast<float>(waited);
        note_wait(s, waited);
        note_stay(s);
        world_->tally(tallies_[s.touchpoint].closed) += 1;
        Encounter& row = log_entry(slot);
        row.turned_away = true;
        const std::uint16_t target = at(s).if_closed;
        if (go_on(slot, row, target, 0, Outcome::closed)) enter(slot);
    }
}

bool Queues::door_open(const Slot& s) const {
    const TouchpointStructure& t = model_->touchpoints[s.touchpoint];
    if (t.asynchronous) return true;
    const double minute = static_cast<double>(clock_) / microseconds;
    if (!s.handling) {
        if (const auto& own = touchpoint_open_[s.touchpoint]; own && !own->is_open(weekday_, minute)) return false;
    }
    return t.team == no_place || instances_[instance_of(s)].open;
}

const time::OpeningHours& Queues::doors(std::uint16_t touchpoint) const {
    if (touchpoint < touchpoint_open_.size() && touchpoint_open_[touchpoint]) return *touchpoint_open_[touchpoint];
    return values_->teams[model_->instances[model_->touchpoints[touchpoint].team].team]->open;
}

}  // namespace goodwill::simulation
