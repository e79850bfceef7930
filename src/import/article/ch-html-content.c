/* ch-html-content.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-content.h"

#include "ch-date-line.h"
#include "ch-html-caption.h"
#include "ch-text.h"

#include <string.h>

/* Loose text counts among paragraphs only where it is at least this share of what is said. */
#define LOOSE_SHARE 0.25

/* A lead stands at most so many blocks below the headline. */
#define MAX_LEAD 6

/* So many links in a row are still part of the text. */
#define MAX_LINKS 2
#define MAX_LINK_WEIGHT 300

/* What is known of the page when its blocks are judged one by one. */
typedef struct
{
  GPtrArray *blocks;  /* (element-type ChBlock) */
  xmlNode *container;
  int headline;
  guint start;        /* the first block of the container */
  char *site;         /* (unowned) (nullable): the folded name of the site */
  GHashTable *loose;  /* (unowned) (element-type xmlNode): the elements whose own text is paragraphs */
} Page;

static gboolean
is_paragraph (const ChBlock *block)
{
  static const char *const names[]
      = { "p",  "blockquote", "pre",  "dt",     "dd",   "summary", "ul",
          "ol", "dl",         "body", "center", "main", "article", NULL };

  return ch_html_is_any (block->element, names);
}

static gboolean
is_called_lead (const xmlNode *node)
{
  static const char *const words[] = { "lead", "teaser", "intro", "chapo", "einleitung", "vorspann", "sapo" };

  for (guint climb = 0; climb < 2 && node != NULL; climb++, node = node->parent)
    {
      const char *class = ch_html_get_attribute (node, "class");
      g_autofree char *lower = class != NULL ? g_ascii_strdown (class, -1) : NULL;

      for (guint i = 0; lower != NULL && i < G_N_ELEMENTS (words); i++)
        if (strstr (lower, words[i]) != NULL)
          return TRUE;
    }
  return FALSE;
}

/* Whether the block at I is a paragraph that stands between the headline and the element that holds the
 * text, as a lead does that a template sets apart. */
static gboolean
is_lead (const Page *page,
         guint       i)
{
  const ChBlock *block = g_ptr_array_index (page->blocks, i);

  return page->headline >= 0 && i < page->start && i <= (guint) page->headline + MAX_LEAD
         && is_called_lead (block->element) && ch_block_is_prose (block) && ch_block_ends_sentence (block)
         && !block->caption && block->link_share < 0.2 && !(block->hints & CH_HINT_BYLINE);
}

static gboolean
is_candidate (const Page *page,
              guint       i)
{
  const ChBlock *block = g_ptr_array_index (page->blocks, i);

  return (int) i > page->headline && block->furniture == NULL
         && (ch_html_is_within (block->element, page->container) || is_lead (page, i));
}

/* Returns: (transfer full) (element-type xmlNode): elements such as a div that hold text of their
 * own, with line breaks for paragraphs; none where that is only little of the page's text */
static GHashTable *
find_loose (const Page *page)
{
  GHashTable *elements = g_hash_table_new (NULL, NULL);
  double loose = 0, total = 0;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const ChBlock *block = g_ptr_array_index (page->blocks, i);

      if (!is_candidate (page, i) || !ch_block_is_prose (block) || block->caption)
        continue;
      total += block->weight;
      if (is_paragraph (block) || block->cell || ch_html_is (block->element, "li"))
        continue;
      loose += block->weight;
      g_hash_table_add (elements, block->element);
    }

  if (loose <= total * LOOSE_SHARE)
    g_hash_table_remove_all (elements);
  return elements;
}

static gboolean
is_breadcrumb (const char *text)
{
  static const char *const starts[] = { "home",   "首页",    "首頁",       "当前位置", "您的位置",
                                        "您当前", "accueil", "startseite", "inicio" };
  g_autofree char *lower = NULL;

  if (strlen (text) > 150
      || (strchr (text, '>') == NULL && strstr (text, "»") == NULL && strstr (text, "›") == NULL))
    return FALSE;

  lower = g_utf8_strdown (text, -1);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (lower, starts[i]))
      return TRUE;
  return FALSE;
}

/* A line set loose under the headline that says no more than when, by whom and on which site. */
static gboolean
is_byline (const ChBlock *block,
           const Page    *page)
{
  const ChHints own = ch_html_get_hints (block->element);
  g_autofree char *folded = NULL;

  if ((own & CH_HINT_BYLINE) && ch_date_line_is (block->text))
    return TRUE;
  if (block->weight > 200)
    return FALSE;
  if ((own & CH_HINT_BYLINE) && !(ch_block_ends_sentence (block) && ch_html_is (block->element, "p")))
    return TRUE;
  if (ch_html_is (block->element, "p"))
    return FALSE;

  folded = ch_text_fold (block->text);
  if (!ch_text_is_blank (page->site) && g_str_has_prefix (folded, page->site)
      && strlen (folded) <= strlen (page->site) + 20)
    return TRUE;
  return ch_date_line_is (block->text);
}

