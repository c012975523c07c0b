//! Pabulib files (`.pb`): how participatory budgets are exchanged and published.
//!
//! Stolicki, Szufa, Talmon, *Pabulib: a participatory budgeting library* (2020, arXiv 2012.06539), and the
//! field list of the `pabulib-checker`, version 1.0.8, which says what a file must hold to be taken up. A
//! file has three sections, `META`, `PROJECTS` and `VOTES`, of rows with semicolons. Approval ballots
//! (`approval`, `choose-1`) are read and written; points and rankings are refused by name.

mod read;
mod write;

use crate::amount::Amount;
use crate::budget::{Election, ElectionError, Outcome, Project};

pub use read::{Read, read};
pub use write::{Unwritable, write};

/// Largest file read, in bytes.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;
/// Most projects read.
pub const MAX_PROJECTS: usize = 10_000;
/// Most votes read.
pub const MAX_VOTES: usize = 1_000_000;
/// Most columns of a section.
pub const MAX_COLUMNS: usize = 100;
/// How many errors of a file are told at most.
pub const MAX_ERRORS: usize = 100;

/// What kind of ballot a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum VoteType {
    /// Any number of projects.
    #[default]
    Approval,
    /// Exactly one project.
    ChooseOne,
}

impl VoteType {
    fn code(self) -> &'static str {
        match self {
            Self::Approval => "approval",
            Self::ChooseOne => "choose-1",
        }
    }
}

/// A file's content. Fields without a meaning here are kept as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PbFile {
    /// What may be spent.
    pub budget: Amount,
    /// The kind of ballot.
    pub vote_type: VoteType,
    /// The other rows of `META`, in their order; the counts of projects and votes are not among them, since
    /// they follow from the content.
    pub meta: Vec<(String, String)>,
    /// Names of the further columns of `PROJECTS`.
    pub project_columns: Vec<String>,
    /// The projects.
    pub projects: Vec<PbProject>,
    /// Names of the further columns of `VOTES`.
    pub vote_columns: Vec<String>,
    /// The ballots.
    pub votes: Vec<PbVote>,
}

/// A row of `PROJECTS`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PbProject {
    /// Its id, by which ballots name it.
    pub id: String,
    /// Its cost.
    pub cost: Amount,
    /// Its name; empty when the file gives none.
    pub name: String,
    /// The results flag: 1 funded, 0 not; 2 and 3 are funded in part or from elsewhere. Nothing when the
    /// file tells no result.
    pub selected: Option<u8>,
    /// Values of [`PbFile::project_columns`].
    pub further: Vec<String>,
}

/// A row of `VOTES`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PbVote {
    /// Names the ballot; never a person in files that Concord writes.
    pub voter: String,
    /// The projects approved of, by their place in [`PbFile::projects`].
    pub approved: Vec<usize>,
    /// Values of [`PbFile::vote_columns`].
    pub further: Vec<String>,
}

/// What heads a file that a session writes. All of it is asked for by the checker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// What was decided, in a sentence.
    pub description: String,
    /// Name or code of the country as ISO 3166 has it, or `Worldwide`.
    pub country: String,
    /// The municipality, region or body.
    pub unit: String,
    /// Names this vote among others of the unit, such as a year.
    pub instance: String,
    /// First day, as `DD.MM.YYYY` or `YYYY`.
    pub date_begin: String,
    /// Last day, likewise.
    pub date_end: String,
    /// The rule's name in Pabulib, such as `equalshares`, `equalshares/add1`, `greedy` or `unknown`. The
    /// checker works the first three out again, by equalshares.net's definitions.
    pub rule: String,
}

impl PbFile {
    /// The file of an election and, if there is one, its outcome. `names` are the projects' names in their
    /// order. Projects stand by their id, since readers of the format settle ties by the order of the file.
    /// Ballots are numbered in an order that follows from what they say, so that the file does not
    /// tell who voted when.
    #[must_use]
    pub fn of(
        heading: &Heading,
        election: &Election,
        names: &[String],
        outcome: Option<&Outcome>,
    ) -> Self {
        let funded: Option<Vec<usize>> = outcome.map(|outcome| outcome.funded().collect());
        let mut order: Vec<usize> = (0..election.projects().len()).collect();
        order.sort_by_key(|&place| &election.projects()[place].id);
        let project = |&place: &usize| PbProject {
            id: election.projects()[place].id.clone(),
            cost: election.projects()[place].cost.clone(),
            name: names.get(place).cloned().unwrap_or_default(),
            selected: funded.as_ref().map(|funded| u8::from(funded.contains(&place))),
            further: Vec::new(),
        };
        let projects = order.iter().map(project).collect();
        let mut place_in_file = vec![0; order.len()];
        order.iter().enumerate().for_each(|(at, &place)| place_in_file[place] = at);
        let in_file = |approved: &Vec<usize>| {
            let mut places: Vec<usize> =
                approved.iter().map(|&place| place_in_file[place]).collect();
            places.sort_unstable();
            places
        };
        let kinds = election.kinds().iter();
        let mut ballots: Vec<Vec<usize>> = kinds
            .flat_map(|kind| std::iter::repeat_n(in_file(&kind.approved), kind.voters))
            .collect();
        ballots.sort();
        let vote = |(place, approved): (usize, Vec<usize>)| PbVote {
            voter: (place + 1).to_string(),
            approved,
            further: Vec::new(),
        };
        let meta = [
            ("description", &heading.description),
            ("country", &heading.country),
            ("unit", &heading.unit),
            ("instance", &heading.instance),
            ("rule", &heading.rule),
            ("date_begin", &heading.date_begin),
            ("date_end", &heading.date_end),
        ];
        Self {
            budget: election.budget().clone(),
            vote_type: VoteType::Approval,
            meta: meta.into_iter().map(|(key, value)| (key.to_owned(), value.clone())).collect(),
            project_columns: Vec::new(),
            projects,
            vote_columns: Vec::new(),
            votes: ballots.into_iter().enumerate().map(vote).collect(),
        }
    }

