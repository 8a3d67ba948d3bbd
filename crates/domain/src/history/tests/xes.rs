use std::fmt::Write as _;
use std::io::Write as _;

use proptest::prelude::*;

use super::*;
use crate::foreign::Trouble;

const HEAD: &str = "<?xml version='1.0' encoding='UTF-8'?>\n<log xmlns='http://www.xes-standard.org/'>\n";

fn log_of(body: &str) -> (Log, Report) {
    try_xes(&format!("{HEAD}{body}</log>")).unwrap()
}

fn trouble_of(file: &str) -> (u64, &'static str) {
    let refused = try_xes(file).unwrap_err();
    (refused.line, refused.trouble.code())
}

#[test]
fn roles_types_and_nested_attributes_are_read() {
    let (log, report) = log_of(
        "<string key='source' value='desk'/>
<extension name='Concept' prefix='concept' uri='http://www.xes-standard.org/concept.xesext'/>
<global scope='event'><string key='concept:name' value='none'/><string key='cost:total' value='0'/></global>
<classifier name='Class' keys=\"concept:name 'two words'\"/>
<trace>
  <string key='concept:name' value='R &amp; D &#x105;'/>
  <int key='priority' value='3'/>
  <event>
    <string key='concept:name' value='Opened'/>
    <string key='org:resource' value='Ada'/>
    <string key='org:group' value='Desk'/>
    <string key='lifecycle:transition' value='complete'/>
    <date key='time:timestamp' value='2026-03-02T08:00:00.000+01:00'/>
    <boolean key='urgent' value='true'/>
    <float key='cost' value='2.50'/>
    <id key='identity:id' value='f81d4fae-7dec-11d0-a765-00a0c91e6bf6'/>
    <date key='due' value='2026-03-03T08:00:00+01:00'/>
    <int key='odd' value='many'/>
    <list key='steps'><values><string key='a' value='1'/><string key='a' value='2'/></values></list>
    <string key='site' value='Rome'><string key='floor' value='2'/></string>
  </event>
</trace>\n",
    );
    let case = &log.cases[0];
    assert_eq!((case.id.as_ref(), case.line), ("R & D ą", 7));
    assert_eq!(extra(&case.attributes, "priority"), &Datum::Int(3));
    assert_eq!(extra(&log.attributes, "source"), &Datum::Text("desk".into()));
    let entry = &case.events[0];
    assert_eq!((entry.line, entry.activity.as_ref()), (10, "Opened"));
    assert_eq!((entry.resource.as_deref(), entry.team.as_deref()), (Some("Ada"), Some("Desk")));
    assert_eq!(entry.at, Some("2026-03-02T07:00:00Z".parse().unwrap()));
    assert_eq!(extra(&entry.extra, "urgent"), &Datum::Bool(true));
    assert_eq!(extra(&entry.extra, "cost"), &Datum::Real(2.5));
    assert_eq!(extra(&entry.extra, "due"), &Datum::Time("2026-03-03T07:00:00Z".parse().unwrap()));
    assert_eq!(extra(&entry.extra, "odd"), &Datum::Text("many".into()));
    let two = vec![("a".into(), Datum::Text("1".into())), ("a".into(), Datum::Text("2".into()))];
    assert_eq!(extra(&entry.extra, "steps"), &Datum::List(two));
    let floor = vec![("floor".into(), Datum::Text("2".into()))];
    assert_eq!(extra(&entry.extra, "site"), &Datum::Nested(Box::new(Datum::Text("Rome".into())), floor));
    assert_eq!(count(&report, &NoteKind::WrongType { name: "odd".into() }), 1);
    assert_eq!(count(&report, &NoteKind::DeclaredAbsent { name: "cost:total".into() }), 1);
    assert_eq!(count(&report, &NoteKind::ExtraColumn { name: "site".into() }), 1);
    assert_eq!(
        extra_to_json(&entry.extra)[6],
        serde_json::json!({"name": "site", "value": {"value": "Rome", "with": [{"name": "floor", "value": "2"}]}})
    );
}

fn event(name: &str, time: &str) -> String {
    format!(
        "<event><string key='concept:name' value='{name}'/><date key='time:timestamp' value='{time}'/></event>\n"
    )
}

#[test]
fn what_is_missing_is_noted_or_refused() {
    let body = format!(
        "<trace><string key='concept:name' value='1'/>\n{}{}{}{}</trace>\n<trace/>\n<trace>{}</trace>\n<trace>{}</trace>\n",
        event("a", "2026-01-01T00:00:00Z"),
        event("b", "?"),
        event("?", "2026-01-01T00:00:00Z"),
        event("c", "long ago"),
        event("d", "?"),
        event("e", "2026-01-01T00:00:00Z"),
    );
    let (log, report) = log_of(&body);
    assert_eq!(refusals(&report), [(6, "no_activity"), (7, "bad_time"), (9, "no_events"), (10, "no_times")]);
    assert_eq!((report.cases_read, report.cases_kept, report.events_kept), (4, 2, 3));
    assert_eq!(log.cases[1].id.as_ref(), "#4");
    assert_eq!(count(&report, &NoteKind::CaseUnnamed), 3);
    assert_eq!(count(&report, &NoteKind::NoTime), 1);
}

