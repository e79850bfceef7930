/* ch-wording.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-wording.h"

#include "ch-country.h"
#include "ch-text.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>

/* What stands between the parts of a line follows the script of the words. */
static const char *
get_separator (const char *words)
{
  gunichar first = g_utf8_get_char (words);

  if (ch_text_is_han (first))
    return "，";
  if (g_unichar_get_script (first) == G_UNICODE_SCRIPT_ARABIC)
    return "، ";
  return ", ";
}

static void
append_part (GString    *line,
             const char *part)
{
  if (ch_text_is_blank (part))
    return;
  if (line->len > 0)
    g_string_append (line, get_separator (part));
  g_string_append (line, part);
}

static char *
take_line (GString *line)
{
  return g_string_free (line, line->len == 0);
}

const char *
ch_wording_get_marking (ChMeeting *meeting)
{
  return ch_meeting_is_to_review (meeting) ? _("Unconfirmed") : NULL;
}

char *
ch_wording_dup_flagged (ChMeeting  *meeting,
                        const char *text)
{
  if (ch_meeting_is_to_review (meeting))
    return g_strdup_printf ("%s\n%s", text, _("unconfirmed"));
  return g_strdup (text);
}

char *
ch_wording_dup_title (ChMeeting *meeting)
{
  const char *title = ch_meeting_get_title (meeting);
  g_autofree char *date = NULL;

  if (!ch_text_is_blank (title))
    return ch_text_squeeze (title);

  date = ch_edtf_dup_label (ch_meeting_get_date (meeting));
  if (ch_text_is_blank (date))
    return g_strdup (_("Untitled meeting"));
  /* Translators: a meeting without a title, by its date */
  return g_strdup_printf (_("Meeting of %s"), date);
}

/* A stronger separator, between what may hold commas. */
static const char *
get_list_separator (const char *before,
                    const char *after)
{
  gunichar first = g_utf8_get_char (before);
  gunichar second = g_utf8_get_char (after);

  if (ch_text_is_han (first) && ch_text_is_han (second))
    return "；";
  if (g_unichar_get_script (first) == G_UNICODE_SCRIPT_ARABIC && g_unichar_get_script (second) == G_UNICODE_SCRIPT_ARABIC)
    return "؛ ";
  return "; ";
}

char *
ch_wording_join (const char *const *words)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (line, get_list_separator (words[i - 1], words[i]));
      g_string_append (line, words[i]);
    }

  return g_string_free (line, FALSE);
}

char *
ch_wording_dup_place (ChMeeting *meeting)
{
  GString *line = g_string_new (NULL);
  const char *country = ch_meeting_get_country (meeting);

  append_part (line, ch_meeting_get_venue (meeting));
  append_part (line, ch_meeting_get_city (meeting));
  if (country != NULL)
    append_part (line, ch_country_get_name (country));
  return take_line (line);
}

char *
ch_wording_dup_city (ChMeeting *meeting)
{
  const char *city = ch_meeting_get_city (meeting);
  const char *country = ch_meeting_get_country (meeting);

  if (!ch_text_is_blank (city))
    return g_strdup (city);
  return country != NULL ? g_strdup (ch_country_get_name (country)) : NULL;
}

char *
ch_wording_dup_parties (ChMeeting *meeting)
{
  static const char *const sides[] = { "host", "guest" };
  g_autoptr(GPtrArray) parties = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr(GPtrArray) participants = ch_wording_list_side (meeting, sides[i]);
      char *party = ch_wording_dup_delegation (participants);

      if (party != NULL)
        g_ptr_array_add (parties, party);
    }

  g_ptr_array_add (parties, NULL);
  return parties->len > 1 ? ch_wording_join ((const char *const *) parties->pdata) : NULL;
}

gboolean
ch_wording_was_there (ChParticipant *participant)
{
  return g_strcmp0 (ch_participant_get_attendance (participant), "apologies") != 0;
}

/* Returns: (nullable): who led the delegation, of those who came */
static ChParticipant *
find_principal (GPtrArray *participants)
{
  ChParticipant *first = NULL;

  for (guint i = 0; i < participants->len; i++)
    {
      ChParticipant *participant = g_ptr_array_index (participants, i);

      if (!ch_wording_was_there (participant))
        continue;
      if (g_strcmp0 (ch_participant_get_role (participant), "principal") == 0)
        return participant;
      if (first == NULL)
        first = participant;
    }

  return first;
}

