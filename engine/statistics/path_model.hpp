// Partial least squares path modelling (Wold 1982; Tenenhaus, Esposito Vinzi, Chatelin & Lauro 2005): constructs that are
// measured by blocks of items (mode A) and act on each other along paths, by the path weighting scheme. It is the estimator
// behind the European Customer Satisfaction Index.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace goodwill::statistics {

//! What measures what, and what acts on what. Constructs are known by their place in `blocks`.
struct PathModel {
    struct Block {
        std::string name;
        std::vector<std::size_t> items;  // columns of the table
    };
    struct Path {
        std::size_t from;
        std::size_t to;
    };
    std::vector<Block> blocks;
    std::vector<Path> paths;
};

struct PathFit {
    std::vector<double> coefficients{};           // of the paths, in their order; between standardised constructs
    std::vector<double> r_squared{};              // of each construct; 0 for one that nothing acts on
    std::vector<std::vector<double>> loadings{};  // correlation of each item with its construct, block by block
    int iterations{0};
};

//! One row a respondent, row after row (otherwise our mistake), at least one item a block. A construct points in the
//! direction of its items' sum. Absent if there are not more rows than columns, an item does not vary, constructs that act
//! on the same one depend on each other, or the weights do not settle.
[[nodiscard]] std::optional<PathFit> fit_path_model(std::span<const double> rows, std::size_t columns,
                                                    const PathModel& model);

}  // namespace goodwill::statistics
