//! The template studio. What a template is made of has one shape here and in the engine, so it crosses as it is.

use serde::Serialize;
use serde::de::DeserializeOwned;
use shopbell_engine::media::Part;
use shopbell_engine::studio as rows;
use shopbell_model::template::definition::{Definition, MediaKind};
use shopbell_model::{CommandId, DraftId, FamilyId, FileId, SampleId, TemplateId, VersionId};

use crate::check::invalid;
use crate::counter::Counter;
use crate::dto::{
    AskDiff, CheckStudio, DiffPart, DiffSide, DiffWords, Failure, FindingSeverity, GetLibrary, GetSample,
    GetStudioTemplate, LibraryEntry, ListStudio, ListVersions, Nothing, ResumeSample, SampleShown, SaveStudio, Studio,
    StudioAct, StudioActed, StudioAtMeta, StudioChecked, StudioCount, StudioDiff, StudioDiscard, StudioDraft,
    StudioDraftAct, StudioFinding, StudioForecast, StudioFrom, StudioGap, StudioKey, StudioLanguage, StudioLibrary,
    StudioMake, StudioMay, StudioPart, StudioPlace, StudioPreview, StudioPreviewCard, StudioPreviewHeader,
    StudioPreviews, StudioReason, StudioRoom, StudioRow, StudioRowLanguage, StudioSaid, StudioSample, StudioSaved,
    StudioSeen, StudioShelfSize, StudioSubmission, StudioSubmit, StudioSubmitted, StudioTemplate, StudioVersion,
    StudioVersions, TemplateButton, TemplateDefinition, TemplateMedia, TemplateQuality, UploadSample, VersionWhy,
};

pub(crate) async fn list(counter: &Counter, request: ListStudio) -> Result<Studio, Failure> {
    let ListStudio { shelf, typed, cursor, limit } = request;
    let page = counter.shop.studio(&rows::Query { shelf: shelf.into(), typed, cursor, limit }).await?;
    let (synced_at, syncing, failed) = page.synced;
    Ok(Studio {
        rows: page.rows.into_iter().map(row).collect(),
        next: page.next,
        sizes: page.sizes.into_iter().map(|(shelf, size)| StudioShelfSize { shelf: shelf.into(), size }).collect(),
        languages: page.languages,
        synced_at: synced_at.map(|at| at.0),
        syncing,
        failed,
        room: StudioRoom { used: page.room.used, most: page.room.most, least: rows::Room::LEAST },
    })
}

pub(crate) async fn template(counter: &Counter, request: GetStudioTemplate) -> Result<StudioTemplate, Failure> {
    let one = counter.shop.studio_template(&key_in(request.key)).await?;
    let mut languages = Vec::new();
    for of in one.languages {
        languages.push(language(of)?);
    }
    Ok(StudioTemplate {
        key: key(one.key),
        family: one.family.map(|family| family.0),
        name: one.name,
        name_stands: one.name_stands,
        languages,
        missing: one.missing,
    })
}

pub(crate) async fn check(counter: &Counter, request: CheckStudio) -> Result<StudioChecked, Failure> {
    let definition = definition_in(&request.definition)?;
    let key = request.key.map(key_in);
    let checked = counter.shop.studio_check(&definition, key.as_ref()).await?;
    let mut findings = Vec::new();
    for found in checked.findings {
        findings.push(finding(found)?);
    }
    let many = |severity| count(findings.iter().filter(|one| one.severity == severity).count());
    Ok(StudioChecked {
        errors: many(FindingSeverity::Error),
        warnings: many(FindingSeverity::Warning),
        fine: checked.fine.into_iter().map(str::to_owned).collect(),
        forecast: checked.forecast.map(forecast),
        counts: checked
            .counts
            .into_iter()
            .map(|one| StudioCount { place: place(one.place), used: count(one.used), most: count(one.most) })
            .collect(),
        gaps: checked
            .gaps
            .into_iter()
            .map(|gap| StudioGap { place: place(gap.place), name: gap.name, sample: gap.sample })
            .collect(),
        preview: StudioPreviews {
            samples: preview(counter, checked.preview.samples),
            longest: preview(counter, checked.preview.longest),
            names: preview(counter, checked.preview.names),
        },
        rtl: checked.rtl,
        from_chat: checked.from_chat.into(),
        submit: checked.submit.into(),
        submit_not: checked.submit_not.map(Into::into),
        findings,
    })
}

