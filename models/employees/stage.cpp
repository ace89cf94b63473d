// Once a month: what the month did to every colleague, who quits, and what skill and engagement mean for the day loop
// (its Serving column). On the morning of a change: who is laid off when a team's pay-roll gets shorter.
#include "models/employees/stage.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "models/employees/equations.hpp"
#include "models/employees/purposes.hpp"
#include "models/employees/sites.hpp"
#include "models/vocabulary.hpp"
#include "random/functions.hpp"
#include "simulation/world.hpp"
#include "time/date.hpp"

namespace goodwill::models {

namespace {

using population::Employment;
using population::Serving;
using results::Direction;
using simulation::TeamInstance;
using simulation::World;

//! What only this model knows of a holder: departures from the team's levels, what is left until quitting, the month's
//! anger.
struct Career {
    float engagement{.5F};
    float skill{0};
    float empathy{0};
    float threshold{1};
    float anger{0};
    std::uint32_t complainants{0};
};
constexpr population::ColumnKey<Career> career_column{
    "career", "employees",
    "own engagement; own departures from the team's skill and empathy; threshold of quitting; anger met this month"};

constexpr double least_score = .05;  // nobody is wholly without skill

double score(double value) { return std::clamp(value, least_score, 1.0); }

class EmployeesStage final : public simulation::Stage {
public:
    //! `is_noticed` false: how staff feel is kept from customers, who meet everybody as if at .5.
    EmployeesStage(const EmployeesParameters& p, bool on, bool is_noticed = true)
        : p_{p}, on_{on}, is_noticed_{is_noticed} {}

    void declare(simulation::Declarations& out) override;
    void start(World& w) override;
    void values(World& w) override;
    void hired(World& w, base::EmployeeId who) override;
    void month(World& w) override;
    void account(World& w) override;

private:
    struct Place {
        const TeamInstance& instance;
        const simulation::TeamStructure& structure;
        const scenario::Team& team;
        std::uint32_t first;
        std::uint32_t count;
    };
    [[nodiscard]] static Place place(World& w, std::size_t instance);
    [[nodiscard]] static random::Address address(const Place& at, const Employment& job, random::Purpose purpose,
                                                 std::uint32_t occasion);
    void draw_holder(World& w, const Place& at, std::uint32_t who, std::uint32_t applicants);
    void draw_tenure(World& w, const Place& at, std::uint32_t who) const;
    void settle(World& w, const Place& at, std::uint32_t who);
    [[nodiscard]] static std::uint32_t applicants_before(const World& w, const Place& at);
    [[nodiscard]] double as_accounted(const Place& at, double spread, float departure) const;
    [[nodiscard]] double example(World& w, const Place& at) const;
    [[nodiscard]] static double support(const World& w, const Place& at);
    void steer(const scenario::Scorecard& card, Colleague& colleague, Serving& serving) const;
    void live_month(World& w, const Place& at, std::uint32_t who, const WorkingMonth& shared);
    void lay_off(World& w, const Place& at, std::uint32_t wanted);

