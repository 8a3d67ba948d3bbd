//! The languages that Lateral speaks, and how people wish to be addressed.

/// Makes a closed list of words that is stored as text, checked on the way in and out.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$word_doc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every one, in the order of the list.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word that is stored and sent.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// The one that the word means, if any.
            pub fn parse(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }

        impl From<$name> for db::Value {
            fn from(value: $name) -> db::Value {
                db::Value::from(value.word())
            }
        }

        impl db::FromValue for $name {
            fn from_cell(cell: db::Cell<'_>) -> db::Result<$name> {
                let word = <String as db::FromValue>::from_cell(cell)?;
                $name::parse(&word).ok_or_else(|| {
                    db::Error::Decode(format!(concat!("{:?} is no ", stringify!($name)), word))
                })
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}
pub(crate) use words;

words! {
    /// A language of the interface and of people.
    Language {
        /// English.
        En = "en",
        /// Italian.
        It = "it",
        /// Polish.
        Pl = "pl",
    }
}

words! {
    /// How a person is addressed: tu or Lei, ty or Pan, Pani.
    Formality {
        /// tu, ty
        Informal = "informal",
        /// Lei, Pan or Pani
        Formal = "formal",
    }
}