pub(crate) async fn save(counter: &Counter, request: SaveStudio) -> Result<StudioSaved, Failure> {
    let SaveStudio { command_id, draft, key, revision, definition } = request;
    let (draft, key) = (draft.map(DraftId), key.map(key_in));
    let definition = definition_in(&definition)?;
    let done = counter.shop.studio_save(CommandId(command_id), draft, key, revision, definition).await?;
    Ok(saved(done))
}

pub(crate) async fn make(counter: &Counter, request: StudioMake) -> Result<StudioSaved, Failure> {
    let from = match request.from {
        StudioFrom::Double { key } => rows::From::Double(key_in(key)),
        StudioFrom::Language { key, from, language } => rows::From::Language { key: key_in(key), from, language },
        StudioFrom::Change { key, language } => rows::From::Change { key: key_in(key), language },
        StudioFrom::Again { key, language } => rows::From::Again { key: key_in(key), language },
        StudioFrom::Version { version } => rows::From::Version(VersionId(version)),
        StudioFrom::Library { entry, language } => rows::From::Library { entry, language },
    };
    Ok(saved(counter.shop.studio_make(CommandId(request.command_id), from).await?))
}

pub(crate) async fn keep(counter: &Counter, request: StudioDraftAct) -> Result<Nothing, Failure> {
    counter.shop.studio_keep(CommandId(request.command_id), DraftId(request.draft)).await?;
    Ok(Nothing {})
}

pub(crate) async fn discard(counter: &Counter, request: StudioDiscard) -> Result<Nothing, Failure> {
    let StudioDiscard { command_id, draft, revision } = request;
    counter.shop.studio_discard(CommandId(command_id), DraftId(draft), revision).await?;
    Ok(Nothing {})
}

pub(crate) async fn submit(counter: &Counter, request: StudioSubmit) -> Result<StudioSubmitted, Failure> {
    let StudioSubmit { command_id, draft, revision, insist } = request;
    let done = counter.shop.studio_submit(CommandId(command_id), DraftId(draft), revision, insist).await?;
    Ok(StudioSubmitted {
        submission: done.submitted.row.id.0,
        state: done.submitted.state.into(),
        trouble: done.submitted.trouble.map(Into::into),
        code: done.submitted.code,
        key: key(done.key),
    })
}

pub(crate) async fn delete(counter: &Counter, request: StudioAct) -> Result<StudioActed, Failure> {
    act(counter, rows::Act::Delete, request).await
}

pub(crate) async fn archive(counter: &Counter, request: StudioAct) -> Result<StudioActed, Failure> {
    act(counter, rows::Act::Archive, request).await
}

pub(crate) async fn unarchive(counter: &Counter, request: StudioAct) -> Result<StudioActed, Failure> {
    act(counter, rows::Act::Unarchive, request).await
}

pub(crate) async fn unpause(counter: &Counter, request: StudioAct) -> Result<StudioActed, Failure> {
    act(counter, rows::Act::Unpause, request).await
}

pub(crate) async fn seen(counter: &Counter, request: StudioSeen) -> Result<Nothing, Failure> {
    counter.shop.studio_seen(CommandId(request.command_id), request.name).await?;
    Ok(Nothing {})
}

