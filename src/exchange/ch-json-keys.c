/* ch-json-keys.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-json-keys.h"

#include "ch-article.h"
#include "ch-document.h"
#include "ch-meeting.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-signatory.h"

static const ChJsonKey meeting_keys[] = {
  { "title", NULL, "title" },
  { "language", NULL, "language" },
  { "date", "meeting", "date" },
  { "end-date", "meeting", "end_date" },
  { "kind", "meeting", "kind" },
  { "city", "meeting", "city" },
  { "country", "meeting", "country" },
  { "venue", "meeting", "venue" },
  { "organisations", NULL, "organisations" },
  { "topics", NULL, "topics" },
  { "agreements", NULL, "agreements" },
  { NULL }
};

static const ChJsonKey participant_keys[] = {
  { "name", NULL, "name" },
  { "title", NULL, "title" },
  { "organisation", NULL, "organisation" },
  { "country", NULL, "country" },
  { "side", NULL, "side" },
  { "role", NULL, "role" },
  { NULL }
};

static const ChJsonKey photo_keys[] = {
  { "creator", NULL, "creator" },
  { "credit-line", NULL, "credit" },
  { NULL }
};

static const ChJsonKey document_keys[] = {
  { "kind", NULL, "type" },
  { "title", NULL, "title" },
  { "status", NULL, "status" },
  { "parties", NULL, "parties" },
  { "date", NULL, "date" },
  { "place", NULL, "place" },
  { NULL }
};

static const ChJsonKey signatory_keys[] = {
  { "name", NULL, "name" },
  { "title", NULL, "title" },
  { "party", NULL, "party" },
  { NULL }
};

/* What an article says of itself stands, in a meeting's JSON, with the meeting. */
static const ChJsonKey article_keys[] = {
  { "headline", NULL, "title" },
  { "language", NULL, "language" },
  { "published", NULL, "published" },
  { NULL }
};

const ChJsonKey *
ch_json_keys_get (GType type)
{
  if (type == CH_TYPE_MEETING)
    return meeting_keys;
  if (type == CH_TYPE_PARTICIPANT)
    return participant_keys;
  if (type == CH_TYPE_PHOTO)
    return photo_keys;
  if (type == CH_TYPE_DOCUMENT)
    return document_keys;
  if (type == CH_TYPE_SIGNATORY)
    return signatory_keys;
  if (type == CH_TYPE_ARTICLE)
    return article_keys;
  g_return_val_if_reached (NULL);
}
