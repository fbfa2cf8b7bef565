//! Staging: rows that were judged are matched with the people there are, and written among them, unseen.
//!
//! A batch is one transaction. It is as large as fits into [`HOLD`], which is measured anew with every batch; while bodies
//! of Meta's wait it is smaller, and between two batches whoever waits for the writer comes first.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use shopbell_model::consent::chain::Seal;
use shopbell_model::field::FieldCode;
use shopbell_model::import::seal::{Digest, Open, Salt, commit, seal};
use shopbell_model::import::{
    Becomes, Column, FieldOf, ImportState, Judged, Outcome as RowOutcome, PersonRow, Plan, Refusal, Refused, judge,
};
use shopbell_model::{CommandId, ContactId, FieldId, ImportId, LabelId, ListId, PortfolioId, Span, UtcMillis};
use shopbell_secrets::LedgerKey;
use shopbell_store::tables::import::stage::{self as table, Batch, NewRow};
use shopbell_store::tables::import::{self, Counts, row};
use shopbell_store::tables::{number, person, suppressed};
use shopbell_store::{SqliteConnection, StoreError};

use super::Place;
use super::known::Known;
use super::matching::{Index, Match, address};
use super::pace::Pace;
use super::said::{self, Said};
use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::erasure::suppress::{self, Name};
use crate::error::{EngineError, Outcome};

/// How long a batch may hold the writer; with its commit it stays under the 50 ms nobody may hold it longer (DESIGN §4).
const HOLD: Span = Span::millis(20);

/// The same while bodies of Meta's wait to be kept.
const HOLD_WHILE_BODIES_WAIT: Span = Span::millis(4);

/// Rows of the first batch, and the fewest and most of any.
pub(super) const PACE: Pace = Pace::of(200, 16, 4_000);

/// The longest name of a file that is kept, in characters.
const LONGEST_NAME: usize = 200;

/// A file that is being staged. There is one at a time. Dropped without [`Stager::finish`] it stays *reading*, and the next
/// file, or the next start, leaves it.
pub(crate) struct Stager {
    core: Arc<Core>,
    place: Place,
    id: ImportId,
    own: Own,
    work: Option<Work>,
    waiting: Vec<Judged>,
    pace: Pace,
}

/// What does not change while a file is staged.
#[derive(Clone)]
struct Own {
    portfolio: PortfolioId,
    import: ImportId,
    key: Arc<LedgerKey>,
    /// The country its numbers are read in.
    region: Option<String>,
}

/// What grows while a file is staged.
#[derive(Clone, Debug)]
struct Work {
    known: Known,
    counts: Counts,
    /// How many of the refused could be used, but were erased from the shop.
    erased: u64,
    sealed: i64,
    digest: Digest,
}

impl Stager {
    /// Begins a file; `hash` is SHA-256 of its bytes, where it is a file.
    ///
    /// # Errors
    /// When another file is read now or waits to be brought in, or the store fails.
    pub(crate) async fn begin(
        core: &Arc<Core>,
        name: &str,
        hash: Option<[u8; 32]>,
        plan: &Plan,
    ) -> Result<Self, EngineError> {
        let name: String = name.chars().take(LONGEST_NAME).collect();
        let Some(place) = Place::take(core) else {
            let open = import::open(&mut *core.store.read().await?).await?;
            let open = match open {
                Some(open) => import::get(&mut *core.store.read().await?, open).await?,
                None => None,
            };
            return Err(EngineError::ImportOpen { file: open.map_or(name, |open| open.name) });
        };
        let (id, portfolio) = Self::insert(core, name, hash, plan).await?;
        place.is_of(id);
        core.tell(Tag::Imports);
        let own = Own { portfolio, import: id, key: core.ledger_key.clone(), region: plan.region.clone() };
        let work = Work {
            known: Known::new(plan),
            counts: Counts::default(),
            erased: 0,
            sealed: 0,
            digest: Digest::default(),
        };
        Ok(Self { core: core.clone(), place, id, own, work: Some(work), waiting: Vec::new(), pace: PACE })
    }

