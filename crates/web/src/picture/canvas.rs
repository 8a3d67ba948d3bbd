//! What the canvas draws: coordinates and names, nothing else.

use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use domain::picture::Who;
use serde::Serialize;

use super::Scene;
use super::shape::{BOX_HEIGHT, BOX_WIDTH, Sheet};
use crate::{Error, Result, paths};

#[derive(Serialize)]
struct Data {
    width: f64,
    height: f64,
    /// The width and the height of a box.
    size: (f64, f64),
    /// Top and height of every row.
    bands: Vec<(f64, f64)>,
    boxes: Vec<Tile>,
    /// Upper end, lower end, and 1 for kept, 2 for late, 0 for neither.
    lines: Vec<(usize, usize, u8)>,
}

/// A box: its corner, what it is (0 team, 1 customers, 2 one's own, 3 the chief's), its name and its address.
#[derive(Serialize)]
struct Tile(i64, i64, u8, String, String);

pub(super) fn data(scene: &Scene) -> Result<Response> {
    let sheet = Sheet::new(&scene.view, &scene.placed.picture, scene.as_chart);
    let boxes = scene
        .view
        .nodes
        .iter()
        .zip(&sheet.boxes)
        .filter_map(|(one, (x, y))| {
            let node = scene.atlas.nodes.get(one.node)?;
            let (kind, href) = match node.who {
                Who::Group(_) => (1, String::new()),
                Who::Team(_) if node.is_chief => (3, paths::picture_team(&node.key)),
                Who::Team(_) => (0, paths::picture_team(&node.key)),
                Who::Person(_) => (2, paths::person(&node.key)),
            };
            Some(Tile(whole(*x), whole(*y), kind, node.name.clone(), href))
        })
        .collect();
    let lines = if scene.as_chart {
        let edge = |(index, one): (usize, &domain::picture::ViewNode)| Some((one.above?, index, 0));
        scene.view.nodes.iter().enumerate().filter_map(edge).collect()
    } else {
        let tone = |kept: Option<bool>| kept.map_or(0, |kept| if kept { 1 } else { 2 });
        scene
            .view
            .lines
            .iter()
            .map(|line| (line.customer, line.provider, tone(line.traffic.is_kept())))
            .collect()
    };
    let data = Data {
        width: sheet.width.ceil(),
        height: sheet.height.ceil(),
        size: (BOX_WIDTH, BOX_HEIGHT),
        bands: sheet.bands.iter().map(|band| (band.y, band.height)).collect(),
        boxes,
        lines,
    };
    let body = serde_json::to_string(&data).map_err(|error| Error::Internal(error.to_string()))?;
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    Ok(response)
}

/// Half a unit is finer than any screen.
#[expect(clippy::cast_possible_truncation, reason = "a drawing is far smaller than that")]
fn whole(value: f64) -> i64 {
    value.round() as i64
}
