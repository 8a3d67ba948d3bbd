//! Promises with evidence and the two-sided clock: what is said before a date is chosen, what would work
//! instead, contested waits, and promises judged as they were given.

use axum::http::StatusCode;
use db::Timestamp;
use domain::request::asking::{self, NewRequest, Target};
use domain::request::opening::Opening;
use domain::request::{Request, contest};
use domain::service::{Draft, OptionDraft, OptionTexts, Provider};
use domain::team::Role;
use domain::testing::named;
use domain::text::Texts;
use domain::{OptionId, PersonId, ServiceId, TeamId, service};

use crate::answer::Answer;
use crate::app::{TestApp, on_both_engines};
use crate::browser::Browser;
use crate::ward::{Ward, ask, catch_up};

const DAY: i64 = 24 * 60;

/// An IT team that is there day and night, and a computer in two models.
struct Desk<'a> {
    app: &'a TestApp<'a>,
    marta: PersonId,
    ivo: PersonId,
    service: ServiceId,
    a: OptionId,
    b: OptionId,
}

impl<'a> Desk<'a> {
    fn new(app: &'a TestApp<'a>) -> Self {
        let [marta, ivo, sara] = ["Marta", "Ivo", "Sara"].map(|name| app.house.person(name));
        let team = app.house.team("IT", &[(ivo, Role::Member), (sara, Role::Lead)]);
        open_day_and_night(app, team, "IT");
        let model = |name: &str| OptionDraft {
            id: None,
            texts: OptionTexts { name: english(name), description: Texts::default() },
            lead_minutes: None,
        };
        let draft = Draft { options: vec![model("Model A"), model("Model B")], ..named("A computer") };
        let service = app.house.offer(Provider::Team(team), draft);
        let options = app.house.read(marta, move |conn| service::visible_to(conn, service)).unwrap().options;
        Desk { app, marta, ivo, service, a: options[0].id, b: options[1].id }
    }

    fn asked(&self, option: OptionId) -> i64 {
        let target = Target::Service { service: self.service, option: Some(option), answers: [].into() };
        let new = NewRequest {
            target,
            title: String::new(),
            words: String::new(),
            purpose: String::new(),
            needed_by: None,
            beneficiary: None,
            language: domain::language::Language::En,
            files: Vec::new(),
        };
        self.app.house.write(self.marta, move |tx| Ok(asking::ask(tx, &new)?.number)).unwrap()
    }

