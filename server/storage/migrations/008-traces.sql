-- Who touched a record of a journey last, and when.
CREATE TABLE traces (
  journey TEXT NOT NULL,
  -- table:id
  record  TEXT NOT NULL,
  at      INTEGER NOT NULL,
  -- Names: several where they did it at one moment.
  by      TEXT NOT NULL,
  PRIMARY KEY (journey, record)
) STRICT, WITHOUT ROWID;
