//! Voice messages recorded here.

use shopbell_engine::media::Part;
use shopbell_engine::voice::{self, RecordedMessage};
use shopbell_model::voice::RecordingNotice as Notice;
use shopbell_model::{CommandId, ConversationId, MessageId, RecordingEnd as End, RecordingId, Span};

use crate::counter::Counter;
use crate::dto::{
    Failure, GetConversation, Nothing, PauseRecording, Queued, RecordVoice, Recording, RecordingEnd, RecordingNotice,
    RecordingShown, RecordingState, SendRecording, StopRecording,
};

pub(crate) async fn recording(counter: &Counter, request: GetConversation) -> Result<RecordingShown, Failure> {
    Ok(shown(counter, counter.shop.recording(ConversationId(request.conversation)).await?))
}

pub(crate) async fn record(counter: &Counter, request: RecordVoice) -> Result<RecordingShown, Failure> {
    let (id, chat) = (CommandId(request.command_id), ConversationId(request.conversation));
    Ok(shown(counter, counter.shop.record(id, chat).await?))
}

pub(crate) async fn pause(counter: &Counter, request: PauseRecording) -> Result<Nothing, Failure> {
    let (id, which) = (CommandId(request.command_id), RecordingId(request.recording));
    counter.shop.pause_recording(id, which, request.off).await?;
    Ok(Nothing {})
}

pub(crate) async fn stop(counter: &Counter, request: StopRecording) -> Result<RecordingShown, Failure> {
    let (id, which) = (CommandId(request.command_id), RecordingId(request.recording));
    Ok(shown(counter, counter.shop.stop_recording(id, which).await?))
}

pub(crate) async fn discard(counter: &Counter, request: StopRecording) -> Result<Nothing, Failure> {
    counter.shop.discard_recording(CommandId(request.command_id), RecordingId(request.recording)).await?;
    Ok(Nothing {})
}

pub(crate) async fn send(counter: &Counter, request: SendRecording) -> Result<Queued, Failure> {
    let asked = RecordedMessage {
        recording: RecordingId(request.recording),
        from: Span(request.from),
        to: request.to.map(Span),
        quote: request.quote.map(MessageId),
    };
    let message = counter.shop.send_recording(CommandId(request.command_id), asked).await?;
    Ok(Queued { message: message.0 })
}

fn shown(counter: &Counter, recording: Option<voice::Recording>) -> RecordingShown {
    let recording = recording.map(|one| Recording {
        id: one.id.0,
        state: match one.state {
            voice::RecordingState::Recording => RecordingState::Recording,
            voice::RecordingState::Paused => RecordingState::Paused,
            voice::RecordingState::Recorded => RecordingState::Recorded,
        },
        length: one.length.0,
        size: one.size,
        ended: one.ended.map(|why| match why {
            End::Stopped => RecordingEnd::Stopped,
            End::Lost => RecordingEnd::Lost,
            End::Full => RecordingEnd::Full,
            End::Limit => RecordingEnd::Limit,
            End::CutOff => RecordingEnd::CutOff,
        }),
        notice: one.notice.map(|notice| match notice {
            Notice::Large => RecordingNotice::Large,
            Notice::Ending => RecordingNotice::Ending,
        }),
        url: one.file.and_then(|file| counter.shop.address(Part::Whole, file)),
        wave: one.wave,
    });
    RecordingShown { recording }
}
