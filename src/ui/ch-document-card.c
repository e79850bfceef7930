/* ch-document-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-document-card.h"

#include "ch-attachment.h"
#include "ch-bin.h"
#include "ch-document.h"
#include "ch-edtf.h"
#include "ch-file-opener.h"
#include "ch-file-preview.h"
#include "ch-labels.h"
#include "ch-flow-layout.h"
#include "ch-line.h"
#include "ch-signatory.h"
#include "ch-text.h"
#include "ch-title.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>

#define PREVIEW_SIZE 96

struct _ChDocumentCard
{
  ChRecordCard parent_instance;

  GtkLabel *details;
  GtkBox *files;
};

G_DEFINE_FINAL_TYPE (ChDocumentCard, ch_document_card, CH_TYPE_RECORD_CARD)

/* A line of its own for what is known: "Parties: Norland, Sudland". */
static void
append_line (GString    *lines,
             const char *label,
             const char *value)
{
  g_autofree char *words = ch_line_isolate (value);

  if (ch_text_is_blank (value))
    return;
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  /* Translators: what something is called, and what it is: "Parties: Norland, Sudland" */
  g_string_append_printf (lines, _("%s: %s"), label, words);
}

static void
append_day (GString    *lines,
            const char *label,
            const char *date,
            const char *place)
{
  g_autofree char *day = date != NULL ? ch_edtf_dup_label (date) : NULL;
  g_autofree char *words = ch_line_join (", ", place, day);

  append_line (lines, label, words);
}

static char *
dup_signatory (ChSignatory *signatory)
{
  return ch_line_join (", ", ch_signatory_get_name (signatory), ch_signatory_get_title (signatory),
                       ch_signatory_get_party (signatory));
}

/* What was done that day: most papers are signed, a communiqué is issued. */
static const char *
get_word_for_day (ChDocument *document)
{
  const char *status = ch_document_get_status (document);

  if (g_strcmp0 (status, "issued") == 0 || g_strcmp0 (status, "agreed") == 0)
    return ch_vocabulary_get_label (CH_VOCABULARY_DOCUMENT_STATUS, status);
  return _("Signed");
}

static char *
dup_details (ChDocument *document)
{
  GListModel *titles = G_LIST_MODEL (ch_document_get_other_titles (document));
  GListModel *signatories = G_LIST_MODEL (ch_document_get_signatories (document));
  const char *const *party = ch_document_get_parties (document);
  g_autofree char *parties = ch_line_joinv (", ", party, g_strv_length ((GStrv) party));
  g_autofree char *languages = g_strjoinv (", ", (GStrv) ch_document_get_languages (document));
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (titles); i++)
    {
      g_autoptr(ChTitle) title = g_list_model_get_item (titles, i);
      const char *language = ch_title_get_language (title);

      append_line (lines, language != NULL ? language : _("Other title"), ch_title_get_text (title));
    }
  append_line (lines, _("Parties"), parties);
  for (guint i = 0; i < g_list_model_get_n_items (signatories); i++)
    {
      g_autoptr(ChSignatory) signatory = g_list_model_get_item (signatories, i);
      g_autofree char *words = dup_signatory (signatory);

      append_line (lines, _("Signatory"), words);
    }
  append_day (lines, get_word_for_day (document), ch_document_get_date (document), ch_document_get_place (document));
  append_day (lines, _("In force"), ch_document_get_in_force (document), NULL);
  append_line (lines, _("Languages"), languages);
  return g_string_free (lines, FALSE);
}

static void
on_opened (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GtkWidget) button = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) copy = ch_file_opener_open_finish (result, &error);

  gtk_widget_set_sensitive (button, copy != NULL);
  if (copy == NULL)
    gtk_widget_set_tooltip_text (button, error->message);
}

static void
on_open (GtkButton      *button,
         ChDocumentCard *self)
{
  ChAttachment *attachment = g_object_get_data (G_OBJECT (button), "attachment");
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  ch_file_opener_open_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, ch_record_card_get_log (CH_RECORD_CARD (self)),
                             ch_attachment_get_file (attachment), ch_attachment_get_name (attachment), on_opened,
                             g_object_ref (button));
}

static void
add_file (ChDocumentCard *self,
          ChAttachment   *attachment)
{
  const char *role = ch_vocabulary_get_label (CH_VOCABULARY_ATTACHMENT_ROLE, ch_attachment_get_role (attachment));
  const char *name = ch_attachment_get_name (attachment);
  ChLog *log = ch_record_card_get_log (CH_RECORD_CARD (self));
  /* Translators: what a file is, and its name: "Signed scan: treaty.pdf" */
  g_autofree char *words = name != NULL ? g_strdup_printf (_("%s: %s"), role, name) : g_strdup (role);
  g_autoptr(PangoAttrList) plain = pango_attr_list_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *preview
      = g_object_new (CH_TYPE_FILE_PREVIEW, "size", PREVIEW_SIZE, "log", log, "file", ch_attachment_get_file (attachment),
                      "alternative-text", words, "valign", GTK_ALIGN_CENTER, NULL);
  /* The button goes below a long name. */
  GtkWidget *words_and_button
      = g_object_new (GTK_TYPE_BOX, "layout-manager", g_object_new (CH_TYPE_FLOW_LAYOUT, NULL), NULL);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Open"));

  /* A hyphen in the name of a file would be taken for a part of it. */
  pango_attr_list_insert (plain, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_attributes (GTK_LABEL (label), plain);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, log != NULL && ch_attachment_get_file (attachment) != NULL);
  gtk_widget_set_tooltip_text (button, name);
  g_object_set_data_full (G_OBJECT (button), "attachment", g_object_ref (attachment), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_open), self, 0);

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (words_and_button, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words_and_button, TRUE);
  gtk_box_append (GTK_BOX (words_and_button), label);
  gtk_box_append (GTK_BOX (words_and_button), button);
  gtk_box_append (GTK_BOX (row), preview);
  gtk_box_append (GTK_BOX (row), words_and_button);
  gtk_box_append (self->files, row);
}

static void
ch_document_card_constructed (GObject *object)
{
  ChDocumentCard *self = CH_DOCUMENT_CARD (object);
  g_autoptr(ChDocument) document = NULL;
  g_autofree char *details = NULL;
  GListModel *files;

  G_OBJECT_CLASS (ch_document_card_parent_class)->constructed (object);

  g_object_get (self, "record", &document, NULL);
  details = dup_details (document);
  gtk_label_set_label (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), *details != '\0');

  files = G_LIST_MODEL (ch_document_get_files (document));
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr(ChAttachment) attachment = g_list_model_get_item (files, i);

      add_file (self, attachment);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->files), g_list_model_get_n_items (files) > 0);
}

static void
ch_document_card_dispose (GObject *object)
{
  ch_bin_dispose_template (ADW_BIN (object), CH_TYPE_DOCUMENT_CARD);

  G_OBJECT_CLASS (ch_document_card_parent_class)->dispose (object);
}

static void
ch_document_card_class_init (ChDocumentCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ch_document_card_constructed;
  object_class->dispose = ch_document_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-document-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ChDocumentCard, details);
  gtk_widget_class_bind_template_child (widget_class, ChDocumentCard, files);
  ch_labels_bind (widget_class);
}

static void
ch_document_card_init (ChDocumentCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ch_line_align (GTK_WIDGET (self));
}
