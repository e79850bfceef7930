/* ch-html-shown-dates.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-shown-dates.h"

#include "ch-text.h"

#include <string.h>

/* What shows a date says hardly more than this, in bytes. */
#define MAX_LINE 400

/* What is further from both headline and text, in blocks, has nothing to do with them. */
#define NEAR 15

/* Elsewhere than there a date must stand by itself: hardly more than this, in bytes, beside it. */
#define MAX_ELSEWHERE 45

/* A line before it that says what a day is, is no longer than this, in bytes, nor are there more days. */
#define MAX_LABEL 40
#define MAX_DATES 4

/* A place and an agency are named in no more. */
#define MAX_DATELINE 40

/* So many entries with their days are a list of them. */
#define MIN_ENTRIES 3

/* Nothing was published on the web before this year. */
#define FIRST_YEAR "1991"

/* What a line says a date is. */
typedef enum
{
  LABEL_UPDATED,
  LABEL_NONE,
  LABEL_PUBLISHED,
} Label;

/* Where the word stands last before END, or -1. */
static gssize
find_last (const char        *folded,
           const char *const *words)
{
  gssize last = -1;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *found = g_strrstr (folded, words[i]);

      if (found != NULL && found - folded > last)
        last = found - folded;
    }
  return last;
}

/* What the LENGTH bytes of TEXT before a date say of it. */
static Label
read_label (const char *text,
            gsize       length)
{
  static const char *const published[]
      = { "publi",      "posted",  "created",   "first",    "veroffentlicht", "erstellt",
          "gepubliceerd", "pubblicat", "opublikowan", "опубликован", "размещен", "yayin",
          "diterbitkan", "نشر",    "发布",      "發布",     "发表",           "發表",
          "刊登",       "公開",    "掲載",      "입력",     "등록",           NULL };
  static const char *const updated[]
      = { "updat",      "modif",     "revised",   "reviewed",  "edited",    "editiert",
          "geandert",   "aktualisiert", "bijgewerkt", "mis a jour", "mise a jour", "actualiza",
          "atualizad",  "aggiornat", "uppdaterad", "opdateret", "oppdatert", "aktualizac",
          "обновлен",   "изменен",   "guncelle",  "diperbarui", "تحديث",    "更新",
          "修改",       "수정",      NULL };
  g_autofree char *before = g_strndup (text, length);
  g_autofree char *folded = ch_text_fold (before);
  const gssize last_published = find_last (folded, published);
  const gssize last_updated = find_last (folded, updated);

  if (last_updated > last_published)
    return LABEL_UPDATED;
  return last_published >= 0 ? LABEL_PUBLISHED : LABEL_NONE;
}

void
ch_shown_date_clear (ChShownDate *shown)
{
  g_clear_pointer (&shown->date, g_free);
  g_clear_pointer (&shown->quote, g_free);
  shown->score = 0;
}

gboolean
ch_date_is_possible (const char *date)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) tomorrow = g_date_time_add_days (now, 1);
  g_autofree char *last = g_date_time_format (tomorrow, "%Y-%m-%d");

  return date != NULL && strcmp (date, FIRST_YEAR) > 0 && strcmp (date, last) <= 0;
}

char *
ch_date_read_value (const char  *value,
                    ChDateOrder  order)
{
  g_autofree char *spread = NULL;
  g_autofree char *date = NULL;
  gsize digits = value != NULL ? strspn (value, "0123456789") : 0;

  /* 20180703, 20180703T0915 */
  if (digits == 8 || digits == 14)
    spread = g_strdup_printf ("%.4s-%.2s-%.2s", value, value + 4, value + 6);
  date = value != NULL ? ch_date_line_find (spread != NULL ? spread : value, order, NULL, NULL) : NULL;
  return ch_date_is_possible (date) ? g_steal_pointer (&date) : NULL;
}

static void
offer (ChShownDate   *best,
       const char    *date,
       const ChBlock *block,
       int            score)
{
  if (!ch_date_is_possible (date) || score <= best->score)
    return;

  ch_shown_date_clear (best);
  best->date = g_strdup (date);
  best->quote = g_strdup (block->text);
  best->rule = (const char *) block->element->name;
  best->score = score;
}

