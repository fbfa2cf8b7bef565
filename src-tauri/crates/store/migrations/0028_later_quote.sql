-- The message a text that waits is an answer to.
ALTER TABLE later ADD COLUMN quote_id INTEGER REFERENCES message (id) ON DELETE SET NULL;
CREATE INDEX later_by_quote ON later (quote_id) WHERE quote_id IS NOT NULL;
