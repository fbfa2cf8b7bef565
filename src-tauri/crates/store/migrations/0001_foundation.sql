-- The foundation: who the shop is, whom it knows, what was said, what came in, what waits to go out.
-- All times are UTC milliseconds. All tables STRICT. Rows of numbers that are not the shop's carry ours = 0.

CREATE TABLE portfolio (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    meta_id TEXT UNIQUE,
    name    TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE account (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    portfolio_id INTEGER NOT NULL REFERENCES portfolio (id),
    waba_id      TEXT NOT NULL UNIQUE,
    name         TEXT NOT NULL DEFAULT '',
    ours         INTEGER NOT NULL CHECK (ours IN (0, 1))
) STRICT;

CREATE TABLE number (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id      INTEGER NOT NULL REFERENCES account (id),
    phone_number_id TEXT NOT NULL UNIQUE,
    display_phone   TEXT NOT NULL DEFAULT '',
    verified_name   TEXT NOT NULL DEFAULT '',
    ours            INTEGER NOT NULL CHECK (ours IN (0, 1))
) STRICT;

CREATE TABLE actor (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'rule', 'campaign', 'import', 'api', 'customer')),
    name TEXT NOT NULL DEFAULT ''
) STRICT;

-- A contact is not a phone number: everything that can name one hangs in identity.
CREATE TABLE contact (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    portfolio_id INTEGER NOT NULL REFERENCES portfolio (id),
    name         TEXT,
    username     TEXT,
    phone        TEXT,
    first_at     INTEGER NOT NULL
) STRICT;

-- kind 'wa_id' holds WhatsApp's id verbatim, 'phone' E.164, 'bsuid' and 'parent_bsuid' Meta's scoped ids.
CREATE TABLE identity (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    portfolio_id INTEGER NOT NULL REFERENCES portfolio (id),
    contact_id   INTEGER NOT NULL REFERENCES contact (id),
    kind         TEXT NOT NULL CHECK (kind IN ('wa_id', 'phone', 'bsuid', 'parent_bsuid')),
    value        TEXT NOT NULL,
    first_at     INTEGER NOT NULL,
    UNIQUE (portfolio_id, kind, value)
) STRICT;
CREATE INDEX identity_by_contact ON identity (contact_id);

-- The inbox reads this table alone: last message, unread and trouble are kept on the row.
CREATE TABLE conversation (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    number_id         INTEGER NOT NULL REFERENCES number (id),
    contact_id        INTEGER NOT NULL REFERENCES contact (id),
    ours              INTEGER NOT NULL CHECK (ours IN (0, 1)),
    shelf             TEXT NOT NULL DEFAULT 'to_answer' CHECK (shelf IN ('to_answer', 'waiting', 'done')),
    last_message_id   INTEGER,
    last_kind         TEXT,
    last_text         TEXT NOT NULL DEFAULT '',
    last_direction    TEXT CHECK (last_direction IN ('in', 'out')),
    last_delivery     TEXT,
    last_at           INTEGER NOT NULL DEFAULT 0,
    last_inbound_at   INTEGER,
    waiting_since     INTEGER,
    window_until      INTEGER NOT NULL DEFAULT 0,
    entry_point_until INTEGER,
    unread            INTEGER NOT NULL DEFAULT 0,
    first_unread_id   INTEGER,
    not_sent          INTEGER NOT NULL DEFAULT 0,
    not_sure          INTEGER NOT NULL DEFAULT 0,
    draft             TEXT NOT NULL DEFAULT '',
    UNIQUE (number_id, contact_id)
) STRICT;
-- A conversation stands in the inbox once it is the shop's and somebody spoke in it. Who was put back on *To answer* by
-- hand has nobody waiting: the last message stands in for the wait. The window's end is in the second index so that
-- the rows of other headings are passed over without reading them.
CREATE INDEX conversation_to_answer_by_window ON conversation (window_until, id)
    WHERE shelf = 'to_answer' AND ours = 1 AND last_message_id IS NOT NULL;
CREATE INDEX conversation_to_answer_by_wait ON conversation (ifnull(waiting_since, last_at), id, window_until)
    WHERE shelf = 'to_answer' AND ours = 1 AND last_message_id IS NOT NULL;
CREATE INDEX conversation_by_shelf ON conversation (shelf, last_at DESC, id DESC)
    WHERE ours = 1 AND last_message_id IS NOT NULL;
CREATE INDEX conversation_unread ON conversation (id) WHERE shelf = 'to_answer' AND ours = 1 AND unread > 0;
CREATE INDEX conversation_by_window ON conversation (window_until) WHERE ours = 1;
CREATE INDEX conversation_by_contact ON conversation (contact_id);

