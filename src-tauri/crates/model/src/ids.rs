//! Names of things. Row ids are Shopbell's own; text ids are Meta's and are kept verbatim.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! row_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

macro_rules! text_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// Takes the id as it is written, without checking it.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The id as it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

row_ids! {
    /// A voice message that is being recorded, or was and is not sent yet.
    RecordingId;
    /// A business portfolio: what limits and business-scoped user ids hang on.
    PortfolioId;
    /// A WhatsApp business account: what templates hang on.
    AccountId;
    /// A business phone number of an account.
    NumberId;
    /// Who caused a change: a person at the counter, a rule, a campaign, an import, the API.
    ActorId;
    /// A customer as the shop knows one; not a phone number.
    ContactId;
    /// One way a contact can be recognised.
    IdentityId;
    /// A number and a contact talking.
    ConversationId;
    /// One message, in or out.
    MessageId;
    /// One webhook body as it arrived.
    JournalId;
    /// One reaction, in or out.
    ReactionId;
    /// One thing that waits to go out.
    OutboxId;
    /// Somebody at the counter.
    HelperId;
    /// A label chats can bear.
    LabelId;
    /// What the people at the counter noted about a customer.
    NoteId;
    /// A sentence that is written again and again.
    QuickReplyId;
    /// A text that goes later.
    LaterId;
    /// A sticker the shop keeps.
    StickerId;
    /// A template of Meta's, in one language.
    TemplateId;
    /// The drafts of one template in its languages.
    FamilyId;
    /// What is written of a template in one language and not handed in.
    DraftId;
    /// What was kept of a draft.
    VersionId;
    /// What was handed in to Meta once.
    SubmissionId;
    /// A sample file for a template.
    SampleId;
    /// Something that can be written down of people.
    FieldId;
    /// A file of people that was read, and perhaps brought in.
    ImportId;
    /// A list of people.
    ListId;
    /// A segment: people by what is known of them.
    SegmentId;
    /// A campaign.
    CampaignId;
    /// A person in a campaign.
    RecipientId;
    /// A file of people that is being written.
    ExportId;
    /// The file of a message, or one that is attached and not sent yet.
    FileId;
}

text_ids! {
    /// Meta's id of a message, `wamid.…`.
    Wamid;
    /// Meta's id of a business phone number.
    PhoneNumberId;
    /// Meta's id of a WhatsApp business account.
    WabaId;
    /// Business-scoped user id, `CC.…` (CONTRACT §10).
    Bsuid;
    /// WhatsApp's own id of a user: usually the digits of a phone number; kept even when no phone library accepts it.
    WaId;
    /// A user's public name; shown, never trusted as a key.
    Username;
    /// Made by the caller of a changing command, so that it is done once.
    CommandId;
    /// Made for each attempt to send, echoed by Meta as `biz_opaque_callback_data`.
    CallbackId;
}
