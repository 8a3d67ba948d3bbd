//! What a view shows of the map, and how much of it it leaves out.
//!
//! Three levels and the whole: the organisation as groups of teams, a department, the neighbourhood of one party.
//! A picture that hides lines says so, or nobody trusts it.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{Atlas, Line, Traffic};

/// Most boxes of the organisation.
pub const MOST_GROUPS: usize = 60;

/// Most teams of a department.
pub const MOST_DEPARTMENT: usize = 150;

/// Most parties of a neighbourhood.
pub const MOST_NEIGHBOURS: usize = 40;

/// So many levels are looked into at most where one branch holds nearly everybody.
const DEEPEST: usize = 6;

/// Most lines for each box: beyond that a drawing is a carpet.
const LINES_A_NODE: usize = 3;

/// What is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// The organisation: groups of teams, or the teams themselves while they are few.
    Organisation,
    /// A team with everything that is part of it.
    Department(usize),
    /// One party, two steps up and down.
    Neighbourhood(usize),
    /// Everything there is.
    Everything,
}

/// A box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewNode {
    /// The party, or the first of the group.
    pub node: usize,
    /// Its row.
    pub row: usize,
    /// How many teams it stands for.
    pub teams: usize,
    /// Above whom it stands in the org chart.
    pub above: Option<usize>,
}

/// A line between two boxes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewLine {
    /// The upper end, a place in [`View::nodes`].
    pub customer: usize,
    /// The lower end.
    pub provider: usize,
    /// Whether both serve each other.
    pub is_mutual: bool,
    /// Whether both sides said so.
    pub is_confirmed: bool,
    /// What was asked between them.
    pub traffic: Traffic,
}

/// What is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    /// The boxes.
    pub nodes: Vec<ViewNode>,
    /// The lines.
    pub lines: Vec<ViewLine>,
    /// How many lines there are in all where the view looks.
    pub all_lines: usize,
    /// How many boxes there are in all where the view looks.
    pub all_nodes: usize,
}

impl View {
    /// A view of the map.
    pub fn new(atlas: &Atlas, scope: &Scope) -> View {
        match scope {
            Scope::Organisation => organisation(atlas),
            Scope::Department(team) => department(atlas, *team),
            Scope::Neighbourhood(party) => neighbourhood(atlas, *party),
            Scope::Everything => {
                let all: Vec<usize> = (0..atlas.nodes.len()).collect();
                single(atlas, &all, all.len(), usize::MAX)
            }
        }
    }
}

/// Groups of teams where teams are many: each team stands for its uppermost whole.
fn organisation(atlas: &Atlas) -> View {
    let inside = atlas.nodes.iter().filter(|node| !node.who.is_outside()).count();
    if inside <= MOST_GROUPS {
        let all: Vec<usize> = (0..atlas.nodes.len()).collect();
        return single(atlas, &all, all.len(), LINES_A_NODE);
    }
    let heads = heads(atlas);
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    for head in &heads {
        *sizes.entry(*head).or_default() += 1;
    }
    let all_nodes = sizes.len();
    let mut shown: Vec<usize> = sizes.keys().copied().collect();
    // How many lines lead out of each group: of equally large ones those that say most about who serves whom.
    let mut ties: BTreeMap<usize, usize> = BTreeMap::new();
    for line in &atlas.lines {
        let ends = [heads.get(line.customer).copied(), heads.get(line.provider).copied()];
        if ends[0] != ends[1] {
            for end in ends.into_iter().flatten() {
                *ties.entry(end).or_default() += 1;
            }
        }
    }
    // Customers and the chief always; then the largest.
    let key = |head: &usize| {
        let node = atlas.nodes.get(*head);
        let is_fixed = node.is_some_and(|node| node.who.is_outside() || node.is_chief);
        let of = |counts: &BTreeMap<usize, usize>| std::cmp::Reverse(counts.get(head).copied().unwrap_or(0));
        (!is_fixed, of(&sizes), of(&ties), *head)
    };
    shown.sort_by_key(key);
    shown.truncate(MOST_GROUPS);
    shown.sort_unstable();
    folded(atlas, &heads, &shown, &sizes, all_nodes)
}

