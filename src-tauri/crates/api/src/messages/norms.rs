//! Norms: instruments and where the country stands, situations, judgements, norms in play.

use concord_exchange::RowNote;
use concord_model::catalogue::{Article, Instrument};
use concord_model::{Code, Id, NormJudgement, Situation, TreatyStatus, message};
use concord_plan::NormInPlay;

message! {
    /// Every instrument of the catalogue, and what it bears on.
    pub struct Instruments {
        /// The instruments, in the catalogue's order.
        pub instruments: Vec<InstrumentEntry>,
        /// Statuses of instruments that the catalogue does not have.
        pub strangers: Vec<TreatyStatus>,
        /// Events in the dossier.
        pub events: u64,
    }

    /// An instrument, where the country stands with it, and what it bears on.
    pub struct InstrumentEntry {
        /// The instrument.
        pub instrument: Instrument,
        /// What its articles oblige to.
        pub articles: Vec<Article>,
        /// Where the country stands; several where it left and came back.
        pub statuses: Vec<TreatyStatus>,
        /// Events on which it bears.
        pub events: u64,
        /// Of these, those for which something that is not known could change it.
        pub uncertain: u64,
    }

    /// Saves a treaty's status.
    pub struct SaveTreatyStatus {
        /// The status; a new one carries an identifier made by `new_ids`.
        pub status: TreatyStatus,
        /// Why.
        pub reason: String,
    }

    /// Every situation and what it decides.
    pub struct Situations {
        /// The situations, by period and name.
        pub situations: Vec<SituationEntry>,
        /// Threshold questions of events that no situation takes in.
        pub outside: Vec<ThresholdCount>,
    }

    /// A situation and what it decides.
    pub struct SituationEntry {
        /// The situation.
        pub situation: Situation,
        /// Events it takes in.
        pub events: u64,
        /// Of these, those of which something is not known, so that it only may take them in.
        pub uncertain: u64,
        /// Its threshold questions on which norms of some of these events depend.
        pub questions: Vec<ThresholdCount>,
    }

    /// A threshold question and how many events have norms that depend on it.
    pub struct ThresholdCount {
        /// `armed-conflict` or `attack`: the vocabulary of its answers.
        pub question: Code,
        /// Whether it is answered.
        pub answered: bool,
        /// The events.
        pub events: u64,
    }

    /// Saves a situation.
    pub struct SaveSituation {
        /// The situation; a new one carries an identifier made by `new_ids`.
        pub situation: Situation,
        /// Why.
        pub reason: String,
    }

    /// Saves a judgement on a norm; its own reason goes into the history too.
    pub struct SaveNormJudgement {
        /// The judgement; a new one carries an identifier made by `new_ids`.
        pub judgement: NormJudgement,
    }

    /// The norms on one event.
    pub struct NormsOfEvent {
        /// Every place that its violation types cite, type by type: in play or not, and why.
        pub norms: Vec<NormInPlay>,
        /// What was judged of it.
        pub judgements: Vec<NormJudgement>,
    }

    /// The events on which an instrument bears, or that a situation takes in. Every part narrows.
    #[derive(Default, Eq)]
    #[serde(default)]
    pub struct NormSelection {
        /// Events on which this instrument bears.
        pub instrument: Option<Code>,
        /// Events that this situation takes in.
        pub situation: Option<Id>,
        /// Events with norms that depend on this threshold question: of the situation, or without one,
        /// of events that no situation takes in.
        pub question: Option<Code>,
    }

    /// Imports treaty statuses from a table.
    pub struct ImportTreatyStatuses {
        /// The file.
        pub path: String,
        /// Read and check everything, write nothing.
        pub dry_run: bool,
    }

    /// What an import of treaty statuses did or would do;
    /// rows = created + updated + skipped + failed + foreign.
    pub struct TreatyStatusesImported {
        /// It was a trial: nothing was written.
        pub dry_run: bool,
        /// Rows read.
        pub rows: u64,
        /// Rows that made new statuses.
        pub created: u64,
        /// Rows that changed statuses.
        pub updated: u64,
        /// Rows that said nothing new.
        pub skipped: u64,
        /// Rows refused.
        pub failed: u64,
        /// Rows of other countries.
        pub foreign: u64,
        /// Rows that deserve a look.
        pub notes: Vec<RowNote>,
        /// The statuses as they are or would be, one for each treaty named.
        pub statuses: Vec<TreatyStatusImported>,
    }

    /// What an import did to one treaty's status.
    pub struct TreatyStatusImported {
        /// The status as it is or would be.
        pub status: TreatyStatus,
        /// `created`, `updated` or `skipped`.
        pub outcome: String,
        /// Fields that said something else before.
        pub replaced: Vec<String>,
    }
}
