// GOODWILL_CLONES before a function makes g++ compile it for wider registers too and choose at start-up. Only for loops
// that treat each element alone: then the clones give the same bits. Sanitizers cannot stand the choice at start-up.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && defined(__OPTIMIZE__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define GOODWILL_CLONES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define GOODWILL_CLONES
#endif
