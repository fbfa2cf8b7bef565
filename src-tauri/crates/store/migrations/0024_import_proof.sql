-- The paper that shows why one may write to the people of a file is kept as long as the file's row is; its bytes lie
-- encrypted among the other files. Of a file that was left it is no more than any attached file, and is forgotten like one.
CREATE TABLE import_proof (
    import_id INTEGER PRIMARY KEY REFERENCES import (id),
    media_id  INTEGER NOT NULL REFERENCES media (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX import_proof_by_media ON import_proof (media_id);
