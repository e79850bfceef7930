/* ch-search-query.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-search-query.h"

#include "ch-search-fields.h"
#include "ch-search-words.h"
#include "ch-text.h"

#include <string.h>

/* So many years are named to FTS5 one by one. */
#define MOST_NAMED_YEARS 10

/* Something that was typed, up to the next space or quotation mark. */
typedef struct
{
  const char *start;
  gsize length;
  gboolean finished; /* in quotation marks, the closing one included */
} Typed;

/* A single Han character begins the words of the index that hold it with the one behind it. */
static gboolean
is_single_han (const char *word)
{
  return ch_text_is_han (g_utf8_get_char (word)) && *g_utf8_next_char (word) == '\0';
}

/* HEAD is what of the phrase stands before its last word, with a space behind. */
static void
append_beginnings (GString        *out,
                   const char     *head,
                   const char     *last,
                   ChSearchExpand  expand,
                   gpointer        user_data)
{
  g_auto(GStrv) words = NULL;

  if (g_utf8_strlen (last, -1) >= CH_SEARCH_SHORTEST_EXPANDED)
    words = expand (last, user_data);

  if (words == NULL)
    {
      g_string_append_printf (out, "\"%s%s\" *", head, last);
      return;
    }

  /* No word of the index begins so: the typed one stands for the answer, which is nothing. */
  if (words[0] == NULL)
    g_string_append_printf (out, "\"%s%s\"", head, last);
  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean unfinished = g_str_has_suffix (words[i], "*");

      g_string_append_printf (out, "%s\"%s%.*s\"%s", i > 0 ? " OR " : "", head,
                              (int) strlen (words[i]) - unfinished, words[i], unfinished ? " *" : "");
    }
}

/* TEXT, folded, is a phrase whose last word may be unfinished. */
static void
append_phrase (GString        *out,
               const char     *folded,
               gboolean        finished,
               ChSearchExpand  expand,
               gpointer        user_data)
{
  const char *space = strrchr (folded, ' ');
  const char *last = space != NULL ? space + 1 : folded;
  g_autofree char *head = g_strndup (folded, last - folded);

  if (is_single_han (last))
    g_string_append_printf (out, "\"%s\" *", folded);
  else if (finished || ch_text_is_han (g_utf8_get_char (last)))
    g_string_append_printf (out, "\"%s\"", folded);
  else
    append_beginnings (out, head, last, expand, user_data);
}

/* The words of TYPED, in parentheses; nothing where it has none. */
static char *
dup_words (const Typed    *typed,
           ChSearchExpand  expand,
           gpointer        user_data)
{
  g_autofree char *text = g_strndup (typed->start, typed->length);
  g_autofree char *folded = ch_search_words_fold_typed (text);
  g_autofree char *joined = ch_search_words_join (typed->start, typed->length);
  g_autofree char *joined_folded = ch_search_words_fold_typed (joined);
  const char *country = ch_search_fields_get_country_fact (folded);
  gboolean finished = typed->finished || ch_search_words_shorten (folded);
  GString *out;

  if (*folded == '\0')
    return NULL;

  out = g_string_new ("(");
  append_phrase (out, folded, finished, expand, user_data);
  /* Who types a hyphen finds the name that is written without. */
  if (!finished && strcmp (folded, joined_folded) != 0)
    {
      g_string_append (out, " OR ");
      append_phrase (out, joined_folded, FALSE, expand, user_data);
    }
  /* Records hold the codes of countries, people type their names. */
  if (country != NULL)
    g_string_append_printf (out, " OR \"%s\"", country);
  g_string_append_c (out, ')');
  return g_string_free (out, FALSE);
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d;
}

/* Reads to the end of a phrase or a word; moves *P behind it. */
static Typed
read_typed (const char **p)
{
  gboolean quoted = is_quote (g_utf8_get_char (*p));
  const char *start = quoted ? g_utf8_next_char (*p) : *p;
  const char *end = start;
  Typed typed;

  while (*end != '\0' && !is_quote (g_utf8_get_char (end))
         && (quoted || !g_unichar_isspace (g_utf8_get_char (end))))
    end = g_utf8_next_char (end);

  typed.start = start;
  typed.length = end - start;
  typed.finished = quoted && *end != '\0';
  *p = typed.finished ? g_utf8_next_char (end) : end;
  return typed;
}

