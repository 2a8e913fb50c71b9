-- Where somebody was named in a comment.
CREATE TABLE inbox (
  person  TEXT NOT NULL,
  journey TEXT NOT NULL REFERENCES journeys (id),
  comment TEXT NOT NULL,
  thread  TEXT NOT NULL,
  by      TEXT NOT NULL,
  at      INTEGER NOT NULL,
  excerpt TEXT NOT NULL,
  read_at INTEGER,
  PRIMARY KEY (journey, comment, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX inbox_by_person ON inbox (person, at DESC);
