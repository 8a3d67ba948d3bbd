-- What two sides promise each other about a service, in versions with dates of effect, and what each side
-- says it will change after a date was missed.

CREATE TABLE agreement (
  id         UUID NOT NULL PRIMARY KEY,
  number     BIGINT NOT NULL CONSTRAINT agreement_number_key UNIQUE,
  -- The provider is whoever offers the service.
  service_id UUID NOT NULL CONSTRAINT agreement_service_fk REFERENCES service (id) ON DELETE CASCADE,
  demo       BOOLEAN NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  ended_at   TIMESTAMPTZ
);
CREATE INDEX agreement_service_idx ON agreement (service_id, number);

-- One team, or a group of teams.
CREATE TABLE agreement_customer (
  agreement_id UUID NOT NULL CONSTRAINT agreement_customer_agreement_fk REFERENCES agreement (id) ON DELETE CASCADE,
  team_id      UUID NOT NULL CONSTRAINT agreement_customer_team_fk REFERENCES team (id) ON DELETE CASCADE,
  PRIMARY KEY (agreement_id, team_id)
);
CREATE INDEX agreement_customer_team_idx ON agreement_customer (team_id, agreement_id);

CREATE TABLE agreement_version (
  id                   UUID NOT NULL PRIMARY KEY,
  agreement_id         UUID NOT NULL CONSTRAINT agreement_version_agreement_fk REFERENCES agreement (id) ON DELETE CASCADE,
  version              BIGINT NOT NULL,
  state                TEXT NOT NULL CONSTRAINT agreement_version_state_known CHECK (state IN ('draft', 'proposed', 'signed')),
  -- Counts the changes of a draft: what is signed is what was read.
  revision             BIGINT NOT NULL,
  terms                JSONB NOT NULL,
  -- Each side's own calendar where the terms name one.
  customer_calendar_id UUID CONSTRAINT agreement_version_customer_calendar_fk REFERENCES calendar (id),
  provider_calendar_id UUID CONSTRAINT agreement_version_provider_calendar_fk REFERENCES calendar (id),
  effective_on         DATE,
  review_on            DATE,
  -- Once both sides have signed: the day of effect, or the last signature when that came later.
  in_force_from        TIMESTAMPTZ,
  -- The request after which this version was drafted.
  prompted_by          UUID CONSTRAINT agreement_version_prompted_by_fk REFERENCES request (id) ON DELETE SET NULL,
  created_at           TIMESTAMPTZ NOT NULL,
  changed_at           TIMESTAMPTZ NOT NULL,
  CONSTRAINT agreement_version_agreement_id_version_key UNIQUE (agreement_id, version),
  CONSTRAINT agreement_version_signed_has_effect CHECK ((state = 'signed') = (in_force_from IS NOT NULL))
);
CREATE INDEX agreement_version_force_idx ON agreement_version (agreement_id, in_force_from);

CREATE TABLE agreement_signature (
  id         UUID NOT NULL PRIMARY KEY,
  version_id UUID NOT NULL CONSTRAINT agreement_signature_version_fk REFERENCES agreement_version (id) ON DELETE CASCADE,
  side       TEXT NOT NULL CONSTRAINT agreement_signature_side_known CHECK (side IN ('customer', 'provider')),
  -- The team that signs; nothing when a person offers the service.
  team_id    UUID CONSTRAINT agreement_signature_team_fk REFERENCES team (id) ON DELETE CASCADE,
  signed_by  UUID CONSTRAINT agreement_signature_signed_by_fk REFERENCES person (id) ON DELETE SET NULL,
  at         TIMESTAMPTZ NOT NULL,
  CONSTRAINT agreement_signature_version_id_side_team_id_key UNIQUE (version_id, side, team_id)
);

-- "One thing I'll change", one line for each side of a request that missed its date.
CREATE TABLE repair_note (
  id               UUID NOT NULL PRIMARY KEY,
  request_id       UUID NOT NULL CONSTRAINT repair_note_request_fk REFERENCES request (id) ON DELETE CASCADE,
  side             TEXT NOT NULL CONSTRAINT repair_note_side_known CHECK (side IN ('customer', 'provider')),
  -- The pair that it is about: the next request between them shows it to both.
  provider_team_id UUID CONSTRAINT repair_note_provider_team_fk REFERENCES team (id) ON DELETE CASCADE,
  customer_team_id UUID CONSTRAINT repair_note_customer_team_fk REFERENCES team (id) ON DELETE CASCADE,
  author_id        UUID CONSTRAINT repair_note_author_fk REFERENCES person (id) ON DELETE SET NULL,
  body             TEXT NOT NULL CONSTRAINT repair_note_body_length CHECK (length(body) BETWEEN 1 AND 1000),
  at               TIMESTAMPTZ NOT NULL,
  CONSTRAINT repair_note_request_id_side_key UNIQUE (request_id, side)
);
CREATE INDEX repair_note_pair_idx ON repair_note (provider_team_id, customer_team_id, at);

-- How soon outside customers are answered, in working minutes of the usual calendar.
ALTER TABLE organisation ADD COLUMN outside_reply_minutes BIGINT;

-- The version in force when it was asked, and for which team it was asked.
ALTER TABLE request ADD COLUMN agreement_version_id UUID
  CONSTRAINT request_agreement_version_fk REFERENCES agreement_version (id);
ALTER TABLE request ADD COLUMN customer_team_id UUID
  CONSTRAINT request_customer_team_fk REFERENCES team (id) ON DELETE SET NULL;
CREATE INDEX request_pair_idx ON request (team_id, customer_team_id, created_at, id) WHERE customer_team_id IS NOT NULL;
CREATE INDEX request_customer_team_idx ON request (customer_team_id, team_id) WHERE customer_team_id IS NOT NULL;
CREATE INDEX request_agreement_version_idx ON request (agreement_version_id) WHERE agreement_version_id IS NOT NULL;
