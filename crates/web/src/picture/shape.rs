//! From a placed view to shapes on a sheet: rectangles, curves and bands, in the units of the drawing.
//!
//! Nothing here knows of colours or words.

use domain::picture::{Picture, View};

/// Height of a box.
pub(super) const BOX_HEIGHT: f64 = 54.0;
/// Width of a box, as the layout has it.
pub(super) const BOX_WIDTH: f64 = 148.0;
/// From one line of boxes of a row to the next.
const PITCH: f64 = 96.0;
/// What a band has above its boxes, for its name, and below.
const HEAD: f64 = 38.0;
const FOOT: f64 = 22.0;
/// Between two bands, where the lines cross.
const BETWEEN: f64 = 46.0;
/// Around everything.
const MARGIN: f64 = 28.0;
/// The narrowest sheet: the name of a row must fit.
const NARROWEST: f64 = 420.0;

/// A row of the pyramid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Band {
    pub(super) row: usize,
    pub(super) y: f64,
    pub(super) height: f64,
}

/// A line from whoever serves to whoever is served.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Curve {
    /// The path, as SVG writes it.
    pub(super) path: String,
    /// Where it ends, and whether it arrives from below.
    pub(super) head: (f64, f64, bool),
    /// Where it begins, and whether it leaves upwards.
    pub(super) tail: (f64, f64, bool),
    /// Half way.
    pub(super) middle: (f64, f64),
}

/// The whole sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sheet {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) bands: Vec<Band>,
    /// The upper left corner of every box.
    pub(super) boxes: Vec<(f64, f64)>,
    /// Every line of the view, in its order.
    pub(super) curves: Vec<Curve>,
}

impl Sheet {
    /// The shapes of a view. In an org chart the lines are those of the chart.
    pub(super) fn new(view: &View, picture: &Picture, as_chart: bool) -> Sheet {
        let mut strips = Vec::new();
        let mut tops = Vec::new();
        let mut y = MARGIN;
        for (row, _, lines) in &picture.bands {
            let count = f64::from(u32::try_from(*lines).unwrap_or(1).max(1));
            let height = HEAD + (count - 1.0) * PITCH + BOX_HEIGHT + FOOT;
            strips.push(Band { row: *row, y, height });
            let mut at = y + HEAD;
            for _ in 0..*lines {
                tops.push(at);
                at += PITCH;
            }
            y += height + BETWEEN;
        }
        let top = |line: usize| tops.get(line).copied().unwrap_or(MARGIN);
        let left = if picture.width < NARROWEST { (NARROWEST - picture.width) / 2.0 } else { 0.0 } + MARGIN;
        let boxes: Vec<(f64, f64)> =
            picture.spots.iter().map(|spot| (left + spot.x - BOX_WIDTH / 2.0, top(spot.line))).collect();
        let ends: Vec<(usize, usize)> = if as_chart {
            let edge = |(index, one): (usize, &domain::picture::ViewNode)| Some((one.above?, index));
            view.nodes.iter().enumerate().filter_map(edge).collect()
        } else {
            view.lines.iter().map(|line| (line.customer, line.provider)).collect()
        };
        let line_of = |node: usize| picture.spots.get(node).map_or(0, |spot| spot.line);
        let none = Vec::new();
        let curves = ends
            .iter()
            .enumerate()
            .map(|(index, (customer, provider))| {
                let bends = picture.bends.get(index).unwrap_or(&none);
                let through: Vec<(f64, f64)> =
                    bends.iter().rev().map(|(line, x)| (left + x, top(*line) + BOX_HEIGHT / 2.0)).collect();
                let corner = |node: usize| boxes.get(node).copied().unwrap_or_default();
                let (from, to) = (corner(*provider), corner(*customer));
                curve((from, line_of(*provider)), (to, line_of(*customer)), &through)
            })
            .collect();
        let height = (y - BETWEEN + MARGIN).max(MARGIN * 2.0);
        Sheet { width: picture.width.max(NARROWEST) + MARGIN * 2.0, height, bands: strips, boxes, curves }
    }
}