    /// Writes the file's row. Nobody else reads a file now, so one that is still *reading* was left in the middle.
    async fn insert(
        core: &Arc<Core>,
        name: String,
        hash: Option<[u8; 32]>,
        plan: &Plan,
    ) -> Result<(ImportId, PortfolioId), EngineError> {
        let (now, person) = (core.now(), core.own.person);
        let (json, ours) = (plan.json(), core.profile.phone_number_id.clone());
        let proof = plan.proof.as_ref().and_then(|proof| proof.file);
        let written = core
            .store
            .write(move |tx| {
                Box::pin(async move {
                    import::drop_cut_off(tx).await?;
                    if let Some(open) = import::open(tx).await?
                        && let Some(open) = import::get(tx, open).await?
                    {
                        return Ok(Err(EngineError::ImportOpen { file: open.name }));
                    }
                    let portfolio = portfolio(tx, &ours).await?;
                    let hash = hash.as_ref().map(<[u8; 32]>::as_slice);
                    let id = import::begin(tx, portfolio, person, (&name, hash), &json, now).await?;
                    import::set_proof(tx, id, proof).await?;
                    Outcome::Ok(Ok((id, portfolio)))
                })
            })
            .await;
        core.noted(written)?
    }

    /// Which file.
    pub(crate) fn id(&self) -> ImportId {
        self.id
    }

    /// Stages rows, in the order of the file; some may wait for the next batch. Takes no longer than the batches it fills,
    /// so that whoever hands in a few hundred rows at a time can leave within a second.
    ///
    /// # Errors
    /// When the file makes too many labels, lists or fields, or the store fails; the file can only be left then.
    pub(crate) async fn stage(&mut self, rows: impl IntoIterator<Item = Judged>) -> Result<(), EngineError> {
        self.waiting.extend(rows);
        while self.waiting.len() >= self.step() {
            let rest = self.waiting.split_off(self.step());
            let rows = std::mem::replace(&mut self.waiting, rest);
            self.write(rows).await?;
        }
        Ok(())
    }

    /// Stages what waits; the file is ready to be brought in. Answers how many of its rows are about somebody who was erased.
    ///
    /// # Errors
    /// As [`Self::stage`].
    pub(crate) async fn finish(mut self) -> Result<u64, EngineError> {
        while !self.waiting.is_empty() {
            let rest = self.waiting.split_off(self.step().min(self.waiting.len()));
            let rows = std::mem::replace(&mut self.waiting, rest);
            self.write(rows).await?;
        }
        let Some(work) = self.work.take() else { return Err(EngineError::MovedOn) };
        let (id, now, borrows) = (self.id, self.core.now(), work.known.borrows.clone());
        let written = self
            .core
            .store
            .write(move |tx| {
                Box::pin(async move {
                    import::set_borrows(tx, id, &borrows).await?;
                    import::set_state(tx, id, ImportState::Ready, now).await
                })
            })
            .await;
        self.core.noted(written)?;
        drop(self.place);
        self.core.tell(Tag::Imports);
        Ok(work.erased)
    }

    /// Leaves the file: nothing of it will ever be seen.
    ///
    /// # Errors
    /// When the store fails; the next file or start leaves it then.
    pub(crate) async fn leave(self) -> Result<(), EngineError> {
        let (id, now) = (self.id, self.core.now());
        let written = self
            .core
            .store
            .write(move |tx| Box::pin(async move { import::set_state(tx, id, ImportState::Dropped, now).await }))
            .await;
        self.core.noted(written)?;
        drop(self.place);
        self.core.imports.wake.notify_one();
        self.core.tell(Tag::Imports);
        Ok(())
    }

    /// One batch.
    async fn write(&mut self, rows: Vec<Judged>) -> Result<(), EngineError> {
        let Some(mut work) = self.work.take() else { return Err(EngineError::MovedOn) };
        let (own, clock) = (self.own.clone(), self.core.clock.clone());
        let written = self
            .core
            .store
            .write(move |tx| {
                Box::pin(async move {
                    let began = clock.monotonic();
                    if let Err(refusal) = batch(tx, &own, &mut work, rows, None, clock.now()).await? {
                        return Ok(Err(refusal));
                    }
                    Outcome::Ok(Ok((work, Span(clock.monotonic().0 - began.0))))
                })
            })
            .await;
        let (work, took) = self.core.noted(written)??;
        self.work = Some(work);
        self.pace.fit(took, hold(self.core.store.bodies_waiting() > 0));
        Pace::breathe(&self.core).await;
        Ok(())
    }

    /// Rows of the next batch.
    fn step(&self) -> usize {
        usize::try_from(self.pace.rows()).unwrap_or(usize::MAX)
    }
}

/// How long a batch may hold the writer.
pub(super) const fn hold(bodies_wait: bool) -> Span {
    if bodies_wait { HOLD_WHILE_BODIES_WAIT } else { HOLD }
}

