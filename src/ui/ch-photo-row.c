/* ch-photo-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-photo-row.h"

#include "ch-attacher.h"
#include "ch-attendee-button.h"
#include "ch-compat.h"
#include "ch-file-opener.h"
#include "ch-file-preview.h"
#include "ch-flow-layout.h"
#include "ch-habit-row.h"
#include "ch-photo.h"
#include "ch-problem-row.h"

#include <glib/gi18n-lib.h>

struct _ChPhotoRow
{
  ChRecordRow parent_instance;

  ChFilePreview *preview;
  AdwActionRow *picture_row;
  GtkWidget *open_button;
  GtkWidget *export_button;
  AdwEntryRow *credit;
  AdwEntryRow *creator;
  AdwEntryRow *credit_line;
  AdwEntryRow *caption;
  AdwEntryRow *alt_text;
  AdwEntryRow *people;
  AdwEntryRow *rights;

  ChAttacher *attacher; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChPhotoRow, ch_photo_row, CH_TYPE_RECORD_ROW)

static ChPhoto *
get_photo (ChPhotoRow *self)
{
  return CH_PHOTO (ch_record_row_get_record (CH_RECORD_ROW (self)));
}

/* What the row says while it is folded up. */
static char *
ch_photo_row_dup_title (ChRecordRow *row)
{
  ChPhoto *photo = get_photo (CH_PHOTO_ROW (row));
  const char *credit = ch_photo_get_credit (photo);
  const char *creator = ch_photo_get_creator (photo);
  const char *credit_line = ch_photo_get_credit_line (photo);
  const char *first = credit != NULL ? credit : creator != NULL ? creator : credit_line;

  return g_strdup (first != NULL ? first : _("Photo without a credit"));
}

static char *
ch_photo_row_dup_subtitle (ChRecordRow *row)
{
  ChPhoto *photo = get_photo (CH_PHOTO_ROW (row));
  const char *caption = ch_photo_get_caption (photo);

  if (caption != NULL)
    return g_strdup (caption);
  return g_strdup (ch_photo_get_file (photo) != NULL ? _("Picture on file") : _("No picture on file"));
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

static ChAttacher *
get_attacher (ChPhotoRow *self)
{
  if (self->attacher == NULL)
    self->attacher = ch_attacher_new (ch_record_row_get_log (CH_RECORD_ROW (self)));
  return self->attacher;
}

/* What the picture says of itself goes where nobody has said anything yet. */
static void
take_over (ChPhoto *photo,
           ChPhoto *found)
{
  static const char *const said[] = { "creator", "credit-line", "caption", "alt-text", "rights" };

  g_object_set (photo, "file", ch_photo_get_file (found), "media-type", ch_photo_get_media_type (found), "file-name",
                ch_photo_get_file_name (found), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      const ChField *field = ch_record_find_field (CH_RECORD (photo), said[i]);

      if (ch_record_get_string (CH_RECORD (photo), field) == NULL)
        g_object_set (photo, said[i], ch_record_get_string (CH_RECORD (found), field), NULL);
    }
  if (ch_photo_get_people (photo)[0] == NULL)
    ch_photo_set_people (photo, ch_photo_get_people (found));
}

static void
show_outcome (ChPhotoRow *self,
              const char *sentence)
{
  if (self->picture_row == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->picture_row), TRUE);
  adw_action_row_set_subtitle (self->picture_row, sentence);
}

static void
on_photo_added (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ChPhotoRow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPhoto) found = ch_attacher_add_photo_finish (CH_ATTACHER (object), result, &error);

  if (found != NULL)
    take_over (get_photo (self), found);
  show_outcome (self, found != NULL ? "" : error->message);
}

static void
on_picture_chosen (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(ChPhotoRow) self = user_data;
  g_autoptr(GFile) file = ch_compat_choose_file_finish (result, NULL);

  if (file == NULL || self->picture_row == NULL)
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->picture_row), FALSE);
  adw_action_row_set_subtitle (self->picture_row, "");
  ch_attacher_add_photo_async (get_attacher (self), file, NULL, on_photo_added, g_object_ref (self));
}

static void
on_add_picture (ChPhotoRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  ch_compat_choose_picture_async (GTK_WINDOW (root), _("Add Picture"), on_picture_chosen, g_object_ref (self));
}

static void
on_exported (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ChPhotoRow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (ch_attacher_export_photo_finish (CH_ATTACHER (object), result, &error))
    show_outcome (self, _("A copy with its credit was written."));
  else
    show_outcome (self, error->message);
}

static void
on_target_chosen (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(ChPhotoRow) self = user_data;
  g_autoptr(GFile) target = ch_compat_choose_file_finish (result, NULL);

  if (target == NULL || self->picture_row == NULL)
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->picture_row), FALSE);
  ch_attacher_export_photo_async (get_attacher (self), get_photo (self), target, NULL, on_exported, g_object_ref (self));
}

static void
on_export (ChPhotoRow *self)
{
  const char *name = ch_photo_get_file_name (get_photo (self));

  ch_compat_choose_target_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Export Copy With Credit"),
                                 name != NULL ? name : _("Photo.jpg"), on_target_chosen, g_object_ref (self));
}

