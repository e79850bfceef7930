/* ch-json.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"
#include "ch-meeting.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * The JSON that other programs read.  Keys: title, language, published, meeting{date, end_date,
 * kind, city, country, venue}, people[{name, title, organisation, country, side, role}],
 * organisations, photo_credits[{creator, credit}], documents[{type, title, status}], topics, and
 * evidence[{path, source, start, end, quote, rule, confidence}], where start and end count Unicode
 * code points of the article's text.  What is not known is null.
 */

/** ch_json_from_proposal: Returns: (transfer full): what `chancery-cli extract` prints of one article */
JsonNode *ch_json_from_proposal (ChMeeting *meeting);

/**
 * ch_json_from_article:
 *
 * Returns: (transfer full): what `chancery-cli article` prints of one: title, subheadline, date (of
 *   publication), updated, author, publisher, site, language, address, text, images[{address,
 *   caption, credit, alt_text}] and remarks
 */
JsonNode *ch_json_from_article (ChArticle *article);

/* What the document of an exported log says of itself. */
#define CH_JSON_FORMAT "chancery"
/* The newest version that is read; it has people, bodies and saved searches. */
#define CH_JSON_VERSION 2
/* What a document of meetings alone is: older programs read it, and lose nothing. */
#define CH_JSON_VERSION_OF_MEETINGS 1

/**
 * ch_json_from_meeting:
 *
 * Returns: (transfer full): @meeting as it stands in an exported log: its `uid`, `revision`,
 *   `created`, `modified`, `status`, `reference`, the keys above, the `text` that staff wrote,
 *   `sources` [{address, …, text}], and whatever else its records hold, so that
 *   ch_json_meeting_read() makes the same meeting of it.  `people`, `documents` and `sources` have
 *   their identity and all their fields; `photos` are all photos, `provenance` all evidence, of
 *   which `photo_credits`, `published` and `evidence` are what other programs ask for.
 *   data/format.md describes the whole.
 */
JsonNode *ch_json_from_meeting (ChMeeting *meeting);

/** ch_json_from_record: Returns: (transfer full): a person, body or saved search as it stands in an exported log */
JsonNode *ch_json_from_record (ChRecord *record);

/** ch_json_to_text: Returns: (transfer full): @node as indented UTF-8 with a line feed at its end */
char *ch_json_to_text (JsonNode *node);

/** ch_json_to_line: Returns: (transfer full): @node on one line of UTF-8, with its line feed */
char *ch_json_to_line (JsonNode *node);

G_END_DECLS
