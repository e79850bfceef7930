/* ch-attachment-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-attachment-row.h"

#include "ch-attachment.h"
#include "ch-file-opener.h"
#include "ch-file-preview.h"
#include "ch-term-row.h"

#include <glib/gi18n-lib.h>

struct _ChAttachmentRow
{
  ChRecordRow parent_instance;

  ChFilePreview *preview;
  AdwActionRow *file_row;
  ChTermRow *role;
  AdwEntryRow *name;
};

G_DEFINE_FINAL_TYPE (ChAttachmentRow, ch_attachment_row, CH_TYPE_RECORD_ROW)

static ChAttachment *
get_attachment (ChAttachmentRow *self)
{
  return CH_ATTACHMENT (ch_record_row_get_record (CH_RECORD_ROW (self)));
}

/* What the row says while it is folded up. */
static char *
row_title (ChAttachmentRow *self,
           const char      *name)
{
  return g_strdup (name != NULL ? name : _("File without a name"));
}

static char *
row_subtitle (ChAttachmentRow *self,
              const char      *role)
{
  return g_strdup (ch_vocabulary_get_label (CH_VOCABULARY_ATTACHMENT_ROLE, role));
}

static void
on_opened (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ChAttachmentRow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) copy = ch_file_opener_open_finish (result, &error);

  if (self->file_row != NULL)
    adw_action_row_set_subtitle (self->file_row, copy != NULL ? "" : error->message);
}

static void
on_open (ChAttachmentRow *self)
{
  ChAttachment *attachment = get_attachment (self);
  ChLog *log = ch_record_row_get_log (CH_RECORD_ROW (self));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (log == NULL || ch_attachment_get_file (attachment) == NULL)
    return;

  ch_file_opener_open_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, log, ch_attachment_get_file (attachment),
                             ch_attachment_get_name (attachment), on_opened, g_object_ref (self));
}

static void
ch_attachment_row_constructed (GObject *object)
{
  ChAttachmentRow *self = CH_ATTACHMENT_ROW (object);

  G_OBJECT_CLASS (ch_attachment_row_parent_class)->constructed (object);

  g_object_set (self->preview, "log", ch_record_row_get_log (CH_RECORD_ROW (self)), "file",
                ch_attachment_get_file (get_attachment (self)), "file-name",
                ch_attachment_get_name (get_attachment (self)), "alternative-text", _("First page of the file"), NULL);
}

static void
ch_attachment_row_dispose (GObject *object)
{
  ChAttachmentRow *self = CH_ATTACHMENT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_ATTACHMENT_ROW);
  self->file_row = NULL;

  G_OBJECT_CLASS (ch_attachment_row_parent_class)->dispose (object);
}

static void
ch_attachment_row_class_init (ChAttachmentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ch_attachment_row_constructed;
  object_class->dispose = ch_attachment_row_dispose;

  g_type_ensure (CH_TYPE_ATTACHMENT);
  g_type_ensure (CH_TYPE_FILE_PREVIEW);
  g_type_ensure (CH_TYPE_TERM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-attachment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChAttachmentRow, preview);
  gtk_widget_class_bind_template_child (widget_class, ChAttachmentRow, file_row);
  gtk_widget_class_bind_template_child (widget_class, ChAttachmentRow, role);
  gtk_widget_class_bind_template_child (widget_class, ChAttachmentRow, name);
  gtk_widget_class_bind_template_callback (widget_class, row_title);
  gtk_widget_class_bind_template_callback (widget_class, row_subtitle);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
}

static void
ch_attachment_row_init (ChAttachmentRow *self)
{
  ChRecordRow *row = CH_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  ch_term_row_set_vocabulary (self->role, CH_VOCABULARY_ATTACHMENT_ROLE);

  ch_record_row_bind (row, "role", self->role, "term");
  ch_record_row_bind (row, "name", self->name, "text");
}
