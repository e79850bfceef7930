/* ch-title-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-title-row.h"

#include "ch-title.h"

#include <glib/gi18n-lib.h>

struct _ChTitleRow
{
  ChRecordRow parent_instance;

  AdwEntryRow *text;
  AdwEntryRow *language;
};

G_DEFINE_FINAL_TYPE (ChTitleRow, ch_title_row, CH_TYPE_RECORD_ROW)

/* What the row says while it is folded up. */
static char *
ch_title_row_dup_title (ChRecordRow *row)
{
  const char *text = ch_title_get_text (CH_TITLE (ch_record_row_get_record (row)));

  return g_strdup (text != NULL ? text : _("Title without words"));
}

static char *
ch_title_row_dup_subtitle (ChRecordRow *row)
{
  return g_strdup (ch_title_get_language (CH_TITLE (ch_record_row_get_record (row))));
}

static GtkWidget *
ch_title_row_get_first_field (ChRecordRow *row)
{
  return GTK_WIDGET (CH_TITLE_ROW (row)->text);
}

static void
ch_title_row_make_fields (ChRecordRow *row)
{
  ChTitleRow *self = CH_TITLE_ROW (row);

  ch_record_row_bind (row, "text", self->text, "text");
  ch_record_row_bind (row, "language", self->language, "text");
}

static void
ch_title_row_class_init (ChTitleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ChRecordRowClass *row_class = CH_RECORD_ROW_CLASS (klass);

  row_class->dup_title = ch_title_row_dup_title;
  row_class->dup_subtitle = ch_title_row_dup_subtitle;
  row_class->make_fields = ch_title_row_make_fields;
  row_class->get_first_field = ch_title_row_get_first_field;

  g_type_ensure (CH_TYPE_TITLE);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-title-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChTitleRow, text);
  gtk_widget_class_bind_template_child (widget_class, ChTitleRow, language);
}

static void
ch_title_row_init (ChTitleRow *self)
{
}
