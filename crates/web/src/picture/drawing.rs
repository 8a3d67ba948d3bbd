//! A picture as SVG: with classes and links for a page, with plain colours for a file.

use domain::picture::{Atlas, Node, Picture, View, ViewLine, ViewNode, Who};
use maud::{Markup, html};

use super::shape::{BOX_HEIGHT, BOX_WIDTH, Curve, Sheet, arrow, one_line, two_lines};
use super::words;
use crate::ctx::Ctx;
use crate::paths;

/// For which surface it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Theme {
    /// A page: colours come from classes, boxes are links.
    Page,
    /// A file of its own: colours stand in the file, nothing is a link.
    File,
}

/// Everything that a drawing shows.
#[derive(Debug)]
pub(super) struct Drawing<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) view: &'a View,
    pub(super) picture: &'a Picture,
    /// Reporting lines instead of service.
    pub(super) as_chart: bool,
    /// The box that the picture is about, a place in the view.
    pub(super) centre: Option<usize>,
    /// The picture's finding, which names it.
    pub(super) caption: &'a str,
}

/// A sheet that is wider is not shrunk to the frame: nobody could read it.
const WIDE: f64 = 1400.0;

/// The colours of a file, as the light theme has them.
const INK: &str = "#272018";
const INK_2: &str = "#534c42";
const LINE: &str = "#8a867c";
const BAND: &str = "#f5f2ec";

impl Drawing<'_> {
    fn node(&self, one: &ViewNode) -> Option<&Node> {
        self.atlas.nodes.get(one.node)
    }

    /// The drawing. Without a box there is none.
    pub(super) fn svg(&self, ctx: &Ctx, theme: Theme) -> Markup {
        let sheet = Sheet::new(self.view, self.picture, self.as_chart);
        let (width, height) = (sheet.width.ceil(), sheet.height.ceil());
        let most = self.view.lines.iter().filter_map(|line| line.traffic.asked).max().unwrap_or(0);
        let is_file = theme == Theme::File;
        let class = if width > WIDE { "picture picture-wide" } else { "picture" };
        html! {
            svg class=[(!is_file).then_some(class)] xmlns=[is_file.then_some("http://www.w3.org/2000/svg")]
                width=(width) height=(height) viewBox={ "0 0 " (width) " " (height) } role="group" aria-label=(self.caption)
                font-family=[is_file.then_some("Atkinson Hyperlegible Next, system-ui, sans-serif")]
                data-picture-svg[!is_file] {
                @if is_file { title { (self.caption) } rect width="100%" height="100%" fill="#fcfaf6" {} }
                @for band in &sheet.bands {
                    rect.pic-band x="8" y=(band.y) width=(width - 16.0) height=(band.height) rx="14"
                        fill=[is_file.then_some(BAND)] {}
                }
                g aria-hidden="true" {
                    @if self.as_chart {
                        @for curve in &sheet.curves {
                            path.pic-report d=(curve.path) fill="none" stroke=[is_file.then_some(LINE)] {}
                        }
                    } @else {
                        @for (line, curve) in self.view.lines.iter().zip(&sheet.curves) { (self.line(ctx, line, curve, most, is_file)) }
                    }
                }
                // After the lines, which pass behind the names of rows.
                @for band in &sheet.bands {
                    text.pic-band-name x="22" y=(band.y + 22.0) fill=[is_file.then_some(INK_2)] font-size=[is_file.then_some("13")]
                        stroke=[is_file.then_some(BAND)] stroke-width=[is_file.then_some("5")] paint-order=[is_file.then_some("stroke")] {
                        (words::row(ctx, self, band.row))
                    }
                }
                @for (index, (one, corner)) in self.view.nodes.iter().zip(&sheet.boxes).enumerate() {
                    @if let Some(node) = self.node(one) { (self.one_box(ctx, (index, one), node, *corner, is_file)) }
                }
            }
        }
    }

    /// One line with one head or two; as thick as there was much to do, and never only a colour.
    fn line(&self, ctx: &Ctx, line: &ViewLine, curve: &Curve, most: i64, is_file: bool) -> Markup {
        let kept = line.traffic.is_kept();
        let (class, colour) = match kept {
            Some(true) => ("pic-line pic-kept", "#1e7546"),
            Some(false) => ("pic-line pic-late", "#be2323"),
            None => ("pic-line", LINE),
        };
        let dashes = match (line.is_confirmed, kept) {
            (false, _) => Some("2 5"),
            (true, Some(false)) => Some("9 5"),
            _ => None,
        };
        let (x, y) = curve.middle;
        html! {
            g class=(class) data-from=(line.provider) data-to=(line.customer) stroke=[is_file.then_some(colour)] fill=[is_file.then_some(colour)] {
                title { (words::line(ctx, self, line)) }
                path d=(curve.path) fill="none" stroke-width=(thickness(line.traffic.asked, most)) stroke-dasharray=[dashes]
                    stroke-linecap=[dashes.map(|_| "round")] {}
                path.pic-head d=(arrow((curve.head.0, curve.head.1), curve.head.2)) stroke="none" {}
                @if line.is_mutual { path.pic-head d=(arrow((curve.tail.0, curve.tail.1), !curve.tail.2)) stroke="none" {} }
                @if kept == Some(false) {
                    circle.pic-mark cx=(tenth(x)) cy=(tenth(y)) r="8" fill=[is_file.then_some("#ffffff")] stroke-width="1.5" {}
                    text.pic-mark-text x=(tenth(x)) y=(tenth(y + 4.5)) text-anchor="middle" stroke="none"
                        font-size=[is_file.then_some("12")] font-weight=[is_file.then_some("700")] { "!" }
                }
            }
        }
    }

    fn one_box(
        &self,
        ctx: &Ctx,
        (index, one): (usize, &ViewNode),
        node: &Node,
        (x, y): (f64, f64),
        is_file: bool,
    ) -> Markup {
        let is_mine = match node.who {
            Who::Team(team) => ctx.actor.as_ref().is_some_and(|actor| actor.is_in(team)),
            _ => false,
        };
        let mut class = "pic-box".to_owned();
        for (name, holds) in [
            (" pic-outside", node.who.is_outside()),
            (" pic-mine", is_mine && !is_file),
            (" pic-chief", node.is_chief),
            (" pic-apart", !node.is_connected),
            (" pic-centre", self.centre == Some(index)),
        ] {
            if holds {
                class.push_str(name);
            }
        }
        let (fill, stroke) = match node.who {
            Who::Group(_) => ("#e0f5f5", "#066565"),
            _ => ("#ffffff", LINE),
        };
        let shape = html! {
            rect x=(tenth(x)) y=(tenth(y)) width=(BOX_WIDTH) height=(BOX_HEIGHT) rx="10"
                fill=[is_file.then_some(fill)] stroke=[is_file.then_some(stroke)] {}
            (label(one, node, (x, y), is_file))
        };
        let href = address(node, one.teams > 1, self.centre == Some(index));
        html! {
            @match href.filter(|_| !is_file) {
                Some(href) => {
                    a class=(class) href=(href) data-node=(index) aria-label=(words::box_label(ctx, self, index)) { (shape) }
                },
                None => g class=[(!is_file).then_some(&class)] data-node=[(!is_file).then_some(index)] { (shape) },
            }
        }
    }
}

