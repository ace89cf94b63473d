// See minimise.hpp: reflection 1, expansion 2, contraction 1/2, shrinking 1/2, as in the paper.
#include "statistics/minimise.hpp"

#include <algorithm>
#include <utility>

namespace goodwill::statistics {

namespace {

using Function = std::function<double(const std::vector<double>&)>;

struct Corner {
    std::vector<double> at;
    double value;
};

//! The point that far beyond `centre`, seen from `corner`: 1 reflects, -1/2 lies halfway back.
std::vector<double> beyond(const std::vector<double>& centre, const std::vector<double>& corner, double how_far) {
    std::vector<double> point = centre;
    for (std::size_t i = 0; i < point.size(); ++i)
        point[i] += how_far * (centre[i] - corner[i]);
    return point;
}

class Simplex {
public:
    Simplex(const Function& function, const std::vector<double>& from, double step) : function_{function} {
        corners_.push_back({from, function(from)});
        for (std::size_t i = 0; i < from.size(); ++i) {
            std::vector<double> at = from;
            at[i] += step;
            corners_.push_back({at, function(at)});
        }
    }

    //! Goes downhill; how many steps were left over, 0 if they ran out.
    int descend(double tolerance, int steps) {
        for (; steps > 0; --steps) {
            std::stable_sort(corners_.begin(), corners_.end(),
                             [](const Corner& a, const Corner& b) { return a.value < b.value; });
            if (corners_.back().value - corners_.front().value < tolerance)
                break;
            step();
        }
        return steps;
    }

    [[nodiscard]] const Corner& best() const { return corners_.front(); }

private:
    void step() {
        Corner& worst = corners_.back();
        std::vector<double> centre(worst.at.size(), 0.);
        for (std::size_t c = 0; c + 1 < corners_.size(); ++c) {
            for (std::size_t i = 0; i < centre.size(); ++i)
                centre[i] += corners_[c].at[i] / static_cast<double>(corners_.size() - 1);
        }
        const Corner reflected = tried(beyond(centre, worst.at, 1.));
        if (reflected.value < corners_.front().value) {
            const Corner expanded = tried(beyond(centre, worst.at, 2.));
            worst = expanded.value < reflected.value ? expanded : reflected;
            return;
        }
        if (reflected.value < corners_[corners_.size() - 2].value) {
            worst = reflected;
            return;
        }
        const Corner contracted = tried(beyond(centre, worst.at, reflected.value < worst.value ? .5 : -.5));
        if (contracted.value < std::min(reflected.value, worst.value)) {
            worst = contracted;
            return;
        }
        for (std::size_t c = 1; c < corners_.size(); ++c)
            corners_[c] = tried(beyond(corners_.front().at, corners_[c].at, -.5));
    }

    [[nodiscard]] Corner tried(std::vector<double> at) const {
        const double value = function_(at);
        return {std::move(at), value};
    }

    const Function& function_;
    std::vector<Corner> corners_;
};

}  // namespace

Minimum minimise(const Function& function, std::vector<double> from, double step, double tolerance, int most_steps) {
    Minimum lowest{from, function(from), false};
    for (int left = most_steps; left > 0;) {
        Simplex simplex{function, lowest.at, step};
        left = simplex.descend(tolerance, left);
        const bool settled = left > 0 && lowest.value - simplex.best().value < tolerance;
        if (simplex.best().value < lowest.value) {
            lowest.at = simplex.best().at;
            lowest.value = simplex.best().value;
        }
        if (settled) {
            lowest.found = true;
            break;
        }
    }
    return lowest;
}

}  // namespace goodwill::statistics
