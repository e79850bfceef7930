/* ch-bulk-change.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-bulk-change.h"

#include "ch-country.h"
#include "ch-participant.h"
#include "ch-text.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>

/* How a field is changed. */
typedef enum
{
  SET,
  ADD,
  REMOVE,
  SWAP,
} How;

static const struct
{
  How how;
  const char *property; /* (nullable): of the meeting */
  const char *label;
} changes[CH_N_BULK_FIELDS] = {
  [CH_BULK_KIND] = { SET, "kind", N_("Kind") },
  [CH_BULK_STATUS] = { SET, "status", N_("Status") },
  [CH_BULK_CITY] = { SET, "city", N_("City") },
  [CH_BULK_VENUE] = { SET, "venue", N_("Venue") },
  [CH_BULK_COUNTRY] = { SET, "country", N_("Country") },
  [CH_BULK_MARKING] = { SET, "marking", N_("Marking") },
  [CH_BULK_LANGUAGE] = { SET, "language", N_("Language") },
  [CH_BULK_ADD_TOPIC] = { ADD, "topics", N_("Add a Topic") },
  [CH_BULK_REMOVE_TOPIC] = { REMOVE, "topics", N_("Remove a Topic") },
  [CH_BULK_ADD_BODY] = { ADD, "organisations", N_("Add a Body") },
  [CH_BULK_REMOVE_BODY] = { REMOVE, "organisations", N_("Remove a Body") },
  [CH_BULK_SWAP_SIDES] = { SWAP, NULL, N_("Swap the Host and the Guest Side") },
};

typedef struct
{
  ChLog *log; /* (owned) */
  GStrv uids; /* (owned) */
  GPtrArray *changed; /* (owned) (element-type ChMeeting) */
  guint n_loaded;
  ChBulkField field;
  char *value; /* (owned) (nullable) */
  ChProgressFunc progress;
  gpointer progress_data;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->log);
  g_strfreev (change->uids);
  g_ptr_array_unref (change->changed);
  g_free (change->value);
  g_free (change);
}

/* Applying */

static gboolean
set_string (ChMeeting  *meeting,
            const char *property,
            const char *value)
{
  const char *before = ch_record_get_string (CH_RECORD (meeting), ch_record_find_field (CH_RECORD (meeting), property));

  if (g_strcmp0 (before, value) == 0)
    return FALSE;
  g_object_set (meeting, property, value, NULL);
  return TRUE;
}

static gboolean
is_same (const char *a,
         const char *b)
{
  g_autofree char *folded_a = ch_text_fold (a);
  g_autofree char *folded_b = ch_text_fold (b);

  return g_str_equal (folded_a, folded_b);
}

/* Case and accents make no topic another. */
static gboolean
change_list (ChMeeting  *meeting,
             const char *property,
             const char *value,
             gboolean    add)
{
  GStrv before = ch_record_get_strings (CH_RECORD (meeting), ch_record_find_field (CH_RECORD (meeting), property));
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) after = NULL;
  gboolean found = FALSE;

  if (value == NULL)
    return FALSE;
  for (guint i = 0; before != NULL && before[i] != NULL; i++)
    {
      gboolean same = is_same (before[i], value);

      found |= same;
      if (add || !same)
        g_strv_builder_add (builder, before[i]);
    }
  if (found == add)
    return FALSE;
  if (add)
    g_strv_builder_add (builder, value);
  after = g_strv_builder_end (builder);
  g_object_set (meeting, property, after, NULL);
  return TRUE;
}

static gboolean
swap_sides (ChMeeting *meeting)
{
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  gboolean changed = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);
      const char *side = ch_participant_get_side (participant);

      if (g_strcmp0 (side, "host") != 0 && g_strcmp0 (side, "guest") != 0)
        continue;
      ch_participant_set_side (participant, g_str_equal (side, "host") ? "guest" : "host");
      changed = TRUE;
    }
  return changed;
}

gboolean
ch_bulk_field_apply (ChBulkField  field,
                     ChMeeting   *meeting,
                     const char  *value)
{
  const char *property;

  g_return_val_if_fail (field < CH_N_BULK_FIELDS, FALSE);
  g_return_val_if_fail (CH_IS_MEETING (meeting), FALSE);

  property = changes[field].property;
  if (ch_text_is_blank (value))
    value = NULL;
  switch (changes[field].how)
    {
    case SET:
      return set_string (meeting, property, value);
    case ADD:
      return change_list (meeting, property, value, TRUE);
    case REMOVE:
      return change_list (meeting, property, value, FALSE);
    case SWAP:
    default:
      return swap_sides (meeting);
    }
}

/* For people */

const char *
ch_bulk_field_get_label (ChBulkField field)
{
  g_return_val_if_fail (field < CH_N_BULK_FIELDS, NULL);

  return _(changes[field].label);
}

