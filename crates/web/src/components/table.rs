//! Tables: always with a caption and header cells; they scroll sideways inside their own frame.

use maud::{Markup, html};

/// The head of a column.
#[derive(Clone, Copy, Debug)]
pub enum Column<'a> {
    /// Words, aligned to the start.
    Text(&'a str),
    /// Figures, aligned to the end. Cells must have the class `num`.
    Number(&'a str),
    /// A column of actions: its name is for screen readers alone.
    Actions(&'a str),
}

/// A table; `rows` are `tr` elements. `id` must be unique on the page.
pub fn table(id: &str, caption: &str, columns: &[Column<'_>], rows: &Markup) -> Markup {
    captioned(id, caption, true, columns, rows)
}

/// The same below a heading that says what the caption says: then it is there for those who hear it.
pub fn table_below(id: &str, caption: &str, columns: &[Column<'_>], rows: &Markup) -> Markup {
    captioned(id, caption, false, columns, rows)
}

fn captioned(id: &str, caption: &str, is_shown: bool, columns: &[Column<'_>], rows: &Markup) -> Markup {
    html! {
        // It scrolls by itself, and so it can have the focus; it is no landmark of the page.
        div.table-wrap role="group" aria-labelledby={ (id) "-caption" } tabindex="0" {
            table.table id=(id) {
                caption.visually-hidden[!is_shown] id={ (id) "-caption" } { (caption) }
                thead {
                    tr {
                        @for column in columns {
                            @match column {
                                Column::Text(name) => th scope="col" { (name) },
                                Column::Number(name) => th.num scope="col" { (name) },
                                Column::Actions(name) => th scope="col" { span.visually-hidden { (name) } },
                            }
                        }
                    }
                }
                tbody { (rows) }
            }
        }
    }
}
