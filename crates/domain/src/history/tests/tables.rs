use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::foreign::Trouble;

const MAPPING: &str = "
[columns]
case = 'Nr'
activity = 'Change'
time = ['Day', 'Hour']
status = 'Status'
resource = 'Engineer'
team = 'Group'
title = 'Summary'
";

#[test]
fn a_table_becomes_cases_in_the_order_of_the_file() {
    let file = "Nr;Change;Day;Hour;Status;Engineer;Group;Summary;Site\n\
        7;Opened;2026-03-02;08:00;New;Ada;Desk;Door sticks;Rome\n\
        8;Opened;2026-03-02;08:05;New;?;Desk;Lamp;\n\
        7;Solved;2026-03-03;09:30;Closed;Bo;Workshop;;Rome\n";
    let (log, report) = csv(file, &format!("zone = 'Europe/Rome'\n{MAPPING}"));
    assert_eq!((report.cases_kept, report.events_kept), (2, 3));
    let seven = &log.cases[0];
    assert_eq!((seven.id.as_ref(), seven.line), ("7", 2));
    assert_eq!(extra(&seven.attributes, TITLE), &Datum::Text("Door sticks".into()));
    let solved = &seven.events[1];
    assert_eq!(
        (solved.line, solved.activity.as_ref(), solved.status.as_deref()),
        (4, "Solved", Some("Closed"))
    );
    assert_eq!(solved.at, Some("2026-03-03T08:30:00Z".parse().unwrap()));
    assert_eq!(extra(&solved.extra, "Site"), &Datum::Text("Rome".into()));
    assert_eq!(log.cases[1].events[0].resource, None);
    assert_eq!(count(&report, &NoteKind::MissingValue { role: "resource" }), 1);
    assert_eq!(count(&report, &NoteKind::ExtraColumn { name: "Site".into() }), 1);
    assert_eq!(count(&report, &NoteKind::ZoneAssumed { zone: "Europe/Rome".into() }), 3);
}

#[test]
fn columns_that_tools_export_need_no_mapping() {
    let file = "case:concept:name,concept:name,time:timestamp,org:resource,lifecycle:transition\n\
        a,start,2026-01-01T00:00:00Z,r,complete\n";
    let (log, _) = csv(file, "");
    let entry = &log.cases[0].events[0];
    assert_eq!((entry.resource.as_deref(), entry.transition.as_deref()), (Some("r"), Some("complete")));
    assert!(entry.extra.is_empty());
}

#[test]
fn columns_are_found_by_number_and_without_regard_to_accents() {
    let file = "ID Caso,Attività,Quando\n1,apre,2026-01-01\n";
    let (log, _) = csv(file, "[columns]\ncase = 1\nactivity = 'ATTIVITA'\ntime = 3");
    assert_eq!(log.cases[0].events[0].activity.as_ref(), "apre");
}

#[test]
fn a_table_without_a_needed_column_names_those_it_has() {
    let mapping = Mapping::parse("[columns]\ncase = 'Ticket'").unwrap();
    let refused = read_csv("Id,Activity,Time\n".as_bytes(), &mapping, Limits::default()).unwrap_err();
    let found = ["Id", "Activity", "Time"].map(str::to_owned).to_vec();
    assert_eq!(refused, Unreadable { line: 1, trouble: Trouble::NoColumn { field: "Ticket".into(), found } });
    let refused = read_csv("Case,Time\n".as_bytes(), &Mapping::default(), Limits::default()).unwrap_err();
    assert!(matches!(refused.trouble, Trouble::NoColumn { field, .. } if field == "activity"));
}

#[test]
fn every_bad_row_is_refused_by_its_line_and_the_others_are_kept() {
    let file = "case,activity,time\n\
        1,opened,2026-01-01 10:00\n\
        ,opened,2026-01-01 10:00\n\
        1,,2026-01-01 10:00\n\
        1,moved,the other day\n\
        1,moved,0001-01-01\n\
        1,moved,2026-01-02,Smith\n\
        2,opened,yesterday\n\
        3,opened,?\n\
        1,closed,2026-01-03\n";
    let (log, report) = csv(file, "");
    let expected = [
        (3, "no_case"),
        (4, "no_activity"),
        (5, "bad_time"),
        (6, "implausible_time"),
        (7, "too_many_fields"),
        (8, "bad_time"),
        (8, "no_events"),
        (9, "no_times"),
    ];
    assert_eq!(refusals(&report), expected);
    assert_eq!((report.cases_read, report.events_read), (3, 9));
    assert_eq!(log.cases[0].events.len(), 2);
}

