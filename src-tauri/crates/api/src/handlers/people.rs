//! The people the shop knows: the list, one person, what is done with them, fields, lists and segments.

pub(crate) mod alike;
pub(crate) mod export;
mod rules;

use shopbell_engine::EngineError;
use shopbell_engine::people::{self as rows, FieldShown as Shown, IdentityKind, PersonView, Query, Value};
use shopbell_model::segment::Standing;
use shopbell_model::{CommandId, ContactId, ConversationId, FieldId, LabelId, ListId, Phone, SegmentId};

use super::person::person;
use crate::counter::Counter;
use crate::dto::{
    AddNumber, AddPerson, ChatFields, ChatOpened, CountPeople, DeleteSegment, Failure, FieldShown, FromFile,
    GetConversation, GetPerson, ListPeople, Nothing, NumberAdded, OpenChat, PeopleCount, PeopleList, PeopleLists,
    PeopleMade, PeoplePage, PeopleSegment, PeopleSegments, PersonChat, PersonField, PersonFields, PersonLine,
    PersonName, PersonNameKind, PersonPage, PersonValue, PutOnList, PutPersonLabel, RemoveField, RemoveList,
    RemoveNumber, SaveField, SaveList, SaveSegment, SegmentParts, SegmentStanding, SetPersonValue, ValueSet,
};

pub(crate) use rules::segment;

/// Lists are counted up to here.
const COUNTED: u32 = 10_000;

pub(crate) async fn list(counter: &Counter, request: ListPeople) -> Result<PeoplePage, Failure> {
    let ListPeople { segment: draft, text, cursor, from, limit } = request;
    let query = Query { segment: segment(draft), typed: text, cursor, from, limit };
    let found = counter.shop.people(&query).await?;
    let size = counter.shop.people_size().await?;
    let people = found.lines.into_iter().map(|one| line(one, found.strict)).collect();
    Ok(PeoplePage { people, next: found.next, size })
}

pub(crate) async fn count(counter: &Counter, request: CountPeople) -> Result<PeopleCount, Failure> {
    let counted = counter.shop.count_people(&segment(request.segment), request.cursor).await?;
    Ok(PeopleCount { count: counted.count, next: counted.next })
}

pub(crate) async fn one(counter: &Counter, request: GetPerson) -> Result<PersonPage, Failure> {
    let PersonView { line: row, names, fields, lists, chats, profile_name, merged, strict } =
        counter.shop.person(ContactId(request.person)).await?;
    let chat =
        |chat: rows::Chat| PersonChat { conversation: chat.conversation.0, last_at: chat.last_at.map(|at| at.0) };
    Ok(PersonPage {
        line: line(row, strict),
        names: names.into_iter().map(name).collect(),
        fields: fields.into_iter().map(shown).collect(),
        lists: lists.into_iter().map(|list| list.0).collect(),
        chats: chats.into_iter().map(chat).collect(),
        profile_name,
        merged,
    })
}

pub(crate) async fn of_chat(counter: &Counter, request: GetConversation) -> Result<ChatFields, Failure> {
    let nobody = ChatFields { person: None, fields: Vec::new() };
    // Two chats may be made one, or one taken apart, between the window's question and the answer.
    let gone = |error: &EngineError| matches!(error, EngineError::NotFound { .. });
    let who = match counter.shop.conversation(ConversationId(request.conversation)).await {
        Ok(chat) => chat.row.person.contact,
        Err(error) if gone(&error) => return Ok(nobody),
        Err(error) => return Err(error.into()),
    };
    match counter.shop.person(who).await {
        Ok(view) => Ok(ChatFields { person: Some(who.0), fields: view.fields.into_iter().map(shown).collect() }),
        Err(error) if gone(&error) => Ok(nobody),
        Err(error) => Err(error.into()),
    }
}

pub(crate) async fn add(counter: &Counter, request: AddPerson) -> Result<NumberAdded, Failure> {
    let AddPerson { command_id, name, phone } = request;
    let added = counter.shop.add_person(CommandId(command_id), &name, phone.as_deref()).await?;
    named(counter, added).await
}

pub(crate) async fn add_number(counter: &Counter, request: AddNumber) -> Result<NumberAdded, Failure> {
    let AddNumber { command_id, person, phone } = request;
    let added = counter.shop.add_number(CommandId(command_id), ContactId(person), &phone).await?;
    named(counter, added).await
}

/// What they are called who has the number.
async fn named(counter: &Counter, added: rows::Added) -> Result<NumberAdded, Failure> {
    let view = counter.shop.person(added.person).await?;
    Ok(NumberAdded { person: added.person.0, had_it: added.had_it, name: person(&view.line.person).name })
}

pub(crate) async fn remove_number(counter: &Counter, request: RemoveNumber) -> Result<Nothing, Failure> {
    let RemoveNumber { command_id, person, phone } = request;
    counter.shop.remove_number(CommandId(command_id), ContactId(person), &phone).await?;
    Ok(Nothing {})
}

pub(crate) async fn set_value(counter: &Counter, request: SetPersonValue) -> Result<ValueSet, Failure> {
    let SetPersonValue { command_id, person, field, value } = request;
    let (id, who) = (CommandId(command_id), ContactId(person));
    Ok(ValueSet { value: counter.shop.set_person_value(id, who, FieldId(field), &value).await? })
}

pub(crate) async fn put_label(counter: &Counter, request: PutPersonLabel) -> Result<Nothing, Failure> {
    let PutPersonLabel { command_id, person, label, on } = request;
    counter.shop.put_person_label(CommandId(command_id), ContactId(person), LabelId(label), on).await?;
    Ok(Nothing {})
}

