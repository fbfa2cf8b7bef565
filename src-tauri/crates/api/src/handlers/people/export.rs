//! Taking people along in a file.

use shopbell_engine::people::{self as rows, ExportState, NewExport, NewPack, PackWords};
use shopbell_model::{CommandId, ContactId, ExportId};

use super::segment;
use crate::counter::Counter;
use crate::dto::{
    BeginExport, BeginPack, ExportFormat, ExportShown, ExportStep, ExportWords, Failure, GetExport, Nothing,
    PeopleMade, StopExport,
};

pub(crate) async fn begin(counter: &Counter, request: BeginExport) -> Result<PeopleMade, Failure> {
    let format = format(request.format);
    let new = NewExport { segment: segment(request.segment), typed: request.text, format, words: words(request.words) };
    let export = counter.shop.begin_export(CommandId(request.command_id), new).await?;
    Ok(PeopleMade { id: export.0 })
}

pub(crate) async fn begin_pack(counter: &Counter, request: BeginPack) -> Result<PeopleMade, Failure> {
    let new = NewPack { who: ContactId(request.contact), words: PackWords(request.words) };
    let export = counter.shop.begin_pack(CommandId(request.command_id), new).await?;
    Ok(PeopleMade { id: export.0 })
}

pub(crate) async fn shown(counter: &Counter, request: GetExport) -> Result<ExportShown, Failure> {
    let view = counter.shop.export(ExportId(request.export))?;
    let step = match view.state {
        ExportState::Running => ExportStep::Running,
        ExportState::Ready { .. } => ExportStep::Ready,
        ExportState::Stopped => ExportStep::Stopped,
        ExportState::Failed { full: true } => ExportStep::Full,
        ExportState::Failed { full: false } => ExportStep::Failed,
    };
    Ok(ExportShown { step, done: view.done, of: view.of, url: view.url })
}

pub(crate) async fn stop(counter: &Counter, request: StopExport) -> Result<Nothing, Failure> {
    counter.shop.stop_export(CommandId(request.command_id), ExportId(request.export)).await?;
    Ok(Nothing {})
}

fn words(words: ExportWords) -> rows::ExportWords {
    rows::ExportWords {
        file: words.file,
        name: words.name,
        number: words.number,
        numbers: words.numbers,
        username: words.username,
        labels: words.labels,
        lists: words.lists,
        offers: words.offers,
        wrote: words.wrote,
        fields: words.fields.into_iter().collect(),
        agreed: words.agreed,
        stopped: words.stopped,
        nothing: words.nothing,
        yes: words.yes,
        no: words.no,
    }
}

/// What a file is made of.
pub(in crate::handlers) fn format(format: ExportFormat) -> rows::ExportFormat {
    match format {
        ExportFormat::Csv => rows::ExportFormat::Csv { semicolon: false },
        ExportFormat::CsvSemicolon => rows::ExportFormat::Csv { semicolon: true },
        ExportFormat::Xlsx => rows::ExportFormat::Xlsx,
    }
}
