-- The customers as a list: in the order of their names, found and filtered in no more time for a million than for a thousand.

-- Where a person stands among the others: the name folded, with the letters that come after z in their place. NULL: in no list
-- (whoever wrote to another shop's number). Empty: stands behind a merged chat, which stands in the list for its parts.
ALTER TABLE contact ADD COLUMN sort TEXT;
-- A file's people are a run of their own, so that what is staged costs a page nothing: a page is read from each file that was
-- brought in, and from everybody else.
CREATE INDEX contact_by_name ON contact (import_id, sort, id) WHERE sort > '';
-- Whom a file brought and nobody has put in order yet.
CREATE INDEX contact_unsorted ON contact (id) WHERE sort IS NULL AND import_id IS NOT NULL;

-- How many people each file brought, 0 being everybody else; kept by triggers, because counting would read all of them.
CREATE TABLE people_size (
    import_id INTEGER PRIMARY KEY,
    size      INTEGER NOT NULL
) STRICT;
CREATE TRIGGER contact_listed AFTER INSERT ON contact WHEN new.sort > ''
BEGIN
    INSERT INTO people_size (import_id, size) VALUES (ifnull(new.import_id, 0), 1)
        ON CONFLICT (import_id) DO UPDATE SET size = size + 1;
END;
CREATE TRIGGER contact_unlisted AFTER DELETE ON contact WHEN old.sort > ''
BEGIN
    UPDATE people_size SET size = size - 1 WHERE import_id = ifnull(old.import_id, 0);
    DELETE FROM people_size WHERE import_id = ifnull(old.import_id, 0) AND size = 0;
END;
CREATE TRIGGER contact_relisted AFTER UPDATE OF sort, import_id ON contact
    WHEN ifnull(old.sort > '', 0) <> ifnull(new.sort > '', 0) OR (new.sort > '' AND old.import_id IS NOT new.import_id)
BEGIN
    UPDATE people_size SET size = size - 1 WHERE old.sort > '' AND import_id = ifnull(old.import_id, 0);
    DELETE FROM people_size WHERE old.sort > '' AND import_id = ifnull(old.import_id, 0) AND size = 0;
    INSERT INTO people_size (import_id, size) SELECT ifnull(new.import_id, 0), 1 WHERE new.sort > ''
        ON CONFLICT (import_id) DO UPDATE SET size = size + 1;
END;

-- What everybody may see: what a file brought is there when that file was brought in. Whoever reads people reads these.
CREATE VIEW identity_seen AS SELECT i.* FROM identity i
    WHERE i.import_id IS NULL OR EXISTS (SELECT 1 FROM import f WHERE f.id = i.import_id AND f.state = 'done');
CREATE VIEW contact_value_seen AS SELECT v.* FROM contact_value v
    WHERE v.import_id IS NULL OR EXISTS (SELECT 1 FROM import f WHERE f.id = v.import_id AND f.state = 'done');
CREATE VIEW contact_label_seen AS SELECT l.* FROM contact_label l
    WHERE l.import_id IS NULL OR EXISTS (SELECT 1 FROM import f WHERE f.id = l.import_id AND f.state = 'done');
CREATE VIEW list_member_seen AS SELECT m.* FROM list_member m
    WHERE m.import_id IS NULL OR EXISTS (SELECT 1 FROM import f WHERE f.id = m.import_id AND f.state = 'done');
CREATE VIEW contact_seen AS SELECT c.* FROM contact c
    WHERE c.sort > ''
      AND (c.import_id IS NULL OR EXISTS (SELECT 1 FROM import f WHERE f.id = c.import_id AND f.state = 'done'));

-- A list that was thrown away is kept for a while, so that it can be taken back.
ALTER TABLE list ADD COLUMN removed_at INTEGER;

-- People by what is known of them. `rules` is a `model::segment::Segment` as JSON.
CREATE TABLE segment (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    portfolio_id INTEGER NOT NULL REFERENCES portfolio (id),
    name         TEXT NOT NULL,
    folded       TEXT NOT NULL,
    rules        TEXT NOT NULL,
    made_at      INTEGER NOT NULL,
    UNIQUE (portfolio_id, folded)
) STRICT;
