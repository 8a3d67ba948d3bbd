//! Mutual agreements, shares of delay, repair and the page of a pair, as both sides see them.

use axum::http::StatusCode;
use db::Timestamp;
use domain::language::Language;
use domain::request::Request;
use domain::request::asking::{NewRequest, Target};
use domain::request::opening::Opening;
use domain::team::Role;

use crate::app::{TestApp, on_both_engines};
use crate::hiring::{Hiring, borrowed, with};
use crate::ward::ask;

/// Each row of the table "agreed notice / agreed set-up": what is agreed, and what the page then says.
#[test]
fn the_same_week_is_shared_by_what_both_had_agreed() {
    const BOTH: &str = "Both sides together would have saved the date:";
    const CUSTOMER: &str = "What whoever asked had agreed to would have been enough alone:";
    const PROVIDER: &str = "What the team that serves had agreed to would have been enough alone:";
    const AGREEMENT: &str = "Nothing that either side could do within the agreement would have been enough:";
    let table = [
        (14, 14, "", "7 days", "7 days", BOTH),
        (15, 10, "", "5 days 12 hours", "8 days 12 hours", BOTH),
        (21, 10, "", "8 days 12 hours", "5 days 12 hours", CUSTOMER),
        (21, 21, "", "14 days", "", CUSTOMER),
        (10, 10, "", "3 days", "11 days", BOTH),
        (7, 7, "", "", "14 days", PROVIDER),
        (7, 10, "3 days", "", "11 days", AGREEMENT),
    ];
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let mut requests = Vec::new();
        for (row, (notice, lead, structural, ..)) in table.iter().enumerate() {
            let slug = format!("computer-for-row-{row}");
            app.house.service(hiring.it, &format!("Computer for row {row}"));
            if structural.is_empty() {
                hiring.agree(&slug, *notice, *lead);
            } else {
                // Two perfect sides could not keep it: it is not proposed before somebody says why it stands.
                let fields = hiring.terms(*notice, *lead);
                let refused = hiring.propose(&slug, &fields);
                assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
                assert_eq!(refused.attributes(".error-summary a", "href"), ["#keep_anyway"]);
                assert_eq!(refused.attribute("#notice_days", "value"), "7", "what was typed is still there");
                let fields = with(fields, "keep_anyway", "The warehouse needs ten days until spring.");
                let proposed = hiring.propose(&slug, &fields);
                let page = hiring.sign(proposed.location());
                assert!(page.text("#unkeepable").contains("that is 3 days late, whatever both do"));
                assert!(page.text("#unkeepable").contains("The warehouse needs ten days until spring."));
            }
            requests.push(hiring.ask(&slug, 7));
        }
        hiring.later(1);
        for request in &requests {
            hiring.open(request, 20);
        }
        hiring.later(20);
        for request in &requests {
            hiring.close(request);
        }
        for (request, (notice, lead, structural, customer, provider, repair)) in requests.iter().zip(table) {
            for page in [hiring.mara.see(request), hiring.marco.see(request)] {
                let share = |side: &str| page.text(&format!("#share-{side} td strong"));
                assert_eq!(share("agreement"), structural, "{notice}/{lead}");
                assert_eq!(share("customer"), customer, "{notice}/{lead}");
                assert_eq!(share("provider"), provider, "{notice}/{lead}");
                assert_eq!(page.texts("#share-sum td")[0], "14 days", "{notice}/{lead}");
                assert!(
                    page.text("#repair").starts_with(repair),
                    "{notice}/{lead}: {}",
                    page.text("#repair")
                );
            }
        }
    });
}

