/* ch-snippet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-snippet-private.h"

#include "ch-search-fields.h"
#include "ch-search-text.h"
#include "ch-text.h"

/* A passage is about so many characters long, and begins so many before its first mark. */
#define LENGTH 120
#define LEAD 24

/* An end is moved by so many characters at most, to fall between two words. */
#define SLACK 12

#define ELLIPSIS "…"

struct _ChSnippet
{
  GObject parent_instance;

  const char *field;
  char *text; /* (owned) */
  GArray *marks; /* (owned) (element-type ChMark) */
};

G_DEFINE_FINAL_TYPE (ChSnippet, ch_snippet, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FIELD,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The best passage so far. */
typedef struct
{
  ChSearchMarks *marks; /* (unowned) */
  const char *field; /* (nullable) */
  char *text; /* (owned) (nullable): the whole of it, on one line */
  GArray *found; /* (owned) (nullable) (element-type ChMark): in the whole of it */
  guint first; /* the mark that the passage begins with */
  guint n_terms; /* how many different words it has */
} Best;

/* How many different terms have a mark in the passage that begins with the mark FIRST. */
static guint
count_terms (GArray *found,
             GArray *terms,
             guint   first)
{
  guint start = g_array_index (found, ChMark, first).start;
  guint32 seen = 0;

  for (guint i = first; i < found->len && g_array_index (found, ChMark, i).end <= start + LENGTH - LEAD; i++)
    seen |= 1u << g_array_index (terms, guint, i);
  return __builtin_popcount (seen);
}

static void
look_at (ChSearchColumn  column,
         const char     *text,
         gpointer        user_data)
{
  Best *best = user_data;
  g_autofree char *line = NULL;
  g_autoptr(GArray) found = NULL;
  g_autoptr(GArray) terms = NULL;
  const char *field = ch_search_fields_get_column_name (column);

  /* The list shows titles anyway; and nothing can be better than all words. */
  if (column == CH_SEARCH_TITLE || best->n_terms == ch_search_marks_get_n_terms (best->marks))
    return;

  line = ch_text_squeeze (text);
  found = ch_search_marks_find (best->marks, field, line, &terms);
  for (guint i = 0; i < found->len; i++)
    {
      guint n = count_terms (found, terms, i);

      if (n <= best->n_terms)
        continue;
      best->n_terms = n;
      best->first = i;
      best->field = field;
      if (best->found == found)
        continue;
      g_clear_pointer (&best->found, g_array_unref);
      best->found = g_array_ref (found);
      g_free (best->text);
      best->text = g_strdup (line);
    }
}

/* Moves OFFSET, in characters, forward to the start of a word, if there is one near. */
static guint
find_word (const char *text,
           guint       offset,
           guint       end)
{
  const char *p = g_utf8_offset_to_pointer (text, offset);

  for (guint i = 0; i < SLACK && offset + i < end; i++, p = g_utf8_next_char (p))
    if (*p == ' ')
      return offset + i + 1;
  return offset;
}

static void
cut (ChSnippet *self,
     Best      *best)
{
  guint length = g_utf8_strlen (best->text, -1);
  guint first = g_array_index (best->found, ChMark, best->first).start;
  guint start = first > LEAD ? find_word (best->text, first - LEAD, first) : 0;
  guint end = MIN (length, start + LENGTH);
  guint n_before = start > 0 ? g_utf8_strlen (ELLIPSIS, -1) : 0;
  g_autofree char *passage = NULL;

  if (end < length)
    end = MAX (first + 1, find_word (best->text, end - SLACK, end));
  passage = g_utf8_substring (best->text, start, end);
  self->field = best->field;
  self->text = g_strconcat (start > 0 ? ELLIPSIS : "", g_strchomp (passage), end < length ? ELLIPSIS : "", NULL);
  for (guint i = best->first; i < best->found->len; i++)
    {
      ChMark mark = g_array_index (best->found, ChMark, i);

      if (mark.start >= end)
        break;
      mark.start = mark.start - start + n_before;
      mark.end = MIN (mark.end, end) - start + n_before;
      g_array_append_val (self->marks, mark);
    }
}

ChSnippet *
ch_snippet_new (ChSearchMarks *marks,
                ChMeeting     *meeting,
                const char    *names)
{
  g_auto(GStrv) lines = g_strsplit (names, "\n", -1);
  Best best = { marks, NULL, NULL, NULL, 0, 0 };
  ChSnippet *self = NULL;

  ch_search_text_foreach (meeting, look_at, &best);
  for (guint i = 0; lines[i] != NULL; i++)
    look_at (CH_SEARCH_PEOPLE, lines[i], &best);
  if (best.found != NULL)
    {
      self = g_object_new (CH_TYPE_SNIPPET, NULL);
      cut (self, &best);
    }
  g_free (best.text);
  g_clear_pointer (&best.found, g_array_unref);
  return self;
}

static void
ch_snippet_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  ChSnippet *self = CH_SNIPPET (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_static_string (value, self->field);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_snippet_finalize (GObject *object)
{
  ChSnippet *self = CH_SNIPPET (object);

  g_free (self->text);
  g_array_unref (self->marks);

  G_OBJECT_CLASS (ch_snippet_parent_class)->finalize (object);
}

static void
ch_snippet_class_init (ChSnippetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_snippet_get_property;
  object_class->finalize = ch_snippet_finalize;

  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_snippet_init (ChSnippet *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (ChMark));
}

const char *
ch_snippet_get_field (ChSnippet *self)
{
  g_return_val_if_fail (CH_IS_SNIPPET (self), NULL);

  return self->field;
}

const char *
ch_snippet_get_text (ChSnippet *self)
{
  g_return_val_if_fail (CH_IS_SNIPPET (self), NULL);

  return self->text;
}

const ChMark *
ch_snippet_get_marks (ChSnippet *self,
                      guint     *n_marks)
{
  g_return_val_if_fail (CH_IS_SNIPPET (self), NULL);
  g_return_val_if_fail (n_marks != NULL, NULL);

  *n_marks = self->marks->len;
  return (const ChMark *) self->marks->data;
}
