//! Reading a file of people: it is opened, looked at, understood as far as can be guessed, and its rows are judged and
//! handed to whoever stages them, while a person looks at what will happen.
//!
//! One file is open at a time. What is known of it lives in memory ([`session`]): after a restart a file that was staged
//! whole can still be brought in or left, but its columns cannot be changed any more.

mod remembered;
mod report;
mod run;
mod session;
mod source;

use std::sync::{Arc, Mutex, PoisonError};

use shopbell_model::import::{Becomes, Column, FieldOf, Noticed, Plan, Refusal, Refused, Why, guess, judge, notice};
use shopbell_model::{CommandId, FileId, ImportId, Phone, Region};
use shopbell_sheets::SheetError;
use shopbell_store::search::folded;
use shopbell_store::tables::field;
use shopbell_store::tables::import::row;

use super::{bring_in, rows, stage};
use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::{command, media, naming};

pub(crate) use report::report;
use session::Session;
pub(crate) use source::table;

/// The longest name of a list, in characters.
const LIST: usize = 60;

/// The file that is open, if any.
#[derive(Default)]
pub(crate) struct Reading {
    session: Mutex<Option<Arc<Session>>>,
    /// One file is opened, or read in another way, at a time.
    turn: tokio::sync::Mutex<()>,
}

impl Reading {
    fn get(&self) -> Option<Arc<Session>> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set(&self, session: Option<Arc<Session>>) {
        *self.session.lock().unwrap_or_else(PoisonError::into_inner) = session;
    }
}

/// The file that is open, as it is shown.
#[derive(Clone, Debug)]
pub struct OpenFile {
    /// The import, once it stages anything.
    pub import: Option<ImportId>,
    /// What the file is called.
    pub name: String,
    /// The sheet that is read, where the file has named ones.
    pub sheet: Option<String>,
    /// How many other sheets are not read.
    pub others: usize,
    /// How it is read.
    pub plan: Plan,
    /// What was noticed of each column; empty for a file from before a restart.
    pub noticed: Vec<Noticed>,
    /// How many rows that was noticed in.
    pub sample: usize,
    /// Whether the columns can be changed.
    pub changeable: bool,
    /// How much of the file is behind, 0 to 1.
    pub part: f64,
    /// Whether its rows are being read.
    pub reading: bool,
    /// Why it cannot be read after all.
    pub failure: Option<EngineError>,
    /// Why rows were refused, the commonest first: the word of [`shopbell_model::import::Refusal`], and how many.
    pub reasons: Vec<(String, u64)>,
}

/// Whom of a file offers may go to, as far as the file is concerned.
#[derive(Clone, Debug)]
pub struct Audience {
    why: Why,
    strict: bool,
}

impl Audience {
    /// Whether offers may go to the person of a row.
    #[must_use]
    pub const fn has(&self, basis: bool) -> bool {
        self.why.allows_offers(basis, self.strict)
    }

    /// Whether people agreed, but WhatsApp was not named and the shop is strict.
    #[must_use]
    pub const fn lacks_the_name(&self) -> bool {
        self.why.lacks_the_name(self.strict)
    }

    /// How many of so many rows with a basis of their own, and so many in all.
    #[must_use]
    pub const fn size(&self, agreeing: i64, all: i64) -> i64 {
        match (self.has(false), self.has(true)) {
            (true, _) => all,
            (false, true) => agreeing,
            (false, false) => 0,
        }
    }
}

/// Whom of a file offers may go to.
///
/// # Errors
/// When the store fails.
pub(crate) async fn audience(core: &Arc<Core>, why: Why) -> Result<Audience, EngineError> {
    let strict = crate::consent::is_strict(&mut *core.store.read().await?).await?;
    Ok(Audience { why, strict })
}

/// How somebody wants a file to be read.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Its columns.
    pub columns: Vec<Column>,
    /// The country numbers without a country code are read in, as two letters.
    pub region: Option<String>,
    /// Why one may write to these people.
    pub why: Why,
    /// An attached file that shows it.
    pub proof: Option<FileId>,
    /// Whether the proof that was named before stays.
    pub keep_proof: bool,
    /// A list everybody is put on.
    pub list: Option<String>,
}

/// Opens an attached file and begins to read it; answers once it is known to be readable.
///
/// # Errors
/// When another file is open, there is no such attached file, it is no table, or the store fails.
pub(crate) async fn begin(core: &Arc<Core>, id: CommandId, file: FileId) -> Result<(), EngineError> {
    let _turn = core.reading.turn.lock().await;
    if !command::first_time(core, id, "import_begin").await? {
        return Ok(());
    }
    if let Some(open) = core.reading.get() {
        return Err(EngineError::ImportOpen { file: open.name.clone() });
    }
    if let Some(open) = rows::list(core, None, 1).await?.into_iter().find(is_open) {
        return Err(EngineError::ImportOpen { file: open.name });
    }
    let mut opened = source::open(core, file).await?;
    let region = Phone::parse(&core.profile.display_phone, None).ok().and_then(|phone| phone.region());
    let known = remembered::all(core).await?;
    let mut guessed = guess(&opened.sample, region);
    let people: Vec<Vec<String>> = opened.sample.split_off(guessed.above);
    guessed.remember(|header| known.get(header).cloned(), &people, region);
    let mut plan = Plan {
        columns: guessed.columns,
        headed: guessed.headed,
        region: region.map(Region::letters),
        ..Plan::default()
    };
    plan.why = usual_why(&plan);
    as_the_shop_has_them(core, &mut plan.columns).await?;
    let session = Arc::new(Session::new(opened, people, guessed.above, plan, guessed.noticed));
    core.reading.set(Some(session.clone()));
    core.tell(Tag::Imports);
    run::start(core, &session);
    Ok(())
}