/// A curve that leaves and arrives upright, through the points between.
fn curve(from: ((f64, f64), usize), to: ((f64, f64), usize), through: &[(f64, f64)]) -> Curve {
    let ((from, from_line), (to, to_line)) = (from, to);
    let (x1, x2) = (from.0 + BOX_WIDTH / 2.0, to.0 + BOX_WIDTH / 2.0);
    if from_line == to_line {
        // Over the heads of the others in the line.
        let (y, rise) = (from.1, (18.0 + (x1 - x2).abs() / 12.0).min(40.0));
        let path =
            format!("M{x1:.1} {y:.1}C{x1:.1} {0:.1} {x2:.1} {0:.1} {x2:.1} {y:.1}", y - rise * 4.0 / 3.0);
        let middle = (f64::midpoint(x1, x2), y - rise);
        return Curve { path, head: (x2, y, false), tail: (x1, y, true), middle };
    }
    let upwards = from_line > to_line;
    let (start, end) = if upwards { (from.1, to.1 + BOX_HEIGHT) } else { (from.1 + BOX_HEIGHT, to.1) };
    let mut points = vec![(x1, start)];
    points.extend_from_slice(through);
    points.push((x2, end));
    let bends = points.windows(2).map(|pair| match pair {
        [(ax, ay), (bx, by)] => {
            let half = f64::midpoint(*ay, *by);
            format!("C{ax:.1} {half:.1} {bx:.1} {half:.1} {bx:.1} {by:.1}")
        }
        _ => String::new(),
    });
    let path = std::iter::once(format!("M{x1:.1} {start:.1}")).chain(bends).collect::<Vec<String>>().concat();
    let between = points.len() / 2;
    let (a, b) = (points.get(between - 1).copied(), points.get(between).copied());
    let ((ax, ay), (bx, by)) = (a.unwrap_or_default(), b.unwrap_or_default());
    let middle = (f64::midpoint(ax, bx), f64::midpoint(ay, by));
    Curve { path, head: (x2, end, upwards), tail: (x1, start, upwards), middle }
}

/// A small triangle at the end of a line. `up` says that it points upwards.
pub(super) fn arrow((x, y): (f64, f64), up: bool) -> String {
    let (long, half) = (if up { 9.0 } else { -9.0 }, 4.5);
    format!("M{x:.1} {y:.1}L{:.1} {:.1}L{:.1} {1:.1}Z", x - half, y + long, x + half)
}

/// Letters of a line in a box.
const FITS: usize = 18;

/// A name in one line that fits into a box; what does not fit ends with an ellipsis.
pub(super) fn one_line(name: &str) -> String {
    if name.chars().count() <= FITS {
        return name.to_owned();
    }
    let cut: String = name.chars().take(FITS - 1).collect();
    format!("{}…", cut.trim_end())
}

/// A name in at most two lines that fit into a box; what does not fit ends with an ellipsis.
pub(super) fn two_lines(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= FITS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let is_cut = lines.len() > 2;
    lines.truncate(2);
    for line in &mut lines {
        if line.chars().count() > FITS {
            *line = line.chars().take(FITS - 1).chain(['…']).collect();
        }
    }
    if is_cut
        && let Some(last) = lines.last_mut()
        && !last.ends_with('…')
    {
        *last = last.chars().take(FITS - 1).chain(['…']).collect();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_takes_two_lines_at_the_most() {
        assert_eq!(two_lines("IT"), ["IT"]);
        assert_eq!(two_lines("Medical secretaries"), ["Medical", "secretaries"]);
        assert_eq!(two_lines("Kadry i rekrutacja"), ["Kadry i rekrutacja"]);
        assert_eq!(
            two_lines("Department of long and longer names"),
            ["Department of long", "and longer names"]
        );
        assert_eq!(two_lines("One two three four five six seven eight nine ten")[1], "five six seven…");
        assert_eq!(one_line("Human resources"), "Human resources");
        assert_eq!(one_line("Information technology"), "Information techn…");
        assert_eq!(one_line("Restaurant and bar service"), "Restaurant and ba…");
        assert_eq!(two_lines("Donaudampfschifffahrtsgesellschaft"), ["Donaudampfschifff…"]);
    }

    #[test]
    fn a_line_upwards_begins_on_a_box_and_ends_below_the_other() {
        let line = curve(((0.0, 200.0), 1), ((300.0, 50.0), 0), &[]);
        assert_eq!(line.tail, (74.0, 200.0, true));
        assert_eq!(line.head, (374.0, 104.0, true));
        assert!(line.path.starts_with("M74.0 200.0C74.0 152.0 374.0 152.0 374.0 104.0"), "{}", line.path);
        let beside = curve(((0.0, 50.0), 0), ((300.0, 50.0), 0), &[]);
        assert_eq!((beside.head.2, beside.head.1), (false, 50.0));
        let down = curve(((0.0, 50.0), 0), ((0.0, 200.0), 1), &[]);
        assert_eq!((down.tail.1, down.head.1, down.head.2), (104.0, 200.0, false));
    }
}
