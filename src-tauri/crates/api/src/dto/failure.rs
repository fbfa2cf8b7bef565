//! Why a command was not done.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use super::{CampaignProblem, FileProblem, MessageKind, PriceProblem, SheetProblem, SubmitNot, TemplateStanding};

/// Why a command was not done. The catalogue has a sentence and a next step for each kind.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Failure {
    /// What was asked for does not exist (any more).
    #[error("{what} not found")]
    NotFound {
        /// Such as `conversation`, `message`, `customer`, `label` or `command`.
        what: String,
    },
    /// The request cannot be understood or breaks a limit.
    #[error("invalid request: {field}: {problem}")]
    Invalid {
        /// Which field, or empty.
        field: String,
        /// For support; not shown as the sentence.
        problem: String,
    },
    /// The message breaks a limit of WhatsApp's: which part, and how.
    #[error("the message does not fit: {part:?} {rule:?}")]
    Unfit {
        /// Which part.
        part: MessagePart,
        /// How.
        rule: LimitRule,
        /// How many there may be, where it is about a number.
        most: Option<u32>,
    },
    /// Only a template may go now.
    #[error("the customer service window is closed")]
    WindowClosed {
        /// When it closed, UTC milliseconds; absent when the customer never wrote.
        #[ts(type = "number | null")]
        since: Option<i64>,
    },
    /// At that time the window will be closed: an earlier one, or the customer's next word.
    #[error("the customer service window closes before that time")]
    AfterWindow {
        /// When it closes, UTC milliseconds.
        #[ts(type = "number")]
        until: i64,
    },
    /// The template may not go as it stands at Meta now.
    #[error("the template may not go: {standing:?}")]
    TemplateUnfit {
        /// How it stands.
        standing: TemplateStanding,
    },
    /// Meta's limit of people who may be written to first in a moving day is used.
    #[error("the limit of people in a day is used")]
    LimitUsed {
        /// When there is room again, UTC milliseconds.
        #[ts(type = "number")]
        until: i64,
    },
    /// The customer got an offer lately.
    #[error("the customer got an offer lately")]
    TooOften {
        /// From when on another may go, UTC milliseconds.
        #[ts(type = "number")]
        until: i64,
    },
    /// WhatsApp delivers no offers to numbers of the United States.
    #[error("no offers to numbers of the United States")]
    NoOffersToStates,
    /// A campaign cannot do this as it stands now.
    #[error("the campaign cannot do this: {problem:?}")]
    Campaign {
        /// Why not.
        problem: CampaignProblem,
    },
    /// There are as many of these as there can be.
    #[error("there are {most} already")]
    TooMany {
        /// How many there can be.
        most: u32,
    },
    /// Something else has this name.
    #[error("the name is taken")]
    NameTaken,
    /// The text of a quick reply has a word in braces that nothing fills.
    #[error("a place in the text is not known")]
    UnknownPlace,
    /// The shop has blocked this practice customer: nothing they write arrives.
    #[error("the practice customer is blocked")]
    PracticeBlocked,
    /// WhatsApp does not take the file as this kind.
    #[error("the file does not fit as {sent_as:?}: {problem:?}")]
    FileUnfit {
        /// As what it was to go.
        sent_as: MessageKind,
        /// Why not.
        problem: FileProblem,
        /// The most bytes, where it is too large.
        #[ts(type = "number | null")]
        most: Option<u64>,
    },
    /// The file is larger than any that WhatsApp takes.
    #[error("the file is larger than 100 MB")]
    FileTooLarge,
    /// The file is no table of people that can be read.
    #[error("the file cannot be read: {problem:?}")]
    SheetUnfit {
        /// What is wrong with it.
        problem: SheetProblem,
    },
    /// A price, or a list of prices, cannot be taken as it was written.
    #[error("the price cannot be taken: {problem:?}")]
    PriceUnfit {
        /// What is wrong with it.
        problem: PriceProblem,
    },
    /// Another copy of the shop is made, looked through or put in place now.
    #[error("another backup is being worked on")]
    BackupBusy,
    /// No folder was chosen for copies, or it is not there now.
    #[error("the folder for backups is not there")]
    BackupNoFolder,
    /// Nothing would open a copy: its code was not made yet, or the recovery file is gone.
    #[error("nothing would open the backup")]
    BackupNoCode,
    /// The file is no copy of a shop.
    #[error("the file is no backup")]
    NoBackup,
    /// The copy was made with another key and opens with its recovery code.
    #[error("the backup opens with its recovery code")]
    BackupNeedsCode,
    /// The copy is damaged where everything else in it is described.
    #[error("the backup is damaged at its beginning")]
    BackupShut,
    /// The copy is of an encrypted shop and this one is not, or the other way round.
    #[error("the backup is of another kind of shop")]
    BackupOtherKind,
    /// A newer program made the copy.
    #[error("a newer program made the backup")]
    BackupNewer,
    /// A template cannot be handed in to Meta now, whatever it says.
    #[error("the template cannot be handed in now")]
    NotToBeHandedIn {
        /// Why.
        why: SubmitNot,
    },
    /// It is an offer, and nothing on file says that the customer agreed to those.
    #[error("nothing says that the customer agreed")]
    NotAgreed,
    /// The customer asked to stop.
    #[error("the customer asked to stop")]
    AskedToStop {
        /// When, UTC milliseconds.
        #[ts(type = "number")]
        since: i64,
    },
    /// The shop has blocked this customer.
    #[error("the customer is blocked")]
    Blocked,
    /// Only who wrote in the last 24 hours can be blocked.
    #[error("the customer wrote too long ago to be blocked")]
    BlockTooLate,
    /// Meta did not do what it was asked.
    #[error("Meta did not do it: {problem}")]
    MetaSaysNo {
        /// For support; not shown as the sentence.
        problem: String,
    },
    /// There is no microphone.
    #[error("there is no microphone: {problem}")]
    NoMicrophone {
        /// What the system said.
        problem: String,
    },
    /// Another program uses the microphone.
    #[error("the microphone is in use: {problem}")]
    MicrophoneBusy {
        /// What the system said.
        problem: String,
    },
    /// The system does not let Shopbell hear.
    #[error("the microphone is not allowed: {problem}")]
    MicrophoneRefused {
        /// What the system said.
        problem: String,
    },
    /// The microphone does not work.
    #[error("the microphone failed: {problem}")]
    MicrophoneFailed {
        /// What the system said.
        problem: String,
    },
    /// A recording runs already, in another chat.
    #[error("a recording runs in another chat")]
    RecordingElsewhere,
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
    /// This remedy is no longer offered: the message moved on meanwhile.
    #[error("the message has moved on")]
    MovedOn,
    /// Only the practice shop can do this.
    #[error("only in the practice shop")]
    PracticeOnly,
    /// The practice customer cannot do this now: there is nothing to tap or to change.
    #[error("the customer cannot do this now")]
    NotNow,
    /// The disk is full: nothing was written.
    #[error("the disk is full")]
    DiskFull,
    /// Another program holds the database: nothing was written.
    #[error("the database is held by another program")]
    DatabaseBusy,
    /// The database file is damaged: it is not touched.
    #[error("the database is damaged")]
    DatabaseDamaged,
    /// The database was written by a newer Shopbell: it is not touched.
    #[error("the database is newer than this program")]
    DatabaseNewer,
    /// The database does not open with this key: it is not touched.
    #[error("the database does not open with this key")]
    WrongKey,
    /// The keychain does not hold the database's key; the recovery code brings it back.
    #[error("the keychain does not hold the key of this shop")]
    KeyMissing,
    /// What was typed is not the recovery code of this shop.
    #[error("the recovery code is not the one of this shop: {problem}")]
    RecoveryCodeWrong {
        /// For support; not shown as the sentence.
        problem: String,
    },
    /// The recovery file beside the database is gone or damaged.
    #[error("the key cannot be recovered: {problem}")]
    Unrecoverable {
        /// For support; not shown as the sentence.
        problem: String,
    },
    /// The system's keychain is locked.
    #[error("the keychain is locked")]
    KeychainLocked,
    /// There is no keychain, or it does not answer.
    #[error("no keychain: {problem}")]
    NoKeychain {
        /// What the system said.
        problem: String,
    },
    /// Another Shopbell has the shop open.
    #[error("another Shopbell has the shop open")]
    AlreadyOpen,
    /// The data folder cannot be used.
    #[error("the data folder cannot be used: {problem}")]
    FolderUnusable {
        /// What the system said.
        problem: String,
    },
    /// A backup took the shop's place, and the folder it lies in cannot be told or is not there.
    #[error("it cannot be told where the shop lies: {problem}")]
    PlaceLost {
        /// Which file or folder; for support.
        problem: String,
    },
    /// A fault of Shopbell's own; the log has more.
    #[error("internal fault: {problem}")]
    Internal {
        /// For support.
        problem: String,
    },
}