-- How many conversations each shelf holds, kept by triggers: counting a shelf would read all of it for every page.
CREATE TABLE shelf_size (
    shelf TEXT PRIMARY KEY,
    size  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO shelf_size (shelf, size) VALUES ('to_answer', 0), ('waiting', 0), ('done', 0);
CREATE TRIGGER conversation_shelved AFTER INSERT ON conversation
    WHEN new.ours = 1 AND new.last_message_id IS NOT NULL
BEGIN
    UPDATE shelf_size SET size = size + 1 WHERE shelf = new.shelf;
END;
CREATE TRIGGER conversation_unshelved AFTER DELETE ON conversation
    WHEN old.ours = 1 AND old.last_message_id IS NOT NULL
BEGIN
    UPDATE shelf_size SET size = size - 1 WHERE shelf = old.shelf;
END;
CREATE TRIGGER conversation_moved AFTER UPDATE OF shelf, ours, last_message_id ON conversation
    WHEN old.shelf <> new.shelf OR old.ours <> new.ours
        OR (old.last_message_id IS NULL) <> (new.last_message_id IS NULL)
BEGIN
    UPDATE shelf_size SET size = size - 1
        WHERE shelf = old.shelf AND old.ours = 1 AND old.last_message_id IS NOT NULL;
    UPDATE shelf_size SET size = size + 1
        WHERE shelf = new.shelf AND new.ours = 1 AND new.last_message_id IS NOT NULL;
END;

-- Every message, both ways. `payload` is the kind's own object as JSON without the message's id; `at` is Meta's time
-- for what came in and ours for what goes out; (at, id) orders a chat.
CREATE TABLE message (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    direction       TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    wamid           TEXT UNIQUE,
    kind            TEXT NOT NULL,
    meta_kind       TEXT,
    body            TEXT,
    payload         TEXT,
    quoted_wamid    TEXT,
    actor_id        INTEGER REFERENCES actor (id),
    at              INTEGER NOT NULL,
    stored_at       INTEGER NOT NULL,
    delivery        TEXT CHECK (delivery IN
        ('queued', 'sending', 'unknown', 'accepted', 'sent', 'failed', 'delivered', 'read', 'played')),
    sent_at         INTEGER,
    delivered_at    INTEGER,
    read_at         INTEGER,
    played_at       INTEGER,
    failed_at       INTEGER,
    error_code      INTEGER,
    error_title     TEXT,
    error_details   TEXT,
    verdict         TEXT,
    removed         INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;
CREATE INDEX message_by_chat ON message (conversation_id, at, id) WHERE removed = 0;

-- A reaction that stands or stood; one per side and target. `wamid` is the reaction's own id.
CREATE TABLE reaction (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    target_wamid    TEXT NOT NULL,
    direction       TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    emoji           TEXT NOT NULL,
    wamid           TEXT UNIQUE,
    at              INTEGER NOT NULL,
    delivery        TEXT,
    error_code      INTEGER,
    UNIQUE (target_wamid, direction, conversation_id)
) STRICT;
-- Ids of reactions that a later one replaced: the same event twice must stay nothing.
CREATE TABLE reaction_seen (
    wamid TEXT PRIMARY KEY,
    at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Every status Meta ever told, also for messages that are not known (yet): applied when they become known.
CREATE TABLE status (
    wamid         TEXT NOT NULL,
    status        TEXT NOT NULL,
    at            INTEGER NOT NULL,
    callback_id   TEXT,
    error_code    INTEGER,
    error_title   TEXT,
    error_details TEXT,
    pricing       TEXT,
    PRIMARY KEY (wamid, status)
) STRICT, WITHOUT ROWID;
CREATE INDEX status_by_callback ON status (callback_id) WHERE callback_id IS NOT NULL;

-- What waits to go out. A row lives until its outcome is known; priority 0 is a person's reply.
CREATE TABLE outbox (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    what            TEXT NOT NULL CHECK (what IN ('message', 'reaction', 'read')),
    message_id      INTEGER REFERENCES message (id),
    reaction_id     INTEGER REFERENCES reaction (id),
    read_wamid      TEXT,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    priority        INTEGER NOT NULL,
    not_before      INTEGER NOT NULL,
    attempts        INTEGER NOT NULL DEFAULT 0,
    state           TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'unknown')),
    queued_at       INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_due ON outbox (state, priority, not_before, id);
CREATE INDEX outbox_by_message ON outbox (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX outbox_by_conversation ON outbox (conversation_id);

-- One row per attempt, written before it is made.
CREATE TABLE attempt (
    callback_id TEXT PRIMARY KEY,
    outbox_id   INTEGER NOT NULL,
    message_id  INTEGER,
    reaction_id INTEGER,
    at          INTEGER NOT NULL,
    outcome     TEXT CHECK (outcome IN ('accepted', 'refused', 'not_sent', 'unknown')),
    error_code  INTEGER,
    ended_at    INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX attempt_by_message ON attempt (message_id) WHERE message_id IS NOT NULL;

-- Webhook bodies as they arrived. `signature` is Meta's HMAC over the body: the same bytes twice are one row.
CREATE TABLE journal (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    signature   BLOB NOT NULL UNIQUE,
    body        BLOB NOT NULL,
    received_at INTEGER NOT NULL,
    state       TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'applied', 'set_aside')),
    note        TEXT,
    reader      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX journal_pending ON journal (id) WHERE state = 'pending';
CREATE INDEX journal_set_aside ON journal (id) WHERE state = 'set_aside';

-- Changing commands that were done, with their answer: the same id is done once.
CREATE TABLE command_done (
    command_id TEXT PRIMARY KEY,
    command    TEXT NOT NULL,
    answer     TEXT NOT NULL,
    at         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Search: rows hold text folded and segmented in Rust; rowid is message.id and contact.id. `search_version` in
-- setting says by which version of the segmenter; a newer program builds the index again.
CREATE VIRTUAL TABLE search_messages USING fts5 (
    words, content = '', contentless_delete = 1, prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);
CREATE VIRTUAL TABLE search_contacts USING fts5 (
    words, content = '', contentless_delete = 1, prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);
