/* ch-document-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-document-row.h"

#include "ch-attacher.h"
#include "ch-attachment-row.h"
#include "ch-attendee-button.h"
#include "ch-compat.h"
#include "ch-country.h"
#include "ch-date-row.h"
#include "ch-document.h"
#include "ch-editor-section.h"
#include "ch-flow-layout.h"
#include "ch-habit-row.h"
#include "ch-problem-row.h"
#include "ch-record-list.h"
#include "ch-signatory-row.h"
#include "ch-signatory.h"
#include "ch-term-row.h"
#include "ch-title-row.h"

#include <glib/gi18n-lib.h>

struct _ChDocumentRow
{
  ChRecordRow parent_instance;

  ChTermRow *kind;
  AdwEntryRow *title;
  ChRecordList *other_titles;
  ChTermRow *status;
  ChDateRow *date;
  ChProblemRow *date_problem;
  AdwEntryRow *place;
  AdwEntryRow *parties;
  ChRecordList *signatories;
  ChAttendeeButton *attendee_button;
  AdwEntryRow *languages;
  ChDateRow *in_force;
  ChProblemRow *in_force_problem;
  ChRecordList *files;
  GtkWidget *attach_button;
  ChProblemRow *attach_problem;

  char *kind_before; /* (owned) (nullable): the kind before it is changed */
  ChAttacher *attacher; /* (owned) (nullable) */
  guint n_attaching; /* files on their way into the log */
};

G_DEFINE_FINAL_TYPE (ChDocumentRow, ch_document_row, CH_TYPE_RECORD_ROW)

static ChDocument *
get_document (ChDocumentRow *self)
{
  return CH_DOCUMENT (ch_record_row_get_record (CH_RECORD_ROW (self)));
}

/* What the row says while it is folded up. */
static char *
ch_document_row_dup_title (ChRecordRow *row)
{
  const char *title = ch_document_get_title (get_document (CH_DOCUMENT_ROW (row)));

  return g_strdup (title != NULL ? title : _("Document without a title"));
}

static char *
ch_document_row_dup_subtitle (ChRecordRow *row)
{
  ChDocument *document = get_document (CH_DOCUMENT_ROW (row));

  return g_strdup_printf ("%s · %s", ch_vocabulary_get_label (CH_VOCABULARY_DOCUMENT_TYPE, ch_document_get_kind (document)),
                          ch_vocabulary_get_label (CH_VOCABULARY_DOCUMENT_STATUS, ch_document_get_status (document)));
}

/* The same that saving would refuse, while it is typed. */
static void
on_date_changed (ChDocumentRow *self)
{
  g_autofree char *problem = ch_date_row_dup_problem (self->date);
  g_autofree char *in_force_problem = ch_date_row_dup_problem (self->in_force);

  ch_problem_row_set_sentence (self->date_problem, problem);
  ch_problem_row_set_sentence (self->in_force_problem, in_force_problem);
}

static void
on_add_title (ChDocumentRow *self)
{
  ch_record_list_add (self->other_titles);
}

static void
on_add_signatory (ChDocumentRow *self)
{
  ch_record_list_add (self->signatories);
}

/* A participant signs with the title of that day, for the body or else for the state. */
static void
on_attendee_chosen (ChDocumentRow *self,
                    ChParticipant *participant)
{
  g_autoptr(ChSignatory) signatory = ch_signatory_new ();
  const char *organisation = ch_participant_get_organisation (participant);
  const char *country = ch_participant_get_country (participant);

  ch_signatory_set_name (signatory, ch_participant_get_name (participant));
  ch_signatory_set_title (signatory, ch_participant_get_title (participant));
  ch_signatory_set_party (signatory, organisation != NULL ? organisation : ch_country_get_name (country));
  g_list_store_append (ch_document_get_signatories (get_document (self)), signatory);
}

/* Files */

static void
update_attaching (ChDocumentRow *self,
                  int            difference)
{
  self->n_attaching += difference;
  gtk_widget_set_sensitive (self->attach_button, self->n_attaching == 0);
}

static void
on_attached (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ChDocumentRow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChAttachment) attachment = ch_attacher_add_file_finish (CH_ATTACHER (object), result, &error);

  /* The document is there even where its row has gone meanwhile. */
  if (attachment != NULL)
    ch_document_add_file (get_document (self), attachment);
  if (self->attach_button == NULL)
    return;
  update_attaching (self, -1);
  if (attachment == NULL)
    ch_problem_row_set_sentence (self->attach_problem, error->message);
}

static void
attach (ChDocumentRow *self,
        GFile         *file)
{
  ChLog *log = ch_record_row_get_log (CH_RECORD_ROW (self));

  if (log == NULL)
    return;
  if (self->attacher == NULL)
    self->attacher = ch_attacher_new (log);

  update_attaching (self, 1);
  ch_problem_row_set_sentence (self->attach_problem, NULL);
  ch_attacher_add_file_async (self->attacher, file, NULL, on_attached, g_object_ref (self));
}

static void
on_file_chosen (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ChDocumentRow) self = user_data;
  g_autoptr(GFile) file = ch_compat_choose_file_finish (result, NULL);

  if (file != NULL && self->attach_button != NULL)
    attach (self, file);
}

static void
on_attach (ChDocumentRow *self)
{
  ch_compat_choose_file_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Attach File"), on_file_chosen,
                               g_object_ref (self));
}

