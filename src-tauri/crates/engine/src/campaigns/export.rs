//! A campaign's people in a file, a row for each with what became of it: the sums can be counted in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use shopbell_model::campaign::RecipientState;
use shopbell_model::{CampaignId, CommandId, Delivery, ExportId, UtcMillis};
use shopbell_store::StoreError;
use shopbell_store::files::StoredFile;
use shopbell_store::tables::campaign;
use shopbell_store::tables::recipient::report::{self, Row};

use super::{NO_CAMPAIGN, view};
use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::media::blocking;
use crate::people::{self, ExportFormat};

/// People to a page.
const PAGE: u32 = 500;

/// What is called how, in the language of the window.
#[derive(Clone, Debug, Default)]
pub struct CampaignWords {
    /// The file, without its ending.
    pub file: String,
    /// The headings: name, number, state, reason, code, sent, delivered, read, answered.
    pub heads: Vec<String>,
    /// The states of sums by their words.
    pub states: BTreeMap<String, String>,
    /// The groups of reasons by their words.
    pub reasons: BTreeMap<String, String>,
}

/// Begins to write the file; answers at once.
pub(crate) async fn export(
    core: &Arc<Core>,
    id: CommandId,
    which: CampaignId,
    format: ExportFormat,
    words: CampaignWords,
) -> Result<ExportId, EngineError> {
    let row = campaign::get(&mut *core.store.read().await?, which).await?.ok_or(NO_CAMPAIGN)?;
    let of = report::sums(&mut *core.store.read().await?, which).await?.all;
    let made = format.made(&words.file, Some(u64::from(of)));
    people::begin_file(core, id, "export_campaign", made, move |core, export| async move {
        write(&core, export, row, format, words).await
    })
    .await
}

async fn write(
    core: &Arc<Core>,
    id: ExportId,
    campaign: campaign::Campaign,
    format: ExportFormat,
    words: CampaignWords,
) -> Result<Option<StoredFile>, StoreError> {
    let mut sheet = format.sheet(core, words.heads.clone()).await?;
    let mut after = 0;
    loop {
        let rows = report::page(&mut *core.store.read().await?, campaign.id, None, after, PAGE).await?;
        if !core.exports.is_wanted(id) {
            return Ok(None);
        }
        let Some(last) = rows.last().map(|row| row.id.0) else {
            return Ok(Some(blocking(move || sheet.finish()).await?));
        };
        after = last;
        let cells: Vec<Vec<String>> = rows.iter().map(|row| cells(row, campaign.state, &words)).collect();
        let count = cells.len() as u64;
        sheet = blocking(move || {
            cells.iter().try_for_each(|row| sheet.row(row))?;
            Ok(sheet)
        })
        .await?;
        core.exports.count(id, count);
        core.tell(Tag::Export(id));
    }
}

fn cells(row: &Row, campaign: shopbell_model::campaign::CampaignState, words: &CampaignWords) -> Vec<String> {
    let state = word(view::shown(campaign, row.state), row.delivery);
    let called = |known: &BTreeMap<String, String>, word: &str| known.get(word).cloned().unwrap_or(word.to_owned());
    let why = view::why_of(row).map(|why| called(&words.reasons, why.group())).unwrap_or_default();
    let time = |at: Option<UtcMillis>| at.map(when).unwrap_or_default();
    vec![
        row.name.clone().unwrap_or_default(),
        row.phone.clone().unwrap_or_default(),
        called(&words.states, state),
        why,
        row.error_code.map(|code| code.to_string()).unwrap_or_default(),
        time(row.sent_at),
        time(row.delivered_at),
        time(row.read_at),
        time(row.replied_at),
    ]
}

/// Which sum a row is counted in, by its word.
#[must_use]
pub fn place_of(row: &Row) -> &'static str {
    word(row.state, row.delivery)
}

fn word(state: RecipientState, delivery: Option<Delivery>) -> &'static str {
    match (state, delivery) {
        (RecipientState::Going, Some(Delivery::Failed)) => "cannot",
        (RecipientState::Going, None | Some(Delivery::Queued | Delivery::Sending)) => "waiting",
        (RecipientState::Going, Some(Delivery::Unknown)) => "unknown",
        (RecipientState::Going, Some(Delivery::Accepted | Delivery::Sent)) => "sent",
        (RecipientState::Going, Some(Delivery::Delivered)) => "delivered",
        (RecipientState::Going, Some(Delivery::Read | Delivery::Played)) => "read",
        (state, _) => state.as_str(),
    }
}

fn when(at: UtcMillis) -> String {
    let zone = jiff::tz::TimeZone::system();
    Timestamp::from_millisecond(at.0)
        .map(|at| at.to_zoned(zone).strftime("%Y-%m-%d %H:%M:%S").to_string())
        .unwrap_or_default()
}
