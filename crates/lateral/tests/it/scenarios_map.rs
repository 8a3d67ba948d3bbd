//! Rows of the seed articles that are about the map, each walked as it is written: given, when, then.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use domain::customer_group::{self, GroupKind};
use domain::service::{self, Provider};
use domain::team::Role;
use domain::{PersonId, TeamId};

use crate::answer::Answer;
use crate::app::{TestApp, on_both_engines};
use crate::browser::Browser;
use crate::ward::{PROMISE, ask, catch_up};

/// A ward that meets patients, a laundry and a purchasing team behind it; a person of each.
struct Hospital<'a> {
    app: &'a TestApp<'a>,
    nurse: PersonId,
    washer: PersonId,
    ward: TeamId,
    laundry: TeamId,
    admin: Browser<'a>,
    ward_side: Browser<'a>,
    laundry_side: Browser<'a>,
    buyer: Browser<'a>,
}

impl<'a> Hospital<'a> {
    fn new(app: &'a TestApp<'a>) -> Self {
        let [nurse, washer, bo] =
            ["Nora Nowak", "Wanda Rossi", "Bo Verdi"].map(|name| app.house.person(name));
        let ward = app.house.team("Ward", &[(nurse, Role::Lead)]);
        let laundry = app.house.team("Laundry", &[(washer, Role::Lead)]);
        app.house.team("Purchasing", &[(bo, Role::Lead)]);
        Self {
            app,
            nurse,
            washer,
            ward,
            laundry,
            admin: app.signed_in_as(app.house.ada),
            ward_side: app.signed_in_as(nurse),
            laundry_side: app.signed_in_as(washer),
            buyer: app.signed_in_as(bo),
        }
    }

    fn group(&self, name: &str) -> String {
        let name = name.to_owned();
        let id = self
            .app
            .house
            .write(self.app.house.ada, move |tx| customer_group::create(tx, &name, GroupKind::People));
        id.unwrap().to_string()
    }

    /// Names a moment at which a team meets patients, and returns its page.
    fn moment(&self, name: &str, team: &str) -> String {
        let groups = self.app.house.read(self.app.house.ada, customer_group::list).unwrap();
        let group = groups.first().map_or_else(|| self.group("Patients"), |group| group.id.to_string());
        let fields = [("name", name), ("group", &group), ("team", team)];
        let answer = self.admin.post_form("/map/moments", &fields);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text(".error-summary"));
        answer.location().to_owned()
    }
}

/// Declares what somebody needs from a team or a person; returns the page of the link.
fn need(browser: &Browser<'_>, own: &str, other: &str, body: &str, more: &[(&str, &str)]) -> String {
    let mut fields = vec![("way", "need"), ("own", own), ("body", body)];
    fields.push(if other.starts_with('@') { ("person", other) } else { ("team", other) });
    fields.extend_from_slice(more);
    let answer = browser.post_form("/map/links", &fields);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text(".error-summary"));
    answer.location().to_owned()
}

fn team(id: TeamId) -> String {
    format!("team:{id}")
}

fn person(id: PersonId) -> String {
    format!("person:{id}")
}

/// Whether some line of a section says all of these words.
fn says(page: &Answer, section: &str, words: &[&str]) -> bool {
    let lines = page.texts(&format!("#{section} li"));
    lines.iter().any(|line| words.iter().all(|word| line.contains(word)))
}

/// A service in somebody's own name.
fn own_service(app: &TestApp<'_>, person: PersonId, name: &str) -> String {
    let id = app.house.offer(Provider::Person(person), domain::testing::named(name));
    app.house.read(app.house.ada, move |conn| Ok(service::visible_to(conn, id)?.slug)).unwrap()
}

#[test]
fn s0_03_dealings_suggest_an_unlisted_customer_to_confirm_or_dismiss() {
    on_both_engines(|app| {
        let [manager, supervisor, olga] =
            ["Mara Manager", "Sven Supervisor", "Olga Other"].map(|name| app.house.person(name));
        let service = own_service(app, manager, "Fifteen minutes");
        let side = |person| app.signed_in_as(person);
        let (manager_side, supervisor_side) = (side(manager), side(supervisor));
        let dealings = |browser: &Browser<'_>, count: usize| {
            for _ in 0..count {
                ask(browser, &[("service", &service), ("words", "Fifteen minutes, please")]);
            }
        };
        // She has listed four clients, and only those; each of them has asked her often enough.
        let clients = ["Cleo", "Cosmo", "Carla", "Curt"];
        for client in clients {
            let browser = side(app.house.person(client));
            dealings(&browser, 5);
            let handle = format!("@{}", client.to_lowercase());
            let fields =
                [("way", "serve"), ("own", &*person(manager)), ("person", &*handle), ("body", "Advice")];
            let link = manager_side.post_form("/map/links", &fields);
            assert_eq!(link.status, StatusCode::SEE_OTHER, "{}", link.text(".error-summary"));
            browser.submit(&format!("{}/acknowledgement", link.location()), &[]);
        }
        dealings(&supervisor_side, 12);
        let page = manager_side.see("/map");
        let listed = page.texts(".two-sides .row-title");
        assert_eq!(listed, ["Carla", "Cleo", "Cosmo", "Curt"]);
        let suggested = page.texts("#suggestions li");
        assert_eq!(suggested.len(), 1, "what is listed is not asked again: {suggested:?}");
        assert!(
            says(&page, "suggestions", &["Sven Supervisor", "12 dealings in 30 days"]),
            "{}",
            page.text("#suggestions")
        );
        let answer = |customer: PersonId, answer: &str| {
            let fields =
                [("customer", &*person(customer)), ("provider", &*person(manager)), ("answer", answer)];
            manager_side.submit("/map/suggestions", &fields)
        };
        let page = answer(supervisor, "yes");
        assert!(!page.has("#suggestions"));
        assert!(page.text("main").contains("Sven Supervisor"));
        let names = page.texts("main section:not(#mix) .row-title");
        let places = names.iter().filter(|name| name.contains("Sven Supervisor")).count();
        assert_eq!(places, 1, "once, where it belongs now: {names:?}");
        // Confirmed by one side: the other is asked, and can dismiss it.
        let page = supervisor_side.see("/map");
        assert!(page.text("#awaiting").contains("Mara Manager"));
        let link = page.attribute("#awaiting .row-title a", "href");
        supervisor_side.submit(&format!("{link}/refusal"), &[]);
        assert!(!supervisor_side.see("/map").has("#awaiting"));
        let listed = manager_side.see("/map").text("main section .row-title");
        assert!(!listed.contains("Sven Supervisor"), "one no ends it: {listed}");
        // And the manager dismisses what is suggested about another one: for both, and for good.
        let other_side = side(olga);
        dealings(&other_side, 5);
        for browser in [&manager_side, &other_side] {
            assert!(says(&browser.see("/map"), "suggestions", &["Olga Other", "Mara Manager"]));
        }
        let page = answer(olga, "no");
        assert!(!page.has("#suggestions") && !page.text(".two-sides").contains("Olga Other"));
        dealings(&other_side, 5);
        for browser in [&manager_side, &other_side] {
            assert!(!browser.see("/map").has("#suggestions"), "nobody asks again");
        }
    });
}

