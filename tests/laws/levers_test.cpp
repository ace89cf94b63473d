// What the firm does and what follows: paired with the unchanged bank on the same people with the same luck. And what
// must not follow: whoever only looks, or only counts money, changes nobody's life.
#include <fmt/format.h>

#include <cmath>
#include <functional>

#include "laws/tiny_world.hpp"
#include "models/feedback/questionnaire.hpp"
#include "support/catch.hpp"
#include "support/targets.hpp"

using namespace goodwill;

namespace {

const support::Figures& as_it_is() {
    static const support::Figures figures{support::tiny_model(), 1, 0};
    return figures;
}

support::Figures arm(const std::string& setting) { return {support::tiny_arm({setting}), 1, 0}; }

bool equal(double a, double b) { return (std::isnan(a) && std::isnan(b)) || a == b; }

//! Every figure that `may_move` does not name is equal to the bit.
//! Returns how many of the others moved, each a failure.
int same_but_for(const support::Figures& changed, const std::function<bool(const results::FigureInfo&)>& may_move) {
    const auto& figures = as_it_is().registry().figures();
    REQUIRE(changed.registry().figures().size() == figures.size());
    int moved = 0;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (may_move(figures[i]))
            continue;
        const double before = as_it_is().record().figures[i];
        const double after = changed.record().figures[i];
        INFO(figures[i].name << ": " << before << ", then " << after);
        CHECK(equal(before, after));
        moved += equal(before, after) ? 0 : 1;
    }
    return moved;
}

double difference(const support::Figures& changed, const std::string& figure) {
    return changed[figure] - as_it_is()[figure];
}

}  // namespace

TEST_CASE("An arm that changes nothing is the baseline to the bit (TA46)", "[laws][class-a]") {
    const support::Figures twin{support::tiny_arm({}), 1, 0};
    const int moved = same_but_for(twin, [](const results::FigureInfo&) { return false; });
    support::Target{"TA46"}.check(moved == 0, fmt::format("{} figures differ", moved));
}

TEST_CASE("Being asked changes nobody: a firm that stops its survey loses its view and nothing else", "[laws]") {
    const support::Figures blind = arm("feedback.survey.after=0%");
    CHECK(blind["surveys.sent"] == 0);
    CHECK(std::isnan(blind["nps.surveyed"]));
    same_but_for(blind, [](const results::FigureInfo& f) {
        return f.name.starts_with("survey") || f.name.ends_with(".surveyed");
    });
}

TEST_CASE("A full questionnaire shows more and changes nobody, and its answers are those of the survey's figures", "[laws]") {
    const support::Figures asked = arm("feedback.survey.questionnaire=yes");
    same_but_for(asked, [](const results::FigureInfo& f) {
        return f.name.starts_with("survey") || f.name.ends_with(".surveyed");
    });
    CHECK(as_it_is().record().respondents.empty());
    const auto& all = asked.record().respondents;
    REQUIRE(static_cast<double>(all.size()) == asked["surveys.answered"]);
    CHECK(asked["survey.response"] < as_it_is()["survey.response"] / 2);  // it is long
    double recommend = 0;
    double satisfied = 0;
    for (const results::Respondent& r : all) {
        for (std::size_t i = 0; i < models::items; ++i) REQUIRE((r.answers[i] >= 1 && r.answers[i] <= 10));
        recommend += r.answers[models::CUSL3] >= 9 ? 100 : r.answers[models::CUSL3] <= 6 ? -100 : 0;
        satisfied += r.answers[models::CUSA1];
    }
    CHECK(asked["nps.surveyed"] == Approx(recommend / static_cast<double>(all.size())));
    CHECK(asked["satisfaction.surveyed"] == Approx(satisfied / static_cast<double>(all.size())));
}

TEST_CASE("False reviews lower the stars on show, and among those who read them fewer come", "[laws]") {
    const support::Figures maligned = arm("talk.reviews.malicious=2 per day");
    CHECK(maligned["reviews.malicious"] == 2 * 365);
    CHECK(difference(maligned, "stars.shown") < -.5);
    CHECK(difference(maligned, "won.reviews") < 0);
}

TEST_CASE("Margins change money and nobody's mind", "[laws]") {
    const support::Figures rich = arm("money.margin_per_visit=9 EUR");
    CHECK(difference(rich, "profit") == Approx(2.5 * rich["journeys.served"]));
    CHECK(difference(rich, "goodwill") > 0);
    same_but_for(rich, [](const results::FigureInfo& f) { return f.unit == "EUR"; });
}

