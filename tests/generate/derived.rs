//! In a generated shop everything that could be computed from the messages is what comes out when it is computed, also
//! where words were written in Shopbell; and the shop holds what it is meant to hold.

use shopbell_tests::generate::Options;
use sqlx::sqlite::SqliteConnection;
use tempfile::TempDir;

use crate::rows;

const MESSAGES: u32 = 2_000;

const CONVERSATIONS: u32 = 400;

async fn shop() -> (TempDir, SqliteConnection) {
    let folder = tempfile::tempdir().unwrap();
    let options = Options { conversations: CONVERSATIONS, ..Options::sized(MESSAGES) };
    let connection = rows::filled(folder.path(), &options).await;
    (folder, connection)
}

/// Each finds rows that must not be.
const CONTRADICTIONS: [(&str, &str); 14] = [
    (
        "the last line is the last message",
        "SELECT count(*) FROM conversation c WHERE (last_message_id, last_kind, last_direction, last_at) IS NOT
           (SELECT id, kind, direction, at FROM message WHERE conversation_id = c.id ORDER BY at DESC, id DESC LIMIT 1)",
    ),
    (
        "its text and its tick are the message's",
        "SELECT count(*) FROM conversation c JOIN message m ON m.id = c.last_message_id
         WHERE c.last_delivery IS NOT m.delivery
            OR (length(m.body) <= 200 AND instr(m.body, '  ') = 0 AND c.last_text <> m.body)
            OR length(c.last_text) > 200 OR (m.body IS NULL AND c.last_text <> '')",
    ),
    (
        "the window ends a day after the customer's last word",
        "SELECT count(*) FROM conversation c LEFT JOIN
           (SELECT conversation_id, max(at) AS at FROM message WHERE direction = 'in' GROUP BY 1) m
           ON m.conversation_id = c.id
         WHERE c.last_inbound_at IS NOT m.at OR c.window_until <> ifnull(m.at + 86400000, 0)",
    ),
    (
        "who waits waits since the first word that was not answered",
        "SELECT count(*) FROM conversation c WHERE waiting_since IS NOT
           (SELECT min(at) FROM message m WHERE conversation_id = c.id AND direction = 'in' AND m.id >
              (SELECT ifnull(max(id), 0) FROM message WHERE conversation_id = c.id AND direction = 'out'))",
    ),
    (
        "unread words are the customer's newest, without a gap",
        "SELECT count(*) FROM conversation c WHERE unread <>
           (SELECT count(*) FROM message WHERE conversation_id = c.id AND direction = 'in' AND id >= c.first_unread_id)
            OR (unread = 0) <> (first_unread_id IS NULL)
            OR EXISTS (SELECT 1 FROM message WHERE conversation_id = c.id AND direction = 'out' AND id > c.first_unread_id)",
    ),
    (
        "the shelf says who spoke last",
        "SELECT count(*) FROM conversation
         WHERE shelf <> 'done' AND (shelf = 'to_answer') <> (last_direction = 'in')",
    ),
    (
        "trouble is counted",
        "SELECT count(*) FROM conversation c
         WHERE not_sent <> (SELECT count(*) FROM message WHERE conversation_id = c.id AND delivery = 'failed')
            OR not_sure <> (SELECT count(*) FROM message WHERE conversation_id = c.id AND delivery = 'unknown')",
    ),
    (
        "the shelves' sizes are counted",
        "SELECT count(*) FROM shelf_size s WHERE size <> (SELECT count(*) FROM conversation WHERE shelf = s.shelf)",
    ),
    (
        "every time of a message was told by a status, and every status is on its message",
        "SELECT (SELECT count(*) FROM status) <>
           (SELECT count(sent_at) + count(delivered_at) + count(read_at) + count(played_at) + count(failed_at) FROM message)
           OR EXISTS (SELECT 1 FROM status s LEFT JOIN message m ON m.wamid = s.wamid WHERE s.at IS NOT
             CASE s.status WHEN 'sent' THEN m.sent_at WHEN 'delivered' THEN m.delivered_at WHEN 'read' THEN m.read_at
                           WHEN 'played' THEN m.played_at WHEN 'failed' THEN m.failed_at END)",
    ),
    (
        "only the shop's words go anywhere, and only those written here were judged and tried",
        "SELECT count(*) FROM message m WHERE (direction = 'in') <> (delivery IS NULL)
            OR (actor_id IS NULL) <> (verdict IS NULL) OR (actor_id IS NULL) = EXISTS
              (SELECT 1 FROM attempt a WHERE a.message_id = m.id)
            OR (actor_id IS NOT NULL AND json_extract(verdict, '$.verdict') <> 'allowed')",
    ),
    (
        "what is on its way stands in the outbox, nothing else does",
        "SELECT count(*) FROM message m LEFT JOIN outbox o ON o.message_id = m.id
         WHERE (o.id IS NOT NULL) <> ifnull(m.delivery IN ('queued', 'sending', 'unknown'), 0)
            OR o.conversation_id <> m.conversation_id",
    ),
    (
        "everything with a word in it is in the index, under its own number",
        "SELECT count(*) FROM message m WHERE ifnull(m.body GLOB '*[a-zA-Z0-9]*', 0)
           AND m.id NOT IN (SELECT rowid FROM search_messages)",
    ),
    (
        "everybody with a name or a number is in the index",
        "SELECT count(*) FROM contact WHERE ifnull(name, ifnull(username, phone)) IS NOT NULL
           AND id NOT IN (SELECT rowid FROM search_contacts)",
    ),
    ("ids follow times", "SELECT count(*) FROM message a JOIN message b ON b.id = a.id + 1 WHERE b.at < a.at"),
];

