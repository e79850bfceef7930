/* ch-profile-pane-load.c: following the log
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-profile-pane-private.h"

#include "ch-meeting-row.h"

/* So many of the newest meetings stand on the page; the list shows them all. */
#define MOST_MEETINGS 50
/* How long the page waits for further changes before it follows the log, in milliseconds. */
#define DELAY 200

static void
on_record_loaded (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(ChProfilePane) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChRecord) record = ch_log_load_record_finish (CH_LOG (object), result, &error);

  /* One that has gone from the file has gone from the page. */
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->log != NULL)
    ch_profile_pane_show_record (self, record);
}

static void
on_profile_loaded (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(ChProfilePane) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChProfile) profile = ch_log_load_profile_finish (CH_LOG (object), result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->log != NULL)
    ch_profile_pane_show_profile (self, profile);
}

static void
on_rows_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ChProfilePane) self = user_data;
  g_autoptr(GPtrArray) rows = ch_log_load_rows_finish (CH_LOG (object), result, NULL);

  if (rows != NULL && self->log != NULL)
    ch_profile_pane_show_meetings (self, rows);
}

static void
on_meetings_found (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(ChProfilePane) self = user_data;
  g_autoptr(GArray) ids = ch_log_find_meetings_of_finish (CH_LOG (object), result, NULL);

  if (ids != NULL && self->log != NULL)
    ch_log_load_rows_async (self->log, (const gint64 *) ids->data, ids->len, self->loading, on_rows_loaded,
                            g_object_ref (self));
}

void
ch_profile_pane_load (ChProfilePane *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);

  if (self->log == NULL || self->uid == NULL)
    {
      g_list_store_remove_all (self->meetings);
      ch_profile_pane_show_record (self, NULL);
      ch_profile_pane_show_profile (self, NULL);
      return;
    }

  self->loading = g_cancellable_new ();
  ch_log_load_record_async (self->log, self->which, self->uid, self->loading, on_record_loaded, g_object_ref (self));
  ch_log_load_profile_async (self->log, self->which, self->uid, self->loading, on_profile_loaded, g_object_ref (self));
  ch_log_find_meetings_of_async (self->log, self->which, self->uid, MOST_MEETINGS, self->loading, on_meetings_found,
                                 g_object_ref (self));
}

static gboolean
on_time (gpointer user_data)
{
  ChProfilePane *self = user_data;

  self->timeout = 0;
  ch_profile_pane_load (self);
  return G_SOURCE_REMOVE;
}

void
ch_profile_pane_load_later (ChProfilePane *self)
{
  if (self->timeout == 0 && self->uid != NULL)
    self->timeout = g_timeout_add (DELAY, on_time, self);
}
