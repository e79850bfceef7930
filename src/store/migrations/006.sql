-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A meeting is found by all names that its people have on file, not only by those that it says itself.

-- Those other names, one a line, as the search index has them of a meeting: FTS5 has to be told exactly what it is to
-- forget, and by then the names on file are others.
CREATE TABLE search_name (
  meeting INTEGER PRIMARY KEY, -- the row id
  names TEXT NOT NULL
) STRICT;

-- The meetings whose people have got other names since; the program looks after a few at a time.
CREATE TABLE search_stale (
  meeting INTEGER PRIMARY KEY -- the row id
) STRICT;

INSERT INTO search_stale (meeting)
  SELECT DISTINCT meeting FROM participant JOIN person ON person.id = person_id
  WHERE holder = 0
    AND (person.name IS NOT participant.name
         OR EXISTS (SELECT 1 FROM person_name WHERE person_name.holder = person.id));

-- A body that others are part of stays on file, whatever becomes of the meetings that name it.
UPDATE organisation
  SET revision = revision + 1, created = strftime ('%Y-%m-%dT%H:%M:%SZ'), modified = strftime ('%Y-%m-%dT%H:%M:%SZ')
  WHERE created IS NULL AND uid IN (SELECT parent FROM organisation WHERE parent IS NOT NULL);
