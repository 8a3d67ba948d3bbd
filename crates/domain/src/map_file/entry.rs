//! What a file of the map says, one thing at a time, as it is written there.

use std::collections::BTreeMap;
use std::fmt;

use crate::language::words;

words! {
    /// What an entry is about.
    What {
        /// A group of outside customers.
        Group = "group",
        /// A team, and of which it is a part.
        Team = "team",
        /// Somebody belongs to a team, or leads it.
        Member = "member",
        /// Somebody reports to somebody.
        Reports = "reports",
        /// A moment of truth.
        Moment = "moment",
        /// A customer depends on a provider.
        Link = "link",
        /// One side of a link needs something of the other.
        Need = "need",
    }
}

words! {
    /// What a cell holds; the words are the columns of a table and the attributes of a graph.
    Field {
        /// What the entry is about.
        What = "row",
        /// The name of a group, a team or a moment.
        Name = "name",
        /// Of a group: people or firms. Of a member: member or lead. Of a need: what kind of thing it is.
        Kind = "kind",
        /// The team of which a team is a part.
        Parent = "parent",
        /// The group that is met at a moment.
        Group = "group",
        /// A team: a member's, or the one that owns a moment.
        Team = "team",
        /// A person: a member, who reports, or who owns a moment.
        Person = "person",
        /// To whom somebody reports.
        Manager = "manager",
        /// Who depends.
        Customer = "customer",
        /// On whom.
        Provider = "provider",
        /// What the provider promises.
        Promise = "promise",
        /// The first day of a link.
        From = "from_on",
        /// Its last day.
        To = "to_on",
        /// How often its occasion comes round.
        Every = "occasion_every",
        /// The weekday, or the day of the month.
        Day = "occasion_day",
        /// The month.
        Month = "occasion_month",
        /// What the occasion is.
        Occasion = "occasion_what",
        /// Who needs it: customer or provider.
        Side = "side",
        /// What is needed; of a moment, what a good one is like.
        Text = "text",
        /// The language of the words.
        Language = "language",
        /// The word a need shares with its alternatives.
        AnyOf = "any_of",
        /// How many working minutes it may take.
        Minutes = "minutes",
    }
}

impl What {
    /// What such an entry can say.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            What::Group => &[Field::Name, Field::Kind],
            What::Team => &[Field::Name, Field::Parent],
            What::Member => &[Field::Person, Field::Team, Field::Kind],
            What::Reports => &[Field::Person, Field::Manager],
            What::Moment => &[Field::Name, Field::Group, Field::Team, Field::Person, Field::Text],
            What::Link => &[
                Field::Customer,
                Field::Provider,
                Field::Promise,
                Field::From,
                Field::To,
                Field::Every,
                Field::Day,
                Field::Month,
                Field::Occasion,
            ],
            What::Need => &[
                Field::Customer,
                Field::Provider,
                Field::Side,
                Field::Kind,
                Field::Text,
                Field::Language,
                Field::AnyOf,
                Field::Minutes,
            ],
        }
    }
}

/// Where in a file something stands, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A line of a table, as an editor shows it.
    Line(u64),
    /// An entity of a catalogue.
    Entity(u64),
    /// A node of a graph.
    Node(u64),
    /// An edge of a graph.
    Edge(u64),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Line(number) => write!(f, "line {number}"),
            Place::Entity(number) => write!(f, "entity {number}"),
            Place::Node(number) => write!(f, "node {number}"),
            Place::Edge(number) => write!(f, "edge {number}"),
        }
    }
}

/// One thing that a file says. A cell that the file lacks leaves things as they are; an empty one empties them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it says so.
    pub place: Place,
    /// What it is about; nothing when the file's word is none of ours.
    pub what: Option<What>,
    pub(super) cells: BTreeMap<Field, String>,
    /// What was wrong already while reading.
    pub(super) flaws: Vec<Flaw>,
}

impl Entry {
    pub(super) fn new(place: Place, what: What) -> Entry {
        Entry { place, what: Some(what), cells: BTreeMap::new(), flaws: Vec::new() }
    }

    /// The same with a cell.
    #[must_use]
    pub(super) fn with(mut self, field: Field, text: impl Into<String>) -> Entry {
        self.cells.insert(field, text.into());
        self
    }

    /// A cell; nothing if the file lacks it.
    pub fn get(&self, field: Field) -> Option<&str> {
        self.cells.get(&field).map(String::as_str)
    }

    /// A cell; empty if the file lacks it.
    pub fn text(&self, field: Field) -> &str {
        self.get(field).unwrap_or_default()
    }
}

/// A place of a file that cannot be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadPlace {
    /// Where.
    pub place: Place,
    /// All that is wrong there.
    pub flaws: Vec<Flaw>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// More or fewer cells than the table has columns.
    Cells {
        /// Columns of the table.
        expected: usize,
        /// Cells of the line.
        found: usize,
    },
    /// The word says none of the things that a file can say.
    UnknownWhat(String),
    /// A cell is missing, too long, or none of the words for this.
    Cell(Field, crate::Problem),
    /// Nobody here is called this.
    UnknownPerson(String),
    /// A team of another system's history: it serves nobody any more.
    UnknownTeam(String),
    /// Neither the file nor the organisation has a moment of this name.
    UnknownMoment(String),
    /// Several moments have this name: the group behind it in brackets tells them apart.
    SeveralMoments(String),
    /// Neither the file nor the organisation has a group of this name.
    UnknownGroup(String),
    /// A moment serves nobody.
    MomentProvides,
    /// Both sides are the same.
    SameParty,
    /// An earlier place says the same thing differently.
    Repeated(Place),
    /// Going up from here one comes back here.
    Circle,
    /// More needs than a link can have.
    TooManyNeeds(usize),
    /// The file has nothing of this name.
    UnknownEntity(String),
    /// What is depended on belongs to nobody.
    NoOwner(String),
    /// A line without a direction does not say who depends on whom.
    Undirected,
}

impl Flaw {
    /// A stable name, for the catalogue, the API and logs.
    pub fn code(&self) -> &'static str {
        match self {
            Flaw::Cells { .. } => "cells",
            Flaw::UnknownWhat(_) => "unknown_what",
            Flaw::Cell(..) => "cell",
            Flaw::UnknownPerson(_) => "unknown_person",
            Flaw::UnknownTeam(_) => "unknown_team",
            Flaw::UnknownMoment(_) => "unknown_moment",
            Flaw::SeveralMoments(_) => "several_moments",
            Flaw::UnknownGroup(_) => "unknown_group",
            Flaw::MomentProvides => "moment_provides",
            Flaw::SameParty => "same_party",
            Flaw::Repeated(_) => "repeated",
            Flaw::Circle => "circle",
            Flaw::TooManyNeeds(_) => "too_many_needs",
            Flaw::UnknownEntity(_) => "unknown_entity",
            Flaw::NoOwner(_) => "no_owner",
            Flaw::Undirected => "undirected",
        }
    }
}

/// How a file names a team: bare, unless that could be taken for somebody else.
pub(super) fn team_ref(name: &str) -> String {
    if name.contains(':') || name.starts_with('@') { format!("team:{name}") } else { name.to_owned() }
}
