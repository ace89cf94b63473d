// From files to a scenario: `extends:`, the described reader, `--set`, defaults that follow from other fields, and the
// checks of dated changes. Reading text is separate from reading files, so that a browser can load a scenario too.
// Order of what is laid over what: extends < changes < policies < --set.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/ids.hpp"
#include "input/reader.hpp"
#include "input/tree.hpp"
#include "scenario/model_kind.hpp"
#include "scenario/scenario.hpp"

namespace goodwill::scenario {

//! Gives the text behind a name, or nothing and a diagnostic. Left empty, names are paths of files.
using ReadSource = std::function<std::shared_ptr<const base::SourceText>(const std::string& name, base::Diagnostics& out)>;

//! One value at a path.
struct Setting {
    input::Node path{};
    input::Node value{};
};

struct LoadSettings {
    std::vector<std::string> set{};  // "teams.agents.size=14", each as given on the command line
    ReadSource read{};
    std::vector<Setting> start{};    // laid over the file as if they stood in it: dated changes may move them on
};

struct Loaded {
    Scenario scenario{};                                            // completed; values before any dated change
    input::Origins origins{};                                       // by dotted path, where a value was written
    input::Node tree{};                                             // what was written, after `extends`
    std::vector<std::shared_ptr<const base::SourceText>> sources{};  // the file, then the one it extends
    std::vector<Setting> settings{};
};

struct LoadedPolicy {
    Policy policy{};
    input::Origins origins{};
    input::Node tree{};
    std::shared_ptr<const base::SourceText> source{};
};

//! Reads a scenario; absent, with diagnostics, when there was an error. The model kinds must outlive what is returned.
[[nodiscard]] std::optional<Loaded> load_scenario(const std::string& path, const std::vector<ModelKind>& kinds, base::Diagnostics& out,
                                                  const LoadSettings& settings = {});
//! The same for a text that was read already; `settings.read` is asked for the file it extends.
[[nodiscard]] std::optional<Loaded> load_scenario_text(std::shared_ptr<const base::SourceText> source, const std::vector<ModelKind>& kinds,
                                                       base::Diagnostics& out, const LoadSettings& settings = {});

//! Reads a policy for a scenario and checks its changes against it; absent, with diagnostics, when there was an error.
[[nodiscard]] std::optional<LoadedPolicy> load_policy(const std::string& path, const Loaded& scenario, base::Diagnostics& out,
                                                      const ReadSource& read = {});
[[nodiscard]] std::optional<LoadedPolicy> load_policy_text(std::shared_ptr<const base::SourceText> source, const Loaded& scenario,
                                                           base::Diagnostics& out);

//! The same for a policy that has been read already, its origins and tree with the policy's own paths; false when there was an
//! error.
[[nodiscard]] bool check_policy(LoadedPolicy& policy, const Loaded& scenario, base::Diagnostics& out);

//! Whether these policies can act together: two that set one path on overlapping days are an error.
void check_policies(const Loaded& scenario, const std::vector<LoadedPolicy>& policies, base::Diagnostics& out);

//! The scenario with every default written out; reads back to the same scenario.
[[nodiscard]] std::string effective_yaml(const Loaded& loaded);

//! Fills in what follows from other fields: a segment "everyone", the ends "done" and "gave-up", `next` of a touchpoint that
//! names none, `if_unresolved` (the same touchpoint again) and `if_closed`. Doing it twice changes nothing.
void complete(Scenario& scenario);

//! What policies cost in themselves.
struct ProgrammeCost {
    double once{0};       // paid on the epoch's first day
    double per_month{0};  // while the epoch lasts
    friend bool operator==(const ProgrammeCost&, const ProgrammeCost&) = default;
};

//! Values that hold from the morning of a day until the next epoch begins.
struct ValueEpoch {
    base::Day from{};
    Scenario values{};
    ProgrammeCost programmes{};
    std::vector<std::string> announced{};   // touchpoints under a change that customers were told of; "": all
    std::optional<base::Day> notice_of{};   // customers are told on the epoch's first morning of a change that begins on this day
};

//! The values of all days, in order; the first epoch begins with the warm-up and holds no change. Neighbours differ: changes
//! that change nothing leave no trace. The policies must have passed check_policies().
[[nodiscard]] std::vector<ValueEpoch> value_epochs(const Loaded& loaded, const std::vector<LoadedPolicy>& policies = {});

}  // namespace goodwill::scenario
