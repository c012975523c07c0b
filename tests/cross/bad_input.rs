//! Damaged and hostile files: each ends in a message that says what is wrong, in bounded time and
//! memory, with nothing written. The table is also `docs/bad-input.md`, which this test checks
//! (`UPDATE_DOCS=1` writes it).

use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use concord_api::messages::Nothing;
use concord_api::messages::dossier::CreateDossier;
use concord_api::messages::exchange::{ImportRequest, InspectFile, JobId, Layout};
use concord_api::text::Text;
use concord_api::{Concord, ErrorReport, Host, KdfCost};
use serde_json::json;

/// The longest a file may take, in a build without optimisation.
const LONGEST: Duration = Duration::from_secs(60);
/// The most memory the whole test may have held, in MiB.
const MOST_MIB: u64 = 3_000;

/// What the user is told.
enum Told {
    /// The file is refused with this code, and parameters among which are these.
    Refused(&'static str, &'static [(&'static str, &'static str)]),
    /// The file is read with this doubt, which is shown before anything can be written.
    Doubt(&'static str),
    /// The import is refused with this code.
    ImportRefused(&'static str, &'static [(&'static str, &'static str)]),
    /// Every row is refused; one of them with this remark.
    Rows(&'static str),
}

use Told::{Doubt, ImportRefused, Refused, Rows};

struct Case {
    /// What is wrong with it.
    what: &'static str,
    /// The file's name.
    file: &'static str,
    make: Box<dyn Fn(&Path)>,
    layout: Option<Layout>,
    /// Changes of the usual mapping, as JSON.
    mapping: serde_json::Value,
    told: Told,
}

fn case(what: &'static str, file: &'static str, bytes: impl Into<Vec<u8>>, told: Told) -> Case {
    let bytes = bytes.into();
    made(what, file, move |path| std::fs::write(path, &bytes).unwrap(), told)
}

fn made(
    what: &'static str,
    file: &'static str,
    make: impl Fn(&Path) + 'static,
    told: Told,
) -> Case {
    Case { what, file, make: Box::new(make), layout: None, mapping: json!({}), told }
}

impl Case {
    fn layout(mut self, layout: Layout) -> Self {
        self.layout = Some(layout);
        self
    }

    fn mapping(mut self, mapping: serde_json::Value) -> Self {
        self.mapping = mapping;
        self
    }
}

/// The mapping that the rows of the table are read with, for those of its columns that a file has.
fn definition(headings: &[String], change: &serde_json::Value) -> serde_json::Value {
    let target = |heading: &str| {
        Some(match heading {
            "name" => "victim.name",
            "date" => "event.date",
            "start" => "event.date.start",
            "lat" => "place.1.latitude",
            "lon" => "place.1.longitude",
            "position" => "place.1.coordinates",
            "age" => "act.age",
            "minor" => "act.minor",
            "what" => "act.violation",
            "best" => "event.deaths_best",
            "low" => "event.deaths_low",
            _ => return None,
        })
    };
    let columns: Vec<serde_json::Value> = headings
        .iter()
        .filter_map(|name| Some(json!({ "column": name, "target": target(name)?, "values": [] })))
        .collect();
    let mut definition = json!({
        "row": "victim",
        "unknown": [],
        "event_key": null,
        "row_key": headings.iter().find(|heading| *heading == "id"),
        "columns": columns,
        "constants": [],
    });
    for (key, value) in change.as_object().unwrap() {
        definition[key] = value.clone();
    }
    definition
}

fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0u32..).zip(rows) {
        for (column, cell) in (0u16..).zip(cells.iter()) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn usual() -> Vec<u8> {
    workbook(&[&["name", "date"], &["Ana", "1973-02-30"]])
}

/// A workbook with its parts changed, left out (`None`) or added.
fn rewritten(change: impl Fn(&str, String) -> Option<String>, added: &[(&str, &str)]) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(Cursor::new(usual())).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for index in 0..old.len() {
        let mut part = old.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        if let Some(text) = change(&name, text) {
            new.start_file(&name, options).unwrap();
            new.write_all(text.as_bytes()).unwrap();
        }
    }
    for (name, text) in added {
        new.start_file(*name, options).unwrap();
        new.write_all(text.as_bytes()).unwrap();
    }
    new.finish().unwrap().into_inner()
}

fn changed(part: &'static str, from: &'static str, to: &'static str) -> Vec<u8> {
    rewritten(
        move |name, text| {
            if !name.ends_with(part) {
                return Some(text);
            }
            assert!(text.contains(from), "{part} has no {from}: {text}");
            Some(text.replace(from, to))
        },
        &[],
    )
}

fn without(part: &'static str) -> Vec<u8> {
    rewritten(move |name, text| (!name.ends_with(part)).then_some(text), &[])
}

/// A workbook whose directory says that it unpacks to four gigabytes.
fn bomb() -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("xl/bomb", zip::write::SimpleFileOptions::default()).unwrap();
    archive.write_all(&vec![0; 123_456]).unwrap();
    let mut bytes = archive.finish().unwrap().into_inner();
    let size = 123_456u32.to_le_bytes();
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == size {
            bytes[at..at + 4].copy_from_slice(&0xF000_0000u32.to_le_bytes());
        }
    }
    bytes
}

