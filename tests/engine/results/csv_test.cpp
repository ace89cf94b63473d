#include "results/csv.hpp"

#include <charconv>
#include <limits>
#include <string>

#include "support/catch.hpp"

namespace goodwill::results {
namespace {

constexpr double absent = std::numeric_limits<double>::quiet_NaN();

Registry two_figures() {
    Registry r;
    const TallyId t = r.tally("t");
    r.total("profit", "EUR", "revenue, less \"all\" that was paid", Direction::higher_is_better, t);
    r.ratio("nps", "points", "net promoter score", Direction::higher_is_better, t, t);
    return r;
}

std::string number(double value) {
    std::string text;
    append_number(text, value);
    return text;
}

}  // namespace

TEST_CASE("Figures are written arm by arm, replication by replication, by name, with an empty cell for no value") {
    const std::vector<ArmRecords> arms{
        {"baseline", {{.replication = 0, .figures = {1, .1}}, {.replication = 1, .figures = {-2.5, absent}}}},
        {"One, two", {{.replication = 0, .figures = {1e300, 3}}}}};
    CHECK(figures_csv(two_figures(), arms) ==
          "arm,replication,figure,value,unit\n"
          "baseline,0,nps,0.1,points\n"
          "baseline,0,profit,1,EUR\n"
          "baseline,1,nps,,points\n"
          "baseline,1,profit,-2.5,EUR\n"
          "\"One, two\",0,nps,3,points\n"
          "\"One, two\",0,profit,1e+300,EUR\n");
}

TEST_CASE("A survey is written respondent by respondent, with an empty cell for what was not asked") {
    Record record{.replication = 3};
    record.respondents = {{.person = 4'000'000'000, .day = 2, .segment = 1, .answers = {7, 10}}, {.person = 5, .day = 4, .answers = {0, 1}}};
    const std::vector<std::string_view> items{"CUSA1", "CUSL3"};
    CHECK(survey_csv(items, {"all", "young, old"}, {{"baseline", {record}}}) ==
          "arm,replication,day,person,segment,CUSA1,CUSL3\n"
          "baseline,3,2,4000000000,\"young, old\",7,10\n"
          "baseline,3,4,5,all,,1\n");
}

TEST_CASE("The codebook says of every figure what it is and which way is better") {
    CHECK(codebook_csv(two_figures()) ==
          "figure,unit,meaning,direction,aggregation\n"
          "nps,points,net promoter score,higher is better,ratio of two sums over the days\n"
          "profit,EUR,\"revenue, less \"\"all\"\" that was paid\",higher is better,sum over the days\n");
}

TEST_CASE("A number is written in the shortest form that reads back to the same bits") {
    for (const double value : {.1, 1. / 3, 1e-300, 123456789.125, -0., std::numeric_limits<double>::denorm_min()}) {
        const std::string text = number(value);
        double back = 1;
        std::from_chars(text.data(), text.data() + text.size(), back);
        CHECK(back == value);
    }
    CHECK(number(.1) == "0.1");
    CHECK(number(absent).empty());
}

}  // namespace goodwill::results
