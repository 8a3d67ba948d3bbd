use super::*;
use crate::foreign::{GridRow, read_grid};
use crate::language::Language;
use crate::relationship::State;
use crate::team::Role;
use crate::testing::houses;
use crate::{Conflict, Error, Problem};

fn headings() -> Headings {
    Headings(["Customer", "Core needs", "I promise", "I need"].map(str::to_owned))
}

#[test]
fn a_worksheet_goes_out_comes_back_and_changes_only_what_is_new() {
    houses(|house| {
        let [marco, hugo, anna] = ["Marco", "Hugo", "Anna"].map(|name| house.person(name));
        let it = Party::Team(house.team("IT", &[(marco, Role::Lead)]));
        house.team("Hiring managers", &[(hugo, Role::Member)]);
        let rows: Vec<GridRow> = read_grid(
            "Customer,Core needs,Promise,In return\nHiring managers,\"Computer\nAccess\",Ready on day one,Word of each hire in time\nAnna (@anna),,,\n"
                .as_bytes(),
        )
        .unwrap();
        let file = rows.clone();
        let plan = house.read(marco, move |conn| plan(conn, it, &file)).unwrap().unwrap();
        assert_eq!(plan.rows.len(), 2);
        assert!(plan.rows.iter().all(|row| row.is_new));
        let (file, agreed) = (rows.clone(), plan.fingerprint());
        house.write(marco, move |tx| apply(tx, it, &file, &agreed, Language::En)).unwrap().unwrap();
        let sheet = house.read(marco, move |conn| load(conn, it)).unwrap();
        let names: Vec<&str> = sheet.lines.iter().map(|line| line.other.name.as_str()).collect();
        assert_eq!(names, ["Anna", "Hiring managers"]);
        assert!(sheet.lines.iter().all(|line| line.relationship.state == State::Declared));
        // What goes out and comes back unchanged changes nothing, as text and as a workbook.
        for bytes in [to_csv(&sheet, &headings()), to_workbook(&sheet, &headings()).unwrap()] {
            let rows = read_grid(&bytes).unwrap();
            assert_eq!(rows[2].cell(1), "Computer\nAccess");
            let plan = house.read(marco, move |conn| super::plan(conn, it, &rows)).unwrap().unwrap();
            assert_eq!(plan, Plan::default());
        }
        let file = rows.clone();
        let stale = house.write(marco, move |tx| apply(tx, it, &file, "0", Language::En));
        assert!(matches!(stale, Err(Error::Conflict(Conflict::Changed))));
        let hidden = house.read(anna, move |conn| load(conn, it));
        assert!(matches!(hidden, Err(Error::NotFound)));
    });
}

#[test]
fn every_bad_cell_is_named_by_row_and_column() {
    houses(|house| {
        let marco = house.person("Marco");
        let it = Party::Team(house.team("IT", &[(marco, Role::Lead)]));
        let long = "x".repeat(501);
        let text = format!(
            "Customer,Needs,Promise,In return\nNobody,,,\nIT,,,\n,Computer,,\nMarco (@marco),{long},{long},\n"
        );
        let rows = read_grid(text.as_bytes()).unwrap();
        let bad = house.read(marco, move |conn| plan(conn, it, &rows)).unwrap().unwrap_err();
        let found: Vec<(u64, Column, Problem)> =
            bad.into_iter().map(|cell| (cell.row, cell.column, cell.problem)).collect();
        assert_eq!(
            found,
            [
                (2, Column::Customer, Problem::UnknownTeam),
                (3, Column::Customer, Problem::Yourself),
                (4, Column::Customer, Problem::Required),
                (5, Column::Needs, Problem::TooLong(500)),
                (5, Column::Promise, Problem::TooLong(500)),
            ]
        );
    });
}
