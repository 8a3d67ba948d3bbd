//! The examples that ship: who serves whom in a hospital, a law firm, a hotel and a company, both ways.
//!
//! Plain tables, compiled in. Each pair says what the customer needs and what the provider needs in return: no
//! side is only served.

mod company;
mod hospital;
mod hotel;
mod law_firm;

use super::{Moment, Need, Pack, Pair, Role};
use crate::organisation::Kind;
use crate::text::Texts;

/// English, Italian, Polish.
type Text = (&'static str, &'static str, &'static str);

/// A role that a team takes on: its key, its name, what it is there for.
type RoleLine = (&'static str, Text, Text);

/// A need: what kind of thing it is, and what it is.
type NeedLine = (&'static str, Text);

/// A contact with outside customers: its name, whom one meets, which role meets them.
type MomentLine = (Text, Text, &'static str);

/// Who is served by whom, what the one needs, and what the other needs in return.
struct PairLine {
    customer: &'static str,
    provider: &'static str,
    needs: &'static [NeedLine],
    in_return: &'static [NeedLine],
}

/// A kind of house.
struct Example {
    name: Text,
    about: Text,
    roles: &'static [RoleLine],
    moments: &'static [MomentLine],
    pairs: &'static [PairLine],
}

/// The kinds of house that there is an example of.
pub(super) const KINDS: [Kind; 4] = [Kind::Hospital, Kind::LawFirm, Kind::Hotel, Kind::Company];

pub(super) fn pack(kind: Kind) -> Option<Pack> {
    let example = match kind {
        Kind::Hospital => &hospital::EXAMPLE,
        Kind::LawFirm => &law_firm::EXAMPLE,
        Kind::Hotel => &hotel::EXAMPLE,
        Kind::Company => &company::EXAMPLE,
        Kind::Other => return None,
    };
    Some(Pack {
        name: written(example.name),
        about: written(example.about),
        roles: example
            .roles
            .iter()
            .map(|(key, name, about)| Role {
                key: (*key).to_owned(),
                name: written(*name),
                about: written(*about),
            })
            .collect(),
        moments: example
            .moments
            .iter()
            .map(|(name, group, role)| Moment {
                name: written(*name),
                group: written(*group),
                role: (*role).to_owned(),
            })
            .collect(),
        pairs: example
            .pairs
            .iter()
            .map(|pair| Pair {
                customer: pair.customer.to_owned(),
                provider: pair.provider.to_owned(),
                needs: pair.needs.iter().map(need).collect(),
                in_return: pair.in_return.iter().map(need).collect(),
            })
            .collect(),
    })
}

fn need((kind, text): &NeedLine) -> Need {
    Need { kind: (*kind).to_owned(), text: written(*text) }
}

fn written((en, it, pl): Text) -> Texts {
    Texts { en: en.to_owned(), it: it.to_owned(), pl: pl.to_owned() }
}
