// The part of Queues that counts: tallies and figures of journeys, touchpoints and teams, exact areas under the number present
// (for Little's law), and histograms of waits (sixteen bins an octave) for quantiles.
#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

#include "simulation/purposes.hpp"
#include "simulation/queues.hpp"
#include "simulation/world.hpp"

namespace goodwill::simulation {
namespace {

using results::Direction;
constexpr std::size_t histogram_bins = 1024;
constexpr double microseconds = 60e6;

//! Bin of a wait: 0 for none, else sixteen bins an octave of microseconds.
std::size_t bin_of(double minutes) {
    const double us = minutes * microseconds;
    if (us < 1) return 0;
    const auto bits = std::bit_cast<std::uint64_t>(us);
    const std::uint64_t octave = (bits >> 52U) - 1023;
    return std::min<std::size_t>(1 + octave * 16 + ((bits >> 48U) & 15U), histogram_bins - 1);
}

double lower_edge(std::size_t bin) {
    if (bin == 0) return 0;
    const double octave = std::ldexp(1.0, static_cast<int>((bin - 1) / 16));
    return octave * (1 + static_cast<double>((bin - 1) % 16) / 16) / microseconds;
}

//! "over-5-min", "over-20-s": minutes, or nothing.
std::optional<double> threshold_minutes(std::string_view text) {
    if (!text.starts_with("over-")) return {};
    text.remove_prefix(5);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) return {};
    const std::string_view unit{end, static_cast<std::size_t>(text.data() + text.size() - end)};
    if (unit == "-s") return value / 60;
    if (unit == "-min") return value;
    if (unit == "-h") return value * 60;
    return {};
}

}  // namespace

Queues::Queues(const Model& model, results::Registry& figures) : model_{&model}, severity_{random::Sampler::beta(1.5, 4)} {
    build_instances();
    later_.resize(static_cast<std::size_t>(model.warm_up + model.days + 13));
    std::uint32_t places = 0;
    for (const TouchpointStructure& t : model.touchpoints) {
        occupancy_first_.push_back(places);
        places += t.sites;
    }
    occupancy_.resize(places);
    to_draw_.resize(model.touchpoints.size());
    histograms_.assign(model.touchpoints.size(), std::vector<std::uint32_t>(histogram_bins));
    for (const auto& [name, t] : model.reference.touchpoints.items) touchpoint_open_.push_back(t.open);
    declare_journeys(figures);
    for (std::uint16_t t = 0; t < model.touchpoints.size(); ++t) declare_touchpoint(figures, t);
    declare_teams(figures);
    declare_watched(figures, model.reference.report.watch);
}

void Queues::declare_journeys(results::Registry& f) {
    arrived_tally_ = f.tally("journeys.started");
    f.total("journeys.started", "journeys", "needs that came to us", Direction::neither, arrived_tally_);
    const std::array<std::pair<const char*, const char*>, 5> outcomes{{{"served", "journeys that ended served"},
        {"abandoned", "journeys that ended because the customer hung up or walked out"}, {"full", "journeys that ended because there was no room"},
        {"lost", "journeys that ended unserved on the way, such as in a menu"}, {"closed", "journeys that ended before closed doors"}}};
    for (std::size_t o = 0; o < outcomes.size(); ++o) {
        outcome_tally_[o] = f.tally(std::string{"journeys."} + outcomes[o].first);
        f.total(std::string{"journeys."} + outcomes[o].first, "journeys", outcomes[o].second,
                o == 0 ? Direction::higher_is_better : Direction::lower_is_better, outcome_tally_[o]);
        f.ratio(std::string{"journeys."} + outcomes[o].first + ".share", "%", std::string{outcomes[o].second} + ", of all that started",
                o == 0 ? Direction::higher_is_better : Direction::lower_is_better, outcome_tally_[o], arrived_tally_, 100);
    }
    present_tally_ = f.tally("journeys.present");
    f.time_mean("journeys.present", "journeys", "journeys under way in the evening", Direction::neither, present_tally_);
    for (const std::string& end : model_->ends) {
        end_tally_.push_back(f.tally("ends." + end));
        f.ratio("ends." + end, "%", "journeys that ended in '" + end + "'", Direction::neither, end_tally_.back(), arrived_tally_, 100);
    }
    encounters_tally_ = f.tally("encounters");
    failures_tally_ = f.tally("failures");
    f.total("encounters", "encounters", "passages of customers through touchpoints, complaint handling apart", Direction::neither, encounters_tally_);
    f.total("failures", "failures", "encounters in which something went wrong", Direction::lower_is_better, failures_tally_);
}

