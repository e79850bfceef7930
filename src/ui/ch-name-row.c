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
row_title (ChNameRow  *self,
           const char *text)
{
  return g_strdup (text != NULL ? text : _("New name"));
}

static char *
row_subtitle (ChNameRow  *self,
              const char *kind,
              const char *language)
{
  const char *label = ch_vocabulary_get_label (CH_VOCABULARY_NAME_KIND, kind);

  return language != NULL ? g_strdup_printf ("%s · %s", label, language) : g_strdup (label);
}

static GtkWidget *
ch_name_row_get_first_field (ChRecordRow *row)
{
  return GTK_WIDGET (CH_NAME_ROW (row)->text);
}

static void
ch_name_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_NAME_ROW);

  G_OBJECT_CLASS (ch_name_row_parent_class)->dispose (object);
}

static void
ch_name_row_class_init (ChNameRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ch_name_row_dispose;
  CH_RECORD_ROW_CLASS (klass)->get_first_field = ch_name_row_get_first_field;

  g_type_ensure (CH_TYPE_NAME);
  g_type_ensure (CH_TYPE_TERM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-name-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChNameRow, text);
  gtk_widget_class_bind_template_child (widget_class, ChNameRow, kind);
  gtk_widget_class_bind_template_child (widget_class, ChNameRow, language);
  gtk_widget_class_bind_template_callback (widget_class, row_title);
  gtk_widget_class_bind_template_callback (widget_class, row_subtitle);
}

static void
ch_name_row_init (ChNameRow *self)
{
  ChRecordRow *row = CH_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  ch_term_row_set_vocabulary (self->kind, CH_VOCABULARY_NAME_KIND);

  ch_record_row_bind (row, "text", self->text, "text");
  ch_record_row_bind (row, "kind", self->kind, "term");
  ch_record_row_bind (row, "language", self->language, "text");
}