    EmployeesParameters p_;
    bool on_;
    bool is_noticed_;
    bool started_{false};
    Sites sites_{};
    base::Day last_month_{};
    results::TallyId quits_, laid_off_, place_years_, engagement_, skill_, engagement_spread_, service_spread_;
};

void EmployeesStage::declare(simulation::Declarations& out) {
    out.staff.add(colleague_column);
    out.staff.add(career_column);
    quits_ = out.figures.tally("employees.quit");
    laid_off_ = out.figures.tally("employees.laid-off");
    place_years_ = out.figures.tally("employees.place-years");
    engagement_ = out.figures.tally("engagement");
    skill_ = out.figures.tally("skill");
    engagement_spread_ = out.figures.tally("engagement.spread");
    service_spread_ = out.figures.tally("service.spread");
    out.figures.total("employees.quit", "people", "colleagues who quit", Direction::lower_is_better, quits_);
    out.figures.total("employees.laid-off", "people", "colleagues who were laid off", Direction::lower_is_better,
                      laid_off_);
    out.figures.ratio("turnover", "% a year", "colleagues who quit in a year, of a hundred places",
                      Direction::lower_is_better, quits_, place_years_, 100);
    out.figures.time_mean("engagement", "0-1", "mean engagement of the colleagues: 0 none, .5 usual",
                          Direction::higher_is_better, engagement_);
    out.figures.time_mean("skill", "0-1", "mean skill of the colleagues, newcomers included",
                          Direction::higher_is_better, skill_);
    out.figures.time_mean("engagement.spread", "0-1", "standard deviation of engagement between all colleagues",
                          Direction::neither, engagement_spread_);
    out.figures.time_mean("service.spread", "0-1", "standard deviation between all colleagues of skill and empathy, halved together",
                          Direction::lower_is_better, service_spread_);
    if (on_)
        sites_.declare(out);
}

EmployeesStage::Place EmployeesStage::place(World& w, std::size_t instance) {
    const TeamInstance& at = w.model().instances[instance];
    const simulation::TeamStructure& structure = w.model().teams[at.team];
    return {at, structure, *w.values().teams[at.team], at.first_employee, structure.headcount};
}

random::Address EmployeesStage::address(const Place& at, const Employment& job, random::Purpose purpose,
                                        std::uint32_t occasion) {
    return {.who = at.structure.hash ^ job.seat,
            .occasion = occasion,
            .purpose = purpose,
            .where = at.structure.hash,
            .other = at.instance.site};
}

void EmployeesStage::start(World& w) {
    started_ = true;
    last_month_ = w.day();
    for (std::size_t i = 0; i < w.model().instances.size(); ++i) {
        const Place at = place(w, i);
        for (std::uint32_t k = 0; k < at.count; ++k) {
            draw_holder(w, at, at.first + k, applicants_before(w, at));
            draw_tenure(w, at, at.first + k);
            settle(w, at, at.first + k);
        }
    }
}

void EmployeesStage::values(World& w) {
    if (!started_)
        return;
    for (std::size_t i = 0; i < w.model().instances.size(); ++i) {
        const Place at = place(w, i);
        lay_off(w, at, w.values().team_headcount[at.instance.team]);
        for (std::uint32_t k = 0; k < at.count; ++k)
            settle(w, at, at.first + k);
    }
}

void EmployeesStage::hired(World& w, base::EmployeeId who) {
    const Place at = place(w, w.staff(population::employment_column)[who.value].team);
    const auto applicants = static_cast<std::uint32_t>(at.team.applicants);
    draw_holder(w, at, who.value, applicants);
    const double seen = applicants - 1.0;
    if (on_ && seen > 0)
        w.events<Payment>().push_back({Line::programmes, -static_cast<std::int64_t>(seen * p_.applicant_cost * 100 + .5)});
    settle(w, at, who.value);
}

//! Those present at the start were taken as the baseline takes people, whatever an arm does from its first day on.
std::uint32_t EmployeesStage::applicants_before(const World& w, const Place& at) {
    return static_cast<std::uint32_t>(w.model().reference.teams.items.at(at.structure.name).applicants);
}

//! A new holder with luck of his own: of those who applied, the one with most skill and empathy together.
void EmployeesStage::draw_holder(World& w, const Place& at, std::uint32_t who, std::uint32_t applicants) {
    const Employment& job = w.staff(population::employment_column)[who];
    Career& career = w.staff(career_column)[who];
    career = {};
    if (!on_)
        return;
    random::Block traits{};
    double best = 0;
    for (std::uint32_t nth = 0; nth < applicants; ++nth) {
        auto of_applicant = address(at, job, colleague_purpose, job.holder);
        of_applicant.passage = nth;
        const random::Block b = w.luck()(of_applicant);
        const double skill = random::normal_quantile(b.uniform());
        const double empathy = random::normal_quantile(b.uniform(2));
        if (nth > 0 && skill + empathy <= best)
            continue;
        best = skill + empathy;
        traits = b;
        career.skill = static_cast<float>(p_.skill.spread * skill);
        career.empathy = static_cast<float>(p_.empathy_spread * empathy);
    }
    career.engagement = static_cast<float>(
        std::clamp(.5 + p_.engagement.spread * random::normal_quantile(traits.uniform(3)), 0.0, 1.0));
    career.threshold =
        static_cast<float>(-random::log(w.luck()(address(at, job, career_purpose, job.holder)).uniform()));
}

//! Those present at the start have been here for a while: at least until trained, then as long as quitting would let
//! them.
void EmployeesStage::draw_tenure(World& w, const Place& at, std::uint32_t who) const {
    Employment& job = w.staff(population::employment_column)[who];
    const double u = w.luck()(address(at, job, career_purpose, job.holder)).uniform(2);
    const double years = std::min(30.0, -random::log(u) / std::max(.03, at.team.turnover.value));
    job.hired = w.day() - static_cast<std::int32_t>(p_.least_tenure + years * time::days_per_year);
}

//! What a holder is worth today, for the other models (Colleague) and for the day loop (Serving).
void EmployeesStage::settle(World& w, const Place& at, std::uint32_t who) {
    Colleague& colleague = w.staff(colleague_column)[who];
    Serving& serving = w.staff(population::serving_column)[who];
    if (!on_) {
        colleague = {static_cast<float>(at.team.skill), static_cast<float>(at.team.empathy), .5F};
        serving = {};
        return;
    }
    const Career& career = w.staff(career_column)[who];
    const double days = w.day() - w.staff(population::employment_column)[who].hired;
    const double skill =
        score(skill_on_the_job(p_.skill, score(at.team.skill + as_accounted(at, p_.skill.spread, career.skill)), days));
    const double usual = score(w.model().reference.teams.items.at(at.structure.name).skill);
    colleague.skill = static_cast<float>(skill);
    colleague.empathy = static_cast<float>(score(at.team.empathy + as_accounted(at, p_.empathy_spread, career.empathy)));
    colleague.engagement = is_noticed_ ? career.engagement : .5F;
    serving.time_factor = static_cast<float>(service_time_with_skill(p_.skill, usual, skill));
    serving.failure_factor =
        static_cast<float>(failures_with_engagement(p_.engagement, static_cast<double>(colleague.engagement)));
    serving.unresolved_factor = colleague.unsolved = 1;
    if (at.team.scorecard)
        steer(*at.team.scorecard, colleague, serving);
}

//! A departure from the team's level as accountability leaves it.
double EmployeesStage::as_accounted(const Place& at, double spread, float departure) const {
    if (!at.team.accountability)
        return static_cast<double>(departure);
    const Accounted a = accounted(p_.accountability, spread, *at.team.accountability);
    return a.lift + a.departures * static_cast<double>(departure);
}

//! What is measured gets done, at the expense of what is not.
void EmployeesStage::steer(const scenario::Scorecard& card, Colleague& colleague, Serving& serving) const {
    const Effort effort = steered_effort(p_.scorecard, card.speed, card.care);
    colleague.empathy =
        static_cast<float>(score(static_cast<double>(colleague.empathy) + p_.scorecard.empathy * effort.care));
    colleague.unsolved = static_cast<float>(random::exp(-p_.scorecard.unsettled * effort.care));
    serving.unresolved_factor = colleague.unsolved;
    serving.time_factor *= static_cast<float>(random::exp(-p_.scorecard.speed * effort.speed));
    serving.failure_factor *= static_cast<float>(random::exp(-p_.scorecard.failures * effort.care));
}

void EmployeesStage::month(World& w) {
    if (!on_ || w.day() == last_month_)
        return;
    for (std::size_t i = 0; i < w.model().instances.size(); ++i) {
        const Place at = place(w, i);
        const simulation::TeamWork& work = w.team_month()[i];
        const WorkingMonth shared{.support = support(w, at),
                                  .recognition = at.team.recognition,
                                  .load = work.duty_minutes > 0 ? work.busy_minutes / work.duty_minutes : 0,
                                  .looks_at = example(w, at),
                                  .surveys = at.team.staff_survey.a_year / 12,
                                  .acted_on = at.team.staff_survey.acted_on};
        for (std::uint32_t k = 0; k < at.count; ++k)
            live_month(w, at, at.first + k, shared);
    }
    last_month_ = w.day();
}

//! A site's support, 0..1: its team's and a departure of its own.
double EmployeesStage::support(const World& w, const Place& at) {
    if (at.team.support_spread == 0)
        return at.team.support;
    const random::Block luck = w.luck()(
        {.who = at.structure.hash, .purpose = site_purpose, .where = at.structure.hash, .other = at.instance.site});
    return std::clamp(at.team.support + at.team.support_spread * random::normal_quantile(luck.uniform()), 0.0, 1.0);
}

//! Engagement of the colleagues whom a team's people look at.
double EmployeesStage::example(World& w, const Place& at) const {
    if (p_.engagement.imitation == 0)
        return .5;
    const auto careers = w.staff(career_column);
    const auto jobs = w.staff(population::employment_column);
    double sum = 0;
    double best = 0;
    std::uint32_t employed = 0;
    for (std::uint32_t who = at.first; who < at.first + at.count; ++who) {
        if (!jobs[who].employed)
            continue;
        const auto engagement = static_cast<double>(careers[who].engagement);
        ++employed;
        sum += engagement;
        best = std::max(best, engagement);
    }
    return employed > 0 ? example_set(sum / employed, best, at.team.recognition) : .5;
}

void EmployeesStage::live_month(World& w, const Place& at, std::uint32_t who, const WorkingMonth& shared) {
    const Employment& job = w.staff(population::employment_column)[who];
    if (!job.employed)
        return;
    Career& career = w.staff(career_column)[who];
    const double years = (w.day() - std::max(last_month_, job.hired)) / time::days_per_year;
    career.threshold -= static_cast<float>(
        years * quit_rate(p_.quits_when_disengaged, at.team.turnover, static_cast<double>(career.engagement)));
    if (career.threshold <= 0) {
        w.tally(quits_) += 1;
        w.quit(base::EmployeeId{who});
        return;
    }
    WorkingMonth lived = shared;
    if (career.complainants > 0)
        lived.anger = static_cast<double>(career.anger) / career.complainants;
    career.engagement =
        static_cast<float>(engagement_after_month(p_.engagement, static_cast<double>(career.engagement), lived));
    career.anger = 0;
    career.complainants = 0;
    settle(w, at, who);
}

//! Who goes when the pay-roll gets shorter: the youngest in the job, the least skilled, or by lot; the higher seat
//! first among equals. Growth is the world's: it fills vacant places and tells every model who was hired.
void EmployeesStage::lay_off(World& w, const Place& at, std::uint32_t wanted) {
    const auto jobs = w.staff(population::employment_column);
    const auto colleagues = w.staff(colleague_column);
    const auto careers = w.staff(career_column);
    const auto order = [&](std::uint32_t who) -> double {
        switch (at.team.layoffs) {
            case scenario::Layoffs::performance: return on_ ? -static_cast<double>(colleagues[who].skill) : 0.0;
            case scenario::Layoffs::random:
                return w.luck()(address(at, jobs[who], lot_purpose, random::on_day(w.day().value))).uniform();
            default: return on_ ? jobs[who].hired.value : 0.0;
        }
    };
    std::vector<std::pair<double, std::uint32_t>> staying;
    for (std::uint32_t who = at.first; who < at.first + at.count; ++who)
        if (jobs[who].employed)
            staying.emplace_back(order(who), who);
    if (staying.size() <= wanted)
        return;
    std::sort(staying.begin(), staying.end());
    while (staying.size() > wanted) {
        jobs[staying.back().second].employed = false;
        staying.pop_back();
        w.tally(laid_off_) += 1;
    }
    if (!on_)
        return;
    for (const auto& [key, who] : staying)
        careers[who].engagement =
            std::max(0.F, careers[who].engagement - static_cast<float>(p_.engagement.layoff_shock));
}

void EmployeesStage::account(World& w) {
    const auto careers = w.staff(career_column);
    for (const Abuse& met : w.events<Abuse>()) {
        if (met.employee >= careers.size())
            continue;
        careers[met.employee].anger += met.anger;
        ++careers[met.employee].complainants;
    }
    double engagement = 0;
    double engagement_squared = 0;
    double skill = 0;
    double service = 0;
    double service_squared = 0;
    std::uint32_t employed = 0;
    const auto colleagues = w.staff(colleague_column);
    const auto jobs = w.staff(population::employment_column);
    for (std::size_t who = 0; who < jobs.size(); ++who) {
        if (!jobs[who].employed)
            continue;
        ++employed;
        const auto e = static_cast<double>(careers[who].engagement);
        const double s = (static_cast<double>(colleagues[who].skill) + static_cast<double>(colleagues[who].empathy)) / 2;
        engagement += e;
        engagement_squared += e * e;
        service += s;
        service_squared += s * s;
        skill += static_cast<double>(colleagues[who].skill);
    }
    if (sites_.are_compared_today(w)) {
        std::vector<float> own;
        for (const Career& career : careers)
            own.push_back(career.engagement);
        sites_.account(w, own);
    }
    w.tally(place_years_) += employed / time::days_per_year;
    if (employed == 0)
        return;
    w.tally(engagement_) = engagement / employed;
    w.tally(skill_) = skill / employed;
    const auto spread = [&](double sum, double squares) {
        const double mean = sum / employed;
        return std::sqrt(std::max(0.0, squares / employed - mean * mean));
    };
    w.tally(engagement_spread_) = spread(engagement, engagement_squared);
    w.tally(service_spread_) = spread(service, service_squared);
}

}  // namespace

namespace {

//! The parameters of one direction, as those of both.
template <class P>
EmployeesParameters both(const P& one) {
    return {.skill = one.skill,
            .empathy_spread = one.empathy_spread,
            .engagement = one.engagement,
            .scorecard = one.scorecard,
            .quits_when_disengaged = one.quits_when_disengaged,
            .least_tenure = one.least_tenure,
            .accountability = one.accountability,
            .applicant_cost = one.applicant_cost};
}

}  // namespace

std::unique_ptr<simulation::Stage> make_employees_stage(const scenario::ParameterSet& parameters, bool on) {
    return std::make_unique<EmployeesStage>(
        dynamic_cast<const scenario::Parameters<EmployeesParameters>&>(parameters).value, on);
}

std::unique_ptr<simulation::Stage> make_employees_to_customers_stage(const scenario::ParameterSet& parameters,
                                                                     bool on) {
    const auto& p = dynamic_cast<const scenario::Parameters<EmployeesToCustomersParameters>&>(parameters).value;
    return std::make_unique<EmployeesStage>(both(p), on);
}

std::unique_ptr<simulation::Stage> make_customers_to_employees_stage(const scenario::ParameterSet& parameters,
                                                                     bool on) {
    const auto& p = dynamic_cast<const scenario::Parameters<CustomersToEmployeesParameters>&>(parameters).value;
    return std::make_unique<EmployeesStage>(both(p), on, false);
}

}  // namespace goodwill::models
