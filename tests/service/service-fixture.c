/* service-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service-fixture.h"

#include <glib/gstdio.h>

#define PATIENCE (60 * G_USEC_PER_SEC)

static void
remove_tree (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
service_take_result (GObject      *object,
                     GAsyncResult *result,
                     gpointer      place)
{
  *(GAsyncResult **) place = g_object_ref (result);
}

static gboolean
on_tick (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

GAsyncResult *
service_wait (GAsyncResult **place)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;
  guint tick = g_timeout_add (100, on_tick, NULL);

  while (*place == NULL && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);

  g_assert_nonnull (*place);
  return *place;
}

void
service_fixture_set_up (ServiceFixture *self,
                        gconstpointer   data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree char *log = NULL;
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("chancery-service-XXXXXX", &error);
  g_assert_no_error (error);

  log = g_build_filename (self->folder, "log", NULL);
  ch_log_open_async (log, NULL, service_take_result, &result);
  self->log = ch_log_open_finish (service_wait (&result), &error);
  g_assert_no_error (error);
}

void
service_fixture_tear_down (ServiceFixture *self,
                           gconstpointer   data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  ch_log_close_async (self->log, service_take_result, &result);
  g_assert_true (ch_log_close_finish (self->log, service_wait (&result), &error));
  g_assert_no_error (error);

  g_object_unref (self->log);
  remove_tree (self->folder);
  g_free (self->folder);
}

ChMeeting *
service_save (ServiceFixture *self,
              const char     *title,
              const char     *date)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  ChMeeting *saved;

  ch_meeting_set_title (meeting, title);
  ch_meeting_set_date (meeting, date);
  ch_log_save_async (self->log, meeting, NULL, service_take_result, &result);
  saved = ch_log_save_finish (self->log, service_wait (&result), &error);
  g_assert_no_error (error);
  return saved;
}
