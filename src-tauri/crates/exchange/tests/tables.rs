//! Tables as they come: encodings, delimiters, ragged rows, workbooks, and files meant to harm.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use concord_exchange::{FileInspection, Layout, inspect, open};
use proptest::prelude::*;
use support::Session;

fn look(bytes: impl AsRef<[u8]>) -> FileInspection {
    let session = Session::new();
    inspect(&session.file(bytes), None).unwrap()
}

fn look_as(bytes: impl AsRef<[u8]>, layout: Layout) -> Result<FileInspection, &'static str> {
    let session = Session::new();
    inspect(&session.file(bytes), Some(&layout)).map_err(|error| error.code())
}

fn names(inspection: &FileInspection) -> Vec<&str> {
    inspection.columns.iter().map(|column| column.name.as_str()).collect()
}

fn utf_16(text: &str, little: bool) -> Vec<u8> {
    text.encode_utf16()
        .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
        .collect()
}

#[test]
fn a_plain_table() {
    let found = look("name,age\nAna,4\nBen,\n");
    assert_eq!((found.format.as_str(), found.rows, found.byte_order_mark), ("csv", 2, false));
    assert_eq!(names(&found), ["name", "age"]);
    assert_eq!(found.columns[1].samples, ["4"]);
    assert_eq!(found.columns[1].filled, 1);
    assert_eq!(found.layout.encoding.as_deref(), Some("utf-8"));
    assert_eq!(found.layout.delimiter.as_deref(), Some(","));
    assert_eq!(found.layout.header_row, Some(1));
    assert_eq!(found.doubts, Vec::<String>::new());
    assert_eq!(found.sha256.len(), 64);
}

