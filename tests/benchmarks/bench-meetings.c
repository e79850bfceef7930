/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How fast meetings are read from the text of articles, in one process with the lexicons loaded.
 *
 *   CH_TEST_LEXICON=data/lexicon bench-meetings FOLDER
 *
 * FOLDER holds articles as *.txt, a headline, an empty line and paragraphs.  Each is read some times and the best time counts,
 * because all that can happen to a round is that something else slows it down.  Then all of them, one behind the other, are
 * read as one text of 1 MB and as one of 2 MB: the second may take twice as long as the first.
 */

#include "ch-language.h"
#include "ch-meeting-reader.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROUNDS 7
#define ROUNDS_OF_LONG 3
#define MEGABYTE 1000000
#define TYPICAL_LENGTH 3000.0

/* Returns: the processor's time that this process has had, in milliseconds */
static double
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static double
measure (ChMeetingReader *reader,
         const char      *text,
         guint            rounds)
{
  double best = G_MAXDOUBLE;

  for (guint round = 0; round < rounds; round++)
    {
      g_autoptr(ChArticle) article = ch_article_new ();
      g_autoptr(ChMeeting) meeting = NULL;
      const double begin = get_time ();

      ch_article_set_text (article, text);
      ch_article_set_language (article, ch_language_guess (text));
      meeting = ch_meeting_reader_read (reader, article);
      best = MIN (best, get_time () - begin);
    }
  return best;
}

static GPtrArray *
load_texts (const char *folder)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *text;

      if (g_str_has_suffix (name, ".txt") && g_file_get_contents (path, &text, NULL, NULL))
        g_ptr_array_add (texts, text);
    }
  return texts;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const double one = *(const double *) a;
  const double other = *(const double *) b;

  return one < other ? -1 : one > other;
}

/* Reads each text alone.  Returns: (transfer full) (element-type double): how long each took, the shortest first */
static GArray *
measure_each (ChMeetingReader *reader,
              GPtrArray       *texts,
              double          *per_typical)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (double));
  double sum = 0, n_characters = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);
      const double time = measure (reader, text, ROUNDS);

      sum += time;
      n_characters += g_utf8_strlen (text, -1);
      g_array_append_val (times, time);
    }
  g_array_sort (times, compare_times);
  *per_typical = sum / n_characters * TYPICAL_LENGTH;
  return times;
}

/* Returns: (transfer full): the texts in the language of LANGUAGE, again and again, up to LENGTH bytes */
static char *
join_texts (GPtrArray  *texts,
            const char *language,
            gsize       length)
{
  GString *joined = g_string_new (NULL);
  gsize before;

  do
    {
      before = joined->len;
      for (guint i = 0; i < texts->len && joined->len < length; i++)
        {
          const char *text = g_ptr_array_index (texts, i);

          if (g_strcmp0 (ch_language_guess (text), language) == 0)
            g_string_append_printf (joined, "%s\n", text);
        }
    }
  while (joined->len < length && joined->len > before);
  return g_string_free (joined, FALSE);
}

static void
measure_long (ChMeetingReader *reader,
              GPtrArray       *texts,
              const char      *language)
{
  g_autofree char *one = join_texts (texts, language, MEGABYTE);
  g_autofree char *two = join_texts (texts, language, 2 * MEGABYTE);
  const double time = measure (reader, one, ROUNDS_OF_LONG);
  const double twice = measure (reader, two, ROUNDS_OF_LONG);

  if (*one != '\0')
    g_print ("%s  %.2f MB %.0f ms, %.2f MB %.0f ms (%.2f times)\n", language, strlen (one) / 1e6, time, strlen (two) / 1e6, twice,
             twice / time);
}

int
main (int   argc,
      char *argv[])
{
  const char *dirs[] = { g_getenv ("CH_TEST_LEXICON"), NULL };
  static const char *const languages[] = { "en", "zh", "fr", "es", "ru", "ar" };
  g_autoptr(ChMeetingReader) reader = NULL;
  g_autoptr(GPtrArray) texts = NULL;
  g_autoptr(GArray) times = NULL;
  g_autoptr(GError) error = NULL;
  double per_typical;

  if (argc < 2 || dirs[0] == NULL)
    {
      g_printerr ("Usage: CH_TEST_LEXICON=FOLDER %s FOLDER\n", argv[0]);
      return 2;
    }
  reader = ch_meeting_reader_new (dirs, &error);
  texts = load_texts (argv[1]);
  if (reader == NULL || texts->len == 0)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "There is no article there.");
      return 1;
    }

  times = measure_each (reader, texts, &per_typical);
  g_print ("articles  %u\n", texts->len);
  g_print ("median    %.2f ms\n", g_array_index (times, double, times->len / 2));
  g_print ("slowest   %.2f ms\n", g_array_index (times, double, times->len - 1));
  g_print ("3,000 characters take %.2f ms\n", per_typical);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    measure_long (reader, texts, languages[i]);
  return 0;
}
