//! Event logs in XES (IEEE 1849): traces of events, each a list of typed attributes that may nest.
//!
//! Names of the standard extensions carry the roles, unless a mapping names others. Defaults of `global`
//! elements are for writers of logs; we report where a declared attribute is absent and invent no value.

use std::collections::BTreeSet;
use std::io::Read;

use super::assemble::Assembly;
use super::mapping::Mapping;
use super::model::{Datum, Entry, Extra, Log, Text};
use super::report::{NoteKind, RefusalReason, Report};
use super::roles::{Found, Role, Roles};
use super::time;
use super::walk::{Step, Tag, Walk};
use crate::foreign::{Charset, Limits, TextSource, Trouble, Unreadable};

/// Attributes of one trace or event that we take in.
const MOST_ATTRIBUTES: usize = 10_000;

/// Reads a log in XES, packed or not. The file is refused as a whole if it cannot be read to its end.
pub fn read_xes(file: impl Read, mapping: &Mapping, limits: Limits) -> Result<(Log, Report), Unreadable> {
    let source = TextSource::open(file, mapping.charset.unwrap_or(Charset::Xml), limits)?;
    let mut reader = XesReader {
        walk: Walk::new(source),
        assembly: Assembly::new(mapping),
        roles: Roles::of(mapping),
        declared: BTreeSet::new(),
        classifier: Vec::new(),
        attributes: Extra::new(),
    };
    reader.file()?;
    let XesReader { walk, mut assembly, attributes, .. } = reader;
    walk.source().encoding().clone_into(&mut assembly.report.encoding);
    let (mut log, report) = assembly.finish();
    log.attributes = attributes;
    Ok((log, report))
}

struct XesReader<'r, 'm> {
    walk: Walk<'r>,
    assembly: Assembly<'m>,
    roles: Roles,
    /// Attributes that the log declares for every event.
    declared: BTreeSet<String>,
    /// The attributes of the log's first classifier of events.
    classifier: Vec<String>,
    attributes: Extra,
}

impl XesReader<'_, '_> {
    fn file(&mut self) -> Result<(), Unreadable> {
        let mut found = false;
        loop {
            match self.walk.next()? {
                Step::Open(tag) if tag.name == "log" && !found => {
                    found = true;
                    self.log(&tag)?;
                }
                Step::Open(tag) => return Err(Trouble::NotALog { found: tag.name }.at(tag.line)),
                Step::End if found => return Ok(()),
                Step::End => return Err(Trouble::Empty.at(self.walk.source().line())),
                Step::Words | Step::Close => {
                    let line = self.walk.source().line();
                    return Err(Trouble::NotALog { found: "text".to_owned() }.at(line));
                }
            }
        }
    }

    fn log(&mut self, log: &Tag) -> Result<(), Unreadable> {
        while let Some(tag) = self.child(log)? {
            match tag.name.as_str() {
                "trace" => self.trace(&tag)?,
                "global" => self.global(&tag)?,
                "classifier" => {
                    if self.classifier.is_empty() && tag.scope.as_deref().is_none_or(|scope| scope == "event")
                    {
                        self.classifier = classifier_keys(tag.keys.as_deref().unwrap_or_default());
                    }
                    self.pass(&tag)?;
                }
                "extension" => self.pass(&tag)?,
                name if is_attribute(name) => {
                    let attribute = self.attribute(&tag)?;
                    self.attributes.push(attribute);
                    check_count(self.attributes.len(), tag.line)?;
                }
                name => {
                    self.foreign(name, tag.line);
                    self.pass(&tag)?;
                }
            }
        }
        Ok(())
    }

    /// The next element inside `parent`; `None` at its end.
    fn child(&mut self, parent: &Tag) -> Result<Option<Tag>, Unreadable> {
        if !parent.content {
            return Ok(None);
        }
        loop {
            match self.walk.next()? {
                Step::Open(tag) => return Ok(Some(tag)),
                Step::Words => self.foreign("text", self.walk.source().line()),
                Step::Close | Step::End => return Ok(None),
            }
        }
    }

    /// The attributes that every event should have. Their values are defaults for writers, not data.
    fn global(&mut self, tag: &Tag) -> Result<(), Unreadable> {
        let of_events = tag.scope.as_deref() == Some("event");
        while let Some(inner) = self.child(tag)? {
            if let (true, Some(key)) = (of_events, &inner.key) {
                self.declared.insert(key.clone());
            }
            self.pass(&inner)?;
        }
        Ok(())
    }

