//! Writing, in the order of fields that the checker asks for.

use super::{PbFile, Section};
use crate::amount;

/// A name that the format cannot hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} cannot be an id in a Pabulib file")]
pub struct Unwritable(pub String);

/// The order of `META`; other fields follow.
const META_ORDER: &[&str] = &[
    "description",
    "country",
    "unit",
    "district",
    "subunit",
    "instance",
    "num_projects",
    "num_votes",
    "budget",
    "vote_type",
    "rule",
    "date_begin",
    "date_end",
    "min_length",
    "max_length",
    "min_sum_cost",
    "max_sum_cost",
    "min_project_cost",
    "max_project_cost",
    "min_project_score_threshold",
    "neighborhoods",
    "subdistricts",
    "categories",
    "edition",
    "language",
    "currency",
    "fully_funded",
    "experimental",
    "comment",
    "acknowledgments",
];

/// Further project columns that stand before the name, and between the name and the results flag.
const BEFORE_NAME: &[&str] = &["score"];
const AFTER_NAME: &[&str] = &["category", "beneficiaries"];

/// Writes a file. Line ends and control characters in texts become spaces; the checker refuses a file with
/// an empty ballot, which is written all the same, since its voter's share counts.
///
/// # Errors
/// The first id, key or column that would be read as something else: one that is empty, has a separator, a
/// quotation mark or a space at its ends, or is called like a section or `none`.
pub fn write(file: &PbFile) -> Result<String, Unwritable> {
    let mut rows = Vec::new();
    write_meta(file, &mut rows)?;
    write_projects(file, &mut rows)?;
    write_votes(file, &mut rows)?;
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(Vec::new());
    for row in rows {
        writer.write_record(&row).expect("a row goes into memory");
    }
    let bytes = writer.into_inner().expect("memory takes everything");
    Ok(String::from_utf8(bytes).expect("rows are text"))
}

/// A text as it can stand in a cell: what any reader takes for a line end is a space.
#[must_use]
fn clean(text: &str) -> String {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    text.replace(breaks, " ").trim().to_owned()
}

fn id(text: &str) -> Result<String, Unwritable> {
    let reserved = Section::opened_by(text).is_some() || text.eq_ignore_ascii_case("none");
    let wrong =
        text.is_empty() || text.contains([',', ';', '"', '\u{feff}']) || clean(text) != text;
    if reserved || wrong { Err(Unwritable(text.to_owned())) } else { Ok(text.to_owned()) }
}

/// The name of a further column: in small letters, as it is read, and none of the format's own.
fn column(name: &str, own: &[&str]) -> Result<String, Unwritable> {
    if own.contains(&name) || name.to_lowercase() != name {
        return Err(Unwritable(name.to_owned()));
    }
    id(name)
}

fn open(section: Section, rows: &mut Vec<Vec<String>>, columns: Vec<String>) {
    rows.push(vec![section.marker().to_owned()]);
    rows.push(columns);
}

fn write_meta(file: &PbFile, rows: &mut Vec<Vec<String>>) -> Result<(), Unwritable> {
    open(Section::Meta, rows, vec!["key".to_owned(), "value".to_owned()]);
    let mut fields = vec![
        ("num_projects".to_owned(), file.projects.len().to_string()),
        ("num_votes".to_owned(), file.votes.len().to_string()),
        ("budget".to_owned(), amount::write(&file.budget)),
        ("vote_type".to_owned(), file.vote_type.code().to_owned()),
    ];
    let derived = fields.len();
    for (key, value) in &file.meta {
        if !fields[..derived].iter().any(|(field, _)| field == key) {
            fields.push((id(key)?, clean(value)));
        }
    }
    let place = |key: &str| META_ORDER.iter().position(|known| *known == key);
    fields.sort_by_key(|(key, _)| place(key).unwrap_or(META_ORDER.len()));
    rows.extend(fields.into_iter().map(|(key, value)| vec![key, value]));
    Ok(())
}

fn write_projects(file: &PbFile, rows: &mut Vec<Vec<String>>) -> Result<(), Unwritable> {
    let named = |names: &[&str]| -> Vec<usize> {
        let columns = file.project_columns.iter().enumerate();
        columns.filter(|(_, column)| names.contains(&column.as_str())).map(|(at, _)| at).collect()
    };
    let (before, after) = (named(BEFORE_NAME), named(AFTER_NAME));
    let rest: Vec<usize> = (0..file.project_columns.len())
        .filter(|place| !before.contains(place) && !after.contains(place))
        .collect();
    // Optional columns are left out where no project has them: the checker takes empty cells for faults.
    let with_names = file.projects.iter().any(|project| !project.name.is_empty());
    let with_result = file.projects.iter().any(|project| project.selected.is_some());
    let lay = |first: [String; 3], name: String, flag: String, further: &[String]| {
        let pick = |places: &[usize]| -> Vec<String> {
            places
                .iter()
                .map(|&at| further.get(at).map(|cell| clean(cell)).unwrap_or_default())
                .collect()
        };
        let mut row = Vec::from(first);
        row.extend(pick(&before));
        row.extend(with_names.then_some(name));
        row.extend(pick(&after));
        row.extend(with_result.then_some(flag));
        row.extend(pick(&rest));
        row
    };
    for name in &file.project_columns {
        column(name, &["project_id", "cost", "name", "votes", "selected"])?;
    }
    let titles = ["project_id", "cost", "votes"].map(str::to_owned);
    let header = lay(titles, "name".to_owned(), "selected".to_owned(), &file.project_columns);
    open(Section::Projects, rows, header);
    for (project, approvals) in file.projects.iter().zip(file.approvals()) {
        let first = [id(&project.id)?, amount::write(&project.cost), approvals.to_string()];
        let flag = project.selected.map(|flag| flag.to_string()).unwrap_or_default();
        rows.push(lay(first, clean(&project.name), flag, &project.further));
    }
    Ok(())
}

fn write_votes(file: &PbFile, rows: &mut Vec<Vec<String>>) -> Result<(), Unwritable> {
    let mut header = vec!["voter_id".to_owned(), "vote".to_owned()];
    for name in &file.vote_columns {
        header.push(column(name, &["voter_id", "vote"])?);
    }
    open(Section::Votes, rows, header);
    for vote in &file.votes {
        let ids = vote.approved.iter().map(|&project| file.projects[project].id.as_str());
        let mut row = vec![id(&vote.voter)?, ids.collect::<Vec<_>>().join(",")];
        row.extend(
            (0..file.vote_columns.len())
                .map(|at| vote.further.get(at).map(|cell| clean(cell)).unwrap_or_default()),
        );
        rows.push(row);
    }
    Ok(())
}
