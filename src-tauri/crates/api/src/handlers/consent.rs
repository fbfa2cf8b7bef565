//! Who agreed to what.

use shopbell_engine::EngineError;
use shopbell_engine::consent::{ByHand, EntryView, Matter, When, Wrong};
use shopbell_engine::store::tables::consent::wording::Wording;
use shopbell_model::gate::{Because, Verdict};
use shopbell_model::price::Day;
use shopbell_model::{CommandId, ConversationId, FileId, ImportId, MessageId, UtcMillis};

use super::import;
use super::person::person;
use crate::counter::Counter;
use crate::dto::{
    Consent, ConsentEntry, ConsentMatter, ConsentMay, ConsentSaid, ConsentTable, ConsentWordings, Doubt, Doubts,
    Failure, GetConversation, LanguageWordings, LedgerCheck, LedgerFault, Nothing, RecordConsent, SaveWording,
    SetConsentStrict, SettleDoubt,
};

pub(crate) async fn consent(counter: &Counter, request: GetConversation) -> Result<Consent, Failure> {
    let view = counter.shop.consent(ConversationId(request.conversation)).await?;
    Ok(Consent {
        offers: matter(&view.offers, &view.entries),
        orders: matter(&view.orders, &view.entries),
        switched_off: view.switched_off.map(|last| last.at.0),
        asked_at: view.asked_at.map(|at| at.0),
        language: view.language,
        agrees_for: view.agrees_for,
        entries: view.entries.into_iter().map(|one| entry(counter, one)).collect(),
        more: view.more,
    })
}

pub(crate) async fn table(counter: &Counter, request: GetConversation) -> Result<ConsentTable, Failure> {
    Ok(ConsentTable { text: counter.shop.consent_table(ConversationId(request.conversation)).await? })
}

pub(crate) async fn record(counter: &Counter, request: RecordConsent) -> Result<Nothing, Failure> {
    let when = match (request.at, request.day) {
        (None, None) => When::Now,
        (Some(at), None) => When::At(UtcMillis(at)),
        (None, Some(day)) => When::On(Day::parse(&day).ok_or_else(|| invalid("day", "is written as 2026-10-01"))?),
        (Some(_), Some(_)) => return Err(invalid("day", "is not said together with a moment")),
    };
    let said = ByHand {
        act: request.act.into(),
        topic: request.topic.into(),
        means: request.means.into(),
        names_whatsapp: request.names_whatsapp,
        words: request.words,
        when,
        proof: request.proof.map(FileId),
    };
    let chat = ConversationId(request.conversation);
    counter.shop.record_consent(CommandId(request.command_id), chat, said).await?;
    Ok(Nothing {})
}

fn invalid(field: &'static str, problem: &str) -> Failure {
    EngineError::Invalid { field, problem: problem.to_owned() }.into()
}

pub(crate) async fn doubts(counter: &Counter, _: Nothing) -> Result<Doubts, Failure> {
    let found = counter.shop.doubts().await?;
    let doubts = found.doubts.into_iter().map(|doubt| Doubt {
        message: doubt.message.0,
        conversation: doubt.conversation.0,
        person: person(&doubt.person),
        text: doubt.text,
        at: doubt.at.0,
    });
    Ok(Doubts { doubts: doubts.collect(), more: found.more })
}

pub(crate) async fn settle(counter: &Counter, request: SettleDoubt) -> Result<Nothing, Failure> {
    counter.shop.settle_doubt(CommandId(request.command_id), MessageId(request.message), request.stop).await?;
    Ok(Nothing {})
}

pub(crate) async fn wordings(counter: &Counter, _: Nothing) -> Result<ConsentWordings, Failure> {
    let wordings = counter.shop.wordings().await?;
    let languages = wordings.languages.into_iter().map(|one| LanguageWordings {
        language: one.language,
        question: one.question.text,
        yes: one.question.yes,
        no: one.question.no,
        question_version: one.question.version,
        names_whatsapp: one.names_whatsapp,
        confirmation: one.confirmation.text,
        confirmation_version: one.confirmation.version,
    });
    Ok(ConsentWordings { languages: languages.collect(), strict: wordings.strict })
}

pub(crate) async fn save_wording(counter: &Counter, request: SaveWording) -> Result<Nothing, Failure> {
    let SaveWording { command_id, wording, language, text, yes, no } = request;
    let new = Wording { id: 0, language, version: 0, text, yes, no };
    counter.shop.save_wording(CommandId(command_id), wording.into(), new).await?;
    Ok(Nothing {})
}

pub(crate) async fn set_strict(counter: &Counter, request: SetConsentStrict) -> Result<Nothing, Failure> {
    counter.shop.set_consent_strict(CommandId(request.command_id), request.strict).await?;
    Ok(Nothing {})
}

pub(crate) async fn check(counter: &Counter, _: Nothing) -> Result<LedgerCheck, Failure> {
    let check = counter.shop.verify_consent().await?;
    let (fault, at) = match check.wrong {
        None => (LedgerFault::None, None),
        Some(Wrong::Entry(seq)) => (LedgerFault::Entry, Some(seq)),
        Some(Wrong::Words(seq)) => (LedgerFault::Words, Some(seq)),
        Some(Wrong::Cut(length)) => (LedgerFault::Cut, Some(length)),
        Some(Wrong::Head) => (LedgerFault::Head, None),
        Some(Wrong::State(subject)) => (LedgerFault::State, Some(subject)),
        Some(Wrong::File { import, row: None }) => (LedgerFault::File, Some(import)),
        Some(Wrong::File { row: Some(row), .. }) => (LedgerFault::Row, Some(row)),
        Some(Wrong::OtherKey) => (LedgerFault::OtherKey, None),
    };
    let file = match check.wrong {
        Some(Wrong::File { import, .. }) => counter.shop.import(ImportId(import)).await.ok().map(|file| file.name),
        _ => None,
    };
    Ok(LedgerCheck { entries: check.entries, erased: check.erased, fault, file, at })
}

fn matter(matter: &Matter, entries: &[EntryView]) -> ConsentMatter {
    let said = matter.last.map(|last| {
        let day = entries.iter().find(|entry| entry.seq == last.entry).and_then(|entry| entry.day.clone());
        ConsentSaid { act: last.act.into(), means: last.means.into(), at: last.at.0, day }
    });
    ConsentMatter { said, may: may(&matter.verdict) }
}

fn may(verdict: &Verdict) -> ConsentMay {
    match verdict.because() {
        Because::Agreed { .. } => ConsentMay::Agreed,
        Because::OwnOrders => ConsentMay::OwnOrders,
        Because::AskedToStop { .. } => ConsentMay::AskedToStop,
        Because::NothingOnFile => ConsentMay::NothingOnFile,
        Because::NotNamed { .. } => ConsentMay::NotNamed,
        _ => ConsentMay::No,
    }
}

fn entry(counter: &Counter, entry: EntryView) -> ConsentEntry {
    ConsentEntry {
        entry: entry.seq,
        act: entry.act.into(),
        topic: entry.topic.into(),
        means: entry.means.into(),
        names_whatsapp: entry.names_whatsapp,
        at: entry.at.0,
        day: entry.day,
        recorded_at: entry.recorded_at.0,
        helper: entry.helper.map(|helper| helper.0),
        words: entry.words,
        wording: entry.wording,
        version: entry.version,
        wamid: entry.wamid,
        row: entry.file.as_ref().map(|(_, row)| *row),
        file: entry.file.map(|(file, _)| file),
        taken_back: entry.taken_back,
        proof: entry.proof.map(|proof| import::proof(counter, proof)),
        erased: entry.erased,
    }
}