static void
on_opened (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ChPhotoRow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) copy = ch_file_opener_open_finish (result, &error);

  show_outcome (self, copy != NULL ? "" : error->message);
}

static void
on_open (ChPhotoRow *self)
{
  ChPhoto *photo = get_photo (self);

  ch_file_opener_open_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), ch_record_row_get_log (CH_RECORD_ROW (self)),
                             ch_photo_get_file (photo), ch_photo_get_file_name (photo), on_opened, g_object_ref (self));
}

/* Appended, as people are named from left to right. */
static void
on_attendee_chosen (ChPhotoRow    *self,
                    ChParticipant *participant)
{
  ChPhoto *photo = get_photo (self);
  g_autoptr(GStrvBuilder) people = g_strv_builder_new ();
  g_auto(GStrv) all = NULL;

  g_strv_builder_addv (people, (const char **) ch_photo_get_people (photo));
  g_strv_builder_add (people, ch_participant_get_name (participant));
  all = g_strv_builder_end (people);
  ch_photo_set_people (photo, (const char *const *) all);
}

/* Bindings rather than expressions: AdwExpanderRow 1.2 keeps its rows until it is finalized, which is too
 * late for expressions that watch this one. */
static gboolean
file_to_label (GBinding     *binding,
               const GValue *from,
               GValue       *to,
               gpointer      user_data)
{
  g_value_set_string (to, g_value_get_string (from) != NULL ? _("Picture on file") : _("No picture on file"));
  return TRUE;
}

static gboolean
file_to_visible (GBinding     *binding,
                 const GValue *from,
                 GValue       *to,
                 gpointer      user_data)
{
  g_value_set_boolean (to, g_value_get_string (from) != NULL);
  return TRUE;
}

static void
ch_photo_row_dispose (GObject *object)
{
  g_clear_object (&CH_PHOTO_ROW (object)->attacher);

  G_OBJECT_CLASS (ch_photo_row_parent_class)->dispose (object);
}

static void
ch_photo_row_make_fields (ChRecordRow *row)
{
  ChPhotoRow *self = CH_PHOTO_ROW (row);
  ChPhoto *photo = get_photo (self);

  ch_flow_layout_wrap_buttons (GTK_WIDGET (self));
  ch_record_row_bind (row, "credit", self->credit, "text");
  ch_record_row_bind (row, "creator", self->creator, "text");
  ch_record_row_bind (row, "credit-line", self->credit_line, "text");
  ch_record_row_bind (row, "caption", self->caption, "text");
  ch_record_row_bind (row, "alt-text", self->alt_text, "text");
  ch_record_row_bind_list (row, "people", self->people, "text");
  ch_record_row_bind (row, "rights", self->rights, "text");

  g_object_set (self->preview, "log", ch_record_row_get_log (row), NULL);
  g_object_bind_property (photo, "file", self->preview, "file", G_BINDING_SYNC_CREATE);
  g_object_bind_property_full (photo, "file", self->picture_row, "title", G_BINDING_SYNC_CREATE, file_to_label, NULL, NULL,
                               NULL);
  g_object_bind_property_full (photo, "file", self->open_button, "visible", G_BINDING_SYNC_CREATE, file_to_visible, NULL,
                               NULL, NULL);
  g_object_bind_property_full (photo, "file", self->export_button, "visible", G_BINDING_SYNC_CREATE, file_to_visible, NULL,
                               NULL, NULL);
  g_object_bind_property (photo, "alt-text", self->preview, "alternative-text", G_BINDING_SYNC_CREATE);
}

/* The buttons of the picture come first, but what a photo must have is its credit. */
static GtkWidget *
ch_photo_row_get_first_field (ChRecordRow *row)
{
  return GTK_WIDGET (CH_PHOTO_ROW (row)->credit);
}

static void
ch_photo_row_class_init (ChPhotoRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ChRecordRowClass *row_class = CH_RECORD_ROW_CLASS (klass);

  object_class->dispose = ch_photo_row_dispose;
  row_class->dup_title = ch_photo_row_dup_title;
  row_class->dup_subtitle = ch_photo_row_dup_subtitle;
  row_class->make_fields = ch_photo_row_make_fields;
  row_class->get_first_field = ch_photo_row_get_first_field;

  g_type_ensure (CH_TYPE_ATTENDEE_BUTTON);
  g_type_ensure (CH_TYPE_FILE_PREVIEW);
  g_type_ensure (CH_TYPE_FLOW_LAYOUT);
  g_type_ensure (CH_TYPE_HABIT_ROW);
  g_type_ensure (CH_TYPE_PHOTO);
  g_type_ensure (CH_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-photo-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, preview);
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, picture_row);
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, open_button);
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, export_button);
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, credit);
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, creator);
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, credit_line);
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, caption);
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, alt_text);
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, people);
  gtk_widget_class_bind_template_child (widget_class, ChPhotoRow, rights);
  gtk_widget_class_bind_template_callback (widget_class, credit_problem);
  gtk_widget_class_bind_template_callback (widget_class, on_add_picture);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
  gtk_widget_class_bind_template_callback (widget_class, on_attendee_chosen);
}

static void
ch_photo_row_init (ChPhotoRow *self)
{
}