/// For every party the box it is in: the top of its branch below the chief. A branch of more than half of all
/// teams says nothing as one box, and is looked into as well.
fn heads(atlas: &Atlas) -> Vec<usize> {
    let mut open: BTreeSet<usize> = atlas.chief().into_iter().collect();
    let inside = atlas.nodes.iter().filter(|node| !node.who.is_outside()).count();
    loop {
        let heads: Vec<usize> = (0..atlas.nodes.len()).map(|from| top(atlas, from, &open)).collect();
        let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
        for head in &heads {
            *sizes.entry(*head).or_default() += 1;
        }
        let most =
            sizes.into_iter().find(|(head, size)| size.saturating_mul(2) > inside && !open.contains(head));
        match most {
            Some((head, _)) if open.len() < DEEPEST => open.insert(head),
            _ => return heads,
        };
    }
}

/// The top of somebody's branch below those that are looked into.
fn top(atlas: &Atlas, from: usize, open: &BTreeSet<usize>) -> usize {
    let mut at = from;
    // A circle in the chart must not be walked forever.
    for _ in 0..atlas.nodes.len() {
        match atlas.nodes.get(at).and_then(|node| node.above) {
            Some(above) if !open.contains(&above) && !open.contains(&at) => at = above,
            _ => break,
        }
    }
    at
}

fn folded(
    atlas: &Atlas,
    heads: &[usize],
    shown: &[usize],
    sizes: &BTreeMap<usize, usize>,
    all_nodes: usize,
) -> View {
    let place: BTreeMap<usize, usize> = shown.iter().copied().zip(0..).collect();
    let mut rows: BTreeMap<usize, usize> = BTreeMap::new();
    for (node, head) in atlas.nodes.iter().zip(heads) {
        let row = rows.entry(*head).or_insert(node.row);
        *row = (*row).min(node.row);
    }
    let mut joined: BTreeMap<(usize, usize), ViewLine> = BTreeMap::new();
    let mut all = BTreeSet::new();
    for line in &atlas.lines {
        let (Some(customer), Some(provider)) = (heads.get(line.customer), heads.get(line.provider)) else {
            continue;
        };
        if customer == provider {
            continue;
        }
        all.insert((customer.min(provider), customer.max(provider)));
        let (Some(up), Some(down)) = (place.get(customer), place.get(provider)) else { continue };
        let row = |head: &usize| rows.get(head).copied().unwrap_or(0);
        let turned = (row(provider), *down) < (row(customer), *up);
        let (upper, lower) = if turned { (*down, *up) } else { (*up, *down) };
        joined
            .entry((upper, lower))
            .and_modify(|known| {
                known.is_mutual |= line.is_mutual || turned != (known.customer != upper);
                known.is_confirmed &= line.is_confirmed;
                known.traffic = known.traffic.plus(line.traffic);
            })
            .or_insert(ViewLine {
                customer: upper,
                provider: lower,
                is_mutual: line.is_mutual || turned,
                is_confirmed: line.is_confirmed,
                traffic: line.traffic,
            });
    }
    let above = |head: usize| {
        let above = atlas.nodes.get(head).and_then(|node| node.above)?;
        place.get(heads.get(above)?).copied().filter(|above| place.get(&head) != Some(above))
    };
    let nodes = shown
        .iter()
        .map(|head| ViewNode {
            node: *head,
            row: rows.get(head).copied().unwrap_or(0),
            teams: sizes.get(head).copied().unwrap_or(1),
            above: above(*head),
        })
        .collect();
    let mut view = View { nodes, lines: joined.into_values().collect(), all_lines: all.len(), all_nodes };
    thin(&mut view, LINES_A_NODE);
    view
}

