//! How long things are kept.

use shopbell_engine::retention::{Due, Run, View};
use shopbell_model::CommandId;
use shopbell_model::retention::{Kept, LONGEST, Months};

use crate::counter::Counter;
use crate::dto::{
    AskRetention, Failure, Nothing, Retention, RetentionDue, RetentionKind, RetentionLine, RetentionMonths,
    RetentionPreview, RetentionRun, SaveRetention,
};

pub(crate) async fn chosen(counter: &Counter, _: Nothing) -> Result<Retention, Failure> {
    let View { chosen, runs, waits, heard } = counter.shop.retention().await?;
    let Months { chats, people, files } = chosen.months;
    Ok(Retention {
        months: RetentionMonths { chats, people, files },
        from: chosen.from.map(|at| at.0),
        asleep: chosen.asleep,
        waits,
        heard: heard.map(|at| at.0),
        longest: LONGEST,
        runs: runs.into_iter().map(run).collect(),
    })
}

pub(crate) async fn preview(counter: &Counter, request: AskRetention) -> Result<RetentionPreview, Failure> {
    let found = counter.shop.retention_preview(months(request.months)).await?;
    let due = Kept::ALL.iter().zip(found).filter_map(|(what, due)| Some(self::due(*what, due?)));
    Ok(RetentionPreview { due: due.collect() })
}

pub(crate) async fn save(counter: &Counter, request: SaveRetention) -> Result<Nothing, Failure> {
    counter.shop.save_retention(CommandId(request.command_id), months(request.months)).await?;
    Ok(Nothing {})
}

fn months(RetentionMonths { chats, people, files }: RetentionMonths) -> Months {
    Months { chats, people, files }
}

fn kind(what: Kept) -> RetentionKind {
    match what {
        Kept::Chats => RetentionKind::Chats,
        Kept::People => RetentionKind::People,
        Kept::Files => RetentionKind::Files,
    }
}

fn run(run: Run) -> RetentionRun {
    RetentionRun { kind: kind(run.what), months: run.months, at: run.at.0, count: run.count, bytes: run.bytes }
}

fn due(what: Kept, due: Due) -> RetentionDue {
    let line =
        |line: shopbell_engine::retention::DueLine| RetentionLine { name: line.name, file: line.file, at: line.at.0 };
    RetentionDue {
        kind: kind(what),
        now: due.now,
        soon: due.soon,
        more: due.more,
        bytes: due.bytes,
        first: due.first.into_iter().map(line).collect(),
    }
}
