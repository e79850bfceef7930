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
row_title (ChSignatoryRow *self,
           const char     *name)
{
  return g_strdup (name != NULL ? name : _("New signatory"));
}

static char *
row_subtitle (ChSignatoryRow *self,
              const char     *title,
              const char     *party)
{
  return ch_line_join (" · ", title, party);
}

static void
ch_signatory_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_SIGNATORY_ROW);

  G_OBJECT_CLASS (ch_signatory_row_parent_class)->dispose (object);
}

static void
ch_signatory_row_class_init (ChSignatoryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_signatory_row_dispose;

  g_type_ensure (CH_TYPE_SIGNATORY);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-signatory-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChSignatoryRow, name);
  gtk_widget_class_bind_template_child (widget_class, ChSignatoryRow, title);
  gtk_widget_class_bind_template_child (widget_class, ChSignatoryRow, party);
  gtk_widget_class_bind_template_callback (widget_class, row_title);
  gtk_widget_class_bind_template_callback (widget_class, row_subtitle);
}

static void
ch_signatory_row_init (ChSignatoryRow *self)
{
  ChRecordRow *row = CH_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  ch_record_row_bind (row, "name", self->name, "text");
  ch_record_row_bind (row, "title", self->title, "text");
  ch_record_row_bind (row, "party", self->party, "text");
}
