/* ch-typed-people.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-typed-people.h"

#include "ch-participant.h"
#include "ch-typed-piece.h"
#include "ch-typed-wording.h"

#include <string.h>

/* How an article begins the list of those present, for the rules that read it. */
static const struct
{
  const char *language;
  const char *sentence;
} leads[] = {
  { "ar", "حضر الاجتماع %s." },
  { "en", "Present at the meeting were %s." },
  { "es", "Asistieron a la reunión %s." },
  { "fr", "Étaient présents %s." },
  { "it", "Erano presenti %s." },
  { "ru", "Присутствовали %s." },
  { "zh", "出席会见的有%s。" },
};

static const char *
get_lead (const char *language)
{
  const char *english = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      if (language != NULL && g_str_has_prefix (language, leads[i].language))
        return leads[i].sentence;
      if (g_str_equal (leads[i].language, "en"))
        english = leads[i].sentence;
    }
  return english;
}

/* Without any rule: the name up to the first comma, and the title. */
static ChParticipant *
split_blindly (const char *string)
{
  ChParticipant *person = ch_participant_new ();
  g_auto(GStrv) parts = g_strsplit (string, ",", 2);

  if (parts[0] != NULL)
    ch_participant_set_name (person, g_strstrip (parts[0]));
  if (parts[0] != NULL && parts[1] != NULL)
    ch_participant_set_title (person, g_strstrip (parts[1]));
  return person;
}

static GListStore *
read_as_article (ChMeetingReader *reader,
                 const char      *text,
                 const char      *language)
{
  g_autoptr(ChArticle) article = ch_article_new ();
  g_autoptr(ChMeeting) meeting = NULL;

  ch_article_set_text (article, text);
  ch_article_set_language (article, language);
  meeting = ch_meeting_reader_read (reader, article);
  ch_typed_wording_keep (meeting, text);
  return g_object_ref (ch_meeting_get_participants (meeting));
}

static gboolean
holds_words (const char *value,
             const char *words)
{
  return value != NULL && strstr (value, words) != NULL;
}

/* Whether a value of one of PEOPLE keeps TOKEN. */
static gboolean
is_kept (const ChTypedPiece *self,
         guint               token,
         GListModel         *people)
{
  static const char *const states[] = { "country", "demonym", "formal", "formal-word", "state", NULL };
  g_autofree char *word = ch_typed_piece_dup_words (self, token, token + 1);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr(ChParticipant) person = g_list_model_get_item (people, i);

      if (holds_words (ch_participant_get_name (person), word)
          || holds_words (ch_participant_get_title (person), word)
          || holds_words (ch_participant_get_organisation (person), word)
          || (ch_participant_get_country (person) != NULL
              && ch_typed_piece_find_phrase (self, states, token) > 0))
        return TRUE;
    }
  return FALSE;
}

/* Marks in LOST, by token, the words that no value of PEOPLE keeps, and that mean something.
 *
 * Returns: how many there are */
static guint
find_lost (const ChTypedPiece *self,
           GListModel         *people,
           gboolean           *lost)
{
  static const char *const without_meaning[] = { "honorific", "function", "tie", "article", "of", "and", "post-nominal", NULL };
  guint n = 0, skip = 0;

  for (guint i = 0; i < self->text->tokens->len; i++)
    {
      const ChTokenFlags flags = ch_typed_piece_token (self, i)->flags;

      lost[i] = FALSE;
      skip = MAX (skip, i + ch_typed_piece_find_phrase (self, without_meaning, i));
      if (i < skip || (flags & (CH_TOKEN_SIGN | CH_TOKEN_HAN)) != 0 || is_kept (self, i, people))
        continue;
      lost[i] = TRUE;
      n++;
    }
  return n;
}

static guint
count_lost (const ChTypedPiece *self,
            GListModel         *people)
{
  g_autofree gboolean *lost = g_new0 (gboolean, self->text->tokens->len + 1);

  return find_lost (self, people, lost);
}

/* Those whom the rules find in STRING: as it is, or as a sentence would name them, whichever loses
 * less. */
static GListStore *
read_worded (ChMeetingReader    *reader,
             const ChTypedPiece *piece,
             const char         *string,
             const char         *language)
{
  g_auto(GStrv) around = g_strsplit (get_lead (language), "%s", 2);
  g_autofree char *sentence = g_strconcat (around[0], string, around[1], NULL);
  g_autoptr(GListStore) people = read_as_article (reader, string, language);
  g_autoptr(GListStore) listed = NULL;
  const gboolean is_found = g_list_model_get_n_items (G_LIST_MODEL (people)) > 0;

  if (is_found && count_lost (piece, G_LIST_MODEL (people)) == 0)
    return g_steal_pointer (&people);
  listed = read_as_article (reader, sentence, language);
  if (g_list_model_get_n_items (G_LIST_MODEL (listed)) == 0
      || (is_found && count_lost (piece, G_LIST_MODEL (listed)) >= count_lost (piece, G_LIST_MODEL (people))))
    return g_steal_pointer (&people);
  return g_steal_pointer (&listed);
}

