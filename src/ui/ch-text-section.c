/* ch-text-section.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-text-section.h"

struct _ChTextSection
{
  ChEditorSection parent_instance;

  GtkTextBuffer *buffer;
};

G_DEFINE_FINAL_TYPE (ChTextSection, ch_text_section, CH_TYPE_EDITOR_SECTION)

static void
ch_text_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_TEXT_SECTION);

  G_OBJECT_CLASS (ch_text_section_parent_class)->dispose (object);
}

static void
ch_text_section_class_init (ChTextSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_text_section_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-text-section.ui");
  gtk_widget_class_bind_template_child (widget_class, ChTextSection, buffer);
}

static void
ch_text_section_init (ChTextSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  ch_editor_section_bind (CH_EDITOR_SECTION (self), "text", self->buffer, "text");
}
