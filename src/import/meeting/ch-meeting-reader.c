/* ch-meeting-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting-reader.h"

#include "ch-language.h"
#include "ch-proposal.h"
#include "ch-reading.h"
#include "ch-typed-people.h"

#include <string.h>

/* The languages that have lexicons; the first one reads all others as well as it can. */
static const char *const languages[] = { "en", "zh", "fr", "es", "it", "ru", "ar" };

struct _ChMeetingReader
{
  GObject parent_instance;

  ChWords *words; /* (owned) */
  ChTongue *tongues[G_N_ELEMENTS (languages)]; /* (owned) */
};

G_DEFINE_FINAL_TYPE (ChMeetingReader, ch_meeting_reader, G_TYPE_OBJECT)

static void
ch_meeting_reader_finalize (GObject *object)
{
  ChMeetingReader *self = CH_MEETING_READER (object);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    g_clear_pointer (&self->tongues[i], ch_tongue_free);
  ch_words_free (self->words);

  G_OBJECT_CLASS (ch_meeting_reader_parent_class)->finalize (object);
}

static void
ch_meeting_reader_class_init (ChMeetingReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ch_meeting_reader_finalize;
}

static void
ch_meeting_reader_init (ChMeetingReader *self)
{
  self->words = ch_words_new (NULL);
}

ChMeetingReader *
ch_meeting_reader_new (const char *const  *lexicon_dirs,
                       GError            **error)
{
  g_autoptr(ChMeetingReader) self = g_object_new (CH_TYPE_MEETING_READER, NULL);

  g_return_val_if_fail (lexicon_dirs != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      self->tongues[i] = ch_tongue_load (languages[i], lexicon_dirs, self->words, error);
      if (self->tongues[i] == NULL)
        return NULL;
    }
  return g_steal_pointer (&self);
}

static ChTongue *
get_tongue (ChMeetingReader *self,
            const char      *language)
{
  const gsize length = language != NULL ? strcspn (language, "-_") : 0;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (length == strlen (languages[i]) && g_ascii_strncasecmp (language, languages[i], length) == 0)
      return self->tongues[i];
  return self->tongues[0];
}

ChMeeting *
ch_meeting_reader_read (ChMeetingReader *self,
                        ChArticle       *article)
{
  g_autoptr(ChReading) reading = NULL;

  g_return_val_if_fail (CH_IS_MEETING_READER (self), NULL);
  g_return_val_if_fail (CH_IS_ARTICLE (article), NULL);

  reading = ch_reading_new (get_tongue (self, ch_article_get_language (article)), article);
  ch_reading_find_home (reading);
  if (reading->headline != NULL)
    {
      ch_reading_find_events (reading->headline);
      ch_reading_find_mentions (reading->headline);
    }
  ch_reading_find_events (reading);
  ch_reading_find_mentions (reading);
  ch_reading_find_people (reading);
  ch_reading_find_kind (reading);
  ch_reading_find_home_in_text (reading);
  ch_reading_find_sides (reading);
  ch_reading_promote_principals (reading);
  ch_reading_find_dates (reading);
  ch_reading_find_places (reading);
  ch_reading_find_documents (reading);
  ch_reading_find_headline_document (reading);
  ch_reading_find_signing (reading);
  ch_reading_find_agreements (reading);
  ch_reading_find_credits (reading);
  ch_reading_find_topics (reading);
  return ch_proposal_new (reading);
}

GListStore *
ch_meeting_reader_read_people (ChMeetingReader *self,
                               const char      *text)
{
  g_autoptr(ChArticle) article = ch_article_new ();
  g_autoptr(ChReading) reading = NULL;
  g_autoptr(ChMeeting) meeting = NULL;

  g_return_val_if_fail (CH_IS_MEETING_READER (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  ch_article_set_text (article, text);
  reading = ch_reading_new (get_tongue (self, ch_language_guess (text)), article);
  ch_reading_find_mentions (reading);
  ch_reading_list_people (reading);
  meeting = ch_proposal_new (reading);
  return g_object_ref (ch_meeting_get_participants (meeting));
}

GListStore *
ch_meeting_reader_read_typed (ChMeetingReader *self,
                              const char      *text,
                              const char      *language)
{
  g_return_val_if_fail (CH_IS_MEETING_READER (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return ch_typed_people_read (self, get_tongue (self, language), text, language);
}