/// A column that goes into a field the shop has is read as what stands there: words among numbers would be found by no rule
/// that compares them.
async fn as_the_shop_has_them(core: &Arc<Core>, columns: &mut [Column]) -> Result<(), EngineError> {
    let fields = field::all(&mut *core.store.read().await?, core.own.portfolio).await?;
    for column in columns {
        if let Becomes::Field { field: FieldOf::Own { name, kind } } = &mut column.becomes {
            let there = fields.iter().find(|field| field.code.is_none() && folded(&field.name) == folded(name));
            if let Some(there) = there {
                *kind = there.kind;
            }
        }
    }
    Ok(())
}

/// A file that waits to be brought in, or is read by nobody any more.
fn is_open(file: &rows::ImportView) -> bool {
    file.state == shopbell_model::import::ImportState::Ready || file.reading
}

/// Where a column says why one may write it is believed; that WhatsApp was named is for a person to say.
fn usual_why(plan: &Plan) -> Why {
    let topic = shopbell_model::consent::Topic::Offers;
    if plan.has_basis() { Why::ByColumn { topic, names_whatsapp: false } } else { Why::Nobody }
}

/// The file that is open.
///
/// # Errors
/// When the store fails.
pub(crate) async fn open(core: &Arc<Core>) -> Result<Option<OpenFile>, EngineError> {
    if let Some(session) = core.reading.get() {
        return Ok(Some(session.shown()));
    }
    let waiting = rows::list(core, None, 1).await?.into_iter().find(is_open);
    Ok(waiting.map(|file| OpenFile {
        import: Some(file.id),
        name: file.name,
        sheet: None,
        others: 0,
        plan: file.plan,
        noticed: Vec::new(),
        sample: 0,
        changeable: false,
        part: 1.0,
        reading: file.reading,
        failure: None,
        reasons: Vec::new(),
    }))
}

/// Reads the open file otherwise. Only why one may write to its people is changed at once; everything else is read anew.
///
/// # Errors
/// When no file is open or its columns cannot be changed any more, the wish does not fit the file, or the store fails.
pub(crate) async fn wish(core: &Arc<Core>, id: CommandId, wish: Wish) -> Result<(), EngineError> {
    let _turn = core.reading.turn.lock().await;
    let current = open(core).await?.ok_or(EngineError::MovedOn)?;
    let mut plan = checked(&wish, &current.plan)?;
    as_the_shop_has_them(core, &mut plan.columns).await?;
    plan.proof = match wish.proof {
        Some(file) => Some(media::proof(core, file).await?),
        None => current.plan.proof.clone().filter(|_| wish.keep_proof),
    };
    if matches!(plan.why, Why::ByColumn { .. }) && !plan.has_basis() {
        plan.why = Why::Nobody;
    }
    let same_rows = Plan { why: current.plan.why.clone(), proof: current.plan.proof.clone(), ..plan.clone() };
    // While rows are being staged the file still says the old reason: it is read anew then.
    if same_rows == current.plan
        && let Some(import) = current.import.filter(|_| !current.reading)
    {
        bring_in::choose(core, id, import, plan.why.clone(), plan.proof.clone()).await?;
        if let Some(session) = core.reading.get() {
            session.set_plan(plan);
        }
        core.tell(Tag::Imports);
        return Ok(());
    }
    let session = core.reading.get().ok_or(EngineError::MovedOn)?;
    if !command::first_time(core, id, "import_plan").await? {
        return Ok(());
    }
    remembered::note(core, &current.plan.columns, &plan.columns).await?;
    session.stop().await;
    leave_staged(core, &session).await?;
    let region = plan.region.as_deref().and_then(|letters| Region::parse(letters).ok());
    let noticed = notice(&plan.columns, &session.people, region);
    session.again(plan, noticed);
    core.tell(Tag::Imports);
    run::start(core, &session);
    Ok(())
}

