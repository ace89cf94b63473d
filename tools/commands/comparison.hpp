// What a comparison found, before it is written on a screen or as JSON: for every policy every figure with its verdict,
// who was saved and lost, the money, and what warned first.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "experiment/comparison.hpp"
#include "experiment/courses.hpp"
#include "experiment/fates.hpp"
#include "experiment/resume.hpp"
#include "tools/commands/findings.hpp"
#include "tools/commands/headline.hpp"
#include "tools/commands/load.hpp"

namespace goodwill::commands {

//! One figure under one policy. Without a pair the figure has no value in at least two runs of both worlds.
struct ComparedFigure {
    std::optional<experiment::PairedFigure> pair{};
    double margin{0};
    experiment::Judged judged{};
    std::optional<experiment::FirstSign> sign{};
};

//! What a policy does to the account.
struct MoneyMatters {
    experiment::PairedFigure profit{};
    double costs{0};   // on average: what the policy costs in itself and in more pay; negative when it saves
    double brings{0};  // the rest of the difference of profit
    std::size_t pays{0};                      // pairs with more profit at the end
    std::optional<double> typical_day{};      // median over these of the day from which on it has paid for itself
    std::optional<std::size_t> behind_until{};  // last day on which the account is behind on average; absent if never
};

struct ComparedPolicy {
    std::string name{};
    std::string word{};  // as typed
    std::vector<ComparedFigure> figures{};  // by their numbers in the registry
    std::vector<std::optional<experiment::FigureSummary>> levels{};  // likewise, with the policy
    std::optional<MoneyMatters> money{};
    experiment::Census census{};
    std::optional<std::uint32_t> somebody{};  // whose life ends otherwise in the first pair, and worth a look
    std::optional<statistics::Interval> gain_nps{}, gain_profit{};
};

//! Places of the world as it is and the policies, in this order, by one figure.
struct Ranking {
    std::size_t figure{0};
    std::vector<std::size_t> places{};
};

struct Comparison {
    const Prepared* prepared{nullptr};
    std::size_t pairs{0};
    std::vector<HeadlineFigure> lines{};
    std::vector<std::optional<experiment::FigureSummary>> baseline{};  // by the figures' numbers, as it is
    std::vector<ComparedPolicy> policies{};
    std::vector<Ranking> rankings{};  // with two policies or more
    [[nodiscard]] const results::Registry& figures() const { return prepared->figures; }
    [[nodiscard]] std::optional<std::size_t> find(std::string_view figure) const;
};

//! A world's results, read back replication by replication.
struct WorldResults {
    std::vector<results::Record> records{};  // without their days
    std::vector<experiment::Weeks> weeks{};
    std::vector<std::vector<double>> profits{};  // day by day; empty where profit is no figure
};

//! The worlds as it is and under each policy, in the order of Prepared::under.
[[nodiscard]] Comparison compare_worlds(const Prepared& prepared, const std::vector<WorldResults>& worlds);

}  // namespace goodwill::commands