/* The colon behind the letters that stand at P, or NULL where there is none. */
static const char *
find_colon (const char *p)
{
  const char *end = p;

  while (*end != '\0' && g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  /* Chinese keyboards have a colon of their own. */
  return end > p && (*end == ':' || g_str_has_prefix (end, "：")) ? end : NULL;
}

/* If a name of a field and a colon stand at *P, moves *P behind them. */
static const ChSearchField *
read_field (const char **p)
{
  const char *end = find_colon (*p);
  const ChSearchField *field;

  if (end == NULL)
    return NULL;

  field = ch_search_fields_find (*p, end - *p);
  if (field != NULL)
    *p = g_utf8_next_char (end);
  return field;
}

/* Goes through what was typed, equal words once. */
typedef struct
{
  char *start; /* (owned) */
  const char *p;
  GHashTable *seen; /* (owned) (element-type utf8) */
  gboolean cut; /* there was more than is looked for */
  const ChSearchField *field; /* (nullable): what was read last, as the next one is */
  Typed typed;
} Reader;

static void
reader_init (Reader     *self,
             const char *typed)
{
  self->start = ch_search_words_dup_start (typed);
  self->p = self->start;
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cut = typed != NULL && strlen (typed) > strlen (self->start);
}

static void
reader_clear (Reader *self)
{
  g_free (self->start);
  g_hash_table_unref (self->seen);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static gboolean
is_news (Reader *self)
{
  g_autofree char *folded = g_utf8_casefold (self->typed.start, self->typed.length);

  return g_hash_table_add (self->seen, g_strdup_printf ("%s:%d%s", self->field != NULL ? self->field->name : "",
                                                        self->typed.finished, folded));
}

/* Reads the next word or phrase; FALSE at the end, and where it has been enough. */
static gboolean
read_next (Reader *self)
{
  for (;;)
    {
      while (*self->p != '\0' && g_unichar_isspace (g_utf8_get_char (self->p)))
        self->p = g_utf8_next_char (self->p);
      if (*self->p == '\0')
        return FALSE;

      self->field = read_field (&self->p);
      self->typed = read_typed (&self->p);
      if (!is_news (self))
        continue;
      self->cut = self->cut || g_hash_table_size (self->seen) > CH_SEARCH_MOST_TERMS;
      return g_hash_table_size (self->seen) <= CH_SEARCH_MOST_TERMS;
    }
}

/* Narrows the years of QUERY to those that VALUE may mean. */
static void
add_years (ChSearchQuery *query,
           const char    *value)
{
  int first, last;

  if (!ch_search_fields_read_years (value, &first, &last))
    return;
  query->first_year = MAX (query->first_year, first);
  query->last_year = MIN (query->last_year, last);
}

/* One condition for FTS5, or NULL where what was typed holds none. */
static char *
dup_condition (ChSearchQuery       *query,
               const ChSearchField *field, /* (nullable) */
               const Typed         *typed,
               ChSearchExpand       expand,
               gpointer             user_data)
{
  g_autofree char *words = NULL;

  if (field != NULL && field->column == NULL)
    {
      g_autofree char *value = g_strndup (typed->start, typed->length);

      if (!field->is_year)
        return ch_search_fields_dup_facts (field, value);
      add_years (query, value);
      return NULL;
    }

  words = dup_words (typed, expand, user_data);
  if (words == NULL || field == NULL)
    return g_steal_pointer (&words);
  return g_strdup_printf ("(%s : %s)", field->column, words);
}

/* The meetings of some years lie side by side in the index, so that years need no words of their own; but
 * FTS5 would look for a match beyond the last of them if nothing told it where to end. */
static void
end_with_years (ChSearchQuery *query,
                GString       *match)
{
  int n_years = query->last_year - query->first_year + 1;

  if (match->len == 0 || n_years < 1 || n_years > MOST_NAMED_YEARS)
    return;

  g_string_append (match, " AND (");
  for (int year = query->first_year; year <= query->last_year; year++)
    g_string_append_printf (match, "%s\"=year%04d\"", year > query->first_year ? " OR " : "", year);
  g_string_append_c (match, ')');
}

ChSearchQuery *
ch_search_query_new (const char     *typed,
                     ChSearchExpand  expand,
                     gpointer        user_data)
{
  ChSearchQuery *self = g_new0 (ChSearchQuery, 1);
  g_autoptr(GString) match = g_string_new (NULL);
  g_auto(Reader) reader = { NULL };

  self->first_year = CH_SEARCH_NO_YEAR;
  self->last_year = CH_SEARCH_LAST_YEAR;
  reader_init (&reader, typed);
  while (read_next (&reader))
    {
      g_autofree char *condition = dup_condition (self, reader.field, &reader.typed, expand, user_data);

      if (condition != NULL)
        g_string_append_printf (match, "%s%s", match->len > 0 ? " AND " : "", condition);
    }

  end_with_years (self, match);
  if (match->len > 0)
    self->match = g_strdup (match->str);
  return self;
}

void
ch_search_query_foreach_text (const char        *typed,
                              ChSearchTypedFunc  func,
                              gpointer           user_data)
{
  g_auto(Reader) reader = { NULL };

  reader_init (&reader, typed);
  while (read_next (&reader))
    {
      g_autofree char *text = g_strndup (reader.typed.start, reader.typed.length);

      if (reader.field == NULL || reader.field->column != NULL)
        func (reader.field != NULL ? reader.field->name : NULL, text, reader.typed.finished, user_data);
    }
}

gboolean
ch_search_query_is_cut (const char *typed)
{
  g_auto(Reader) reader = { NULL };

  reader_init (&reader, typed);
  while (read_next (&reader))
    {
      g_autofree char *text = g_strndup (reader.typed.start, reader.typed.length);
      g_autofree char *folded = ch_search_words_fold_typed (text);

      if (ch_search_words_shorten (folded))
        return TRUE;
    }
  return reader.cut;
}

void
ch_search_query_foreach_field (const char        *typed,
                               ChSearchFieldFunc  func,
                               gpointer           user_data)
{
  g_autofree char *start = ch_search_words_dup_start (typed);
  const char *p = start;

  while (*p != '\0')
    {
      const char *colon = find_colon (p);
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;
      Typed read;

      if (g_unichar_isspace (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (colon == NULL)
        {
          read_typed (&p);
          continue;
        }

      name = g_strndup (p, colon - p);
      p = g_utf8_next_char (colon);
      read = read_typed (&p);
      value = g_strndup (read.start, read.length);
      func (name, ch_search_fields_find (name, strlen (name)), value, user_data);
    }
}

void
ch_search_query_free (ChSearchQuery *self)
{
  g_free (self->match);
  g_free (self);
}

gboolean
ch_search_query_has_years (ChSearchQuery *self)
{
  return self->first_year != CH_SEARCH_NO_YEAR || self->last_year != CH_SEARCH_LAST_YEAR;
}
