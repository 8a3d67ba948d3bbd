-- Notices about agreements beside those about requests, why a proposal was sent back, whether both sides were
-- reminded of the day on which they look at it again, who of several customers has said that it is solved,
-- what was agreed with the representatives of the people who work here,
-- and what is likely to be needed.

CREATE TABLE notice_kept AS
SELECT id, person_id, request_id, kind, actor_id, at, read_at, lettered_at FROM notice;
DROP TABLE notice;

CREATE TABLE notice (
  id           UUID NOT NULL PRIMARY KEY,
  person_id    UUID NOT NULL CONSTRAINT notice_person_fk REFERENCES person (id) ON DELETE CASCADE,
  -- What it is about: a request or an agreement.
  request_id   UUID CONSTRAINT notice_request_fk REFERENCES request (id) ON DELETE CASCADE,
  agreement_id UUID CONSTRAINT notice_agreement_fk REFERENCES agreement (id) ON DELETE CASCADE,
  kind         TEXT NOT NULL,
  actor_id     UUID CONSTRAINT notice_actor_fk REFERENCES person (id) ON DELETE SET NULL,
  at           TIMESTAMPTZ NOT NULL,
  read_at      TIMESTAMPTZ,
  -- The `at` of the notice that the last letter told of: what happened later has not been told.
  lettered_at  TIMESTAMPTZ,
  -- One notice a request or agreement and person while unread: updated, not repeated.
  CONSTRAINT notice_person_id_request_id_key UNIQUE (person_id, request_id),
  CONSTRAINT notice_person_id_agreement_id_key UNIQUE (person_id, agreement_id),
  CONSTRAINT notice_about_one CHECK ((request_id IS NULL) <> (agreement_id IS NULL))
);
INSERT INTO notice (id, person_id, request_id, kind, actor_id, at, read_at, lettered_at)
SELECT id, person_id, request_id, kind, actor_id, at, read_at, lettered_at FROM notice_kept;
DROP TABLE notice_kept;
CREATE INDEX notice_person_idx ON notice (person_id, at, id);
CREATE INDEX notice_unread_idx ON notice (person_id, at, id) WHERE read_at IS NULL;

ALTER TABLE agreement_version ADD COLUMN refusal TEXT
  CONSTRAINT agreement_version_refusal_length CHECK (length(refusal) BETWEEN 1 AND 2000);
ALTER TABLE agreement_version ADD COLUMN review_told_at TIMESTAMPTZ;

-- Whoever came in with a merge says for themselves that it is solved.
ALTER TABLE watcher ADD COLUMN confirmed_at TIMESTAMPTZ;

-- Figures that add up more than one request are off until something is recorded here: with whom it was agreed,
-- when, for which figures, how far back they may look, and how many people each must stand for.
CREATE TABLE worker_agreement (
  id             UUID NOT NULL PRIMARY KEY,
  reference      TEXT NOT NULL CONSTRAINT worker_agreement_reference_length CHECK (length(reference) BETWEEN 1 AND 200),
  agreed_on      DATE NOT NULL,
  -- The words of the figures that it covers.
  scopes         JSONB NOT NULL,
  look_back_days BIGINT NOT NULL CONSTRAINT worker_agreement_look_back_range CHECK (look_back_days BETWEEN 1 AND 3650),
  least_people   BIGINT NOT NULL CONSTRAINT worker_agreement_least_people_range CHECK (least_people BETWEEN 5 AND 1000),
  demo           BOOLEAN NOT NULL,
  recorded_at    TIMESTAMPTZ NOT NULL,
  ended_at       TIMESTAMPTZ
);
CREATE INDEX worker_agreement_recorded_idx ON worker_agreement (recorded_at, id);

-- A heads-up: something is likely to be needed. It is soft and early, and reserves nothing.
CREATE TABLE heads_up (
  id               UUID NOT NULL PRIMARY KEY,
  number           BIGINT NOT NULL CONSTRAINT heads_up_number_key UNIQUE,
  service_id       UUID NOT NULL CONSTRAINT heads_up_service_fk REFERENCES service (id) ON DELETE CASCADE,
  customer_team_id UUID NOT NULL CONSTRAINT heads_up_customer_team_fk REFERENCES team (id) ON DELETE CASCADE,
  words            TEXT NOT NULL CONSTRAINT heads_up_words_length CHECK (length(words) BETWEEN 1 AND 2000),
  -- How likely it is, in hundredths.
  chance           BIGINT NOT NULL CONSTRAINT heads_up_chance_range CHECK (chance BETWEEN 1 AND 99),
  from_on          DATE NOT NULL,
  to_on            DATE NOT NULL,
  told_at          TIMESTAMPTZ NOT NULL,
  -- When whoever serves said that they know of it: from then on the notice counts from `told_at`.
  acknowledged_at  TIMESTAMPTZ,
  withdrawn_at     TIMESTAMPTZ,
  -- The request that it became.
  request_id       UUID CONSTRAINT heads_up_request_fk REFERENCES request (id) ON DELETE SET NULL,
  CONSTRAINT heads_up_window CHECK (from_on <= to_on)
);
CREATE INDEX heads_up_service_idx ON heads_up (service_id, number);
CREATE INDEX heads_up_customer_idx ON heads_up (customer_team_id, number);
CREATE INDEX heads_up_request_idx ON heads_up (request_id);
