// The least value of a smooth function of a few numbers without its derivatives: the downhill simplex (Nelder & Mead 1965),
// begun anew from what it found until a fresh simplex finds nothing lower.
#pragma once
#include <functional>
#include <vector>

namespace goodwill::statistics {

struct Minimum {
    std::vector<double> at{};
    double value{0};
    bool found{false};  // false: the steps did not become small within `most_steps`
};

//! Starts around `from` with steps of `step` in each direction; done when the values of the simplex differ by less than
//! `tolerance`. The function may return infinity where it is not defined, but not at `from`.
[[nodiscard]] Minimum minimise(const std::function<double(const std::vector<double>&)>& function, std::vector<double> from,
                               double step = .5, double tolerance = 1e-10, int most_steps = 20000);

}  // namespace goodwill::statistics
