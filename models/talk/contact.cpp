// See contact.hpp. Time is counted in steps lived: 0 before the first, k after the kth.
#include "models/talk/contact.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "random/functions.hpp"

namespace goodwill::models {

namespace {

using random::Purpose;

// (person): 0-1 hearing by oneself; in a complete network hearing at all
constexpr Purpose ear_purpose{number(Number::talk), 4};
// (teller): 0-1 falling silent
constexpr Purpose silence_purpose{number(Number::talk), 5};
// (teller; where, other = the friend): 0-1 telling this friend
constexpr Purpose contact_purpose{number(Number::talk), 6};
// (0; occasion = nth person told at the start): 0-1 who
constexpr Purpose first_purpose{number(Number::talk), 7};

constexpr double no_uniform_passes = 40;  // e^-40 is below the distance of any uniform from 1

}  // namespace

double hazard_of(double chance) {
    return chance >= 1 ? no_uniform_passes : std::min(-random::log1p(-chance), no_uniform_passes);
}

double CumulatedHazard::chance(std::size_t from, std::size_t to) const {
    return -random::expm1(sum_[from] - sum_[to]);
}

std::size_t CumulatedHazard::when(std::size_t from, double u) const {
    if (from >= steps())
        return steps() + 1;
    const double target = sum_[from] - random::log(1 - u);
    if (sum_.back() < target)
        return steps() + 1;
    // rates rarely change: begin where the first step's rate would have it
    const double first = sum_[from + 1] - sum_[from];
    const double guess = first > 0 ? (target - sum_[from]) / first : 0;
    const auto most = static_cast<double>(steps() - from);
    const std::size_t k = from + 1 + static_cast<std::size_t>(std::min(guess, most - 1));
    if (sum_[k] >= target && sum_[k - 1] < target)
        return k;
    const auto found = std::lower_bound(sum_.begin() + static_cast<std::ptrdiff_t>(from) + 1, sum_.end(), target);
    return static_cast<std::size_t>(found - sum_.begin());
}

Spread::Spread(const network::Friends& friends, const random::Luck& luck, std::vector<StepChances> chances)
    : friends_{&friends}, luck_{luck}, chances_{std::move(chances)} {
    for (const StepChances& c : chances_) {
        alone_.add(c.external);
        tie_.add(friends.complete() ? 0 : c.internal);
        silence_.add(c.forgets);
    }
    falls_silent_.assign(steps() + 1, 0);
    may_hear_.resize(steps() + 1);
    told_.assign(steps() + 1, {steps() + 1, 0});
    by_step_.reserve(steps());
}

void Spread::begin(std::span<Word> people, std::uint32_t told) {
    tell_first(people, std::min(told, static_cast<std::uint32_t>(people.size())));
    settle_who_hears_alone(people);
}

//! The nth by his own uniform, or the next who does not know yet: one more leaves the others where they are.
void Spread::tell_first(std::span<Word> people, std::uint32_t told) {
    const auto all = static_cast<std::uint32_t>(people.size());
    hearers_.clear();
    for (std::uint32_t nth = 0; nth < told; ++nth) {
        const double u = luck_({.occasion = nth, .purpose = first_purpose}).uniform();
        std::uint32_t person = std::min(static_cast<std::uint32_t>(u * all), all - 1);
        while (people[person].heard == 0)
            person = person + 1 < all ? person + 1 : 0;
        people[person].heard = 0;
        hearers_.push_back(person);
    }
    start_telling(people);
}

//! One uniform a person: on a graph it says when he would hear by himself; in a complete network all are kept in order.
void Spread::settle_who_hears_alone(std::span<Word> people) {
    const double chance = alone_.chance(0, steps());
    if (!friends_->complete() && chance <= 0)
        return;
    if (friends_->complete())
        ears_.reserve(people.size());
    std::array<double, random::lane_count> u{};
    for (std::size_t first = 0; first < people.size(); first += random::lane_count) {
        const std::size_t lanes = std::min(random::lane_count, people.size() - first);
        for (std::size_t lane = 0; lane < lanes; ++lane)
            address_.set(lane, {.who = static_cast<std::uint32_t>(first + lane), .purpose = ear_purpose});
        random::draw(luck_, address_, drawn_);
        random::uniform_lanes(drawn_, u);
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const auto person = static_cast<std::uint32_t>(first + lane);
            if (people[person].heard == 0)
                continue;
            if (friends_->complete()) {
                ears_.push_back({u[lane], person});
            } else if (u[lane] < chance) {
                const std::size_t when = alone_.when(0, u[lane]);
                if (when > steps() || when >= people[person].heard)
                    continue;
                people[person].heard = static_cast<std::uint16_t>(when);
                may_hear_[when].push_back(person);
            }
        }
    }
    std::sort(ears_.begin(), ears_.end(),
              [](const Ear& a, const Ear& b) { return std::tie(a.u, a.person) < std::tie(b.u, b.person); });
}

