//! Reading. The file may come from anywhere: sizes are bounded, nothing is trusted, every fault has a line.

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;
use num_traits::Zero;

use super::{
    MAX_BYTES, MAX_COLUMNS, MAX_ERRORS, MAX_PROJECTS, MAX_VOTES, PbError, PbFile, PbProject,
    PbVote, Problem, Section, TOLD, VoteType,
};
use crate::amount::{self, Amount};

/// A file as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// Its content.
    pub file: PbFile,
    /// What contradicts itself in it without making it unusable: numbers that differ from what was counted.
    pub warnings: Vec<PbError>,
}

/// Reads a file.
///
/// # Errors
/// Everything that keeps the file from being used, by line, up to [`MAX_ERRORS`].
pub fn read(text: &str) -> Result<Read, Vec<PbError>> {
    if text.len() > MAX_BYTES {
        return Err(vec![PbError { line: 1, problem: Problem::TooLarge(MAX_BYTES) }]);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut reading = Reading::default();
    let mut row = StringRecord::new();
    while reading.errors.len() < MAX_ERRORS {
        // Text is UTF-8 and rows may differ in length: nothing is left for the splitter to refuse.
        let Ok(true) = reader.read_record(&mut row) else { break };
        reading.line = row.position().map_or(0, csv::Position::line);
        row.trim();
        let blank = row.iter().all(str::is_empty);
        if row.iter().any(|cell| cell.contains(['\n', '\r'])) {
            reading.fault(Problem::OpenQuotation);
        } else if !blank {
            reading.row(&row);
        }
    }
    reading.finish()
}

/// A text of the file, short enough to be told.
fn told(text: &str) -> String {
    text.chars().take(TOLD).collect()
}

#[derive(Default)]
struct Reading {
    line: u64,
    section: Option<Section>,
    /// The columns of the present section, once its header was read.
    header: Option<Vec<String>>,
    /// The columns of each section that are kept as they are, by their place in a row.
    further: BTreeMap<Section, Vec<usize>>,
    /// `META` with the line of each row.
    meta: Vec<(u64, String, String)>,
    meta_keys: BTreeSet<String>,
    project_columns: Vec<String>,
    projects: Vec<PbProject>,
    /// What the column `votes` says, with the line.
    stated_votes: Vec<(u64, usize, String)>,
    by_id: BTreeMap<String, usize>,
    vote_columns: Vec<String>,
    votes: Vec<PbVote>,
    vote_lines: Vec<u64>,
    voters: BTreeSet<String>,
    errors: Vec<PbError>,
    warnings: Vec<PbError>,
}

impl Reading {
    fn fault(&mut self, problem: Problem) {
        self.errors.push(PbError { line: self.line, problem });
    }

    fn warn(&mut self, line: u64, problem: Problem) {
        if self.warnings.len() < MAX_ERRORS {
            self.warnings.push(PbError { line, problem });
        }
    }

    fn row(&mut self, row: &StringRecord) {
        let first = row.get(0).unwrap_or_default();
        if let Some(opened) = Section::opened_by(first) {
            return self.open(opened);
        }
        let Some(section) = self.section else { return self.fault(Problem::BeforeSections) };
        let Some(header) = &self.header else { return self.read_header(section, row) };
        if row.len() > header.len() && row.iter().skip(header.len()).any(|cell| !cell.is_empty()) {
            return self.fault(Problem::TooManyCells);
        }
        if first.is_empty() {
            return self.fault(Problem::EmptyId);
        }
        match section {
            Section::Meta => self.read_meta(row),
            Section::Projects => self.read_project(row),
            Section::Votes => self.read_vote(row),
        }
    }

    fn open(&mut self, opened: Section) {
        let expected = match self.section {
            None => Section::Meta,
            Some(Section::Meta) => Section::Projects,
            Some(_) => Section::Votes,
        };
        if opened != expected || self.section == Some(Section::Votes) {
            self.fault(Problem::UnexpectedSection(opened));
        }
        self.section = Some(opened);
        self.header = None;
    }

    fn read_header(&mut self, section: Section, row: &StringRecord) {
        let columns: Vec<String> = row.iter().map(str::to_lowercase).collect();
        if columns.len() > MAX_COLUMNS {
            self.fault(Problem::TooLarge(MAX_COLUMNS));
        }
        let known: &[&'static str] = match section {
            Section::Meta => &["key", "value"],
            Section::Projects => &["project_id", "cost", "name", "votes", "selected"],
            Section::Votes => &["voter_id", "vote"],
        };
        for (place, needed) in known.iter().copied().enumerate().take(2) {
            let there = match place {
                0 => columns.first().is_some_and(|first| first == needed),
                _ => columns.iter().any(|column| column == needed),
            };
            if !there {
                self.fault(Problem::ColumnMissing(section, needed));
            }
        }
        let mut names = BTreeSet::new();
        for column in &columns {
            if !names.insert(column) {
                self.fault(Problem::ColumnTwice(told(column)));
            }
        }
        let further: Vec<usize> = (0..columns.len())
            .filter(|&place| {
                !known.contains(&columns[place].as_str()) && !columns[place].is_empty()
            })
            .collect();
        let names = further.iter().map(|&place| columns[place].clone()).collect();
        match section {
            Section::Meta => {}
            Section::Projects => self.project_columns = names,
            Section::Votes => self.vote_columns = names,
        }
        self.further.insert(section, further);
        self.header = Some(columns);
    }

    /// The cell of a column in a row; empty where the row is short or the column is not there.
    fn cell<'r>(&self, row: &'r StringRecord, column: &str) -> &'r str {
        let place = self.header.iter().flatten().position(|name| name == column);
        place.and_then(|place| row.get(place)).unwrap_or_default()
    }

    fn further_cells(&self, section: Section, row: &StringRecord) -> Vec<String> {
        let places = self.further.get(&section).into_iter().flatten();
        places.map(|&place| row.get(place).unwrap_or_default().to_owned()).collect()
    }

    fn read_meta(&mut self, row: &StringRecord) {
        let (key, value) = (self.cell(row, "key"), self.cell(row, "value"));
        if self.meta_keys.len() >= MAX_PROJECTS {
            return self.fault(Problem::TooLarge(MAX_PROJECTS));
        }
        if !self.meta_keys.insert(key.to_owned()) {
            return self.fault(Problem::Twice(told(key)));
        }
        self.meta.push((self.line, key.to_owned(), value.to_owned()));
    }

    fn amount(&mut self, text: &str) -> Option<Amount> {
        match amount::parse(text) {
            None => self.fault(Problem::NotAnAmount(told(text))),
            Some(amount) if amount.is_zero() => self.fault(Problem::Nothing),
            read => return read,
        }
        None
    }

    fn read_project(&mut self, row: &StringRecord) {
        if self.projects.len() >= MAX_PROJECTS {
            return self.fault(Problem::TooLarge(MAX_PROJECTS));
        }
        let id = self.cell(row, "project_id");
        // An unreadable cost is told, and the project kept so that its ballots are no faults too.
        let cost = self.amount(self.cell(row, "cost")).unwrap_or_default();
        let selected = match self.cell(row, "selected") {
            "" => None,
            flag => match flag.parse() {
                Ok(flag @ 0..=3) => Some(flag),
                _ => {
                    self.fault(Problem::NotAFlag(told(flag)));
                    None
                }
            },
        };
        if self.by_id.insert(id.to_owned(), self.projects.len()).is_some() {
            self.fault(Problem::Twice(told(id)));
        }
        let votes = self.cell(row, "votes");
        if !votes.is_empty() {
            self.stated_votes.push((self.line, self.projects.len(), votes.to_owned()));
        }
        self.projects.push(PbProject {
            id: id.to_owned(),
            cost,
            name: self.cell(row, "name").to_owned(),
            selected,
            further: self.further_cells(Section::Projects, row),
        });
    }

    fn read_vote(&mut self, row: &StringRecord) {
        if self.votes.len() >= MAX_VOTES {
            return self.fault(Problem::TooLarge(MAX_VOTES));
        }
        let voter = self.cell(row, "voter_id");
        if !self.voters.insert(voter.to_owned()) {
            self.fault(Problem::Twice(told(voter)));
        }
        let mut approved = Vec::new();
        let mut named = BTreeSet::new();
        let ids = self.cell(row, "vote").split(',').map(str::trim);
        for id in ids.filter(|id| !id.is_empty()) {
            match self.by_id.get(id) {
                None => self.fault(Problem::UnknownProject(told(id))),
                Some(&project) if named.insert(project) => approved.push(project),
                // Published files have such ballots; what they mean is plain.
                Some(_) => self.warn(self.line, Problem::NamedTwice(told(id))),
            }
            if self.errors.len() >= MAX_ERRORS {
                return;
            }
        }
        self.vote_lines.push(self.line);
        self.votes.push(PbVote {
            voter: voter.to_owned(),
            approved,
            further: self.further_cells(Section::Votes, row),
        });
    }

    fn finish(mut self) -> Result<Read, Vec<PbError>> {
        let missing = match self.section {
            None => &Section::ALL[..],
            Some(Section::Meta) => &Section::ALL[1..],
            Some(Section::Projects) => &Section::ALL[2..],
            Some(Section::Votes) => &[],
        };
        for section in missing {
            self.fault(Problem::SectionMissing(*section));
        }
        let budget = self.take_meta("budget").and_then(|(line, text)| {
            self.line = line;
            self.amount(&text)
        });
        let vote_type = self.take_meta("vote_type").and_then(|(line, text)| {
            self.line = line;
            match text.as_str() {
                "approval" => return Some(VoteType::Approval),
                "choose-1" => return Some(VoteType::ChooseOne),
                _ => self.fault(Problem::VoteType(told(&text))),
            }
            None
        });
        let (Some(budget), Some(vote_type), true) = (budget, vote_type, self.errors.is_empty())
        else {
            self.errors.sort_by_key(|error| error.line);
            self.errors.truncate(MAX_ERRORS);
            return Err(self.errors);
        };
        self.compare_counts(vote_type);
        let meta = self.meta.into_iter().map(|(_, key, value)| (key, value)).collect();
        let file = PbFile {
            budget,
            vote_type,
            meta,
            project_columns: self.project_columns,
            projects: self.projects,
            vote_columns: self.vote_columns,
            votes: self.votes,
        };
        Ok(Read { file, warnings: self.warnings })
    }

    /// Takes a field of `META` that must be there.
    fn take_meta(&mut self, key: &'static str) -> Option<(u64, String)> {
        let found = self.take_if_there(key);
        if found.is_none() {
            self.fault(Problem::MetaMissing(key));
        }
        found
    }

    fn take_if_there(&mut self, key: &str) -> Option<(u64, String)> {
        let place = self.meta.iter().position(|(_, found, _)| found == key)?;
        let (line, _, value) = self.meta.remove(place);
        Some((line, value))
    }

    fn compare_counts(&mut self, vote_type: VoteType) {
        let counted = [("num_projects", self.projects.len()), ("num_votes", self.votes.len())];
        for (field, counted) in counted {
            if let Some((line, stated)) = self.take_if_there(field) {
                self.compare(line, field.to_owned(), &stated, counted);
            }
        }
        let mut approvals = vec![0; self.projects.len()];
        for place in 0..self.votes.len() {
            let approved = &self.votes[place].approved;
            approved.iter().for_each(|&project| approvals[project] += 1);
            if vote_type == VoteType::ChooseOne && approved.len() != 1 {
                let named = approved.len();
                self.warn(self.vote_lines[place], Problem::NotOne(named));
            }
        }
        for (line, project, stated) in std::mem::take(&mut self.stated_votes) {
            let field = format!("votes ({})", told(&self.projects[project].id));
            self.compare(line, field, &stated, approvals[project]);
        }
    }

    fn compare(&mut self, line: u64, field: String, stated: &str, counted: usize) {
        if stated.parse() != Ok(counted) {
            self.warn(line, Problem::CountDiffers { field, stated: told(stated), counted });
        }
    }
}
