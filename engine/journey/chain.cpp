#include "journey/chain.hpp"

#include <Eigen/Dense>

#include <cmath>

#include "base/check.hpp"

namespace goodwill::journey {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = Eigen::VectorXd;

Matrix identity_minus(const std::vector<double>& moves, Eigen::Index n) {
    return Matrix::Identity(n, n) - Eigen::Map<const Matrix>(moves.data(), n, n);
}

//! Where the chain may go on for ever the matrix is singular, and the solution explodes or goes negative.
bool is_sound(const Vector& visits) {
    return visits.allFinite() && (visits.array() > -1e-9).all() && (visits.array() < 1e12).all();
}

std::vector<double> to_vector(const Vector& v) { return {v.data(), v.data() + v.size()}; }

}  // namespace

Chain::Chain(std::size_t places, std::size_t ends) : places_{places}, ends_{ends}, moves_(places * places), exits_(places * ends) {}

void Chain::add_move(std::size_t from, std::size_t to, double probability) {
    GOODWILL_CHECK(from < places_ && to < places_, "a move outside of the chain");
    moves_[from * places_ + to] += probability;
}

void Chain::add_end(std::size_t from, std::size_t end, double probability) {
    GOODWILL_CHECK(from < places_ && end < ends_, "an end outside of the chain");
    exits_[from * ends_ + end] += probability;
}

std::optional<std::vector<double>> Chain::visits(const std::vector<double>& start) const {
    GOODWILL_CHECK(start.size() == places_, "a start for every place");
    if (places_ == 0) return std::vector<double>{};
    const auto n = static_cast<Eigen::Index>(places_);
    const Matrix a = identity_minus(moves_, n).transpose();
    const Vector x = a.partialPivLu().solve(Eigen::Map<const Vector>(start.data(), n));
    if (!is_sound(x)) return std::nullopt;
    return to_vector(x);
}

std::vector<double> Chain::absorbed(const std::vector<double>& visits) const {
    std::vector<double> chance(ends_);
    for (std::size_t place = 0; place < places_; ++place) {
        for (std::size_t end = 0; end < ends_; ++end) chance[end] += visits[place] * exits_[place * ends_ + end];
    }
    return chance;
}

std::optional<Steps> Chain::steps() const {
    if (places_ == 0) return Steps{};
    const auto n = static_cast<Eigen::Index>(places_);
    const Eigen::PartialPivLU<Matrix> lu{identity_minus(moves_, n)};
    const Vector mean = lu.solve(Vector::Ones(n));
    if (!is_sound(mean)) return std::nullopt;
    const Vector variance = 2.0 * lu.solve(mean) - mean - mean.cwiseProduct(mean);  // (2N - I) t - t*t
    return Steps{to_vector(mean), to_vector(variance)};
}

}  // namespace goodwill::journey
