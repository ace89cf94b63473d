// See manifest.hpp.
#include "results/manifest.hpp"

#include <nlohmann/json.hpp>

#include "results/store.hpp"

namespace goodwill::results {
namespace {

nlohmann::ordered_json listed(const std::vector<InputFile>& files) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const InputFile& file : files)
        list.push_back({{"name", file.name}, {"sha256", file.sha256}});
    return list;
}

}  // namespace

std::string to_json(const Manifest& m) {
    nlohmann::ordered_json json;
    json["program"] = "goodwill";
    json["version"] = m.build.version;
    json["results_version"] = results_version;
    json["build"] = {
        {"compiler", m.build.compiler}, {"revision", m.build.revision}, {"sources_sha256", m.build.sources}};
    json["command"] = m.command;
    json["scenario"] = m.scenario;
    json["arms"] = m.arms;
    json["seed"] = m.seed;
    json["replications"] = m.replications;
    json["settings"] = m.settings;
    json["files"] = listed(m.files);
    json["effective_sha256"] = m.effective_sha256;
    json["results_sha256"] = m.results_sha256;
    json["tables"] = listed(m.tables);
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace goodwill::results
