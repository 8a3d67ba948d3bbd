//! Folding: what makes two spellings the same word, and what order names come in.
//!
//! Both are computed here and stored, because the engines disagree about case, accents and
//! collation. [`fold`] serves `*_key` columns and search; [`sort_key`] serves `*_sort` columns.

use std::fmt::Write;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text without case and accents: `Łódź` and `lodz` fold to the same. Folding twice changes
/// nothing more.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|&c| !is_combining_mark(c)) {
        for lower in c.to_lowercase().filter(|&c| !is_combining_mark(c)) {
            match plain(lower) {
                Some(plain) => folded.push_str(plain),
                None => folded.push(lower),
            }
        }
    }
    folded
}

/// Letters that carry their difference in their body, which no decomposition takes off.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'ł' => "l",
        'ß' => "ss",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ŧ' => "t",
        'ı' => "i",
        'þ' => "th",
        'æ' => "ae",
        'œ' => "oe",
        'ς' => "σ",
        _ => return None,
    })
}

/// A key that sorts the text by its folded letters and then by its own, so that `L` comes before
/// `Ł` and both before `M`.
///
/// The key consists of decimal digits alone. PostgreSQL compares text by the collation of the
/// installation (which may ignore spaces, or take `ch` and `aa` for one letter) and SQLite by
/// bytes; digits come in the same order everywhere.
pub fn sort_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len() * 4 + 2);
    weights(&fold(text), &mut key);
    // Below every weight: a shorter text comes before a longer one that begins with it.
    key.push_str("00");
    weights(text, &mut key);
    key
}

/// Two digits for printable ASCII, `97` and seven digits for the rest.
fn weights(text: &str, key: &mut String) {
    for c in text.chars() {
        // Writing to a String does not fail.
        let _infallible = match c {
            ' '..='~' => write!(key, "{:02}", u32::from(c) - 31),
            _ => write!(key, "97{:07}", u32::from(c)),
        };
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn case_and_accents_do_not_count() {
        for (text, folded) in [
            ("Łódź", "lodz"),
            ("GĘŚLĄ JAŹŃ", "gesla jazn"),
            ("Perché", "perche"),
            ("Straße STRASSE ẞ", "strasse strasse ss"),
            ("Øre Đurđa Æsir œuvre", "ore durda aesir oeuvre"),
            ("ﬁne ①", "fine 1"),
            ("İstanbul ılık", "istanbul ilik"),
            ("ΟΔΟΣ οδος", "οδοσ οδοσ"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn names_sort_by_letter_and_then_by_accent() {
        let mut names = ["Łucja", "Maja", "Lucja", "lucja", "Ala Zet", "Ala", "Alab"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Ala", "Ala Zet", "Alab", "Lucja", "lucja", "Łucja", "Maja"]);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC*") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }

        #[test]
        fn sort_keys_are_digits_and_tell_texts_apart(a in "\\PC{0,12}", b in "\\PC{0,12}") {
            prop_assert!(sort_key(&a).bytes().all(|c| c.is_ascii_digit()));
            prop_assert_eq!(a == b, sort_key(&a) == sort_key(&b));
        }
    }
}
