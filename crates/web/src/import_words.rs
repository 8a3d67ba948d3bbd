//! What an import has to say about a file and its lines, in the words of a catalogue: for the page, and for
//! operators at the command line.

use domain::foreign::Trouble;
use domain::map_file::{self, Flaw, Place};
use domain::people_import::{Field, Kept, Problem};

use crate::fields;
use crate::i18n::Catalogue;

/// The name of a column.
pub fn field(t: &Catalogue, field: Field) -> String {
    match field {
        Field::Code => t.import_field_code(),
        Field::Name => t.import_field_name(),
        Field::Email => t.import_field_email(),
        Field::Kind => t.import_field_kind(),
        Field::Language => t.import_field_language(),
        Field::Formality => t.import_field_formality(),
        Field::Teams => t.import_field_teams(),
        Field::Manager => t.import_field_manager(),
        Field::StartsOn => t.import_field_starts_on(),
        Field::EndsOn => t.import_field_ends_on(),
        Field::Title => t.import_field_title(),
        Field::Phone => t.import_field_phone(),
    }
}

/// What belongs into a column.
pub(crate) fn hint(t: &Catalogue, field: Field) -> String {
    match field {
        Field::Code => t.import_field_code_hint(),
        Field::Name => t.import_field_name_hint(),
        Field::Email => t.import_field_email_hint(),
        Field::Kind => t.import_field_kind_hint(),
        Field::Language => t.import_field_language_hint(),
        Field::Formality => t.import_field_formality_hint(),
        Field::Teams => t.import_field_teams_hint(),
        Field::Manager => t.import_field_manager_hint(),
        Field::StartsOn => t.import_field_starts_on_hint(),
        Field::EndsOn => t.import_field_ends_on_hint(),
        Field::Title => t.import_field_title_hint(),
        Field::Phone => t.import_field_phone_hint(),
    }
}

/// What is wrong with a line.
pub fn problem(t: &Catalogue, problem: &Problem) -> String {
    let name = |of: &Field| field(t, *of);
    match problem {
        Problem::Cells { expected, found } => t.import_problem_cells(count(*expected), count(*found)),
        Problem::Missing(of) => t.import_problem_missing(name(of)),
        Problem::TooLong(of, most) => t.import_problem_too_long(name(of), most.to_string()),
        Problem::Unprintable(of) => t.import_problem_unprintable(name(of)),
        Problem::Unknown(of, text) => t.import_problem_unknown(name(of), text),
        Problem::Malformed(of, text) => t.import_problem_malformed(name(of), text),
        Problem::TeamTwice(team) => t.import_problem_team_twice(team),
        Problem::EndsBeforeStart => t.import_problem_ends_before_start(),
        Problem::Repeated(of, line) => t.import_problem_repeated(name(of), line.to_string()),
        Problem::EmailTaken(who) => t.import_problem_email_taken(who),
        Problem::OwnManager => t.import_problem_own_manager(),
        Problem::UnknownManager(code) => t.import_problem_unknown_manager(code),
        Problem::ManagerLeaves(code) => t.import_problem_manager_leaves(code),
        Problem::ManagerCircle => t.import_problem_manager_circle(),
    }
}