    fn trace(&mut self, trace: &Tag) -> Result<(), Unreadable> {
        self.assembly.report.cases_read = self.assembly.report.cases_read.saturating_add(1);
        let (mut id, mut attributes, mut events) = (None, Extra::new(), Vec::new());
        while let Some(tag) = self.child(trace)? {
            match tag.name.as_str() {
                "event" => events.extend(self.event(&tag)?),
                name if is_attribute(name) => {
                    let role = tag.key.as_deref().and_then(|key| self.roles.of_case(key));
                    let (key, value) = self.attribute(&tag)?;
                    match (role, &value) {
                        (Some(Role::Case), Datum::Text(text)) if id.is_none() => {
                            id = self.assembly.role("case", text, tag.line);
                        }
                        (Some(Role::Title), _) => {
                            attributes.push((self.assembly.texts.text(super::TITLE), value));
                        }
                        _ => attributes.push((key, value)),
                    }
                    check_count(attributes.len(), tag.line)?;
                }
                name => {
                    self.foreign(name, tag.line);
                    self.pass(&tag)?;
                }
            }
        }
        self.keep_trace(trace.line, id, attributes, events);
        Ok(())
    }

    fn keep_trace(&mut self, line: u64, id: Option<Text>, attributes: Extra, events: Vec<Entry>) {
        let Some(id) = id else {
            self.assembly.notes.add(NoteKind::CaseUnnamed, line);
            let place = self.assembly.unnamed_case(line);
            return self.assembly.extend(place, attributes, events);
        };
        let (place, new) = self.assembly.case(&id, line);
        if !new {
            self.assembly.notes.add(NoteKind::CaseContinued, line);
            self.assembly.report.cases_merged = self.assembly.report.cases_merged.saturating_add(1);
        }
        self.assembly.extend(place, attributes, events);
    }

    /// Reads an event; `None` if it was refused.
    fn event(&mut self, event: &Tag) -> Result<Option<Entry>, Unreadable> {
        let line = event.line;
        let read = self.assembly.report.events_read.saturating_add(1);
        self.assembly.report.events_read = read;
        let limit = self.walk.source().limits().entries;
        if read > limit {
            return Err(Trouble::TooMany { limit }.at(line));
        }
        let mut found = Found::default();
        let mut extra = Extra::new();
        while let Some(tag) = self.child(event)? {
            if !is_attribute(&tag.name) {
                self.foreign(&tag.name, tag.line);
                self.pass(&tag)?;
                continue;
            }
            let role = tag.key.as_deref().and_then(|key| self.roles.of_event(key));
            let raw = tag.value.clone().unwrap_or_default();
            // What a role's attribute holds inside itself is data as well.
            match role.and_then(|role| found.place(role)) {
                Some(place) if !tag.content && place.is_none() => *place = Some((raw, tag.line)),
                _ => {
                    let attribute = self.attribute(&tag)?;
                    extra.push(attribute);
                }
            }
            check_count(extra.len(), tag.line)?;
        }
        self.note_absent(&found, &extra, line);
        match self.judge(found, extra, line) {
            Ok(entry) => Ok(Some(entry)),
            Err(reason) => {
                self.assembly.refuse_event(line, reason);
                Ok(None)
            }
        }
    }

    fn judge(&mut self, found: Found, extra: Extra, line: u64) -> Result<Entry, RefusalReason> {
        let mut role = |role, value: Option<(String, u64)>| {
            value.and_then(|(text, line)| self.assembly.role(role, &text, line))
        };
        let status = role("status", found.status);
        let named = role("activity", found.activity);
        let resource = role("resource", found.resource);
        let team = role("team", found.team);
        let transition = role("transition", found.transition);
        let at = match found.time {
            Some((text, line)) => self.assembly.time(&text, line)?,
            None => None,
        };
        let activity = match named.or_else(|| status.clone()) {
            Some(activity) => activity,
            None => self.classified(&extra, line).ok_or(RefusalReason::NoActivity)?,
        };
        for (name, _) in &extra {
            self.assembly.notes.add(NoteKind::ExtraColumn { name: name.to_string() }, line);
        }
        Ok(Entry { line, activity, status, at, resource, team, transition, extra })
    }

