// See path_model.hpp. Weights alternate between the two views of a construct until they agree: from outside, the weighted
// sum of its items; from inside, what acts on it (weighted by regression) and what it acts on (by correlation).
#include "statistics/path_model.hpp"

#include <fmt/format.h>

#include <Eigen/Dense>
#include <cmath>

#include "base/check.hpp"

namespace goodwill::statistics {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr int most_iterations = 1000;
constexpr double settled = 1e-10;  // largest change of a weight

//! Mean 0 and variance 1 (n - 1); false if there is nothing to divide by.
bool standardise(Eigen::Ref<VectorXd> v) {
    v.array() -= v.mean();
    const double deviation = std::sqrt(v.squaredNorm() / static_cast<double>(v.size() - 1));
    if (!(deviation > 1e-12))
        return false;
    v /= deviation;
    return true;
}

class Estimation {
public:
    Estimation(std::span<const double> rows, std::size_t columns, const PathModel& model) : model_{model} {
        using Table = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        rows_ = static_cast<Index>(rows.size() / columns);
        const Eigen::Map<const Table> table{rows.data(), rows_, static_cast<Index>(columns)};
        for (const PathModel::Block& block : model.blocks) {
            GOODWILL_CHECK(!block.items.empty(), fmt::format("construct '{}' has no items", block.name));
            MatrixXd& items = items_.emplace_back(rows_, static_cast<Index>(block.items.size()));
            for (std::size_t i = 0; i < block.items.size(); ++i) {
                GOODWILL_CHECK(block.items[i] < columns, fmt::format("item {} of {}", block.items[i], columns));
                items.col(static_cast<Index>(i)) = table.col(static_cast<Index>(block.items[i]));
                possible_ = standardise(items.col(static_cast<Index>(i))) && possible_;
            }
        }
        causes_.resize(model.blocks.size());
        for (std::size_t p = 0; p < model.paths.size(); ++p)
            causes_[model.paths[p].to].push_back(p);
    }

    std::optional<PathFit> fit() {
        if (!possible_ || !settle())
            return std::nullopt;
        PathFit result{.iterations = iterations_};
        result.coefficients.resize(model_.paths.size());
        for (std::size_t b = 0; b < items_.size(); ++b) {
            if (items_[b].rowwise().sum().dot(scores_[b]) < 0)
                scores_[b] = -scores_[b];
        }
        for (std::size_t b = 0; b < items_.size(); ++b) {
            const VectorXd loading = items_[b].transpose() * scores_[b] / static_cast<double>(rows_ - 1);
            result.loadings.emplace_back(loading.begin(), loading.end());
            const std::optional<VectorXd> effects = effects_on(b);
            if (!effects)
                return std::nullopt;
            for (std::size_t i = 0; i < causes_[b].size(); ++i)
                result.coefficients[causes_[b][i]] = (*effects)(static_cast<Index>(i));
            const VectorXd unexplained = scores_[b] - causes_of(b) * *effects;
            result.r_squared.push_back(causes_[b].empty() ? 0. : 1 - unexplained.squaredNorm() / scores_[b].squaredNorm());
        }
        return result;
    }

private:
    bool settle() {
        std::vector<VectorXd> weights;
        for (const MatrixXd& items : items_) {
            weights.emplace_back(VectorXd::Ones(items.cols()));
            scores_.emplace_back(items * weights.back());
            if (!standardise(scores_.back()))
                return false;
        }
        for (iterations_ = 1; iterations_ <= most_iterations; ++iterations_) {
            double change = 0;
            std::vector<VectorXd> next;
            for (std::size_t b = 0; b < items_.size(); ++b) {
                const std::optional<VectorXd> inner = inner_view(b);
                if (!inner)
                    return false;
                VectorXd weight = items_[b].transpose() * *inner / static_cast<double>(rows_ - 1);
                VectorXd outer = items_[b] * weight;
                const double deviation = std::sqrt(outer.squaredNorm() / static_cast<double>(rows_ - 1));
                if (!(deviation > 1e-12))
                    return false;
                weight /= deviation;
                change = std::max(change, (weight - weights[b]).cwiseAbs().maxCoeff());
                weights[b] = std::move(weight);
                next.push_back(outer / deviation);
            }
            scores_ = std::move(next);
            if (change < settled)
                return true;
        }
        return false;
    }

    [[nodiscard]] MatrixXd causes_of(std::size_t construct) const {
        MatrixXd causes{rows_, static_cast<Index>(causes_[construct].size())};
        for (std::size_t i = 0; i < causes_[construct].size(); ++i)
            causes.col(static_cast<Index>(i)) = scores_[model_.paths[causes_[construct][i]].from];
        return causes;
    }

    //! Coefficients of the regression of a construct on all that acts on it.
    [[nodiscard]] std::optional<VectorXd> effects_on(std::size_t construct) const {
        if (causes_[construct].empty())
            return VectorXd{};
        const Eigen::ColPivHouseholderQR<MatrixXd> decomposition{causes_of(construct)};
        if (decomposition.rank() < static_cast<Index>(causes_[construct].size()))
            return std::nullopt;
        return VectorXd{decomposition.solve(scores_[construct])};
    }

    //! A construct as its neighbours see it. One without neighbours sees itself.
    [[nodiscard]] std::optional<VectorXd> inner_view(std::size_t construct) const {
        const std::optional<VectorXd> effects = effects_on(construct);
        if (!effects)
            return std::nullopt;
        VectorXd view = causes_of(construct) * *effects;
        bool alone = causes_[construct].empty();
        for (const PathModel::Path& path : model_.paths) {
            if (path.from != construct)
                continue;
            view += scores_[path.to] * (scores_[construct].dot(scores_[path.to]) / static_cast<double>(rows_ - 1));
            alone = false;
        }
        return alone ? scores_[construct] : view;
    }

    const PathModel& model_;
    Index rows_{0};
    bool possible_{true};
    int iterations_{0};
    std::vector<MatrixXd> items_;                   // standardised, block by block
    std::vector<std::vector<std::size_t>> causes_;  // paths into each construct
    std::vector<VectorXd> scores_;
};

}  // namespace

std::optional<PathFit> fit_path_model(std::span<const double> rows, std::size_t columns, const PathModel& model) {
    GOODWILL_CHECK(columns > 0 && rows.size() % columns == 0, fmt::format("{} cells in {} columns", rows.size(), columns));
    for (const PathModel::Path& path : model.paths)
        GOODWILL_CHECK(path.from < model.blocks.size() && path.to < model.blocks.size() && path.from != path.to,
                       fmt::format("a path from construct {} to {} of {}", path.from, path.to, model.blocks.size()));
    if (rows.size() / columns <= columns)
        return std::nullopt;
    return Estimation{rows, columns, model}.fit();
}

}  // namespace goodwill::statistics
