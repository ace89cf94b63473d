// Running mean and variance (Welford 1962), which stay right where sums of squares would cancel. Two halves merge into
// the whole (Chan, Golub & LeVeque 1983); merge in a fixed order where results must be equal to the bit.
#pragma once
#include <cmath>
#include <cstdint>
#include <limits>

namespace goodwill::statistics {

class Moments {
public:
    void add(double value) {
        ++count_;
        const double before = value - mean_;
        mean_ += before / static_cast<double>(count_);
        squares_ += before * (value - mean_);
        if (value < least_)
            least_ = value;
        if (value > greatest_)
            greatest_ = value;
    }
    void merge(const Moments& other) {
        if (other.count_ == 0)
            return;
        const double n = static_cast<double>(count_);
        const double m = static_cast<double>(other.count_);
        const double gap = other.mean_ - mean_;
        mean_ += gap * (m / (n + m));
        squares_ += other.squares_ + gap * gap * (n * m / (n + m));
        count_ += other.count_;
        if (other.least_ < least_)
            least_ = other.least_;
        if (other.greatest_ > greatest_)
            greatest_ = other.greatest_;
    }
    [[nodiscard]] std::uint64_t count() const { return count_; }
    [[nodiscard]] double mean() const { return mean_; }  // 0 when empty
    //! Unbiased (divided by n - 1), in squared units of the values; 0 for fewer than two values.
    [[nodiscard]] double variance() const { return count_ < 2 ? 0. : squares_ / static_cast<double>(count_ - 1); }
    [[nodiscard]] double deviation() const { return std::sqrt(variance()); }
    //! Of the mean; 0 for fewer than two values.
    [[nodiscard]] double standard_error() const {
        return count_ < 2 ? 0. : std::sqrt(variance() / static_cast<double>(count_));
    }
    [[nodiscard]] double least() const { return least_; }        // +infinity when empty
    [[nodiscard]] double greatest() const { return greatest_; }  // -infinity when empty

private:
    std::uint64_t count_{0};
    double mean_{0};
    double squares_{0};
    double least_{std::numeric_limits<double>::infinity()};
    double greatest_{-std::numeric_limits<double>::infinity()};
};

}  // namespace goodwill::statistics
