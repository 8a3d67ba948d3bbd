//! The two-sided clock while somebody asks, and who hears of what happens to an agreement.

use axum::http::StatusCode;
use domain::agreement;
use domain::notice::letters::{self, Next};
use domain::service::{Draft, Provider};
use domain::team::Role;
use domain::testing::named;

use crate::answer::Answer;
use crate::app::on_both_engines;
use crate::browser::Browser;
use crate::hiring::{Hiring, borrowed, with};
use crate::ward::{ask, catch_up};

/// Sends the page with the date.
fn details(hiring: &Hiring<'_>, browser: &Browser<'_>, service: &str, in_days: i64) -> Answer {
    let day = hiring.day(in_days);
    let fields = [("service", service), ("at", "details"), ("go", "next"), ("needed_by", day.as_str())];
    browser.post_form("/ask", &fields)
}

#[test]
fn the_agreed_notice_is_said_before_a_date_is_chosen_and_a_shorter_one_is_weighed_while_asking() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        hiring.agree("computer", 10, 6);
        let form = hiring.mara.see("/services/computer/ask");
        let agreed = form.text("#agreed-notice");
        assert!(agreed.starts_with("Agreed notice: 10 days. A date from"), "{agreed}");
        assert!(!form.has("#expectation"), "nothing is weighed before a date is chosen");
        // Nobody of the ward's: nothing is agreed with them.
        assert!(!hiring.sven.see("/services/computer/ask").has("#agreed-notice"));

        // Told late, and usually not ready either: both are said, and a date that keeps both is offered.
        let page = details(&hiring, &hiring.mara, "computer", 5);
        let said = page.text("#expectation");
        assert!(said.contains("The agreed standard is 6 days; 5 days is short notice."), "{said}");
        assert!(said.contains("The agreed notice is 10 days; this date gives 5 days."), "{said}");
        let offered = page.attributes("#expectation-options button", "value");
        assert_eq!(offered, [format!("date:{}", hiring.day(10))]);

        // Told late, though usually ready: that is said too, and kindly.
        let page = details(&hiring, &hiring.mara, "computer", 7);
        let said = page.text("#expectation");
        assert!(said.starts_with("This is shorter notice than agreed"), "{said}");
        assert!(said.contains("so it may well be in time all the same"), "{said}");
        assert_eq!(page.attribute("form[action='/requests'] input[name=insists]", "value"), "yes");

        // Told in time: nothing to say.
        assert!(!details(&hiring, &hiring.mara, "computer", 11).has("#expectation"));

        // The same, as a piece of the page, while the date is being chosen.
        let day = hiring.day(5);
        let typed = [("service", "computer"), ("at", "details"), ("needed_by", day.as_str())];
        let piece = hiring.mara.post_form("/ask/expectation", &typed);
        assert_eq!(piece.status, StatusCode::OK);
        assert!(piece.has("#expectation") && !piece.has("main"), "a piece and no page");
        let unread = [("service", "computer"), ("at", "details"), ("needed_by", "next week")];
        let piece = hiring.mara.post_form("/ask/expectation", &unread);
        assert!(
            piece.status == StatusCode::OK && !piece.has("#expectation"),
            "what cannot be read is not weighed"
        );
        let past = [("service", "computer"), ("at", "details"), ("needed_by", "2020-01-01")];
        assert!(!hiring.mara.post_form("/ask/expectation", &past).has("#expectation"));

        // Taking the offered date leads on without a word about it.
        let fields = [
            ("service", "computer"),
            ("at", "check"),
            ("needed_by", day.as_str()),
            ("take", offered[0].as_str()),
        ];
        let taken = hiring.mara.post_form("/ask", &fields);
        assert!(!taken.has("#expectation"), "{}", taken.text("#expectation"));
    });
}

