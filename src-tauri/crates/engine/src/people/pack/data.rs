//! What is known of the person beside messages, as JSON for programs.

use serde_json::{Value as Json, json};

use super::gather::{Everything, Talk};
use super::inside::{Beside, InFile, Sheet};
use super::terse::time;
use crate::consent::EntryView;
use crate::import::Said;

/// The shape of these files; it grows when something is called otherwise.
const VERSION: u32 = 1;

/// Everything beside messages.
pub(super) fn person(of: &Everything, sheets: &[Sheet], beside: &Beside) -> String {
    let file =
        |file: &Option<(String, Option<i64>)>| file.as_ref().map(|(name, row)| json!({"name": name, "line": row}));
    let chats: Vec<Json> = of.chats.iter().enumerate().map(|(at, talk)| chat(talk, at, sheets)).collect();
    let all = json!({
        "version": VERSION,
        "shop": of.shop,
        "made_at": time(of.made_at),
        "known_since": of.since.map(time),
        "person": of.contacts.iter().map(|one| json!({
            "name": one.name,
            "name_given_to_whatsapp": one.profile_name,
            "username": one.username,
            "phone": one.phone,
        })).collect::<Vec<_>>(),
        "identities": of.names.iter().map(|one| json!({
            "kind": one.kind.as_str(),
            "value": one.value,
            "since": time(one.first_at),
            "file": file(&one.file),
        })).collect::<Vec<_>>(),
        "details": of.values.iter().map(|(field, value)| json!({
            "field": field.code.as_ref().unwrap_or(&field.name),
            "value": value.value,
            "at": time(value.at),
            "file": file(&value.file),
        })).collect::<Vec<_>>(),
        "labels": of.labels.iter().map(|tag| json!({"name": tag.name, "file": tag.file})).collect::<Vec<_>>(),
        "lists": of.lists.iter().map(|tag| json!({
            "name": tag.name, "file": tag.file, "since": tag.at.map(time),
        })).collect::<Vec<_>>(),
        "consent": of.entries.iter().map(|one| entry(one, beside)).collect::<Vec<_>>(),
        "questions": of.asked.iter().map(|one| json!({
            "text": one.text, "buttons": one.buttons, "at": time(one.at),
        })).collect::<Vec<_>>(),
        "lines_of_files": of.rows.iter().map(|row| json!({
            "file": row.file,
            "line": row.row,
            "brought_in_at": row.at.map(time),
            "taken_back_at": row.undone_at.map(time),
            "says": row.said.as_deref().map(line),
            "basis": row.basis,
        })).collect::<Vec<_>>(),
        "chats": chats,
        "recordings_not_sent": beside.recordings.iter().map(InFile::json).collect::<Vec<_>>(),
    });
    format!("{all:#}")
}

/// What a line of a file said, without what the shop noted beside it: who else it may have been is about others.
fn line(said: &str) -> Json {
    let said = Said::read(said);
    json!({
        "name": said.name,
        "numbers": said.phones.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "as_written": said.written,
    })
}

fn chat(talk: &Talk, at: usize, sheets: &[Sheet]) -> Json {
    let facts = &talk.facts;
    json!({
        "shop_number": facts.number,
        "blocked_since": facts.blocked_at.map(time),
        "labels": facts.labels,
        "draft": facts.draft,
        "waiting": facts.later.iter().map(|(text, at, written)| json!({
            "text": text, "goes_at": at.map(time), "written_at": time(*written),
        })).collect::<Vec<_>>(),
        "notes": talk.notes.iter().map(|note| json!({"text": note.text, "at": time(note.at)})).collect::<Vec<_>>(),
        "reactions_to_messages_not_here": facts.loose.iter().map(|(direction, emoji, at)| json!({
            "direction": direction, "emoji": emoji, "at": time(*at),
        })).collect::<Vec<_>>(),
        "messages": sheets.iter().filter(|sheet| sheet.chat == at).map(|sheet| sheet.data()).collect::<Vec<_>>(),
    })
}

fn entry(one: &EntryView, beside: &Beside) -> Json {
    let proof = beside.proofs.iter().find(|(entry, _)| *entry == one.seq).map(|(_, file)| file.json());
    json!({
        "entry": one.seq,
        "act": one.act.as_str(),
        "topic": one.topic.as_str(),
        "means": one.means.as_str(),
        "names_whatsapp": one.names_whatsapp,
        "at": time(one.at),
        "day": one.day,
        "recorded_at": time(one.recorded_at),
        "words": one.words,
        "wording_shown": one.wording,
        "wording_version": one.version,
        "message": one.wamid,
        "file": one.file.as_ref().map(|(name, row)| json!({"name": name, "line": row})),
        "taken_back": one.taken_back,
        "proof": proof,
    })
}
