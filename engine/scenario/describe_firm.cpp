// The language of a scenario: what the firm does beyond serving: complaints, talk, referrals, feedback, money.
#include "scenario/describe_parts.hpp"

namespace goodwill::scenario {

namespace {

constexpr auto run = Changes::run;

}  // namespace

void describe(Fields& field, Tier& p) {
    field("team", p.team, {.required = true, .meaning = "who handles complaints at this step", .refers_to = "teams"});
    field("takes", p.takes, {.changes = run, .source = "assumed", .meaning = "working time for one complaint"});
    field("solves", p.solves, {.low = 0, .high = 1, .changes = run, .source = "assumed", .meaning = "share of the complaints whose cause this step can mend"});
}

void describe(Fields& field, Redress& p) {
    field("apology", p.apology, {.changes = run, .source = "assumed", .meaning = "whether somebody says sorry"});
    field("explanation", p.explanation, {.changes = run, .source = "assumed", .meaning = "whether the customer is told what went wrong"});
    field("compensation", p.compensation, {.low = 0, .high = 10, .changes = run, .source = "assumed",
          .meaning = "what is given back, as a share of the customer's loss", .of = "loss"});
}

void describe(Fields& field, Lessons& p) {
    field("circulated", p.circulated, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "share of those at work who take up what has been learnt from a circular", .lever = true});
    field("training", p.training, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "share of those at work who learn at a training all that has been learnt so far", .lever = true});
    field("training_every", p.training_every, {.low = 1, .high = 3650, .changes = run, .source = "assumed", .meaning = "how often there is a training", .every = true, .lever = true});
    field("orientation", p.orientation, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "share of the newcomers who learn on their first day all that has been learnt so far", .lever = true});
}

void describe(Fields& field, Learning& p) {
    field("strength", p.strength, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "how much of a cause a review removes when complaints point at it: 0 nothing is learnt"});
    field("review", p.review, {.low = 1, .high = 3650, .changes = run, .source = "assumed", .meaning = "how often complaints are reviewed for their causes", .every = true});
    field("finds", p.finds, {.changes = run, .source = "assumed",
          .meaning = "how a review finds what to mend: complaints (most complained of), survey (least satisfied answers), guess (by lot), indicator (what the firm "
                     "measures itself)"});
    field("validity", p.validity, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "correlation of the indicator with what goes wrong for customers: 0 it says nothing of them, 1 it is as they see it; "
                     "absent: one half", .lever = true});
    field("distance", p.distance, {.low = 0, .high = 20, .changes = run, .source = "assumed",
          .meaning = "levels between those who meet customers and whoever decides what is mended: each takes its time, and passes on less", .lever = true});
    field("lessons", p.lessons, {.changes = run,
          .meaning = "how what is learnt about a kind of cause reaches those who serve (see models/learning); absent: it is mended once and for all"});
    field.rule(p.finds == Finding::indicator || !p.validity, "validity", "has 'validity' without 'finds: indicator'",
               "write 'finds: indicator' beside it; complaints, surveys and guesses have none");
}

void describe(Fields& field, Upkeep& p) {
    field("per_month", p.per_month, {.low = 0, .high = 1e12, .changes = run, .source = "assumed",
          .meaning = "spent every month on keeping processes as they were meant to be", .lever = true});
    field("yields_to_fires", p.yields_to_fires, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "how much of what last month's voiced and public failures cost is taken from it: 0 prevention has a budget of its "
                     "own, 1 putting out fires comes first", .lever = true});
}

void describe(Fields& field, Complaints& p) {
    field("ease", p.ease, {.low = 0, .high = 1, .changes = run, .source = "assumed", .meaning = "how easy it is to complain: 0 a maze, 1 one obvious door"});
    field("acknowledgement", p.acknowledgement, {.changes = run, .source = "assumed", .meaning = "the first answer to a complaint"});
    field("tiers", p.tiers, {.meaning = "the steps a complaint goes through, first step first"});
    field("promised_reply", p.promised_reply, {.low = 0, .high = 1000, .changes = run, .source = "assumed", .meaning = "the reply time customers are promised"});
    field("redress", p.redress, {.changes = run, .meaning = "what a customer with a complaint is given"});
    field("follow_up_call", p.follow_up_call, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "share of the failed visits after which the firm calls by itself"});
    field("reported_after", p.reported_after, {.low = 0, .high = 3650, .changes = run, .source = "assumed",
          .meaning = "time from a failure to the day on which the complaint reaches us", .lever = true});
    field("guidelines", p.guidelines, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "how far guidelines say what is to be done with a complaint: 0 as everybody thinks best", .lever = true});
    field("culture", p.culture, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "how far the house lives for its customers, so that complaints are handled well unasked: 0 as usual", .lever = true});
    field("learning", p.learning, {.changes = run, .meaning = "how voiced complaints remove causes of failure"});
}

