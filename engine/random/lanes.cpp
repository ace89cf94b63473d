// Philox by lanes. The 32 x 32 -> 64 bit multiplication is one instruction on vectors of 64-bit lanes, which compilers
// do not find from plain code (g++ 12 shuffles so much that it is slower than scalar), hence the intrinsics. The upper
// halves of lanes carry rubbish that the multiplication ignores. With registers of 128 bits nothing is gained over
// scalar code.
#include "random/lanes.hpp"

#include "random/clones.hpp"
#include "random/functions.hpp"

#if defined(__x86_64__)
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wuninitialized"  // both falsely found in <immintrin.h>: GCC PR 105593
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <immintrin.h>
#endif

namespace goodwill::random {

namespace {

#if defined(__x86_64__)

constexpr std::uint32_t multiplier0 = 0xD2511F53U;
constexpr std::uint32_t multiplier1 = 0xCD9E8D57U;
constexpr std::uint32_t step0 = 0x9E3779B9U;
constexpr std::uint32_t step1 = 0xBB67AE85U;

[[gnu::target("avx2"), gnu::always_inline]] inline void turn(__m256i (&w)[4], __m256i key0, __m256i key1) {
    const __m256i p = _mm256_mul_epu32(w[0], _mm256_set1_epi64x(static_cast<long long>(multiplier0)));
    const __m256i q = _mm256_mul_epu32(w[2], _mm256_set1_epi64x(static_cast<long long>(multiplier1)));
    w[0] = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(q, 32), w[1]), key0);
    w[1] = q;
    w[2] = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(p, 32), w[3]), key1);
    w[3] = p;
}

// Four fours side by side, so that the multiplications of one hide behind those of the others.
[[gnu::target("avx2")]] void philox_sixteen(const Lanes& counter, std::uint32_t key0, std::uint32_t key1, Lanes& out) {
    __m256i w[4][4];
    for (std::size_t four = 0; four < 4; ++four) {
        for (std::size_t j = 0; j < 4; ++j) {
            w[four][j] =
                _mm256_cvtepu32_epi64(_mm_load_si128(reinterpret_cast<const __m128i*>(&counter.word[j][4 * four])));
        }
    }
#pragma GCC unroll 10
    for (int round = 0; round < 10; ++round) {
        const __m256i k0 = _mm256_set1_epi64x(static_cast<long long>(key0));
        const __m256i k1 = _mm256_set1_epi64x(static_cast<long long>(key1));
        turn(w[0], k0, k1);
        turn(w[1], k0, k1);
        turn(w[2], k0, k1);
        turn(w[3], k0, k1);
        key0 += step0;
        key1 += step1;
    }
    const __m256i even = _mm256_setr_epi32(0, 2, 4, 6, 0, 2, 4, 6);
    for (std::size_t four = 0; four < 4; ++four) {
        for (std::size_t j = 0; j < 4; ++j) {
            const __m128i packed = _mm256_castsi256_si128(_mm256_permutevar8x32_epi32(w[four][j], even));
            _mm_store_si128(reinterpret_cast<__m128i*>(&out.word[j][4 * four]), packed);
        }
    }
}

[[gnu::target("avx512f"), gnu::always_inline]] inline void turn(__m512i (&w)[4], __m512i key0, __m512i key1) {
    const __m512i p = _mm512_mul_epu32(w[0], _mm512_set1_epi64(static_cast<long long>(multiplier0)));
    const __m512i q = _mm512_mul_epu32(w[2], _mm512_set1_epi64(static_cast<long long>(multiplier1)));
    w[0] = _mm512_xor_si512(_mm512_xor_si512(_mm512_srli_epi64(q, 32), w[1]), key0);
    w[1] = q;
    w[2] = _mm512_xor_si512(_mm512_xor_si512(_mm512_srli_epi64(p, 32), w[3]), key1);
    w[3] = p;
}

// Two eights side by side.
[[gnu::target("avx512f")]] void philox_two_eights(const Lanes& counter, std::uint32_t key0, std::uint32_t key1,
                                                  Lanes& out) {
    __m512i w[2][4];
    for (std::size_t eight = 0; eight < 2; ++eight) {
        for (std::size_t j = 0; j < 4; ++j) {
            w[eight][j] =
                _mm512_cvtepu32_epi64(_mm256_load_si256(reinterpret_cast<const __m256i*>(&counter.word[j][8 * eight])));
        }
    }
#pragma GCC unroll 10
    for (int round = 0; round < 10; ++round) {
        const __m512i k0 = _mm512_set1_epi64(static_cast<long long>(key0));
        const __m512i k1 = _mm512_set1_epi64(static_cast<long long>(key1));
        turn(w[0], k0, k1);
        turn(w[1], k0, k1);
        key0 += step0;
        key1 += step1;
    }
    for (std::size_t eight = 0; eight < 2; ++eight) {
        for (std::size_t j = 0; j < 4; ++j) {
            _mm256_store_si256(reinterpret_cast<__m256i*>(&out.word[j][8 * eight]), _mm512_cvtepi64_epi32(w[eight][j]));
        }
    }
}

#endif

}  // namespace

void philox_lanes(const Lanes& counter, std::uint32_t key0, std::uint32_t key1, Lanes& out, Width width) {
#if defined(__x86_64__)
    static const bool has_512_bits = __builtin_cpu_supports("avx512f") != 0;
    static const bool has_256_bits = __builtin_cpu_supports("avx2") != 0;
    if (width == Width::widest && has_512_bits) {
        return philox_two_eights(counter, key0, key1, out);
    }
    if (width >= Width::half && has_256_bits) {
        return philox_sixteen(counter, key0, key1, out);
    }
#else
    static_cast<void>(width);
#endif
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        const Block b = philox(counter.block(lane).word, key0, key1);
        for (std::size_t j = 0; j < 4; ++j)
            out.word[j][lane] = b.word[j];
    }
}

GOODWILL_CLONES void uniform_lanes(const Lanes& drawn, std::array<double, lane_count>& out) {
    for (std::size_t i = 0; i < lane_count; ++i) {
        // 52 random bits below the exponent of 1 give [1, 2); both steps back are exact.
        const std::uint64_t bits = (std::uint64_t{drawn.word[0][i]} << 20U) | (drawn.word[1][i] >> 12U);
        out[i] = (detail::from_bits(bits | 0x3FF0000000000000ULL) - 1.) + 0x1p-53;
    }
}

GOODWILL_CLONES void normals_of_words(const std::uint32_t* __restrict words, float* __restrict out, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i)
        out[i] = normal_of_word(words[i]);
}

}  // namespace goodwill::random
