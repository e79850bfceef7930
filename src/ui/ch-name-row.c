/* ch-name-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-name-row.h"

#include "ch-name.h"
#include "ch-term-row.h"

#include <glib/gi18n-lib.h>

struct _ChNameRow
{
  ChRecordRow parent_instance;

  AdwEntryRow *text;
  ChTermRow *kind;
  AdwEntryRow *language;
};

G_DEFINE_FINAL_TYPE (ChNameRow, ch_name_row, CH_TYPE_RECORD_ROW)

/* What the row says while it is folded up. */
static char *
ch_name_row_dup_title (ChRecordRow *row)
{
  const char *text = ch_name_get_text (CH_NAME (ch_record_row_get_record (row)));

  return g_strdup (text != NULL ? text : _("New name"));
}

static char *
ch_name_row_dup_subtitle (ChRecordRow *row)
{
  ChName *name = CH_NAME (ch_record_row_get_record (row));
  const char *kind = ch_vocabulary_get_label (CH_VOCABULARY_NAME_KIND, ch_name_get_kind (name));
  const char *language = ch_name_get_language (name);

  return language != NULL ? g_strdup_printf ("%s · %s", kind, language) : g_strdup (kind);
}

static GtkWidget *
ch_name_row_get_first_field (ChRecordRow *row)
{
  return GTK_WIDGET (CH_NAME_ROW (row)->text);
}

static void
ch_name_row_make_fields (ChRecordRow *row)
{
  ChNameRow *self = CH_NAME_ROW (row);

  ch_term_row_set_vocabulary (self->kind, CH_VOCABULARY_NAME_KIND);

  ch_record_row_bind (row, "text", self->text, "text");
  ch_record_row_bind (row, "kind", self->kind, "term");
  ch_record_row_bind (row, "language", self->language, "text");
}

static void
ch_name_row_class_init (ChNameRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ChRecordRowClass *row_class = CH_RECORD_ROW_CLASS (klass);

  row_class->dup_title = ch_name_row_dup_title;
  row_class->dup_subtitle = ch_name_row_dup_subtitle;
  row_class->make_fields = ch_name_row_make_fields;
  row_class->get_first_field = ch_name_row_get_first_field;

  g_type_ensure (CH_TYPE_NAME);
  g_type_ensure (CH_TYPE_TERM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-name-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChNameRow, text);
  gtk_widget_class_bind_template_child (widget_class, ChNameRow, kind);
  gtk_widget_class_bind_template_child (widget_class, ChNameRow, language);
}

static void
ch_name_row_init (ChNameRow *self)
{
}
