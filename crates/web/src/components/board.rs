//! A team's work in columns. Cards move by a menu as well as by dragging (which needs a script).

use maud::{Markup, html};

use super::request::dotted;

/// The columns side by side; scrolls sideways on a phone.
pub fn board(label: &str, columns: &Markup) -> Markup {
    html! { div.board role="group" aria-label=(label) tabindex="0" { (columns) } }
}

/// One column: its name, how many cards (`count` in words for screen readers), the cards.
pub fn board_column(id: &str, title: &str, number: &str, count: &str, cards: &Markup) -> Markup {
    html! {
        section.board-column id=(id) aria-labelledby={ (id) "-title" } {
            div.board-head {
                h2 id={ (id) "-title" } { (title) }
                span.count aria-hidden="true" { (number) }
                span.visually-hidden { (count) }
            }
            ul.board-list role="list" { (cards) }
        }
    }
}

/// One request on a board.
pub struct BoardCard<'a> {
    pub id: &'a str,
    pub href: &'a str,
    pub title: &'a str,
    /// Number, asker, promised time.
    pub facts: &'a [&'a str],
    pub chips: Markup,
    /// The forms or menu that move it, or empty.
    pub moves: Markup,
}

/// A card of [`board_column`].
pub fn board_card(card: &BoardCard<'_>) -> Markup {
    html! {
        li.board-card id=(card.id) data-row {
            p.row-title { a href=(card.href) { (card.title) } }
            p.row-meta { (dotted(card.facts)) }
            div.board-card-foot { (card.chips) div.row-actions { (card.moves) } }
        }
    }
}
