//! The practice shop's customers and clock.

use shopbell_engine::Tag;
use shopbell_model::{CommandId, Span};

use crate::check::invalid;
use crate::counter::Counter;
use crate::dto::{Failure, MoveClock, Nothing, Practice, PracticeAct, PracticeReview, PracticeSendFile, PracticeWrite};
use crate::practice_port::PracticePort;

/// The furthest one step may move the clock.
const LONGEST_STEP: Span = Span::days(400);

/// Longest text a customer can write, as WhatsApp has it (CONTRACT §1).
const LONGEST_TEXT: usize = 4096;

pub(crate) async fn practice(counter: &Counter, _: Nothing) -> Result<Practice, Failure> {
    show(port(counter)?).await
}

pub(crate) async fn write(counter: &Counter, request: PracticeWrite) -> Result<Nothing, Failure> {
    let port = port(counter)?;
    if request.text.as_ref().is_some_and(|text| text.is_empty() || text.chars().count() > LONGEST_TEXT) {
        return Err(invalid("text", format!("must have 1 to {LONGEST_TEXT} characters")));
    }
    if !port.customers().await?.iter().any(|customer| customer.id == request.customer) {
        return Err(Failure::NotFound { what: "customer".to_owned() });
    }
    if counter.shop.first_time(CommandId(request.command_id), "practice_write").await? {
        port.write(request.customer, request.text).await?;
        counter.shop.touched(vec![Tag::Practice]);
    }
    Ok(Nothing {})
}

pub(crate) async fn send_file(counter: &Counter, request: PracticeSendFile) -> Result<Nothing, Failure> {
    let port = port(counter)?;
    if !port.customers().await?.iter().any(|customer| customer.id == request.customer) {
        return Err(Failure::NotFound { what: "customer".to_owned() });
    }
    if counter.shop.first_time(CommandId(request.command_id), "practice_send_file").await? {
        port.send_file(request.customer, request.file).await?;
        counter.shop.touched(vec![Tag::Practice]);
    }
    Ok(Nothing {})
}

pub(crate) async fn act(counter: &Counter, request: PracticeAct) -> Result<Nothing, Failure> {
    let port = port(counter)?;
    if request.text.as_ref().is_some_and(|text| text.is_empty() || text.chars().count() > LONGEST_TEXT) {
        return Err(invalid("text", format!("must have 1 to {LONGEST_TEXT} characters")));
    }
    if !port.customers().await?.iter().any(|customer| customer.id == request.customer) {
        return Err(Failure::NotFound { what: "customer".to_owned() });
    }
    if counter.shop.first_time(CommandId(request.command_id), "practice_act").await? {
        port.act(request.customer, request.doing, request.text).await?;
        counter.shop.touched(vec![Tag::Practice]);
    }
    Ok(Nothing {})
}

pub(crate) async fn review(counter: &Counter, request: PracticeReview) -> Result<Nothing, Failure> {
    let port = port(counter)?;
    let PracticeReview { command_id, name, language, doing, reason } = request;
    let word = |reason: &String| reason.len() <= 40 && reason.bytes().all(|b| b.is_ascii_uppercase() || b == b'_');
    if reason.as_ref().is_some_and(|reason| !word(reason)) {
        return Err(invalid("reason", "must be one of Meta's words in capitals"));
    }
    if counter.shop.first_time(CommandId(command_id), "practice_review").await? {
        port.review(name, language, doing, reason).await?;
        counter.shop.touched(vec![Tag::Practice]);
    }
    Ok(Nothing {})
}

pub(crate) async fn move_clock(counter: &Counter, request: MoveClock) -> Result<Practice, Failure> {
    let port = port(counter)?;
    if !(1..=LONGEST_STEP.0).contains(&request.by) {
        return Err(invalid("by", format!("must be 1 to {} milliseconds", LONGEST_STEP.0)));
    }
    if counter.shop.first_time(CommandId(request.command_id), "move_clock").await? {
        leap(counter, port, Span(request.by)).await?;
        counter.shop.touched(vec![Tag::Practice]);
    }
    show(port).await
}

/// Moves the clock, and stops on the way where something goes by it: nobody slept, so that it goes at its time.
async fn leap(counter: &Counter, port: &dyn PracticePort, by: Span) -> Result<(), Failure> {
    let mut left = by;
    while let Some(step) = counter.shop.next_later_within(left).await? {
        if step > Span(0) {
            port.advance(step).await?;
            counter.shop.clock_moved();
        }
        counter.shop.let_later_go().await?;
        left = Span(left.0 - step.0);
    }
    if left > Span(0) {
        port.advance(left).await?;
        counter.shop.clock_moved();
    }
    Ok(())
}

/// A real shop has no such port.
fn port(counter: &Counter) -> Result<&dyn PracticePort, Failure> {
    counter.practice.as_deref().ok_or(Failure::PracticeOnly)
}

async fn show(port: &dyn PracticePort) -> Result<Practice, Failure> {
    Ok(Practice { customers: port.customers().await?, ahead: port.ahead().0 })
}
