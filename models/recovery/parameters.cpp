// Keys, ranges, sources and meanings of what is assumed about losses and justice.
#include "models/recovery/parameters.hpp"

namespace goodwill::models {

void describe(input::Fields& field, LossParameters& p) {
    field("at_full_severity", p.at_full_severity, {.low = 0, .high = 1e6, .source = "assumed",
          .meaning = "mean loss of a customer at severity 1"});
    field("monetary", p.monetary, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "share of the failures whose loss is money; the others hurt persons"});
    field("matched", p.matched, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "share of the cases in which what is offered fits the kind of loss"});
    field("matched_factor", p.matched_factor, {.low = 1, .high = 2, .source = "smith_1999",
          .meaning = "how much more a fitting offer counts"});
    field("unmatched_factor", p.unmatched_factor, {.low = 0, .high = 1, .source = "roschk_gelbrich_2014",
          .meaning = "how much less another offer counts"});
    field("compensation_slope", p.compensation_slope, {.low = .1, .high = 10, .source = "assumed",
          .meaning = "how fast compensation does justice: 2.3 is 90% of it at a full refund"});
    field("solved_bonus", p.solved_bonus, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "justice of having the cause mended"});
    field("solved_floor", p.solved_floor, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "least distributive justice of a solved case"});
    field("worsens", p.worsens, {.low = 0, .high = 10, .source = "assumed",
          .meaning = "share by which severity and loss grow in 30 days without help; 0: a problem stays as it is", .lever = true});
}

void describe(input::Fields& field, TreatmentParameters& p) {
    field("courtesy", p.courtesy, {.low = 0, .high = 1, .source = "tax_1998",
          .meaning = "weight of courtesy, which is the employee's empathy"});
    field("apology", p.apology, {.low = 0, .high = 1, .source = "tax_1998", .meaning = "weight of an apology"});
    field("explanation", p.explanation, {.low = 0, .high = 1, .source = "tax_1998",
          .meaning = "weight of an explanation"});
    field("effort", p.effort, {.low = 0, .high = 1, .source = "tax_1998",
          .meaning = "weight of the effort the employee makes"});
    field("unprompted_explanation", p.unprompted_explanation, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "how much is explained where no rule asks for it"});
    field("effort_made", p.effort_made, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "effort the employee makes"});
    field("autoresponder", p.autoresponder, {.low = -1, .high = 1, .source = "davidow_2003",
          .meaning = "what an automatic acknowledgement does to interactional justice"});
    field("personal_word", p.personal_word, {.low = -1, .high = 1, .source = "davidow_2003",
          .meaning = "what a personal acknowledgement does to it"});
    field("engagement", p.engagement, {.low = -1, .high = 1, .source = "assumed",
          .meaning = "what the employee's engagement beyond .5 does to it"});
    field("notice", p.notice, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "what it does to it that customers were told before, and why", .lever = true});
}

void describe(input::Fields& field, OrganisationParameters& p) {
    const auto part = [&](std::string_view key, input::Number& value, std::string_view meaning) {
        field(key, value, {.low = 0, .high = 1, .source = "assumed", .meaning = meaning, .lever = true});
    };
    part("courtesy_floor", p.courtesy_floor, "guidelines: courtesy that nobody falls below");
    part("effort_asked", p.effort_asked, "guidelines: effort that everybody makes at least");
    part("explained", p.explained, "guidelines: how much is explained at least");
    part("rigidity", p.rigidity, "guidelines: share of the flexibility shown that they take away");
    part("warmth", p.warmth, "culture: what it adds to courtesy");
    part("own_effort", p.own_effort, "culture: what it adds to the effort made");
    part("latitude", p.latitude, "culture: what it adds to the flexibility shown");
}

void describe(input::Fields& field, ProcedureParameters& p) {
    field("speed", p.speed, {.low = 0, .high = 1, .source = "assumed", .meaning = "weight of a quick answer"});
    field("speed_scale", p.speed_scale, {.low = .5, .high = 365, .source = "assumed",
          .meaning = "time in which quickness fades to 37%"});
    field("one_contact", p.one_contact, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "worth of being done with one contact"});
    field("flexibility", p.flexibility, {.low = 0, .high = 1, .source = "assumed", .meaning = "weight of flexibility"});
    field("flexibility_given", p.flexibility_given, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "flexibility shown"});
    field("broken_promise", p.broken_promise, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "procedural justice lost when the answer comes later than promised"});
}

void describe(input::Fields& field, JusticeParameters& p) {
    field("distributive", p.distributive, {.low = 0, .high = 1, .source = "orsingher_2010",
          .meaning = "weight of what was given in satisfaction with the handling"});
    field("interactional", p.interactional, {.low = 0, .high = 1, .source = "orsingher_2010",
          .meaning = "weight of how one was treated in it"});
    field("procedural", p.procedural, {.low = 0, .high = 1, .source = "orsingher_2010",
          .meaning = "weight of how it went in it"});
    field("joint", p.joint, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "what giving and treating well together add"});
    field("cumulative_distributive", p.cumulative_distributive, {.low = 0, .high = 1, .source = "gelbrich_roschk_2011",
          .meaning = "weight of what was given in the relation"});
    field("cumulative_interactional", p.cumulative_interactional, {.low = 0, .high = 1,
          .source = "gelbrich_roschk_2011",
          .meaning = "weight of how one was treated in the relation"});
    field("cumulative_procedural", p.cumulative_procedural, {.low = 0, .high = 1, .source = "gelbrich_roschk_2011",
          .meaning = "weight of how it went in the relation"});
    field("unsolved_factor", p.unsolved_factor, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "what treatment and procedure are worth when the cause is not mended"});
}

void describe(input::Fields& field, DisputeParameters& p) {
    field("base", p.base, {.low = -10, .high = 10,
          .source = "calibrated: disputes of answers with an explanation and with money, consumer finance (cfpb)",
          .meaning = "logit of the chance that a customer disputes an answer that leaves him neither content nor not"});
    field("contentment", p.contentment, {.low = 0, .high = 20,
          .source = "calibrated: disputes of answers with an explanation and with money, consumer finance (cfpb)",
          .meaning = "how much satisfaction with the handling lowers it"});
}

void describe(input::Fields& field, RecoveryParameters& p) {
    field("loss", p.loss, {.meaning = "what customers lose and what mends it"});
    field("treatment", p.treatment, {.meaning = "how customers who complain are treated"});
    field("procedure", p.procedure, {.meaning = "how the handling goes"});
    field("justice", p.justice, {.meaning = "how the justices make satisfaction with the handling"});
    field("escalation_anger", p.escalation_anger, {.low = 0, .high = 3, .source = "assumed",
          .meaning = "anger above which an unsolved complaint always goes up a step"});
    field("insists", p.insists, {.low = 0, .high = 1, .source = "assumed",
          .meaning = "share of the other unsolved complaints that go up"});
    field("organisation", p.organisation, {.meaning = "what complaints.guidelines and complaints.culture make of the handling"});
    field("opportunists", p.opportunists, {.low = 0, .high = 1, .source = "wirtz_mccoll_2010",
          .meaning = "share of the customers who, when they complain, take what is given and feel no different; its size is assumed",
          .lever = true});
    field("disputes", p.disputes, {.meaning = "whether customers dispute the answer; absent: not told"});
}

}  // namespace goodwill::models
