// One filled-in questionnaire. A stage posts it as an event of its day; a replication keeps those of the reported days. Which
// items there are, and in which order, is the posting model's to say.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <span>
#include <vector>

namespace goodwill::results {

struct Respondent {
    std::uint32_t person{0};
    std::int32_t day{0};
    std::uint16_t segment{0};
    std::array<std::uint8_t, 30> answers{};  // 1..10; 0 where nothing was asked
    bool operator==(const Respondent&) const = default;
};

struct ArmRecords;

//! arm,replication,day,person,segment,<items> - arms as given, then replications, then respondents in the order of their
//! answers.
[[nodiscard]] std::string survey_csv(std::span<const std::string_view> items, const std::vector<std::string>& segments,
                                     const std::vector<ArmRecords>& arms);

}  // namespace goodwill::results