async fn act(counter: &Counter, act: rows::Act, request: StudioAct) -> Result<StudioActed, Failure> {
    let StudioAct { command_id, name, language } = request;
    let acted = counter.shop.studio_act(CommandId(command_id), act, name, language).await?;
    Ok(StudioActed { done: acted.done, trouble: acted.trouble.map(Into::into), code: acted.code })
}

pub(crate) async fn versions(counter: &Counter, request: ListVersions) -> Result<StudioVersions, Failure> {
    let found = counter.shop.studio_versions(&key_in(request.key), &request.language).await?;
    let mut versions = Vec::new();
    for (row, says) in found {
        let why = match row.why.as_str() {
            "handed_in" => VersionWhy::HandedIn,
            "overwritten" => VersionWhy::Overwritten,
            _ => VersionWhy::Kept,
        };
        versions.push(StudioVersion { id: row.id.0, kept_at: row.kept_at.0, why, definition: definition(&says)? });
    }
    Ok(StudioVersions { versions })
}

pub(crate) async fn diff(counter: &Counter, request: AskDiff) -> Result<StudioDiff, Failure> {
    let side = |side| match side {
        DiffSide::Version { version } => rows::Side::Version(VersionId(version)),
        DiffSide::Draft { draft } => rows::Side::Draft(DraftId(draft)),
        DiffSide::AtMeta { template } => rows::Side::AtMeta(TemplateId(template)),
    };
    let found = counter.shop.studio_diff(side(request.before), side(request.after)).await?;
    let parts = found.into_iter().map(|one| {
        let StudioPlace { part, card, index, .. } = place(one.place);
        let words = one.words.into_iter().map(|words| DiffWords { text: words.text, is: words.is.into() }).collect();
        DiffPart { part, card, index, words }
    });
    Ok(StudioDiff { parts: parts.collect() })
}

pub(crate) async fn library(counter: &Counter, request: GetLibrary) -> Result<StudioLibrary, Failure> {
    let mut entries = Vec::new();
    for entry in counter.shop.studio_library(request.language.as_deref()) {
        entries.push(LibraryEntry {
            id: entry.purpose.to_owned(),
            purpose: entry.purpose.to_owned(),
            trades: entry.trades.iter().map(|trade| trade.as_str().to_owned()).collect(),
            language: entry.definition.language.clone(),
            category: entry.definition.category.map(Into::into),
            definition: definition(&entry.definition)?,
        });
    }
    Ok(StudioLibrary { entries })
}

pub(crate) async fn sample(counter: &Counter, request: GetSample) -> Result<SampleShown, Failure> {
    let found = counter.shop.studio_sample(SampleId(request.sample)).await?;
    Ok(SampleShown { sample: sample_shown(counter, found) })
}

pub(crate) async fn sample_upload(counter: &Counter, request: UploadSample) -> Result<SampleShown, Failure> {
    let of = match request.media {
        TemplateMedia::Image => MediaKind::Image,
        TemplateMedia::Video => MediaKind::Video,
        TemplateMedia::Gif => MediaKind::Gif,
        TemplateMedia::Document => MediaKind::Document,
    };
    let made = counter.shop.studio_sample_upload(CommandId(request.command_id), FileId(request.file), of).await?;
    Ok(SampleShown { sample: sample_shown(counter, made) })
}

pub(crate) async fn sample_resume(counter: &Counter, request: ResumeSample) -> Result<SampleShown, Failure> {
    let found = counter.shop.studio_sample_resume(CommandId(request.command_id), SampleId(request.sample)).await?;
    Ok(SampleShown { sample: sample_shown(counter, found) })
}

