// See claim_file.hpp.
#include "experiment/claim_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/edit_distance.hpp"
#include "experiment/arms.hpp"
#include "input/yaml_text.hpp"
#include "scenario/checks.hpp"
#include "scenario/describe_parts.hpp"
#include "scenario/walk.hpp"

namespace goodwill::experiment {
namespace {

using base::Diagnostics;
using input::Fields;

void pass_on(const Diagnostics& from, Diagnostics& to) {
    for (const base::Diagnostic& d : from.all()) {
        auto& added = d.severity == base::Severity::error ? to.error(d.place, d.message, d.help)
                                                          : to.warning(d.place, d.message, d.help);
        added.notes = d.notes;
    }
}

bool is_id(std::string_view id) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool lettered = id.size() == 4 && id[3] >= 'a' && id[3] <= 'z';
    return (id.size() == 3 || lettered) && id[0] >= 'A' && id[0] <= 'Z' && digit(id[1]) && digit(id[2]);
}

void check_name(const LoadedClaim& loaded, Diagnostics& out) {
    const scenario::Places places{loaded.origins, loaded.tree};
    const std::string& id = loaded.claim.id;
    if (!is_id(id)) {
        out.error(places.value("claim"),
                  fmt::format("'claim' needs a letter and two digits such as C01, found {}", input::in_quotes(id)));
        return;
    }
    const std::string file = std::filesystem::path{loaded.source->name}.filename().string();
    if (!file.starts_with(id + "_"))
        out.error(places.value("claim"), fmt::format("claim {} stands in a file of another name, {}", id, file),
                  fmt::format("call the file {}_ and a few words", id));
}

bool costs(const ClaimArm& arm) { return arm.cost.once > 0 || arm.cost.per_month > 0; }

//! A policy has a price; what has none says why, or where it is booked.
void check_price(const LoadedClaim& loaded, Diagnostics& out) {
    const Claim& c = loaded.claim;
    bool priced = costs(c.treatment) || !c.priced.empty() || !c.not_a_policy.empty();
    for (const auto& [name, arm] : c.arms.items)
        priced = priced || costs(arm);
    if (!priced)
        out.error(scenario::Places{loaded.origins, loaded.tree}.key("treatment"),
                  fmt::format("claim {} buys something that costs nothing", c.id),
                  "give it a cost, or say under 'priced' where its price is booked, or under 'not_a_policy' why it has "
                  "none");
}

void check_expects_something(const LoadedClaim& loaded, Diagnostics& out) {
    if (loaded.claim.expects.empty())
        out.error(scenario::Places{loaded.origins, loaded.tree}.key("expects"),
                  fmt::format("claim {} expects nothing", loaded.claim.id), "name a figure and which way it goes");
}

//! What stands below a key, with paths of its own.
input::Origins below(const input::Origins& all, const std::string& key) {
    input::Origins own;
    for (const auto& [path, origin] : all)
        if (path.starts_with(key + "."))
            own.emplace(path.substr(key.size() + 1), origin);
    return own;
}

const input::Node* node_at(const input::Node& tree, const std::string& arm) {
    if (arm == "baseline" || arm == "treatment")
        return tree.find(arm);
    const input::Node* arms = tree.find("arms");
    return arms == nullptr ? nullptr : arms->find(arm);
}

void add_settings(const input::PathValues& values, std::vector<scenario::Setting>& settings) {
    for (const auto& [path, value] : values.items)
        settings.push_back({path, value});
}

scenario::LoadedPolicy policy_of(const LoadedClaim& loaded, const std::string& name, const ClaimArm& arm) {
    const bool named = name == "baseline" || name == "treatment";
    scenario::LoadedPolicy policy;
    policy.policy.name = name;
    policy.policy.cost = arm.cost;
    policy.policy.changes = arm.changes;
    policy.origins = below(loaded.origins, named ? name : "arms." + name);
    if (const input::Node* node = node_at(loaded.tree, name))
        policy.tree = *node;
    policy.source = loaded.source;
    if (!arm.set.items.empty()) {
        scenario::Change at_once;  // behind the others, so that their numbers in paths stay what they are
        at_once.set = arm.set;
        policy.policy.changes.push_back(std::move(at_once));
    }
    return policy;
}

std::optional<LoadedArm> load_arm(const LoadedClaim& loaded, const std::string& name, const ClaimArm& arm,
                                  const WorldOf& world, Diagnostics& out) {
    scenario::LoadSettings settings{.set = {}, .read = {}, .start = world.point};
    add_settings(loaded.claim.at_start, settings.start);
    add_settings(arm.at_start, settings.start);
    Diagnostics mine;
    auto scenario = scenario::load_scenario(world.path, *world.kinds, mine, settings);
    if (scenario)
        scenario::check_scenario(*scenario, mine);
    if (!scenario || mine.failed()) {
        pass_on(mine, out);
        return {};
    }
    LoadedArm result{name, std::move(*scenario), policy_of(loaded, name, arm)};
    if (scenario::check_policy(result.policy, result.world, mine))
        scenario::check_over_time(result.world, {result.policy}, mine);
    if (mine.failed()) {
        pass_on(mine, out);
        return {};
    }
    return result;
}

std::vector<std::string> arm_names(const Claim& claim) {
    std::vector<std::string> names{"baseline", "treatment"};
    for (const auto& [name, arm] : claim.arms.items)
        names.push_back(name);
    return names;
}

//! Every name an expectation uses, with where it stands.
class NameChecker {
public:
    NameChecker(const LoadedClaim& claim, const results::Registry& figures, Diagnostics& out)
        : places_{claim.origins, claim.tree}, arms_{arm_names(claim.claim)}, out_{&out} {
        for (const results::FigureInfo& f : figures.figures())
            figures_.push_back(f.name);
    }
    void check(const Expectation& e, const std::string& path, int days) const {
        one_of(e.figure, figures_, "figure", path + ".figure");
        if (e.per)
            one_of(*e.per, figures_, "figure", path + ".per");
        one_of(e.from, arms_, "arm", path + ".from");
        one_of(e.to, arms_, "arm", path + ".to");
        if (e.beyond) {
            one_of(e.beyond->from, arms_, "arm", path + ".beyond.from");
            one_of(e.beyond->to, arms_, "arm", path + ".beyond.to");
        }
        if (e.during && e.during->until.value > days)
            out_->error(places_.value(path + ".during.until"),
                        fmt::format("'until' lies behind the last day of the run, day {}", days - 1),
                        "lengthen time.run, or end earlier");
    }

private:
    scenario::Places places_;
    std::vector<std::string> arms_, figures_;
    Diagnostics* out_;

