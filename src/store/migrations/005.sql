-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Documents and photos get lists of their own, which begin at once however long the log is.  The program lends a
-- third function: day_key() of a date, the number that grows with the day.

-- A row for each document that a meeting holds.  The row number grows with the day of the document, or of the meeting where
-- it has none, then with the meeting, then against the place among its documents:
-- (day_key << 40) | (meeting << 10) | (1023 - position).
CREATE TABLE document_entry (
  rank INTEGER PRIMARY KEY,
  title_key TEXT NOT NULL -- folded
) STRICT;
CREATE INDEX document_entry_by_title ON document_entry (title_key, rank);

-- The words of its titles, its kind, its parties and its signatories, under the same number.
CREATE VIRTUAL TABLE document_search USING fts5 (words, columnsize = 0, tokenize = "ascii", prefix = '1 2 3 5');

-- The same for each photo of a meeting itself, by the day of the meeting.
CREATE TABLE photo_entry (
  rank INTEGER PRIMARY KEY,
  uncredited INTEGER NOT NULL
) STRICT;
CREATE INDEX photo_entry_uncredited ON photo_entry (rank) WHERE uncredited;

INSERT INTO document_entry (rank, title_key)
  SELECT (CAST (day_key (coalesce (document.date, meeting.date, '')) AS INTEGER) << 40)
         | (document.meeting << 10) | (1023 - position),
         coalesce (fold (document.title), '')
  FROM document, meeting
  WHERE meeting.id = document.meeting AND holder = 0 AND position <= 1023 AND meeting.id < 1 << 30;

INSERT INTO document_search (rowid, words)
  SELECT (CAST (day_key (coalesce (document.date, meeting.date, '')) AS INTEGER) << 40)
         | (document.meeting << 10) | (1023 - position),
         name_words (
           coalesce (document.title, '') || ' ' || coalesce (document.kind, '') || ' ' ||
           coalesce ((SELECT group_concat (text, ' ') FROM title
                      WHERE title.meeting = document.meeting AND title.holder = document.position + 1), '') || ' ' ||
           coalesce ((SELECT group_concat (value, ' ') FROM json_each (document.parties)), '') || ' ' ||
           coalesce ((SELECT group_concat (coalesce (name, '') || ' ' || coalesce (signatory.title, '') || ' ' ||
                                           coalesce (party, ''), ' ') FROM signatory
                      WHERE signatory.meeting = document.meeting AND signatory.holder = document.position + 1), ''))
  FROM document, meeting
  WHERE meeting.id = document.meeting AND holder = 0 AND position <= 1023 AND meeting.id < 1 << 30;

INSERT INTO photo_entry (rank, uncredited)
  SELECT (CAST (day_key (coalesce (meeting.date, '')) AS INTEGER) << 40) | (photo.meeting << 10) | (1023 - position),
         trim (coalesce (credit, '') || coalesce (creator, '') || coalesce (credit_line, ''),
               char (32, 9, 10, 13, 160, 12288)) = ''
  FROM photo, meeting
  WHERE meeting.id = photo.meeting AND holder = 0 AND position <= 1023 AND meeting.id < 1 << 30;
