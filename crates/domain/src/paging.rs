//! Long lists, a page at a time.
//!
//! A page is found by the key of the line before it, never by counting lines from the start: the
//! thousandth page costs what the first one costs, and nothing is skipped when lines come and go.

use std::fmt;
use std::str::FromStr;

use db::Timestamp;
use uuid::Uuid;

/// How many lines a page has.
pub const PAGE: usize = 50;

/// What a query asks for: one line more than a page has, to see whether there is a next one.
pub(crate) const LIMIT: i64 = 51;

/// Some lines of a list, and where it goes on.
#[derive(Debug, Clone)]
pub struct Page<T> {
    /// The lines, at most [`PAGE`].
    pub items: Vec<T>,
    /// After which line the next page begins; nothing on the last page.
    pub next: Option<Cursor>,
}

impl<T> Page<T> {
    /// Makes a page of lines that were asked for with one line too many.
    pub(crate) fn cut(mut items: Vec<T>, cursor: impl Fn(&T) -> Cursor) -> Page<T> {
        let more = items.len() > PAGE;
        items.truncate(PAGE);
        let next = if more { items.last().map(cursor) } else { None };
        Page { items, next }
    }

    /// The same page of other lines.
    pub fn map<U>(self, each: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(each).collect(), next: self.next }
    }
}

/// The line after which a page begins: what the list is sorted by, and the line's id.
///
/// Written as `id.key` in addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    key: String,
    id: Uuid,
}

impl Cursor {
    /// A line that is sorted by a text, and then by its id.
    pub fn new(key: impl Into<String>, id: Uuid) -> Cursor {
        Cursor { key: key.into(), id }
    }

    /// A line that is sorted by a time, and then by its id.
    pub fn at(at: Timestamp, id: Uuid) -> Cursor {
        Cursor { key: at.to_string(), id }
    }

    /// What the list is sorted by.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The time that the list is sorted by, if the key is one.
    pub fn time(&self) -> Option<Timestamp> {
        Timestamp::parse(&self.key).ok()
    }

    /// The line.
    pub fn id(&self) -> Uuid {
        self.id
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.id, self.key)
    }
}

/// Before which line a list begins that shows the newest first: after `after`, or from the top.
pub(crate) fn before(after: Option<&Cursor>) -> (Timestamp, Uuid) {
    after.and_then(|cursor| Some((cursor.time()?, cursor.id()))).unwrap_or((Timestamp::MAX, Uuid::max()))
}

/// After which line a list begins that shows the oldest first: after `after`, or from the top.
pub(crate) fn behind(after: Option<&Cursor>) -> (Timestamp, Uuid) {
    after.and_then(|cursor| Some((cursor.time()?, cursor.id()))).unwrap_or((Timestamp::MIN, Uuid::nil()))
}

/// The text is no cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a place in a list")]
pub struct NotACursor;

impl FromStr for Cursor {
    type Err = NotACursor;

    fn from_str(text: &str) -> Result<Cursor, NotACursor> {
        let (id, key) = text.split_once('.').ok_or(NotACursor)?;
        Ok(Cursor { key: key.to_owned(), id: id.parse().map_err(|_| NotACursor)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_an_address() {
        let cursor = Cursor::new("zak. anna", Uuid::from_u128(7));
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        assert_eq!("nonsense".parse::<Cursor>(), Err(NotACursor));
    }

    #[test]
    fn only_a_page_that_is_followed_by_another_has_a_next_place() {
        let at = |line: &u128| Cursor::new("", Uuid::from_u128(*line));
        assert_eq!(Page::cut((0..50).collect(), at).next, None);
        let page = Page::cut((0..51).collect(), at);
        assert_eq!((page.items.len(), page.next), (PAGE, Some(at(&49))));
    }
}