#[test]
fn insisting_on_a_short_notice_is_on_record_and_both_sides_read_it() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        hiring.agree("computer", 10, 6);
        let day = hiring.day(7);
        let fields = [("service", "computer"), ("needed_by", day.as_str()), ("insists", "yes")];
        let request = ask(&hiring.mara, &fields);
        for side in [&hiring.mara, &hiring.marco] {
            let said = side.see(&request).text("#insisted");
            assert!(said.contains("with 7 days of notice, where the agreed notice is 10 days"), "{said}");
        }
        for (language, words) in [("it", "quello concordato è 10 giorni"), ("pl", "uzgodnione: 10 dni")] {
            let reader = app.house.enter(domain::person::Draft {
                language: language.to_owned(),
                ..domain::person::Draft::named(format!("Reader {language}"))
            });
            let it = hiring.it;
            app.house
                .write(app.house.ada, move |tx| domain::team::join(tx, it, reader, Role::Member))
                .unwrap();
            let said = app.signed_in_as(reader).see(&request).text("#insisted");
            assert!(said.contains(words), "{language}: {said}");
        }
        // A date that keeps the notice has nothing to insist on, whatever the form says.
        let day = hiring.day(12);
        let fields = [("service", "computer"), ("needed_by", day.as_str()), ("insists", "yes")];
        assert!(!hiring.mara.see(&ask(&hiring.mara, &fields)).has("#insisted"));
    });
}

#[test]
fn of_a_bundle_the_parts_that_would_not_be_ready_can_be_left_out() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let offer = |name: &str, days: i64| {
            let draft = Draft { lead_minutes: Some(days * 24 * 60), ..named(name) };
            app.house.offer(Provider::Team(hiring.it), draft)
        };
        offer("Laptop", 20);
        offer("Access", 1);
        app.house.service(hiring.it, "New colleague");
        for part in ["laptop", "access"] {
            hiring.marco.submit("/services/new-colleague/parts", &[("part", part)]);
        }
        let page = details(&hiring, &hiring.mara, "new-colleague", 7);
        let said = page.text("#expectation");
        assert!(said.contains("Laptop: usually done") && !said.contains("Access: usually done"), "{said}");
        let offered = page.attributes("#expectation-options button", "value");
        assert_eq!(offered.len(), 2, "{offered:?}");
        assert!(offered[0].starts_with("date:"), "another date comes before a smaller bundle: {offered:?}");
        assert_eq!(offered[1], "without:0");
        assert!(page.text("#expectation-options").contains("Leave out for now: Laptop in time"));

        // Taken: the rest is asked for, and nothing speaks against the date any more.
        let day = hiring.day(7);
        let fields = [
            ("service", "new-colleague"),
            ("at", "check"),
            ("needed_by", day.as_str()),
            ("take", "without:0"),
        ];
        let taken = hiring.mara.post_form("/ask", &fields);
        assert!(!taken.has("#expectation"), "{}", taken.text("#expectation"));
        assert_eq!(taken.text("#row-parts dd .pre-line"), "Access · IT");
        assert_eq!(taken.attributes("form[action='/requests'] input[name=parts]", "value"), ["1"]);

        // Insisted on: on record for the whole, and for the part that it is short for.
        let fields = [
            ("service", "new-colleague"),
            ("needed_by", day.as_str()),
            ("insists", "yes"),
            ("parts_asked", "yes"),
            ("parts", "0"),
            ("parts", "1"),
        ];
        let whole = ask(&hiring.mara, &fields);
        let number: i64 = whole.trim_start_matches("/requests/").parse().unwrap();
        let is_insisted = |number: i64| hiring.marco.see(&format!("/requests/{number}")).has("#insisted");
        assert_eq!([0, 1, 2].map(|place| is_insisted(number + place)), [true, true, false]);
    });
}

