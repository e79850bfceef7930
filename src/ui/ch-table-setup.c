/* ch-table-setup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-table-setup.h"

#include "ch-bin.h"
#include "ch-map-row.h"
#include "ch-preview-rows.h"
#include "ch-table-columns.h"
#include "ch-table-preview.h"
#include "ch-walk.h"

#include <glib/gi18n-lib.h>

struct _ChTableSetup
{
  AdwBin parent_instance;

  GtkWidget *file_row;
  ChMapRow *map_row;
  GtkSwitch *confirm_switch;
  ChPreviewRows *preview; /* (nullable): no more once it is disposed of */
  ChTableColumns *columns;

  GFile *file; /* (owned) (nullable) */
  GFile *files_folder; /* (owned) (nullable) */
  ChTableMap *map; /* (owned) (nullable): the one that the preview was made with */
  GCancellable *looking; /* (owned) (nullable): of the preview that is under way */
};

G_DEFINE_FINAL_TYPE (ChTableSetup, ch_table_setup, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_FILE,
  PROP_FILES_FOLDER,
  PROP_IS_TABLE,
  PROP_IS_LOG,
  PROP_BY_COLUMNS,
  PROP_READY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

gboolean
ch_table_setup_has_suffix (GFile      *file,
                           const char *suffix)
{
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  name = g_file_get_basename (file);
  folded = name != NULL ? g_ascii_strdown (name, -1) : NULL;
  return folded != NULL && g_str_has_suffix (folded, suffix);
}

static gboolean
is_log (ChTableSetup *self)
{
  return self->file != NULL && ch_table_setup_has_suffix (self->file, ".json");
}

static gboolean
is_table (ChTableSetup *self)
{
  return self->file != NULL && !is_log (self);
}

static gboolean
is_by_columns (ChTableSetup *self)
{
  return is_table (self) && ch_map_row_is_by_columns (self->map_row);
}

/* The subtitle of a row is Pango markup. */
static char *
file_label (ChTableSetup *self,
            GFile        *file)
{
  g_autofree char *name = file != NULL ? g_file_get_parse_name (file) : NULL;

  return g_markup_escape_text (name != NULL ? name : "", -1);
}

static gboolean
is_known (ChTableSetup *self,
          GFile        *file)
{
  return file != NULL;
}

static void
set_map (ChTableSetup *self,
         ChTableMap   *map /* (transfer full) (nullable) */)
{
  g_clear_pointer (&self->map, ch_table_map_free);
  self->map = map;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
stop_looking (ChTableSetup *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

/* The preview */

static void
on_previewed (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(ChTableSetup) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChTablePreview) preview = ch_table_preview_finish (result, &error);

  /* Another answer was given meanwhile, or the window is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->preview == NULL)
    return;

  g_clear_object (&self->looking);
  if (preview == NULL)
    {
      ch_preview_rows_fail (self->preview, error->message);
      return;
    }
  ch_preview_rows_show (self->preview, preview->rows);
  set_map (self, ch_table_preview_steal_map (preview));
}

static void
look (ChTableSetup *self,
      const char   *text,
      const char   *name)
{
  stop_looking (self);
  self->looking = g_cancellable_new ();
  ch_table_preview_async (self->file, text, name, self->looking, on_previewed, g_object_ref (self));
}

static void
on_map_loaded (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(ChTableSetup) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (object));
  g_autofree char *text = NULL;

  g_file_load_contents_finish (G_FILE (object), result, &text, NULL, NULL, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->preview == NULL)
    return;

  if (error != NULL)
    ch_preview_rows_fail (self->preview, error->message);
  else
    look (self, text, name);
}

/* Shows what the table becomes, now that another map was chosen or drafted. */
static void
refresh (ChTableSetup *self)
{
  GFile *map = ch_map_row_get_file (self->map_row);
  g_autofree char *text = map == NULL ? ch_table_columns_dup_map (self->columns) : NULL;

  stop_looking (self);
  set_map (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BY_COLUMNS]);
  if (!is_table (self))
    return;

  if (map != NULL)
    {
      self->looking = g_cancellable_new ();
      g_file_load_contents_async (map, self->looking, on_map_loaded, g_object_ref (self));
    }
  else if (text != NULL)
    {
      look (self, text, _("What the Columns Hold"));
    }
  else
    {
      ch_preview_rows_fail (self->preview, _("Say below which column holds the title of the meeting."));
    }
}

static void
on_heading_read (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(ChTableSetup) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChTablePreview) preview = ch_table_preview_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->preview == NULL)
    return;

  if (preview == NULL)
    ch_preview_rows_fail (self->preview, error->message);
  else
    ch_table_columns_set_table (self->columns, preview->columns, preview->targets, preview->cells);
}

