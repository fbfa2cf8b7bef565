//! Templates of an account (CONTRACT §3.1).

use reqwest::Method;
use serde_json::{Value, json};
use shopbell_model::{UtcMillis, WabaId};

use super::{CallError, Client, Page};
use crate::wire::{Read, Reader, wire};

const FIELDS: &str = "id,name,status,category,correct_category,previous_category,language,components,quality_score,\
    rejected_reason,parameter_format,message_send_ttl_seconds";

/// A template as Meta has it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Template {
    /// Meta's id.
    pub id: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Its language.
    pub language: Option<String>,
    /// `PENDING`, `APPROVED`, `REJECTED`, `PAUSED` and so on.
    pub status: Option<String>,
    /// `MARKETING`, `UTILITY` or `AUTHENTICATION`.
    pub category: Option<String>,
    /// The category Meta thinks is right.
    pub correct_category: Option<String>,
    /// The category before.
    pub previous_category: Option<String>,
    /// Its parts as Meta has them.
    pub components: Vec<Value>,
    /// `GREEN`, `YELLOW`, `RED` or `UNKNOWN`.
    pub quality: Option<String>,
    /// Since when.
    pub quality_at: Option<UtcMillis>,
    /// Why it was rejected.
    pub rejected_reason: Option<String>,
    /// `POSITIONAL` or `NAMED`.
    pub parameter_format: Option<String>,
    /// How long Meta tries to deliver, in seconds.
    pub ttl_seconds: Option<i64>,
}

impl Read for Template {
    fn read(from: Reader<'_>) -> Self {
        let quality = from.get("quality_score");
        Self {
            id: from.id("id"),
            name: from.text("name"),
            language: from.text("language"),
            status: from.word("status"),
            category: from.word("category"),
            correct_category: from.word("correct_category"),
            previous_category: from.word("previous_category"),
            components: from.list("components").to_vec(),
            quality: quality.word("score"),
            quality_at: quality.at("date"),
            rejected_reason: from.word("rejected_reason"),
            parameter_format: from.word("parameter_format"),
            ttl_seconds: from.number("message_send_ttl_seconds"),
        }
    }
}

/// A page of an account's templates, and how many it has and may have where that was asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TemplatePage {
    /// What is on it.
    pub items: Vec<Template>,
    /// Where the next page begins; absent on the last.
    pub after: Option<String>,
    /// How many templates the account has, as Meta counts them.
    pub count: Option<u32>,
    /// How many it may have: 250, or 6,000 for a verified business (CONTRACT §3.1).
    pub limit: Option<u32>,
}

impl Read for TemplatePage {
    fn read(from: Reader<'_>) -> Self {
        let Page { items, after } = Page::read(from);
        let summary = from.get("summary");
        let number = |key| summary.number(key).and_then(|number| u32::try_from(number).ok());
        Self { items, after, count: number("message_template_count"), limit: number("message_template_limit") }
    }
}

/// Which templates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TemplateQuery {
    /// Only with this name.
    pub name: Option<String>,
    /// Only with this status.
    pub status: Option<String>,
    /// How many on a page.
    pub limit: Option<u32>,
    /// `after` of the page before.
    pub after: Option<String>,
    /// Whether to tell how many there are and may be.
    pub summary: bool,
}

/// A new template.
#[derive(Clone, Debug, PartialEq)]
pub struct TemplateDraft {
    /// Its name.
    pub name: String,
    /// Its language.
    pub language: String,
    /// `MARKETING`, `UTILITY` or `AUTHENTICATION`.
    pub category: String,
    /// Whether its gaps have names.
    pub named_parameters: bool,
    /// How long Meta tries to deliver, in seconds.
    pub ttl_seconds: Option<i64>,
    /// Its parts as Meta wants them.
    pub components: Vec<Value>,
}

/// A change of a template; its parts are replaced as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TemplateEdit {
    /// Another category; not for an approved one.
    pub category: Option<String>,
    /// Other parts, all of them.
    pub components: Option<Vec<Value>>,
    /// Another time to deliver, in seconds.
    pub ttl_seconds: Option<i64>,
}

wire! {
    /// What became of a new template.
    CreatedTemplate {
        /// Meta's id.
        id: Option<String> = id("id"),
        /// Its status.
        status: Option<String> = word("status"),
        /// The category Meta gave it.
        category: Option<String> = word("category"),
    }
}

/// What became of templates that were to be archived or taken out of the archive: Meta's ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Archived {
    /// With which it was done.
    pub done: Vec<String>,
    /// With which not.
    pub failed: Vec<String>,
}

