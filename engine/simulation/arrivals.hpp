// Who needs what, when. Needs belong to persons: a Poisson process in the market's operational time (hour and weekday shapes,
// opening hours of the first touchpoint, a common Gamma factor an hour), cut into epochs of 1.5 mean gaps. The number of needs
// in an epoch and their moments come from addresses (person, journey, epoch), so they are the same in every world whether or
// not the person is our customer that day. A changed rate thins or adds layers of the reference rate (monotone). Open sources
// (`arrivals:`) draw exponential gaps afresh every day.
#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "random/sampler.hpp"
#include "simulation/spread_sort.hpp"
#include "simulation/world.hpp"

namespace goodwill::simulation {

//! Operational time of one journey that starts at one touchpoint: mean 1 a day, flat where the door is closed.
class OperationalClock {
public:
    OperationalClock(const scenario::Journey& journey, const time::OpeningHours& doors, const Model& model,
                     const std::vector<float>& gamma);
    //! The instant at which operational time `t` (days, 0 = morning of day 0) is reached.
    struct Instant { std::int32_t day; std::uint64_t microsecond; };
    [[nodiscard]] Instant instant(double t) const;
    [[nodiscard]] double at_morning(std::int32_t day) const;  // operational time at 00:00

    //! The hours of one day in order, for a source whose moments only increase.
    struct Day {
        const OperationalClock* clock;
        std::size_t hour;
        [[nodiscard]] std::uint64_t microsecond(double t);
    };
    [[nodiscard]] Day day(std::int32_t day) const { return {this, static_cast<std::size_t>(day - first_day_) * 24}; }

private:
    [[nodiscard]] std::size_t hour_of(double t) const;
    [[nodiscard]] std::size_t cell_of(double t) const;
    [[nodiscard]] std::uint64_t within(std::size_t hour, double t) const;
    [[nodiscard]] std::uint64_t within_hour(int weekday, int hour, double fraction) const;
    int first_day_;
    int first_weekday_;
    time::OpeningHours doors_;
    std::vector<double> cumulated_;  // at the beginning of each hour, and the end
    double cells_a_day_{0};          // operational time in equal cells ...
    std::vector<std::uint32_t> begins_;  // ... and an hour that has begun wherever in a cell one is
};

class Arrivals {
public:
    explicit Arrivals(World& world);
    //! Morning: collects today's visits, in the order of time, needs then open sources merged.
    void open_day(World& world);
    //! After the stages' morning(): visits of those who have just left do not take place.
    void drop_absent(const World& world);
    [[nodiscard]] const std::vector<Visit>& today() const { return today_; }
    //! Today's visits of people the models know: without anonymous ones.
    [[nodiscard]] const std::vector<Visit>& of_customers() const { return anonymous_ ? known_ : today_; }
    //! A person has become a customer: needs from tomorrow on, or from today if the day is not yet open.
    void joined(World& world, base::PersonId who);

private:
    struct Source {
        std::uint8_t journey{0};
        bool open_source{false};
        double reference_per_day{0};
        double epoch_length{1};       // operational days
        std::int32_t next_epoch{0};
        unsigned layers{1};           // most that any epoch of values can need
        std::vector<std::uint16_t> start{};     // touchpoints, name order
        Route starts{};               // which of them
        random::PoissonQuantile counts{};       // needs of a person in an epoch, all alike
        std::optional<random::Sampler> own_rate{};  // else of a person's own rate over the mean
        std::vector<OperationalClock> clocks{}; // one for each start
    };
    //! A need of an epoch, before it is known when.
    struct Due {
        std::uint32_t person, occasion;
    };
    void post_epoch(World& world, const Source& source, std::int32_t epoch, std::span<const std::uint32_t> people,
                    std::int32_t after_day);
    [[nodiscard]] static int needs_of(const World& world, const Source& source, std::uint32_t person, double u);
    void collect_customers(const World& world);
    void sort_today();
    [[nodiscard]] bool is_felt(const World& world, const Visit& v) const;
    void draw_open_source(World& world, const Source& source);
    [[nodiscard]] std::int32_t first_day_of(const Source& source, std::int32_t epoch) const;
    [[nodiscard]] std::int32_t last_day_of(const Source& source, std::int32_t epoch) const;

    std::vector<Source> sources_;
    std::vector<std::vector<Visit>> days_;   // by day since the warm-up began
    std::vector<Visit> today_;
    std::vector<Visit> known_;     // today_ without anonymous visits, where there are any
    bool anonymous_{false};
    std::vector<std::uint32_t> customers_;   // this morning's, where they are needed
    std::vector<Due> due_;
    SpreadSort<Visit> sort_;
    int first_day_{0};
    std::int32_t opened_{std::numeric_limits<std::int32_t>::min()};  // the last day that was opened
};

}  // namespace goodwill::simulation