/// A team, its parts, and the outside customers whom any of them serves directly.
fn department(atlas: &Atlas, team: usize) -> View {
    let parts = atlas.parts_of(team);
    let all = parts.len();
    let mut shown: BTreeSet<usize> = parts.into_iter().take(MOST_DEPARTMENT).collect();
    let outside: Vec<usize> = atlas
        .lines
        .iter()
        .filter(|line| shown.contains(&line.provider))
        .map(|line| line.customer)
        .filter(|customer| atlas.nodes.get(*customer).is_some_and(|node| node.who.is_outside()))
        .collect();
    shown.extend(&outside);
    let shown: Vec<usize> = shown.into_iter().collect();
    single(atlas, &shown, shown.len().max(all), LINES_A_NODE)
}

/// The nearest first, and of equally near ones those with most between them.
fn neighbourhood(atlas: &Atlas, party: usize) -> View {
    let lines_at = atlas.lines_at();
    let mut shown = BTreeSet::from([party]);
    let mut found = BTreeSet::from([party]);
    let mut queue = VecDeque::from([(party, 0_usize)]);
    while let Some((at, steps)) = queue.pop_front() {
        if steps == 2 {
            continue;
        }
        let mut lines: Vec<&Line> =
            lines_at.get(at).into_iter().flatten().filter_map(|line| atlas.lines.get(*line)).collect();
        lines.sort_by_key(|line| (std::cmp::Reverse(line.traffic.asked), line.customer, line.provider));
        for line in lines {
            let other = if line.customer == at { line.provider } else { line.customer };
            if found.insert(other) {
                if shown.len() < MOST_NEIGHBOURS {
                    shown.insert(other);
                }
                queue.push_back((other, steps + 1));
            }
        }
    }
    let shown: Vec<usize> = shown.into_iter().collect();
    single(atlas, &shown, found.len(), usize::MAX)
}

/// A view in which every box is one party.
fn single(atlas: &Atlas, shown: &[usize], all_nodes: usize, lines_a_node: usize) -> View {
    let place: BTreeMap<usize, usize> = shown.iter().copied().zip(0..).collect();
    let mut all_lines = 0;
    let mut lines = Vec::new();
    for line in &atlas.lines {
        let (customer, provider) = (place.get(&line.customer), place.get(&line.provider));
        if customer.is_none() && provider.is_none() {
            continue;
        }
        all_lines += 1;
        if let (Some(customer), Some(provider)) = (customer, provider) {
            lines.push(ViewLine {
                customer: *customer,
                provider: *provider,
                is_mutual: line.is_mutual,
                is_confirmed: line.is_confirmed,
                traffic: line.traffic,
            });
        }
    }
    let nodes = shown
        .iter()
        .filter_map(|index| {
            let node = atlas.nodes.get(*index)?;
            let above = node.above.and_then(|above| place.get(&above).copied());
            Some(ViewNode { node: *index, row: node.row, teams: 1, above })
        })
        .collect();
    let mut view = View { nodes, lines, all_lines, all_nodes };
    thin(&mut view, lines_a_node);
    view
}

/// Leaves out the thinnest lines where there are more than a drawing can say, but never the only one of a box.
fn thin(view: &mut View, lines_a_node: usize) {
    let most = view.nodes.len().saturating_mul(lines_a_node);
    if view.lines.len() <= most {
        return;
    }
    let mut order: Vec<usize> = (0..view.lines.len()).collect();
    order.sort_by_key(|index| {
        let line = view.lines.get(*index);
        (line.map(|line| std::cmp::Reverse(line.traffic.asked)), *index)
    });
    let mut has_one = vec![false; view.nodes.len()];
    let (mut kept, mut rest) = (BTreeSet::new(), Vec::new());
    for index in order {
        let Some(line) = view.lines.get(index) else { continue };
        let mut is_first = false;
        for end in [line.customer, line.provider] {
            if let Some(has) = has_one.get_mut(end) {
                is_first |= !*has;
                *has = true;
            }
        }
        if is_first {
            kept.insert(index);
        } else {
            rest.push(index);
        }
    }
    kept.extend(rest.into_iter().take(most.saturating_sub(kept.len())));
    let mut index = 0;
    view.lines.retain(|_| {
        index += 1;
        kept.contains(&(index - 1))
    });
}