TEST_CASE("A bank in which nobody talks wins nobody by talk", "[laws]") {
    const support::Figures silent{support::tiny_model({"talk=none"}), 1, 0};
    for (const char* figure : {"talk.positive", "talk.negative", "won.talk", "reviews.posted"})
        CHECK(silent[figure] == 0);
    CHECK(silent["customers.won"] > 0);
}

TEST_CASE("Easier complaining turns silence into voice and calms those who were wronged", "[laws]") {
    const support::Figures open = arm("complaints.ease=0.95");
    CHECK(difference(open, "voiced.share") > 0);
    CHECK(difference(open, "silent.share") < 0);
    CHECK(difference(open, "anger.after-failure") < 0);
    CHECK(difference(open, "cost.handling") > 0);
}

TEST_CASE("Half a year after a failure somebody unheard is there less often than one who was heard", "[laws]") {
    const auto with = [](const char* setting) { return support::Figures{support::tiny_model({setting}), 1, 0}; };
    const auto usual = support::tiny_model({"complaints.ease=1"});
    double heard = 0;  // a few hundred of each in a year: one of these differs by 2.5 points by chance alone
    for (std::uint32_t replication = 0; replication < 60; ++replication) {
        const support::Figures figures{usual, 1, replication};
        heard += (figures["kept.after-voice"] - figures["kept.after-silence"]) / 60;
    }
    CHECK(heard > 0);
    CHECK(std::isnan(with("models.complaint=off")["kept.after-voice"]));  // nobody speaks
    CHECK(std::isnan(with("time.run=182 days")["kept.after-silence"]));   // too early to tell
}

TEST_CASE("Fewer failures mean fewer complaints, a better name and lower cost", "[laws]") {
    const support::Figures careful = arm("touchpoints.contact-centre.fails=2%");
    CHECK(difference(careful, "failures") < 0);
    CHECK(difference(careful, "complaints.voiced") < 0);
    CHECK(difference(careful, "nps") > 0);
    CHECK(difference(careful, "cost.failures") < 0);
}

TEST_CASE("Support raises engagement, and engagement keeps people and spares failures", "[laws]") {
    const support::Figures led{support::tiny_arm({"teams.agents.support=1", "teams.branch-staff.support=1"}), 1, 0};
    CHECK(difference(led, "engagement") > 0);
    CHECK(difference(led, "employees.quit") <= 0);
    CHECK(difference(led, "failures") < 0);
}

TEST_CASE("What agents are judged by gets done, at the expense of what they are not", "[laws]") {
    const auto quick = arm("teams.agents.scorecard={speed: 100%}");
    const auto careful = arm("teams.agents.scorecard={care: 100%}");
    CHECK(quick["satcom"] < as_it_is()["satcom"]);
    CHECK(careful["satcom"] > as_it_is()["satcom"]);
    CHECK(careful["failures.contact-centre"] < quick["failures.contact-centre"]);
    CHECK(careful["encounters.contact-centre"] < quick["encounters.contact-centre"]);  // settled at the first call
    CHECK(careful["stay.contact-centre.mean"] > quick["stay.contact-centre.mean"]);
    same_but_for(arm("teams.agents.scorecard={}"), [](const results::FigureInfo&) { return false; });
}

TEST_CASE("Whoever can still be served in time first: more are, and the wait as a whole is no shorter", "[laws]") {
    const auto watched = [](std::vector<std::string> settings) {
        settings.insert(settings.end(), {"report.watch=[wait.contact-centre.over-2-min, wait.contact-centre.over-20-min]",
                                         "teams.agents.size=1", "touchpoints.contact-centre.patience={median: 1 h, spread: 2}"});
        return support::Figures{support::tiny_model(settings), 1, 0};
    };
    const auto fair = watched({});
    const auto gamed = watched({"teams.agents.in_time_first=2 min"});
    CHECK(gamed["wait.contact-centre.over-2-min"] < fair["wait.contact-centre.over-2-min"]);
    CHECK(gamed["wait.contact-centre.over-20-min"] > fair["wait.contact-centre.over-20-min"]);
    CHECK(gamed["wait.contact-centre.mean"] == Approx(fair["wait.contact-centre.mean"]).epsilon(.1));
}

