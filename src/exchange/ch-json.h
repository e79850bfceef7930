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

/** ch_json_from_article: Returns: (transfer full): {"title", "date", "author", "text"} */
JsonNode *ch_json_from_article (ChArticle *article);

/**
 * ch_json_from_meetings:
 * @meetings: (element-type ChMeeting)
 *
 * Returns: (transfer full): {"format": "chancery", "version": 1, "meetings": […]}, each meeting with
 *   its `uid`, `status`, `reference`, the keys above, the `text` that staff wrote, and `sources`
 *   [{address, final_address, publisher, headline, author, published, retrieved, language, text}]
 */
JsonNode *ch_json_from_meetings (GPtrArray *meetings);

/** ch_json_to_text: Returns: (transfer full): @node as indented UTF-8 with a line feed at its end */
char *ch_json_to_text (JsonNode *node);

/** ch_json_to_line: Returns: (transfer full): @node on one line of UTF-8, with its line feed */
char *ch_json_to_line (JsonNode *node);

G_END_DECLS
