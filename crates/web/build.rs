//! Before the crate compiles: checks the three catalogues and turns them into typed functions, and makes
//! sure that the folder of built assets exists, so that the workspace builds on a machine without Node.

#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "build/check.rs"]
mod check;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Vec<String>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    // A new bundle of assets must reach a release binary, which embeds the folder.
    std::fs::create_dir_all("ui/dist").map_err(|error| vec![format!("ui/dist: {error}")])?;
    println!("cargo::rerun-if-changed=ui/dist");

    let out = std::env::var("OUT_DIR").map_err(|error| vec![error.to_string()])?;
    let languages = catalogue::read(Path::new("locales"))?;
    let problems = check::problems(&languages);
    if !problems.is_empty() {
        return Err(problems);
    }
    catalogue::generate(&languages, Path::new(&out))
}
