//! The documents of a YAML file, as values that are looked into by the names of keys.

use saphyr_parser::{Event, Parser, ScalarStyle};

use crate::foreign::{Limits, Trouble, Unreadable, shorten};

/// Lists within lists that we follow.
const DEEPEST: usize = 12;

/// A value.
pub(super) enum Node {
    Text(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

impl Node {
    fn get(&self, key: &str) -> Option<&Node> {
        match self {
            Node::Map(pairs) => pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    pub(super) fn at(&self, path: &[&str]) -> Option<&Node> {
        path.iter().try_fold(self, |node, key| node.get(key))
    }

    pub(super) fn text(&self, path: &[&str]) -> Option<&str> {
        match self.at(path)? {
            Node::Text(text) => Some(text.trim()),
            _ => None,
        }
    }

    /// The texts of a list, or the one text that stands in its place.
    pub(super) fn texts(&self, path: &[&str]) -> Vec<&str> {
        match self.at(path) {
            Some(Node::List(items)) => items.iter().filter_map(|item| item.text(&[])).collect(),
            Some(Node::Text(text)) if !text.trim().is_empty() => vec![text.trim()],
            _ => Vec::new(),
        }
    }
}

pub(super) fn line_of(line: usize) -> u64 {
    u64::try_from(line).unwrap_or(u64::MAX)
}

fn bad(detail: &str) -> Trouble {
    Trouble::BadYaml { detail: shorten(detail) }
}

/// What is being put together: a list, or a mapping with the key that waits for its value.
enum Open {
    List(Vec<Node>),
    Map(Vec<(String, Node)>, Option<String>),
}

/// Every document of the file.
pub(super) fn documents(text: &str, limits: Limits) -> Result<Vec<Node>, Unreadable> {
    let (mut documents, mut stack) = (Vec::new(), Vec::<Open>::new());
    let mut nodes = 0_u64;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| bad(error.info()).at(line_of(error.marker().line())))?;
        let line = line_of(span.start.line());
        nodes = nodes.saturating_add(1);
        // An entity has a dozen values or so.
        if nodes > limits.entries.saturating_mul(20) {
            return Err(Trouble::TooMany { limit: limits.entries }.at(line));
        }
        let done = match event {
            Event::Scalar(text, style, ..) => {
                let is_null = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null");
                Node::Text(if is_null { String::new() } else { text.into_owned() })
            }
            Event::Alias(_) => return Err(bad("an alias (*name), which is not taken").at(line)),
            Event::SequenceStart(..) | Event::MappingStart(..) if stack.len() >= DEEPEST => {
                return Err(bad("lists are nested too deeply").at(line));
            }
            Event::SequenceStart(..) => {
                stack.push(Open::List(Vec::new()));
                continue;
            }
            Event::MappingStart(..) => {
                stack.push(Open::Map(Vec::new(), None));
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match stack.pop() {
                Some(Open::List(items)) => Node::List(items),
                Some(Open::Map(pairs, _)) => Node::Map(pairs),
                None => continue,
            },
            _ => continue,
        };
        match stack.last_mut() {
            None => documents.push(done),
            Some(Open::List(items)) => items.push(done),
            Some(Open::Map(pairs, key)) => match (key.take(), done) {
                (Some(key), value) => pairs.push((key, value)),
                (None, Node::Text(text)) => {
                    if pairs.iter().any(|(name, _)| *name == text) {
                        return Err(bad(&format!("{text} stands twice")).at(line));
                    }
                    *key = Some(text);
                }
                (None, _) => return Err(bad("a list in the place of a name").at(line)),
            },
        }
    }
    // A document that says nothing is no entity.
    documents.retain(|document| !matches!(document, Node::Text(text) if text.is_empty()));
    if line_of(documents.len()) > limits.entries {
        return Err(Trouble::TooMany { limit: limits.entries }.at(1));
    }
    Ok(documents)
}
