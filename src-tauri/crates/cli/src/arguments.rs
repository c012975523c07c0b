//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use concord_api::plan::Dimension;

/// Works on a Concord dossier without a window.
#[derive(Debug, Parser)]
#[command(name = "concord", version, about)]
pub struct Arguments {
    /// Print one JSON object instead of text.
    #[arg(long, global = true)]
    pub json: bool,
    /// The language of messages: en or fr.
    #[arg(long, global = true, default_value = "en", env = "CONCORD_LANGUAGE")]
    pub language: String,
    /// What to do.
    #[command(subcommand)]
    pub verb: Verb,
}

/// The dossier and the key to it.
#[derive(Debug, Args)]
pub struct Access {
    /// The dossier's folder.
    pub dossier: PathBuf,
    /// A file whose first line is the passphrase or the recovery code; without it you are asked.
    #[arg(long)]
    pub passphrase_file: Option<PathBuf>,
    /// The name put on changes.
    #[arg(long, default_value = "concord")]
    pub author: String,
}

/// Formats to export to.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Format {
    /// One row for each event.
    Csv,
    /// One point for each event that has coordinates.
    Geojson,
    /// Events with all their parts.
    Json,
    /// A workbook of linked sheets.
    Xlsx,
}

impl Format {
    /// The api's name for it.
    pub fn name(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Geojson => "geojson",
            Format::Json => "json",
            Format::Xlsx => "xlsx",
        }
    }
}

/// For whom an export is meant.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Audience {
    /// Named partners.
    Partner,
    /// Anybody.
    Public,
}

impl Audience {
    /// The api's name for it.
    pub fn name(self) -> &'static str {
        match self {
            Audience::Partner => "partner",
            Audience::Public => "public",
        }
    }
}

/// Orders of what is found.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Order {
    /// By date.
    Date,
    /// The best answers to the words of the query first.
    Relevance,
}

impl Order {
    /// The api's name for it.
    pub fn name(self) -> &'static str {
        match self {
            Order::Date => "date",
            Order::Relevance => "relevance",
        }
    }
}

/// By what coverage is divided.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum By {
    /// What was done.
    ViolationType,
    /// To whom.
    VictimGroup,
    /// By whom.
    PerpetratorType,
    /// Where.
    Region,
    /// When.
    Year,
    /// The pillar of the measures that answer.
    Pillar,
}

impl By {
    /// The api's name for it.
    pub fn dimension(self) -> Dimension {
        match self {
            By::ViolationType => Dimension::ViolationType,
            By::VictimGroup => Dimension::VictimGroup,
            By::PerpetratorType => Dimension::PerpetratorType,
            By::Region => Dimension::Region,
            By::Year => Dimension::Year,
            By::Pillar => Dimension::Pillar,
        }
    }
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Make a new dossier.
    New {
        #[command(flatten)]
        access: Access,
        /// The dossier's name.
        #[arg(long)]
        name: String,
        /// Its country, ISO 3166-1 alpha-3.
        #[arg(long)]
        country: String,
    },
    /// Import a CSV or XLSX file.
    Import {
        #[command(flatten)]
        access: Access,
        /// The file.
        file: PathBuf,
        /// The mapping's name, bundled or saved in the dossier.
        #[arg(long)]
        mapping: String,
        /// The sheet of a workbook; without it the first that holds data.
        #[arg(long)]
        sheet: Option<String>,
        /// A table that the mapping links, as NAME=FILE or NAME=FILE#SHEET; without it the sheet NAME
        /// of the first file.
        #[arg(long = "linked", value_name = "NAME=FILE")]
        linked: Vec<String>,
        /// Accept the terms under which the data was given, named so: acled.
        #[arg(long, value_name = "TERMS")]
        accept_terms: Option<String>,
        /// Read and check everything, write nothing.
        #[arg(long)]
        dry_run: bool,
        /// Save the report on every row as CSV.
        #[arg(long)]
        report: Option<PathBuf>,
    },
    /// Find events.
    Find {
        #[command(flatten)]
        access: Access,
        /// Words and terms, as in the search box: 'type:LIB-01 after:1973-10 near:-33.45,-70.66,5km estadio',
        /// '(torture or beaten) -victims:>3 place:pisagua'.
        #[arg(
            allow_hyphen_values = true,
            required_unless_present = "saved",
            default_value = "",
            hide_default_value = true
        )]
        query: String,
        /// A query saved in the dossier; where words are given too, both must fit.
        #[arg(long, value_name = "NAME")]
        saved: Option<String>,
        /// Print at most so many; the total is always told.
        #[arg(long, default_value_t = 50)]
        limit: u64,
        /// In which order.
        #[arg(long, default_value = "date")]
        sort: Order,
    },
    /// Show a record.
    Show {
        #[command(flatten)]
        access: Access,
        /// The identifier of an event, a stakeholder or a measure, or of a part of one.
        id: String,
    },
    /// Say which norms bear on the events, and where the country stands with each instrument.
    Norms {
        #[command(flatten)]
        access: Access,
        /// Only this event: every norm that its violation types cite, in play or not, and why.
        #[arg(long, value_name = "ID")]
        event: Option<String>,
    },
    /// Say what no measure answers.
    Gaps {
        #[command(flatten)]
        access: Access,
        /// Only the events this query finds.
        #[arg(long, default_value = "", allow_hyphen_values = true)]
        query: String,
        /// The rows of this dimension, each with its share, and only its gaps.
        #[arg(long, value_enum)]
        by: Option<By>,
        /// The measures of the catalogue that would answer the most of what is open.
        #[arg(long)]
        propose: bool,
        /// Print at most so many gaps; the total is always told.
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// List the measures with what is open in each, or show one in full.
    Measures {
        #[command(flatten)]
        access: Access,
        /// The identifier of a measure.
        id: Option<String>,
    },
    /// Tell what was changed, by whom and why.
    History {
        #[command(flatten)]
        access: Access,
        /// Only this record and what belongs to it.
        id: Option<String>,
    },
    /// Write events to a file.
    Export {
        #[command(flatten)]
        access: Access,
        /// The format.
        #[arg(long)]
        format: Format,
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
        /// Only the events this query finds.
        #[arg(long, default_value = "", allow_hyphen_values = true)]
        query: String,
        /// For whom the file is meant.
        #[arg(long, value_enum, default_value = "partner")]
        audience: Audience,
        /// Name individuals as perpetrators below the standard of proof SP-3.
        #[arg(long)]
        accept_naming: bool,
    },
    /// Check the change log and every stored record.
    Verify {
        #[command(flatten)]
        access: Access,
    },
}
