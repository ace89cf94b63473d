// How the enumerations of a scenario are spelt in YAML, in the order of the enumerators.
#pragma once
#include <array>
#include <string_view>

#include "scenario/scenario.hpp"

namespace goodwill::input {

template <>
struct EnumNames<scenario::Step> {
    static constexpr std::array<std::string_view, 4> names{"day", "week", "month", "year"};
};
template <>
struct EnumNames<scenario::Who> {
    static constexpr std::array<std::string_view, 2> names{"customers", "anonymous"};
};
template <>
struct EnumNames<scenario::End> {
    static constexpr std::array<std::string_view, 2> names{"served", "lost"};
};
template <>
struct EnumNames<scenario::Layoffs> {
    static constexpr std::array<std::string_view, 3> names{"last-in-first-out", "performance", "random"};
};
template <>
struct EnumNames<scenario::Finding> {
    static constexpr std::array<std::string_view, 4> names{"complaints", "survey", "guess", "indicator"};
};
template <>
struct EnumNames<scenario::Acknowledgement> {
    static constexpr std::array<std::string_view, 3> names{"none", "autoresponder", "personal"};
};
template <>
struct EnumNames<scenario::Asked> {
    static constexpr std::array<std::string_view, 3> names{"nobody", "promoters", "everyone"};
};
template <>
struct EnumNames<scenario::Thanks> {
    static constexpr std::array<std::string_view, 3> names{"none", "note", "gift"};
};
template <>
struct EnumNames<scenario::Referring> {
    static constexpr std::array<std::string_view, 2> names{"asking", "branching"};
};
template <>
struct EnumNames<scenario::Question> {
    static constexpr std::array<std::string_view, 2> names{"nps", "satisfaction"};
};

}  // namespace goodwill::input