#[test]
fn s0_05_the_page_of_an_outside_promise_says_what_inside_is_waiting() {
    on_both_engines(|app| {
        let h = Hospital::new(app);
        let group = h.group("Clients");
        let direction = app.house.team("Management", &[(h.washer, Role::Lead)]);
        let approval = app.house.service(direction, "Approval");
        let slug =
            app.house.read(app.house.ada, move |conn| Ok(service::visible_to(conn, approval)?.slug)).unwrap();
        let fields = [
            ("title", "Order 481"),
            ("group", &group),
            ("team", &h.ward.to_string()),
            ("due_at", "2026-12-01"),
        ];
        let page = h.ward_side.post_form("/map/outside", &fields);
        let order = page.location().to_owned();
        let number = order.rsplit('/').next().unwrap().to_owned();
        let request = ask(
            &h.ward_side,
            &[("service", &slug), ("words", "Please approve"), ("needed_by", "2026-11-24")],
        );
        h.ward_side.submit(&format!("{request}/outside"), &[("promise", &number)]);
        assert!(h.ward_side.see(&request).text("main").contains("Order 481"));
        assert!(!h.ward_side.see(&order).text("main").contains("late by"));
        app.house.clock.advance_minutes(2 * 24 * 60 + 15 * 60 - 1);
        let page = h.ward_side.see(&order);
        assert_eq!(page.text("main > p.lead"), "Waiting inside: Approval, 1 day", "{}", page.text("main"));
        assert_eq!(h.buyer.get(&order).status, StatusCode::NOT_FOUND, "another team's order");
    });
}

#[test]
fn s0_08_the_interaction_mix_is_shown_to_oneself_and_nobody_else_can_ask_for_it() {
    on_both_engines(|app| {
        let h = Hospital::new(app);
        let no_mix = h.buyer.see("/map");
        assert!(!no_mix.has("#mix"), "there is nothing to show to whoever dealt with nobody");
        // Nora asks the laundry twice, takes what Bo asks of her ward, and gives a promise outside.
        ask(&h.ward_side, &[("team", "laundry"), ("words", "Sheets")]);
        ask(&h.ward_side, &[("team", "laundry"), ("words", "Towels")]);
        let served = ask(&h.buyer, &[("team", "ward"), ("words", "How many aprons a week?")]);
        h.ward_side.submit(&format!("{served}/opening"), &PROMISE);
        let fields = [
            ("title", "Discharge of bed 12"),
            ("group", &h.group("Patients")),
            ("team", &h.ward.to_string()),
            ("due_at", "2026-12-01"),
        ];
        assert_eq!(h.ward_side.post_form("/map/outside", &fields).status, StatusCode::SEE_OTHER);
        // The others have dealings of their own, so that each has a mix to look at.
        ask(&h.laundry_side, &[("team", "purchasing"), ("words", "Soap")]);
        ask(&h.admin, &[("team", "purchasing"), ("words", "Paper")]);
        let own = h.ward_side.see("/map");
        assert_eq!(
            own.texts("#mix li"),
            ["Laundry · 2 dealings", "Bo Verdi · 1 dealing", "Patients · 1 promise outside"]
        );
        assert!(own.text("#mix").contains("With colleagues: 3 · for outside customers: 1"));
        assert_eq!(h.laundry_side.see("/map").texts("#mix li"), ["Purchasing · 1 dealing"]);
        assert_eq!(h.admin.see("/map").texts("#mix li"), ["Purchasing · 1 dealing"]);
        assert_eq!(h.buyer.see("/map").texts("#mix li"), ["Ward · 1 dealing"]);
        // No address gives somebody else's: not the page of the map, not the leaning, not the person.
        for other in [&h.laundry_side, &h.admin, &h.buyer] {
            let own = other.see("/map").texts("#mix li");
            for path in ["/map?party=", "/map?own=", "/map?person="] {
                let page = other.see(&format!("{path}{}", person(h.nurse)));
                assert_eq!(page.texts("#mix li"), own, "{path}");
            }
            let page = other.see("/people/nora.nowak");
            assert!(!page.has("#mix") && !page.text("main").contains("dealing"), "{}", page.text("main"));
            let path = format!("/map/leaning?party={}", person(h.nurse));
            assert_eq!(other.get(&path).status, StatusCode::NOT_FOUND);
        }
        // What was more than thirty days ago is no part of it.
        app.house.clock.advance_minutes(31 * 24 * 60);
        assert!(!app.signed_in_as(h.nurse).see("/map").has("#mix"));
    });
}

