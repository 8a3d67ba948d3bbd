//! What both readers share: judging one entry, gathering the cases, closing the account.

use std::collections::HashMap;

use jiff::Timestamp;

use super::mapping::Mapping;
use super::model::{Case, Entry, Extra, Interner, Log, Text};
use super::report::{NoteKind, Notes, Refusal, RefusalReason, Report};
use super::time::{self, Local, TimeError};
use crate::foreign::shorten;

/// Gathers a log while a reader walks through the file.
pub(super) struct Assembly<'m> {
    pub(super) mapping: &'m Mapping,
    pub(super) texts: Interner,
    pub(super) notes: Notes,
    pub(super) report: Report,
    cases: Vec<Case>,
    index: HashMap<Text, usize>,
}

impl<'m> Assembly<'m> {
    pub(super) fn new(mapping: &'m Mapping) -> Self {
        Self {
            mapping,
            texts: Interner::default(),
            notes: Notes::default(),
            report: Report::default(),
            cases: Vec::new(),
            index: HashMap::new(),
        }
    }

    /// Reads a time; its refusal if it cannot be one. `Ok(None)` is a missing value.
    pub(super) fn time(&mut self, text: &str, line: u64) -> Result<Option<Timestamp>, RefusalReason> {
        let Some(text) = self.mapping.value(text) else { return Ok(None) };
        let reading =
            time::read(text, &self.mapping.formats, &self.mapping.zone).map_err(|error| match error {
                TimeError::Unreadable => RefusalReason::BadTime { text: shorten(text) },
                TimeError::Implausible => RefusalReason::ImplausibleTime { text: shorten(text) },
            })?;
        if let Some(offset) = reading.offset {
            self.notes.add(NoteKind::Offset { offset: offset.to_string() }, line);
        }
        match reading.local {
            None => {}
            Some(local) => {
                self.notes.add(NoteKind::ZoneAssumed { zone: self.mapping.zone_name() }, line);
                match local {
                    Local::Plain => {}
                    Local::Ambiguous => self.notes.add(NoteKind::AmbiguousTime, line),
                    Local::Skipped => self.notes.add(NoteKind::SkippedTime, line),
                }
            }
        }
        Ok(Some(reading.at))
    }

    /// The text of a role, shared; a note if it stands for a missing value.
    pub(super) fn role(&mut self, role: &'static str, text: &str, line: u64) -> Option<Text> {
        if let Some(value) = self.mapping.value(text) {
            return Some(self.texts.text(value));
        }
        self.notes.add(NoteKind::MissingValue { role }, line);
        None
    }

    /// One event is not kept.
    pub(super) fn refuse_event(&mut self, line: u64, reason: RefusalReason) {
        self.report.refused.push(Refusal { line, events: 1, cases: 0, reason });
    }

    /// A whole case is not kept.
    pub(super) fn refuse_case(&mut self, line: u64, events: u64, reason: RefusalReason) {
        self.report.refused.push(Refusal { line, events, cases: 1, reason });
    }

    /// The case of this name, created if it is new: its place in the log.
    pub(super) fn case(&mut self, id: &Text, line: u64) -> (usize, bool) {
        if let Some(place) = self.index.get(id) {
            return (*place, false);
        }
        let place = self.cases.len();
        self.cases.push(Case { id: Text::clone(id), line, attributes: Extra::new(), events: Vec::new() });
        self.index.insert(Text::clone(id), place);
        (place, true)
    }

    /// A new case for a trace without a name: called by its place, and never joined with another.
    pub(super) fn unnamed_case(&mut self, line: u64) -> usize {
        let place = self.cases.len();
        let id = Text::from(format!("#{}", self.report.cases_read));
        self.cases.push(Case { id, line, attributes: Extra::new(), events: Vec::new() });
        place
    }

    /// Adds data and entries to a case.
    pub(super) fn extend(&mut self, place: usize, attributes: Extra, events: Vec<Entry>) {
        if let Some(case) = self.cases.get_mut(place) {
            case.attributes.extend(attributes);
            case.events.extend(events);
        }
    }

    /// The log and its account. Cases without an event or without any time are refused here.
    pub(super) fn finish(mut self) -> (Log, Report) {
        let cases = std::mem::take(&mut self.cases);
        let mut kept = Vec::with_capacity(cases.len());
        for mut case in cases {
            let count = u64::try_from(case.events.len()).unwrap_or(u64::MAX);
            if count == 0 {
                self.refuse_case(case.line, 0, RefusalReason::NoEvents);
                continue;
            }
            if case.events.iter().all(|entry| entry.at.is_none()) {
                self.refuse_case(case.line, count, RefusalReason::NoTimes);
                continue;
            }
            if self.mapping.by_time {
                sort_by_time(&mut case.events);
            }
            self.look_at_times(&case);
            self.report.events_kept = self.report.events_kept.saturating_add(count);
            self.report.cases_kept = self.report.cases_kept.saturating_add(1);
            kept.push(case);
        }
        self.report.refused.sort_by_key(|refusal| refusal.line);
        self.report.notes = self.notes.finish();
        (Log { cases: kept, ..Log::default() }, self.report)
    }

    fn look_at_times(&mut self, case: &Case) {
        let mut before: Option<Timestamp> = None;
        for entry in &case.events {
            match (before, entry.at) {
                (_, None) => self.notes.add(NoteKind::NoTime, entry.line),
                (Some(before), Some(at)) if at < before => self.notes.add(NoteKind::TimeGoesBack, entry.line),
                (Some(before), Some(at)) if at == before => self.notes.add(NoteKind::SameInstant, entry.line),
                _ => {}
            }
            before = entry.at.or(before);
        }
    }
}

/// By time; equal times keep the order of the file, and an entry without a time stays behind the one it followed.
fn sort_by_time(events: &mut [Entry]) {
    let mut before = None;
    let mut keyed: Vec<Option<Timestamp>> = Vec::with_capacity(events.len());
    for entry in events.iter() {
        before = entry.at.or(before);
        keyed.push(before);
    }
    let mut entries: Vec<(Option<Timestamp>, Entry)> =
        keyed.into_iter().zip(events.iter().cloned()).collect();
    entries.sort_by_key(|(at, _)| *at);
    for (place, (_, entry)) in events.iter_mut().zip(entries) {
        *place = entry;
    }
}
