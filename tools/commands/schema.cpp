// See schema.hpp.
#include "tools/commands/schema.hpp"

#include <filesystem>

#include "experiment/claim.hpp"
#include "input/schema.hpp"
#include "models/catalogue.hpp"
#include "results/files.hpp"
#include "scenario/scenario.hpp"
#include "tools/commands/exit_codes.hpp"

namespace goodwill::commands {

int schema(const std::string& folder, const Console& console) {
    scenario::Scenario scenario;
    scenario.models = scenario::ModelSet{models::kinds()};
    const input::Slot root = input::Fields::slot(scenario);
    const std::string json = input::json_schema(root, "Goodwill scenario");
    if (folder.empty()) {
        console.out << json;
        return done;
    }
    const std::filesystem::path target{folder};
    results::make_folder(target);
    results::write_file(target / "goodwill.schema.json", json);
    results::write_file(target / "SCHEMA.md", input::reference_page(root));
    experiment::Claim claim;
    results::write_file(target / "claim.schema.json", input::json_schema(input::Fields::slot(claim), "Goodwill claim"));
    console.err << "wrote " << (target / "goodwill.schema.json").string() << ", " << (target / "SCHEMA.md").string()
                << " and " << (target / "claim.schema.json").string() << "\n";
    return done;
}

}  // namespace goodwill::commands
