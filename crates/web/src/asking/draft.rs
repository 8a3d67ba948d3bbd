//! What somebody has answered so far, and on which page they are.

use domain::heads_up::HeadsUp;
use domain::request::Request;
use domain::service::Service;
use domain::service::bundle::Offered;
use domain::service::form::Kind;

use super::answers::prefix;
use crate::typed::Typed;

/// A page of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The large box.
    Words,
    /// Who can help.
    Who,
    /// Which variant of the service.
    Variant,
    /// One question of the service, by its place in the form.
    Question(usize),
    /// Which parts of the bundle are wanted.
    Parts,
    /// What one part of the bundle asks, by its place among the parts.
    Part(usize),
    /// For whom, by when, what for, and anything else.
    Details,
    /// Every question of the service on one page.
    All,
    /// Looking it over.
    Check,
}

impl Step {
    /// What forms and buttons call it.
    pub(super) fn word(self) -> String {
        match self {
            Self::Words => "words".to_owned(),
            Self::Who => "who".to_owned(),
            Self::Variant => "variant".to_owned(),
            Self::Question(index) => format!("question-{index}"),
            Self::Parts => "parts".to_owned(),
            Self::Part(place) => format!("part-{place}"),
            Self::Details => "details".to_owned(),
            Self::All => "all".to_owned(),
            Self::Check => "check".to_owned(),
        }
    }

    fn parse(word: &str) -> Option<Self> {
        match word {
            "words" => Some(Self::Words),
            "who" => Some(Self::Who),
            "variant" => Some(Self::Variant),
            "details" => Some(Self::Details),
            "parts" => Some(Self::Parts),
            "all" => Some(Self::All),
            "check" => Some(Self::Check),
            other => match other.strip_prefix("part-") {
                Some(place) => place.parse().ok().map(Self::Part),
                None => other.strip_prefix("question-")?.parse().ok().map(Self::Question),
            },
        }
    }

    /// The pages of a request through this service, or in plain words, in their order; `parts` are those of
    /// its parts that are wanted.
    pub(super) fn plan(service: Option<&Service>, parts: &[&Offered]) -> Vec<Self> {
        let Some(service) = service else { return vec![Self::Words, Self::Who, Self::Check] };
        let variant = (!service.options.is_empty()).then_some(Self::Variant);
        let bundle = service.is_bundle.then_some(Self::Parts);
        // Files are chosen on the last page, which is the one that is sent with them.
        let questions = (0..).zip(&service.form.fields).filter(|(_, field)| field.kind != Kind::File);
        let questions = questions.map(|(index, _)| Self::Question(index));
        let of_parts = parts.iter().filter(|part| asks(part)).map(|part| Self::Part(part.place));
        let own = variant.into_iter().chain(bundle).chain(questions);
        own.chain(of_parts).chain([Self::Details, Self::Check]).collect()
    }
}

/// Whether a part asks anything before the last page.
fn asks(part: &Offered) -> bool {
    part.asks_variant() || part.service.form.fields.iter().any(|field| field.kind != Kind::File)
}

/// Where a button leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Go {
    /// On, if what was answered is sound.
    Next,
    /// One page back, whatever was answered.
    Back,
    /// To this page, whatever was answered.
    To(Step),
}

/// What was answered so far: the fields of the form, as they are typed.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft(Typed);

impl From<Typed> for Draft {
    fn from(typed: Typed) -> Self {
        Self(typed)
    }
}

/// The parts that are ticked, by their places.
pub(super) const PARTS: &str = "parts";
/// Says that somebody has looked at the parts, so that none of them may be ticked.
pub(super) const PARTS_ASKED: &str = "parts_asked";

/// The field that says which heads-up has come true.
pub(super) const HEADS_UP: &str = "heads_up";

/// The fields that steer the pages and are not part of what is asked.
const STEERING: [&str; 5] = ["at", "go", "who", "take", "insists"];

impl Draft {
    /// Nothing yet, for a service.
    pub(super) fn of_service(slug: &str, is_on_one_page: bool) -> Self {
        let mut draft = Self::default();
        draft.set("service", slug);
        if is_on_one_page {
            draft.set("at", Step::All.word());
        }
        draft
    }

    /// Takes over what was asked before; the answers to a form are asked anew, since they may have changed.
    pub(super) fn copy(&mut self, request: &Request) {
        self.set("purpose", request.purpose.as_str());
        if let Some(option) = request.option {
            self.set("option", option.to_string());
        }
    }