#[test]
fn of_a_late_part_the_quicker_variant_is_offered_first() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let model = |name: &str, days: i64| domain::service::OptionDraft {
            id: None,
            texts: domain::service::OptionTexts {
                name: domain::text::Texts { en: name.to_owned(), ..Default::default() },
                ..Default::default()
            },
            lead_minutes: Some(days * 24 * 60),
        };
        let draft = Draft { options: vec![model("Model A", 20), model("Model B", 1)], ..named("Laptop") };
        let laptop = app.house.offer(Provider::Team(hiring.it), draft);
        app.house.service(hiring.it, "New colleague");
        hiring.marco.submit("/services/new-colleague/parts", &[("part", "laptop")]);
        let options = app
            .house
            .read(hiring.mara_id, move |conn| Ok(domain::service::visible_to(conn, laptop)?.options))
            .unwrap();
        let (a, b) = (options[0].id.to_string(), options[1].id.to_string());
        let day = hiring.day(7);
        let mut fields = vec![
            ("service", "new-colleague"),
            ("at", "details"),
            ("go", "next"),
            ("needed_by", day.as_str()),
            ("parts.0.option", a.as_str()),
        ];
        let page = hiring.mara.post_form("/ask", &fields);
        let offered = page.attributes("#expectation-options button", "value");
        assert_eq!(offered.first(), Some(&format!("part-option:0:{b}")), "{offered:?}");
        assert!(page.text("#expectation-options li:first-child").contains("Laptop: Take Model B"));
        fields.push(("take", offered[0].as_str()));
        let taken = hiring.mara.post_form("/ask", &fields);
        assert!(!taken.has("#expectation"), "{}", taken.text("#expectation"));
    });
}

#[test]
fn whoever_signs_hears_of_a_proposal_a_change_a_refusal_and_the_last_signature() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let told = |browser: &Browser<'_>| -> String {
            catch_up(app);
            browser.see("/notices").texts(".row-unread .row-meta span").join("|")
        };
        let version = hiring.propose("computer", &hiring.terms(14, 14)).location().to_owned();
        assert!(told(&hiring.marco).contains("Mara Bressan proposes it: your signature is asked for"));
        assert_eq!(told(&hiring.mara), "", "nobody is told of what they did themselves");
        assert_eq!(told(&hiring.nina), "", "members read, leads sign");
        assert_eq!(told(&hiring.sven), "");

        // By letter too, with a way to it.
        app.house.clock.advance_minutes(2 * 24 * 60);
        let now = app.house.clock.now();
        let marco = hiring.marco_id;
        let Next::Letters(reader, all) = app.house.work(move |tx| letters::next(tx, marco)).unwrap() else {
            panic!("a letter is due")
        };
        let words = web::notices::letters::compose("https://lateral.example", &reader, &all[0], now);
        assert!(words.subject.contains("Agreement: Computer"), "{}", words.subject);
        assert!(words.text.contains(&format!("https://lateral.example{version}")), "{}", words.text);
        assert!(words.text.contains("sign it or send it back with a word"), "{}", words.text);

        // The notice leads to the version, and has been read with it.
        let notices = hiring.marco.see("/notices");
        assert_eq!(notices.attributes(".row-unread .row-title a", "href"), [version.as_str()]);
        let page = hiring.marco.see(&version);
        assert_eq!(told(&hiring.marco), "");

        // Sent back: not without a word, which stays while it is asked for again.
        let revision = page.attribute("#refuse input[name=revision]", "value");
        let silent = hiring
            .marco
            .post_form(&format!("{version}/refusal"), &[("revision", revision.as_str()), ("word", " ")]);
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(silent.has("#refuse[open]") && silent.has(".error-summary a[href='#word']"));
        let word = "Fourteen days are too few in August.";
        let foreign = hiring
            .nina
            .post_form(&format!("{version}/refusal"), &[("revision", revision.as_str()), ("word", word)]);
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
        let page = hiring
            .marco
            .submit(&format!("{version}/refusal"), &[("revision", revision.as_str()), ("word", word)]);
        assert!(page.text("#refusal").contains(word) && page.text(".page-title .chip").contains("Draft"));
        assert!(told(&hiring.mara).contains("Marco Benedetti sent the proposal back with a word"));
        assert!(hiring.mara.see(&version).text("#refusal").contains(word));

        // Changed and proposed again; then the other side changes what is proposed.
        let edit = |browser: &Browser<'_>, lead: i64, then: &str| {
            let form = browser.see(&format!("{version}/edit"));
            let revision = form.attribute("input[name=revision]", "value");
            let fields = with(with(hiring.terms(15, lead), "revision", &revision), "then", then);
            browser.submit(&format!("{version}/edit"), &borrowed(&fields));
        };
        edit(&hiring.mara, 12, "propose");
        assert!(!hiring.mara.see(&version).has("#refusal"), "what was sent back has been answered");
        assert!(told(&hiring.marco).contains("proposes it"));
        edit(&hiring.marco, 15, "");
        assert!(told(&hiring.mara).contains("Marco Benedetti changed the proposal"));
        edit(&hiring.marco, 15, "propose");
        assert!(told(&hiring.mara).contains("Marco Benedetti proposes it"));
        let page = hiring.mara.see(&version);
        let revision = page.attribute("form[action$='/signature'] input[name=revision]", "value");
        hiring.mara.submit(&format!("{version}/signature"), &[("revision", &revision)]);
        assert!(told(&hiring.marco).contains("Both sides have signed"));
    });
}

