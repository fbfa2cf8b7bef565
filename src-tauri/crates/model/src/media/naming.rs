//! What a file is called when it lies on somebody's disk. The name comes from a stranger.

use super::bare_mime;

/// The longest name, in bytes of UTF-8: file systems take 255, and a program that copies adds to it.
const LONGEST: usize = 200;

/// The longest ending that is believed to be one, in characters.
const ENDING: usize = 8;

/// Names Windows keeps for devices, with any ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The name of a file on a disk: as people call it, without what a file system cannot hold, what leads out of the folder
/// and what turns letters around so that an ending looks like another; with the usual ending of its type where it has
/// none. Never empty.
#[must_use]
pub fn file_name(name: Option<&str>, mime: &str) -> String {
    let named: String = name.unwrap_or_default().chars().filter(|c| !turns(*c)).map(kept).collect();
    let named = named.trim_matches(|c: char| c == '.' || c.is_whitespace());
    let (stem, ending) = match named.rsplit_once('.') {
        Some((stem, ending)) if (1..=ENDING).contains(&ending.chars().count()) => (stem.trim_end(), ending),
        _ => (named, usual_ending(mime)),
    };
    let stem = cut(stem, LONGEST - ending.len() - 1);
    let first = stem.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = ["com", "lpt"].iter().any(|device| first.strip_prefix(device).is_some_and(|rest| rest.len() == 1));
    match stem {
        "" => format!("file.{ending}"),
        stem if numbered || DEVICES.contains(&first.as_str()) => format!("_{stem}.{ending}"),
        stem => format!("{stem}.{ending}"),
    }
}

/// The usual ending of names of files of a type.
#[must_use]
pub fn usual_ending(mime: &str) -> &'static str {
    match bare_mime(mime) {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "image/webp" => "webp",
        "image/gif" => "gif",
        "audio/ogg" => "ogg",
        "audio/mpeg" => "mp3",
        "audio/mp4" => "m4a",
        "audio/aac" => "aac",
        "audio/amr" => "amr",
        "audio/x-wav" => "wav",
        "video/mp4" => "mp4",
        "video/3gpp" => "3gp",
        "application/pdf" => "pdf",
        "text/plain" => "txt",
        _ => "bin",
    }
}

/// Marks that order letters otherwise than they stand.
const fn turns(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn kept(c: char) -> char {
    if c.is_control() || "/\\:*?\"<>|".contains(c) { '_' } else { c }
}

fn cut(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_name_stays_as_people_wrote_it() {
        for name in ["Hinnasto ä.pdf", "صورة 1.jpg", "a.b.c.docx", "100 %.png"] {
            assert_eq!(file_name(Some(name), "application/pdf"), name);
        }
        assert_eq!(file_name(None, "audio/ogg; codecs=opus"), "file.ogg");
        assert_eq!(file_name(Some("Kuva"), "image/jpeg"), "Kuva.jpg");
        assert_eq!(file_name(Some("v1.2 of the list"), "text/plain"), "v1.2 of the list.txt");
    }

    #[test]
    fn no_name_leads_elsewhere_or_looks_like_another() {
        assert_eq!(file_name(Some("../../etc/passwd"), "text/plain"), "_.._etc_passwd.txt");
        assert_eq!(file_name(Some("C:\\x\\a.exe"), ""), "C__x_a.exe");
        assert_eq!(file_name(Some("kuva\u{202e}gpj.exe"), ""), "kuvagpj.exe");
        assert_eq!(file_name(Some("a\nb\0.pdf"), ""), "a_b_.pdf");
        assert_eq!(file_name(Some(" .. "), "image/png"), "file.png");
        assert_eq!(file_name(Some("CON.txt"), ""), "_CON.txt");
        assert_eq!(file_name(Some("com1.tar.gz"), ""), "_com1.tar.gz");
        let long = file_name(Some(&"ä".repeat(400)), "image/png");
        assert!(long.len() <= 200 && long.ends_with(".png"), "{long}");
    }
}