#[test]
fn an_event_without_a_name_is_classified_as_the_log_says() {
    let (log, report) = log_of(
        "<classifier name='x' scope='trace' keys='nothing'/><classifier name='c' keys=\"'what is' how\"/>
        <trace><event><string key='what is' value='call'/><string key='how' value='back'/>
        <date key='time:timestamp' value='2026-01-01T00:00:00Z'/></event></trace>",
    );
    assert_eq!(log.cases[0].events[0].activity.as_ref(), "call+back");
    assert_eq!(count(&report, &NoteKind::Classified), 1);
}

#[test]
fn a_trace_of_a_known_name_continues_the_earlier_one() {
    let trace = |e: &str| format!("<trace><string key='concept:name' value='7'/>{e}</trace>\n");
    let body = trace(&event("a", "2026-01-02T00:00:00Z"))
        + "<other>x</other>"
        + &trace(&event("b", "2026-01-01T00:00:00Z"));
    let (log, report) = log_of(&body);
    assert_eq!((log.cases.len(), log.events(), report.cases_merged), (1, 2, 1));
    assert_eq!(count(&report, &NoteKind::TimeGoesBack), 1);
    assert_eq!(count(&report, &NoteKind::ForeignElement { name: "other".into() }), 1);
}

#[test]
fn two_offsets_are_noted_and_one_is_no_news() {
    let of = |times: &[&str]| {
        let events: String = times.iter().map(|time| event("a", time)).collect();
        log_of(&format!("<trace>{events}</trace>")).1
    };
    let offsets = |report: &Report| {
        report.notes.iter().filter(|note| matches!(note.kind, NoteKind::Offset { .. })).count()
    };
    assert_eq!(offsets(&of(&["2026-01-01T00:00:00+01:00", "2026-01-01T00:00:00+02:00"])), 2);
    assert_eq!(offsets(&of(&["2026-01-01T00:00:00+01:00", "2026-01-02T00:00:00+01:00"])), 0);
}

#[test]
fn a_mapping_gives_attributes_other_roles() {
    let mapping = Mapping::parse("[columns]\nstatus = 'State'\nteam = 'unit'\ntitle = 'subject'").unwrap();
    let file = format!(
        "{HEAD}<trace><string key='subject' value='Lamp'/><event><string key='concept:name' value='a'/>
        <string key='state' value='Closed'/><string key='unit' value='Desk'/><string key='org:group' value='old'/>
        <date key='time:timestamp' value='2026-01-01T00:00:00Z'/></event></trace></log>"
    );
    let (log, _) = read_xes(file.as_bytes(), &mapping, Limits::default()).unwrap();
    let entry = &log.cases[0].events[0];
    assert_eq!((entry.status.as_deref(), entry.team.as_deref()), (Some("Closed"), Some("Desk")));
    assert_eq!(extra(&entry.extra, "org:group"), &Datum::Text("old".into()));
    assert_eq!(extra(&log.cases[0].attributes, TITLE), &Datum::Text("Lamp".into()));
}

#[test]
fn encodings_are_read_as_declared() {
    let file = format!(
        "{}<trace><string key='concept:name' value='Łódź'/>{}</trace></log>",
        HEAD.replace("UTF-8", "ISO-8859-2"),
        event("a", "2026-01-01T00:00:00Z")
    );
    let bytes = encoding_rs::ISO_8859_2.encode(&file).0.into_owned();
    let (log, report) = read_xes(bytes.as_slice(), &Mapping::default(), Limits::default()).unwrap();
    assert_eq!((log.cases[0].id.as_ref(), report.encoding.as_str()), ("Łódź", "ISO-8859-2"));
    let undeclared =
        [HEAD.as_bytes(), b"<trace><string key='concept:name' value='\xA3'/></trace></log>"].concat();
    let refused = read_xes(undeclared.as_slice(), &Mapping::default(), Limits::default()).unwrap_err();
    assert_eq!(refused, Unreadable { line: 3, trouble: Trouble::BadEncoding });
}