/* The first time element of BLOCK that says when.  Returns: (transfer none) (nullable) */
static const char *
find_time (const ChBlock *block)
{
  xmlNode *node = block->element;

  for (guint n = 0; node != NULL && n < CH_HTML_MAX_NEAR; n++, node = ch_html_next (node, block->element))
    {
      const char *when = ch_html_is (node, "time") ? ch_html_get_attribute (node, "datetime") : NULL;

      if (!ch_text_is_blank (when))
        return when;
    }
  return NULL;
}

/* Whether the text opens as a news agency's does: "STRELSAU, Dec 20, 2025 (LNA) - The". */
static gboolean
is_dateline (const ChHtmlPage *page,
             guint             index,
             gsize             from,
             gsize             to)
{
  const ChBlock *block = g_ptr_array_index (page->blocks, index);

  return index == page->first && from > 0 && from < MAX_DATELINE
         && (g_str_has_prefix (block->text + to, " (") || g_str_has_prefix (block->text + to, " -")
             || g_str_has_prefix (block->text + to, " –") || g_str_has_prefix (block->text + to, " —"));
}

/* How likely the block at INDEX, with LABEL and perhaps a time element, shows the day of publication. */
static int
rate (const ChHtmlPage *page,
      guint             index,
      Label             label,
      gboolean          timed)
{
  const ChBlock *block = g_ptr_array_index (page->blocks, index);
  const gboolean between = (int) index > page->headline.block && index < page->first
                           && ((int) index <= page->headline.block + NEAR || index + NEAR > page->first);
  const gboolean line = timed || ch_date_line_is (block->text);

  if (block->furniture != NULL && !between)
    return 0;
  if (block->link_share > 0.7 && !line)
    return 0;
  if (label == LABEL_NONE && !line && !(block->hints & CH_HINT_BYLINE))
    return 0;
  return (between ? CH_SHOWN_BETWEEN : CH_SHOWN_BESIDE) + (int) label * 5
         + (block->hints & CH_HINT_BYLINE ? 3 : 0) + (line ? 2 : 0) + (timed ? 4 : 0);
}

/* "09.10.2024" is 10 September where the page says so to programs.  Returns: (transfer full): DATE,
 * which stands at TEXT, or with its day and month exchanged */
static char *
settle_order (char               *date,
              const char         *text,
              gsize               length,
              const ChKnownDates *known)
{
  g_autofree char *exchanged = NULL;

  if (known->published == NULL || strspn (text, "0123456789./- ") < length || strspn (text, "0123456789") > 2)
    return date;

  exchanged = g_strdup_printf ("%.4s-%.2s-%.2s", date, date + 8, date + 5);
  if (strcmp (exchanged, known->published) != 0)
    return date;
  g_free (date);
  return g_steal_pointer (&exchanged);
}

/* What the line before the block at INDEX says of a date that the block begins with. */
static Label
read_label_before (const ChHtmlPage *page,
                   guint             index)
{
  const ChBlock *before = index > 0 ? g_ptr_array_index (page->blocks, index - 1) : NULL;
  const gsize length = before != NULL ? strlen (before->text) : 0;

  return length > 0 && length <= MAX_LABEL && !ch_date_line_is (before->text) ? read_label (before->text, length)
                                                                             : LABEL_NONE;
}

/* What the page calls the date in TEXT that its block at INDEX shows after the LENGTH bytes of TEXT. */
static Label
find_label (const ChHtmlPage   *page,
            guint               index,
            const char         *text,
            gsize               length,
            const char         *date,
            const ChKnownDates *known)
{
  const ChBlock *block = g_ptr_array_index (page->blocks, index);
  Label label = read_label (text, length);

  if (label == LABEL_NONE && text == block->text && length == 0)
    label = read_label_before (page, index);
  if (label == LABEL_NONE && known->published != NULL && strcmp (known->published, date) != 0
      && g_strcmp0 (known->modified, date) == 0)
    label = LABEL_UPDATED;
  return label;
}

