-- What happened, for the audit log of a workspace and the activity of a journey. No references: an entry outlives what it tells of.
CREATE TABLE records (
  seq       INTEGER PRIMARY KEY AUTOINCREMENT,
  workspace TEXT NOT NULL,
  journey   TEXT,
  audit     INTEGER NOT NULL CHECK (audit IN (0, 1)),
  at        INTEGER NOT NULL,
  kind      TEXT NOT NULL,
  -- Who, what and the facts, as JSON.
  body      TEXT NOT NULL
) STRICT;

CREATE INDEX records_of_workspace ON records (workspace, seq) WHERE audit = 1;
CREATE INDEX records_of_journey ON records (journey, seq) WHERE journey IS NOT NULL;
CREATE INDEX records_to_forget ON records (at) WHERE audit = 0;

-- What is audited is final: neither the program nor anybody else's SQL changes it or takes it away.
CREATE TRIGGER records_are_final BEFORE UPDATE ON records
BEGIN SELECT RAISE(ABORT, 'a record never changes'); END;

CREATE TRIGGER records_are_added BEFORE INSERT ON records
WHEN EXISTS (SELECT 1 FROM records WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'a record never changes'); END;

CREATE TRIGGER audited_records_stay BEFORE DELETE ON records WHEN OLD.audit = 1
BEGIN SELECT RAISE(ABORT, 'an audited record stays'); END;

CREATE TABLE tokens (
  id           TEXT PRIMARY KEY,
  person       TEXT NOT NULL,
  name         TEXT NOT NULL,
  scopes       TEXT NOT NULL,
  -- The first characters of the hash find it, the whole is compared by the program.
  handle       TEXT NOT NULL,
  hash         TEXT NOT NULL UNIQUE,
  created_at   INTEGER NOT NULL,
  expires_at   INTEGER NOT NULL,
  last_used_at INTEGER
) STRICT;

CREATE INDEX tokens_by_person ON tokens (person);
CREATE INDEX tokens_by_handle ON tokens (handle);

CREATE TABLE webhooks (
  id            TEXT PRIMARY KEY,
  workspace     TEXT NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  url           TEXT NOT NULL,
  events        TEXT NOT NULL,
  active        INTEGER NOT NULL CHECK (active IN (0, 1)),
  created_by    TEXT NOT NULL,
  created_at    INTEGER NOT NULL,
  failing_since INTEGER
) STRICT;

CREATE INDEX webhooks_by_workspace ON webhooks (workspace);

CREATE TABLE deliveries (
  seq        INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  webhook    TEXT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
  event      TEXT NOT NULL,
  body       TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'given-up')),
  attempts   INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  tried_at   INTEGER,
  next_at    INTEGER,
  status     INTEGER,
  fault      TEXT
) STRICT;

CREATE INDEX deliveries_of_webhook ON deliveries (webhook, seq);
CREATE INDEX deliveries_due ON deliveries (next_at) WHERE state = 'waiting';
