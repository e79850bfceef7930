/* ch-bulk-report-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-bulk-report-view.h"

#include "ch-bin.h"
#include "ch-note-item.h"

#include <glib/gi18n-lib.h>

struct _ChBulkReportView
{
  AdwBin parent_instance;

  GtkLabel *heading;
  GtkLabel *summary;
  GtkWidget *scrolled_window;
  GListStore *notes; /* (element-type ChNoteItem) */
};

G_DEFINE_FINAL_TYPE (ChBulkReportView, ch_bulk_report_view, ADW_TYPE_BIN)

/* The lines */

static void
append_button (GtkBox     *box,
               const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (box, button);
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (box, label);
  append_button (box, _("Show This"));
  append_button (box, _("Show the Other"));
  gtk_list_item_set_child (item, GTK_WIDGET (box));
  gtk_list_item_set_activatable (item, FALSE);
}

/* The action comes after its target: it asks for one. */
static void
set_target (GtkWidget *button,
            GVariant  *uid) /* (nullable) */
{
  GtkActionable *actionable = GTK_ACTIONABLE (button);

  gtk_actionable_set_action_name (actionable, NULL);
  gtk_actionable_set_action_target_value (actionable, uid);
  gtk_actionable_set_action_name (actionable, uid != NULL ? "table.show" : NULL);
  gtk_widget_set_visible (button, uid != NULL);
}

static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  ChNoteItem *note = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *button = gtk_widget_get_next_sibling (label);

  gtk_label_set_label (GTK_LABEL (label), ch_note_item_get_words (note));
  set_target (button, ch_note_item_get_meeting (note));
  set_target (gtk_widget_get_next_sibling (button), ch_note_item_get_other (note));
}

static void
on_unbind (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  GtkWidget *button = gtk_widget_get_next_sibling (gtk_widget_get_first_child (gtk_list_item_get_child (item)));

  set_target (button, NULL);
  set_target (gtk_widget_get_next_sibling (button), NULL);
}

static void
ch_bulk_report_view_dispose (GObject *object)
{
  ch_bin_dispose_template (ADW_BIN (object), CH_TYPE_BULK_REPORT_VIEW);

  G_OBJECT_CLASS (ch_bulk_report_view_parent_class)->dispose (object);
}

static void
ch_bulk_report_view_class_init (ChBulkReportViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ch_bulk_report_view_dispose;

  g_type_ensure (CH_TYPE_NOTE_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-bulk-report-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ChBulkReportView, heading);
  gtk_widget_class_bind_template_child (widget_class, ChBulkReportView, summary);
  gtk_widget_class_bind_template_child (widget_class, ChBulkReportView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, ChBulkReportView, notes);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
}

static void
ch_bulk_report_view_init (ChBulkReportView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

char *
ch_bulk_report_view_dup_sentence (const ChBulkReport *report)
{
  return g_strdup_printf (ngettext ("%lu meeting imported", "%lu meetings imported", report->n_added),
                          (gulong) report->n_added);
}

/* FORMAT, in the number of N, says what there are N of; nothing where there are none. */
static void G_GNUC_PRINTF (2, 0)
append_count (GString    *text,
              const char *format,
              guint64     n)
{
  if (n == 0)
    return;

  if (text->len > 0)
    g_string_append_c (text, '\n');
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_string_append_printf (text, format, (gulong) n);
#pragma GCC diagnostic pop
}

static char *
dup_summary (const ChBulkReport *report,
             const char         *failure)
{
  const guint64 *n = report->n;
  GString *text = g_string_new (failure);

  append_count (text, ngettext ("%lu row was refused.", "%lu rows were refused.", n[CH_BULK_REFUSED]),
                n[CH_BULK_REFUSED]);
  append_count (text,
                ngettext ("%lu meeting was in the log already.", "%lu meetings were in the log already.",
                          n[CH_BULK_PRESENT]),
                n[CH_BULK_PRESENT]);
  append_count (text,
                ngettext ("%lu imported meeting may be there twice.", "%lu imported meetings may be there twice.",
                          n[CH_BULK_DUPLICATE]),
                n[CH_BULK_DUPLICATE]);
  append_count (text,
                ngettext ("%lu file is not at hand.", "%lu files are not at hand.", report->n_missing_files),
                report->n_missing_files);
  return g_string_free (text, FALSE);
}

void
ch_bulk_report_view_show (ChBulkReportView   *self,
                          const ChBulkReport *report,
                          const char         *failure)
{
  g_autofree char *heading = NULL;
  g_autofree char *summary = NULL;
  g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (CH_IS_BULK_REPORT_VIEW (self));
  g_return_if_fail (report != NULL);

  heading = ch_bulk_report_view_dup_sentence (report);
  summary = dup_summary (report, failure);
  for (guint i = 0; i < report->notes->len; i++)
    g_ptr_array_add (notes, ch_note_item_new (report->notes->pdata[i]));

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *summary != '\0');
  g_list_store_splice (self->notes, 0, g_list_model_get_n_items (G_LIST_MODEL (self->notes)), notes->pdata, notes->len);
  gtk_widget_set_visible (self->scrolled_window, notes->len > 0);
}

char *
ch_bulk_report_view_dup_text (ChBulkReportView *self)
{
  GString *text;

  g_return_val_if_fail (CH_IS_BULK_REPORT_VIEW (self), NULL);

  text = g_string_new (gtk_label_get_label (self->heading));
  g_string_append_printf (text, "\n%s\n\n", gtk_label_get_label (self->summary));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->notes)); i++)
    {
      g_autoptr(ChNoteItem) item = g_list_model_get_item (G_LIST_MODEL (self->notes), i);

      g_string_append_printf (text, "%s\n", ch_note_item_get_words (item));
    }
  return g_string_free (text, FALSE);
}

gboolean
ch_bulk_report_view_is_blank (ChBulkReportView *self)
{
  g_return_val_if_fail (CH_IS_BULK_REPORT_VIEW (self), TRUE);

  return g_list_model_get_n_items (G_LIST_MODEL (self->notes)) == 0;
}