fn many_parts() -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for number in 0..10_001 {
        archive.start_file(format!("{number}"), stored).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn utf_16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_u32;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state as u8
    };
    (0..length).map(|_| next()).collect()
}

/// A table of one row.
fn row(headings: &str, cells: &str) -> Vec<u8> {
    format!("{headings}\n{cells}\n").into_bytes()
}

fn texts() -> Vec<Case> {
    let wide = vec!["c"; 20_000].join(",");
    let mut headed = b"\xFF\xFE".to_vec();
    headed.extend(utf_16("name,date\nAna,1973-02-30\n"));
    headed.push(0x41);
    let cells = format!("{}\n", ",".repeat(16_000)).repeat(2_100);
    let cells = cells.replace(",\n", ",x\n");
    vec![
        case("nothing in it", "empty.csv", "", Refused("file-empty", &[])),
        case("blank lines only", "blank.csv", "\n\n\r\n", Refused("file-empty", &[])),
        case("a byte order mark only", "mark.csv", "\u{feff}", Refused("file-empty", &[])),
        case("delimiters only", "commas.csv", ",,,\n,,,\n", Refused("file-empty", &[])),
        case("headings only", "headings.csv", "name,date\n", Doubt("doubt-no-rows")),
        case(
            "a zero byte in a cell",
            "nul.csv",
            "name,date\nA\0na,1\n",
            Refused("file-not-text", &[("reason", "nul")]),
        ),
        case(
            "random bytes",
            "noise.csv",
            noise(50_000),
            Refused("file-not-text", &[("reason", "nul")]),
        ),
        case(
            "control signs",
            "control.csv",
            "\u{1}\u{2}\u{3}\u{4},\u{5}\u{6}\n".repeat(50),
            Refused("file-not-text", &[("reason", "letters")]),
        ),
        case(
            "a picture",
            "picture.csv",
            [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &noise(5_000)].concat(),
            Refused("file-not-text", &[]),
        ),
        case(
            "a compressed file",
            "table.csv.gz",
            [b"\x1f\x8b\x08\0\0\0\0\0".as_slice(), &noise(5_000)].concat(),
            Refused("file-not-text", &[]),
        ),
        case(
            "UTF-32",
            "utf32.csv",
            "name,date\nAna,1\n"
                .chars()
                .flat_map(|sign| (sign as u32).to_le_bytes())
                .collect::<Vec<_>>(),
            Refused("file-not-text", &[("reason", "nul")]),
        ),
        case(
            "UTF-16 without a byte order mark",
            "utf16.csv",
            utf_16("name,date\nAna,1973-02-30\n"),
            Rows("row-date"),
        ),
        case("UTF-16 cut within a sign", "cut16.csv", headed, Doubt("doubt-encoding-damaged")),
        case(
            "bytes that are not UTF-8",
            "latin.csv",
            b"name,date\nPe\xF1a,1973\n".to_vec(),
            Doubt("doubt-encoding"),
        ),
        case(
            "an encoding that does not exist",
            "klingon.csv",
            "name\nAna\n",
            Refused("layout-invalid", &[("part", "encoding"), ("value", "klingon")]),
        )
        .layout(Layout { encoding: Some("klingon".into()), ..Layout::default() }),
        case(
            "a delimiter that is none",
            "delimiter.csv",
            "name\nAna\n",
            Refused("layout-invalid", &[("part", "delimiter")]),
        )
        .layout(Layout { delimiter: Some("xx".into()), ..Layout::default() }),
        case(
            "headings in a row beyond the end",
            "beyond.csv",
            "name\nAna\n",
            Refused("layout-invalid", &[("part", "header_row"), ("value", "99")]),
        )
        .layout(Layout { header_row: Some(99), ..Layout::default() }),
        case(
            "a quotation mark that is never closed",
            "quote.csv",
            "name,date\nAna,1973\nBen,\"1974\nEva,1975\n",
            Refused("file-quote-open", &[("row", "3")]),
        ),
        case(
            "an open quotation mark in the headings",
            "quoted-head.csv",
            "\"name,date\nAna,1973\n",
            Refused("file-quote-open", &[("row", "1")]),
        ),
        case(
            "the file ends within a quoted cell",
            "truncated.csv",
            "name,note\nAna,\"taken from her ho",
            Refused("file-quote-open", &[("row", "2")]),
        ),
        case(
            "a cell of 10 MB",
            "cell.csv",
            format!("name,note\nAna,{}\n", "x".repeat(10 << 20)),
            Refused("file-limit", &[("what", "cell-bytes"), ("row", "2")]),
        ),
        case(
            "a quoted cell of 10 MB",
            "quoted-cell.csv",
            format!("name,note\nAna,\"{}\"\n", "x\n".repeat(5 << 20)),
            Refused("file-limit", &[("what", "cell-bytes")]),
        ),
        case(
            "20,000 columns",
            "wide.csv",
            format!("{wide}\n{wide}\n"),
            Refused("file-limit", &[("what", "columns"), ("row", "1")]),
        ),
        case(
            "more cells than fit the memory",
            "cells.csv",
            cells,
            Refused("file-limit", &[("what", "cells")]),
        ),
        case(
            "more rows than a spreadsheet has",
            "long.csv",
            "1\n".repeat((1 << 20) + 2),
            Refused("file-limit", &[("what", "rows")]),
        ),
        made(
            "300 MB",
            "large.csv",
            |path| std::fs::File::create(path).unwrap().set_len(300 << 20).unwrap(),
            Refused("file-limit", &[("what", "bytes")]),
        ),
        case(
            "the same heading twice",
            "twice.csv",
            "name,name\nAna,Ben\n",
            Doubt("doubt-heading-repeated"),
        ),
        case(
            "a column without a heading",
            "unnamed.csv",
            "name,,date\nAna,x,1\n",
            Doubt("doubt-heading-empty"),
        ),
        case(
            "cells that are formulas",
            "formula.csv",
            "name,note\n=cmd|' /C calc'!A0,@SUM(1)\n",
            Doubt("doubt-formula-text"),
        ),
        case(
            "rows of different lengths",
            "ragged.csv",
            "a,b,c\n1,2\n1,2,3,4\n",
            Doubt("doubt-ragged-rows"),
        ),
        case(
            "dates of either order",
            "order.csv",
            "name,date\nAna,03/04/1985\n",
            Doubt("doubt-date-order"),
        ),
        case(
            "no delimiter at all",
            "prose.txt",
            "It was a dark night.\nNobody came.\n",
            Doubt("doubt-delimiter"),
        ),
        case(
            "a web page called a workbook",
            "page.xls",
            "<html><table><tr><td>Ana</td></tr></table></html>\n",
            Doubt("doubt-ending"),
        ),
        case("a CSV called .xlsx", "really.xlsx", "name,date\nAna,1973\n", Doubt("doubt-ending")),
        case("a workbook called .csv", "really.csv", usual(), Doubt("doubt-ending")),
        case(
            "mixed line ends",
            "ends.csv",
            "name,date\r\nAna,1973-02-30\rBen,1973-02-31\nEva,1973-13-01",
            Rows("row-date"),
        ),
    ]
}