#[test]
fn short_and_blank_rows_are_noted() {
    let (log, report) =
        csv("case,activity,time,group\n1,opened,2026-01-01\n\n,,,\n1,closed,2026-01-02,x\n", "");
    assert_eq!(log.events(), 2);
    assert_eq!(count(&report, &NoteKind::FewerFields), 1);
    assert_eq!(count(&report, &NoteKind::BlankRow), 2);
}

#[test]
fn times_that_go_back_stay_in_file_order_unless_the_mapping_sorts() {
    let file = "case,activity,time\n1,a,2026-01-03\n1,b,2026-01-01\n1,c,\n1,d,2026-01-01\n1,e,2026-01-02\n";
    let order = |log: &Log| log.cases[0].events.iter().map(|e| e.activity.to_string()).collect::<String>();
    let (log, report) = csv(file, "");
    assert_eq!(order(&log), "abcde");
    assert_eq!(count(&report, &NoteKind::TimeGoesBack), 1);
    assert_eq!(count(&report, &NoteKind::SameInstant), 1);
    assert_eq!(count(&report, &NoteKind::NoTime), 1);
    assert_eq!(report.note(&NoteKind::TimeGoesBack).unwrap().first_line, 3);
    let (log, report) = csv(file, "order = 'time'");
    assert_eq!(order(&log), "bcdea");
    assert_eq!(count(&report, &NoteKind::TimeGoesBack), 0);
}

#[test]
fn ten_thousand_rows_of_one_minute_keep_the_order_of_the_file() {
    let mut file = "case,activity,time\n".to_owned();
    for n in 0..10_000 {
        writeln!(file, "{},{n},2026-01-01 10:00", n % 3).unwrap();
    }
    for order in ["", "order = 'time'"] {
        let (log, report) = csv(&file, order);
        for case in &log.cases {
            assert!(case.events.is_sorted_by_key(|entry| entry.activity.parse::<u64>().unwrap()));
        }
        assert_eq!(count(&report, &NoteKind::SameInstant), 10_000 - 3);
    }
}

#[test]
fn a_case_is_closed_by_the_words_of_its_last_entry() {
    let state = |mapping: &str, status: &str| Mapping::parse(mapping).unwrap().endings.state_of_word(status);
    for word in ["Completed-Closed", "CLOSED", "Risolto", "Zamknięte", "Completed/Cancelled"] {
        assert_eq!(state("", word), CaseState::Closed, "{word}");
    }
    for word in ["Accepted-In Progress", "disclosed", "", "Unmatched-Unmatched"] {
        assert_eq!(state("", word), CaseState::Open, "{word}");
    }
    let own = "[status]\nclosed = ['6']\nopen = ['Closed?']\notherwise = 'closed'";
    assert_eq!(state(own, "Closed?"), CaseState::Open);
    assert_eq!(state(own, "anything"), CaseState::Closed);
    let (log, _) =
        csv("case,activity,time,status\n1,solve,2026-01-01,Closed\n1,reopen,2026-01-02,Active\n", "");
    assert_eq!(Endings::default().state_of(&log.cases[0]), CaseState::Open);
}

#[test]
fn a_mapping_with_a_mistake_is_refused() {
    let error = |text: &str| Mapping::parse(text).unwrap_err();
    assert!(matches!(error("delimeter = ';'"), MappingError::Toml(text) if text.contains("delimeter")));
    assert_eq!(error("zone = 'Europe/Roma'"), MappingError::Zone("Europe/Roma".into()));
    assert_eq!(error("delimiter = ';;'"), MappingError::Delimiter(";;".into()));
    assert_eq!(error("encoding = 'klingon'"), MappingError::Encoding("klingon".into()));
    assert_eq!(error("times = ['dd/mm/yyyy']"), MappingError::TimeFormat("dd/mm/yyyy".into()));
    assert_eq!(error("[columns]\ntime = []"), MappingError::NoTimeColumn);
}

proptest! {
    #[test]
    fn no_table_makes_the_reader_panic_and_every_row_is_accounted_for(
        rows in proptest::collection::vec("[0-9a-c?;\",: \n-]{0,30}", 0..40)
    ) {
        let file = format!("case,activity,time\n{}", rows.join("\n"));
        if let Ok(read) = read_csv(file.as_bytes(), &Mapping::default(), Limits::default()) {
            assert_accounted(&read);
        }
    }
}