/// A row that could not be used was put right: it is staged alone, or refused again. Answers whether it can be used now.
///
/// # Errors
/// When there is no such row that waits for it, or the store fails.
pub(crate) async fn mend(
    core: &Arc<Core>,
    id: CommandId,
    which: ImportId,
    judged: Judged,
) -> Result<bool, EngineError> {
    let (now, key) = (core.now(), core.ledger_key.clone());
    command::once(core, id, "import_mend_row", move |tx, news| {
        Box::pin(async move {
            let line = match &judged {
                Ok(row) => line(row.row),
                Err(refused) => line(refused.row),
            };
            let Some(file) = import::get(tx, which).await?.filter(|file| file.state == ImportState::Ready) else {
                return Ok(Err(EngineError::MovedOn));
            };
            let old = row::get(tx, which, line).await?;
            if old.is_none_or(|old| old.outcome != RowOutcome::Refused) {
                return Ok(Err(EngineError::MovedOn));
            }
            let plan = super::bring_in::plan(&file)?;
            let own = Own { portfolio: file.portfolio, import: which, key, region: plan.region.clone() };
            let mut known = Known::new(&plan);
            known.borrows.clone_from(&file.borrows);
            let mut work =
                Work { known, counts: file.counts, erased: 0, sealed: file.sealed, digest: Digest(file.digest) };
            work.counts.rows -= 1;
            work.counts.refused -= 1;
            if let Err(refusal) = batch(tx, &own, &mut work, vec![judged], Some(line), now).await? {
                return Ok(Err(refusal));
            }
            import::set_borrows(tx, which, &work.known.borrows).await?;
            news.touch(Tag::Imports);
            Ok(Ok(work.counts.refused < file.counts.refused))
        })
    })
    .await
}

/// The portfolio of the shop's own number.
async fn portfolio(tx: &mut SqliteConnection, ours: &shopbell_model::PhoneNumberId) -> Result<PortfolioId, StoreError> {
    Ok(number::find(tx, ours).await?.ok_or(StoreError::NotFound)?.portfolio)
}

/// Stages rows, and counts them. What refuses has written no row and taken none away; labels, lists and fields it made are
/// the file's, and go with it.
async fn batch(
    tx: &mut SqliteConnection,
    own: &Own,
    work: &mut Work,
    judged: Vec<Judged>,
    replaced: Option<i64>,
    now: UtcMillis,
) -> Outcome<()> {
    let mut batch = Batch::default();
    let mut rows = Vec::with_capacity(judged.len());
    let anybody_erased = suppressed::any(tx).await?;
    for one in judged {
        let one = match one {
            Ok(row) if anybody_erased && is_erased(tx, own, &row).await? => {
                work.erased += 1;
                Err(erased(row.row))
            }
            // Whoever reads the file has counted it under its first reason, and it is refused either way.
            Err(refused) if anybody_erased && names_erased(tx, own, &refused).await? => Err(erased(refused.row)),
            one => one,
        };
        match one {
            Ok(row) => rows.push(row),
            Err(refused) => {
                work.counts.rows += 1;
                work.counts.refused += 1;
                batch.rows.push(NewRow {
                    row: line(refused.row),
                    outcome: RowOutcome::Refused,
                    contact: None,
                    said: said::refused(&refused),
                    basis: None,
                    agreed_at: None,
                    sealed: None,
                });
            }
        }
    }
    if !rows.is_empty()
        && let Err(refusal) = people(tx, own, work, rows, &mut batch, now).await?
    {
        return Ok(Err(refusal));
    }
    if let Some(replaced) = replaced {
        row::delete(tx, own.import, replaced).await?;
    }
    table::write(tx, own.portfolio, own.import, &batch, now).await?;
    import::set_counts(tx, own.import, &work.counts, (work.sealed, &work.digest.0)).await?;
    Ok(Ok(()))
}

