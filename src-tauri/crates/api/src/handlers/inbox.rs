//! The conversation list, a conversation's header, and what a person does there besides writing.

use shopbell_engine::inbox::{
    ConversationLine, ConversationPage as Page, ConversationRow as Line, ConversationView, LastLine as LastRow,
};
use shopbell_model::gate::{Because, Verdict};
use shopbell_model::{CommandId, ConversationId, MessageId, text};

use super::person::person;
use crate::counter::Counter;
use crate::dto::{
    Composer, Conversation, ConversationPage, ConversationRow, Failure, GetConversation, GroupCounts, KeepWords,
    LastLine, ListConversations, ListFiltered, MarkRead, Marks, Nothing, RowTrouble, SaveDraft, SetDone, ShelfCounts,
    TemplateOnlyReason,
};

/// Characters of a draft in the list.
const DRAFT_LINE: usize = 200;

pub(crate) async fn conversations(counter: &Counter, request: ListConversations) -> Result<ConversationPage, Failure> {
    let page = counter.shop.conversations(request.shelf.into(), request.cursor.as_deref(), request.limit).await?;
    Ok(shown(page))
}

pub(crate) async fn filtered(counter: &Counter, request: ListFiltered) -> Result<ConversationPage, Failure> {
    let page = counter.shop.filtered(request.filter.into(), request.cursor.as_deref(), request.limit).await?;
    Ok(shown(page))
}

fn shown(page: Page) -> ConversationPage {
    let (shelves, groups) = (page.counts.shelves, page.counts.groups);
    ConversationPage {
        rows: page.rows.into_iter().map(row).collect(),
        next: page.next,
        counts: ShelfCounts {
            to_answer: shelves.to_answer,
            waiting: shelves.waiting,
            done: shelves.done,
            snoozed: shelves.snoozed,
        },
        groups: GroupCounts { closing_soon: groups.closing_soon, next: groups.next, closed: groups.closed },
    }
}

pub(crate) async fn conversation(counter: &Counter, request: GetConversation) -> Result<Conversation, Failure> {
    let view = counter.shop.conversation(ConversationId(request.conversation)).await?;
    let ConversationView { row, window, verdict, customer_since, last_time } = view;
    Ok(Conversation {
        id: row.id.0,
        person: person(&row.person),
        shelf: row.shelf.into(),
        marks: marks(&row),
        window: window.into(),
        composer: composer(&verdict),
        draft: row.draft,
        unread: row.unread,
        first_unread: row.first_unread.map(|id| id.0),
        customer_since: customer_since.map(|at| at.0),
        last_time: last_time.map(|at| at.0),
    })
}

pub(crate) async fn save_draft(counter: &Counter, request: SaveDraft) -> Result<Nothing, Failure> {
    let conversation = ConversationId(request.conversation);
    counter.shop.save_draft(CommandId(request.command_id), conversation, request.text).await?;
    Ok(Nothing {})
}

pub(crate) async fn keep_words(counter: &Counter, request: KeepWords) -> Result<Nothing, Failure> {
    let conversation = ConversationId(request.conversation);
    counter.shop.keep_words(CommandId(request.command_id), conversation, request.text).await?;
    Ok(Nothing {})
}

pub(crate) async fn set_done(counter: &Counter, request: SetDone) -> Result<Nothing, Failure> {
    let conversation = ConversationId(request.conversation);
    counter.shop.set_done(CommandId(request.command_id), conversation, request.done).await?;
    Ok(Nothing {})
}

pub(crate) async fn mark_read(counter: &Counter, request: MarkRead) -> Result<Nothing, Failure> {
    let conversation = ConversationId(request.conversation);
    counter.shop.mark_read(CommandId(request.command_id), conversation, MessageId(request.up_to)).await?;
    Ok(Nothing {})
}

fn row(line: ConversationLine) -> ConversationRow {
    let ConversationLine { row, window } = line;
    let draft = row.draft.lines().find(|line| !line.trim().is_empty()).map(|line| text::excerpt(line, DRAFT_LINE));
    ConversationRow {
        id: row.id.0,
        marks: marks(&row),
        person: person(&row.person),
        group: row.group.into(),
        last: row.last.map(last),
        unread: row.unread,
        window: window.into(),
        // Not knowing is the more urgent one: somebody may wait for an answer that never went.
        trouble: match (row.not_sure, row.not_sent) {
            (0, 0) => RowTrouble::None,
            (0, _) => RowTrouble::NotSent,
            _ => RowTrouble::NotSure,
        },
        draft,
    }
}

fn marks(row: &Line) -> Marks {
    Marks {
        snoozed_until: row.snoozed_until.map(|at| at.0),
        pinned: row.pinned_at.is_some(),
        unread: row.marked_unread,
        blocked: row.blocked,
        helper: row.helper.map(|helper| helper.0),
        stopped: row.consent.stopped().map(|last| last.at.0),
        in_doubt: row.in_doubt,
        quiet: row.quiet,
        labels: row.labels.iter().map(|label| label.0).collect(),
    }
}

fn last(last: LastRow) -> LastLine {
    LastLine {
        kind: last.kind.into(),
        text: last.text,
        direction: last.direction.into(),
        delivery: last.delivery.map(Into::into),
        at: last.at.0,
    }
}

/// What the gate says to a free-form message now.
fn composer(verdict: &Verdict) -> Composer {
    match verdict {
        Verdict::Allowed { .. } => Composer::Free,
        // A parked account holds messages back, it does not forbid writing them: they go once a person has acted.
        Verdict::Refused { because } if because.may_wait() => Composer::Free,
        Verdict::Refused { because: Because::Blocked } => Composer::Blocked,
        Verdict::Refused { because: Because::NeverWrote } => {
            Composer::TemplateOnly { reason: TemplateOnlyReason::NeverWrote }
        }
        Verdict::Refused { .. } => Composer::TemplateOnly { reason: TemplateOnlyReason::WindowClosed },
    }
}

#[cfg(test)]
mod tests {
    use shopbell_model::UtcMillis;

    use super::*;

    #[test]
    fn the_composer_is_locked_only_for_the_window() {
        let closed = Verdict::Refused { because: Because::WindowClosed { since: UtcMillis(1) } };
        assert_eq!(composer(&closed), Composer::TemplateOnly { reason: TemplateOnlyReason::WindowClosed });
        let never = Verdict::Refused { because: Because::NeverWrote };
        assert_eq!(composer(&never), Composer::TemplateOnly { reason: TemplateOnlyReason::NeverWrote });
        assert_eq!(composer(&Verdict::Refused { because: Because::ParkedToken }), Composer::Free);
    }
}
