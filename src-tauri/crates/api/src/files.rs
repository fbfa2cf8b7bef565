//! The bytes of files: in and out beside the commands, which carry words only. A host puts this on a loopback address.

use shopbell_engine::media::Served;

use crate::app::App;

impl App {
    /// Says where the host hands files out: what stands before a ticket in an address. Said once.
    pub fn files_are_at(&self, base: String) {
        self.shop().files_are_at(base);
    }

    /// The file a ticket opens; nothing when it is none, or has run out.
    pub async fn serve(&self, ticket: &str) -> Option<Served> {
        self.shop().serve(ticket).await
    }
}
