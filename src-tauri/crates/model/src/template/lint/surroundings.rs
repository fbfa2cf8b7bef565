//! What a rule must know of the account a template is written for.

use crate::template::definition::Definition;
use crate::template::{TemplateCategory, TemplateStanding};
use crate::time::UtcMillis;

/// The account around a template. The default knows nothing: a file on its own, a new account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// When it is.
    pub now: UtcMillis,
    /// The template at Meta that would be changed; nothing: a new one is asked for.
    pub editing: Option<Editing>,
    /// Templates the account has, without the one that is edited. Those that share the name or the text are enough.
    pub existing: Vec<Existing>,
    /// The same template in its other languages, drafts too.
    pub siblings: Vec<Definition>,
    /// How many templates the account has, all languages counted.
    pub count: usize,
    /// How many it may have (CONTRACT §3.1: 250, or 6,000 when the business is verified); nothing where it is not known.
    pub most: Option<usize>,
    /// When new templates were asked for lately.
    pub created: Vec<UtcMillis>,
    /// Names that were deleted while they were approved.
    pub deleted: Vec<Deleted>,
}

/// A template that is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    /// How it stands at Meta.
    pub standing: TemplateStanding,
    /// What Meta says it is for.
    pub category: Option<TemplateCategory>,
    /// When it was changed before.
    pub edits: Vec<UtcMillis>,
    /// Whether what is written says nothing that Meta does not have already.
    pub unchanged: bool,
}

/// A template the account has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Existing {
    /// Its name.
    pub name: String,
    /// Its language.
    pub language: String,
    /// Its text.
    pub body: String,
    /// Its small print.
    pub footer: String,
}

/// A name that was deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    /// The name.
    pub name: String,
    /// When.
    pub at: UtcMillis,
}