#[test]
fn s0_09_a_declared_dependency_is_in_both_maps_and_needs_the_others_acknowledgement() {
    on_both_engines(|app| {
        let [sven, mara] = ["Sven Supervisor", "Mara Manager"].map(|name| app.house.person(name));
        let (supervisor, manager) = (app.signed_in_as(sven), app.signed_in_as(mara));
        let link = need(
            &supervisor,
            &person(sven),
            "@mara.manager",
            "Approval, to ship an order",
            &[("need_kind", "decision")],
        );
        for browser in [&supervisor, &manager] {
            let page = browser.see("/map");
            assert!(page.text("main").contains("not yet confirmed"));
            assert!(page.text("main").contains("Approval, to ship an order"));
        }
        assert!(supervisor.see(&link).text(".banner-title").contains("Not yet confirmed"));
        let refused = supervisor.post_form(&format!("{link}/acknowledgement"), &[]);
        assert_eq!(refused.status, StatusCode::CONFLICT, "only the other side");
        let page = manager.submit(&format!("{link}/acknowledgement"), &[]);
        assert!(page.text("main").contains("confirmed by both"));
        assert!(!supervisor.see(&link).text("main").contains("Not yet confirmed"));
    });
}

#[test]
fn s0_10_what_an_outcome_leans_on_is_the_number_of_providers_behind_it() {
    on_both_engines(|app| {
        let h = Hospital::new(app);
        let moment = h.moment("Guest checks in", "ward");
        need(&h.ward_side, &team(h.ward), "Laundry", "Clean sheets", &[]);
        for name in ["IT", "Kitchen"] {
            app.house.team(name, &[(h.washer, Role::Member)]);
            need(&h.ward_side, &team(h.ward), name, "Something", &[]);
        }
        need(&h.laundry_side, &team(h.laundry), "Purchasing", "Soap", &[]);
        let page = h.buyer.see(&moment);
        assert!(page.text("main").contains("5 internal providers behind it"), "{}", page.text("main"));
        assert!(page.text("#single").contains("Purchasing"), "over two steps and without a substitute");
    });
}

#[test]
fn s0_18_a_map_without_an_outside_customer_is_flagged_incomplete() {
    on_both_engines(|app| {
        let h = Hospital::new(app);
        let step = || h.admin.see("/administration").texts("#first-steps li").join("; ");
        let to_do = step();
        assert!(to_do.contains("Name a moment of truth") && to_do.ends_with("To do"), "{to_do}");
        for page in ["/map", "/map/moments", "/map/teams"] {
            assert!(
                h.ward_side.see(page).text(".banner").contains("The map has no outside customer yet"),
                "{page}"
            );
        }
        h.moment("Patient is admitted", "ward");
        for page in ["/map", "/map/moments", "/map/teams"] {
            assert!(!h.ward_side.see(page).text("main").contains("no outside customer yet"), "{page}");
        }
        assert!(step().ends_with("Done"), "{}", step());
    });
}

#[test]
fn s0_19_a_leaders_page_lists_what_the_team_may_expect_and_by_when() {
    on_both_engines(|app| {
        let [lena, tom] = ["Lena Leader", "Tom"].map(|name| app.house.person(name));
        let crew = app.house.team("Crew", &[(lena, Role::Lead), (tom, Role::Member)]);
        let (leader, member) = (app.signed_in_as(lena), app.signed_in_as(tom));
        let link = need(
            &member,
            &team(crew),
            "@lena.leader",
            "A decision on leave",
            &[("need_kind", "decision"), ("hours", "16")],
        );
        leader.submit(&format!("{link}/acknowledgement"), &[]);
        let page = leader.see("/map");
        assert!(page.text("main").contains("I serve…"));
        assert!(
            page.text("main").contains("A decision on leave, within 2 working days"),
            "{}",
            page.text("main")
        );
        // The team reads the same on its own map, and on the leader's page what the leader offers, and by when.
        assert!(member.see("/map").text("main").contains("A decision on leave, within 2 working days"));
        let draft = [("name.en", "Decision on leave"), ("visibility", "team"), ("lead_days", "2")];
        let answer = leader.post_form("/my/services", &draft);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text(".error-summary"));
        let edit = answer.location().to_owned();
        leader.submit(&format!("{}/publication", edit.trim_end_matches("/edit")), &[]);
        let offers = member.see("/people/lena.leader").text("#offers");
        assert!(offers.contains("Decision on leave") && offers.contains("within 2 working days"), "{offers}");
        let page = leader.see(&link);
        assert!(page.text("#needs-customer").contains("A decision on leave"));
        assert!(
            page.text("#needs-customer").contains("within 2 working days"),
            "{}",
            page.text("#needs-customer")
        );
        assert!(page.text("main").contains("downwards"));
    });
}