TEST_CASE("Of many applicants better ones are hired, at a price, and those who are here stay as they are", "[laws]") {
    const auto choosy = arm("teams.agents={applicants: 8, turnover: 400% per year}");
    const auto usual = arm("teams.agents.turnover=400% per year");
    CHECK(choosy["skill"] > usual["skill"]);
    CHECK(choosy["programmes"] > usual["programmes"]);
    CHECK(choosy["employees.quit"] > 0);
    const auto unmoved = arm("teams.agents={applicants: 8, turnover: 0% per year}");
    CHECK(unmoved["skill"] == arm("teams.agents.turnover=0% per year")["skill"]);
}

TEST_CASE("Accountability lifts and narrows", "[laws]") {
    const auto held = arm("teams.agents.accountability={goals: 100%, check_ins: 100%, feedback: 100%, consequences: 100%}");
    CHECK(difference(held, "skill") > 0);
    CHECK(difference(held, "service.spread") < 0);
    same_but_for(arm("teams.agents.accountability={}"), [](const results::FigureInfo&) { return false; });
}

TEST_CASE("Upkeep removes failures and is paid for; what fires take from it comes back as failures", "[laws]") {
    const auto kept = arm("upkeep.per_month=2000 EUR");
    const auto yielding = arm("upkeep={per_month: 2000 EUR, yields_to_fires: 100%}");
    CHECK(difference(kept, "failures") < 0);
    CHECK(difference(kept, "prevention") > 11 * 2000 - 1);  // twelve months, less what reviews then find no more
    CHECK(yielding["learning.factor"] > kept["learning.factor"]);
    CHECK(yielding["prevention"] < kept["prevention"]);
}

TEST_CASE("A review finds by what it is told to go by", "[laws]") {
    const auto guess = arm("complaints.learning.finds=guess");
    const auto survey = arm("complaints.learning.finds=survey");
    CHECK(guess["learning.fixes"] > 0);
    CHECK(survey["learning.fixes"] > 0);
    CHECK(survey["learning.factor"] != guess["learning.factor"]);
    const auto unasked = support::Figures{support::tiny_model({"complaints.learning.finds=survey", "feedback.survey.after=0%"}), 1, 0};
    CHECK(unasked["learning.fixes"] == 0);
}

TEST_CASE("Reviews held back are missing from the show, until it comes out", "[laws]") {
    const auto held = arm("talk.reviews.held_back=100%");
    CHECK(held["reviews.held-back"] > 0);
    CHECK(difference(held, "stars.shown") > 0);
    CHECK(held["stars.1"] < as_it_is()["stars.1"]);
    const auto with = [](const char* chance) {
        return support::Figures{support::tiny_model({"talk.reviews.held_back=100%", "time.warm_up=0 days", chance}), 1, 0};
    };
    CHECK(with("models.reviews.gating.found_out=100%")["reviews.held-back"] == 1);
    CHECK(with("models.reviews.gating.found_out=0%")["stars.1"] == 0);
    CHECK(with("models.reviews.gating.found_out=0%")["stars.2"] == 0);
}

TEST_CASE("Referrals: asked later fewer are asked; kept informed more intend", "[laws]") {
    CHECK(difference(arm("referrals.asked_from_visit=200"), "referrals.asked") < 0);
    const auto told = [](const char* setting) {
        return support::Figures{support::tiny_model({"models.referral.pause=7 days", "models.referral.asked_after=100%", setting}), 1, 0};
    };
    CHECK(told("referrals.keeps_informed=yes")["referrals.intended"] > told("referrals.keeps_informed=no")["referrals.intended"]);
}

TEST_CASE("Without turnover nobody quits, and more turnover never means fewer who quit", "[laws]") {
    const auto quits = [](const std::string& turnover) {
        return support::Figures{
            support::tiny_arm({"teams.agents.turnover=" + turnover, "teams.branch-staff.turnover=0% per year",
                               "teams.complaint-desk.turnover=0% per year"}),
            1, 0}["employees.quit"];
    };
    CHECK(quits("0% per year") == 0);
    const double some = quits("50% per year");
    const double many = quits("150% per year");
    CHECK(some <= many);
    CHECK(many > 0);
}

TEST_CASE("A firm that does not learn mends nothing", "[laws]") {
    const support::Figures stubborn = arm("complaints.learning.strength=0");
    CHECK(stubborn["learning.fixes"] == 0);
    CHECK(stubborn["learning.factor"] == 1);
    CHECK(stubborn["prevention"] == 0);
    CHECK(difference(stubborn, "failures") > 0);
}

