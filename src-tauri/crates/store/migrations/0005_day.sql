-- Working through the day: later, pinned, marked unread, who takes care of a chat, labels, notes, quick replies, and what
-- is sent later. A chat that is put off stands on no shelf until its time comes or the customer writes.

-- People at the counter. Who leaves keeps the name under what was written.
CREATE TABLE helper (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    name    TEXT NOT NULL,
    folded  TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX helper_by_name ON helper (folded) WHERE removed = 0;

ALTER TABLE conversation ADD COLUMN snoozed_until INTEGER;
ALTER TABLE conversation ADD COLUMN pinned_at INTEGER;
ALTER TABLE conversation ADD COLUMN marked_unread INTEGER NOT NULL DEFAULT 0 CHECK (marked_unread IN (0, 1));
ALTER TABLE conversation ADD COLUMN helper_id INTEGER REFERENCES helper (id);

-- Blocked at Meta, which blocks for one number.
ALTER TABLE conversation ADD COLUMN blocked_at INTEGER;

-- Each list is an index of its own, so that a page reads as many rows as it shows.
DROP INDEX conversation_to_answer_by_window;
DROP INDEX conversation_to_answer_by_wait;
DROP INDEX conversation_by_shelf;
DROP INDEX conversation_unread;
CREATE INDEX conversation_to_answer_by_window ON conversation (window_until, id)
    WHERE shelf = 'to_answer' AND ours = 1 AND last_message_id IS NOT NULL AND snoozed_until IS NULL AND pinned_at IS NULL;
CREATE INDEX conversation_to_answer_by_wait ON conversation (ifnull(waiting_since, last_at), id, window_until)
    WHERE shelf = 'to_answer' AND ours = 1 AND last_message_id IS NOT NULL AND snoozed_until IS NULL AND pinned_at IS NULL;
CREATE INDEX conversation_by_shelf ON conversation (shelf, last_at DESC, id DESC)
    WHERE ours = 1 AND last_message_id IS NOT NULL AND snoozed_until IS NULL AND pinned_at IS NULL;
CREATE INDEX conversation_pinned ON conversation (shelf, pinned_at, id)
    WHERE ours = 1 AND last_message_id IS NOT NULL AND snoozed_until IS NULL AND pinned_at IS NOT NULL;
CREATE INDEX conversation_unread ON conversation (last_at DESC, id DESC, shelf)
    WHERE ours = 1 AND last_message_id IS NOT NULL AND snoozed_until IS NULL AND (unread > 0 OR marked_unread = 1);
CREATE INDEX conversation_unanswered ON conversation (waiting_since, id)
    WHERE shelf = 'to_answer' AND ours = 1 AND last_message_id IS NOT NULL AND waiting_since IS NOT NULL;
CREATE INDEX conversation_closing ON conversation (window_until, id)
    WHERE shelf <> 'done' AND ours = 1 AND last_message_id IS NOT NULL;
CREATE INDEX conversation_of_helper ON conversation (helper_id, last_at DESC, id DESC)
    WHERE shelf <> 'done' AND ours = 1 AND last_message_id IS NOT NULL AND helper_id IS NOT NULL;
CREATE INDEX conversation_by_helper ON conversation (helper_id) WHERE helper_id IS NOT NULL;
CREATE INDEX conversation_snoozed ON conversation (snoozed_until, id)
    WHERE ours = 1 AND last_message_id IS NOT NULL AND snoozed_until IS NOT NULL;

-- What is put off counts on a shelf of its own.
INSERT INTO shelf_size (shelf, size) VALUES ('snoozed', 0);
DROP TRIGGER conversation_shelved;
DROP TRIGGER conversation_unshelved;
DROP TRIGGER conversation_moved;
CREATE TRIGGER conversation_shelved AFTER INSERT ON conversation
    WHEN new.ours = 1 AND new.last_message_id IS NOT NULL
BEGIN
    UPDATE shelf_size SET size = size + 1 WHERE shelf = iif(new.snoozed_until IS NULL, new.shelf, 'snoozed');
END;
CREATE TRIGGER conversation_unshelved AFTER DELETE ON conversation
    WHEN old.ours = 1 AND old.last_message_id IS NOT NULL
BEGIN
    UPDATE shelf_size SET size = size - 1 WHERE shelf = iif(old.snoozed_until IS NULL, old.shelf, 'snoozed');
END;
CREATE TRIGGER conversation_moved AFTER UPDATE OF shelf, ours, last_message_id, snoozed_until ON conversation
    WHEN old.shelf <> new.shelf OR old.ours <> new.ours
        OR (old.last_message_id IS NULL) <> (new.last_message_id IS NULL)
        OR (old.snoozed_until IS NULL) <> (new.snoozed_until IS NULL)
BEGIN
    UPDATE shelf_size SET size = size - 1
        WHERE shelf = iif(old.snoozed_until IS NULL, old.shelf, 'snoozed')
          AND old.ours = 1 AND old.last_message_id IS NOT NULL;
    UPDATE shelf_size SET size = size + 1
        WHERE shelf = iif(new.snoozed_until IS NULL, new.shelf, 'snoozed')
          AND new.ours = 1 AND new.last_message_id IS NOT NULL;
END;

-- Labels; `look` is one of six tints, each with a shape of its own.
CREATE TABLE label (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    name   TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    look   INTEGER NOT NULL CHECK (look BETWEEN 1 AND 6)
) STRICT;

-- Which chat bears which label. The time of the last message goes along, so that a label's chats come newest first.
CREATE TABLE chat_label (
    label_id        INTEGER NOT NULL REFERENCES label (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    last_at         INTEGER NOT NULL,
    PRIMARY KEY (label_id, conversation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX chat_label_newest ON chat_label (label_id, last_at DESC, conversation_id DESC);
CREATE INDEX chat_label_by_chat ON chat_label (conversation_id, label_id);
CREATE TRIGGER conversation_labelled_spoke AFTER UPDATE OF last_at ON conversation WHEN old.last_at <> new.last_at
BEGIN
    UPDATE chat_label SET last_at = new.last_at WHERE conversation_id = new.id;
END;

-- What the people at the counter tell each other about a customer. No customer ever sees it.
CREATE TABLE note (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    helper_id       INTEGER REFERENCES helper (id),
    text            TEXT NOT NULL,
    at              INTEGER NOT NULL
) STRICT;
CREATE INDEX note_by_chat ON note (conversation_id, at DESC, id DESC);
CREATE VIRTUAL TABLE search_notes USING fts5 (
    words, content = '', contentless_delete = 1, prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);

-- Sentences that are written again and again.
CREATE TABLE quick_reply (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    name   TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    text   TEXT NOT NULL
) STRICT;

-- Texts that go at a time, or (without one) when the customer writes again. They are no messages yet: one becomes a
-- message and leaves this table in one transaction. `held` says why it could not go at its time.
CREATE TABLE later (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    text            TEXT NOT NULL,
    send_at         INTEGER,
    held            TEXT CHECK (held IN ('window_closed', 'never_wrote', 'too_late', 'refused')),
    heard           INTEGER NOT NULL DEFAULT 0 CHECK (heard IN (0, 1)),
    written_at      INTEGER NOT NULL
) STRICT;
-- Meta tells times by the second, so that a word is newer than the text is told by its coming in, not by its time.
CREATE TRIGGER message_heard AFTER INSERT ON message
    WHEN new.direction = 'in' AND new.kind NOT IN ('system', 'edit', 'revoke')
BEGIN
    UPDATE later SET heard = 1 WHERE conversation_id = new.conversation_id AND held IS NULL AND send_at IS NULL;
END;
CREATE INDEX later_due ON later (send_at, id) WHERE held IS NULL AND send_at IS NOT NULL;
CREATE INDEX later_by_chat ON later (conversation_id, id);

-- What needs a person, newest first.
CREATE INDEX message_in_trouble ON message (at DESC, id DESC) WHERE delivery IN ('failed', 'unknown') AND removed = 0;
CREATE INDEX later_by_word ON later (conversation_id, id) WHERE held IS NULL AND send_at IS NULL;
