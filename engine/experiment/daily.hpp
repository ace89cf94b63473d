// Every figure on every reported day, averaged over replications: the table behind the curves. Replications are added
// one at a time in the order of their numbers, so that thousands of them need no more memory than one.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "results/record.hpp"
#include "statistics/moments.hpp"

namespace goodwill::experiment {

class Daily {
public:
    void add(const results::Record& record);
    //! Appends rows arm,day,figure,mean,low,high: days from 0, figures by name; low and high are the 95% interval of
    //! the mean, empty with fewer than two values.
    void append_rows(std::string& text, std::string_view arm, const results::Registry& registry) const;
    static constexpr std::string_view header = "arm,day,figure,mean,low,high\n";

private:
    std::vector<statistics::Moments> cells_;  // days x figures
};

}  // namespace goodwill::experiment
