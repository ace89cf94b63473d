// Two passes over the drawn friendships: count, then place; rows are sorted and doubles dropped at the end.
#include "network/friends.hpp"

#include <algorithm>
#include <utility>

#include "random/lanes.hpp"
#include "random/sampler.hpp"

namespace goodwill::network {

namespace {

struct Friendship {
    std::uint32_t owner, other;
};

//! Somebody else than `owner`, by a uniform.
std::uint32_t anybody_but(std::uint32_t owner, double u, std::uint32_t people) {
    const auto place = static_cast<std::uint32_t>(u * static_cast<double>(people - 1));
    const std::uint32_t drawn = std::min(place, people - 2);
    return drawn < owner ? drawn : drawn + 1;
}

base::LargeVector<Friendship> small_world(const Shape& shape, std::uint32_t people, const random::Luck& luck) {
    const double owned = std::min(shape.friends / 2, static_cast<double>(people / 2));
    const auto whole = static_cast<std::uint32_t>(owned);
    const double partial = owned - whole;
    base::LargeVector<Friendship> drawn;
    drawn.reserve(static_cast<std::size_t>(people) * (whole + 1));
    for (std::uint32_t owner = 0; owner < people; ++owner) {
        for (std::uint32_t nth = 1; nth <= whole + 1; ++nth) {
            if (nth > whole && partial <= 0)
                break;
            const random::Block b = luck({.who = owner, .purpose = friendship_purpose, .other = nth});
            if (nth > whole && b.uniform(3) >= partial)
                break;
            const bool rewired = b.uniform(2) < shape.rewired;
            const std::uint32_t neighbour = owner + nth < people ? owner + nth : owner + nth - people;
            drawn.push_back({owner, rewired ? anybody_but(owner, b.uniform(), people) : neighbour});
        }
    }
    return drawn;
}

base::LargeVector<Friendship> random_graph(const Shape& shape, std::uint32_t people, const random::Luck& luck) {
    const double mean = std::min(shape.friends / 2, 600.0);
    base::LargeVector<Friendship> drawn;
    drawn.reserve(static_cast<std::size_t>(static_cast<double>(people) * (mean + 1)));
    for (std::uint32_t owner = 0; owner < people; ++owner) {
        const random::Block count = luck({.who = owner, .purpose = friendship_purpose, .block = 1});
        const auto many = static_cast<std::uint32_t>(random::poisson_quantile(count.uniform(), mean));
        for (std::uint32_t nth = 1; nth <= many; ++nth) {
            const random::Block b = luck({.who = owner, .purpose = friendship_purpose, .other = nth});
            drawn.push_back({owner, anybody_but(owner, b.uniform(), people)});
        }
    }
    return drawn;
}

}  // namespace

Friends::Friends(const Shape& shape, std::uint32_t people, const random::Luck& luck)
    : people_{people}, complete_{shape.kind == Kind::complete} {
    if (shape.kind == Kind::none || complete_ || people < 2 || shape.friends <= 0)
        return;
    first_.assign(std::size_t{people} + 1, 0);
    const base::LargeVector<Friendship> drawn =
        shape.kind == Kind::small_world ? small_world(shape, people, luck) : random_graph(shape, people, luck);
    for (const Friendship& f : drawn) {
        ++first_[f.owner + 1];
        ++first_[f.other + 1];
    }
    for (std::size_t i = 1; i < first_.size(); ++i)
        first_[i] += first_[i - 1];
    friends_.resize(2 * drawn.size());
    base::LargeVector<std::size_t> next(first_.begin(), first_.end() - 1);
    for (const Friendship& f : drawn) {
        friends_[next[f.owner]++] = f.other;
        friends_[next[f.other]++] = f.owner;
    }
    // the same two may have been drawn twice: each friend once, rows moved together
    std::size_t kept = 0;
    for (std::size_t person = 0; person < people; ++person) {
        const auto row = friends_.begin() + static_cast<std::ptrdiff_t>(first_[person]);
        const auto row_end = friends_.begin() + static_cast<std::ptrdiff_t>(first_[person + 1]);
        std::sort(row, row_end);
        const auto unique_end = std::unique(row, row_end);
        const auto moved_end = std::move(row, unique_end, friends_.begin() + static_cast<std::ptrdiff_t>(kept));
        first_[person] = kept;
        kept = static_cast<std::size_t>(moved_end - friends_.begin());
    }
    first_[people] = kept;
    friends_.resize(kept);
}

std::optional<std::uint32_t> Friends::choose(std::uint32_t person, const random::Luck& luck,
                                             random::Address address) const {
    if (complete_) {
        if (people_ < 2)
            return {};
        return anybody_but(person, luck(address).uniform(), people_);
    }
    std::optional<std::uint32_t> chosen;
    double smallest = 1;
    const auto friends = of(person);
    const auto address_of = [&](std::size_t i) {
        address.where = friends[i] >> 16U;
        address.other = friends[i] & 0xFFFFU;
        return address;
    };
    random::draw_each(luck, friends.size(), address_of, [&](std::size_t i, const random::Block& b) {
        if (b.uniform() >= smallest)
            return;
        smallest = b.uniform();
        chosen = friends[i];
    });
    return chosen;
}

}  // namespace goodwill::network
