/* ch-save-search-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-save-search-dialog.h"

#include "ch-saved-search.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

struct _ChSaveSearchDialog
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *group;
  AdwEntryRow *name_row;

  ChLog *log; /* (owned) */
  ChSavedSearch *search; /* (owned) */
};

G_DEFINE_FINAL_TYPE (ChSaveSearchDialog, ch_save_search_dialog, ADW_TYPE_WINDOW)

static void
update_actions (ChSaveSearchDialog *self)
{
  gboolean named = !ch_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "search.save", named);
}

static void
on_saved (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(ChSaveSearchDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChRecord) saved = ch_log_save_record_finish (CH_LOG (object), result, &error);
  g_autofree char *markup = NULL;

  if (saved != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  /* Closed meanwhile. */
  if (self->log == NULL)
    return;

  /* The description of a group is Pango markup. */
  markup = g_markup_escape_text (error->message, -1);
  adw_preferences_group_set_description (self->group, markup);
  update_actions (self);
}

static void
on_save (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChSaveSearchDialog *self = CH_SAVE_SEARCH_DIALOG (widget);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));

  ch_saved_search_set_name (self->search, name);
  gtk_widget_action_set_enabled (widget, "search.save", FALSE);
  ch_log_save_record_async (self->log, self->search, NULL, on_saved, g_object_ref (self));
}

static void
on_entry_activated (ChSaveSearchDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "search.save", NULL);
}

static void
ch_save_search_dialog_dispose (GObject *object)
{
  ChSaveSearchDialog *self = CH_SAVE_SEARCH_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_SAVE_SEARCH_DIALOG);
  g_clear_object (&self->log);
  g_clear_object (&self->search);

  G_OBJECT_CLASS (ch_save_search_dialog_parent_class)->dispose (object);
}

static void
ch_save_search_dialog_class_init (ChSaveSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ch_save_search_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-save-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChSaveSearchDialog, group);
  gtk_widget_class_bind_template_child (widget_class, ChSaveSearchDialog, name_row);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);

  gtk_widget_class_install_action (widget_class, "search.save", NULL, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ch_save_search_dialog_init (ChSaveSearchDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

ChSaveSearchDialog *
ch_save_search_dialog_new (GtkWindow  *parent,
                           ChLog      *log,
                           const char *words,
                           const char *order)
{
  ChSaveSearchDialog *self;

  g_return_val_if_fail (CH_IS_LOG (log), NULL);

  self = g_object_new (CH_TYPE_SAVE_SEARCH_DIALOG, "transient-for", parent, NULL);
  self->log = g_object_ref (log);
  self->search = ch_saved_search_new ();
  ch_saved_search_set_words (self->search, words);
  ch_saved_search_set_order (self->search, order);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), words);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  return self;
}
