//! Files of people.

use shopbell_engine::EngineError;
use shopbell_engine::import::read::{Audience, OpenFile, Wish};
use shopbell_engine::import::{ImportView, RowView};
use shopbell_engine::media::Part;
use shopbell_engine::store::tables::import::Counts;
use shopbell_model::field::FieldCode;
use shopbell_model::import::{Becomes, Column, FieldOf, ImportState, Noticed, Outcome, Refusal, Refused, Repair, Why};
use shopbell_model::{CommandId, FileId, ImportId, Phone, UtcMillis};

use crate::counter::Counter;
use crate::dto::{
    ActImport, BeginImport, DropImport, Failure, FieldKind, ImportBecomes, ImportColumn, ImportColumnWish,
    ImportCounts, ImportField, ImportFile, ImportFiles, ImportLanguage, ImportMended, ImportOpened, ImportOutcome,
    ImportProof, ImportReason, ImportRefusal, ImportRepair, ImportReport, ImportRow, ImportRows, ImportShown,
    ImportStanding, ImportUndone, ImportWhy, ListImportRows, ListImportStaying, ListImports, MendImportRow, Nothing,
    PlanImport, ReportImport, SheetProblem,
};

/// Rows of a page at most.
const ROWS: u32 = 100;
/// Files of a page at most.
const FILES: u32 = 50;
/// The longest sentence of a report, in bytes.
const SENTENCE: usize = 400;

pub(crate) async fn begin(counter: &Counter, request: BeginImport) -> Result<Nothing, Failure> {
    counter.shop.import_begin(CommandId(request.command_id), FileId(request.file)).await?;
    Ok(Nothing {})
}

pub(crate) async fn open(counter: &Counter, _: Nothing) -> Result<ImportOpened, Failure> {
    let Some(open) = counter.shop.import_open().await? else { return Ok(ImportOpened { open: None }) };
    let counts = match open.import {
        Some(import) => counter.shop.import(import).await?.counts,
        None => Counts::default(),
    };
    let audience = counter.shop.import_audience(open.plan.why.clone()).await?;
    Ok(ImportOpened { open: Some(shown(open, &counts, &audience)) })
}

pub(crate) async fn plan(counter: &Counter, request: PlanImport) -> Result<Nothing, Failure> {
    let wish = Wish {
        columns: request.columns.into_iter().map(column).collect::<Result<_, _>>()?,
        region: request.region,
        why: why(request.why),
        proof: request.proof.map(FileId),
        keep_proof: request.keep_proof,
        list: request.list,
    };
    counter.shop.import_plan(CommandId(request.command_id), wish).await?;
    Ok(Nothing {})
}

pub(crate) async fn rows(counter: &Counter, request: ListImportRows) -> Result<ImportRows, Failure> {
    let limit = request.limit.clamp(1, ROWS);
    let outcome = outcome_of(request.outcome);
    let import = ImportId(request.import);
    let audience = counter.shop.import_audience(counter.shop.import(import).await?.plan.why).await?;
    let found = counter.shop.import_rows(import, outcome, request.after, limit + 1).await?;
    Ok(page(found, limit, &audience))
}

pub(crate) async fn staying(counter: &Counter, request: ListImportStaying) -> Result<ImportRows, Failure> {
    let limit = request.limit.clamp(1, ROWS);
    let import = ImportId(request.import);
    let audience = counter.shop.import_audience(counter.shop.import(import).await?.plan.why).await?;
    let found = counter.shop.import_staying(import, request.after, limit + 1).await?;
    Ok(page(found, limit, &audience))
}

fn page(found: Vec<RowView>, limit: u32, audience: &Audience) -> ImportRows {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    ImportRows {
        more: found.len() > limit,
        rows: found.into_iter().take(limit).map(|view| row(view, audience)).collect(),
    }
}

pub(crate) async fn mend(counter: &Counter, request: MendImportRow) -> Result<ImportMended, Failure> {
    let (id, import) = (CommandId(request.command_id), ImportId(request.import));
    let good = counter.shop.import_mend(id, import, request.row, &request.number).await?;
    Ok(ImportMended { good })
}

pub(crate) async fn commit(counter: &Counter, request: ActImport) -> Result<Nothing, Failure> {
    counter.shop.import_commit(CommandId(request.command_id), ImportId(request.import)).await?;
    Ok(Nothing {})
}

pub(crate) async fn leave(counter: &Counter, request: DropImport) -> Result<Nothing, Failure> {
    counter.shop.import_drop(CommandId(request.command_id)).await?;
    Ok(Nothing {})
}

pub(crate) async fn undo(counter: &Counter, request: ActImport) -> Result<ImportUndone, Failure> {
    let stays = counter.shop.undo_import(CommandId(request.command_id), ImportId(request.import)).await?;
    Ok(ImportUndone { stays })
}