#[test]
fn both_sides_hear_once_that_the_day_of_review_is_near() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        hiring.agree("computer", 14, 14);
        catch_up(app);
        for browser in [&hiring.mara, &hiring.marco] {
            browser.submit("/notices/reading", &[]);
        }
        let remind = || {
            app.house.work(agreement::remind).unwrap();
            catch_up(app);
        };
        let sides = || [app.signed_in_as(hiring.mara_id), app.signed_in_as(hiring.marco_id)];
        hiring.later(165);
        remind();
        for browser in sides() {
            assert!(!browser.see("/notices").has(".row-unread"), "fifteen days before is not near");
        }
        hiring.later(1);
        remind();
        for browser in sides() {
            assert!(browser.see("/notices").text(".row-unread").contains("look at it again"));
            browser.submit("/notices/reading", &[]);
        }
        hiring.later(1);
        remind();
        for browser in sides() {
            assert!(!browser.see("/notices").has(".row-unread"), "once");
        }
    });
}

#[test]
fn whom_a_bundle_is_for_hears_of_it_once() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        for name in ["Laptop", "Access", "New colleague"] {
            app.house.service(hiring.it, name);
        }
        for part in ["laptop", "access"] {
            hiring.marco.submit("/services/new-colleague/parts", &[("part", part)]);
        }
        let whole = ask(&hiring.mara, &[("service", "new-colleague"), ("for", "@sven")]);
        catch_up(app);
        let notices = hiring.sven.see("/notices");
        assert_eq!(notices.attributes(".row-unread .row-title a", "href"), [whole.as_str()]);
    });
}

#[test]
fn each_of_several_who_asked_for_the_same_says_for_themselves_that_it_is_solved_or_not_needed() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let asked =
            |browser: &Browser<'_>| ask(browser, &[("team", "it"), ("words", "The printer is silent")]);
        let (first, second, third) = (asked(&hiring.mara), asked(&hiring.sven), asked(&hiring.nina));
        let number = first.trim_start_matches("/requests/").to_owned();
        for other in [&second, &third] {
            hiring.marco.submit(&format!("{other}/merging"), &[("into", &number)]);
        }
        hiring.open(&first, 2);
        // Nina does not need it any more: it goes on for the others, and she only follows it.
        let page =
            hiring.nina.submit(&format!("{first}/withdrawal"), &[("word", "I moved to another floor.")]);
        assert!(page.text(".page-title .chip").contains("Promised") || !page.has("#withdrawal"));
        assert!(hiring.marco.see(&first).has("#closing"), "it is still open");
        catch_up(app);
        assert!(told_of(&hiring.marco).contains("does not need it any more; others do"));
        // It is done: Sven says so for himself, and Mara is still asked.
        hiring.close(&first);
        let page = hiring.sven.submit(&format!("{first}/confirmation"), &[]);
        assert!(page.has("#confirmed-for-oneself"));
        let twice = hiring.sven.post_form(&format!("{first}/confirmation"), &[]);
        assert_eq!(twice.status, StatusCode::CONFLICT);
        let follower = hiring.nina.post_form(&format!("{first}/confirmation"), &[]);
        assert_eq!(follower.status, StatusCode::FORBIDDEN, "she left");
        catch_up(app);
        assert!(told_of(&hiring.marco).contains("says that it is solved for them"));
        let page = hiring.mara.submit(&format!("{first}/confirmation"), &[]);
        assert!(!page.has("form[action$='/confirmation']"), "solved for whoever asked it: it has ended");
    });
}

