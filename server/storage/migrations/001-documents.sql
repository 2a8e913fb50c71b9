CREATE TABLE workspaces (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE journeys (
  id         TEXT PRIMARY KEY,
  workspace  TEXT NOT NULL REFERENCES workspaces (id),
  title      TEXT NOT NULL,
  summary    TEXT NOT NULL,
  locale     TEXT NOT NULL,
  counts     TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

CREATE INDEX journeys_by_workspace ON journeys (workspace, updated_at DESC);

CREATE TABLE documents (
  key     INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE,
  epoch   INTEGER NOT NULL,
  journey TEXT REFERENCES journeys (id)
) STRICT;

CREATE INDEX documents_by_journey ON documents (journey) WHERE journey IS NOT NULL;

-- The log. The head of a document is its greatest seq here, or its snapshot's: one page written an append.
CREATE TABLE updates (
  doc   INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  seq   INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (doc, epoch, seq)
) STRICT, WITHOUT ROWID;

-- seq and vector stand before bytes, so that reading them does not walk the overflow pages of bytes.
CREATE TABLE snapshots (
  doc    INTEGER PRIMARY KEY,
  epoch  INTEGER NOT NULL,
  seq    INTEGER NOT NULL,
  vector BLOB,
  bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE settings (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
