// Large arrays behave like any vector, whatever pages they lie on.
#include "base/large_pages.hpp"

#include <cstdint>
#include <numeric>

#include "support/catch.hpp"

using goodwill::base::LargeVector;

TEST_CASE("A vector on large pages keeps what it holds while it grows, moves and is copied") {
    LargeVector<std::uint32_t> numbers;
    for (std::uint32_t n = 0; n < 3'000'000; ++n)  // crosses the size from which pages are large
        numbers.push_back(n);
    const LargeVector<std::uint32_t> copy = numbers;
    const LargeVector<std::uint32_t> moved = std::move(numbers);
    CHECK(copy == moved);
    CHECK(std::accumulate(moved.begin(), moved.end(), std::uint64_t{0}) == std::uint64_t{3'000'000} * 2'999'999 / 2);
    CHECK(reinterpret_cast<std::uintptr_t>(moved.data()) % (std::size_t{2} << 20U) == 0);  // NOLINT: the address is the point
}
