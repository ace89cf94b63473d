// A replication: mutable state over a const Model. The day loop (queues, staff) reads columns as they were this morning; the
// evening's stages change them. Everything a stage may know or do is here.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/ids.hpp"
#include "population/person.hpp"
#include "random/address.hpp"
#include "results/figure.hpp"
#include "results/transition.hpp"
#include "simulation/encounter.hpp"
#include "simulation/model.hpp"
#include "simulation/spread_sort.hpp"
#include "simulation/stage.hpp"

namespace goodwill::network {
class Friends;
}

namespace goodwill::simulation {

//! Work on a case, asked for in the evening, entering the tier's backlog at its team's next opening.
struct WorkItem {
    std::uint32_t person{0};
    std::uint32_t occasion{0};
    std::uint32_t case_number{0};
    std::uint16_t tier{0};
    std::uint8_t contact{0};  // nth contact of the case: its passage in addresses
};

//! A need of today, before the doors open.
struct Visit {
    std::uint32_t person{0};
    std::uint32_t occasion{0};
    std::uint64_t microsecond{0};
    std::uint8_t journey{0};
    std::uint8_t spell{0};
    std::uint16_t touchpoint{0};
    float thinning{0};            // the need's own uniform: felt when below the rate over the reference rate
};

//! What a team instance did since the month began.
struct TeamWork {
    double busy_minutes{0};
    double duty_minutes{0};
};

class Queues;
class Arrivals;
class Market;

class World {
public:
    World(std::shared_ptr<const Model> model, std::uint64_t seed, std::uint32_t replication);
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    //! Lives through one day, from morning to account.
    void live_day();

    [[nodiscard]] const Model& model() const { return *model_; }
    [[nodiscard]] const Values& values() const { return model_->values[epoch_]; }  // what holds today
    [[nodiscard]] base::Day day() const { return day_; }
    [[nodiscard]] bool reported() const { return day_.value >= 0; }
    //! Months are counted from day 0, twelve to a year of 365 days.
    [[nodiscard]] int month() const { return month_of(day_); }
    [[nodiscard]] bool begins_month() const { return month_of(day_) != month_of(day_ - 1); }
    [[nodiscard]] bool last_day() const { return day_.value + 1 == model_->days; }
    [[nodiscard]] const random::Luck& luck() const { return luck_; }
    [[nodiscard]] std::uint32_t replication() const { return replication_; }

    // people and staff
    [[nodiscard]] population::Columns& people() { return people_; }
    [[nodiscard]] population::Columns& staff() { return staff_; }
    template <class T>
    [[nodiscard]] std::span<T> people(const population::ColumnKey<T>& key) { return people_[key]; }
    template <class T>
    [[nodiscard]] std::span<T> staff(const population::ColumnKey<T>& key) { return staff_[key]; }
    [[nodiscard]] bool is_customer(std::uint32_t person) const { return persons_[person].status == population::Status::customer; }
    [[nodiscard]] const population::Person& person(std::uint32_t person) const { return persons_[person]; }
    [[nodiscard]] std::uint32_t everybody() const { return static_cast<std::uint32_t>(persons_.size()); }  // who is, was or will be
    [[nodiscard]] bool in_market(std::uint32_t person) const { return persons_[person].status != population::Status::absent; }
    [[nodiscard]] std::int64_t customers() const { return customers_; }
    [[nodiscard]] network::Friends& friends() { return *friends_; }  // built when first asked for

    [[nodiscard]] const population::Serving& staff_serving(std::uint32_t employee) const { return serving_[employee]; }
    //! The day loop's own: a new row of the evening's log, valid until the next one.
    [[nodiscard]] Encounter& new_row() { return encounters_.emplace_back(); }
    //! The day loop's own: what a team instance did today.
    void note_team(std::size_t instance, double busy_minutes, double duty_minutes);

    // acts; each tells all stages (joined, left, hired) at once
    void leave(base::PersonId who, std::uint8_t reason);  // reasons are the models' own numbers
    void join(base::PersonId who, std::uint8_t reason);
    void quit(base::EmployeeId who);           // the holder goes; a successor is hired the same day
    void invite(std::uint32_t by);             // somebody new, brought by a customer, is our customer from tomorrow morning
    //! While stages are told that somebody left: whether he leaves the market itself, which is nobody's doing.
    [[nodiscard]] bool is_moving_away() const { return moving_away_; }
    void request_work(const WorkItem& item);

