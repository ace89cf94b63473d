// The open population: who comes into the market and who leaves it for good. People come as a Poisson stream; the n-th who
// comes on a day has the same number, hence the same luck, in every arm whose rate on that day is not below the reference's,
// for their rows are laid out beforehand at the reference rate. Whoever comes beyond that, or is brought by a customer, gets a
// row of his own behind all others. Everybody leaves at one rate, by one threshold a person. A closed market costs nothing.
#pragma once
#include <cstdint>
#include <vector>

#include "simulation/alarms.hpp"
#include "simulation/model.hpp"

namespace goodwill::simulation {

class World;

class Market {
public:
    Market(const Model& model, const random::Luck& luck);
    //! Rows to be kept for those who will come at the reference rate, after the people of the first morning.
    [[nodiscard]] std::uint32_t reserved() const { return first_.empty() ? 0 : first_.back(); }
    //! The first morning: everybody gets his threshold of leaving.
    void start(const World& world);
    //! Morning: whom the last day's hazard has reached leaves; today's newcomers and those invited yesterday come.
    void open_day(World& world);
    //! Somebody new, brought by a customer, will be our customer tomorrow.
    void invite(std::uint32_t by) { invited_.push_back(by); }

private:
    struct Newcomer {
        std::uint32_t row, by;
    };
    [[nodiscard]] std::uint32_t coming(const random::Luck& luck, base::Day day, double per_year) const;
    void set_leaving(const World& world, std::uint32_t person);

    std::uint32_t people_;
    int first_day_;
    bool anybody_leaves_{false};
    std::vector<std::uint32_t> first_;   // by day: newcomers of earlier days at the reference rate; empty without any
    std::vector<std::uint32_t> invited_; // by whom
    std::vector<Newcomer> newcomers_;
    Alarms leaving_{};
    bool begun_{false};
};

}  // namespace goodwill::simulation
