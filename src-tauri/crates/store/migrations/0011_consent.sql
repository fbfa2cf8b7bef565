-- Who agreed to what. The ledger is append-only: entries are sealed one onto the other with a secret of the shop, triggers
-- refuse to change them, and what a person said lies apart, so that it can be erased without breaking the chain.

-- A person as the ledger knows one. Entries hang here and not on the contact: when two contacts become one both subjects
-- go along, and can be told apart again. Without a contact it is somebody who was erased.
CREATE TABLE consent_subject (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER REFERENCES contact (id),
    made_at    INTEGER NOT NULL,
    erased_at  INTEGER
) STRICT;
CREATE INDEX consent_subject_by_contact ON consent_subject (contact_id) WHERE contact_id IS NOT NULL;

-- `former` is the seal of the entry before, `seal` its own. `once` is a keyed hash: the same event is written down once.
CREATE TABLE consent_entry (
    seq            INTEGER PRIMARY KEY,
    subject_id     INTEGER NOT NULL REFERENCES consent_subject (id),
    act            TEXT NOT NULL CHECK (act IN ('agreed', 'withdrawn', 'resumed')),
    topic          TEXT NOT NULL CHECK (topic IN ('offers', 'orders', 'all')),
    names_whatsapp INTEGER NOT NULL CHECK (names_whatsapp IN (0, 1)),
    means          TEXT NOT NULL,
    at             INTEGER NOT NULL,
    recorded_at    INTEGER NOT NULL,
    actor_id       INTEGER NOT NULL REFERENCES actor (id),
    helper_id      INTEGER REFERENCES helper (id),
    once           BLOB NOT NULL UNIQUE,
    commitment     BLOB NOT NULL,
    former         BLOB NOT NULL,
    seal           BLOB NOT NULL
) STRICT;
CREATE INDEX consent_entry_by_subject ON consent_entry (subject_id, seq DESC);
CREATE TRIGGER consent_entry_stays BEFORE UPDATE ON consent_entry
BEGIN
    SELECT RAISE(ABORT, 'the consent ledger is append-only');
END;
CREATE TRIGGER consent_entry_is_kept BEFORE DELETE ON consent_entry
BEGIN
    SELECT RAISE(ABORT, 'the consent ledger is append-only');
END;

-- REPLACE deletes without asking the trigger above.
CREATE TRIGGER consent_entry_is_new BEFORE INSERT ON consent_entry
    WHEN EXISTS (SELECT 1 FROM consent_entry WHERE seq = new.seq)
      OR EXISTS (SELECT 1 FROM consent_entry WHERE once = new.once)
BEGIN
    SELECT RAISE(ABORT, 'the consent ledger is append-only');
END;