fn not_files() -> Vec<Case> {
    let mut cases = vec![
        made("not there", "missing.csv", |_| (), Refused("file-unreadable", &[])),
        made(
            "a folder",
            "folder.csv",
            |path| std::fs::create_dir(path).unwrap(),
            Refused("file-not-regular", &[]),
        ),
    ];
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        let link = |to: &'static str| move |path: &Path| symlink(to, path).unwrap();
        cases.extend([
            made(
                "a link to nothing",
                "dangling.csv",
                link("/nowhere/at/all"),
                Refused("file-unreadable", &[]),
            ),
            made(
                "a link to itself",
                "loop.csv",
                |path| symlink(path, path).unwrap(),
                Refused("file-unreadable", &[]),
            ),
            made(
                "a link to an endless device",
                "zero.csv",
                link("/dev/zero"),
                Refused("file-not-regular", &[]),
            ),
            made(
                "a pipe nobody writes to",
                "pipe.csv",
                |path| {
                    assert!(
                        std::process::Command::new("mkfifo").arg(path).status().unwrap().success()
                    );
                },
                Refused("file-not-regular", &[]),
            ),
        ]);
    }
    cases
}

fn workbooks() -> Vec<Case> {
    let half = usual();
    let half = half[..half.len() / 2].to_vec();
    let old = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &noise(2_000)].concat();
    let laughs = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst";
    let stolen = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst";
    let entity = move |head: &'static str, name: &'static str| {
        rewritten(
            move |part, text| match part.ends_with("sharedStrings.xml") {
                true => Some(text.replace("<sst", head).replace(">Ana<", name)),
                false => Some(text),
            },
            &[],
        )
    };
    let link =
        "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";
    let mut formulas = rust_xlsxwriter::Workbook::new();
    let sheet = formulas.add_worksheet();
    sheet.write_string(0, 0, "name").unwrap();
    sheet.write_formula(1, 0, "=WEBSERVICE(\"http://example.org\")").unwrap();
    let mut blank = rust_xlsxwriter::Workbook::new();
    blank.add_worksheet();
    vec![
        case(
            "a workbook of the old format",
            "old.xls",
            old.clone(),
            Refused("workbook-format", &[]),
        ),
        case("a workbook under a password", "locked.xlsx", old, Refused("workbook-format", &[])),
        case("a workbook cut in half", "half.xlsx", half, Refused("workbook-damaged", &[])),
        case(
            "an archive that is no workbook",
            "archive.xlsx",
            {
                let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
                archive.start_file("letter.txt", zip::write::SimpleFileOptions::default()).unwrap();
                archive.write_all(b"hello").unwrap();
                archive.finish().unwrap().into_inner()
            },
            Refused("workbook-damaged", &[]),
        ),
        case(
            "an archive that only begins like one",
            "begins.xlsx",
            "PK\u{3}\u{4} and then something else",
            Refused("workbook-damaged", &[]),
        ),
        case(
            "a workbook that unpacks to gigabytes",
            "bomb.xlsx",
            bomb(),
            Refused("file-limit", &[("what", "uncompressed-bytes")]),
        ),
        case(
            "a workbook of 10,001 parts",
            "parts.xlsx",
            many_parts(),
            Refused("file-limit", &[("what", "entries")]),
        ),
        case(
            "no list of sheets",
            "no-book.xlsx",
            without("xl/workbook.xml"),
            Refused("workbook-damaged", &[]),
        ),
        case(
            "a sheet that is not there",
            "no-sheet.xlsx",
            without("sheet1.xml"),
            Refused("sheet-missing", &[]),
        ),
        case(
            "texts that are not there",
            "no-texts.xlsx",
            without("sharedStrings.xml"),
            Refused("workbook-damaged", &[]),
        ),
        case(
            "four billion texts stated",
            "texts.xlsx",
            changed("sharedStrings.xml", "uniqueCount=\"4\"", "uniqueCount=\"4000000000\""),
            Refused("workbook-damaged", &[]),
        ),
        case(
            "a text beyond the last",
            "beyond.xlsx",
            changed("sheet1.xml", "<v>2</v>", "<v>99999</v>"),
            Refused("workbook-damaged", &[]),
        ),
        case(
            "a cell in a column that cannot be",
            "column.xlsx",
            changed("sheet1.xml", "r=\"A2\"", "r=\"ZZZZZZ9\""),
            Refused("file-limit", &[("what", "columns")]),
        ),
        case(
            "a cell in row 0",
            "row0.xlsx",
            changed("sheet1.xml", "r=\"A2\"", "r=\"A0\""),
            Refused("workbook-damaged", &[]),
        ),
        case(
            "cells out of order",
            "order.xlsx",
            changed("sheet1.xml", "r=\"B2\"", "r=\"A1\""),
            Refused("workbook-damaged", &[]),
        ),
        case(
            "XML that breaks off",
            "broken.xlsx",
            changed("sheet1.xml", "</sheetData>", "<c r="),
            Refused("workbook-damaged", &[]),
        ),
        case(
            "a size of seventeen billion cells stated",
            "huge.xlsx",
            changed(
                "sheet1.xml",
                "<dimension ref=\"A1:B2\"/>",
                "<dimension ref=\"A1:XFD1048576\"/>",
            ),
            Rows("row-date"),
        ),
        case(
            "entities that multiply",
            "laughs.xlsx",
            entity(laughs, ">&b;<"),
            Refused("workbook-damaged", &[]),
        ),
        case(
            "an entity that names a file",
            "entity.xlsx",
            entity(stolen, ">&a;<"),
            Refused("workbook-damaged", &[]),
        ),
        case(
            "links to other files",
            "links.xlsx",
            rewritten(|_, text| Some(text), &[("xl/externalLinks/externalLink1.xml", link)]),
            Rows("row-date"),
        ),
        case(
            "parts named out of their folder",
            "escape.xlsx",
            rewritten(
                |_, text| Some(text),
                &[("../../../escaped.txt", "out"), ("/escaped.txt", "out")],
            ),
            Rows("row-date"),
        ),
        case(
            "a formula that asks the network",
            "formula.xlsx",
            formulas.save_to_buffer().unwrap(),
            Doubt("doubt-formulas"),
        ),
        case(
            "no cell in it",
            "blank.xlsx",
            blank.save_to_buffer().unwrap(),
            Refused("file-empty", &[]),
        ),
        case(
            "a sheet of another name",
            "sheet.xlsx",
            usual(),
            Refused("sheet-missing", &[("sheet", "Victims")]),
        )
        .layout(Layout { sheet: Some("Victims".into()), ..Layout::default() }),
        case(
            "a cell of 10 MB in a workbook",
            "cell.xlsx",
            rewritten(
                |part, text| {
                    Some(match part.ends_with("sharedStrings.xml") {
                        true => text.replace(">Ana<", &format!(">{}<", "x".repeat(10 << 20))),
                        false => text,
                    })
                },
                &[],
            ),
            Refused("file-limit", &[("what", "cell-bytes"), ("row", "2")]),
        ),
    ]
}

