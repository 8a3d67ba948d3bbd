//! Phrases: texts that a team keeps for its answers, in the language of whoever is answered.
//!
//! A phrase may hold placeholders in braces, `{asker}`, `{me}`, `{team}`, `{number}`, `{due}`. What takes
//! their place is put there as it is, so that no name is ever inflected: a placeholder with letters
//! attached is refused, and a Polish text never names whoever is greeted (the vocative is theirs to use).

use db::{Conn, Query, Row, Tx, Value, params};

use crate::language::{Language, words};
use crate::text::{Texts, block, line};
use crate::{Error, PhraseId, Problem, Problems, Result, TeamId, actor, team};

words! {
    /// Where a phrase is offered.
    Kind {
        /// Wherever one writes to the other side.
        Any = "any",
        /// In greetings.
        Greeting = "greeting",
        /// In questions.
        Question = "question",
        /// In closing words.
        Closing = "closing",
        /// In internal notes.
        Note = "note",
    }
}

words! {
    /// What takes the place of a placeholder.
    Placeholder {
        /// The name of whoever asked.
        Asker = "asker",
        /// The name of whoever writes.
        Me = "me",
        /// The name of the team.
        Team = "team",
        /// The number of the request: R-1042.
        Number = "number",
        /// When it is promised.
        Due = "due",
    }
}

/// The longest name of a phrase, in characters.
pub const NAME_MAX: usize = 60;
/// The longest text of a phrase, in characters.
pub const TEXT_MAX: usize = 2_000;
/// How many phrases a team keeps at most: more than anybody looks through.
pub const MOST: i64 = 100;

/// A phrase of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Which.
    pub id: PhraseId,
    /// The short name by which it is found.
    pub name: String,
    /// Where it is offered.
    pub kind: Kind,
    /// The text in the languages that somebody has written it in.
    pub texts: Texts,
}

/// A phrase as a form sends it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// The short name.
    pub name: String,
    /// The word of its kind.
    pub kind: String,
    /// The texts.
    pub texts: Texts,
}

/// A phrase that has been checked.
#[derive(Debug, Clone)]
pub struct Edit {
    name: String,
    kind: Kind,
    texts: Texts,
}

impl Draft {
    /// Checks everything and reports every problem at once.
    pub fn parse(&self) -> Result<Edit> {
        let mut problems = Problems::default();
        let name = problems.take("name", line(&self.name, NAME_MAX)).unwrap_or_default();
        let kind = Kind::parse(&self.kind);
        if kind.is_none() {
            problems.add("kind", Problem::NotAChoice);
        }
        let mut texts = Texts::default();
        for language in Language::ALL.iter().copied() {
            let field = format!("text.{language}");
            let text = problems.take(field.clone(), block(self.texts.exactly(language), TEXT_MAX));
            let text = text.unwrap_or_default();
            problems.take(field, check(&text, language));
            texts.set(language, text);
        }
        if texts.is_empty() {
            problems.add("text", Problem::Required);
        }
        problems.finish()?;
        Ok(Edit { name, kind: kind.unwrap_or(Kind::Any), texts })
    }
}

/// A piece of a text.
enum Piece<'a> {
    Plain(&'a str),
    /// What stands between braces.
    Braced(&'a str),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        let Some((name, after)) = behind.split_once('}') else { break };
        found.push(Piece::Plain(before));
        found.push(Piece::Braced(name));
        rest = after;
    }
    found.push(Piece::Plain(rest));
    found
}

fn check(text: &str, language: Language) -> Result<(), Problem> {
    let pieces = pieces(text);
    for (place, piece) in pieces.iter().enumerate() {
        let Piece::Braced(name) = piece else { continue };
        let placeholder = Placeholder::parse(name).ok_or(Problem::UnknownPlaceholder)?;
        if placeholder == Placeholder::Asker && language == Language::Pl {
            return Err(Problem::NameInPolish);
        }
        let plain = |at: Option<usize>| match at.and_then(|at| pieces.get(at)) {
            Some(Piece::Plain(text)) => *text,
            _ => "",
        };
        let before = plain(place.checked_sub(1)).chars().next_back();
        let mut after = plain(place.checked_add(1)).chars();
        let (next, second) = (after.next(), after.next());
        let ending = matches!(next, Some('\'' | '’' | '-')) && second.is_some_and(char::is_alphanumeric);
        if before.is_some_and(char::is_alphanumeric) || next.is_some_and(char::is_alphanumeric) || ending {
            return Err(Problem::GluedPlaceholder);
        }
    }
    Ok(())
}