-- What was said: the words, the wording that was shown, Meta's ids. Only what belongs to an erased person may go.
CREATE TABLE consent_body (
    seq  INTEGER PRIMARY KEY REFERENCES consent_entry (seq),
    salt BLOB NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE TRIGGER consent_body_stays BEFORE UPDATE ON consent_body
BEGIN
    SELECT RAISE(ABORT, 'the consent ledger is append-only');
END;
CREATE TRIGGER consent_body_is_kept BEFORE DELETE ON consent_body
    WHEN (SELECT s.erased_at FROM consent_entry e JOIN consent_subject s ON s.id = e.subject_id
          WHERE e.seq = old.seq) IS NULL
BEGIN
    SELECT RAISE(ABORT, 'the consent ledger is append-only');
END;
CREATE TRIGGER consent_body_is_new BEFORE INSERT ON consent_body
    WHEN EXISTS (SELECT 1 FROM consent_body WHERE seq = new.seq)
BEGIN
    SELECT RAISE(ABORT, 'the consent ledger is append-only');
END;

-- Where the ledger ends, sealed: entries cut off its end show. `key_mark` tells another shop's secret from tampering.
CREATE TABLE consent_head (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    length   INTEGER NOT NULL,
    last     BLOB NOT NULL,
    seal     BLOB NOT NULL,
    key_mark BLOB NOT NULL
) STRICT;
CREATE TRIGGER consent_head_only_grows BEFORE UPDATE ON consent_head WHEN new.length <= old.length
BEGIN
    SELECT RAISE(ABORT, 'the consent ledger is append-only');
END;
CREATE TRIGGER consent_head_is_kept BEFORE DELETE ON consent_head
BEGIN
    SELECT RAISE(ABORT, 'the consent ledger is append-only');
END;
CREATE TRIGGER consent_head_is_new BEFORE INSERT ON consent_head WHEN EXISTS (SELECT 1 FROM consent_head)
BEGIN
    SELECT RAISE(ABORT, 'the consent ledger is append-only');
END;

-- The last word of each subject on each matter. Worked out of the entries; checking the ledger works it out again.
CREATE TABLE consent_state (
    subject_id     INTEGER NOT NULL REFERENCES consent_subject (id),
    lane           TEXT NOT NULL CHECK (lane IN ('offers', 'orders', 'switch')),
    act            TEXT NOT NULL,
    means          TEXT NOT NULL,
    names_whatsapp INTEGER NOT NULL,
    at             INTEGER NOT NULL,
    recorded_at    INTEGER NOT NULL,
    seq            INTEGER NOT NULL,
    PRIMARY KEY (subject_id, lane)
) STRICT, WITHOUT ROWID;

-- The shop's own wordings, one row a version; what was shown to somebody once is never changed.
CREATE TABLE consent_wording (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT NOT NULL CHECK (kind IN ('question', 'confirmation')),
    language TEXT NOT NULL,
    version  INTEGER NOT NULL,
    text     TEXT NOT NULL,
    yes      TEXT NOT NULL,
    no       TEXT NOT NULL,
    made_at  INTEGER NOT NULL,
    UNIQUE (kind, language, version)
) STRICT;
CREATE TRIGGER consent_wording_stays BEFORE UPDATE ON consent_wording
BEGIN
    SELECT RAISE(ABORT, 'a wording that was shown is never changed');
END;
CREATE TRIGGER consent_wording_is_kept BEFORE DELETE ON consent_wording
BEGIN
    SELECT RAISE(ABORT, 'a wording that was shown is never changed');
END;

-- The question whether offers may come: which message asked it, with which wording, whom, and whether it was asked for.
CREATE TABLE consent_question (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id INTEGER NOT NULL UNIQUE REFERENCES message (id),
    subject_id INTEGER NOT NULL REFERENCES consent_subject (id),
    wording_id INTEGER NOT NULL REFERENCES consent_wording (id),
    text       TEXT NOT NULL,
    asked_for  INTEGER NOT NULL CHECK (asked_for IN (0, 1)),
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX consent_question_by_subject ON consent_question (subject_id, id DESC);

-- The one sentence that confirms a stop: an entry is confirmed once.
CREATE TABLE consent_confirmation (
    message_id INTEGER PRIMARY KEY REFERENCES message (id),
    seq        INTEGER NOT NULL UNIQUE REFERENCES consent_entry (seq)
) STRICT;

-- Sentences that contain a word of stopping and that a person must read.
CREATE TABLE consent_doubt (
    message_id      INTEGER PRIMARY KEY REFERENCES message (id),
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    text            TEXT NOT NULL,
    at              INTEGER NOT NULL,
    settled_at      INTEGER
) STRICT;
CREATE INDEX consent_doubt_open ON consent_doubt (at DESC, message_id DESC) WHERE settled_at IS NULL;
CREATE INDEX consent_doubt_of_chat ON consent_doubt (conversation_id, message_id) WHERE settled_at IS NULL;

-- Which entry of the ledger keeps back a text that was to go later.
ALTER TABLE later ADD COLUMN stopped_by INTEGER;
