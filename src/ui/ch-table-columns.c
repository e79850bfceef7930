/* ch-table-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-table-columns.h"

#include "ch-bin.h"
#include "ch-table-draft.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many characters of a heading or of a cell tell what is in the column. */
#define MAX_SAMPLE 60

/* A table with more columns is no table of meetings: those beyond are left out. */
#define MOST_ROWS 200

struct _ChTableColumns
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  AdwComboRow *date_row;
  GtkStringList *targets; /* (owned): what a column can hold */

  GPtrArray *columns; /* (owned) (nullable) (element-type utf8) */
  GPtrArray *cells; /* (owned) (nullable) (element-type GPtrArray) */
  GPtrArray *rows; /* (element-type AdwComboRow): one for each column, up to MOST_ROWS */
  GPtrArray *dates; /* (owned) (nullable) (element-type utf8): the forms in which the dates can be read */
  gboolean all_dates; /* whether each of them reads all dates, so that one is to be chosen */
  gboolean loading; /* whether rows are set by us */
};

G_DEFINE_FINAL_TYPE (ChTableColumns, ch_table_columns, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
get_target (ChTableColumns *self,
            guint           column)
{
  return adw_combo_row_get_selected (self->rows->pdata[column]);
}

static gboolean
holds_dates (ChTableColumns *self,
             guint           column)
{
  guint n;
  const ChTableTarget *target = &ch_table_draft_get_targets (&n)[get_target (self, column)];

  return g_strcmp0 (target->field, "date") == 0 || g_strcmp0 (target->field, "end_date") == 0;
}

/* Which forms of dates there are follows from what the columns with dates hold. */
static void
update_dates (ChTableColumns *self)
{
  g_autoptr(GPtrArray) held = g_ptr_array_new ();
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    for (guint j = 0; holds_dates (self, i) && j < self->cells->len; j++)
      g_ptr_array_add (held, ((GPtrArray *) self->cells->pdata[j])->pdata[i]);

  g_clear_pointer (&self->dates, g_ptr_array_unref);
  self->dates = ch_table_draft_find_dates (held, &self->all_dates);
  for (guint i = 0; i < self->dates->len; i++)
    gtk_string_list_append (labels, self->dates->pdata[i]);
  adw_combo_row_set_model (self->date_row, G_LIST_MODEL (labels));
  gtk_widget_set_visible (GTK_WIDGET (self->date_row), self->all_dates && self->dates->len > 1);
}

static void
on_target_changed (ChTableColumns *self)
{
  if (self->loading)
    return;

  self->loading = TRUE;
  update_dates (self);
  self->loading = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_date_changed (ChTableColumns *self)
{
  if (!self->loading)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* What stands in the column first, in short. */
static char *
dup_sample (ChTableColumns *self,
            guint           column)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *cell = ((GPtrArray *) self->cells->pdata[i])->pdata[column];
      g_autofree char *line = ch_text_squeeze (cell);

      if (*line != '\0')
        return ch_text_shorten (line, MAX_SAMPLE);
    }
  return g_strdup (_("Empty"));
}

static void
add_row (ChTableColumns *self,
         guint           column,
         guint           target)
{
  g_autofree char *sample = dup_sample (self, column);
  const char *column_name = self->columns->pdata[column];
  g_autofree char *heading = ch_text_shorten (column_name, MAX_SAMPLE);
  /* Title and subtitle of a row are Pango markup. */
  g_autofree char *title = g_markup_escape_text (heading, -1);
  g_autofree char *subtitle = g_markup_escape_text (sample, -1);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (self->targets));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), target);
  gtk_widget_set_sensitive (row, ch_table_draft_can_be_named (column_name));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_target_changed), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->group, row);
}

static void
ch_table_columns_dispose (GObject *object)
{
  ChTableColumns *self = CH_TABLE_COLUMNS (object);

  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_TABLE_COLUMNS);
  g_clear_object (&self->targets);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->dates, g_ptr_array_unref);

  G_OBJECT_CLASS (ch_table_columns_parent_class)->dispose (object);
}

static void
ch_table_columns_finalize (GObject *object)
{
  g_ptr_array_unref (CH_TABLE_COLUMNS (object)->rows);

  G_OBJECT_CLASS (ch_table_columns_parent_class)->finalize (object);
}

static void
ch_table_columns_class_init (ChTableColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_table_columns_dispose;
  object_class->finalize = ch_table_columns_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CH_TYPE_TABLE_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-table-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, ChTableColumns, group);
  gtk_widget_class_bind_template_child (widget_class, ChTableColumns, date_row);
  gtk_widget_class_bind_template_callback (widget_class, on_date_changed);
}

static void
ch_table_columns_init (ChTableColumns *self)
{
  guint n;
  const ChTableTarget *targets = ch_table_draft_get_targets (&n);

  self->rows = g_ptr_array_new ();
  self->targets = gtk_string_list_new (NULL);
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (self->targets, _(targets[i].label));

  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ch_table_columns_set_table (ChTableColumns *self,
                            GPtrArray      *columns,
                            const guint    *targets,
                            GPtrArray      *cells)
{
  g_return_if_fail (CH_IS_TABLE_COLUMNS (self));
  g_return_if_fail (columns != NULL && targets != NULL && cells != NULL);

  self->loading = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  self->columns = g_ptr_array_ref (columns);
  self->cells = g_ptr_array_ref (cells);
  for (guint i = 0; i < MIN (columns->len, MOST_ROWS); i++)
    add_row (self, i, targets[i]);
  update_dates (self);
  self->loading = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

char *
ch_table_columns_dup_map (ChTableColumns *self)
{
  g_autofree guint *targets = NULL;
  g_autofree const char **dates = NULL;
  guint chosen;

  g_return_val_if_fail (CH_IS_TABLE_COLUMNS (self), NULL);

  if (self->columns == NULL)
    return NULL;

  targets = g_new0 (guint, self->columns->len);
  for (guint i = 0; i < self->rows->len; i++)
    targets[i] = get_target (self, i);
  if (!ch_table_draft_has_title (targets, self->rows->len))
    return NULL;

  /* Where any form reads all the dates, the one that was chosen; else all that are needed. */
  dates = g_new0 (const char *, self->dates->len + 1);
  chosen = adw_combo_row_get_selected (self->date_row);
  for (guint i = 0, n = 0; i < self->dates->len; i++)
    if (!self->all_dates || i == chosen)
      dates[n++] = self->dates->pdata[i];
  return ch_table_draft_dup_map (self->columns, targets, dates);
}