impl Phrase {
    /// The text in a language, with what takes the place of each placeholder; and whether it is written in
    /// that language at all.
    pub fn filled(
        &self,
        language: Language,
        value: impl Fn(Placeholder) -> Option<String>,
    ) -> (String, bool) {
        let exact = self.texts.exactly(language);
        let text = self.texts.best(language);
        let mut out = String::with_capacity(text.len());
        for piece in pieces(text) {
            match piece {
                Piece::Plain(plain) => out.push_str(plain),
                Piece::Braced(name) => match Placeholder::parse(name).and_then(&value) {
                    Some(known) => out.push_str(&known),
                    // A promise that is not given yet: an ellipsis to be filled in by hand.
                    None => out.push('…'),
                },
            }
        }
        (out, !exact.is_empty())
    }
}

const PHRASE: &str = "SELECT id, name, kind, texts FROM phrase";

fn read(row: &Row<'_>) -> db::Result<Phrase> {
    let texts: serde_json::Value = row.get(3)?;
    Ok(Phrase {
        id: row.get(0)?,
        name: row.get(1)?,
        kind: row.get(2)?,
        texts: serde_json::from_value(texts).map_err(|error| db::Error::Decode(error.to_string()))?,
    })
}

/// The phrases of a team by name, for whoever belongs to it.
///
/// # Errors
/// Forbidden for anybody else.
pub fn list(conn: &mut Conn<'_>, team: TeamId) -> Result<Vec<Phrase>> {
    actor::require_member(conn, team)?;
    of_team(conn, team)
}

/// The phrases of a team, for callers who have checked who asks.
pub(crate) fn of_team(conn: &mut Conn<'_>, team: TeamId) -> Result<Vec<Phrase>> {
    let mut query = Query::new(PHRASE);
    query.push(" WHERE team_id = ").bind(team).push(" ORDER BY name_sort, id LIMIT ").bind(MOST);
    Ok(conn.query_all(&query, read)?)
}

/// One phrase of a team.
///
/// # Errors
/// Forbidden unless the actor belongs to the team; not found if the team has no such phrase.
pub fn get(conn: &mut Conn<'_>, team: TeamId, id: PhraseId) -> Result<Phrase> {
    actor::require_member(conn, team)?;
    find(conn, team, id)?.ok_or(Error::NotFound)
}

pub(crate) fn find(conn: &mut Conn<'_>, team: TeamId, id: PhraseId) -> Result<Option<Phrase>> {
    let mut query = Query::new(PHRASE);
    query.push(" WHERE team_id = ").bind(team).push(" AND id = ").bind(id);
    Ok(conn.query_maybe(&query, read)?)
}

/// Keeps a new phrase.
///
/// # Errors
/// Forbidden unless the actor belongs to the team; invalid when the name is taken, or there are too many.
pub fn create(tx: &mut Tx<'_>, team: TeamId, edit: &Edit) -> Result<PhraseId> {
    team::get(tx, team)?;
    actor::require_member(tx, team)?;
    insert(tx, team, edit)
}

pub(crate) fn insert(tx: &mut Tx<'_>, team: TeamId, edit: &Edit) -> Result<PhraseId> {
    let count: i64 =
        tx.one("SELECT count(*) FROM phrase WHERE team_id = $1", params![team], |row| row.get(0))?;
    if count >= MOST {
        return Err(Error::invalid("name", Problem::TooLarge(MOST)));
    }
    let (id, now): (PhraseId, _) = (tx.id(), tx.now());
    let name = edit.name.as_str();
    tx.execute(
        "INSERT INTO phrase (id, team_id, name, name_key, name_sort, kind, texts, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![id, team, name, db::fold(name), db::sort_key(name), edit.kind, json(&edit.texts)?, now],
    )
    .map_err(taken)?;
    Ok(id)
}