    /// The election in the file.
    ///
    /// # Errors
    /// As [`Election::new`]; a file that was read has none of these faults but an empty budget.
    pub fn election(&self) -> Result<Election, ElectionError> {
        let project =
            |project: &PbProject| Project { id: project.id.clone(), cost: project.cost.clone() };
        Election::new(
            self.budget.clone(),
            self.projects.iter().map(project).collect(),
            self.votes.iter().map(|vote| vote.approved.clone()).collect(),
        )
    }

    /// How many approve of each project.
    #[must_use]
    pub fn approvals(&self) -> Vec<usize> {
        let mut counts = vec![0; self.projects.len()];
        for vote in &self.votes {
            for &project in &vote.approved {
                counts[project] += 1;
            }
        }
        counts
    }
}

/// A section of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// About the election.
    Meta,
    /// The projects.
    Projects,
    /// The ballots.
    Votes,
}

impl Section {
    /// All, in the order they have in a file.
    pub const ALL: [Self; 3] = [Self::Meta, Self::Projects, Self::Votes];

    /// The line that opens it.
    #[must_use]
    pub fn marker(self) -> &'static str {
        match self {
            Self::Meta => "META",
            Self::Projects => "PROJECTS",
            Self::Votes => "VOTES",
        }
    }

    /// The section that a row opens.
    fn opened_by(cell: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| cell.eq_ignore_ascii_case(section.marker()))
    }
}

/// What is wrong in a file, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct PbError {
    /// The line, from 1; the last one for what is missing.
    pub line: u64,
    /// What is wrong there.
    pub problem: Problem,
}

/// What can be wrong. Texts from the file are cut to [`TOLD`] characters.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The file, or a part of it, is larger than is read.
    #[error("too large: more than {0}")]
    TooLarge(usize),
    /// Something stands before the first section.
    #[error("stands before any section")]
    BeforeSections,
    /// A section comes twice or in the wrong order.
    #[error("section {} is not expected here", .0.marker())]
    UnexpectedSection(Section),
    /// A section is not there.
    #[error("section {} is missing", .0.marker())]
    SectionMissing(Section),
    /// A section lacks a column, or has it not in the first place where it belongs.
    #[error("section {} lacks column {}", .0.marker(), .1)]
    ColumnMissing(Section, &'static str),
    /// A column comes twice.
    #[error("column {0} comes twice")]
    ColumnTwice(String),
    /// A row has more cells than the section has columns.
    #[error("more cells than columns")]
    TooManyCells,
    /// A cell goes over the end of its line: a quotation mark is not closed.
    #[error("a quotation mark is not closed on its line")]
    OpenQuotation,
    /// A field of `META` is not there.
    #[error("META lacks {0}")]
    MetaMissing(&'static str),
    /// A ballot names a project twice, and is counted as naming it once: a warning.
    #[error("names project {0} twice")]
    NamedTwice(String),
    /// A key, project or ballot comes twice.
    #[error("{0} comes twice")]
    Twice(String),
    /// A key, project id or ballot id is empty.
    #[error("the id is empty")]
    EmptyId,
    /// A number is expected.
    #[error("{0} is no amount of money")]
    NotAnAmount(String),
    /// A budget or cost of zero.
    #[error("the amount must be more than nothing")]
    Nothing,
    /// Ballots of a kind that is not read.
    #[error("ballots of type {0} are not read")]
    VoteType(String),
    /// A ballot names a project that is not there.
    #[error("there is no project {0}")]
    UnknownProject(String),
    /// A results flag that is none of 0, 1, 2 and 3.
    #[error("{0} is no results flag")]
    NotAFlag(String),
    /// A stated number differs from what was counted: a warning.
    #[error("{field} says {stated}, counted were {counted}")]
    CountDiffers {
        /// The field.
        field: String,
        /// What it says.
        stated: String,
        /// What the content says.
        counted: usize,
    },
    /// A ballot of type `choose-1` names none or several: a warning.
    #[error("names {0} projects where one is asked for")]
    NotOne(usize),
}

/// Longest text of a file that is told in an error, in characters.
pub const TOLD: usize = 60;
