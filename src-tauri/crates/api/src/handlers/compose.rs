//! What a person puts together beside text, and where the shop can be found.

use shopbell_engine::branches::NewBranch;
use shopbell_engine::cloud::message::limits;
use shopbell_engine::inbox::PreviewFile;
use shopbell_engine::outbox::{Draft, DraftRow, DraftSection, Frame, TypedCard};
use shopbell_engine::templates::{Pick, PickedPlace};
use shopbell_model::{CommandId, ConversationId, FileId, MessageId, TemplateId, UtcMillis};

use super::{content, media};
use crate::counter::Counter;
use crate::dto::{
    self, AddBranch, Branch, BranchAdded, Branches, Failure, GapTrouble, GapValue, Limits, NewContent, Nothing,
    Preview, Previewed, PreviewedFile, Queued, RemoveBranch, Send, SlotFile, TemplatePlace,
};
use crate::trouble::limit;

pub(crate) async fn send(counter: &Counter, request: Send) -> Result<Queued, Failure> {
    let (conversation, quote) = (ConversationId(request.conversation), request.quote.map(MessageId));
    let (id, hold) = (CommandId(request.command_id), request.hold == Some(true));
    let message = match draft(request.content) {
        Put::Draft(draft) => counter.shop.send(id, conversation, draft, quote, hold).await?,
        Put::Template(pick) => counter.shop.send_template(id, conversation, pick, hold).await?,
    };
    Ok(Queued { message: message.0 })
}

pub(crate) async fn preview(counter: &Counter, request: Preview) -> Result<Previewed, Failure> {
    let is_list = matches!(request.content, NewContent::List { .. });
    let preview = match draft(request.content) {
        Put::Draft(draft) => counter.shop.preview(draft).await?,
        Put::Template(pick) => counter.shop.preview_template(&pick).await?,
    };
    let gaps = preview.gaps.into_iter().map(|(key, rule)| {
        let (rule, most) = limit(rule);
        GapTrouble { key, rule, most }
    });
    let mut content = content::shown(preview.content);
    let files: Vec<PreviewedFile> =
        preview.files.into_iter().map(|file| previewed(counter, &mut content, file)).collect();
    Ok(Previewed {
        text: preview.text,
        content,
        problem: preview.problem.map(Into::into),
        gaps: gaps.collect(),
        files,
        limits: limits_of(is_list),
    })
}

/// A chosen file, which also stands on its card.
fn previewed(counter: &Counter, content: &mut dto::Content, one: PreviewFile) -> PreviewedFile {
    let shown = media::shown(counter, None, one.file);
    content::put_on_card(content, one.card, &shown);
    let (problem, most) = one.problem.map_or((None, None), media::unfit);
    PreviewedFile { slot: one.slot, card: one.card, media: shown, kind: one.kind.into(), problem, most }
}

pub(crate) async fn branches(counter: &Counter, _: Nothing) -> Result<Branches, Failure> {
    let branches = counter.shop.branches().await?;
    let shown = branches.into_iter().map(|branch| Branch {
        id: branch.id,
        name: branch.name,
        address: branch.address,
        latitude: branch.at.latitude,
        longitude: branch.at.longitude,
    });
    Ok(Branches { branches: shown.collect() })
}

pub(crate) async fn add_branch(counter: &Counter, request: AddBranch) -> Result<BranchAdded, Failure> {
    let new = NewBranch { name: request.name, address: request.address, place: request.place };
    Ok(BranchAdded { branch: counter.shop.add_branch(CommandId(request.command_id), new).await? })
}

pub(crate) async fn remove_branch(counter: &Counter, request: RemoveBranch) -> Result<Nothing, Failure> {
    counter.shop.remove_branch(CommandId(request.command_id), request.branch).await?;
    Ok(Nothing {})
}

/// What a person put together: something new, or a template that is filled in.
enum Put {
    Draft(Draft),
    Template(Pick),
}

