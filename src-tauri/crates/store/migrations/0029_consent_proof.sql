-- The paper or picture that shows what a person at the counter wrote down of somebody's yes or no. Kept as long as the words
-- are, and with them taken away when the person is erased; its bytes lie encrypted among the other files. Each entry has a row
-- of the file of its own: nobody sends it or throws it away.
CREATE TABLE consent_proof (
    seq      INTEGER PRIMARY KEY REFERENCES consent_entry (seq),
    media_id INTEGER NOT NULL UNIQUE REFERENCES media (id) ON DELETE CASCADE
) STRICT;
CREATE TRIGGER consent_proof_stays BEFORE UPDATE ON consent_proof
BEGIN
    SELECT RAISE(ABORT, 'the consent ledger is append-only');
END;
CREATE TRIGGER consent_proof_is_kept BEFORE DELETE ON consent_proof
    WHEN (SELECT s.erased_at FROM consent_entry e JOIN consent_subject s ON s.id = e.subject_id
          WHERE e.seq = old.seq) IS NULL
BEGIN
    SELECT RAISE(ABORT, 'the consent ledger is append-only');
END;
CREATE TRIGGER consent_proof_is_new BEFORE INSERT ON consent_proof
    WHEN EXISTS (SELECT 1 FROM consent_proof WHERE seq = new.seq OR media_id = new.media_id)
BEGIN
    SELECT RAISE(ABORT, 'the consent ledger is append-only');
END;