char *
ch_wording_dup_principals (ChMeeting *meeting)
{
  static const char *const sides[] = { "host", "guest" };
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr(GPtrArray) participants = ch_wording_list_side (meeting, sides[i]);
      ChParticipant *principal = find_principal (participants);

      if (principal != NULL)
        g_ptr_array_add (names, ch_wording_dup_name (principal));
    }

  g_ptr_array_add (names, NULL);
  return names->len > 1 ? ch_wording_join ((const char *const *) names->pdata) : NULL;
}

static gboolean
is_named_by_participant (ChMeeting  *meeting,
                         const char *body)
{
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);

      if (g_strcmp0 (ch_participant_get_organisation (participant), body) == 0)
        return TRUE;
    }

  return FALSE;
}

char *
ch_wording_dup_other_bodies (ChMeeting *meeting)
{
  const char *const *bodies = ch_meeting_get_organisations (meeting);
  g_autoptr(GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; bodies[i] != NULL; i++)
    if (!is_named_by_participant (meeting, bodies[i]))
      g_ptr_array_add (others, (gpointer) bodies[i]);

  g_ptr_array_add (others, NULL);
  return others->len > 1 ? ch_wording_join ((const char *const *) others->pdata) : NULL;
}

GPtrArray *
ch_wording_list_side (ChMeeting  *meeting,
                      const char *side)
{
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_principals = 0;

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);
      const char *own = ch_participant_get_side (participant);
      gboolean in_delegation = g_strcmp0 (own, "host") == 0 || g_strcmp0 (own, "guest") == 0;

      if (side != NULL ? g_strcmp0 (own, side) != 0 : in_delegation)
        continue;
      /* Who leads comes first, then all others in the order of the record. */
      if (g_strcmp0 (ch_participant_get_role (participant), "principal") == 0)
        g_ptr_array_insert (list, (int) n_principals++, g_steal_pointer (&participant));
      else
        g_ptr_array_add (list, g_steal_pointer (&participant));
    }

  return list;
}

char *
ch_wording_dup_delegation (GPtrArray *participants)
{
  const char *country = NULL;
  const char *body = NULL;
  gboolean one_country = TRUE;

  for (guint i = 0; i < participants->len; i++)
    {
      ChParticipant *participant = g_ptr_array_index (participants, i);
      const char *own = ch_participant_get_country (participant);
      const char *role = ch_participant_get_role (participant);

      /* A delegation is not called by the office that one of its members comes from. */
      if (body == NULL && (i == 0 || g_strcmp0 (role, "principal") == 0))
        body = ch_participant_get_organisation (participant);
      if (country == NULL)
        country = own;
      one_country = one_country && own != NULL && g_strcmp0 (own, country) == 0;
    }

  if (one_country && country != NULL)
    return g_strdup (ch_country_get_name (country));
  return g_strdup (body);
}

char *
ch_wording_dup_name (ChParticipant *participant)
{
  const char *name = ch_participant_get_name (participant);
  const char *role = ch_participant_get_role (participant);

  if (ch_text_is_blank (name))
    name = _("Name not known");
  if (g_strcmp0 (role, "signatory") == 0)
    /* Translators: a participant's name and role, "Ann Lee (signatory)" */
    return g_strdup_printf (_("%s (%s)"), name, ch_vocabulary_get_label (CH_VOCABULARY_ROLE, role));
  return g_strdup (name);
}

char *
ch_wording_dup_post (ChParticipant *participant)
{
  const char *title = ch_participant_get_title (participant);
  const char *body = ch_participant_get_organisation (participant);
  GString *line;

  /* In Chinese and Japanese the body comes first, and nothing stands between. */
  if (!ch_text_is_blank (title) && !ch_text_is_blank (body)
      && ch_text_is_han (g_utf8_get_char (title)) && ch_text_is_han (g_utf8_get_char (body)))
    return g_strconcat (body, title, NULL);

  line = g_string_new (NULL);
  append_part (line, title);
  append_part (line, body);
  return take_line (line);
}

char *
ch_wording_dup_presence (ChParticipant *participant)
{
  const char *attendance = ch_participant_get_attendance (participant);
  const char *absent = ch_participant_get_deputising_for (participant);
  g_autofree char *deputy = NULL;
  gboolean usual = attendance == NULL || g_str_equal (attendance, "attended");

  if (!ch_text_is_blank (absent))
    {
      g_autofree char *isolated = ch_wording_isolate (absent, "");

      deputy = g_strdup_printf (_("Deputising for %s"), isolated);
    }
  if (usual)
    return g_steal_pointer (&deputy);
  if (deputy == NULL)
    return g_strdup (ch_vocabulary_get_label (CH_VOCABULARY_ATTENDANCE, attendance));
  return g_strdup_printf ("%s · %s", deputy, ch_vocabulary_get_label (CH_VOCABULARY_ATTENDANCE, attendance));
}

