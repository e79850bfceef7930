-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The first schema.  Columns that have the name of a record's field hold that field, lists of
-- strings as JSON; the others say what they hold.  Times are ISO 8601 in UTC, dates are EDTF.

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL -- folded
) STRICT;
CREATE INDEX person_by_name ON person (name_key);

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL -- folded
) STRICT;
CREATE INDEX organisation_by_name ON organisation (name_key);

-- An id is never used again: the history names meetings by it.
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  -- Grows with the date, then with the id: (yyyymmdd << 32) | id.  It is the row number of the
  -- search entry too, so that the newest matches come first without being sorted.
  rank INTEGER NOT NULL UNIQUE,
  -- Made from the record, for lists and their orders.
  counterparts TEXT,
  uncredited INTEGER NOT NULL,
  title_key TEXT NOT NULL,
  place_key TEXT NOT NULL,
  counterpart_key TEXT NOT NULL,
  status TEXT,
  title TEXT,
  language TEXT,
  kind TEXT,
  date TEXT,
  end_date TEXT,
  city TEXT,
  country TEXT,
  venue TEXT,
  reference TEXT,
  organisations TEXT,
  topics TEXT,
  text TEXT
) STRICT;
CREATE INDEX meeting_by_title ON meeting (title_key, rank);
CREATE INDEX meeting_by_place ON meeting (place_key, rank);
CREATE INDEX meeting_by_country ON meeting (country, rank);
CREATE INDEX meeting_by_counterpart ON meeting (counterpart_key, rank);
CREATE INDEX meeting_by_modified ON meeting (modified, rank);

-- What a meeting holds lies together, in order: the holder is 0 for the meeting itself, and n for
-- its n-th article.
CREATE TABLE participant (
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  holder INTEGER NOT NULL,
  position INTEGER NOT NULL,
  uid TEXT NOT NULL,
  -- The person and the body on file; what the record says of them is as it was worded that day.
  person_id INTEGER REFERENCES person (id),
  organisation_id INTEGER REFERENCES organisation (id),
  name TEXT,
  title TEXT,
  organisation TEXT,
  country TEXT,
  side TEXT,
  role TEXT,
  PRIMARY KEY (meeting, holder, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_by_person ON participant (person_id);
CREATE INDEX participant_by_organisation ON participant (organisation_id);

CREATE TABLE photo (
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  holder INTEGER NOT NULL,
  position INTEGER NOT NULL,
  uid TEXT NOT NULL,
  credit TEXT,
  creator TEXT,
  credit_line TEXT,
  caption TEXT,
  file TEXT,
  media_type TEXT,
  address TEXT,
  PRIMARY KEY (meeting, holder, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_by_file ON photo (file) WHERE file IS NOT NULL;

CREATE TABLE document (
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  holder INTEGER NOT NULL,
  position INTEGER NOT NULL,
  uid TEXT NOT NULL,
  kind TEXT,
  title TEXT,
  status TEXT,
  PRIMARY KEY (meeting, holder, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE article (
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  holder INTEGER NOT NULL,
  position INTEGER NOT NULL,
  uid TEXT NOT NULL,
  address TEXT,
  final_address TEXT,
  publisher TEXT,
  headline TEXT,
  author TEXT,
  published TEXT,
  language TEXT,
  retrieved TEXT,
  media_type TEXT,
  charset TEXT,
  remarks TEXT,
  text TEXT,
  UNIQUE (meeting, holder, position)
) STRICT;
CREATE INDEX article_by_address ON article (address);

CREATE TABLE evidence (
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  holder INTEGER NOT NULL,
  position INTEGER NOT NULL,
  uid TEXT NOT NULL,
  record TEXT,
  field TEXT,
  value TEXT,
  article TEXT,
  source TEXT,
  start INTEGER,
  "end" INTEGER,
  quote TEXT,
  rule TEXT,
  confidence REAL,
  PRIMARY KEY (meeting, holder, position)
) STRICT, WITHOUT ROWID;

-- The history: undo and audit in one.  Each row is chained to the one before by its hash.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  step INTEGER NOT NULL, -- the id of the first change of the operation
  action TEXT NOT NULL CHECK (action IN ('do', 'undo', 'redo')),
  meeting INTEGER NOT NULL, -- its id, which outlives it
  uid TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('add', 'change', 'remove')),
  time TEXT NOT NULL,
  who TEXT NOT NULL,
  sentence TEXT NOT NULL,
  before TEXT, -- the record as JSON; none when it was added
  after TEXT, -- none when it was removed
  -- Two stacks in a file that only grows: the steps that would be undone and redone next, as of
  -- this step, and what lies under the step itself on the stack that it was put on.
  undo_next INTEGER,
  redo_next INTEGER,
  beneath INTEGER,
  hash BLOB NOT NULL -- SHA-256 of the hash before and all of the above
) STRICT;
CREATE INDEX change_by_step ON change (step);
CREATE INDEX change_by_meeting ON change (meeting);
CREATE TRIGGER change_is_not_rewritten BEFORE UPDATE ON change
BEGIN
  SELECT RAISE (ABORT, 'the history is never rewritten');
END;
CREATE TRIGGER change_is_not_removed BEFORE DELETE ON change
BEGIN
  SELECT RAISE (ABORT, 'the history is never shortened');
END;

-- What is being typed; offered again after a crash.
CREATE TABLE draft (
  uid TEXT PRIMARY KEY,
  time TEXT NOT NULL,
  content TEXT NOT NULL -- the record as JSON
) STRICT, WITHOUT ROWID;

-- The row number is the meeting's rank.  The words come in folded, Han characters one by one; facts
-- are words that no one can type by chance, "=year2018".
CREATE VIRTUAL TABLE search USING fts5 (
  title, people, bodies, places, documents, credits, text, facts,
  content = '',
  tokenize = "ascii tokenchars '='",
  prefix = '1 2 3 5'
);
-- All words of the search index that have four letters or more.  A beginning that the index keeps no
-- list for is looked up here: FTS5 would merge the matches of all its words before it gave the first.
CREATE TABLE word (
  word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