    fn act(
        &self,
        number: i64,
        mut f: impl FnMut(&mut Request, &mut db::Tx<'_>) -> domain::Result<()> + Send + 'static,
    ) {
        self.app.house.write(self.ivo, move |tx| f(&mut Request::visible_to(tx, number)?, tx)).unwrap();
    }

    /// Thirty computers of each model, as they were: B was ready on the fourth day, A on the twenty-first.
    fn history(&self) {
        let asked: Vec<(i64, i64)> = (0..30).map(|_| (self.asked(self.a), self.asked(self.b))).collect();
        let due = self.app.house.clock.now().plus_days(10);
        for number in asked.iter().flat_map(|(a, b)| [*a, *b]) {
            self.act(number, move |request, tx| {
                request.open(tx, &Opening { greeting: "Hello, IT – Ivo.".to_owned(), promised_for: due })
            });
        }
        self.app.house.clock.advance_minutes(4 * DAY);
        for (_, b) in &asked {
            self.act(*b, |request, tx| request.perform(tx));
        }
        self.app.house.clock.advance_minutes(17 * DAY);
        for (a, _) in &asked {
            self.act(*a, |request, tx| request.perform(tx));
        }
        catch_up(self.app);
    }

    fn day(&self, days: i64) -> String {
        self.app.house.clock.now().plus_days(days).to_string().chars().take(10).collect()
    }

    /// Sends the page of details with a date, for a model.
    #[expect(clippy::unused_self, reason = "it reads as a deed of this scene")]
    fn details(&self, browser: &Browser<'_>, option: OptionId, needed_by: &str) -> Answer {
        let option = option.to_string();
        let fields = [
            ("service", "a-computer"),
            ("option", option.as_str()),
            ("at", "details"),
            ("go", "next"),
            ("needed_by", needed_by),
        ];
        browser.post_form("/ask", &fields)
    }
}

fn english(text: &str) -> Texts {
    Texts { en: text.to_owned(), ..Texts::default() }
}

fn open_day_and_night(app: &TestApp<'_>, team: TeamId, name: &str) {
    let name = name.to_owned();
    app.house
        .write(app.house.ada, move |tx| {
            let zone = domain::organisation::get(tx)?.zone;
            let calendar = domain::calendar::Preset::Ward.calendar(&zone, jiff::civil::date(2020, 1, 1))?;
            let calendar = domain::calendar::create(tx, "Day and night", &calendar)?;
            let draft = domain::team::Draft {
                calendar: calendar.to_string(),
                ..domain::team::Draft::named(name.clone())
            };
            domain::team::update(tx, team, &draft.parse()?)
        })
        .unwrap();
}

#[test]
fn s4_08_the_promise_is_shown_before_the_date_is_chosen() {
    on_both_engines(|app| {
        let desk = Desk::new(app);
        desk.history();
        let manager = app.signed_in_as(desk.marta);
        // The form opens with the models, each with what really happens.
        let form = manager.see("/services/a-computer/ask");
        let hints = form.texts(".choice .hint, .choice-hint, label .hint, .hint");
        assert!(hints.iter().any(|hint| hint.contains("8 of 10 took up to 21 days")), "{hints:?}");
        let a = desk.a.to_string();
        let fields = [("service", "a-computer"), ("option", a.as_str()), ("at", "variant"), ("go", "next")];
        let page = manager.post_form("/ask", &fields);
        let usually = page.text("#usually");
        assert!(usually.contains("8 of 10 took up to 21 days"), "{usually}");
        assert!(usually.contains("Based on 30 finished requests for this variant."), "{usually}");
        let place = |needle: &str| page.body.find(needle).unwrap_or_else(|| panic!("{needle} is not there"));
        assert!(place("id=\"usually\"") < place("name=\"needed_by\""), "before the date");
    });
}

#[test]
fn s4_11_a_date_is_compared_with_what_really_happens_and_options_follow() {
    on_both_engines(|app| {
        let desk = Desk::new(app);
        desk.history();
        let manager = app.signed_in_as(desk.marta);
        let page = desk.details(&manager, desk.a, &desk.day(7));
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.text("#expectation").contains("8 of 10 took up to 21 days; 7 days is unlikely."),
            "{}",
            page.text("#expectation")
        );
        assert!(page.count("#expectation-options button") >= 2, "a quicker model, and another date");
        let date = page.attributes("#expectation-options button", "value").pop().unwrap();
        assert_eq!(date, format!("date:{}", desk.day(21)));
        // A date that is usual is not commented upon.
        assert!(!desk.details(&manager, desk.a, &desk.day(22)).has("#expectation"));
        // Insisting is possible, and both sides know.
        let option = desk.a.to_string();
        let wanted = desk.day(7);
        assert_eq!(page.attribute("form[action='/requests'] input[name=insists]", "value"), "yes");
        let fields = [
            ("service", "a-computer"),
            ("option", option.as_str()),
            ("needed_by", wanted.as_str()),
            ("insists", "yes"),
        ];
        let request = ask(&manager, &fields);
        let seen = app.signed_in_as(desk.ivo).see(&request);
        assert!(seen.text("#insisted").contains("although it is usually done"), "{}", seen.text("#need"));
        assert_eq!(manager.see(&request).count("#insisted"), 1);
    });
}

