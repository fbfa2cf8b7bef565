//! Files of people: opened, understood, looked at row by row, brought in, taken back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ConsentTopic, FieldKind};

/// What a column of a file becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportBecomes {
    /// The whole name.
    Name,
    /// The first name.
    FirstName,
    /// The last name.
    LastName,
    /// A phone number.
    Phone,
    /// An address for mail.
    Email,
    /// The language to write in.
    Language,
    /// The country.
    Country,
    /// The time zone.
    TimeZone,
    /// The town.
    City,
    /// Where the person works.
    Company,
    /// The day of birth.
    Birthday,
    /// Labels.
    Labels,
    /// Lists.
    Lists,
    /// Why one may write to the person.
    Basis,
    /// When the person agreed.
    AgreedAt,
    /// A note.
    Note,
    /// A field of the shop's own, made where there is none of this name.
    Own,
    /// Nothing.
    Out,
}

/// A field of the shop's own, made where there is none of this name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportField {
    /// Its name, 1 to 40 characters.
    pub name: String,
    /// What stands in it. Of a field the shop has, what the shop says is answered whatever was asked for.
    pub kind: FieldKind,
}

/// A column of the open file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportColumn {
    /// What stands above it; empty where nothing does.
    pub header: String,
    /// What it becomes.
    pub becomes: ImportBecomes,
    /// The shop's own field, where it becomes one; else null.
    pub own: Option<ImportField>,
    /// The first cell that holds something.
    pub example: String,
    /// Rows of the sample that hold something there.
    pub filled: u32,
    /// Numbers of the sample without a country code.
    pub without_country: u32,
    /// Numbers of the sample whose last digits a spreadsheet took.
    pub cut: u32,
    /// The commonest languages of the sample.
    pub languages: Vec<ImportLanguage>,
    /// It says that people agreed to mail or SMS, which is not WhatsApp.
    pub elsewhere: bool,
}

/// A language, and how many rows of the sample have it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportLanguage {
    /// Its code.
    pub language: String,
    /// How many rows.
    pub rows: u32,
}

/// Why one may write to the people of a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "way", rename_all = "snake_case")]
pub enum ImportWhy {
    /// As a column says, row by row.
    ByColumn {
        /// What was agreed to.
        topic: ConsentTopic,
        /// Whether WhatsApp was named.
        names_whatsapp: bool,
    },
    /// All agreed in the same way.
    SameForAll {
        /// What was agreed to.
        topic: ConsentTopic,
        /// The words they agreed to.
        words: String,
        /// When they did, at the latest; UTC milliseconds.
        #[ts(type = "number")]
        at: i64,
        /// Whether WhatsApp was named.
        names_whatsapp: bool,
    },
    /// Nobody agreed yet.
    Nobody,
}

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetProblem {
    /// Nothing stands in it.
    Empty,
    /// It is no table.
    NotATable,
    /// A workbook of the kind from before 2007.
    OldWorkbook,
    /// It wants a password.
    Locked,
    /// It is damaged.
    Damaged,
    /// Too many columns.
    TooManyColumns,
    /// Small as it lies there, and huge when it is unpacked.
    Bomb,
    /// A line that does not end.
    EndlessLine,
}

/// How many rows of each kind.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
pub struct ImportCounts {
    /// All of them.
    #[ts(type = "number")]
    pub rows: i64,
    /// Persons the shop did not have.
    #[ts(type = "number")]
    pub fresh: i64,
    /// Persons it had, of whom something new is said.
    #[ts(type = "number")]
    pub updated: i64,
    /// Further rows of a person, and persons known under another spelling of the number.
    #[ts(type = "number")]
    pub merged: i64,
    /// Persons of whom nothing new is said.
    #[ts(type = "number")]
    pub unchanged: i64,
    /// Rows that cannot be used.
    #[ts(type = "number")]
    pub refused: i64,
    /// Rows with a reason of their own for writing to the person.
    #[ts(type = "number")]
    pub agreeing: i64,
}

/// Why rows were refused, and how many.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportReason {
    /// Why.
    pub why: ImportRefusal,
    /// How many rows.
    #[ts(type = "number")]
    pub rows: u64,
}

/// Why a row cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportRefusal {
    /// No number, and no address for mail.
    NoNumber,
    /// Too few digits.
    TooShort,
    /// Too many digits.
    TooLong,
    /// No country has this code.
    NoSuchCountry,
    /// Nobody said which country it is dialled in.
    WhichCountry,
    /// A spreadsheet took its last digits.
    DigitsCut,
    /// No number at all.
    NotANumber,
    /// The line cannot be read.
    Unreadable,
    /// A cell is too long.
    CellTooLong,
    /// Too many cells.
    TooManyCells,
    /// The person was erased from the shop.
    Erased,
}

