-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What an office keeps beside the first fields: markings, what was agreed, who sent apologies or a deputy,
-- the rights in a picture and who is on it, the parties, signatories and files of a document, and the page
-- that an article was read from.

ALTER TABLE meeting ADD COLUMN marking TEXT;
ALTER TABLE meeting ADD COLUMN agreements TEXT;

ALTER TABLE participant ADD COLUMN attendance TEXT;
ALTER TABLE participant ADD COLUMN deputising_for TEXT;
ALTER TABLE participant ADD COLUMN post TEXT;

ALTER TABLE photo ADD COLUMN alt_text TEXT;
ALTER TABLE photo ADD COLUMN people TEXT;
ALTER TABLE photo ADD COLUMN rights TEXT;
ALTER TABLE photo ADD COLUMN file_name TEXT;

ALTER TABLE document ADD COLUMN parties TEXT;
ALTER TABLE document ADD COLUMN date TEXT;
ALTER TABLE document ADD COLUMN place TEXT;
ALTER TABLE document ADD COLUMN languages TEXT;
ALTER TABLE document ADD COLUMN in_force TEXT;

ALTER TABLE article ADD COLUMN subheadline TEXT;
ALTER TABLE article ADD COLUMN updated TEXT;
ALTER TABLE article ADD COLUMN site TEXT;
ALTER TABLE article ADD COLUMN http_status INTEGER;
ALTER TABLE article ADD COLUMN source TEXT;
ALTER TABLE article ADD COLUMN source_type TEXT;
CREATE INDEX article_by_source ON article (source) WHERE source IS NOT NULL;

-- The holder is 0 for the meeting itself, and n for its n-th document.
CREATE TABLE title (
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  holder INTEGER NOT NULL,
  position INTEGER NOT NULL,
  uid TEXT NOT NULL,
  language TEXT,
  text TEXT,
  PRIMARY KEY (meeting, holder, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE signatory (
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  holder INTEGER NOT NULL,
  position INTEGER NOT NULL,
  uid TEXT NOT NULL,
  name TEXT,
  title TEXT,
  party TEXT,
  PRIMARY KEY (meeting, holder, position)
) STRICT, WITHOUT ROWID;

-- With row numbers, as the text of a scan may be long.
CREATE TABLE attachment (
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  holder INTEGER NOT NULL,
  position INTEGER NOT NULL,
  uid TEXT NOT NULL,
  file TEXT,
  media_type TEXT,
  name TEXT,
  role TEXT,
  text TEXT,
  UNIQUE (meeting, holder, position)
) STRICT;
CREATE INDEX attachment_by_file ON attachment (file) WHERE file IS NOT NULL;
