/* ch-application-actions.c: what can be done without a log
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-application-private.h"

#include "ch-compat.h"
#include "ch-help-window.h"
#include "ch-preferences-page.h"

/* From a notification to what it tells of. */
static void
on_to_review (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  ChApplication *self = user_data;

  if (self->window == NULL)
    return;
  ch_window_show_to_review (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
on_help (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  ChApplication *self = user_data;

  gtk_window_present (GTK_WINDOW (ch_help_window_new (GTK_WINDOW (self->window))));
}

static void
on_preferences (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  ChApplication *self = user_data;
  ChPreferencesPage *page = ch_preferences_page_new (self->settings);

  ch_compat_show_preferences (GTK_WINDOW (self->window), ADW_PREFERENCES_PAGE (page));
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  ChApplication *self = user_data;

  ch_compat_show_about (GTK_WINDOW (self->window));
}

static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  ChApplication *self = user_data;

  /* The window asks what is to become of a meeting that is being edited. */
  gtk_window_close (GTK_WINDOW (self->window));
}

void
ch_application_install_actions (ChApplication *self)
{
  static const GActionEntry actions[] = {
    { "to-review", on_to_review },
    { "help", on_help },
    { "preferences", on_preferences },
    { "about", on_about },
    { "quit", on_quit },
  };
  static const struct
  {
    const char *action;
    const char *keys[2];
  } keys[] = {
    { "app.help", { "F1" } },
    { "app.preferences", { "<Control>comma" } },
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action, (const char *const *) keys[i].keys);
}
