//! A message that was taken back, as it was while it was being written: the way of `draft` and `kinds`, backwards.

use shopbell_cloud::message::{Action, ContactCard, Header, Interactive, OutgoingBody};
use shopbell_model::media::carries_file;
use shopbell_model::{MessageKind, UtcMillis};
use shopbell_store::tables::consent::{question, wording};
use shopbell_store::tables::media;
use shopbell_store::tables::message::write::Facts;
use shopbell_store::tables::sticker;
use shopbell_store::{SqliteConnection, StoreError};

use super::draft::{Draft, DraftRow, DraftSection, Frame, TypedCard};
use super::kinds::{self, template::Kept};
use super::taken::{FileBack, TakenBack};
use crate::branches;

/// What goes back to whoever wrote it. A file is freed of its message.
pub(super) async fn of(tx: &mut SqliteConnection, facts: &Facts, now: UtcMillis) -> Result<TakenBack, StoreError> {
    if facts.kind == MessageKind::Text {
        return Ok(TakenBack { text: facts.body.clone(), ..TakenBack::default() });
    }
    if carries_file(facts.kind) {
        let file = file_back(tx, facts, now).await?;
        return Ok(TakenBack { text: kinds::files::caption(facts), file, ..TakenBack::default() });
    }
    if facts.kind == MessageKind::Template {
        media::detach(tx, facts.id, now).await?;
        media::detach_cards(tx, facts.id, now).await?;
        let template = facts.payload.as_deref().and_then(Kept::read).and_then(|kept| kept.pick);
        return Ok(TakenBack { template, ..TakenBack::default() });
    }
    if let Some(draft) = question_back(tx, facts).await? {
        return Ok(TakenBack { draft: Some(draft), ..TakenBack::default() });
    }
    let draft = match kinds::read(facts) {
        Some(OutgoingBody::Location(place)) => branches::all(tx)
            .await?
            .into_iter()
            // A branch that was forgotten meanwhile cannot be chosen again.
            .find(|branch| {
                (branch.at.latitude, branch.at.longitude) == (place.latitude, place.longitude)
                    && place.name.as_deref() == Some(&*branch.name)
            })
            .map(|branch| Draft::Branch(branch.id)),
        Some(OutgoingBody::Contacts(cards)) => cards.into_iter().next().map(card),
        Some(OutgoingBody::Interactive(asked)) => tappable(*asked),
        _ => None,
    };
    Ok(TakenBack { draft, ..TakenBack::default() })
}

/// The shop's own question comes back as one: plain buttons with its words would prove nothing when they are tapped. It
/// did not leave, so nobody was asked.
async fn question_back(tx: &mut SqliteConnection, facts: &Facts) -> Result<Option<Draft>, StoreError> {
    let Some(question) = question::of_message(tx, facts.id).await? else { return Ok(None) };
    question::unput(tx, question.id).await?;
    let shown = wording::get(tx, question.wording).await?.ok_or(StoreError::NotFound)?;
    Ok(Some(Draft::OffersQuestion { language: shown.language }))
}

async fn file_back(tx: &mut SqliteConnection, facts: &Facts, now: UtcMillis) -> Result<Option<FileBack>, StoreError> {
    let Some(file) = media::detach(tx, facts.id, now).await? else { return Ok(None) };
    if facts.kind == MessageKind::Sticker
        && let Some(content) = media::get(tx, file).await?.and_then(|file| file.file)
        && sticker::of_content(tx, &content).await?.is_some()
    {
        media::drop_staged(tx, file).await?;
        return Ok(None);
    }
    Ok(Some(FileBack { file, kind: facts.kind }))
}

/// A card of another chat's person comes back as a typed one: it says the same.
fn card(card: ContactCard) -> Draft {
    Draft::Card(TypedCard {
        name: card.formatted_name,
        company: card.company.unwrap_or_default(),
        phone: card.phones.into_iter().next().map(|phone| phone.phone).unwrap_or_default(),
        email: card.emails.into_iter().next().unwrap_or_default(),
    })
}

fn tappable(asked: Interactive) -> Option<Draft> {
    let header = match asked.header {
        Some(Header::Text(text)) => text,
        _ => String::new(),
    };
    let frame = Frame { header, text: asked.body.unwrap_or_default(), footer: asked.footer.unwrap_or_default() };
    Some(match asked.action {
        Action::LocationRequest => Draft::AskPlace { text: frame.text },
        Action::Buttons(buttons) => {
            Draft::Buttons { frame, titles: buttons.into_iter().map(|button| button.title).collect() }
        }
        Action::List { button, sections } => {
            let sections = sections.into_iter().map(|section| DraftSection {
                title: section.title.unwrap_or_default(),
                rows: section
                    .rows
                    .into_iter()
                    .map(|row| DraftRow { title: row.title, description: row.description.unwrap_or_default() })
                    .collect(),
            });
            Draft::List { frame, button, sections: sections.collect() }
        }
        Action::OpenUrl { display_text, url } => Draft::Link { frame, label: display_text, url },
        _ => return None,
    })
}
