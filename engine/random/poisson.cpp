// The Poisson quantile by summing probabilities upwards from a count below which nothing measurable lies.
#include <fmt/format.h>

#include "base/check.hpp"
#include "random/functions.hpp"
#include "random/sampler.hpp"

namespace goodwill::random {

int poisson_quantile(double u, double mean) {
    GOODWILL_CHECK(mean >= 0. && mean <= 700., fmt::format("mean {} is outside [0, 700]", mean));
    const double start = mean - 9. * __builtin_sqrt(mean) - 20.;  // less than 1e-18 lies below
    int count = start > 10. ? static_cast<int>(start) : 0;
    double probability = count == 0 ? exp(-mean) : exp(count * log(mean) - mean - log_gamma(count + 1.));
    double sum = probability;
    while (sum < u && (probability > 1e-18 || count < mean)) {
        ++count;
        probability *= mean / count;
        sum += probability;
    }
    return count;
}

//! The sums that poisson_quantile would make; above a mean of ten it begins elsewhere, and nothing is tabled.
PoissonQuantile::PoissonQuantile(double mean) : mean_{mean} {
    if (mean > 10) return;
    double probability = exp(-mean);
    double sum = probability;
    for (int count = 0; count < tabled; ++count) {
        reached_[static_cast<std::size_t>(count)] = sum;
        probability *= mean / (count + 1);
        sum += probability;
    }
}

}  // namespace goodwill::random
