/* ch-bulk-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-bulk-dialog.h"

#include "ch-bulk-change.h"
#include "ch-country-row.h"
#include "ch-gathering.h"
#include "ch-habit-row.h"
#include "ch-term-row.h"

#include <glib/gi18n-lib.h>

/* Of more meetings nobody waits to be told what stands there. */
#define MOST_PREVIEWED 500
/* So many different values are named. */
#define MOST_VALUES 5

struct _ChBulkDialog
{
  AdwWindow parent_instance;

  GtkWidget *group;
  AdwComboRow *field;
  ChTermRow *kind;
  ChTermRow *status;
  ChCountryRow *country;
  ChHabitRow *text;
  GtkLabel *preview;
  GtkProgressBar *progress;

  ChLog *log; /* (owned) */
  GStrv uids; /* (owned) */
  GPtrArray *meetings; /* (owned) (nullable) (element-type ChMeeting): what stands there now, once it is loaded */
  GCancellable *cancellable; /* (owned) */
};

G_DEFINE_FINAL_TYPE (ChBulkDialog, ch_bulk_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static ChBulkField
get_field (ChBulkDialog *self)
{
  return (ChBulkField) adw_combo_row_get_selected (self->field);
}

/* (transfer full) (nullable) */
static char *
dup_value (ChBulkDialog *self)
{
  char *value = NULL;

  switch (get_field (self))
    {
    case CH_BULK_KIND:
      g_object_get (self->kind, "term", &value, NULL);
      return value;
    case CH_BULK_STATUS:
      g_object_get (self->status, "term", &value, NULL);
      return value;
    case CH_BULK_COUNTRY:
      g_object_get (self->country, "code", &value, NULL);
      return value;
    case CH_BULK_SWAP_SIDES:
      return NULL;
    default:
      return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)));
    }
}

static ChHabit
get_habit (ChBulkField field)
{
  switch (field)
    {
    case CH_BULK_VENUE:
      return CH_HABIT_VENUE;
    case CH_BULK_MARKING:
      return CH_HABIT_MARKING;
    case CH_BULK_ADD_TOPIC:
    case CH_BULK_REMOVE_TOPIC:
      return CH_HABIT_TOPIC;
    case CH_BULK_ADD_BODY:
    case CH_BULK_REMOVE_BODY:
      return CH_HABIT_BODY;
    default:
      return CH_HABIT_CITY;
    }
}

static void
show_sentence (ChBulkDialog *self,
               const char   *sentence,
               gboolean      is_error)
{
  gtk_label_set_label (self->preview, sentence);
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self->preview), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->preview), "error");
}

/* What the meetings have there now, and how many of them: "Norway (8), nothing (4)". */
static char *
describe_values (ChBulkDialog *self)
{
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) values = g_ptr_array_new ();
  GString *described = g_string_new (NULL);

  for (guint i = 0; i < self->meetings->len; i++)
    {
      char *value = ch_bulk_field_dup_value (get_field (self), self->meetings->pdata[i]);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, value));

      if (n == 0)
        g_ptr_array_add (values, value);
      if (n == 0)
        g_hash_table_insert (counts, value, GUINT_TO_POINTER (1));
      else
        g_hash_table_insert (counts, value, GUINT_TO_POINTER (n + 1));
    }

  for (guint i = 0; i < MIN (values->len, MOST_VALUES); i++)
    g_string_append_printf (described, "%s%s (%u)", i > 0 ? ", " : "",
                            *(char *) values->pdata[i] != '\0' ? (char *) values->pdata[i] : _("nothing"),
                            GPOINTER_TO_UINT (g_hash_table_lookup (counts, values->pdata[i])));
  if (values->len > MOST_VALUES)
    g_string_append (described, " …");
  return g_string_free (described, FALSE);
}

static void
update_preview (ChBulkDialog *self)
{
  guint n = g_strv_length (self->uids);
  g_autofree char *number = g_strdup_printf (ngettext ("%u meeting", "%u meetings", n), n);
  g_autofree char *values = NULL;
  g_autofree char *sentence = NULL;

  if (self->meetings == NULL || get_field (self) == CH_BULK_SWAP_SIDES)
    {
      show_sentence (self, number, FALSE);
      return;
    }
  values = describe_values (self);
  /* Translators: the first is "12 meetings", the second lists what is written there: "Norway (8), nothing (4)" */
  sentence = g_strdup_printf (_("%s. There now: %s"), number, values);
  show_sentence (self, sentence, FALSE);
}

static void
on_field_selected (ChBulkDialog *self)
{
  ChBulkField field = get_field (self);
  gboolean typed = field != CH_BULK_KIND && field != CH_BULK_STATUS && field != CH_BULK_COUNTRY && field != CH_BULK_SWAP_SIDES;

  if (self->uids == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->kind), field == CH_BULK_KIND);
  gtk_widget_set_visible (GTK_WIDGET (self->status), field == CH_BULK_STATUS);
  gtk_widget_set_visible (GTK_WIDGET (self->country), field == CH_BULK_COUNTRY);
  gtk_widget_set_visible (GTK_WIDGET (self->text), typed);
  g_object_set (self->text, "habit", get_habit (field), NULL);
  update_preview (self);
}

