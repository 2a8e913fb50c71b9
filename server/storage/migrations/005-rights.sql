-- Who may what. Users are named by their ids alone: who they are is another store's matter.
CREATE TABLE members (
  workspace TEXT NOT NULL REFERENCES workspaces (id),
  user      TEXT NOT NULL,
  role      TEXT NOT NULL CHECK (role IN ('owner', 'editor', 'commenter', 'viewer')),
  since     INTEGER NOT NULL,
  PRIMARY KEY (workspace, user)
) STRICT, WITHOUT ROWID;

CREATE INDEX members_by_user ON members (user);

-- Not for the whole workspace; and who made it: a hidden one is theirs.
ALTER TABLE journeys ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1));
ALTER TABLE journeys ADD COLUMN maker TEXT;

-- Given for one journey by name, narrower or wider than in its workspace.
CREATE TABLE grants (
  journey TEXT NOT NULL REFERENCES journeys (id) ON DELETE CASCADE,
  user    TEXT NOT NULL,
  role    TEXT NOT NULL CHECK (role IN ('editor', 'commenter', 'viewer', 'none')),
  since   INTEGER NOT NULL,
  PRIMARY KEY (journey, user)
) STRICT, WITHOUT ROWID;

CREATE INDEX grants_by_user ON grants (user);

-- The token of an invitation or a link is computed from its id and salt with the server's secret: none is stored.
CREATE TABLE invitations (
  id         TEXT PRIMARY KEY,
  salt       TEXT NOT NULL,
  workspace  TEXT NOT NULL REFERENCES workspaces (id),
  role       TEXT NOT NULL CHECK (role IN ('owner', 'editor', 'commenter', 'viewer')),
  email      TEXT,
  made_by    TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at    INTEGER,
  used_by    TEXT
) STRICT;

CREATE INDEX invitations_by_workspace ON invitations (workspace, created_at DESC);

CREATE TABLE links (
  id         TEXT PRIMARY KEY,
  salt       TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('journey', 'handbook')),
  target     TEXT NOT NULL,
  role       TEXT NOT NULL CHECK (role IN ('editor', 'commenter', 'viewer')),
  label      TEXT NOT NULL,
  expires_at INTEGER,
  -- Hashed.
  password   TEXT,
  made_by    TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;

CREATE INDEX links_by_target ON links (kind, target, created_at DESC);
CREATE INDEX links_by_expiry ON links (expires_at) WHERE expires_at IS NOT NULL AND revoked_at IS NULL;

CREATE TABLE link_uses (
  link TEXT NOT NULL REFERENCES links (id) ON DELETE CASCADE,
  user TEXT NOT NULL,
  at   INTEGER NOT NULL,
  PRIMARY KEY (link, user)
) STRICT, WITHOUT ROWID;

CREATE INDEX link_uses_by_user ON link_uses (user);

-- A guest who has signed in or up since: what the guest did is theirs.
CREATE TABLE former_users (
  former TEXT PRIMARY KEY,
  user   TEXT NOT NULL,
  at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX former_users_by_user ON former_users (user);