fn rows() -> Vec<Case> {
    vec![
        case("30 February", "february.csv", row("name,date", "Ana,1973-02-30"), Rows("row-date")),
        case(
            "day and month beyond theirs",
            "beyond-date.csv",
            row("name,date", "Ana,32/13/1990"),
            Rows("row-date"),
        ),
        case("a date of zeros", "zeros.csv", row("name,date", "Ana,0000-00-00"), Rows("row-date")),
        case(
            "the year 0000",
            "year0.csv",
            row("name,date", "Ana,0000-01-01"),
            Rows("row-date-placeholder"),
        ),
        case(
            "the year 9999",
            "year9999.csv",
            row("name,date", "Ana,9999-12-31"),
            Rows("row-date-placeholder"),
        ),
        case("a word for a date", "word.csv", row("name,date", "Ana,yesterday"), Rows("row-date")),
        case(
            "latitude and longitude swapped",
            "swapped.csv",
            row("name,lat,lon", "Ana,-170.7,-33.4"),
            Rows("row-coordinates-swapped"),
        ),
        case(
            "a longitude beyond 180",
            "longitude.csv",
            row("name,lat,lon", "Ana,10,181"),
            Rows("row-coordinate"),
        ),
        case(
            "a coordinate of 1e308",
            "coordinate.csv",
            row("name,lat,lon", "Ana,1e308,5"),
            Rows("row-coordinate"),
        ),
        case(
            "a coordinate that is not a number",
            "nan.csv",
            row("name,lat,lon", "Ana,NaN,5"),
            Rows("row-coordinate"),
        ),
        case(
            "a coordinate without end",
            "infinite.csv",
            row("name,lat,lon", "Ana,5,inf"),
            Rows("row-coordinate"),
        ),
        case(
            "61 minutes",
            "minutes.csv",
            row("name;position", "Ana;33°61'S 70°W"),
            Rows("row-coordinate"),
        ),
        case("a negative age", "negative.csv", row("name,age", "Ana,-5"), Rows("row-age")),
        case("an age of 1e308", "age.csv", row("name,age", "Ana,1e308"), Rows("row-age")),
        case("an age in words", "old.csv", row("name,age", "Ana,old"), Rows("row-age")),
        case("neither yes nor no", "minor.csv", row("name,minor", "Ana,perhaps"), Rows("row-flag")),
        case(
            "a negative number of deaths",
            "deaths.csv",
            row("name,best", "Ana,-1"),
            Rows("row-count"),
        ),
        case("half a death", "half.csv", row("name,best", "Ana,2.5"), Rows("row-count")),
        case(
            "a lowest estimate above the best",
            "estimates.csv",
            row("name,low,best", "Ana,9,3"),
            Rows("row-deaths-order"),
        ),
        case(
            "a code the vocabulary does not have",
            "code.csv",
            row("name,what", "Ana,XXX-99"),
            Rows("row-value-unmapped"),
        ),
        case(
            "cells shifted beyond the headings",
            "shifted.csv",
            row("name,date", "Ana,1973,shifted"),
            Rows("row-too-long"),
        ),
        case("no identifier", "no-key.csv", row("id,name", ",Ana"), Rows("row-key-missing")),
    ]
}