#[test]
fn s4_09_with_fourteen_days_agreed_on_each_side_the_fortnight_is_shared_and_both_are_the_repair() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        hiring.agree("computer", 14, 14);
        let request = hiring.ask("computer", 7);
        hiring.later(1);
        hiring.open(&request, 20);
        hiring.later(9);
        let page = hiring.mara.see(&request);
        assert!(page.text("#provisional").starts_with("Still open, so this is provisional: 3 days late"));
        hiring.later(11);
        hiring.close(&request);
        let page = hiring.mara.see(&request);
        assert_eq!(page.text("#lateness"), "14 days late in the working time of the team that serves.");
        assert_eq!(
            page.text("#repair"),
            "Both sides together would have saved the date: a notice of 14 days and ready within 14 days."
        );
        assert_eq!(page.text("#share-customer td strong"), "7 days");
        assert_eq!(page.text("#share-provider td strong"), "7 days");
        assert!(page.text("#verdict").starts_with("It is shared"), "7 and 7: nothing is ranked");
        assert!(page.text("#standards").ends_with("version 1"));
        // Nobody but the two sides: not a colleague of the ward, nobody who follows it, no administrator.
        let follower = app.signed_in_as(app.house.person("Follower"));
        hiring.mara.submit(&format!("{request}/watching"), &[("person", "@follower")]);
        assert!(!follower.see(&request).has("#shares"), "who follows it reads the words, not the shares");
        for outsider in [&hiring.nina, &hiring.sven, &app.signed_in_as(app.house.ada)] {
            assert_eq!(outsider.get(&request).status, StatusCode::NOT_FOUND);
        }
    });
}

#[test]
fn s0_23_the_first_line_about_a_delay_is_what_would_have_saved_the_date_and_names_nobody() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        hiring.agree("computer", 14, 14);
        let request = hiring.ask("computer", 7);
        hiring.open(&request, 20);
        hiring.later(21);
        hiring.close(&request);
        for (language, repair, never) in [
            ("en", "Both sides together would have saved the date", ["fault", "blame"]),
            ("it", "Insieme, le due parti avrebbero salvato la data", ["colpa", "colpev"]),
            ("pl", "Obie strony razem dotrzymałyby terminu", ["wina", "winn"]),
        ] {
            let reader = app.house.enter(domain::person::Draft {
                language: language.to_owned(),
                ..domain::person::Draft::named(format!("Reader {language}"))
            });
            let it = hiring.it;
            app.house
                .write(app.house.ada, move |tx| domain::team::join(tx, it, reader, Role::Member))
                .unwrap();
            let page = app.signed_in_as(reader).see(&request);
            let words = page.text("#shares");
            let first = page.texts("#shares p, #shares td").into_iter().next().unwrap();
            assert!(first.starts_with(repair), "{language}: {first}");
            for name in ["Mara", "Marco"] {
                assert!(!words.contains(name), "{language}: agreements and steps, never persons");
            }
            for word in never {
                assert!(!words.to_lowercase().contains(word), "{language}: {word}");
            }
        }
    });
}

#[test]
fn s2_01_no_side_is_presumed_right_and_the_customer_may_bear_the_whole_delay() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        hiring.agree("computer", 21, 21);
        let request = hiring.ask("computer", 7);
        hiring.open(&request, 20);
        hiring.later(21);
        hiring.close(&request);
        // Whoever asked complains, and both read it.
        let how = format!("{request}/how-it-went");
        hiring.mara.submit(&how, &[("how", "It came two weeks late, and nobody could work.")]);
        hiring.marco.submit(&how, &[("how", "We were told a week before.")]);
        for side in [&hiring.mara, &hiring.marco] {
            let page = side.see(&request);
            assert!(page.text("#word-customer").contains("two weeks late"), "{}", page.text("main"));
            // Whose complaint it is decides nothing: what had been agreed does.
            assert_eq!(page.text("#share-customer td strong"), page.texts("#share-sum td")[0], "all of it");
            assert_eq!(page.text("#share-customer td strong"), "14 days");
            assert!(!page.has("#share-provider"));
        }
    });
}

