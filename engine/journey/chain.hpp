// A journey as an absorbing Markov chain (Kemeny & Snell 1960): how often each touchpoint is visited before the journey ends,
// and how it ends. With Q the moves between touchpoints and R those into ends:
//   N = (I - Q)^-1   expected visits        B = N R              chance of each end
//   t = N 1          expected steps         var = (2N - I) t - t*t  their variance
// Eigen stays inside.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

namespace goodwill::journey {

//! Steps until the end, from each place: moments of the number of visits in all.
struct Steps {
    std::vector<double> mean;
    std::vector<double> variance;
};

class Chain {
public:
    Chain(std::size_t places, std::size_t ends);

    //! Adds to the chance of going from a place to another place, or to an end; chances from one place may sum to 1 at most.
    void add_move(std::size_t from, std::size_t to, double probability);
    void add_end(std::size_t from, std::size_t end, double probability);

    [[nodiscard]] std::size_t places() const { return places_; }
    [[nodiscard]] std::size_t ends() const { return ends_; }
    [[nodiscard]] double move(std::size_t from, std::size_t to) const { return moves_[from * places_ + to]; }

    //! Expected visits of each place when the journey starts at place i with chance `start[i]`; absent when it may go on for ever.
    [[nodiscard]] std::optional<std::vector<double>> visits(const std::vector<double>& start) const;
    //! Chance of each end, for these visits.
    [[nodiscard]] std::vector<double> absorbed(const std::vector<double>& visits) const;
    //! Absent when the journey may go on for ever.
    [[nodiscard]] std::optional<Steps> steps() const;

private:
    std::size_t places_;
    std::size_t ends_;
    std::vector<double> moves_;  // by row
    std::vector<double> exits_;  // by row
};

}  // namespace goodwill::journey
