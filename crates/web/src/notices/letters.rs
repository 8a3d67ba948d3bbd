//! Letters about notices, in the reader's language: who, what, what is expected, and one button.
//!
//! A letter about several things opens with a thank-you, if there is one among them.

use db::Timestamp;
use domain::mail::Words;
use domain::notice::letters::Reader;
use domain::notice::{About, Kind, Notice};
use domain::request::State;
use jiff::tz::TimeZone;

use super::{address, said, title};
use crate::i18n::{Catalogue, Locale};
use crate::letter::Letter;

/// Writes one letter; `base` is where people reach this installation.
pub fn compose(base: &str, reader: &Reader, told: &[Notice], now: Timestamp) -> Words {
    let zone = TimeZone::get(&reader.zone).unwrap_or(TimeZone::UTC);
    let locale = Locale { language: reader.language, formality: reader.formality, zone, now };
    let letter = match told {
        [one] => single(base, &locale, reader, one),
        many => digest(base, &locale, reader, many),
    };
    letter.compose(&locale)
}

fn single(base: &str, locale: &Locale, reader: &Reader, told: &Notice) -> Letter {
    let t = locale.texts();
    Letter {
        subject: about(locale, told),
        greeting: t.letter_greeting(&reader.name),
        paragraphs: vec![told_at(locale, told), expected(t, told)],
        action: Some((open(t, told), format!("{base}{}", address(&told.about)))),
        foot: t.letter_foot(),
    }
}

fn digest(base: &str, locale: &Locale, reader: &Reader, told: &[Notice]) -> Letter {
    let t = locale.texts();
    let count = i64::try_from(told.len()).unwrap_or(i64::MAX);
    let (thanks, rest): (Vec<&Notice>, Vec<&Notice>) = told.iter().partition(|one| one.kind == Kind::Thanked);
    let line = |one: &&Notice| t.letter_line(about(locale, one), told_at(locale, one));
    let mut paragraphs = Vec::new();
    if !thanks.is_empty() {
        paragraphs.push(t.letter_thanks_first());
        paragraphs.extend(thanks.iter().map(line));
    }
    if !rest.is_empty() {
        paragraphs.push(t.letter_digest_text(i64::try_from(rest.len()).unwrap_or(i64::MAX)));
        paragraphs.extend(rest.iter().map(line));
    }
    Letter {
        subject: t.letter_digest_subject(count),
        greeting: t.letter_greeting(&reader.name),
        paragraphs,
        action: Some((t.letter_open_notices(), format!("{base}{}", crate::paths::notices()))),
        foot: t.letter_foot(),
    }
}

/// The request, the agreement or the heads-up, or no more than that there is one.
fn about(locale: &Locale, told: &Notice) -> String {
    let title = title(locale, &told.about);
    match &told.about {
        About::Request { number, .. } | About::Parts { number, .. } => {
            locale.texts().letter_about(format!("R-{number}"), title)
        }
        About::Agreement { .. } | About::HeadsUp { .. } => title,
    }
}

/// The words of the one button.
fn open(t: &Catalogue, told: &Notice) -> String {
    match &told.about {
        About::Request { number, .. } | About::Parts { number, .. } => t.letter_open(format!("R-{number}")),
        About::Agreement { .. } => t.letter_open_agreement(),
        About::HeadsUp { .. } => t.letter_open_heads_up(),
    }
}

/// "Marek Lis closed it: is it solved? (today, 08:30)".
fn told_at(locale: &Locale, told: &Notice) -> String {
    format!("{} ({})", said(locale, told), locale.day_at(told.at))
}

/// What is expected of the reader now.
fn expected(t: &Catalogue, told: &Notice) -> String {
    match told.kind {
        Kind::Question | Kind::Mentioned => t.letter_expected_answer(),
        Kind::Closed => t.letter_expected_confirm(),
        Kind::Parts if is_to_confirm(&told.about) => t.letter_expected_confirm(),
        Kind::Asked | Kind::Given => t.letter_expected_open(),
        Kind::AgreementProposed => t.letter_expected_signature(),
        Kind::AgreementReworked | Kind::AgreementRefused => t.letter_expected_proposal(),
        Kind::AgreementReview => t.letter_expected_review(),
        Kind::HeadsUpGiven => t.letter_expected_known(),
        _ => t.letter_expected_nothing(),
    }
}

/// Whether a part is closed and waits to be confirmed.
fn is_to_confirm(about: &About) -> bool {
    matches!(about, About::Parts { parts, .. } if parts.iter().any(|part| part.state == State::Closed))
}
