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
row_title (ChTitleRow *self,
           const char *text)
{
  return g_strdup (text != NULL ? text : _("Title without words"));
}

static void
ch_title_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_TITLE_ROW);

  G_OBJECT_CLASS (ch_title_row_parent_class)->dispose (object);
}

static void
ch_title_row_class_init (ChTitleRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_title_row_dispose;

  g_type_ensure (CH_TYPE_TITLE);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-title-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChTitleRow, text);
  gtk_widget_class_bind_template_child (widget_class, ChTitleRow, language);
  gtk_widget_class_bind_template_callback (widget_class, row_title);
}

static void
ch_title_row_init (ChTitleRow *self)
{
  ChRecordRow *row = CH_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  ch_record_row_bind (row, "text", self->text, "text");
  ch_record_row_bind (row, "language", self->language, "text");
}
