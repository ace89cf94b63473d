// See compare_screen.hpp.
#include <nlohmann/json.hpp>

#include "tools/commands/compare_screen.hpp"
#include "tools/commands/life.hpp"

namespace goodwill::commands {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const statistics::Interval& i) { return {{"mean", i.estimate}, {"low", i.low}, {"high", i.high}}; }

Json json_of(const std::optional<experiment::FigureSummary>& s) {
    if (!s)
        return nullptr;
    Json json{{"mean", s->mean}, {"low", nullptr}, {"high", nullptr}};
    if (s->average) {
        json["low"] = s->average->low;
        json["high"] = s->average->high;
    }
    return json;
}

Json json_of(const ComparedFigure& f, const results::FigureInfo& info, const ComparedPolicy& policy, std::size_t n,
             const std::vector<std::optional<experiment::FigureSummary>>& baseline) {
    Json json{{"baseline", json_of(baseline[n])},
              {"policy", json_of(policy.levels[n])},
              {"difference", nullptr},
              {"verdict", experiment::word_of(f.judged.ruling)},
              {"margin", f.margin},
              {"unit", info.unit}};
    if (!f.pair)
        return json;
    json["difference"] = json_of(f.pair->average);
    json["difference"]["future_low"] = f.pair->future.low;
    json["difference"]["future_high"] = f.pair->future.high;
    if (f.judged.ruling == experiment::Ruling::cannot_tell_yet)
        json["replications_needed"] =
            f.judged.more_pairs ? Json(f.pair->pairs + *f.judged.more_pairs) : Json(nullptr);
    if (f.sign)
        json["first_sign_week"] = f.sign->week + 1;
    return json;
}

Json customers_of(const ComparedPolicy& policy) {
    Json json;
    const auto put = [&](const char* name, experiment::Fate fate) {
        if (const auto count = policy.census.count(fate))
            json[name] = json_of(*count);
    };
    put("saved", experiment::Fate::saved);
    put("lost", experiment::Fate::lost);
    put("won", experiment::Fate::won);
    put("never_came", experiment::Fate::never_came);
    return json;
}

Json money_of(const MoneyMatters& m) {
    return {{"costs", m.costs},
            {"brings", m.brings},
            {"profit", json_of(m.profit.average)},
            {"pays_in", m.pays},
            {"of", m.profit.pairs},
            {"typical_day", m.typical_day ? Json(*m.typical_day) : Json(nullptr)}};
}

}  // namespace

void print_comparison_json(const Comparison& c, const CompareFacts& facts, const Console& console) {
    Json json{{"scenario", c.prepared->loaded.scenario.name},
              {"seed", facts.seed},
              {"replications", c.pairs},
              {"days", c.prepared->baseline.model->days},
              {"policies", Json::object()}};
    if (facts.robustness != nullptr)
        json["settings"] = facts.robustness->points;
    for (std::size_t n = 0; n < c.policies.size(); ++n) {
        const ComparedPolicy& policy = c.policies[n];
        Json& own = json["policies"][policy.name];
        for (std::size_t f = 0; f < policy.figures.size(); ++f) {
            Json& figure = own["figures"][c.figures().figures()[f].name];
            figure = json_of(policy.figures[f], c.figures().figures()[f], policy, f, c.baseline);
            if (facts.robustness == nullptr || !policy.figures[f].pair)
                continue;
            if (const auto held = facts.robustness->held(n, f, policy.figures[f].pair->difference()))
                figure["sign_holds_in"] = *held;
        }
        own["customers"] = customers_of(policy);
        if (policy.money)
            own["money"] = money_of(*policy.money);
        if (policy.gain_nps)
            own["gain_by_pairing"]["nps"] = json_of(*policy.gain_nps);
        if (policy.gain_profit)
            own["gain_by_pairing"]["profit"] = json_of(*policy.gain_profit);
    }
    for (const Ranking& r : c.rankings) {
        Json& places = json["ranking"][c.figures().figures()[r.figure].name];
        places["as it is"] = r.places.front();
        for (std::size_t i = 1; i < r.places.size(); ++i)
            places[c.policies[i - 1].name] = r.places[i];
    }
    json["results"] = facts.folder;
    console.out << json.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
}

}  // namespace goodwill::commands
