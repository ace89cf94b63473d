// A scenario as plain structs: the world (time, market, journeys, touchpoints, teams) and what the firm does (complaints,
// talk, referrals, feedback, money). How people respond is in models/ and appears here only as `models`, a set of
// parameter sets the loader is handed. Keys, units, ranges, defaults and sources are in scenario.cpp's describe().
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "input/distribution.hpp"
#include "input/fields.hpp"
#include "scenario/model_kind.hpp"

namespace goodwill::scenario {

using namespace input;  // Share, Minutes, Keyed ...: a scenario is written in the words of input

enum class Step { day, week, month, year };
struct TimeFrame {
    time::Date start{2026, 1, 5};
    Days run{365};
    Days warm_up{91};
    Step step{Step::day};             // in which talk by contact goes on
};

//! The five SERVQUAL dimensions (Parasuraman, Zeithaml & Berry), in this order everywhere.
struct FiveScores {
    Points tangibles{7.5}, reliability{7.5}, responsiveness{7.5}, assurance{7.5}, empathy{7.5};
};
struct FiveWeights {
    Number tangibles{11}, reliability{32}, responsiveness{22}, assurance{19}, empathy{16};
};

struct RelevanceGate {
    std::string channel{};  // only providers met through this channel are considered at all
};

struct Segment {
    Share share{1};
    Share customers_at_start{.4};
    FiveScores expects{8.3, 8.3, 8.3, 8.3, 8.3};  // should-expectations
    FiveWeights weighs{};
    Number price_sensitivity{.5};
    Number experience_weight{1};
    Share voices_when_wronged{.383};  // with no barrier, over failures of every severity
    std::optional<RelevanceGate> relevant_only_if{};
    Count priority{5};                // 1 first .. 9 last
};

struct Rival {
    Number price{1};
    Points experience{7.4};
    Keyed<Share> relevance{};         // by channel: share of people whose gate it passes
};

struct Market {
    Count people{10000};
    Keyed<Segment> segments{};        // absent: one segment "everyone"
    Keyed<Rival> rivals{};
    Share relevance{.9};              // share of people for whom we are a possible provider at all
    Number price{1};                  // ours, relative to the market
    Share informed{0};                // of the way from what people believe of our quality to what it is, known before they choose
    Share prices_known{1};            // of the difference between prices
    Points needs_drift{0};            // a year: how far what people need moves away from what is offered
    std::optional<PerYear> joins{};   // people who come into the market; absent with `leaves`: a closed population
    std::optional<SharePerYear> leaves{};  // hazard of leaving it
};

struct HourProfile {
    std::string source{};
    std::vector<Number> at{};         // hours, increasing; the level holds from `at` to the next
    std::vector<Number> level{};
};
struct ArrivalShape {
    std::optional<HourProfile> hour{};
    std::vector<Number> weekday{};    // seven levels, Monday first
    Number overdispersion{1};         // variance / mean of the hourly number of needs, in an average open hour
};
enum class Who { customers, anonymous };
struct OpenArrivals {
    PerMinute rate{1};
    Who who{Who::customers};
};
struct Journey {
    std::optional<Days> needed{};             // mean time between two needs of one person
    std::optional<Number> rate_shape{};       // Gamma shape of personal rates around that mean; absent: all alike
    std::optional<OpenArrivals> arrivals{};   // or a total rate
    Keyed<Share> starts_at{};
    std::optional<ArrivalShape> arrives{};
    Money worth{0};                           // margin of one served need beyond margin_per_visit; 0: none
};

enum class End { served, lost };

struct Onward {
    Keyed<Share> next{};
    Duration after{Constant{}};
};
struct Delight {
    Share chance{0};
    Points lift{1.5};
};
//! Requests that the rules do not provide for.
struct Exceptions {
    Share asked{0};                   // of the visits
    Share granted{.3};                // of the requests
    Money costs{10};                  // of one that is granted
};
//! What customers are offered beyond what they came for.
struct Offers {
    Share made{0};                    // of the visits
    bool after_good_only{false};      // only where the visit went well
    Share listens{.5};                // share of the conversation in which the customer talks
    Money margin{40};                 // of one that is taken and kept
    Money return_costs{5};            // of one that is taken back
};
//! One number for all five dimensions, or the five.
struct OneQuality { static constexpr Alternative alternative{.kind = "overall", .shorthand = "overall", .bare_key = "overall", .meaning = "one number for all five dimensions"}; Points overall{7.5}; };
struct FiveQualities { static constexpr Alternative alternative{.kind = "by-dimension", .standard = true, .meaning = "the five dimensions apart"}; FiveScores scores{}; };
using Quality = std::variant<OneQuality, FiveQualities>;

struct Touchpoint {
    std::string channel{};
    std::optional<std::string> team{};        // absent: customers serve themselves
    std::optional<time::OpeningHours> open{}; // absent: the team's, or always
    Quality quality{OneQuality{}};
    Duration takes{Constant{}};
    std::optional<Duration> patience{};       // absent: waits for ever
    Onward if_abandoned{};                    // empty `next`: lost
    std::optional<Count> room{};              // places including those in service
    Onward if_full{};
    std::string if_closed{};                  // waits | gave-up | a touchpoint; default: waits when asynchronous, else gave-up
    bool asynchronous{false};                 // a backlog that lasts over nights; nobody holds the line
    std::optional<Count> priority{};          // 1 first .. 9 last; absent: the segment's, 8 when asynchronous
    Number effort{0};                         // a barrier met on the way: 0 none, 1 hardly anyone gets through
    Count barriers{0};                        // of which the effort and the lost ends of `next` are made; 0: nobody can find any
    Share fails{0};
    Share resolves_first_time{1};
    Onward if_unresolved{};
    Delight delights{};
    Exceptions exceptions{};
    Offers offers{};
    Minutes expected_wait{2};
    std::optional<Days> promised{};           // absent: nothing is promised
    Share hands_over{0};                      // share of transfers to the next team in which the story need not be told again
    std::optional<Money> costs{};             // of one visit, beyond pay
    Keyed<Share> next{};
};

enum class Layoffs { last_in_first_out, performance, random };
//! What those who serve are judged by: weights 0 (not at all) to 1, which steer their effort between the two.
struct Scorecard {
    Share speed{0};
    Share care{0};
};
//! How people know what is expected of them and are told how they did: four parts, each 0 (not at all) to 1.
struct Accountability {
    Share goals{0};
    Share check_ins{0};
    Share feedback{0};
    Share consequences{0};
};
//! A survey among those who serve.
struct StaffSurvey {
    Number a_year{0};
    Share acted_on{0};                        // of what they say: followed by something they see
};
struct Team {
    Count size{1};
    time::OpeningHours open{time::OpeningHours::round_the_clock()};
    Pay pay{20};
    Number skill{.7};
    Number empathy{.65};
    Money authority{25};
    SharePerYear turnover{.3};
    Number support{.5};
    Number recognition{0};
    Number contract{38};                      // hours a week
    Layoffs layoffs{Layoffs::last_in_first_out};
    std::optional<Scorecard> scorecard{};     // absent: nobody keeps score
    std::optional<Accountability> accountability{};
    StaffSurvey staff_survey{};
    Count applicants{1};                      // for each vacant place; the best is taken
    std::optional<Minutes> in_time_first{};   // absent: the longest wait first
    Count sites{1};
    Number support_spread{0};                 // standard deviation of support between the sites
};

enum class Acknowledgement { none, autoresponder, personal };
struct Tier {
    std::string team{};
    Duration takes{Lognormal{6, 2}};
    Share solves{.55};
};
struct Redress {
    bool apology{true};
    bool explanation{false};
    Share compensation{.4};  // of the loss
};
//! How the firm finds what to mend next.
enum class Finding { complaints, survey, guess, indicator };
//! How what is learnt reaches those who serve. Each is a share of the colleagues; what no channel brings to a newcomer he does
//! not know.
struct Lessons {
    Share circulated{0};         // of those at work when something is learnt: who take it up from a circular
    Share training{0};           // of those at work: who learn it at a training
    Days training_every{182};
    Share orientation{0};        // of the newcomers: who learn it on their first day
};
struct Learning {
    Number strength{.15};
    Days review{28};
    Finding finds{Finding::complaints};
    std::optional<Share> validity{};    // of an indicator: its correlation with what goes wrong for customers; absent: one half
    Count distance{0};                  // levels between those who meet customers and whoever decides what is mended
    std::optional<Lessons> lessons{};   // absent: whatever is learnt is mended once and for all
};
struct Complaints {
    Number ease{.35};
    Acknowledgement acknowledgement{Acknowledgement::autoresponder};
    std::vector<Tier> tiers{};
    WorkingDays promised_reply{5};
    Redress redress{};
    Share follow_up_call{0};
    Days reported_after{0};           // between a failure and the day on which the complaint reaches us
    Share guidelines{0};              // how far rules say what those who handle complaints are to do
    Share culture{0};                 // how far what the house holds dear moves them to do it
    Learning learning{};
};

struct SmallWorld { static constexpr Alternative alternative{.kind = "small-world", .standard = true, .meaning = "a ring of friends, some rewired (Watts & Strogatz 1998)"}; Count friends{8}; Share rewired{.1}; };
struct RandomGraph { static constexpr Alternative alternative{.kind = "random", .meaning = "friends drawn at random (Erdos & Renyi)"}; Number friends{8}; };
struct NoNetwork { static constexpr Alternative alternative{.kind = "none", .word = true, .meaning = "nobody knows anybody"}; };
struct CompleteNetwork { static constexpr Alternative alternative{.kind = "complete", .meaning = "everybody may meet everybody; nothing is stored"}; };
using Network = std::variant<SmallWorld, RandomGraph, NoNetwork, CompleteNetwork>;
struct Reviews {
    bool is_public{true};
    Share answered{.2};
    PerMinute malicious{0};   // false reviews of one star
    Share held_back{0};       // of the reviews of one and two stars: kept off the show by us
};
struct Talking { static constexpr std::string_view discriminator = "model"; static constexpr Alternative alternative{.kind = "messages", .standard = true, .meaning = "customers talk to friends and write reviews"}; Network network{SmallWorld{}}; Share strong_ties{.3}; Reviews reviews{}; };
struct Silence { static constexpr Alternative alternative{.kind = "none", .word = true, .meaning = "nobody talks and nobody writes"}; };
//! Word of mouth as contagion: who has heard tells, until he tells no more. Rates a year, spread evenly over its steps.
struct ContactTalk {
    static constexpr Alternative alternative{.kind = "contact", .meaning = "one piece of news spreads by contact, as an innovation or a rumour does"};
    Network network{SmallWorld{}};
    Count told_at_start{0};
    SharePerYear external{.03};       // hears by himself
    SharePerYear internal{.38};       // hears from a friend who tells; complete network: times the share of people who tell
    SharePerYear forgets{0};          // falls silent
    Share considers{.12};             // thinks of us next day, if not a customer
};
using Talk = std::variant<Talking, Silence, ContactTalk>;

enum class Asked { nobody, promoters, everyone };
enum class Thanks { none, note, gift };
//! Whether promoters are asked (a funnel), or each customer won brings others by himself (a branching process).
enum class Referring { asking, branching };
struct Referrals {
    Referring model{Referring::asking};
    Asked asked{Asked::promoters};
    bool permission_first{true};
    Money reward{30};
    Thanks thank_you{Thanks::note};
    Count asked_from_visit{0};        // nobody is asked before so many visits
    bool keeps_informed{false};       // whether a referrer hears what became of his friend
    std::optional<Number> mean{};     // branching: customers whom each customer won brings, on average
    std::optional<PerYear> rate{};    // branching: customers whom each customer brings in a year
    std::optional<Count> largest{};   // branching: size at which a cluster stops growing
};

enum class Question { nps, satisfaction };
struct Survey {
    Share after{.15};
    std::optional<Share> answers{};  // absent: as the feedback model has it
    Number length{3};        // questions
    Question question{Question::nps};
    bool questionnaire{false};
};
//! Who looks for barriers that customers meet.
struct Audits {
    Count mystery_visits{0};  // a month
    Share staff{0};           // of those who serve: asked once a month
    Share customers{0};       // of the visits to a touchpoint with barriers: asked afterwards
    Share taken_away{1};      // of the barriers found
};
struct Feedback {
    std::optional<Survey> survey{};  // absent: nobody asks
    std::optional<Days> listens{};   // how often the offer is held against what people need; absent: never
    std::optional<Audits> audits{};  // absent: nobody looks for barriers
    bool beliefs{false};             // whether what management believes is kept beside the truth
};

//! What is known of a customer from earlier visits, and whether those who serve look it up.
struct Records {
    Share written{0};  // of the visits
    Share read{0};     // of the visits of customers of whom something is written
    Money costs{0};    // of writing once
};

//! A small attention out of the blue, on a day that is the customer's own.
struct Greetings {
    Number a_year{0};
    Money costs{1};
};

//! What is spent on keeping processes as they were meant to be.
struct Upkeep {
    Money per_month{0};
    Share yields_to_fires{0};  // of what failures that are seen cost in a month: taken from it
};

struct MoneyTerms {
    std::string currency{"EUR"};
    Money margin_per_visit{6.5};
    std::optional<Money> margin_per_contract{};
    Money cost_of_a_failure{14};
    Money cost_of_a_contact{12};
    Money cost_of_an_escalation{40};
    Money cost_of_a_call{4};
    Money cost_of_a_newcomer{20};
    SharePerYear discount{.1};
};

//! One dated change of values: the language of `changes:`, policies, injected events and --set.
struct Change {
    time::Moment on{};
    std::optional<time::Moment> until{};
    Days ramp{0};
    Days announced{0};           // before it begins, customers are told; 0: they are not
    PathValues set{};
    std::string because{};
};

struct Report {
    std::vector<std::string> watch{};
    Keyed<Number> precision{};   // half-widths by figure
    Keyed<Number> material{};    // smallest differences that matter, by figure
};

struct Scenario {
    Count version{1};            // key `goodwill`
    std::optional<std::string> extends{};  // documented here; resolved and absent after loading
    std::string name{};
    std::string about{};
    std::vector<std::string> sources{};
    TimeFrame time{};
    Market market{};
    Keyed<Journey> journeys{};
    Keyed<End> ends{};           // absent: done served, gave-up lost
    Keyed<Touchpoint> touchpoints{};
    Keyed<Team> teams{};
    Complaints complaints{};
    Talk talk{Talking{}};
    Referrals referrals{};
    Feedback feedback{};
    Upkeep upkeep{};
    Records records{};
    Greetings greetings{};
    MoneyTerms money{};
    ModelSet models{};           // parameters of the behavioural models, from the catalogue
    std::vector<Change> changes{};
    Report report{};
};

struct PolicyCost {
    Money once{0};
    Money per_month{0};
};
struct Policy {
    std::string name{};          // key `policy`
    std::string about{};
    PolicyCost cost{};
    std::vector<Change> changes{};
};

void describe(Fields& field, Scenario& p);
void describe(Fields& field, Policy& p);

}  // namespace goodwill::scenario