#[test]
fn s0_21_five_dealings_in_sixty_days_suggest_to_both_and_one_refusal_ends_it() {
    on_both_engines(|app| {
        let h = Hospital::new(app);
        let dealings = |count: usize| {
            let browser = app.signed_in_as(h.nurse);
            for _ in 0..count {
                ask(&browser, &[("team", "laundry"), ("words", "Sheets, please")]);
            }
            catch_up(app);
        };
        // Sessions do not last so long.
        let both = || [h.nurse, h.washer].map(|person| app.signed_in_as(person).see("/map"));
        dealings(4);
        assert!(both().iter().all(|page| !page.has("#suggestions")), "four are too few");
        // The first four are over sixty days ago when the fifth comes: five, and not in sixty days.
        app.house.clock.advance_minutes(61 * 24 * 60);
        dealings(1);
        assert!(both().iter().all(|page| !page.has("#suggestions")), "five in more than sixty days");
        dealings(3);
        assert!(both().iter().all(|page| !page.has("#suggestions")), "four in sixty days");
        // Fifty-nine days later the fifth.
        app.house.clock.advance_minutes(59 * 24 * 60);
        dealings(1);
        for page in both() {
            assert!(says(&page, "suggestions", &["Ward", "Laundry"]), "{}", page.text("main"));
        }
        let fields = [("customer", team(h.ward)), ("provider", team(h.laundry)), ("answer", "no".into())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        app.signed_in_as(h.washer).submit("/map/suggestions", &fields);
        dealings(5);
        assert!(both().iter().all(|page| !page.has("#suggestions")), "one refusal ends it");
    });
}

#[test]
fn s1_04_a_team_without_a_customer_is_listed_for_its_owner() {
    on_both_engines(|app| {
        let h = Hospital::new(app);
        let kay = app.house.person("Kay");
        let archive = app.house.team("Archive", &[(kay, Role::Lead)]);
        let keeper = app.signed_in_as(kay);
        h.moment("Patient is admitted", "ward");
        let page = keeper.see("/map/teams");
        assert!(
            says(&page, "no-customer", &["Archive", "whom does this serve?"]),
            "{}",
            page.text("#no-customer")
        );
        assert!(!says(&page, "no-customer", &["Ward"]), "it meets patients");
        let answer = keeper.post_form(
            "/map/links",
            &[("way", "serve"), ("own", &team(archive)), ("team", "Ward"), ("body", "Old records")],
        );
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(!says(&keeper.see("/map/teams"), "no-customer", &["Archive"]));
    });
}

#[test]
fn s1_05_a_dependency_that_is_over_is_not_counted_in_distances() {
    on_both_engines(|app| {
        let h = Hospital::new(app);
        h.moment("Patient is admitted", "ward");
        need(
            &h.ward_side,
            &team(h.ward),
            "Laundry",
            "Sheets for the summer",
            &[("from_on", "2026-11-01"), ("to_on", "2026-11-30")],
        );
        let near = |page: &Answer| page.text("#distances").contains("1 step away");
        assert!(near(&h.buyer.see("/map/teams")));
        app.house.clock.advance_minutes(8 * 24 * 60);
        assert!(!near(&h.buyer.see("/map/teams")));
    });
}

#[test]
fn s1_06_a_yearly_occasion_gives_a_heads_up_the_month_before_and_is_quiet_otherwise() {
    on_both_engines(|app| {
        let h = Hospital::new(app);
        let auditor = app.house.person("Aldo Auditor");
        let browser = app.signed_in_as(auditor);
        let yearly = [
            ("kind", "situational"),
            ("occasion_every", "year"),
            ("occasion_month", "3"),
            ("occasion_what", "the audit"),
        ];
        need(&browser, &person(auditor), "Laundry", "The ledger", &yearly);
        let link = browser.see("/map").attribute(".row-title a", "href");
        h.laundry_side.submit(&format!("{link}/acknowledgement"), &[]);
        // Told where one looks first, and on the map.
        let told = |month: &str, is_told: bool| {
            // Sessions do not last so long.
            let browser = app.signed_in_as(h.washer);
            for path in ["/", "/map"] {
                let page = browser.see(path);
                assert_eq!(page.has("#occasions"), is_told, "{month}, {path}");
                if is_told {
                    assert!(
                        says(
                            &page,
                            "occasions",
                            &["Aldo Auditor", "every year: March: the audit", "The ledger"]
                        ),
                        "{month}, {path}: {}",
                        page.text("#occasions")
                    );
                }
            }
            let other = app.signed_in_as(h.nurse);
            assert!(!other.see("/").has("#occasions"), "{month}: who does not provide it is left alone");
        };
        // From 23 November on.
        told("November", false);
        for (month, days, is_told) in [
            ("31 January", 69, false),
            ("1 February", 1, true),
            ("28 February", 27, true),
            ("1 March, when it is needed", 1, true),
            ("31 March", 30, true),
            ("1 April", 1, false),
        ] {
            app.house.clock.advance_minutes(days * 24 * 60);
            told(month, is_told);
        }
    });
}

#[test]
fn s1_11_what_a_report_needs_of_the_boss_is_a_service_that_the_boss_provides() {
    on_both_engines(|app| {
        let [boss, report] = ["Berta Boss", "Rita Report"].map(|name| app.house.person(name));
        app.house
            .write(app.house.ada, move |tx| {
                domain::reporting::set_manager(tx, report, Some(boss), jiff_day())
            })
            .unwrap();
        let (boss_side, report_side) = (app.signed_in_as(boss), app.signed_in_as(report));
        let service = own_service(app, boss, "Training");
        let request = ask(&report_side, &[("service", &service), ("words", "How do I close the month?")]);
        boss_side.submit(&format!("{request}/opening"), &PROMISE);
        let link =
            need(&report_side, &person(report), "@berta.boss", "Training", &[("need_kind", "training")]);
        assert!(report_side.see(&link).text("main").contains("downwards"));
        let up = need(&boss_side, &person(boss), "@rita.report", "The monthly figures", &[]);
        assert!(boss_side.see(&up).text("main").contains("upwards"));
    });
}

fn jiff_day() -> db::Date {
    "2026-01-01".parse().unwrap()
}

#[test]
fn s1_14_what_the_front_line_asks_carries_the_badge_that_it_serves_guests_directly() {
    on_both_engines(|app| {
        let h = Hospital::new(app);
        h.group("Guests");
        h.moment("Guest checks in", "ward");
        need(&h.ward_side, &team(h.ward), "Laundry", "Sheets", &[]);
        let near = ask(&h.ward_side, &[("team", "laundry"), ("words", "Sheets, please")]);
        let badge = |request: &str| h.laundry_side.see(request).texts(".page-title .chip");
        let said = "serves outside customers directly: Guests".to_owned();
        assert!(badge(&near).contains(&said), "{:?}", badge(&near));
        let far = ask(&h.buyer, &[("team", "laundry"), ("words", "Aprons, please")]);
        assert!(!badge(&far).join(" ").contains("serves outside customers"), "{:?}", badge(&far));
    });
}

#[test]
fn s1_17_a_need_without_enough_promises_says_that_they_are_too_few() {
    on_both_engines(|app| {
        let h = Hospital::new(app);
        let moment = h.moment("Guest checks in", "ward");
        let id = attribute_of(&h.ward_side.see("/map/new"), "Guest checks in");
        need(&h.ward_side, &id, "Laundry", "A made bed", &[]);
        let page = h.buyer.see(&moment);
        let row = ["Laundry", "A made bed", "Promises kept: too few to say"];
        assert!(says(&page, "needs", &row), "{}", page.text("#needs"));
        assert!(page.text("#health").contains("Too few promises"));
    });
}

/// The value of the choice with these words.
fn attribute_of(page: &Answer, words: &str) -> String {
    let texts = page.texts("option");
    let values = page.attributes("option", "value");
    let found: BTreeMap<String, String> = texts.into_iter().zip(values).collect();
    found.get(words).cloned().unwrap_or_else(|| panic!("{words} is not among {found:?}"))
}

#[test]
fn s1_20_the_share_of_staff_at_each_distance_adds_up() {
    on_both_engines(|app| {
        let h = Hospital::new(app);
        h.moment("Patient is admitted", "ward");
        need(&h.ward_side, &team(h.ward), "Laundry", "Sheets", &[]);
        need(&h.laundry_side, &team(h.laundry), "Purchasing", "Soap", &[]);
        // Nora and Wanda near, Bo at two steps, Ada nowhere.
        let page = h.buyer.see("/map/teams");
        assert_eq!(
            page.text("#distances p.lead"),
            "50% at distance 0–1, 25% at 2, 0% at 3+, 25% unconnected"
        );
    });
}

#[test]
fn s1_21_a_request_shows_its_way_to_who_has_it_in_the_end() {
    on_both_engines(|app| {
        let h = Hospital::new(app);
        h.moment("Patient is admitted", "ward");
        need(&h.ward_side, &team(h.ward), "Laundry", "Sheets", &[]);
        let request = ask(&h.ward_side, &[("team", "laundry"), ("words", "A refill")]);
        for browser in [&h.ward_side, &h.laundry_side] {
            assert_eq!(
                browser.see(&request).texts(".way li"),
                ["Laundry", "Ward", "Patient is admitted", "Patients"]
            );
        }
    });
}

#[test]
fn s1_25_two_groups_of_outside_customers_are_separate_roots() {
    on_both_engines(|app| {
        let h = Hospital::new(app);
        let (patients, doctors) = (h.group("Patients"), h.group("Referring doctors"));
        for (name, group) in [("Patient is admitted", &patients), ("Letter is sent", &doctors)] {
            h.admin.post_form("/map/moments", &[("name", name), ("group", group), ("team", "ward")]);
        }
        let page = h.buyer.see("/map/moments");
        assert!(says(&page, &format!("group-{patients}"), &["Patient is admitted"]));
        assert!(says(&page, &format!("group-{doctors}"), &["Letter is sent"]));
        assert!(!says(&page, &format!("group-{doctors}"), &["Patient is admitted"]));
    });
}

#[test]
fn s2_08_a_contribution_has_a_path_to_the_outside_customer() {
    on_both_engines(|app| {
        let h = Hospital::new(app);
        h.group("Guests");
        let moment = h.moment("Front desk is staffed", "ward");
        let clerk = app.house.person("Pia Payroll");
        app.house.team("Payroll", &[(clerk, Role::Lead)]);
        need(&h.ward_side, &team(h.ward), "Payroll", "Wages, so that the desk is staffed", &[]);
        let request = ask(&h.ward_side, &[("team", "payroll"), ("words", "My payslip")]);
        let page = app.signed_in_as(clerk).see(&request);
        assert_eq!(page.texts(".way li"), ["Payroll", "Ward", "Front desk is staffed", "Guests"]);
        assert!(page.attributes(".way a", "href").contains(&moment), "what it is for can be opened");
    });
}

#[test]
fn s2_09_a_complaint_is_traced_to_what_was_open_inside_by_step_and_not_by_person() {
    on_both_engines(|app| {
        let desk = Desk::new(app);
        let promise = |title: &str, with: &[(&str, &str)]| {
            let page = desk.asker.see("/map/outside");
            let team = page.attribute("#team option", "value");
            let mut fields = vec![("title", title), ("team", team.as_str()), ("due_at", "2026-12-01")];
            fields.extend_from_slice(with);
            let answer = desk.asker.post_form("/map/outside", &fields);
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text(".error-summary"));
            answer.location().to_owned()
        };
        let moment = attribute_of(&desk.asker.see("/map/outside"), "Guests · Guest checks in");
        let stay = promise("Room 12 is ready at two", &[("moment", &moment)]);
        // Monday: two are asked, one of them promised for noon. Wednesday: both are done. Thursday: another one.
        let day = 24 * 60;
        // Four colleagues have asked as well, each for one thing that nobody promised.
        let others = desk.colleagues();
        let others: Vec<String> =
            others.iter().map(|browser| ask(browser, &[("team", "laundry"), ("words", "A towel")])).collect();
        let first = ask(&desk.asker, &[("team", "laundry"), ("words", "Sheets for bed 12")]);
        let late = desk.promised();
        app.house.clock.advance_minutes(2 * day);
        desk.server.submit(&format!("{late}/closing"), &[("word", "Sorry, late.")]);
        for request in others.iter().chain([&first]) {
            let opening = [("greeting", "Hello"), ("promised_for", "2026-11-26")];
            desk.server.submit(&format!("{request}/opening"), &opening);
            desk.server.submit(&format!("{request}/closing"), &[("word", "Done.")]);
        }
        app.house.clock.advance_minutes(day);
        ask(&desk.asker, &[("team", "laundry"), ("words", "A pillow")]);
        app.house.clock.advance_minutes(day);
        // The guest's complaint is put down for Tuesday: what was open then, not what is open now.
        assert!(!desk.asker.see(&stay).has("#trace-steps"));
        let steps = |on: &str| {
            let page = desk.asker.submit(&format!("{stay}/complaint"), &[("complained_at", on)]);
            let words = page.text("main");
            assert!(!words.contains("Wanda") && !words.contains("bed 12"), "{words}");
            page.texts("#trace-steps tbody tr")
        };
        assert_eq!(steps("2026-11-24"), ["Desk Laundry in plain words 6 1"]);
        assert!(steps("2026-11-22").is_empty(), "nothing had been asked yet");
        assert!(steps("2026-11-25").is_empty(), "all had been closed, and the last was not asked yet");
        assert_eq!(steps("2026-11-26"), ["Desk Laundry in plain words – –"], "one colleague asked");
        let tomorrow = desk.asker.post_form(&format!("{stay}/complaint"), &[("complained_at", "2026-11-28")]);
        assert_eq!(tomorrow.status, StatusCode::UNPROCESSABLE_ENTITY);
        // Whoever is signed in may look at a day on the page of the moment, and reads the same.
        let stranger = app.signed_in_as(app.house.person("Sven"));
        let page = stranger.see(&format!("{}/trace?on=2026-11-24", desk.moment));
        assert_eq!(page.texts("#trace-steps tbody tr"), ["Desk Laundry in plain words 6 1"]);
        assert!(desk.noted("Sven"), "and it is written down");
        assert_eq!(stranger.get(&stay).status, StatusCode::NOT_FOUND, "another team's promise");
    });
}

