-- Pictures of cards and personas, each once, under the SHA-256 of its bytes.
CREATE TABLE images (
  hash   TEXT NOT NULL UNIQUE,
  type   TEXT NOT NULL,
  width  INTEGER NOT NULL,
  height INTEGER NOT NULL,
  size   INTEGER NOT NULL,
  bytes  BLOB NOT NULL
) STRICT;

-- Whose a picture is: whoever reads that document may see it. With its last holder it goes.
CREATE TABLE image_holders (
  -- A document's name: journey:<id> or library:<workspace>.
  holder TEXT NOT NULL,
  hash   TEXT NOT NULL,
  PRIMARY KEY (holder, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX image_holders_by_hash ON image_holders (hash);
