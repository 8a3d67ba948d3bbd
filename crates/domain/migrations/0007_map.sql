-- The map: who serves whom, up to the outside customer.
-- A party is a team or a person; on the customer's side of a link also a moment of truth.
-- `changed_in` is the version of the map (counter 'map') in which a row last changed: whoever keeps the map
-- in memory reads only what is newer.

CREATE TABLE moment (
  id         UUID NOT NULL PRIMARY KEY,
  slug       TEXT NOT NULL CONSTRAINT moment_slug_key UNIQUE,
  name       TEXT NOT NULL CONSTRAINT moment_name_length CHECK (length(name) BETWEEN 1 AND 200),
  name_sort  TEXT NOT NULL,
  about      TEXT NOT NULL CONSTRAINT moment_about_length CHECK (length(about) <= 2000),
  -- Whom one meets there: groups of outside customers are the roots.
  group_id   UUID NOT NULL CONSTRAINT moment_group_fk REFERENCES customer_group (id),
  -- Who meets them: a team, or a person in their role.
  team_id    UUID CONSTRAINT moment_team_fk REFERENCES team (id) ON DELETE SET NULL,
  person_id  UUID CONSTRAINT moment_person_fk REFERENCES person (id) ON DELETE SET NULL,
  retired_at TIMESTAMPTZ,
  changed_in BIGINT NOT NULL,
  demo       BOOLEAN NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  updated_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX moment_sort_idx ON moment (name_sort, id);
CREATE INDEX moment_group_idx ON moment (group_id, name_sort, id);
CREATE INDEX moment_team_idx ON moment (team_id) WHERE team_id IS NOT NULL;
CREATE INDEX moment_person_idx ON moment (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX moment_changed_idx ON moment (changed_in);

-- A customer and who provides. One row a pair: what ended and comes back is the same relationship.
CREATE TABLE relationship (
  id                 UUID NOT NULL PRIMARY KEY,
  -- 'team:<id>>person:<id>'
  pair_key           TEXT NOT NULL CONSTRAINT relationship_pair_key_key UNIQUE,
  customer_team_id   UUID CONSTRAINT relationship_customer_team_fk REFERENCES team (id) ON DELETE CASCADE,
  customer_person_id UUID CONSTRAINT relationship_customer_person_fk REFERENCES person (id) ON DELETE CASCADE,
  customer_moment_id UUID CONSTRAINT relationship_customer_moment_fk REFERENCES moment (id) ON DELETE CASCADE,
  provider_team_id   UUID CONSTRAINT relationship_provider_team_fk REFERENCES team (id) ON DELETE CASCADE,
  provider_person_id UUID CONSTRAINT relationship_provider_person_fk REFERENCES person (id) ON DELETE CASCADE,
  state              TEXT NOT NULL CONSTRAINT relationship_state_known CHECK (state IN
                       ('suggested', 'declared', 'confirmed', 'refused', 'ended')),
  origin             TEXT NOT NULL CONSTRAINT relationship_origin_known CHECK (origin IN
                       ('declared', 'discovered', 'template', 'import', 'worksheet')),
  -- Always there, or only on occasions.
  kind               TEXT NOT NULL CONSTRAINT relationship_kind_known CHECK (kind IN ('standing', 'situational')),
  occasion_every     TEXT CONSTRAINT relationship_occasion_known CHECK (occasion_every IN ('week', 'month', 'year')),
  -- The ISO weekday of a weekly occasion, the day of a monthly one; nothing for a yearly one.
  occasion_day       BIGINT,
  -- The month of a yearly occasion.
  occasion_month     BIGINT CONSTRAINT relationship_occasion_month CHECK (occasion_month BETWEEN 1 AND 12),
  -- What the occasion is: "the audit".
  occasion_what      TEXT NOT NULL CONSTRAINT relationship_occasion_length CHECK (length(occasion_what) <= 200),
  from_on            DATE,
  to_on              DATE,
  -- What the provider promises this customer, in the provider's words.
  promise            TEXT NOT NULL CONSTRAINT relationship_promise_length CHECK (length(promise) <= 500),
  -- Who said so first, and for which side; the other side acknowledges.
  declared_by        UUID CONSTRAINT relationship_declared_by_fk REFERENCES person (id) ON DELETE SET NULL,
  declared_side      TEXT CONSTRAINT relationship_declared_side_known CHECK (declared_side IN ('customer', 'provider')),
  declared_at        TIMESTAMPTZ NOT NULL,
  acknowledged_by    UUID CONSTRAINT relationship_acknowledged_by_fk REFERENCES person (id) ON DELETE SET NULL,
  acknowledged_at    TIMESTAMPTZ,
  -- The last time anybody looked at it and said that it still holds.
  reviewed_at        TIMESTAMPTZ NOT NULL,
  changed_in         BIGINT NOT NULL,
  version            BIGINT NOT NULL,
  demo               BOOLEAN NOT NULL,
  CONSTRAINT relationship_one_customer CHECK (
    (customer_team_id IS NOT NULL AND customer_person_id IS NULL AND customer_moment_id IS NULL)
    OR (customer_team_id IS NULL AND customer_person_id IS NOT NULL AND customer_moment_id IS NULL)
    OR (customer_team_id IS NULL AND customer_person_id IS NULL AND customer_moment_id IS NOT NULL)),
  CONSTRAINT relationship_one_provider CHECK ((provider_team_id IS NULL) <> (provider_person_id IS NULL)),
  CONSTRAINT relationship_dates_in_order CHECK (from_on IS NULL OR to_on IS NULL OR from_on <= to_on)
);
CREATE INDEX relationship_customer_team_idx ON relationship (customer_team_id, state, id) WHERE customer_team_id IS NOT NULL;
CREATE INDEX relationship_customer_person_idx ON relationship (customer_person_id, state, id) WHERE customer_person_id IS NOT NULL;
CREATE INDEX relationship_customer_moment_idx ON relationship (customer_moment_id, state, id) WHERE customer_moment_id IS NOT NULL;
CREATE INDEX relationship_provider_team_idx ON relationship (provider_team_id, state, id) WHERE provider_team_id IS NOT NULL;
CREATE INDEX relationship_provider_person_idx ON relationship (provider_person_id, state, id) WHERE provider_person_id IS NOT NULL;
CREATE INDEX relationship_changed_idx ON relationship (changed_in);

-- What one side of a relationship needs from the other: both directions stand on the same link.
CREATE TABLE need (
  id              UUID NOT NULL PRIMARY KEY,
  relationship_id UUID NOT NULL CONSTRAINT need_relationship_fk REFERENCES relationship (id) ON DELETE CASCADE,
  -- Who needs it: the customer from the provider, or the provider from the customer.
  side            TEXT NOT NULL CONSTRAINT need_side_known CHECK (side IN ('customer', 'provider')),
  position        BIGINT NOT NULL,
  kind            TEXT NOT NULL CONSTRAINT need_kind_known CHECK (kind IN
                    ('information', 'training', 'decision', 'time', 'tools', 'authority', 'confidence', 'goods', 'access', 'other')),
  body            TEXT NOT NULL CONSTRAINT need_body_length CHECK (length(body) BETWEEN 1 AND 500),
  language        TEXT NOT NULL CONSTRAINT need_language_known CHECK (language IN ('en', 'it', 'pl')),
  -- Needs of one party with the same word here are met by any one of them; empty: indispensable.
  any_of          TEXT NOT NULL CONSTRAINT need_any_of_length CHECK (length(any_of) <= 60),
  any_of_key      TEXT NOT NULL,
  -- How long it may take, in working minutes.
  lead_minutes    BIGINT CONSTRAINT need_lead_positive CHECK (lead_minutes > 0)
);
CREATE INDEX need_relationship_idx ON need (relationship_id, side, position, id);

-- Dealings of two teams on one day: what was asked, and of what was promised and closed, what was in time.
-- Counted when it happens; nothing about a person is in here.
CREATE TABLE dealing (
  customer_team_id UUID NOT NULL CONSTRAINT dealing_customer_fk REFERENCES team (id) ON DELETE CASCADE,
  provider_team_id UUID NOT NULL CONSTRAINT dealing_provider_fk REFERENCES team (id) ON DELETE CASCADE,
  on_day           DATE NOT NULL,
  asked            BIGINT NOT NULL,
  promised         BIGINT NOT NULL,
  kept             BIGINT NOT NULL,
  PRIMARY KEY (customer_team_id, provider_team_id, on_day)
);
CREATE INDEX dealing_provider_idx ON dealing (provider_team_id, on_day, customer_team_id);
CREATE INDEX dealing_day_idx ON dealing (on_day, customer_team_id, provider_team_id);

-- Circles of requests that wait for each other, so that everybody is told once.
CREATE TABLE deadlock (
  -- The ids of its requests in order, hashed.
  circle_key TEXT NOT NULL PRIMARY KEY,
  told_at    TIMESTAMPTZ NOT NULL
);

-- A promise to somebody outside: an order, an appointment, a discharge.
CREATE TABLE outside_promise (
  id          UUID NOT NULL PRIMARY KEY,
  number      BIGINT NOT NULL CONSTRAINT outside_promise_number_key UNIQUE,
  title       TEXT NOT NULL CONSTRAINT outside_promise_title_length CHECK (length(title) BETWEEN 1 AND 200),
  moment_id   UUID CONSTRAINT outside_promise_moment_fk REFERENCES moment (id) ON DELETE SET NULL,
  group_id    UUID NOT NULL CONSTRAINT outside_promise_group_fk REFERENCES customer_group (id),
  team_id     UUID NOT NULL CONSTRAINT outside_promise_team_fk REFERENCES team (id) ON DELETE CASCADE,
  owner_id    UUID CONSTRAINT outside_promise_owner_fk REFERENCES person (id) ON DELETE SET NULL,
  due_at      TIMESTAMPTZ NOT NULL,
  created_at  TIMESTAMPTZ NOT NULL,
  -- When the outside customer had what was promised, or it was called off.
  ended_at    TIMESTAMPTZ,
  outcome     TEXT CONSTRAINT outside_promise_outcome_known CHECK (outcome IN ('done', 'called_off')),
  -- When the outside customer complained, if they did; never who or what in words about a person.
  complained_at TIMESTAMPTZ,
  -- The last early warning, so that it is given once a day at the most.
  warned_at   TIMESTAMPTZ,
  demo        BOOLEAN NOT NULL,
  CONSTRAINT outside_promise_ended_with_outcome CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX outside_promise_team_idx ON outside_promise (team_id, due_at, id);
CREATE INDEX outside_promise_open_idx ON outside_promise (due_at, id) WHERE ended_at IS NULL;
CREATE INDEX outside_promise_moment_idx ON outside_promise (moment_id, due_at, id) WHERE moment_id IS NOT NULL;

-- Which outside promise a request serves.
CREATE TABLE request_purpose (
  request_id UUID NOT NULL PRIMARY KEY CONSTRAINT request_purpose_request_fk REFERENCES request (id) ON DELETE CASCADE,
  promise_id UUID NOT NULL CONSTRAINT request_purpose_promise_fk REFERENCES outside_promise (id) ON DELETE CASCADE,
  since      TIMESTAMPTZ NOT NULL
);
CREATE INDEX request_purpose_promise_idx ON request_purpose (promise_id, request_id);

-- The worksheet's first question, as a party answered it: who would notice?
CREATE TABLE worksheet (
  party_key  TEXT NOT NULL PRIMARY KEY,
  team_id    UUID CONSTRAINT worksheet_team_fk REFERENCES team (id) ON DELETE CASCADE,
  person_id  UUID CONSTRAINT worksheet_person_fk REFERENCES person (id) ON DELETE CASCADE,
  noticed    TEXT NOT NULL CONSTRAINT worksheet_noticed_length CHECK (length(noticed) <= 2000),
  shared_at  TIMESTAMPTZ,
  updated_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT worksheet_one_party CHECK ((team_id IS NULL) <> (person_id IS NULL))
);
