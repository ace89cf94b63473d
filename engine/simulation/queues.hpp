// The day loop: what must happen in the order of time. Journeys pass touchpoints, wait for employees in order of priority and
// entry, hang up, come back, are sent on; teams open, change shifts and close; asynchronous work lasts over nights. It reads
// columns as they were this morning, the journey's own state and addressed draws; it writes journeys and the log of encounters.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "random/address.hpp"
#include "results/figure.hpp"
#include "simulation/calendar_tree.hpp"
#include "simulation/encounter.hpp"
#include "simulation/model.hpp"

namespace goodwill::simulation {

class World;
struct Visit;
struct WorkItem;

//! How a journey can end. Conservation: arrived = the sum of these + present.
enum class Outcome : std::uint8_t { served, abandoned, full, lost, closed, count };

class Queues {
public:
    Queues(const Model& model, results::Registry& figures);

    //! The first morning: seats, doors that are always open.
    void start(World& world);
    //! The values of a new epoch: team sizes.
    void values(World& world);
    //! Runs one day over its visits and the case work that was asked for; appends to the log of encounters.
    void run_day(World& world, const std::vector<Visit>& visits, const std::vector<WorkItem>& work);
    //! Evening: levels, areas and loads of the day into the tallies.
    void account(World& world);
    //! Frees the numbers of journeys that ended; to be called when the stages have read the log.
    void forget_finished();
    //! Forgets what the warm-up left in the histograms.
    void begin_report();

    //! Wait (minutes) that a share `q` of all who came to the touchpoint did not exceed; 0 when nobody came.
    [[nodiscard]] double wait_quantile(std::uint16_t touchpoint, double q) const;
    [[nodiscard]] std::int64_t present() const { return present_total_; }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    static constexpr std::size_t classes = 10;
    enum class Seat : std::uint8_t { off, idle, busy };

    //! The draws of one encounter, many made at a time before the doors open. A draw too many does no harm.
    struct EncounterDraw {
        double service_minutes{0};
        double patience_minutes{-1};         // -1: not drawn yet
        std::uint32_t route_word{0}, fail_word{0};
        std::uint32_t resolve_word{0};
        std::uint16_t touchpoint{no_place};  // where it holds, for the first passage
        bool resolve_drawn{false};
    };
    //! A visit's first encounter, and the second if it goes as drawn.
    struct VisitDraws {
        EncounterDraw first{}, second{};
    };
    struct Slot {
        std::int64_t entered{0};           // absolute microseconds of entering the present touchpoint
        std::int64_t deadline{-1};         // absolute microseconds at which patience ends; -1: not waiting
        std::uint32_t person{0}, occasion{0}, number{0}, tag{0};
        std::uint32_t prev{none}, next{none};
        EncounterDraw luck{};              // of the present encounter
        EncounterDraw ahead{};             // of the touchpoint the route leads to, made before the doors opened
        float wait_minutes{0};
        std::uint16_t touchpoint{0}, instance{0}, last_instance{no_place};
        std::uint8_t journey{0}, step{0}, passage{0}, queue_class{5}, own_class{5};
        bool anonymous{false}, handling{false}, first{true}, retold{false}, self_serving{false}, drawn{false};
        std::array<std::uint8_t, 32> passages{};
    };
    struct Instance {
        std::uint32_t size{0};
        bool open{false};
        std::uint16_t waiting_classes{0};  // bit per class with somebody waiting
        std::array<std::uint32_t, classes> head{}, tail{};
        std::vector<std::uint32_t> idle;   // ring of seats, longest idle first
        std::uint32_t idle_head{0}, idle_tail{0};
        std::vector<std::uint32_t> employed;  // employees on the pay-roll, in seat order
        std::uint64_t shift{0};
        double busy_minutes{0}, duty_minutes{0};  // of today
    };
    struct Occupancy {
        std::int64_t present{0}, waiting{0}, since{0};
        double present_area{0}, waiting_area{0};  // person-microseconds of today
    };
    struct TouchpointTallies {
        results::TallyId entered, served, failed, wait, waited, stay, abandoned, full, closed, present, waiting;
    };
    struct Threshold { std::uint16_t touchpoint; float minutes; results::TallyId over; };
    struct SegmentWait { std::uint16_t touchpoint, segment; results::TallyId minutes, waits; };
    struct TeamEvent {
        std::uint64_t at;
        std::uint16_t instance;
        enum class Kind : std::uint8_t { close, open, shift } kind;
    };

    void declare_journeys(results::Registry& figures);
    void declare_touchpoint(results::Registry& figures, std::uint16_t t);
    void declare_teams(results::Registry& figures);
    void declare_watched(results::Registry& figures, const std::vector<std::string>& names);
    void declare_segment_wait(results::Registry& figures, const std::string& name, std::uint16_t touchpoint, std::string_view segment);
    void build_instances();
    void plan_day();
    void push_returns();
    void team_event(const TeamEvent& e);
    void open_instance(std::uint16_t instance);
    void close_instance(std::uint16_t instance);
    void change_shift(std::uint16_t instance);
    void size_instance(std::uint16_t instance, std::uint32_t size);
    void put_idle(std::uint16_t instance, std::uint32_t seat);
    void man(std::uint16_t instance);

