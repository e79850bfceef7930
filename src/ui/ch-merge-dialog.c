/* ch-merge-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-merge-dialog.h"

#include "ch-line.h"
#include "ch-register-cell.h"
#include "ch-register-list.h"
#include "ch-walk.h"

#include <glib/gi18n-lib.h>

struct _ChMergeDialog
{
  AdwWindow parent_instance;

  GtkLabel *label;
  GtkSearchEntry *search_entry;
  GtkListView *list_view;
  GtkSingleSelection *selection;

  ChLog *log; /* (owned) */
  ChRegister which;
  char *kept; /* (owned) UID */
  ChRegisterList *list; /* (owned) */
};

G_DEFINE_FINAL_TYPE (ChMergeDialog, ch_merge_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_MERGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The one that goes; NULL where nobody is chosen that could go. */
static const char *
get_chosen (ChMergeDialog *self)
{
  ChRowItem *item = gtk_single_selection_get_selected_item (self->selection);
  ChRegisterRow *row = item != NULL ? ch_row_item_get_row (item) : NULL;
  const char *uid = row != NULL ? ch_register_row_get_uid (row) : NULL;

  return g_strcmp0 (uid, self->kept) != 0 ? uid : NULL;
}

static void
update_actions (ChMergeDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.run", get_chosen (self) != NULL);
}

static void
on_search_changed (ChMergeDialog *self)
{
  ch_log_list_set_words (CH_LOG_LIST (self->list), gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
on_search_activate (ChMergeDialog *self)
{
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

/* The cursor may have come to the row without choosing it. */
static void
on_activate (ChMergeDialog *self,
             guint          position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self), "merge.run", NULL);
}

static void
on_merged (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ChMergeDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChRecord) record = ch_log_merge_finish (CH_LOG (object), result, &error);

  if (record == NULL)
    {
      /* Closed meanwhile. */
      if (self->log == NULL)
        return;
      gtk_label_set_label (self->label, error->message);
      gtk_widget_add_css_class (GTK_WIDGET (self->label), "error");
      update_actions (self);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_MERGED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_run (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  ChMergeDialog *self = CH_MERGE_DIALOG (widget);

  gtk_widget_action_set_enabled (widget, "merge.run", FALSE);
  ch_log_merge_async (self->log, self->which, self->kept, get_chosen (self), NULL, on_merged, g_object_ref (self));
}

static void
ch_merge_dialog_dispose (GObject *object)
{
  ChMergeDialog *self = CH_MERGE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_MERGE_DIALOG);
  g_clear_object (&self->list);
  g_clear_object (&self->log);
  g_clear_pointer (&self->kept, g_free);

  G_OBJECT_CLASS (ch_merge_dialog_parent_class)->dispose (object);
}

static void
ch_merge_dialog_class_init (ChMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ch_merge_dialog_dispose;

  signals[SIGNAL_MERGED] = g_signal_new ("merged", CH_TYPE_MERGE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CH_TYPE_REGISTER_CELL);
  g_type_ensure (CH_TYPE_ROW_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChMergeDialog, label);
  gtk_widget_class_bind_template_child (widget_class, ChMergeDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, ChMergeDialog, list_view);
  gtk_widget_class_bind_template_child (widget_class, ChMergeDialog, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);

  gtk_widget_class_install_action (widget_class, "merge.run", NULL, on_run);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ch_merge_dialog_init (ChMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ch_walk_let_tab_leave (self->list_view);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.run", FALSE);
}

/* Nobody is to be made one with itself: it is not among those to choose from. */
static void
on_kept_found (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(ChMergeDialog) self = user_data;
  g_autoptr(GPtrArray) rows = ch_log_find_by_name_finish (CH_LOG (object), result, NULL);

  for (guint i = 0; rows != NULL && self->list != NULL && i < rows->len; i++)
    if (g_strcmp0 (ch_register_row_get_uid (rows->pdata[i]), self->kept) == 0)
      ch_register_list_set_except (self->list, ch_register_row_get_id (rows->pdata[i]));
}

ChMergeDialog *
ch_merge_dialog_new (GtkWindow  *parent,
                     ChLog      *log,
                     ChRegister  which,
                     ChRecord   *kept)
{
  ChMergeDialog *self;
  g_autofree char *isolated = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (CH_IS_RECORD (kept), NULL);

  self = g_object_new (CH_TYPE_MERGE_DIALOG, "transient-for", parent, NULL);
  self->log = g_object_ref (log);
  self->which = which;
  self->kept = g_strdup (ch_record_get_uid (kept));
  self->list = ch_register_list_new (log, which);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));

  g_object_get (kept, "name", &name, NULL);
  ch_log_find_by_name_async (log, which, name, NULL, NULL, on_kept_found, g_object_ref (self));
  isolated = ch_line_isolate (name);
  /* Translators: %s is the name of a person or a body */
  sentence = g_strdup_printf (_("Choose who is the same as “%s”. That name, the meetings and the posts go over to this "
                                "record; what was worded at the meetings stays. Undo parts them again."), isolated);
  gtk_label_set_label (self->label, sentence);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  return self;
}