fn sample_shown(counter: &Counter, file: rows::SampleFile) -> StudioSample {
    let rows::SampleFile { row, moving, thumbnail } = file;
    let (gone, size) = (u64::try_from(row.gone).unwrap_or(0), u64::try_from(row.size).unwrap_or(0));
    let percent = gone.saturating_mul(100).checked_div(size).unwrap_or(100).min(100);
    StudioSample {
        id: row.id.0,
        name: row.name,
        mime: row.mime,
        size,
        percent: if row.handle.is_some() { 100 } else { u8::try_from(percent).unwrap_or(100).min(99) },
        broken: row.handle.is_none() && !moving,
        handle: row.handle,
        url: counter.shop.address(Part::Whole, row.file),
        thumbnail: counter.shop.address(Part::Thumbnail, row.file).filter(|_| thumbnail),
    }
}

fn key_in(key: StudioKey) -> rows::Key {
    match key {
        StudioKey::Name { name } => rows::Key::Name(name),
        StudioKey::Family { family } => rows::Key::Family(FamilyId(family)),
    }
}

fn key(key: rows::Key) -> StudioKey {
    match key {
        rows::Key::Name(name) => StudioKey::Name { name },
        rows::Key::Family(family) => StudioKey::Family { family: family.0 },
    }
}

/// The same shape on both sides, spelled the same: a test sees to that.
fn across<F: Serialize, T: DeserializeOwned>(from: &F) -> Result<T, serde_json::Error> {
    serde_json::from_value(serde_json::to_value(from)?)
}

fn definition_in(from: &TemplateDefinition) -> Result<Definition, Failure> {
    across(from).map_err(|problem| invalid("definition", problem.to_string()))
}

fn definition(from: &Definition) -> Result<TemplateDefinition, Failure> {
    across(from).map_err(|problem| Failure::Internal { problem: problem.to_string() })
}

fn saved(done: rows::Saved) -> StudioSaved {
    StudioSaved {
        key: key(done.key),
        draft: done.draft.0,
        revision: done.revision,
        saved_at: done.saved_at.0,
        overtaken: done.overtaken,
    }
}

fn row(row: rows::Listed) -> StudioRow {
    let language = |one: rows::ListedLanguage| StudioRowLanguage {
        language: one.language,
        state: one.state.into(),
        quality: quality(one.quality.as_deref()),
        paused_until: one.paused_until.map(|at| at.0),
        draft: one.draft,
        elsewhere: one.elsewhere,
        read_only: one.read_only,
    };
    StudioRow {
        key: key(row.key),
        name: row.name,
        category: row.category.map(Into::into),
        languages: row.languages.into_iter().map(language).collect(),
        missing: row.missing,
        text: row.text,
        worked_at: row.worked_at.map(|at| at.0),
        used_at: row.used_at.map(|at| at.0),
    }
}

fn language(of: rows::OneLanguage) -> Result<StudioLanguage, Failure> {
    let draft = match of.draft {
        None => None,
        Some((row, says)) => Some(StudioDraft {
            id: row.id.0,
            revision: row.revision,
            saved_at: row.saved_at.0,
            definition: definition(&says)?,
        }),
    };
    Ok(StudioLanguage {
        language: of.language,
        state: of.state.into(),
        draft,
        at_meta: of.at_meta.map(at_meta).transpose()?,
        history: of.history.into_iter().map(submission).collect(),
        may: may(&of.may),
    })
}

fn at_meta(of: rows::AtMeta) -> Result<StudioAtMeta, Failure> {
    let row = of.row;
    Ok(StudioAtMeta {
        template: row.id.0,
        meta_id: row.facts.meta_id,
        text: of.definition.body.text.clone(),
        definition: Some(definition(&of.definition)?),
        category: of.category.map(Into::into),
        quality: quality(row.facts.quality.as_deref()),
        quality_at: row.quality_at.map(|at| at.0),
        rejected_reason: row.facts.rejected_reason,
        advice: row.advice,
        paused_until: of.paused_until.map(|at| at.0),
        becomes: of.becomes.map(Into::into),
        becomes_at: row.category_changes_at.map(|at| at.0),
        again_as: of.again_as.map(Into::into),
        recategorised: of.recategorised,
        appeal_until: of.appeal_until.map(|at| at.0),
        elsewhere: of.elsewhere,
        read_only: of.read_only,
        from_chat: of.from_chat.into(),
        used_at: row.used_at.map(|at| at.0),
        archived_at: of.archived_at.map(|at| at.0),
        told_at: row.told_at.0,
    })
}