fn mappings() -> Vec<Case> {
    let table = || row("name,date", "Ana,1973");
    let column = |column: &str, target: &str, values: serde_json::Value| json!({ "columns": [{ "column": column, "target": target, "values": values }] });
    let linked = json!({ "linked": [{
        "name": "sources", "row": "source", "links": [{ "column": "a", "table": "", "to": "name" }],
        "columns": [],
    }] });
    let acled =
        "event_id_cnty,event_date,sub_event_type,assoc_actor_1,inter1\nA1,1 May 2021,Attack,,1\n";
    vec![
        case(
            "the mapping names a column that is not there",
            "column.csv",
            table(),
            ImportRefused("mapping-column-missing", &[("column", "surname")]),
        )
        .mapping(column("surname", "victim.name", json!([]))),
        case(
            "the mapping names a field that does not exist",
            "field.csv",
            table(),
            ImportRefused("mapping-target-unknown", &[("target", "victim.shoe")]),
        )
        .mapping(column("name", "victim.shoe", json!([]))),
        case(
            "the mapping gives a code that does not exist",
            "mapped.csv",
            table(),
            ImportRefused("mapping-code-unknown", &[("value", "XXX")]),
        )
        .mapping(column(
            "name",
            "act.violation",
            json!([{ "text": "Ana", "code": "XXX" }]),
        )),
        case(
            "the mapping says rows are cows",
            "cows.csv",
            table(),
            ImportRefused("layout-invalid", &[("part", "row")]),
        )
        .mapping(json!({ "row": "cow" })),
        case(
            "the mapping links a table that was not given",
            "linked.csv",
            table(),
            ImportRefused("mapping-tables", &[("problem", "table-missing"), ("table", "sources")]),
        )
        .mapping(linked),
        case(
            "data under terms that were not accepted",
            "acled.csv",
            acled,
            ImportRefused("licence-not-accepted", &[("licence", "acled")]),
        ),
    ]
}

