/* ch-plain-article.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-plain-article.h"

#include "ch-article-draft.h"
#include "ch-date-line.h"
#include "ch-text.h"

#include <string.h>

/* No headline is longer, in characters. */
#define MAX_HEADLINE 350

/* Whether LINE, which stands apart above the rest, is the headline: not a sentence of the text, a
 * credit or a date line that happen to come first. */
static gboolean
is_headline (const char *line)
{
  static const char *const sentence_ends[] = { ".", "。", "!”", "。”", ":", "：" };
  const glong length = g_utf8_strlen (line, -1);

  if (length > MAX_HEADLINE || *line == '(' || g_str_has_prefix (line, "（") || g_str_has_prefix (line, "©"))
    return FALSE;
  if (ch_date_line_is (line) && length < 60)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sentence_ends); i++)
    if (g_str_has_suffix (line, sentence_ends[i]))
      return FALSE;
  return TRUE;
}

void
ch_plain_article_read (ChArticle  *article,
                       const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GString) body = g_string_new (NULL);
  gboolean first = TRUE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = ch_text_squeeze (lines[i]);
      const gboolean apart = first && lines[i + 1] != NULL && ch_text_is_blank (lines[i + 1]);

      if (*line == '\0')
        continue;
      if (apart && is_headline (line))
        ch_article_set_headline (article, line);
      else
        g_string_append_printf (body, "%s%s", body->len > 0 ? "\n" : "", line);
      first = FALSE;
    }

  ch_article_set_text (article, body->str);
  ch_article_find_published (article);
  ch_article_find_language (article, NULL, NULL);
}
