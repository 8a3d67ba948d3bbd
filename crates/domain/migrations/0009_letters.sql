-- Letters about notices: when somebody wants them, and what they have been told already.

ALTER TABLE person_setting ADD COLUMN letters TEXT NOT NULL DEFAULT 'shift_end'
  CONSTRAINT person_setting_letters_known CHECK (letters IN ('now', 'shift_end', 'morning', 'none'));

-- The `at` of the notice that the last letter told of: what happened later has not been told.
ALTER TABLE notice ADD COLUMN lettered_at TIMESTAMPTZ;

CREATE INDEX notice_unread_idx ON notice (person_id, at, id) WHERE read_at IS NULL;