/// The file of people that is open.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportShown {
    /// The import, once it stages anything.
    #[ts(type = "number | null")]
    pub import: Option<i64>,
    /// What the file is called.
    pub file: String,
    /// The sheet that is read, where the file has named ones; else null.
    pub sheet: Option<String>,
    /// How many other sheets are not read.
    pub others: u32,
    /// Its columns.
    pub columns: Vec<ImportColumn>,
    /// Rows in which something was noticed of them.
    pub sample: u32,
    /// Whether the columns can be changed. After a restart they cannot.
    pub changeable: bool,
    /// The country numbers without a country code are read in, as two letters; null where none is.
    pub region: Option<String>,
    /// Why one may write to these people.
    pub why: ImportWhy,
    /// What the proof of it is called; null where there is none.
    pub proof: Option<String>,
    /// A list everybody is put on; null where there is none.
    pub list: Option<String>,
    /// Whether its rows are being read.
    pub reading: bool,
    /// How much of the file is behind, 0 to 1.
    pub part: f64,
    /// What becomes of its rows, as far as they are read.
    pub counts: ImportCounts,
    /// Why rows were refused, the commonest first.
    pub reasons: Vec<ImportReason>,
    /// Why it cannot be read after all; null while it can.
    pub problem: Option<SheetProblem>,
    /// To how many of its rows offers may go, as far as the file is concerned.
    #[ts(type = "number")]
    pub offers: i64,
    /// Whether people agreed to offers, but WhatsApp was not named, which this shop wants.
    pub unnamed: bool,
    /// Whether something else than the file itself stopped the reading, such as a full disk.
    pub stopped: bool,
}

/// The file of people that is open, if any.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportOpened {
    /// The file; null where none is open.
    pub open: Option<ImportShown>,
}

/// Opens an attached file of people.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BeginImport {
    /// Made by the caller.
    pub command_id: String,
    /// The attached file.
    #[ts(type = "number")]
    pub file: i64,
}

/// What a column is to become.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportColumnWish {
    /// What stands above it.
    pub header: String,
    /// What it becomes.
    pub becomes: ImportBecomes,
    /// The shop's own field, where it becomes one.
    #[serde(default)]
    #[ts(optional)]
    pub own: Option<ImportField>,
}

/// Reads the open file otherwise, or says otherwise why one may write to its people.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanImport {
    /// Made by the caller.
    pub command_id: String,
    /// All its columns in their order.
    pub columns: Vec<ImportColumnWish>,
    /// The country numbers without a country code are read in, as two letters.
    #[serde(default)]
    #[ts(optional)]
    pub region: Option<String>,
    /// Why one may write to these people.
    pub why: ImportWhy,
    /// An attached file that shows it; it takes the place of the one before.
    #[serde(default)]
    #[ts(optional, type = "number")]
    pub proof: Option<i64>,
    /// Whether the proof that was named before stays.
    pub keep_proof: bool,
    /// A list everybody is put on.
    #[serde(default)]
    #[ts(optional)]
    pub list: Option<String>,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportOutcome {
    /// A person the shop does not have.
    Fresh,
    /// Someone the shop has, of whom something new is said.
    Updated,
    /// Someone known under another spelling of the number, or in an earlier row.
    Merged,
    /// Someone of whom nothing new is said.
    Unchanged,
    /// Cannot be used.
    Refused,
}

/// Asks for rows of a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListImportRows {
    /// Which file.
    #[ts(type = "number")]
    pub import: i64,
    /// What becomes of them.
    pub outcome: ImportOutcome,
    /// The line after which to begin; 0 at first.
    #[ts(type = "number")]
    pub after: i64,
    /// At most how many, up to 100.
    pub limit: u32,
}

/// Something that was put right in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum ImportRepair {
    /// Read as a number of the country.
    CountryAdded {
        /// Two letters.
        country: String,
    },
    /// `00` became `+`.
    DoubleZero,
    /// A `+` was missing.
    PlusAdded,
    /// An apostrophe was taken away.
    Apostrophe,
    /// A number with an exponent had all its digits.
    Scientific,
    /// Several numbers in one cell.
    Several {
        /// How many.
        count: u32,
    },
    /// A number was left out.
    NumberLeftOut {
        /// As it stood.
        written: String,
    },
    /// A value was left out.
    ValueLeftOut {
        /// The column's header.
        column: String,
        /// As it stood.
        written: String,
    },
    /// Dialled otherwise today.
    Today {
        /// As it would have been.
        was: String,
    },
}

