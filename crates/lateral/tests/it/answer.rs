//! What came back: a status, headers, and a page that is asked by CSS selector.

use axum::http::header::{HeaderName, LOCATION};
use axum::http::response::Parts;
use axum::http::{HeaderMap, StatusCode};
use scraper::{Html, Selector};

/// The answer to a request.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn new(parts: Parts, body: &[u8]) -> Self {
        let body = String::from_utf8_lossy(body).into_owned();
        Self { status: parts.status, headers: parts.headers, body }
    }

    /// The value of a header; empty if there is none.
    pub(crate) fn header(&self, name: impl TryInto<HeaderName, Error: std::fmt::Debug>) -> &str {
        self.headers.get(name.try_into().unwrap()).map_or("", |value| value.to_str().unwrap())
    }

    /// Where it leads.
    pub(crate) fn location(&self) -> &str {
        self.header(LOCATION)
    }

    /// The words of everything that matches, with single spaces between.
    pub(crate) fn text(&self, selector: &str) -> String {
        self.texts(selector).join(" ")
    }

    /// The words of each thing that matches.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.body);
        let words = |element: scraper::ElementRef<'_>| {
            element.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
        };
        page.select(&parse(selector)).map(words).collect()
    }

    /// An attribute of each thing that matches and has it.
    pub(crate) fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let page = Html::parse_document(&self.body);
        page.select(&parse(selector)).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
    }

    /// An attribute of the first thing that matches; empty if there is none.
    pub(crate) fn attribute(&self, selector: &str, name: &str) -> String {
        self.attributes(selector, name).into_iter().next().unwrap_or_default()
    }

    /// How many things match.
    pub(crate) fn count(&self, selector: &str) -> usize {
        Html::parse_document(&self.body).select(&parse(selector)).count()
    }

    /// Whether anything matches.
    pub(crate) fn has(&self, selector: &str) -> bool {
        self.count(selector) > 0
    }
}

fn parse(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
}
