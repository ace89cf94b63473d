// Memory for large arrays that are read at random places: pages of 2 MB where the system has them, since a processor
// remembers the places of few pages and looking one up costs more than the read itself. Small arrays lie where they
// always do.
#pragma once
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <vector>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace goodwill::base {

template <class T>
struct LargePages {
    using value_type = T;
    LargePages() = default;
    template <class U>
    LargePages(const LargePages<U>&) {}  // NOLINT: allocators convert

    [[nodiscard]] T* allocate(std::size_t n) {
        const std::size_t bytes = n * sizeof(T);
        if (bytes < threshold)
            return std::allocator<T>{}.allocate(n);
        const std::size_t rounded = (bytes + page - 1) / page * page;
        void* memory = std::aligned_alloc(page, rounded);
        if (memory == nullptr)
            throw std::bad_alloc{};
#if defined(MADV_HUGEPAGE)
        static_cast<void>(madvise(memory, rounded, MADV_HUGEPAGE));  // a wish: without it all works as before
#endif
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t n) {
        if (n * sizeof(T) < threshold)
            std::allocator<T>{}.deallocate(memory, n);
        else
            std::free(memory);  // NOLINT: of aligned_alloc
    }
    template <class U>
    friend bool operator==(const LargePages&, const LargePages<U>&) {
        return true;
    }

private:
    static constexpr std::size_t page = std::size_t{2} << 20U;
    static constexpr std::size_t threshold = 2 * page;
};

template <class T>
using LargeVector = std::vector<T, LargePages<T>>;

}  // namespace goodwill::base