/// A row of a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportRow {
    /// Its line.
    #[ts(type = "number")]
    pub row: i64,
    /// What becomes of it.
    pub outcome: ImportOutcome,
    /// The name as the row has it.
    pub name: String,
    /// Its numbers as they are dialled abroad.
    pub phones: Vec<String>,
    /// The number's cells as they stood, where that differs; else empty.
    pub written: String,
    /// The name the shop has for the person, where the shop has one; else null.
    pub known_as: Option<String>,
    /// The number the shop has of the person; else null.
    pub known_by: Option<String>,
    /// Why one may write to the person, by the row's own words; else null.
    pub basis: Option<String>,
    /// Whether offers may go to the person, as far as the file is concerned.
    pub offers: bool,
    /// When the person agreed, by the row's own words, UTC milliseconds; else null.
    #[ts(type = "number | null")]
    pub agreed_at: Option<i64>,
    /// Why it cannot be used; else null.
    pub refusal: Option<ImportRefusal>,
    /// The country in which a refused number was read; else null.
    pub country: Option<String>,
    /// What was put right.
    pub repairs: Vec<ImportRepair>,
    /// How many others of the shop may be the same person.
    pub alike: u32,
}

/// Rows of a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportRows {
    /// In the file's order.
    pub rows: Vec<ImportRow>,
    /// Whether more come after them.
    pub more: bool,
}

/// Puts the number of a row right.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MendImportRow {
    /// Made by the caller.
    pub command_id: String,
    /// Which file.
    #[ts(type = "number")]
    pub import: i64,
    /// Which line.
    #[ts(type = "number")]
    pub row: i64,
    /// The number.
    pub number: String,
}

/// What came of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportMended {
    /// Whether the row can be used now.
    pub good: bool,
}

/// Brings a file in, or takes one back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ActImport {
    /// Made by the caller.
    pub command_id: String,
    /// Which file.
    #[ts(type = "number")]
    pub import: i64,
}

/// Leaves the open file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DropImport {
    /// Made by the caller.
    pub command_id: String,
}

/// A file that was taken back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportUndone {
    /// How many of its people stay, because they were changed since.
    #[ts(type = "number")]
    pub stays: i64,
}

/// Asks for files of people.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListImports {
    /// The file before which to begin; absent at first.
    #[serde(default)]
    #[ts(optional, type = "number")]
    pub before: Option<i64>,
    /// At most how many, up to 50.
    pub limit: u32,
}

/// Where a file stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportStanding {
    /// Its rows are being read.
    Reading,
    /// It can be brought in.
    Ready,
    /// Brought in.
    Done,
    /// Taken back.
    Undone,
    /// Left.
    Dropped,
}

/// A file of people there was.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportFile {
    /// Which.
    #[ts(type = "number")]
    pub import: i64,
    /// What it is called.
    pub file: String,
    /// Where it stands.
    pub state: ImportStanding,
    /// Its rows.
    pub counts: ImportCounts,
    /// When it was read, UTC milliseconds.
    #[ts(type = "number")]
    pub begun_at: i64,
    /// When it was brought in; else null.
    #[ts(type = "number | null")]
    pub done_at: Option<i64>,
    /// Until when it can be taken back; null when it cannot.
    #[ts(type = "number | null")]
    pub undo_until: Option<i64>,
    /// When it was taken back; else null.
    #[ts(type = "number | null")]
    pub undone_at: Option<i64>,
    /// People who stay although it was taken back.
    #[ts(type = "number")]
    pub stays: i64,
    /// The paper that shows why one may write to its people; else null.
    pub proof: Option<ImportProof>,
}

/// A paper that shows why one may write, kept with what it shows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportProof {
    /// What it is called.
    pub name: String,
    /// Where it can be had for some hours; `?save` makes it a download.
    pub url: Option<String>,
}

/// Files of people.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportFiles {
    /// The newest first.
    pub files: Vec<ImportFile>,
    /// Whether older ones come after them.
    pub more: bool,
}

/// Asks who stays although a file was taken back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListImportStaying {
    /// Which file.
    #[ts(type = "number")]
    pub import: i64,
    /// The line after which to begin; 0 at first.
    #[ts(type = "number")]
    pub after: i64,
    /// At most how many, up to 100.
    pub limit: u32,
}

/// Asks for the rows that were not used, as a table to save.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReportImport {
    /// Which file.
    #[ts(type = "number")]
    pub import: i64,
    /// Sentences for `line`, `reason` and each [`ImportRefusal`], in the language of whoever saves it.
    pub words: BTreeMap<String, String>,
}

/// A table to save.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportReport {
    /// Comma-separated text.
    pub text: String,
}
