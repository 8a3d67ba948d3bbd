use super::*;

const FILE: &str = "case,activity,time,resource,group,Caller,Note\n\
    1,opened by Minnie,2026-01-01,Minnie-Desk,Desk,Olaf,Minnie rang; write to olaf.b@example.org\n\
    1,moved,2026-01-02,Minnie-Plant,Plant,,Olaf asked Per about permits\n\
    2,opened,2026-01-03,Per Hansen,Plant,Zoe Q.,\n\
    2,closed,2026-01-04,Desk,Desk,Minnie-Desk,done at the Desk\n";

fn pseudonymised(secret: &[u8], people: People) -> Log {
    let mapping = Mapping::default();
    let (mut log, _) = csv(FILE, "");
    Pseudonyms::of(&log, &mapping, secret, people).apply(&mut log, &|number| format!("Collega {number}"));
    log
}

#[test]
fn no_name_and_no_address_is_left_anywhere() {
    for people in [People::Numbered, People::TeamsOnly] {
        let all = format!("{:?}", pseudonymised(b"secret", people));
        for name in ["Minnie", "Olaf", "olaf", "Hansen", "Zoe"] {
            assert!(!all.contains(name), "{name} is left in {all}");
        }
        assert_eq!(all.contains("Collega"), people == People::Numbered);
        assert!(all.contains("\"Desk\""), "teams stay");
        assert!(all.contains("permits"), "words that only begin like a name stay");
    }
}

#[test]
fn one_person_is_one_number_and_two_are_two() {
    let log = pseudonymised(b"secret", People::Numbered);
    let resource = |case: usize, event: usize| log.cases[case].events[event].resource.clone().unwrap();
    assert_ne!(resource(0, 0), resource(0, 1), "Minnie of the desk and Minnie of the plant");
    let caller = extra(&log.cases[1].events[1].extra, "Caller");
    assert_eq!(caller, &Datum::Text(resource(0, 0)));
    let Datum::Text(note) = extra(&log.cases[0].events[1].extra, "Note") else { panic!("text") };
    assert_eq!(note.as_ref().matches("Collega").count(), 1, "{note}");
    assert_eq!(extra(&log.cases[1].events[1].extra, "Note"), &Datum::Text("done at the Desk".into()));
}

#[test]
fn numbers_are_stable_under_a_secret_and_say_nothing_without_it() {
    let labels = |secret: &[u8]| {
        let log = pseudonymised(secret, People::Numbered);
        log.cases.iter().flat_map(|c| &c.events).map(|e| e.resource.clone()).collect::<Vec<_>>()
    };
    assert_eq!(labels(b"one"), labels(b"one"));
    let different = (0..20_u8).filter(|n| labels(&[*n]) != labels(b"one")).count();
    assert!(different > 10, "the secret decides the numbers: {different} of 20 differ");
}

#[test]
fn names_stay_only_when_asked() {
    let log = pseudonymised(b"secret", People::Named);
    assert_eq!(log.cases[0].events[0].resource.as_deref(), Some("Minnie-Desk"));
    let log = pseudonymised(b"secret", People::TeamsOnly);
    assert!(log.cases.iter().flat_map(|case| &case.events).all(|entry| entry.resource.is_none()));
}

#[test]
fn a_mapping_names_further_columns_with_people() {
    let mapping = Mapping::parse("[people]\ncolumns = ['Witness']").unwrap();
    let file = "case,activity,time,witness\n1,a,2026-01-01,Ada Lovelace\n";
    let (mut log, _) = read_csv(file.as_bytes(), &mapping, Limits::default()).unwrap();
    let people = Pseudonyms::of(&log, &mapping, b"secret", People::Numbered);
    assert_eq!(people.count(), 1);
    people.apply(&mut log, &|number| format!("kolega {number}"));
    assert_eq!(extra(&log.cases[0].events[0].extra, "witness"), &Datum::Text("kolega 1".into()));
}