#[test]
fn s4_06_an_agreement_with_an_empty_side_cannot_be_proposed() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let form = hiring.mara.see("/services/computer/agreements/new");
        assert_eq!(form.texts(".two-sides h2").len(), 2, "two columns of equal prominence");
        let only_provider = with(hiring.terms(14, 14), "notice_days", "");
        let refused = hiring.propose("computer", &only_provider);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#customer_gives"]);
        assert_eq!(refused.attribute("#lead_days", "value"), "14");
        let only_customer = with(hiring.terms(14, 14), "lead_days", "");
        let refused = hiring.propose("computer", &only_customer);
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#provider_gives"]);
        // A line in words is enough: not everything is a length.
        let given = with(only_customer, "provider_gives", "A spare computer on the shelf.");
        assert_eq!(hiring.propose("computer", &given).status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn bad_dates_are_refused_beside_their_fields_and_what_was_typed_stays() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let past = with(hiring.terms(14, 14), "effective_on", "2026-11-01");
        let past = with(past, "review_on", "2026-10-01");
        let refused = hiring.propose("computer", &past);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#effective_on", "#review_on"]);
        assert_eq!(refused.attribute("#effective_on", "value"), "2026-11-01");
        let words = with(hiring.terms(14, 14), "notice_days", "two weeks");
        let refused = hiring.propose("computer", &words);
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#notice_days"]);
        assert_eq!(refused.attribute("#notice_days", "value"), "two weeks");
        // A draft may wait; nothing is asked of the other side, and a stranger does not know of it.
        let draft = with(hiring.terms(7, 10), "then", "");
        let kept = hiring.propose("computer", &draft);
        assert_eq!(kept.status, StatusCode::SEE_OTHER);
        let page = hiring.mara.see(kept.location());
        assert!(page.has("#unkeepable"), "said while drafting");
        assert_eq!(hiring.sven.get(kept.location()).status, StatusCode::NOT_FOUND);
        assert_eq!(hiring.nina.get(kept.location()).status, StatusCode::OK, "members read, leads sign");
        let forbidden = hiring.nina.post_form(&format!("{}/proposal", kept.location()), &[("revision", "1")]);
        assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn s2_12_a_first_answer_slower_than_outside_asks_for_a_reason_that_everybody_can_read() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let ada = app.signed_in_as(app.house.ada);
        let house = ada.see("/administration/organisation");
        let radio = |name: &str| house.attribute(&format!("input[name={name}][checked]"), "value");
        let fields = [
            ("name", house.attribute("#name", "value")),
            ("kind", radio("kind")),
            ("zone", house.attribute("#zone", "value")),
            ("language", radio("language")),
            ("formality", radio("formality")),
            ("outside_reply_days", "1".to_owned()),
        ];
        ada.submit("/administration/organisation", &borrowed(&fields));
        let slow = with(hiring.terms(14, 14), "first_answer_days", "5");
        let refused = hiring.propose("computer", &slow);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#slower_reason"]);
        let reasoned = with(slow, "slower_reason", "One person looks after us until June.");
        let proposed = hiring.propose("computer", &reasoned);
        hiring.sign(proposed.location());
        let page = hiring.sven.see("/services/computer");
        assert!(page.text("#slower").contains("within 5 days, customers outside within 1 day"));
        assert!(page.text("#slower").contains("One person looks after us until June."));
    });
}

#[test]
fn s0_20_after_a_missed_promise_both_are_offered_one_thing_to_change_and_the_next_request_reminds_both() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        hiring.agree("computer", 14, 14);
        let request = hiring.ask("computer", 7);
        hiring.open(&request, 20);
        hiring.later(21);
        assert!(!hiring.mara.see(&request).has("#repair-notes"), "nothing is offered while it is open");
        hiring.close(&request);
        for side in [&hiring.mara, &hiring.marco] {
            assert!(side.see(&request).has("#repair-change"), "both are offered a line");
        }
        let empty = hiring.mara.post_form(&format!("{request}/repair"), &[("change", " ")]);
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = hiring
            .mara
            .submit(&format!("{request}/repair"), &[("change", "We tell IT when interviews begin.")]);
        assert!(page.text("#repair-notes").contains("The other side has not written yet."));
        let page = hiring.marco.see(&request);
        assert!(!page.text("#repair-notes").contains("We tell IT"), "not before both are in");
        assert!(page.text("#repair-notes").contains("The other side has written."));
        let page = hiring
            .marco
            .submit(&format!("{request}/repair"), &[("change", "We offer the model on the shelf.")]);
        assert!(page.text("#repair-notes").contains("We tell IT when interviews begin."));
        let twice = hiring.marco.post_form(&format!("{request}/repair"), &[("change", "More")]);
        assert_eq!(twice.status, StatusCode::CONFLICT);
        hiring.later(1);
        let next = hiring.ask("computer", 20);
        for side in [&hiring.mara, &hiring.marco] {
            let words = side.see(&next).text("#reminder");
            assert!(words.contains("interviews begin") && words.contains("on the shelf"), "{words}");
        }
    });
}