fn told_of(browser: &Browser<'_>) -> String {
    browser.see("/notices").texts(".row-unread .row-meta span").join("|")
}

#[test]
fn s4_10_known_thirteen_days_earlier_is_shown_only_if_the_hiring_team_records_it() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        // The offer was made twenty days before the start; IT is told seven days before it.
        let offer = hiring.day(0);
        hiring.later(13);
        let request = hiring.ask("computer", 7);
        for side in [&hiring.mara, &hiring.marco] {
            assert!(!side.see(&request).has("#known-earlier"), "never read from anywhere silently");
        }
        let record = |browser: &Browser<'_>, day: &str| {
            browser.post_form(&format!("{request}/known"), &[("known_since", day)])
        };
        assert_eq!(record(&hiring.marco, &offer).status, StatusCode::FORBIDDEN, "the hiring team alone");
        let after = record(&hiring.mara, &hiring.day(2));
        assert_eq!(after.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(after.attribute("#known-known_since", "value"), hiring.day(2));
        for wrong in ["", "yesterday", "1999-01-01"] {
            assert_eq!(record(&hiring.mara, wrong).status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
        }
        hiring.mara.submit(&format!("{request}/known"), &[("known_since", &offer)]);
        for side in [&hiring.mara, &hiring.marco] {
            let said = side.see(&request).text("#known-earlier");
            assert!(said.contains("13 days before it was asked"), "{said}");
        }
    });
}

/// A heads-up of the ward's: a probable hire in a fortnight.
fn announce(hiring: &Hiring<'_>) -> String {
    let (team, from, to) = (hiring.ward.to_string(), hiring.day(14), hiring.day(30));
    let fields = [
        ("team", team.as_str()),
        ("words", "Probably a new colleague"),
        ("chance", "70"),
        ("from_on", from.as_str()),
        ("to_on", to.as_str()),
    ];
    let page = hiring.mara.submit("/services/computer/heads-up", &fields);
    assert!(page.text(".heads-ups > li:first-child").contains("70% likely"), "{}", page.text(".heads-ups"));
    page.attribute(".heads-ups > li:first-child", "id").trim_start_matches("heads-up-").to_owned()
}