TEST_CASE("More authority at the front solves more at the first contact", "[laws]") {
    CHECK(difference(arm("teams.agents.authority=300 EUR"), "complaints.first-contact") > 0);
}

TEST_CASE("Letting the least skilled go keeps more skill than letting the latest go", "[laws]") {
    const support::Figures latest{support::tiny_arm({"teams.branch-staff.layoffs=last-in-first-out"}), 1, 0};
    const support::Figures weakest{support::tiny_arm({"teams.branch-staff.layoffs=performance"}), 1, 0};
    CHECK(latest["employees.laid-off"] == weakest["employees.laid-off"]);
    CHECK(latest["employees.laid-off"] > 0);
    CHECK(weakest["skill"] >= latest["skill"]);
}

TEST_CASE("Rules that bend refuse less, cost more and please", "[laws]") {
    const auto flexible = [](const char* granted) {
        return support::Figures{support::tiny_arm({"touchpoints.contact-centre.exceptions={asked: 20%, costs: 5 EUR}",
                                                   std::string{"touchpoints.contact-centre.exceptions.granted="} + granted}),
                                1, 0};
    };
    const auto strict = flexible("10%");
    const auto lenient = flexible("90%");
    CHECK(strict["exceptions.asked"] > 0);
    CHECK(lenient["exceptions.refused"] < strict["exceptions.refused"]);
    CHECK(lenient["cost.visits"] > strict["cost.visits"]);
    CHECK(lenient["satisfaction"] > strict["satisfaction"]);
}

TEST_CASE("Data that nobody reads recognise nobody and cost the same", "[laws]") {
    const auto written = arm("records={written: 60%, costs: 1 EUR}");
    CHECK(written["recognised"] == 0);
    CHECK(written["satisfaction"] == as_it_is()["satisfaction"]);
    const auto read = arm("records={written: 60%, read: 80%, costs: 1 EUR}");
    CHECK(read["recognised"] > 0);
    CHECK(read["satisfaction"] > as_it_is()["satisfaction"]);
    CHECK(written["profit"] < as_it_is()["profit"]);
}

TEST_CASE("An offer that follows what is needed keeps near it", "[laws]") {
    const auto gap = [](std::vector<std::string> settings) {
        settings.emplace_back("market.needs_drift=0.73");
        const support::Figures f{support::tiny_arm(settings), 1, 0};
        return std::pair{f["offer.gap"], f["satisfaction"]};
    };
    const auto [unheeded, displeased] = gap({});
    const auto [followed, pleased] = gap({"feedback.listens=every 10 days"});
    CHECK(unheeded == Approx(.002 * (365 + 1) / 2.).epsilon(1e-6));  // day after day .002 more, from day 0 on
    CHECK(followed == Approx(.002 * 4.5).epsilon(.02));              // 0 to 9 days old
    CHECK(pleased > displeased);
}

TEST_CASE("The more often somebody is greeted, the less each greeting does", "[laws]") {
    const auto once = arm("greetings={a_year: 1, costs: 1 EUR}");
    const auto monthly = arm("greetings={a_year: 12, costs: 1 EUR}");
    CHECK(once["greetings"] > 0);
    CHECK(difference(once, "programmes") == Approx(once["greetings"]));
    CHECK(difference(once, "satisfaction") > 0);
    CHECK(difference(monthly, "satisfaction") < 12 * difference(once, "satisfaction"));
}

TEST_CASE("Trouble that was announced angers less", "[laws]") {
    const auto trouble = [](const std::string& announced) {
        return support::Figures{support::tiny_model({"changes=[{on: day 100, until: day 200" + announced + ", set: {touchpoints.contact-centre.fails: 40%}}]"}), 1, 0};
    };
    const auto sudden = trouble("");
    const auto announced = trouble(", announced: 7 days");
    CHECK(announced["failures"] == Approx(sudden["failures"]).epsilon(.1));
    CHECK(announced["anger.after-failure"] < sudden["anger.after-failure"]);
}

