/* ch-html-headline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-headline.h"

#include "ch-text.h"

#include <string.h>

/* What stands between headline and site in a title. */
static const char *const separators[]
    = { " | ", " - ", " – ", " — ", " · ", " :: ", " » ", " // ", "_", "-", "|" };

/* Whether FOLDED_TITLE says FOLDED and no more, or more only after it. */
static gboolean
title_begins_with (const char *folded_title,
                   const char *folded)
{
  const gsize length = strlen (folded);

  return length > 0 && strncmp (folded_title, folded, length) == 0
         && (folded_title[length] == '\0' || folded_title[length] == ' ' || (guchar) folded_title[length] >= 0x80);
}

/* One word is the name of a section ("News"), not the headline of an article. */
static gboolean
is_section_name (const char *text)
{
  guint weight = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    weight += ch_text_is_han (g_utf8_get_char (p)) ? 3 : 1;
  return weight < 15 && strchr (text, ' ') == NULL;
}

/* The headline out of a title that may name the site as well: the part before the separator that
 * leaves the longest. */
static char *
strip_site (const char  *title,
            char       **site)
{
  const char *cut = NULL;
  gsize cut_length = 0;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      const char *found = g_strrstr (title, separators[i]);

      if (found != NULL && found != title && (cut == NULL || (found > cut && strlen (separators[i]) > 1)))
        {
          /* A bare hyphen parts a site from Chinese words; between Latin letters it is spelling. */
          if (strlen (separators[i]) == 1
              && !ch_text_is_han (g_utf8_get_char (found + 1)) && (guchar) found[-1] < 0x80)
            continue;
          cut = found;
          cut_length = strlen (separators[i]);
        }
    }
  if (cut == NULL)
    return g_strdup (title);

  *site = ch_text_squeeze (cut + cut_length);
  return g_strndup (title, cut - title);
}

/* How well BLOCK serves as the headline; 0 not at all. */
static int
rate (const ChBlock *block,
      const char    *folded_title,
      const char    *folded_headline)
{
  g_autofree char *folded = ch_text_fold (block->text);
  const gboolean h1 = ch_html_is (block->element, "h1");
  int score = 0;

  if (*folded == '\0' || block->weight > 600 || block->caption)
    return 0;
  if (folded_headline != NULL && strcmp (folded, folded_headline) == 0)
    score = 100;
  else if (folded_title != NULL && title_begins_with (folded_title, folded) && !is_section_name (block->text))
    score = 80 + MIN (15, (int) strlen (folded) / 10);
  else if (h1 && block->furniture == NULL)
    score = 50;
  if (score == 0 || (block->furniture != NULL && !block->heading) || (block->link_share > 0.5 && !block->heading))
    return 0;
  return score + (h1 ? 10 : block->heading ? 5 : 0);
}

/* The index of the block that is most likely the headline, or -1. */
static int
find_block (GPtrArray     *blocks,
            const xmlNode *container,
            const char    *title,
            const char    *headline)
{
  g_autofree char *folded_title = title != NULL ? ch_text_fold (title) : NULL;
  g_autofree char *folded_headline = headline != NULL ? ch_text_fold (headline) : NULL;
  int best = -1, best_score = 0;
  guint n_prose = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const ChBlock *block = g_ptr_array_index (blocks, i);
      const int score = rate (block, folded_title, folded_headline);

      if (score > best_score)
        {
          best = i;
          best_score = score;
        }
      /* A headline stands above the text, not in or below it. */
      if (ch_block_is_prose (block) && ch_html_is_within (block->element, container) && ++n_prose > 2)
        break;
    }
  return best;
}

void
ch_html_find_headline (GPtrArray        *blocks,
                       const xmlNode    *container,
                       const ChMetadata *metadata,
                       ChHeadline       *headline)
{
  g_autofree char *stripped = NULL;

  *headline = (ChHeadline) { .block = -1 };
  headline->block = find_block (blocks, container, metadata->page_title.value, metadata->headline.value);
  if (metadata->page_title.value != NULL)
    stripped = strip_site (metadata->page_title.value, &headline->site);

  if (headline->block >= 0)
    {
      const ChBlock *block = g_ptr_array_index (blocks, headline->block);

      headline->text = g_strdup (block->text);
      headline->rule = (const char *) block->element->name;
    }
  else if (metadata->headline.value != NULL)
    {
      headline->text = g_strdup (metadata->headline.value);
      headline->rule = metadata->headline.rule;
    }
  else if (stripped != NULL && !is_section_name (stripped))
    {
      headline->text = g_steal_pointer (&stripped);
      headline->rule = "title";
    }
}

void
ch_headline_clear (ChHeadline *headline)
{
  g_clear_pointer (&headline->text, g_free);
  g_clear_pointer (&headline->site, g_free);
}