/// Which part of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MessagePart {
    /// The text.
    Text,
    /// The line above the text.
    Header,
    /// The small print below it.
    Footer,
    /// The reply buttons.
    Buttons,
    /// What a button says.
    Button,
    /// What opens a list or a page.
    Opener,
    /// The sections of a list.
    Sections,
    /// The title of a section.
    Section,
    /// All rows of a list together.
    Rows,
    /// The title of a row.
    Row,
    /// The second line of a row.
    RowText,
    /// A web address.
    Link,
    /// Coordinates.
    Place,
    /// The cards of a message.
    Cards,
    /// The name on a card.
    CardName,
    /// A number on a card.
    CardPhone,
    /// What stands under a picture or a file.
    Caption,
    /// An emoji.
    Emoji,
    /// The name of a branch.
    BranchName,
    /// The address of a branch.
    BranchAddress,
    /// The branches of the shop.
    Branches,
    /// What is filled into a template.
    Gap,
    /// The text of a template with its gaps filled.
    TemplateText,
    /// A file above the text of a template, or on one of its cards.
    TemplateFile,
    /// When the offer of a template ends.
    OfferEnds,
    /// Anything else.
    Other,
}

/// How a limit is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LimitRule {
    /// It is empty.
    Empty,
    /// Too many characters.
    TooLong,
    /// Too few or too many.
    Count,
    /// Two are alike.
    Repeated,
    /// It is not what belongs there.
    Wrong,
}

