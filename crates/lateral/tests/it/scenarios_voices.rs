//! Rows about leaders as providers, and about how whoever is served is heard: given, when, then.

use axum::http::StatusCode;
use domain::customer_group::{self, GroupKind};
use domain::service::{self, Draft, Provider};
use domain::team::Role;
use domain::testing::named;
use domain::{PersonId, outside, reporting};
use web::Settings;

use crate::app::{TestApp, on_both_engines, with_settings};
use crate::browser::Browser;
use crate::ward::{PROMISE, ask, catch_up};

const DAY: i64 = 24 * 60;

/// A service in somebody's own name, said to be done within so many working minutes.
fn own_service(app: &TestApp<'_>, person: PersonId, name: &str, lead_minutes: Option<i64>) -> String {
    let id = app.house.offer(Provider::Person(person), Draft { lead_minutes, ..named(name) });
    app.house.read(app.house.ada, move |conn| Ok(service::visible_to(conn, id)?.slug)).unwrap()
}

fn report(app: &TestApp<'_>, person: PersonId, manager: PersonId) {
    let day = jiff_day();
    app.house.write(app.house.ada, move |tx| reporting::set_manager(tx, person, Some(manager), day)).unwrap();
}

fn jiff_day() -> db::Date {
    "2026-01-01".parse().unwrap()
}

#[test]
fn s0_07_the_first_block_of_a_leaders_day_is_those_whom_they_serve() {
    on_both_engines(|app| {
        let mara = app.house.person("Mara Manager");
        let reports: Vec<PersonId> = (1..=6).map(|n| app.house.person(&format!("Report {n}"))).collect();
        for person in &reports {
            report(app, *person, mara);
        }
        let service = own_service(app, mara, "Fifteen minutes", None);
        let leader = app.signed_in_as(mara);
        assert_eq!(leader.see("/").text("#people h2"), "People you serve: nobody is waiting");
        // Two of the six wait, one of them twice; a colleague who is no report waits as well.
        for person in [reports[0], reports[0], reports[1], app.house.person("Olga Other")] {
            ask(&app.signed_in_as(person), &[("service", &service), ("words", "Fifteen minutes, please")]);
        }
        // And she asked somebody for something herself.
        let linen = app.house.person("Lina");
        app.house.team("Linen", &[(linen, Role::Lead)]);
        ask(&leader, &[("team", "linen"), ("words", "Two coats")]);
        let page = leader.see("/");
        let sections = page.attributes("main section", "id");
        assert_eq!(sections.first().map(String::as_str), Some("people"), "{sections:?}");
        assert_eq!(page.text("#people h2"), "People you serve: 2 waiting");
        assert_eq!(page.texts("#people li").len(), 3, "{}", page.text("#people"));
        assert!(page.text("#serving").contains("Olga Other"), "{}", page.text("main"));
        assert!(page.body.find("id=\"people\"") < page.body.find("id=\"awaited\""));
        assert!(!app.signed_in_as(reports[2]).see("/").has("#people"), "who leads nobody has no such block");
    });
}

#[test]
fn s1_12_a_decision_later_than_published_is_late_on_the_leaders_side_and_the_report_reads_it_privately() {
    on_both_engines(|app| {
        let [boss, rita] = ["Berta Boss", "Rita Report"].map(|name| app.house.person(name));
        report(app, rita, boss);
        // "Decision within two working days."
        let (boss_side, report_side) = (app.signed_in_as(boss), app.signed_in_as(rita));
        let fields = [("name.en", "A decision"), ("visibility", "team"), ("lead_days", "2")];
        let edit = boss_side.post_form("/my/services", &fields);
        assert_eq!(edit.status, StatusCode::SEE_OTHER, "{}", edit.text(".error-summary"));
        let address = edit.location().trim_end_matches("/edit").to_owned();
        assert_eq!(report_side.get(&address).status, StatusCode::NOT_FOUND, "not published yet");
        boss_side.submit(&format!("{address}/publication"), &[]);
        assert!(report_side.see(&address).text("main").contains("2 working days"));
        let service = address.trim_start_matches("/services/").to_owned();
        let request = ask(&report_side, &[("service", &service), ("words", "May I hire?")]);
        app.house.clock.advance_minutes(2 * DAY - 60);
        assert!(!report_side.see(&request).text("main").contains("publishes"), "in time so far");
        // Monday to Thursday, nine in Rome: three working days.
        app.house.clock.advance_minutes(DAY + 60);
        let page = report_side.see(&request).text("main");
        assert!(
            page.contains("Berta Boss publishes 2 working days for this. It has taken 1 working day longer, on that side."),
            "{page}"
        );
        let own = boss_side.see(&request).text("main");
        assert!(own.contains("1 working day longer on the serving side"), "{own}");
        // Nobody else reads it, whoever they are.
        let stranger = app.signed_in_as(app.house.person("Sven"));
        for other in [&stranger, &app.signed_in_as(app.house.ada)] {
            assert_eq!(other.get(&request).status, StatusCode::NOT_FOUND);
        }
        // While the report owes an answer, the leader's clock stands.
        boss_side.submit(&format!("{request}/question"), &[("question", "For which team?")]);
        app.house.clock.advance_minutes(DAY);
        let page = report_side.see(&request).text("main");
        assert!(page.contains("It has taken 1 working day longer"), "{page}");
    });
}