/* Puts what was lost behind the titles of those whom it follows, or of the first. */
static void
keep_lost (const ChTypedPiece *self,
           GListModel         *people,
           const gboolean     *lost)
{
  for (guint i = 0; i < self->text->tokens->len; i++)
    {
      guint to = i, owner = 0;
      g_autofree char *words = NULL;
      g_autoptr(ChParticipant) person = NULL;
      g_autofree char *title = NULL;

      while (to < self->text->tokens->len && lost[to])
        to++;
      if (to == i)
        continue;
      for (guint p = 0; p < g_list_model_get_n_items (people); p++)
        {
          g_autoptr(ChParticipant) other = g_list_model_get_item (people, p);
          const char *at = strstr (self->text->text, ch_participant_get_name (other));

          if (at != NULL && (guint) (at - self->text->text) <= ch_typed_piece_token (self, i)->start)
            owner = p;
        }
      words = ch_typed_piece_dup_words (self, i, to);
      person = g_list_model_get_item (people, owner);
      title = ch_participant_get_title (person) != NULL ? g_strconcat (ch_participant_get_title (person), ", ", words, NULL)
                                                        : g_strdup (words);
      ch_participant_set_title (person, title);
      i = to;
    }
}

static gboolean
is_bare (GListModel *people,
         guint       i)
{
  g_autoptr(ChParticipant) person = g_list_model_get_item (people, i);

  return person == NULL
         || (ch_participant_get_title (person) == NULL
             && ch_participant_get_organisation (person) == NULL);
}

/* "Deputy Gauger, A": a rank and one word more are a post. */
static gboolean
is_post_before_name (const ChTypedPiece *self,
                     GListModel         *people)
{
  static const char *const ranks[] = { "rank", NULL };
  g_autoptr(ChParticipant) first = g_list_model_get_item (people, 0);

  return self->parts->len == 2 && ch_typed_piece_find_phrase (self, ranks, 0) > 0
         && g_list_model_get_n_items (people) == 2 && is_bare (people, 1)
         && strchr (ch_participant_get_name (first), ' ') == NULL
         && ch_typed_piece_is_name (self, g_array_index (self->parts, ChSpan, 1));
}

/* Whether "A, B, C" names one person, where the rules found PEOPLE in it, and N_LOST words were
 * lost: a post or a body taken for a name has neither title nor body. */
static gboolean
is_one_person (const ChTypedPiece *self,
               GListModel         *people,
               guint               n_lost)
{
  const ChSpan last = g_array_index (self->parts, ChSpan, self->parts->len - 1);
  const guint n = g_list_model_get_n_items (people);

  if (is_post_before_name (self, people))
    return TRUE;
  if (self->parts->len < 2
      || !ch_typed_piece_is_name (self, g_array_index (self->parts, ChSpan, 0)))
    return FALSE;
  if (n_lost > 0)
    return n < 2 || is_bare (people, 0) || is_bare (people, 1);
  return n > 1 && self->parts->len == 3 && is_bare (people, 0)
         && ch_typed_piece_is_body (self, last);
}

static void
read_piece (ChMeetingReader *reader,
            ChTongue        *tongue,
            const char      *string,
            const char      *language,
            GListStore      *all)
{
  g_auto(ChTypedPiece) piece = { NULL };
  g_autoptr(GListStore) people = NULL;
  g_autoptr(ChParticipant) person = NULL;
  g_autofree gboolean *lost = NULL;
  guint n, n_lost;

  ch_typed_piece_init (&piece, tongue, string);
  people = read_worded (reader, &piece, string, language);
  n = g_list_model_get_n_items (G_LIST_MODEL (people));
  lost = g_new0 (gboolean, piece.text->tokens->len + 1);
  n_lost = find_lost (&piece, G_LIST_MODEL (people), lost);
  if ((n == 0 || n_lost > 0) && ch_typed_piece_split_into_names (&piece, all))
    return;
  if (piece.parts->len > 0
      && (n == 0
          || (!ch_typed_piece_is_prose (&piece)
              && is_one_person (&piece, G_LIST_MODEL (people), n_lost))))
    person = ch_typed_piece_split_at_commas (&piece);
  if (person == NULL && n == 0)
    person = split_blindly (string);
  if (person != NULL)
    {
      g_list_store_append (all, person);
      return;
    }

  if (n_lost > 0 && !ch_typed_piece_is_prose (&piece))
    keep_lost (&piece, G_LIST_MODEL (people), lost);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChParticipant) read = g_list_model_get_item (G_LIST_MODEL (people), i);

      g_list_store_append (all, read);
    }
}

GListStore *
ch_typed_people_read (ChMeetingReader *reader,
                      ChTongue        *tongue,
                      const char      *text,
                      const char      *language)
{
  GListStore *all = g_list_store_new (CH_TYPE_PARTICIPANT);
  g_auto(ChTypedPiece) whole = { NULL };
  g_auto(GStrv) pieces = NULL;
  guint n_pieces = 0;

  ch_typed_piece_init (&whole, tongue, text);
  /* A sentence is read as a whole: what it begins with speaks for all whom it names. */
  if (ch_typed_piece_is_prose (&whole))
    {
      read_piece (reader, tongue, text, language, all);
      return all;
    }

  pieces = g_regex_split_simple ("[;；\\n\\r]+", text, 0, 0);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (*g_strstrip (pieces[i]) != '\0')
      {
        read_piece (reader, tongue, pieces[i], language, all);
        n_pieces++;
      }
  if (n_pieces == 0)
    read_piece (reader, tongue, text, language, all);
  return all;
}
