CREATE TABLE handbooks (
  id           TEXT PRIMARY KEY,
  workspace    TEXT NOT NULL REFERENCES workspaces (id),
  title        TEXT NOT NULL,
  organization TEXT NOT NULL,
  number       TEXT NOT NULL,
  owner        TEXT NOT NULL,
  locale       TEXT NOT NULL,
  -- Ids in the order of the handbook, as JSON. No reference: a journey may go, and its place here stays.
  journeys     TEXT NOT NULL,
  edition      TEXT NOT NULL,
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL,
  deleted_at   INTEGER
) STRICT;

CREATE INDEX handbooks_by_workspace ON handbooks (workspace, updated_at DESC);

ALTER TABLE documents ADD COLUMN handbook TEXT REFERENCES handbooks (id);

CREATE INDEX documents_by_handbook ON documents (handbook) WHERE handbook IS NOT NULL;

CREATE TABLE issues (
  handbook   TEXT NOT NULL REFERENCES handbooks (id) ON DELETE CASCADE,
  n          INTEGER NOT NULL,
  effective  TEXT NOT NULL,
  approver   TEXT NOT NULL,
  note       TEXT NOT NULL,
  supersedes INTEGER,
  issued_at  INTEGER NOT NULL,
  issued_by  TEXT NOT NULL,
  title      TEXT NOT NULL,
  locale     TEXT NOT NULL,
  hash       TEXT NOT NULL,
  PRIMARY KEY (handbook, n)
) STRICT, WITHOUT ROWID;

-- What an issue holds, each part by itself: a reader of one language doesn't load the other.
CREATE TABLE issue_parts (
  key      INTEGER PRIMARY KEY,
  handbook TEXT NOT NULL,
  n        INTEGER NOT NULL,
  name     TEXT NOT NULL,
  bytes    BLOB NOT NULL,
  UNIQUE (handbook, n, name),
  FOREIGN KEY (handbook, n) REFERENCES issues (handbook, n) ON DELETE CASCADE
) STRICT;

CREATE TABLE acknowledgements (
  handbook TEXT NOT NULL,
  n        INTEGER NOT NULL,
  name     TEXT NOT NULL,
  at       INTEGER NOT NULL,
  PRIMARY KEY (handbook, n, name),
  FOREIGN KEY (handbook, n) REFERENCES issues (handbook, n) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- An issue is final. What the program has no method for, nobody else's SQL does by mistake either.
CREATE TRIGGER issues_are_numbered_in_order BEFORE INSERT ON issues
WHEN NEW.n <> 1 + (SELECT coalesce(max(n), 0) FROM issues WHERE handbook = NEW.handbook)
BEGIN SELECT RAISE(ABORT, 'issues are numbered 1, 2, 3'); END;

CREATE TRIGGER issues_are_final BEFORE UPDATE ON issues
BEGIN SELECT RAISE(ABORT, 'an issue never changes'); END;

CREATE TRIGGER issue_parts_are_final BEFORE UPDATE ON issue_parts
BEGIN SELECT RAISE(ABORT, 'an issue never changes'); END;

CREATE TRIGGER issue_parts_are_given_once BEFORE INSERT ON issue_parts
WHEN EXISTS (SELECT 1 FROM issue_parts WHERE handbook = NEW.handbook AND n = NEW.n AND name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'an issue never changes'); END;

-- They go with their handbook, never before it.
CREATE TRIGGER issues_stay BEFORE DELETE ON issues
WHEN EXISTS (SELECT 1 FROM handbooks WHERE id = OLD.handbook)
BEGIN SELECT RAISE(ABORT, 'an issue stays as long as its handbook'); END;

CREATE TRIGGER issue_parts_stay BEFORE DELETE ON issue_parts
WHEN EXISTS (SELECT 1 FROM handbooks WHERE id = OLD.handbook)
BEGIN SELECT RAISE(ABORT, 'an issue stays as long as its handbook'); END;
