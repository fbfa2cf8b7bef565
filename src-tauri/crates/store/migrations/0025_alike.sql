-- Who may be one person, found a few people at a time. A pair holds no word of anybody: why it was found is worked out of what
-- is known whenever it is shown, so a reason that is gone is not told, and nothing of whoever is erased stays here.

-- Two contacts, each with an identity of its own (never the row that stands for a merged chat).
--   open  found, and nobody has looked at it yet
--   one   the two stand behind one merged chat
--   two   a person said that they are two: never asked again
CREATE TABLE alike (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    one   INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('open', 'one', 'two')),
    at    INTEGER NOT NULL,
    UNIQUE (one, other),
    CHECK (one < other)
) STRICT;
CREATE INDEX alike_by_other ON alike (other);
CREATE INDEX alike_by_state ON alike (state, id);

-- Whom something changed of that two may be alike by: looked at soon, then forgotten here. Whom a file brings is not put down
-- one by one, but found by the file's own rows.
CREATE TABLE alike_due (
    contact_id INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE
) STRICT;
INSERT INTO alike_due (contact_id) SELECT id FROM contact WHERE sort IS NOT NULL AND import_id IS NULL;

-- The last row of a file that was looked at; -1 when all were. Of a file that is taken back they are looked at once more.
ALTER TABLE import ADD COLUMN alike_to INTEGER NOT NULL DEFAULT 0;
CREATE INDEX import_alike ON import (id) WHERE alike_to >= 0 AND state IN ('done', 'undone');
CREATE TRIGGER import_taken_back AFTER UPDATE OF state ON import WHEN new.state = 'undone' AND old.state <> 'undone'
BEGIN
    UPDATE import SET alike_to = 0 WHERE id = new.id;
END;

CREATE TRIGGER alike_named AFTER INSERT ON identity WHEN new.import_id IS NULL
BEGIN
    INSERT OR IGNORE INTO alike_due (contact_id) VALUES (new.contact_id);
END;
CREATE TRIGGER alike_renamed AFTER UPDATE OF contact_id, import_id ON identity WHEN new.import_id IS NULL
BEGIN
    INSERT OR IGNORE INTO alike_due (contact_id) VALUES (old.contact_id), (new.contact_id);
END;
CREATE TRIGGER alike_unnamed AFTER DELETE ON identity
    WHEN old.import_id IS NULL AND EXISTS (SELECT 1 FROM contact c WHERE c.id = old.contact_id)
BEGIN
    INSERT OR IGNORE INTO alike_due (contact_id) VALUES (old.contact_id);
END;
CREATE TRIGGER alike_written AFTER INSERT ON contact_value WHEN new.import_id IS NULL
BEGIN
    INSERT OR IGNORE INTO alike_due (contact_id) VALUES (new.contact_id);
END;
-- A name, and whether the person stands in the list or behind a merged chat.
CREATE TRIGGER alike_placed AFTER UPDATE OF sort, username ON contact
    WHEN new.import_id IS NULL AND (old.sort IS NOT new.sort OR old.username IS NOT new.username)
BEGIN
    INSERT OR IGNORE INTO alike_due (contact_id) VALUES (new.id);
END;

CREATE INDEX contact_by_username ON contact (username COLLATE NOCASE) WHERE username IS NOT NULL;
