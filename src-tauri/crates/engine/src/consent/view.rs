//! How a customer stands, as the pane beside the chat shows it, with the gate's own word on what may go.

use std::fmt::Write as _;
use std::sync::Arc;

use serde_json::Value;
use shopbell_model::consent::{Act, Facts, Last, Means, Topic};
use shopbell_model::gate::{Purpose, TemplateAsk, Verdict, Way};
use shopbell_model::{ContactId, ConversationId, FileId, HelperId, TemplateStanding, UtcMillis};
use shopbell_store::SqliteConnection;
use shopbell_store::tables::consent::ledger::{self, Row};
use shopbell_store::tables::consent::{proof, question, subject};
use shopbell_store::tables::contact;
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::import::row::{self, Agreed};

use super::wordings;
use crate::core::Core;
use crate::error::EngineError;
use crate::gate;
use crate::inbox::parts;

/// Entries that are shown; the table has them all.
const SHOWN: u32 = 20;

/// Entries of one person that are put into a table at most.
const MOST: u32 = 10_000;

const NO_CONVERSATION: EngineError = EngineError::NotFound { what: "conversation" };

/// How a customer stands.
#[derive(Clone, Debug)]
pub struct ConsentView {
    /// On offers.
    pub offers: Matter,
    /// On news about own orders.
    pub orders: Matter,
    /// Since when offers are switched off in WhatsApp itself.
    pub switched_off: Option<Last>,
    /// When the customer was last asked, unless they have answered since.
    pub asked_at: Option<UtcMillis>,
    /// The language they would be asked in.
    pub language: String,
    /// Of a merged chat the number or name whose agreeing is written down now; nothing for a chat of its own.
    pub agrees_for: Option<String>,
    /// The entries, newest first.
    pub entries: Vec<EntryView>,
    /// Whether there are older ones.
    pub more: bool,
}

/// How a customer stands on one matter.
#[derive(Clone, Debug)]
pub struct Matter {
    /// The last word.
    pub last: Option<Last>,
    /// What the gate would say now to something the shop begins.
    pub verdict: Verdict,
}

/// An entry as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryView {
    /// Its number.
    pub seq: i64,
    /// What it says.
    pub act: Act,
    /// About what.
    pub topic: Topic,
    /// How the shop came to know.
    pub means: Means,
    /// Whether WhatsApp was named.
    pub names_whatsapp: bool,
    /// When it was said, or from when on it counts.
    pub at: UtcMillis,
    /// The day it was said, as `2026-10-01`, where the hour is not known.
    pub day: Option<String>,
    /// When it was written down.
    pub recorded_at: UtcMillis,
    /// Who sat at the counter.
    pub helper: Option<HelperId>,
    /// The customer's words, or those a person wrote down.
    pub words: Option<String>,
    /// The wording that was shown.
    pub wording: Option<String>,
    /// Its version.
    pub version: Option<i64>,
    /// Meta's id of the message that proves it.
    pub wamid: Option<String>,
    /// The file of people that says so, and the line in it.
    pub file: Option<(String, i64)>,
    /// Whether that file was taken back: then it says nothing any more.
    pub taken_back: bool,
    /// The paper that shows it, and what it is called.
    pub proof: Option<(FileId, String)>,
    /// Whether what was said was erased.
    pub erased: bool,
}

/// How the customer of a chat stands.
pub(crate) async fn of_chat(core: &Arc<Core>, chat: ConversationId) -> Result<ConsentView, EngineError> {
    let now = core.now();
    let mut conn = core.store.read().await?;
    let chat = core.wholes.now(chat);
    let people = people(&mut conn, chat).await?;
    // A merged chat stands as the part does that an answer goes to: there it is judged when something goes.
    let part = parts::answered_in(&mut conn, chat, None).await?;
    let row = conversation::standing(&mut conn, part).await?.filter(|row| row.ours).ok_or(NO_CONVERSATION)?;
    let known = gate::known(&mut conn, &row).await?;
    // As a template of each kind would be judged that stands well at Meta.
    let template = TemplateAsk { category: None, standing: TemplateStanding::Approved };
    let judged = |purpose| gate::judge(&known, Way::Template(template), purpose, None, now);
    let Facts { offers, orders, switch } = known.contact.consent;
    let mut asked_at = None;
    for who in &people {
        for subject in subject::of_contact(&mut conn, *who).await? {
            asked_at = asked_at.max(question::last_asked(&mut conn, subject).await?);
        }
    }
    let mut entries = history(&mut conn, &people, SHOWN + 1).await?;
    let more = entries.len() > SHOWN as usize;
    entries.truncate(SHOWN as usize);
    Ok(ConsentView {
        offers: Matter { last: offers, verdict: judged(Purpose::Offers) },
        orders: Matter { last: orders, verdict: judged(Purpose::Orders) },
        switched_off: switch.filter(|last| last.act == Act::Withdrawn),
        asked_at: asked_at.filter(|asked| offers.is_none_or(|last| last.recorded_at < *asked)),
        language: wordings::language_of(&mut conn, row.contact, None).await?,
        agrees_for: match people.len() {
            0 | 1 => None,
            _ => goes_by(&mut conn, row.contact).await?,
        },
        entries,
        more,
    })
}

