-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- People, bodies and saved searches become records on file, with a history of their own.  The program lends
-- two functions: fold() to compare names by, and name_words() for the words that a name is found by.

-- Whom no meeting names any more, and nobody put on file.
DELETE FROM person WHERE id NOT IN (SELECT person_id FROM participant WHERE person_id IS NOT NULL);
DELETE FROM organisation WHERE id NOT IN (SELECT organisation_id FROM participant WHERE organisation_id IS NOT NULL);

-- A record that meetings alone know of has revision 0 and was never created.
ALTER TABLE person ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN created TEXT;
ALTER TABLE person ADD COLUMN modified TEXT;
ALTER TABLE person ADD COLUMN family TEXT;
ALTER TABLE person ADD COLUMN given TEXT;
ALTER TABLE person ADD COLUMN country TEXT;
ALTER TABLE person ADD COLUMN biography TEXT;
ALTER TABLE person ADD COLUMN note TEXT;

ALTER TABLE organisation ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE organisation ADD COLUMN created TEXT;
ALTER TABLE organisation ADD COLUMN modified TEXT;
ALTER TABLE organisation ADD COLUMN kind TEXT;
ALTER TABLE organisation ADD COLUMN parent TEXT;
ALTER TABLE organisation ADD COLUMN country TEXT;
ALTER TABLE organisation ADD COLUMN address TEXT;
ALTER TABLE organisation ADD COLUMN note TEXT;

CREATE INDEX person_saved ON person (uid) WHERE created IS NOT NULL;
CREATE INDEX organisation_by_parent ON organisation (parent) WHERE parent IS NOT NULL;
CREATE INDEX organisation_saved ON organisation (uid) WHERE created IS NOT NULL;

CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  created TEXT,
  modified TEXT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL, -- folded
  words TEXT,
  "order" TEXT
) STRICT;

-- What these records hold lies together, in order.
CREATE TABLE person_name (
  holder INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  uid TEXT NOT NULL,
  name_key TEXT NOT NULL, -- the text folded
  text TEXT,
  language TEXT,
  kind TEXT,
  meeting TEXT,
  PRIMARY KEY (holder, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_name_by_name ON person_name (name_key);

CREATE TABLE person_post (
  holder INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  uid TEXT NOT NULL,
  title TEXT,
  organisation TEXT,
  country TEXT,
  "from" TEXT,
  "to" TEXT,
  PRIMARY KEY (holder, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation_name (
  holder INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  uid TEXT NOT NULL,
  name_key TEXT NOT NULL, -- the text folded
  text TEXT,
  language TEXT,
  kind TEXT,
  meeting TEXT,
  PRIMARY KEY (holder, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_name_by_name ON organisation_name (name_key);

-- The words of all names of a record, under its row id.  They come in as those of the search index do.
CREATE VIRTUAL TABLE person_search USING fts5 (names, columnsize = 0, tokenize = "ascii", prefix = '1 2');
CREATE VIRTUAL TABLE organisation_search USING fts5 (names, columnsize = 0, tokenize = "ascii", prefix = '1 2');
INSERT INTO person_search (rowid, names) SELECT id, name_words (name) FROM person;

-- The state of those of whom all meetings say one.
UPDATE person SET country = (
  SELECT min (country) FROM participant WHERE person_id = person.id HAVING count (DISTINCT country) = 1);
UPDATE organisation SET country = (
  SELECT min (country) FROM participant WHERE organisation_id = organisation.id HAVING count (DISTINCT country) = 1);

-- The rank of the meeting, so that the meetings of a person or body come newest first without being sorted.
ALTER TABLE participant ADD COLUMN rank INTEGER;
UPDATE participant SET rank = (SELECT rank FROM meeting WHERE meeting.id = participant.meeting);
DROP INDEX participant_by_person;
DROP INDEX participant_by_organisation;
CREATE INDEX participant_by_person ON participant (person_id, rank);
CREATE INDEX participant_by_organisation ON participant (organisation_id, rank);

-- The bodies that took part in a meeting and that none of its participants is of.
CREATE TABLE attending_body (
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL, -- among the organisations of the meeting
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  rank INTEGER NOT NULL, -- of the meeting
  PRIMARY KEY (meeting, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX attending_body_by_organisation ON attending_body (organisation_id, rank);

INSERT INTO organisation (uid, name, name_key)
  SELECT printf ('%s-%s-4%s-a%s-%s', lower (hex (randomblob (4))), lower (hex (randomblob (2))),
                 substr (lower (hex (randomblob (2))), 2), substr (lower (hex (randomblob (2))), 2),
                 lower (hex (randomblob (6)))),
         min (body.value), fold (body.value)
  FROM meeting, json_each (meeting.organisations) AS body
  WHERE fold (body.value) <> '' AND fold (body.value) NOT IN (SELECT name_key FROM organisation)
  GROUP BY fold (body.value);
INSERT INTO attending_body (meeting, position, organisation_id, rank)
  SELECT meeting.id, min (body.key), organisation.id, meeting.rank
  FROM meeting, json_each (meeting.organisations) AS body, organisation
  WHERE organisation.name_key = fold (body.value)
    AND NOT EXISTS (SELECT 1 FROM participant
                    WHERE participant.meeting = meeting.id AND participant.organisation_id = organisation.id)
  GROUP BY meeting.id, organisation.id;
INSERT INTO organisation_search (rowid, names) SELECT id, name_words (name) FROM organisation;

-- What a change is of: nothing where it is of a meeting, as all were before.  Else the column "meeting" holds the row id
-- that the record had at the time, as a negative number, so that nobody takes it for a meeting's.
ALTER TABLE change ADD COLUMN record TEXT
  CHECK (record IN ('person', 'organisation', 'saved search', 'person links', 'organisation links'));
CREATE INDEX change_by_record ON change (uid) WHERE record IS NOT NULL;
