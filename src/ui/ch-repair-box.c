/* ch-repair-box.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-repair-box.h"

#include "ch-backup.h"
#include "ch-bin.h"
#include "ch-restore.h"
#include "ch-salvage.h"

#include <glib/gi18n-lib.h>

struct _ChRepairBox
{
  AdwBin parent_instance;

  GtkProgressBar *progress_bar;
  GtkWidget *details_view;
  GtkLabel *details_label;
  GtkWidget *open_button;
  GtkButton *restore_button;
  GtkWidget *salvage_button;
  GtkWidget *retry_button;
  GtkWidget *other_button;

  char *folder; /* (owned) (nullable): of the damaged log */
  ChBackup *backup; /* (owned) (nullable): the newest good one */
  GCancellable *searching; /* (owned) (nullable): the search for that */
  gboolean busy;
  gboolean gone; /* the window was closed; what is under way is brought to its end */
};

G_DEFINE_FINAL_TYPE (ChRepairBox, ch_repair_box, ADW_TYPE_BIN)

enum
{
  SIGNAL_TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (ChRepairBox *self,
      const char  *title,
      const char  *description)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, title, description);
}

static void
show_details (ChRepairBox *self,
              const char  *text)
{
  gtk_label_set_label (self->details_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->details_view, text != NULL);
}

/* Shows what can be done: while something is under way, nothing; after it, to open the log. */
static void
update (ChRepairBox *self,
        gboolean     repaired)
{
  gboolean idle = !self->busy && !repaired;

  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), self->busy);
  gtk_widget_set_visible (self->open_button, repaired);
  gtk_widget_set_visible (GTK_WIDGET (self->restore_button), idle && self->backup != NULL);
  gtk_widget_set_visible (self->salvage_button, idle && self->folder != NULL);
  gtk_widget_set_visible (self->retry_button, idle);
  gtk_widget_set_visible (self->other_button, !self->busy);
  if (repaired)
    gtk_widget_grab_focus (self->open_button);
}

static void
on_progress (double   fraction,
             gpointer user_data)
{
  ChRepairBox *self = user_data;

  if (!self->gone)
    gtk_progress_bar_set_fraction (self->progress_bar, fraction);
}

static void
begin (ChRepairBox *self,
       const char  *title,
       const char  *description)
{
  self->busy = TRUE;
  g_application_hold (g_application_get_default ());
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  show_details (self, NULL);
  tell (self, title, description);
  update (self, FALSE);
}

static void
end (ChRepairBox *self)
{
  self->busy = FALSE;
  g_application_release (g_application_get_default ());
}

static void
on_restored (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ChRepairBox) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *description = NULL;
  gboolean restored = ch_restore_finish (result, &kept, &error);

  end (self);
  if (self->gone)
    return;
  if (restored && kept != NULL)
    /* Translators: %s is a folder */
    description = g_strdup_printf (_("The log that was there is kept in “%s”."), kept);
  if (restored)
    tell (self, _("The Backup Is Restored"), description != NULL ? description : "");
  else
    tell (self, _("The Backup Could Not Be Restored"), error->message);
  update (self, restored);
}

void
ch_repair_box_restore (ChRepairBox *self,
                       const char  *folder,
                       const char  *backup)
{
  g_return_if_fail (CH_IS_REPAIR_BOX (self));
  g_return_if_fail (!self->busy);

  begin (self, _("Restoring the Backup"), _("It is checked first, and then put in the place of the log."));
  ch_restore_async (backup, folder, on_progress, self, NULL, on_restored, g_object_ref (self));
}

static char *
dup_lost (const ChSalvageReport *report)
{
  GString *text;

  if (report->lost->len == 0)
    return NULL;
  text = g_string_new (_("Lost:"));
  for (guint i = 0; i < report->lost->len; i++)
    g_string_append_printf (text, "\n%s", (const char *) g_ptr_array_index (report->lost, i));
  return g_string_free (text, FALSE);
}