void Spread::step(std::span<Word> people) {
    hearers_.clear();
    if (friends_->complete())
        hear_from_anybody(people);
    ++now_;
    if (!friends_->complete())
        hear_from_friends(people);
    telling_ -= falls_silent_[now_];
    by_step_.push_back(static_cast<std::uint32_t>(hearers_.size()));
    start_telling(people);
}

void Spread::hear_from_anybody(std::span<Word> people) {
    const double others = std::max(static_cast<double>(people.size()) - 1, 1.0);
    const StepChances& c = chances_[now_];
    hazard_ += hazard_of(c.external + c.internal * telling_ / others);
    const double chance = -random::expm1(-hazard_);
    for (; next_ear_ < ears_.size() && ears_[next_ear_].u < chance; ++next_ear_) {
        people[ears_[next_ear_].person].heard = static_cast<std::uint16_t>(now_ + 1);
        hearers_.push_back(ears_[next_ear_].person);
    }
}

void Spread::hear_from_friends(std::span<Word> people) {
    for (const std::uint32_t person : may_hear_[now_])
        if (people[person].heard == now_)
            hearers_.push_back(person);
    std::vector<std::uint32_t>{}.swap(may_hear_[now_]);
}

//! Who has just heard: how long he tells, and whom, is settled at once.
void Spread::start_telling(std::span<Word> people) {
    heard_ += static_cast<std::uint32_t>(hearers_.size());
    telling_ += static_cast<std::uint32_t>(hearers_.size());
    const bool silence = silence_.chance(now_, steps()) > 0;
    const bool ties = tie_.chance(now_, steps()) > 0;
    if (!silence && !ties)
        return;
    for (std::size_t i = 0; i < hearers_.size(); ++i) {
        // what the next few will need: their places, their lists, their friends (not in a function of its own, which the
        // compiler would find to do nothing)
        if (ties && i + 24 < hearers_.size())
            friends_->fetch(hearers_[i + 24]);
        if (ties && i + 12 < hearers_.size())
            __builtin_prefetch(friends_->of(hearers_[i + 12]).data());
        if (ties && i + 4 < hearers_.size())
            for (const std::uint32_t other : friends_->of(hearers_[i + 4]))
                __builtin_prefetch(people.data() + other, 1);
        const std::uint32_t person = hearers_[i];
        const std::size_t until = silence ? tells_until(people[person], person) : steps();
        if (!ties)
            continue;
        auto& [from, chance] = told_[until];
        if (from != now_) {
            from = now_;
            chance = tie_.chance(now_, until);
        }
        pass_on(people, person, chance);
    }
}

std::size_t Spread::tells_until(Word& word, std::uint32_t person) {
    const std::size_t silent = silence_.when(now_, luck_({.who = person, .purpose = silence_purpose}).uniform());
    if (silent > steps())
        return steps();
    word.silent = static_cast<std::uint16_t>(silent);
    ++falls_silent_[silent];
    return silent;
}

