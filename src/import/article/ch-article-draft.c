/* ch-article-draft.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-article-draft.h"

#include "ch-date-line.h"
#include "ch-evidence.h"
#include "ch-language.h"
#include "ch-text.h"

#include <string.h>

/* So many paragraphs may stand before a date line that opens a text: a standfirst, a credit. */
#define MAX_OPENING 3

/* … and the last ones, where some offices state day and hour. */
#define MAX_CLOSING 3

void
ch_article_add_remark (ChArticle  *article,
                       const char *sentence)
{
  g_autoptr(GStrvBuilder) remarks = g_strv_builder_new ();
  g_auto(GStrv) all = NULL;

  g_strv_builder_addv (remarks, (const char **) ch_article_get_remarks (article));
  g_strv_builder_add (remarks, sentence);
  all = g_strv_builder_end (remarks);
  ch_article_set_remarks (article, (const char *const *) all);
}

static ChEvidence *
evidence_new (ChArticle  *article,
              const char *field,
              const char *value,
              const char *source,
              const char *quote,
              const char *rule,
              double      confidence)
{
  ChEvidence *evidence = ch_evidence_new ();

  ch_evidence_set_record (evidence, ch_record_get_uid (CH_RECORD (article)));
  ch_evidence_set_article (evidence, ch_record_get_uid (CH_RECORD (article)));
  ch_evidence_set_field (evidence, field);
  ch_evidence_set_value (evidence, value);
  ch_evidence_set_source (evidence, source);
  ch_evidence_set_quote (evidence, quote);
  ch_evidence_set_rule (evidence, rule);
  ch_evidence_set_confidence (evidence, confidence);
  ch_evidence_set_start (evidence, -1);
  ch_evidence_set_end (evidence, -1);
  return evidence;
}

void
ch_article_set_from_metadata (ChArticle  *article,
                              const char *field,
                              const char *value,
                              const char *quote,
                              const char *rule,
                              double      confidence)
{
  g_autoptr(ChEvidence) evidence = NULL;

  if (ch_text_is_blank (value))
    return;

  g_object_set (article, field, value, NULL);
  evidence = evidence_new (article, field, value, "metadata", quote, rule, confidence);
  g_list_store_append (ch_article_get_evidence (article), evidence);
}

/* Takes the date of LINE, which begins at the byte OFFSET of TEXT.  Returns whether it had one. */
static gboolean
take_date_line (ChArticle  *article,
                const char *text,
                gsize       offset,
                const char *line,
                ChDateOrder order)
{
  g_autofree char *date = NULL;
  g_autofree char *quote = NULL;
  g_autoptr(ChEvidence) evidence = NULL;
  gsize start, end;

  if (!ch_date_line_is (line))
    return FALSE;

  date = ch_date_line_find (line, order, &start, &end);
  if (date == NULL)
    return FALSE;

  quote = g_strndup (line + start, end - start);
  ch_article_set_published (article, date);
  evidence = evidence_new (article, "published", date, "text", quote, "date-line", 0.9);
  ch_evidence_set_start (evidence, g_utf8_pointer_to_offset (text, text + offset + start));
  ch_evidence_set_end (evidence, g_utf8_pointer_to_offset (text, text + offset + end));
  g_list_store_append (ch_article_get_evidence (article), evidence);
  return TRUE;
}

void
ch_article_find_published (ChArticle *article)
{
  const char *text = ch_article_get_text (article);
  g_auto(GStrv) lines = NULL;
  const char *language;
  ChDateOrder order;
  gsize offset = 0;
  guint n;

  if (text == NULL || ch_article_get_published (article) != NULL)
    return;

  /* None but English puts the month first. */
  language = ch_language_guess (text);
  order = language == NULL || strcmp (language, "en") == 0 ? CH_DATE_ORDER_UNKNOWN : CH_DATE_ORDER_DAY_FIRST;
  lines = g_strsplit (text, "\n", -1);
  n = g_strv_length (lines);
  for (guint i = 0; i < n; offset += strlen (lines[i]) + 1, i++)
    if ((i < MAX_OPENING || i + MAX_CLOSING >= n) && take_date_line (article, text, offset, lines[i], order))
      return;
}

void
ch_article_find_language (ChArticle  *article,
                          const char *declared,
                          const char *rule)
{
  const char *text = ch_article_get_text (article);

  if (text == NULL)
    return;

  if (declared != NULL && ch_language_is_plausible (declared, text))
    {
      g_autofree char *tag = g_strdelimit (g_strdup (declared), "_", '-');

      tag[strcspn (tag, " ,;.@")] = '\0';
      ch_article_set_from_metadata (article, "language", tag, declared, rule, 0.9);
    }
  else
    {
      ch_article_set_language (article, ch_language_guess (text));
    }
}