#[test]
fn a_line_is_read_after_seven_days_even_if_the_other_side_never_writes() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let request = hiring.ask("computer", 1);
        hiring.open(&request, 2);
        hiring.later(3);
        hiring.close(&request);
        hiring.mara.submit(&format!("{request}/repair"), &[("change", "We ask earlier.")]);
        hiring.later(6);
        assert!(!hiring.marco.see(&request).text("#repair-notes").contains("We ask earlier."));
        hiring.later(1);
        assert!(hiring.marco.see(&request).text("#repair-notes").contains("We ask earlier."));
    });
}

#[test]
fn s4_15_the_next_version_grows_from_what_both_will_change_and_the_next_hire_is_ready_on_day_one() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let [a, b] = laptop_in_two_models(&hiring);
        let first = hiring.agree("laptop", 14, 14);
        let agreement = first.split("/versions").next().unwrap().to_owned();
        let needed = |option: &str, days: i64| {
            let day = hiring.day(days);
            let fields = [
                ("service", "laptop"),
                ("option", option),
                ("needed_by", &*day),
                ("needed_by_time", "09:00"),
            ];
            ask(&hiring.mara, &fields)
        };
        let request = needed(&a, 7);
        hiring.open(&request, 20);
        hiring.later(21);
        hiring.close(&request);
        hiring.mara.submit(&format!("{request}/repair"), &[("change", "We tell IT when interviews begin.")]);
        let page = hiring
            .marco
            .submit(&format!("{request}/repair"), &[("change", "We offer the model on the shelf.")]);
        // From the two lines to version 2: notice 15, ready within 10, and within 4 for the model on the shelf.
        let number = page.attribute("#repair-notes input[name=request]", "value");
        let draft = hiring.marco.post_form(&format!("{agreement}/versions"), &[("request", &number)]);
        let edit = draft.location().to_owned();
        let form = hiring.marco.see(&edit);
        assert_eq!(form.attribute("#notice_days", "value"), "14", "it begins as version 1 reads");
        let revision = form.attribute("input[name=revision]", "value");
        let fields = with(hiring.terms(15, 10), "revision", &revision);
        let (of_a, of_b) = (format!("lead.{a}_days"), format!("lead.{b}_days"));
        let mut fields = borrowed(&fields);
        fields.extend([(&*of_a, "10"), (&*of_b, "4")]);
        hiring.marco.submit(&edit, &fields);
        let second = edit.trim_end_matches("/edit").to_owned();
        let page = hiring.mara.see(&second);
        let changes = page.text("#changes-2");
        for words in ["14 days", "15 days", "Model A", "10 days", "Model B", "4 days"] {
            assert!(changes.contains(words), "{words}: {changes}");
        }
        let revision = page.attribute("form[action$='/signature'] input[name=revision]", "value");
        hiring.mara.submit(&format!("{second}/signature"), &[("revision", &revision)]);
        // The next hire: the model on the shelf, told 16 days before, ready on day one.
        hiring.later(1);
        let next = needed(&b, 16);
        let aside = hiring.mara.see(&next).text("aside");
        assert!(aside.contains("notice 15 days and ready within 4 days (version 2)"), "{aside}");
        hiring.open(&next, 4);
        hiring.later(4);
        hiring.close(&next);
        let page = hiring.mara.see(&next);
        assert!(!page.has("#shares") && !page.has("#repair-notes"), "nothing was late");
        let story = hiring.mara.see("/pairs/ward/it").texts("#story li");
        let told: Vec<&str> = story.iter().map(String::as_str).collect();
        assert!(told[0].contains("ready in time"), "{told:?}");
        assert!(told[1].contains("in force, version 2"), "{told:?}");
        assert!(told[2].contains("will change") && told[3].contains("will change"), "{told:?}");
        assert!(told[4].contains("not ready in time, by 14 days"), "{told:?}");
        // What was asked under version 1 stays under it.
        assert!(hiring.mara.see(&request).text("aside").contains("(version 1)"));
    });
}

