// The day's calendar of service ends: a winner tree over seats. The leaf of a seat holds the key of its end of service; an
// update is one branch-free path of minima; nothing is ever searched or removed. Keys are 64-bit: microseconds of the day,
// kind, index - so that equal keys cannot exist and ties fall alike on every machine.
#pragma once
#include <bit>
#include <cstdint>
#include <vector>

namespace goodwill::simulation {

using EventKey = std::uint64_t;
inline constexpr EventKey never = ~EventKey{0};
inline constexpr unsigned kind_shift = 22;
inline constexpr unsigned time_shift = 24;
inline constexpr EventKey index_mask = (EventKey{1} << kind_shift) - 1;
//! The longest a service may last: keys hold twelve days.
inline constexpr std::uint64_t longest_service = 12ULL * 86'400'000'000ULL;

enum class EventKind : std::uint8_t { service_ends, gives_up, comes_back, arrives };

[[nodiscard]] constexpr EventKey event_key(std::uint64_t microsecond, EventKind kind, std::uint32_t index) {
    return (microsecond << time_shift) | (EventKey{static_cast<std::uint8_t>(kind)} << kind_shift) | index;
}
[[nodiscard]] constexpr std::uint64_t time_of(EventKey key) { return key >> time_shift; }
[[nodiscard]] constexpr EventKind kind_of(EventKey key) { return static_cast<EventKind>((key >> kind_shift) & 3U); }
[[nodiscard]] constexpr std::uint32_t index_of(EventKey key) { return static_cast<std::uint32_t>(key & index_mask); }

class SeatTree {
public:
    void resize(std::uint32_t seats) {
        leaves_ = std::bit_ceil(seats > 0 ? seats : 1U);
        keys_.assign(std::size_t{2} * leaves_, never);
    }
    [[nodiscard]] EventKey top() const { return keys_[1]; }
    [[nodiscard]] EventKey at(std::uint32_t seat) const { return keys_[leaves_ + seat]; }
    void set(std::uint32_t seat, EventKey key) {
        EventKey* keys = keys_.data();
        std::uint32_t i = leaves_ + seat;
        keys[i] = key;
        while (i > 1) {
            const EventKey other = keys[i ^ 1U];
            key = other < key ? other : key;
            i >>= 1U;
            keys[i] = key;
        }
    }
    //! Midnight: every pending end is told in the next day's microseconds.
    void new_day(std::uint64_t microseconds) {
        for (EventKey& key : keys_)
            if (key != never) key -= microseconds << time_shift;
    }

private:
    std::uint32_t leaves_{1};
    std::vector<EventKey> keys_{never, never};
};

//! Patience and returns of today: a heap of keys, four children a node; what is no longer wanted is ignored when it comes
//! up. Which child is least is anybody's guess, so it is worked out without a branch: nodes beyond the last hold `never`.
class KeyHeap {
public:
    [[nodiscard]] EventKey top() const { return heap_.front(); }
    void push(EventKey key) {
        std::size_t i = size_++;
        heap_.push_back(never);
        while (i > 0 && heap_[(i - 1) / 4] > key) {
            heap_[i] = heap_[(i - 1) / 4];
            i = (i - 1) / 4;
        }
        heap_[i] = key;
    }
    void pop() {
        const EventKey key = heap_[--size_];
        heap_[size_] = never;
        heap_.pop_back();
        if (size_ == 0) return;
        EventKey* const keys = heap_.data();
        std::size_t i = 0;
        for (std::size_t first = 1; first < size_; first = 4 * i + 1) {
            const std::size_t low = first + (keys[first + 1] < keys[first]);
            const std::size_t high = first + 2 + (keys[first + 3] < keys[first + 2]);
            const EventKey of_low = keys[low];
            const EventKey of_high = keys[high];
            const EventKey least = of_high < of_low ? of_high : of_low;
            if (least >= key) break;
            keys[i] = least;
            i = of_high < of_low ? high : low;
        }
        keys[i] = key;
    }
    void new_day(std::uint64_t microseconds) {
        for (std::size_t i = 0; i < size_; ++i) heap_[i] -= microseconds << time_shift;
    }

private:
    static constexpr std::size_t beyond = 4;  // nodes that hold `never`: a node's first child may be the last key
    std::size_t size_{0};
    std::vector<EventKey> heap_ = std::vector<EventKey>(beyond, never);
};

}  // namespace goodwill::simulation