//! The friends who would not hear as early anyway are asked, a lane each.
void Spread::pass_on(std::span<Word> people, std::uint32_t teller, double chance) {
    if (chance <= 0)
        return;
    const std::size_t next = now_ + 1;
    std::size_t lanes = 0;
    for (const std::uint32_t other : friends_->of(teller)) {
        const bool open = people[other].heard > next;  // kept without a branch: nobody could guess it
        friend_[lanes] = other;
        address_.set(lanes, {.who = teller, .purpose = contact_purpose, .where = other >> 16U, .other = other & 0xFFFFU});
        lanes += open ? 1 : 0;
        if (lanes < random::lane_count)
            continue;
        draw_lanes(people, lanes, chance);
        lanes = 0;
    }
    if (lanes > 0)
        draw_lanes(people, lanes, chance);
}

//! The contacts collected in the lanes: those that come about earlier than any other word wait for their step.
void Spread::draw_lanes(std::span<Word> people, std::size_t lanes, double chance) {
    std::array<double, random::lane_count> u{};
    random::draw(luck_, address_, drawn_);
    random::uniform_lanes(drawn_, u);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        if (u[lane] >= chance)
            continue;
        const std::size_t when = tie_.when(now_, u[lane]);
        Word& word = people[friend_[lane]];
        if (when > steps() || when >= word.heard)
            continue;
        word.heard = static_cast<std::uint16_t>(when);
        may_hear_[when].push_back(friend_[lane]);
    }
}

namespace {

//! After how many steps a share of all hearers has heard.
std::size_t quantile(std::span<const std::uint32_t> hearers, double all, double share) {
    double sum = 0;
    for (std::size_t k = 0; k < hearers.size(); ++k)
        if ((sum += hearers[k]) >= share * all)
            return k + 1;
    return hearers.size();
}

}  // namespace

std::optional<Peak> peak_of(std::span<const std::uint32_t> hearers) {
    const double all = std::accumulate(hearers.begin(), hearers.end(), 0.0);
    if (all <= 0)
        return {};
    const std::size_t range = quantile(hearers, all, .75) - quantile(hearers, all, .25);
    const std::size_t half = std::min(range / 3, (hearers.size() - 1) / 2);  // window of 2 half + 1 steps
    std::size_t centre = half;
    double fullest = -1;
    double sum = std::accumulate(hearers.begin(), hearers.begin() + static_cast<std::ptrdiff_t>(2 * half), 0.0);
    for (std::size_t last = 2 * half; last < hearers.size(); ++last) {
        sum += hearers[last];
        if (sum > fullest) {
            fullest = sum;
            centre = last - half;
        }
        sum -= hearers[last - 2 * half];
    }
    // least squares on x = -half .. half: c + b x + a x^2
    const auto n = static_cast<double>(2 * half + 1);
    double sx2 = 0, sx4 = 0, sy = 0, sxy = 0, sx2y = 0;
    for (std::size_t i = 0; i <= 2 * half; ++i) {
        const double x = static_cast<double>(i) - static_cast<double>(half);
        const double y = hearers[centre - half + i];
        sx2 += x * x, sx4 += x * x * x * x, sy += y, sxy += x * y, sx2y += x * x * y;
    }
    const double middle = static_cast<double>(centre) + .5;  // of a step
    const double a = half > 0 ? (n * sx2y - sx2 * sy) / (n * sx4 - sx2 * sx2) : 0;
    if (a >= 0)
        return Peak{middle, sy / n};
    const double b = sxy / sx2;
    const double c = (sy - a * sx2) / n;
    const double x = std::clamp(-b / (2 * a), -static_cast<double>(half), static_cast<double>(half));
    return Peak{middle + x, c + b * x + a * x * x};
}

}  // namespace goodwill::models
