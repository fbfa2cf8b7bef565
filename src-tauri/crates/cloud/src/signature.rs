//! `X-Hub-Signature-256`: HMAC-SHA256 with the app secret over the raw bytes of the body (CONTRACT §9.1).

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::{Choice, ConstantTimeEq};

/// Name of the header, in the lower case HTTP libraries compare with.
pub const HEADER: &str = "x-hub-signature-256";

const SCHEME: &str = "sha256=";

/// A signature as a header claims it; proves nothing before [`verify`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature(pub [u8; 32]);

impl Signature {
    /// Reads `sha256=` and 64 hexadecimal digits; anything else is no signature.
    #[must_use]
    pub fn from_header(header: &str) -> Option<Self> {
        let digits = header.strip_prefix(SCHEME)?;
        let mut bytes = [0; 32];
        hex::decode_to_slice(digits, &mut bytes).ok()?;
        Some(Self(bytes))
    }

    /// The header's value.
    #[must_use]
    pub fn to_header(self) -> String {
        format!("{SCHEME}{}", hex::encode(self.0))
    }
}

/// Signs a body.
#[must_use]
pub fn sign(secret: &[u8], body: &[u8]) -> [u8; 32] {
    // HMAC takes keys of any length (RFC 2104), so this cannot fail; an all-zero answer would match no real signature.
    Hmac::<Sha256>::new_from_slice(secret).map_or([0; 32], |mut mac| {
        mac.update(body);
        mac.finalize().into_bytes().into()
    })
}

/// The signature, if one of the secrets made it over exactly these bytes.
///
/// Every secret is tried and compared in constant time, so that timing tells neither the signature nor which secret fits.
#[must_use]
pub fn verify(secrets: &[&[u8]], body: &[u8], header: &str) -> Option<[u8; 32]> {
    let claimed = Signature::from_header(header)?;
    let mut fits = Choice::from(0);
    for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
        fits |= sign(secret, body).ct_eq(&claimed.0);
    }
    bool::from(fits).then_some(claimed.0)
}

#[cfg(test)]
mod tests {
    use super::{Signature, sign, verify};

    const BODY: &[u8] = br#"{"object":"whatsapp_business_account","entry":[]}"#;

    #[test]
    fn agrees_with_the_published_test_vector() {
        // RFC 4231, test case 2.
        let expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(hex::encode(sign(b"Jefe", b"what do ya want for nothing?")), expected);
    }

    #[test]
    fn takes_what_any_of_the_secrets_signed() {
        let header = Signature(sign(b"second", BODY)).to_header();
        assert_eq!(verify(&[b"first", b"second"], BODY, &header), Some(sign(b"second", BODY)));
        assert_eq!(verify(&[b"first"], BODY, &header), None);
        assert_eq!(verify(&[], BODY, &header), None);
        assert_eq!(verify(&[b""], BODY, &Signature(sign(b"", BODY)).to_header()), None, "no secret proves nothing");
    }

    #[test]
    fn one_flipped_bit_is_refused() {
        let header = Signature(sign(b"secret", BODY)).to_header();
        for at in 0..BODY.len() {
            let mut body = BODY.to_vec();
            body[at] ^= 1;
            assert_eq!(verify(&[b"secret"], &body, &header), None, "byte {at}");
        }
    }

    #[test]
    fn what_is_no_signature_is_refused() {
        let good = Signature(sign(b"secret", BODY)).to_header();
        let short = good.get(..good.len() - 1).unwrap();
        for bad in ["", "sha256=", "sha1=00", short, &format!("{good}0"), &good.replace("sha256=", ""), "sha256=zz"] {
            assert_eq!(verify(&[b"secret"], BODY, bad), None, "{bad}");
        }
    }
}
