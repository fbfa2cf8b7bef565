//! What lies where in the zip: the pages of a chat, and the files of its messages.

use serde_json::{Value as Json, json};
use shopbell_model::media::usual_ending;
use shopbell_store::tables::media::{Media, Shown};

/// The longest name of a file inside the file, in characters.
const NAME: usize = 60;

/// A page of a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    /// Which chat, counted from 0.
    pub(super) chat: usize,
    /// Which page of it, counted from 1.
    pub(super) number: usize,
}

impl Sheet {
    /// The page to be read.
    pub(super) fn paper(self) -> String {
        format!("messages/{}", self.name())
    }

    /// Its name among the other pages.
    pub(super) fn name(self) -> String {
        format!("chat-{}-page-{}.html", self.chat + 1, self.number)
    }

    /// The same as JSON.
    pub(super) fn data(self) -> String {
        format!("data/messages-{}-{}.json", self.chat + 1, self.number)
    }
}

/// A file of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct InFile {
    /// Where it lies in the zip; nothing where it is not here.
    pub(super) path: Option<String>,
    /// Whether all of it could be read.
    pub(super) whole: bool,
    /// What people call it.
    pub(super) name: Option<String>,
    /// Its type by its content.
    pub(super) mime: Option<String>,
    size: Option<i64>,
    state: &'static str,
}

/// Files that belong to no message.
pub(super) struct Beside {
    /// Voice messages that were recorded and not sent.
    pub(super) recordings: Vec<InFile>,
    /// What shows what was agreed to or withdrawn, by the entry of the ledger.
    pub(super) proofs: Vec<(i64, InFile)>,
}

impl InFile {
    pub(super) fn of(shown: &Shown) -> Self {
        let media = &shown.media;
        Self {
            path: None,
            whole: true,
            name: media.name.clone(),
            mime: media.mime.clone(),
            size: media.size,
            state: media.state.as_str(),
        }
    }

    pub(super) fn json(&self) -> Json {
        json!({
            "path": self.path, "whole": self.whole, "name": self.name, "type": self.mime, "size": self.size,
            "state": self.state,
        })
    }
}

/// Where a file lies in the zip: its row makes the name its own, the rest is for people.
pub(super) fn path(media: &Media) -> String {
    let told = media.name.as_deref().unwrap_or_default();
    let (stem, ending) = match told.rsplit_once('.') {
        Some((stem, ending)) if (1..=5).contains(&ending.len()) => (stem, Some(ending)),
        _ => (told, None),
    };
    let plain = |text: &str| -> String {
        let keep = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
        text.chars().take(NAME).map(|letter| if keep(letter) { letter } else { '_' }).collect()
    };
    let ending =
        ending.map(plain).unwrap_or_else(|| usual_ending(media.mime.as_deref().unwrap_or_default()).to_owned());
    let stem = plain(stem);
    format!("files/{:06}{}{stem}.{ending}", media.id.0, if stem.is_empty() { "" } else { "-" })
}

#[cfg(test)]
mod tests {
    use shopbell_model::{FileId, MediaState};

    use super::*;

    fn media(name: Option<&str>, mime: &str) -> Media {
        Media {
            id: FileId(7),
            message: None,
            state: MediaState::Here,
            name: name.map(str::to_owned),
            mime: Some(mime.to_owned()),
            size: None,
            file: None,
            thumbnail: None,
            width: None,
            height: None,
            duration: None,
            animated: false,
            wave: None,
        }
    }

    #[test]
    fn no_name_of_a_file_leads_out_of_the_folder() {
        assert_eq!(path(&media(Some("../../etc/passwd"), "text/plain")), "files/000007-______etc_passwd.txt");
        assert_eq!(path(&media(Some("Hinnasto ä.pdf"), "application/pdf")), "files/000007-Hinnasto_ä.pdf");
        assert_eq!(path(&media(None, "audio/ogg; codecs=opus")), "files/000007.ogg");
        assert_eq!(path(&media(Some("a.b/c"), "image/png")), "files/000007-a.b_c".to_owned());
    }
}
