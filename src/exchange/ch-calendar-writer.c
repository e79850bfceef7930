/* ch-calendar-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-calendar-writer.h"

#include "ch-article.h"
#include "ch-content-line.h"
#include "ch-country.h"
#include "ch-document.h"
#include "ch-edtf.h"
#include "ch-participant.h"
#include "ch-text.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ChCalendarWriter
{
  ChMeetingWriter parent_instance;
};

G_DEFINE_FINAL_TYPE (ChCalendarWriter, ch_calendar_writer, CH_TYPE_MEETING_WRITER)

/* DAY as a DATE, or with the time of midnight in AFTER as a DATE-TIME. */
static char *
dup_day (const GDate *day,
         const char  *after)
{
  return g_strdup_printf ("%04u%02u%02u%s", g_date_get_year (day), g_date_get_month (day),
                          g_date_get_day (day), after);
}

static void
append_day (GString     *text,
            const char  *name,
            const GDate *day)
{
  g_autofree char *value = dup_day (day, "");

  ch_content_line_append (text, name, value);
}

/* The days that the meeting may have been on; what is known of the month alone takes the month. */
static gboolean
find_days (ChMeeting *meeting,
           GDate     *first,
           GDate     *after)
{
  GDate end_first, end_last;

  if (!ch_edtf_get_bounds (ch_meeting_get_date (meeting), first, after))
    return FALSE;

  if (ch_edtf_get_bounds (ch_meeting_get_end_date (meeting), &end_first, &end_last)
      && g_date_compare (&end_last, after) > 0)
    *after = end_last;
  g_date_add_days (after, 1); /* DTEND is the day after */
  return TRUE;
}

static void
append_part (GString    *words,
             const char *between,
             const char *part)
{
  if (!ch_text_is_blank (part))
    g_string_append_printf (words, "%s%s", words->len > 0 ? between : "", part);
}

static void
append_location (ChMeeting *meeting,
                 GString   *text)
{
  g_autoptr(GString) place = g_string_new (NULL);

  append_part (place, ", ", ch_meeting_get_venue (meeting));
  append_part (place, ", ", ch_meeting_get_city (meeting));
  append_part (place, ", ", ch_country_get_name (ch_meeting_get_country (meeting)));
  ch_content_line_append_text (text, "LOCATION", place->str);
}

static void
append_people (ChMeeting  *meeting,
               const char *side,
               GString    *words)
{
  GListModel *people = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr(ChParticipant) person = g_list_model_get_item (people, i);
      g_autoptr(GString) name = NULL;

      if (g_strcmp0 (ch_participant_get_side (person), side) != 0)
        continue;

      name = g_string_new (ch_participant_get_name (person));
      append_part (name, ", ", ch_participant_get_title (person));
      append_part (name, ", ", ch_participant_get_organisation (person));
      if (g_strcmp0 (ch_participant_get_attendance (person), "attended") != 0)
        append_part (name, " — ", ch_vocabulary_get_label (CH_VOCABULARY_ATTENDANCE, ch_participant_get_attendance (person)));
      append_part (names, "\n", name->str);
    }

  if (names->len > 0)
    {
      append_part (words, "\n\n", ch_vocabulary_get_label (CH_VOCABULARY_SIDE, side));
      append_part (words, "\n", names->str);
    }
}

