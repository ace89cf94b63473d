// What promoters, passives and detractors do afterwards. Twice a year every customer's answer to "would you recommend us?" is read
// as if he had been asked; half a year later we look whether he is still here and what he told his friends meanwhile. Nothing is
// made of the answer: whether those who say more also do more comes out.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "models/vocabulary.hpp"
#include "simulation/world.hpp"

namespace goodwill::models {

class Reading {
public:
    //! From one reading to the next, days. What a run's last, unfinished stretch holds is never counted.
    static constexpr int days = 182;

    void declare(results::Registry& figures);
    //! Evening: ends a stretch and begins the next on day 0 and every `days` after it; between, listens to who talks.
    void account(simulation::World& w);

private:
    enum class Bucket : std::uint8_t { detractor, passive, promoter, unread };
    static constexpr std::size_t buckets = 3;
    struct Read {
        std::uint32_t person;
        std::uint32_t spell;
        Bucket bucket;
    };
    void read(simulation::World& w);
    void look(simulation::World& w) const;
    void listen(simulation::World& w);

    std::vector<Read> read_{};
    std::vector<Bucket> bucket_of_{};  // by person
    std::array<std::uint32_t, buckets> praised_{}, blamed_{};  // messages since the reading
    std::array<results::TallyId, buckets> people_{}, kept_{}, good_{}, bad_{};
};

}  // namespace goodwill::models