pub(crate) async fn list(counter: &Counter, request: ListImports) -> Result<ImportFiles, Failure> {
    let limit = request.limit.clamp(1, FILES);
    let found = counter.shop.imports(request.before.map(ImportId), limit + 1).await?;
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    Ok(ImportFiles {
        more: found.len() > most,
        files: found.into_iter().take(most).map(|view| file(counter, view)).collect(),
    })
}

pub(crate) async fn report(counter: &Counter, request: ReportImport) -> Result<ImportReport, Failure> {
    if request.words.values().any(|words| words.len() > SENTENCE) {
        return Err(Failure::Invalid { field: "words".to_owned(), problem: "a sentence is too long".to_owned() });
    }
    let text = counter.shop.import_report(ImportId(request.import), &request.words).await?;
    Ok(ImportReport { text })
}

fn shown(open: OpenFile, counts: &Counts, audience: &Audience) -> ImportShown {
    let mut noticed = open.noticed.into_iter();
    let columns = open.plan.columns.into_iter().map(|column| one_column(column, noticed.next().unwrap_or_default()));
    let (problem, stopped) = match open.failure {
        None => (None, false),
        Some(EngineError::Sheet(error)) => (sheet(&error), sheet(&error).is_none()),
        Some(_) => (None, true),
    };
    ImportShown {
        import: open.import.map(|import| import.0),
        file: open.name,
        sheet: open.sheet,
        others: number(open.others),
        columns: columns.collect(),
        sample: number(open.sample),
        changeable: open.changeable,
        region: open.plan.region,
        why: told(open.plan.why),
        proof: open.plan.proof.map(|proof| proof.name),
        list: open.plan.list,
        reading: open.reading,
        part: open.part,
        counts: counted(counts),
        reasons: open
            .reasons
            .into_iter()
            .filter_map(|(why, rows)| Some(ImportReason { why: reason(&why)?, rows }))
            .collect(),
        problem,
        offers: audience.size(counts.agreeing, counts.rows - counts.refused),
        unnamed: audience.lacks_the_name(),
        stopped,
    }
}

/// What is wrong with a file, where it is the file itself.
pub(crate) const fn sheet(error: &shopbell_engine::sheets::SheetError) -> Option<SheetProblem> {
    use shopbell_engine::sheets::SheetError as E;
    Some(match error {
        E::Empty => SheetProblem::Empty,
        E::NotATable => SheetProblem::NotATable,
        E::OldWorkbook => SheetProblem::OldWorkbook,
        E::Locked => SheetProblem::Locked,
        E::Damaged(_) => SheetProblem::Damaged,
        E::TooManyColumns => SheetProblem::TooManyColumns,
        E::Bomb => SheetProblem::Bomb,
        E::EndlessLine { .. } => SheetProblem::EndlessLine,
        E::Disk(_) => return None,
    })
}

fn one_column(column: Column, noticed: Noticed) -> ImportColumn {
    let (becomes, own) = becomes(&column.becomes);
    let languages = noticed.languages.into_iter();
    ImportColumn {
        header: column.header,
        becomes,
        own,
        example: noticed.example,
        filled: number(noticed.filled),
        without_country: number(noticed.without_country),
        cut: number(noticed.cut),
        languages: languages.map(|(language, rows)| ImportLanguage { language, rows: number(rows) }).collect(),
        elsewhere: noticed.elsewhere,
    }
}

fn becomes(what: &Becomes) -> (ImportBecomes, Option<ImportField>) {
    let known = match what {
        Becomes::Name => ImportBecomes::Name,
        Becomes::FirstName => ImportBecomes::FirstName,
        Becomes::LastName => ImportBecomes::LastName,
        Becomes::Phone => ImportBecomes::Phone,
        Becomes::Labels => ImportBecomes::Labels,
        Becomes::Lists => ImportBecomes::Lists,
        Becomes::Basis => ImportBecomes::Basis,
        Becomes::AgreedAt => ImportBecomes::AgreedAt,
        Becomes::Note => ImportBecomes::Note,
        Becomes::Out => ImportBecomes::Out,
        Becomes::Field { field: FieldOf::Known { code } } => match code {
            FieldCode::Name => ImportBecomes::Name,
            FieldCode::Email => ImportBecomes::Email,
            FieldCode::Language => ImportBecomes::Language,
            FieldCode::Country => ImportBecomes::Country,
            FieldCode::TimeZone => ImportBecomes::TimeZone,
            FieldCode::City => ImportBecomes::City,
            FieldCode::Company => ImportBecomes::Company,
            FieldCode::Birthday => ImportBecomes::Birthday,
        },
        Becomes::Field { field: FieldOf::Own { name, kind } } => {
            return (ImportBecomes::Own, Some(ImportField { name: name.clone(), kind: (*kind).into() }));
        }
    };
    (known, None)
}

