// See respondent.hpp.
#include "results/respondent.hpp"

#include "results/csv.hpp"

namespace goodwill::results {

std::string survey_csv(std::span<const std::string_view> items, const std::vector<std::string>& segments,
                       const std::vector<ArmRecords>& arms) {
    std::string text = "arm,replication,day,person,segment";
    for (const std::string_view item : items) {
        text += ',';
        append_cell(text, item);
    }
    text += '\n';
    for (const ArmRecords& arm : arms) {
        for (const Record& record : arm.records) {
            std::string head;
            append_cell(head, arm.name);
            head += ',' + std::to_string(record.replication) + ',';
            for (const Respondent& r : record.respondents) {
                text += head + std::to_string(r.day) + ',' + std::to_string(r.person) + ',';
                append_cell(text, r.segment < segments.size() ? segments[r.segment] : std::string{});
                for (std::size_t i = 0; i < items.size(); ++i)
                    text += ',' + (r.answers[i] == 0 ? std::string{} : std::to_string(r.answers[i]));
                text += '\n';
            }
        }
    }
    return text;
}

}  // namespace goodwill::results
