-- Bringing a file of people in, and taking it back.

-- Which entry of the ledger says that the file's people agreed, and which that the file was taken back. `way` says of whom
-- the first speaks: all rows, or those with a basis of their own. The digest lies over the seals of all rows that are used.
ALTER TABLE import ADD COLUMN way TEXT CHECK (way IN ('all', 'rows'));
ALTER TABLE import ADD COLUMN consent_seq INTEGER REFERENCES consent_entry (seq);
ALTER TABLE import ADD COLUMN undone_seq INTEGER REFERENCES consent_entry (seq);
ALTER TABLE import ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import ADD COLUMN digest BLOB NOT NULL
    DEFAULT X'0000000000000000000000000000000000000000000000000000000000000000';
-- The row that names, the index of the search and the rows of undone files have been brought up to.
ALTER TABLE import ADD COLUMN settled INTEGER NOT NULL DEFAULT 0;
-- Persons who stay although their file was taken back: they were changed since.
ALTER TABLE import ADD COLUMN stays INTEGER NOT NULL DEFAULT 0;
-- The check of the ledger asks which files name an entry.
CREATE INDEX import_in_ledger ON import (id, consent_seq) WHERE consent_seq IS NOT NULL;
-- One file at a time, and what is left behind is swept: both ask for the few that are not at rest.
CREATE INDEX import_open ON import (id) WHERE state IN ('reading', 'ready') OR swept = 0;

-- `salt` makes the commitment to what the row said; once the row is erased `commitment` alone is left of it.
ALTER TABLE import_row ADD COLUMN agreed_at INTEGER;
ALTER TABLE import_row ADD COLUMN salt BLOB;
ALTER TABLE import_row ADD COLUMN commitment BLOB;
ALTER TABLE import_row ADD COLUMN seal BLOB;
ALTER TABLE import_row ADD COLUMN stays INTEGER NOT NULL DEFAULT 0 CHECK (stays IN (0, 1));
CREATE INDEX import_row_stays ON import_row (import_id, row) WHERE stays = 1;

-- What the ledger speaks of stays as it was said. An erased row keeps its seal.
CREATE TRIGGER import_row_said_stays BEFORE UPDATE OF import_id, row, outcome, said, basis, agreed_at, salt, seal ON import_row
    WHEN old.seal IS NOT NULL AND new.commitment IS NULL AND (SELECT consent_seq FROM import WHERE id = old.import_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'the consent ledger is append-only');
END;
CREATE TRIGGER import_row_is_kept BEFORE DELETE ON import_row
    WHEN (SELECT consent_seq FROM import WHERE id = old.import_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'the consent ledger is append-only');
END;

-- Rows of a file are found by the file's own rows, which name the person: indexes of their own cost every value a write.
DROP INDEX contact_by_import;
DROP INDEX identity_by_import;
DROP INDEX contact_value_by_import;
DROP INDEX contact_label_by_import;
DROP INDEX list_member_by_import;

-- Who has no number is known again by the address for mail.
CREATE INDEX contact_value_by_address ON contact_value (value COLLATE NOCASE) WHERE instr(value, '@') > 0;

-- Made by a file, and seen with it: fields, labels and lists that the shop did not have.
ALTER TABLE field ADD COLUMN import_id INTEGER REFERENCES import (id);
ALTER TABLE label ADD COLUMN import_id INTEGER REFERENCES import (id);
ALTER TABLE list ADD COLUMN import_id INTEGER REFERENCES import (id);
-- What of those the file found in the shop already because another file made it; JSON. It goes over when that one is taken back.
ALTER TABLE import ADD COLUMN borrows TEXT;

-- Whoever gets a chat, an entry in the ledger, or a value, a label or a list by hand is known by more than a file from then
-- on, and stays whatever becomes of the file.
CREATE TRIGGER person_with_chat AFTER INSERT ON conversation
BEGIN
    UPDATE contact SET import_id = NULL WHERE id = new.contact_id AND import_id IS NOT NULL;
END;
CREATE TRIGGER person_with_word AFTER INSERT ON consent_subject WHEN new.contact_id IS NOT NULL
BEGIN
    UPDATE contact SET import_id = NULL WHERE id = new.contact_id AND import_id IS NOT NULL;
END;
CREATE TRIGGER person_with_value AFTER INSERT ON contact_value WHEN new.import_id IS NULL
BEGIN
    UPDATE contact SET import_id = NULL WHERE id = new.contact_id AND import_id IS NOT NULL;
    UPDATE field SET import_id = NULL WHERE id = new.field_id AND import_id IS NOT NULL;
END;
CREATE TRIGGER person_with_label AFTER INSERT ON contact_label WHEN new.import_id IS NULL
BEGIN
    UPDATE contact SET import_id = NULL WHERE id = new.contact_id AND import_id IS NOT NULL;
    UPDATE label SET import_id = NULL WHERE id = new.label_id AND import_id IS NOT NULL;
END;
CREATE TRIGGER person_with_list AFTER INSERT ON list_member WHEN new.import_id IS NULL
BEGIN
    UPDATE contact SET import_id = NULL WHERE id = new.contact_id AND import_id IS NOT NULL;
    UPDATE list SET import_id = NULL WHERE id = new.list_id AND import_id IS NOT NULL;
END;
CREATE TRIGGER label_on_chat AFTER INSERT ON chat_label
BEGIN
    UPDATE label SET import_id = NULL WHERE id = new.label_id AND import_id IS NOT NULL;
END;
-- Whose file is brought in keeps the numbers it gave. Of a file nobody sees yet, only the number that was used is known.
CREATE TRIGGER person_known AFTER UPDATE OF import_id ON contact WHEN new.import_id IS NULL AND old.import_id IS NOT NULL
    AND EXISTS (SELECT 1 FROM import i WHERE i.id = old.import_id AND i.state = 'done')
BEGIN
    UPDATE identity SET import_id = NULL WHERE contact_id = new.id AND import_id = old.import_id;
END;
