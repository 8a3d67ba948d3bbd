use std::collections::BTreeMap;

use jiff::civil::date;

use super::form::{self, Field, Kind};
use super::*;
use crate::team::Role;
use crate::testing::{House, houses, named};
use crate::text::Texts;
use crate::{FieldError, Problem};

fn en(text: &str) -> Texts {
    Texts { en: text.to_owned(), ..Texts::default() }
}

fn field(key: &str, kind: Kind) -> Field {
    Field { key: key.into(), kind, required: false, label: en(key), hint: Texts::default() }
}

/// Everybody who may stand in some relation to the service of a team.
struct Cast {
    member: PersonId,
    lead: PersonId,
    audience: PersonId,
    colleague: PersonId,
    team: TeamId,
    asked: TeamId,
}

fn cast(house: &House<'_>) -> Cast {
    let [member, lead, audience, colleague] =
        ["Member", "Lead", "Audience", "Colleague"].map(|name| house.person(name));
    let team = house.team("Linen", &[(lead, Role::Lead), (member, Role::Member)]);
    let asked = house.team("Ward", &[(audience, Role::Member)]);
    Cast { member, lead, audience, colleague, team, asked }
}

#[test]
fn who_sees_and_who_changes_a_service_is_as_the_table_says() {
    houses(|house| {
        let Cast { member, lead, audience, colleague, team, asked } = cast(house);
        let narrow = Draft { audience: Audience::Teams(vec![asked]), ..named("Narrow") };
        let draft = |name: &'static str| {
            house.write(lead, move |tx| create(tx, Provider::Team(team), &named(name).parse()?)).unwrap()
        };
        let (open, narrow, written, retired) = (
            house.service(team, "Open"),
            house.offer(Provider::Team(team), narrow),
            draft("Written"),
            house.service(team, "Gone"),
        );
        house.write(lead, move |tx| retire(tx, retired)).unwrap();
        // (who, sees the open one, the narrow one, the draft, the retired one, may change them)
        let table = [
            (house.ada, [true, true, true, true], true),
            (lead, [true, true, true, true], true),
            (member, [true, true, true, true], false),
            (audience, [true, true, false, false], false),
            (colleague, [true, false, false, false], false),
        ];
        for (actor, sees, may_change) in table {
            for (id, sees) in [open, narrow, written, retired].into_iter().zip(sees) {
                let found = house.read(actor, move |conn| visible_to(conn, id));
                assert_eq!(found.is_ok(), sees);
                let changed = house.write(actor, move |tx| {
                    let edit = edit(tx, id)?.1.parse()?;
                    update(tx, id, &edit)
                });
                match changed {
                    Ok(()) => assert!(may_change),
                    Err(Error::NotFound) => assert!(!sees),
                    Err(Error::Forbidden) => assert!(sees && !may_change),
                    Err(other) => panic!("{other:?}"),
                }
            }
            let offered = house.read(actor, move |conn| offered_by(conn, Provider::Team(team))).unwrap();
            let expected = if may_change { 4 } else { usize::from(sees[0]) + usize::from(sees[1]) };
            assert_eq!(offered.len(), expected);
        }
        for (actor, _, may_change) in table {
            let created =
                house.write(actor, move |tx| create(tx, Provider::Team(team), &named("New").parse()?));
            assert_eq!(created.is_ok(), may_change);
        }
    });
}

#[test]
fn everybody_may_offer_something_on_their_own_account_and_nobody_elses() {
    houses(|house| {
        let Cast { lead, colleague, .. } = cast(house);
        let own = house.offer(Provider::Person(lead), named("A decision within two days"));
        let service = house.read(colleague, move |conn| visible_to(conn, own)).unwrap();
        assert_eq!(
            (service.provider.name.as_str(), service.team, service.person),
            ("Lead", None, Some(lead))
        );
        let foisted =
            house.write(colleague, move |tx| create(tx, Provider::Person(lead), &named("Favours").parse()?));
        assert!(matches!(foisted, Err(Error::Forbidden)));
    });
}

#[test]
fn the_catalogue_shows_what_can_be_asked_for_by_provider_page_by_page() {
    houses(|house| {
        let Cast { colleague, lead, team, asked, .. } = cast(house);
        house.offer(Provider::Person(lead), named("Own"));
        house
            .write(house.ada, move |tx| {
                for number in 0..40 {
                    for provider in [team, asked] {
                        let id =
                            create(tx, Provider::Team(provider), &named(&format!("S{number:02}")).parse()?)?;
                        publish(tx, id)?;
                    }
                }
                Ok(())
            })
            .unwrap();
        house
            .offer(Provider::Team(team), Draft { audience: Audience::Teams(vec![asked]), ..named("Hidden") });
        let first = house.read(colleague, |conn| catalogue(conn, None)).unwrap();
        let next = first.next.clone();
        let second = house.read(colleague, move |conn| catalogue(conn, next.as_ref())).unwrap();
        let shape = |page: &Catalogue| {
            page.groups
                .iter()
                .map(|group| (group.provider.name.clone(), group.services.len()))
                .collect::<Vec<_>>()
        };
        assert_eq!(shape(&first), [("Linen".to_owned(), 40), ("Ward".to_owned(), 10)]);
        assert_eq!(shape(&second), [("Ward".to_owned(), 30), ("Lead".to_owned(), 1)]);
        assert_eq!(second.next, None);
        assert_eq!(first.groups[0].services[39].name.en, "S39");
    });
}