fn column(wish: ImportColumnWish) -> Result<Column, Failure> {
    let known = |code| Becomes::Field { field: FieldOf::Known { code } };
    let becomes = match wish.becomes {
        ImportBecomes::Name => Becomes::Name,
        ImportBecomes::FirstName => Becomes::FirstName,
        ImportBecomes::LastName => Becomes::LastName,
        ImportBecomes::Phone => Becomes::Phone,
        ImportBecomes::Email => known(FieldCode::Email),
        ImportBecomes::Language => known(FieldCode::Language),
        ImportBecomes::Country => known(FieldCode::Country),
        ImportBecomes::TimeZone => known(FieldCode::TimeZone),
        ImportBecomes::City => known(FieldCode::City),
        ImportBecomes::Company => known(FieldCode::Company),
        ImportBecomes::Birthday => known(FieldCode::Birthday),
        ImportBecomes::Labels => Becomes::Labels,
        ImportBecomes::Lists => Becomes::Lists,
        ImportBecomes::Basis => Becomes::Basis,
        ImportBecomes::AgreedAt => Becomes::AgreedAt,
        ImportBecomes::Note => Becomes::Note,
        ImportBecomes::Out => Becomes::Out,
        ImportBecomes::Own => {
            let (name, kind) = wish.own.map_or((String::new(), FieldKind::Text), |own| (own.name, own.kind));
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            if name.is_empty() || name.chars().count() > 40 {
                let problem = "an own field needs a name of up to 40 characters".to_owned();
                return Err(Failure::Invalid { field: "own".to_owned(), problem });
            }
            Becomes::Field { field: FieldOf::Own { name, kind: kind.into() } }
        }
    };
    Ok(Column { header: wish.header, becomes })
}

fn why(why: ImportWhy) -> Why {
    match why {
        ImportWhy::ByColumn { topic, names_whatsapp } => Why::ByColumn { topic: topic.into(), names_whatsapp },
        ImportWhy::SameForAll { topic, words, at, names_whatsapp } => {
            Why::SameForAll { topic: topic.into(), words, at: UtcMillis(at), names_whatsapp }
        }
        ImportWhy::Nobody => Why::Nobody,
    }
}

fn told(why: Why) -> ImportWhy {
    match why {
        Why::ByColumn { topic, names_whatsapp } => ImportWhy::ByColumn { topic: topic.into(), names_whatsapp },
        Why::SameForAll { topic, words, at, names_whatsapp } => {
            ImportWhy::SameForAll { topic: topic.into(), words, at: at.0, names_whatsapp }
        }
        Why::Nobody => ImportWhy::Nobody,
    }
}

const fn counted(counts: &Counts) -> ImportCounts {
    ImportCounts {
        rows: counts.rows,
        fresh: counts.fresh,
        updated: counts.updated,
        merged: counts.merged,
        unchanged: counts.unchanged,
        refused: counts.refused,
        agreeing: counts.agreeing,
    }
}

fn row(view: RowView, audience: &Audience) -> ImportRow {
    let offers = view.refused.is_none() && audience.has(view.basis.is_some());
    let outcome = outcome(view.outcome);
    let (agreed_at, basis) = (view.agreed_at.map(|at| at.0), view.basis);
    if let Some(refused) = view.refused {
        let Refused { name, written, refusal, .. } = refused;
        let (why, country) = refusal_of(refusal);
        let (known_as, known_by, phones, repairs) = (None, None, Vec::new(), Vec::new());
        return ImportRow {
            row: view.row,
            outcome,
            name,
            phones,
            written,
            known_as,
            known_by,
            basis,
            offers,
            agreed_at,
            refusal: Some(why),
            country,
            repairs,
            alike: 0,
        };
    }
    ImportRow {
        row: view.row,
        outcome,
        name: view.said.name,
        phones: view.said.phones.iter().map(Phone::international).collect(),
        written: view.said.written,
        known_as: view.name.filter(|name| !name.is_empty()),
        known_by: view.phone.and_then(|phone| Phone::from_e164(&phone).ok()).map(|phone| phone.international()),
        basis,
        offers,
        agreed_at,
        refusal: None,
        country: None,
        repairs: view.said.repairs.into_iter().map(repair).collect(),
        alike: number(view.said.alike.len()),
    }
}

