use jiff::civil::date;

use super::*;
use crate::paging::PAGE;
use crate::testing::houses;
use crate::{Conflict, FieldError, Problem, reporting};

fn problem(field: &'static str, problem: Problem) -> FieldError {
    FieldError { field: field.into(), problem }
}

#[test]
fn namesakes_get_handles_that_tell_them_apart() {
    houses(|house| {
        let names = ["Anna Żak", "Anna Zak", "anna zak", "Anna Zakrzewska"];
        let people = names.map(|name| house.person(name));
        let handles = house
            .read(house.ada, move |conn| {
                people.iter().map(|id| Ok(get(conn, *id)?.handle)).collect::<Result<Vec<_>>>()
            })
            .unwrap();
        assert_eq!(handles, ["anna.zak", "anna.zak.2", "anna.zak.3", "anna.zakrzewska"]);
    });
}

#[test]
fn a_draft_is_checked_as_a_whole() {
    let draft = Draft {
        name: "  ".into(),
        kind: "robot".into(),
        email: "anna at home".into(),
        starts_on: "2026-11-30".into(),
        ends_on: "2026-11-01".into(),
        ..Draft::default()
    };
    let Err(Error::Invalid(problems)) = draft.parse() else { panic!("it parsed") };
    assert_eq!(
        problems,
        [
            problem("name", Problem::Required),
            problem("kind", Problem::NotAChoice),
            problem("email", Problem::NotAnAddress),
            problem("ends_on", Problem::EndsBeforeStart),
        ]
    );
}

#[test]
fn a_mail_address_and_a_number_belong_to_one_person() {
    houses(|house| {
        let anna = Draft { email: "Anna@example.org".into(), code: "K7".into(), ..Draft::named("Anna") };
        let id = house.enter(anna.clone());
        let other =
            Draft { name: "Bo".into(), email: "ANNA@example.org".into(), code: "k7".into(), ..anna.clone() };
        let refused = house.write(house.ada, move |tx| create(tx, &other.parse()?));
        assert!(
            matches!(refused, Err(Error::Invalid(p)) if p == [problem("code", Problem::Taken), problem("email", Problem::Taken)])
        );
        // Her own are hers to keep.
        let renamed = Draft { name: "Anna B".into(), ..anna };
        house.write(house.ada, move |tx| update(tx, id, &renamed.parse()?)).unwrap();
        assert_eq!(
            house.read(house.ada, move |conn| find_by_email(conn, " anna@EXAMPLE.org")).unwrap().unwrap().id,
            id
        );
    });
}

#[test]
fn only_administrators_enter_change_and_dismiss_people() {
    houses(|house| {
        let anna = house.person("Anna");
        let bo = Draft::named("Bo");
        for (actor, may) in [(anna, false), (house.ada, true)] {
            let draft = bo.clone();
            assert_eq!(house.write(actor, move |tx| create(tx, &draft.parse()?)).is_ok(), may);
            let draft = Draft { title: "Nurse".into(), ..Draft::named("Anna") };
            assert_eq!(house.write(actor, move |tx| update(tx, anna, &draft.parse()?)).is_ok(), may);
            assert_eq!(house.read(actor, move |conn| edit(conn, anna)).is_ok(), may);
        }
        assert!(matches!(house.write(anna, move |tx| leave(tx, anna, None)), Err(Error::Forbidden)));
        assert!(matches!(house.work(move |tx| leave(tx, anna, None)), Err(Error::Unauthenticated)));
    });
}

#[test]
fn there_is_always_an_administrator() {
    houses(|house| {
        let ada = house.ada;
        let plain = || Draft::named("Ada");
        let none_left = house.write(ada, move |tx| update(tx, ada, &plain().parse()?));
        assert!(matches!(none_left, Err(Error::Conflict(Conflict::InUse))));
        assert!(matches!(
            house.write(ada, move |tx| leave(tx, ada, None)),
            Err(Error::Conflict(Conflict::InUse))
        ));
        let bo = house.person("Bo");
        house.work(move |tx| grant_admin(tx, bo)).unwrap();
        house.write(ada, move |tx| update(tx, ada, &plain().parse()?)).unwrap();
        assert!(matches!(house.write(ada, move |tx| grant_back(tx, ada)), Err(Error::Forbidden)));
    });
}

fn grant_back(tx: &mut db::Tx<'_>, ada: PersonId) -> Result<()> {
    update(tx, ada, &Draft { is_admin: true, ..Draft::named("Ada") }.parse()?)
}

#[test]
fn the_first_administrator_is_made_only_while_nobody_is_there() {
    houses(|house| {
        let hash = crate::session::password::hash("a long enough one").unwrap();
        let refused = house.work(move |tx| create_first_admin(tx, &Draft::named("Eve").parse()?, &hash));
        assert!(matches!(refused, Err(Error::Conflict(Conflict::Phase))));
        assert!(!house.read(house.ada, is_empty).unwrap());
    });
}

#[test]
fn a_picker_finds_any_word_of_a_name_and_nobody_who_left() {
    houses(|house| {
        house.person("Łucja Żak");
        house.person("Anna Lucas");
        house.enter(Draft { starts_on: "2027-01-01".into(), ..Draft::named("Luca Nuovo") });
        house.enter(Draft { ends_on: "2026-11-22".into(), ..Draft::named("Lucio Andato") });
        let found = |typed: &'static str| {
            let named = house.read(house.ada, move |conn| search(conn, typed)).unwrap();
            named.into_iter().map(|named| named.name).collect::<Vec<_>>()
        };
        assert_eq!(found("luc"), ["Anna Lucas", "Luca Nuovo", "Łucja Żak"]);
        assert_eq!(found("zak luc"), ["Łucja Żak"]);
        assert_eq!(found("@anna.l"), ["Anna Lucas"]);
        assert_eq!(found("%"), [""; 0]);
        assert_eq!(found("  "), [""; 0]);
    });
}

