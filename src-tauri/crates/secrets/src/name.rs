//! What secrets are called. Each shop has names of its own, so that practice and real data never share an entry.

use std::fmt;

/// Which shop a secret belongs to, as the keychain's entries spell it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ShopName(String);

impl ShopName {
    /// A real shop, by the id of its data folder.
    #[must_use]
    pub fn real(id: &str) -> Self {
        Self(format!("shop-{id}"))
    }

    /// The practice shop. It has no secrets worth keeping; whatever it does keep has a name no real shop can have.
    #[must_use]
    pub fn practice() -> Self {
        Self("practice".to_owned())
    }
}

impl fmt::Display for ShopName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a secret is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SecretKind {
    /// The token that sends messages.
    AccessToken,
    /// The app's secret that signs webhooks.
    AppSecret,
    /// The word of the webhook challenge.
    VerifyToken,
    /// The key of the shop's database.
    DatabaseKey,
}

impl SecretKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::AccessToken, Self::AppSecret, Self::VerifyToken, Self::DatabaseKey];

    /// As the keychain's entries spell it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AccessToken => "access-token",
            Self::AppSecret => "app-secret",
            Self::VerifyToken => "verify-token",
            Self::DatabaseKey => "database-key",
        }
    }
}

/// The name of one secret.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SecretName {
    /// Whose.
    pub shop: ShopName,
    /// What for.
    pub kind: SecretKind,
}

impl SecretName {
    /// The name of a shop's secret.
    #[must_use]
    pub const fn new(shop: ShopName, kind: SecretKind) -> Self {
        Self { shop, kind }
    }

    /// The account of the keychain's entry; its service is always Shopbell's.
    pub(crate) fn account(&self) -> String {
        format!("{}/{}", self.shop, self.kind.as_str())
    }
}
