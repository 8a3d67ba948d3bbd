//! Where everything stands: `measure::layout`, with the last picture in mind.
//!
//! Rows with many boxes are folded into several lines of boxes, so that a picture is no wider than a screen. The
//! whole is kept by what was drawn: the same map is never laid out twice, and the next one does not jump.

use std::collections::{BTreeMap, HashMap};

use db::{Conn, Tx, params};
use measure::layout::{self, Layout, Node};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Atlas, View, chart};
use crate::{Error, Result};

/// The width of a box, and what is left between two.
const BOX: f64 = 148.0;
const GAP: f64 = 20.0;

/// Boxes in one line of a row.
const ABREAST: usize = 6;

/// Up to this many boxes rows are folded before they are laid out, so that lines find ways between the boxes;
/// above it afterwards, and lines pass behind them.
const FOLD: usize = 40;

/// Up to this many boxes a picture is no wider than a desk; larger ones are about twice as wide as they are high.
const DESK: usize = 150;

/// A box in its place.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Spot {
    /// The horizontal centre.
    pub x: f64,
    /// Which line of boxes, 0 on top; a row has one or several.
    pub line: usize,
    /// Which row.
    pub row: usize,
}

/// Where everything of a view stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// For every box of the view.
    pub spots: Vec<Spot>,
    /// For every line of the view the points that it passes: line of boxes and horizontal position.
    pub bends: Vec<Vec<(usize, f64)>>,
    /// For every row in order: its number, its first line of boxes and how many it has.
    pub bands: Vec<(usize, usize, usize)>,
    /// The width of the whole.
    pub width: f64,
}

/// A picture with what it takes to draw the next one beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The picture.
    pub picture: Picture,
    /// What was drawn.
    pub fingerprint: String,
    /// Whether it was laid out just now, and is worth keeping.
    pub is_new: bool,
}

/// A layout as it is kept.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    spots: BTreeMap<Uuid, Spot>,
    bends: Vec<Vec<(usize, f64)>>,
    bands: Vec<(usize, usize, usize)>,
    width: f64,
}

/// Places a view as the inverted pyramid, or as the org chart.
pub fn place(conn: &mut Conn<'_>, atlas: &Atlas, view: &View, scope: &str, as_chart: bool) -> Result<Placed> {
    let rows = rows(atlas, view, as_chart);
    let edges = edges(view, as_chart);
    let fingerprint = fingerprint(atlas, view, &rows, &edges);
    let last = last(conn, scope)?;
    let last = match last {
        Some((known, kept)) if known == fingerprint => match again(atlas, view, &kept) {
            Some(picture) => return Ok(Placed { picture, fingerprint, is_new: false }),
            None => Some(kept),
        },
        other => other.map(|(_, kept)| kept),
    };
    let picture = lay_out(atlas, view, &rows, &edges, last.as_ref())?;
    Ok(Placed { picture, fingerprint, is_new: true })
}

/// Keeps a layout for the next picture.
pub fn remember(tx: &mut Tx<'_>, atlas: &Atlas, view: &View, scope: &str, placed: &Placed) -> Result<()> {
    let ids = view.nodes.iter().filter_map(|one| atlas.nodes.get(one.node)).map(|node| node.who.uuid());
    let kept = Kept {
        spots: ids.zip(placed.picture.spots.iter().copied()).collect(),
        bends: placed.picture.bends.clone(),
        bands: placed.picture.bands.clone(),
        width: placed.picture.width,
    };
    let content =
        serde_json::to_value(&kept).map_err(|error| Error::Db(db::Error::Decode(error.to_string())))?;
    let now = tx.now();
    tx.execute(
        "INSERT INTO picture_layout (scope, fingerprint, content, drawn_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (scope) DO UPDATE SET fingerprint = excluded.fingerprint, content = excluded.content,
           drawn_at = excluded.drawn_at",
        params![scope, &placed.fingerprint, content, now],
    )?;
    Ok(())
}

fn last(conn: &mut Conn<'_>, scope: &str) -> Result<Option<(String, Kept)>> {
    let found = conn.maybe(
        "SELECT fingerprint, content FROM picture_layout WHERE scope = $1",
        params![scope],
        |row| Ok((row.get::<String>(0)?, row.get::<serde_json::Value>(1)?)),
    )?;
    // What an older version kept is no picture any more, and no error either.
    Ok(found.and_then(|(fingerprint, content)| Some((fingerprint, serde_json::from_value(content).ok()?))))
}

/// The kept picture of the same view.
fn again(atlas: &Atlas, view: &View, kept: &Kept) -> Option<Picture> {
    let spot = |node: usize| atlas.nodes.get(node).and_then(|node| kept.spots.get(&node.who.uuid()).copied());
    let spots: Option<Vec<Spot>> = view.nodes.iter().map(|one| spot(one.node)).collect();
    Some(Picture { spots: spots?, bends: kept.bends.clone(), bands: kept.bands.clone(), width: kept.width })
}

fn rows(atlas: &Atlas, view: &View, as_chart: bool) -> Vec<usize> {
    if as_chart {
        let above: Vec<Option<usize>> = view.nodes.iter().map(|one| one.above).collect();
        let outside: Vec<bool> = view
            .nodes
            .iter()
            .map(|one| atlas.nodes.get(one.node).is_some_and(|node| node.who.is_outside()))
            .collect();
        return chart::rows(&above, &outside);
    }
    view.nodes.iter().map(|one| one.row).collect()
}

