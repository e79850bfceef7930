/* ch-lexicon.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-lexicon.h"

#include "ch-phrase-file.h"
#include "ch-text.h"

#include <string.h>

/* No phrase is longer, in tokens. */
#define MAX_PHRASE 24

/* A phrase that ends at a node of the tree. */
typedef struct
{
  guint16 class;
  guint32 capitals; /* bit i: token i must begin with a capital */
  guint32 uppers;   /* bit i: token i must be all capitals */
  const char *value;
} Entry;

struct _ChLexicon
{
  ChWords *words;
  GHashTable *classes; /* (owned) (element-type utf8 guint) */
  GHashTable *edges;   /* (owned) (element-type guint64 guint): node and word → next node */
  GPtrArray *entries;  /* (owned) (element-type GArray): by node; NULL where no phrase ends */
  GStringChunk *values; /* (owned) */
};

static void
free_entries (gpointer data)
{
  if (data != NULL)
    g_array_unref (data);
}

ChLexicon *
ch_lexicon_new (ChWords *words)
{
  ChLexicon *self = g_new0 (ChLexicon, 1);

  self->words = words;
  self->classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->edges = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->entries = g_ptr_array_new_with_free_func (free_entries);
  self->values = g_string_chunk_new (4096);
  g_ptr_array_add (self->entries, NULL);
  return self;
}

void
ch_lexicon_free (ChLexicon *self)
{
  g_hash_table_unref (self->classes);
  g_hash_table_unref (self->edges);
  g_ptr_array_unref (self->entries);
  g_string_chunk_free (self->values);
  g_free (self);
}

ChWords *
ch_lexicon_get_words (ChLexicon *self)
{
  return self->words;
}

guint
ch_lexicon_class (ChLexicon  *self,
                  const char *name)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->classes, name));

  if (number == 0)
    {
      number = g_hash_table_size (self->classes) + 1;
      g_hash_table_insert (self->classes, g_strdup (name), GUINT_TO_POINTER (number));
    }
  return number;
}

static guint
find_node (ChLexicon *self,
           guint      node,
           guint      word)
{
  const guint64 edge = (guint64) node << 32 | word;

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, &edge));
}

static guint
add_node (ChLexicon *self,
          guint      node,
          guint      word)
{
  guint next = find_node (self, node, word);
  guint64 *edge;

  if (next != 0)
    return next;

  next = self->entries->len;
  g_ptr_array_add (self->entries, NULL);
  edge = g_new (guint64, 1);
  *edge = (guint64) node << 32 | word;
  g_hash_table_insert (self->edges, edge, GUINT_TO_POINTER (next));
  return next;
}

static gboolean
is_hyphen (ChLexicon     *self,
           const ChToken *token)
{
  const char *word = ch_words_get (self->words, token->word);

  return (token->flags & CH_TOKEN_SIGN) != 0 && (strcmp (word, "-") == 0 || strcmp (word, "‑") == 0 || strcmp (word, "–") == 0);
}

void
ch_lexicon_add (ChLexicon  *self,
                guint       class,
                const char *phrase,
                const char *value)
{
  g_autoptr(GArray) tokens = ch_tokens_read (phrase, self->words);
  Entry entry = { .class = class, .value = value != NULL ? g_string_chunk_insert_const (self->values, value) : NULL };
  GArray *entries;
  guint node = 0, n = 0;

  if (tokens->len == 0 || tokens->len > MAX_PHRASE)
    return;

  for (guint i = 0; i < tokens->len; i++)
    {
      const ChToken *token = &g_array_index (tokens, ChToken, i);

      if (is_hyphen (self, token) && i > 0)
        continue;
      if (token->flags & CH_TOKEN_CAPITAL)
        entry.capitals |= 1u << n;
      if (token->flags & CH_TOKEN_UPPER)
        entry.uppers |= 1u << n;
      node = add_node (self, node, token->word);
      n++;
    }

  entries = g_ptr_array_index (self->entries, node);
  if (entries == NULL)
    entries = self->entries->pdata[node] = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *known = &g_array_index (entries, Entry, i);

      if (known->class == class && known->capitals == entry.capitals && known->uppers == entry.uppers)
        {
          *known = entry;
          return;
        }
    }
  g_array_append_val (entries, entry);
}

