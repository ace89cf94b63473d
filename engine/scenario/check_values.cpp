// Values that must fit each other: shares and weights add up, distributions and profiles are complete.
#include <fmt/format.h>

#include <cmath>
#include <functional>

#include "scenario/check_parts.hpp"
#include "scenario/describe_parts.hpp"

namespace goodwill::scenario {

namespace {

constexpr double rounding = 1e-9;  // thirds written as 33.3333333%

std::string percent(double share) { return fmt::format("{:.10g}%", share * 100); }

//! One part of a sum, as notes name it.
struct Part {
    std::string name;
    std::string amount;
    std::string path;
};

//! "segment shares add up to 110%, expected 100%", at the last part written, with a note for each.
void report_sum(const Check& check, const std::string& what, const std::string& sum, const std::string& expected, const std::vector<Part>& parts,
                const std::string& otherwise) {
    base::Place place = check.places.value(otherwise);
    std::vector<base::Note> notes;
    std::string left_out;
    for (const Part& part : parts) {
        if (check.places.written(part.path)) {
            place = check.places.value(part.path);
            notes.push_back({place, fmt::format("'{}' has {}", part.name, part.amount)});
        } else {
            left_out += fmt::format("{}{} {}", left_out.empty() ? "left out: " : ", ", part.name, part.amount);
        }
    }
    check.out.error(place, fmt::format("{} add up to {}, expected {}", what, sum, expected), left_out).notes = notes;
}

void check_segment_shares(const Check& check) {
    double sum = 0;
    std::vector<Part> parts;
    for (const auto& [name, segment] : check.scenario.market.segments.items) {
        sum += segment.share;
        parts.push_back({name, percent(segment.share), fmt::format("market.segments.{}.share", name)});
    }
    if (std::abs(sum - 1) > rounding) report_sum(check, "segment shares", percent(sum), "100%", parts, "market.segments");
}

void check_weights(const Check& check) {
    for (const auto& [name, segment] : check.scenario.market.segments.items) {
        const FiveWeights& w = segment.weighs;
        const std::string path = fmt::format("market.segments.{}.weighs", name);
        const std::vector<std::pair<std::string, double>> five{{"tangibles", w.tangibles}, {"reliability", w.reliability},
            {"responsiveness", w.responsiveness}, {"assurance", w.assurance}, {"empathy", w.empathy}};
        double sum = 0;
        std::vector<Part> parts;
        for (const auto& [dimension, weight] : five) {
            sum += weight;
            parts.push_back({dimension, fmt::format("{:g}", weight), join(path, dimension)});
        }
        if (std::abs(sum - 100) <= 1e-6) continue;
        report_sum(check, fmt::format("the weights of segment '{}'", name), fmt::format("{:g}", sum), "100", parts, path);
    }
}

//! "touchpoints.app.if_abandoned.next" -> "the shares of 'if_abandoned.next' in touchpoint 'app'".
std::string owner_of(const std::string& path) {
    const std::size_t first = path.find('.');
    const std::size_t second = path.find('.', first + 1);
    if (second == std::string::npos) return fmt::format("the shares of '{}'", path);
    const std::string_view kind = path.starts_with("journeys.") ? "journey" : "touchpoint";
    return fmt::format("the shares of '{}' in {} '{}'", path.substr(second + 1), kind, path.substr(first + 1, second - first - 1));
}

void check_onward_shares(const Check& check) {
    walk(Fields::slot(check.scenario), Info{}, "", [&](const std::string& path, const Slot& slot, const Info& info) {
        const auto* map = std::get_if<std::shared_ptr<KeyedView>>(&slot);
        if (map == nullptr || info.adds_up != "shares") return;
        double sum = 0;
        std::vector<Part> parts;
        for (const auto& [name, entry] : (*map)->entries()) {
            const double share = *std::get<NumberSlot>(entry).value;
            sum += share;
            parts.push_back({name, percent(share), join(path, name)});
        }
        if (!parts.empty() && std::abs(sum - 1) > rounding) report_sum(check, owner_of(path), percent(sum), "100%", parts, path);
    });
}

using VisitDuration = std::function<void(const std::string& path, const Duration& duration)>;

void for_each_duration(const Scenario& scenario, const VisitDuration& visit) {
    for (const auto& [name, t] : scenario.touchpoints.items) {
        const std::string path = "touchpoints." + name;
        visit(join(path, "takes"), t.takes);
        if (t.patience) visit(join(path, "patience"), *t.patience);
        visit(join(path, "if_abandoned.after"), t.if_abandoned.after);
        visit(join(path, "if_full.after"), t.if_full.after);
        visit(join(path, "if_unresolved.after"), t.if_unresolved.after);
    }
    for (std::size_t i = 0; i < scenario.complaints.tiers.size(); ++i) {
        visit(fmt::format("complaints.tiers.{}.takes", i), scenario.complaints.tiers[i].takes);
    }
}

//! Why a list of hours or shares is not one that increases; empty when it is.
template <class Q>
std::string not_increasing(const std::vector<Q>& values, bool strictly) {
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (values[i] < values[i - 1] || (strictly && values[i] == values[i - 1])) {
            return fmt::format("entry {} is not above the one before", i + 1);
        }
    }
    return {};
}

void check_table(const Check& check, const std::string& path, const Table& table) {
    if (table.at.empty() || table.at.size() != table.share.size()) {
        check.out.error(check.places.value(path),
                        fmt::format("'at' and 'share' need one entry each for every point, found {} and {}", table.at.size(), table.share.size()));
        return;
    }
    if (const std::string why = not_increasing(table.at, true); !why.empty()) {
        check.out.error(check.places.value(join(path, "at")), fmt::format("'at' must increase: {}", why));
    }
    if (const std::string why = not_increasing(table.share, false); !why.empty()) {
        check.out.error(check.places.value(join(path, "share")), fmt::format("'share' must not fall: {}", why), "each is the share of the cases up to 'at'");
    }
    if (std::abs(table.share.back() - 1) > rounding) {
        check.out.error(check.places.value(join(path, "share")), fmt::format("'share' ends at {}, expected 100%", percent(table.share.back())),
                        "each is the share of the cases up to 'at'");
    }
}

void check_lognormal(const Check& check, const std::string& path, const LognormalByMean& d) {
    if (d.spread.has_value() != d.cv.has_value()) return;
    if (d.spread) {
        check.out.error(check.places.key(join(path, "cv")), "'spread' and 'cv' say the same in two ways", "keep one of them");
    } else {
        check.out.error(check.places.value(path), "a mean alone does not say how much times differ",
                        "add spread: 1.8, or kind: exponential; if all are alike, leave out 'mean'");
    }
}

}  // namespace