    /// The event's class by the log's own classifier, as the standard joins it.
    fn classified(&mut self, extra: &Extra, line: u64) -> Option<Text> {
        let value = |key: &String| {
            extra.iter().find(|(name, _)| name.as_ref() == key).and_then(|(_, datum)| match datum {
                Datum::Text(text) => Some(text.to_string()),
                _ => None,
            })
        };
        let class = self.classifier.iter().map(value).collect::<Option<Vec<_>>>()?.join("+");
        if class.is_empty() {
            return None;
        }
        self.assembly.notes.add(NoteKind::Classified, line);
        Some(self.assembly.texts.text(&class))
    }

    fn note_absent(&mut self, found: &Found, extra: &Extra, line: u64) {
        for key in &self.declared {
            let in_role = self.roles.of_event(key).is_some_and(|role| found.has(role));
            if !in_role && !extra.iter().any(|(name, _)| name.as_ref() == key) {
                self.assembly.notes.add(NoteKind::DeclaredAbsent { name: key.clone() }, line);
            }
        }
    }

    /// An attribute with everything inside it.
    fn attribute(&mut self, tag: &Tag) -> Result<(Text, Datum), Unreadable> {
        let key = self.assembly.texts.text(tag.key.as_deref().unwrap_or_default());
        let raw = tag.value.as_deref().unwrap_or_default();
        let is_list = matches!(tag.name.as_str(), "list" | "container");
        let inner = self.inside(tag)?;
        if is_list {
            return Ok((key, Datum::List(inner)));
        }
        let value = typed(&tag.name, raw).unwrap_or_else(|| {
            if !matches!(tag.name.as_str(), "string" | "id") && self.assembly.mapping.value(raw).is_some() {
                self.assembly.notes.add(NoteKind::WrongType { name: key.to_string() }, tag.line);
            }
            Datum::Text(self.assembly.texts.text(raw))
        });
        if inner.is_empty() { Ok((key, value)) } else { Ok((key, Datum::Nested(Box::new(value), inner))) }
    }

    /// The attributes inside an attribute. The walk bounds how deep this calls itself.
    fn inside(&mut self, parent: &Tag) -> Result<Extra, Unreadable> {
        let mut inner = Extra::new();
        while let Some(tag) = self.child(parent)? {
            // Newer lists wrap their entries in <values>.
            if tag.name == "values" {
                inner.extend(self.inside(&tag)?);
            } else if is_attribute(&tag.name) {
                let attribute = self.attribute(&tag)?;
                inner.push(attribute);
            } else {
                self.foreign(&tag.name, tag.line);
                self.pass(&tag)?;
            }
            check_count(inner.len(), tag.line)?;
        }
        Ok(inner)
    }

    fn pass(&mut self, tag: &Tag) -> Result<(), Unreadable> {
        if tag.content { self.walk.skip() } else { Ok(()) }
    }

    fn foreign(&mut self, name: &str, line: u64) {
        let name = crate::foreign::shorten(name);
        self.assembly.notes.add(NoteKind::ForeignElement { name }, line);
    }
}

fn check_count(attributes: usize, line: u64) -> Result<(), Unreadable> {
    if attributes <= MOST_ATTRIBUTES {
        return Ok(());
    }
    Err(Trouble::TooMany { limit: u64::try_from(MOST_ATTRIBUTES).unwrap_or(u64::MAX) }.at(line))
}

fn is_attribute(name: &str) -> bool {
    matches!(name, "string" | "date" | "int" | "float" | "boolean" | "id" | "list" | "container")
}

/// The value by its declared type; `None` if it does not read as that, or is text.
fn typed(kind: &str, raw: &str) -> Option<Datum> {
    match kind {
        "int" => raw.trim().parse().ok().map(Datum::Int),
        "float" => raw.trim().parse().ok().filter(|number: &f64| number.is_finite()).map(Datum::Real),
        "boolean" => match raw.trim() {
            "true" | "1" => Some(Datum::Bool(true)),
            "false" | "0" => Some(Datum::Bool(false)),
            _ => None,
        },
        "date" => {
            // Without an offset the text is kept: its zone is not for us to invent.
            let reading = time::read(raw.trim(), &[time::Format::Iso], &jiff::tz::TimeZone::UTC).ok()?;
            reading.offset.map(|_| Datum::Time(reading.at))
        }
        _ => None,
    }
}

/// Names separated by spaces; one with a space inside stands in single quotation marks.
fn classifier_keys(text: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for (index, part) in text.split('\'').enumerate() {
        if index % 2 == 1 {
            keys.push(part.to_owned());
        } else {
            keys.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    keys
}
