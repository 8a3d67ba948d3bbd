use proptest::prelude::*;

use super::*;
use crate::foreign::Trouble;

#[test]
fn every_documented_column_is_read() {
    let sheet = read(
        "code,name,email,kind,language,formality,teams,manager,starts_on,ends_on,title,phone\n\
         7,Ada Nowak,ada@example.org,contractor,pl,formal,\"Ward 3; Laundry*\",1,2026-01-31,31/12/2026,Nurse,+48 12 345\n",
    );
    assert_eq!(bad(&sheet), []);
    let row = &sheet.rows[0];
    assert_eq!((row.line, row.code.as_ref()), (2, "7"));
    let profile = &row.profile;
    let texts: Vec<Option<String>> = Field::ALL[1..].iter().map(|field| profile.text(*field)).collect();
    let expected = [
        "Ada Nowak",
        "ada@example.org",
        "contractor",
        "pl",
        "formal",
        "Laundry*; Ward 3",
        "1",
        "2026-01-31",
        "2026-12-31",
        "Nurse",
        "+48 12 345",
    ];
    assert_eq!(texts, expected.map(|text| Some(text.to_owned())));
}

#[test]
fn headings_and_words_are_read_in_three_languages_from_what_spreadsheets_save() {
    let italian = "Matricola;Nome e cognome;Rapporto;Lingua;Forma;Squadre;Responsabile;Dal\r\n\
                   12;Niccolò Calò;Titolare;Italiano;Lei;\"Portineria*;Cucina\";3;01.02.2026\r\n";
    let bytes = encoding_rs::WINDOWS_1252.encode(italian).0.into_owned();
    let sheet = try_read(&bytes).unwrap();
    assert_eq!((bad(&sheet), sheet.encoding), (vec![], "windows-1252"));
    let profile = &sheet.rows[0].profile;
    assert_eq!(profile.name.as_ref(), "Niccolò Calò");
    assert_eq!((profile.kind, profile.formality), (Kind::Owner, Some(Formality::Formal)));
    assert_eq!(profile.starts_on, Some(date(2026, 2, 1)));
    let polish = "\u{feff}kod\tImię i nazwisko\tRodzaj\tJęzyk\tForma zwrotu\tZespoły\tPrzełożony\n\
                  a1\tŁucja Żak\tWspółpracownik\tPolski\tty\tSzatnia\tb2\n";
    let sheet = read(polish);
    assert_eq!(bad(&sheet), []);
    let profile = &sheet.rows[0].profile;
    assert_eq!((profile.kind, profile.language), (Kind::Contractor, Some(Language::Pl)));
    assert_eq!((profile.formality, profile.manager.as_deref()), (Some(Formality::Informal), Some("b2")));
}

#[test]
fn every_bad_line_is_told_with_all_its_problems_and_good_lines_are_read_on() {
    let sheet = read(
        "code,name,email,kind,language,teams,manager,starts_on,ends_on,phone\n\
         1,Ada,ada@example.org,,,,,,,\n\
         ,,nobody,robot,xx,,,soon,2026-02-30,call me\n\
         \n\
         3,Bo,ada@EXAMPLE.org,,,Desk;desk*;*,3,2026-02-01,2026-01-01,\n\
         1,Cy,,,,,,,,\n\
         5,Di,,\n\
         6,Ed,,,,,,,,\n",
    );
    let malformed = |field, text: &str| Problem::Malformed(field, text.to_owned());
    let unknown = |field, text: &str| Problem::Unknown(field, text.to_owned());
    let expected = vec![
        (
            3,
            vec![
                Problem::Missing(Field::Code),
                Problem::Missing(Field::Name),
                malformed(Field::Email, "nobody"),
                unknown(Field::Kind, "robot"),
                unknown(Field::Language, "xx"),
                malformed(Field::StartsOn, "soon"),
                malformed(Field::EndsOn, "2026-02-30"),
                malformed(Field::Phone, "call me"),
            ],
        ),
        (
            5,
            vec![
                Problem::EndsBeforeStart,
                Problem::OwnManager,
                Problem::TeamTwice("desk".into()),
                malformed(Field::Teams, "*"),
                Problem::Repeated(Field::Email, 2),
            ],
        ),
        (6, vec![Problem::Repeated(Field::Code, 2)]),
        (7, vec![Problem::Cells { expected: 10, found: 4 }]),
    ];
    assert_eq!(bad(&sheet), expected);
    assert_eq!(sheet.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 8]);
}

#[test]
fn columns_that_mean_nothing_are_named_and_needed_ones_must_be_there() {
    let sheet = read("Code,Name,Shoe size,\n1,Ada,38,\n");
    assert_eq!(sheet.unknown_columns, ["Shoe size", "#4"]);
    let refused = try_read(b"name,e-mail\nAda,a@b.c\n").unwrap_err();
    let found = vec!["name".to_owned(), "e-mail".to_owned()];
    assert_eq!(refused.trouble, Trouble::NoColumn { field: "code".into(), found });
    let refused = try_read(b"code,name,nome\n").unwrap_err();
    assert_eq!(refused.trouble, Trouble::TwoColumns { field: "name".into() });
    assert_eq!(try_read(b"").unwrap_err().trouble, Trouble::Empty);
}

#[test]
fn no_heading_stands_for_two_fields() {
    for field in Field::ALL {
        let header = format!("code,name,{}\n", field.heading());
        match try_read(header.as_bytes()) {
            Ok(sheet) => assert!(sheet.has(field), "{field:?}"),
            Err(refused) => {
                assert_eq!(refused.trouble, Trouble::TwoColumns { field: field.heading().to_owned() });
            }
        }
    }
}

#[test]
fn addresses_and_dates_have_a_shape() {
    let problems = |column: &str, cell: &str| read(&format!("code,name,{column}\n1,Ada,{cell}\n")).bad.len();
    for good in ["a@b.co", "niccolò.x+y@sub-host.example.org", "o'neil@example.it"] {
        assert_eq!(problems("email", good), 0, "{good}");
    }
    for wrong in ["nobody", "@b.co", "a b@c.de", "a@b@c.de", "a@.co", "<a@b.co>"] {
        assert_eq!(problems("email", wrong), 1, "{wrong}");
    }
    for good in ["2026-01-31", "31/1/2026", "31.01.2026", "1-2-2026"] {
        assert_eq!(problems("start", good), 0, "{good}");
    }
    for wrong in ["01/31/2026", "2026", "31/01/26", "2026-1", "0001-01-01", "+31/1/2026", "2026-01-31-01"] {
        assert_eq!(problems("start", wrong), 1, "{wrong}");
    }
}

proptest! {
    #[test]
    fn no_file_makes_the_reader_or_the_planner_panic(
        header in prop_oneof![Just("code,name,email,teams,manager,start,end"), Just("code;name;kind"), Just("x")],
        rows in proptest::collection::vec("[a-c0-3,;*@./\" \u{0}ł-]{0,30}", 0..20),
    ) {
        let file = format!("{header}\n{}", rows.join("\n"));
        if let Ok(sheet) = try_read(file.as_bytes()) {
            prop_assert!(sheet.bad.iter().all(|bad| !bad.problems.is_empty()));
            let house = House { people: &[], teams: &[], language: Language::Pl, today: TODAY };
            drop(plan(sheet, &house, Coverage::Complete));
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        drop(try_read(&[b"code,name,phone\n".as_slice(), &bytes].concat()));
    }
}
