// Who disputes a firm's answer to a complaint: customers of an ordinary firm by the kind of relief they got, against 3,063
// answers to complaints about consumer finance (key cfpb). Two numbers of models/recovery, `disputes`, are fitted to the answers
// with nothing but an explanation and to those with money; the middle kind, relief that is no money, is not used.
#include <array>
#include <cmath>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "statistics/moments.hpp"
#include "support/catch.hpp"
#include "support/environment.hpp"
#include "support/targets.hpp"
#include "validation/firm.hpp"

using namespace goodwill;
using namespace goodwill::support;

namespace {

//! An answer of one kind, in the words of the data and as the firm's rules: explained only (nothing is mended), mended
//! without money, mended with money.
struct Relief {
    const char* words;
    const char* solves;
    const char* compensation;
    double disputed;  // in the data
};
constexpr std::array<Relief, 3> reliefs{{{"explanation", "0%", "0%", .213},
                                         {"non-monetary relief", "100%", "0%", .108},
                                         {"monetary relief", "100%", "40%", .074}}};

//! The service firm, with more failures so that there is more to count, giving everybody the same kind of relief.
std::shared_ptr<const simulation::Model> answering(const Relief& relief,
                                                   const std::string& disputes = "models.recovery.disputes={}") {
    return service_firm({"touchpoints.desk.fails=10%", "complaints.redress.explanation=yes", disputes,
                         fmt::format("complaints.tiers.0.solves={}", relief.solves),
                         fmt::format("complaints.tiers.1.solves={}", relief.solves),
                         fmt::format("complaints.redress.compensation={}", relief.compensation)});
}

//! Share of the answers that are disputed, mean of four runs.
double disputed(const std::shared_ptr<const simulation::Model>& firm, std::uint64_t seed) {
    statistics::Moments share;
    for (const double percent : figure_of(firm, "complaints.disputed", seed, 4)) share.add(percent / 100);
    return share.mean();
}

}  // namespace

TEST_CASE("The rates we compare with are those of the answers", "[data]") {
    struct Count {
        double answers{0}, disputed{0};
    };
    std::map<std::string, Count> counts;
    std::ifstream file{data_file("cfpb_disputes.csv")};
    std::string line;
    while (std::getline(file, line)) {
        const auto ends = [&](const char* how) { return line.ends_with(how); };
        if (!ends(",Yes") && !ends(",No")) continue;
        for (const Relief& relief : reliefs) {
            if (line.find(fmt::format("Closed with {},", relief.words)) == std::string::npos) continue;
            counts[relief.words].answers += 1;
            counts[relief.words].disputed += ends(",Yes") ? 1 : 0;
        }
    }
    for (const Relief& relief : reliefs) {
        const Count& count = counts[relief.words];
        REQUIRE(count.answers > 200);
        CHECK(count.disputed / count.answers == Approx(relief.disputed).margin(6e-4));
    }
}

TEST_CASE("The more an answer mends, the fewer dispute it, as in consumer finance (TC18)", "[validation]") {
    Target target{"TC18"};
    for (const auto seed : seeds())
        for (const Relief& relief : reliefs) target.near(relief.words, disputed(answering(relief), seed), relief.disputed, .04);
}

TEST_CASE("Where contentment with the handling decides nothing, all kinds of relief are disputed alike", "[validation]") {
    const std::string careless = "models.recovery.disputes={contentment: 0}";
    const double most = disputed(answering(reliefs.front(), careless), 1);
    const double least = disputed(answering(reliefs.back(), careless), 1);
    CHECK(std::abs(most - least) < .02);
}