/// The IT team offers a laptop in two models: B is on the shelf. Returns the ids of both.
fn laptop_in_two_models(hiring: &Hiring<'_>) -> [String; 2] {
    let edit = hiring.marco.post_form("/teams/it/services", &[("name.en", "Laptop"), ("visibility", "team")]);
    assert_eq!(edit.status, StatusCode::SEE_OTHER, "{}", edit.text(".error-summary"));
    for model in ["Model A", "Model B"] {
        hiring.marco.submit("/services/laptop/variants", &[("name.en", model)]);
    }
    hiring.marco.submit("/services/laptop/publication", &[]);
    let page = hiring.mara.see("/services/laptop/ask");
    let options = page.attributes("input[name=option]", "value");
    options.try_into().unwrap_or_else(|found| panic!("{found:?}: {}", page.text("main")))
}

/// So many requests for a variant, all asked and opened now.
fn laptops(hiring: &Hiring<'_>, option: &str, count: usize) -> Vec<String> {
    let (needed, promised) = (hiring.day(20), hiring.day(10));
    let ask_one = |_| {
        let fields = [("service", "laptop"), ("option", option), ("needed_by", needed.as_str())];
        let request = ask(&hiring.mara, &fields);
        let fields = [("greeting", "Hello, IT."), ("promised_for", promised.as_str())];
        let opened = hiring.marco.post_form(&format!("{request}/opening"), &fields);
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.text(".error-summary"));
        request
    };
    (0..count).map(ask_one).collect()
}

/// As many days as are told of, so many of these requests are closed on each.
fn closed_day_by_day(hiring: &Hiring<'_>, queues: &mut [(Vec<String>, &[usize])]) {
    let last = queues.iter().map(|(_, days)| days.len()).max().unwrap_or_default();
    for day in 0..last {
        hiring.later(1);
        for (waiting, days) in &mut *queues {
            for request in waiting.drain(..days.get(day).copied().unwrap_or_default()) {
                let word = [("word", "It is ready on the desk.")];
                let closed = hiring.marco.post_form(&format!("{request}/closing"), &word);
                assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.text(".error-summary"));
            }
        }
    }
}

#[test]
fn s4_14_each_variant_shows_its_median_with_an_interval() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let ivo = app.house.person("Ivo");
        let it = hiring.it;
        app.house.write(app.house.ada, move |tx| domain::team::join(tx, it, ivo, Role::Member)).unwrap();
        let [a, b] = laptop_in_two_models(&hiring);
        // Model A takes six days or more. Of thirty of model B five are ready in two days, five in three, ten in
        // four, five in five and five in six.
        let mut queues = [
            (laptops(&hiring, &a, 16), &[0, 0, 0, 0, 0, 9, 5, 2][..]),
            (laptops(&hiring, &b, 30), &[0, 5, 5, 10, 5, 5]),
        ];
        closed_day_by_day(&hiring, &mut queues);
        let page = hiring.mara.see("/pairs/ward/it");
        assert_eq!(
            page.texts("#option-times tbody tr"),
            ["Laptop · Model A 6 days 6 days to 7 days 16", "Laptop · Model B 4 days 3 days to 5 days 30"]
        );
        assert_eq!(
            page.text("#received .card-title ~ p.meta:last-child"),
            "46 of 46 with a date were ready in time."
        );
    });
}

