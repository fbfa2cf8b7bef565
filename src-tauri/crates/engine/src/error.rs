//! Why the engine did not do what it was asked.

use shopbell_model::media::FileProblem;
use shopbell_model::{MessageKind, TemplateStanding, UtcMillis};
use shopbell_sheets::SheetError;
use shopbell_sound::{MicrophoneError, SoundError};
use shopbell_store::StoreError;
use thiserror::Error;

use crate::campaigns::CampaignProblem;
use crate::outbox::Unfit;
use crate::prices::PriceProblem;

/// Why the engine did not do what it was asked.
#[derive(Clone, Debug, Error)]
pub enum EngineError {
    /// It does not exist (any more).
    #[error("{what} not found")]
    NotFound {
        /// `conversation` or `message`.
        what: &'static str,
    },
    /// It breaks a limit.
    #[error("invalid {field}: {problem}")]
    Invalid {
        /// Which field.
        field: &'static str,
        /// For support.
        problem: String,
    },
    /// It breaks a limit of Meta's that a person can keep.
    #[error("the message does not fit: {0:?}")]
    Unfit(Unfit),
    /// Only a template may go now.
    #[error("the customer service window is closed")]
    WindowClosed {
        /// Since when; absent when the customer never wrote.
        since: Option<UtcMillis>,
    },
    /// At that time the window will be closed.
    #[error("the customer service window closes before that time")]
    AfterWindow {
        /// When it closes.
        until: UtcMillis,
    },
    /// The template may not go as it stands at Meta now.
    #[error("the template may not go: {standing}")]
    TemplateUnfit {
        /// How it stands.
        standing: TemplateStanding,
    },
    /// Meta's limit of people in a moving day is used.
    #[error("the limit of people in a day is used until {}", .until.0)]
    LimitUsed {
        /// When there is room again.
        until: UtcMillis,
    },
    /// The customer got an offer lately.
    #[error("the customer gets no other offer before {}", .until.0)]
    TooOften {
        /// From when on another may go.
        until: UtcMillis,
    },
    /// WhatsApp delivers no offers to numbers of the United States.
    #[error("no offers to numbers of the United States")]
    NoOffersToStates,
    /// A campaign cannot do this as it stands now.
    #[error("the campaign cannot do this: {0:?}")]
    Campaign(CampaignProblem),
    /// There are as many as there can be.
    #[error("there are {most} already")]
    TooMany {
        /// How many there can be.
        most: u32,
    },
    /// Something else has this name.
    #[error("the name is taken")]
    NameTaken,
    /// The text of a quick reply has a place in braces that nothing fills.
    #[error("a place in the text is not known")]
    UnknownPlace,
    /// The file is larger than any that WhatsApp takes.
    #[error("the file is larger than {most} bytes")]
    FileTooLarge {
        /// The most.
        most: u64,
    },
    /// It is no table of people that can be read.
    #[error(transparent)]
    Sheet(SheetError),
    /// WhatsApp does not take the file as this kind.
    #[error("the file does not fit as {kind}: {problem:?}")]
    FileUnfit {
        /// As what it was to go.
        kind: MessageKind,
        /// Why not.
        problem: FileProblem,
    },
    /// A template cannot be handed in to Meta now, whatever it says.
    #[error("the template cannot be handed in now: {why:?}")]
    NotToBeHandedIn {
        /// Why.
        why: shopbell_model::template::SubmitNot,
    },
    /// It is an offer, and nothing on file says that the customer agreed to those.
    #[error("nothing says that the customer agreed")]
    NotAgreed,
    /// The customer asked to stop.
    #[error("the customer asked to stop, entry {entry} of the ledger")]
    AskedToStop {
        /// When.
        since: UtcMillis,
        /// The entry of the ledger that says so.
        entry: i64,
    },
    /// The shop has blocked the customer.
    #[error("the customer is blocked")]
    Blocked,
    /// Only who wrote in the last 24 hours can be blocked.
    #[error("the customer wrote too long ago to be blocked")]
    BlockTooLate,
    /// Meta did not do what it was asked.
    #[error("Meta did not do it: {problem}")]
    MetaSaysNo {
        /// For support.
        problem: String,
    },
    /// There is no microphone, or it cannot be used.
    #[error(transparent)]
    Microphone(#[from] MicrophoneError),
    /// A recording runs already, in another chat.
    #[error("a recording runs in another chat")]
    RecordingElsewhere,
    /// A sound cannot be encoded or read.
    #[error(transparent)]
    Sound(SoundError),
    /// Another file of people is read now, or waits to be brought in.
    #[error("another file of people is open")]
    ImportOpen {
        /// What it is called.
        file: String,
    },
    /// The file was brought in too long ago to be taken back.
    #[error("the file was brought in too long ago")]
    ImportTooOld,
    /// A column of the file says who agreed, row by row: nobody can say at once that all did.
    #[error("a column of the file says who agreed")]
    ImportSaysNo,
    /// A price, or a list of prices, cannot be taken as it was written.
    #[error("the price cannot be taken: {0}")]
    PriceUnfit(PriceProblem),
    /// A copy of the shop was not made, looked through or put in its place.
    #[error(transparent)]
    Backup(#[from] crate::backup::BackupProblem),
    /// The remedy is not offered any more.
    #[error("the message has moved on")]
    MovedOn,
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a write answers: the domain's refusal leaves the store as it was and is no failure of the store.
pub(crate) type Outcome<T> = Result<Result<T, EngineError>, StoreError>;
