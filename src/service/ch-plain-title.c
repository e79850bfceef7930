/* ch-plain-title.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-plain-title.h"

#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>

static char *
designate (const char *title,
           const char *name)
{
  if (title == NULL)
    return g_strdup (name);
  /* Translators: the title and the name of a person in a headline: "Minister Ana Bragança" */
  return g_strdup_printf (C_("headline", "%1$s %2$s"), title, name);
}

char *
ch_plain_title_dup (ChTitleSlots *values)
{
  char **host = values->values[CH_TITLE_HOST];
  char **guest = values->values[CH_TITLE_GUEST];
  const char *body = guest[CH_TITLE_SLOT_ACRONYM] != NULL ? guest[CH_TITLE_SLOT_ACRONYM]
                                                          : guest[CH_TITLE_SLOT_BODY];
  g_autofree char *post
      = body != NULL && guest[CH_TITLE_SLOT_TITLE] != NULL
            /* Translators: a body and a title in it, in a headline: "OFA Director General" */
            ? g_strdup_printf (C_("post in a headline", "%1$s %2$s"), body,
                               guest[CH_TITLE_SLOT_TITLE])
            : g_strdup (guest[CH_TITLE_SLOT_TITLE]);
  g_autofree char *first = designate (host[CH_TITLE_SLOT_TITLE], host[CH_TITLE_SLOT_NAME]);
  g_autofree char *second = designate (post, guest[CH_TITLE_SLOT_NAME]);

  /* Translators: the headline of a meeting: "Minister Ana Bragança Meets with OFA Director General
   * Piet Zandvoort" */
  return g_strdup_printf (_("%1$s Meets with %2$s"), first, second);
}

/* "Memorandum of understanding" as a title has it: with capitals in English, in other languages as it is. */
static char *
dup_kind (const char *kind)
{
  static const char *const small[] = { "of", "on", "and", "the", "for", "in", NULL };
  const char *label = ch_vocabulary_get_label (CH_VOCABULARY_DOCUMENT_TYPE, kind);
  g_auto(GStrv) words = g_strsplit (label, " ", -1);

  if (g_ascii_strcasecmp (label, kind) != 0)
    return g_strdup (label);

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_strv_contains (small, words[i]))
      words[i][0] = g_ascii_toupper (words[i][0]);
  return g_strjoinv (" ", words);
}

static char *
dup_party (char **slots)
{
  if (slots[CH_TITLE_SLOT_STATE] == NULL)
    return g_strdup (slots[CH_TITLE_SLOT_BODY]);
  /* Translators: a body and what its state calls itself: "Ministry of Oceans of the Portuguese
   * Republic" */
  return g_strdup_printf (_("%1$s of the %2$s"), slots[CH_TITLE_SLOT_BODY],
                          slots[CH_TITLE_SLOT_STATE]);
}

char *
ch_plain_title_dup_of_document (ChTitleSlots *values,
                                const char   *kind)
{
  g_autofree char *what = dup_kind (kind);
  g_autofree char *first = dup_party (values->values[CH_TITLE_HOST]);
  g_autofree char *second = dup_party (values->values[CH_TITLE_GUEST]);

  /* Translators: a kind of document, and the two bodies that it is between */
  return g_strdup_printf (_("%1$s between the %2$s and the %3$s"), what, first, second);
}