    //! The uniform of a word, as Block::uniform(which) makes it.
    [[nodiscard]] static double share_of(std::uint32_t word) { return (static_cast<double>(word) + .5) * 0x1p-32; }

    std::uint32_t new_slot();
    std::uint32_t new_number();
    void release(std::uint32_t slot);
    void draw_ahead(const std::vector<Visit>& visits);
    void draw_encounters(const std::vector<Visit>& visits, EncounterDraw VisitDraws::*which);
    void draw_services(const std::vector<Visit>& visits, std::uint16_t t, EncounterDraw VisitDraws::*which);
    void draw_patience(const std::vector<Visit>& visits, std::uint16_t t, EncounterDraw VisitDraws::*which);
    void draw_resolutions(const std::vector<Visit>& visits, std::uint16_t t, EncounterDraw VisitDraws::*which);
    void arrive(const Visit& visit, const VisitDraws& drawn);
    void arrive(const WorkItem& item);
    void enter(std::uint32_t slot);
    bool enter_once(std::uint32_t slot);              // true when the journey moved on at once and must enter again
    bool serve_self(std::uint32_t slot);
    bool enter_staffed(std::uint32_t slot);
    void draw_service(Slot& s);
    void wait_in_line(std::uint32_t slot, Instance& instance);
    void unlink(std::uint32_t slot, Instance& instance);
    void begin_service(std::uint32_t slot, std::uint32_t seat);
    void end_service(std::uint32_t seat);
    void next_for(std::uint32_t seat, std::uint16_t instance);
    bool depart(std::uint32_t slot, std::uint32_t employee);
    bool turn_away(std::uint32_t slot, const Route& route, const random::Sampler& after, Outcome outcome, std::uint16_t fallback);
    bool find_closed(std::uint32_t slot);
    [[nodiscard]] bool is_unresolved(const Slot& s, const TouchpointValues& v, std::uint32_t employee) const;
    [[nodiscard]] std::uint32_t next_in_line(const Instance& instance, std::uint16_t number) const;
    bool go_on(std::uint32_t slot, Encounter& row, std::uint16_t target, double delay_minutes, Outcome if_lost);
    void come_back_at(std::uint32_t slot, std::int64_t absolute);
    void give_up(EventKey key);
    void come_back(std::uint32_t slot);
    void end_journey(std::uint32_t slot, Outcome outcome);

    Encounter& log_entry(std::uint32_t slot);
    void note_wait(const Slot& s, double minutes);
    void note_stay(const Slot& s);
    [[nodiscard]] random::Block draw(const Slot& s, random::Purpose purpose) const;
    [[nodiscard]] bool door_open(const Slot& s) const;
    [[nodiscard]] const time::OpeningHours& doors(std::uint16_t touchpoint) const;
    [[nodiscard]] Occupancy& occupancy(const Slot& s);
    void occupy(Occupancy& o, int present, int waiting) const;
    [[nodiscard]] std::uint16_t instance_of(const Slot& s) const;
    [[nodiscard]] std::int64_t now() const { return day_start_ + static_cast<std::int64_t>(clock_); }
    [[nodiscard]] const TouchpointValues& at(const Slot& s) const { return values_->touchpoints[s.touchpoint]; }

    const Model* model_;
    const Values* values_{nullptr};
    World* world_{nullptr};
    std::int64_t day_start_{0};
    std::uint64_t clock_{0};
    int weekday_{0};
    SeatTree seats_;
    KeyHeap heap_;
    std::vector<Slot> slots_;
    std::vector<std::uint32_t> free_;
    std::vector<std::uint32_t> free_numbers_, finished_;  // of journeys: those of today are still read this evening
    std::uint32_t numbers_{0};
    std::vector<VisitDraws> draws_;           // by visit of today
    std::vector<std::vector<std::uint32_t>> to_draw_;  // by touchpoint: visits whose draws are made together
    std::vector<double> uniforms_;
    Encounter unseen_{};                      // stands for the rows of anonymous visits, which nobody reads
    std::vector<Instance> instances_;
    std::vector<Seat> seat_state_;
    std::vector<std::uint32_t> seat_slot_, seat_employee_;
    std::vector<std::uint16_t> seat_instance_;
    std::vector<Occupancy> occupancy_;
    std::vector<std::uint32_t> occupancy_first_;   // by touchpoint
    std::vector<std::vector<std::pair<std::int64_t, std::uint32_t>>> later_;  // by day: who comes back when
    std::vector<TeamEvent> team_events_;
    std::vector<TouchpointTallies> tallies_;
    std::vector<Threshold> thresholds_;
    std::vector<SegmentWait> segment_waits_;
    std::vector<std::vector<std::uint32_t>> histograms_;
    std::array<results::TallyId, static_cast<std::size_t>(Outcome::count)> outcome_tally_{};
    std::vector<results::TallyId> end_tally_;   // by end
    results::TallyId arrived_tally_{}, present_tally_{}, encounters_tally_{}, failures_tally_{};
    std::vector<results::TallyId> busy_tally_, duty_tally_;   // by team
    std::int64_t present_total_{0};
    std::array<std::uint8_t, 64> segment_priority_{};
    bool segments_differ_{false};
    std::vector<std::optional<time::OpeningHours>> touchpoint_open_;  // own hours, where given
    random::Sampler severity_;
};

}  // namespace goodwill::simulation