struct Scene {
    concord: Concord,
    folder: tempfile::TempDir,
}

impl Scene {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let host = Host { kdf: KdfCost::for_tests(), ..Host::headless() };
        let concord = Concord::new(host, None);
        let request = CreateDossier {
            path: folder.path().join("dossier").to_string_lossy().into_owned(),
            name: "Chile".into(),
            country: "CHL".into(),
            passphrase: "lantern river copper thirteen".into(),
            author: "A. B.".into(),
        };
        concord.create_dossier(request).unwrap();
        Self { concord, folder }
    }

    fn revision(&self) -> u64 {
        self.concord.status(Nothing {}).unwrap().dossier.unwrap().revision
    }

    /// What the user is told of the file: refusal, doubts, or the import's end.
    fn meets(&self, case: &Case, path: &Path) -> Result<Vec<String>, ErrorReport> {
        let path = path.to_string_lossy().into_owned();
        let request = InspectFile { path: path.clone(), layout: case.layout.clone() };
        let found = self.concord.inspect_file(request)?;
        if let Doubt(_) = case.told {
            return Ok(found.doubts);
        }
        let headings: Vec<String> = found.columns.into_iter().map(|column| column.name).collect();
        let definition = definition(&headings, &case.mapping);
        let job = self.concord.start_import(ImportRequest {
            path,
            layout: found.layout,
            mapping: "test".into(),
            definition: serde_json::from_value(definition).unwrap(),
            dry_run: false,
            linked: Vec::new(),
            licence: None,
        })?;
        loop {
            let state = self.concord.job(JobId { job: job.job })?;
            match (state.error, state.import) {
                (Some(error), _) => return Err(error),
                (None, Some(outcome)) => {
                    let all = outcome.rows > 0 && outcome.failed == outcome.rows;
                    assert!(all, "{}: {outcome:?}", case.what);
                    return Ok(outcome.notes.into_iter().map(|note| note.message).collect());
                }
                _ => std::thread::sleep(Duration::from_millis(5)),
            }
        }
    }
}

