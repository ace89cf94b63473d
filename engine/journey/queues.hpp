// Exact formulas of waiting lines, for `goodwill check` and for tests of the simulation: Poisson arrivals at `arrival_rate`,
// `servers` alike servers. One birth-death chain covers Erlang B (room = servers), Erlang C, M/M/c/K and Erlang-A (patience):
//   p_n = p_0 * prod lambda / min(n,c) mu + (n-c)^+ theta        (Gans, Koole & Mandelbaum 2003)
// Time may be in any unit as long as all rates share it.
#pragma once
#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace goodwill::journey {

struct Line {
    double arrival_rate{0};
    double service_rate{1};                // of one server
    std::size_t servers{1};
    double impatience{0};                  // rate at which one who waits gives up: 1 / mean patience; 0: waits for ever
    std::optional<std::size_t> room{};     // places including those in service; absent: no limit
};

struct LineFigures {
    bool keeps_up{true};       // false: the line grows without end, and the waits are infinite
    double blocked{0};         // share of arrivals that find no room
    double waits{0};           // share of those admitted that wait at all
    double abandoned{0};       // share of those admitted that give up
    double mean_wait{0};       // of all admitted, those who give up included
    double present{0};         // mean number present
    double waiting{0};         // mean number waiting
    double utilisation{0};     // share of the servers' time that is busy
};
[[nodiscard]] LineFigures figures_of(const Line& line);

//! Offered load a = arrival rate / service rate: share of arrivals lost with `servers` places and no waiting (Erlang B).
[[nodiscard]] double erlang_b(std::size_t servers, double offered);
//! Share of arrivals that wait, when nobody gives up (Erlang C); 1 when the servers cannot keep up.
[[nodiscard]] double erlang_c(std::size_t servers, double offered);
//! P(wait > time) in a line without impatience and without limit of room.
[[nodiscard]] double waits_longer(const Line& line, double time);

//! Mean wait with one server and any service time: lambda E[S^2] / 2 (1 - rho) (Pollaczek-Khinchine).
[[nodiscard]] double wait_with_one_server(double arrival_rate, double mean_service, double squared_cv);

//! Mean waits of classes served in this order of priority by one server, never interrupted (Cobham 1954).
[[nodiscard]] std::vector<double> waits_by_priority(const std::vector<double>& arrival_rates, double mean_service, double squared_cv);

//! P(wait > 0) of a large team with impatience, in the limit (Garnett, Mandelbaum & Reiman 2002).
[[nodiscard]] double waits_in_large_team(const Line& line);

}  // namespace goodwill::journey