#[test]
fn s4_13_the_quicker_model_is_offered_first_and_keeping_to_the_slow_one_is_the_providers_choice() {
    on_both_engines(|app| {
        let desk = Desk::new(app);
        desk.history();
        let (manager, it) = (app.signed_in_as(desk.marta), app.signed_in_as(desk.ivo));
        let page = desk.details(&manager, desk.a, &desk.day(7));
        let first = page.text("#expectation-options li:first-child");
        assert!(first.contains("Take Model B") && first.contains("in time"), "{first}");
        // Tapping it takes the model along, and the date is then usual.
        let (option, needed) = (desk.a.to_string(), desk.day(7));
        let take = page.attribute("#expectation-options li:first-child button", "value");
        assert_eq!(take, format!("option:{}", desk.b));
        let fields = [
            ("service", "a-computer"),
            ("option", option.as_str()),
            ("needed_by", needed.as_str()),
            ("at", "check"),
            ("take", take.as_str()),
        ];
        let taken = manager.post_form("/ask", &fields);
        assert!(!taken.has("#expectation"), "{}", taken.text("#expectation"));
        assert!(taken.text("#row-option").contains("Model B"));
        // With the date known, the quick model stands first among the models too.
        let back =
            [("service", "a-computer"), ("needed_by", needed.as_str()), ("at", "check"), ("go", "variant")];
        let models = manager.post_form("/ask", &back).attributes("input[name=option]", "value");
        assert_eq!(models, [desk.b.to_string(), desk.a.to_string()]);
        // The manager would take B; IT keeps to A: that is IT's choice, on record for both.
        let request = ask(&manager, &[("service", "a-computer"), ("option", option.as_str())]);
        manager.submit(&format!("{request}/wish"), &[("option", desk.b.to_string().as_str())]);
        let silent = it.post_form(&format!("{request}/wish-answer"), &[("answer", "keep"), ("word", "")]);
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        it.submit(
            &format!("{request}/wish-answer"),
            &[("answer", "keep"), ("word", "We keep one model only.")],
        );
        let said = manager.see(&request).text("#wish-said");
        assert!(said.contains("Model B") && said.contains("that is their choice, and on record"), "{said}");
        // Another time it gives in.
        manager.submit(&format!("{request}/wish"), &[("option", desk.b.to_string().as_str())]);
        it.submit(&format!("{request}/wish-answer"), &[("answer", "give"), ("word", "")]);
        assert!(manager.see(&request).text(".eyebrow").contains("Model B"));
        let late = it.post_form(&format!("{request}/wish-answer"), &[("answer", "give")]);
        assert_eq!(late.status, StatusCode::CONFLICT);
    });
}

#[test]
fn s2_06_a_contested_wait_is_disputed_until_both_agree() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let later = |minutes| app.house.clock.advance_minutes(minutes);
        let request = ward.ask("Four sets, size M, blue");
        ward.open(&request);
        later(60);
        ward.server.submit(&format!("{request}/question"), &[("question", "Which colour?")]);
        later(120);
        let page = ward.asker.see(&request);
        let question = page.attribute("#contest input[name=question]", "value");
        let silent =
            ward.asker.post_form(&format!("{request}/contest"), &[("question", &question), ("why", "")]);
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "a word about why");
        let foreign =
            ward.server.post_form(&format!("{request}/contest"), &[("question", &question), ("why", "x")]);
        assert_eq!(foreign.status, StatusCode::FORBIDDEN, "it is the customer's to contest");
        let why = "The colour is in the request.";
        let page = ward.asker.submit(&format!("{request}/contest"), &[("question", &question), ("why", why)]);
        assert_eq!(page.text("#term-clock"), "Term clock: 1 hour in the team’s calendar.");
        assert!(page.text("#disputed-clock").contains("2 hours"), "{}", page.text("#clock"));
        assert!(page.texts("#turns td:nth-child(3)")[1].starts_with("Contested, counted for nobody"));
        // The team sees what is said, and what the rule will say; it offers half.
        let page = ward.server.see(&request);
        assert!(page.text("#settlement").contains("Whoever asked says: the time of whoever serves"));
        assert!(page.text("#settlement").contains("the rule says: half and half"));
        let half = [("question", question.as_str()), ("share", "50")];
        let page = ward.server.submit(&format!("{request}/settlement"), &half);
        assert!(page.text("#disputed-clock").contains("2 hours"), "one side alone settles nothing");
        let page = ward.asker.submit(&format!("{request}/settlement"), &half);
        assert!(!page.has("#disputed-clock") && !page.has("#settlement"));
        assert_eq!(page.text("#term-clock"), "Term clock: 2 hours in the team’s calendar.");
        assert!(page.text("[data-settled]").contains("settled by both sides: half and half"));
        let again = ward.asker.post_form(&format!("{request}/settlement"), &half);
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert_eq!(ward.stranger.get(&request).status, StatusCode::NOT_FOUND);
        catch_up(app);
        assert!(ward.server.see("/notices").body.contains("settled"), "both are told");
    });
}