TEST_CASE("Complaints that arrive late find problems grown, and those who take the refund and go feel no different", "[laws]") {
    const auto with = [](std::vector<std::string> settings) { return support::Figures{support::tiny_model(settings), 1, 0}; };
    const auto soon = with({"models.recovery.loss.worsens=0.5", "complaints.ease=0.9"});
    const auto late = with({"models.recovery.loss.worsens=0.5", "complaints.ease=0.9", "complaints.reported_after=30 days"});
    CHECK(late["compensation"] / late["complaints.closed"] > soon["compensation"] / soon["complaints.closed"]);
    CHECK(late["satcom"] < soon["satcom"]);
    const auto honest = with({"complaints.ease=0.9", "complaints.redress.compensation=100%"});
    const auto going = with({"complaints.ease=0.9", "complaints.redress.compensation=100%", "models.recovery.opportunists=100%"});
    CHECK(going["complaints.closed"] > 0);
    CHECK(going["satisfaction"] < honest["satisfaction"]);
    CHECK(going["lost.badly-handled"] == 0);  // whatever is done for them is no reason to go, and none to stay
}

TEST_CASE("Prospects who look things up see a better service and a higher price", "[laws]") {
    const auto better = [](const char* informed) {
        const auto won = [&](const char* quality) {
            return support::Figures{support::tiny_arm({std::string{"market.informed="} + informed, std::string{"touchpoints.contact-centre.quality="} + quality}), 1, 0}["choice.share"];
        };
        return won("9") - won("6");
    };
    CHECK(better("100%") > better("0%"));
    const auto dear = [](const char* known) {
        return support::Figures{support::tiny_arm({"market.price=1.3", std::string{"market.prices_known="} + known}), 1, 0}["choice.share"];
    };
    CHECK(dear("100%") < dear("0%"));
}

TEST_CASE("Where memory has traces, satisfaction that nobody renews fades, and with everything kept it is the usual memory", "[laws]") {
    const support::Figures usual{support::tiny_model(), 1, 0};
    const support::Figures kept{support::tiny_model({"models.satisfaction={model: traces, kept: 100%}"}), 1, 0};
    const support::Figures fading{support::tiny_model({"models.satisfaction={model: traces}"}), 1, 0};
    CHECK(kept["satisfaction"] == usual["satisfaction"]);
    CHECK(kept["profit"] == usual["profit"]);
    CHECK(fading["satisfaction"] != usual["satisfaction"]);
}

TEST_CASE("Offers are taken, taken back and paid to the cent, and what does not fit annoys", "[laws]") {
    const auto offering = [](const char* listens, const char* after_good_only) {
        return support::Figures{
            support::tiny_arm({"touchpoints.contact-centre.offers={made: 30%, margin: 40 EUR, return_costs: 5 EUR}",
                               std::string{"touchpoints.contact-centre.offers.listens="} + listens,
                               std::string{"touchpoints.contact-centre.offers.after_good_only="} + after_good_only}),
            1, 0};
    };
    CHECK(as_it_is()["offers.made"] == 0);
    const auto talking = offering("10%", "no");
    const auto listening = offering("90%", "no");
    const auto content = offering("10%", "yes");
    const double usual_revenue = as_it_is()["revenue"];
    CHECK(talking["offers.made"] > 1000);
    CHECK(talking["offers.taken"] <= talking["offers.made"]);
    CHECK(talking["offers.returned"] <= talking["offers.taken"]);
    CHECK(talking["cost.visits"] == Approx(5 * talking["offers.returned"]));
    CHECK(talking["revenue"] - usual_revenue > 30 * (talking["offers.taken"] - talking["offers.returned"]));
    CHECK(listening["offers.fitting"] / listening["offers.made"] > 1.5 * talking["offers.fitting"] / talking["offers.made"]);
    CHECK(listening["offers.taken"] > talking["offers.taken"]);
    CHECK(listening["offers.returned"] / listening["offers.taken"] < talking["offers.returned"] / talking["offers.taken"]);
    CHECK(listening["offers.anger"] < talking["offers.anger"]);
    CHECK(content["offers.made"] < talking["offers.made"]);
    CHECK(content["offers.anger"] / content["offers.made"] < talking["offers.anger"] / talking["offers.made"]);
}

TEST_CASE("Staff who are asked and see something follow are more engaged than those who see nothing", "[laws]") {
    const auto asked = [](const char* acted_on) {
        return support::Figures{support::tiny_arm({std::string{"teams.agents.staff_survey={a_year: 12, acted_on: "} + acted_on + "}"}), 1, 0};
    };
    CHECK(asked("100%")["engagement"] > asked("0%")["engagement"]);
}
