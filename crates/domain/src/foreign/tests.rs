use std::io::Write as _;

use proptest::prelude::*;

use super::*;

fn rows_of(bytes: &[u8]) -> Result<Vec<(u64, Vec<String>)>, Unreadable> {
    rows_under(bytes, Charset::Detect, Limits::default())
}

fn rows_under(bytes: &[u8], charset: Charset, limits: Limits) -> Result<Vec<(u64, Vec<String>)>, Unreadable> {
    let mut table = Table::open(TextSource::open(bytes, charset, limits)?, None)?;
    let mut record = Record::default();
    let mut rows = Vec::new();
    while table.next(&mut record)? {
        rows.push((record.line, record.fields().map(str::to_owned).collect()));
    }
    Ok(rows)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn row(line: u64, fields: &[&str]) -> (u64, Vec<String>) {
    (line, fields.iter().map(|field| (*field).to_owned()).collect())
}

#[test]
fn rows_know_their_line_past_blank_lines_and_fields_of_several_lines() {
    let file = b"a,b\r\n\r\n1,\"two\nlines\"\r\n,\r\n\n2,x";
    let rows = rows_of(file).unwrap();
    assert_eq!(rows, [row(1, &["a", "b"]), row(3, &["1", "two\nlines"]), row(7, &["2", "x"])]);
}

#[test]
fn a_carriage_return_alone_ends_a_line() {
    assert_eq!(rows_of(b"a;b\r1;2\r3;4").unwrap()[2], row(3, &["3", "4"]));
}

#[test]
fn the_delimiter_is_the_one_the_header_uses_most() {
    assert_eq!(rows_of(b"a;\"b,c,d,e\";f\n").unwrap(), [row(1, &["a", "b,c,d,e", "f"])]);
    assert_eq!(rows_of(b"a\tb,c\td\n").unwrap(), [row(1, &["a", "b,c", "d"])]);
    assert_eq!(rows_of(b"sep=|\r\na,b|c\r\n").unwrap(), [row(2, &["a,b", "c"])]);
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_first_column() {
    assert_eq!(rows_of("\u{feff}kod,imię\n".as_bytes()).unwrap(), [row(1, &["kod", "imię"])]);
    let mut wide = vec![0xFF, 0xFE];
    wide.extend("kod;imię\n".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(rows_of(&wide).unwrap(), [row(1, &["kod", "imię"])]);
}

#[test]
fn what_spreadsheets_save_is_read_in_italian_and_in_polish() {
    let italian = encoding_rs::WINDOWS_1252.encode("code,name\n1,Niccolò\n").0;
    assert_eq!(rows_of(&italian).unwrap()[1], row(2, &["1", "Niccolò"]));
    let polish = encoding_rs::WINDOWS_1250.encode("code,name\n1,Michał Wąż\n").0;
    assert_eq!(rows_of(&polish).unwrap()[1], row(2, &["1", "Michał Wąż"]));
    let named = rows_under(&polish, Charset::named("windows-1250").unwrap(), Limits::default());
    assert_eq!(named.unwrap()[1], row(2, &["1", "Michał Wąż"]));
}

#[test]
fn a_broken_character_after_good_ones_is_refused_on_its_line() {
    let file = b"code,name\n1,Niccol\xC3\xB2\n2,Niccol\xF2\n";
    assert_eq!(rows_of(file).unwrap_err(), Trouble::BadEncoding.at(3));
}

#[test]
fn a_character_may_lie_across_two_chunks() {
    for shift in 0..4 {
        let file = format!("{}ż", "a".repeat(usize::from(u16::MAX) - shift));
        assert_eq!(rows_of(file.as_bytes()).unwrap()[0].1[0], file);
    }
}

#[test]
fn a_compressed_file_that_is_cut_off_or_damaged_is_refused() {
    let lines: Vec<String> = (0..5000).map(|n| format!("{n},{}\n", n * 7919 % 1013)).collect();
    let text = lines.concat();
    let packed = gzip(text.as_bytes());
    assert_eq!(rows_of(&packed).unwrap().len(), 5000);
    for length in [3, 12, packed.len() / 2, packed.len() - 1] {
        let trouble = rows_of(&packed[..length]).unwrap_err().trouble;
        assert!(matches!(trouble, Trouble::Truncated | Trouble::Damaged), "{length}: {trouble}");
    }
    let mut damaged = packed.clone();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 0xFF;
    damaged[middle + 1] ^= 0xFF;
    assert!(rows_of(&damaged).is_err());
    let mut followed = packed;
    followed.extend_from_slice(b"and something else behind it");
    assert_eq!(rows_of(&followed).unwrap_err().trouble, Trouble::Damaged);
}

#[test]
fn a_small_file_that_unpacks_to_a_large_one_stops_at_the_limit() {
    let bomb = gzip(&b"0,0,0,0,0,0,0\n".repeat(200_000));
    assert!(bomb.len() < 100_000, "{} bytes", bomb.len());
    let limits = Limits { bytes: 100_000, ..Limits::default() };
    let refused = rows_under(&bomb, Charset::Detect, limits).unwrap_err();
    assert_eq!(refused.trouble, Trouble::TooLarge { limit: 100_000 });
}

#[test]
fn a_row_without_end_stops_at_the_limit_of_a_piece() {
    let limits = Limits { piece: 1000, ..Limits::default() };
    let file = format!("a,b\n1,\"{}", "x".repeat(300_000));
    let refused = rows_under(file.as_bytes(), Charset::Detect, limits).unwrap_err();
    assert_eq!(refused, Trouble::TooLong { limit: 1000 }.at(2));
}

#[test]
fn too_many_rows_are_refused_and_exactly_enough_are_not() {
    let limits = Limits { entries: 3, ..Limits::default() };
    assert_eq!(rows_under(b"h\n1\n2\n3\n", Charset::Detect, limits).unwrap().len(), 4);
    let refused = rows_under(b"h\n1\n2\n3\n4\n", Charset::Detect, limits).unwrap_err();
    assert_eq!(refused, Trouble::TooMany { limit: 3 }.at(5));
}

#[test]
fn a_quotation_mark_never_closed_is_told_with_the_line_it_opened_on() {
    assert_eq!(rows_of(b"a,b\n1,2\n3,\"4\n5,6\n").unwrap_err(), Trouble::UnclosedQuote.at(3));
}

#[test]
fn workbooks_and_binary_files_are_named_as_such() {
    assert_eq!(rows_of(b"PK\x03\x04rest").unwrap_err().trouble, Trouble::Workbook);
    assert_eq!(rows_of(b"a,b\n\x00\x01").unwrap_err(), Trouble::Binary.at(2));
    assert_eq!(Charset::named("klingon").unwrap_err(), Trouble::UnknownEncoding { label: "klingon".into() });
}

proptest! {
    #[test]
    fn no_input_makes_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        drop(rows_of(&bytes));
        drop(rows_of(&gzip(&bytes)));
        let mut packed = gzip(&bytes);
        packed.truncate(bytes.len() / 2);
        drop(rows_of(&packed));
    }

    #[test]
    fn rows_agree_with_the_csv_crate(
        table in proptest::collection::vec(proptest::collection::vec("[a-zł\" ;,\n\r]{0,8}", 3), 1..12),
        crlf in any::<bool>(),
    ) {
        let mut writer = csv::WriterBuilder::new();
        if crlf {
            writer.terminator(csv::Terminator::CRLF);
        }
        let mut writer = writer.from_writer(Vec::new());
        for fields in &table {
            writer.write_record(fields).unwrap();
        }
        let file = writer.into_inner().unwrap();
        let source = TextSource::open(file.as_slice(), Charset::Detect, Limits::default()).unwrap();
        let mut ours = Table::open(source, Some(b',')).unwrap();
        let (mut record, mut read) = (Record::default(), Vec::new());
        while ours.next(&mut record).unwrap() {
            read.push(record.fields().map(str::to_owned).collect::<Vec<_>>());
        }
        let mut oracle = csv::ReaderBuilder::new();
        let mut oracle = oracle.has_headers(false).flexible(true).trim(csv::Trim::All).from_reader(file.as_slice());
        let expected: Vec<Vec<String>> = oracle
            .records()
            .map(|fields| fields.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
            .filter(|fields: &Vec<String>| fields.iter().any(|field| !field.is_empty()))
            .collect();
        prop_assert_eq!(read, expected);
    }
}
