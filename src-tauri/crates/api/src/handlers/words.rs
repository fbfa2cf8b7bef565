//! Words that mean the same on both sides of the door. A variant added on one side stops the build here.

use shopbell_engine::inbox as rows;
use shopbell_engine::later;
use shopbell_engine::store::tables::consent::wording;
use shopbell_engine::{outbox, settings as engine, studio, templates};
use shopbell_model as model;
use shopbell_model::consent;

use crate::dto;

macro_rules! out {
    ($($from:path => $to:path { $($variant:ident),+ })*) => {$(
        impl From<$from> for $to {
            fn from(word: $from) -> Self {
                match word { $(<$from>::$variant => Self::$variant,)+ }
            }
        }
    )*};
}

out! {
    model::Direction => dto::Direction { In, Out }
    model::MessageKind => dto::MessageKind {
        Text, Image, Video, Audio, Voice, Document, Sticker, Location, Contacts, Button, Interactive, Order, Template,
        System, Edit, Revoke, Unsupported, Unknown
    }
    dto::MessageKind => model::MessageKind {
        Text, Image, Video, Audio, Voice, Document, Sticker, Location, Contacts, Button, Interactive, Order, Template,
        System, Edit, Revoke, Unsupported, Unknown
    }
    model::Delivery => dto::Delivery { Queued, Sending, Unknown, Accepted, Sent, Failed, Delivered, Read, Played }
    model::MediaState => dto::MediaState { Waiting, Fetching, Here, Gone }
    model::MediaGone => dto::MediaGone { Expired, Refused, TooLarge, Cleared }
    model::TroubleReason => dto::TroubleReason {
        WindowClosed, NotSure, NotReachable, AskedToStop, Blocked, HeldBack, TooFast, Token, Account, NotAccepted, TargetGone,
        TemplateNotApproved, TemplatePaused, TemplateDisabled, TemplateGone, TemplateChanged, TemplateTooLong,
        TemplateFormat, MetaFault, OwnNumber, TestNumber, Country, Experiment, IdentityChanged, NeedsNumber, TooManyToOne, LowQuality, TemplatesMisused, TemplateSyncing, FormBlocked, OtherWay, FileRefused, FileLost, Permission, AccountLocked, Payment, DisplayName, NotRegistered, Maintenance
    }
    model::NextStep => dto::NextStep { ChooseTemplate, Templates, Connection }
    model::Remedy => dto::Remedy { SendAgain, ItArrived, Remove }
    dto::Remedy => model::Remedy { SendAgain, ItArrived, Remove }
    model::WindowState => dto::WindowState { Open, Closing, Closed, Never }
    outbox::Part => dto::MessagePart {
        Text, Header, Footer, Buttons, Button, Opener, Sections, Section, Rows, Row, RowText, Link, Place, Cards,
        CardName, CardPhone, Caption, Emoji, BranchName, BranchAddress, Branches, Gap,
        TemplateText, TemplateFile, OfferEnds, Other
    }
    model::TemplateCategory => dto::TemplateCategory { Marketing, Utility, Authentication }
    model::TemplateStanding => dto::TemplateStanding {
        Approved, InReview, Rejected, Paused, Disabled, Archived, Gone, Changed, NotFromHere, NotUsable
    }
    model::charge::Charge => dto::Charge { FreeEntryPoint, FreeWindow, Charged }
    templates::Obstacle => dto::TemplateObstacle { Header, Button, Part, Code }
    templates::GapPart => dto::GapPart { Header, Body, Url, Code }
    templates::GapSource => dto::GapSource { Known, Fallback, NotKnown, Writer }
    templates::ButtonKind => dto::TemplateButtonKind { QuickReply, Url, Phone, CopyCode, Other }
    studio::Shelf => dto::StudioShelf { Current, Drafts, InReview, Approved, NeedsYou, Archived, Gone }
    dto::StudioShelf => studio::Shelf { Current, Drafts, InReview, Approved, NeedsYou, Archived, Gone }
    studio::State => dto::StudioState {
        Draft, Sending, Unknown, Absent, Refused, InReview, InAppeal, Approved, Flagged, Rejected, Paused, Disabled,
        Archived, Deleting, Gone, LimitReached, Other
    }
    shopbell_model::template::SubmitNot => dto::SubmitNot {
        NothingWritten, OnItsWay, InReview, NotAsItStands, OnceADay, TenTimes, ReadOnly, Hundred, Rewritten,
        ChangedAtMeta, NameOnItsWay, ToMend
    }
    studio::Sure => dto::ForecastSure { Certain, Likely, Guess }
    studio::FromChat => dto::StudioFromChat { Yes, Unfinished, No }
    studio::SubmitNow => dto::SubmitNow { Yes, Insist, No }
    studio::Trouble => dto::StudioTrouble {
        Exists, SameText, NameBarred, GapAtEdge, TooManyGaps, TooLong, Format, TooMany, NotEditable, TooOften, Token, Account,
        Meta, NotThere, Unknown, NotSent, Other
    }
    studio::Is => dto::DiffIs { Same, Added, Removed }
    rows::Shelf => dto::Shelf { ToAnswer, Waiting, Done }
    dto::Shelf => rows::Shelf { ToAnswer, Waiting, Done }
    rows::How => dto::How { Button, Row, Form, MayCall, MayNotCall }
    rows::Group => dto::Group { Pinned, ClosingSoon, Next, Closed, Rest }
    later::Held => dto::HeldBecause { WindowClosed, NeverWrote, TooLate, AskedToStop, Refused }
    model::field::FieldKind => dto::FieldKind { Text, Number, Date, YesNo }
    dto::FieldKind => model::field::FieldKind { Text, Number, Date, YesNo }
    consent::Act => dto::ConsentAct { Agreed, Withdrawn, Resumed }
    dto::ConsentAct => consent::Act { Agreed, Withdrawn, Resumed }
    consent::Topic => dto::ConsentTopic { Offers, Orders, All }
    dto::ConsentTopic => consent::Topic { Offers, Orders, All }
    consent::Means => dto::ConsentMeans { Button, Keyword, Read, Meta, WebForm, Paper, Spoken, Import }
    dto::ConsentMeans => consent::Means { Button, Keyword, Read, Meta, WebForm, Paper, Spoken, Import }
    dto::WordingKind => wording::WordingKind { Question, Confirmation }
    engine::Language => dto::Language { System, En, Sv, Fi }
    dto::Language => engine::Language { System, En, Sv, Fi }
    engine::Theme => dto::Theme { System, Light, Dark }
    dto::Theme => engine::Theme { System, Light, Dark }
}

impl From<dto::Filter> for rows::Filter {
    fn from(filter: dto::Filter) -> Self {
        match filter {
            dto::Filter::Unread => Self::Unread,
            dto::Filter::Unanswered => Self::Unanswered,
            dto::Filter::Closing => Self::Closing,
            dto::Filter::Helper { helper } => Self::Of(model::HelperId(helper)),
            dto::Filter::Label { label } => Self::Labelled(model::LabelId(label)),
            dto::Filter::Snoozed => Self::Snoozed,
        }
    }
}

impl From<model::WindowNow> for dto::Window {
    fn from(window: model::WindowNow) -> Self {
        Self {
            state: window.state.into(),
            until: window.until.map(|at| at.0),
            changes_at: window.changes_at.map(|at| at.0),
            free_until: window.free_until.map(|at| at.0),
        }
    }
}
