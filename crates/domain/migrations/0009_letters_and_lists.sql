-- Letters about notices: when somebody wants them, and what they have been told already. And what long lists need.

ALTER TABLE person_setting ADD COLUMN letters TEXT NOT NULL DEFAULT 'shift_end'
  CONSTRAINT person_setting_letters_known CHECK (letters IN ('now', 'shift_end', 'morning', 'none'));

-- The `at` of the notice that the last letter told of: what happened later has not been told.
ALTER TABLE notice ADD COLUMN lettered_at TIMESTAMPTZ;

CREATE INDEX notice_unread_idx ON notice (person_id, at, id) WHERE read_at IS NULL;

-- A team's requests, last changed first, whatever their state: with a long history the ones that have ended
-- are too many to be sorted for each page.
DROP INDEX request_team_state_idx;
CREATE INDEX request_team_changed_idx ON request (team_id, changed_at, id);
CREATE INDEX request_team_open_idx ON request (team_id, changed_at, id) WHERE ended_at IS NULL;
