// Scenario files run through the real loader and engine, their figures as one value a replication: what the closed forms
// are compared with.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "results/record.hpp"

namespace goodwill::support {

//! Figures by name, one value for each replication.
class LessonFigures {
public:
    //! Runs scenarios/lessons/<lesson>.yaml; fails the test with the diagnostics when it does not load.
    LessonFigures(const std::string& lesson, std::uint64_t seed, const std::vector<std::string>& settings = {},
                  std::uint32_t replications = 30);
    [[nodiscard]] const std::vector<double>& operator[](const std::string& figure) const;
    //! The same in other units, or as a share instead of per cent.
    [[nodiscard]] std::vector<double> scaled(const std::string& figure, double factor) const;
    //! One figure's part in the sum of several, replication by replication.
    [[nodiscard]] std::vector<double> part(const std::string& figure, const std::vector<std::string>& of) const;
    //! A figure as it was on one reported day, 0 being the first; of runs of up to twenty years.
    [[nodiscard]] std::vector<double> on_day(const std::string& figure, std::size_t day, double factor = 1) const;

private:
    static constexpr std::size_t most_days_kept = 7300;
    std::vector<results::Record> records_;
    std::map<std::string, std::size_t, std::less<>> place_;
    std::map<std::string, std::vector<double>, std::less<>> values_;
};

}  // namespace goodwill::support