fn submission(one: rows::Submitted) -> StudioSubmission {
    let said = one.said.into_iter().map(|(rule, severity)| StudioSaid { rule, severity: bad(&severity) }).collect();
    StudioSubmission {
        id: one.row.id.0,
        version: one.row.version.0,
        edit: one.row.edits.is_some(),
        sent_at: one.row.sent_at.0,
        state: one.state.into(),
        trouble: one.trouble.map(Into::into),
        code: one.code,
        reason: one.row.reason,
        advice: one.row.advice,
        judged_at: one.row.judged_at.map(|at| at.0),
        said,
        category: shopbell_model::TemplateCategory::parse(&one.row.category).ok().map(Into::into),
    }
}

fn may(may: &rows::May) -> StudioMay {
    StudioMay {
        write: may.write,
        submit: may.submit,
        submit_not: may.submit_not.map(Into::into),
        edits: may.edits,
        edits_left: may.edits_left,
        edit_from: may.edit_from.map(|at| at.0),
        category: may.category,
        delete: may.delete,
        archive: may.archive,
        unarchive: may.unarchive,
        unpause: may.unpause,
    }
}

fn quality(word: Option<&str>) -> Option<TemplateQuality> {
    match word? {
        "GREEN" => Some(TemplateQuality::High),
        "YELLOW" => Some(TemplateQuality::Medium),
        "RED" => Some(TemplateQuality::Low),
        _ => None,
    }
}

fn bad(severity: &str) -> FindingSeverity {
    match severity {
        "error" => FindingSeverity::Error,
        "warning" => FindingSeverity::Warning,
        _ => FindingSeverity::Hint,
    }
}

fn finding(found: rows::Found) -> Result<StudioFinding, Failure> {
    Ok(StudioFinding {
        rule: found.rule,
        severity: bad(found.severity),
        source: found.source,
        place: place(found.place),
        facts: found.facts.into_iter().collect(),
        fixed: found.fixed.as_ref().map(definition).transpose()?,
    })
}

