#include "tools/commands/library.hpp"

#include <sstream>

#include "support/catch.hpp"
#include "support/process.hpp"

namespace goodwill::commands {
namespace {

const std::vector<Entry> shelf{{"neighbourhood_bank", "a"}, {"03_call_centre", "b"},
                               {"10_call_once", "c"},       {"04_loss", "d"},
                               {"glossary", "e"},           {"bank", "f"}};

std::string meant(std::string_view word, std::vector<Entry> entries = shelf) {
    std::string names;
    for (const Entry& e : meant_by(word, entries))
        names += e.name + " ";
    return names;
}

}  // namespace

TEST_CASE("A name comes before a part of a name, and a whole part before letters somewhere") {
    CHECK(meant("bank") == "bank ");
    CHECK(meant("loss") == "04_loss ");
    CHECK(meant("neighbourhood") == "neighbourhood_bank ");
    CHECK(meant("Call-Once") == "10_call_once ");
    CHECK(meant("los") == "04_loss glossary ");
    CHECK(meant("call") == "03_call_centre 10_call_once ");
    CHECK(meant("04_loss.yaml") == "04_loss ");
    CHECK(meant("").empty());
    CHECK(meant("airline").empty());
}

TEST_CASE("A scenario goes by its file's name, a case by its folder's") {
    CHECK(short_name("somewhere/my_shop.yaml") == "my_shop");
    CHECK(short_name("cases/corner_shop/baseline.yaml") == "corner_shop");
}

TEST_CASE("A name with two meanings lists them, and a slip is answered with the likely word") {
    std::ostringstream out, err;
    const Console console{.out = out, .err = err};
    CHECK_FALSE(find_scenario("call", console));
    CHECK(err.str() == "error: 'call' may mean 03_call_centre, 10_call_once; write more of the name\n");
    err.str("");
    CHECK_FALSE(find_scenario("neighborhood_bank_", console));
    CHECK(err.str() == "error: no scenario 'neighborhood_bank_'; did you mean 'neighbourhood_bank'?\n");
    err.str("");
    CHECK_FALSE(find_scenario("nowhere/shop.yaml", console));
    CHECK(err.str() == "error: there is no file nowhere/shop.yaml; goodwill list shows what goes by name\n");
    REQUIRE(find_scenario("bank", console));
    CHECK(find_scenario("bank", console)->name == "neighbourhood_bank");
}

TEST_CASE("Policies go by the name of their file beside the scenario") {
    std::ostringstream out, err;
    const Console console{.out = out, .err = err};
    const auto bank = find_scenario("neighbourhood_bank", console);
    REQUIRE(bank);
    REQUIRE(find_policy("easy", bank->file, console));
    CHECK(find_policy("cost-cutting", bank->file, console)->name == "cost_cutting");
    CHECK_FALSE(find_policy("easy_complaint_s", bank->file, console));
    CHECK(err.str() == "error: no policy 'easy_complaint_s'; did you mean 'easy_complaints'?\n");
}

}  // namespace goodwill::commands
