//! The parts every page is made of: functions from translated text to markup.
//!
//! A component takes display-ready strings and never a record, a catalogue or a clock. It writes
//! no inline style and no script (the content security policy refuses both) and every control works
//! without JavaScript. Classes are styled in `ui/src/css`; `data-` hooks are served by `ui/src/js`.
//! [`gallery::page`] shows all of them.

mod board;
mod card;
mod choice;
mod conversation;
mod dialog;
mod feedback;
mod field;
mod frame;
pub mod gallery;
mod list;
mod navigation;
mod page;
mod request;
mod status;
mod table;
#[cfg(test)]
mod tests;

pub use board::{BoardCard, board, board_card, board_column};
pub use card::{card, figure_number, link_card, thanks_card, two_sides};
pub use choice::{Choice, checkbox, checkboxes, radios, select};
pub use conversation::{Attachment, Message, MessageKind, attachments, conversation, message, system_line};
pub use dialog::{details, dialog, dialog_button};
pub use feedback::{banner, confirmation, empty_state, error_summary};
pub use field::{Field, InputKind, date_field, field, file_field, search_box, textarea};
pub use frame::{Shortcut, Words, shortcuts_dialog, skip_link, status_region, words};
pub use list::{Summary, SummaryChange, Task, TaskStatus, check_list, facts, summary_list, task_list};
pub use navigation::{LinkTab, PagerLink, back_link, filter_links, pager, progress, tabs};
pub use page::{ButtonKind, actions, button, button_with, link_button, page_title, section};
pub use request::{
    Phase, PhaseState, PhasesLayout, Promise, PromiseState, RequestRow, RowTime, phase_timeline, promise,
    request_row, request_rows,
};
pub use status::{Tone, avatar, badge, chip, chip_with, person, relative_time, time};
pub use table::{Column, table, table_below};