/// Runs a test with a folder of its own for files.
fn with_files(name: &str, test: impl Fn(&TestApp<'_>)) {
    let folder = std::env::temp_dir().join(format!("lateral-{name}-{}", std::process::id()));
    with_settings(&Settings { data_dir: folder.clone(), ..Settings::default() }, test);
    drop(std::fs::remove_dir_all(&folder));
}

/// Sends a series with its file.
fn series(browser: &Browser<'_>, fields: &[(&str, &str)], file: &str) -> crate::answer::Answer {
    browser.post_multipart("/map/outcomes", fields, &[("file", "series.csv", "text/csv", file.as_bytes())])
}

const CSAT: [(&str, &str); 5] = [
    ("name", "Guest survey"),
    ("kind", "satisfaction"),
    ("group", ""),
    ("unit", "% content"),
    ("period", "month"),
];

#[test]
fn s2_03_a_table_of_monthly_satisfaction_is_accepted_with_unit_and_period() {
    with_files("outcomes1", |app| {
        let ada = app.signed_in_as(app.house.ada);
        let taken = series(&ada, &CSAT, "month;value;answers\n2026-09;87,5;120\n2026-10;91;95\n");
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text("main"));
        let anna = app.signed_in_as(app.house.person("Anna"));
        let page = anna.see("/map/outcomes").text("#satisfaction");
        for words in ["Guest survey", "% content", "Month", "87.5", "91", "120"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(
            !anna.see("/map/outcomes").has("form[action='/map/outcomes']"),
            "administrators bring them in"
        );
        // The next month goes on; a correction replaces.
        series(&ada, &CSAT, "2026-10,92\n2026-11,89\n");
        let page = anna.see("/map/outcomes").text("#satisfaction");
        assert!(page.contains("92") && page.contains("89") && !page.contains("95"), "{page}");
        // Without a unit or a period it is not accepted, and what was typed stays.
        let mut fields = CSAT;
        fields[3].1 = "";
        let refused = series(&ada, &fields, "2026-12,1\n");
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.has("#unit-error"));
        assert_eq!(refused.attribute("#name", "value"), "Guest survey");
        // Every bad cell is told, and nothing is half kept.
        let refused = series(&ada, &CSAT, "month,value\n2027-01,1\n2027-13,1\n2027-02,many\n2027-01,2\n");
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.texts("#refused tbody tr").len(), 3, "{}", refused.text("#refused"));
        assert!(!anna.see("/map/outcomes").text("main").contains("2027"));
        let forbidden = series(&anna, &CSAT, "2026-10,1\n");
        assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn s2_04_referrals_are_importable_and_never_mixed_with_another_kind() {
    with_files("outcomes2", |app| {
        let ada = app.signed_in_as(app.house.ada);
        for (name, kind, unit) in [
            ("Guest survey", "satisfaction", "% content"),
            ("Came again", "repeat", "% of guests"),
            ("Sent by a friend", "referral", "referrals"),
            ("Complaints", "complaint", "complaints"),
        ] {
            let fields = [("name", name), ("kind", kind), ("unit", unit), ("period", "month")];
            let taken = series(&ada, &fields, "2026-10,7\n");
            assert_eq!(taken.status, StatusCode::SEE_OTHER, "{kind}: {}", taken.text("main"));
        }
        let page = ada.see("/map/outcomes");
        for (id, name) in [
            ("satisfaction", "Guest survey"),
            ("repeat", "Came again"),
            ("referral", "Sent by a friend"),
            ("complaint", "Complaints"),
        ] {
            assert!(page.text(&format!("#{id}")).contains(name));
            assert_eq!(page.texts(&format!("#{id} tbody tr")).len(), 1, "each by itself");
        }
        assert!(!page.text("main").contains("28"), "no sum over kinds: {}", page.text("main"));
        // The same name cannot come to count something else.
        let mixed =
            [("name", "guest survey"), ("kind", "referral"), ("unit", "referrals"), ("period", "month")];
        let refused = series(&ada, &mixed, "2026-11,3\n");
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.has("#kind-error") && refused.has("#unit-error"), "{}", refused.text("main"));
    });
}

/// An order that waits for an approval, and ten approvals of the past, of which so many took a week.
struct Order<'a> {
    app: &'a TestApp<'a>,
    sells: Browser<'a>,
    approves: Browser<'a>,
    page: String,
}