void describe(Fields& field, SmallWorld& p) {
    field("friends", p.friends, {.low = 0, .high = 1000, .source = "assumed", .meaning = "friends of one person"});
    field("rewired", p.rewired, {.low = 0, .high = 1, .source = "assumed", .meaning = "share of the friendships that reach out of the neighbourhood"});
}

void describe(Fields& field, RandomGraph& p) {
    field("friends", p.friends, {.low = 0, .high = 1000, .source = "assumed", .meaning = "friends of one person, on average"});
}

void describe(Fields&, NoNetwork&) {}

void describe(Fields&, CompleteNetwork&) {}

void describe(Fields& field, Reviews& p) {
    field("public", p.is_public, {.changes = run, .source = "assumed", .meaning = "whether customers can review us where everyone reads it"});
    field("answered", p.answered, {.low = 0, .high = 1, .changes = run, .source = "assumed", .meaning = "share of the reviews that get an answer from us"});
    field("malicious", p.malicious, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "false reviews of one star, written by people who never were here: `2 per day`"});
    field("held_back", p.held_back, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "share of the reviews of one and two stars that we keep off the show, until it is found out", .lever = true});
}

void describe(Fields& field, Talking& p) {
    field("network", p.network, {.source = "assumed", .meaning = "who knows whom"});
    field("strong_ties", p.strong_ties, {.low = 0, .high = 1, .source = "assumed", .meaning = "share of the friendships that are close"});
    field("reviews", p.reviews, {.changes = run, .meaning = "public reviews, and whether we answer them"});
}

void describe(Fields&, Silence&) {}

void describe(Fields& field, ContactTalk& p) {
    constexpr double most = 36500;  // 100% a day
    field("network", p.network, {.source = "assumed", .meaning = "who may meet whom"});
    field("told_at_start", p.told_at_start, {.low = 0, .high = 10'000'000, .source = "assumed", .meaning = "people who know and tell from day 0, drawn from all"});
    field("external", p.external, {.low = 0, .high = most, .changes = run, .source = "sultan_1990",
          .meaning = "chance of hearing by oneself, as from advertising (Bass's p)"});
    field("internal", p.internal, {.low = 0, .high = most, .changes = run, .source = "sultan_1990",
          .meaning = "chance of hearing from one friend who tells; in a complete network of hearing from all others together if all of them told (Bass's q)"});
    field("forgets", p.forgets, {.low = 0, .high = most, .changes = run, .source = "assumed", .meaning = "chance that one who tells falls silent for good"});
    field("considers", p.considers, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "chance that one who hears, and is no customer, considers us the next day"});
}

void describe(Fields& field, Referrals& p) {
    field("model", p.model, {.meaning = "asking: some customers are asked and some friends come; "
          "branching: customers bring new people into the market, who bring others"});
    field("asked", p.asked, {.changes = run, .source = "assumed", .meaning = "who is asked to recommend us"});
    field("permission_first", p.permission_first, {.changes = run, .source = "assumed", .meaning = "whether we ask first if we may ask"});
    field("reward", p.reward, {.low = 0, .high = 1e6, .changes = run, .source = "assumed", .meaning = "paid for each customer won by a referral"});
    field("thank_you", p.thank_you, {.changes = run, .source = "assumed", .meaning = "how a referrer is thanked"});
    field("asked_from_visit", p.asked_from_visit, {.low = 0, .high = 1000, .changes = run, .source = "assumed",
          .meaning = "nobody is asked before he has come so often; 0: from the first visit on", .lever = true});
    field("keeps_informed", p.keeps_informed, {.changes = run, .source = "assumed",
          .meaning = "whether a referrer hears what became of the friend he sent"});
    field("mean", p.mean, {.low = 0, .high = 100, .changes = run, .source = "assumed",
          .meaning = "branching: how many others each customer won brings, Poisson distributed; absent: none"});
    field("rate", p.rate, {.low = 0, .high = 1000, .changes = run, .source = "assumed",
          .meaning = "branching: how many others each customer brings in a year, for as long as he is one; absent: none"});
    field("largest", p.largest, {.low = 1, .high = 1'000'000, .source = "assumed",
          .meaning = "branching: customers that go back to one; a cluster of that size grows no further "
                     "and counts as one that never dies out; absent: 10 000"});
    const bool branching = p.model == Referring::branching;
    const std::string_view help = "write 'model: branching' beside it; 'asking' asks and waits for friends";
    field.rule(branching || !p.mean, "mean", "has 'mean' without 'model: branching'", help);
    field.rule(branching || !p.rate, "rate", "has 'rate' without 'model: branching'", help);
    field.rule(branching || !p.largest, "largest", "has 'largest' without 'model: branching'", help);
}