/* Whether BLOCK of the container reads as part of the text, by itself. */
static gboolean
is_text (const ChBlock *block,
         const Page    *page)
{
  if (block->caption)
    return ch_caption_names_maker (block->text);
  if (is_breadcrumb (block->text))
    return FALSE;
  if (g_hash_table_contains (page->loose, block->element))
    return TRUE;
  if (is_byline (block, page))
    return FALSE;
  if (block->heading)
    return TRUE;
  return is_paragraph (block) || block->cell || ch_html_is (block->element, "li");
}

/* A heading belongs to the text that follows it; without any it announced something else. */
static void
drop_idle_headings (GPtrArray *content)
{
  while (content->len > 0 && ((const ChBlock *) g_ptr_array_index (content, content->len - 1))->heading)
    g_ptr_array_set_size (content, content->len - 1);
}

/* How much prose stands in CONTENT from each index on.  Returns: (transfer full): one more than blocks */
static double *
count_prose (GPtrArray *content)
{
  double *sums = g_new0 (double, content->len + 1);

  for (guint i = content->len; i > 0; i--)
    {
      const ChBlock *block = g_ptr_array_index (content, i - 1);
      const gboolean prose = ch_block_is_prose (block) && !ch_html_is (block->element, "li");

      sums[i - 1] = sums[i] + (prose ? block->weight * (1 - block->link_share) : 0);
    }
  return sums;
}

/* What a leader announces goes with it: all the rest where that is little, or else what follows up
 * to the next paragraph of the text. */
static guint
skip_announced (GPtrArray    *content,
                guint         leader,
                const double *prose)
{
  guint i = leader + 1;

  if (prose[leader] < 0.2 * prose[0])
    return content->len;
  while (i < content->len)
    {
      const ChBlock *block = g_ptr_array_index (content, i);

      if (block->link_share < 0.3 && (block->heading || ch_block_is_prose (block)))
        break;
      i++;
    }
  return i;
}

/* Puts what is kept of CONTENT in place of it. */
static void
keep (GPtrArray *content,
      GPtrArray *kept)
{
  g_ptr_array_set_size (content, 0);
  g_ptr_array_extend (content, kept, NULL, NULL);
}

static void
drop_boilerplate (GPtrArray *content)
{
  g_autoptr(GPtrArray) kept = g_ptr_array_sized_new (content->len);
  g_autofree double *prose = count_prose (content);
  guint i = 0;

  while (i < content->len)
    {
      ChBlock *block = g_ptr_array_index (content, i);
      const ChBoilerplate kind = block->boilerplate;

      if (kind == CH_BOILERPLATE_NONE)
        g_ptr_array_add (kept, block);
      i = kind == CH_BOILERPLATE_LEADER ? skip_announced (content, i, prose) : i + 1;
    }
  keep (content, kept);
}

static gboolean
is_linked (const ChBlock *block)
{
  return block->link_share > 0.6;
}

/* Nobody makes a paragraph into one link; a page may have many hidden in one place. */
static gboolean
is_long (const ChBlock *block)
{
  return block->weight > MAX_LINK_WEIGHT;
}

/* A link or two between paragraphs belong to them; a row of links leads away. */
static void
drop_rows_of_links (GPtrArray *content)
{
  g_autoptr(GPtrArray) kept = g_ptr_array_sized_new (content->len);
  guint i = 0;

  while (i < content->len)
    {
      guint end = i;

      while (end < content->len && is_linked (g_ptr_array_index (content, end)))
        end++;
      if (end - i > MAX_LINKS || (end > i && (end == content->len || is_long (g_ptr_array_index (content, i)))))
        i = end;
      for (; i < end; i++)
        g_ptr_array_add (kept, g_ptr_array_index (content, i));
      if (i < content->len && !is_linked (g_ptr_array_index (content, i)))
        g_ptr_array_add (kept, g_ptr_array_index (content, i++));
    }
  keep (content, kept);
}

GPtrArray *
ch_html_select_content (GPtrArray  *blocks,
                        xmlNode    *container,
                        int         headline,
                        const char *site)
{
  GPtrArray *content = g_ptr_array_new ();
  g_autofree char *folded_site = site != NULL ? ch_text_fold (site) : NULL;
  g_autoptr(GHashTable) loose = NULL;
  Page page = { blocks, container, headline, 0, folded_site };

  while (page.start < blocks->len
         && !ch_html_is_within (((const ChBlock *) g_ptr_array_index (blocks, page.start))->element, container))
    page.start++;
  page.loose = loose = find_loose (&page);
  for (guint i = 0; i < blocks->len; i++)
    {
      ChBlock *block = g_ptr_array_index (blocks, i);

      if (is_candidate (&page, i) && is_text (block, &page))
        g_ptr_array_add (content, block);
    }

  drop_boilerplate (content);
  drop_rows_of_links (content);
  drop_idle_headings (content);

  /* A page of pictures, headings or links: what little it says is all there is. */
  if (content->len == 0)
    for (guint i = 0; i < blocks->len; i++)
      if (is_candidate (&page, i))
        g_ptr_array_add (content, g_ptr_array_index (blocks, i));
  return content;
}
