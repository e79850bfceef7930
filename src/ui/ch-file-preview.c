/* ch-file-preview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-file-preview.h"

#include "ch-drag-content.h"
#include "ch-text.h"
#include "ch-thumbnail.h"

#include <glib/gi18n-lib.h>

/* The longer side of what is shown as large as it was asked for. */
#define LARGEST_FIXED 256

struct _ChFilePreview
{
  AdwBin parent_instance;

  GtkPicture *picture; /* (owned by the widget tree) */
  ChLog *log; /* (owned) (nullable) */
  char *file; /* (owned) (nullable) */
  char *file_name; /* (owned) (nullable): what it was called where it came from */
  guint size;
  char *alternative_text; /* (owned) (nullable) */
  GCancellable *cancellable; /* (owned) (nullable): of the picture that is being made */
};

G_DEFINE_FINAL_TYPE (ChFilePreview, ch_file_preview, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LOG,
  PROP_FILE,
  PROP_FILE_NAME,
  PROP_SIZE,
  PROP_ALTERNATIVE_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The file itself, and not the small picture of it. */
static GdkContentProvider *
new_drag_content (GtkWidget *widget,
                  double     x,
                  double     y)
{
  ChFilePreview *self = CH_FILE_PREVIEW (widget);

  return self->log != NULL && self->file != NULL ? ch_drag_content_new_file (self->log, self->file, self->file_name) : NULL;
}

static void
show_icon (ChFilePreview *self,
           const char    *sentence)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr(GtkIconPaintable) icon
      = gtk_icon_theme_lookup_icon (theme, "text-x-generic-symbolic", NULL, 32, gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                    gtk_widget_get_direction (GTK_WIDGET (self)), 0);

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (icon));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
}

static void
on_made (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(ChFilePreview) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkPixbuf) pixbuf = ch_thumbnail_make_finish (result, &error);
  g_autoptr(GdkTexture) texture = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->picture == NULL)
    return;
  if (pixbuf == NULL)
    {
      show_icon (self, error->message);
      return;
    }

  /* A small picture takes its room, whatever stands beside it; a large one may be squeezed. */
  if (self->size <= LARGEST_FIXED)
    {
      int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

      gtk_widget_set_size_request (GTK_WIDGET (self->picture), MAX (1, gdk_pixbuf_get_width (pixbuf) / scale),
                                   MAX (1, gdk_pixbuf_get_height (pixbuf) / scale));
    }
  texture = gdk_texture_new_for_pixbuf (pixbuf);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
}

static void
update (ChFilePreview *self)
{
  g_autofree char *path = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_picture_set_paintable (self->picture, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), -1, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), self->file != NULL);
  if (self->log == NULL || self->file == NULL)
    return;

  path = ch_log_dup_file_path (self->log, self->file);
  self->cancellable = g_cancellable_new ();
  ch_thumbnail_make_async (path, MIN (self->size * (guint) gtk_widget_get_scale_factor (GTK_WIDGET (self)), CH_THUMBNAIL_MAX_SIZE),
                           self->cancellable, on_made, g_object_ref (self));
}

static void
update_alternative_text (ChFilePreview *self)
{
  gtk_picture_set_alternative_text (self->picture, !ch_text_is_blank (self->alternative_text) ? self->alternative_text
                                                                                              : _("Picture of the file"));
}

static void
ch_file_preview_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  ChFilePreview *self = CH_FILE_PREVIEW (object);

  switch (prop_id)
    {
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    case PROP_FILE:
      g_value_set_string (value, self->file);
      break;
    case PROP_FILE_NAME:
      g_value_set_string (value, self->file_name);
      break;
    case PROP_SIZE:
      g_value_set_uint (value, self->size);
      break;
    case PROP_ALTERNATIVE_TEXT:
      g_value_set_string (value, self->alternative_text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_file_preview_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  ChFilePreview *self = CH_FILE_PREVIEW (object);

  switch (prop_id)
    {
    case PROP_LOG:
      if (g_set_object (&self->log, g_value_get_object (value)))
        update (self);
      break;
    case PROP_FILE:
      if (g_strcmp0 (self->file, g_value_get_string (value)) != 0)
        {
          g_free (self->file);
          self->file = g_value_dup_string (value);
          update (self);
        }
      break;
    case PROP_FILE_NAME:
      g_free (self->file_name);
      self->file_name = g_value_dup_string (value);
      break;
    case PROP_SIZE:
      self->size = g_value_get_uint (value);
      break;
    case PROP_ALTERNATIVE_TEXT:
      g_free (self->alternative_text);
      self->alternative_text = g_value_dup_string (value);
      update_alternative_text (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_file_preview_dispose (GObject *object)
{
  ChFilePreview *self = CH_FILE_PREVIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->log);
  self->picture = NULL;

  G_OBJECT_CLASS (ch_file_preview_parent_class)->dispose (object);
}

static void
ch_file_preview_finalize (GObject *object)
{
  ChFilePreview *self = CH_FILE_PREVIEW (object);

  g_free (self->file);
  g_free (self->file_name);
  g_free (self->alternative_text);

  G_OBJECT_CLASS (ch_file_preview_parent_class)->finalize (object);
}

static void
ch_file_preview_class_init (ChFilePreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_file_preview_get_property;
  object_class->set_property = ch_file_preview_set_property;
  object_class->dispose = ch_file_preview_dispose;
  object_class->finalize = ch_file_preview_finalize;

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, flags);
  properties[PROP_FILE] = g_param_spec_string ("file", NULL, NULL, NULL, flags);
  properties[PROP_FILE_NAME] = g_param_spec_string ("file-name", NULL, NULL, NULL, flags);
  properties[PROP_SIZE] = g_param_spec_uint ("size", NULL, NULL, 1, CH_THUMBNAIL_MAX_SIZE, 64, flags);
  properties[PROP_ALTERNATIVE_TEXT] = g_param_spec_string ("alternative-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_file_preview_init (ChFilePreview *self)
{
  self->size = 64;
  self->picture = GTK_PICTURE (gtk_picture_new ());
  gtk_picture_set_content_fit (self->picture, GTK_CONTENT_FIT_SCALE_DOWN);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->picture));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "photo");
  update_alternative_text (self);
  ch_drag_content_offer (GTK_WIDGET (self), new_drag_content);
}