#[test]
fn what_the_sides_do_not_settle_is_settled_by_halves_after_ten_working_days() {
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let request = ward.ask("Four sets");
        ward.open(&request);
        ward.server.submit(&format!("{request}/question"), &[("question", "Which colour?")]);
        app.house.clock.advance_minutes(60);
        let question = ward.asker.see(&request).attribute("#contest input[name=question]", "value");
        ward.asker.submit(&format!("{request}/contest"), &[("question", &question), ("why", "Asked twice.")]);
        ward.asker.submit(&format!("{request}/answer"), &[("answer", "Blue.")]);
        app.house.clock.advance_minutes(15 * DAY);
        app.house.work(contest::settle_overdue).unwrap();
        let asker = app.signed_in_as(ward.anna);
        let page = asker.see(&request);
        assert!(page.text("[data-settled]").contains("settled by the rule: half and half"));
    });
}

#[test]
fn a_promise_says_what_it_rests_on_and_the_form_offers_it() {
    on_both_engines(|app| {
        let desk = Desk::new(app);
        desk.history();
        let (manager, it) = (app.signed_in_as(desk.marta), app.signed_in_as(desk.ivo));
        let request = format!("/requests/{}", desk.asked(desk.b));
        let page = it.see(&request);
        let basis = page.text("#opening-basis");
        assert!(basis.contains("8 of 10 took up to 4 days") && basis.contains("30 finished"), "{basis}");
        assert_eq!(page.attribute("#opening input[name=promised_for]", "value"), desk.day(4));
        let (day, time) = (
            page.attribute("#opening input[name=promised_for]", "value"),
            page.attribute("#opening input[name=promised_for_time]", "value"),
        );
        let opening =
            [("greeting", "Hello, IT – Ivo."), ("promised_for", &*day), ("promised_for_time", &*time)];
        it.submit(&format!("{request}/opening"), &opening);
        let said = manager.see(&request).text(".promise");
        assert!(said.contains("Based on 30 finished requests for this variant."), "{said}");
    });
}

#[test]
fn the_promises_of_a_team_are_judged_as_given_for_everybody_to_see() {
    on_both_engines(|app| {
        let desk = Desk::new(app);
        desk.history();
        app.house.clock.advance_minutes(DAY);
        let stranger = app.signed_in_as(app.house.person("Sven"));
        assert!(stranger.see("/teams/it").attributes("a", "href").contains(&"/teams/it/promises".to_owned()));
        let page = stranger.see("/teams/it/promises");
        // All were promised for the tenth day: thirty were ready on the fourth, thirty on the twenty-first.
        assert_eq!(page.text(".figure-number"), "30 of 60");
        assert!(page.text(".figure").contains("between 38% and 62%"), "{}", page.text(".figure"));
        assert_eq!(page.texts("#promises tbody td.num"), ["60", "30", "38%–62%"]);
        assert!(page.text("#definition").contains("a later date does not excuse an earlier one"));
        for person in ["Ivo", "Sara", "Marta"] {
            assert!(!page.text("main").contains(person), "never per person");
        }
        assert_eq!(app.visitor().get("/teams/it/promises").status, StatusCode::SEE_OTHER);
        assert_eq!(stranger.get("/teams/nobody/promises").status, StatusCode::NOT_FOUND);
        // A team of one person has no such figure.
        let alone = app.house.person("Olga");
        app.house.team("Archive", &[(alone, Role::Member)]);
        let page = stranger.see("/teams/archive/promises");
        assert!(
            page.text("main").contains("no figure is made about a person") && !page.has(".figure-number")
        );
    });
}