static gboolean
on_drop (ChDocumentRow *self,
         const GValue  *value)
{
  g_autoptr(GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  /* What becomes of them is told below. */
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  for (GSList *file = files; file != NULL; file = file->next)
    attach (self, file->data);
  return files != NULL;
}

static void
show_list (ChDocumentRow *self,
           ChRecordList  *list,
           GType          row_type,
           GListStore    *records)
{
  g_object_set (list, "row-type", row_type, "log", ch_record_row_get_log (CH_RECORD_ROW (self)), "model", records, NULL);
}

static char *
propose_title (ChDocumentRow *self,
               const char    *kind)
{
  GtkWidget *section = gtk_widget_get_ancestor (GTK_WIDGET (self), CH_TYPE_EDITOR_SECTION);
  ChMeeting *draft = section != NULL ? ch_editor_section_get_draft (CH_EDITOR_SECTION (section)) : NULL;
  ChLog *log = ch_record_row_get_log (CH_RECORD_ROW (self));
  g_autoptr(ChDocument) document = ch_document_new ();

  if (draft == NULL || log == NULL)
    return NULL;
  ch_document_set_kind (document, kind);
  return ch_habits_propose_document_title (ch_habits_get (log), draft, document);
}

/* The title that follows from the meeting goes with the kind, for as long as nobody has typed at it. */
static void
on_kind_changed (ChDocumentRow *self)
{
  ChDocument *document = get_document (self);
  g_autofree char *kind_before = g_steal_pointer (&self->kind_before);
  g_autofree char *before = propose_title (self, kind_before);
  g_autofree char *now = propose_title (self, ch_document_get_kind (document));

  self->kind_before = g_strdup (ch_document_get_kind (document));
  if (now != NULL && before != NULL && g_strcmp0 (before, ch_document_get_title (document)) == 0)
    ch_document_set_title (document, now);
}

static void
ch_document_row_constructed (GObject *object)
{
  ChDocumentRow *self = CH_DOCUMENT_ROW (object);
  ChDocument *document = get_document (self);

  G_OBJECT_CLASS (ch_document_row_parent_class)->constructed (object);

  self->kind_before = g_strdup (ch_document_get_kind (document));
  g_signal_connect_object (document, "notify::kind", G_CALLBACK (on_kind_changed), self, G_CONNECT_SWAPPED);
}

static void
ch_document_row_dispose (GObject *object)
{
  ChDocumentRow *self = CH_DOCUMENT_ROW (object);

  g_clear_object (&self->attacher);
  g_clear_pointer (&self->kind_before, g_free);

  G_OBJECT_CLASS (ch_document_row_parent_class)->dispose (object);
}

static GtkWidget *
ch_document_row_get_first_field (ChRecordRow *row)
{
  return GTK_WIDGET (CH_DOCUMENT_ROW (row)->title);
}

static void
ch_document_row_make_fields (ChRecordRow *row)
{
  ChDocumentRow *self = CH_DOCUMENT_ROW (row);
  ChDocument *document = get_document (self);

  ch_flow_layout_wrap_buttons (GTK_WIDGET (self));
  ch_term_row_set_vocabulary (self->kind, CH_VOCABULARY_DOCUMENT_TYPE);
  ch_term_row_set_vocabulary (self->status, CH_VOCABULARY_DOCUMENT_STATUS);

  ch_record_row_bind (row, "kind", self->kind, "term");
  ch_record_row_bind (row, "title", self->title, "text");
  ch_record_row_bind (row, "status", self->status, "term");
  ch_record_row_bind (row, "date", self->date, "date");
  ch_record_row_bind (row, "place", self->place, "text");
  ch_record_row_bind_list (row, "parties", self->parties, "text");
  ch_record_row_bind_list (row, "languages", self->languages, "text");
  ch_record_row_bind (row, "in-force", self->in_force, "date");

  show_list (self, self->other_titles, CH_TYPE_TITLE_ROW, ch_document_get_other_titles (document));
  show_list (self, self->signatories, CH_TYPE_SIGNATORY_ROW, ch_document_get_signatories (document));
  ch_attendee_button_set_taken (self->attendee_button, G_LIST_MODEL (ch_document_get_signatories (document)));
  show_list (self, self->files, CH_TYPE_ATTACHMENT_ROW, ch_document_get_files (document));
}

static void
ch_document_row_class_init (ChDocumentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ChRecordRowClass *row_class = CH_RECORD_ROW_CLASS (klass);

  object_class->constructed = ch_document_row_constructed;
  object_class->dispose = ch_document_row_dispose;
  row_class->dup_title = ch_document_row_dup_title;
  row_class->dup_subtitle = ch_document_row_dup_subtitle;
  row_class->make_fields = ch_document_row_make_fields;
  row_class->get_first_field = ch_document_row_get_first_field;

  g_type_ensure (CH_TYPE_ATTENDEE_BUTTON);
  g_type_ensure (CH_TYPE_DATE_ROW);
  g_type_ensure (CH_TYPE_DOCUMENT);
  g_type_ensure (CH_TYPE_HABIT_ROW);
  g_type_ensure (CH_TYPE_PROBLEM_ROW);
  g_type_ensure (CH_TYPE_FLOW_LAYOUT);
  g_type_ensure (CH_TYPE_RECORD_LIST);
  g_type_ensure (CH_TYPE_TERM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-document-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, kind);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, title);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, other_titles);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, status);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, date);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, date_problem);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, place);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, parties);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, signatories);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, attendee_button);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, languages);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, in_force);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, in_force_problem);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, files);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, attach_button);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentRow, attach_problem);
  gtk_widget_class_bind_template_callback (widget_class, on_date_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_add_title);
  gtk_widget_class_bind_template_callback (widget_class, on_add_signatory);
  gtk_widget_class_bind_template_callback (widget_class, on_attendee_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_attach);
}

static void
ch_document_row_init (ChDocumentRow *self)
{
  GtkDropTarget *drop_target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (drop_target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop_target));
}