    /// What stands in a field.
    pub(super) fn text(&self, name: &str) -> &str {
        self.0.text(name)
    }

    /// Puts a text into a field.
    pub(super) fn set(&mut self, name: &str, text: impl Into<String>) {
        self.0.set(name, text);
    }

    /// The fields word for word.
    pub(super) fn typed(&self) -> &Typed {
        &self.0
    }

    /// The page that was sent.
    pub(super) fn at(&self) -> Option<Step> {
        Step::parse(self.text("at"))
    }

    /// Where the pressed button leads.
    pub(super) fn go(&self) -> Go {
        match self.text("go") {
            "back" => Go::Back,
            word => Step::parse(word).map_or(Go::Next, Go::To),
        }
    }

    /// The parts of a bundle that are wanted: all of them until something else is said.
    pub(super) fn wanted<'p>(&self, parts: &'p [Offered]) -> Vec<&'p Offered> {
        let is_ticked = |part: &Offered| {
            let place = part.place.to_string();
            self.0.fields().any(|(name, text)| name == PARTS && text == place)
        };
        parts.iter().filter(|part| self.text(PARTS_ASKED).is_empty() || is_ticked(part)).collect()
    }

    /// The heads-up that has come true, of those that could.
    pub(super) fn heads_up<'h>(&self, announced: &'h [HeadsUp]) -> Option<&'h HeadsUp> {
        let number: i64 = self.text(HEADS_UP).parse().ok()?;
        announced.iter().find(|one| one.number == number)
    }

    /// The radio buttons of "who can help" name a service or the teams.
    pub(super) fn choose(&mut self) {
        let who = self.text("who").to_owned();
        if let Some(slug) = who.strip_prefix("service:") {
            self.set("service", slug);
            self.set("team", "");
        } else if who == "team" {
            self.set("service", "");
        }
    }

    /// The buttons of what would work instead name a variant, a day, or the parts to leave out.
    pub(super) fn take(&mut self, parts: &[Offered]) {
        let taken = self.text("take").to_owned();
        let Some((what, which)) = taken.split_once(':') else { return };
        match what {
            "option" => self.set("option", which),
            "part-option" => {
                let Some((place, option)) = which.split_once(':') else { return };
                let Some(part) = parts.iter().find(|part| part.place.to_string() == place) else {
                    return;
                };
                self.set(&format!("{}option", prefix(part.place)), option);
            }
            "date" => {
                self.set("needed_by", which);
                self.set("needed_by_time", "");
            }
            "without" => {
                let out: Vec<&str> = which.split(',').collect();
                let kept = self.wanted(parts).into_iter().map(|part| part.place.to_string());
                let kept: Vec<String> = kept.filter(|place| !out.contains(&place.as_str())).collect();
                self.0.remove(PARTS);
                self.set(PARTS_ASKED, "yes");
                for place in kept {
                    self.0.push(PARTS.to_owned(), place);
                }
            }
            _ => {}
        }
    }

    /// What a page carries along unseen: every answer that it does not show itself.
    pub(super) fn carried<'a>(&'a self, shown: &'a [String]) -> impl Iterator<Item = (&'a str, &'a str)> {
        let is_shown = |name: &str| shown.iter().any(|shown| shown == name);
        self.0
            .fields()
            .filter(move |(name, text)| !text.is_empty() && !STEERING.contains(name) && !is_shown(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_by_its_word() {
        for step in [
            Step::Words,
            Step::Who,
            Step::Variant,
            Step::Question(12),
            Step::Parts,
            Step::Part(3),
            Step::Details,
            Step::All,
            Step::Check,
        ] {
            assert_eq!(Step::parse(&step.word()), Some(step));
        }
        assert_eq!(Step::parse("question-x"), None);
    }

    #[test]
    fn a_page_carries_what_it_does_not_show_and_nothing_that_only_steers() {
        let fields =
            [("at", "who"), ("go", "next"), ("words", "A chair"), ("purpose", ""), ("team", "linen")];
        let typed: Typed =
            fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let draft = Draft::from(typed);
        let shown = ["team".to_owned()];
        assert_eq!(draft.carried(&shown).collect::<Vec<_>>(), [("words", "A chair")]);
        assert_eq!(draft.at(), Some(Step::Who));
        assert_eq!(draft.go(), Go::Next);
    }
}