#[test]
fn encodings() {
    let text = "nombre,año\nPeña,1973\nYáñez,1974\n";
    let marked = look([b"\xEF\xBB\xBF", text.as_bytes()].concat());
    assert!(marked.byte_order_mark);
    assert_eq!(names(&marked), ["nombre", "año"]);
    for little in [true, false] {
        let label = if little { "utf-16le" } else { "utf-16be" };
        let with = look([utf_16("\u{feff}", little), utf_16(text, little)].concat());
        let without = look(utf_16(text, little));
        for found in [with, without] {
            assert_eq!(found.layout.encoding.as_deref(), Some(label));
            assert_eq!(names(&found), ["nombre", "año"]);
            assert_eq!(found.columns[0].samples, ["Peña", "Yáñez"]);
        }
    }
    let (western, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let found = look(&western);
    assert_eq!(found.layout.encoding.as_deref(), Some("windows-1252"));
    assert_eq!(found.columns[0].samples, ["Peña", "Yáñez"]);
    assert!(found.doubts.contains(&"doubt-encoding".to_owned()), "a guess is called one");
}

#[test]
fn arabic_headings_and_values() {
    let text = "الاسم;العمر\nفاطمة بنت محمد;٤٢\nأحمد;17\n";
    let found = look(text);
    assert_eq!(names(&found), ["الاسم", "العمر"]);
    assert_eq!(found.columns[0].samples[0], "فاطمة بنت محمد");
    let (bytes, ..) = encoding_rs::WINDOWS_1256.encode("الاسم;العمر\nفاطمة;42\n");
    let layout = Layout { encoding: Some("windows-1256".to_owned()), ..Layout::default() };
    assert_eq!(names(&look_as(&bytes, layout).unwrap()), ["الاسم", "العمر"]);
}

#[test]
fn delimiters_decimals_and_dates() {
    let found = look("lat;date;n\n-33,45;13/09/1973;1\n-70,66;01/10/1973;2\n");
    assert_eq!(found.layout.delimiter.as_deref(), Some(";"));
    assert_eq!(found.layout.decimal.as_deref(), Some(","));
    assert_eq!(found.layout.date_order.as_deref(), Some("dmy"));
    let american = look("a\tdate\n1.5\t09/13/1973\n");
    assert_eq!(american.layout.delimiter.as_deref(), Some("\t"));
    assert_eq!(american.layout.date_order.as_deref(), Some("mdy"));
    let either = look("a|date\n1|09/10/1973\n");
    assert_eq!(either.layout.date_order.as_deref(), Some("dmy"));
    assert!(either.doubts.contains(&"doubt-date-order".to_owned()));
    let commas = look("a,text\n1,\"x; y; z\"\n2,\"u; v\"\n");
    assert_eq!(commas.layout.delimiter.as_deref(), Some(","));
}

#[test]
fn what_was_detected_can_be_corrected() {
    let text = "a;b,c\n1;2,3\n";
    let comma = Layout { delimiter: Some(",".to_owned()), ..Layout::default() };
    assert_eq!(names(&look_as(text, comma).unwrap()), ["a;b", "c"]);
    let third = Layout { header_row: Some(3), ..Layout::default() };
    assert_eq!(names(&look_as("x,y\n1,2\nname,age\nAna,4\n", third).unwrap()), ["name", "age"]);
    for (layout, code) in [
        (Layout { encoding: Some("klingon".to_owned()), ..Layout::default() }, "layout-invalid"),
        (Layout { delimiter: Some("x".to_owned()), ..Layout::default() }, "layout-invalid"),
        (Layout { decimal: Some("x".to_owned()), ..Layout::default() }, "layout-invalid"),
        (Layout { date_order: Some("x".to_owned()), ..Layout::default() }, "layout-invalid"),
        (Layout { header_row: Some(9), ..Layout::default() }, "layout-invalid"),
    ] {
        assert_eq!(look_as(text, layout).unwrap_err(), code);
    }
}

#[test]
fn quoted_cells_may_hold_lines_and_delimiters() {
    let found = look("name,account\nAna,\"first line\nsecond, line \"\"quoted\"\"\"\nBen,x\n");
    assert_eq!(found.rows, 2);
    assert_eq!(found.columns[1].samples[0], "first line\nsecond, line \"quoted\"");
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_numbers_them() {
    let session = Session::new();
    let file = session.open("name,account\n\nAna,\"one\n\ntwo\"\n\n\nBen,x\n,\nEva,y\nIda,z");
    assert_eq!(file.rows().map(|row| row.number()).collect::<Vec<_>>(), [3, 6, 8, 9]);
    let windows = session.open("a,b\r\n1,2\r\n\r\n3,4\r\n");
    assert_eq!(windows.rows().map(|row| row.number()).collect::<Vec<_>>(), [2, 4]);
}

#[test]
fn headings_are_told_apart() {
    let found = look("name,name,,name,\n1,2,3,4,5\n");
    assert_eq!(names(&found), ["name", "name (2)", "#3", "name (3)", "#5"]);
    assert_eq!(found.doubts, ["doubt-heading-repeated", "doubt-heading-empty"]);
    let hostile = vec!["a"; 10_000].join(",");
    assert_eq!(look(format!("{hostile}\n{hostile}\n")).columns.len(), 10_000);
}

#[test]
fn headings_below_a_title() {
    let found = look("Register of victims 1990,,\n,,\nname,age,place\nAna,4,Paine\n");
    assert_eq!(names(&found), ["name", "age", "place"]);
    assert_eq!(found.layout.header_row, Some(3));
    assert_eq!(found.doubts, ["doubt-header-row"]);
}

#[test]
fn sizes_at_the_edge() {
    let empty = |bytes: &[u8]| {
        let session = Session::new();
        inspect(&session.file(bytes), None).unwrap_err().code()
    };
    assert_eq!(empty(b""), "file-empty");
    assert_eq!(empty(b"\n\n , ,\n"), "file-empty");
    assert_eq!(empty(b"\xEF\xBB\xBF"), "file-empty");
    let headings_only = look("name,age\n");
    assert_eq!((headings_only.rows, headings_only.columns.len()), (0, 2));
    let wide: Vec<String> = (0..1_000).map(|number| format!("c{number}")).collect();
    let found = look(format!("{}\n{}\n", wide.join(","), wide.join(",")));
    assert_eq!((found.rows, found.columns.len()), (1, 1_000));
    let ragged = look("a,b,c\n1,2\n1,2,3,4\n1,2,3\n");
    assert_eq!((ragged.rows, ragged.doubts), (3, vec!["doubt-ragged-rows".to_owned()]));
}

#[test]
fn limits_name_the_row() {
    let session = Session::new();
    let long = format!("a,b\n1,2\n1,{}\n", "x".repeat(2 << 20));
    let error = inspect(&session.file(long), None).unwrap_err();
    assert_eq!(error.code(), "file-limit");
    assert!(error.parameters().contains(&("row", "3".to_owned())));
    let wide = vec!["a"; 20_000].join(",");
    assert_eq!(inspect(&session.file(wide), None).unwrap_err().code(), "file-limit");
    let missing = inspect(&session.folder.path().join("none.csv"), None).unwrap_err();
    assert_eq!(missing.code(), "file-unreadable");
    assert_eq!(inspect(session.folder.path(), None).unwrap_err().code(), "file-not-regular");
}

fn workbook(fill: impl FnOnce(&mut rust_xlsxwriter::Workbook)) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

#[test]
fn workbook_cells_become_texts_without_loss() {
    let bytes = workbook(|book| {
        let sheet = book.add_worksheet().set_name("Víctimas").unwrap();
        for (column, heading) in
            ["id", "year", "share", "day", "moment", "flag", "text"].iter().enumerate()
        {
            sheet.write_string(1, column as u16, *heading).unwrap();
        }
        let day = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
        let moment = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy hh:mm");
        let when = |text| rust_xlsxwriter::ExcelDateTime::parse_from_str(text).unwrap();
        sheet.write_string(2, 0, "007").unwrap();
        sheet.write_number(2, 1, 1973).unwrap();
        sheet.write_number(2, 2, 0.1).unwrap();
        sheet.write_datetime_with_format(2, 3, when("1973-09-11"), &day).unwrap();
        sheet.write_datetime_with_format(2, 4, when("1973-09-11T15:30"), &moment).unwrap();
        sheet.write_boolean(2, 5, true).unwrap();
        sheet.write_string(4, 6, "'=1+1").unwrap();
        book.add_worksheet().set_name("Notes").unwrap();
    });
    let session = Session::new();
    let path = session.file(&bytes);
    let file = open(&path, None).unwrap();
    let found = file.inspection();
    assert_eq!(found.sheets, ["Víctimas", "Notes"]);
    assert_eq!(found.layout.sheet.as_deref(), Some("Víctimas"));
    assert!(found.doubts.contains(&"doubt-sheet".to_owned()));
    let rows: Vec<Vec<&str>> = file.rows().map(|row| row.cells().collect()).collect();
    assert_eq!(rows[0], ["007", "1973", "0.1", "1973-09-11", "1973-09-11T15:30:00", "TRUE"]);
    assert_eq!(rows[1], ["", "", "", "", "", "", "=1+1"], "the guard of an export is taken away");
    assert_eq!(file.rows().map(|row| row.number()).collect::<Vec<_>>(), [3, 5]);
    let other = Layout { sheet: Some("Nowhere".to_owned()), ..Layout::default() };
    assert_eq!(inspect(&path, Some(&other)).unwrap_err().code(), "sheet-missing");
    let second = workbook(|book| {
        book.add_worksheet().set_name("Cover").unwrap();
        book.add_worksheet().set_name("Data").unwrap().write_string(0, 0, "name").unwrap();
    });
    let found = inspect(&session.file(second), None).unwrap();
    assert_eq!(found.layout.sheet.as_deref(), Some("Data"), "the first sheet with data");
    let path = session.file(bytes);
    let notes = Layout { sheet: Some("Notes".to_owned()), ..Layout::default() };
    assert_eq!(inspect(&path, Some(&notes)).unwrap_err().code(), "file-empty");
}

/// The workbook with the text of its parts changed.
fn rewritten(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    use std::io::{Cursor, Read, Write};
    let mut old = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut part = old.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        new.start_file(&name, zip::write::SimpleFileOptions::default()).unwrap();
        new.write_all(change(&name, text).as_bytes()).unwrap();
    }
    new.finish().unwrap().into_inner()
}

#[test]
fn workbooks_that_claim_to_be_huge_do_not_fill_the_memory() {
    let bytes = workbook(|book| {
        let sheet = book.add_worksheet();
        sheet.write_string(0, 0, "name").unwrap();
        sheet.write_string(1, 0, "Ana").unwrap();
    });
    let session = Session::new();
    let attempt = |part: &str, from: &str, to: &str| {
        let changed = rewritten(&bytes, |name, text| {
            if !name.ends_with(part) {
                return text;
            }
            assert!(text.contains(from), "{text}");
            text.replace(from, to)
        });
        inspect(&session.file(changed), None).map(|found| found.rows).map_err(|error| error.code())
    };
    let count = "uniqueCount=\"2\"";
    for huge in ["uniqueCount=\"4000000000\"", "uniqueCount = '4000000000'"] {
        assert!(attempt("sharedStrings.xml", count, huge).is_err());
    }
    let dimension = "<dimension ref=\"A1:A2\"/>";
    assert_eq!(attempt("sheet1.xml", dimension, "<dimension ref=\"A1:XFD1048576\"/>"), Ok(1));
    assert_eq!(attempt("sheet1.xml", "r=\"A2\"", "r=\"XFD1048576\""), Ok(1));
    assert!(attempt("sheet1.xml", "r=\"A2\"", "r=\"ZZZZZZ9\"").is_err());
    assert!(attempt("sheet1.xml", "r=\"A2\"", "r=\"A0\"").is_err());
    assert!(attempt("sheet1.xml", "<v>1</v>", "<v>99999</v>").is_err());
    // Entities are not expanded, so a few lines cannot stand for a gigabyte.
    let laughs = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst";
    let spoken = attempt("sharedStrings.xml", "<sst", laughs);
    assert_eq!(spoken, Ok(1));
    assert!(attempt("sharedStrings.xml", ">Ana<", ">&b;<").is_err());
}

#[test]
fn other_workbooks_are_refused_by_name() {
    let session = Session::new();
    let old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];
    assert_eq!(inspect(&session.file(old), None).unwrap_err().code(), "workbook-format");
    let not_a_book = b"PK\x03\x04 and then something else";
    assert_eq!(inspect(&session.file(not_a_book), None).unwrap_err().code(), "workbook-damaged");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_bytes_are_a_table_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let session = Session::new();
        let _ = inspect(&session.file(bytes), None);
    }

    #[test]
    fn any_text_is_a_table_or_an_error(text in "[\"',;|\t\r\n a-cé=ا\u{0}-]{0,400}") {
        let session = Session::new();
        let _ = inspect(&session.file(text), None);
    }

    #[test]
    fn a_damaged_workbook_is_a_table_or_an_error(
        harm in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        cut in any::<prop::sample::Index>(),
        cuts in any::<bool>(),
    ) {
        let mut bytes = workbook(|book| {
            let sheet = book.add_worksheet();
            for row in 0..20 {
                sheet.write_string(row, 0, "name").unwrap();
                sheet.write_number(row, 1, f64::from(row)).unwrap();
            }
        });
        for (at, byte) in harm {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cuts {
            bytes.truncate(cut.index(bytes.len()));
        }
        let session = Session::new();
        let _ = inspect(&session.file(bytes), None);
    }

    #[test]
    fn what_csv_writes_is_read_back(
        rows in prop::collection::vec(prop::collection::vec("[a-zé][^\u{0}\u{feff}]{0,11}", 3), 1..12)
    ) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["one", "two", "three"]).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let session = Session::new();
        let layout = Layout { delimiter: Some(",".to_owned()), header_row: Some(1), ..Layout::default() };
        let file = open(&session.file(writer.into_inner().unwrap()), Some(&layout)).unwrap();
        let read: Vec<Vec<String>> =
            file.rows().map(|row| row.cells().map(str::to_owned).collect()).collect();
        prop_assert_eq!(read, rows);
    }
}
