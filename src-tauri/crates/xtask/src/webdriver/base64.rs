//! Reads base64, in which the driver packs its pictures.

/// The bytes of a base64 text; `None` when it is not one.
#[must_use]
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let mut held: u32 = 0;
    let mut bits = 0;
    for letter in text.bytes() {
        let six = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' | b'\r' | b'\n' => continue,
            _ => return None,
        };
        held = (held << 6 | u32::from(six)) & 0x00ff_ffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).ok()?);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn reads_what_others_wrote() {
        assert_eq!(decode("U2hvcGJlbGw=").as_deref(), Some(b"Shopbell".as_slice()));
        assert_eq!(
            decode("iVBORw0KGgo=").as_deref(),
            Some(b"\x89PNG\r\n\x1a\n".as_slice()),
            "bytes over 127 must survive"
        );
        assert_eq!(decode("%%%"), None);
    }
}
