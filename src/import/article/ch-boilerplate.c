/* ch-boilerplate.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-boilerplate.h"

#include "ch-error.h"
#include "ch-paths.h"
#include "ch-phrase-file.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In bytes: a line that says nothing is short, and so is one that announces something else. */
#define MAX_LINE 160
#define MAX_LEADER 90
#define MAX_NOTICE 1500
/* How much may follow a leader of several words. */
#define MAX_AFTER_LEADER 30

typedef struct
{
  char *text; /* (owned): folded as ch_text_fold() does */
  gsize length;
} Phrase;

/* Phrases by their first byte: most lines are told from all of them by that alone. */
typedef GArray *Phrases[256];

struct _ChBoilerplateWords
{
  GHashTable *lines; /* (owned) (element-type utf8): folded */
  Phrases beginnings;
  Phrases leaders;
  GPtrArray *notices; /* (owned) (element-type GStrv): the parts of each, in lower case */
};

static void
clear_phrase (gpointer data)
{
  g_free (((Phrase *) data)->text);
}

static void
add_phrase (Phrases     phrases,
            const char *folded)
{
  const Phrase phrase = { g_strdup (folded), strlen (folded) };
  GArray **bucket = &phrases[(guchar) folded[0]];

  if (*bucket == NULL)
    {
      *bucket = g_array_new (FALSE, FALSE, sizeof (Phrase));
      g_array_set_clear_func (*bucket, clear_phrase);
    }
  g_array_append_val (*bucket, phrase);
}

static void
clear_phrases (Phrases phrases)
{
  for (guint i = 0; i < G_N_ELEMENTS ((Phrases) { NULL }); i++)
    g_clear_pointer (&phrases[i], g_array_unref);
}

/* `cookies + " site "`; FALSE where a part is empty, which every paragraph has. */
static gboolean
add_notice (ChBoilerplateWords *self,
            const char         *phrase)
{
  g_autofree char *lower = g_ascii_strdown (phrase, -1);
  g_auto(GStrv) parts = g_strsplit (lower, "+", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *part = g_strstrip (parts[i]);
      const gsize length = strlen (part);

      if (length >= 2 && part[0] == '"' && part[length - 1] == '"')
        {
          memmove (part, part + 1, length - 2);
          part[length - 2] = '\0';
        }
      if (ch_text_is_blank (part))
        return FALSE;
    }
  g_ptr_array_add (self->notices, g_steal_pointer (&parts));
  return TRUE;
}

static gboolean
add (const char *class,
     const char *phrase,
     const char *value,
     gpointer    user_data)
{
  ChBoilerplateWords *self = user_data;
  g_autofree char *folded = ch_text_fold (phrase);

  if (strcmp (class, "notice") == 0)
    return add_notice (self, phrase);
  if (*folded == '\0')
    return FALSE;

  if (strcmp (class, "line") == 0 || strcmp (class, "furniture") == 0)
    g_hash_table_add (self->lines, g_steal_pointer (&folded));
  else if (strcmp (class, "beginning") == 0)
    add_phrase (self->beginnings, folded);
  else if (strcmp (class, "leader") == 0)
    add_phrase (self->leaders, folded);
  else
    return FALSE;
  return TRUE;
}

/* Reads the words in each folder of DIR. */
static gboolean
load_dir (ChBoilerplateWords  *self,
          const char          *dir,
          GError             **error)
{
  g_autoptr(GDir) folder = g_dir_open (dir, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (dir, name, CH_BOILERPLATE_FILE, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR) && !ch_phrase_file_read (path, add, self, error))
        return FALSE;
    }
  return TRUE;
}