/* Offers each of the days in the block at INDEX: "Published 3 July 2018, updated 5 July 2018". */
static void
offer_dates (const ChHtmlPage   *page,
             guint               index,
             const ChKnownDates *known,
             ChShownDate        *published,
             ChShownDate        *updated)
{
  const ChBlock *block = g_ptr_array_index (page->blocks, index);
  const char *when = find_time (block);
  const char *text = block->text;
  g_autofree char *opening = NULL;
  gboolean found = FALSE;

  if (strlen (text) > MAX_LINE)
    text = opening = g_strndup (text, g_utf8_find_prev_char (text, text + MAX_LINE) - text);

  for (guint n = 0; n < MAX_DATES; n++)
    {
      gsize from = 0, to = 0;
      g_autofree char *date = ch_date_line_find (text, known->order, &from, &to);
      Label label;
      int score;

      if (date == NULL)
        break;
      found = TRUE;
      date = settle_order (g_steal_pointer (&date), text + from, to - from, known);
      label = find_label (page, index, text, from, date, known);
      score = n == 0 && is_dateline (page, index, from, to) ? CH_SHOWN_BESIDE : rate (page, index, label, when != NULL);
      offer (label == LABEL_UPDATED ? updated : published, date, block, score);
      text += to;
    }
  if (!found && when != NULL)
    {
      g_autofree char *date = ch_date_read_value (when, known->order);
      const Label label = date != NULL ? find_label (page, index, text, strlen (text), date, known) : LABEL_NONE;

      offer (label == LABEL_UPDATED ? updated : published, date, block, rate (page, index, label, TRUE));
    }
}

/* Whether the block at INDEX of the masthead is one of several entries of a list that has a day each:
 * those are the days of other articles. */
static gboolean
is_entry (const ChHtmlPage *page,
          guint             index,
          guint             start,
          guint             end)
{
  const ChBlock *block = g_ptr_array_index (page->blocks, index);
  guint n_alike = 0;

  if (block->furniture == NULL && (int) index > page->headline.block)
    return FALSE;
  for (guint i = start; i < end; i++)
    {
      const ChBlock *other = g_ptr_array_index (page->blocks, i);

      n_alike += other->furniture == block->furniture
                 && strcmp ((const char *) other->element->name, (const char *) block->element->name) == 0
                 && ch_date_line_is (other->text);
    }
  return n_alike >= MIN_ENTRIES;
}

void
ch_html_find_shown_dates (const ChHtmlPage   *page,
                          const ChKnownDates *known,
                          ChShownDate        *published,
                          ChShownDate        *updated)
{
  guint start, end;

  ch_html_page_get_masthead (page, &start, &end);
  for (guint i = start; i < end; i++)
    {
      const ChBlock *block = g_ptr_array_index (page->blocks, i);

      if ((strlen (block->text) <= MAX_LINE || i == page->first) && (int) i != page->headline.block
          && !is_entry (page, i, start, end))
        offer_dates (page, i, known, published, updated);
    }
}

/* Whether BLOCK shows a day and hardly more.  Returns: (transfer full) (nullable): the day, and
 * whether the line calls it that of publication in PUBLISHED */
static char *
read_alone (const ChBlock      *block,
            const ChKnownDates *known,
            gboolean           *published)
{
  const char *when = find_time (block);
  g_autofree char *date = NULL;
  gsize from = 0;

  *published = FALSE;
  if (strlen (block->text) > MAX_ELSEWHERE)
    return NULL;
  if (when != NULL)
    return ch_date_read_value (when, known->order);

  date = ch_date_line_find (block->text, known->order, &from, NULL);
  if (date == NULL)
    return NULL;
  *published = read_label (block->text, from) == LABEL_PUBLISHED;
  return *published || ch_date_line_is (block->text) ? g_steal_pointer (&date) : NULL;
}

void
ch_html_find_date_elsewhere (const ChHtmlPage   *page,
                             const ChKnownDates *known,
                             ChShownDate        *elsewhere)
{
  guint n_lines = 0;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const ChBlock *block = g_ptr_array_index (page->blocks, i);
      g_autofree char *date = NULL;
      gboolean published;

      if (block->furniture != NULL || block->link_share > 0.7 || ch_html_is (block->element, "li"))
        continue;
      date = read_alone (block, known, &published);
      if (date == NULL)
        continue;
      n_lines += !published;
      offer (elsewhere, date, block, published ? 2 : 1);
    }
  if (elsewhere->score == 1 && n_lines > 1)
    ch_shown_date_clear (elsewhere);
}

void
ch_html_find_newest_date (const ChHtmlPage   *page,
                          const ChKnownDates *known,
                          ChShownDate        *newest)
{
  guint n_entries = 0;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const ChBlock *block = g_ptr_array_index (page->blocks, i);
      gboolean published;
      g_autofree char *date = read_alone (block, known, &published);

      if (!ch_date_is_possible (date))
        continue;
      n_entries++;
      if (newest->date == NULL || strcmp (date, newest->date) > 0)
        offer (newest, date, block, n_entries);
    }
  if (n_entries < MIN_ENTRIES)
    ch_shown_date_clear (newest);
}
