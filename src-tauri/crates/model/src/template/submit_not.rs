//! Why a draft of a template waits with its author (CONTRACT §3.1).

/// Why a draft cannot be handed in now, whatever it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubmitNot {
    /// There is no draft.
    NothingWritten,
    /// It is on its way already.
    OnItsWay,
    /// Meta is reading it.
    InReview,
    /// It cannot be changed as it stands.
    NotAsItStands,
    /// It was changed within a day.
    OnceADay,
    /// It was changed ten times in thirty days.
    TenTimes,
    /// It can only be looked at here.
    ReadOnly,
    /// A hundred were handed in within an hour.
    Hundred,
    /// Another window wrote it anew since it was looked at.
    Rewritten,
    /// Meta has something else by now than it was written to change.
    ChangedAtMeta,
    /// Another template of its name is on its way, or this one under another name.
    NameOnItsWay,
    /// Our checks say something that is to be mended, or looked at, first.
    ToMend,
}
