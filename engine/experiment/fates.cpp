// See fates.hpp.
#include "experiment/fates.hpp"

#include <algorithm>
#include <map>

namespace goodwill::experiment {
namespace {

//! What happened to one person in one world, first and last.
struct Passage {
    results::Transition first{}, last{};
};

std::map<std::uint32_t, Passage> passages_of(const results::Record& record) {
    std::map<std::uint32_t, Passage> passages;
    for (const results::Transition& t : record.transitions) {
        const auto [found, is_new] = passages.try_emplace(t.person, Passage{t, t});
        if (!is_new)
            found->second.last = t;
    }
    return passages;
}

bool was_customer(const Passage& p) { return p.first.turn != results::Turn::came; }
bool is_customer(const Passage& p) { return p.last.turn == results::Turn::came; }

void compare(const Passage* before, const Passage* after, std::vector<Turned>& out) {
    const bool at_first = was_customer(before != nullptr ? *before : *after);
    const bool there_before = before != nullptr ? is_customer(*before) : at_first;
    const bool there_after = after != nullptr ? is_customer(*after) : at_first;
    if (there_before == there_after)
        return;
    const bool told_before = at_first ? !there_before : there_before;
    const Passage& telling = told_before ? *before : *after;
    Fate fate = Fate::saved;
    if (at_first)
        fate = there_after ? Fate::saved : Fate::lost;
    else
        fate = there_after ? Fate::won : Fate::never_came;
    out.push_back({.person = telling.last.person,
                   .segment = telling.last.segment,
                   .fate = fate,
                   .day = telling.last.day,
                   .reason = telling.last.reason});
}

double mean_at(const std::vector<double>& sums, std::size_t at, std::size_t pairs) {
    return at < sums.size() ? sums[at] / static_cast<double>(pairs) : 0;
}

void count_at(std::vector<double>& sums, std::size_t at) {
    if (sums.size() <= at)
        sums.resize(at + 1);
    sums[at] += 1;
}

}  // namespace

std::vector<Turned> turned(const results::Record& before, const results::Record& after) {
    const std::map<std::uint32_t, Passage> one = passages_of(before);
    const std::map<std::uint32_t, Passage> other = passages_of(after);
    std::vector<Turned> all;
    auto a = one.begin();
    auto b = other.begin();
    while (a != one.end() || b != other.end()) {
        const bool takes_a = a != one.end() && (b == other.end() || a->first <= b->first);
        const bool takes_b = b != other.end() && (a == one.end() || b->first <= a->first);
        compare(takes_a ? &a->second : nullptr, takes_b ? &b->second : nullptr, all);
        if (takes_a)
            ++a;
        if (takes_b)
            ++b;
    }
    return all;
}

void Census::add(std::span<const Turned> pair) {
    std::array<double, fates>& counts = pairs_.emplace_back();
    for (const Turned& t : pair) {
        const auto fate = static_cast<std::size_t>(t.fate);
        counts[fate] += 1;
        count_at(groups_[fate].by_segment, t.segment);
        count_at(groups_[fate].by_reason, t.reason);
    }
}

std::optional<statistics::Interval> Census::count(Fate fate) const {
    statistics::Moments moments;
    for (const auto& counts : pairs_)
        moments.add(counts[static_cast<std::size_t>(fate)]);
    return statistics::mean_interval(moments);
}

std::optional<statistics::Interval> Census::net_of_customers() const {
    statistics::Moments moments;
    for (const auto& counts : pairs_)
        moments.add(counts[static_cast<std::size_t>(Fate::saved)] - counts[static_cast<std::size_t>(Fate::lost)]);
    return statistics::mean_interval(moments);
}

double Census::of_segment(Fate fate, std::uint16_t segment) const {
    return mean_at(groups_[static_cast<std::size_t>(fate)].by_segment, segment, pairs_.size());
}

double Census::of_reason(Fate fate, std::uint8_t reason) const {
    return mean_at(groups_[static_cast<std::size_t>(fate)].by_reason, reason, pairs_.size());
}

}  // namespace goodwill::experiment
