/* ch-card-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-card-writer.h"

#include "ch-content-line.h"
#include "ch-country.h"
#include "ch-edtf.h"
#include "ch-name.h"
#include "ch-participant.h"
#include "ch-person.h"
#include "ch-post.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

struct _ChCardWriter
{
  ChMeetingWriter parent_instance;

  GHashTable *cards; /* (owned) (element-type utf8 Card), by whatever tells a person from others */
  GHashTable *people; /* (owned) (element-type utf8 ChPerson): those on file, by their UID */
};

G_DEFINE_FINAL_TYPE (ChCardWriter, ch_card_writer, CH_TYPE_MEETING_WRITER)

/* A person as of the last meeting. */
typedef struct
{
  char *uid;          /* (owned) */
  char *name;         /* (owned) */
  char *title;        /* (owned) (nullable) */
  char *organisation; /* (owned) (nullable) */
  char *country;      /* (owned) (nullable) */
  char *revised;      /* (owned) (nullable): when the meeting was last changed */
  char *note;         /* (owned) */
  char *date_key;     /* (owned): of the meeting */
} Card;

static void
card_free (gpointer data)
{
  Card *card = data;

  g_free (card->uid);
  g_free (card->name);
  g_free (card->title);
  g_free (card->organisation);
  g_free (card->country);
  g_free (card->revised);
  g_free (card->note);
  g_free (card->date_key);
  g_free (card);
}

static char *
dup_key (ChParticipant *person)
{
  const char *uid = ch_participant_get_person (person);
  const char *country = ch_participant_get_country (person);
  g_autofree char *name = NULL;

  if (uid != NULL)
    return g_strdup (uid);

  name = ch_text_fold (ch_participant_get_name (person));
  return g_strconcat (name, "\n", country != NULL ? country : "", NULL);
}

static char *
dup_note (ChMeeting *meeting)
{
  g_autofree char *date = ch_edtf_dup_range_label (ch_meeting_get_date (meeting), ch_meeting_get_end_date (meeting));
  const char *title = ch_meeting_get_title (meeting);

  if (ch_text_is_blank (date))
    /* Translators: the title of the last meeting with a person, whose day is not known */
    return g_strdup_printf (_("Last meeting: %s"), title != NULL ? title : "");
  /* Translators: the day and the title of the last meeting with a person */
  return g_strdup_printf (_("Last meeting: %s, %s"), date, title != NULL ? title : "");
}

static Card *
make_card (ChParticipant *person,
           ChMeeting     *meeting)
{
  Card *card = g_new0 (Card, 1);
  const char *uid = ch_participant_get_person (person);

  card->uid = g_strdup (uid != NULL ? uid : ch_record_get_uid (CH_RECORD (person)));
  card->name = g_strdup (ch_participant_get_name (person));
  card->title = g_strdup (ch_participant_get_title (person));
  card->organisation = g_strdup (ch_participant_get_organisation (person));
  card->country = g_strdup (ch_participant_get_country (person));
  card->revised = g_strdup (ch_record_get_modified (CH_RECORD (meeting)));
  card->note = dup_note (meeting);
  card->date_key = ch_edtf_dup_sort_key (ch_meeting_get_date (meeting));
  return card;
}

static gboolean
ch_card_writer_wants_records (ChMeetingWriter *writer,
                              gboolean         whole)
{
  return TRUE;
}

static void
ch_card_writer_add_record (ChMeetingWriter *writer,
                           ChRecord        *record,
                           GString         *text)
{
  if (CH_IS_PERSON (record))
    g_hash_table_insert (CH_CARD_WRITER (writer)->people, g_strdup (ch_record_get_uid (record)), g_object_ref (record));
}

