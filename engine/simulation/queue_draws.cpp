// The draws of the day loop: most are made before the doors open, many at a time in lanes; what was not foreseen is drawn when
// it is needed, at the same address with the same result. See queues.hpp.
#include "random/lanes.hpp"
#include "simulation/purposes.hpp"
#include "simulation/queues.hpp"
#include "simulation/world.hpp"

namespace goodwill::simulation {
namespace {

random::Address first_passage(const Visit& v, random::Purpose purpose, std::uint32_t where) {
    return {.who = v.person, .occasion = v.occasion, .purpose = purpose, .where = where};
}

}  // namespace

//! Every visit's first encounter, then the second of those whose route leads to another touchpoint at once.
void Queues::draw_ahead(const std::vector<Visit>& visits) {
    draws_.assign(visits.size(), {});
    for (std::uint32_t i = 0; i < visits.size(); ++i) to_draw_[visits[i].touchpoint].push_back(i);
    draw_encounters(visits, &VisitDraws::first);
    for (std::uint32_t i = 0; i < visits.size(); ++i) {
        const EncounterDraw& first = draws_[i].first;
        const std::uint16_t next = values_->touchpoints[first.touchpoint].next(share_of(first.route_word));
        if (next < model_->ends_from() && next != first.touchpoint) to_draw_[next].push_back(i);
    }
    draw_encounters(visits, &VisitDraws::second);
}

//! Touchpoint by touchpoint, so that times are made in lanes too.
void Queues::draw_encounters(const std::vector<Visit>& visits, EncounterDraw VisitDraws::*which) {
    for (std::uint16_t t = 0; t < to_draw_.size(); ++t) {
        if (to_draw_[t].empty()) continue;
        uniforms_.resize(to_draw_[t].size());
        draw_services(visits, t, which);
        if (!values_->touchpoints[t].patient) draw_patience(visits, t, which);
        if (values_->touchpoints[t].resolves < 1) draw_resolutions(visits, t, which);
        to_draw_[t].clear();
    }
}

void Queues::draw_services(const std::vector<Visit>& visits, std::uint16_t t, EncounterDraw VisitDraws::*which) {
    const std::vector<std::uint32_t>& batch = to_draw_[t];
    random::draw_each(world_->luck(), batch.size(),
        [&](std::size_t i) { return first_passage(visits[batch[i]], encounter_purpose, model_->touchpoints[t].hash); },
        [&](std::size_t i, const random::Block& b) {
            uniforms_[i] = b.uniform();
            EncounterDraw& luck = draws_[batch[i]].*which;
            luck.route_word = b.word[2];
            luck.fail_word = b.word[3];
            luck.touchpoint = t;
        });
    values_->touchpoints[t].takes(uniforms_, uniforms_);
    for (std::size_t i = 0; i < batch.size(); ++i) (draws_[batch[i]].*which).service_minutes = uniforms_[i];
}

void Queues::draw_patience(const std::vector<Visit>& visits, std::uint16_t t, EncounterDraw VisitDraws::*which) {
    const std::vector<std::uint32_t>& batch = to_draw_[t];
    random::draw_each(world_->luck(), batch.size(),
        [&](std::size_t i) { return first_passage(visits[batch[i]], patience_purpose, model_->touchpoints[t].hash); },
        [&](std::size_t i, const random::Block& b) { uniforms_[i] = b.uniform(); });
    values_->touchpoints[t].patience(uniforms_, uniforms_);
    for (std::size_t i = 0; i < batch.size(); ++i) (draws_[batch[i]].*which).patience_minutes = uniforms_[i];
}

void Queues::draw_resolutions(const std::vector<Visit>& visits, std::uint16_t t, EncounterDraw VisitDraws::*which) {
    const std::vector<std::uint32_t>& batch = to_draw_[t];
    random::draw_each(world_->luck(), batch.size(),
        [&](std::size_t i) { return first_passage(visits[batch[i]], onward_purpose, model_->touchpoints[t].hash); },
        [&](std::size_t i, const random::Block& b) {
            (draws_[batch[i]].*which).resolve_word = b.word[3];
            (draws_[batch[i]].*which).resolve_drawn = true;
        });
}

random::Block Queues::draw(const Slot& s, random::Purpose purpose) const {
    return world_->luck()({s.person, s.occasion, purpose, model_->touchpoints[s.touchpoint].hash, s.passage});
}

void Queues::draw_service(Slot& s) {
    if (s.drawn) {
        s.drawn = false;
        return;
    }
    if (s.ahead.touchpoint == s.touchpoint && s.passage == 0) {
        s.luck = s.ahead;
        return;
    }
    const random::Block b = draw(s, encounter_purpose);
    s.luck = {.service_minutes = at(s).takes(b.uniform()), .route_word = b.word[2], .fail_word = b.word[3]};
}

bool Queues::is_unresolved(const Slot& s, const TouchpointValues& v, std::uint32_t employee) const {
    const std::uint32_t word = s.luck.resolve_drawn ? s.luck.resolve_word : draw(s, onward_purpose).word[3];
    const float unresolved = employee == nobody ? 1.F : world_->staff_serving(employee).unresolved_factor;
    if (unresolved == 1) return share_of(word) >= static_cast<double>(v.resolves);
    return share_of(word) >= 1 - (1 - static_cast<double>(v.resolves)) * static_cast<double>(unresolved);
}

}  // namespace goodwill::simulation