#[test]
fn s4_14_how_long_a_team_of_one_takes_is_told_to_nobody() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let [_, b] = laptop_in_two_models(&hiring);
        closed_day_by_day(&hiring, &mut [(laptops(&hiring, &b, 8), &[0, 5, 3])]);
        for (browser, path) in [(&hiring.mara, "/pairs/ward/it"), (&hiring.marco, "/pairs/it/ward")] {
            let page = browser.see(path);
            assert!(!page.has("#option-times"), "{}", page.text("#option-times"));
            assert!(!page.text("main").contains("ready in time."), "{}", page.text("main"));
            assert!(page.text(".kept").contains("Laptop"), "the requests themselves are there");
        }
    });
}

#[test]
fn s1_19_coverage_counts_and_names_teams_with_a_published_service_and_a_kept_agreement() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let join = |team: domain::TeamId, name: &str| {
            let person = app.house.person(name);
            app.house
                .write(app.house.ada, move |tx| domain::team::join(tx, team, person, Role::Member))
                .unwrap();
        };
        for number in 0..4 {
            join(hiring.it, &format!("Technician {number}"));
        }
        let coverage = || {
            let page = app.signed_in_as(app.house.ada).see("/map/teams");
            assert!(!page.text("#coverage").contains("Marco"), "teams, not people");
            (page.text("#coverage p.lead"), page.texts("#taking-part li"), page.texts("#not-yet li"))
        };
        let none = ("0 of 2 teams".to_owned(), Vec::new(), vec!["IT".to_owned(), "Ward".to_owned()]);
        assert_eq!(coverage(), none, "a service alone is not enough");
        // Neither is an agreement that is in force, nor a link that both have confirmed.
        hiring.agree("computer", 14, 14);
        let own = format!("team:{}", hiring.ward);
        let fields = [("way", "need"), ("own", own.as_str()), ("team", "IT"), ("body", "Computers")];
        let link = hiring.mara.post_form("/map/links", &fields).location().to_owned();
        hiring.marco.submit(&format!("{link}/acknowledgement"), &[]);
        assert_eq!(coverage(), none, "nothing was asked under it yet");
        // What is ready after the day on which it was needed has not kept it.
        let late = hiring.ask("computer", 3);
        hiring.open(&late, 10);
        hiring.later(5);
        hiring.close(&late);
        assert_eq!(coverage(), none);
        let in_time = hiring.ask("computer", 16);
        hiring.open(&in_time, 12);
        hiring.later(10);
        assert_eq!(coverage(), none, "not done yet");
        hiring.close(&in_time);
        assert_eq!(coverage(), ("1 of 2 teams".to_owned(), vec!["IT".to_owned()], vec!["Ward".to_owned()]));
        // Whoever offers nothing any more takes no part any more.
        hiring.marco.submit("/services/computer/retirement", &[]);
        assert_eq!(coverage(), none);
    });
}

#[test]
fn s1_19_of_a_team_of_one_nobody_reads_whether_it_kept_an_agreement() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let taking_part = || app.signed_in_as(app.house.ada).see("/map/teams").texts("#taking-part li");
        assert!(taking_part().is_empty(), "it has agreed on nothing");
        hiring.agree("computer", 14, 14);
        assert_eq!(taking_part(), ["IT"]);
        // Late or not, nothing changes in what is read of it.
        let late = hiring.ask("computer", 3);
        hiring.open(&late, 10);
        hiring.later(5);
        hiring.close(&late);
        assert_eq!(taking_part(), ["IT"]);
    });
}

