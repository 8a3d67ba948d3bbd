//! The columns of a list of people and the names they go by in English, Italian and Polish.

use crate::foreign::{Record, Trouble, fold};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// What the organisation calls the person by: the key of a re-import.
    Code,
    /// As it is written and spoken.
    Name,
    /// Colleagues without a mailbox have none.
    Email,
    /// Employee, contractor, temp or owner.
    Kind,
    /// The language of pages and messages.
    Language,
    /// Informal or formal address.
    Formality,
    /// Separated by `;`, a `*` behind those that the person leads.
    Teams,
    /// The code of the person to whom this one reports.
    Manager,
    /// The first day.
    StartsOn,
    /// The last day.
    EndsOn,
    /// What the person does.
    Title,
    /// The telephone number.
    Phone,
}

impl Field {
    /// All of them, as the documentation orders them.
    pub const ALL: [Self; 12] = [
        Self::Code,
        Self::Name,
        Self::Email,
        Self::Kind,
        Self::Language,
        Self::Formality,
        Self::Teams,
        Self::Manager,
        Self::StartsOn,
        Self::EndsOn,
        Self::Title,
        Self::Phone,
    ];

    /// The documented heading; also the field's stable name.
    pub fn heading(self) -> &'static str {
        self.headings().first().copied().unwrap_or_default()
    }

    /// Accepted headings, folded; the documented one first.
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Code => &["code", "person code", "id", "codice", "matricola", "kod", "numer", "nr"],
            Self::Name => &["name", "full name", "nome", "nome e cognome", "imie i nazwisko", "nazwa"],
            Self::Email => {
                &["email", "e-mail", "mail", "posta", "posta elettronica", "adres e-mail", "poczta"]
            }
            Self::Kind => &["kind", "type", "tipo", "rapporto", "rodzaj", "typ"],
            Self::Language => &["language", "lang", "lingua", "jezyk"],
            Self::Formality => {
                &["formality", "register", "forma", "registro", "tu/lei", "forma zwrotu", "ty/pan"]
            }
            Self::Teams => &["teams", "team", "squadre", "squadra", "zespoly", "zespol"],
            Self::Manager => {
                &["manager", "manager code", "responsabile", "codice responsabile", "przelozony", "kierownik"]
            }
            Self::StartsOn => {
                &["starts_on", "starts on", "start", "from", "inizio", "dal", "data inizio", "od", "poczatek"]
            }
            Self::EndsOn => &["ends_on", "ends on", "end", "to", "fine", "al", "data fine", "do", "koniec"],
            Self::Title => &["title", "job title", "mansione", "qualifica", "stanowisko"],
            Self::Phone => &["phone", "telephone", "telefono", "telefon"],
        }
    }

    fn of_heading(heading: &str) -> Option<Self> {
        let heading = fold(heading);
        Self::ALL.into_iter().find(|field| field.headings().contains(&heading.as_str()))
    }
}

/// Where each field stands in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Columns {
    /// Columns of the file.
    pub(super) width: usize,
    places: Vec<(Field, usize)>,
    /// Headings that mean nothing to us.
    pub(super) unknown: Vec<String>,
}

impl Columns {
    pub(super) fn of(header: &Record) -> Result<Self, Trouble> {
        let mut columns = Self { width: header.width(), ..Self::default() };
        for (place, heading) in header.fields().enumerate() {
            match Field::of_heading(heading) {
                Some(field) if columns.has(field) => {
                    return Err(Trouble::TwoColumns { field: field.heading().to_owned() });
                }
                Some(field) => columns.places.push((field, place)),
                None if heading.is_empty() => columns.unknown.push(format!("#{}", place + 1)),
                None => columns.unknown.push(heading.to_owned()),
            }
        }
        for needed in [Field::Code, Field::Name] {
            if !columns.has(needed) {
                let found = header.fields().map(str::to_owned).collect();
                return Err(Trouble::NoColumn { field: needed.heading().to_owned(), found });
            }
        }
        Ok(columns)
    }

    /// Whether the file has a column for this.
    pub(super) fn has(&self, field: Field) -> bool {
        self.places.iter().any(|(known, _)| *known == field)
    }

    /// The cell of a row; empty if there is none.
    pub(super) fn cell<'r>(&self, record: &'r Record, field: Field) -> &'r str {
        let place = self.places.iter().find(|(known, _)| *known == field);
        place.map_or("", |(_, place)| record.field(*place))
    }
}
