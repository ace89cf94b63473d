#include "experiment/daily.hpp"

#include <limits>

#include "support/catch.hpp"

namespace goodwill::experiment {
namespace {

constexpr float absent = std::numeric_limits<float>::quiet_NaN();

results::Registry two_figures() {
    results::Registry r;
    const results::TallyId t = r.tally("t");
    r.total("wait", "min", "", results::Direction::lower_is_better, t);
    r.total("nps", "points", "", results::Direction::higher_is_better, t);
    return r;
}

results::Record record(std::vector<float> daily) {
    return {.replication = 0, .figures = {0, 0}, .daily = std::move(daily), .days = 2};
}

}  // namespace

TEST_CASE("Days are averaged over replications with a 95% interval, which one value alone has not") {
    Daily daily;
    daily.add(record({1, 10, 3, absent}));
    daily.add(record({2, absent, 3, absent}));
    std::string text{Daily::header};
    daily.append_rows(text, "baseline", two_figures());
    // t(.975, 1) = 12.7062; the mean of 1 and 2 has standard error 1/2
    CHECK(
        text.starts_with("arm,day,figure,mean,low,high\n"
                         "baseline,0,nps,10,,\n"
                         "baseline,0,wait,1.5,-4.85310"));
    CHECK(
        text.ends_with("baseline,1,nps,,,\n"
                       "baseline,1,wait,3,3,3\n"));
}

TEST_CASE("A table of no replications has no rows") {
    std::string text;
    Daily{}.append_rows(text, "baseline", two_figures());
    CHECK(text.empty());
}

}  // namespace goodwill::experiment
