// The life of one day, in the order a method section would tell it:
//   arrive - queue - serve - perceive - feel - voice or exit - recover - remember - talk - decide - learn - account.
// Until the doors close, everybody acts on what they felt this morning; in the evening the day is read and felt. Complaints
// dealt with today come first, so that the answer is part of today's feelings; talk sent today is heard tomorrow.
#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "simulation/arrivals.hpp"
#include "simulation/market.hpp"
#include "simulation/queues.hpp"
#include "simulation/world.hpp"

namespace goodwill::simulation {

int World::month_of(base::Day day) { return static_cast<int>(std::floor(static_cast<double>(day.value) * 12 / 365)); }

void World::live_day() {
    wake();
    arrivals_->open_day(*this);
    each(&Stage::morning);
    arrivals_->drop_absent(*this);

    std::vector<WorkItem> work;
    work.swap(work_);
    queues_->run_day(*this, arrivals_->today(), work);
    sort_log();

    each(&Stage::recover);
    each(&Stage::perceive);
    each(&Stage::feel);
    each(&Stage::respond);
    each(&Stage::remember);
    each(&Stage::tell);
    each(&Stage::decide);
    each(&Stage::learn);

    queues_->account(*this);
    tally(customers_tally_) = static_cast<double>(customers_);
    tally(customers_last_tally_) = static_cast<double>(customers_);
    each(&Stage::account);
    queues_->forget_finished();
    day_ = day_ + 1;
}

//! A new morning: empty tallies and events, the values of the day, the month's turn.
void World::wake() {
    std::fill(today_.begin(), today_.end(), 0.0);
    for (const results::TallyId id : absent_tallies_) today_[id.index] = std::numeric_limits<double>::quiet_NaN();
    for (const auto& list : events_)
        if (list) list->clear();
    encounters_.clear();
    step_epoch();
    if (day_.value == 0) queues_->begin_report();
    if (begins_month()) {
        each(&Stage::month);
        std::fill(team_month_.begin(), team_month_.end(), TeamWork{});
        queues_->values(*this);
    }
    market_->open_day(*this);
}

//! The day loop logs in the order of time; the evening reads person by person.
void World::sort_log() {
    log_order_.clear();
    for (std::size_t i = 0; i < encounters_.size(); ++i)
        log_order_.push_back((std::uint64_t{encounters_[i].person} << 32U) | static_cast<std::uint32_t>(i));
    // the log is twice as often split as it has rows, and a person goes to a bucket of his share of all numbers
    const std::uint64_t buckets = std::min<std::uint64_t>(2 * log_order_.size() + 1, everybody());
    const std::uint64_t share = (buckets << 32U) / everybody();  // of a bucket for each number, in parts of 2^32
    const auto place = [share](std::uint64_t key) { return static_cast<std::size_t>(((key >> 32U) * share) >> 32U); };
    sort_(log_order_, buckets, place, std::less{});
    sorted_log_.clear();
    for (const std::uint64_t key : log_order_) sorted_log_.push_back(encounters_[key & 0xFFFFFFFFU]);
    encounters_.swap(sorted_log_);
}

void World::each(void (Stage::*step)(World&)) {
    for (const auto& stage : stages_) (stage.get()->*step)(*this);
}

}  // namespace goodwill::simulation