#[test]
fn s4_12_the_notice_counts_from_a_heads_up_only_if_the_provider_had_acknowledged_it() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        hiring.agree("computer", 14, 14);
        let (unread, known) = (announce(&hiring), announce(&hiring));
        // It is soft: nothing is asked for, reserved or promised; IT is told, and says that it knows of one.
        assert!(!hiring.mara.see("/requests").text("main").contains("Computer"), "it reserves nothing");
        assert_eq!(hiring.marco.see("/").count(".heads-ups > li"), 2);
        assert!(!hiring.mara.see("/").has("#heads-ups"), "who gave it has nothing to acknowledge");
        let foreign = hiring.mara.post_form(&format!("/heads-ups/{known}/acknowledgement"), &[]);
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
        let stranger = hiring.sven.post_form(&format!("/heads-ups/{known}/acknowledgement"), &[]);
        assert_eq!(stranger.status, StatusCode::NOT_FOUND);
        hiring.marco.submit(&format!("/heads-ups/{known}/acknowledgement"), &[]);
        let twice = hiring.marco.post_form(&format!("/heads-ups/{known}/acknowledgement"), &[]);
        assert_eq!(twice.status, StatusCode::CONFLICT);
        assert_eq!(hiring.marco.see("/").count(".heads-ups > li"), 1);

        // A week later it becomes real, a week before it is needed.
        hiring.later(7);
        let form = hiring.mara.see("/services/computer/ask");
        let choices = form.attributes("input[name=heads_up]", "value");
        assert_eq!(choices, ["", unread.as_str(), known.as_str()]);
        let day = hiring.day(7);
        let details = |heads_up: &str| {
            let fields = [
                ("service", "computer"),
                ("at", "details"),
                ("go", "next"),
                ("needed_by", day.as_str()),
                ("heads_up", heads_up),
            ];
            hiring.mara.post_form("/ask", &fields)
        };
        let short = "The agreed notice is 14 days; this date gives 7 days.";
        assert!(details("").text("#expectation").contains(short));
        assert!(details(&unread).text("#expectation").contains(short), "nobody knew of it");
        let page = details(&known);
        assert!(!page.text("#expectation").contains("The agreed notice is"), "{}", page.text("#expectation"));
        assert!(page.text("#row-heads_up").contains("Probably a new colleague"));
        // Sent: one that is another's, over, or none is refused, and what was typed stays.
        for wrong in ["77", "0"] {
            let fields = [("service", "computer"), ("needed_by", day.as_str()), ("heads_up", wrong)];
            let refused = hiring.mara.post_multipart("/requests", &fields, &[]);
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        }
        let ask_for = |heads_up: &str| {
            let fields = [
                ("service", "computer"),
                ("needed_by", day.as_str()),
                ("needed_by_time", "09:00"),
                ("heads_up", heads_up),
            ];
            ask(&hiring.mara, &fields)
        };
        let (late_told, well_told) = (ask_for(&unread), ask_for(&known));
        assert!(hiring.marco.see(&well_told).text("#announced").contains("the notice counts from there"));
        assert!(!hiring.marco.see(&late_told).has("#announced"));
        assert!(hiring.mara.see("/heads-ups").text(".heads-ups").contains("It became R-"));
        let again = [("service", "computer"), ("needed_by", day.as_str()), ("heads_up", known.as_str())];
        let spent = hiring.mara.post_multipart("/requests", &again, &[]);
        assert_eq!(spent.status, StatusCode::UNPROCESSABLE_ENTITY, "it has come true already");

        // Both take twenty-one days: for the one told late both sides share, for the other one only IT does.
        for request in [&late_told, &well_told] {
            hiring.open(request, 20);
        }
        hiring.later(21);
        for request in [&late_told, &well_told] {
            hiring.close(request);
        }
        let share = |request: &str, side: &str| {
            app.signed_in_as(hiring.mara_id).see(request).text(&format!("#share-{side} td strong"))
        };
        assert_eq!(
            (share(&late_told, "customer"), share(&late_told, "provider")),
            ("7 days".into(), "7 days".into())
        );
        assert_eq!(share(&well_told, "customer"), "", "the notice was given");
        assert_eq!(share(&well_told, "provider"), "7 days", "a week longer than agreed");
        assert_eq!(
            share(&well_told, "agreement"),
            "7 days",
            "between the heads-up and the request: nobody's"
        );
    });
}

#[test]
fn a_heads_up_that_cannot_be_is_refused_beside_its_fields_and_can_be_taken_back() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let team = hiring.it.to_string();
        let wrong = [("team", team.as_str()), ("words", ""), ("chance", "120"), ("from_on", "2020-01-01")];
        let refused = hiring.mara.post_form("/services/computer/heads-up", &wrong);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            refused.attributes(".error-summary a", "href"),
            ["#team", "#words", "#chance", "#from_on"],
        );
        assert_eq!(refused.attribute("#chance", "value"), "120");
        let number = announce(&hiring);
        assert!(!hiring.sven.see("/heads-ups").has(".heads-ups"), "for others it does not exist");
        let foreign = hiring.marco.post_form(&format!("/heads-ups/{number}/withdrawal"), &[]);
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
        hiring.mara.submit(&format!("/heads-ups/{number}/withdrawal"), &[]);
        assert!(!hiring.mara.see("/services/computer/ask").has("input[name=heads_up]"));
        let late = hiring.marco.post_form(&format!("/heads-ups/{number}/acknowledgement"), &[]);
        assert_eq!(late.status, StatusCode::CONFLICT, "it was taken back");
    });
}

