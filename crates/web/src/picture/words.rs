//! What a picture says in words: the names of rows, of lines and of boxes.

use domain::picture::{View, ViewLine};

use super::drawing::Drawing;
use crate::ctx::Ctx;

fn count(items: usize) -> i64 {
    i64::try_from(items).unwrap_or(i64::MAX)
}

/// What a row is. In an org chart only the outside customers have a name of their own.
pub(super) fn row(ctx: &Ctx, drawing: &Drawing<'_>, row: usize) -> String {
    let t = ctx.t;
    let placed = drawing.view.nodes.iter().zip(&drawing.picture.spots).filter(|(_, spot)| spot.row == row);
    let nodes: Vec<_> = placed.filter_map(|(one, _)| drawing.atlas.nodes.get(one.node)).collect();
    if nodes.iter().any(|node| node.who.is_outside()) {
        return t.picture_row_outside();
    }
    if drawing.as_chart {
        return if row == 0 { t.picture_row_chief() } else { t.picture_row_level(count(row)) };
    }
    if nodes.iter().all(|node| node.is_chief) {
        return t.picture_row_chief();
    }
    if nodes.iter().all(|node| !node.is_connected || node.is_chief) {
        return t.picture_row_apart();
    }
    match row {
        0 | 1 => t.picture_row_contact(),
        more => t.picture_row_steps(count(more - 1)),
    }
}

/// "Linen room → Ward 3: 34 requests in four weeks, 31 of 33 promises kept".
pub(super) fn line(ctx: &Ctx, drawing: &Drawing<'_>, line: &ViewLine) -> String {
    let t = ctx.t;
    let name = |index: usize| {
        let node = drawing.view.nodes.get(index).and_then(|one| drawing.atlas.nodes.get(one.node));
        node.map(|node| node.name.clone()).unwrap_or_default()
    };
    let (customer, provider) = (name(line.customer), name(line.provider));
    let who = if line.is_mutual {
        t.picture_line_mutual(provider, customer)
    } else {
        t.picture_line(provider, customer)
    };
    [who, figures(ctx, line)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// What was asked, and what became of the promises.
pub(super) fn figures(ctx: &Ctx, line: &ViewLine) -> String {
    let t = ctx.t;
    let number = |value: i64| ctx.locale.number(value);
    let mut parts = Vec::new();
    if let Some(asked) = line.traffic.asked {
        parts.push(t.picture_asked(asked, number(asked)));
    }
    if line.traffic.promised > 0 {
        parts.push(t.picture_kept(number(line.traffic.kept), number(line.traffic.promised)));
    }
    if !line.is_confirmed {
        parts.push(t.picture_unconfirmed());
    }
    parts.join(" · ")
}

/// What a screen reader says of a box.
pub(super) fn box_label(ctx: &Ctx, drawing: &Drawing<'_>, index: usize) -> String {
    let name = drawing.view.nodes.get(index).and_then(|one| drawing.atlas.nodes.get(one.node));
    let name = name.map(|node| node.name.clone()).unwrap_or_default();
    let (serves, served_by) = degrees(drawing.view, index);
    ctx.t.picture_box(name, ctx.locale.number(count(serves)), ctx.locale.number(count(served_by)))
}

/// How many a box serves, and by how many it is served, in the view.
pub(super) fn degrees(view: &View, index: usize) -> (usize, usize) {
    let (mut serves, mut served_by) = (0, 0);
    for line in &view.lines {
        if line.provider == index || (line.is_mutual && line.customer == index) {
            serves += 1;
        }
        if line.customer == index || (line.is_mutual && line.provider == index) {
            served_by += 1;
        }
    }
    (serves, served_by)
}