#[test]
fn s1_13_a_boss_and_an_assistant_read_what_each_owes_the_other_side_by_side() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        // The boss asks the assistant's team, and the assistant asks the boss's.
        let for_boss = ask(&hiring.mara, &[("team", "it"), ("words", "The figures for Monday")]);
        let for_assistant = ask(&hiring.marco, &[("team", "ward"), ("words", "A decision about the room")]);
        hiring.open(&for_boss, 2);
        let day = hiring.day(1);
        let fields = [("greeting", "Hello."), ("promised_for", day.as_str()), ("promised_for_time", "09:00")];
        hiring.mara.submit(&format!("{for_assistant}/opening"), &fields);
        let page = hiring.mara.see("/pairs/me/marco.benedetti");
        assert_eq!(page.texts(".two-sides > section").len(), 2, "two columns of equal prominence");
        assert!(page.text("#given .open").contains("A decision about the room"));
        assert!(page.text("#received .open").contains("The figures for Monday"));
        let mirrored = hiring.marco.see("/pairs/me/mara.bressan");
        assert!(mirrored.text("#received .open").contains("A decision about the room"));
        assert!(mirrored.text("#given .open").contains("The figures for Monday"));
        hiring.close(&for_boss);
        let page = hiring.mara.see("/pairs/me/marco.benedetti");
        assert!(page.text("#received .kept").contains("The figures for Monday"));
        // Between the teams a colleague reads what is theirs; of the rest only how much there is.
        let teams = hiring.nina.see("/pairs/ward/it");
        assert!(teams.text("#given .open").contains("A decision about the room"), "her own team serves it");
        assert!(!teams.text("#received").contains("The figures for Monday"), "another colleague asked it");
        for stranger in ["/pairs/ward/it", "/pairs/it/ward"] {
            assert_eq!(hiring.sven.get(stranger).status, StatusCode::NOT_FOUND);
        }
        assert_eq!(hiring.mara.get("/pairs/me/mara.bressan").status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn without_an_agreement_a_delay_is_compared_with_what_is_usual_from_four_on() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let ended = |app: &TestApp<'_>, take: i64| {
            let mara = app.signed_in_as(hiring.mara_id);
            let marco = app.signed_in_as(hiring.marco_id);
            let needed = hiring.day(10);
            let request =
                ask(&mara, &[("service", "computer"), ("needed_by", &needed), ("needed_by_time", "09:00")]);
            let day = hiring.day(9);
            let fields =
                [("greeting", "Hello."), ("promised_for", day.as_str()), ("promised_for_time", "09:00")];
            marco.submit(&format!("{request}/opening"), &fields);
            hiring.later(take);
            marco.submit(&format!("{request}/closing"), &[("word", "Ready.")]);
            mara.submit(&format!("{request}/confirmation"), &[]);
            request
        };
        let late = ended(app, 11);
        let page = app.signed_in_as(hiring.mara_id).see(&late);
        assert!(page.text("#shares").contains("Nothing is agreed about this"), "{}", page.text("#shares"));
        assert!(!page.has("#share-sum"), "no figure without a standard");
        for _ in 0..3 {
            ended(app, 4);
        }
        let late = ended(app, 12);
        let page = app.signed_in_as(hiring.mara_id).see(&late);
        assert!(page.text("#standards").starts_with("No agreement, compared with usual"));
        assert_eq!(
            page.text("#share-provider td strong"),
            "2 days",
            "8 days longer than usual, 2 of them late"
        );
    });
}

#[test]
fn a_date_moved_forward_is_the_customers_part_and_the_day_first_given_stays_the_standard() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        hiring.agree("computer", 14, 14);
        let request = hiring.ask("computer", 14);
        hiring.open(&request, 14);
        let past = hiring.mara.post_form(&format!("{request}/needed-by"), &[("needed_by", "2026-11-01")]);
        assert_eq!(past.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(past.attribute("#needed-by-needed_by", "value"), "2026-11-01");
        let earlier = hiring.day(11);
        let fields = [("needed_by", earlier.as_str()), ("needed_by_time", "09:00")];
        let forbidden = hiring.marco.post_form(&format!("{request}/needed-by"), &fields);
        assert_eq!(forbidden.status, StatusCode::FORBIDDEN, "only whoever asked");
        hiring.mara.submit(&format!("{request}/needed-by"), &fields);
        hiring.later(14);
        hiring.close(&request);
        let page = hiring.mara.see(&request);
        assert!(page.text("#repair").contains("the date first given"), "{}", page.text("#repair"));
        assert_eq!(page.text("#share-customer td strong"), "3 days");
        assert!(!page.has("#share-provider"));
    });
}

