//! The readers against small logs with every defect we know, random input, and the real log where it is present.

mod loading;
mod people;
mod real;
mod tables;
mod times;
mod xes;

use super::*;
use crate::foreign::{Limits, Unreadable};

pub(super) fn csv(file: &str, mapping: &str) -> (Log, Report) {
    let mapping = Mapping::parse(mapping).unwrap();
    let read = read_csv(file.as_bytes(), &mapping, Limits::default()).unwrap();
    assert_accounted(&read);
    read
}

pub(super) fn try_xes(file: &str) -> Result<(Log, Report), Unreadable> {
    let read = read_xes(file.as_bytes(), &Mapping::default(), Limits::default())?;
    assert_accounted(&read);
    Ok(read)
}

/// Read = kept + refused, and what is said to be kept is there.
pub(super) fn assert_accounted((log, report): &(Log, Report)) {
    assert_eq!(report.events_read, report.events_kept + report.events_refused(), "{report:?}");
    let cases = report.cases_kept + report.cases_merged + report.cases_refused();
    assert_eq!(report.cases_read, cases, "{report:?}");
    assert_eq!(u64::try_from(log.events()).unwrap(), report.events_kept);
    assert_eq!(u64::try_from(log.cases.len()).unwrap(), report.cases_kept);
}

pub(super) fn count(report: &Report, kind: &NoteKind) -> u64 {
    report.note(kind).map_or(0, |note| note.count)
}

pub(super) fn refusals(report: &Report) -> Vec<(u64, &'static str)> {
    report.refused.iter().map(|refusal| (refusal.line, refusal.reason.code())).collect()
}

pub(super) fn extra<'l>(extra: &'l Extra, name: &str) -> &'l Datum {
    &extra.iter().find(|(key, _)| key.as_ref() == name).unwrap().1
}
