//! What a file needs in the shop besides people: fields, labels and lists by their names. What is not there yet is made with
//! the file's number, and seen with it.

use std::collections::HashMap;

use shopbell_model::field::{FieldCode, FieldKind};
use shopbell_model::import::{Becomes, FieldOf, Plan};
use shopbell_model::{FieldId, ImportId, LabelId, ListId, PortfolioId, UtcMillis};
use shopbell_store::tables::import::{Borrows, stage};
use shopbell_store::{SqliteConnection, StoreError, search};

use crate::error::{EngineError, Outcome};
use crate::people::{MOST_FIELDS, MOST_LISTS};

/// As many labels as a menu can show: as for those made by hand.
const MOST_LABELS: u32 = 40;

/// The longest name of a field or a label, in characters; what is longer is cut.
const LONGEST: usize = 30;

/// The longest name of a list, in characters, as for those made by hand; what is longer is cut.
const LONGEST_LIST: usize = 60;

/// The names a file used so far.
#[derive(Clone, Debug)]
pub(super) struct Known {
    name: Option<FieldId>,
    email: Option<FieldId>,
    fields: HashMap<FieldOf, FieldId>,
    note: FieldOf,
    labels: HashMap<String, LabelId>,
    lists: HashMap<String, ListId>,
    everybody: Option<String>,
    /// What another file made.
    pub(super) borrows: Borrows,
}

impl Known {
    pub(super) fn new(plan: &Plan) -> Self {
        // What stands in a column of notes is written down under the column's own name.
        let column = plan.columns.iter().find(|column| column.becomes == Becomes::Note);
        let name = column.and_then(|column| cut(&column.header, LONGEST)).unwrap_or_else(|| "Note".to_owned());
        let note = FieldOf::Own { name, kind: FieldKind::Text };
        Self {
            note,
            everybody: plan.list.as_deref().and_then(|list| cut(list, LONGEST_LIST)),
            name: None,
            email: None,
            fields: HashMap::new(),
            labels: HashMap::new(),
            lists: HashMap::new(),
            borrows: Borrows::default(),
        }
    }

    /// The list everybody of the file is put on.
    pub(super) fn everybody(&self) -> Option<&str> {
        self.everybody.as_deref()
    }

    /// The field notes are written into.
    pub(super) fn note(&self) -> FieldOf {
        self.note.clone()
    }

    pub(super) async fn name(
        &mut self,
        tx: &mut SqliteConnection,
        portfolio: PortfolioId,
    ) -> Result<FieldId, StoreError> {
        match self.name {
            Some(id) => Ok(id),
            None => Ok(*self.name.insert(stage::known_field(tx, portfolio, FieldCode::Name.as_str()).await?)),
        }
    }

    pub(super) async fn email(
        &mut self,
        tx: &mut SqliteConnection,
        portfolio: PortfolioId,
    ) -> Result<FieldId, StoreError> {
        match self.email {
            Some(id) => Ok(id),
            None => Ok(*self.email.insert(stage::known_field(tx, portfolio, FieldCode::Email.as_str()).await?)),
        }
    }

    /// A field; refused when the shop would have too many.
    pub(super) async fn field(
        &mut self,
        tx: &mut SqliteConnection,
        (portfolio, import): (PortfolioId, ImportId),
        field: &FieldOf,
    ) -> Outcome<FieldId> {
        if let Some(id) = self.fields.get(field) {
            return Ok(Ok(*id));
        }
        let id = match field {
            FieldOf::Known { code } => stage::known_field(tx, portfolio, code.as_str()).await?,
            FieldOf::Own { name, kind } => {
                let made = stage::own_field(tx, portfolio, import, (name, kind.as_str())).await?;
                if stage::count_fields(tx, portfolio).await? > MOST_FIELDS {
                    return Ok(Err(EngineError::TooMany { most: MOST_FIELDS }));
                }
                if made.borrowed {
                    self.borrows.fields.insert(made.id);
                }
                made.id
            }
        };
        self.fields.insert(field.clone(), id);
        Ok(Ok(id))
    }

    /// A label; nothing where its name has no letter. Refused when the shop would have too many.
    pub(super) async fn label(
        &mut self,
        tx: &mut SqliteConnection,
        import: ImportId,
        name: &str,
    ) -> Outcome<Option<LabelId>> {
        let Some(name) = cut(name, LONGEST) else { return Ok(Ok(None)) };
        if let Some(id) = self.labels.get(&name) {
            return Ok(Ok(Some(*id)));
        }
        let made = stage::label(tx, import, &name).await?;
        if stage::count_labels(tx).await? > MOST_LABELS {
            return Ok(Err(EngineError::TooMany { most: MOST_LABELS }));
        }
        if made.borrowed {
            self.borrows.labels.insert(made.id);
        }
        self.labels.insert(name, made.id);
        Ok(Ok(Some(made.id)))
    }

    /// A list; nothing where its name has no letter. Refused when the shop would have too many.
    pub(super) async fn list(
        &mut self,
        tx: &mut SqliteConnection,
        (portfolio, import): (PortfolioId, ImportId),
        name: &str,
        now: UtcMillis,
    ) -> Outcome<Option<ListId>> {
        let Some(name) = cut(name, LONGEST_LIST) else { return Ok(Ok(None)) };
        if let Some(id) = self.lists.get(&name) {
            return Ok(Ok(Some(*id)));
        }
        let made = stage::list(tx, portfolio, import, &name, now).await?;
        if stage::count_lists(tx, portfolio).await? > MOST_LISTS {
            return Ok(Err(EngineError::TooMany { most: MOST_LISTS }));
        }
        if made.borrowed {
            self.borrows.lists.insert(made.id);
        }
        self.lists.insert(name, made.id);
        Ok(Ok(Some(made.id)))
    }
}

/// A name on one line, no longer than any; nothing where no letter is in it.
fn cut(name: &str, longest: usize) -> Option<String> {
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(longest).collect();
    let name = name.trim_end().to_owned();
    if search::folded(&name).is_empty() { None } else { Some(name) }
}
