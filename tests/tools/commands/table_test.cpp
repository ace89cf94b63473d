#include "tools/commands/table.hpp"

#include <sstream>

#include "support/catch.hpp"

namespace goodwill::commands {
namespace {

experiment::FigureSummary summary(double mean, double half, double future) {
    return {.mean = mean,
            .replications = 30,
            .average = experiment::Range{mean - half, mean + half},
            .future = experiment::Range{mean - future, mean + future}};
}

std::string rendered(const std::vector<Row>& rows) {
    std::ostringstream out, err;
    return render(rows, Console{.out = out, .err = err});
}

std::size_t widest_line(const std::string& text) {
    std::size_t widest = 0, from = 0;
    for (std::size_t to = 0; (to = text.find('\n', from)) != std::string::npos; from = to + 1)
        widest = std::max(widest, to - from);
    return widest;
}

}  // namespace

TEST_CASE("A row says where the average lies and what one single future may bring") {
    const Row nps = row_of("NPS", summary(12.4, .5, 2.25), "points", Spelling::plain);
    CHECK(nps.mean == "12.4");
    CHECK(nps.average == "11.9 to 12.9");
    CHECK(nps.future == "10.2 to 14.7");
    const Row wait = row_of("Wait", summary(1.4, .06, .25), "min", Spelling::clock);
    CHECK(wait.average == "1:20 to 1:28");
    CHECK(wait.unit == "min:s");
}

TEST_CASE("Money of 100 000 and more is written in thousands, large ranges closely") {
    const Row profit = row_of("Profit", summary(2'310'000, 18'000, 79'000), "CHF", Spelling::plain);
    CHECK(profit.unit == "kCHF");
    CHECK(profit.mean == "2 310");
    CHECK(profit.average == "2 292 to 2 328");
    CHECK(row_of("Failures", summary(25303, 250, 1100), "", Spelling::plain).average == "25 050..25 550");
    CHECK(row_of("Cost", summary(900, 30, 90), "CHF", Spelling::plain).unit == "CHF");
}

TEST_CASE("A range never leaves what is possible") {
    CHECK(row_of("Told", summary(83, 23, 20), "%", Spelling::plain).average == "60.0 to 100.0");
    CHECK(row_of("Wait", summary(1.5, 2, 2), "min", Spelling::clock).average == "0:00 to 3:30");
    CHECK(row_of("NPS", summary(1.5, 2, 2), "points", Spelling::plain).average == "-0.5 to 3.5");
}

TEST_CASE("One run has no ranges") {
    const Row row = row_of("NPS", {.mean = 12.4, .replications = 1}, "points", Spelling::plain);
    CHECK(row.average.empty());
    const std::string text = rendered({row});
    CHECK(text.find("in this run") != std::string::npos);
    CHECK(text.find("average lies in") == std::string::npos);
}

TEST_CASE("The table fits 80 columns whatever the figures are called") {
    std::vector<Row> rows{row_of("  Failures they met", summary(25303, 250, 1100), "", Spelling::plain),
                          row_of("    as your survey shows it", summary(21.8, 1.3, 5.6), "points", Spelling::plain),
                          row_of("  " + std::string(90, 'x'), summary(4.003, .02, .1), "customers", Spelling::plain)};
    rows[1].note = 1;
    const std::string text = rendered(rows);
    CHECK(widest_line(text) <= 80);
    CHECK(text.find("x..") != std::string::npos);
    CHECK(text.find("[1]") != std::string::npos);
    CHECK(text.find('\x1b') == std::string::npos);
}

}  // namespace goodwill::commands