impl<'a> Order<'a> {
    fn new(app: &'a TestApp<'a>, slow: usize) -> Self {
        let [owner, boss] = ["Olga Owner", "Bert Boss"].map(|name| app.house.person(name));
        let sales = app.house.team("Sales", &[(owner, Role::Lead)]);
        let management = app.house.team("Management", &[(boss, Role::Lead)]);
        let approval = app.house.service(management, "Approval");
        let slug =
            app.house.read(app.house.ada, move |conn| Ok(service::visible_to(conn, approval)?.slug)).unwrap();
        let (sells, approves) = (app.signed_in_as(owner), app.signed_in_as(boss));
        // What the past says: some approvals took a week, the others two days.
        let past: Vec<String> =
            (0..10).map(|_| ask(&sells, &[("service", &slug), ("words", "Please approve")])).collect();
        for request in &past {
            approves.submit(&format!("{request}/opening"), &PROMISE);
        }
        let close = |requests: &[String]| {
            for request in requests {
                approves.submit(&format!("{request}/performance"), &[]);
                approves.submit(&format!("{request}/closing"), &[("word", "Approved.")]);
            }
        };
        let (late, quick) = past.split_at(slow);
        app.house.clock.advance_minutes(2 * DAY);
        close(quick);
        app.house.clock.advance_minutes(5 * DAY);
        close(late);
        let group = app
            .house
            .write(app.house.ada, |tx| customer_group::create(tx, "Clients", GroupKind::People))
            .unwrap()
            .to_string();
        // Order 481 is due in five days, and its approval is asked for now.
        let fields = [
            ("title", "Order 481"),
            ("group", group.as_str()),
            ("team", &sales.to_string()),
            ("due_at", "2026-12-05"),
        ];
        let page = sells.post_form("/map/outside", &fields).location().to_owned();
        let number = page.rsplit('/').next().unwrap().to_owned();
        let request = ask(&sells, &[("service", &slug), ("words", "Please approve order 481")]);
        sells.submit(&format!("{request}/outside"), &[("promise", &number)]);
        catch_up(app);
        Order { app, sells, approves, page }
    }

    /// What the owner reads about the order: the chance, and what it rests on.
    fn warning(&self) -> String {
        self.sells.see(&self.page).text("main .banner")
    }

    /// Whether the owner has been told, after a round of the routine.
    fn is_told(&self) -> bool {
        self.app.house.work(outside::warn).unwrap();
        let notices = self.sells.see("/notices").text("main");
        notices.contains("R-11 A promise to somebody outside leans on this and may be late")
    }
}

