use super::parse;

#[test]
fn compiles() {
    assert!(parse(b"{}").is_err());
}
