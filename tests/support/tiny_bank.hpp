// A bank with 4 000 people in which every mechanism is alive: three channels, two complaint steps, talk, reviews, referrals,
// surveys, learning, turnover and a change of staff. Small enough for a year to take a moment.
#pragma once
#include <string_view>

namespace goodwill::support {

inline constexpr std::string_view tiny_bank = R"(goodwill: 1
name: Tiny bank
time: {start: 2026-01-05, run: 1 year, warm_up: 4 weeks}
market:
  people: 4 000
  segments:
    everyday:
      share: 70%
      customers_at_start: 40%
      price_sensitivity: 0.4
      voices_when_wronged: 45%
    digital:
      share: 30%
      customers_at_start: 40%
      price_sensitivity: 0.8
      relevant_only_if: {channel: digital}
  rivals:
    online-bank: {price: 0.95, experience: 7.2, relevance: {digital: 95%}}
    old-bank: {price: 0.98, experience: 7.4, relevance: {digital: 60%}}
journeys:
  banking:
    needed: every 20 days
    starts_at: {app: 35%, contact-centre: 45%, branch: 20%}
  mortgage:
    needed: every 900 days
    starts_at: {branch: 100%}
    worth: 900 EUR
ends: {done: served, gave-up: lost}
touchpoints:
  app:
    channel: digital
    takes: {median: 3 min, spread: 1.8}
    fails: 3%
    next: {done: 93%, contact-centre: 7%}
  contact-centre:
    channel: phone
    team: agents
    quality: 7.4
    takes: {median: 6 min, spread: 2}
    patience: {median: 8 min, spread: 2}
    if_abandoned: {next: {contact-centre: 60%, gave-up: 40%}, after: {median: 1 h, spread: 2}}
    fails: 8%
    resolves_first_time: 80%
    if_unresolved: {next: {contact-centre: 100%}, after: {median: 3 h, spread: 2}}
    next: {done: 96%, branch: 4%}
  branch:
    channel: in-person
    team: branch-staff
    quality: 7.6
    takes: {mean: 12 min, spread: 1.6}
    patience: {median: 25 min, spread: 1.5}
    fails: 5%
    delights: {chance: 2%, lift: 1.5}
    next: {done: 100%}
teams:
  agents:
    size: 2
    open: {mon-fri: 08:00-20:00}
    pay: 21 EUR/h
    turnover: 60% per year
  branch-staff:
    size: 2
    open: {mon-fri: 09:00-17:00}
    pay: 24 EUR/h
    skill: 0.78
    empathy: 0.75
    authority: 50 EUR
    turnover: 30% per year
  complaint-desk:
    size: 1
    open: {mon-fri: 09:00-17:00}
    pay: 26 EUR/h
    skill: 0.8
    empathy: 0.8
    authority: 200 EUR
complaints:
  ease: 0.5
  acknowledgement: autoresponder
  tiers:
    - {team: agents, takes: {median: 6 min, spread: 2}, solves: 55%}
    - {team: complaint-desk, takes: {median: 25 min, spread: 2}, solves: 85%}
  promised_reply: 5 working days
  redress: {apology: yes, compensation: 40% of loss}
  follow_up_call: 10%
  learning: {strength: 0.3, review: every 4 weeks}
talk:
  network: {kind: small-world, friends: 8, rewired: 10%}
  strong_ties: 30%
  reviews: {public: yes, answered: 20%}
referrals: {asked: promoters, permission_first: yes, reward: 30 EUR, thank_you: note}
feedback:
  survey: {after: 30% of visits, length: 3, question: nps}
money: {currency: EUR, margin_per_visit: 6.50 EUR, cost_of_a_failure: 14 EUR}
changes:
  - {on: day 40, set: {teams.branch-staff.size: 1}, because: cost cutting}
)";

}  // namespace goodwill::support