void check_shares(const Check& check) {
    check_segment_shares(check);
    check_weights(check);
    check_onward_shares(check);
}

void check_distributions(const Check& check) {
    for_each_duration(check.scenario, [&](const std::string& path, const Duration& duration) {
        if (const auto* table = std::get_if<Table>(&duration)) check_table(check, path, *table);
        if (const auto* by_mean = std::get_if<LognormalByMean>(&duration)) check_lognormal(check, path, *by_mean);
    });
}

void check_profiles(const Check& check) {
    for (const auto& [name, journey] : check.scenario.journeys.items) {
        if (!journey.arrives) continue;
        const std::string path = fmt::format("journeys.{}.arrives", name);
        const std::size_t days = journey.arrives->weekday.size();
        if (days != 0 && days != 7) {
            check.out.error(check.places.value(join(path, "weekday")), fmt::format("'weekday' needs seven levels, Monday first, found {}", days));
        }
        if (!journey.arrives->hour) continue;
        const HourProfile& hour = *journey.arrives->hour;
        if (hour.at.size() != hour.level.size() || hour.at.empty()) {
            check.out.error(check.places.value(join(path, "hour")),
                            fmt::format("'at' and 'level' need one entry each for every hour, found {} and {}", hour.at.size(), hour.level.size()));
        } else if (const std::string why = not_increasing(hour.at, true); !why.empty()) {
            check.out.error(check.places.value(join(path, "hour.at")), fmt::format("the hours must increase: {}", why));
        }
    }
}

}  // namespace goodwill::scenario