fn forecast(of: rows::Forecast) -> StudioForecast {
    let reason =
        |one: rows::Reason| StudioReason { clue: one.clue.to_owned(), place: place(one.place), words: one.words };
    let (times, times_in) = of.times.map(|dearer| (dearer.times, dearer.market)).unzip();
    StudioForecast {
        category: of.category.into(),
        sure: of.sure.into(),
        dearer: of.dearer,
        times,
        times_in,
        reasons: of.reasons.into_iter().map(reason).collect(),
    }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

fn place(of: rows::Place) -> StudioPlace {
    let part = match of.part {
        "name" => StudioPart::Name,
        "language" => StudioPart::Language,
        "category" => StudioPart::Category,
        "header" => StudioPart::Header,
        "offer" => StudioPart::Offer,
        "body" => StudioPart::Body,
        "footer" => StudioPart::Footer,
        "buttons" => StudioPart::Buttons,
        "button" => StudioPart::Button,
        "cards" | "carousel" => StudioPart::Cards,
        "card" => StudioPart::Card,
        _ => StudioPart::Template,
    };
    StudioPlace {
        part,
        card: of.card.map(count),
        index: of.index.map(count),
        gap: of.gap,
        from: of.span.map(|(from, _)| count(from)),
        to: of.span.map(|(_, to)| count(to)),
    }
}

fn preview(counter: &Counter, of: rows::Preview) -> StudioPreview {
    let card = |card: rows::PreviewCard| StudioPreviewCard {
        header: card.header.map(|of| header(counter, of)),
        text: card.text,
        buttons: buttons(card.buttons),
    };
    StudioPreview {
        header: of.header.map(|of| header(counter, of)),
        text: of.text,
        footer: of.footer,
        offer: of.offer,
        buttons: buttons(of.buttons),
        cards: of.cards.into_iter().map(card).collect(),
    }
}

fn header(counter: &Counter, of: rows::PreviewHeader) -> StudioPreviewHeader {
    match of {
        rows::PreviewHeader::Text(text) => StudioPreviewHeader::Text { text },
        rows::PreviewHeader::Media(media, sample) => StudioPreviewHeader::Media {
            media: match media {
                MediaKind::Image => TemplateMedia::Image,
                MediaKind::Video => TemplateMedia::Video,
                MediaKind::Gif => TemplateMedia::Gif,
                MediaKind::Document => TemplateMedia::Document,
            },
            sample: sample.map(|sample| sample_shown(counter, sample)),
        },
        rows::PreviewHeader::Location => StudioPreviewHeader::Location,
        rows::PreviewHeader::Product => StudioPreviewHeader::Product,
    }
}

fn buttons(of: Vec<shopbell_engine::templates::SeenButton>) -> Vec<TemplateButton> {
    let button = |one: shopbell_engine::templates::SeenButton| TemplateButton {
        does: one.kind.into(),
        text: one.text,
        to: one.to,
        chosen: false,
    };
    of.into_iter().map(button).collect()
}

#[cfg(test)]
mod tests {
    use shopbell_model::TemplateCategory as Category;
    use shopbell_model::template::definition::{
        Action, Button, Card, Carousel, Footer, Header, HeaderContent, LimitedTimeOffer, OtpKind, SupportedApp,
    };

    use super::*;

    #[test]
    fn a_definition_of_every_kind_crosses_without_loss() {
        let actions = [
            Action::QuickReply,
            Action::Url { url: "https://a.example/{{1}}".into(), sample: Some("x".into()) },
            Action::PhoneNumber { number: "+358".into() },
            Action::CopyCode { sample: None },
            Action::Otp {
                otp: OtpKind::OneTap,
                autofill_text: Some("Fill".into()),
                supported_apps: vec![SupportedApp { package_name: "a.b".into(), ..SupportedApp::default() }],
                zero_tap_terms_accepted: Some(true),
            },
            Action::Flow { id: Some("1".into()), name: None, json: None, action: None, screen: None },
            Action::Catalog,
            Action::Mpm,
            Action::Spm,
            Action::VoiceCall,
            Action::CallPermissionRequest,
            Action::RequestContactInfo,
            Action::App,
            Action::Foreign { word: "TELEPATHY".into() },
        ];
        let contents = [
            HeaderContent::Text { text: "Hi {{1}}".into(), samples: [("1".into(), "Aino".into())].into() },
            HeaderContent::Media { media: MediaKind::Gif, sample: Some("4::x".into()) },
            HeaderContent::Location,
            HeaderContent::Product,
        ];
        for category in [None, Some(Category::Marketing), Some(Category::Utility), Some(Category::Authentication)] {
            for content in contents.clone() {
                let mut whole =
                    Definition { name: "a".into(), language: "fi".into(), category, ..Definition::default() };
                whole.header = Some(Header::new(content));
                whole.footer = Some(Footer { code_expiration_minutes: Some(5), ..Footer::default() });
                whole.buttons = actions.iter().map(|action| Button::new("x", action.clone())).collect();
                whole.carousel = Some(Carousel { cards: vec![Card::default()], ..Carousel::default() });
                whole.limited_time_offer =
                    Some(LimitedTimeOffer { has_expiration: Some(true), ..LimitedTimeOffer::default() });
                whole.foreign.push("{}".into());
                whole.others.insert("id".into(), "1".into());
                let crossed: TemplateDefinition = across(&whole).unwrap();
                assert_eq!(across::<_, Definition>(&crossed).unwrap(), whole);
            }
        }
    }
}
