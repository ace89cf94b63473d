// See queues.hpp. Time of day is `clock_` in microseconds; event keys hold times of day, slots hold absolute times, so that
// midnight only shifts the keys.
#include "simulation/queues.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <new>

#include "population/person.hpp"
#include "simulation/barriers.hpp"
#include "simulation/purposes.hpp"
#include "simulation/world.hpp"

namespace goodwill::simulation {
namespace {

constexpr double microseconds = 60e6;  // in a minute
constexpr double minutes = 1 / 60e6;   // in a microsecond
constexpr std::uint8_t passage_limit = 255;

std::uint64_t to_microseconds(double m) {
    return std::min(static_cast<std::uint64_t>(m * microseconds), longest_service);
}

}  // namespace

void Queues::run_day(World& world, const std::vector<Visit>& visits, const std::vector<WorkItem>& work) {
    world_ = &world;
    values_ = &world.values();
    day_start_ = static_cast<std::int64_t>(world.day().value + model_->warm_up) * static_cast<std::int64_t>(time::microseconds_per_day);
    weekday_ = ((time::weekday(model_->reference.time.start) + world.day().value) % 7 + 7) % 7;
    clock_ = 0;
    plan_day();
    push_returns();
    draw_ahead(visits);
    for (const WorkItem& item : work) arrive(item);
    std::size_t next_visit = 0;
    std::size_t next_team = 0;
    for (;;) {
        const std::uint64_t visit_at = next_visit < visits.size() ? visits[next_visit].microsecond : time::microseconds_per_day;
        const std::uint64_t team_at = next_team < team_events_.size() ? team_events_[next_team].at : time::microseconds_per_day;
        const EventKey service = seats_.top();
        const EventKey other = heap_.top();
        const EventKey first = service < other ? service : other;
        const std::uint64_t first_at = time_of(first);
        if (team_at <= first_at && team_at <= visit_at && next_team < team_events_.size()) {
            clock_ = team_at;
            team_event(team_events_[next_team++]);
        } else if (visit_at < first_at && next_visit < visits.size()) {
            clock_ = visit_at;
            arrive(visits[next_visit], draws_[next_visit]);
            ++next_visit;
        } else if (first_at < time::microseconds_per_day) {
            clock_ = first_at;
            if (service < other) {
                end_service(index_of(service));
            } else {
                heap_.pop();
                if (kind_of(other) == EventKind::gives_up) give_up(other);
                else come_back(index_of(other));
            }
        } else {
            break;
        }
    }
    clock_ = time::microseconds_per_day;
    seats_.new_day(time::microseconds_per_day);
    heap_.new_day(time::microseconds_per_day);
}

//! A slot used most lately, which is in the nearest memory.
std::uint32_t Queues::new_slot() {
    if (free_.empty()) {
        const auto size = static_cast<std::uint32_t>(slots_.size());
        GOODWILL_CHECK(size < index_mask / 2, "more than two million journeys under way");
        slots_.resize(std::size_t{size} + std::max(size, 64U));
        for (auto i = static_cast<std::uint32_t>(slots_.size()); i-- > size;) free_.push_back(i);
    }
    const std::uint32_t slot = free_.back();
    free_.pop_back();
    ::new (&slots_[slot]) Slot;  // in place: assigned, it would be made elsewhere and copied
    return slot;
}

//! A number for the evening's readers; it is given again from the next morning on.
std::uint32_t Queues::new_number() {
    if (free_numbers_.empty()) return numbers_++;
    const std::uint32_t number = free_numbers_.back();
    free_numbers_.pop_back();
    return number;
}

void Queues::release(std::uint32_t slot) {
    if (!slots_[slot].anonymous) finished_.push_back(slots_[slot].number);
    free_.push_back(slot);
}

void Queues::arrive(const Visit& visit, const VisitDraws& drawn) {
    const std::uint32_t slot = new_slot();
    Slot& s = slots_[slot];
    s.person = visit.person;
    s.occasion = visit.occasion;
    s.journey = visit.journey;
    s.touchpoint = visit.touchpoint;
    s.luck = drawn.first;
    s.drawn = true;
    s.ahead = drawn.second;
    s.anonymous = visit.person >= 0x80000000U;
    if (!s.anonymous) {
        s.number = new_number();
        s.own_class = segment_priority_[segments_differ_ ? world_->person(visit.person).segment : 0];
    }
    world_->tally(arrived_tally_) += 1;
    ++present_total_;
    enter(slot);
}

void Queues::arrive(const WorkItem& item) {
    const std::uint32_t slot = new_slot();
    Slot& s = slots_[slot];
    s.person = item.person;
    s.occasion = item.occasion;
    s.number = new_number();
    s.tag = item.case_number;
    s.handling = true;
    s.passages[0] = item.contact;
    s.touchpoint = static_cast<std::uint16_t>(model_->first_tier + item.tier);
    enter(slot);
}

void Queues::enter(std::uint32_t slot) {
    while (enter_once(slot)) {}
}

bool Queues::enter_once(std::uint32_t slot) {
    Slot& s = slots_[slot];
    const std::uint8_t local = s.handling ? std::uint8_t{0} : model_->journeys[s.journey].local[s.touchpoint];
    s.passage = s.passages[local];
    s.entered = now();
    s.wait_minutes = 0;
    s.retold = false;
    if (s.passage < passage_limit) ++s.passages[local];
    if (!door_open(s)) return find_closed(slot);
    world_->tally(tallies_[s.touchpoint].entered) += 1;
    return model_->touchpoints[s.touchpoint].team == no_place ? serve_self(slot) : enter_staffed(slot);
}

bool Queues::serve_self(std::uint32_t slot) {
    Slot& s = slots_[slot];
    draw_service(s);
    if (at(s).instant) return depart(slot, nobody);
    occupy(occupancy(s), 1, 0);
    s.self_serving = true;
    // without a seat it may take as long as it takes
    come_back_at(slot, s.entered + static_cast<std::int64_t>(s.luck.service_minutes * microseconds));
    return false;
}

bool Queues::enter_staffed(std::uint32_t slot) {
    Slot& s = slots_[slot];
    const TouchpointValues& v = at(s);
    s.instance = instance_of(s);
    if (occupancy(s).present >= static_cast<std::int64_t>(v.room)) {
        world_->tally(tallies_[s.touchpoint].full) += 1;
        return turn_away(slot, v.if_full, v.after_full, Outcome::full, no_place);
    }
    draw_service(s);
    if (s.last_instance != no_place && s.last_instance != s.instance && !s.handling)
        s.retold = draw(s, outcome_purpose).uniform(3) >= static_cast<double>(v.hands_over);
    Instance& instance = instances_[s.instance];
    s.queue_class = v.priority > 0 ? v.priority : s.own_class;
    if (instance.idle_head != instance.idle_tail) {
        const std::uint32_t mask = static_cast<std::uint32_t>(instance.idle.size()) - 1;
        const std::uint32_t seat = instance.idle[instance.idle_head++ & mask];
        occupy(occupancy(s), 1, 0);
        begin_service(slot, seat);
        return false;
    }
    occupy(occupancy(s), 1, 1);
    wait_in_line(slot, instance);
    return false;
}

void Queues::wait_in_line(std::uint32_t slot, Instance& instance) {
    Slot& s = slots_[slot];
    const std::size_t c = s.queue_class;
    s.next = none;
    s.prev = instance.tail[c];
    if (s.prev != none) slots_[s.prev].next = slot;
    else instance.head[c] = slot;
    instance.tail[c] = slot;
    instance.waiting_classes = static_cast<std::uint16_t>(instance.waiting_classes | (1U << c));
    s.deadline = -1;
    const TouchpointValues& v = at(s);
    if (v.patient) return;
    const double drawn = s.luck.patience_minutes;
    const std::uint64_t patience = to_microseconds(drawn >= 0 ? drawn : v.patience(draw(s, patience_purpose).uniform()));
    s.deadline = s.entered + static_cast<std::int64_t>(patience);
    heap_.push(event_key(clock_ + patience, EventKind::gives_up, slot));
}

void Queues::unlink(std::uint32_t slot, Instance& instance) {
    Slot& s = slots_[slot];
    const std::size_t c = s.queue_class;
    if (s.prev != none) slots_[s.prev].next = s.next;
    else instance.head[c] = s.next;
    if (s.next != none) slots_[s.next].prev = s.prev;
    else instance.tail[c] = s.prev;
    if (instance.head[c] == none) instance.waiting_classes = static_cast<std::uint16_t>(instance.waiting_classes & ~(1U << c));
    s.deadline = -1;
}

void Queues::begin_service(std::uint32_t slot, std::uint32_t seat) {
    Slot& s = slots_[slot];
    const std::uint32_t employee = seat_employee_[seat];
    const auto& serving = world_->staff_serving(employee);
    s.luck.service_minutes *= static_cast<double>(serving.time_factor);
    const double waited = static_cast<double>(now() - s.entered) * minutes;
    s.wait_minutes = static_cast<float>(waited);
    note_wait(s, waited);
    const std::uint64_t takes = to_microseconds(s.luck.service_minutes);
    seat_state_[seat] = Seat::busy;
    seat_slot_[seat] = slot;
    instances_[s.instance].busy_minutes += static_cast<double>(takes) * minutes;
    seats_.set(seat, event_key(clock_ + takes, EventKind::service_ends, seat));
}

void Queues::end_service(std::uint32_t seat) {
    const std::uint32_t slot = seat_slot_[seat];
    const std::uint32_t employee = seat_employee_[seat];
    Slot& s = slots_[slot];
    occupy(occupancy(s), -1, 0);
    const std::uint16_t instance = s.instance;
    s.last_instance = instance;
    next_for(seat, instance);
    if (depart(slot, employee)) enter(slot);
}

//! Of the most urgent class the one who waits longest; where a service level is punished, the longest of those who can still
//! be served within it, if there is one.
std::uint32_t Queues::next_in_line(const Instance& instance, std::uint16_t number) const {
    const auto c = static_cast<std::size_t>(std::countr_zero(instance.waiting_classes));
    const auto& in_time = values_->teams[model_->instances[number].team]->in_time_first;
    if (!in_time) return instance.head[c];
    const auto limit = static_cast<std::int64_t>(in_time->value * microseconds);
    std::uint32_t slot = instance.head[c];
    while (slot != none && now() - slots_[slot].entered > limit) slot = slots_[slot].next;
    return slot != none ? slot : instance.head[c];
}

void Queues::next_for(std::uint32_t seat, std::uint16_t number) {
    Instance& instance = instances_[number];
    const bool on_duty = instance.open && seat - model_->instances[number].first_seat < instance.size;
    if (!on_duty) {
        seat_state_[seat] = Seat::off;
        seats_.set(seat, never);
        return;
    }
    if (instance.waiting_classes != 0) {
        const std::uint32_t slot = next_in_line(instance, number);
        unlink(slot, instance);
        occupy(occupancy(slots_[slot]), 0, -1);
        begin_service(slot, seat);
        return;
    }
    seats_.set(seat, never);
    put_idle(number, seat);
}

//! After service: did it go wrong, is it settled, where to. True when the journey enters its next touchpoint at once.
bool Queues::depart(std::uint32_t slot, std::uint32_t employee) {
    Slot& s = slots_[slot];
    const TouchpointValues& v = at(s);
    Encounter& row = log_entry(slot);
    row.employee = employee;
    row.service_minutes = static_cast<float>(s.luck.service_minutes);
    world_->tally(tallies_[s.touchpoint].served) += 1;
    note_stay(s);
    if (v.fails > 0) {
        double chance = static_cast<double>(v.fails) * world_->failure_factors()[s.touchpoint];
        if (employee != nobody) chance *= static_cast<double>(world_->staff_serving(employee).failure_factor);
        row.failed = share_of(s.luck.fail_word) < chance;
    }
    if (row.failed || v.delight_chance > 0) {
        const random::Block outcome = draw(s, outcome_purpose);
        row.delighted = outcome.uniform(2) < static_cast<double>(v.delight_chance);
        if (row.failed) {
            row.severity = static_cast<float>(severity_(outcome.uniform()));
            world_->tally(tallies_[s.touchpoint].failed) += 1;
            world_->tally(failures_tally_) += s.anonymous ? 0 : 1;
        }
    }
    if (s.handling) {
        row.last = true;
        release(slot);
        return false;
    }
    if (v.resolves < 1 && s.passage < passage_limit && is_unresolved(s, v, employee)) {
        const random::Block onward = draw(s, onward_purpose);
        row.unresolved = true;
        return go_on(slot, row, v.if_unresolved(onward.uniform(2)), v.after_unresolved(onward.uniform()), Outcome::lost);
    }
    const double u = share_of(s.luck.route_word);
    const float left = world_->barriers_left()[s.touchpoint];
    return go_on(slot, row, left == 1 ? v.next(u) : past_barriers(*model_, v.next, u, static_cast<double>(left)), 0, Outcome::lost);
}

//! Nobody served this passage: the person goes where the route says, or the journey ends so.
bool Queues::turn_away(std::uint32_t slot, const Route& route, const random::Sampler& after, Outcome outcome, std::uint16_t fallback) {
    Slot& s = slots_[slot];
    Encounter& row = log_entry(slot);
    row.turned_away = true;
    if (route.target.empty() || s.passage == passage_limit) return go_on(slot, row, fallback, 0, outcome);
    const random::Block onward = draw(s, onward_purpose);
    return go_on(slot, row, route(onward.uniform(2)), after(onward.uniform()), outcome);
}

//! Moves on from the passage logged as `row`. A target that is an end, or none, ends the journey: an end called lost counts as `if_lost`.
bool Queues::go_on(std::uint32_t slot, Encounter& row, std::uint16_t target, double delay_minutes, Outcome if_lost) {
    Slot& s = slots_[slot];
    const std::uint16_t ends_from = model_->ends_from();
    const bool ends = target == no_place || target >= ends_from;
    if (ends) {
        const bool served = target != no_place && model_->end_served[static_cast<std::size_t>(target - ends_from)];
        row.last = true;
        row.served_end = served;
        if (target != no_place) world_->tally(end_tally_[static_cast<std::size_t>(target - ends_from)]) += 1;
        end_journey(slot, served ? Outcome::served : if_lost);
        return false;
    }
    s.first = s.drawn = false;
    if (s.step < 255) ++s.step;
    s.touchpoint = target;
    if (delay_minutes <= 0) return true;
    s.self_serving = false;
    come_back_at(slot, now() + static_cast<std::int64_t>(delay_minutes * microseconds));
    return false;
}

void Queues::end_journey(std::uint32_t slot, Outcome outcome) {
    world_->tally(outcome_tally_[static_cast<std::size_t>(outcome)]) += 1;
    --present_total_;
    release(slot);
}

bool Queues::find_closed(std::uint32_t slot) {
    Slot& s = slots_[slot];
    const TouchpointValues& v = at(s);
    const time::OpeningHours& hours = doors(s.touchpoint);
    if (v.if_closed != no_place) {
        world_->tally(tallies_[s.touchpoint].closed) += 1;
        Encounter& row = log_entry(slot);
        row.turned_away = true;
        return go_on(slot, row, v.if_closed, 0, Outcome::closed);
    }
    // comes back some time after the doors open next; nothing happened yet that could be felt
    const auto local = s.handling ? std::uint8_t{0} : model_->journeys[s.journey].local[s.touchpoint];
    s.passages[local] = s.passage;
    const double u = draw(s, come_back_purpose).uniform();
    for (int ahead = 0; ahead <= 7; ++ahead)
        for (const time::Interval& i : hours.week[static_cast<std::size_t>((weekday_ + ahead) % 7)]) {
            const double at_minute = ahead * time::minutes_per_day + i.from + u * (i.to - i.from);
            if (at_minute * microseconds <= static_cast<double>(clock_)) continue;
            s.self_serving = false;
            come_back_at(slot, day_start_ + static_cast<std::int64_t>(at_minute * microseconds));
            return false;
        }
    GOODWILL_CHECK(false, "a touchpoint that never opens: " + model_->touchpoints[s.touchpoint].name);
}

void Queues::come_back_at(std::uint32_t slot, std::int64_t absolute) {
    const std::int64_t of_today = absolute - day_start_;
    constexpr auto day = static_cast<std::int64_t>(time::microseconds_per_day);
    if (of_today < 2 * day) {
        heap_.push(event_key(static_cast<std::uint64_t>(of_today), EventKind::comes_back, slot));
        return;
    }
    const auto on = static_cast<std::size_t>(absolute / day);
    if (on < later_.size()) later_[on].emplace_back(absolute, slot);  // beyond the end of the run nothing happens any more
}

void Queues::push_returns() {
    auto& today = later_[static_cast<std::size_t>(day_start_ / static_cast<std::int64_t>(time::microseconds_per_day))];
    for (const auto& [absolute, slot] : today)
        heap_.push(event_key(static_cast<std::uint64_t>(absolute - day_start_), EventKind::comes_back, slot));
    std::vector<std::pair<std::int64_t, std::uint32_t>>{}.swap(today);
}

void Queues::come_back(std::uint32_t slot) {
    Slot& s = slots_[slot];
    if (s.self_serving) {
        s.self_serving = false;
        occupy(occupancy(s), -1, 0);
        if (!depart(slot, nobody)) return;
    }
    enter(slot);
}

void Queues::give_up(EventKey key) {
    const std::uint32_t slot = index_of(key);
    Slot& s = slots_[slot];
    if (s.deadline != now()) return;
    unlink(slot, instances_[s.instance]);
    occupy(occupancy(s), -1, -1);
    const double waited = static_cast<double>(now() - s.entered) * minutes;
    s.wait_minutes = static_cast<float>(waited);
    note_wait(s, waited);
    note_stay(s);
    world_->tally(tallies_[s.touchpoint].abandoned) += 1;
    const TouchpointValues& v = at(s);
    if (turn_away(slot, v.if_abandoned, v.after_abandoned, Outcome::abandoned, no_place)) enter(slot);
}

//! A new row of the evening's log for the present passage; valid until the next one.
Encounter& Queues::log_entry(std::uint32_t slot) {
    const Slot& s = slots_[slot];
    Encounter& row = s.anonymous ? unseen_ : world_->new_row();
    if (s.anonymous) unseen_ = {};
    row.end_microsecond = clock_;
    row.person = s.person;
    row.occasion = s.occasion;
    row.journey_slot = s.number;
    row.tag = s.tag;
    row.wait_minutes = s.wait_minutes;
    row.touchpoint = s.touchpoint;
    row.journey = s.journey;
    row.passage = s.passage;
    row.step = s.step;
    row.first = s.first;
    row.retold = s.retold;
    row.handling = s.handling;
    row.asynchronous = model_->touchpoints[s.touchpoint].asynchronous;
    return row;
}

}  // namespace goodwill::simulation