    // the evening's log: needs and handling apart by Encounter::handling; sorted by (person, end, need, step)
    [[nodiscard]] std::span<const Encounter> encounters() const { return encounters_; }
    // the market's own
    void make_room(std::uint32_t rows);                       // for people who come; rows in use stay as they are
    void arrive(std::uint32_t person, std::uint32_t by);      // a new person; a customer by his segment's share, or if brought
    void depart(std::uint32_t person);                        // leaves the market for good

    //! Needs of customers that come today; a stage's morning() may make people leave, whose visits then do not take place.
    [[nodiscard]] std::span<const Visit> visits() const;

    //! Events of a type posted today; cleared every morning before the stages' morning().
    template <class E>
    [[nodiscard]] std::vector<E>& events() {
        const std::size_t kind = event_kind<E>;
        if (kind >= events_.size()) events_.resize(kind + 1);
        if (!events_[kind]) events_[kind] = std::make_unique<EventList<E>>();
        return static_cast<EventList<E>&>(*events_[kind]).list;
    }

    // what the day loop may be told by the firm's learning: factor on a touchpoint's failure chance, 1 at the start
    [[nodiscard]] std::span<double> failure_factors() { return failure_factors_; }
    // ... and what is left of a touchpoint's barriers, 1 at the start: a factor on its effort, and the power of the share that gets past them
    [[nodiscard]] std::span<float> barriers_left() { return barriers_left_; }
    [[nodiscard]] std::span<const float> barriers_left() const { return barriers_left_; }
    //! Which of so many sites a person goes to: one home site a person. Unused where sites is 1.
    [[nodiscard]] std::uint16_t home_site(std::uint32_t person, std::uint16_t sites) const;
    [[nodiscard]] std::span<const TeamWork> team_month() const { return team_month_; }  // by team instance
    [[nodiscard]] std::span<const double> duty_minutes_today() const { return duty_today_; }      // by team instance, with overtime

    // tallies of today
    [[nodiscard]] double& tally(results::TallyId id) { return today_[id.index]; }
    [[nodiscard]] const std::vector<double>& tallies() const { return today_; }
    [[nodiscard]] const results::Registry& figures() const { return figures_; }
    [[nodiscard]] const Queues& queues() const { return *queues_; }

private:
    struct AnyEvents {
        virtual ~AnyEvents() = default;
        virtual void clear() = 0;
    };
    template <class E>
    struct EventList final : AnyEvents {
        std::vector<E> list;
        void clear() override { list.clear(); }
    };

    [[nodiscard]] static std::size_t next_event_kind();
    //! Every type of event has a number, given before main: events are asked for too often to be looked up by type.
    template <class E>
    static inline const std::size_t event_kind = next_event_kind();

    [[nodiscard]] static int month_of(base::Day day);
    void begin();
    [[nodiscard]] bool settle(std::uint32_t person);
    void note(base::PersonId who, results::Turn turn, std::uint8_t reason);
    void wake();
    void step_epoch();
    void follow_headcount();
    void sort_log();
    void each(void (Stage::*step)(World&));

    std::shared_ptr<const Model> model_;
    std::uint32_t replication_;
    random::Luck luck_;
    base::Day day_{0};
    std::size_t epoch_{0};
    population::Columns people_;
    population::Columns staff_;
    std::span<population::Person> persons_;
    std::span<population::Serving> serving_;
    std::int64_t customers_{0};
    std::vector<std::unique_ptr<Stage>> stages_;
    std::vector<Encounter> encounters_, sorted_log_;
    std::vector<std::uint64_t> log_order_;
    SpreadSort<std::uint64_t> sort_;
    std::vector<std::unique_ptr<AnyEvents>> events_;  // by kind
    std::vector<double> failure_factors_;
    std::vector<float> barriers_left_;
    std::vector<WorkItem> work_;  // asked for this evening, done from tomorrow
    std::vector<TeamWork> team_month_;
    std::vector<double> duty_today_;
    results::Registry figures_;
    results::TallyId customers_tally_, customers_last_tally_, came_tally_, went_tally_;
    std::vector<results::TallyId> absent_tallies_;  // of figures that keep the last value set: absent until set
    std::vector<double> today_;
    std::unique_ptr<Arrivals> arrivals_;
    std::unique_ptr<Queues> queues_;
    std::unique_ptr<Market> market_;
    bool moving_away_{false};
    std::unique_ptr<network::Friends> friends_;
};

}  // namespace goodwill::simulation
