/* ch-clipping.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-clipping.h"

#include "ch-article.h"
#include "ch-country.h"
#include "ch-document.h"
#include "ch-edtf.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-text.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How the parts are written down; WORDS are as they stand in the record. */
typedef struct
{
  GString *out;
  gboolean html;
} Writer;

static void
write_words (Writer     *writer,
             const char *words)
{
  g_autofree char *escaped = writer->html ? g_markup_escape_text (words, -1) : g_strdup (words);

  g_string_append (writer->out, escaped);
}

static void
write_line (Writer     *writer,
            const char *element,
            const char *words)
{
  if (ch_text_is_blank (words))
    return;

  if (writer->html)
    g_string_append_printf (writer->out, "<%s>", element);
  write_words (writer, words);
  if (writer->html)
    g_string_append_printf (writer->out, "</%s>", element);
  g_string_append_c (writer->out, '\n');
}

static void
begin_list (Writer     *writer,
            const char *heading)
{
  if (!writer->html)
    g_string_append_c (writer->out, '\n');
  write_line (writer, "h3", heading);
  if (writer->html)
    g_string_append (writer->out, "<ul>\n");
}

static void
write_item (Writer     *writer,
            const char *words)
{
  if (!writer->html)
    g_string_append (writer->out, "• ");
  write_line (writer, "li", words);
}

static void
end_list (Writer *writer)
{
  if (writer->html)
    g_string_append (writer->out, "</ul>\n");
}

/* The known ones of the words, with SEPARATOR between them. */
static char *
join (const char *separator,
      const char *one,
      const char *two,
      const char *three)
{
  const char *words[] = { one, two, three };
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (!ch_text_is_blank (words[i]))
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? separator : "", words[i]);

  return g_string_free (joined, FALSE);
}

static void
write_head (Writer    *writer,
            ChMeeting *meeting)
{
  const char *date = ch_meeting_get_date (meeting);
  g_autofree char *day = date != NULL ? ch_edtf_dup_range_label (date, ch_meeting_get_end_date (meeting)) : NULL;
  g_autofree char *place = join (", ", ch_meeting_get_venue (meeting), ch_meeting_get_city (meeting),
                                 ch_country_get_name (ch_meeting_get_country (meeting)));
  g_autofree char *when_and_where = join (" · ", day, place, NULL);

  /* What is marked is marked wherever it goes. */
  write_line (writer, "p", ch_meeting_get_marking (meeting));
  write_line (writer, "h2", ch_meeting_get_title (meeting));
  write_line (writer, "p", when_and_where);
}

/* "Sent apologies", "deputising for …"; what there is to say of who did not simply come. */
static char *
dup_attendance (ChParticipant *participant)
{
  const char *attendance = ch_participant_get_attendance (participant);
  const char *deputising_for = ch_participant_get_deputising_for (participant);
  g_autofree char *deputy = NULL;

  if (g_strcmp0 (attendance, "attended") == 0)
    attendance = NULL;
  if (!ch_text_is_blank (deputising_for))
    /* Translators: %s is the person who did not come */
    deputy = g_strdup_printf (_("deputising for %s"), deputising_for);
  return join ("; ", ch_vocabulary_get_label (CH_VOCABULARY_ATTENDANCE, attendance), deputy, NULL);
}

static void
write_side (Writer     *writer,
            ChMeeting  *meeting,
            const char *side)
{
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  gboolean begun = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);
      g_autofree char *person = join (", ", ch_participant_get_name (participant),
                                      ch_participant_get_title (participant), ch_participant_get_organisation (participant));
      g_autofree char *attendance = dup_attendance (participant);
      g_autofree char *words = join (" — ", person, attendance, NULL);

      if (g_strcmp0 (ch_participant_get_side (participant), side) != 0)
        continue;

      if (!begun)
        begin_list (writer, ch_vocabulary_get_label (CH_VOCABULARY_SIDE, side));
      begun = TRUE;
      write_item (writer, words);
    }

  if (begun)
    end_list (writer);
}

static void
write_text (Writer     *writer,
            const char *text)
{
  g_auto(GStrv) paragraphs = g_strsplit (text != NULL ? text : "", "\n", -1);

  if (!ch_text_is_blank (text) && !writer->html)
    g_string_append_c (writer->out, '\n');
  for (guint i = 0; paragraphs[i] != NULL; i++)
    write_line (writer, "p", paragraphs[i]);
}

static void
write_strings (Writer            *writer,
               const char        *heading,
               const char *const *strings)
{
  if (*strings == NULL)
    return;

  begin_list (writer, heading);
  for (; *strings != NULL; strings++)
    write_item (writer, *strings);
  end_list (writer);
}

static char *
dup_photo_words (gpointer record)
{
  ChPhoto *photo = record;
  g_autofree char *parts = join ("/", ch_photo_get_creator (photo), ch_photo_get_credit_line (photo), NULL);
  const char *credit = ch_photo_get_credit (photo);

  return join (" — ", ch_photo_get_caption (photo), credit != NULL ? credit : parts, NULL);
}

static char *
dup_document_words (gpointer record)
{
  ChDocument *document = record;

  return join (" — ", ch_document_get_title (document),
               ch_vocabulary_get_label (CH_VOCABULARY_DOCUMENT_STATUS, ch_document_get_status (document)), NULL);
}

static char *
dup_article_words (gpointer record)
{
  ChArticle *article = record;

  return join (", ", ch_article_get_headline (article), ch_article_get_publisher (article), ch_article_get_address (article));
}

static void
write_records (Writer     *writer,
               GListStore *records,
               const char *heading,
               char     *(*dup_words) (gpointer record))
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (records));

  if (n == 0)
    return;

  begin_list (writer, heading);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChRecord) record = g_list_model_get_item (G_LIST_MODEL (records), i);
      g_autofree char *words = dup_words (record);

      if (*words != '\0')
        write_item (writer, words);
    }
  end_list (writer);
}

static char *
write_meeting (ChMeeting *meeting,
               gboolean   html)
{
  Writer writer = { g_string_new (NULL), html };

  write_head (&writer, meeting);
  for (const char *const *side = ch_vocabulary_get_terms (CH_VOCABULARY_SIDE); *side != NULL; side++)
    write_side (&writer, meeting, *side);
  write_text (&writer, ch_meeting_get_text (meeting));
  write_strings (&writer, _("Topics"), ch_meeting_get_topics (meeting));
  write_strings (&writer, _("Agreed"), ch_meeting_get_agreements (meeting));
  write_records (&writer, ch_meeting_get_documents (meeting), _("Documents"), dup_document_words);
  write_records (&writer, ch_meeting_get_photos (meeting), _("Photos"), dup_photo_words);
  write_records (&writer, ch_meeting_get_articles (meeting), _("Sources"), dup_article_words);

  return g_string_free (writer.out, FALSE);
}

char *
ch_clipping_dup_text (ChMeeting *meeting)
{
  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);

  return write_meeting (meeting, FALSE);
}

char *
ch_clipping_dup_html (ChMeeting *meeting)
{
  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);

  return write_meeting (meeting, TRUE);
}

GdkContentProvider *
ch_clipping_new_content (ChMeeting *meeting)
{
  g_autofree char *text = ch_clipping_dup_text (meeting);
  char *html = ch_clipping_dup_html (meeting);
  g_autoptr(GBytes) bytes = g_bytes_new_take (html, strlen (html));
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes ("text/html", bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}