fn draft(content: NewContent) -> Put {
    Put::Draft(match content {
        NewContent::Branch { branch } => Draft::Branch(branch),
        NewContent::AskPlace { text } => Draft::AskPlace { text },
        NewContent::CardOf { conversation } => Draft::CardOf(ConversationId(conversation)),
        NewContent::Card { name, company, phone, email } => Draft::Card(TypedCard { name, company, phone, email }),
        NewContent::Buttons { frame, titles } => Draft::Buttons { frame: framed(frame), titles },
        NewContent::List { frame, button, sections } => {
            let row = |row: dto::NewRow| DraftRow { title: row.title, description: row.description };
            let section = |section: dto::NewSection| DraftSection {
                title: section.title,
                rows: section.rows.into_iter().map(row).collect(),
            };
            Draft::List { frame: framed(frame), button, sections: sections.into_iter().map(section).collect() }
        }
        NewContent::OffersQuestion { language } => Draft::OffersQuestion { language },
        NewContent::Link { frame, label, url } => Draft::Link { frame: framed(frame), label, url },
        NewContent::Template { template, version, values, files, place, ends_at } => {
            return Put::Template(Pick {
                template: TemplateId(template),
                version,
                values: values.into_iter().map(|GapValue { key, value }| (key, value)).collect(),
                files: files.into_iter().map(|SlotFile { slot, file }| (slot, FileId(file))).collect(),
                place: place.map(|place| match place {
                    TemplatePlace::Branch { branch } => PickedPlace::Branch(branch),
                    TemplatePlace::Typed { name, address, place } => PickedPlace::Typed { name, address, place },
                }),
                ends_at: ends_at.map(UtcMillis),
            });
        }
    })
}

/// What was put together, on its way back to whoever did it.
pub(super) fn content_of(draft: Draft) -> NewContent {
    let framed = |frame: Frame| dto::Frame { header: frame.header, text: frame.text, footer: frame.footer };
    match draft {
        Draft::Branch(branch) => NewContent::Branch { branch },
        Draft::AskPlace { text } => NewContent::AskPlace { text },
        Draft::CardOf(conversation) => NewContent::CardOf { conversation: conversation.0 },
        Draft::Card(TypedCard { name, company, phone, email }) => NewContent::Card { name, company, phone, email },
        Draft::Buttons { frame, titles } => NewContent::Buttons { frame: framed(frame), titles },
        Draft::List { frame, button, sections } => {
            let row = |row: DraftRow| dto::NewRow { title: row.title, description: row.description };
            let section = |section: DraftSection| dto::NewSection {
                title: section.title,
                rows: section.rows.into_iter().map(row).collect(),
            };
            NewContent::List { frame: framed(frame), button, sections: sections.into_iter().map(section).collect() }
        }
        Draft::OffersQuestion { language } => NewContent::OffersQuestion { language },
        Draft::Link { frame, label, url } => NewContent::Link { frame: framed(frame), label, url },
    }
}

/// A template that was taken back, with what was filled in.
pub(super) fn template_of(pick: Pick) -> NewContent {
    NewContent::Template {
        template: pick.template.0,
        version: pick.version,
        values: pick.values.into_iter().map(|(key, value)| GapValue { key, value }).collect(),
        files: pick.files.into_iter().map(|(slot, file)| SlotFile { slot, file: file.0 }).collect(),
        place: pick.place.map(|place| match place {
            PickedPlace::Branch(branch) => TemplatePlace::Branch { branch },
            PickedPlace::Typed { name, address, place } => TemplatePlace::Typed { name, address, place },
        }),
        ends_at: pick.ends_at.map(|at| at.0),
    }
}

fn framed(frame: dto::Frame) -> Frame {
    Frame { header: frame.header, text: frame.text, footer: frame.footer }
}

fn limits_of(is_list: bool) -> Limits {
    let most = |limit: usize| u32::try_from(limit).unwrap_or(u32::MAX);
    Limits {
        text: most(if is_list { limits::LIST_BODY } else { limits::BODY }),
        header: most(limits::HEADER),
        footer: most(limits::FOOTER),
        buttons: most(limits::BUTTONS),
        button: most(limits::BUTTON),
        opener: most(limits::OPENER),
        sections: most(limits::SECTIONS),
        section: most(limits::SECTION),
        rows: most(limits::ROWS),
        row: most(limits::ROW),
        row_text: most(limits::ROW_TEXT),
        link: most(limits::URL),
    }
}