#[test]
fn a_heads_up_comes_by_letter_to_those_whom_it_concerns_and_what_becomes_of_it_too() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let told = |browser: &Browser<'_>| -> String {
            catch_up(app);
            browser.see("/notices").texts(".row-unread").join("|")
        };
        let number = announce(&hiring);
        let said = told(&hiring.marco);
        assert!(
            said.contains("Heads-up: Computer") && said.contains("lets you know early, for Ward"),
            "{said}"
        );
        assert_eq!(told(&hiring.mara), "", "nobody is told of what they did themselves");
        assert_eq!((told(&hiring.nina), told(&hiring.sven)), (String::new(), String::new()));

        // By letter, in the reader's language and register, with a way to it.
        let marco = hiring.marco_id;
        app.house
            .work(move |tx| {
                Ok(tx.execute(
                    "UPDATE person SET language = 'it', formality = 'formal' WHERE id = $1",
                    db::params![marco],
                )?)
            })
            .unwrap();
        app.house.clock.advance_minutes(2 * 24 * 60);
        let now = app.house.clock.now();
        let Next::Letters(reader, all) = app.house.work(move |tx| letters::next(tx, marco)).unwrap() else {
            panic!("a letter is due")
        };
        let words = web::notices::letters::compose("https://lateral.example", &reader, &all[0], now);
        assert_eq!(words.subject, "Avviso anticipato: Computer");
        assert!(words.text.contains("(squadra: Ward) La avvisa in anticipo"), "{}", words.text);
        assert!(words.text.contains("Se conferma di esserne al corrente"), "{}", words.text);
        let way = format!("https://lateral.example/heads-ups#heads-up-{number}");
        assert!(words.text.contains(&way), "{}", words.text);
        // Whoever looks at the heads-ups has read it, and gets no letter.
        hiring.marco.see("/heads-ups");
        assert_eq!(app.house.work(move |tx| letters::next(tx, marco)).unwrap(), Next::Nothing);

        // Whoever gave it hears that the other side knows; and those hear that it will not be needed.
        hiring.marco.submit(&format!("/heads-ups/{number}/acknowledgement"), &[]);
        let said = told(&hiring.mara);
        assert!(
            said.contains("knows of it: if it comes true, the notice counts from your heads-up"),
            "{said}"
        );
        hiring.mara.submit(&format!("/heads-ups/{number}/withdrawal"), &[]);
        assert!(told(&hiring.marco).contains("non servirà"), "{}", told(&hiring.marco));
    });
}

