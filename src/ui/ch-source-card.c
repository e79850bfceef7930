/* ch-source-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-source-card.h"

#include "ch-article.h"
#include "ch-bin.h"
#include "ch-compat.h"
#include "ch-edtf.h"
#include "ch-labels.h"
#include "ch-line.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

struct _ChSourceCard
{
  ChRecordCard parent_instance;
};

G_DEFINE_FINAL_TYPE (ChSourceCard, ch_source_card, CH_TYPE_RECORD_CARD)

static char *
publication_label (ChSourceCard *self,
                   const char   *publisher,
                   const char   *published)
{
  g_autofree char *date = ch_edtf_dup_label (published);

  if (ch_text_is_blank (publisher))
    return g_steal_pointer (&date);
  if (ch_text_is_blank (date))
    return g_strdup (publisher);
  return ch_line_join (", ", publisher, date);
}

static char *
remarks_label (ChSourceCard      *self,
               const char *const *remarks)
{
  return remarks != NULL ? g_strjoinv ("\n", (char **) remarks) : g_strdup ("");
}

static char *
headline_label (ChSourceCard *self,
                const char   *headline,
                const char   *address)
{
  if (!ch_text_is_blank (headline))
    return g_strdup (headline);
  return g_strdup (!ch_text_is_blank (address) ? address : _("Text without a headline"));
}

/* (transfer full): the paragraphs with an empty line between them, as people read them. */
static char *
paragraphs (ChSourceCard *self,
            const char   *text)
{
  g_auto(GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  return g_strjoinv ("\n\n", lines);
}

static gboolean
on_activate_link (GtkLinkButton *button,
                  ChSourceCard  *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  ch_compat_show_uri (GTK_WINDOW (root), gtk_link_button_get_uri (button));
  return TRUE;
}

static void
ch_source_card_dispose (GObject *object)
{
  ch_bin_dispose_template (ADW_BIN (object), CH_TYPE_SOURCE_CARD);

  G_OBJECT_CLASS (ch_source_card_parent_class)->dispose (object);
}

static void
ch_source_card_class_init (ChSourceCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_source_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-source-card.ui");
  gtk_widget_class_bind_template_callback (widget_class, publication_label);
  gtk_widget_class_bind_template_callback (widget_class, remarks_label);
  gtk_widget_class_bind_template_callback (widget_class, headline_label);
  gtk_widget_class_bind_template_callback (widget_class, paragraphs);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_link);
  ch_labels_bind (widget_class);
}

static void
ch_source_card_init (ChSourceCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ch_line_align (GTK_WIDGET (self));
}
