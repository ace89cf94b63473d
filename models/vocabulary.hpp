// Where the models meet: the columns each owns and the events each posts. No model includes another; this file is all they
// share. Scales and units are those of the model sheet (models/README.md): satisfaction in su (0 = neither satisfied nor not,
// clipped at +-3), anger >= 0 (1 = a failure of severity 1 wholly the firm's), qualities and expectations 0..10 points.
#pragma once
#include <array>
#include <cstdint>

#include "base/ids.hpp"
#include "population/columns.hpp"

namespace goodwill::models {

using base::Day;
using population::ColumnKey;

// Numbers of the models in addresses (random/address.hpp): never reused, never changed.
enum class Number : unsigned {
    expectation = 1, satisfaction, emotion, complaint, recovery, loyalty, choice, talk, reviews, referral, employees, feedback,
    learning, money
};
[[nodiscard]] constexpr unsigned number(Number n) { return static_cast<unsigned>(n); }

inline constexpr std::size_t dimensions = 5;  // tangibles, reliability, responsiveness, assurance, empathy
using Five = std::array<float, dimensions>;

// ---- columns of a person -------------------------------------------------------------------------------------------
struct Expectations { Five will{}; Five should{}; };                   // points
inline constexpr ColumnKey<Expectations> expectations_column{"expectations", "expectation", "what will and what should be, points"};

inline constexpr ColumnKey<float> satisfaction_column{"satisfaction", "satisfaction", "cumulative satisfaction S, su", 0.F};

inline constexpr ColumnKey<float> inclination_column{
    "inclination", "satisfaction", "how inclined to recommend us: satisfaction less what remembered failures weigh, su", 0.F};

struct Temper { float anger{0}; float failures{0}; Day at{0}; };       // values as of day `at`; read through decayed functions
inline constexpr ColumnKey<Temper> temper_column{"temper", "emotion", "anger A; decayed count of failures n_f (90 d)"};

inline constexpr ColumnKey<float> trust_column{"trust", "complaint", "belief that the firm puts things right, 0..1", .6F};

struct Traits { float level{0}; float hazard{0}; };                    // su; per year (renewal, repurchase: per date, per purchase)
inline constexpr ColumnKey<Traits> traits_column{"traits", "loyalty", "lasting differences: personal level u_i, own hazard h_i a year"};

struct Bond { float threshold{1}; float bump{0}; float complaints{0}; Day at{0}; Day looked{0}; };
inline constexpr ColumnKey<Bond> bond_column{"bond", "loyalty", "what is left of this spell's exit threshold; complaint bump C; n_c (30 d)"};

struct Outlook { float keeps{0}; float keeps_if_neutral{0}; };         // chance to stay a year; set on the days goodwill is valued
inline constexpr ColumnKey<Outlook> outlook_column{"outlook", "loyalty", "chance to stay another year, as felt and at neutral satisfaction"};

struct Belief { float quality{7.4F}; std::uint16_t rival{0}; bool relevant{true}; Day lapsed{-100000}; };
inline constexpr ColumnKey<Belief> belief_column{"belief", "choice", "prospect: believed quality, points; present rival; whether we pass the gate"};

struct Hearsay { float weight{0}; Day at{0}; };                        // logit
inline constexpr ColumnKey<Hearsay> hearsay_column{"hearsay", "talk", "talk stock W, logit, half-life 120 d"};

inline constexpr std::uint16_t not_yet = 0xFFFF;
struct Word { std::uint16_t heard{not_yet}, silent{not_yet}; };        // after how many steps; there only with talk by contact
inline constexpr ColumnKey<Word> word_column{"word", "talk", "when a person hears the news and falls silent, as far as settled, in steps"};

struct Referred { Day asked{-100000}; bool referred : 1 {false}; bool made : 1 {false}; std::uint8_t visits{0}; std::uint16_t won{0}; };
inline constexpr ColumnKey<Referred> referred_column{"referred", "referral", "when last asked; whether he was referred, and has referred somebody; visits, where they count; how many he won"};

//! Kept only while a survey is a full questionnaire.
inline constexpr ColumnKey<float> image_column{"image", "feedback", "image: slow mean of satisfaction, talk and stars, su", .6F};
inline constexpr ColumnKey<Five> first_expectation_column{"first expectation", "feedback", "what he thought would be when he became a customer, points"};

struct Surveyed { float lately{0}; Day at{0}; };
inline constexpr ColumnKey<Surveyed> surveyed_column{"surveyed", "feedback", "decayed count of surveys received (90 d)"};

// ---- columns of an employee ----------------------------------------------------------------------------------------
struct Colleague { float skill{.7F}; float empathy{.65F}; float engagement{.5F}; float unsolved{1}; };
inline constexpr ColumnKey<Colleague> colleague_column{"colleague", "employees", "skill, empathy, engagement now, 0..1"};

// ---- events of one day (cleared every morning) ---------------------------------------------------------------------
//! Aligned with World::encounters(): what each encounter felt like. `perceived` is false for handling and for people who left.
//! quality and disconfirmation are points weighted over the dimensions; value counts from a sector-average service's.
struct Perceived { float quality{0}; float disconfirmation{0}; float value{0}; float lift{0}; float satisfaction{0}; bool perceived{false}; };
//! Aligned with World::encounters(): the anger felt during each, that of its own failure included (posted by emotion in perceive()).
struct Mood { float anger{0}; };
//! A journey that ended today, as it will be remembered.
struct EpisodeEnded {
    std::uint32_t person, occasion;
    float satisfaction;            // peak-end, su
    float severity;                // of its worst failure; 0 without one
    float barriers;                // sum of efforts met on the way (menus, stories told again)
    std::uint16_t touchpoint;      // of the worst failure, else of the last encounter
    std::uint16_t failures;
    std::uint8_t journey;
    bool served;
};
enum class ResponseKind : std::uint8_t { silence, voice, exit, publicly };
//! What a customer did about a failed journey (posted by complaint in respond()).
struct Response {
    std::uint32_t person, occasion;
    float severity, effort, barriers, satisfaction;
    std::uint16_t touchpoint;
    std::uint8_t journey;
    ResponseKind kind;
};
//! A case that ended today (posted by recovery in recover()).
struct CaseClosed {
    std::uint32_t person, occasion;
    float severity, satcom, justice /*J*/, justice_cumulative /*J_c*/, distributive, interactional, procedural;
    float days;
    std::uint16_t touchpoint;
    std::uint8_t contacts;
    bool solved, first_contact, promise_kept, opened_by_firm;
};
struct CaseEscalated { std::uint32_t person; std::uint32_t case_number; };
//! Employee `employee` dealt with a complainant whose anger was `anger`.
struct Abuse { std::uint32_t employee; float anger; };
//! Talk that arrives today (posted by talk in morning(); sent the evening before), sorted by (target, talker, occasion).
struct Heard { std::uint32_t target, talker, occasion; std::int8_t sign; bool strong; };
//! A prospect who will think about us tomorrow (posted by talk and referral; choice keeps it overnight).
enum class Source : std::uint8_t { search, reviews, talk, referral };
struct Considers { std::uint32_t person, by; Source source; };
//! A prospect who chose us today (posted by choice; the same evening referral pays rewards).
struct Won { std::uint32_t person, by; Source source; };
enum class Cause : std::uint8_t { unvoiced, badly_handled, dissatisfied, anger, complaint, talk, price, other };
//! What the engine keeps as the reason of somebody's coming or leaving.
constexpr std::uint8_t number_of(Source source) { return static_cast<std::uint8_t>(source); }
constexpr std::uint8_t number_of(Cause cause) { return static_cast<std::uint8_t>(cause); }
struct Lost { std::uint32_t person; Cause cause; };
//! A customer took an offer made at a visit and keeps it; and what being offered something adds to anger (both posted by choice
//! in respond(); money earns the one, emotion remembers the other).
struct Sold { std::uint32_t person; std::int64_t cents; };
struct Importuned { std::uint32_t person; float anger; };
//! A period of a contract that begins today (posted by loyalty; money earns its margin).
struct ContractBegan { std::uint32_t person; };
//! An answered survey about a visit; posted only where reviews go by surveys.
struct SurveyAnswer { std::uint32_t person, occasion; std::uint16_t touchpoint; bool displeased, failed; };
struct ReviewPosted { std::uint32_t person; std::uint8_t stars; };
//! Someone thinks of writing in public because of a failure (posted by complaint).
struct PublicAnger { std::uint32_t person, occasion; float satisfaction; };

enum class Line : std::uint8_t { revenue, wages, failures, handling, compensation, calls, prevention, programmes, advertising, rewards, visits, count };
//! Money: positive cents flow to the firm, negative from it (the money model books both sides).
struct Payment { Line line; std::int64_t cents; };

// shown stars live in the world of reviews; choice reads them from here
struct Stars { float shown{4.2F}; float volume{40}; };                 // posted every morning by reviews
//! Quality delivered when nothing goes wrong, mean of the dimensions over expected visits, points (posted every morning by expectation).
struct Delivered { float quality{7.5F}; };

}  // namespace goodwill::models
