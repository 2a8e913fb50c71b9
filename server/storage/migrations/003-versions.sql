-- What a journey was at a moment: a journey file, compressed, with its library records in it.
CREATE TABLE versions (
  journey TEXT NOT NULL REFERENCES journeys (id),
  id      TEXT NOT NULL,
  at      INTEGER NOT NULL,
  kind    TEXT NOT NULL CHECK (kind IN ('auto', 'named', 'before-restore')),
  name    TEXT NOT NULL,
  authors TEXT NOT NULL,
  counts  TEXT NOT NULL,
  hash    TEXT NOT NULL,
  -- Last, so that lists do not walk its overflow pages.
  file    BLOB NOT NULL,
  PRIMARY KEY (journey, id)
) STRICT;

CREATE INDEX versions_by_time ON versions (journey, at DESC);
