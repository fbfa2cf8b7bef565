-- Erasing a person. A row of `erasure` names nobody: it says how far one has come, and at the end what went. Whom it is about
-- stands in the two tables behind it, which are emptied before the last step.
CREATE TABLE erasure (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    -- asked     wanted by a person; what is on its way to the customer is waited for
    -- clearing  nobody finds the person any more; rows go in small steps
    -- bodies    webhook bodies, and what came of them, are gone through
    -- imports   rows of files are gone through
    -- rinsing   nothing says any more who it was; traces are taken out of the file
    stage      TEXT NOT NULL CHECK (stage IN ('asked', 'clearing', 'bodies', 'imports', 'rinsing', 'done')),
    actor_id   INTEGER NOT NULL REFERENCES actor (id),
    helper_id  INTEGER REFERENCES helper (id),
    asked_at   INTEGER NOT NULL,
    done_at    INTEGER,
    -- Where going through goes on, and the last webhook body it goes to.
    place      INTEGER NOT NULL DEFAULT 0,
    place_row  INTEGER NOT NULL DEFAULT 0,
    bodies_to  INTEGER NOT NULL DEFAULT 0,
    chats      INTEGER NOT NULL DEFAULT 0,
    messages   INTEGER NOT NULL DEFAULT 0,
    files      INTEGER NOT NULL DEFAULT 0,
    notes      INTEGER NOT NULL DEFAULT 0,
    waiting    INTEGER NOT NULL DEFAULT 0,
    details    INTEGER NOT NULL DEFAULT 0,
    agreements INTEGER NOT NULL DEFAULT 0,
    bodies     INTEGER NOT NULL DEFAULT 0,
    rows       INTEGER NOT NULL DEFAULT 0,
    marks      INTEGER NOT NULL DEFAULT 0,
    -- Over everything above, with the secret of the consent ledger: a receipt that was changed shows.
    seal       BLOB
) STRICT;
CREATE INDEX erasure_open ON erasure (id) WHERE done_at IS NULL;

CREATE TABLE erasure_of (
    erasure_id INTEGER NOT NULL REFERENCES erasure (id),
    what       TEXT NOT NULL CHECK (what IN ('contact', 'chat')),
    which      INTEGER NOT NULL,
    PRIMARY KEY (erasure_id, what, which)
) STRICT, WITHOUT ROWID;

-- Numbers, ids and names of messages by which webhook bodies of the person are known.
CREATE TABLE erasure_word (
    erasure_id INTEGER NOT NULL REFERENCES erasure (id),
    word       TEXT NOT NULL,
    PRIMARY KEY (erasure_id, word)
) STRICT, WITHOUT ROWID;

-- Keyed hashes of the numbers and ids of who was erased: whether a file brings somebody back can be asked, who it was cannot.
CREATE TABLE suppressed (
    mark BLOB PRIMARY KEY,
    at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Filled and emptied again, so that nothing is left of what stood in the free pages of the file.
CREATE TABLE filler (
    id    INTEGER PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

-- Of all messages of a chat, removed or not: a chat that goes must not have the whole table read to see whether anything
-- hangs on it.
DROP INDEX message_by_chat;
DROP INDEX message_removed;
CREATE INDEX message_by_chat ON message (conversation_id, at, id, removed);

-- Ids of reactions go with their chat. Those remembered before this version go with the webhook bodies that brought them.
ALTER TABLE reaction_seen ADD COLUMN conversation_id INTEGER;
CREATE INDEX reaction_seen_of_chat ON reaction_seen (conversation_id) WHERE conversation_id IS NOT NULL;

-- Answers of commands that hold words: a text that was taken back, a name. They are forgotten soon.
CREATE INDEX command_done_words ON command_done (at) WHERE instr(answer, '"') > 0;