#[test]
fn bombs_and_broken_files_are_refused_where_they_break() {
    let bomb =
        "<?xml version='1.0'?>\n<!DOCTYPE log [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>\n<log>&b;</log>";
    assert_eq!(trouble_of(bomb), (2, "doctype"));
    assert_eq!(
        trouble_of(&format!("{HEAD}<trace>\n<string key='a' value='&b;'/></trace></log>")),
        (4, "bad_xml")
    );
    assert_eq!(trouble_of(&format!("{HEAD}<trace>\n</event></log>")), (4, "bad_xml"));
    assert_eq!(trouble_of(&format!("{HEAD}<trace>\n")), (4, "bad_xml"));
    assert_eq!(trouble_of(&format!("{HEAD}\n\n<trace ")), (5, "bad_xml"));
    assert_eq!(trouble_of(&format!("{HEAD}\n{}", "<list key='x'>\n".repeat(100))), (43, "bad_xml"));
    assert_eq!(trouble_of("<html><body/></html>"), (1, "not_a_log"));
    assert_eq!(trouble_of("case,activity,time\n1,2,3\n").1, "not_a_log");
    assert_eq!(trouble_of("").1, "empty");
    let huge = format!("{HEAD}<trace>\n<string key='a' value='{}'/></trace></log>", "x".repeat(2 << 20));
    assert_eq!(trouble_of(&huge), (4, "too_long"));
    let many = format!("{HEAD}<trace>{}</trace></log>", "<int key='a' value='1'/>".repeat(10_001));
    assert_eq!(trouble_of(&many), (3, "too_many"));
}

#[test]
fn a_truncated_packed_log_is_refused_and_nothing_of_it_is_kept() {
    let body: String = (0..500).map(|n| event(&format!("a{n}"), "2026-01-01T00:00:00Z")).collect();
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(format!("{HEAD}<trace>{body}</trace></log>").as_bytes()).unwrap();
    let packed = encoder.finish().unwrap();
    let whole = read_xes(packed.as_slice(), &Mapping::default(), Limits::default()).unwrap();
    assert_eq!(whole.0.events(), 500);
    let cut = &packed[..packed.len() - 10];
    let refused = read_xes(cut, &Mapping::default(), Limits::default()).unwrap_err();
    assert_eq!(refused.trouble, Trouble::Truncated);
    assert!(refused.line > 1, "the line that reading had reached, not {}", refused.line);
}

#[test]
fn more_events_than_allowed_are_refused() {
    let body = event("a", "2026-01-01T00:00:00Z").repeat(4);
    let limits = Limits { entries: 3, ..Limits::default() };
    let file = format!("{HEAD}<trace>{body}</trace></log>");
    let refused = read_xes(file.as_bytes(), &Mapping::default(), limits).unwrap_err();
    assert_eq!(refused, Unreadable { line: 6, trouble: Trouble::TooMany { limit: 3 } });
}

proptest! {
    #[test]
    fn no_pile_of_tags_makes_the_reader_panic(
        parts in proptest::collection::vec(
            prop_oneof![
                Just("<trace>"), Just("</trace>"), Just("<event>"), Just("</event>"), Just("<list key='l'>"),
                Just("</list>"), Just("<values>"), Just("</values>"), Just("&amp;"), Just("&x;"), Just("text"),
                Just("<string key='concept:name' value='a'/>"), Just("<int key='n' value='x'/>"), Just("<!-- - -->"),
                Just("<date key='time:timestamp' value='2026-01-01T00:00:00Z'/>"), Just("<![CDATA[<]]>"),
                Just("<string value='?'>"), Just("</string>"), Just("<global scope='event'>"), Just("</global>"),
            ],
            0..40,
        ),
        cut in 0_usize..400,
    ) {
        let file = format!("<log>{}</log>", parts.concat());
        drop(try_xes(&file));
        drop(try_xes(file.get(..cut).unwrap_or(&file)));
    }

    #[test]
    fn well_formed_logs_are_accounted_for(
        traces in proptest::collection::vec((0_u8..4, proptest::collection::vec((0_u8..3, 0_u8..4), 0..6)), 0..8)
    ) {
        let names = ["a", "b", "?"];
        let times = ["2026-01-01T00:00:00Z", "2026-01-02T00:00:00+02:00", "?", "never"];
        let mut file = "<log>".to_owned();
        for (id, events) in &traces {
            write!(file, "<trace><string key='concept:name' value='{id}'/>").unwrap();
            for (name, time) in events {
                file.push_str(&event(names[usize::from(*name)], times[usize::from(*time)]));
            }
            file.push_str("</trace>");
        }
        file.push_str("</log>");
        let (_, report) = try_xes(&file).unwrap();
        prop_assert_eq!(usize::try_from(report.cases_read).unwrap(), traces.len());
        let events: usize = traces.iter().map(|(_, events)| events.len()).sum();
        prop_assert_eq!(usize::try_from(report.events_read).unwrap(), events);
    }
}