static gboolean
add_phrase (const char *class,
            const char *phrase,
            const char *value,
            gpointer    user_data)
{
  ChLexicon *self = user_data;

  ch_lexicon_add (self, ch_lexicon_class (self, class), phrase, value);
  return TRUE;
}

gboolean
ch_lexicon_load (ChLexicon   *self,
                 const char  *path,
                 GError     **error)
{
  return ch_phrase_file_read (path, add_phrase, self, error);
}

const char *
ch_lexicon_find (ChLexicon  *self,
                 guint       class,
                 const char *phrase)
{
  g_autoptr(ChWords) words = ch_words_new (self->words);
  g_autoptr(GArray) tokens = ch_tokens_read (phrase, words);
  g_autoptr(ChHits) hits = ch_lexicon_mark (self, tokens);

  for (guint i = hits->first[0]; tokens->len > 0 && i < hits->first[1]; i++)
    {
      const ChHit *hit = &g_array_index (hits->hits, ChHit, i);

      if (hit->class == class && hit->length == tokens->len)
        return hit->value != NULL ? hit->value : "";
    }
  return NULL;
}

static gboolean
fits (const Entry *entry,
      guint32      capitals,
      guint32      uppers)
{
  return (entry->capitals & ~capitals) == 0 && (entry->uppers & ~uppers) == 0;
}

static void
mark_from (ChLexicon *self,
           GArray    *tokens,
           guint      from,
           GArray    *hits)
{
  const guint start = hits->len;
  guint32 capitals = 0, uppers = 0;
  guint node = 0, n = 0;

  for (guint i = from; i < tokens->len && n < MAX_PHRASE; i++)
    {
      const ChToken *token = &g_array_index (tokens, ChToken, i);
      GArray *entries;

      if (i > from && (token->flags & CH_TOKEN_LINE) != 0)
        break;
      if (i > from && is_hyphen (self, token) && !(token->flags & CH_TOKEN_SPACED))
        continue;
      node = find_node (self, node, token->word);
      if (node == 0)
        break;

      if (token->flags & CH_TOKEN_CAPITAL)
        capitals |= 1u << n;
      if (token->flags & CH_TOKEN_UPPER)
        uppers |= 1u << n;
      n++;

      entries = g_ptr_array_index (self->entries, node);
      for (guint e = 0; entries != NULL && e < entries->len; e++)
        {
          const Entry *entry = &g_array_index (entries, Entry, e);
          const ChHit hit = { entry->class, i + 1 - from, entry->value };

          if (fits (entry, capitals, uppers))
            g_array_insert_val (hits, start, hit);
        }
    }
}

ChHits *
ch_lexicon_mark (ChLexicon *self,
                 GArray    *tokens)
{
  ChHits *hits = g_new0 (ChHits, 1);

  hits->hits = g_array_new (FALSE, FALSE, sizeof (ChHit));
  hits->first = g_new0 (guint, tokens->len + 2);
  for (guint i = 0; i < tokens->len; i++)
    {
      hits->first[i] = hits->hits->len;
      mark_from (self, tokens, i, hits->hits);
    }
  hits->first[tokens->len] = hits->first[tokens->len + 1] = hits->hits->len;
  return hits;
}

void
ch_hits_free (ChHits *self)
{
  g_array_unref (self->hits);
  g_free (self->first);
  g_free (self);
}

const ChHit *
ch_hits_find (const ChHits *self,
              guint         token,
              guint         class,
              guint         limit)
{
  for (guint i = self->first[token]; i < self->first[token + 1]; i++)
    {
      const ChHit *hit = &g_array_index (self->hits, ChHit, i);

      if (hit->class == class && hit->length <= limit)
        return hit;
    }
  return NULL;
}
