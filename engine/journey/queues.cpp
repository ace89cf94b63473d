#include "journey/queues.hpp"

#include <algorithm>
#include <cmath>

#include "base/check.hpp"
#include "random/functions.hpp"

namespace goodwill::journey {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double negligible = 1e-18;

//! The birth-death chain of a line, walked from its most likely state to both sides, so that nothing overflows.
class States {
public:
    explicit States(const Line& line) : line_{line}, servers_{static_cast<double>(line.servers)} {
        sum(likeliest());
    }

    [[nodiscard]] LineFigures figures() const {
        const double all = total_;
        LineFigures f;
        f.blocked = at_room_ / all;
        f.present = present_ / all;
        f.waiting = waiting_ / all;
        const double admitted = line_.arrival_rate * (1 - f.blocked);
        f.utilisation = servers_ > 0 ? (f.present - f.waiting) / servers_ : 0;
        if (admitted <= 0) return f;
        f.waits = (all_busy_ - at_room_) / (all - at_room_);
        f.mean_wait = f.waiting / admitted;
        f.abandoned = line_.impatience * f.waiting / admitted;
        return f;
    }

private:
    [[nodiscard]] double death(double n) const {
        return std::min(n, servers_) * line_.service_rate + std::max(0.0, n - servers_) * line_.impatience;
    }

    [[nodiscard]] double likeliest() const {
        const double capacity = servers_ * line_.service_rate;
        double n = 0;
        if (line_.arrival_rate < capacity) {
            n = std::floor(line_.arrival_rate / line_.service_rate);
        } else if (line_.impatience > 0) {
            n = servers_ + std::floor((line_.arrival_rate - capacity) / line_.impatience);
        } else {
            n = limit();
        }
        return std::min(n, limit());
    }

    [[nodiscard]] double limit() const { return line_.room ? static_cast<double>(*line_.room) : infinite; }

    void add(double n, double weight) {
        total_ += weight;
        present_ += weight * n;
        waiting_ += weight * std::max(0.0, n - servers_);
        if (n >= servers_) all_busy_ += weight;
        if (n == limit()) at_room_ += weight;
    }

    void sum(double middle) {
        add(middle, 1);
        double weight = 1;
        for (double n = middle; n > 0 && weight > negligible; --n) {
            weight *= death(n) / line_.arrival_rate;
            add(n - 1, weight);
        }
        weight = 1;
        for (double n = middle; n < limit() && (weight > negligible * total_ || n < servers_); ++n) {
            weight *= line_.arrival_rate / death(n + 1);
            add(n + 1, weight);
        }
    }

    const Line& line_;
    double servers_;
    double total_{0};
    double present_{0};
    double waiting_{0};
    double all_busy_{0};
    double at_room_{0};
};

//! Erlang C in closed form: a line without impatience or limit has an endless geometric tail.
LineFigures patient_line(const Line& line) {
    const double servers = static_cast<double>(line.servers);
    const double offered = line.arrival_rate / line.service_rate;
    LineFigures f;
    if (offered >= servers) {
        return {.keeps_up = false, .waits = 1, .mean_wait = infinite, .present = infinite, .waiting = infinite, .utilisation = 1};
    }
    f.waits = erlang_c(line.servers, offered);
    f.mean_wait = f.waits / (servers * line.service_rate - line.arrival_rate);
    f.waiting = line.arrival_rate * f.mean_wait;
    f.present = f.waiting + offered;
    f.utilisation = offered / servers;
    return f;
}

double normal_hazard(double x) {
    const double density = random::exp(-x * x / 2) * 0.3989422804014326779;
    return density / random::normal_cdf(-x);
}

}  // namespace

LineFigures figures_of(const Line& given) {
    GOODWILL_CHECK(given.service_rate > 0 && given.arrival_rate >= 0 && given.impatience >= 0, "rates of a line");
    Line line = given;
    if (line.room) line.servers = std::min(line.servers, *line.room);
    if (line.arrival_rate == 0) return {};
    if (!line.room && line.impatience == 0) return patient_line(line);
    return States{line}.figures();
}

double erlang_b(std::size_t servers, double offered) {
    double b = 1;
    for (std::size_t k = 1; k <= servers; ++k) b = offered * b / (static_cast<double>(k) + offered * b);
    return b;
}

double erlang_c(std::size_t servers, double offered) {
    const double c = static_cast<double>(servers);
    if (offered >= c) return 1;
    const double b = erlang_b(servers, offered);
    return c * b / (c - offered * (1 - b));
}

double waits_longer(const Line& line, double time) {
    const double capacity = static_cast<double>(line.servers) * line.service_rate;
    const double c = erlang_c(line.servers, line.arrival_rate / line.service_rate);
    return line.arrival_rate >= capacity ? 1 : c * random::exp(-(capacity - line.arrival_rate) * time);
}

double wait_with_one_server(double arrival_rate, double mean_service, double squared_cv) {
    const double busy = arrival_rate * mean_service;
    if (busy >= 1) return infinite;
    return arrival_rate * mean_service * mean_service * (1 + squared_cv) / (2 * (1 - busy));
}

std::vector<double> waits_by_priority(const std::vector<double>& arrival_rates, double mean_service, double squared_cv) {
    double all = 0;
    for (const double rate : arrival_rates) all += rate;
    const double left_over = all * mean_service * mean_service * (1 + squared_cv) / 2;  // work found in service
    std::vector<double> waits;
    double above = 0;
    for (const double rate : arrival_rates) {
        const double here = above + rate * mean_service;
        waits.push_back(here < 1 ? left_over / ((1 - above) * (1 - here)) : infinite);
        above = here;
    }
    return waits;
}

double waits_in_large_team(const Line& line) {
    const double offered = line.arrival_rate / line.service_rate;
    const double beta = (static_cast<double>(line.servers) - offered) / std::sqrt(offered);
    const double ratio = std::sqrt(line.impatience / line.service_rate);
    return 1 / (1 + ratio * normal_hazard(beta / ratio) / normal_hazard(-beta));
}

}  // namespace goodwill::journey
