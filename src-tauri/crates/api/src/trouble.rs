//! Turns what went wrong below into the failure a window can show.

use shopbell_engine::EngineError;
use shopbell_engine::backup::BackupProblem;
use shopbell_engine::outbox::{Rule, Unfit};
use shopbell_engine::secrets::recovery::CodeProblem;
use shopbell_engine::sound::MicrophoneError;
use shopbell_engine::store::StoreError;
use shopbell_engine::vault::VaultError;

use crate::dto::{self, Failure, LimitRule};
use crate::handlers::import::sheet;
use crate::handlers::media::unfit;
use crate::practice_port::PracticeTrouble;

impl From<EngineError> for Failure {
    fn from(error: EngineError) -> Self {
        match error {
            EngineError::NotFound { what } => Self::NotFound { what: what.to_owned() },
            EngineError::Invalid { field, problem } => Self::Invalid { field: field.to_owned(), problem },
            EngineError::Unfit(unfit) => unfit.into(),
            EngineError::WindowClosed { since } => Self::WindowClosed { since: since.map(|at| at.0) },
            EngineError::AfterWindow { until } => Self::AfterWindow { until: until.0 },
            EngineError::TemplateUnfit { standing } => Self::TemplateUnfit { standing: standing.into() },
            EngineError::FileUnfit { kind, problem } => match unfit(problem) {
                (Some(problem), most) => Self::FileUnfit { sent_as: kind.into(), problem, most },
                (None, _) => Self::Internal { problem: "a file that fits was refused".to_owned() },
            },
            EngineError::Sheet(error) => match sheet(&error) {
                Some(problem) => Self::SheetUnfit { problem },
                None => Self::Internal { problem: error.to_string() },
            },
            EngineError::FileTooLarge { .. } => Self::FileTooLarge,
            EngineError::Microphone(error) => microphone(error),
            EngineError::RecordingElsewhere => Self::RecordingElsewhere,
            EngineError::Sound(error) => Self::Internal { problem: error.to_string() },
            EngineError::ImportOpen { file } => Self::ImportOpen { file },
            EngineError::ImportTooOld => Self::ImportTooOld,
            EngineError::ImportSaysNo => Self::ImportSaysNo,
            EngineError::PriceUnfit(problem) => Self::PriceUnfit { problem: problem.into() },
            EngineError::Backup(problem) => match problem {
                BackupProblem::Busy => Self::BackupBusy,
                BackupProblem::NoFolder => Self::BackupNoFolder,
                BackupProblem::NoCode => Self::BackupNoCode,
                BackupProblem::NotOurs => Self::NoBackup,
                BackupProblem::Newer => Self::BackupNewer,
                BackupProblem::NeedsCode => Self::BackupNeedsCode,
                BackupProblem::WrongCode => Self::RecoveryCodeWrong { problem: problem.to_string() },
                BackupProblem::Shut => Self::BackupShut,
                BackupProblem::OtherKind => Self::BackupOtherKind,
            },
            EngineError::MovedOn => Self::MovedOn,
            EngineError::LimitUsed { until } => Self::LimitUsed { until: until.0 },
            EngineError::TooOften { until } => Self::TooOften { until: until.0 },
            EngineError::NoOffersToStates => Self::NoOffersToStates,
            EngineError::Campaign(problem) => Self::Campaign { problem: crate::handlers::campaigns::problem(&problem) },
            EngineError::TooMany { most } => Self::TooMany { most },
            EngineError::NameTaken => Self::NameTaken,
            EngineError::NotToBeHandedIn { why } => Self::NotToBeHandedIn { why: why.into() },
            EngineError::NotAgreed => Self::NotAgreed,
            EngineError::UnknownPlace => Self::UnknownPlace,
            EngineError::AskedToStop { since, .. } => Self::AskedToStop { since: since.0 },
            EngineError::Blocked => Self::Blocked,
            EngineError::BlockTooLate => Self::BlockTooLate,
            EngineError::MetaSaysNo { problem } => Self::MetaSaysNo { problem },
            EngineError::Store(error) => error.into(),
        }
    }
}

fn microphone(error: MicrophoneError) -> Failure {
    match error {
        MicrophoneError::Missing(problem) => Failure::NoMicrophone { problem },
        MicrophoneError::Busy(problem) => Failure::MicrophoneBusy { problem },
        MicrophoneError::Refused(problem) => Failure::MicrophoneRefused { problem },
        MicrophoneError::Failed(problem) => Failure::MicrophoneFailed { problem },
    }
}

impl From<Unfit> for Failure {
    fn from(unfit: Unfit) -> Self {
        let dto::Unfit { part, rule, most } = unfit.into();
        Self::Unfit { part, rule, most }
    }
}

impl From<Unfit> for dto::Unfit {
    fn from(unfit: Unfit) -> Self {
        let (rule, most) = limit(unfit.rule);
        Self { part: unfit.part.into(), rule, most }
    }
}

/// A broken limit, and how many there may be.
pub(crate) fn limit(rule: Rule) -> (LimitRule, Option<u32>) {
    let (rule, most) = match rule {
        Rule::Empty => (LimitRule::Empty, None),
        Rule::TooLong { most } => (LimitRule::TooLong, Some(most)),
        Rule::Count { most } => (LimitRule::Count, Some(most)),
        Rule::Repeated => (LimitRule::Repeated, None),
        Rule::Wrong => (LimitRule::Wrong, None),
    };
    (rule, most.and_then(|most| u32::try_from(most).ok()))
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Full => Self::DiskFull,
            StoreError::Busy => Self::DatabaseBusy,
            StoreError::Damaged => Self::DatabaseDamaged,
            StoreError::WrongKey => Self::WrongKey,
            StoreError::Newer { .. } => Self::DatabaseNewer,
            StoreError::Folder(problem) => Self::FolderUnusable { problem: problem.to_string() },
            StoreError::BadCursor => Self::Invalid { field: "cursor".to_owned(), problem: error.to_string() },
            other => Self::Internal { problem: other.to_string() },
        }
    }
}

impl From<VaultError> for Failure {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::NoKeychain { why } | VaultError::Keychain(why) => Self::NoKeychain { problem: why },
            VaultError::Locked => Self::KeychainLocked,
            VaultError::KeyMissing => Self::KeyMissing,
            VaultError::WrongCode => Self::RecoveryCodeWrong { problem: error.to_string() },
            VaultError::Unrecoverable(problem) => Self::Unrecoverable { problem },
            VaultError::Folder(problem) => Self::FolderUnusable { problem },
            VaultError::AlreadyMade => Self::Internal { problem: error.to_string() },
        }
    }
}

impl From<CodeProblem> for Failure {
    fn from(problem: CodeProblem) -> Self {
        Self::RecoveryCodeWrong { problem: problem.to_string() }
    }
}

impl From<PracticeTrouble> for Failure {
    fn from(trouble: PracticeTrouble) -> Self {
        match trouble {
            PracticeTrouble::NoSuchCustomer => Self::NotFound { what: "customer".to_owned() },
            PracticeTrouble::NotNow(_) => Self::NotNow,
            PracticeTrouble::Blocked => Self::PracticeBlocked,
            PracticeTrouble::Away(problem) => Self::Internal { problem },
        }
    }
}
