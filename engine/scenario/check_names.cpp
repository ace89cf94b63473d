// Names are unique where one word could mean two things, and every reference leads somewhere.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/edit_distance.hpp"
#include "random/address.hpp"
#include "scenario/check_parts.hpp"
#include "scenario/describe_parts.hpp"

namespace goodwill::scenario {

namespace {

struct Named {
    std::string name;
    std::string kind;  // "a touchpoint"
    std::string path;
};

std::vector<Named> all_names(const Check& check) {
    std::vector<Named> all;
    const auto add = [&](const auto& keyed, const std::string& kind, const std::string& map) {
        if (!check.knows_names(map)) return;
        for (const std::string& name : names_of(keyed)) all.push_back({name, kind, join(map, name)});
    };
    add(check.scenario.touchpoints, "a touchpoint", "touchpoints");
    add(check.scenario.teams, "a team", "teams");
    add(check.scenario.ends, "an end", "ends");
    return all;
}

void check_unique(const Check& check, const std::vector<Named>& all) {
    std::map<std::string, const Named*> first;
    for (const Named& named : all) {
        const auto [known, added] = first.emplace(named.name, &named);
        if (added) continue;
        auto& error = check.key_error(named.path, fmt::format("'{}' is the name of {} and of {}", named.name, known->second->kind, named.kind),
                                      "rename one");
        error.notes.push_back({check.places.key(known->second->path), fmt::format("{} called '{}'", known->second->kind, named.name)});
    }
}

void check_reserved(const Check& check, const std::vector<Named>& all) {
    for (const Named& named : all) {
        if (named.name != "waits" && !named.name.starts_with("complaint-tier-")) continue;
        check.key_error(named.path, fmt::format("'{}' has a meaning of its own and cannot be the name of {}", named.name, named.kind),
                        "choose another name");
    }
}

//! Random numbers are addressed by 20 bits of a name's hash.
void check_hashes(const Check& check, const std::vector<Named>& all) {
    std::map<std::uint32_t, const Named*> first;
    for (const Named& named : all) {
        if (named.kind == "an end") continue;
        const auto [known, added] = first.emplace(random::name_hash(named.name), &named);
        if (added || known->second->name == named.name) continue;
        auto& error = check.key_error(named.path,
                                      fmt::format("'{}' and '{}' would share their luck, because their names have the same short hash",
                                                  known->second->name, named.name),
                                      "rename one");
        error.notes.push_back({check.places.key(known->second->path), fmt::format("'{}'", known->second->name)});
    }
}

//! What a reference may name, how such a thing is called, and where it is defined.
struct Targets {
    std::string_view called;
    std::vector<std::string> names;
    std::vector<std::string> roots;
};

Targets targets_of(std::string_view refers_to, const Scenario& s) {
    if (refers_to == "teams") return {"team", names_of(s.teams), {"teams"}};
    if (refers_to == "touchpoints") return {"touchpoint", names_of(s.touchpoints), {"touchpoints"}};
    if (refers_to == "segments") return {"segment", names_of(s.market.segments), {"market.segments"}};
    if (refers_to == "journeys") return {"journey", names_of(s.journeys), {"journeys"}};
    if (refers_to == "ends") return {"end", names_of(s.ends), {"ends"}};
    Targets next{"touchpoint or end", names_of(s.touchpoints), {"touchpoints", "ends"}};
    for (const auto& [name, end] : s.ends.items) next.names.push_back(name);
    return next;
}

//! `place` is where the name stands, `path` where the reference does.
void require_target(const Check& check, const std::string& name, const Targets& targets, const std::string& path, const base::Place& place) {
    if (std::find(targets.names.begin(), targets.names.end(), name) != targets.names.end()) return;
    if (!check.sound(path) || !std::ranges::all_of(targets.roots, [&](const std::string& root) { return check.knows_names(root); })) return;
    auto& error = check.error(path, place, fmt::format("there is no {} called '{}'", targets.called, name), base::did_you_mean(name, targets.names));
    const auto near = base::nearest(name, targets.names);
    if (!near) return;
    for (const std::string& root : targets.roots) {
        const std::string defined = join(root, *near);
        if (check.places.written(defined)) error.notes.push_back({check.places.key(defined), fmt::format("'{}' is defined here", *near)});
    }
}

void check_if_closed(const Check& check) {
    for (const auto& [name, touchpoint] : check.scenario.touchpoints.items) {
        const std::string& rule = touchpoint.if_closed;
        if (rule.empty() || rule == "waits" || rule == "gave-up") continue;
        std::vector<std::string> known{"waits", "gave-up"};
        for (const std::string& other : names_of(check.scenario.touchpoints)) known.push_back(other);
        const std::string path = join("touchpoints." + name, "if_closed");
        if (std::find(known.begin(), known.end(), rule) != known.end() || !check.sound(path) || !check.knows_names("touchpoints")) continue;
        check.value_error(path, fmt::format("expected waits, gave-up or a touchpoint, found '{}'", rule), base::did_you_mean(rule, known));
    }
}

void check_channels(const Check& check) {
    if (!check.sound({"touchpoints.*.channel", "market.segments.*.relevant_only_if", "market.rivals.*.relevance"})) return;
    std::vector<std::string> offered;
    for (const auto& [name, touchpoint] : check.scenario.touchpoints.items) {
        if (!touchpoint.channel.empty()) offered.push_back(touchpoint.channel);
    }
    const auto help = [](const std::string& written, const std::vector<std::string>& known) {
        return base::nearest(written, known) ? base::did_you_mean(written, known) : std::string{};
    };
    std::vector<std::string> asked;
    for (const auto& [name, segment] : check.scenario.market.segments.items) {
        if (!segment.relevant_only_if) continue;
        const std::string& channel = segment.relevant_only_if->channel;
        asked.push_back(channel);
        if (std::find(offered.begin(), offered.end(), channel) != offered.end()) continue;
        check.out.warning(check.places.value(fmt::format("market.segments.{}.relevant_only_if.channel", name)),
                          fmt::format("no touchpoint has the channel '{}', so nobody of segment '{}' will consider us", channel, name),
                          help(channel, offered));
    }
    for (const auto& [name, rival] : check.scenario.market.rivals.items) {
        for (const auto& [channel, share] : rival.relevance.items) {
            if (std::find(asked.begin(), asked.end(), channel) != asked.end()) continue;
            check.out.warning(check.places.key(fmt::format("market.rivals.{}.relevance.{}", name, channel)),
                              fmt::format("no segment asks for the channel '{}', so this share is never used", channel), help(channel, asked));
        }
    }
}

}  // namespace

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
        text += "'" + names[i] + "'";
    }
    return text;
}