#[test]
fn a_list_shows_everybody_once_page_by_page() {
    houses(|house| {
        house
            .write(house.ada, |tx| {
                for number in 0..120 {
                    create(tx, &Draft::named(format!("Person {number:03}")).parse()?)?;
                }
                Ok(())
            })
            .unwrap();
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page =
                house.read(house.ada, move |conn| list(conn, &Filter::default(), after.as_ref())).unwrap();
            assert!(page.items.len() <= PAGE);
            seen.extend(page.items.into_iter().map(|line| line.name));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        let mut expected: Vec<String> = (0..120).map(|number| format!("Person {number:03}")).collect();
        expected.insert(0, "Ada".into());
        assert_eq!(seen, expected);
    });
}

#[test]
fn lists_tell_who_is_here_who_comes_and_who_left() {
    houses(|house| {
        house.enter(Draft { ends_on: "2026-11-23".into(), ..Draft::named("Last Day") });
        house.enter(Draft { starts_on: "2026-11-24".into(), ..Draft::named("Tomorrow") });
        house.enter(Draft { ends_on: "2026-11-22".into(), ..Draft::named("Yesterday") });
        let names = |stay| {
            let filter = Filter { stay, ..Filter::default() };
            let page = house.read(house.ada, move |conn| list(conn, &filter, None)).unwrap();
            page.items.into_iter().map(|line| line.name).collect::<Vec<_>>()
        };
        assert_eq!(names(Stay::Here), ["Ada", "Last Day"]);
        assert_eq!(names(Stay::Coming), ["Tomorrow"]);
        assert_eq!(names(Stay::Left), ["Yesterday"]);
        let counts = house.read(house.ada, counts).unwrap();
        assert_eq!(counts, Counts { here: 2, coming: 1, left: 1, without_mail: 2 });
    });
}

#[test]
fn settings_are_kept_for_oneself() {
    houses(|house| {
        use settings::{Density, Settings, TextSize, Theme};
        let anna = house.person("Anna");
        let before = house.read(anna, settings::mine).unwrap();
        assert_eq!(
            (before.theme, before.text_size, before.shortcuts),
            (Theme::System, TextSize::Usual, true)
        );
        let chosen = Settings {
            theme: Theme::Dark,
            text_size: TextSize::Largest,
            letters: crate::notice::letters::Letters::Morning,
            density: Density::Ward,
            shortcuts: false,
            courtesy: false,
            language: Language::Pl,
            formality: Some(Formality::Formal),
        };
        house.write(anna, move |tx| settings::keep(tx, &chosen)).unwrap();
        assert_eq!(house.read(anna, settings::mine).unwrap(), chosen);
        assert_eq!(house.read(house.ada, settings::mine).unwrap(), before);
    });
}

#[test]
fn a_page_tells_whom_one_works_with_and_who_stands_in() {
    houses(|house| {
        let [anna, bo, cy] = ["Anna", "Bo", "Cy"].map(|name| house.person(name));
        house.team("Linen", &[(anna, crate::team::Role::Lead)]);
        house.offer(crate::service::Provider::Person(anna), crate::testing::named("Advice"));
        let week = crate::absence::Entry {
            from_on: date(2026, 11, 23),
            to_on: date(2026, 11, 27),
            deputy: Some(bo),
        };
        house.write(anna, move |tx| crate::absence::create(tx, anna, &week)).unwrap();
        house
            .write(house.ada, move |tx| {
                reporting::set_manager(tx, anna, Some(cy), date(2026, 1, 1))?;
                reporting::set_manager(tx, bo, Some(anna), date(2026, 1, 1))
            })
            .unwrap();
        let page = house.read(bo, |conn| page(conn, "@anna")).unwrap();
        assert_eq!(page.teams[0].name, "Linen");
        assert_eq!(page.manager.map(|named| named.id), Some(cy));
        assert_eq!(page.reports.items.iter().map(|named| named.id).collect::<Vec<_>>(), [bo]);
        assert_eq!(page.services[0].name.en, "Advice");
        assert_eq!(page.absences[0].deputy.as_ref().map(|named| named.id), Some(bo));
        assert_eq!((page.is_own, page.may_change), (false, false));
        assert!(matches!(house.read(bo, |conn| super::page(conn, "nobody")), Err(Error::NotFound)));
    });
}

#[test]
fn the_manager_is_found_up_the_line_past_those_who_left() {
    houses(|house| {
        let [anna, bo, cy] = ["Anna", "Bo", "Cy"].map(|name| house.person(name));
        let ada = house.ada;
        house
            .write(ada, move |tx| {
                let from = date(2026, 1, 1);
                reporting::set_manager(tx, anna, Some(bo), from)?;
                reporting::set_manager(tx, bo, Some(cy), from)?;
                leave(tx, bo, None)
            })
            .unwrap();
        let manager = house.read(ada, move |conn| reporting::manager_of(conn, anna)).unwrap();
        assert_eq!(manager.map(|named| named.id), Some(cy));
    });
}
