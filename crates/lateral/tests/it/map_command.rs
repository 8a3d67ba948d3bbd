//! The map at the command line: the program itself, run as an operator runs it, on both engines.

use crate::shell::Shell;

const MAP: &str = "\
row,name,kind,group,team,person,customer,provider,promise,side,text,minutes
group,Patients,people,,,,,,,,,
team,Kitchen,,,,,,,,,,
moment,Patient is admitted,,Patients,Ward,,,,,,A warm welcome,
member,,lead,,Ward,ada@house.example,,,,,,
link,,,,,,moment:Patient is admitted,Ward,,,,
link,,,,,,Ward,Laundry,By nine,,,
need,,goods,,,,Ward,Laundry,,customer,\"Clean, white & <warm> linen\",240
need,,goods,,,,Ward,Laundry,,provider,Full bags,
";

#[test]
fn a_map_goes_out_and_comes_in_again_to_the_letter() {
    Shell::on_both_engines(|house| {
        let said = house.run(&["import", "map", &house.file("map.csv", MAP)]).succeeded();
        assert!(
            said.contains("2 new links, 0 changed, 2 needs, 1 moments, 1 new groups, 3 new teams"),
            "{said}"
        );
        Shell::on_sqlite(|other| {
            for (format, name) in [("csv", "out.csv"), ("yaml", "out.yaml"), ("graphml", "out.graphml")] {
                let to = house.path(name);
                house.run(&["export", "map", "--format", format, "--to", &to]).succeeded();
                let written = std::fs::read_to_string(&to).unwrap();
                let printed = house.run(&["export", "map", "--format", format]).succeeded();
                assert_eq!(printed, written, "{format}");
                // Into the house that it came from: nothing to do.
                let again = house.run(&["import", "map", &to]).succeeded();
                assert!(again.starts_with("0 new links, 0 changed, 0 needs, 0 moments"), "{again}");
                assert!(!again.contains("--undo"), "{again}");
                // Into another one, which sends the same file out.
                other.run(&["import", "map", &to]).succeeded();
                assert_eq!(
                    other.run(&["export", "map", "--format", format]).succeeded(),
                    written,
                    "{format}"
                );
                other.run(&["import", "map", "--undo"]).succeeded();
                // A file that is there is somebody's work.
                let refused = house.run(&["export", "map", "--format", format, "--to", &to]).failed(1);
                assert!(refused.contains(name), "{refused}");
            }
        });
    });
}

#[test]
fn a_look_changes_nothing_and_an_import_is_taken_back() {
    Shell::on_both_engines(|house| {
        let empty = house.run(&["export", "map", "--format", "csv"]).succeeded();
        let file = house.file("map.csv", MAP);
        let look = house.run(&["import", "map", "--dry-run", &file]).succeeded();
        for said in ["+ team Kitchen", "+ Laundry -> Ward (line 7)", "    needed by the provider: Full bags"]
        {
            assert!(look.lines().any(|line| line == said), "{said}\n{look}");
        }
        assert!(look.ends_with("Nothing was changed.\n"), "{look}");
        assert_eq!(house.run(&["export", "map", "--format", "csv"]).succeeded(), empty);
        house.run(&["import", "map", &file]).succeeded();
        assert_ne!(house.run(&["export", "map", "--format", "csv"]).succeeded(), empty);
        house.run(&["import", "map", "--undo"]).succeeded();
        assert_eq!(house.run(&["export", "map", "--format", "csv"]).succeeded(), empty);
        let none = house.run(&["import", "map", "--undo"]).failed(1);
        assert_eq!(none, "lateral: there is no import to take back\n");
    });
}

#[test]
fn every_bad_place_is_named_and_nothing_is_brought_in() {
    let table = "customer,provider,from_on,text\nWard,Laundry,,Linen\nWard,Ward,,\nWard,@nobody,soon,\n";
    let catalogue = "kind: Group\nmetadata: {name: ward}\n---\nkind: Wish\nmetadata: {name: b}\n";
    let graph = "<graphml><graph edgedefault=\"directed\"><node id=\"a\"/><node id=\"b\"/>\
                 <edge source=\"a\" target=\"b\"/><edge source=\"a\" target=\"c\"/></graph></graphml>";
    Shell::on_both_engines(|house| {
        let before = house.run(&["export", "map", "--format", "yaml"]).succeeded();
        for (name, text, places) in [
            ("bad.csv", table, &["line 3: ", "line 4: ", "line 4: "][..]),
            ("bad.yaml", catalogue, &["entity 2: "]),
            ("bad.graphml", graph, &["edge 2: "]),
        ] {
            let done = house.run(&["import", "map", &house.file(name, text)]);
            let lines: Vec<&str> = done.stdout.lines().collect();
            assert_eq!(lines.len(), places.len(), "{name}: {lines:?}");
            for (line, place) in lines.iter().zip(places) {
                assert!(line.starts_with(place) && line.len() > place.len() + 5, "{name}: {line}");
            }
            let count = places.iter().collect::<std::collections::BTreeSet<_>>().len();
            let said = done.failed(1);
            assert_eq!(said, format!("lateral: nothing was brought in: {count} bad places\n"), "{name}");
        }
        // What cannot be read to its end says where it breaks.
        let broken = house.run(&["import", "map", &house.file("broken.yaml", "kind: Group\nmetadata: [\n")]);
        let said = broken.failed(1);
        assert!(said.contains("broken.yaml") && said.contains("line"), "{said}");
        assert_eq!(house.run(&["export", "map", "--format", "yaml"]).succeeded(), before);
    });
}

#[test]
fn a_format_that_nobody_knows_is_said() {
    Shell::on_both_engines(|house| {
        let file = house.file("map.odt", MAP);
        let unknown = "lateral: \"odt\" is no format: csv, yaml or graphml\n";
        assert_eq!(house.run(&["export", "map", "--format", "odt"]).failed(1), unknown);
        assert_eq!(house.run(&["import", "map", &file, "--format", "odt"]).failed(1), unknown);
        let nameless = house.run(&["import", "map", &file]).failed(1);
        assert!(
            nameless.ends_with("map.odt: the name does not say how to read it; see --format\n"),
            "{nameless}"
        );
        house.run(&["import", "map", &file, "--format", "CSV"]).succeeded();
        let missing = house.run(&["import", "map", &house.path("no.csv")]).failed(1);
        assert!(missing.contains("no.csv"), "{missing}");
        // What the command line itself does not take is another code.
        assert!(house.run(&["import", "map"]).failed(2).contains("<FILE>"));
        assert!(house.run(&["export", "map"]).failed(2).contains("--format"));
        let stranger =
            house.run(&["export", "map", "--format", "csv", "--as", "eve@house.example"]).failed(1);
        assert!(stranger.contains("there is no such administrator"), "{stranger}");
    });
}