/// An id that stands by itself in a list.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(id) => Some(id.clone()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    }
}

impl Client {
    /// A page of an account's templates. Asked for on a connection of its own: it is asked for by itself, and the next
    /// message shall not find what is left of it.
    ///
    /// # Errors
    /// As every call.
    pub async fn templates(&self, account: &WabaId, query: &TemplateQuery) -> Result<TemplatePage, CallError> {
        let limit = query.limit.map(|limit| limit.to_string());
        let mut pairs = vec![("fields", FIELDS)];
        let asked = [("name", &query.name), ("status", &query.status), ("limit", &limit), ("after", &query.after)];
        if query.summary {
            pairs.push(("summary", "message_template_count,message_template_limit"));
        }
        pairs.extend(asked.iter().filter_map(|(key, value)| Some((*key, value.as_deref()?))));
        self.call(Method::GET, &[account.as_str(), "message_templates"])?.query(&pairs)?.alone().read().await
    }

    /// Asks Meta to review a new template.
    ///
    /// # Errors
    /// As every call.
    pub async fn create_template(&self, account: &WabaId, draft: &TemplateDraft) -> Result<CreatedTemplate, CallError> {
        let mut body = json!({
            "name": draft.name,
            "language": draft.language,
            "category": draft.category.to_ascii_uppercase(),
            "parameter_format": if draft.named_parameters { "named" } else { "positional" },
            "components": draft.components,
        });
        if let (Some(map), Some(seconds)) = (body.as_object_mut(), draft.ttl_seconds) {
            map.insert("message_send_ttl_seconds".to_owned(), json!(seconds));
        }
        self.call(Method::POST, &[account.as_str(), "message_templates"])?.json(&body).read().await
    }

    /// Changes a template.
    ///
    /// # Errors
    /// As every call.
    pub async fn edit_template(&self, template: &str, edit: &TemplateEdit) -> Result<(), CallError> {
        let mut body = serde_json::Map::new();
        if let Some(category) = &edit.category {
            body.insert("category".to_owned(), json!(category.to_ascii_uppercase()));
        }
        if let Some(components) = &edit.components {
            body.insert("components".to_owned(), json!(components));
        }
        if let Some(seconds) = edit.ttl_seconds {
            body.insert("message_send_ttl_seconds".to_owned(), json!(seconds));
        }
        self.call(Method::POST, &[template])?.json(&Value::Object(body)).done().await
    }

    /// One template by its id.
    ///
    /// # Errors
    /// As every call; code 100 with subcode 33 when there is none.
    pub async fn template(&self, template: &str) -> Result<Template, CallError> {
        self.call(Method::GET, &[template])?.query(&[("fields", FIELDS)])?.alone().read().await
    }

    /// Ends a pause that began while a template was new (CONTRACT §3.1: from five minutes after it began).
    ///
    /// # Errors
    /// As every call.
    pub async fn unpause_template(&self, template: &str) -> Result<(), CallError> {
        self.call(Method::POST, &[template, "unpause"])?.json(&json!({})).done().await
    }

    /// Puts templates into the archive, or takes them out. Meta has this at an address of its own, without a version.
    ///
    /// # Errors
    /// As every call. What Meta did not do with some of them is in the answer.
    pub async fn archive_templates(
        &self,
        account: &WabaId,
        templates: &[&str],
        archive: bool,
    ) -> Result<Archived, CallError> {
        let (act, done) =
            if archive { ("archive", "archived_templates") } else { ("unarchive", "unarchived_templates") };
        let url = self.beside(&[account.as_str(), "message_templates", act]);
        let body = json!({ "hsm_ids": templates.join(",") });
        let answer = self.call_url(Method::POST, &url)?.json(&body).answer().await?;
        let ids = |key: &str| {
            let list = Reader::new(&answer).list(key).iter();
            list.filter_map(|one| Reader::new(one).text("id").or_else(|| plain(one))).collect()
        };
        Ok(Archived { done: ids(done), failed: ids("failed_templates") })
    }

    /// Deletes a template in all languages, or with its id in one.
    ///
    /// # Errors
    /// As every call.
    pub async fn delete_template(&self, account: &WabaId, name: &str, id: Option<&str>) -> Result<(), CallError> {
        let mut call = self.call(Method::DELETE, &[account.as_str(), "message_templates"])?.query(&[("name", name)])?;
        if let Some(id) = id {
            call = call.query(&[("hsm_id", id)])?;
        }
        call.done().await
    }
}