#[test]
fn s2_05_an_owner_is_warned_of_an_outside_promise_at_risk_with_probability_and_basis() {
    on_both_engines(|app| {
        // Six of ten approvals took longer than there is time.
        let order = Order::new(app, 6);
        // Drawn a thousand times, always in the same way.
        assert_eq!(
            order.warning(),
            "Late with a chance of 59% Reckoned from 1 open step and 10 past requests like it."
        );
        assert!(order.is_told(), "five days before it is due");
        // Once a day at the most, and nobody else is told.
        let before = order.sells.see("/notices").texts("main li").len();
        app.house.work(outside::warn).unwrap();
        assert_eq!(order.sells.see("/notices").texts("main li").len(), before);
        assert!(!order.approves.see("/notices").text("main").contains("may be late"));
        assert_eq!(order.approves.get(&order.page).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn s2_05_below_even_odds_the_chance_is_shown_and_nobody_is_warned_until_it_grows() {
    on_both_engines(|app| {
        let order = Order::new(app, 4);
        assert!(order.warning().starts_with("Late with a chance of 38%"), "{}", order.warning());
        assert!(!order.is_told(), "not even odds yet");
        // Three days on, only those that took a week are left to compare with.
        app.house.clock.advance_minutes(3 * DAY);
        assert!(order.warning().starts_with("Late with a chance of 100%"), "{}", order.warning());
        assert!(order.is_told(), "two days before it is due");
    });
}

#[test]
fn s4_03_whoever_helps_sees_what_it_is_for_and_which_outside_customer_has_it_in_the_end() {
    on_both_engines(|app| {
        let [nurse, washer] = ["Nora", "Wanda"].map(|name| app.house.person(name));
        let ward = app.house.team("Ward", &[(nurse, Role::Lead)]);
        app.house.team("Laundry", &[(washer, Role::Lead)]);
        let ada = app.signed_in_as(app.house.ada);
        let group = app
            .house
            .write(app.house.ada, |tx| customer_group::create(tx, "Patients", GroupKind::People))
            .unwrap()
            .to_string();
        let moment = [("name", "Patient is admitted"), ("group", &*group), ("team", "ward")];
        assert_eq!(ada.post_form("/map/moments", &moment).status, StatusCode::SEE_OTHER);
        let asks = app.signed_in_as(nurse);
        let link =
            [("way", "need"), ("own", &*format!("team:{ward}")), ("team", "laundry"), ("body", "Linen")];
        assert_eq!(asks.post_form("/map/links", &link).status, StatusCode::SEE_OTHER);
        let fields = [("team", "laundry"), ("words", "Two coats"), ("purpose", "admit two patients tonight")];
        let request = ask(&asks, &fields);
        let page = app.signed_in_as(washer).see(&request).text("main");
        assert!(page.contains("admit two patients tonight"), "{page}");
        let way = app.signed_in_as(washer).see(&request).texts(".way li");
        assert_eq!(way, ["Laundry", "Ward", "Patient is admitted", "Patients"]);
    });
}

/// A request from asking to "yes, that's solved".
fn finished(app: &TestApp<'_>, customer: &Browser<'_>, server: &Browser<'_>, team: &str) -> String {
    let tomorrow = app.house.clock.now().plus_days(1).to_string()[..10].to_owned();
    let request = ask(customer, &[("team", team), ("words", "Two coats")]);
    let promise = [("greeting", "Hello, two coats."), ("promised_for", tomorrow.as_str())];
    server.submit(&format!("{request}/opening"), &promise);
    server.submit(&format!("{request}/performance"), &[]);
    server.submit(&format!("{request}/closing"), &[("word", "There they are.")]);
    customer.submit(&format!("{request}/confirmation"), &[]);
    request
}

#[test]
fn s4_04_of_a_pair_with_thirty_requests_a_month_one_is_asked_about() {
    on_both_engines(|app| {
        let [pia, igor] = ["Pia Pair", "Igor Wolski"].map(|name| app.house.person(name));
        app.house.team("Stores", &[(igor, Role::Lead)]);
        let (asks, stores) = (app.signed_in_as(pia), app.signed_in_as(igor));
        let mut asked = Vec::new();
        for day in 0..30 {
            let request = finished(app, &asks, &stores, "stores");
            if asks.see(&request).has("#pulse") {
                asked.push(day);
            }
            app.house.clock.advance_minutes(DAY);
        }
        assert_eq!(asked, [0], "not in fourteen days, and about a team once a quarter");
    });
}

#[test]
fn s4_04_nobody_is_asked_how_it_was_more_than_once_in_fourteen_days() {
    on_both_engines(|app| {
        let [anna, marek, igor] =
            ["Anna Nowak", "Marek Lis", "Igor Wolski"].map(|name| app.house.person(name));
        app.house.team("Linen", &[(marek, Role::Lead)]);
        app.house.team("Stores", &[(igor, Role::Lead)]);
        // Thirty requests in thirty days, of two teams in turn.
        let (asks, linen, stores) = (app.signed_in_as(anna), app.signed_in_as(marek), app.signed_in_as(igor));
        let mut asked = Vec::new();
        for day in 0..30 {
            let (server, team) = if day % 2 == 0 { (&linen, "linen") } else { (&stores, "stores") };
            let request = finished(app, &asks, server, team);
            if asks.see(&request).has("#pulse") {
                asked.push(day);
            }
            app.house.clock.advance_minutes(DAY);
        }
        assert_eq!(asked, [0, 15], "at most one in fourteen days, and one a quarter about each team");
        // Others answer about the linen team, each once.
        let answers = [("excellent", "5"), ("friendly", "4"), ("efficient", "2")];
        let another = |name: &str| {
            let browser = app.signed_in_as(app.house.person(name));
            let request = finished(app, &browser, &app.signed_in_as(marek), "linen");
            let unanswered = browser.post_form(&format!("{request}/pulse"), &[("excellent", "5")]);
            assert_eq!(unanswered.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(unanswered.has("#pulse-friendly-error"), "{}", unanswered.text("#pulse"));
            assert!(unanswered.has("#pulse input[value='5'][checked]"), "what was chosen stays");
            browser.submit(&format!("{request}/pulse"), &answers);
            assert!(!browser.see(&request).has("#pulse"), "asked once");
            let again = browser.post_form(&format!("{request}/pulse"), &answers);
            assert_eq!(again.status, StatusCode::NOT_FOUND);
        };
        let results = || app.signed_in_as(marek).see("/teams/linen").text("#pulse-results");
        for n in 1..=4 {
            another(&format!("Colleague {n}"));
        }
        assert!(results().contains("No answers yet"), "a quarter is shown when it is over: {}", results());
        app.house.clock.advance_minutes(40 * DAY);
        assert!(results().contains("Too few answers"), "four are too few: {}", results());
        for n in 5..=9 {
            another(&format!("Colleague {n}"));
        }
        app.house.clock.advance_minutes(95 * DAY);
        let shown = results();
        assert!(shown.contains("Excellent: 5 of 5") && shown.contains("Efficient: 0 of 5"), "{shown}");
        assert!(!app.signed_in_as(anna).see("/teams/linen").has("#pulse-results"), "for the team alone");
        // Who says no is not asked about the same again, and nothing is counted.
        let quiet = app.signed_in_as(app.house.person("Quiet"));
        let request = finished(app, &quiet, &app.signed_in_as(marek), "linen");
        quiet.submit(&format!("{request}/pulse-aside"), &[]);
        assert!(!quiet.see(&request).has("#pulse"));
    });
}

#[test]
fn s4_25_both_measured_the_gap_between_inside_and_outside_is_shown_with_its_interval() {
    with_files("outcomes3", |app| {
        let marek = app.house.person("Marek Lis");
        app.house.team("Linen", &[(marek, Role::Lead)]);
        let serves = app.signed_in_as(marek);
        let ada = app.signed_in_as(app.house.ada);
        // Outside: 90 of 120 guests called it friendly in the autumn.
        let fields = [
            ("name", "Friendly"),
            ("kind", "satisfaction"),
            ("unit", "% friendly"),
            ("period", "month"),
            ("item", "friendly"),
        ];
        let taken = series(&ada, &fields, "month,value,answers\n2026-10,70,60\n2026-11,80,60\n");
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text("main"));
        assert!(!ada.see("/map/outcomes").has("#gaps"), "inside is not measured yet");
        // Inside: four of five colleagues did.
        for n in 1..=5 {
            let asks = app.signed_in_as(app.house.person(&format!("Colleague {n}")));
            let request = finished(app, &asks, &serves, "linen");
            let friendly = if n == 5 { "2" } else { "5" };
            let answers = [("excellent", "4"), ("friendly", friendly), ("efficient", "4")];
            asks.submit(&format!("{request}/pulse"), &answers);
        }
        assert!(!ada.see("/map/outcomes").has("#gaps"), "a quarter is shown when it is over");
        app.house.clock.advance_minutes(60 * DAY);
        let ada = app.signed_in_as(app.house.ada);
        let gap = ada.see("/map/outcomes").text("#gaps");
        assert!(gap.contains("Inside 80% of 5") && gap.contains("outside 75% of 120"), "{gap}");
        assert!(gap.contains("inside less outside: +5 points (95%: -38 to +23)"), "{gap}");
        // What is no share of a counted number of people is compared with nothing.
        let fields = [
            ("name", "Referrals"),
            ("kind", "referral"),
            ("unit", "% friendly"),
            ("period", "month"),
            ("item", "friendly"),
        ];
        let refused = series(&ada, &fields, "2026-10,70,60\n");
        assert!(refused.has("#item-error"), "{}", refused.text("main"));
    });
}
