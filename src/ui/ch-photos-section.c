/* ch-photos-section.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-photos-section.h"

#include "ch-attacher.h"
#include "ch-compat.h"
#include "ch-flow-layout.h"
#include "ch-photo-row.h"
#include "ch-record-list.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

struct _ChPhotosSection
{
  ChEditorSection parent_instance;

  ChRecordList *list;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (ChPhotosSection, ch_photos_section, CH_TYPE_EDITOR_SECTION)

/* A picture on its way into the log and into the meeting that was edited when it came. */
typedef struct
{
  ChPhotosSection *self; /* (owned) */
  ChMeeting *draft;      /* (owned) */
  GFile *passing;        /* (owned) (nullable): a file of ours that is of no use afterwards */
} Arrival;

static void
arrival_free (Arrival *arrival)
{
  if (arrival->passing != NULL)
    g_file_delete (arrival->passing, NULL, NULL);
  g_clear_object (&arrival->passing);
  g_object_unref (arrival->draft);
  g_object_unref (arrival->self);
  g_free (arrival);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arrival, arrival_free)

static void
show_problem (ChPhotosSection *self,
              const char      *sentence)
{
  if (self->problem == NULL)
    return;
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

static void
on_photo_added (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(Arrival) arrival = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPhoto) photo = ch_attacher_add_photo_finish (CH_ATTACHER (object), result, &error);

  if (photo == NULL)
    {
      show_problem (arrival->self, error->message);
      return;
    }

  /* A pasted picture had no name of its own. */
  if (arrival->passing != NULL)
    ch_photo_set_file_name (photo, NULL);
  g_list_store_append (ch_meeting_get_photos (arrival->draft), photo);
}

static void
add (ChPhotosSection *self,
     GFile           *file,
     gboolean         passing)
{
  ChMeeting *draft = ch_editor_section_get_draft (CH_EDITOR_SECTION (self));
  g_autoptr(ChLog) log = NULL;
  g_autoptr(ChAttacher) attacher = NULL;
  Arrival *arrival;

  g_object_get (self, "log", &log, NULL);
  if (draft == NULL || log == NULL)
    return;

  attacher = ch_attacher_new (log);
  arrival = g_new0 (Arrival, 1);
  arrival->self = g_object_ref (self);
  arrival->draft = g_object_ref (draft);
  arrival->passing = passing ? g_object_ref (file) : NULL;
  show_problem (self, NULL);
  ch_attacher_add_photo_async (attacher, file, NULL, on_photo_added, arrival);
}

static void
add_all (ChPhotosSection *self,
         GdkFileList     *list)
{
  g_autoptr(GSList) files = gdk_file_list_get_files (list);

  for (GSList *file = files; file != NULL; file = file->next)
    add (self, file->data, FALSE);
}

/* Pixels come from another program's clipboard or window, without a file. */
static void
add_texture (ChPhotosSection *self,
             GdkTexture      *texture)
{
  g_autoptr(GBytes) png = gdk_texture_save_to_png_bytes (texture);
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = NULL;
  int fd = g_file_open_tmp ("chancery-XXXXXX.png", &path, &error);

  if (fd >= 0)
    g_close (fd, NULL);
  if (fd < 0
      || !g_file_set_contents_full (path, g_bytes_get_data (png, NULL), g_bytes_get_size (png), G_FILE_SET_CONTENTS_NONE,
                                    0600, &error))
    {
      show_problem (self, error->message);
      return;
    }

  file = g_file_new_for_path (path);
  add (self, file, TRUE);
}

static gboolean
on_drop (ChPhotosSection *self,
         const GValue    *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    add_all (self, g_value_get_boxed (value));
  else if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    add_texture (self, g_value_get_object (value));
  else
    return FALSE;
  return TRUE;
}

static void
on_pasted (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ChPhotosSection) self = user_data;
  g_autoptr(GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (object), result, &error);

  if (value == NULL)
    show_problem (self, error->message);
  else
    on_drop (self, value);
}

static void
on_paste (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  ChPhotosSection *self = CH_PHOTOS_SECTION (widget);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      /* What another program offers is known by its media types first. */
      g_autoptr(GdkContentFormats) readable
          = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (formats));

      if (gdk_content_formats_contain_gtype (readable, types[i]))
        {
          gdk_clipboard_read_value_async (clipboard, types[i], G_PRIORITY_DEFAULT, NULL, on_pasted, g_object_ref (self));
          return;
        }
    }
  show_problem (self, _("The clipboard holds no picture."));
}

static void
on_file_chosen (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ChPhotosSection) self = user_data;
  g_autoptr(GFile) file = ch_compat_choose_file_finish (result, NULL);

  if (file != NULL)
    add (self, file, FALSE);
}

static void
on_add_file (ChPhotosSection *self)
{
  ch_compat_choose_picture_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Add Picture"), on_file_chosen,
                                  g_object_ref (self));
}

static void
on_add (ChPhotosSection *self)
{
  ch_record_list_add (self->list);
}

static void
ch_photos_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_PHOTOS_SECTION);
  CH_PHOTOS_SECTION (object)->problem = NULL;

  G_OBJECT_CLASS (ch_photos_section_parent_class)->dispose (object);
}

static void
ch_photos_section_class_init (ChPhotosSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_photos_section_dispose;

  g_type_ensure (CH_TYPE_FLOW_LAYOUT);
  g_type_ensure (CH_TYPE_PHOTO_ROW);
  g_type_ensure (CH_TYPE_RECORD_LIST);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-photos-section.ui");
  gtk_widget_class_bind_template_child (widget_class, ChPhotosSection, list);
  gtk_widget_class_bind_template_child (widget_class, ChPhotosSection, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_add_file);

  gtk_widget_class_install_action (widget_class, "photos.paste", NULL, on_paste);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "photos.paste", NULL);
}

static void
ch_photos_section_init (ChPhotosSection *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };
  GtkDropTarget *drop_target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  ch_flow_layout_wrap_buttons (GTK_WIDGET (self));

  gtk_drop_target_set_gtypes (drop_target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (drop_target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop_target));
}
