//! A page before it becomes a response: its title, its content and what it depends on.

use axum::http::StatusCode;
use domain::request::listing::Card;
use maud::Markup;
use uuid::Uuid;

/// How many requests of a list are listened to: the rest of it hears of changes through its reader and teams.
const MOST_CARDS: usize = 30;

/// The places of the main navigation, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nav {
    /// Who counts on me, what am I waiting for.
    Today,
    /// Say what is needed.
    Ask,
    /// What the reader's teams serve.
    Serve,
    /// Whom one serves, and by whom one is served.
    Map,
    /// Thanks given and received.
    Thanks,
}

/// What a handler renders with `ctx.render`.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) title: String,
    pub(crate) main: Markup,
    pub(crate) nav: Option<Nav>,
    pub(crate) topics: Vec<Uuid>,
    pub(crate) status: StatusCode,
}

/// The longest title, in characters: with the product's name it is what a list of bookmarks shows.
const TITLE_MOST: usize = 58;

/// A title that people wrote may be longer than any browser shows: cut after a word.
fn short(title: String) -> String {
    let Some((end, _)) = title.char_indices().nth(TITLE_MOST) else { return title };
    let kept = title.get(..end).unwrap_or_default();
    let kept = kept.rsplit_once(char::is_whitespace).map_or(kept, |(words, _)| words);
    format!("{}…", kept.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

impl Page {
    /// A page with its `<h1>` inside `main`; `title` is the browser's title without the product's name.
    pub(crate) fn new(title: impl Into<String>, main: Markup) -> Self {
        Self { title: short(title.into()), main, nav: None, topics: Vec::new(), status: StatusCode::OK }
    }

    /// Where the page stands in the main navigation.
    pub(crate) fn at(mut self, nav: Nav) -> Self {
        self.nav = Some(nav);
        self
    }

    /// A record whose change makes this page out of date.
    pub(crate) fn topic(mut self, topic: impl Into<Uuid>) -> Self {
        self.topics.push(topic.into());
        self
    }

    /// The requests of a list, the first ones of it.
    pub(crate) fn cards<'a>(mut self, cards: impl IntoIterator<Item = &'a Card>) -> Self {
        self.topics.extend(cards.into_iter().take(MOST_CARDS).map(|card| card.id.uuid()));
        self
    }

    /// 422 for a form with problems, for instance.
    pub(crate) fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_long_title_is_cut_after_a_word() {
        let long = "Home today from 303, with the medicines in the bag and a letter for the doctor";
        assert_eq!(short(long.to_owned()), "Home today from 303, with the medicines in the bag and a…");
        assert_eq!(short("ż".repeat(80)), format!("{}…", "ż".repeat(58)));
        assert_eq!(short("Toner".to_owned()), "Toner");
    }
}
