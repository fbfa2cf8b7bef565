//! What can be asked of the people the shop knows, and done with them.

use shopbell_model::field::FieldKind;
use shopbell_model::segment::Segment;
use shopbell_model::{CommandId, ContactId, ConversationId, ExportId, FieldId, LabelId, ListId, SegmentId};

use super::Shop;
use crate::error::EngineError;
use crate::people::{
    self, Added, Alike, Become, Counted, ExportView, Field, Found, Kept, List, NewExport, NewPack, PersonView, Query,
};

impl Shop {
    /// A page of people in the order of their names.
    ///
    /// # Errors
    /// When a limit is broken, the cursor is none of this list, or the store fails.
    pub async fn people(&self, query: &Query) -> Result<Found, EngineError> {
        people::find(&self.core, query).await
    }

    /// How many people there are.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn people_size(&self) -> Result<u64, EngineError> {
        people::size(&self.core).await
    }

    /// How many people a segment means, counted on from where the last answer ended.
    ///
    /// # Errors
    /// When there are too many rules, the cursor is none, or the store fails.
    pub async fn count_people(&self, segment: &Segment, cursor: Option<String>) -> Result<Counted, EngineError> {
        people::count(&self.core, segment, cursor).await
    }

    /// One person.
    ///
    /// # Errors
    /// When nobody of that id stands among the people, or the store fails.
    pub async fn person(&self, id: ContactId) -> Result<PersonView, EngineError> {
        people::one(&self.core, id).await
    }

    /// Writes a person down.
    ///
    /// # Errors
    /// When the name or the number cannot be used, or the store fails.
    pub async fn add_person(&self, id: CommandId, name: &str, phone: Option<&str>) -> Result<Added, EngineError> {
        people::add(&self.core, id, name, phone).await
    }

    /// Writes a number of a person's down.
    ///
    /// # Errors
    /// When there is no such person, the number cannot be used, or the store fails.
    pub async fn add_number(&self, id: CommandId, who: ContactId, phone: &str) -> Result<Added, EngineError> {
        people::add_number(&self.core, id, who, phone).await
    }

    /// Takes a number away that was written down.
    ///
    /// # Errors
    /// When there is no such person or number, [`EngineError::MovedOn`] when WhatsApp knows it as theirs, or the store fails.
    pub async fn remove_number(&self, id: CommandId, who: ContactId, phone: &str) -> Result<(), EngineError> {
        people::remove_number(&self.core, id, who, phone).await
    }

    /// Writes down what stands in a field of a person; answers it in the field's own spelling.
    ///
    /// # Errors
    /// When there is no such person or field, the value does not belong there, or the store fails.
    pub async fn set_person_value(
        &self,
        id: CommandId,
        who: ContactId,
        field: FieldId,
        value: &str,
    ) -> Result<String, EngineError> {
        people::set_value(&self.core, id, who, field, value).await
    }

    /// Puts a label on a person and their chats, or takes it off.
    ///
    /// # Errors
    /// When there is no such person or label, they bear too many, or the store fails.
    pub async fn put_person_label(
        &self,
        id: CommandId,
        who: ContactId,
        label: LabelId,
        on: bool,
    ) -> Result<(), EngineError> {
        people::put_label(&self.core, id, who, label, on).await
    }

    /// The chat with a person, begun where there is none.
    ///
    /// # Errors
    /// When there is no such person, or the store fails.
    pub async fn open_chat(&self, id: CommandId, who: ContactId) -> Result<ConversationId, EngineError> {
        people::open_chat(&self.core, id, who).await
    }

    /// What can be written down of a person.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn fields(&self) -> Result<Vec<Field>, EngineError> {
        people::all_fields(&self.core).await
    }

    /// Makes a field, or calls one otherwise.
    ///
    /// # Errors
    /// When the name is taken or breaks a limit, there is no such field or there are too many, or the store fails.
    pub async fn save_field(
        &self,
        id: CommandId,
        which: Option<FieldId>,
        name: &str,
        kind: FieldKind,
    ) -> Result<FieldId, EngineError> {
        people::save_field(&self.core, id, which, name, kind).await
    }

    /// A field is used no more, or again.
    ///
    /// # Errors
    /// When there is no such field, its name is taken meanwhile, or the store fails.
    pub async fn remove_field(&self, id: CommandId, which: FieldId, removed: bool) -> Result<(), EngineError> {
        people::remove_field(&self.core, id, which, removed).await
    }

    /// The lists of people, by name.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn lists(&self) -> Result<Vec<List>, EngineError> {
        people::all_lists(&self.core).await
    }

    /// Makes a list, or calls one otherwise.
    ///
    /// # Errors
    /// When the name is taken or breaks a limit, there is no such list or there are too many, or the store fails.
    pub async fn save_list(&self, id: CommandId, which: Option<ListId>, name: &str) -> Result<ListId, EngineError> {
        people::save_list(&self.core, id, which, name).await
    }

    /// Throws a list away, or takes that back.
    ///
    /// # Errors
    /// When there is no such list, its name is taken meanwhile, or the store fails.
    pub async fn remove_list(&self, id: CommandId, which: ListId, removed: bool) -> Result<(), EngineError> {
        people::remove_list(&self.core, id, which, removed).await
    }

    /// Puts people on a list, or takes them off.
    ///
    /// # Errors
    /// When there is no such list or person, they are too many, or the store fails.
    pub async fn put_on_list(
        &self,
        id: CommandId,
        list: ListId,
        people: Vec<ContactId>,
        on: bool,
    ) -> Result<(), EngineError> {
        people::put_on_list(&self.core, id, list, people, on).await
    }

    /// The segments there are, by name.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn segments(&self) -> Result<Vec<Kept>, EngineError> {
        people::all_segments(&self.core).await
    }

    /// Keeps a segment by name, or changes one.
    ///
    /// # Errors
    /// When the name is taken, a limit is broken, there is no such segment, or the store fails.
    pub async fn save_segment(
        &self,
        id: CommandId,
        which: Option<SegmentId>,
        name: &str,
        rules: Segment,
    ) -> Result<SegmentId, EngineError> {
        people::save_segment(&self.core, id, which, name, rules).await
    }

    /// Forgets a segment.
    ///
    /// # Errors
    /// When there is no such segment, or the store fails.
    pub async fn delete_segment(&self, id: CommandId, which: SegmentId) -> Result<(), EngineError> {
        people::delete_segment(&self.core, id, which).await
    }

    /// Begins to write people into a file; answers at once.
    ///
    /// # Errors
    /// When there are too many rules, or the store fails.
    pub async fn begin_export(&self, id: CommandId, new: NewExport) -> Result<ExportId, EngineError> {
        people::begin_export(&self.core, id, new).await
    }

    /// Begins to write everything down that is held of a person, for that person; answers at once.
    ///
    /// # Errors
    /// When there is no such person, they are being erased, a word is missing, or the store fails.
    pub async fn begin_pack(&self, id: CommandId, new: NewPack) -> Result<ExportId, EngineError> {
        people::begin_pack(&self.core, id, new).await
    }

    /// How far an export is.
    ///
    /// # Errors
    /// When there is none of that id in this run of the program.
    pub fn export(&self, id: ExportId) -> Result<ExportView, EngineError> {
        people::export(&self.core, id)
    }

    /// Stops an export. Nothing of it stays.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn stop_export(&self, id: CommandId, export: ExportId) -> Result<(), EngineError> {
        if self.first_time(id, "stop_export").await? {
            people::stop_export(&self.core, export);
        }
        Ok(())
    }

    /// Who may be one person, with the reasons, and of whom it was said that they are two.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn alike(&self) -> Result<Alike, EngineError> {
        people::alike(&self.core).await
    }

    /// Two people are one from now on; `separate` takes them apart again.
    ///
    /// # Errors
    /// When there is no such pair, they are one already, one of them is not there any more, too many would become one, or the
    /// store fails.
    pub async fn merge_people(&self, id: CommandId, pair: i64) -> Result<Become, EngineError> {
        people::make_one(&self.core, id, pair).await
    }

    /// Two people are two, or that is taken back and they are proposed again.
    ///
    /// # Errors
    /// When there is no such pair, or the store fails.
    pub async fn mark_two_people(&self, id: CommandId, pair: i64, two: bool) -> Result<(), EngineError> {
        people::set_two(&self.core, id, pair, two).await
    }
}
