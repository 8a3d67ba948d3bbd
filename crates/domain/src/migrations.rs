//! The schema, step by step. Steps are never edited once they have been released, only followed.

use db::{Migration, MigrationSql};

/// Every step from an empty database to this version's schema.
pub fn migrations() -> Vec<Migration> {
    vec![
        Migration {
            version: 1,
            name: "event",
            sql: MigrationSql::Split {
                sqlite: include_str!("../migrations/0001_event.sqlite.sql"),
                postgres: include_str!("../migrations/0001_event.postgres.sql"),
            },
        },
        Migration {
            version: 2,
            name: "house",
            sql: MigrationSql::Both(include_str!("../migrations/0002_house.sql")),
        },
        Migration { version: 3, name: "search", sql: db::search::SEARCH_MIGRATION },
        Migration {
            version: 4,
            name: "promises",
            sql: MigrationSql::Both(include_str!("../migrations/0004_promises.sql")),
        },
        Migration {
            version: 5,
            name: "phases",
            sql: MigrationSql::Both(include_str!("../migrations/0005_phases.sql")),
        },
        Migration {
            version: 6,
            name: "workaround",
            sql: MigrationSql::Both(include_str!("../migrations/0006_workaround.sql")),
        },
        Migration {
            version: 7,
            name: "map",
            sql: MigrationSql::Both(include_str!("../migrations/0007_map.sql")),
        },
        Migration {
            version: 8,
            name: "picture",
            sql: MigrationSql::Both(include_str!("../migrations/0008_picture.sql")),
        },
        Migration {
            version: 9,
            name: "letters_and_lists",
            sql: MigrationSql::Both(include_str!("../migrations/0009_letters_and_lists.sql")),
        },
        Migration {
            version: 10,
            name: "agreement",
            sql: MigrationSql::Both(include_str!("../migrations/0010_agreement.sql")),
        },
        Migration {
            version: 11,
            name: "two_sides",
            sql: MigrationSql::Both(include_str!("../migrations/0011_two_sides.sql")),
        },
        Migration {
            version: 12,
            name: "files_and_voices",
            sql: MigrationSql::Both(include_str!("../migrations/0012_files_and_voices.sql")),
        },
        Migration {
            version: 13,
            name: "openings",
            sql: MigrationSql::Both(include_str!("../migrations/0013_openings.sql")),
        },
        Migration {
            version: 14,
            name: "first_pages",
            sql: MigrationSql::Both(include_str!("../migrations/0014_first_pages.sql")),
        },
    ]
}