impl Failure {
    /// Code for support, the same in every language.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "SB-A404",
            Self::Invalid { .. } => "SB-A400",
            Self::Unfit { .. } => "SB-A422",
            Self::WindowClosed { .. } => "SB-G001",
            Self::AfterWindow { .. } => "SB-G006",
            Self::TemplateUnfit { .. } => "SB-G004",
            Self::FileTooLarge => "SB-F001",
            Self::FileUnfit { .. } => "SB-F002",
            Self::SheetUnfit { .. } => "SB-F003",
            Self::PriceUnfit { .. } => "SB-A417",
            Self::BackupBusy => "SB-B001",
            Self::BackupNoFolder => "SB-B002",
            Self::BackupNoCode => "SB-B003",
            Self::NoBackup => "SB-B004",
            Self::BackupNeedsCode => "SB-B005",
            Self::BackupShut => "SB-B006",
            Self::BackupOtherKind => "SB-B007",
            Self::BackupNewer => "SB-B008",
            Self::NoMicrophone { .. } => "SB-M001",
            Self::MicrophoneBusy { .. } => "SB-M002",
            Self::MicrophoneRefused { .. } => "SB-M003",
            Self::MicrophoneFailed { .. } => "SB-M004",
            Self::RecordingElsewhere => "SB-M005",
            Self::ImportOpen { .. } => "SB-I001",
            Self::ImportTooOld => "SB-I002",
            Self::ImportSaysNo => "SB-I003",
            Self::MovedOn => "SB-A409",
            Self::TooMany { .. } => "SB-A410",
            Self::LimitUsed { .. } => "SB-G011",
            Self::TooOften { .. } => "SB-G012",
            Self::NoOffersToStates => "SB-G013",
            Self::Campaign { .. } => "SB-C001",
            Self::NameTaken => "SB-A411",
            Self::UnknownPlace => "SB-A414",
            Self::PracticeBlocked => "SB-A415",
            Self::Blocked => "SB-G002",
            Self::AskedToStop { .. } => "SB-G003",
            Self::NotAgreed => "SB-G005",
            Self::NotToBeHandedIn { .. } => "SB-A416",
            Self::BlockTooLate => "SB-A412",
            Self::MetaSaysNo { .. } => "SB-A413",
            Self::PracticeOnly => "SB-P001",
            Self::NotNow => "SB-P002",
            Self::DiskFull => "SB-D001",
            Self::DatabaseBusy => "SB-D002",
            Self::DatabaseDamaged => "SB-D003",
            Self::DatabaseNewer => "SB-D004",
            Self::WrongKey => "SB-K001",
            Self::KeyMissing => "SB-K002",
            Self::RecoveryCodeWrong { .. } => "SB-K003",
            Self::Unrecoverable { .. } => "SB-K004",
            Self::KeychainLocked => "SB-K005",
            Self::NoKeychain { .. } => "SB-K006",
            Self::AlreadyOpen => "SB-D005",
            Self::FolderUnusable { .. } => "SB-D006",
            Self::PlaceLost { .. } => "SB-D007",
            Self::Internal { .. } => "SB-X000",
        }
    }

    /// The word that tells the kinds apart on the wire.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "not_found",
            Self::Invalid { .. } => "invalid",
            Self::Unfit { .. } => "unfit",
            Self::WindowClosed { .. } => "window_closed",
            Self::AfterWindow { .. } => "after_window",
            Self::TemplateUnfit { .. } => "template_unfit",
            Self::FileTooLarge => "file_too_large",
            Self::FileUnfit { .. } => "file_unfit",
            Self::SheetUnfit { .. } => "sheet_unfit",
            Self::PriceUnfit { .. } => "price_unfit",
            Self::BackupBusy => "backup_busy",
            Self::BackupNoFolder => "backup_no_folder",
            Self::BackupNoCode => "backup_no_code",
            Self::NoBackup => "no_backup",
            Self::BackupNeedsCode => "backup_needs_code",
            Self::BackupShut => "backup_shut",
            Self::BackupOtherKind => "backup_other_kind",
            Self::BackupNewer => "backup_newer",
            Self::NoMicrophone { .. } => "no_microphone",
            Self::MicrophoneBusy { .. } => "microphone_busy",
            Self::MicrophoneRefused { .. } => "microphone_refused",
            Self::MicrophoneFailed { .. } => "microphone_failed",
            Self::RecordingElsewhere => "recording_elsewhere",
            Self::ImportOpen { .. } => "import_open",
            Self::ImportTooOld => "import_too_old",
            Self::ImportSaysNo => "import_says_no",
            Self::MovedOn => "moved_on",
            Self::TooMany { .. } => "too_many",
            Self::LimitUsed { .. } => "limit_used",
            Self::TooOften { .. } => "too_often",
            Self::NoOffersToStates => "no_offers_to_states",
            Self::Campaign { .. } => "campaign",
            Self::NameTaken => "name_taken",
            Self::UnknownPlace => "unknown_place",
            Self::PracticeBlocked => "practice_blocked",
            Self::Blocked => "blocked",
            Self::AskedToStop { .. } => "asked_to_stop",
            Self::NotAgreed => "not_agreed",
            Self::NotToBeHandedIn { .. } => "not_to_be_handed_in",
            Self::BlockTooLate => "block_too_late",
            Self::MetaSaysNo { .. } => "meta_says_no",
            Self::PracticeOnly => "practice_only",
            Self::NotNow => "not_now",
            Self::DiskFull => "disk_full",
            Self::DatabaseBusy => "database_busy",
            Self::DatabaseDamaged => "database_damaged",
            Self::DatabaseNewer => "database_newer",
            Self::WrongKey => "wrong_key",
            Self::KeyMissing => "key_missing",
            Self::RecoveryCodeWrong { .. } => "recovery_code_wrong",
            Self::Unrecoverable { .. } => "unrecoverable",
            Self::KeychainLocked => "keychain_locked",
            Self::NoKeychain { .. } => "no_keychain",
            Self::AlreadyOpen => "already_open",
            Self::FolderUnusable { .. } => "folder_unusable",
            Self::PlaceLost { .. } => "place_lost",
            Self::Internal { .. } => "internal",
        }
    }

    /// The HTTP status a host that speaks HTTP answers with.
    #[must_use]
    pub const fn http_status(&self) -> u16 {
        match self {
            Self::NotFound { .. } => 404,
            Self::Invalid { .. } | Self::Unfit { .. } | Self::PriceUnfit { .. } | Self::UnknownPlace => 400,
            Self::WindowClosed { .. }
            | Self::AfterWindow { .. }
            | Self::TemplateUnfit { .. }
            | Self::MovedOn
            | Self::ImportOpen { .. }
            | Self::ImportTooOld
            | Self::ImportSaysNo
            | Self::BackupBusy
            | Self::BackupNoFolder
            | Self::BackupNoCode
            | Self::BackupOtherKind
            | Self::BackupNewer
            | Self::RecordingElsewhere
            | Self::MicrophoneBusy { .. }
            | Self::TooMany { .. }
            | Self::LimitUsed { .. }
            | Self::TooOften { .. }
            | Self::NoOffersToStates
            | Self::Campaign { .. }
            | Self::NameTaken
            | Self::PracticeBlocked
            | Self::NotNow
            | Self::AskedToStop { .. }
            | Self::NotAgreed
            | Self::NotToBeHandedIn { .. }
            | Self::Blocked
            | Self::BlockTooLate
            | Self::MetaSaysNo { .. } => 409,
            Self::FileTooLarge => 413,
            Self::FileUnfit { .. } | Self::SheetUnfit { .. } | Self::NoBackup | Self::BackupShut => 422,
            Self::PracticeOnly
            | Self::MicrophoneRefused { .. }
            | Self::RecoveryCodeWrong { .. }
            | Self::BackupNeedsCode => 403,
            Self::DiskFull => 507,
            Self::DatabaseBusy
            | Self::AlreadyOpen
            | Self::KeyMissing
            | Self::NoMicrophone { .. }
            | Self::MicrophoneFailed { .. }
            | Self::KeychainLocked
            | Self::NoKeychain { .. } => 503,
            Self::DatabaseDamaged
            | Self::DatabaseNewer
            | Self::WrongKey
            | Self::Unrecoverable { .. }
            | Self::FolderUnusable { .. }
            | Self::PlaceLost { .. }
            | Self::Internal { .. } => 500,
        }
    }

    /// One failure of each kind, for the page about the API and for tests that want a sentence for all of them.
    #[must_use]
    pub fn one_of_each() -> Vec<Self> {
        vec![
            Self::NotFound { what: "conversation".to_owned() },
            Self::Invalid { field: "text".to_owned(), problem: "empty".to_owned() },
            Self::Unfit { part: MessagePart::Text, rule: LimitRule::TooLong, most: Some(4096) },
            Self::WindowClosed { since: None },
            Self::AfterWindow { until: 1 },
            Self::TemplateUnfit { standing: TemplateStanding::Paused },
            Self::FileTooLarge,
            Self::FileUnfit { sent_as: MessageKind::Image, problem: FileProblem::Format, most: None },
            Self::SheetUnfit { problem: SheetProblem::Empty },
            Self::PriceUnfit { problem: PriceProblem::Amount },
            Self::BackupBusy,
            Self::BackupNoFolder,
            Self::BackupNoCode,
            Self::NoBackup,
            Self::BackupNeedsCode,
            Self::BackupShut,
            Self::BackupOtherKind,
            Self::BackupNewer,
            Self::NoMicrophone { problem: "none".to_owned() },
            Self::MicrophoneBusy { problem: "in use".to_owned() },
            Self::MicrophoneRefused { problem: "not allowed".to_owned() },
            Self::MicrophoneFailed { problem: "broken".to_owned() },
            Self::RecordingElsewhere,
            Self::ImportOpen { file: "asiakkaat.csv".to_owned() },
            Self::ImportTooOld,
            Self::ImportSaysNo,
            Self::MovedOn,
            Self::TooMany { most: 9 },
            Self::LimitUsed { until: 1 },
            Self::TooOften { until: 1 },
            Self::NoOffersToStates,
            Self::Campaign { problem: CampaignProblem::NoAudience },
            Self::NameTaken,
            Self::UnknownPlace,
            Self::PracticeBlocked,
            Self::Blocked,
            Self::AskedToStop { since: 1 },
            Self::NotAgreed,
            Self::NotToBeHandedIn { why: SubmitNot::OnItsWay },
            Self::BlockTooLate,
            Self::MetaSaysNo { problem: "refused".to_owned() },
            Self::PracticeOnly,
            Self::NotNow,
            Self::DiskFull,
            Self::DatabaseBusy,
            Self::DatabaseDamaged,
            Self::DatabaseNewer,
            Self::WrongKey,
            Self::KeyMissing,
            Self::RecoveryCodeWrong { problem: "mistyped".to_owned() },
            Self::Unrecoverable { problem: "damaged".to_owned() },
            Self::KeychainLocked,
            Self::NoKeychain { problem: "no bus".to_owned() },
            Self::AlreadyOpen,
            Self::FolderUnusable { problem: "read-only".to_owned() },
            Self::PlaceLost { problem: "restored-1-ab is not there".to_owned() },
            Self::Internal { problem: "unexpected".to_owned() },
        ]
    }
}

/// A failure as it crosses the door: with the code for support beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// What went wrong.
    #[serde(flatten)]
    pub failure: Failure,
    /// Code for support, the same in every language.
    pub code: String,
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self { code: failure.code().to_owned(), failure }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kind_is_the_word_on_the_wire_and_the_code_stands_beside_it() {
        for failure in Failure::one_of_each() {
            let wire = serde_json::to_value(Refusal::from(failure.clone())).unwrap();
            assert_eq!(wire["kind"], failure.kind());
            assert_eq!(wire["code"], failure.code());
            let back: Refusal = serde_json::from_value(wire).unwrap();
            assert_eq!(back.failure, failure);
        }
    }

    #[test]
    fn no_two_kinds_share_a_code() {
        let mut codes: Vec<_> = Failure::one_of_each().iter().map(Failure::code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), Failure::one_of_each().len(), "support tells kinds apart by the code");
    }
}
