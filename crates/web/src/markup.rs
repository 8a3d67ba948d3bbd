//! The only place where markup is written that maud has not escaped. Every function says why it is safe.

use maud::{DOCTYPE, Markup, PreEscaped, html};

/// `<!DOCTYPE html>` before a page: a constant.
pub(crate) fn document(page: &Markup) -> Markup {
    html! { (DOCTYPE) (page) }
}

/// The text of a search hit with its marks as `<mark>`: the text is escaped first, and only the two private
/// characters that the search put around words become tags. They are removed from what people write, and a
/// mark left open by a cut is closed here.
pub(crate) fn marked(snippet: &str) -> Markup {
    let escaped = html! { (snippet) }.into_string();
    let mut out = String::with_capacity(escaped.len() + 32);
    let mut open = false;
    for character in escaped.chars() {
        match character {
            '\u{E000}' if !open => {
                out.push_str("<mark>");
                open = true;
            }
            '\u{E001}' if open => {
                out.push_str("</mark>");
                open = false;
            }
            '\u{E000}' | '\u{E001}' => {}
            other => out.push(other),
        }
    }
    if open {
        out.push_str("</mark>");
    }
    PreEscaped(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_stays_text_between_the_marks() {
        let hit = marked("<b>\u{E000}scrubs\u{E001} & \u{E000}size M");
        assert_eq!(hit.into_string(), "&lt;b&gt;<mark>scrubs</mark> &amp; <mark>size M</mark>");
    }
}
