/* ch-photo-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-photo-card.h"

#include "ch-bin.h"
#include "ch-file-preview.h"
#include "ch-labels.h"
#include "ch-line.h"
#include "ch-photo.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

struct _ChPhotoCard
{
  ChRecordCard parent_instance;
};

G_DEFINE_FINAL_TYPE (ChPhotoCard, ch_photo_card, CH_TYPE_RECORD_CARD)

/* The best words there are for whoever cannot see the picture. */
static char *
alternative_text (ChPhotoCard *self,
                  const char  *alt_text,
                  const char  *caption,
                  const char  *credit)
{
  return g_strdup (!ch_text_is_blank (alt_text) ? alt_text : !ch_text_is_blank (caption) ? caption : credit);
}

static char *
people_label (ChPhotoCard       *self,
              const char *const *people)
{
  g_autofree char *names = people != NULL ? g_strjoinv (", ", (GStrv) people) : NULL;

  if (ch_text_is_blank (names))
    return g_strdup ("");
  /* Translators: %s are the names of those on a photo */
  return g_strdup_printf (_("From left to right: %s"), names);
}

/* The credit as worded; where only its parts were typed, put together from them. */
static char *
credit_label (ChPhotoCard *self,
              const char  *credit,
              const char  *creator,
              const char  *credit_line)
{
  if (!ch_text_is_blank (credit))
    return g_strdup (credit);
  if (!ch_text_is_blank (creator) && !ch_text_is_blank (credit_line))
    return g_strdup_printf ("%s/%s", creator, credit_line);
  if (!ch_text_is_blank (creator))
    return g_strdup (creator);
  if (!ch_text_is_blank (credit_line))
    return g_strdup (credit_line);
  return g_strdup ("");
}

static gboolean
lacks_credit (ChPhotoCard *self,
              const char  *credit,
              const char  *creator,
              const char  *credit_line)
{
  return ch_text_is_blank (credit) && ch_text_is_blank (creator) && ch_text_is_blank (credit_line);
}

static gboolean
has_credit (ChPhotoCard *self,
            const char  *credit,
            const char  *creator,
            const char  *credit_line)
{
  return !lacks_credit (self, credit, creator, credit_line);
}

static void
ch_photo_card_dispose (GObject *object)
{
  ch_bin_dispose_template (ADW_BIN (object), CH_TYPE_PHOTO_CARD);

  G_OBJECT_CLASS (ch_photo_card_parent_class)->dispose (object);
}

static void
ch_photo_card_class_init (ChPhotoCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_photo_card_dispose;

  g_type_ensure (CH_TYPE_FILE_PREVIEW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-photo-card.ui");
  gtk_widget_class_bind_template_callback (widget_class, alternative_text);
  gtk_widget_class_bind_template_callback (widget_class, people_label);
  gtk_widget_class_bind_template_callback (widget_class, credit_label);
  gtk_widget_class_bind_template_callback (widget_class, has_credit);
  gtk_widget_class_bind_template_callback (widget_class, lacks_credit);
  ch_labels_bind (widget_class);
}

static void
ch_photo_card_init (ChPhotoCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ch_line_align (GTK_WIDGET (self));
}