ChBoilerplateWords *
ch_boilerplate_words_new (const char *const  *lexicon_dirs,
                          GError            **error)
{
  g_autoptr(ChBoilerplateWords) self = g_new0 (ChBoilerplateWords, 1);

  g_return_val_if_fail (lexicon_dirs != NULL && lexicon_dirs[0] != NULL, NULL);

  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->notices = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; lexicon_dirs[i] != NULL; i++)
    {
      if (!load_dir (self, lexicon_dirs[i], error))
        return NULL;

      /* Without our words every page would keep its menus, and nobody would know why. */
      if (i == 0 && g_hash_table_size (self->lines) == 0)
        {
          g_set_error (error, CH_ERROR, CH_ERROR_NOT_FOUND,
                       /* Translators: %s is a folder */
                       _("The words that pages are read with are not in “%s”; install Chancery anew."), lexicon_dirs[0]);
          return NULL;
        }
    }
  return g_steal_pointer (&self);
}

void
ch_boilerplate_words_free (ChBoilerplateWords *self)
{
  g_hash_table_unref (self->lines);
  clear_phrases (self->beginnings);
  clear_phrases (self->leaders);
  g_ptr_array_unref (self->notices);
  g_free (self);
}

const ChBoilerplateWords *
ch_boilerplate_words_get_default (GError **error)
{
  static GMutex lock;
  static ChBoilerplateWords *words = NULL;
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&lock);

  if (words == NULL)
    {
      g_auto(GStrv) dirs = ch_paths_dup_lexicon_dirs ();

      words = ch_boilerplate_words_new ((const char *const *) dirs, error);
    }
  return words;
}

/* Whether FOLDED says PHRASE and then nothing or another word; scripts of the East part no words. */
static gboolean
begins_with (const char   *folded,
             const Phrase *phrase)
{
  if (strncmp (folded, phrase->text, phrase->length) != 0)
    return FALSE;
  return folded[phrase->length] == '\0' || folded[phrase->length] == ' ' || (guchar) phrase->text[phrase->length - 1] >= 0x80;
}

static gboolean
begins_with_any (const char   *folded,
                 const Phrases phrases)
{
  const GArray *bucket = phrases[(guchar) folded[0]];

  for (guint i = 0; bucket != NULL && i < bucket->len; i++)
    if (begins_with (folded, &g_array_index (bucket, Phrase, i)))
      return TRUE;
  return FALSE;
}

/* "Related articles" and, up to three words longer, "Related articles from the archive". */
static gboolean
is_leader (const char   *folded,
           const Phrases leaders)
{
  const GArray *bucket = leaders[(guchar) folded[0]];

  for (guint i = 0; bucket != NULL && i < bucket->len; i++)
    {
      const Phrase *leader = &g_array_index (bucket, Phrase, i);

      if (begins_with (folded, leader)
          && strlen (folded + leader->length) <= (strchr (leader->text, ' ') != NULL ? MAX_AFTER_LEADER : 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_all (const char        *lower,
         const char *const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (lower, parts[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
is_notice (const char *text,
           GPtrArray  *notices)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);

  for (guint i = 0; i < notices->len; i++)
    if (has_all (lower, g_ptr_array_index (notices, i)))
      return TRUE;
  return FALSE;
}

static ChBoilerplate
classify_line (const ChBoilerplateWords *words,
               const char               *text,
               gsize                     length)
{
  g_autofree char *folded = ch_text_fold (text);

  if (length <= MAX_LEADER && is_leader (folded, words->leaders))
    return CH_BOILERPLATE_LEADER;
  if (g_hash_table_contains (words->lines, folded) || begins_with_any (folded, words->beginnings))
    return CH_BOILERPLATE_LINE;
  return CH_BOILERPLATE_NONE;
}

ChBoilerplate
ch_boilerplate_classify (const ChBoilerplateWords *words,
                         const char               *text)
{
  const gsize length = strlen (text);
  const ChBoilerplate line = length <= MAX_LINE ? classify_line (words, text, length) : CH_BOILERPLATE_NONE;

  if (line != CH_BOILERPLATE_NONE || length > MAX_NOTICE)
    return line;
  return is_notice (text, words->notices) ? CH_BOILERPLATE_NOTICE : CH_BOILERPLATE_NONE;
}
