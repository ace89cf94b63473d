// See arrivals.hpp.
#include "simulation/arrivals.hpp"

#include <algorithm>
#include <cmath>

#include "random/lanes.hpp"
#include "simulation/purposes.hpp"

namespace goodwill::simulation {
namespace {

constexpr double epoch_in_gaps = 1.5;
constexpr double most_needs = 60;            // expected in an epoch by one of a thousand million people; 127 have an address
constexpr std::int32_t epoch_zero = 32768;   // so that epochs of the warm-up have an address too
constexpr unsigned max_layers = 8;              // a need may become up to eight times as frequent as in the reference

constexpr bool is_anonymous(const Visit& v) { return v.person >= 0x80000000U; }

std::uint32_t need_address(std::uint8_t journey, std::int32_t epoch, unsigned layer, unsigned index) {
    return (std::uint32_t{journey} << 26U) | ((static_cast<std::uint32_t>(epoch + epoch_zero) & 0xFFFFU) << 10U) | (layer << 7U) | (index & 0x7FU);
}

//! Level of an hour before opening hours count: weekday x hour shape, 1 without any.
double shape(const scenario::Journey& journey, int weekday, int hour) {
    if (!journey.arrives) return 1;
    double level = 1;
    if (journey.arrives->weekday.size() == 7) level = journey.arrives->weekday[static_cast<std::size_t>(weekday)];
    if (const auto& profile = journey.arrives->hour) {
        double of_hour = 0;
        for (std::size_t i = 0; i < profile->at.size(); ++i)
            if (profile->at[i] <= hour) of_hour = profile->level[i];
        level *= of_hour;
    }
    return level;
}

int open_minutes(const time::OpeningHours& doors, int weekday, int hour) {
    if (doors.always) return 60;
    int sum = 0;
    for (const time::Interval& i : doors.week[static_cast<std::size_t>(weekday)])
        sum += std::max(0, std::min(i.to, hour * 60 + 60) - std::max(i.from, hour * 60));
    return sum;
}

//! Mean number of needs in an average open hour of the reference: what `overdispersion` (variance / mean) refers to.
double needs_per_open_hour(const scenario::Scenario& s, const scenario::Journey& j) {
    double customers = 0;
    for (const auto& [name, segment] : s.market.segments.items) customers += segment.share * segment.customers_at_start * s.market.people;
    int open_hours = 0;
    for (int weekday = 0; weekday < 7; ++weekday)
        for (int hour = 0; hour < 24; ++hour) open_hours += shape(j, weekday, hour) > 0;
    const double per_week = j.needed ? customers / *j.needed * 7 : j.arrivals ? j.arrivals->rate * 10080 : 0;
    return open_hours > 0 ? per_week / open_hours : 0;
}

//! The common Gamma factor of every hour of the run, mean 1; empty when arrivals are plain Poisson.
std::vector<float> hour_factors(const Model& m, const scenario::Journey& j, const std::string& name, const random::Luck& luck) {
    const double dispersion = j.arrives ? j.arrives->overdispersion.value : 1.0;
    const double mean = needs_per_open_hour(m.reference, j);
    if (dispersion <= 1 || mean <= 0) return {};
    const double variance = (dispersion - 1) / mean;
    const random::Sampler factor = random::Sampler::gamma(1 / variance, variance);
    std::vector<float> all;
    all.reserve(static_cast<std::size_t>(m.warm_up + m.days) * 24);
    const std::uint32_t where = random::name_hash(name);
    for (int day = -m.warm_up; day < m.days; ++day)
        for (std::uint32_t hour = 0; hour < 24; ++hour)
            all.push_back(static_cast<float>(factor(luck({0, random::on_day(day), hour_factor_purpose, where, hour}).uniform())));
    return all;
}

const time::OpeningHours& doors_of(const scenario::Scenario& s, const std::string& touchpoint) {
    static const time::OpeningHours always = time::OpeningHours::round_the_clock();
    const scenario::Touchpoint& t = s.touchpoints.items.at(touchpoint);
    if (t.open) return *t.open;
    if (t.team && !t.asynchronous) return s.teams.items.at(*t.team).open;
    return always;
}

}  // namespace

OperationalClock::OperationalClock(const scenario::Journey& journey, const time::OpeningHours& doors, const Model& model,
                                   const std::vector<float>& gamma)
    : first_day_{-model.warm_up}, doors_{doors} {
    first_weekday_ = ((time::weekday(model.reference.time.start) + first_day_) % 7 + 7) % 7;
    std::array<double, 168> level{};
    double week = 0;
    for (int h = 0; h < 168; ++h) {
        level[static_cast<std::size_t>(h)] = shape(journey, h / 24, h % 24) * open_minutes(doors, h / 24, h % 24);
        week += level[static_cast<std::size_t>(h)];
    }
    GOODWILL_CHECK(week > 0, "a journey whose first touchpoint is never open when it is needed");
    const int hours = (model.warm_up + model.days) * 24;
    cumulated_.reserve(static_cast<std::size_t>(hours) + 1);
    double sum = 0;
    for (int h = 0; h < hours; ++h) {
        cumulated_.push_back(sum);
        const int of_week = (first_weekday_ * 24 + h) % 168;
        const double factor = gamma.empty() ? 1.0 : static_cast<double>(gamma[static_cast<std::size_t>(h)]);
        sum += 7 * level[static_cast<std::size_t>(of_week)] / week * factor;
    }
    cumulated_.push_back(sum);
    // operational time 0 is the morning of day 0, so that a longer warm-up shifts no luck
    const double zero = cumulated_[static_cast<std::size_t>(model.warm_up) * 24];
    for (double& c : cumulated_) c -= zero;
    const auto cells = static_cast<std::size_t>(hours);
    cells_a_day_ = static_cast<double>(hours) / (cumulated_.back() - cumulated_.front());
    begins_.assign(cells + 1, 0);
    for (std::uint32_t h = 0; h < cells; ++h)
        if (const std::size_t next = cell_of(cumulated_[h]) + 1; next <= cells) begins_[next] = h;
    for (std::size_t c = 1; c <= cells; ++c) begins_[c] = std::max(begins_[c], begins_[c - 1]);
}

std::size_t OperationalClock::cell_of(double t) const {
    return std::min(static_cast<std::size_t>((t - cumulated_.front()) * cells_a_day_), cumulated_.size() - 2);
}

//! The last hour that has begun at `t`, which lies within the run. Rounding is no danger: it is the same for hours and moments.
std::size_t OperationalClock::hour_of(double t) const {
    std::size_t hour = begins_[cell_of(t)];
    while (cumulated_[hour + 1] <= t) ++hour;
    return hour;
}

double OperationalClock::at_morning(std::int32_t day) const {
    const auto hour = std::clamp<std::int64_t>((std::int64_t{day} - first_day_) * 24, 0, static_cast<std::int64_t>(cumulated_.size()) - 1);
    return cumulated_[static_cast<std::size_t>(hour)];
}

OperationalClock::Instant OperationalClock::instant(double t) const {
    if (t < cumulated_.front()) return {first_day_ - 1, 0};
    if (t >= cumulated_.back()) return {first_day_ + static_cast<std::int32_t>((cumulated_.size() - 1) / 24), 0};
    const std::size_t h = hour_of(t);
    return {first_day_ + static_cast<int>(h / 24), within(h, t)};
}

std::uint64_t OperationalClock::within(std::size_t hour, double t) const {
    const double fraction = (t - cumulated_[hour]) / (cumulated_[hour + 1] - cumulated_[hour]);
    return within_hour((first_weekday_ + static_cast<int>(hour / 24)) % 7, static_cast<int>(hour % 24), fraction);
}

std::uint64_t OperationalClock::Day::microsecond(double t) {
    while (clock->cumulated_[hour + 1] <= t) ++hour;
    return clock->within(hour, t);
}

//! The given fraction of an hour's open minutes, as microseconds since midnight.
std::uint64_t OperationalClock::within_hour(int weekday, int hour, double fraction) const {
    const double minute_us = static_cast<double>(time::microseconds_per_minute);
    const double begin = hour * 60.0;
    if (doors_.always) return static_cast<std::uint64_t>((begin + fraction * 60) * minute_us);
    double wanted = fraction * open_minutes(doors_, weekday, hour);
    for (const time::Interval& i : doors_.week[static_cast<std::size_t>(weekday)]) {
        const double from = std::max<double>(i.from, begin);
        const double length = std::min<double>(i.to, begin + 60) - from;
        if (length <= 0) continue;
        if (wanted < length) return static_cast<std::uint64_t>((from + wanted) * minute_us);
        wanted -= length;
    }
    return static_cast<std::uint64_t>((begin + 60) * minute_us) - 1;
}

Arrivals::Arrivals(World& world) : first_day_{-world.model().warm_up} {
    const Model& m = world.model();
    days_.resize(static_cast<std::size_t>(m.warm_up + m.days));
    for (const JourneyStructure& j : m.journeys) {
        const scenario::Journey& journey = m.reference.journeys.items.at(j.name);
        Source source{.journey = j.index, .open_source = j.open_source};
        anonymous_ = anonymous_ || j.anonymous;
        double share_sum = 0;
        const std::vector<float> gamma = hour_factors(m, journey, j.name, world.luck());
        for (const auto& [name, share] : journey.starts_at.items) {
            source.starts.target.push_back(static_cast<std::uint16_t>(source.start.size()));
            source.starts.cumulated.push_back(share_sum += share);
            source.start.push_back(m.find_touchpoint(name));
            source.clocks.emplace_back(journey, doors_of(m.reference, name), m, gamma);
        }
        source.reference_per_day = m.values.front().journeys[j.index].per_day;
        if (source.reference_per_day > 0) {
            const double whole = m.warm_up + m.days;
            double gaps = epoch_in_gaps;
            if (journey.rate_shape) {
                source.own_rate = random::Sampler::gamma(*journey.rate_shape, 1 / *journey.rate_shape);
                gaps = std::min(gaps, most_needs / (*source.own_rate)(1 - 1e-9));
            }
            source.epoch_length = std::max(gaps / source.reference_per_day, whole / 30000.0);
            double begin = 0;
            for (const auto& c : source.clocks) begin = std::min(begin, c.at_morning(first_day_));
            source.next_epoch = static_cast<std::int32_t>(std::floor(begin / source.epoch_length));
            double highest = 1;
            for (const Values& v : m.values) highest = std::max(highest, v.journeys[j.index].per_day / source.reference_per_day);
            source.layers = std::min(max_layers, static_cast<unsigned>(std::ceil(highest)));
            source.counts = random::PoissonQuantile{source.epoch_length * source.reference_per_day};
        }
        sources_.push_back(std::move(source));
    }
}

std::int32_t Arrivals::first_day_of(const Source& source, std::int32_t epoch) const {
    std::int32_t first = std::numeric_limits<std::int32_t>::max();
    for (const auto& c : source.clocks) first = std::min(first, c.instant(epoch * source.epoch_length).day);
    return first;
}

std::int32_t Arrivals::last_day_of(const Source& source, std::int32_t epoch) const {
    std::int32_t last = std::numeric_limits<std::int32_t>::min();
    for (const auto& c : source.clocks) last = std::max(last, c.instant((epoch + 1) * source.epoch_length).day);
    return last;
}

void Arrivals::open_day(World& world) {
    const std::int32_t today = world.day().value;
    opened_ = today;
    for (Source& source : sources_) {
        if (source.open_source || source.reference_per_day <= 0) continue;
        for (; first_day_of(source, source.next_epoch) <= today; ++source.next_epoch) {
            collect_customers(world);
            post_epoch(world, source, source.next_epoch, customers_, today - 1);
        }
    }
    auto& bucket = days_[static_cast<std::size_t>(today - first_day_)];
    today_.clear();
    today_.swap(bucket);
    std::vector<Visit>{}.swap(bucket);
    std::erase_if(today_, [&](const Visit& v) {
        return !world.is_customer(v.person) || world.person(v.person).spell != v.spell || !is_felt(world, v);
    });
    for (const Source& source : sources_)
        if (source.open_source) draw_open_source(world, source);
    sort_today();
    known_.clear();
    if (anonymous_)
        for (const Visit& v : today_)
            if (!is_anonymous(v)) known_.push_back(v);
}

void Arrivals::sort_today() {
    constexpr std::uint64_t cell = 60'000'000;  // a minute
    const auto earlier = [](const Visit& a, const Visit& b) {
        return a.microsecond != b.microsecond ? a.microsecond < b.microsecond : a.person != b.person ? a.person < b.person : a.occasion < b.occasion;
    };
    if (std::is_sorted(today_.begin(), today_.end(), earlier)) return;
    sort_(today_, time::microseconds_per_day / cell + 1, [](const Visit& v) { return static_cast<std::size_t>(v.microsecond / cell); }, earlier);
}

void Arrivals::collect_customers(const World& world) {
    customers_.clear();
    const auto people = world.everybody();
    for (std::uint32_t p = 0; p < people; ++p)
        if (world.is_customer(p)) customers_.push_back(p);
}

void Arrivals::drop_absent(const World& world) {
    std::erase_if(today_, [&](const Visit& v) { return !is_anonymous(v) && !world.is_customer(v.person); });
}

void Arrivals::joined(World& world, base::PersonId who) {
    const std::int32_t today = world.day().value;
    const std::int32_t after = opened_ == today ? today : today - 1;
    for (const Source& source : sources_) {
        if (source.open_source || source.reference_per_day <= 0) continue;
        for (std::int32_t epoch = source.next_epoch - 1; last_day_of(source, epoch) > after; --epoch)
            post_epoch(world, source, epoch, {&who.value, 1}, after);
    }
}

//! Needs of a person in an epoch, by one uniform: at the mean rate, or at one of his own.
int Arrivals::needs_of(const World& world, const Source& source, std::uint32_t person, double u) {
    if (!source.own_rate) return source.counts(u);
    const std::uint32_t where = random::name_hash(world.model().journeys[source.journey].name);
    const double own = (*source.own_rate)(world.luck()({.who = person, .purpose = own_rate_purpose, .where = where}).uniform());
    return random::poisson_quantile(u, std::min(700.0, own * source.epoch_length * source.reference_per_day));
}

//! How many needs each has in the epoch, layer by layer, then when each is felt and where it starts.
void Arrivals::post_epoch(World& world, const Source& source, std::int32_t epoch, std::span<const std::uint32_t> people,
                          std::int32_t after_day) {
    due_.clear();
    for (unsigned layer = 0; layer < source.layers; ++layer) {
        const std::uint32_t first = need_address(source.journey, epoch, layer, 0);
        random::draw_each(world.luck(), people.size(),
            [&](std::size_t i) { return random::Address{.who = people[i], .occasion = first, .purpose = need_count_purpose}; },
            [&](std::size_t i, const random::Block& b) {
                const auto count = static_cast<unsigned>(std::min(127, needs_of(world, source, people[i], b.uniform())));
                for (unsigned n = 0; n < count; ++n) due_.push_back({people[i], need_address(source.journey, epoch, layer, n)});
            });
    }
    const auto last_day = first_day_ + static_cast<std::int32_t>(days_.size());
    random::draw_each(world.luck(), due_.size(),
        [&](std::size_t i) { return random::Address{.who = due_[i].person, .occasion = due_[i].occasion, .purpose = need_purpose}; },
        [&](std::size_t i, const random::Block& b) {
            const Due& due = due_[i];
            const std::uint16_t start = source.starts(b.uniform(2));
            const auto at = source.clocks[start].instant((epoch + b.uniform()) * source.epoch_length);
            if (at.day <= after_day || at.day >= last_day) return;
            days_[static_cast<std::size_t>(at.day - first_day_)].push_back(
                {.person = due.person, .occasion = due.occasion, .microsecond = at.microsecond, .journey = source.journey,
                 .spell = world.person(due.person).spell, .touchpoint = source.start[start], .thinning = static_cast<float>(b.uniform(3))});
        });
}

//! Whether a need is felt at today's rate: one uniform a need, so that a higher rate only adds needs.
bool Arrivals::is_felt(const World& world, const Visit& v) const {
    const double wanted = world.values().journeys[v.journey].per_day / sources_[v.journey].reference_per_day;
    return v.thinning < wanted - static_cast<double>((v.occasion >> 7U) & 7U);
}

void Arrivals::draw_open_source(World& world, const Source& source) {
    const Model& m = world.model();
    const JourneyStructure& journey = m.journeys[source.journey];
    const double per_day = world.values().journeys[source.journey].arrivals_per_minute * time::minutes_per_day;
    if (per_day <= 0) return;
    if (!journey.anonymous) {
        collect_customers(world);
        if (customers_.empty()) return;
    }
    const std::int32_t day = world.day().value;
    const std::uint32_t where = random::name_hash(journey.name);
    const std::uint32_t of_day = static_cast<std::uint32_t>(day + epoch_zero) & 0x3FFU;
    // all starts share the clock of the first (a source's rate is a total)
    const OperationalClock& clock = source.clocks.front();
    OperationalClock::Day of_today = clock.day(day);
    double t = clock.at_morning(day);
    const double end = clock.at_morning(day + 1);
    const random::Sampler gap = random::Sampler::exponential(1 / per_day);
    random::Lanes counter{};
    random::Lanes drawn{};
    std::array<double, random::lane_count> gaps{};
    for (std::uint32_t k = 0; t < end; k += random::lane_count) {
        for (std::uint32_t i = 0; i < random::lane_count; ++i)
            counter.set(i, {k + i, random::on_day(day), open_source_purpose, where});
        random::draw(world.luck(), counter, drawn);
        random::uniform_lanes(drawn, gaps);
        gap(gaps, gaps);
        for (std::uint32_t i = 0; i < random::lane_count; ++i) {
            t += gaps[i];
            if (t >= end) break;
            const random::Block b = drawn.block(i);
            Visit v{.person = 0x80000000U | (k + i), .occasion = (std::uint32_t{source.journey} << 26U) | (of_day << 16U) | ((k + i) & 0xFFFFU),
                    .microsecond = of_today.microsecond(t), .journey = source.journey};
            v.touchpoint = source.start.size() == 1 ? source.start.front() : source.start[source.starts(b.uniform(3))];
            if (!journey.anonymous) {
                v.person = customers_[static_cast<std::size_t>(b.uniform(2) * static_cast<double>(customers_.size()))];
                v.spell = world.person(v.person).spell;
            }
            today_.push_back(v);
        }
    }
}

}  // namespace goodwill::simulation