static void
append_documents (ChMeeting *meeting,
                  GString   *words)
{
  GListModel *documents = G_LIST_MODEL (ch_meeting_get_documents (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr(ChDocument) document = g_list_model_get_item (documents, i);
      const char *title = ch_document_get_title (document);
      const char *kind = ch_vocabulary_get_label (CH_VOCABULARY_DOCUMENT_TYPE, ch_document_get_kind (document));
      const char *status = ch_vocabulary_get_label (CH_VOCABULARY_DOCUMENT_STATUS, ch_document_get_status (document));
      /* Translators: the status of a document and its title, "Signed: Agreement on Trade" */
      g_autofree char *line = g_strdup_printf (_("%s: %s"), status, title != NULL ? title : kind);

      append_part (words, i == 0 ? "\n\n" : "\n", line);
    }
}

/* What the days of the calendar cannot say. */
static void
append_date (ChMeeting *meeting,
             GString   *words)
{
  const char *date = ch_meeting_get_date (meeting);
  g_autofree char *label = ch_edtf_dup_range_label (date, ch_meeting_get_end_date (meeting));

  if (strlen (date) != strlen ("2018-07-02"))
    append_part (words, "\n\n", label);
}

static void
append_reference (ChMeeting *meeting,
                  GString   *words)
{
  const char *reference = ch_meeting_get_reference (meeting);
  /* Translators: the registry or file number of a meeting */
  g_autofree char *line = reference != NULL ? g_strdup_printf (_("Reference: %s"), reference) : NULL;

  append_part (words, "\n\n", line);
}

static void
append_description (ChMeeting *meeting,
                    GString   *text)
{
  const char *const *sides = ch_vocabulary_get_terms (CH_VOCABULARY_SIDE);
  g_autoptr(GString) words = g_string_new (NULL);

  append_date (meeting, words);
  for (guint i = 0; sides[i] != NULL; i++)
    append_people (meeting, sides[i], words);
  append_part (words, "\n\n", ch_meeting_get_text (meeting));
  append_documents (meeting, words);
  append_reference (meeting, words);
  ch_content_line_append_text (text, "DESCRIPTION", words->str);
}

static void
append_categories (ChMeeting *meeting,
                   GString   *text)
{
  const char *const *topics = ch_meeting_get_topics (meeting);
  g_autoptr(GString) categories = g_string_new (NULL);
  g_autofree char *kind =
    ch_content_line_escape (ch_vocabulary_get_label (CH_VOCABULARY_KIND, ch_meeting_get_kind (meeting)));

  append_part (categories, ",", kind);
  for (guint i = 0; topics[i] != NULL; i++)
    {
      g_autofree char *topic = ch_content_line_escape (topics[i]);

      append_part (categories, ",", topic);
    }
  if (categories->len > 0)
    ch_content_line_append (text, "CATEGORIES", categories->str);
}

/* A language tag stands bare in a parameter; anything else would break the line. */
static void
append_summary (ChMeeting *meeting,
                GString   *text)
{
  const char *language = ch_meeting_get_language (meeting);
  g_autofree char *name = NULL;

  if (language != NULL && g_regex_match_simple ("^[A-Za-z0-9-]+$", language, G_REGEX_DOLLAR_ENDONLY, 0))
    name = g_strconcat ("SUMMARY;LANGUAGE=", language, NULL);
  ch_content_line_append_text (text, name != NULL ? name : "SUMMARY", ch_meeting_get_title (meeting));
}

/* ADDRESS in the characters that a URI may have, or NULL where it is no address. */
static char *
dup_uri (const char *address)
{
  g_autofree char *scheme = address != NULL ? g_uri_parse_scheme (address) : NULL;
  g_autofree char *uri = NULL;

  if (scheme == NULL)
    return NULL;

  uri = g_uri_escape_string (address,
                             G_URI_RESERVED_CHARS_GENERIC_DELIMITERS
                               G_URI_RESERVED_CHARS_SUBCOMPONENT_DELIMITERS "%",
                             FALSE);
  return g_uri_is_valid (uri, G_URI_FLAGS_NONE, NULL) ? g_steal_pointer (&uri) : NULL;
}

/* Of the first source that has one. */
static void
append_address (ChMeeting *meeting,
                GString   *text)
{
  GListModel *articles = G_LIST_MODEL (ch_meeting_get_articles (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr(ChArticle) article = g_list_model_get_item (articles, i);
      g_autofree char *uri = dup_uri (ch_article_get_address (article));

      if (uri != NULL)
        {
          ch_content_line_append (text, "URL", uri);
          return;
        }
    }
}

/* When the event was last changed; a meeting that was never saved has its first day for it. */
static void
append_times (ChMeeting   *meeting,
              const GDate *first,
              GString     *text)
{
  ChRecord *record = CH_RECORD (meeting);

  if (!ch_content_line_append_moment (text, "DTSTAMP", ch_record_get_modified (record))
      && !ch_content_line_append_moment (text, "DTSTAMP", ch_record_get_created (record)))
    {
      g_autofree char *value = dup_day (first, "T000000Z");

      ch_content_line_append (text, "DTSTAMP", value);
    }
  ch_content_line_append_moment (text, "CREATED", ch_record_get_created (record));
  ch_content_line_append_moment (text, "LAST-MODIFIED", ch_record_get_modified (record));
}

static void
ch_calendar_writer_begin (ChMeetingWriter *writer,
                          GString         *text)
{
  ch_content_line_append (text, "BEGIN", "VCALENDAR");
  ch_content_line_append (text, "VERSION", "2.0");
  ch_content_line_append_product (text);
  ch_content_line_append (text, "CALSCALE", "GREGORIAN");
}

static gboolean
ch_calendar_writer_add (ChMeetingWriter *writer,
                        ChMeeting       *meeting,
                        GString         *text)
{
  gboolean reviewed = !ch_meeting_is_to_review (meeting);
  g_autofree char *sequence = NULL;
  GDate first, after;

  if (!find_days (meeting, &first, &after))
    return FALSE;

  ch_content_line_append (text, "BEGIN", "VEVENT");
  ch_content_line_append (text, "UID", ch_record_get_uid (CH_RECORD (meeting)));
  append_times (meeting, &first, text);
  sequence = g_strdup_printf ("%" G_GINT64_FORMAT, ch_record_get_revision (CH_RECORD (meeting)));
  ch_content_line_append (text, "SEQUENCE", sequence);
  append_day (text, "DTSTART;VALUE=DATE", &first);
  append_day (text, "DTEND;VALUE=DATE", &after);
  append_summary (meeting, text);
  append_location (meeting, text);
  append_description (meeting, text);
  append_categories (meeting, text);
  ch_content_line_append (text, "STATUS", reviewed ? "CONFIRMED" : "TENTATIVE");
  /* Whatever the marking says, it is not for everybody. */
  if (!ch_text_is_blank (ch_meeting_get_marking (meeting)))
    ch_content_line_append (text, "CLASS", "CONFIDENTIAL");
  append_address (meeting, text);
  ch_content_line_append (text, "TRANSP", "TRANSPARENT");
  ch_content_line_append (text, "END", "VEVENT");
  return TRUE;
}

static void
ch_calendar_writer_end (ChMeetingWriter *writer,
                        GString         *text)
{
  ch_content_line_append (text, "END", "VCALENDAR");
}

static void
ch_calendar_writer_class_init (ChCalendarWriterClass *klass)
{
  ChMeetingWriterClass *writer_class = CH_MEETING_WRITER_CLASS (klass);

  writer_class->begin = ch_calendar_writer_begin;
  writer_class->add = ch_calendar_writer_add;
  writer_class->end = ch_calendar_writer_end;
}

static void
ch_calendar_writer_init (ChCalendarWriter *self)
{
}