void Queues::declare_touchpoint(results::Registry& f, std::uint16_t t) {
    const TouchpointStructure& structure = model_->touchpoints[t];
    const std::string& name = structure.name;
    TouchpointTallies ids{};
    const auto tally = [&](const char* what) { return f.tally(std::string{what} + "." + name); };
    ids.entered = tally("entered");
    ids.served = tally("served");
    ids.failed = tally("failed");
    ids.wait = tally("wait-minutes");
    ids.waited = tally("waits");
    ids.stay = tally("stay-minutes");
    ids.abandoned = tally("hung-up");
    ids.full = tally("no-room");
    ids.closed = tally("found-closed");
    ids.present = tally("present");
    ids.waiting = tally("waiting");
    f.total("encounters." + name, "encounters", "people who came to " + name, Direction::neither, ids.entered);
    if (!structure.handling) f.total("failures." + name, "failures", "services that went wrong at " + name, Direction::lower_is_better, ids.failed);
    if (structure.team != no_place) {
        f.ratio("wait." + name + ".mean", "min", "mean wait at " + name + " of all who came to the queue", Direction::lower_is_better, ids.wait, ids.waited);
        f.figure({.name = "wait." + name + ".p90", .unit = "min", .meaning = "nine of ten wait less at " + name,
                  .direction = Direction::lower_is_better, .aggregation = results::Aggregation::quantile, .top = {t}, .quantile = .9});
        f.ratio("abandoned." + name, "%", "those who hang up or walk out while waiting at " + name, Direction::lower_is_better, ids.abandoned, ids.entered, 100);
        f.ratio("blocked." + name, "%", "those who find no room at " + name, Direction::lower_is_better, ids.full, ids.entered, 100);
        f.time_mean("waiting." + name + ".mean", "people", "mean number waiting at " + name, Direction::lower_is_better, ids.waiting);
    }
    f.ratio("stay." + name + ".mean", "min", "mean time from coming to leaving at " + name, Direction::lower_is_better, ids.stay, ids.entered);
    f.time_mean("present." + name + ".mean", "people", "mean number present at " + name, Direction::neither, ids.present);
    tallies_.push_back(ids);
}

void Queues::declare_teams(results::Registry& f) {
    for (const TeamStructure& team : model_->teams) {
        busy_tally_.push_back(f.tally("busy-minutes." + team.name));
        duty_tally_.push_back(f.tally("duty-minutes." + team.name));
        f.ratio("load." + team.name, "%", "share of their time on duty that " + team.name + " are busy", Direction::neither, busy_tally_.back(), duty_tally_.back(), 100);
    }
}

//! What is kept only because the report watches it: "wait.counter.over-5-min", "wait.counter.business.mean".
void Queues::declare_watched(results::Registry& f, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        if (!name.starts_with("wait.") || f.find(name) != nullptr) continue;
        const std::string_view rest = std::string_view{name}.substr(5);
        const std::size_t dot = rest.find('.');
        const std::uint16_t t = model_->find_touchpoint(rest.substr(0, dot));
        if (t == no_place || dot == std::string_view::npos) continue;
        const std::string_view statistic = rest.substr(dot + 1);
        if (statistic.ends_with(".mean")) declare_segment_wait(f, name, t, statistic.substr(0, statistic.size() - 5));
        const auto limit = threshold_minutes(statistic);
        if (!limit) continue;
        thresholds_.push_back({t, static_cast<float>(*limit), f.tally(name)});
        f.ratio(name, "%", "those who wait longer than that at " + model_->touchpoints[t].name, Direction::lower_is_better,
                thresholds_.back().over, tallies_[t].waited, 100);
    }
}

void Queues::declare_segment_wait(results::Registry& f, const std::string& name, std::uint16_t touchpoint, std::string_view segment) {
    const auto found = std::find(model_->segments.begin(), model_->segments.end(), segment);
    if (found == model_->segments.end()) return;
    const auto number = static_cast<std::uint16_t>(found - model_->segments.begin());
    segment_waits_.push_back({touchpoint, number, f.tally(name), f.tally(name + ".waits")});
    f.ratio(name, "min", "mean wait at " + model_->touchpoints[touchpoint].name + " of segment " + *found, Direction::lower_is_better,
            segment_waits_.back().minutes, segment_waits_.back().waits);
}