    void one_of(const std::string& name, const std::vector<std::string>& known, std::string_view what,
                const std::string& path) const {
        if (std::ranges::find(known, name) == known.end())
            out_->error(places_.value(path), fmt::format("there is no {} {}", what, input::in_quotes(name)),
                        base::did_you_mean(name, known));
    }
};

}  // namespace

std::optional<LoadedClaim> load_claim_text(std::shared_ptr<const base::SourceText> source, Diagnostics& out) {
    Diagnostics mine;
    LoadedClaim loaded;
    loaded.source = source;
    if (std::optional<input::Node> tree = input::parse_yaml(source, mine)) {
        loaded.tree = std::move(*tree);
        if (!loaded.tree.is_map()) {
            mine.error({source, 1, 1, 1}, "expected a claim, found no keys", "a claim begins with claim: and its number");
        } else {
            input::Reading reading{mine, loaded.origins};
            input::read_into(loaded.tree, loaded.claim, reading);
        }
    }
    if (!mine.failed()) {
        check_name(loaded, mine);
        check_price(loaded, mine);
        check_expects_something(loaded, mine);
    }
    pass_on(mine, out);
    if (mine.failed())
        return {};
    return loaded;
}

std::optional<LoadedClaim> load_claim(const std::string& path, Diagnostics& out) {
    auto source = input::read_source(path, out);
    if (!source)
        return {};
    return load_claim_text(std::move(source), out);
}

std::optional<std::vector<LoadedArm>> load_arms(const LoadedClaim& claim, const WorldOf& world, Diagnostics& out) {
    std::vector<LoadedArm> arms;
    const auto add = [&](const std::string& name, const ClaimArm& arm) {
        auto loaded = load_arm(claim, name, arm, world, out);
        if (loaded)
            arms.push_back(std::move(*loaded));
        return loaded.has_value();
    };
    bool sound = add("baseline", claim.claim.baseline);
    sound = sound && add("treatment", claim.claim.treatment);
    for (const auto& [name, arm] : claim.claim.arms.items)
        sound = sound && add(name, arm);
    if (!sound)
        return {};
    return arms;
}

void check_expectations(const LoadedClaim& claim, const results::Registry& figures, int days, Diagnostics& out) {
    const NameChecker checker{claim, figures, out};
    for (std::size_t i = 0; i < claim.claim.expects.size(); ++i)
        checker.check(claim.claim.expects[i], fmt::format("expects.{}", i), days);
}

Arm compile_arm(const LoadedArm& arm, std::shared_ptr<const simulation::Catalogue> catalogue) {
    Arm compiled = policy_arm(arm.world, {arm.policy}, std::move(catalogue));
    compiled.name = arm.name;
    return compiled;
}

std::string identity_of(const LoadedArm& arm) {
    std::string text = scenario::effective_yaml(arm.world);
    scenario::Policy policy = arm.policy.policy;
    policy.name = "arm";
    policy.about.clear();
    for (scenario::Change& change : policy.changes)
        change.because.clear();
    text += input::to_yaml(Fields::slot(policy), {}, arm.world.scenario.money.currency);
    return text;
}

}  // namespace goodwill::experiment
