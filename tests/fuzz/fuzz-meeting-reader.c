/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From an article's text to a proposed meeting, and from a pasted paragraph to people.  The lexicons
 * are those in the folder that CH_TEST_LEXICON names. */

#include "ch-language.h"
#include "ch-meeting-reader.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

static ChMeetingReader *
get_reader (void)
{
  static ChMeetingReader *reader = NULL;

  if (reader == NULL)
    {
      const char *dirs[] = { g_getenv ("CH_TEST_LEXICON"), NULL };
      g_autoptr(GError) error = NULL;

      reader = ch_meeting_reader_new (dirs, &error);
      if (reader == NULL)
        g_error ("%s", error->message);
    }
  return reader;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, size);
  g_autoptr(ChArticle) article = ch_article_new ();
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(GListStore) people = NULL;

  ch_article_set_text (article, text);
  ch_article_set_headline (article, size % 2 == 0 ? text : NULL);
  ch_article_set_publisher (article, size % 3 == 0 ? "Ministry of Samples of Peru" : NULL);
  ch_article_set_published (article, size % 5 == 0 ? "2020-02-29" : NULL);
  ch_article_set_language (article, ch_language_guess (text));
  meeting = ch_meeting_reader_read (get_reader (), article);
  people = ch_meeting_reader_read_people (get_reader (), text);
  return 0;
}