#[test]
fn s5_04_how_much_was_open_and_how_promises_were_kept_inside_wait_for_an_agreement() {
    on_both_engines(|app| {
        let desk = Desk::new(app);
        desk.seven_of_eight();
        for browser in desk.colleagues() {
            ask(&browser, &[("team", "laundry"), ("words", "A towel")]);
        }
        ask(&desk.asker, &[("team", "laundry"), ("words", "A pillow")]);
        app.house.clock.advance_minutes(24 * 60);
        let admin = app.signed_in_as(app.house.ada);
        let stranger = app.signed_in_as(app.house.person("Sven"));
        let trace = || stranger.see(&format!("{}/trace?on=2026-11-24", desk.moment));
        let record = |scope: &str, days: &str, people: &str| {
            let fields = [
                ("reference", "RSU 9/2026"),
                ("agreed_on", "2026-11-20"),
                ("scopes", scope),
                ("look_back_days", days),
                ("least_people", people),
            ];
            admin.post_form("/administration/worker-agreement", &fields)
        };
        admin.submit("/administration/worker-agreement/end", &[]);
        for _ in 0..2 {
            let page = stranger.see(&desk.moment);
            assert!(page.has("#health .off") && !page.text("main").contains("7/8"), "{}", page.text("main"));
            assert!(!page.text("#needs").contains("Promises kept"), "{}", page.text("#needs"));
            let page = trace();
            assert_eq!(page.texts("#trace-steps tbody tr"), ["Desk Laundry in plain words – –"]);
            assert!(page.has(".off"));
            // One that covers other figures changes nothing.
            record("words", "365", "5");
        }
        assert!(!desk.noted("Sven"), "nothing was read");
        record("waits", "365", "5");
        assert_eq!(stranger.see(&desk.moment).text("#health .figure-number"), "7/8");
        assert_eq!(trace().texts("#trace-steps tbody tr"), ["Desk Laundry in plain words 5 0"]);
        assert!(desk.noted("Sven"));
        // Where six were agreed, five are too few.
        record("waits", "365", "6");
        assert!(!stranger.see(&desk.moment).has("#health .figure-number"));
        assert_eq!(trace().texts("#trace-steps tbody tr"), ["Desk Laundry in plain words – –"]);
        // Nothing is read behind what was agreed.
        record("waits", "28", "5");
        app.house.clock.advance_minutes(40 * 24 * 60);
        let later = app.signed_in_as(app.house.ada);
        assert!(!later.see(&desk.moment).has("#health .figure-number"));
        let page = later.see(&format!("{}/trace?on=2026-11-24", desk.moment));
        assert_eq!(page.texts("#trace-steps tbody tr"), ["Desk Laundry in plain words – –"]);
    });
}

