/* test-scripts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report-fixture.h"

#include <glib/gstdio.h>
#include <locale.h>

/*
 * Each product in each script, with all that a record can have: what stands on which page in which order,
 * by golden files, and that the words of it can be read out of the PDF.
 */

static const char *const scripts[] = { "english", "chinese", "arabic", "mixed" };

typedef struct
{
  const ChProduct *product;
  const char *script;
} Case;

static ChPages *
lay_out (const Case *this_case,
         const char *folder,
         const char *picture)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  const ChProductSetup setup = {
    .paper = ch_paper_a4,
    .scale = 1,
    .files_folder = folder,
    .subject = ch_product_takes_subject (this_case->product) ? fixture_get_office_subject (this_case->script) : NULL,
  };
  g_autoptr(GError) error = NULL;
  ChPages *pages;

  g_ptr_array_add (meetings, fixture_new_office (this_case->script, picture));
  pages = ch_product_lay_out (this_case->product, meetings, &setup, NULL, &error);
  g_assert_no_error (error);
  return pages;
}

static void
test_golden (gconstpointer data)
{
  const Case *this_case = data;
  char *folder = fixture_create_folder ();
  g_autofree char *picture = fixture_create_picture (folder, 60, 40);
  g_autofree char *golden = g_strdup_printf ("office-%s-%s.txt", ch_product_get_id (this_case->product), this_case->script);
  g_autoptr(ChPages) pages = NULL;
  g_autofree char *model = NULL;

  if (fixture_require_fonts ())
    {
      pages = lay_out (this_case, folder, picture);
      model = ch_pages_dup_model_text (pages);
      fixture_assert_golden (model, golden);
      g_assert_cmpstr (ch_pages_get_remarks (pages)[0], ==, NULL);
    }
  fixture_remove_folder (folder);
}

/* Counts the words of @text.  What is no letter and no figure parts them, and a change between scripts. */
static GHashTable *
count_words (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GString) word = g_string_new (NULL);

  for (const char *at = text;; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      /* Between Han characters a line may end anywhere. */
      gboolean alone = g_unichar_iswide (c);

      if (word->len > 0 && (alone || !(g_unichar_isalnum (c) || g_unichar_ismark (c))))
        {
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (words, word->str));

          g_hash_table_replace (words, g_strdup (word->str), GUINT_TO_POINTER (count + 1));
          g_string_truncate (word, 0);
        }
      if (c == 0)
        return words;
      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        g_string_append_unichar (word, c);
      if (alone && word->len > 0)
        {
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (words, word->str));

          g_hash_table_replace (words, g_strdup (word->str), GUINT_TO_POINTER (count + 1));
          g_string_truncate (word, 0);
        }
    }
}

/* The words of the page model, without what it says of kinds and numbers of pieces. */
static char *
dup_words (ChPages *pages)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < ch_pages_get_n_pages (pages); i++)
    {
      const ChPage *page = g_ptr_array_index (ch_pages_get_pages (pages), i);

      for (guint j = 0; j < page->places->len; j++)
        {
          const ChPiece *piece = g_array_index (page->places, ChPlace, j).piece;
          g_autofree char *text = NULL;

          /* Of a picture and a chart the words are not printed, and those of blank lines count lines. */
          if (g_str_equal (piece->klass->name, "figure") || g_str_equal (piece->klass->name, "bars")
              || g_str_equal (piece->klass->name, "blanks") || g_str_equal (piece->klass->name, "spacer"))
            continue;
          text = piece->klass->dup_text (piece);
          g_string_append (words, text);
          g_string_append_c (words, '\n');
        }
    }
  for (char *at = strstr (words->str, "[picture]"); at != NULL; at = strstr (at, "[picture]"))
    memset (at, ' ', strlen ("[picture]"));
  return g_string_free (words, FALSE);
}

/* Of lam and what follows it in one sign, Poppler turns the order round, and parts the word there. */
static gboolean
has_ligature (const char *word)
{
  static const char *const ligatures[] = { "لا", "لأ", "لإ", "لآ", "لى" };

  for (guint i = 0; i < G_N_ELEMENTS (ligatures); i++)
    if (strstr (word, ligatures[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* No word is lost on the way to a reader who copies the text, in whatever order the reader takes lines. */
static void
test_words (gconstpointer data)
{
  const Case *this_case = data;
  char *folder = fixture_create_folder ();
  g_autofree char *picture = fixture_create_picture (folder, 60, 40);
  g_autoptr(ChPages) pages = lay_out (this_case, folder, picture);
  /* Of lines that do not keep their place, Poppler joins what a hyphen parts. */
  gboolean arabic = g_str_equal (this_case->script, "arabic");
  g_autofree char *text = fixture_dup_pdf_text (pages, arabic ? "-nopgbrk" : "-layout");
  g_autofree char *words = dup_words (pages);
  g_autoptr(GHashTable) printed = count_words (words);
  g_autoptr(GHashTable) read = text != NULL ? count_words (text) : NULL;
  GHashTableIter iter;
  gpointer word, count;

  g_hash_table_iter_init (&iter, printed);
  while (read != NULL && g_hash_table_iter_next (&iter, &word, &count))
    if (!has_ligature (word)
        && GPOINTER_TO_UINT (g_hash_table_lookup (read, word)) < GPOINTER_TO_UINT (count))
      g_error ("\"%s\" is printed %u times and can be read %u times:\n%s\n%s", (const char *) word,
               GPOINTER_TO_UINT (count), GPOINTER_TO_UINT (g_hash_table_lookup (read, word)), words, text);
  fixture_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  const ChProduct *const *products = ch_product_list ();

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; products[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (scripts); j++)
      {
        const char *id = ch_product_get_id (products[i]);
        const Case this_case = { products[i], scripts[j] };
        g_autofree char *golden = g_strdup_printf ("/scripts/golden/%s/%s", id, scripts[j]);
        g_autofree char *words = g_strdup_printf ("/scripts/words/%s/%s", id, scripts[j]);

        g_test_add_data_func_full (golden, g_memdup2 (&this_case, sizeof this_case), test_golden, g_free);
        g_test_add_data_func_full (words, g_memdup2 (&this_case, sizeof this_case), test_words, g_free);
      }

  return g_test_run ();
}