pub(crate) async fn open_chat(counter: &Counter, request: OpenChat) -> Result<ChatOpened, Failure> {
    let chat = counter.shop.open_chat(CommandId(request.command_id), ContactId(request.person)).await?;
    Ok(ChatOpened { conversation: chat.0 })
}

pub(crate) async fn fields(counter: &Counter, _: Nothing) -> Result<PersonFields, Failure> {
    Ok(PersonFields { fields: counter.shop.fields().await?.into_iter().map(field).collect() })
}

pub(crate) async fn save_field(counter: &Counter, request: SaveField) -> Result<PeopleMade, Failure> {
    let SaveField { command_id, field, name, kind } = request;
    let saved = counter.shop.save_field(CommandId(command_id), field.map(FieldId), &name, kind.into()).await?;
    Ok(PeopleMade { id: saved.0 })
}

pub(crate) async fn remove_field(counter: &Counter, request: RemoveField) -> Result<Nothing, Failure> {
    let RemoveField { command_id, field, removed } = request;
    counter.shop.remove_field(CommandId(command_id), FieldId(field), removed).await?;
    Ok(Nothing {})
}

pub(crate) async fn lists(counter: &Counter, _: Nothing) -> Result<PeopleLists, Failure> {
    let one = |list: rows::List| PeopleList {
        id: list.id.0,
        name: list.name,
        size: list.size.min(COUNTED),
        more: list.size > COUNTED,
    };
    Ok(PeopleLists { lists: counter.shop.lists().await?.into_iter().map(one).collect() })
}

pub(crate) async fn save_list(counter: &Counter, request: SaveList) -> Result<PeopleMade, Failure> {
    let saved = counter.shop.save_list(CommandId(request.command_id), request.list.map(ListId), &request.name).await?;
    Ok(PeopleMade { id: saved.0 })
}

pub(crate) async fn remove_list(counter: &Counter, request: RemoveList) -> Result<Nothing, Failure> {
    counter.shop.remove_list(CommandId(request.command_id), ListId(request.list), request.removed).await?;
    Ok(Nothing {})
}

pub(crate) async fn put_on_list(counter: &Counter, request: PutOnList) -> Result<Nothing, Failure> {
    let PutOnList { command_id, list, people, on } = request;
    let people = people.into_iter().map(ContactId).collect();
    counter.shop.put_on_list(CommandId(command_id), ListId(list), people, on).await?;
    Ok(Nothing {})
}

pub(crate) async fn segment_parts(counter: &Counter, _: Nothing) -> Result<SegmentParts, Failure> {
    Ok(rules::parts(counter.shop.fields().await?))
}

pub(crate) async fn segments(counter: &Counter, _: Nothing) -> Result<PeopleSegments, Failure> {
    let one = |kept: rows::Kept| PeopleSegment { id: kept.id.0, name: kept.name, segment: rules::draft(kept.segment) };
    Ok(PeopleSegments { segments: counter.shop.segments().await?.into_iter().map(one).collect() })
}

pub(crate) async fn save_segment(counter: &Counter, request: SaveSegment) -> Result<PeopleMade, Failure> {
    let SaveSegment { command_id, segment: which, name, rules } = request;
    let which = which.map(SegmentId);
    let saved = counter.shop.save_segment(CommandId(command_id), which, &name, segment(rules)).await?;
    Ok(PeopleMade { id: saved.0 })
}

pub(crate) async fn delete_segment(counter: &Counter, request: DeleteSegment) -> Result<Nothing, Failure> {
    counter.shop.delete_segment(CommandId(request.command_id), SegmentId(request.segment)).await?;
    Ok(Nothing {})
}

fn line(row: rows::PersonLine, strict: bool) -> PersonLine {
    let offers = match Standing::of(&row.consent, strict) {
        Standing::Agreed => SegmentStanding::Agreed,
        Standing::Stopped => SegmentStanding::Stopped,
        Standing::Nothing => SegmentStanding::Nothing,
    };
    PersonLine {
        person: person(&row.person),
        letter: rows::letter(&row.sort),
        labels: row.labels.into_iter().map(|label| label.0).collect(),
        offers,
        wrote_at: row.wrote_at.map(|at| at.0),
    }
}

fn name(row: rows::Named) -> PersonName {
    let kind = match row.kind {
        IdentityKind::Phone => PersonNameKind::Phone,
        IdentityKind::WaId => PersonNameKind::WaId,
        IdentityKind::Bsuid => PersonNameKind::Bsuid,
        IdentityKind::ParentBsuid => PersonNameKind::ParentBsuid,
    };
    let shown = match row.kind {
        IdentityKind::Phone => {
            Phone::from_e164(&row.value).map_or_else(|_| row.value.clone(), |one| one.international())
        }
        _ => row.value.clone(),
    };
    let confirmed = row.confirmed || row.kind != IdentityKind::Phone;
    PersonName { kind, shown, value: row.value, since: row.first_at.0, file: row.file.map(file), confirmed }
}

fn file((name, row): (String, Option<i64>)) -> FromFile {
    FromFile { name, row }
}

fn field(row: rows::Field) -> PersonField {
    let code = row.code.map(|code| code.as_str().to_owned());
    PersonField { id: row.id.0, code, name: row.name, kind: row.kind.into() }
}

fn shown(row: Shown) -> FieldShown {
    FieldShown {
        field: field(row.field),
        value: row.value.map(value),
        earlier: row.earlier.into_iter().map(value).collect(),
    }
}

fn value(row: Value) -> PersonValue {
    PersonValue { value: row.value, at: row.at.0, helper: row.helper.map(|helper| helper.0), file: row.file.map(file) }
}
