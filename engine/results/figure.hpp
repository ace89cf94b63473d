// The registry of figures: what can be watched, compared and printed. A figure is made of tallies, which the engine and
// the models add to every day. Names are <quantity>[.<subject>][.<statistic>].
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goodwill::results {

struct TallyId {
    std::uint32_t index{0};
};

enum class Direction { higher_is_better, lower_is_better, neither };

//! How a figure is made of daily tallies over the reported days.
enum class Aggregation {
    total,      // sum of `top`
    ratio,      // scale x sum of `top` / sum of `bottom`; absent when the sum of `bottom` is 0
    time_mean,  // mean over the days of `top`, a level set every evening
    last,       // `top` on the last day on which it was set
    quantile    // of a histogram the engine keeps (waits)
};

struct FigureInfo {
    std::string name;  // "wait.contact-centre.mean"
    std::string unit;  // "points", "%", "min", "EUR", "people"
    std::string meaning;
    Direction direction{Direction::neither};
    Aggregation aggregation{Aggregation::total};
    TallyId top{};
    TallyId bottom{};
    double scale{1};     // ratios in % have 100
    double quantile{0};  // .9
};

//! All tallies and figures of a world, in the order they were declared. Tallies are shared by name.
class Registry {
public:
    //! The tally of that name, made if new.
    TallyId tally(std::string_view name);
    //! Declares a figure; a second one of that name is our mistake.
    void figure(FigureInfo info);

    //! Shorthands for the common forms.
    void total(std::string name, std::string unit, std::string meaning, Direction direction, TallyId top);
    void ratio(std::string name, std::string unit, std::string meaning, Direction direction, TallyId top,
               TallyId bottom, double scale = 1);
    void time_mean(std::string name, std::string unit, std::string meaning, Direction direction, TallyId top);
    void last(std::string name, std::string unit, std::string meaning, Direction direction, TallyId top);

    [[nodiscard]] const std::vector<FigureInfo>& figures() const { return figures_; }
    [[nodiscard]] const std::vector<std::string>& tallies() const { return tallies_; }
    [[nodiscard]] const FigureInfo* find(std::string_view name) const;

private:
    std::vector<std::string> tallies_;
    std::vector<FigureInfo> figures_;
};

}  // namespace goodwill::results