/// The most memory this process held so far, in MiB; 0 where the system does not say.
fn peak_mib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok()).unwrap_or(0) / 1024
}

/// A sentence for the table: without what differs from one computer to the next.
fn sentence(text: &Text, told: &Result<String, ErrorReport>, folder: &Path) -> String {
    let sentence = match told {
        Ok(message) => text.message(message, &[]),
        Err(error) => text.error(error),
    };
    let sentence = sentence.replace(&*folder.to_string_lossy(), "…").replace('\n', " ");
    // What a library says of a damaged workbook may change with its version.
    match sentence.split_once("The workbook is damaged: ") {
        Some((before, after)) => {
            let rest = after.split_once(". Nothing").map_or("", |(_, rest)| rest);
            format!("{before}The workbook is damaged: …. Nothing{rest}")
        }
        None => sentence,
    }
}

/// What was told, where it is what the table says.
fn expected(
    case: &Case,
    met: Result<Vec<String>, ErrorReport>,
) -> Result<Result<String, ErrorReport>, String> {
    match (&case.told, met) {
        (Refused(code, parameters) | ImportRefused(code, parameters), Err(error)) => {
            let has = |(name, value): &(&str, &str)| {
                error.parameters.iter().any(|known| known.name == *name && known.value == *value)
            };
            match error.code == *code && parameters.iter().all(has) {
                true => Ok(Err(error)),
                false => Err(format!("not {code} {parameters:?} but {error}")),
            }
        }
        (Doubt(message) | Rows(message), Ok(messages)) => {
            match messages.iter().any(|known| known == message) {
                true => Ok(Ok((*message).to_owned())),
                false => Err(format!("not {message} but {messages:?}")),
            }
        }
        (_, met) => Err(format!("{met:?}")),
    }
}