/// Where a box leads: the picture around it; the box in the middle leads to its page.
fn address(node: &Node, is_group: bool, is_centre: bool) -> Option<String> {
    match node.who {
        Who::Group(_) => None,
        Who::Team(_) if is_centre => Some(paths::team(&node.key)),
        Who::Team(_) if is_group => Some(paths::picture_department(&node.key)),
        Who::Team(_) => Some(paths::picture_team(&node.key)),
        Who::Person(_) => Some(paths::person(&node.key)),
    }
}

fn label(one: &ViewNode, node: &Node, (x, y): (f64, f64), is_file: bool) -> Markup {
    let mut lines = two_lines(&node.name);
    if one.teams > 1 {
        lines = vec![one_line(&node.name), format!("+ {}", one.teams - 1)];
    }
    let middle = x + BOX_WIDTH / 2.0;
    let first = if lines.len() == 1 { y + 32.0 } else { y + 23.0 };
    html! {
        text text-anchor="middle" fill=[is_file.then_some(INK)] stroke=[is_file.then_some("none")] font-size=[is_file.then_some("14")] {
            @for (index, line) in lines.iter().enumerate() {
                // Whoever reads the words aloud reads them as words.
                @if index > 0 { " " }
                tspan x=(tenth(middle)) y=(tenth(if index == 0 { first } else { first + 18.0 })) { (line) }
            }
        }
    }
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// By the square root, so that the area of a line grows as what it stands for.
fn thickness(asked: Option<i64>, most: i64) -> f64 {
    let share = |asked: i64| {
        f64::from(i32::try_from(asked).unwrap_or(i32::MAX))
            / f64::from(i32::try_from(most).unwrap_or(i32::MAX).max(1))
    };
    tenth(asked.map_or(1.4, |asked| 1.6 + 4.4 * share(asked.max(0)).sqrt()))
}