/// Whether a row is about somebody who was erased: by one of its numbers, by Meta's id of them in any of its cells, or by
/// name and address for mail together. A name alone says nothing: many have it.
async fn is_erased(tx: &mut SqliteConnection, own: &Own, row: &PersonRow) -> Result<bool, StoreError> {
    let numbers = row.phones.iter().map(|phone| Name::Number(phone.e164()));
    let texts = row.values.iter().map(|value| Name::User(&value.value));
    let mail = address(row).filter(|_| !row.name.is_empty()).map(|address| Name::Mail(&row.name, address));
    for name in numbers.chain(texts).chain(mail) {
        if suppress::is_suppressed(tx, &own.key, name).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a row that cannot be used names somebody who was erased, in whatever cell: by a number, by Meta's id of them, or
/// by an address for mail together with the row's name.
async fn names_erased(tx: &mut SqliteConnection, own: &Own, refused: &Refused) -> Result<bool, StoreError> {
    let plan = |becomes: Becomes| Plan {
        columns: vec![Column { header: String::new(), becomes }],
        region: own.region.clone(),
        ..Plan::default()
    };
    let numbers = plan(Becomes::Phone);
    let mails = plan(Becomes::Field { field: FieldOf::Known { code: FieldCode::Email } });
    for cell in refused.cells.iter().chain(std::iter::once(&refused.written)) {
        let alone = std::slice::from_ref(cell);
        let phones = judge(&numbers, refused.row, alone).map(|row| row.phones).unwrap_or_default();
        let mail = judge(&mails, refused.row, alone).ok();
        let mut names: Vec<Name<'_>> = phones.iter().map(|phone| Name::Number(phone.e164())).collect();
        // An id is one word with digits in it.
        let id = cell.trim();
        if id.contains(|c: char| c.is_ascii_digit()) && !id.contains(char::is_whitespace) {
            names.push(Name::User(id));
        }
        if let Some(address) = mail.as_ref().and_then(address).filter(|_| !refused.name.is_empty()) {
            names.push(Name::Mail(&refused.name, address));
        }
        for name in names {
            if suppress::is_suppressed(tx, &own.key, name).await? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Such a row is kept without a word of what it says.
fn erased(row: u64) -> Refused {
    Refused { row, cells: Vec::new(), name: String::new(), written: String::new(), refusal: Refusal::Erased }
}

/// What is known of somebody, as the file will find it.
#[derive(Debug, Default)]
struct Person {
    /// In each field: the row that counts, its value, and whether another file wrote it.
    values: HashMap<FieldId, (i64, String, bool)>,
    labels: HashSet<LabelId>,
    lists: HashSet<ListId>,
}

/// What a row tells, in the shop's own terms.
struct Told {
    row: PersonRow,
    values: Vec<(FieldId, String)>,
    labels: Vec<LabelId>,
    lists: Vec<ListId>,
}

async fn people(
    tx: &mut SqliteConnection,
    own: &Own,
    work: &mut Work,
    rows: Vec<PersonRow>,
    batch: &mut Batch,
    now: UtcMillis,
) -> Outcome<()> {
    let email = work.known.email(tx, own.portfolio).await?;
    let mut index = Index::of(tx, (own.portfolio, own.import), email, &rows).await?;
    let mut people = known_people(tx, own.import, &index.people()).await?;
    let mut next = table::first_free(tx).await?;
    let mut salts = vec![0_u8; rows.len() * size_of::<Salt>()];
    getrandom::fill(&mut salts).map_err(|error| StoreError::from(std::io::Error::other(error.to_string())))?;
    let mut salts = salts.chunks_exact(size_of::<Salt>());
    for row in rows {
        let told = match terms(tx, own, work, row, now).await? {
            Ok(told) => told,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let (found, alike) = index.find(&told.row);
        let contact = match found {
            Match::Shop(contact) | Match::Variant(contact) | Match::Earlier(contact) => contact,
            Match::Nobody => {
                let contact = ContactId(next);
                next += 1;
                let name = Some(told.row.name.clone()).filter(|name| !name.is_empty());
                let phone = told.row.phones.iter().find(|phone| !index.knows(phone));
                let phone = phone.map(|phone| phone.e164().to_owned());
                // In their place already: whoever brings the file in sees them at once.
                let sort = person::sort_key(name.as_deref(), None, phone.as_deref());
                batch.people.push((contact, name, phone, sort));
                contact
            }
        };
        let mut new = false;
        for phone in told.row.phones.iter().filter(|phone| !index.knows(phone)) {
            batch.numbers.push((contact, phone.e164().to_owned()));
            new = true;
        }
        index.note(&told.row, contact);
        new |= add(batch, people.entry(contact).or_default(), contact, &told);
        let outcome = match found {
            Match::Nobody => RowOutcome::Fresh,
            Match::Variant(_) | Match::Earlier(_) => RowOutcome::Merged,
            Match::Shop(_) if new => RowOutcome::Updated,
            Match::Shop(_) => RowOutcome::Unchanged,
        };
        let salt: Salt = salts.next().and_then(|salt| salt.try_into().ok()).unwrap_or_default();
        let said = Said { labels: told.labels, lists: told.lists, alike, ..Said::of(&told.row) };
        let new = new_row(own, &told.row, (outcome, contact), said.json(), salt, now);
        count(work, &new);
        batch.rows.push(new);
    }
    Ok(Ok(()))
}

/// What is known of the shop's people.
async fn known_people(
    tx: &mut SqliteConnection,
    import: ImportId,
    of: &[ContactId],
) -> Result<HashMap<ContactId, Person>, StoreError> {
    let mut people: HashMap<ContactId, Person> = HashMap::new();
    if of.is_empty() {
        return Ok(people);
    }
    for written in table::written(tx, import, of).await? {
        let values = &mut people.entry(written.contact).or_default().values;
        if values.get(&written.field).is_none_or(|(newest, ..)| *newest < written.id) {
            values.insert(written.field, (written.id, written.value, written.by_another_file));
        }
    }
    for (contact, label) in table::labels(tx, import, of).await? {
        people.entry(contact).or_default().labels.insert(label);
    }
    for (contact, list) in table::lists(tx, import, of).await? {
        people.entry(contact).or_default().lists.insert(list);
    }
    Ok(people)
}

/// Puts what a row tells into the shop's own terms.
async fn terms(tx: &mut SqliteConnection, own: &Own, work: &mut Work, row: PersonRow, now: UtcMillis) -> Outcome<Told> {
    let of = (own.portfolio, own.import);
    let known = &mut work.known;
    let mut values = Vec::with_capacity(row.values.len() + 1);
    if !row.name.is_empty() {
        values.push((known.name(tx, own.portfolio).await?, row.name.clone()));
    }
    let note = row.note.clone().map(|note| (known.note(), note));
    let told = row.values.iter().map(|value| (value.field.clone(), value.value.clone())).chain(note);
    for (field, value) in told.filter(|(_, value)| !value.is_empty()) {
        match known.field(tx, of, &field).await? {
            Ok(field) => values.push((field, value)),
            Err(refusal) => return Ok(Err(refusal)),
        }
    }
    let mut labels = Vec::with_capacity(row.labels.len());
    for name in &row.labels {
        match known.label(tx, own.import, name).await? {
            Ok(label) => labels.extend(label),
            Err(refusal) => return Ok(Err(refusal)),
        }
    }
    let mut lists = Vec::with_capacity(row.lists.len());
    let everybody = known.everybody().map(str::to_owned);
    for name in row.lists.iter().chain(&everybody) {
        match known.list(tx, of, name, now).await? {
            Ok(list) => lists.extend(list),
            Err(refusal) => return Ok(Err(refusal)),
        }
    }
    Ok(Ok(Told { row, values, labels, lists }))
}

/// Adds what a row tells to the batch, as far as it is not known; whether anything of it is new.
fn add(batch: &mut Batch, person: &mut Person, contact: ContactId, told: &Told) -> bool {
    let mut new = false;
    for (field, value) in &told.values {
        let (same, by_another) = match person.values.get(field) {
            Some((_, known, by_another)) => (known == value, *by_another),
            None => (false, false),
        };
        new |= !same;
        // What another file says too is said by this one as well: it stays when the other is taken back.
        if !same || by_another {
            batch.values.push((contact, *field, value.clone()));
            person.values.insert(*field, (i64::MAX, value.clone(), false));
        }
    }
    for label in &told.labels {
        if person.labels.insert(*label) {
            batch.labels.push((*label, contact));
            new = true;
        }
    }
    for list in &told.lists {
        if person.lists.insert(*list) {
            batch.members.push((*list, contact));
            new = true;
        }
    }
    new
}

fn new_row(
    own: &Own,
    row: &PersonRow,
    (outcome, contact): (RowOutcome, ContactId),
    said: String,
    salt: Salt,
    now: UtcMillis,
) -> NewRow {
    // A day of the future would outrank every later word.
    let agreed_at = row.agreed_at.map(|at| at.min(now));
    let basis = row.basis.clone();
    let commitment = commit(&salt, &said, basis.as_deref());
    let open = Open { import: own.import.0, row: line(row.row), basis: basis.is_some(), agreed_at };
    let seal: Seal = seal(own.key.expose(), open, &commitment);
    NewRow { row: open.row, outcome, contact: Some(contact), said, basis, agreed_at, sealed: Some((salt, seal)) }
}

fn count(work: &mut Work, row: &NewRow) {
    let counts = &mut work.counts;
    counts.rows += 1;
    counts.agreeing += i64::from(row.basis.is_some());
    match row.outcome {
        RowOutcome::Fresh => counts.fresh += 1,
        RowOutcome::Updated => counts.updated += 1,
        RowOutcome::Merged => counts.merged += 1,
        RowOutcome::Unchanged => counts.unchanged += 1,
        RowOutcome::Refused => counts.refused += 1,
    }
    if let Some((_, seal)) = &row.sealed {
        work.sealed += 1;
        work.digest.turn(seal);
    }
}

fn line(row: u64) -> i64 {
    i64::try_from(row).unwrap_or(i64::MAX)
}