/// The plan of a wish, as far as it fits the file: the same columns under the same headers.
fn checked(wish: &Wish, current: &Plan) -> Result<Plan, EngineError> {
    let headers = |columns: &[Column]| columns.iter().map(|column| column.header.clone()).collect::<Vec<_>>();
    if headers(&wish.columns) != headers(&current.columns) {
        return Err(EngineError::Invalid { field: "columns", problem: "are not those of the file".to_owned() });
    }
    if let Some(letters) = &wish.region {
        Region::parse(letters).map_err(|error| EngineError::Invalid { field: "region", problem: error.to_string() })?;
    }
    let list = wish.list.as_deref().map(str::trim).filter(|list| !list.is_empty());
    let list = list.map(|list| naming::text("list", list, LIST)).transpose()?;
    let plan = Plan {
        columns: wish.columns.clone(),
        headed: current.headed,
        region: wish.region.as_ref().map(|letters| letters.to_ascii_uppercase()),
        why: wish.why.clone(),
        proof: None,
        list,
    };
    if plan.talks_over_a_column() { Err(EngineError::ImportSaysNo) } else { Ok(plan) }
}

/// Leaves the open file: nothing of it will ever be seen.
///
/// # Errors
/// When the store fails.
pub(crate) async fn leave(core: &Arc<Core>, id: CommandId) -> Result<(), EngineError> {
    let turn = core.reading.turn.lock();
    // What is under way is asked to end before its turn is waited for: leaving takes a second at most.
    if let Some(session) = core.reading.get() {
        session.cancel();
    }
    let _turn = turn.await;
    if let Some(session) = core.reading.get() {
        session.stop().await;
        leave_staged(core, &session).await?;
        core.reading.set(None);
        core.tell(Tag::Imports);
        let proof = session.plan().proof.and_then(|proof| proof.file);
        source::forget(core, [session.file].into_iter().chain(proof).collect()).await;
    } else if let Some(import) = open(core).await?.and_then(|file| file.import) {
        return bring_in::drop_it(core, id, import).await;
    }
    Ok(())
}

/// What a session staged whole is left; what it was staging left itself.
async fn leave_staged(core: &Arc<Core>, session: &Session) -> Result<(), EngineError> {
    let Some(import) = session.import() else { return Ok(()) };
    let staged = rows::of(core, import).await?;
    if staged.state == shopbell_model::import::ImportState::Ready {
        bring_in::drop_it(core, CommandId(uuid::Uuid::new_v4().to_string()), import).await?;
    }
    Ok(())
}

/// Brings the open file in.
///
/// # Errors
/// When it is not staged whole, or the store fails.
pub(crate) async fn commit(core: &Arc<Core>, id: CommandId, import: ImportId) -> Result<(), EngineError> {
    let _turn = core.reading.turn.lock().await;
    bring_in::bring_in(core, id, import).await?;
    if let Some(session) = core.reading.get().filter(|session| session.import() == Some(import)) {
        core.reading.set(None);
        core.tell(Tag::Imports);
        source::forget(core, vec![session.file]).await;
    }
    Ok(())
}

/// Puts the number of a row right that could not be used; answers whether it can be used now.
///
/// # Errors
/// When there is no such row that waits for it, no column holds numbers, or the store fails.
pub(crate) async fn mend(
    core: &Arc<Core>,
    id: CommandId,
    import: ImportId,
    line: i64,
    number: &str,
) -> Result<bool, EngineError> {
    let plan = rows::of(core, import).await?.plan;
    let at = plan.columns.iter().position(|column| column.becomes == shopbell_model::import::Becomes::Phone);
    let at =
        at.ok_or_else(|| EngineError::Invalid { field: "number", problem: "no column holds numbers".to_owned() })?;
    let kept = row::get(&mut *core.store.read().await?, import, line).await?;
    let refused = kept.and_then(|row| serde_json::from_str::<Refused>(&row.said.unwrap_or_default()).ok());
    // The same command again finds the row used: staging answers it as it did the first time.
    let Some(refused) = refused else {
        return stage::mend(core, id, import, Err(gone(line))).await;
    };
    if refused.refusal == Refusal::Erased {
        return Err(EngineError::MovedOn);
    }
    let mut cells = refused.cells.clone();
    for (cell, column) in cells.iter_mut().zip(&plan.columns) {
        if column.becomes == shopbell_model::import::Becomes::Phone {
            cell.clear();
        }
    }
    cells.resize(cells.len().max(at + 1), String::new());
    if let Some(cell) = cells.get_mut(at) {
        number.clone_into(cell);
    }
    let judged = judge(&plan, refused.row, &cells);
    let why = judged.as_ref().err().map(|refused| refused.refusal.clone());
    let good = stage::mend(core, id, import, judged).await?;
    // What can be read and is refused all the same is the number of somebody who was erased.
    let why = why.or((!good).then_some(Refusal::Erased));
    if let Some(session) = core.reading.get().filter(|session| session.import() == Some(import)) {
        session.mended(&refused.refusal, why.as_ref());
    }
    Ok(good)
}

fn gone(line: i64) -> Refused {
    Refused {
        row: u64::try_from(line).unwrap_or(0),
        cells: Vec::new(),
        name: String::new(),
        written: String::new(),
        refusal: Refusal::Unreadable,
    }
}

impl From<SheetError> for EngineError {
    fn from(error: SheetError) -> Self {
        Self::Sheet(error)
    }
}