#[test]
fn s2_16_what_one_colleague_asked_is_no_figure_about_a_team() {
    on_both_engines(|app| {
        let desk = Desk::new(app);
        for _ in 0..8 {
            let request = desk.promised();
            desk.server.submit(&format!("{request}/closing"), &[("word", "Done.")]);
        }
        catch_up(app);
        let page = desk.asker.see(&desk.moment);
        assert!(
            !page.has("#health .figure-number") && !page.has("#health-links"),
            "{}",
            page.text("#health")
        );
    });
}

#[test]
fn s2_16_the_whole_is_the_sum_of_the_links_that_are_shown() {
    on_both_engines(|app| {
        let desk = Desk::new(app);
        let cooks: Vec<PersonId> = (0..5).map(|n| app.house.person(&format!("Cook {n}"))).collect();
        let members: Vec<(PersonId, Role)> = cooks.iter().map(|cook| (*cook, Role::Lead)).collect();
        app.house.team("Kitchen", &members);
        let own = attribute_of(&desk.asker.see("/map/new"), "Guest checks in");
        need(&desk.asker, &own, "Kitchen", "A meal", &[]);
        desk.seven_of_eight();
        // Four promises of the kitchen are too few to show: what is hidden is not in the sum either.
        let cook = app.signed_in_as(cooks[0]);
        for asker in desk.colleagues() {
            let request = ask(&asker, &[("team", "kitchen"), ("words", "A meal")]);
            let opening = [("greeting", "Hello"), ("promised_for", "2026-11-30")];
            cook.submit(&format!("{request}/opening"), &opening);
            cook.submit(&format!("{request}/closing"), &[("word", "Done.")]);
        }
        catch_up(app);
        let page = desk.asker.see(&desk.moment);
        assert_eq!(page.texts("#health-links tbody tr"), ["Desk Laundry 7/8 53% – 98%"]);
        assert_eq!(page.text("#health .figure-number"), "7/8");
        assert!(page.text("#needs").contains("Promises kept: too few to say"), "{}", page.text("#needs"));
    });
}

