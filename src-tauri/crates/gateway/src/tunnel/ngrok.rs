//! ngrok: an account; the address is the account's own or another at every start.

use std::path::PathBuf;

use secrecy::SecretString;
use serde_json::Value;

use super::{Launch, PublicAddress, Said, Trouble, Tunnel, TunnelError, TunnelKind, cloudflare_named, program};

const PROGRAM: &str = "ngrok";

/// `ngrok http`, told by its log.
#[derive(Debug)]
pub struct Ngrok {
    token: SecretString,
    address: Option<PublicAddress>,
    program: Option<PathBuf>,
}

impl Ngrok {
    /// A tunnel by the account's authtoken, under its own address where it has one.
    ///
    /// # Errors
    /// [`TunnelError::Token`] when the token is empty or more than one word.
    pub fn new(
        token: SecretString,
        address: Option<PublicAddress>,
        program: Option<PathBuf>,
    ) -> Result<Self, TunnelError> {
        cloudflare_named::one_word(&token)?;
        Ok(Self { token, address, program })
    }
}

impl Tunnel for Ngrok {
    fn kind(&self) -> TunnelKind {
        TunnelKind::Ngrok
    }

    fn launch(&self, port: u16) -> Result<Option<Launch>, TunnelError> {
        let program = program::find(PROGRAM, self.program.as_deref())?;
        // Its page on this machine would show what customers write to whoever opens it: nothing is kept for it.
        let mut arguments: Vec<_> =
            ["http", "--log=stdout", "--log-format=json", "--inspect=false"].map(Into::into).to_vec();
        if let Some(address) = &self.address {
            arguments.push(format!("--url={address}").into());
        }
        arguments.push(format!("127.0.0.1:{port}").into());
        Ok(Some(Launch { program, arguments, environment: vec![("NGROK_AUTHTOKEN", self.token.clone())] }))
    }

    /// A line is a JSON object with `lvl`, `msg` and, where something is wrong, `err`; before the log begins it may be
    /// plain words with a code of ngrok's.
    fn read(&self, line: &str) -> Said {
        let told: Value = serde_json::from_str(line).unwrap_or_default();
        let text = |key: &str| told.get(key).and_then(Value::as_str);
        if text("msg") == Some("started tunnel") {
            return text("url").and_then(|url| PublicAddress::parse(url).ok()).map_or(Said::Nothing, Said::Address);
        }
        let grave = matches!(text("lvl"), Some("eror" | "crit"));
        let words = text("err").filter(|err| grave && *err != "<nil>").or(told.is_null().then_some(line));
        words
            .and_then(|words| trouble(words).map(|kind| Said::Trouble(kind, words.to_owned())))
            .unwrap_or(Said::Nothing)
    }

    fn address(&self) -> Option<&PublicAddress> {
        None
    }

    fn says_ready(&self) -> bool {
        false
    }
}

/// What kind of trouble ngrok's own codes mean (ngrok.com/docs/errors).
fn trouble(words: &str) -> Option<Trouble> {
    let codes: [(&[&str], Trouble); 4] = [
        (&["ERR_NGROK_105", "ERR_NGROK_106", "ERR_NGROK_107", "ERR_NGROK_4018"], Trouble::TokenRefused),
        (&["ERR_NGROK_108", "ERR_NGROK_334"], Trouble::InUse),
        (&["ERR_NGROK_"], Trouble::NotAllowed),
        (&["no such host", "network is unreachable", "connection refused", "i/o timeout"], Trouble::NoNetwork),
    ];
    // `ERR_NGROK_1080` is another code than `ERR_NGROK_108`.
    let says = |code: &str| {
        words.match_indices(code).any(|(at, _)| {
            code.ends_with('_')
                || !words.get(at + code.len()..).unwrap_or_default().starts_with(|c: char| c.is_ascii_digit())
        })
    };
    codes.into_iter().find(|(codes, _)| codes.iter().any(|code| says(code))).map(|(_, trouble)| trouble)
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::{Ngrok, Said, Tunnel};
    use crate::tunnel::{PublicAddress, Trouble};

    #[test]
    fn its_log_is_understood() {
        let tunnel = Ngrok::new(SecretString::from("2abc"), None, None).unwrap();
        let read = |line: &str| tunnel.read(line);
        assert_eq!(
            read(
                r#"{"addr":"http://localhost:4142","lvl":"info","msg":"started tunnel","name":"command_line","obj":"tunnels","url":"https://ab12.ngrok-free.app"}"#
            ),
            Said::Address(PublicAddress::parse("https://ab12.ngrok-free.app").unwrap())
        );
        assert_eq!(read(r#"{"lvl":"info","msg":"no configuration paths supplied"}"#), Said::Nothing);
        assert_eq!(read(r#"{"err":"<nil>","lvl":"crit","msg":"command failed"}"#), Said::Nothing);
        for (line, wanted) in [
            (
                r#"{"err":"authentication failed: The authtoken you specified does not look like a proper ngrok authtoken.\r\n\r\nERR_NGROK_105\r\n","lvl":"eror","msg":"failed to auth"}"#,
                Trouble::TokenRefused,
            ),
            (r#"{"err":"limited to 1 session ERR_NGROK_108","lvl":"crit","msg":"x"}"#, Trouble::InUse),
            ("ERROR:  ERR_NGROK_4018", Trouble::TokenRefused),
            ("ERROR:  ERR_NGROK_1080", Trouble::NotAllowed),
            (
                r#"{"err":"dial tcp: lookup connect.ngrok-agent.com: no such host","lvl":"eror","msg":"x"}"#,
                Trouble::NoNetwork,
            ),
        ] {
            assert!(matches!(read(line), Said::Trouble(kind, _) if kind == wanted), "{line}: {:?}", read(line));
        }
        for garbage in ["", "{", "[1]", "null", r#"{"msg":"started tunnel"}"#, r#"{"msg":"started tunnel","url":7}"#] {
            assert_eq!(read(garbage), Said::Nothing, "{garbage}");
        }
    }

    #[test]
    fn the_token_is_no_argument_and_an_own_address_is_one() {
        let own = PublicAddress::parse("https://bell.ngrok.app").unwrap();
        let tunnel = Ngrok::new(SecretString::from("2abcSECRET"), Some(own), Some("/bin/sh".into())).unwrap();
        let launch = tunnel.launch(4000).unwrap().unwrap();
        assert!(launch.arguments.iter().all(|argument| !argument.to_string_lossy().contains("SECRET")));
        assert!(launch.arguments.iter().any(|argument| argument == "--url=https://bell.ngrok.app"));
    }
}
