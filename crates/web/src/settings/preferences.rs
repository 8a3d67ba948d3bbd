//! How pages look and speak for the reader.

use axum::response::Response;
use domain::language::{Formality, Language};
use domain::notice::letters::Letters;
use domain::person::settings::{self, Density, Settings, TextSize, Theme};
use domain::{Problem, Problems};
use serde::Deserialize;

use super::page;
use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::extract::Form;
use crate::notice::Notice;
use crate::{Error, Result, paths};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Choices {
    language: String,
    formality: String,
    theme: String,
    text_size: String,
    density: String,
    shortcuts: String,
    letters: String,
    courtesy: String,
}

impl Choices {
    /// The choices; a word that is none of them can only come from a form of somebody else's making.
    fn parse(&self) -> domain::Result<Settings> {
        let mut problems = Problems::default();
        let none = Problem::NotAChoice;
        let language = problems.take("language", Language::parse(&self.language).ok_or(none.clone()));
        let formality = match self.formality.as_str() {
            "" => Some(None),
            word => problems.take("formality", Formality::parse(word).map(Some).ok_or(none.clone())),
        };
        let theme = problems.take("theme", Theme::parse(&self.theme).ok_or(none.clone()));
        let percent = self.text_size.parse().ok().and_then(TextSize::of_percent);
        let text_size = problems.take("text_size", percent.ok_or(none.clone()));
        let density = problems.take("density", Density::parse(&self.density).ok_or(none.clone()));
        let letters = problems.take("letters", Letters::parse(&self.letters).ok_or(none));
        problems.finish()?;
        match (language, formality, theme, text_size, density, letters) {
            (Some(language), Some(formality), Some(theme), Some(text_size), Some(density), Some(letters)) => {
                let (shortcuts, courtesy) = (!self.shortcuts.is_empty(), !self.courtesy.is_empty());
                Ok(Settings { theme, text_size, density, shortcuts, courtesy, letters, language, formality })
            }
            _ => Err(domain::Error::invalid("language", Problem::NotAChoice)),
        }
    }
}

pub(super) async fn update(ctx: Ctx, Form(choices): Form<Choices>) -> Result<Response> {
    ctx.signed_in()?;
    match choices.parse() {
        Ok(settings) => {
            ctx.write(move |tx| settings::keep(tx, &settings)).await?;
            ctx.see_other_with(&paths::settings(), Notice::SettingsSaved)
        }
        Err(domain::Error::Invalid(errors)) => page(&ctx, None, &Invalid(errors)).await,
        Err(error) => Err(Error::Domain(error)),
    }
}
