//! How a team serves: its own figures for its own people, and no figure about anybody else.

use axum::http::StatusCode;
use domain::person::Draft;
use domain::team::Role;
use domain::{PersonId, TeamId};

use crate::app::{TestApp, on_both_engines};
use crate::browser::Browser;
use crate::ward::ask;

const DAY: i64 = 24 * 60;
const WEEK: i64 = 7 * DAY;
const GREETING: [(&str, &str); 3] =
    [("greeting", "Good morning!"), ("promised_for", "2027-01-15"), ("promised_for_time", "10:00")];

/// A team of so many members and a lead, and the members' browsers.
fn team<'a>(
    app: &'a TestApp<'a>,
    name: &str,
    size: usize,
) -> (TeamId, PersonId, Vec<(PersonId, Browser<'a>)>) {
    let people: Vec<PersonId> = (0..size).map(|n| app.house.person(&format!("{name} {n}"))).collect();
    let lead = app.house.person(&format!("{name} lead"));
    let members: Vec<(PersonId, Role)> = people.iter().map(|person| (*person, Role::Member)).collect();
    let id = app.house.team(name, &[members.as_slice(), &[(lead, Role::Lead)]].concat());
    let browsers = people.into_iter().map(|person| (person, app.signed_in_as(person))).collect();
    (id, lead, browsers)
}

fn perform(server: &Browser<'_>, request: &str) {
    for (act, fields) in [("opening", &GREETING[..]), ("performance", &[])] {
        let answer = server.post_form(&format!("{request}/{act}"), fields);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{act}: {}", answer.text("h1"));
    }
}

#[test]
fn s3_17_a_team_sees_that_it_rarely_says_a_word_and_everybody_only_their_own() {
    on_both_engines(|app| {
        let anna = app.house.person("Anna");
        let asker = app.signed_in_as(anna);
        let (_, lead, members) = team(app, "Finance", 6);
        // 25 performed, 3 of them opened and closed with a word.
        for n in 0..25 {
            let (_, server) = &members[n % members.len()];
            let request = ask(&asker, &[("team", "finance"), ("words", "A bill to pay")]);
            perform(server, &request);
            if n < 3 {
                server.submit(&format!("{request}/closing"), &[("word", "Paid, good evening!")]);
            }
        }
        app.house.clock.advance_minutes(4 * WEEK);
        let address = "/teams/finance/how-we-serve";
        let lead = app.signed_in_as(lead);
        let page = lead.see(address);
        assert_eq!(page.texts("#team-words .figure-number"), ["100%", "12%"]);
        assert!(page.text("#team-words").contains("3 of 25 requests; between 4% and 30%"));
        assert!(page.text("#own-words").contains("You served nothing in this time"));
        // A member sees the team's figure, and alone their own.
        let (_, first) = &members[0];
        let page = first.see(address);
        assert_eq!(page.texts("#team-words .figure-number"), ["100%", "12%"]);
        assert_eq!(page.texts("#own-words strong"), ["5 / 5", "1 / 5"]);
        let (_, last) = &members[5];
        assert_eq!(last.see(address).texts("#own-words strong"), ["4 / 4", "0 / 4"]);
        // No figure about a person is there for anybody else: not for a lead, nor by another address.
        for name in ["Finance 0", "Finance 5"] {
            assert!(!lead.see(address).body.contains(name));
        }
        assert_eq!(
            lead.get(&format!("{address}?person={}", members[0].0)).texts("#own-words strong").len(),
            0
        );
        for other in [&asker, &app.signed_in_as(app.house.ada)] {
            assert_eq!(other.get(address).status, StatusCode::NOT_FOUND);
        }
    });
}

#[test]
fn the_figure_of_a_small_team_would_be_about_its_people_and_is_not_shown() {
    on_both_engines(|app| {
        let asker = app.signed_in_as(app.house.person("Anna"));
        let (_, lead, members) = team(app, "Finance", 5);
        for (_, server) in &members {
            perform(server, &ask(&asker, &[("team", "finance"), ("words", "A bill to pay")]));
        }
        app.house.clock.advance_minutes(4 * WEEK);
        let address = "/teams/finance/how-we-serve";
        assert!(
            app.signed_in_as(lead).see(address).has("#team-words .figure-number"),
            "five besides the lead"
        );
        let page = members[0].1.see(address);
        assert!(!page.has("#team-words .figure-number"), "without their own it would be four");
        assert!(page.text("#team-words .suppressed").contains("Too few people"));
    });
}

/// So many requests of these askers, each performed by the next member of the team `days` after it was asked.
struct Asking<'a> {
    waiting: Vec<(String, usize)>,
    members: Vec<(PersonId, Browser<'a>)>,
}

impl<'a> Asking<'a> {
    fn ask(&mut self, askers: &[Browser<'a>], target: (&str, &str), count: usize, days: usize) {
        for n in 0..count {
            let request = ask(&askers[n % askers.len()], &[target, ("words", "Please help")]);
            self.waiting.push((request, days));
        }
    }

    fn serve(&self, app: &TestApp<'_>) {
        for day in 1..=6 {
            app.house.clock.advance_minutes(DAY);
            let due = self.waiting.iter().enumerate().filter(|(_, (_, days))| *days == day);
            for (n, (request, _)) in due {
                perform(&self.members[n % self.members.len()].1, request);
            }
        }
    }
}

#[test]
fn s0_13_a_team_sees_that_it_serves_those_it_rarely_hears_from_more_slowly() {
    on_both_engines(|app| {
        let (_, lead, members) = team(app, "Linen", 6);
        let member = members[3].0;
        // One ward asks often: 40 requests of 8 people. Ten offices ask rarely: 38 of 10 people.
        let (_, _, ward) = team(app, "Ward", 8);
        let nurse = ward[0].0;
        let ward: Vec<Browser<'_>> = ward.into_iter().map(|(_, browser)| browser).collect();
        let offices: Vec<Browser<'_>> = (0..10)
            .map(|n| {
                let person = app.house.person(&format!("Clerk {n}"));
                app.house.team(&format!("Office {n}"), &[(person, Role::Member)]);
                app.signed_in_as(person)
            })
            .collect();
        let mut asking = Asking { waiting: Vec::new(), members };
        for (count, days) in [(14, 1), (12, 2), (14, 3)] {
            asking.ask(&ward, ("team", "linen"), count, days);
        }
        for (count, days) in [(13, 4), (12, 5), (13, 6)] {
            asking.ask(&offices, ("team", "linen"), count, days);
        }
        asking.serve(app);
        app.house.clock.advance_minutes(12 * WEEK);
        // The team sees it: whoever leads it, and whoever belongs to it.
        for reader in [lead, member] {
            let page = app.signed_in_as(reader).see("/teams/linen/how-we-serve");
            assert_eq!(
                page.texts("#pairs tbody td"),
                [
                    "Often: 10 requests or more",
                    "2 days",
                    "40 requests, 8 people",
                    "Rarely: fewer",
                    "5 days",
                    "38 requests, 10 people"
                ]
            );
            assert_eq!(
                page.text("#pairs .gap"),
                "3 days longer, somewhere between 2 days longer and 4 days longer (95% confidence). That is more than chance."
            );
        }
        let page = app.signed_in_as(lead).see("/teams/linen/how-we-serve");
        // Everybody is an employee: the other groups are hidden, not shown as nobody.
        assert!(page.text("#contracts .suppressed").contains("Too few people"));
        let outside = app.signed_in_as(nurse).get("/teams/linen/how-we-serve");
        assert_eq!(outside.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn s0_13_groups_of_fewer_than_five_people_are_hidden() {
    on_both_engines(|app| {
        let (_, lead, members) = team(app, "Linen", 6);
        let (_, _, ward) = team(app, "Ward", 8);
        let ward: Vec<Browser<'_>> = ward.into_iter().map(|(_, browser)| browser).collect();
        let four: Vec<Browser<'_>> =
            (0..4).map(|n| app.signed_in_as(app.house.person(&format!("Clerk {n}")))).collect();
        let mut asking = Asking { waiting: Vec::new(), members };
        asking.ask(&ward, ("team", "linen"), 12, 1);
        asking.ask(&four, ("team", "linen"), 12, 3);
        asking.serve(app);
        app.house.clock.advance_minutes(12 * WEEK);
        let page = app.signed_in_as(lead).see("/teams/linen/how-we-serve");
        assert!(page.has("#pairs .suppressed") && !page.has("#pairs table"));
    });
}

#[test]
fn s2_17_whoever_looks_after_a_service_sees_that_contractors_wait_twice_as_long() {
    on_both_engines(|app| {
        let (linen, lead, members) = team(app, "Linen", 6);
        app.house.service(linen, "Scrubs");
        let (_, _, ward) = team(app, "Ward", 6);
        let nurse = ward[0].0;
        let ward: Vec<Browser<'_>> = ward.into_iter().map(|(_, browser)| browser).collect();
        let of_kind = |kind: &str, count: usize| -> Vec<Browser<'_>> {
            (0..count)
                .map(|n| {
                    let mut draft = Draft::named(format!("{kind} {n}"));
                    draft.kind = kind.to_owned();
                    app.signed_in_as(app.house.enter(draft))
                })
                .collect()
        };
        let (contractors, temps) = (of_kind("contractor", 5), of_kind("temp", 4));
        let mut asking = Asking { waiting: Vec::new(), members };
        asking.ask(&ward, ("service", "scrubs"), 18, 2);
        asking.ask(&contractors, ("service", "scrubs"), 15, 4);
        asking.ask(&temps, ("service", "scrubs"), 12, 6);
        asking.serve(app);
        app.house.clock.advance_minutes(12 * WEEK);
        let address = "/services/scrubs/how-we-serve";
        let page = app.signed_in_as(lead).see(address);
        assert_eq!(
            page.texts("#contracts tbody td"),
            [
                "Employees",
                "2 days",
                "18 requests, 6 people",
                "Contractors",
                "4 days",
                "15 requests, 5 people"
            ],
            "and nothing about the four temps"
        );
        assert!(page.text("#contracts .gap").starts_with("2 days longer"));
        let outside = app.signed_in_as(nurse).get(address);
        assert_eq!(outside.status, StatusCode::NOT_FOUND, "for whoever looks after it alone");
    });
}
