// Sorting a day's records by something that spreads evenly, such as the time of day or the number of a person: each goes to
// the bucket of its place, and what shares a bucket is put in order there. Linear where std::sort is not, and the result is
// the same.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace goodwill::simulation {

template <class T>
class SpreadSort {
public:
    //! Sorts `items` by `before`. `place(x)` is below `buckets` and never falls along that order.
    template <class Place, class Before>
    void operator()(std::vector<T>& items, std::size_t buckets, Place place, Before before) {
        first_.assign(buckets + 1, 0);
        for (const T& x : items) ++first_[place(x) + 1];
        for (std::size_t b = 1; b <= buckets; ++b) first_[b] += first_[b - 1];
        next_ = first_;
        sorted_.resize(items.size());
        for (const T& x : items) sorted_[next_[place(x)]++] = x;
        for (std::size_t b = 0; b < buckets; ++b)
            if (first_[b + 1] - first_[b] > 1) std::sort(at(first_[b]), at(first_[b + 1]), before);
        items.swap(sorted_);
    }

private:
    [[nodiscard]] auto at(std::uint32_t i) { return sorted_.begin() + static_cast<std::ptrdiff_t>(i); }

    std::vector<std::uint32_t> first_, next_;
    std::vector<T> sorted_;
};

}  // namespace goodwill::simulation
