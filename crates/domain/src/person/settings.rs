//! What somebody chose for their own pages: colours, size of text, density, shortcuts, language.
//!
//! Read and changed by the person alone; nobody else's business and nobody else's query.

use db::{Cell, Conn, FromValue, Tx, params};

use crate::actor;
use crate::language::{Formality, Language, words};
use crate::notice::letters::Letters;
use crate::{PersonId, Result};

words! {
    /// The colours of the pages.
    #[derive(Default)]
    Theme {
        /// As the device says.
        #[default]
        System = "system",
        /// Dark on light.
        Light = "light",
        /// Light on dark.
        Dark = "dark",
        /// As much contrast as there is.
        Contrast = "contrast",
    }
}

words! {
    /// How much fits on a page.
    #[derive(Default)]
    Density {
        /// Large targets, for fingers and gloves.
        Ward = "ward",
        /// For a keyboard and a mouse.
        #[default]
        Desk = "desk",
        /// For a screen on the wall, read from afar.
        Wall = "wall",
    }
}

/// The size of text, in hundredths of the usual one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextSize {
    /// 100 %.
    #[default]
    Usual,
    /// 115 %.
    Larger,
    /// 130 %.
    Largest,
}

impl TextSize {
    /// Every size, smallest first.
    pub const ALL: &'static [TextSize] = &[TextSize::Usual, TextSize::Larger, TextSize::Largest];

    /// In hundredths of the usual size.
    pub const fn percent(self) -> i64 {
        match self {
            TextSize::Usual => 100,
            TextSize::Larger => 115,
            TextSize::Largest => 130,
        }
    }

    /// The size of so many hundredths, if there is one.
    pub fn of_percent(percent: i64) -> Option<TextSize> {
        TextSize::ALL.iter().copied().find(|size| size.percent() == percent)
    }
}

impl FromValue for TextSize {
    fn from_cell(cell: Cell<'_>) -> db::Result<TextSize> {
        let percent = i64::from_cell(cell)?;
        TextSize::of_percent(percent)
            .ok_or_else(|| db::Error::Decode(format!("{percent} is no size of text")))
    }
}

/// What somebody chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// The colours.
    pub theme: Theme,
    /// The size of text.
    pub text_size: TextSize,
    /// How much fits on a page.
    pub density: Density,
    /// Whether single keys are shortcuts.
    pub shortcuts: bool,
    /// When they want letters about their notices.
    pub letters: Letters,
    /// Whether the browser may hint at a kind word while they write.
    pub courtesy: bool,
    /// The language of pages and letters.
    pub language: Language,
    /// How they wish to be addressed; nothing for the organisation's way.
    pub formality: Option<Formality>,
}

/// The actor's own settings.
pub fn mine(conn: &mut Conn<'_>) -> Result<Settings> {
    let person = actor::require(conn)?;
    Ok(conn.one(
        "SELECT t.theme, t.text_size, t.density, t.shortcuts, p.language, p.formality, t.letters, t.courtesy
         FROM person p LEFT JOIN person_setting t ON t.person_id = p.id WHERE p.id = $1",
        params![person],
        |row| {
            Ok(Settings {
                theme: row.get::<Option<Theme>>(0)?.unwrap_or_default(),
                text_size: row.get::<Option<TextSize>>(1)?.unwrap_or_default(),
                density: row.get::<Option<Density>>(2)?.unwrap_or_default(),
                shortcuts: row.get::<Option<bool>>(3)?.unwrap_or(true),
                letters: row.get::<Option<Letters>>(6)?.unwrap_or_default(),
                language: row.get(4)?,
                formality: row.get(5)?,
                courtesy: row.get::<Option<bool>>(7)?.unwrap_or(true),
            })
        },
    )?)
}

/// Keeps the actor's own settings.
pub fn keep(tx: &mut Tx<'_>, settings: &Settings) -> Result<()> {
    let person = actor::require(tx)?;
    tx.execute(
        "INSERT INTO person_setting (person_id, theme, text_size, density, shortcuts, letters, courtesy)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (person_id) DO UPDATE SET theme = excluded.theme, text_size = excluded.text_size,
           density = excluded.density, shortcuts = excluded.shortcuts, letters = excluded.letters,
           courtesy = excluded.courtesy",
        params![
            person,
            settings.theme,
            settings.text_size.percent(),
            settings.density,
            settings.shortcuts,
            settings.letters,
            settings.courtesy
        ],
    )?;
    set_language(tx, person, settings.language, settings.formality)
}

/// Keeps the actor's language alone, as chosen from the foot of a page.
pub fn keep_language(tx: &mut Tx<'_>, language: Language) -> Result<()> {
    let person = actor::require(tx)?;
    let now = tx.now();
    tx.execute(
        "UPDATE person SET language = $1, updated_at = $2 WHERE id = $3",
        params![language, now, person],
    )?;
    Ok(())
}

fn set_language(
    tx: &mut Tx<'_>,
    person: PersonId,
    language: Language,
    formality: Option<Formality>,
) -> Result<()> {
    let now = tx.now();
    tx.execute(
        "UPDATE person SET language = $1, formality = $2, updated_at = $3 WHERE id = $4",
        params![language, formality, now, person],
    )?;
    Ok(())
}
