//! What customers see when they tap the shop's name (CONTRACT §4).

use reqwest::Method;
use serde_json::{Map, Value, json};
use shopbell_model::PhoneNumberId;

use super::{CallError, Client};
use crate::message::MessageError;
use crate::wire::{Reader, wire};

const FIELDS: &str = "about,address,description,email,profile_picture_url,websites,vertical";

wire! {
    /// A number's profile.
    Profile {
        /// The line under the name.
        about: Option<String> = text("about"),
        /// The address.
        address: Option<String> = text("address"),
        /// What the shop is.
        description: Option<String> = text("description"),
        /// The e-mail address.
        email: Option<String> = text("email"),
        /// Where its picture is.
        profile_picture_url: Option<String> = text("profile_picture_url"),
        /// Its pages.
        websites: Vec<String> = texts("websites"),
        /// The trade, such as `RETAIL`.
        vertical: Option<String> = word("vertical"),
    }
}

/// What to change; absent parts stay as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileChange {
    /// 1 to 139 characters.
    pub about: Option<String>,
    /// At most 256 characters.
    pub address: Option<String>,
    /// At most 256 characters.
    pub description: Option<String>,
    /// At most 128 characters.
    pub email: Option<String>,
    /// At most 2, of at most 256 characters.
    pub websites: Option<Vec<String>>,
    /// One of Meta's trades.
    pub vertical: Option<String>,
    /// Handle of an uploaded picture.
    pub profile_picture_handle: Option<String>,
}

/// A change that keeps Meta's limits.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfileRequest(Value);

impl ProfileChange {
    /// The request as Meta takes it.
    ///
    /// # Errors
    /// When a part is longer than Meta allows.
    pub fn to_graph(&self) -> Result<ProfileRequest, MessageError> {
        let mut request = Map::new();
        request.insert("messaging_product".to_owned(), json!("whatsapp"));
        let parts: [(&'static str, &Option<String>, usize, usize); 6] = [
            ("about", &self.about, 1, 139),
            ("address", &self.address, 0, 256),
            ("description", &self.description, 0, 256),
            ("email", &self.email, 0, 128),
            ("vertical", &self.vertical, 1, 64),
            ("profile_picture_handle", &self.profile_picture_handle, 1, usize::MAX),
        ];
        for (field, text, min, max) in parts {
            if let Some(text) = text {
                fits(field, text, min, max)?;
                request.insert(field.to_owned(), json!(text));
            }
        }
        if let Some(websites) = &self.websites {
            if websites.len() > 2 {
                return Err(MessageError::Count { field: "websites", count: websites.len(), min: 0, max: 2 });
            }
            websites.iter().try_for_each(|page| fits("websites", page, 1, 256))?;
            request.insert("websites".to_owned(), json!(websites));
        }
        Ok(ProfileRequest(Value::Object(request)))
    }
}

fn fits(field: &'static str, text: &str, min: usize, max: usize) -> Result<(), MessageError> {
    let chars = text.chars().count();
    if chars < min {
        Err(MessageError::Empty { field })
    } else if chars > max {
        Err(MessageError::TooLong { field, chars, max })
    } else {
        Ok(())
    }
}

impl Client {
    /// A number's profile.
    ///
    /// # Errors
    /// As every call.
    pub async fn profile(&self, number: &PhoneNumberId) -> Result<Profile, CallError> {
        let call = self.call(Method::GET, &[number.as_str(), "whatsapp_business_profile"])?;
        let answer = call.query(&[("fields", FIELDS)])?.answer().await?;
        let profile = Reader::new(&answer).many::<Profile>("data").into_iter().next();
        profile.ok_or_else(|| CallError::unreadable(200, "no profile"))
    }

    /// Changes a number's profile.
    ///
    /// # Errors
    /// As every call.
    pub async fn set_profile(&self, number: &PhoneNumberId, change: &ProfileRequest) -> Result<(), CallError> {
        self.call(Method::POST, &[number.as_str(), "whatsapp_business_profile"])?.json(&change.0).done().await
    }
}