#[tokio::test]
async fn every_derived_column_is_what_the_messages_say() {
    let (_folder, mut connection) = shop().await;
    for (truth, contradiction) in CONTRADICTIONS {
        assert_eq!(rows::number(&mut connection, contradiction).await, 0, "{truth}");
    }
    let damaged =
        rows::number(&mut connection, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'");
    assert_eq!(damaged.await, 0);
    assert_eq!(rows::number(&mut connection, "SELECT count(*) FROM pragma_foreign_key_check").await, 0);
}

#[tokio::test]
async fn the_shop_holds_what_was_asked_for() {
    let (_folder, mut connection) = shop().await;
    let mut count = async |query: &'static str| rows::number(&mut connection, query).await;
    assert_eq!(count("SELECT count(*) FROM message").await, i64::from(MESSAGES));
    assert_eq!(count("SELECT count(*) FROM conversation").await, i64::from(CONVERSATIONS));
    let longest = "SELECT max(n) FROM (SELECT count(*) AS n FROM message GROUP BY conversation_id)";
    assert_eq!(count(longest).await, i64::from(MESSAGES / 10));
    // Each must be there at least once, or a bench would measure a shop without it.
    for query in [
        "SELECT count(DISTINCT shelf) = 3 FROM conversation",
        "SELECT count(DISTINCT delivery) = 9 FROM message",
        "SELECT count(*) FROM conversation WHERE unread > 0",
        "SELECT count(*) FROM conversation WHERE window_until > 1795262400000 + 7200000",
        "SELECT count(*) FROM conversation WHERE window_until BETWEEN 1795262400000 AND 1795262400000 + 7200000",
        "SELECT count(*) FROM conversation WHERE window_until < 1795262400000",
        "SELECT count(*) FROM contact WHERE name IS NULL",
        "SELECT count(*) FROM contact WHERE phone IS NULL",
        "SELECT count(*) FROM contact WHERE length(name) > 30",
        "SELECT count(*) FROM message WHERE quoted_wamid IS NOT NULL",
        "SELECT count(*) FROM reaction WHERE direction = 'in'",
        "SELECT count(*) FROM reaction WHERE direction = 'out'",
        "SELECT count(*) FROM message WHERE body GLOB '*[א-ת]*'",
        "SELECT count(*) FROM message WHERE body GLOB '*[ء-ي]*'",
        "SELECT count(*) FROM message WHERE body GLOB '*[अ-ह]*'",
        "SELECT count(*) FROM message WHERE body GLOB '*[ก-ฮ]*'",
        "SELECT count(*) FROM message WHERE body GLOB '*[ぁ-ん]*'",
        "SELECT count(*) FROM message WHERE body GLOB '*[가-힣]*'",
    ] {
        assert!(count(query).await > 0, "{query}");
    }
}

#[tokio::test]
async fn the_same_options_give_the_same_shop_and_another_seed_another() {
    let small = Options { conversations: 20, ..Options::sized(300) };
    let mut contents = Vec::new();
    for options in [small.clone(), small.clone(), Options { seed: 7, ..small }] {
        let folder = tempfile::tempdir().unwrap();
        let mut connection = rows::filled(folder.path(), &options).await;
        contents.push(rows::content(&mut connection).await);
    }
    assert_eq!(contents[0], contents[1]);
    assert_ne!(contents[0], contents[2]);
}
