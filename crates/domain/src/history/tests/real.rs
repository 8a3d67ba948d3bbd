//! The closed problems of the BPI Challenge 2013, where the shared data is present.

use std::fmt::Write as _;
use std::fs::File;
use std::path::PathBuf;

use super::*;

/// Beside the project, or where `LATERAL_SHARED` says.
pub(super) fn real_log() -> Option<File> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("LATERAL_SHARED").map_or(beside, PathBuf::from);
    File::open(shared.join("data/bpi2013_closed_problems.xes.gz")).ok()
}

#[test]
fn the_real_log_comes_out_with_exactly_its_counts() {
    let Some(file) = real_log() else {
        println!(
            "bpi2013_closed_problems.xes.gz is absent: a generated log of the same shape is read instead"
        );
        return the_generated_log();
    };
    let read = read_xes(file, &Mapping::default(), Limits::default()).unwrap();
    assert_accounted(&read);
    let (mut log, report) = read;
    assert_eq!((report.cases_read, report.events_read), (1_487, 6_660));
    assert_eq!((report.cases_kept, report.events_kept), (1_487, 6_660));
    assert!(report.refused.is_empty());
    let endings = Endings::default();
    assert!(log.cases.iter().all(|case| endings.state_of(case) == CaseState::Closed));
    let variants: std::collections::HashSet<Vec<&str>> = log
        .cases
        .iter()
        .map(|case| case.events.iter().map(|entry| entry.activity.as_ref()).collect())
        .collect();
    assert_eq!(variants.len(), 327);
    let offset = |offset: &str| count(&report, &NoteKind::Offset { offset: offset.to_owned() });
    assert_eq!((offset("+02"), offset("+03")), (3_672, 2_988));
    let mapping = Mapping::default();
    let before = format!("{log:?}");
    Pseudonyms::of(&log, &mapping, b"secret", People::default()).apply(&mut log, &|n| format!("Collega {n}"));
    let after = format!("{log:?}");
    for name in ["Minnie", "Carolyn", "Padmanabha", "Tomas"] {
        assert!(before.contains(name) && !after.contains(name), "{name}");
    }
    assert!(after.contains("Org line A2") && after.contains("Accepted-In Progress"));
}

fn the_generated_log() {
    let mut file = "<log>".to_owned();
    for case in 0..100 {
        write!(file, "<trace><string key='concept:name' value='1-{case}'/>").unwrap();
        for step in 0..=case % 7 {
            let name = if step == case % 7 { "Completed-Closed" } else { "Accepted-In Progress" };
            write!(
                file,
                "<event><string key='concept:name' value='{name}'/>
                <string key='org:resource' value='Minnie-Org line {step}'/>
                <string key='org:group' value='Org line {step}'/><string key='Resource' value='Minnie'/>
                <date key='time:timestamp' value='2012-03-{:02}T12:00:00+02:00'/></event>",
                step + 1
            )
            .unwrap();
        }
        file.push_str("</trace>");
    }
    let (mut log, report) = try_xes(&(file + "</log>")).unwrap();
    assert_eq!((report.cases_kept, report.events_kept), (100, 395));
    assert!(log.cases.iter().all(|case| Endings::default().state_of(case) == CaseState::Closed));
    let mapping = Mapping::default();
    Pseudonyms::of(&log, &mapping, b"secret", People::default()).apply(&mut log, &|n| format!("Collega {n}"));
    assert!(!format!("{log:?}").contains("Minnie"));
}