/// What is wrong with a whole file.
pub fn trouble(t: &Catalogue, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Truncated => t.import_trouble_truncated(),
        Trouble::Damaged => t.import_trouble_damaged(),
        Trouble::TooLarge { limit } => t.import_trouble_too_large(limit.to_string()),
        Trouble::TooLong { limit } => t.import_trouble_too_long(limit.to_string()),
        Trouble::TooMany { limit } => t.import_trouble_too_many(limit.to_string()),
        Trouble::BadEncoding => t.import_trouble_bad_encoding(),
        Trouble::UnknownEncoding { label } => t.import_trouble_unknown_encoding(label),
        Trouble::Workbook => t.import_trouble_workbook(),
        Trouble::Binary => t.import_trouble_binary(),
        Trouble::UnclosedQuote => t.import_trouble_unclosed_quote(),
        Trouble::Empty => t.import_trouble_empty(),
        Trouble::NoColumn { field, found } => t.import_trouble_no_column(field, found.join(", ")),
        Trouble::TwoColumns { field } => t.import_trouble_two_columns(field),
        Trouble::BadXml { detail } => t.import_trouble_bad_xml(detail),
        Trouble::Doctype => t.import_trouble_doctype(),
        Trouble::NotALog { found } => t.import_trouble_not_a_log(found),
        Trouble::BadYaml { detail } => t.import_trouble_bad_yaml(detail),
        Trouble::NotAGraph { found } => t.import_trouble_not_a_graph(found),
        Trouble::Io(detail) => t.import_trouble_io(detail),
    }
}

/// What stayed when an import was taken back.
pub fn kept(t: &Catalogue, kept: &Kept) -> String {
    match kept {
        Kept::Person(name) => t.import_kept_person(name),
        Kept::Field(name, of) => t.import_kept_field(name, field(t, *of)),
        Kept::Team(name) => t.import_kept_team(name),
        Kept::Request(number) => t.import_kept_request(format!("R-{number}")),
    }
}

/// Where something stands in a file of the map.
pub fn place(t: &Catalogue, place: Place) -> String {
    match place {
        Place::Line(number) => t.import_line(number.to_string()),
        Place::Entity(number) => t.mapfile_entity(number.to_string()),
        Place::Node(number) => t.mapfile_node(number.to_string()),
        Place::Edge(number) => t.mapfile_edge(number.to_string()),
    }
}

/// What is wrong at a place of a file of the map, with the plain numbers of a file.
pub fn flaw(t: &Catalogue, flaw: &Flaw) -> String {
    match flaw {
        Flaw::Cells { expected, found } => t.import_problem_cells(count(*expected), count(*found)),
        Flaw::UnknownWhat(word) => t.mapfile_flaw_what(word),
        Flaw::Cell(field, problem) => {
            let words = fields::words(t, problem, &|number| number.to_string(), &|bytes| bytes.to_string());
            format!("{field}: {words}")
        }
        Flaw::UnknownPerson(text) => t.mapfile_flaw_person(text),
        Flaw::UnknownTeam(text) => t.mapfile_flaw_team(text),
        Flaw::UnknownMoment(text) => t.mapfile_flaw_moment(text),
        Flaw::SeveralMoments(text) => t.mapfile_flaw_moments(text),
        Flaw::UnknownGroup(text) => t.mapfile_flaw_group(text),
        Flaw::MomentProvides => t.mapfile_flaw_moment_provides(),
        Flaw::SameParty => t.mapfile_flaw_same(),
        Flaw::Repeated(before) => t.mapfile_flaw_repeated(place(t, *before)),
        Flaw::Circle => t.mapfile_flaw_circle(),
        Flaw::TooManyNeeds(most) => t.mapfile_flaw_needs(most.to_string()),
        Flaw::UnknownEntity(text) => t.mapfile_flaw_entity(text),
        Flaw::NoOwner(text) => t.mapfile_flaw_owner(text),
        Flaw::Undirected => t.mapfile_flaw_undirected(),
    }
}

/// What stayed when an import of the map was taken back.
pub fn map_kept(t: &Catalogue, kept: &map_file::Kept) -> String {
    match kept {
        map_file::Kept::Link(customer, provider) => t.mapfile_kept_link(customer, provider),
        map_file::Kept::Moment(name) => t.mapfile_kept_moment(name),
        map_file::Kept::Team(name) => t.import_kept_team(name),
        map_file::Kept::Group(name) => t.mapfile_kept_group(name),
        map_file::Kept::Chart(name) => t.mapfile_kept_chart(name),
    }
}

/// A count as the catalogue takes it.
fn count(of: usize) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}
