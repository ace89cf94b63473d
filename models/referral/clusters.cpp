// See clusters.hpp.
#include "models/referral/clusters.hpp"

#include <algorithm>

#include "random/functions.hpp"
#include "random/sampler.hpp"
#include "time/date.hpp"

namespace goodwill::models {

namespace {

using simulation::World;

// (person; occasion = spell): 0-1 how many he brings when he is won
constexpr random::Purpose brings_purpose{number(Number::referral), 4};
// (person; occasion = spell 8 | nth 24): 0-1 how long until he brings the next
constexpr random::Purpose next_purpose{number(Number::referral), 5};

}  // namespace

void Clusters::declare(results::Registry& figures) {
    using enum results::Direction;
    begun_tally_ = figures.tally("referrals.clusters");
    ended_tally_ = figures.tally("referrals.clusters.ended");
    sizes_tally_ = figures.tally("referrals.clusters.sizes");
    generations_tally_ = figures.tally("referrals.clusters.generations");
    variance_ = figures.tally("referrals.cluster.variance");
    figures.total("referrals.clusters", "clusters", "newcomers whom nobody brought: each begins a cluster", neither,
                  begun_tally_);
    figures.ratio("referrals.cluster.size", "people", "mean size of the clusters that died out, the first included",
                  higher_is_better, sizes_tally_, ended_tally_);
    figures.last("referrals.cluster.variance", "people^2", "variance of the size of the clusters that died out", neither,
                 variance_);
    figures.ratio("referrals.cluster.generations", "generations", "generations after the first in clusters that died out",
                  higher_is_better, generations_tally_, ended_tally_);
    figures.ratio("referrals.extinct", "%", "share of the clusters that died out", lower_is_better, ended_tally_,
                  begun_tally_, 100);
}

void Clusters::values(const World& w) {
    const scenario::Referrals& terms = w.values().scenario.referrals;
    mean_ = terms.mean.value_or(0);
    rate_ = terms.rate.value_or(0);
    largest_ = static_cast<std::uint32_t>(terms.largest.value_or(10'000));
    for (const simulation::Values& v : w.model().values) by_rate_ = by_rate_ || v.scenario.referrals.rate.value_or(0) > 0;
}

//! Those who are customers on the first day begin clusters of their own, where customers bring others for as long as they stay.
void Clusters::start(const World& w) {
    members_.resize(w.everybody());
    if (!by_rate_) return;
    for (std::uint32_t person = 0; person < members_.size(); ++person) {
        if (!w.is_customer(person)) continue;
        members_[person] = {static_cast<std::uint32_t>(clusters_.size()), 0, true};
        clusters_.emplace_back();
        set_alarm(w, person, std::uint32_t{w.person(person).spell} << 24U);
    }
}

void Clusters::arrived(const World& w, base::PersonId who, std::uint32_t by) {
    if (members_.size() < w.everybody()) members_.resize(w.everybody());
    if (by == simulation::nobody) return;
    brought_ = who.value;
    members_[who.index()] = {members_[by].cluster, members_[by].generation + 1, true};
}

bool Clusters::joined(World& w, base::PersonId who) {
    if (members_.size() < w.everybody()) members_.resize(w.everybody());
    Member& mine = members_[who.index()];
    const bool brought = brought_ == who.value;
    brought_ = none;
    if (brought) {
        Cluster& cluster = clusters_[mine.cluster];
        cluster.generations = std::max(cluster.generations, mine.generation);
    } else {
        mine = {static_cast<std::uint32_t>(clusters_.size()), 0, true};
        clusters_.push_back({.counts = w.reported()});
        w.tally(begun_tally_) += 1;
    }
    new_.push_back(who.value);
    if (by_rate_) set_alarm(w, who.value, std::uint32_t{w.person(who.value).spell} << 24U);
    return brought;
}

void Clusters::left(World& w, base::PersonId who) {
    if (by_rate_ && who.index() < members_.size()) close(w, who.value);
}

void Clusters::set_alarm(const World& w, std::uint32_t person, std::uint32_t tag) {
    const random::Block b = w.luck()({.who = person, .occasion = tag, .purpose = next_purpose});
    alarms_.set(person, tag, -random::log(b.uniform()));
}

void Clusters::tell(World& w) {
    for (const std::uint32_t person : new_) {
        const random::Block b =
            w.luck()({.who = person, .occasion = w.person(person).spell, .purpose = brings_purpose});
        for (int n = random::poisson_quantile(b.uniform(), mean_); n > 0; --n) bring(w, person);
        if (!by_rate_) close(w, person);
    }
    new_.clear();
    if (!by_rate_) return;
    alarms_.advance(rate_ / time::days_per_year);
    while (alarms_.is_due()) {
        const simulation::Alarm due = alarms_.take();
        if (!w.is_customer(due.person) || w.person(due.person).spell != due.tag >> 24U) continue;
        bring(w, due.person);
        set_alarm(w, due.person, due.tag + 1);
    }
}

void Clusters::bring(World& w, std::uint32_t person) {
    Cluster& cluster = clusters_[members_[person].cluster];
    if (is_full(cluster)) return;
    ++cluster.size;
    ++cluster.open;
    w.invite(person);
}

//! Somebody can bring nobody any more; with the last of them a cluster dies out, unless it is one that was stopped.
void Clusters::close(World& w, std::uint32_t person) {
    Member& mine = members_[person];
    if (!mine.open) return;
    mine.open = false;
    Cluster& cluster = clusters_[mine.cluster];
    if (--cluster.open > 0 || is_full(cluster) || !cluster.counts) return;
    const double size = cluster.size;
    w.tally(ended_tally_) += 1;
    w.tally(sizes_tally_) += size;
    w.tally(generations_tally_) += cluster.generations;
    ended_ += 1;
    sizes_ += size;
    squares_ += size * size;
}

void Clusters::account(World& w) {
    if (ended_ > 1) w.tally(variance_) = (squares_ - sizes_ * sizes_ / ended_) / (ended_ - 1);
}

}  // namespace goodwill::models