void check_names(const Check& check) {
    const std::vector<Named> all = all_names(check);
    check_unique(check, all);
    check_reserved(check, all);
    check_hashes(check, all);
}

void check_references(const Check& check) {
    walk(Fields::slot(check.scenario), Info{}, "", [&](const std::string& path, const Slot& slot, const Info& info) {
        if (info.refers_to.empty() || info.refers_to == "figures") return;  // figures are check_report()'s
        const Targets targets = targets_of(info.refers_to, check.scenario);
        if (const auto* text = std::get_if<TextSlot>(&slot); text != nullptr && !text->value->empty()) {
            require_target(check, *text->value, targets, path, check.places.value(path));
        }
        if (const auto* map = std::get_if<std::shared_ptr<KeyedView>>(&slot)) {
            for (const auto& [name, entry] : (*map)->entries()) require_target(check, name, targets, join(path, name), check.places.key(join(path, name)));
        }
    });
    check_if_closed(check);
    check_channels(check);
}

void check_report(const Check& check, std::span<const std::string> figures) {
    const auto require = [&](const std::string& name, const std::string& path, const base::Place& place) {
        if (figures.empty() || std::find(figures.begin(), figures.end(), name) != figures.end()) return;
        check.error(path, place, fmt::format("there is no figure called '{}'", name), base::did_you_mean(name, figures));
    };
    const Report& report = check.scenario.report;
    for (std::size_t i = 0; i < report.watch.size(); ++i) {
        const std::string path = fmt::format("report.watch.{}", i);
        require(report.watch[i], path, check.places.value(path));
    }
    for (const auto& [name, half_width] : report.precision.items) {
        const std::string path = "report.precision." + name;
        require(name, path, check.places.key(path));
        if (half_width <= 0 && check.sound(path)) {
            check.value_error(path, fmt::format("the precision of '{}' must be above 0", name), "it is the half-width of an interval");
        }
    }
    for (const auto& [name, difference] : report.material.items) {
        const std::string path = "report.material." + name;
        require(name, path, check.places.key(path));
    }
}

}  // namespace goodwill::scenario