static gboolean
ch_card_writer_add (ChMeetingWriter *writer,
                    ChMeeting       *meeting,
                    GString         *text)
{
  ChCardWriter *self = CH_CARD_WRITER (writer);
  GListModel *people = G_LIST_MODEL (ch_meeting_get_participants (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr(ChParticipant) person = g_list_model_get_item (people, i);
      g_autofree char *key = NULL;
      g_autofree char *date_key = NULL;
      Card *card;

      if (ch_text_is_blank (ch_participant_get_name (person)))
        continue;

      key = dup_key (person);
      card = g_hash_table_lookup (self->cards, key);
      date_key = ch_edtf_dup_sort_key (ch_meeting_get_date (meeting));
      if (card == NULL || g_strcmp0 (date_key, card->date_key) > 0)
        g_hash_table_replace (self->cards, g_steal_pointer (&key), make_card (person, meeting));
    }
  return TRUE;
}

static int
compare_cards (gconstpointer a,
               gconstpointer b)
{
  const Card *one = *(const Card *const *) a;
  const Card *other = *(const Card *const *) b;
  int order = g_strcmp0 (one->name, other->name);

  return order != 0 ? order : g_strcmp0 (one->uid, other->uid);
}

/* The post that is on file without an end, the last one of them. */
static ChPost *
dup_present_post (ChPerson *person)
{
  GListModel *posts = G_LIST_MODEL (ch_person_get_posts (person));

  for (guint i = g_list_model_get_n_items (posts); i > 0; i--)
    {
      g_autoptr(ChPost) post = g_list_model_get_item (posts, i - 1);

      if (ch_post_get_to (post) == NULL)
        return g_steal_pointer (&post);
    }
  return NULL;
}

/* Whether LANGUAGE has the form of a BCP 47 tag, and can stand in a parameter. */
static gboolean
is_tag (const char *language)
{
  if (ch_text_is_blank (language))
    return FALSE;

  for (const char *p = language; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      return FALSE;
  return TRUE;
}

/* Names in other scripts are names; the others are what the person is called beside. */
static void
append_names (GString  *text,
              ChPerson *person)
{
  GListModel *names = G_LIST_MODEL (ch_person_get_names (person));

  if (ch_person_get_family (person) != NULL || ch_person_get_given (person) != NULL)
    {
      const char *given_names = ch_person_get_given (person);
      g_autofree char *family = ch_content_line_escape (ch_person_get_family (person) != NULL ? ch_person_get_family (person) : "");
      g_autofree char *given = ch_content_line_escape (given_names != NULL ? given_names : "");
      g_autofree char *value = g_strdup_printf ("%s;%s;;;", family, given);

      ch_content_line_append (text, "N", value);
    }
  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr(ChName) name = g_list_model_get_item (names, i);
      const char *kind = ch_name_get_kind (name);
      gboolean script = g_strcmp0 (kind, "native") == 0 || g_strcmp0 (kind, "romanised") == 0;
      g_autofree char *key = script && is_tag (ch_name_get_language (name))
                                 ? g_strconcat ("FN;LANGUAGE=", ch_name_get_language (name), NULL)
                                 : g_strdup (script ? "FN" : "NICKNAME");

      ch_content_line_append_text (text, key, ch_name_get_text (name));
    }
}

static void
append_card (ChCardWriter *self,
             GString      *text,
             Card         *card)
{
  ChPerson *person = g_hash_table_lookup (self->people, card->uid);
  g_autoptr(ChPost) post = person != NULL ? dup_present_post (person) : NULL;
  const char *country = person != NULL && ch_person_get_country (person) != NULL ? ch_person_get_country (person)
                                                                                 : card->country;
  g_autofree char *uid = g_strconcat ("urn:uuid:", card->uid, NULL);

  ch_content_line_append (text, "BEGIN", "VCARD");
  ch_content_line_append (text, "VERSION", "4.0");
  ch_content_line_append_product (text);
  ch_content_line_append (text, "UID", uid);
  ch_content_line_append_moment (text, "REV", card->revised);
  ch_content_line_append (text, "KIND", "individual");
  ch_content_line_append_text (text, "FN", person != NULL ? ch_person_get_name (person) : card->name);
  if (person != NULL)
    append_names (text, person);
  ch_content_line_append_text (text, "TITLE", post != NULL ? ch_post_get_title (post) : card->title);
  ch_content_line_append_text (text, "ORG", post != NULL ? ch_post_get_organisation (post) : card->organisation);
  /* The state that a person represents is neither an address nor a body. */
  ch_content_line_append_text (text, "CATEGORIES", ch_country_get_name (country));
  ch_content_line_append_text (text, "NOTE", card->note);
  ch_content_line_append (text, "END", "VCARD");
}

static void
ch_card_writer_end (ChMeetingWriter *writer,
                    GString         *text)
{
  ChCardWriter *self = CH_CARD_WRITER (writer);
  g_autoptr(GPtrArray) cards = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    g_ptr_array_add (cards, card);
  g_ptr_array_sort (cards, compare_cards);
  for (guint i = 0; i < cards->len; i++)
    append_card (self, text, cards->pdata[i]);
}

static void
ch_card_writer_finalize (GObject *object)
{
  g_hash_table_unref (CH_CARD_WRITER (object)->cards);
  g_hash_table_unref (CH_CARD_WRITER (object)->people);

  G_OBJECT_CLASS (ch_card_writer_parent_class)->finalize (object);
}

static void
ch_card_writer_class_init (ChCardWriterClass *klass)
{
  ChMeetingWriterClass *writer_class = CH_MEETING_WRITER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ch_card_writer_finalize;
  writer_class->wants_records = ch_card_writer_wants_records;
  writer_class->add_record = ch_card_writer_add_record;
  writer_class->add = ch_card_writer_add;
  writer_class->end = ch_card_writer_end;
}

static void
ch_card_writer_init (ChCardWriter *self)
{
  self->cards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, card_free);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}
