/* ch-signatory-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-signatory-row.h"

#include "ch-line.h"
#include "ch-signatory.h"

#include <glib/gi18n-lib.h>

struct _ChSignatoryRow
{
  ChRecordRow parent_instance;

  AdwEntryRow *name;
  AdwEntryRow *title;
  AdwEntryRow *party;
};

G_DEFINE_FINAL_TYPE (ChSignatoryRow, ch_signatory_row, CH_TYPE_RECORD_ROW)

/* What the row says while it is folded up. */
static char *
ch_signatory_row_dup_title (ChRecordRow *row)
{
  const char *name = ch_signatory_get_name (CH_SIGNATORY (ch_record_row_get_record (row)));

  return g_strdup (name != NULL ? name : _("New signatory"));
}

static char *
ch_signatory_row_dup_subtitle (ChRecordRow *row)
{
  ChSignatory *signatory = CH_SIGNATORY (ch_record_row_get_record (row));

  return ch_line_join (" · ", ch_signatory_get_title (signatory), ch_signatory_get_party (signatory));
}

static GtkWidget *
ch_signatory_row_get_first_field (ChRecordRow *row)
{
  return GTK_WIDGET (CH_SIGNATORY_ROW (row)->name);
}

static void
ch_signatory_row_make_fields (ChRecordRow *row)
{
  ChSignatoryRow *self = CH_SIGNATORY_ROW (row);

  ch_record_row_bind (row, "name", self->name, "text");
  ch_record_row_bind (row, "title", self->title, "text");
  ch_record_row_bind (row, "party", self->party, "text");
}

static void
ch_signatory_row_class_init (ChSignatoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ChRecordRowClass *row_class = CH_RECORD_ROW_CLASS (klass);

  row_class->dup_title = ch_signatory_row_dup_title;
  row_class->dup_subtitle = ch_signatory_row_dup_subtitle;
  row_class->make_fields = ch_signatory_row_make_fields;
  row_class->get_first_field = ch_signatory_row_get_first_field;

  g_type_ensure (CH_TYPE_SIGNATORY);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-signatory-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChSignatoryRow, name);
  gtk_widget_class_bind_template_child (widget_class, ChSignatoryRow, title);
  gtk_widget_class_bind_template_child (widget_class, ChSignatoryRow, party);
}

static void
ch_signatory_row_init (ChSignatoryRow *self)
{
}