#[test]
fn a_wish_in_plain_words_finds_the_services_that_it_is_about() {
    houses(|house| {
        let Cast { colleague, team, asked, .. } = cast(house);
        let badge = house.service(team, "New badge");
        let door = house.service(team, "Door repair");
        house.offer(
            Provider::Team(team),
            Draft { audience: Audience::Teams(vec![asked]), ..named("Secret badges") },
        );
        house.follow(&crate::search::CONSUMER);
        let found = |wish: &'static str| {
            let lines = house.read(colleague, move |conn| suggest(conn, wish)).unwrap();
            lines.into_iter().map(|line| line.id).collect::<Vec<_>>()
        };
        assert_eq!(found("My badges do not open the door: is my badge broken?"), [badge, door]);
        assert_eq!(found("the doors of ward three"), [door]);
        assert_eq!(found("a cup of tea"), []);
        assert_eq!(found(""), []);
    });
}

#[test]
fn services_can_be_put_in_another_order() {
    houses(|house| {
        let Cast { lead, team, .. } = cast(house);
        let [_, _, c] = ["A", "B", "C"].map(|name| house.service(team, name));
        house.write(lead, move |tx| move_to(tx, c, 0)).unwrap();
        let offered = house.read(lead, move |conn| offered_by(conn, Provider::Team(team))).unwrap();
        assert_eq!(offered.iter().map(|line| line.name.en.as_str()).collect::<Vec<_>>(), ["C", "A", "B"]);
    });
}

#[test]
fn a_draft_is_checked_as_a_whole() {
    let twice = field("size", Kind::Date);
    let draft = Draft {
        wording: Wording {
            name: en("Scrubs"),
            description: Texts { it: "Divise".into(), ..Texts::default() },
            ..Wording::default()
        },
        audience: Audience::Teams(Vec::new()),
        lead_minutes: Some(0),
        options: vec![OptionDraft::default()],
        form: Form {
            fields: vec![twice.clone(), twice, field("Größe", Kind::Choice { choices: Vec::new() })],
        },
        ..Draft::default()
    };
    let Err(Error::Invalid(problems)) = draft.parse() else { panic!("it parsed") };
    let problems: Vec<(String, Problem)> =
        problems.into_iter().map(|p| (p.field.into_owned(), p.problem)).collect();
    let expected = [
        ("name.it", Problem::Required),
        ("audience", Problem::Required),
        ("lead_minutes", Problem::TooSmall(1)),
        ("options.0.name", Problem::Required),
        ("form.1.key", Problem::Repeated),
        ("form.2.key", Problem::NotAChoice),
        ("form.2.choices", Problem::Required),
    ];
    assert_eq!(problems, expected.map(|(name, problem)| (name.to_owned(), problem)));
}

#[test]
fn a_service_comes_back_as_it_was_written() {
    houses(|house| {
        let Cast { lead, team, asked, .. } = cast(house);
        let draft = Draft {
            wording: Wording {
                name: Texts { en: "Scrubs".into(), it: "Divise".into(), pl: "Odzież medyczna".into() },
                description: en("A set"),
                needs: en("Your size"),
            },
            audience: Audience::Teams(vec![asked]),
            visibility: Visibility::Named,
            lead_minutes: Some(120),
            form: Form {
                fields: vec![field("size", Kind::Number { min: Some(1), max: None, unit: en("cm") })],
            },
            ..Draft::default()
        };
        let expected = draft.clone();
        let id = house.offer(Provider::Team(team), draft);
        let (service, found) = house.read(lead, move |conn| edit(conn, id)).unwrap();
        assert_eq!(found, expected);
        assert_eq!((service.slug.as_str(), service.state), ("scrubs", State::Published));
        assert_eq!(service.name(Language::Pl), "Odzież medyczna");
    });
}

