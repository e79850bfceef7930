/* ch-html-headline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-headline.h"

#include "ch-text.h"

#include <string.h>

/* A title that says less, in bytes, may begin a heading by chance. */
#define MIN_TITLE 20

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

/* What a template calls every page. */
static gboolean
is_template_name (const char *text)
{
  static const char *const names[] = {
    "press release", "press releases", "media release", "news release", "news detail", "news details",
    "untitled document", "new page", "latest news", NULL,
  };
  g_autofree char *folded = ch_text_fold (text);

  return g_strv_contains (names, folded);
}

/* One word is the name of a section ("News"), not the headline of an article. */
static gboolean
is_section_name (const char *text)
{
  guint weight = 0;

  if (is_template_name (text))
    return TRUE;

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

/* What a page says that its headline is, all folded. */
typedef struct
{
  char *title;    /* (owned) (nullable): with the site */
  char *stripped; /* (owned) (nullable): without it, unless that names a section only */
  char *headline; /* (owned) (nullable) */
} Said;

static void
said_clear (Said *said)
{
  g_free (said->title);
  g_free (said->stripped);
  g_free (said->headline);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Said, said_clear)

/* Whether the class or id of BLOCK, or of the first element in it, calls it a title. */
static gboolean
is_called_title (const ChBlock *block)
{
  static const char *const attributes[] = { "class", "id" };
  const xmlNode *node = block->element;

  for (guint depth = 0; node != NULL && depth < 2; depth++, node = node->children)
    for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
      {
        const char *value = ch_html_get_attribute (node, attributes[i]);
        g_autofree char *lower = value != NULL ? g_ascii_strdown (value, -1) : NULL;

        if (lower != NULL && (strstr (lower, "title") != NULL || strstr (lower, "headline") != NULL || strstr (lower, "biaoti") != NULL)
            && strstr (lower, "site") == NULL && strstr (lower, "subtitle") == NULL)
          return TRUE;
      }
  return FALSE;
}

/* How well BLOCK serves as the headline where neither it nor the page says more. */
static int
rate_by_look (const ChBlock *block,
              const Said    *said)
{
  if (block->furniture != NULL)
    return 0;
  if (ch_html_is (block->element, "h1"))
    return 50;
  if (said->headline != NULL || said->stripped != NULL || is_section_name (block->text))
    return 0;
  return is_called_title (block) ? 40 : block->heading ? 30 : 0;
}

/* How well BLOCK serves as the headline; 0 not at all. */
static int
rate (const ChBlock *block,
      const Said    *said)
{
  g_autofree char *folded = ch_text_fold (block->text);
  const gboolean h1 = ch_html_is (block->element, "h1");
  int score = 0;

  if (*folded == '\0' || block->weight > 600 || block->caption)
    return 0;
  if (said->headline != NULL && strcmp (folded, said->headline) == 0)
    score = 100;
  else if (said->title != NULL && title_begins_with (said->title, folded) && !is_section_name (block->text))
    score = 80 + MIN (15, (int) strlen (folded) / 10);
  else if (block->heading && said->stripped != NULL && strlen (said->stripped) >= MIN_TITLE
           && g_str_has_prefix (folded, said->stripped))
    score = 70;
  else
    score = rate_by_look (block, said);
  if (score == 0 || (block->furniture != NULL && !block->heading) || (block->link_share > 0.5 && !block->heading))
    return 0;
  return score + (h1 ? 10 : block->heading ? 5 : 0);
}

/* The index of the block that is most likely the headline, or -1. */
static int
find_block (GPtrArray     *blocks,
            const xmlNode *container,
            const Said    *said)
{
  int best = -1, best_score = 0;
  guint n_prose = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const ChBlock *block = g_ptr_array_index (blocks, i);
      const int score = rate (block, said);

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
  const char *title = metadata->page_title.value;
  g_autofree char *stripped = NULL;
  g_auto(Said) said = { NULL };

  *headline = (ChHeadline) { .block = -1 };
  if (title != NULL)
    stripped = strip_site (title, &headline->site);
  said.title = title != NULL ? ch_text_fold (title) : NULL;
  if (stripped != NULL && !is_section_name (stripped)
      && (headline->site == NULL || !is_template_name (headline->site)))
    said.stripped = ch_text_fold (stripped);
  said.headline = metadata->headline.value != NULL ? ch_text_fold (metadata->headline.value) : NULL;
  headline->block = find_block (blocks, container, &said);

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