fn refusal_of(refusal: Refusal) -> (ImportRefusal, Option<String>) {
    match refusal {
        Refusal::NoNumber => (ImportRefusal::NoNumber, None),
        Refusal::TooShort { country } => (ImportRefusal::TooShort, country),
        Refusal::TooLong { country } => (ImportRefusal::TooLong, country),
        Refusal::NoSuchCountry => (ImportRefusal::NoSuchCountry, None),
        Refusal::WhichCountry => (ImportRefusal::WhichCountry, None),
        Refusal::DigitsCut => (ImportRefusal::DigitsCut, None),
        Refusal::NotANumber => (ImportRefusal::NotANumber, None),
        Refusal::Unreadable => (ImportRefusal::Unreadable, None),
        Refusal::CellTooLong => (ImportRefusal::CellTooLong, None),
        Refusal::TooManyCells => (ImportRefusal::TooManyCells, None),
        Refusal::Erased => (ImportRefusal::Erased, None),
    }
}

/// The reason of that word. Model and door spell them alike; a test compares.
fn reason(word: &str) -> Option<ImportRefusal> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}

fn repair(repair: Repair) -> ImportRepair {
    match repair {
        Repair::CountryAdded { country } => ImportRepair::CountryAdded { country },
        Repair::DoubleZero => ImportRepair::DoubleZero,
        Repair::PlusAdded => ImportRepair::PlusAdded,
        Repair::Apostrophe => ImportRepair::Apostrophe,
        Repair::Scientific => ImportRepair::Scientific,
        Repair::Several { count } => ImportRepair::Several { count },
        Repair::NumberLeftOut { written } => ImportRepair::NumberLeftOut { written },
        Repair::ValueLeftOut { column, written } => ImportRepair::ValueLeftOut { column, written },
        Repair::Today { was } => ImportRepair::Today { was },
    }
}

const fn outcome(outcome: Outcome) -> ImportOutcome {
    match outcome {
        Outcome::Fresh => ImportOutcome::Fresh,
        Outcome::Updated => ImportOutcome::Updated,
        Outcome::Merged => ImportOutcome::Merged,
        Outcome::Unchanged => ImportOutcome::Unchanged,
        Outcome::Refused => ImportOutcome::Refused,
    }
}

const fn outcome_of(outcome: ImportOutcome) -> Outcome {
    match outcome {
        ImportOutcome::Fresh => Outcome::Fresh,
        ImportOutcome::Updated => Outcome::Updated,
        ImportOutcome::Merged => Outcome::Merged,
        ImportOutcome::Unchanged => Outcome::Unchanged,
        ImportOutcome::Refused => Outcome::Refused,
    }
}

fn file(counter: &Counter, view: ImportView) -> ImportFile {
    ImportFile {
        proof: view.proof.map(|proof| self::proof(counter, proof)),
        import: view.id.0,
        file: view.name,
        state: match view.state {
            ImportState::Reading => ImportStanding::Reading,
            ImportState::Ready => ImportStanding::Ready,
            ImportState::Done => ImportStanding::Done,
            ImportState::Undone => ImportStanding::Undone,
            ImportState::Dropped => ImportStanding::Dropped,
        },
        counts: counted(&view.counts),
        begun_at: view.begun_at.0,
        done_at: view.done_at.map(|at| at.0),
        undo_until: view.undo_until.map(|at| at.0),
        undone_at: view.undone_at.map(|at| at.0),
        stays: view.stays,
    }
}

/// A paper that was kept, with the address where it can be had.
pub(super) fn proof(counter: &Counter, (file, name): (FileId, String)) -> ImportProof {
    ImportProof { name, url: counter.shop.address(Part::Whole, file) }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_spelled_alike_on_both_sides_of_the_door() {
        for refusal in [
            Refusal::NoNumber,
            Refusal::TooShort { country: None },
            Refusal::TooLong { country: None },
            Refusal::NoSuchCountry,
            Refusal::WhichCountry,
            Refusal::DigitsCut,
            Refusal::NotANumber,
            Refusal::Unreadable,
            Refusal::CellTooLong,
            Refusal::TooManyCells,
            Refusal::Erased,
        ] {
            let word = serde_json::to_value(&refusal).unwrap()["why"].as_str().unwrap().to_owned();
            assert_eq!(reason(&word), Some(refusal_of(refusal).0), "{word}");
        }
    }

    #[test]
    fn a_column_wished_for_comes_back_as_it_was_wished() {
        for kind in ["name", "phone", "email", "time_zone", "birthday", "labels", "agreed_at", "out", "own"] {
            let wished: ImportBecomes = serde_json::from_value(kind.into()).unwrap();
            let own = (wished == ImportBecomes::Own)
                .then(|| ImportField { name: "Shoe size".to_owned(), kind: FieldKind::Number });
            let wish = ImportColumnWish { header: "x".to_owned(), becomes: wished, own: own.clone() };
            assert_eq!(becomes(&column(wish).unwrap().becomes), (wished, own));
        }
        let nameless = ImportColumnWish { header: "x".to_owned(), becomes: ImportBecomes::Own, own: None };
        assert!(column(nameless).is_err());
    }
}
