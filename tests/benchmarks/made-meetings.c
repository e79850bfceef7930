/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "made-meetings.h"

#include "ch-document.h"
#include "ch-participant.h"
#include "ch-photo.h"

#include <math.h>

#define N_WORDS 40000
#define N_NAMES 60000
#define N_PARTICIPANTS 5
#define WORDS_OF_TEXT 40
#define HAN_OF_TEXT 40
#define FIRST_HAN 0x4e00
#define N_HAN 1500

struct _MadeMeetings
{
  GRand *random; /* (owned) */
  GPtrArray *words; /* (owned) (element-type utf8): the commonest first */
  GPtrArray *names; /* (owned) (element-type utf8) */
  guint n_made;
};

static const char *const countries[] = { "KE", "CN", "FR", "BR", "NO", "ID", "ZA", "MX", "PL", "FJ", "CI", "TR" };
static const char *const posts[] = { "Minister", "Vice-Minister", "Director General", "Ambassador", "Counsellor" };
static const char *const han[] = { "会", "见", "部", "长", "中", "国", "外", "交", "合", "作", "科", "技", "联", "签", "署", "京" };

static char *
make_word (GRand *random)
{
  static const char *const syllables[] = { "an", "ba",  "chi", "do", "el", "fu", "gar", "ho", "in", "jo", "ka", "li",
                                           "mo", "ne",  "or",  "pa", "qui", "ra", "si", "ta", "un", "va", "wu", "xi",
                                           "yo", "ze",  "ter", "con", "pro", "inter", "tion", "ment" };
  GString *word = g_string_new (NULL);
  int n = g_rand_int_range (random, 1, 5);

  for (int i = 0; i < n; i++)
    g_string_append (word, syllables[g_rand_int_range (random, 0, G_N_ELEMENTS (syllables))]);
  return g_string_free (word, FALSE);
}

MadeMeetings *
made_meetings_new (guint32 seed)
{
  MadeMeetings *self = g_new0 (MadeMeetings, 1);

  self->random = g_rand_new_with_seed (seed);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < N_WORDS; i++)
    g_ptr_array_add (self->words, make_word (self->random));
  for (guint i = 0; i < N_NAMES; i++)
    {
      g_autofree char *given = make_word (self->random);
      g_autofree char *family = make_word (self->random);

      *given = g_ascii_toupper (*given);
      *family = g_ascii_toupper (*family);
      g_ptr_array_add (self->names, g_strdup_printf ("%s %s", given, family));
    }
  return self;
}

void
made_meetings_free (MadeMeetings *self)
{
  g_rand_free (self->random);
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/* The square of a square of a chance: the first words are by far the commonest. */
static const char *
pick_word (MadeMeetings *self)
{
  double chance = g_rand_double (self->random);

  return g_ptr_array_index (self->words, (guint) (pow (chance, 4) * N_WORDS));
}

static const char *
pick_name (MadeMeetings *self)
{
  return g_ptr_array_index (self->names, g_rand_int_range (self->random, 0, N_NAMES));
}

#define PICK(self, array) array[g_rand_int_range ((self)->random, 0, G_N_ELEMENTS (array))]

/* Chinese as it is written: no spaces, and the commonest characters in most of the texts. */
static void
append_han (MadeMeetings *self,
            GString      *text)
{
  for (int i = 0; i < HAN_OF_TEXT; i++)
    {
      double chance = g_rand_double (self->random);

      g_string_append_unichar (text, FIRST_HAN + (gunichar) (chance * chance * N_HAN));
    }
}

static char *
make_text (MadeMeetings *self,
           guint         n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", pick_word (self));
  if (self->n_made % 2 == 0)
    append_han (self, text);
  return g_string_free (text, FALSE);
}

static char *
make_title (MadeMeetings *self)
{
  GString *title = g_string_new (NULL);

  g_string_append_printf (title, "Minister %s meets with %s %s", pick_name (self), PICK (self, posts), pick_name (self));
  if (self->n_made % 5 == 0)
    for (int i = 0; i < 8; i++)
      g_string_append (title, PICK (self, han));
  return g_string_free (title, FALSE);
}

static void
add_participants (MadeMeetings *self,
                  ChMeeting    *meeting)
{
  gpointer participants[N_PARTICIPANTS];

  for (guint i = 0; i < N_PARTICIPANTS; i++)
    {
      const char *name = pick_name (self);
      /* A person represents one state. */
      const char *country = countries[g_str_hash (name) % G_N_ELEMENTS (countries)];
      g_autofree char *body = g_strdup_printf ("Ministry of %s", (char *) g_ptr_array_index (self->words, g_rand_int_range (self->random, 0, 300)));

      participants[i] = g_object_new (CH_TYPE_PARTICIPANT, "name", name, "title", PICK (self, posts),
                                      "organisation", body, "country", country, "side",
                                      i < 3 ? "host" : "guest", "role", i % 3 == 0 ? "principal" : "attendee", NULL);
    }
  g_list_store_splice (ch_meeting_get_participants (meeting), 0, 0, participants, N_PARTICIPANTS);
  for (guint i = 0; i < N_PARTICIPANTS; i++)
    g_object_unref (participants[i]);
}

ChMeeting *
made_meetings_next (MadeMeetings *self)
{
  ChMeeting *meeting = ch_meeting_new ();
  g_autofree char *title = make_title (self);
  g_autofree char *text = make_text (self, WORDS_OF_TEXT);
  g_autofree char *date = g_strdup_printf ("%04d-%02d-%02d", g_rand_int_range (self->random, 1920, 2020),
                                           g_rand_int_range (self->random, 1, 13), g_rand_int_range (self->random, 1, 29));

  g_object_set (meeting, "title", title, "text", text, "date", date, "city", pick_word (self), "country",
                PICK (self, countries), "status", "confirmed", NULL);
  add_participants (self, meeting);
  if (self->n_made % 7 == 0)
    {
      g_autoptr(ChDocument) document
          = g_object_new (CH_TYPE_DOCUMENT, "kind", "agreement", "title", title, "status", "signed", NULL);

      g_list_store_append (ch_meeting_get_documents (meeting), document);
    }
  if (self->n_made % 3 == 0)
    {
      g_autoptr(ChPhoto) photo = g_object_new (CH_TYPE_PHOTO, "credit", pick_name (self), NULL);

      g_list_store_append (ch_meeting_get_photos (meeting), photo);
    }
  self->n_made++;
  return meeting;
}

GPtrArray *
made_meetings_batch (MadeMeetings *self,
                     guint         n)
{
  GPtrArray *meetings = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (meetings, made_meetings_next (self));
  return meetings;
}

const char *
made_meetings_get_word (MadeMeetings *self,
                        guint         rank)
{
  return g_ptr_array_index (self->words, rank);
}
