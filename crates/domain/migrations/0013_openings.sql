-- Who opened a report; notices about heads-ups, and about what becomes of the parts of a bundle; how many requests
-- lay before a new one when a promise was given.

-- One line a day, report and reader. A day and no time of day: it is to be known who read it, not when they work.
CREATE TABLE report_opening (
  -- From chance, not from the clock as other ids: it is in addresses, and would tell the time of day.
  id        UUID NOT NULL PRIMARY KEY,
  opened_on DATE NOT NULL,
  report    TEXT NOT NULL CONSTRAINT report_opening_report_known CHECK (report IN
              ('words', 'evenness', 'shares', 'promises', 'waits', 'pulses', 'gaps', 'histories')),
  -- What it was about, by its name of that day: a team, two teams, a service.
  about     TEXT NOT NULL CONSTRAINT report_opening_about_length CHECK (length(about) <= 500),
  -- After some months nobody is named any more: then only the team is, where it is not a small one.
  person_id UUID CONSTRAINT report_opening_person_fk REFERENCES person (id) ON DELETE SET NULL,
  team_id   UUID CONSTRAINT report_opening_team_fk REFERENCES team (id) ON DELETE SET NULL,
  CONSTRAINT report_opening_opened_on_report_about_person_id_key UNIQUE (opened_on, report, about, person_id)
);
CREATE INDEX report_opening_opened_on_idx ON report_opening (opened_on, id);
CREATE INDEX report_opening_person_idx ON report_opening (person_id);

CREATE TABLE notice_kept AS
SELECT id, person_id, request_id, agreement_id, kind, actor_id, at, read_at, lettered_at FROM notice;
DROP TABLE notice;

CREATE TABLE notice (
  id           UUID NOT NULL PRIMARY KEY,
  person_id    UUID NOT NULL CONSTRAINT notice_person_fk REFERENCES person (id) ON DELETE CASCADE,
  -- What it is about: a request, an agreement, the parts of a bundle together, or a heads-up.
  request_id   UUID CONSTRAINT notice_request_fk REFERENCES request (id) ON DELETE CASCADE,
  agreement_id UUID CONSTRAINT notice_agreement_fk REFERENCES agreement (id) ON DELETE CASCADE,
  bundle_id    UUID CONSTRAINT notice_bundle_fk REFERENCES request (id) ON DELETE CASCADE,
  heads_up_id  UUID CONSTRAINT notice_heads_up_fk REFERENCES heads_up (id) ON DELETE CASCADE,
  kind         TEXT NOT NULL,
  actor_id     UUID CONSTRAINT notice_actor_fk REFERENCES person (id) ON DELETE SET NULL,
  at           TIMESTAMPTZ NOT NULL,
  read_at      TIMESTAMPTZ,
  -- The `at` of the notice that the last letter told of: what happened later has not been told.
  lettered_at  TIMESTAMPTZ,
  -- One notice a thing and person while unread: updated, not repeated.
  CONSTRAINT notice_person_id_request_id_key UNIQUE (person_id, request_id),
  CONSTRAINT notice_person_id_agreement_id_key UNIQUE (person_id, agreement_id),
  CONSTRAINT notice_person_id_bundle_id_key UNIQUE (person_id, bundle_id),
  CONSTRAINT notice_person_id_heads_up_id_key UNIQUE (person_id, heads_up_id),
  CONSTRAINT notice_about_one CHECK (
    CASE WHEN request_id IS NULL THEN 0 ELSE 1 END + CASE WHEN agreement_id IS NULL THEN 0 ELSE 1 END
    + CASE WHEN bundle_id IS NULL THEN 0 ELSE 1 END + CASE WHEN heads_up_id IS NULL THEN 0 ELSE 1 END = 1)
);
INSERT INTO notice (id, person_id, request_id, agreement_id, kind, actor_id, at, read_at, lettered_at)
SELECT id, person_id, request_id, agreement_id, kind, actor_id, at, read_at, lettered_at FROM notice_kept;
DROP TABLE notice_kept;
CREATE INDEX notice_person_idx ON notice (person_id, at, id);
CREATE INDEX notice_unread_idx ON notice (person_id, at, id) WHERE read_at IS NULL;

ALTER TABLE promise_basis ADD COLUMN ahead BIGINT;
