//! A page of a chat: messages with everything that is kept of them, to be read and as JSON.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Value as Json, json};
use shopbell_model::{ConversationId, Direction, MessageKind};
use shopbell_store::tables::message::{Kept, Quoted};

use super::gather::Everything;
use super::inside::{InFile, Sheet};
use super::paper::{Page, local};
use super::said;
use super::terse::{parsed, time};
use super::words::PackWords;
use crate::inbox::content::{self, Around};

/// A message and its files.
pub(super) struct Line {
    kept: Kept,
    files: Vec<InFile>,
    /// What it answers, where that is the person's own.
    quoted: Option<Quoted>,
}

impl Line {
    /// `own` are the chats of the person.
    pub(super) fn of(kept: Kept, files: Vec<InFile>, own: &BTreeSet<ConversationId>) -> Self {
        let quoted = kept.message.quote.as_ref().and_then(|quote| quote.message.clone());
        Self { quoted: quoted.filter(|quoted| own.contains(&quoted.conversation)), kept, files }
    }

    fn json(&self) -> Json {
        let one = &self.kept.message;
        json!({
            "id": one.wamid,
            "from": from(one.direction),
            "at": time(one.at),
            "kind": one.meta_kind.as_deref().unwrap_or(one.kind.as_str()),
            "text": one.body,
            "content": parsed(one.payload.as_deref()),
            "answers": one.quote.as_ref().map(|quote| &quote.wamid),
            "delivery": one.delivery.map(|delivery| delivery.as_str()),
            "sent_at": one.sent_at.map(time),
            "delivered_at": one.delivered_at.map(time),
            "read_at": one.read_at.map(time),
            "played_at": one.played_at.map(time),
            "failed_at": one.failed_at.map(time),
            "error": one.error_code,
            "edited_at": one.edited_at.map(time),
            "taken_back_at": one.revoked_at.map(time),
            "taken_out_of_the_chat": self.kept.removed,
            "said_before": self.kept.former.iter().map(|former| json!({
                "text": former.body, "content": parsed(former.payload.as_deref()), "at": time(former.at),
            })).collect::<Vec<_>>(),
            "reactions": one.reactions.iter().map(|reaction| json!({
                "from": from(reaction.direction), "emoji": reaction.emoji,
            })).collect::<Vec<_>>(),
            "files": self.files.iter().map(InFile::json).collect::<Vec<_>>(),
            "why_it_could_go": parsed(one.verdict.as_deref()),
        })
    }

    fn paper(&self, page: &mut Page, words: &PackWords) {
        let one = &self.kept.message;
        let out = one.direction == Direction::Out;
        let kind = if one.kind == MessageKind::Text { String::new() } else { words.of("kind", one.kind.as_str()) };
        page.begin_message(out, words.say(if out { "shop" } else { "person" }), &local(one.at), &kind);
        if let Some(quoted) = &self.quoted {
            let kind = words.of("kind", quoted.kind.as_str());
            page.quote(words.say("answers"), quoted.body.as_deref().unwrap_or(&kind));
        }
        if let Some(text) = one.body.as_deref().filter(|text| !text.is_empty()) {
            page.text(text);
        }
        let said = content::of(one, &Around { branches: &[], tapped: &HashMap::new() });
        said::lines(&said, words).iter().for_each(|line| page.text(line));
        self.files.iter().for_each(|file| page.in_file(file, "../", words));
        for former in &self.kept.former {
            let text = former.body.as_deref().unwrap_or_default();
            page.small(&format!("{} {}: {text}", words.say("said_before"), local(former.at)));
        }
        let mut notes = Vec::new();
        notes.extend(one.edited_at.map(|at| format!("{} {}", words.say("changed"), local(at))));
        notes.extend(one.revoked_at.map(|at| format!("{} {}", words.say("revoked"), local(at))));
        notes.extend(self.kept.removed.then(|| words.say("removed").to_owned()));
        let reaction = |direction| words.say(if direction == Direction::Out { "shop" } else { "person" });
        notes.extend(
            one.reactions
                .iter()
                .map(|own| format!("{} ({}): {}", words.say("reaction"), reaction(own.direction), own.emoji)),
        );
        notes.extend(one.delivery.map(|delivery| {
            let at = one.played_at.or(one.read_at).or(one.delivered_at).or(one.sent_at).or(one.failed_at);
            format!("{} {}", words.of("delivery", delivery.as_str()), at.map(local).unwrap_or_default())
        }));
        notes.iter().for_each(|note| page.small(note));
        page.end_message();
    }
}

const fn from(direction: Direction) -> &'static str {
    match direction {
        Direction::In => "person",
        Direction::Out => "shop",
    }
}

/// A page as JSON.
pub(super) fn data(lines: &[Line]) -> String {
    let mut all = String::from("[\n");
    for (at, line) in lines.iter().enumerate() {
        all.push_str(&line.json().to_string());
        all.push_str(if at + 1 < lines.len() { ",\n" } else { "\n" });
    }
    all.push(']');
    all
}

/// A page to be read.
pub(super) fn paper(sheet: Sheet, lines: &[Line], of: &Everything, words: &PackWords) -> String {
    let number = of.chats.get(sheet.chat).map(|talk| talk.facts.number.clone()).unwrap_or_default();
    let mut page = Page::begin(words, &format!("{} {number} · {}", words.say("chat"), sheet.number));
    let back = |number| Sheet { number, ..sheet }.name();
    page.links(&[
        (Some("../index.html".to_owned()), words.say("first")),
        ((sheet.number > 1).then(|| back(sheet.number - 1)), words.say("before")),
    ]);
    lines.iter().for_each(|line| line.paper(&mut page, words));
    page.end()
}