void describe(Fields& field, Survey& p) {
    field("after", p.after, {.low = 0, .high = 1, .changes = run, .source = "assumed", .meaning = "share of the visits after which the customer is asked", .of = "visits"});
    field("answers", p.answers, {.low = 0.001, .high = 0.999, .changes = run, .source = "assumed",
          .meaning = "share of those asked who answer, while satisfaction is as usual; absent: as the feedback model has it"});
    field("length", p.length, {.low = 1, .high = 100, .changes = run, .source = "assumed", .meaning = "number of questions; long surveys are answered less"});
    field("question", p.question, {.changes = run, .source = "assumed", .meaning = "the main question: would you recommend us, or how satisfied are you"});
    field("questionnaire", p.questionnaire, {.changes = run, .source = "assumed",
          .meaning = "whether each answer is a full questionnaire on expectations, quality, value, satisfaction, complaints, loyalty and image, kept in "
                     "survey.csv; it is as long as it is, whatever `length` says"});
}

void describe(Fields& field, Audits& p) {
    field("mystery_visits", p.mystery_visits, {.low = 0, .high = 250, .changes = run, .source = "assumed",
          .meaning = "visits a month by people sent by management who look for barriers", .lever = true});
    field("staff", p.staff, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "share of those who serve who are asked once a month what stands in customers' way", .of = "those who serve", .lever = true});
    field("customers", p.customers, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "share of the visits to a touchpoint with barriers after which the customer is asked what stood in his way", .of = "visits", .lever = true});
    field("taken_away", p.taken_away, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "share of the barriers found that are taken away", .lever = true});
}

void describe(Fields& field, Feedback& p) {
    field("survey", p.survey, {.changes = run, .meaning = "asking customers after a visit; absent: nobody asks"});
    field("listens", p.listens, {.low = 1, .high = 3650, .changes = run, .source = "assumed",
          .meaning = "how often the offer is brought back to what people need by then (market.needs_drift); absent: never", .every = true});
    field("audits", p.audits, {.changes = run, .meaning = "who looks for the barriers that customers meet; absent: nobody"});
    field("beliefs", p.beliefs, {.meaning = "whether what management can believe of its customers, from what reaches it, is kept beside the truth"});
}

void describe(Fields& field, Records& p) {
    field("written", p.written, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "share of the visits after which something about the customer is written down", .lever = true});
    field("read", p.read, {.low = 0, .high = 1, .changes = run, .source = "assumed",
          .meaning = "share of the visits of customers of whom something is written in which it is looked up", .lever = true});
    field("costs", p.costs, {.low = 0, .high = 1e6, .changes = run, .source = "assumed", .meaning = "what writing it down once costs", .lever = true});
}

void describe(Fields& field, Greetings& p) {
    field("a_year", p.a_year, {.low = 0, .high = 365, .changes = run, .source = "assumed",
          .meaning = "how often a year a customer gets one: 1 on his birthday, 12 every month; 0: never", .lever = true});
    field("costs", p.costs, {.low = 0, .high = 1e6, .changes = run, .source = "assumed", .meaning = "what one costs", .lever = true});
}

void describe(Fields& field, MoneyTerms& p) {
    field("currency", p.currency, {.meaning = "three capital letters; every sum of money in the file is in this currency"});
    field("margin_per_visit", p.margin_per_visit, {.low = -1e9, .high = 1e9, .changes = run, .source = "assumed", .meaning = "margin of one journey that ends served"});
    field("margin_per_contract", p.margin_per_contract, {.low = -1e9, .high = 1e9, .changes = run, .source = "assumed",
          .meaning = "margin of one period of a contract, earned as it begins; with the loyalty model 'renewal'; absent: nothing"});
    field("cost_of_a_failure", p.cost_of_a_failure, {.low = 0, .high = 1e9, .changes = run, .source = "assumed", .meaning = "what a failure costs us, complaint or not"});
    field("cost_of_a_contact", p.cost_of_a_contact, {.low = 0, .high = 1e9, .changes = run, .source = "assumed", .meaning = "what handling a complaint costs at the first step, beyond pay"});
    field("cost_of_an_escalation", p.cost_of_an_escalation, {.low = 0, .high = 1e9, .changes = run, .source = "assumed",
          .meaning = "what handling a complaint costs at each later step, beyond pay"});
    field("cost_of_a_call", p.cost_of_a_call, {.low = 0, .high = 1e9, .changes = run, .source = "assumed", .meaning = "what one follow-up call costs"});
    field("cost_of_a_newcomer", p.cost_of_a_newcomer, {.low = 0, .high = 1e9, .changes = run, .source = "assumed", .meaning = "what winning one customer costs, such as advertising"});
    field("discount", p.discount, {.low = 0, .high = 1, .changes = run, .source = "assumed", .meaning = "how much less money in a year is worth than money now"});
}

}  // namespace goodwill::scenario