static void
set_file (ChTableSetup *self,
          GFile        *file)
{
  g_set_object (&self->file, file);
  stop_looking (self);
  set_map (self, NULL);
  for (guint i = PROP_FILE; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  if (!is_table (self))
    return;

  self->looking = g_cancellable_new ();
  ch_table_preview_async (file, NULL, NULL, self->looking, on_heading_read, g_object_ref (self));
}

static void
ch_table_setup_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ChTableSetup *self = CH_TABLE_SETUP (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_FILES_FOLDER:
      g_value_set_object (value, self->files_folder);
      break;
    case PROP_IS_TABLE:
      g_value_set_boolean (value, is_table (self));
      break;
    case PROP_IS_LOG:
      g_value_set_boolean (value, is_log (self));
      break;
    case PROP_BY_COLUMNS:
      g_value_set_boolean (value, is_by_columns (self));
      break;
    case PROP_READY:
      g_value_set_boolean (value, is_log (self) || self->map != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_table_setup_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  ChTableSetup *self = CH_TABLE_SETUP (object);

  switch (prop_id)
    {
    case PROP_FILE:
      set_file (self, g_value_get_object (value));
      break;
    case PROP_FILES_FOLDER:
      if (g_set_object (&self->files_folder, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_table_setup_dispose (GObject *object)
{
  ChTableSetup *self = CH_TABLE_SETUP (object);

  stop_looking (self);
  self->preview = NULL;
  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_TABLE_SETUP);

  G_OBJECT_CLASS (ch_table_setup_parent_class)->dispose (object);
}

static void
ch_table_setup_finalize (GObject *object)
{
  ChTableSetup *self = CH_TABLE_SETUP (object);

  g_clear_object (&self->file);
  g_clear_object (&self->files_folder);
  g_clear_pointer (&self->map, ch_table_map_free);

  G_OBJECT_CLASS (ch_table_setup_parent_class)->finalize (object);
}

static gboolean
ch_table_setup_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CH_TABLE_SETUP (widget)->file_row);
}

static void
ch_table_setup_class_init (ChTableSetupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_table_setup_get_property;
  object_class->set_property = ch_table_setup_set_property;
  object_class->dispose = ch_table_setup_dispose;
  object_class->finalize = ch_table_setup_finalize;
  widget_class->grab_focus = ch_table_setup_grab_focus;
  ch_walk_class_pass_through (widget_class);

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_FILES_FOLDER] = g_param_spec_object ("files-folder", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_IS_TABLE] = g_param_spec_boolean ("is-table", NULL, NULL, FALSE, readable);
  properties[PROP_IS_LOG] = g_param_spec_boolean ("is-log", NULL, NULL, FALSE, readable);
  properties[PROP_BY_COLUMNS] = g_param_spec_boolean ("by-columns", NULL, NULL, FALSE, readable);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CH_TYPE_MAP_ROW);
  g_type_ensure (CH_TYPE_PREVIEW_ROWS);
  g_type_ensure (CH_TYPE_TABLE_COLUMNS);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-table-setup.ui");
  gtk_widget_class_bind_template_child (widget_class, ChTableSetup, file_row);
  gtk_widget_class_bind_template_child (widget_class, ChTableSetup, map_row);
  gtk_widget_class_bind_template_child (widget_class, ChTableSetup, confirm_switch);
  gtk_widget_class_bind_template_child (widget_class, ChTableSetup, preview);
  gtk_widget_class_bind_template_child (widget_class, ChTableSetup, columns);
  gtk_widget_class_bind_template_callback (widget_class, file_label);
  gtk_widget_class_bind_template_callback (widget_class, is_known);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
}

static void
ch_table_setup_init (ChTableSetup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

ChTableMap *
ch_table_setup_steal_map (ChTableSetup *self)
{
  ChTableMap *map;

  g_return_val_if_fail (CH_IS_TABLE_SETUP (self), NULL);

  map = is_log (self) ? NULL : g_steal_pointer (&self->map);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
  return map;
}

char *
ch_table_setup_dup_map_text (ChTableSetup *self)
{
  g_return_val_if_fail (CH_IS_TABLE_SETUP (self), NULL);

  return ch_table_columns_dup_map (self->columns);
}

gboolean
ch_table_setup_get_confirmed (ChTableSetup *self)
{
  g_return_val_if_fail (CH_IS_TABLE_SETUP (self), FALSE);

  return gtk_switch_get_active (self->confirm_switch);
}