#[test]
fn s5_a_heads_up_for_a_confidential_service_is_between_its_giver_and_the_leads_and_named_to_nobody() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let [piotr_id, rita_id] = ["Piotr", "Rita"].map(|name| app.house.person(name));
        let petra_id = app.house.enter(domain::person::Draft {
            email: "petra@hospital.example".to_owned(),
            ..domain::person::Draft::named("Petra")
        });
        let office = app
            .house
            .team("Pay office", &[(petra_id, Role::Lead), (rita_id, Role::Lead), (piotr_id, Role::Member)]);
        let [petra, piotr, rita] = [petra_id, piotr_id, rita_id].map(|person| app.signed_in_as(person));
        let confidential =
            |name: &str| Draft { visibility: domain::request::Visibility::Named, ..named(name) };
        app.house.offer(Provider::Team(office), confidential("Garnishment"));
        let (team, from) = (hiring.ward.to_string(), hiring.day(14));
        let fields = [
            ("team", team.as_str()),
            ("words", "Probably a word about wages"),
            ("chance", "70"),
            ("from_on", from.as_str()),
        ];
        let page = hiring.mara.submit("/services/garnishment/heads-up", &fields);
        let number = page.attribute(".heads-ups > li", "id").trim_start_matches("heads-up-").to_owned();
        let form = hiring.mara.see("/services/garnishment/ask");
        assert!(
            form.attributes("input[name=heads_up]", "value").contains(&number),
            "it can come true for her"
        );

        // Nobody else of either team knows of it, by any way; the leads of the side that would serve do.
        assert!(!hiring.nina.see("/services/garnishment/ask").has("input[name=heads_up]"));
        for outsider in [&hiring.nina, &piotr, &hiring.sven] {
            assert!(!outsider.see("/heads-ups").has(".heads-ups"));
            assert!(!outsider.see("/").has("#heads-ups"));
            for act in ["acknowledgement", "withdrawal"] {
                let answer = outsider.post_form(&format!("/heads-ups/{number}/{act}"), &[]);
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{act}");
            }
        }
        assert_eq!(
            petra.post_form(&format!("/heads-ups/{number}/withdrawal"), &[]).status,
            StatusCode::FORBIDDEN
        );

        // They are told that there is one, and not about what nor for whom: neither on the page nor by letter.
        catch_up(app);
        for (browser, lines) in [(&petra, 1), (&rita, 1), (&piotr, 0), (&hiring.nina, 0), (&hiring.mara, 0)] {
            let notices = browser.see("/notices");
            assert_eq!(notices.count(".row-unread"), lines);
            assert!(!notices.body.contains("Garnishment"), "{}", notices.text("main"));
        }
        let said = petra.see("/notices").text(".row-unread");
        assert!(said.contains("A confidential heads-up") && !said.contains("Ward"), "{said}");
        app.house.clock.advance_minutes(2 * 24 * 60);
        let now = app.house.clock.now();
        let Next::Letters(reader, all) = app.house.work(move |tx| letters::next(tx, petra_id)).unwrap()
        else {
            panic!("a letter is due")
        };
        let letter = web::notices::letters::compose("https://lateral.example", &reader, &all[0], now);
        assert_eq!(letter.subject, "A confidential heads-up");
        for secret in ["Garnishment", "Ward", "wages"] {
            assert!(!letter.text.contains(secret), "{}", letter.text);
        }

        // Whoever said that they know of it keeps seeing it; another who leads no more does not.
        petra.submit(&format!("/heads-ups/{number}/acknowledgement"), &[]);
        app.house.work(|tx| Ok(tx.execute("UPDATE membership SET role = 'member'", db::params![])?)).unwrap();
        assert!(petra.see("/heads-ups").text(".heads-ups").contains("Probably a word about wages"));
        assert!(!rita.see("/heads-ups").has(".heads-ups"));
        assert!(hiring.mara.see("/heads-ups").has(".heads-ups"), "who gave it needs to lead nothing");

        // Where nobody leads, an ordinary one is everybody's news, and a confidential one nobody's.
        app.house.service(office, "Payslips");
        for service in ["garnishment", "payslips"] {
            hiring.mara.submit(&format!("/services/{service}/heads-up"), &fields);
        }
        catch_up(app);
        let told = piotr.see("/notices").texts(".row-unread").join("|");
        assert!(told.contains("Heads-up: Payslips") && !told.contains("confidential"), "{told}");
    });
}

#[test]
fn what_the_list_of_heads_ups_has_no_room_for_has_not_been_read() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let (computer, ward, day) = (hiring.computer, hiring.ward.to_string(), hiring.day(14));
        for _ in 0..101 {
            let draft = domain::heads_up::Draft {
                team: ward.clone(),
                words: "Probably a new colleague".to_owned(),
                chance: "70".to_owned(),
                from_on: day.clone(),
                to_on: String::new(),
            };
            app.house.write(hiring.mara_id, move |tx| domain::heads_up::give(tx, computer, &draft)).unwrap();
        }
        catch_up(app);
        let unread = || -> Vec<i64> {
            let marco = hiring.marco_id;
            app.house
                .work(move |tx| {
                    Ok(tx.all(
                        "SELECT h.number FROM notice n JOIN heads_up h ON h.id = n.heads_up_id
                         WHERE n.person_id = $1 AND n.read_at IS NULL ORDER BY h.number LIMIT 200",
                        db::params![marco],
                        |row| row.get(0),
                    )?)
                })
                .unwrap()
        };
        let all = unread();
        assert_eq!(all.len(), 101);
        assert_eq!(hiring.marco.see("/heads-ups").count(".heads-ups > li"), 100, "the newest hundred");
        assert_eq!(unread(), all[..1]);
        hiring.marco.see("/heads-ups");
        assert_eq!(unread(), all[..1]);
    });
}