/// All entries of a chat's customer as a table: comma-separated, with a line of names, the oldest first.
pub(crate) async fn table(core: &Arc<Core>, chat: ConversationId) -> Result<String, EngineError> {
    let mut conn = core.store.read().await?;
    let people = people(&mut conn, core.wholes.now(chat)).await?;
    let mut entries = history(&mut conn, &people, MOST).await?;
    entries.reverse();
    let mut table = String::from(
        "entry,said_at,recorded_at,act,topic,means,names_whatsapp,words,wording,version,wamid,file,row,taken_back,day,proof\r\n",
    );
    for one in entries {
        let time = |at: UtcMillis| {
            jiff::Timestamp::from_millisecond(at.0).map_or_else(|_| at.0.to_string(), |at| at.to_string())
        };
        let cells = [
            one.seq.to_string(),
            time(one.at),
            time(one.recorded_at),
            one.act.to_string(),
            one.topic.to_string(),
            one.means.to_string(),
            one.names_whatsapp.to_string(),
            one.words.unwrap_or_default(),
            one.wording.unwrap_or_default(),
            one.version.map(|version| version.to_string()).unwrap_or_default(),
            one.wamid.unwrap_or_default(),
            one.file.as_ref().map(|(file, _)| file.clone()).unwrap_or_default(),
            one.file.map(|(_, row)| row.to_string()).unwrap_or_default(),
            one.taken_back.to_string(),
            one.day.unwrap_or_default(),
            one.proof.map(|(_, name)| name).unwrap_or_default(),
        ];
        let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
        // Writing into a text cannot fail.
        let _ = write!(table, "{}\r\n", cells.join(","));
    }
    Ok(table)
}

/// A cell that no spreadsheet takes for a formula: the customer wrote it.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

/// Whom a chat is with: the contacts of its parts, or its own.
async fn people(conn: &mut SqliteConnection, chat: ConversationId) -> Result<Vec<ContactId>, EngineError> {
    let mut people = Vec::new();
    for part in parts::of(conn, chat).await? {
        let row = conversation::standing(conn, part).await?.filter(|row| row.ours);
        people.push(row.ok_or(NO_CONVERSATION)?.contact);
    }
    Ok(people)
}

/// What somebody goes by who has to be told from the same person at another number.
async fn goes_by(conn: &mut SqliteConnection, who: ContactId) -> Result<Option<String>, EngineError> {
    let who = contact::get(conn, who).await?;
    Ok(who.and_then(|who| who.phone.or(who.username.map(|name| format!("@{name}"))).or(who.name)))
}

/// What people said, and what files say of them, newest first.
pub(crate) async fn history(
    conn: &mut SqliteConnection,
    people: &[ContactId],
    most: u32,
) -> Result<Vec<EntryView>, EngineError> {
    let mut entries = Vec::new();
    for who in people {
        for subject in subject::of_contact(conn, *who).await? {
            for row in ledger::of_subject(conn, subject, i64::MAX, most).await? {
                let proof = proof::of(conn, row.entry.seq).await?;
                entries.push(EntryView { proof, ..entry(&row) });
            }
        }
        for agreed in row::of_contact(conn, *who, most).await? {
            let of_file = ledger::after(conn, agreed.seq - 1, 1).await?;
            entries.extend(of_file.first().map(|row| by_file(entry(row), agreed)));
        }
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.seq));
    // Of a file in which somebody stands twice one row is enough to show it.
    entries.dedup_by_key(|entry| entry.seq);
    entries.truncate(most as usize);
    Ok(entries)
}

/// The entry about a file as it speaks of one of its people: by the row's own words, where it has any.
fn by_file(entry: EntryView, agreed: Agreed) -> EntryView {
    EntryView {
        words: if agreed.all { entry.words } else { agreed.basis },
        at: agreed.agreed_at.filter(|_| !agreed.all).unwrap_or(entry.at),
        file: Some((agreed.file, agreed.row)),
        taken_back: agreed.undone_seq.is_some(),
        proof: agreed.proof,
        ..entry
    }
}

fn entry(row: &Row) -> EntryView {
    let body: Value = row.body.as_ref().and_then(|body| serde_json::from_str(&body.json).ok()).unwrap_or_default();
    let text = |path: &str| {
        let found = body.pointer(path).and_then(Value::as_str);
        found.filter(|text| !text.is_empty()).map(str::to_owned)
    };
    EntryView {
        seq: row.entry.seq,
        act: row.entry.act,
        topic: row.entry.topic,
        means: row.entry.means,
        names_whatsapp: row.entry.names_whatsapp,
        at: row.entry.at,
        recorded_at: row.entry.recorded_at,
        helper: row.entry.helper,
        words: text("/words"),
        wording: text("/wording/text"),
        version: body.pointer("/wording/version").and_then(Value::as_i64),
        day: text("/day"),
        wamid: text("/wamid"),
        file: None,
        taken_back: false,
        proof: None,
        erased: row.body.is_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_spreadsheet_runs_nothing_a_customer_wrote() {
        assert_eq!(cell("=1+1"), "\"'=1+1\"");
        assert_eq!(cell("say \"stop\""), "\"say \"\"stop\"\"\"");
    }
}
