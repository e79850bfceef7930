/* ch-photo-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-photo-row.h"

#include "ch-compat.h"
#include "ch-photo.h"
#include "ch-problem-row.h"

#include <glib/gi18n-lib.h>

struct _ChPhotoRow
{
  ChRecordRow parent_instance;

  GtkPicture *picture;
  AdwActionRow *picture_row;
  AdwEntryRow *credit;
  AdwEntryRow *creator;
  AdwEntryRow *credit_line;
  AdwEntryRow *caption;
};

G_DEFINE_FINAL_TYPE (ChPhotoRow, ch_photo_row, CH_TYPE_RECORD_ROW)

/* What the row says while it is folded up. */
static char *
row_title (ChPhotoRow *self,
           const char *credit,
           const char *creator,
           const char *credit_line)
{
  const char *first = credit != NULL ? credit : creator != NULL ? creator : credit_line;

  return g_strdup (first != NULL ? first : _("Photo without a credit"));
}

static char *
row_subtitle (ChPhotoRow *self,
              const char *file,
              const char *caption)
{
  if (caption != NULL)
    return g_strdup (caption);
  return g_strdup (file != NULL ? _("Picture on file") : _("No picture on file"));
}

static char *
credit_problem (ChPhotoRow *self,
                const char *credit,
                const char *creator,
                const char *credit_line)
{
  if (credit != NULL || creator != NULL || credit_line != NULL)
    return NULL;
  return g_strdup (_("Without a credit the picture is not printed."));
}

static char *
picture_label (ChPhotoRow *self,
               const char *file)
{
  return g_strdup (file != NULL ? _("Picture on file") : _("No picture on file"));
}

static GFile *
picture_file (ChPhotoRow *self,
              const char *sha256)
{
  ChLog *log = ch_record_row_get_log (CH_RECORD_ROW (self));
  g_autofree char *path = log != NULL && sha256 != NULL ? ch_log_dup_file_path (log, sha256) : NULL;

  return path != NULL ? g_file_new_for_path (path) : NULL;
}

static void
on_file_added (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(ChPhotoRow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *sha256 = ch_log_add_file_finish (CH_LOG (object), result, &error);

  gtk_widget_set_sensitive (GTK_WIDGET (self->picture_row), TRUE);
  if (sha256 != NULL)
    g_object_set (ch_record_row_get_record (CH_RECORD_ROW (self)), "file", sha256, NULL);
  else
    adw_action_row_set_subtitle (self->picture_row, error->message);
}

static void
on_picture_chosen (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(ChPhotoRow) self = user_data;
  g_autoptr(GFile) file = ch_compat_choose_file_finish (result, NULL);

  if (file == NULL)
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->picture_row), FALSE);
  adw_action_row_set_subtitle (self->picture_row, "");
  ch_log_add_file_async (ch_record_row_get_log (CH_RECORD_ROW (self)), file, NULL, on_file_added, g_object_ref (self));
}

static void
on_add_picture (ChPhotoRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  ch_compat_choose_picture_async (GTK_WINDOW (root), _("Add Picture"), on_picture_chosen, g_object_ref (self));
}

static void
ch_photo_row_dispose (GObject *object)
{
  ChPhotoRow *self = CH_PHOTO_ROW (object);

  /* AdwExpanderRow 1.2 keeps its rows until it is finalized, which is too late for expressions
   * that watch this one. */
  if (self->picture_row != NULL)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->picture_row));

  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_PHOTO_ROW);

  G_OBJECT_CLASS (ch_photo_row_parent_class)->dispose (object);
}

static void
ch_photo_row_class_init (ChPhotoRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_photo_row_dispose;

  g_type_ensure (CH_TYPE_PHOTO);
  g_type_ensure (CH_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-photo-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, picture);
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, picture_row);
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, credit);
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, creator);
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, credit_line);
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, caption);
  gtk_widget_class_bind_template_callback (widget_class, row_title);
  gtk_widget_class_bind_template_callback (widget_class, row_subtitle);
  gtk_widget_class_bind_template_callback (widget_class, credit_problem);
  gtk_widget_class_bind_template_callback (widget_class, picture_label);
  gtk_widget_class_bind_template_callback (widget_class, picture_file);
  gtk_widget_class_bind_template_callback (widget_class, on_add_picture);
}

static void
ch_photo_row_init (ChPhotoRow *self)
{
  ChRecordRow *row = CH_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  ch_record_row_bind (row, "credit", self->credit, "text");
  ch_record_row_bind (row, "creator", self->creator, "text");
  ch_record_row_bind (row, "credit-line", self->credit_line, "text");
  ch_record_row_bind (row, "caption", self->caption, "text");
}
