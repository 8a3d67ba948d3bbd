//! Writes the gallery of components as one HTML page to the standard output, for `ui/test/look.mjs`:
//! `cargo run -p web --example gallery > gallery.html`.

use std::io::Write as _;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(web::components::gallery::document().into_string().as_bytes())
}
