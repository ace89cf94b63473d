// Small rules of the evening that several models need word for word: whose encounters count, how anger fades, and how a
// random word becomes a normal number. Pure functions; nothing here is a model.
#pragma once
#include <algorithm>
#include <cstdint>

#include "models/vocabulary.hpp"
#include "random/functions.hpp"
#include "random/lanes.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

//! Whether an encounter leaves anything in a customer's mind: no complaint work, nobody anonymous, nobody who has left.
[[nodiscard]] inline bool is_felt(const simulation::World& w, const simulation::Encounter& e) {
    return !e.handling && !w.model().journeys[e.journey].anonymous && e.person < w.everybody() &&
           w.is_customer(e.person);
}

//! A uniform in (0, 1) of one 32-bit word, in float: 23 bits, so that neither end is ever reached.
[[nodiscard]] inline float uniform_f(std::uint32_t word) {
    return (static_cast<float>(static_cast<std::int32_t>(word >> 9U)) + .5F) * 0x1p-23F;
}
//! A standard normal number of one 32-bit word.
[[nodiscard]] inline float normal_f(std::uint32_t word) { return random::normal_of_word(word); }

//! How fast anger (half-life) and the count of failures (e-folding) fade, days.
struct Fading {
    float anger_half_life{14};
    float failures_memory{90};
};

//! What is left of anger and of the count of failures on a day.
[[nodiscard]] inline Temper faded(const Temper& t, base::Day today, const Fading& f) {
    const auto days = static_cast<float>(today - t.at);
    Temper now{t.anger, t.failures, today};
    if (days <= 0) return now;
    if (t.anger > 0) now.anger = t.anger * random::expf(-.69314718F * days / f.anger_half_life);
    if (t.failures > 0) now.failures = t.failures * random::expf(-days / f.failures_memory);
    return now;
}

//! How many encounters or visits ahead of its use a person's row is called from memory.
inline constexpr std::size_t rows_ahead = 16;

//! Calls a row from memory, also where it lies across two lines. People come in no order, so the processor cannot guess
//! whose row is next. Inlined by force: the compiler takes a call for one without effect and drops it.
template <class Row>
[[gnu::always_inline]] inline void fetch(const Row& row) {
    __builtin_prefetch(&row);
    if constexpr (64 % sizeof(Row) != 0) __builtin_prefetch(reinterpret_cast<const char*>(&row) + sizeof(Row) - 1);
}

//! Calls `act(episode, block)` for every journey that ended today, with the draw of (customer, need) for `purpose`;
//! before that `fetch_rows(person)`, which calls from memory what `act` will read of him.
template <class FetchRows, class Act>
void for_each_ended(simulation::World& w, random::Purpose purpose, FetchRows&& fetch_rows, Act&& act) {
    const auto& ended = w.events<EpisodeEnded>();
    const auto address = [&](std::size_t i) {
        fetch_rows(ended[i].person);
        return random::Address{.who = ended[i].person, .occasion = ended[i].occasion, .purpose = purpose};
    };
    random::draw_each(w.luck(), ended.size(), address,
                      [&](std::size_t i, const random::Block& block) { act(ended[i], block); });
}

//! Whether customers are valued today: on day 0, on the first day of every quarter and on the last day.
[[nodiscard]] inline bool values_customers(const simulation::World& w) {
    return w.day().value == 0 || w.last_day() || (w.begins_month() && w.month() % 3 == 0);
}

//! x within [low, high].
template <class T>
[[nodiscard]] constexpr T within(T x, T low, T high) {
    return x < low ? low : x > high ? high : x;
}

}  // namespace goodwill::models
