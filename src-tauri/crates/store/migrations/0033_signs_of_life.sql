-- When a note last became another: somebody thought of this customer then.
ALTER TABLE note ADD COLUMN changed_at INTEGER;