#[test]
fn what_was_withdrawn_is_shared_out_by_nobody_and_a_faulty_completion_is_the_providers_to_do_again() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        hiring.agree("computer", 14, 14);
        let dropped = hiring.ask("computer", 14);
        let faulty = hiring.ask("computer", 14);
        hiring.open(&faulty, 14);
        hiring.later(13);
        hiring.close(&faulty);
        hiring.later(1);
        hiring.mara.submit(&format!("{faulty}/reopening"), &[("missing", "It does not start.")]);
        hiring.later(2);
        hiring.close(&faulty);
        hiring.mara.submit(&format!("{dropped}/withdrawal"), &[("word", "")]);
        assert!(!hiring.mara.see(&dropped).has("#shares"), "cancelled: nothing is shared out");
        let page = hiring.mara.see(&faulty);
        assert_eq!(page.text("#share-provider td strong"), "2 days");
        assert!(page.text("#share-table").contains("Done again"), "{}", page.text("#share-table"));
    });
}

/// Opened at once, closed so many days later.
fn served(hiring: &Hiring<'_>, number: i64, opening: Opening, days: i64) {
    let house = hiring.app.house;
    house.write(hiring.marco_id, move |tx| Request::visible_to(tx, number)?.open(tx, &opening)).unwrap();
    hiring.later(days);
    house.write(hiring.marco_id, move |tx| Request::visible_to(tx, number)?.close(tx, "Ready.")).unwrap();
}

#[test]
fn shares_between_two_teams_are_told_from_ten_late_requests_and_five_people_on() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        hiring.agree("computer", 14, 14);
        let late = |count: usize| {
            for _ in 0..count {
                let now: Timestamp = app.house.clock.now();
                let new = NewRequest {
                    target: Target::Service {
                        service: hiring.computer,
                        option: None,
                        answers: std::collections::BTreeMap::default(),
                    },
                    title: String::new(),
                    words: String::new(),
                    purpose: String::new(),
                    needed_by: Some(now.plus_days(1)),
                    beneficiary: None,
                    language: Language::En,
                    files: Vec::new(),
                };
                let asked = app
                    .house
                    .write(hiring.mara_id, move |tx| Ok(domain::request::asking::ask(tx, &new)?.number));
                served(
                    &hiring,
                    asked.unwrap(),
                    Opening { greeting: "Hello".to_owned(), promised_for: now.plus_days(1) },
                    4,
                );
            }
        };
        late(10);
        let page = app.signed_in_as(hiring.mara_id).see("/pairs/ward/it");
        assert!(
            page.text("#pair-shares").starts_with("Delay shared out Too few"),
            "one person serves: nothing"
        );
        for index in 0..4 {
            for team in [hiring.ward, hiring.it] {
                let person = app.house.person(&format!("Colleague {index} {team}"));
                app.house
                    .write(app.house.ada, move |tx| domain::team::join(tx, team, person, Role::Member))
                    .unwrap();
            }
        }
        let page = app.signed_in_as(hiring.mara_id).see("/pairs/ward/it");
        assert!(page.has("#shares-received"), "{}", page.text("#pair-shares"));
        assert!(page.text("#pair-shares").contains("From 10 late requests"));
        assert!(!page.text("#shares-received").contains("Marco"), "sides, never people");
    });
}

#[test]
fn what_the_house_stands_for_is_said_where_two_sides_agree() {
    on_both_engines(|app| {
        let hiring = Hiring::new(app);
        let version = hiring.agree("computer", 14, 14);
        assert!(!hiring.mara.see(&version).has(".vision-line"), "there is no vision yet");
        let vision = [
            ("serves.en", "Patients"),
            ("counts_on.en", "A word in time"),
            ("behaves.en", "Kindly"),
            ("scope", "whole"),
        ];
        app.signed_in_as(app.house.ada).submit("/vision", &vision);
        let line = hiring.mara.see(&version).text(".vision-line");
        assert!(line.contains("A word in time"), "{line}");
    });
}