fn edges(view: &View, as_chart: bool) -> Vec<(usize, usize)> {
    if as_chart {
        let edge = |(index, one): (usize, &super::ViewNode)| Some((one.above?, index));
        return view.nodes.iter().enumerate().filter_map(edge).collect();
    }
    view.lines.iter().map(|line| (line.customer, line.provider)).collect()
}

fn fingerprint(atlas: &Atlas, view: &View, rows: &[usize], edges: &[(usize, usize)]) -> String {
    let mut digest = Sha256::new();
    digest.update(format!("{ABREAST} {FOLD} {BOX} {GAP};"));
    for (one, row) in view.nodes.iter().zip(rows) {
        if let Some(node) = atlas.nodes.get(one.node) {
            digest.update(node.who.uuid().as_bytes());
            digest.update(row.to_le_bytes());
        }
    }
    for (a, b) in edges {
        digest.update(a.to_le_bytes());
        digest.update(b.to_le_bytes());
    }
    let bytes: Vec<String> = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    bytes.concat()
}

fn lay_out(
    atlas: &Atlas,
    view: &View,
    rows: &[usize],
    edges: &[(usize, usize)],
    last: Option<&Kept>,
) -> Result<Picture> {
    let (lines, strips) = fold(atlas, view, rows, last);
    let before = |node: usize| {
        let spot = last?.spots.get(&atlas.nodes.get(node)?.who.uuid())?;
        // Of two in one column of a wrapped row the upper one comes first.
        Some(spot.x + f64::from(u32::try_from(spot.line).unwrap_or(0)) / 1_000.0)
    };
    let nodes: Vec<Node> = view
        .nodes
        .iter()
        .zip(&lines)
        .map(|(one, line)| Node { row: *line, width: BOX, last_x: before(one.node) })
        .collect();
    let Layout { x, bends, width, .. } = layout::layout(&nodes, edges, GAP)
        .map_err(|error| Error::Db(db::Error::Decode(error.to_string())))?;
    let spots = x
        .into_iter()
        .zip(lines)
        .zip(rows)
        .map(|((x, line), row)| Spot { x: rounded(x), line, row: *row })
        .collect();
    let bends = bends
        .into_iter()
        .map(|bends| bends.into_iter().map(|bend| (bend.row, rounded(bend.x))).collect())
        .collect();
    let picture = Picture { spots, bends, bands: strips, width: rounded(width) };
    Ok(if rows.len() > FOLD { wrapped(&picture) } else { picture })
}

/// A picture with many boxes, its long rows wrapped into several lines: from left to right the order stays, and
/// who stood beside each other stands above each other. Lines between boxes go straight.
fn wrapped(picture: &Picture) -> Picture {
    let count = picture.spots.len();
    // Large ones are about twice as wide as they are high, as walls and windows are.
    let abreast = if count <= DESK { ABREAST + 1 } else { count.saturating_mul(2).isqrt().max(ABREAST) };
    let mut in_row: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, spot) in picture.spots.iter().enumerate() {
        in_row.entry(spot.row).or_default().push(index);
    }
    let place = |column: usize| f64::from(u32::try_from(column).unwrap_or(u32::MAX)) * (BOX + GAP);
    let width = place(in_row.values().map(|row| row.len().min(abreast)).max().unwrap_or(0)) - GAP;
    let mut wrapped = picture.clone();
    let (mut next, mut bands) = (0, Vec::new());
    for (row, mut nodes) in in_row {
        let x = |index: &usize| picture.spots.get(*index).map_or(0.0, |spot| spot.x);
        nodes.sort_by(|a, b| x(a).total_cmp(&x(b)));
        let depth = nodes.len().div_ceil(abreast).max(1);
        let columns = nodes.len().div_ceil(depth);
        let left = f64::midpoint(width - place(columns), GAP) + BOX / 2.0;
        for (order, index) in nodes.into_iter().enumerate() {
            if let Some(spot) = wrapped.spots.get_mut(index) {
                *spot = Spot { x: rounded(left + place(order / depth)), line: next + order % depth, row };
            }
        }
        bands.push((row, next, depth));
        next += depth;
    }
    wrapped.bends.clear();
    Picture { bands, width: rounded(width.max(0.0)), ..wrapped }
}

/// A tenth of a unit is finer than any screen, and half as long on the wire.
fn rounded(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}

/// The line of boxes of every node, and the bands that its rows make. Whoever stood somewhere stays there.
fn fold(
    atlas: &Atlas,
    view: &View,
    rows: &[usize],
    last: Option<&Kept>,
) -> (Vec<usize>, Vec<(usize, usize, usize)>) {
    let mut in_row: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, row) in rows.iter().enumerate() {
        in_row.entry(*row).or_default().push(index);
    }
    let known: HashMap<usize, usize> = last
        .map(|kept| {
            let first = |row: usize| kept.bands.iter().find(|band| band.0 == row).map(|band| band.1);
            let known = view.nodes.iter().enumerate().filter_map(|(index, one)| {
                let spot = kept.spots.get(&atlas.nodes.get(one.node)?.who.uuid())?;
                Some((index, spot.line.checked_sub(first(spot.row)?)?))
            });
            known.collect()
        })
        .unwrap_or_default();
    let mut lines = vec![0; rows.len()];
    let (mut next, mut bands) = (0, Vec::new());
    for (row, nodes) in in_row {
        let depth = if rows.len() > FOLD { 1 } else { nodes.len().div_ceil(ABREAST) };
        for (place, index) in nodes.iter().enumerate() {
            let within = known.get(index).copied().filter(|line| *line < depth).unwrap_or(place % depth);
            if let Some(line) = lines.get_mut(*index) {
                *line = next + within;
            }
        }
        bands.push((row, next, depth));
        next += depth;
    }
    (lines, bands)
}
