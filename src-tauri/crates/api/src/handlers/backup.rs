//! Copies of the shop.

use shopbell_engine::backup as engine;
use shopbell_model::CommandId;

use crate::counter::Counter;
use crate::dto::{
    Backup, BackupCode, BackupDoing, BackupFindings, BackupLooked, BackupOrder, BackupPaper, BackupPlan, BackupReport,
    BackupTrouble, BackupWork, Failure, Nothing, OpenBackup, PlanBackups, RestoreBackup,
};

pub(crate) async fn backup(counter: &Counter, _: Nothing) -> Result<Backup, Failure> {
    let view = counter.shop.backup().await?;
    Ok(Backup {
        plan: BackupPlan {
            daily: view.plan.daily,
            minute: view.plan.minute,
            folder: view.plan.folder,
            keep: view.plan.keep,
        },
        paper: match view.paper {
            engine::Paper::Recovery => BackupPaper::Recovery,
            engine::Paper::Own => BackupPaper::Own,
            engine::Paper::Missing => BackupPaper::Missing,
        },
        last: view.last.map(|last| BackupReport {
            at: last.at,
            path: last.path,
            size: last.size,
            findings: last.findings.as_ref().map(findings),
            trouble: last.trouble.map(trouble),
        }),
        whole_at: view.whole_at,
        made: view.made,
        work: view.work.map(|work| BackupWork {
            doing: match work.what {
                engine::What::Making => BackupDoing::Making,
                engine::What::Checking => BackupDoing::Checking,
                engine::What::Restoring => BackupDoing::Restoring,
            },
            done: work.done,
            of: work.of,
        }),
        looked: view.looked.map(|looked| BackupLooked {
            path: looked.path,
            restore: looked.restore,
            findings: looked.findings.as_ref().map(findings),
            trouble: looked.trouble.map(trouble),
        }),
        restored: view.restored,
        kept_days: engine::KEPT,
    })
}

pub(crate) async fn plan(counter: &Counter, request: PlanBackups) -> Result<Nothing, Failure> {
    let BackupPlan { daily, minute, folder, keep } = request.plan;
    let plan = engine::Plan { daily, minute, folder, keep };
    counter.shop.plan_backups(CommandId(request.command_id), plan).await?;
    Ok(Nothing {})
}

pub(crate) async fn code(counter: &Counter, request: BackupOrder) -> Result<BackupCode, Failure> {
    Ok(BackupCode { code: counter.shop.make_backup_code(CommandId(request.command_id)).await? })
}

pub(crate) async fn make(counter: &Counter, request: BackupOrder) -> Result<Nothing, Failure> {
    counter.shop.make_backup(CommandId(request.command_id)).await?;
    Ok(Nothing {})
}

pub(crate) async fn check(counter: &Counter, request: OpenBackup) -> Result<Nothing, Failure> {
    counter.shop.check_backup(CommandId(request.command_id), request.path, request.code).await?;
    Ok(Nothing {})
}

pub(crate) async fn restore(counter: &Counter, request: RestoreBackup) -> Result<Nothing, Failure> {
    let RestoreBackup { command_id, path, code, without_damaged } = request;
    counter.shop.restore_backup(CommandId(command_id), path, code, without_damaged).await?;
    Ok(Nothing {})
}

pub(crate) async fn stop(counter: &Counter, _: BackupOrder) -> Result<Nothing, Failure> {
    counter.shop.stop_backup();
    Ok(Nothing {})
}

fn findings(found: &engine::Findings) -> BackupFindings {
    BackupFindings {
        made_at: found.made_at,
        whole: found.is_whole(),
        database: found.database,
        counts: found.counts,
        ledger: found.ledger,
        messages: found.messages,
        people: found.people,
        files: found.files,
        damaged: found.damaged,
        absent: found.absent,
        usable: found.is_usable(),
        damaged_of: found.damaged_of.clone(),
        damaged_of_more: found.damaged_of_more,
    }
}

fn trouble(trouble: engine::Trouble) -> BackupTrouble {
    match trouble {
        engine::Trouble::Full => BackupTrouble::Full,
        engine::Trouble::Folder => BackupTrouble::Folder,
        engine::Trouble::NoCode => BackupTrouble::NoCode,
        engine::Trouble::Stopped => BackupTrouble::Stopped,
        engine::Trouble::Damaged => BackupTrouble::Damaged,
        engine::Trouble::Other => BackupTrouble::Other,
    }
}
