//! Names for addresses and mentions: plain lower-case letters, and a number where namesakes need one.

use std::collections::{HashMap, HashSet};

/// How long a name may grow before its number.
const LONGEST: usize = 60;

/// The words of a name in plain letters, joined; `nameless` if it has none.
pub(crate) fn stem(name: &str, joiner: char, nameless: &str) -> String {
    let mut stem = String::new();
    for word in db::fold(name).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !stem.is_empty() {
            if stem.len() + word.len() > LONGEST {
                break;
            }
            stem.push(joiner);
        }
        stem.extend(word.chars().take(LONGEST));
    }
    if stem.is_empty() { nameless.to_owned() } else { stem }
}

/// The stem if nobody has it, else the stem with the next number: `linen`, `linen-2`, `linen-3`.
pub(crate) fn free(stem: &str, joiner: char, taken: &[String]) -> String {
    if !taken.iter().any(|name| name == stem) {
        return stem.to_owned();
    }
    let number = |name: &String| name.strip_prefix(stem)?.strip_prefix(joiner)?.parse::<u32>().ok();
    let last = taken.iter().filter_map(number).max().unwrap_or(1);
    format!("{stem}{joiner}{}", last.saturating_add(1))
}

/// Names that are taken, so that many new ones are found without asking for each.
pub(crate) struct Taken {
    joiner: char,
    names: HashSet<String>,
    /// The highest number that each stem has reached.
    highest: HashMap<String, u32>,
}

impl Taken {
    pub(crate) fn new(joiner: char) -> Taken {
        Taken { joiner, names: HashSet::new(), highest: HashMap::new() }
    }

    pub(crate) fn add(&mut self, name: String) {
        if let Some((stem, number)) = name.rsplit_once(self.joiner)
            && let Ok(number) = number.parse::<u32>()
        {
            let highest = self.highest.entry(stem.to_owned()).or_insert(number);
            *highest = number.max(*highest);
        }
        self.names.insert(name);
    }

    /// What [`free`] gives for this stem; it is taken from here on.
    pub(crate) fn next(&mut self, stem: String) -> String {
        let name = if self.names.contains(&stem) {
            let last = self.highest.get(&stem).copied().unwrap_or(1);
            format!("{stem}{}{}", self.joiner, last.saturating_add(1))
        } else {
            stem
        };
        self.add(name.clone());
        name
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_the_names_are_no_two_get_the_same(names in prop::collection::vec("\\PC{0,12}|ana|ana 2", 1..20)) {
            let mut taken: Vec<String> = Vec::new();
            let mut at_once = Taken::new('-');
            for name in names {
                let stem = stem(&name, '-', "team");
                prop_assert!(stem.chars().all(|c| c.is_alphanumeric() || c == '-'), "{stem}");
                let given = free(&stem, '-', &taken);
                prop_assert!(!taken.contains(&given), "{given} of {taken:?}");
                prop_assert_eq!(&at_once.next(stem), &given);
                taken.push(given);
            }
        }
    }

    #[test]
    fn a_stem_is_the_name_in_plain_letters() {
        assert_eq!(stem("Łucja  Żak-Nowak", '.', "person"), "lucja.zak.nowak");
        assert_eq!(stem("Guardaroba & stireria", '-', "team"), "guardaroba-stireria");
        assert_eq!(stem("—", '.', "person"), "person");
    }

    #[test]
    fn only_a_number_tells_namesakes_apart() {
        let taken = ["anna.zak", "anna.zak.2", "anna.zakrzewska", "anna.zak.maj"].map(String::from);
        assert_eq!(free("anna.zak", '.', &taken), "anna.zak.3");
        assert_eq!(free("anna", '.', &taken), "anna");
    }
}