static void
on_salvaged (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ChRepairBox) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChSalvageReport) report = ch_salvage_finish (result, &error);

  end (self);
  if (self->gone)
    return;
  if (report != NULL)
    {
      g_auto(GStrv) sentences = ch_salvage_report_tell (report);
      g_autofree char *told = g_strjoinv (" ", sentences);
      /* Translators: %s is a folder */
      g_autofree char *kept = g_strdup_printf (_("The damaged log is kept in “%s”."), report->kept);
      g_autofree char *description = g_strconcat (told, " ", kept, NULL);
      g_autofree char *lost = dup_lost (report);

      show_details (self, lost);
      tell (self, _("The Log Is Salvaged"), description);
    }
  else
    {
      tell (self, _("The Log Could Not Be Salvaged"), error->message);
    }
  update (self, report != NULL);
}

static void
on_restore (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ChRepairBox *self = CH_REPAIR_BOX (widget);

  ch_repair_box_restore (self, self->folder, ch_backup_get_path (self->backup));
}

static void
on_salvage (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ChRepairBox *self = CH_REPAIR_BOX (widget);

  g_cancellable_cancel (self->searching);
  begin (self, _("Salvaging the Log"), _("What can be read is saved into a new log."));
  ch_salvage_async (self->folder, NULL, on_progress, self, NULL, on_salvaged, g_object_ref (self));
}

static void
on_found_backup (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(ChRepairBox) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChBackup) backup = ch_backup_find_good_finish (result, &error);
  g_autofree char *time = NULL;
  g_autofree char *label = NULL;

  if (backup == NULL || self->gone || g_cancellable_is_cancelled (self->searching))
    return;

  time = ch_backup_dup_label (backup);
  /* Translators: %s is a day with its time; the underscore marks the mnemonic */
  label = g_strdup_printf (_("_Restore the Backup of %s"), time);
  gtk_button_set_label (self->restore_button, label);
  g_set_object (&self->backup, backup);
  update (self, FALSE);
}

static void
forget (ChRepairBox *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_object (&self->backup);
  g_clear_pointer (&self->folder, g_free);
}

void
ch_repair_box_reset (ChRepairBox *self)
{
  g_return_if_fail (CH_IS_REPAIR_BOX (self));

  forget (self);
  show_details (self, NULL);
  update (self, FALSE);
}

void
ch_repair_box_offer (ChRepairBox *self,
                     const char  *folder,
                     const char  *backups)
{
  g_return_if_fail (CH_IS_REPAIR_BOX (self));
  g_return_if_fail (folder != NULL);
  g_return_if_fail (backups != NULL);

  ch_repair_box_reset (self);
  self->folder = g_strdup (folder);
  self->searching = g_cancellable_new ();
  update (self, FALSE);
  ch_backup_find_good_async (backups, self->searching, on_found_backup, g_object_ref (self));
}

gboolean
ch_repair_box_is_busy (ChRepairBox *self)
{
  g_return_val_if_fail (CH_IS_REPAIR_BOX (self), FALSE);

  return self->busy;
}

static void
ch_repair_box_dispose (GObject *object)
{
  forget (CH_REPAIR_BOX (object));
  CH_REPAIR_BOX (object)->gone = TRUE;
  ch_bin_dispose_template (ADW_BIN (object), CH_TYPE_REPAIR_BOX);

  G_OBJECT_CLASS (ch_repair_box_parent_class)->dispose (object);
}

static void
ch_repair_box_class_init (ChRepairBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ch_repair_box_dispose;

  signals[SIGNAL_TOLD] = g_signal_new ("told", CH_TYPE_REPAIR_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-repair-box.ui");
  gtk_widget_class_bind_template_child (widget_class, ChRepairBox, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, ChRepairBox, details_view);
  gtk_widget_class_bind_template_child (widget_class, ChRepairBox, details_label);
  gtk_widget_class_bind_template_child (widget_class, ChRepairBox, open_button);
  gtk_widget_class_bind_template_child (widget_class, ChRepairBox, restore_button);
  gtk_widget_class_bind_template_child (widget_class, ChRepairBox, salvage_button);
  gtk_widget_class_bind_template_child (widget_class, ChRepairBox, retry_button);
  gtk_widget_class_bind_template_child (widget_class, ChRepairBox, other_button);
  gtk_widget_class_install_action (widget_class, "repair.restore", NULL, on_restore);
  gtk_widget_class_install_action (widget_class, "repair.salvage", NULL, on_salvage);
}

static void
ch_repair_box_init (ChRepairBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self, FALSE);
}