#[test]
fn a_date_before_now_is_refused_with_a_clear_message_and_keeps_what_was_typed() {
    on_both_engines(|app| {
        let desk = Desk::new(app);
        let manager = app.signed_in_as(desk.marta);
        let page = desk.details(&manager, desk.a, "2026-11-20");
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(page.attribute("input[name=needed_by]", "value"), "2026-11-20");
        assert!(page.has(".error-summary a[href='#needed_by']"), "{}", page.text(".error-summary"));
        let option = desk.a.to_string();
        let fields = [
            ("service", "a-computer"),
            ("option", option.as_str()),
            ("needed_by", "2026-11-20"),
            ("insists", "yes"),
        ];
        let sent = manager.post_multipart("/requests", &fields, &[]);
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn no_clock_runs_backwards_or_for_ever_whatever_is_done_in_whatever_order() {
    // A few hundred lives of presses in any order: what the rules refuse leaves no trace, and what they allow
    // is a partition of the time from asking to now, at every moment.
    on_both_engines(|app| {
        let ward = Ward::new(app);
        let mut seed = 7_u64;
        let mut dice = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % below
        };
        for _ in 0..12 {
            // A browser of its own each time: sessions end, and weeks go by.
            let path = ask(&app.signed_in_as(ward.anna), &[("team", "linen"), ("words", "Four sets")]);
            let number: i64 = path.trim_start_matches("/requests/").parse().unwrap();
            for _ in 0..14 {
                app.house.clock.advance_minutes(i64::try_from(dice(900)).unwrap());
                press(&ward, number, dice(10), dice(101));
                let anna = ward.anna;
                let (now, clocks, created) = app
                    .house
                    .read(anna, move |conn| {
                        let request = Request::visible_to(conn, number)?;
                        let calendar = request.calendar(conn)?;
                        Ok((conn.now(), request.two_clocks(conn, &calendar)?.unwrap(), request.created_at))
                    })
                    .unwrap();
                let mut reached = created.to_jiff();
                for turn in &clocks.turns {
                    assert_eq!(turn.from, reached, "no gap, no overlap");
                    assert!(turn.to > turn.from && turn.working >= 0, "never backwards");
                    assert!(turn.working <= turn.minutes, "never more than was lived");
                    reached = turn.to;
                }
                assert!(Timestamp::from_jiff(reached) <= now, "never ahead of now");
                assert_eq!(clocks.lived_minutes, created.minutes_until(Timestamp::from_jiff(reached)));
            }
        }
    });
}

/// One of ten things that somebody may try.
fn press(ward: &Ward<'_>, number: i64, what: u64, share: u64) {
    let (anna, marek) = (ward.anna, ward.marek);
    let due = ward.app.house.clock.now().plus_days(2);
    let who = if matches!(what, 3..=6) { anna } else { marek };
    let share = i64::try_from(share).unwrap();
    // Most of what is tried is refused, and that is as good.
    drop(ward.app.house.write(who, move |tx| {
        let mut request = Request::visible_to(tx, number)?;
        let question = tx.maybe(
            "SELECT id FROM message WHERE request_id = $1 AND kind = 'question' ORDER BY at DESC, id DESC LIMIT 1",
            db::params![request.id],
            |row| row.get(0),
        )?;
        match (what, question) {
            (0, _) => request.open(tx, &Opening { greeting: "Hello.".to_owned(), promised_for: due }),
            (1 | 2, _) => request.ask_back(tx, "Which colour?"),
            (3, _) => request.answer(tx, "Blue.").map(drop),
            (4, Some(question)) => request.contest(tx, question, "It is written."),
            (5 | 7, Some(question)) => request.settle(tx, question, share),
            (6, _) => request.reopen(tx, "One is missing."),
            (8, _) => request.perform(tx),
            (9, _) => request.close(tx, "Done."),
            _ => Ok(()),
        }
    }));
}

/// Six people of the desk and two of the workshop; one case waits for whoever asked, the other for a delivery.
const LOG: &str = "case,activity,time,status,resource,group\n\
    1,Accepted,2026-03-02T08:00:00Z,In progress,Ann,Desk\n\
    1,Accepted,2026-03-02T09:00:00Z,Wait - User,Bea,Desk\n\
    1,Accepted,2026-03-02T12:00:00Z,In progress,Cid,Desk\n\
    1,Done,2026-03-02T13:00:00Z,Closed,Dan,Desk\n\
    2,Queued,2026-03-02T08:00:00Z,Awaiting assignment,Eva,Desk\n\
    2,Accepted,2026-03-02T10:00:00Z,In progress,Fay,Workshop\n\
    2,Accepted,2026-03-02T11:00:00Z,Wait - Vendor,Gus,Workshop\n\
    2,Done,2026-03-02T15:00:00Z,Closed,Hal,Desk\n";

#[test]
fn an_imported_history_shows_waiting_by_side_with_the_definition_beside_every_figure() {
    use domain::history::{self, Endings, Mapping, Source, read_csv};
    on_both_engines(|app| {
        let loaded = app
            .house
            .write(app.house.ada, |tx| {
                let limits = domain::foreign::Limits::default();
                let (log, report) = read_csv(LOG.as_bytes(), &Mapping::default(), limits).unwrap();
                let source = Source {
                    file_name: "desk.csv".to_owned(),
                    digest: "d1".to_owned(),
                    again: false,
                    someone: "Somebody".to_owned(),
                    no_team: "Unknown team".to_owned(),
                };
                history::load(tx, &log, &report, &Endings::default(), &source)
            })
            .unwrap();
        let admin = app.signed_in_as(app.house.ada);
        assert_eq!(admin.see("/administration/histories").texts(".row-title a"), ["desk.csv"]);
        let path = format!("/administration/histories/{}", loaded.import);
        let page = admin.see(&path);
        // Work 1+1+1 h, the queue 2 h, whoever asked 3 h, the vendor 4 h: twelve in all.
        assert_eq!(
            page.texts("#by-side tbody tr td:nth-child(2)"),
            ["3 hours", "2 hours", "3 hours", "4 hours"],
            "{}",
            page.text("#by-side")
        );
        assert_eq!(page.texts("#by-side tbody tr td:nth-child(3)"), ["25%", "17%", "25%", "33%"]);
        assert!(page.text("#sides").contains("added up by what the earlier entry means"));
        let rows = page.count("#measures-table tbody tr");
        let definitions = page.texts("#measures-table tbody td:nth-child(3)");
        assert!(rows >= 10 && definitions.len() == rows && definitions.iter().all(|text| text.len() > 10));
        // The workshop has two people in the log; and beside the whole the desk alone would give it away.
        assert!(!page.text("#teams").contains("Workshop") && page.has("#hidden-teams"));
        for person in ["Ann", "Gus", "Hal"] {
            assert!(!page.text("main").contains(person), "never per person");
        }
        let anybody = app.signed_in_as(app.house.person("Sven"));
        // That it was opened is for everybody to read, and not the name of the file.
        app.settle();
        let opened = anybody.see("/worker-agreement/openings").texts("#openings .row");
        assert!(opened.len() == 1 && !opened[0].contains("desk"), "{opened:?}");
        assert_eq!(anybody.get(&path).status, StatusCode::FORBIDDEN);
        assert_eq!(anybody.get("/administration/histories").status, StatusCode::FORBIDDEN);
        let nowhere =
            format!("/administration/histories/{}", domain::HistoryImportId::from_uuid(loaded.import.uuid()));
        assert_eq!(admin.get(&nowhere.replace('0', "1")).status, StatusCode::NOT_FOUND);
        for (language, title) in
            [("it", "Dove è andato il tempo, per parte"), ("pl", "Gdzie upłynął czas, według stron")]
        {
            let reader = app.house.enter(domain::person::Draft {
                language: language.to_owned(),
                is_admin: true,
                ..domain::person::Draft::named(format!("Reader {language}"))
            });
            assert!(app.signed_in_as(reader).see(&path).text("#sides h2").contains(title));
        }
    });
}