#[test]
fn s2_09_a_step_between_small_teams_is_named_without_a_figure() {
    on_both_engines(|app| {
        let h = Hospital::new(app);
        let moment = h.moment("Patient is admitted", "ward");
        need(&h.ward_side, &team(h.ward), "Laundry", "Sheets", &[]);
        ask(&h.ward_side, &[("team", "laundry"), ("words", "Sheets for bed 12")]);
        app.house.clock.advance_minutes(3 * 24 * 60);
        let page = h.ward_side.see(&format!("{moment}/trace?on=2026-11-24"));
        assert_eq!(page.texts("#trace-steps tbody tr"), ["Ward Laundry in plain words – –"]);
        assert!(page.text("main").contains("where too few people asked"));
        assert!(!page.text("main").contains("Nora") && !page.text("main").contains("bed 12"));
        let before = h.ward_side.see(&format!("{moment}/trace?on=2026-11-20"));
        assert!(before.text("main").contains("Nothing was open"));
    });
}

/// A desk and a laundry of five people each, and a moment at the desk that needs made beds.
struct Desk<'a> {
    app: &'a TestApp<'a>,
    asker: Browser<'a>,
    server: Browser<'a>,
    moment: String,
    colleagues: Vec<PersonId>,
}

impl<'a> Desk<'a> {
    fn new(app: &'a TestApp<'a>) -> Self {
        let [nurse, washer] = ["Nora", "Wanda"].map(|name| app.house.person(name));
        let ward: Vec<PersonId> = (0..4).map(|n| app.house.person(&format!("Ward {n}"))).collect();
        let wash: Vec<PersonId> = (0..4).map(|n| app.house.person(&format!("Wash {n}"))).collect();
        let with = |first: PersonId, rest: &[PersonId]| {
            let rest = rest.iter().map(|person| (*person, Role::Member));
            std::iter::once((first, Role::Lead)).chain(rest).collect::<Vec<_>>()
        };
        app.house.team("Desk", &with(nurse, &ward));
        app.house.team("Laundry", &with(washer, &wash));
        let admin = app.signed_in_as(app.house.ada);
        let group =
            app.house.write(app.house.ada, |tx| customer_group::create(tx, "Guests", GroupKind::People));
        let group = group.unwrap().to_string();
        let fields = [("name", "Guest checks in"), ("group", group.as_str()), ("team", "desk")];
        let moment = admin.post_form("/map/moments", &fields).location().to_owned();
        let (asker, server) = (app.signed_in_as(nurse), app.signed_in_as(washer));
        // What the moment needs, in the moment's own name.
        let own = attribute_of(&asker.see("/map/new"), "Guest checks in");
        need(&asker, &own, "Laundry", "A made bed", &[]);
        Desk { app, asker, server, moment, colleagues: ward }
    }

