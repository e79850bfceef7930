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
ch_attachment_row_dup_title (ChRecordRow *row)
{
  const char *name = ch_attachment_get_name (get_attachment (CH_ATTACHMENT_ROW (row)));

  return g_strdup (name != NULL ? name : _("File without a name"));
}

static char *
ch_attachment_row_dup_subtitle (ChRecordRow *row)
{
  const char *role = ch_attachment_get_role (get_attachment (CH_ATTACHMENT_ROW (row)));

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

static GtkWidget *
ch_attachment_row_get_first_field (ChRecordRow *row)
{
  return GTK_WIDGET (CH_ATTACHMENT_ROW (row)->name);
}

static void
ch_attachment_row_make_fields (ChRecordRow *row)
{
  ChAttachmentRow *self = CH_ATTACHMENT_ROW (row);

  ch_term_row_set_vocabulary (self->role, CH_VOCABULARY_ATTACHMENT_ROLE);

  g_object_set (self->preview, "log", ch_record_row_get_log (row), "file", ch_attachment_get_file (get_attachment (self)),
                "file-name", ch_attachment_get_name (get_attachment (self)), "alternative-text", _("First page of the file"),
                NULL);
  ch_record_row_bind (row, "role", self->role, "term");
  ch_record_row_bind (row, "name", self->name, "text");
}

static void
ch_attachment_row_class_init (ChAttachmentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ChRecordRowClass *row_class = CH_RECORD_ROW_CLASS (klass);


  row_class->dup_title = ch_attachment_row_dup_title;
  row_class->dup_subtitle = ch_attachment_row_dup_subtitle;
  row_class->make_fields = ch_attachment_row_make_fields;
  row_class->get_first_field = ch_attachment_row_get_first_field;

  g_type_ensure (CH_TYPE_ATTACHMENT);
  g_type_ensure (CH_TYPE_FILE_PREVIEW);
  g_type_ensure (CH_TYPE_TERM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-attachment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChAttachmentRow, preview);
  gtk_widget_class_bind_template_child (widget_class, ChAttachmentRow, file_row);
  gtk_widget_class_bind_template_child (widget_class, ChAttachmentRow, role);
  gtk_widget_class_bind_template_child (widget_class, ChAttachmentRow, name);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
}

static void
ch_attachment_row_init (ChAttachmentRow *self)
{
}