#[test]
fn a_variant_has_its_own_lead_time_and_must_be_chosen() {
    houses(|house| {
        let Cast { lead, team, .. } = cast(house);
        let option = |name: &str, lead_minutes| OptionDraft {
            id: None,
            texts: OptionTexts { name: en(name), ..OptionTexts::default() },
            lead_minutes,
        };
        let options = vec![option("Model A", None), option("Model B", Some(1920))];
        let id = house
            .offer(Provider::Team(team), Draft { lead_minutes: Some(10_080), options, ..named("Computer") });
        let (service, draft) = house.read(lead, move |conn| edit(conn, id)).unwrap();
        let [a, b] = &service.options[..] else { panic!("two variants") };
        assert_eq!(
            [None, Some(a.id), Some(b.id)].map(|o| service.lead_minutes_of(o)),
            [Some(10_080), Some(10_080), Some(1920)]
        );
        assert_eq!(service.choose(Some(b.id)), Ok(Some(b.id)));
        assert_eq!(service.choose(None), Err(Problem::Required));
        let elsewhere = OptionId::from_uuid(id.uuid());
        assert_eq!(service.choose(Some(elsewhere)), Err(Problem::NotAChoice));

        // Model A goes, B moves up and keeps its id.
        let mut fewer = draft;
        fewer.options.remove(0);
        house.write(lead, move |tx| update(tx, id, &fewer.clone().parse()?)).unwrap();
        let after = house.read(lead, move |conn| visible_to(conn, id)).unwrap();
        assert_eq!(after.options.iter().map(|option| option.id).collect::<Vec<_>>(), [b.id]);
    });
}

fn every_kind() -> Form {
    let choices = vec![
        form::Choice { key: "s".into(), label: en("Small") },
        form::Choice { key: "l".into(), label: en("Large") },
    ];
    let fields = vec![
        Field { required: true, ..field("why", Kind::Text { lines: 3 }) },
        field("size", Kind::Choice { choices }),
        field("day", Kind::Date),
        field("who", Kind::Person),
        field("pairs", Kind::Number { min: Some(1), max: Some(4), unit: en("pairs") }),
        field("photo", Kind::File),
    ];
    Form { fields }
}

fn filled_in(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn answers_are_kept_with_their_questions() {
    houses(|house| {
        let Cast { colleague, team, .. } = cast(house);
        let id = house.offer(Provider::Team(team), Draft { form: every_kind(), ..named("Scrubs") });
        let who = colleague.to_string();
        let json = house
            .read(colleague, move |conn| {
                let given = [
                    ("why", " torn\r\nbadly "),
                    ("size", "l"),
                    ("day", "2026-12-01"),
                    ("who", &who),
                    ("pairs", "2"),
                    ("photo", "a.jpg"),
                ];
                visible_to(conn, id)?.answers(conn, &filled_in(&given))
            })
            .unwrap();
        let Answers { answers } = serde_json::from_value(json).unwrap();
        let values: Vec<(String, Value)> =
            answers.into_iter().map(|answer| (answer.label.en, answer.value)).collect();
        assert_eq!(
            values,
            [
                ("why".to_owned(), Value::Text { text: "torn\nbadly".into() }),
                ("size".to_owned(), Value::Choice { key: "l".into(), label: en("Large") }),
                ("day".to_owned(), Value::Date { date: date(2026, 12, 1) }),
                ("who".to_owned(), Value::Person { id: colleague, name: "Colleague".into() }),
                ("pairs".to_owned(), Value::Number { number: 2, unit: en("pairs") }),
                ("photo".to_owned(), Value::File { name: "a.jpg".into() }),
            ]
        );
    });
}

#[test]
fn every_wrong_answer_is_pointed_out_at_once() {
    let given = [("why", " "), ("size", "xl"), ("day", "tomorrow"), ("who", "anna"), ("pairs", "5")];
    let wrong = every_kind().answers(&filled_in(&given)).unwrap_err();
    let problem = |field: &'static str, problem| FieldError { field: field.into(), problem };
    assert_eq!(
        wrong,
        [
            problem("answers.why", Problem::Required),
            problem("answers.size", Problem::NotAChoice),
            problem("answers.day", Problem::NotADate),
            problem("answers.who", Problem::UnknownPerson),
            problem("answers.pairs", Problem::TooLarge(4)),
        ]
    );
    let number = |text| {
        every_kind().answers(&filled_in(&[("why", "x"), ("pairs", text)])).map(|found| found.answers.len())
    };
    assert_eq!(number(""), Ok(1));
    assert_eq!(number("0"), Err(vec![problem("answers.pairs", Problem::TooSmall(1))]));
    assert_eq!(number("2.5"), Err(vec![problem("answers.pairs", Problem::NotANumber)]));
}

#[test]
fn a_colleague_who_does_not_exist_is_no_answer() {
    houses(|house| {
        let Cast { colleague, team, .. } = cast(house);
        let id = house.offer(Provider::Team(team), Draft { form: every_kind(), ..named("Scrubs") });
        let nobody = id.to_string();
        let refused = house.read(colleague, move |conn| {
            visible_to(conn, id)?.answers(conn, &filled_in(&[("why", "x"), ("who", &nobody)]))
        });
        assert!(
            matches!(refused, Err(Error::Invalid(p)) if p == [FieldError { field: "answers.who".into(), problem: Problem::UnknownPerson }])
        );
    });
}