static void
on_activated (ChBulkDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "bulk.run", NULL);
}

static void
set_busy (ChBulkDialog *self,
          gboolean      busy)
{
  if (busy)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bulk.run", !busy);
  gtk_widget_set_sensitive (self->group, !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), busy);
}

static void
on_progress (double   fraction,
             gpointer user_data)
{
  ChBulkDialog *self = CH_BULK_DIALOG (user_data);

  if (self->log != NULL)
    gtk_progress_bar_set_fraction (self->progress, fraction);
}

static void
on_changed (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(ChBulkDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *value = NULL;
  g_autofree char *sentence = NULL;
  guint n = 0;
  gboolean changed = ch_bulk_change_finish (result, &n, &error);

  /* Closed meanwhile. */
  if (self->log == NULL)
    return;
  if (!changed)
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;
      set_busy (self, FALSE);
      show_sentence (self, error->message, TRUE);
      return;
    }
  value = dup_value (self);
  sentence = ch_bulk_change_dup_sentence (get_field (self), value, n);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, sentence);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_run (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  ChBulkDialog *self = CH_BULK_DIALOG (widget);
  g_autofree char *value = dup_value (self);

  set_busy (self, TRUE);
  ch_bulk_change_async (self->log, (const char *const *) self->uids, get_field (self), value, on_progress, self,
                        self->cancellable, on_changed, g_object_ref (self));
}

static void
on_gathered (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ChBulkDialog) self = user_data;
  GPtrArray *meetings = ch_gathering_load_finish (result, NULL);

  if (meetings == NULL)
    return;
  self->meetings = meetings;
  if (self->log != NULL)
    update_preview (self);
}

static void
fill_fields (ChBulkDialog *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < CH_N_BULK_FIELDS; i++)
    gtk_string_list_append (labels, ch_bulk_field_get_label (i));
  adw_combo_row_set_model (self->field, G_LIST_MODEL (labels));
}

/* To leave is to stop: what is under way then changes nothing. */
static gboolean
ch_bulk_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (CH_BULK_DIALOG (window)->cancellable);

  return GTK_WINDOW_CLASS (ch_bulk_dialog_parent_class)->close_request (window);
}

static void
ch_bulk_dialog_dispose (GObject *object)
{
  ChBulkDialog *self = CH_BULK_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_BULK_DIALOG);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_bulk_dialog_parent_class)->dispose (object);
}

static void
ch_bulk_dialog_finalize (GObject *object)
{
  ChBulkDialog *self = CH_BULK_DIALOG (object);

  g_strfreev (self->uids);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (ch_bulk_dialog_parent_class)->finalize (object);
}

static void
ch_bulk_dialog_class_init (ChBulkDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_bulk_dialog_dispose;
  object_class->finalize = ch_bulk_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ch_bulk_dialog_close_request;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CH_TYPE_BULK_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CH_TYPE_COUNTRY_ROW);
  g_type_ensure (CH_TYPE_HABIT_ROW);
  g_type_ensure (CH_TYPE_TERM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-bulk-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChBulkDialog, group);
  gtk_widget_class_bind_template_child (widget_class, ChBulkDialog, field);
  gtk_widget_class_bind_template_child (widget_class, ChBulkDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, ChBulkDialog, status);
  gtk_widget_class_bind_template_child (widget_class, ChBulkDialog, country);
  gtk_widget_class_bind_template_child (widget_class, ChBulkDialog, text);
  gtk_widget_class_bind_template_child (widget_class, ChBulkDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, ChBulkDialog, progress);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_field_selected);

  gtk_widget_class_install_action (widget_class, "bulk.run", NULL, on_run);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "bulk.run", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ch_bulk_dialog_init (ChBulkDialog *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  ch_term_row_set_vocabulary (self->kind, CH_VOCABULARY_KIND);
  ch_term_row_set_vocabulary (self->status, CH_VOCABULARY_STATUS);
  fill_fields (self);
}

ChBulkDialog *
ch_bulk_dialog_new (GtkWindow         *parent,
                    ChLog             *log,
                    const char *const *uids)
{
  ChBulkDialog *self;

  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (uids != NULL && uids[0] != NULL, NULL);

  self = g_object_new (CH_TYPE_BULK_DIALOG, "transient-for", parent, NULL);
  self->log = g_object_ref (log);
  self->uids = g_strdupv ((char **) uids);
  g_object_set (self->text, "log", log, NULL);
  on_field_selected (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
  if (g_strv_length (self->uids) <= MOST_PREVIEWED)
    ch_gathering_load_async (log, uids, self->cancellable, on_gathered, g_object_ref (self));
  return self;
}
