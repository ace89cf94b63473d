// See afterwards.hpp.
#include "models/complaint/afterwards.hpp"

#include <string>
#include <string_view>

namespace goodwill::models {

namespace {

constexpr std::array<std::string_view, 3> names{"voice", "silence", "public"};
constexpr std::array<std::string_view, 3> meanings{"were told to us", "were told to nobody, whether the customer stayed or left at once",
                                                   "were told in public"};

}  // namespace

void Afterwards::declare(results::Registry& figures) {
    for (std::size_t path = 0; path < paths; ++path) {
        const std::string name = "kept.after-" + std::string{names[path]};
        failed_[path] = figures.tally(name + ".failures");
        kept_[path] = figures.tally(name);
        figures.ratio(name, "%",
                      "share of the failures that " + std::string{meanings[path]} +
                          " after which the customer was still one half a year later",
                      results::Direction::higher_is_better, kept_[path], failed_[path], 100);
    }
}

void Afterwards::note(const simulation::World& w, const Response& r) {
    if (!w.reported())
        return;
    const Path path = r.kind == ResponseKind::voice      ? Path::voice
                      : r.kind == ResponseKind::publicly ? Path::publicly
                                                         : Path::silence;
    waiting_.push_back({r.person, w.person(r.person).spell, w.day(), path});
}

void Afterwards::account(simulation::World& w) {
    for (; next_ < waiting_.size() && w.day() - waiting_[next_].since >= days; ++next_) {
        const Wronged& then = waiting_[next_];
        const auto path = static_cast<std::size_t>(then.path);
        w.tally(failed_[path]) += 1;
        w.tally(kept_[path]) += w.is_customer(then.person) && w.person(then.person).spell == then.spell ? 1 : 0;
    }
}

}  // namespace goodwill::models