char *
ch_bulk_field_dup_value (ChBulkField  field,
                         ChMeeting   *meeting)
{
  const ChField *place;
  const char *text;
  GStrv texts;

  g_return_val_if_fail (field < CH_N_BULK_FIELDS, NULL);
  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);

  if (changes[field].property == NULL)
    return g_strdup ("");
  place = ch_record_find_field (CH_RECORD (meeting), changes[field].property);
  if (place->type == CH_FIELD_STRINGS)
    {
      texts = ch_record_get_strings (CH_RECORD (meeting), place);
      return texts != NULL ? g_strjoinv ("; ", texts) : g_strdup ("");
    }

  text = ch_record_get_string (CH_RECORD (meeting), place);
  if (field == CH_BULK_COUNTRY)
    return g_strdup (ch_country_get_name (text));
  if (field == CH_BULK_KIND)
    return g_strdup (ch_vocabulary_get_label (CH_VOCABULARY_KIND, text));
  if (field == CH_BULK_STATUS)
    return g_strdup (ch_vocabulary_get_label (CH_VOCABULARY_STATUS, text));
  return g_strdup (text != NULL ? text : "");
}

char *
ch_bulk_change_dup_sentence (ChBulkField  field,
                             const char  *value,
                             guint        n)
{
  g_return_val_if_fail (field < CH_N_BULK_FIELDS, NULL);

  if (value == NULL)
    value = "";
  switch (field)
    {
    case CH_BULK_ADD_TOPIC:
      return g_strdup_printf (ngettext ("Topic “%s” added to %u meeting", "Topic “%s” added to %u meetings", n), value, n);
    case CH_BULK_REMOVE_TOPIC:
      return g_strdup_printf (ngettext ("Topic “%s” removed from %u meeting", "Topic “%s” removed from %u meetings", n),
                              value, n);
    case CH_BULK_ADD_BODY:
      /* Translators: a ministry, agency or the like */
      return g_strdup_printf (ngettext ("Body “%s” added to %u meeting", "Body “%s” added to %u meetings", n), value, n);
    case CH_BULK_REMOVE_BODY:
      return g_strdup_printf (ngettext ("Body “%s” removed from %u meeting", "Body “%s” removed from %u meetings", n),
                              value, n);
    case CH_BULK_SWAP_SIDES:
      return g_strdup_printf (ngettext ("Host and guest side swapped in %u meeting",
                                        "Host and guest side swapped in %u meetings", n), n);
    default:
      /* Translators: the first is the name of a field, such as “Country” */
      return g_strdup_printf (ngettext ("“%s” changed in %u meeting", "“%s” changed in %u meetings", n),
                              ch_bulk_field_get_label (field), n);
    }
}

/* The work */

static void
on_saved (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (ch_log_save_all_finish (CH_LOG (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void load_next (GTask *task);

static void
on_loaded (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Change *change = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = ch_log_load_finish (CH_LOG (object), result, &error);

  if (meeting == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  change->n_loaded++;
  if (ch_bulk_field_apply (change->field, meeting, change->value))
    g_ptr_array_add (change->changed, g_steal_pointer (&meeting));
  if (change->progress != NULL)
    change->progress ((double) change->n_loaded / g_strv_length (change->uids), change->progress_data);
  load_next (g_steal_pointer (&task));
}

static void
load_next (GTask *task /* (transfer full) */)
{
  Change *change = g_task_get_task_data (task);
  g_autofree char *sentence = NULL;

  if (change->uids[change->n_loaded] != NULL)
    {
      ch_log_load_async (change->log, change->uids[change->n_loaded], g_task_get_cancellable (task), on_loaded, task);
      return;
    }
  if (change->changed->len == 0)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }
  sentence = ch_bulk_change_dup_sentence (change->field, change->value, change->changed->len);
  ch_log_save_all_async (change->log, change->changed, sentence, g_task_get_cancellable (task), on_saved, task);
}

void
ch_bulk_change_async (ChLog               *log,
                      const char *const   *uids,
                      ChBulkField          field,
                      const char          *value,
                      ChProgressFunc       progress,
                      gpointer             progress_data,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  Change *change;
  GTask *task;

  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (uids != NULL);
  g_return_if_fail (field < CH_N_BULK_FIELDS);

  change = g_new0 (Change, 1);
  change->log = g_object_ref (log);
  change->uids = g_strdupv ((char **) uids);
  change->changed = g_ptr_array_new_with_free_func (g_object_unref);
  change->field = field;
  change->value = g_strdup (value);
  change->progress = progress;
  change->progress_data = progress_data;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_bulk_change_async);
  g_task_set_task_data (task, change, change_free);
  load_next (task);
}

gboolean
ch_bulk_change_finish (GAsyncResult  *result,
                       guint         *n_changed,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  if (n_changed != NULL)
    *n_changed = ((Change *) g_task_get_task_data (G_TASK (result)))->changed->len;
  return g_task_propagate_boolean (G_TASK (result), error);
}
