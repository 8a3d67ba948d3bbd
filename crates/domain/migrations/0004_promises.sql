-- How long things really take, on what evidence a promise was given, and whose time a contested waiting is.

-- A request of a team as its lead time counts: in working minutes of the calendar by which it is served.
-- What a person serves in their own name is never here: it would measure that person.
CREATE TABLE lead_time (
  request_id      UUID NOT NULL PRIMARY KEY CONSTRAINT lead_time_request_fk REFERENCES request (id) ON DELETE CASCADE,
  service_id      UUID,
  option_id       UUID,
  team_id         UUID NOT NULL,
  outcome         TEXT NOT NULL CONSTRAINT lead_time_outcome_known CHECK (outcome IN ('open', 'done', 'cancelled')),
  asked_at        TIMESTAMPTZ NOT NULL,
  -- When it was greeted, and how long it had waited for that.
  taken_at        TIMESTAMPTZ,
  waited_minutes  BIGINT,
  -- How old it was when it came here from another system, if it came while it was open.
  entered_minutes BIGINT,
  ended_at        TIMESTAMPTZ,
  minutes         BIGINT,
  CONSTRAINT lead_time_ends_whole CHECK ((ended_at IS NULL) = (minutes IS NULL))
);
CREATE INDEX lead_time_option_idx ON lead_time (option_id, ended_at, asked_at) WHERE option_id IS NOT NULL;
CREATE INDEX lead_time_service_idx ON lead_time (service_id, ended_at, asked_at) WHERE service_id IS NOT NULL;
CREATE INDEX lead_time_team_idx ON lead_time (team_id, ended_at, asked_at);
CREATE INDEX lead_time_ended_idx ON lead_time (ended_at, asked_at);

-- What past requests say, reckoned beforehand: whoever asks reads a row and waits for no reckoning.
CREATE TABLE quote (
  -- An option, a service, a team or the organisation.
  subject     UUID NOT NULL PRIMARY KEY,
  level       TEXT NOT NULL CONSTRAINT quote_level_known CHECK (level IN ('option', 'service', 'team', 'organisation')),
  said        JSONB,
  reckoned_at TIMESTAMPTZ,
  -- When it is to be reckoned again: soon after something ended, else the next day.
  due_at      TIMESTAMPTZ NOT NULL
);
CREATE INDEX quote_due_idx ON quote (due_at, subject);

-- On what a promise rested when it was given. Written once, with the promise.
CREATE TABLE promise_basis (
  promise_id  UUID NOT NULL PRIMARY KEY CONSTRAINT promise_basis_promise_fk REFERENCES promise (id) ON DELETE CASCADE,
  -- Whether the date is what the evidence, or the agreed standard, offered, or the giver's own.
  method      TEXT NOT NULL CONSTRAINT promise_basis_method_known CHECK (method IN ('evidence', 'agreed', 'own')),
  level       TEXT CONSTRAINT promise_basis_level_known CHECK (level IN ('option', 'service', 'team', 'organisation')),
  cases       BIGINT,
  -- "8 in 10" is 80, and the working minutes within which that share was done.
  percent     BIGINT,
  minutes     BIGINT,
  offered_for TIMESTAMPTZ
);
CREATE INDEX promise_team_due_idx ON promise (team_id, due_at);

-- A waiting on the customer that the customer contests: nobody's time until it is settled.
CREATE TABLE contest (
  question_id      UUID NOT NULL PRIMARY KEY CONSTRAINT contest_question_fk REFERENCES message (id) ON DELETE CASCADE,
  request_id       UUID NOT NULL CONSTRAINT contest_request_fk REFERENCES request (id) ON DELETE CASCADE,
  contested_at     TIMESTAMPTZ NOT NULL,
  -- When the rule settles it, if both sides have not.
  rule_at          TIMESTAMPTZ NOT NULL,
  -- How much of the time each side says is the customer's, in hundredths; the provider may not have said yet.
  customer_says    BIGINT NOT NULL CONSTRAINT contest_customer_says_share CHECK (customer_says BETWEEN 0 AND 100),
  provider_says    BIGINT CONSTRAINT contest_provider_says_share CHECK (provider_says BETWEEN 0 AND 100),
  -- What the rule says.
  rule_says        BIGINT NOT NULL CONSTRAINT contest_rule_says_share CHECK (rule_says BETWEEN 0 AND 100),
  settled_at       TIMESTAMPTZ,
  settled          BIGINT CONSTRAINT contest_settled_share CHECK (settled BETWEEN 0 AND 100),
  by_rule          BOOLEAN NOT NULL
);
CREATE INDEX contest_request_idx ON contest (request_id, contested_at);
CREATE INDEX contest_rule_idx ON contest (rule_at, question_id) WHERE settled_at IS NULL;

-- Another variant of the service that the customer would rather have, and what the provider said.
CREATE TABLE option_wish (
  request_id  UUID NOT NULL PRIMARY KEY CONSTRAINT option_wish_request_fk REFERENCES request (id) ON DELETE CASCADE,
  option_id   UUID NOT NULL CONSTRAINT option_wish_option_fk REFERENCES service_option (id) ON DELETE CASCADE,
  wished_at   TIMESTAMPTZ NOT NULL,
  answer      TEXT NOT NULL CONSTRAINT option_wish_answer_known CHECK (answer IN ('open', 'given', 'kept')),
  answered_at TIMESTAMPTZ
);

-- Who may answer the open question in the customer's place, while the customer is away.
ALTER TABLE request ADD COLUMN stand_in_id UUID CONSTRAINT request_stand_in_fk REFERENCES person (id);