char *
ch_wording_list (const char *first,
                 const char *second)
{
  GString *line = g_string_new (NULL);

  append_part (line, first);
  append_part (line, second);
  return g_string_free (line, FALSE);
}

char *
ch_wording_dup_person (ChParticipant *participant)
{
  g_autofree char *name = ch_wording_dup_name (participant);
  g_autofree char *post = ch_wording_dup_post (participant);

  return ch_wording_list (name, post);
}

char *
ch_wording_dup_credit (ChPhoto *photo)
{
  const char *credit = ch_photo_get_credit (photo);
  const char *creator = ch_photo_get_creator (photo);
  const char *credit_line = ch_photo_get_credit_line (photo);

  if (!ch_text_is_blank (credit))
    return g_strdup (credit);
  if (!ch_text_is_blank (creator) && !ch_text_is_blank (credit_line))
    /* Translators: photographer and agency */
    return g_strdup_printf (_("Photo by %s/%s"), creator, credit_line);
  if (!ch_text_is_blank (creator))
    return g_strdup_printf (_("Photo by %s"), creator);
  if (!ch_text_is_blank (credit_line))
    return g_strdup_printf (_("Photo: %s"), credit_line);
  return NULL;
}

gboolean
ch_wording_is_credit_line (ChMeeting  *meeting,
                           const char *line)
{
  GListModel *photos = G_LIST_MODEL (ch_meeting_get_photos (meeting));
  g_autofree char *folded = ch_text_fold (line);

  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (photos, i);
      const char *credit = ch_photo_get_credit (photo);
      g_autofree char *folded_credit = credit != NULL ? ch_text_fold (credit) : NULL;

      /* Brackets around it are folded away. */
      if (folded_credit != NULL && g_str_equal (folded, folded_credit))
        return TRUE;
    }

  return FALSE;
}

char *
ch_wording_dup_photo_path (ChPhoto    *photo,
                           const char *files_folder)
{
  const char *file = ch_photo_get_file (photo);
  char folder[3] = "";

  if (files_folder == NULL || file == NULL || strlen (file) <= 2)
    return NULL;

  memcpy (folder, file, 2);
  return g_build_filename (files_folder, folder, file, NULL);
}

const char *
ch_wording_get_address (ChArticle *article)
{
  const char *final_address = ch_article_get_final_address (article);

  return final_address != NULL ? final_address : ch_article_get_address (article);
}

/* Of a time, the day is enough on paper. */
static char *
dup_day (const char *time)
{
  g_autofree char *day = g_strndup (time, strlen ("2018-07-02"));

  return ch_edtf_dup_label (day);
}

static gboolean
has_rtl (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    for (const char *at = g_ptr_array_index (parts, i); *at != '\0'; at = g_utf8_next_char (at))
      {
        GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (at));

        if (script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW || script == G_UNICODE_SCRIPT_SYRIAC
            || script == G_UNICODE_SCRIPT_THAANA)
          return TRUE;
      }

  return FALSE;
}

/*
 * Parts in scripts of both directions keep their words and their order: each is isolated from its
 * neighbours (Unicode Standard Annex 9).
 */
static void
isolate (GPtrArray *parts)
{
  if (!has_rtl (parts))
    return;

  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *part = g_ptr_array_index (parts, i);

      g_ptr_array_index (parts, i) = g_strconcat ("\u2068", part, "\u2069", NULL);
    }
}

char *
ch_wording_isolate (const char *part,
                    const char *other)
{
  const char *const both[] = { part, other };
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();

  g_ptr_array_add (parts, (gpointer) both[0]);
  g_ptr_array_add (parts, (gpointer) both[1]);
  return has_rtl (parts) ? g_strconcat ("\u2068", part, "\u2069", NULL) : g_strdup (part);
}

char *
ch_wording_dup_origin (ChArticle *article)
{
  const char *publisher = ch_article_get_publisher (article);
  const char *published = ch_article_get_published (article);
  const char *retrieved = ch_article_get_retrieved (article);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (!ch_text_is_blank (publisher))
    g_ptr_array_add (parts, g_strdup (publisher));
  if (published != NULL)
    g_ptr_array_add (parts, dup_day (published));
  if (retrieved != NULL)
    {
      g_autofree char *day = dup_day (retrieved);

      g_ptr_array_add (parts, g_strdup_printf (_("retrieved %s"), day));
    }

  isolate (parts);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (GStrv) parts->pdata);
}