void Queues::note_wait(const Slot& s, double minutes) {
    world_->tally(tallies_[s.touchpoint].wait) += minutes;
    world_->tally(tallies_[s.touchpoint].waited) += 1;
    ++histograms_[s.touchpoint][bin_of(minutes)];
    for (const Threshold& t : thresholds_)
        if (t.touchpoint == s.touchpoint && minutes > static_cast<double>(t.minutes)) world_->tally(t.over) += 1;
    for (const SegmentWait& w : segment_waits_) {
        if (w.touchpoint != s.touchpoint || s.anonymous || world_->person(s.person).segment != w.segment) continue;
        world_->tally(w.minutes) += minutes;
        world_->tally(w.waits) += 1;
    }
}

void Queues::note_stay(const Slot& s) {
    world_->tally(tallies_[s.touchpoint].stay) += static_cast<double>(now() - s.entered) / microseconds;
}

std::uint16_t Queues::instance_of(const Slot& s) const {
    const TouchpointStructure& t = model_->touchpoints[s.touchpoint];
    if (t.sites <= 1) return t.team;
    return static_cast<std::uint16_t>(t.team + world_->home_site(s.person, t.sites));
}

Queues::Occupancy& Queues::occupancy(const Slot& s) {
    const TouchpointStructure& t = model_->touchpoints[s.touchpoint];
    return occupancy_[occupancy_first_[s.touchpoint] + (t.team == no_place || t.sites <= 1 ? 0U : s.instance - t.team)];
}

void Queues::occupy(Occupancy& o, int present, int waiting) const {
    const std::int64_t at = now();
    const auto span = static_cast<double>(at - o.since);
    o.present_area += span * static_cast<double>(o.present);
    o.waiting_area += span * static_cast<double>(o.waiting);
    o.since = at;
    o.present += present;
    o.waiting += waiting;
}

void Queues::account(World& world) {
    for (std::size_t t = 0; t < tallies_.size(); ++t) {
        const TouchpointStructure& structure = model_->touchpoints[t];
        double present = 0;
        double waiting = 0;
        for (std::uint16_t site = 0; site < structure.sites; ++site) {
            Occupancy& o = occupancy_[occupancy_first_[t] + site];
            occupy(o, 0, 0);
            present += o.present_area;
            waiting += o.waiting_area;
            o.present_area = o.waiting_area = 0;
        }
        world.tally(tallies_[t].present) = present / static_cast<double>(time::microseconds_per_day);
        world.tally(tallies_[t].waiting) = waiting / static_cast<double>(time::microseconds_per_day);
    }
    for (std::size_t i = 0; i < instances_.size(); ++i) {
        const std::uint16_t team = model_->instances[i].team;
        world.tally(busy_tally_[team]) += instances_[i].busy_minutes;
        world.tally(duty_tally_[team]) += instances_[i].duty_minutes;
        world.note_team(i, instances_[i].busy_minutes, instances_[i].duty_minutes);
    }
    world.tally(present_tally_) = static_cast<double>(present_total_);
    for (const Encounter& e : world.encounters()) world.tally(encounters_tally_) += e.handling ? 0 : 1;
}

void Queues::forget_finished() {
    free_numbers_.insert(free_numbers_.end(), finished_.rbegin(), finished_.rend());
    finished_.clear();
}

void Queues::begin_report() {
    for (auto& histogram : histograms_) std::fill(histogram.begin(), histogram.end(), 0U);
}

double Queues::wait_quantile(std::uint16_t touchpoint, double q) const {
    const auto& histogram = histograms_[touchpoint];
    double all = 0;
    for (const std::uint32_t n : histogram) all += n;
    double wanted = q * all;
    for (std::size_t bin = 0; bin < histogram.size(); ++bin) {
        const double n = histogram[bin];
        if (wanted <= n && n > 0) return lower_edge(bin) + (bin == 0 ? 0 : (lower_edge(bin + 1) - lower_edge(bin)) * wanted / n);
        wanted -= n;
    }
    return 0;
}

}  // namespace goodwill::simulation
