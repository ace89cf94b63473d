// Customers who bring customers, as a branching process (Galton & Watson): each customer won brings a Poisson number of new
// people on the evening he is won, and may go on bringing them at a rate while he is a customer. All who go back to one person
// nobody brought, himself included, are a cluster; it dies out when nobody is left who could bring another.
#pragma once
#include <cstdint>
#include <vector>

#include "models/vocabulary.hpp"
#include "simulation/alarms.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

class Clusters {
public:
    void declare(results::Registry& figures);
    void values(const simulation::World& w);
    //! The first morning: where customers go on bringing others, those found here do so too.
    void start(const simulation::World& w);
    //! Somebody has come into the market, brought by a customer or by nobody.
    void arrived(const simulation::World& w, base::PersonId who, std::uint32_t by);
    //! Somebody has become a customer; whether somebody brought him.
    bool joined(simulation::World& w, base::PersonId who);
    void left(simulation::World& w, base::PersonId who);
    //! Evening: who was won today brings others, and so does everybody whose time has come.
    void tell(simulation::World& w);
    void account(simulation::World& w);

private:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    struct Cluster {
        std::uint32_t size{1};         // with those who come tomorrow
        std::uint32_t open{1};         // who may still bring somebody
        std::uint32_t generations{0};  // after the first
        bool counts{false};            // it began in the time reported
    };
    struct Member {
        std::uint32_t cluster{none};
        std::uint32_t generation{0};
        bool open{false};
    };

    [[nodiscard]] bool is_full(const Cluster& c) const { return c.size >= largest_; }
    void set_alarm(const simulation::World& w, std::uint32_t person, std::uint32_t tag);
    void bring(simulation::World& w, std::uint32_t person);
    void close(simulation::World& w, std::uint32_t person);

    double mean_{0};
    double rate_{0};
    std::uint32_t largest_{0};
    bool by_rate_{false};               // some epoch has a rate: customers go on bringing others
    std::uint32_t brought_{none};       // who has just come in, brought by somebody
    std::vector<Member> members_;       // by person
    std::vector<Cluster> clusters_;
    std::vector<std::uint32_t> new_;    // won today
    simulation::Alarms alarms_{};
    double ended_{0}, sizes_{0}, squares_{0};  // of all clusters that died out
    results::TallyId begun_tally_, ended_tally_, sizes_tally_, generations_tally_, variance_;
};

}  // namespace goodwill::models
