-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Han characters are words in pairs: the index of words is made anew.  The program fills it, for only the
-- program knows the words of a meeting.

DROP TABLE search;
DELETE FROM word;

-- The row number is the meeting's rank.  The words come in folded, each Han character with the one behind
-- it; facts are words that no one can type by chance, "=year2018".
CREATE VIRTUAL TABLE search USING fts5 (
  title, people, bodies, places, documents, credits, text, facts,
  content = '',
  tokenize = "ascii tokenchars '='",
  prefix = '1 2 3 5'
);

-- What matches is brought into any order without a look at the meetings themselves, which lie far apart.
CREATE INDEX meeting_for_orders
  ON meeting (rank, title_key, place_key, counterpart_key, country, modified);
