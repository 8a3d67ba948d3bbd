//! The map as a catalogue of entities, as Backstage keeps one: a YAML document for each.
//!
//! `Group` and `User` are teams and people. `Component`, `System`, `Resource` and `API` have owners, and what
//! one of them depends on (`dependsOn`, `dependencyOf`, `consumesApis`) becomes a need of its owner on the
//! other's owner. What Backstage has no words for are entities of our own: `CustomerGroup`, `Moment` and
//! `Relationship`. Aliases are refused: they are how a small file becomes an endless one.
//!
//! | aspect | file |
//! |---|---|
//! | the documents of a file | `document` |
//! | what refers to what, and who owns it | `entities` |
//! | from entities to entries, and from entries to entities | `reading`, `writing` |

mod document;
mod entities;
mod reading;
mod writing;

pub(super) use reading::read;
pub(super) use writing::write;