#[test]
fn bad_files_end_in_a_clear_message_with_nothing_written() {
    let scene = Scene::new();
    let text = Text::for_language("en");
    let before = scene.revision();
    let folder = scene.folder.path().join("files");
    std::fs::create_dir(&folder).unwrap();
    let cases: Vec<Case> =
        [texts(), not_files(), workbooks(), rows(), mappings()].into_iter().flatten().collect();
    assert!(cases.len() >= 60, "{}", cases.len());
    let (mut lines, mut problems) = (Vec::new(), Vec::new());
    for (number, case) in cases.iter().enumerate() {
        let own = folder.join(number.to_string());
        std::fs::create_dir(&own).unwrap();
        let path = own.join(case.file);
        (case.make)(&path);
        let start = Instant::now();
        let met = scene.meets(case, &path);
        assert!(start.elapsed() < LONGEST, "{} took {:?}", case.what, start.elapsed());
        let told = match expected(case, met) {
            Ok(told) => told,
            Err(problem) => {
                problems.push(format!("{}: {problem}", case.what));
                continue;
            }
        };
        if scene.revision() != before {
            problems.push(format!("{} wrote something", case.what));
        }
        let code = match &told {
            Ok(message) => message.clone(),
            Err(error) => error.code.clone(),
        };
        let sentence = sentence(&text, &told, &own);
        lines.push(format!("| {} | `{}` | `{code}` | {sentence} |", case.what, case.file));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(!scene.folder.path().join("escaped.txt").exists(), "nothing leaves an archive");
    let peak = peak_mib();
    assert!(peak < MOST_MIB, "{peak} MiB");
    if cfg!(unix) {
        check_docs(&lines);
    }
}

fn check_docs(lines: &[String]) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/bad-input.md");
    let text = format!(
        "# Bad input\n\n\
         What happens with {} damaged and hostile files. Each is made and tried by the test \
         `bad_input` (`tests/cross/bad_input.rs`), which also writes this table \
         (`UPDATE_DOCS=1 cargo test -p concord-tests bad_files`): the message is asserted by its code \
         and parameters, the dossier's revision does not change, and time and memory are bounded. A \
         doubt is shown before anything can be written; a row that is refused leaves the others.\n\n\
         | what is wrong | file | code | what the user reads |\n|---|---|---|---|\n{}\n",
        lines.len(),
        lines.join("\n"),
    );
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == text, "docs/bad-input.md is out of date: run with UPDATE_DOCS=1");
}
