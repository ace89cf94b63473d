// See events.hpp.
#include "tools/commands/events.hpp"

#include <fmt/format.h>

#include <array>

#include "simulation/run.hpp"
#include "time/date.hpp"
#include "tools/commands/exit_codes.hpp"
#include "tools/commands/life.hpp"
#include "tools/commands/numbers.hpp"

namespace goodwill::commands {

int events(const EventsOptions& o, const Console& console) {
    const std::optional<Prepared> p = prepare(o.asked, console);
    if (!p)
        return command_is_wrong;
    const auto& model = (p->under.empty() ? p->baseline : p->under.front().arm).model;
    if (o.person >= model->people) {
        console.error(
            fmt::format("there is no person {}; they are numbered from 0 to {}", o.person, model->people - 1));
        return command_is_wrong;
    }
    const std::int64_t first_day = time::days_since_epoch(p->loaded.scenario.time.start);
    std::size_t eventful = 0;
    bool introduced = false;
    const auto evening = [&](simulation::World& w) {
        if (!introduced)
            console.out << console.bold(fmt::format("Person {} of {}", o.person, p->loaded.scenario.name))
                        << fmt::format(", {} ({}, seed {}, replication {})\n", who_is(w, o.person), model->arm, o.seed,
                                       o.replication);
        introduced = true;
        const std::vector<std::string> lines = lines_of_day(w, o.person);
        if (lines.empty())
            return !console.stop.stop_requested();
        ++eventful;
        const std::int32_t day = w.day().value - 1;  // the world has already put the date on
        const time::Date date = time::date_of(first_day + day);
        constexpr std::array<const char*, 7> weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
        console.out << console.bold(fmt::format("{} {}", weekdays.at(static_cast<std::size_t>(time::weekday(date))),
                                                to_string(date)))
                    << console.dim(fmt::format("  day {}", day)) << "\n";
        for (const std::string& line : lines)
            console.out << "  " << line << "\n";
        return !console.stop.stop_requested();
    };
    if (!simulation::run_replication(model, o.seed, o.replication, evening))
        return interrupted;
    console.out << counted(static_cast<double>(eventful), "day", "days") << " on which something happened\n";
    return done;
}

}  // namespace goodwill::commands