    /// The others of the desk.
    fn colleagues(&self) -> Vec<Browser<'a>> {
        self.colleagues.iter().map(|person| self.app.signed_in_as(*person)).collect()
    }

    /// Whether everybody can read that this person opened the figures.
    fn noted(&self, name: &str) -> bool {
        let reader = self.app.signed_in_as(self.app.house.ada);
        (0..100).any(|_| {
            // A write that is waited for lets what was left for later have its turn.
            reader.post_form("/notices/reading", &[]);
            reader.see("/worker-agreement/openings").texts("#openings .row").join("|").contains(name)
        })
    }

    /// Asked, and promised for noon of the first day.
    fn promised(&self) -> String {
        self.promised_to(&self.asker)
    }

    fn promised_to(&self, asker: &Browser<'_>) -> String {
        let request = ask(asker, &[("team", "laundry"), ("words", "A bed")]);
        let promise = [("greeting", "Hello"), ("promised_for", "2026-11-23"), ("promised_for_time", "12:00")];
        self.server.submit(&format!("{request}/opening"), &promise);
        request
    }

    /// Eight promises to five colleagues, of which seven were kept.
    fn seven_of_eight(&self) {
        let mut requests: Vec<String> = (0..4).map(|_| self.promised()).collect();
        requests.extend(self.colleagues().iter().map(|asker| self.promised_to(asker)));
        let (late, in_time) = requests.split_first().unwrap();
        for request in in_time {
            self.server.submit(&format!("{request}/closing"), &[("word", "Done.")]);
        }
        self.app.house.clock.advance_minutes(6 * 60);
        self.server.submit(&format!("{late}/closing"), &[("word", "Sorry, late.")]);
        catch_up(self.app);
    }
}

#[test]
fn s1_17_a_moment_of_truth_lists_its_internal_needs_with_their_health() {
    on_both_engines(|app| {
        let desk = Desk::new(app);
        desk.seven_of_eight();
        let page = desk.asker.see(&desk.moment);
        let row = ["Laundry", "A made bed", "Promises kept: 7/8 (53% – 98%)"];
        assert!(says(&page, "needs", &row), "{}", page.text("#needs"));
        assert_eq!(page.texts("#health-links tbody tr"), ["Desk Laundry 7/8 53% – 98%"]);
    });
}

#[test]
fn s2_16_the_health_of_a_moment_is_the_promises_kept_on_its_paths_with_an_interval() {
    on_both_engines(|app| {
        let desk = Desk::new(app);
        desk.seven_of_eight();
        let page = desk.asker.see(&desk.moment);
        assert_eq!(page.text("#health .figure-number"), "7/8");
        assert_eq!(
            page.text("#health .figure .meta"),
            "Promises kept inside 53% – 98%",
            "{}",
            page.text("#health")
        );
    });
}

#[test]
fn s4_26_the_worksheet_lists_each_internal_customer_with_core_needs() {
    on_both_engines(|app| {
        let [marco, hugo] = ["Marco", "Hugo"].map(|name| app.house.person(name));
        let it = app.house.team("IT", &[(marco, Role::Lead)]);
        app.house.team("Hiring managers", &[(hugo, Role::Lead)]);
        let browser = app.signed_in_as(marco);
        let page = browser.see("/map/worksheet");
        assert!(page.text("main").contains("If I stopped for two weeks, who would notice?"));
        assert_eq!(page.count("#steps .chip"), 6, "everything is to do");
        let file = "Customer,Core needs,What I promise,What I need\nHiring managers,\"Computer\nAccess\",Ready on day one,Word of each hire in time\n";
        let fields = [("party", team(it))];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let preview = browser.post_multipart(
            "/map/worksheet/preview",
            &fields,
            &[("file", "sheet.csv", "text/csv", file.as_bytes())],
        );
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text("main"));
        assert!(preview.text("main").contains("They need: Computer"));
        assert!(!browser.see("/map/worksheet").has("#worksheet-rows"), "nothing is kept yet");
        let hidden: Vec<(String, String)> = ["party", "digest", "name", "plan"]
            .map(|name| {
                (
                    name.to_owned(),
                    preview.attribute(
                        &format!("form[action='/map/worksheet/import'] input[name={name}]"),
                        "value",
                    ),
                )
            })
            .into();
        let hidden: Vec<(&str, &str)> =
            hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let page = browser.submit("/map/worksheet/import", &hidden);
        assert_eq!(
            page.text("#worksheet-rows tbody tr"),
            "Hiring managers not yet confirmed Computer Access Ready on day one Word of each hire in time"
        );
        // A file with a bad cell changes nothing, and says which cell.
        let bad = "Customer,Core needs,What I promise,What I need\nNobody at all,Paper,,\n";
        let refused = browser.post_multipart(
            "/map/worksheet/preview",
            &fields,
            &[("file", "sheet.csv", "text/csv", bad.as_bytes())],
        );
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            refused.text("#bad-cells tbody tr"),
            "2 Customer We know no team by this name. Please choose from the list."
        );
    });
}

#[test]
fn s4_28_the_worksheet_goes_out_as_a_file_and_comes_back_unchanged() {
    on_both_engines(|app| {
        let h = Hospital::new(app);
        need(&h.ward_side, &team(h.ward), "Laundry", "Clean sheets", &[]);
        let party = team(h.laundry);
        let address = |kind: &str| format!("/map/worksheet/file?party={party}&kind={kind}");
        let csv = h.laundry_side.see(&address("csv"));
        assert!(
            csv.header("content-disposition").starts_with("attachment; filename=\"internal-customers.csv\"")
        );
        assert!(csv.body.contains("\"Ward\",\"Clean sheets\""), "{}", csv.body);
        let book = h.laundry_side.see(&address("xlsx"));
        assert!(book.header("content-disposition").contains("internal-customers.xlsx"));
        assert!(book.body.starts_with("PK"));
        let fields = [("party", party.as_str())];
        let back = h.laundry_side.post_multipart(
            "/map/worksheet/preview",
            &fields,
            &[("file", "sheet.csv", "text/csv", csv.body.as_bytes())],
        );
        assert!(back.text("main").contains("Nothing: all of it is there already."), "{}", back.text("main"));
        assert_eq!(h.buyer.get(&address("csv")).status, StatusCode::NOT_FOUND, "another team's worksheet");
    });
}
