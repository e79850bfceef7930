/* ch-pdf.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-pdf.h"

#include "ch-error.h"
#include "ch-scan.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* An announcement has a few pages; of a book, these are enough. */
#define MAX_PAGES 60

/* A line that is shorter than this share of the longest ends its paragraph. */
#define SHORT_LINE 0.7

/* No headline is longer, in characters. */
#define MAX_HEADLINE 250

gboolean
ch_pdf_is (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= 5 && memcmp (data, "%PDF-", 5) == 0;
}

/* Joins NEXT to PARAGRAPH: a hyphen at the end of a line is undone, and Chinese has no spaces. */
static void
join_line (GString    *paragraph,
           const char *next)
{
  const char *last;

  if (paragraph->len == 0)
    {
      g_string_append (paragraph, next);
      return;
    }

  last = g_utf8_find_prev_char (paragraph->str, paragraph->str + paragraph->len);
  if (*last == '-' && g_unichar_islower (g_utf8_get_char (next)))
    g_string_truncate (paragraph, last - paragraph->str);
  else if (!ch_text_is_han (g_utf8_get_char (last)) || !ch_text_is_han (g_utf8_get_char (next)))
    g_string_append_c (paragraph, ' ');
  g_string_append (paragraph, next);
}

static void
finish_paragraph (GString *text,
                  GString *paragraph)
{
  g_autofree char *squeezed = ch_text_squeeze (paragraph->str);

  if (*squeezed != '\0')
    {
      /* The first lines, if they are no sentence, are the headline: a blank line sets it apart. */
      const gboolean headline = text->len == 0 && g_utf8_strlen (squeezed, -1) <= MAX_HEADLINE
                                && !g_str_has_suffix (squeezed, ".") && !g_str_has_suffix (squeezed, "。");

      g_string_append_printf (text, "%s\n%s", squeezed, headline ? "\n" : "");
    }
  g_string_truncate (paragraph, 0);
}

static glong
find_longest (char **lines)
{
  glong longest = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    longest = MAX (longest, g_utf8_strlen (lines[i], -1));
  return longest;
}

/* Makes paragraphs of the lines of a page; one that runs on to the next page stays open. */
static void
append_page (GString    *text,
             GString    *paragraph,
             const char *page)
{
  g_auto(GStrv) lines = g_strsplit (page, "\n", -1);
  const glong longest = find_longest (lines);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const glong length = g_utf8_strlen (g_strstrip (lines[i]), -1);

      if (length == 0)
        {
          finish_paragraph (text, paragraph);
          continue;
        }
      join_line (paragraph, lines[i]);
      if (length < longest * SHORT_LINE)
        finish_paragraph (text, paragraph);
    }
}

static char *
dup_text (ChScan  *scan,
          GError **error)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GString) paragraph = g_string_new (NULL);
  const guint n_pages = MIN (ch_scan_get_n_pages (scan), MAX_PAGES);

  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *words = ch_scan_dup_page_text (scan, i, error);

      if (words == NULL)
        return NULL;
      append_page (text, paragraph, words);
    }
  finish_paragraph (text, paragraph);
  return g_strdup (text->str);
}

char *
ch_pdf_dup_text (GBytes  *bytes,
                 GError **error)
{
  g_autoptr(GError) cause = NULL;
  g_autoptr(ChScan) scan = ch_scan_open_bytes (bytes, &cause);
  g_autofree char *text = NULL;

  if (scan == NULL)
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_NOT_TEXT, cause->message);
      return NULL;
    }

  text = dup_text (scan, error);
  if (text == NULL)
    return NULL;
  if (*text == '\0')
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_EMPTY,
                           _("The PDF file holds no text, but perhaps pictures of text."));
      return NULL;
    }
  return g_steal_pointer (&text);
}
