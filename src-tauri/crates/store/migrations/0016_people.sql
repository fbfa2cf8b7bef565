-- People as the shop knows them: what it wrote down of them and where that came from, lists of them, and files of them
-- that come in whole or not at all.

-- A file of people. Its rows are staged in batches among the others, and are there for everybody from the moment `state` says
-- 'done', or gone from the moment it says 'undone': one row decides about a million.
--   reading  rows are being staged            ready   all are staged, nothing of it is seen yet
--   done     brought in                       undone  taken back
--   dropped  left before it was brought in
CREATE TABLE import (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    portfolio_id INTEGER NOT NULL REFERENCES portfolio (id),
    actor_id     INTEGER REFERENCES actor (id),
    name         TEXT NOT NULL,
    hash         BLOB,
    state        TEXT NOT NULL CHECK (state IN ('reading', 'ready', 'done', 'undone', 'dropped')),
    -- How the file is read: columns, country of numbers without one, why one may write to these people. JSON.
    plan         TEXT NOT NULL,
    rows         INTEGER NOT NULL DEFAULT 0,
    fresh        INTEGER NOT NULL DEFAULT 0,
    updated      INTEGER NOT NULL DEFAULT 0,
    merged       INTEGER NOT NULL DEFAULT 0,
    unchanged    INTEGER NOT NULL DEFAULT 0,
    refused      INTEGER NOT NULL DEFAULT 0,
    agreeing     INTEGER NOT NULL DEFAULT 0,
    begun_at     INTEGER NOT NULL,
    done_at      INTEGER,
    undone_at    INTEGER,
    -- Staged rows that no longer serve anything were taken away.
    swept        INTEGER NOT NULL DEFAULT 0 CHECK (swept IN (0, 1))
) STRICT;
CREATE INDEX import_by_state ON import (state, id DESC);

-- Whom nothing but a file names: seen when the file is brought in. NULL as soon as anything else names the person too.
ALTER TABLE contact ADD COLUMN import_id INTEGER REFERENCES import (id);
CREATE INDEX contact_by_import ON contact (import_id, id) WHERE import_id IS NOT NULL;
-- The name WhatsApp tells. `name` is what the lists show: the shop's own name for the person where it has one, else this.
ALTER TABLE contact ADD COLUMN profile_name TEXT;
UPDATE contact SET profile_name = name;
-- Likewise a number that nothing but a file says is this person's.
ALTER TABLE identity ADD COLUMN import_id INTEGER REFERENCES import (id);
CREATE INDEX identity_by_import ON identity (import_id, id) WHERE import_id IS NOT NULL;

-- What can be written down of a person. Those with a code are in every shop; the others the shop made.
CREATE TABLE field (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    portfolio_id INTEGER NOT NULL REFERENCES portfolio (id),
    code         TEXT CHECK (code IN ('name', 'email', 'language', 'country', 'time_zone', 'city', 'company', 'birthday')),
    name         TEXT NOT NULL DEFAULT '',
    folded       TEXT NOT NULL DEFAULT '',
    kind         TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'yes_no')),
    removed      INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX field_by_code ON field (portfolio_id, code) WHERE code IS NOT NULL;
CREATE UNIQUE INDEX field_by_name ON field (portfolio_id, folded) WHERE code IS NULL AND removed = 0;

-- What was written down, and by whom; only ever added to. A person's value is the newest row that no unfinished or undone file
-- wrote; the empty text takes a value away. Undoing a file therefore brings back what stood there before.
CREATE TABLE contact_value (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    field_id   INTEGER NOT NULL REFERENCES field (id),
    import_id  INTEGER REFERENCES import (id),
    actor_id   INTEGER REFERENCES actor (id),
    helper_id  INTEGER REFERENCES helper (id),
    value      TEXT NOT NULL,
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_value_by_contact ON contact_value (contact_id, field_id, id DESC);
CREATE INDEX contact_value_by_import ON contact_value (import_id, id) WHERE import_id IS NOT NULL;

-- Which person bears which label, also without a chat.
CREATE TABLE contact_label (
    label_id   INTEGER NOT NULL REFERENCES label (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    import_id  INTEGER REFERENCES import (id),
    PRIMARY KEY (label_id, contact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_label_by_contact ON contact_label (contact_id, label_id);
CREATE INDEX contact_label_by_import ON contact_label (import_id, contact_id) WHERE import_id IS NOT NULL;

-- Lists of people, kept by hand or filled by a file.
CREATE TABLE list (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    portfolio_id INTEGER NOT NULL REFERENCES portfolio (id),
    name         TEXT NOT NULL,
    folded       TEXT NOT NULL,
    made_at      INTEGER NOT NULL,
    UNIQUE (portfolio_id, folded)
) STRICT;
CREATE TABLE list_member (
    list_id    INTEGER NOT NULL REFERENCES list (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    import_id  INTEGER REFERENCES import (id),
    at         INTEGER NOT NULL,
    PRIMARY KEY (list_id, contact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_member_by_contact ON list_member (contact_id, list_id);
CREATE INDEX list_member_by_import ON list_member (import_id, contact_id) WHERE import_id IS NOT NULL;

-- The rows of a file: what was made of each, for the report, the dry run and the undoing.
CREATE TABLE import_row (
    import_id  INTEGER NOT NULL REFERENCES import (id),
    row        INTEGER NOT NULL,
    outcome    TEXT NOT NULL CHECK (outcome IN ('fresh', 'updated', 'merged', 'unchanged', 'refused')),
    -- Whom it is about: made by this row, found in the shop, or made by an earlier row of the file.
    contact_id INTEGER,
    -- Cells, repairs and reasons as JSON, as far as they cannot be read elsewhere.
    said       TEXT,
    basis      TEXT,
    PRIMARY KEY (import_id, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_row_by_outcome ON import_row (import_id, outcome, row);
CREATE INDEX import_row_by_contact ON import_row (contact_id, import_id) WHERE contact_id IS NOT NULL;
