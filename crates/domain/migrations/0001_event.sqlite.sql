-- The spine. On SQLite there is one writer, so `seq` alone is the order of commit.
CREATE TABLE event (
  seq     INTEGER PRIMARY KEY AUTOINCREMENT,
  txn     BIGINT NOT NULL DEFAULT 0,
  id      UUID NOT NULL CONSTRAINT event_id_key UNIQUE,
  subject UUID NOT NULL,
  kind    TEXT NOT NULL,
  at      TIMESTAMPTZ NOT NULL,
  actor   UUID,
  team    UUID,
  data    JSONB NOT NULL
);
CREATE INDEX event_subject_idx ON event (subject, seq);
CREATE INDEX event_order_idx ON event (txn, seq);
