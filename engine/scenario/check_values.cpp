// Values that must fit each other: shares and weights add up, each sum reported with its parts.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>
#include <vector>

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

//! "segment shares add up to 110%, expected 100%", at the last part written, with a note for each; `path` is what all of
//! them stand for.
void report_sum(const Check& check, const std::string& what, const std::string& sum, const std::string& expected, const std::vector<Part>& parts,
                const std::string& path, const std::string& otherwise) {
    std::vector<base::Note> notes;
    std::string left_out;
    for (const Part& part : parts) {
        if (check.places.written(part.path)) {
            notes.push_back({check.places.value(part.path), fmt::format("'{}' has {}", part.name, part.amount)});
        } else {
            left_out += fmt::format("{}{} {}", left_out.empty() ? "left out: " : ", ", part.name, part.amount);
        }
    }
    std::stable_sort(notes.begin(), notes.end(), [](const base::Note& a, const base::Note& b) {
        return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
    });
    const base::Place place = notes.empty() ? check.places.value(otherwise) : notes.back().place;
    if (notes.size() == 1) notes.clear();  // the place says it
    check.error(path, place, fmt::format("{} add up to {}, expected {}", what, sum, expected), left_out).notes = notes;
}

void check_segment_shares(const Check& check) {
    const std::string shares = "market.segments.*.share";
    if (!check.sound(shares)) return;
    double sum = 0;
    std::vector<Part> parts;
    for (const auto& [name, segment] : check.scenario.market.segments.items) {
        sum += segment.share;
        parts.push_back({name, percent(segment.share), fmt::format("market.segments.{}.share", name)});
    }
    if (std::abs(sum - 1) > rounding) report_sum(check, "segment shares", percent(sum), "100%", parts, shares, "market.segments");
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
        if (std::abs(sum - 100) <= 1e-6 || !check.sound(path)) continue;
        report_sum(check, fmt::format("the weights of segment '{}'", name), fmt::format("{:g}", sum), "100", parts, path, path);
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
        if (parts.empty() || std::abs(sum - 1) <= rounding || !check.sound(path)) return;
        report_sum(check, owner_of(path), percent(sum), "100%", parts, path, path);
    });
}

}  // namespace

void check_shares(const Check& check) {
    check_segment_shares(check);
    check_weights(check);
    check_onward_shares(check);
}

}  // namespace goodwill::scenario