/// Changes a phrase. What was said with it before stays as it was said.
///
/// # Errors
/// As for [`create`]; not found if the team has no such phrase.
pub fn update(tx: &mut Tx<'_>, team: TeamId, id: PhraseId, edit: &Edit) -> Result<()> {
    actor::require_member(tx, team)?;
    let (now, name) = (tx.now(), edit.name.as_str());
    let changed = tx
        .execute(
            "UPDATE phrase SET name = $1, name_key = $2, name_sort = $3, kind = $4, texts = $5, updated_at = $6
             WHERE id = $7 AND team_id = $8",
            params![name, db::fold(name), db::sort_key(name), edit.kind, json(&edit.texts)?, now, id, team],
        )
        .map_err(taken)?;
    if changed == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Removes a phrase.
///
/// # Errors
/// Forbidden unless the actor belongs to the team; not found if the team has no such phrase.
pub fn delete(tx: &mut Tx<'_>, team: TeamId, id: PhraseId) -> Result<()> {
    actor::require_member(tx, team)?;
    let gone = tx.execute("DELETE FROM phrase WHERE id = $1 AND team_id = $2", params![id, team])?;
    if gone == 0 { Err(Error::NotFound) } else { Ok(()) }
}

pub(crate) fn json<T: serde::Serialize>(value: &T) -> Result<Value> {
    let value = serde_json::to_value(value).map_err(|error| db::Error::Decode(error.to_string()))?;
    Ok(Value::from(value))
}

pub(crate) fn taken(error: db::Error) -> Error {
    match error {
        db::Error::Unique { .. } => Error::invalid("name", Problem::Taken),
        other => Error::Db(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::team::Role;
    use crate::testing::houses;

    fn draft(name: &str, texts: Texts) -> Draft {
        Draft { name: name.to_owned(), kind: "any".to_owned(), texts }
    }

    fn problem(texts: Texts) -> Problem {
        match draft("x", texts).parse() {
            Err(Error::Invalid(found)) => found[0].problem.clone(),
            other => panic!("{other:?}"),
        }
    }

    fn en(text: &str) -> Texts {
        Texts { en: text.to_owned(), ..Texts::default() }
    }

    #[test]
    fn a_name_is_never_inflected_and_never_greeted_in_polish() {
        assert_eq!(problem(en("{asker}'s coat")), Problem::GluedPlaceholder);
        assert_eq!(problem(en("for{asker}")), Problem::GluedPlaceholder);
        assert_eq!(problem(en("{name}, hello")), Problem::UnknownPlaceholder);
        let polish = Texts { pl: "Dzień dobry, {asker}!".to_owned(), ..Texts::default() };
        assert_eq!(problem(polish), Problem::NameInPolish);
        assert_eq!(problem(Texts::default()), Problem::Required);
        assert!(draft("x", en("Hello, {asker}. '{number}' {due}")).parse().is_ok());
    }

    #[test]
    fn placeholders_are_filled_in_the_language_of_the_request() {
        let phrase = Phrase {
            id: PhraseId::from_uuid(uuid::Uuid::nil()),
            name: "ready".to_owned(),
            kind: Kind::Any,
            texts: Texts {
                en: "{number} is ready. {me} {due}".to_owned(),
                it: "Pronto: {number}".to_owned(),
                ..Texts::default()
            },
        };
        let value = |placeholder| match placeholder {
            Placeholder::Number => Some("R-7".to_owned()),
            Placeholder::Me => Some("Marek".to_owned()),
            _ => None,
        };
        assert_eq!(phrase.filled(Language::It, value), ("Pronto: R-7".to_owned(), true));
        assert_eq!(phrase.filled(Language::Pl, value), ("R-7 is ready. Marek …".to_owned(), false));
        let odd = Phrase { texts: en("a { b"), ..phrase };
        assert_eq!(odd.filled(Language::En, value).0, "a { b");
    }

    #[test]
    fn a_team_keeps_its_phrases_and_nobody_else_does() {
        houses(|house| {
            let [marek, anna] = ["Marek", "Anna"].map(|name| house.person(name));
            let linen = house.team("Linen", &[(marek, Role::Member)]);
            let other = house.team("Kitchen", &[(anna, Role::Lead)]);
            let edit = || draft("Ready", en("Ready.")).parse().unwrap();
            let id = house.write(marek, move |tx| create(tx, linen, &edit())).unwrap();
            let again = house.write(marek, move |tx| create(tx, linen, &draft("READY", en("x")).parse()?));
            assert!(matches!(again, Err(Error::Invalid(p)) if p[0].problem == Problem::Taken));
            assert!(matches!(house.write(anna, move |tx| create(tx, linen, &edit())), Err(Error::Forbidden)));
            assert!(matches!(house.read(anna, move |conn| list(conn, linen)), Err(Error::Forbidden)));
            // A phrase is reached through its own team alone.
            assert!(matches!(house.read(anna, move |conn| get(conn, other, id)), Err(Error::NotFound)));
            assert!(matches!(house.write(anna, move |tx| delete(tx, other, id)), Err(Error::NotFound)));
            house
                .write(marek, move |tx| update(tx, linen, id, &draft("Done", en("Done.")).parse()?))
                .unwrap();
            assert_eq!(house.read(marek, move |conn| list(conn, linen)).unwrap()[0].name, "Done");
            house.write(marek, move |tx| delete(tx, linen, id)).unwrap();
            assert!(house.read(marek, move |conn| list(conn, linen)).unwrap().is_empty());
        });
    }
}
